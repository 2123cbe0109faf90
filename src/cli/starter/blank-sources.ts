import { type NewFile, sourceFile } from '../../source/new-source.ts';
import { writeScalar } from '../../source/write-yaml.ts';

/** A default deny for both directions. */
const denyAll = `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: deny-all
  annotations:
    kubernetes.io/description: Isolates every pod in both directions. Each connection needs a policy that allows it.
spec:
  podSelector: {}
  policyTypes: [Ingress, Egress]
`;

/** The default deny that types share. */
export const sharedDenyAll = sourceFile('policies/shared/deny-all.yaml', 'policy-template', denyAll);

/**
 * Returns a namespace type that denies everything, and one workload. `hasDenyAll` says that `policies/shared/` has the
 * default deny; otherwise the type gets one of its own.
 */
export function blankType(name: string, { hasDenyAll }: { readonly hasDenyAll: boolean }): readonly NewFile[] {
  const folder = `policies/namespace-types/${name}`;
  return [
    sourceFile(
      `${folder}/namespace-type.yaml`,
      'namespace-type',
      `apiVersion: ringfence.dev/v1alpha1
kind: NamespaceType
metadata: {name: ${writeScalar(name)}}
spec:
  # One sentence: what these namespaces are for.
  description: Namespaces of the type ${name}.
  # Names of templates in this folder or in policies/shared/. Each namespace of the type gets all of them.
  policies: [deny-all]
  # Directions in which every pod is isolated by default. Ringfence checks this after rendering.
  defaultDeny: {ingress: true, egress: true}
  # Values that differ between namespaces (docs/landscape.md of Ringfence, "Parameters"):
  # parameters:
  #   properties:
  #     replicas: {type: integer, default: 1}
  # Labels of each namespace, for namespaceSelector:
  # labels: {example.org/purpose: ${writeScalar(name)}}
  # Tenants that may declare such namespaces (docs/tenants.md): None, Any, or a list of names.
  # tenants: None
`,
    ),
    sourceFile(
      `${folder}/workloads.yaml`,
      'workloads',
      `# The pods that run in these namespaces. Analysis, tests and reviews know them by these labels.
apiVersion: ringfence.dev/v1alpha1
kind: Workloads
metadata: {name: ${writeScalar(name)}}
spec:
  workloads:
    - {name: web, labels: {app: web}, ports: [{name: http, port: 8080}]}
`,
    ),
    ...(hasDenyAll ? [] : [sourceFile(`${folder}/deny-all.yaml`, 'policy-template', denyAll)]),
  ];
}

/** Returns a policy template of a type, or of `policies/shared/`. It lets pods of one namespace connect. */
export function blankPolicy(name: string, { type }: { readonly type?: string | undefined }): NewFile {
  const folder = type === undefined ? 'policies/shared' : `policies/namespace-types/${type}`;
  return sourceFile(
    `${folder}/${name}.yaml`,
    'policy-template',
    `# A template renders nothing until a namespace type lists it under "policies".
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: ${writeScalar(name)}
  annotations:
    kubernetes.io/description: One sentence about who may connect to whom.
spec:
  # The pods that the policy applies to; {} is every pod of the namespace.
  podSelector:
    matchLabels: {app: web}
  policyTypes: [Ingress]
  ingress:
    # An empty list under "from" or "ports" would allow everything.
    - from:
        - podSelector:
            matchLabels: {app: client}
        # Peers from a value, one for each item (docs/templates.md of Ringfence):
        # - $each: "{{values.companyNetworks}}"
        #   $as: network
        #   ipBlock: {cidr: "{{network}}"}
      ports:
        - {port: 8080}
`,
  );
}

/** Returns a cluster without namespaces. */
export function blankCluster(name: string): NewFile {
  return sourceFile(
    `policies/clusters/${name}.yaml`,
    'cluster',
    `apiVersion: ringfence.dev/v1alpha1
kind: Cluster
metadata:
  name: ${writeScalar(name)}
  # Tenants choose clusters by labels:
  # labels: {stage: production}
spec:
  # Answers about addresses are exact if they know the networks of the cluster and how its network plugin reads ipBlock
  # (docs/landscape.md of Ringfence):
  # networks: {pods: [10.4.0.0/14], services: [10.8.0.0/16], nodes: [10.0.0.0/16]}
  # cni: {ipBlockMatchesPods: never, ipBlockMatchesNodes: never}
  # values: {}
  namespaces: []
  # - {name: shop, type: app}
`,
  );
}

/** Returns a connectivity test with one case. It is about a type that denies ingress, if the landscape has one. */
export function blankTest(name: string, { type }: { readonly type?: string | undefined }): NewFile {
  const pods = type === undefined ? 'namespace: "*"' : `namespaceType: ${writeScalar(type)}`;
  return sourceFile(
    `policies/tests/${name}.yaml`,
    'connectivity-test',
    `apiVersion: ringfence.dev/v1alpha1
kind: ConnectivityTest
metadata: {name: ${writeScalar(name)}}
spec:
  cases:
    # docs/tests.md of Ringfence explains peers, ports and relations.
    - name: an address outside of the cluster does not reach pods without labels
      from: {ip: 192.0.2.7}
      to: {${pods}, podLabels: {}}
      port: any
      expect: denied
`,
  );
}

/** Returns a guardrail with one statement. It is about a type that denies ingress, if the landscape has one. */
export function blankGuardrail(name: string, { type }: { readonly type?: string | undefined }): NewFile {
  const pods = type === undefined ? 'namespace: "*"' : `namespaceType: ${writeScalar(type)}`;
  return sourceFile(
    `policies/guardrails/${name}.yaml`,
    'guardrail',
    `apiVersion: ringfence.dev/v1alpha1
kind: Guardrail
metadata: {name: ${writeScalar(name)}}
spec:
  # One sentence: what is true for every pod that could exist.
  description: Some policy isolates every pod for ingress.
  # Who may add policies beside the rendered ones (docs/guardrails.md of Ringfence): None, OneTenant, AllTenants or Anyone.
  assume: {otherWriters: None}
  isolated:
    - {${pods}, directions: [Ingress]}
  # never:
  #   - {from: {tenant: "*"}, to: {tenant: "*"}, relation: other-tenant}
`,
  );
}
