import { type NewFile, sourceFile } from '../../source/new-source.ts';
import { flowYaml, writeScalar } from '../../source/write-yaml.ts';
import { sharedDenyAll } from './blank-sources.ts';

/** Tools that apply manifests, as `delivery.tool` names them. The default is first. */
export const gitopsTools = ['none', 'argocd', 'flux'] as const;

export type GitopsTool = (typeof gitopsTools)[number];

/** Facts that differ between one new landscape and the next. All names are DNS labels. */
export interface StarterAnswers {
  /** The name of the landscape. */
  readonly name: string;
  readonly cluster: string;
  readonly tenant: string;
  /** The owner of the tenant, as CODEOWNERS names people and teams. */
  readonly owner: string;
  readonly gitops: GitopsTool;
  /** The URL of the repository; GitOps tools need it. */
  readonly repository?: string | undefined;
  readonly ringfenceVersion: string;
  /** The last day, YYYY-MM-DD, on which the open namespace kube-system is accepted. */
  readonly acceptedUntil: string;
}

/** Returns the namespace that the tenant has in the new landscape. */
function starterNamespace(tenant: string): string {
  return `${tenant}-app`;
}

/** Returns the sources of a landscape that is small and whole: one cluster, one tenant, two types, a test of each policy. */
export function starterLandscape(answers: StarterAnswers): readonly NewFile[] {
  return [
    landscape(answers),
    sharedDenyAll,
    allowToDns,
    ...appType,
    ...systemType(answers),
    cluster(answers),
    ...tenant(answers),
    promises,
  ];
}

function landscape({ name, gitops, repository, ringfenceVersion }: StarterAnswers): NewFile {
  const delivery =
    gitops === 'none'
      ? ''
      : `  # docs/${gitops}.md of Ringfence shows what to apply once.
  delivery: ${flowYaml({ tool: gitops, ...(repository === undefined ? {} : { repository }) })}\n`;
  return sourceFile(
    'policies/landscape.yaml',
    'landscape',
    `# The root of the landscape: what holds for all clusters.
apiVersion: ringfence.dev/v1alpha1
kind: Landscape
metadata: {name: ${writeScalar(name)}}
spec:
  # The version that renders this repository. Another version stops and changes nothing.
  ringfence: ${ringfenceVersion}
${delivery}  # Values that differ between clusters are parameters. Templates read them as {{values.<name>}}:
  # parameters:
  #   properties:
  #     companyNetworks: {type: array, items: {type: string, format: cidr}, default: [10.0.0.0/8]}
`,
  );
}

const allowToDns = sourceFile(
  'policies/shared/allow-to-dns.yaml',
  'policy-template',
  `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: allow-to-dns
  annotations:
    kubernetes.io/description: Every pod resolves names.
spec:
  podSelector: {}
  policyTypes: [Egress]
  egress:
    - to:
        - namespaceSelector:
            matchLabels: {kubernetes.io/metadata.name: kube-system}
          podSelector:
            matchLabels: {k8s-app: kube-dns}
        # If your nodes run a DNS cache (NodeLocal DNSCache), pods ask it at this address:
        # - ipBlock: {cidr: 169.254.20.10/32}
      ports:
        - {port: 53, protocol: UDP}
        # Answers that do not fit into a UDP packet.
        - {port: 53, protocol: TCP}
`,
);

const appType: readonly NewFile[] = [
  sourceFile(
    'policies/namespace-types/app/namespace-type.yaml',
    'namespace-type',
    `# What all namespaces of this type share.
apiVersion: ringfence.dev/v1alpha1
kind: NamespaceType
metadata: {name: app}
spec:
  description: An application with its web servers and their database.
  namePattern: "*-app"
  # Tenants declare namespaces of this type in policies/tenants/<tenant>/namespaces.yaml.
  tenants: Any
  # Templates beside this file, or in policies/shared/. Each namespace of the type gets all of them.
  policies: [deny-all, allow-to-dns, allow-web-to-db, allow-db-from-web]
  # Ringfence checks this after rendering: some policy isolates every pod, in both directions.
  defaultDeny: {ingress: true, egress: true}
`,
  ),
  sourceFile(
    'policies/namespace-types/app/workloads.yaml',
    'workloads',
    `# The pods that run in these namespaces. Analysis and tests know them by these labels.
apiVersion: ringfence.dev/v1alpha1
kind: Workloads
metadata: {name: app}
spec:
  workloads:
    - {name: web, labels: {app: web}, ports: [{name: http, port: 8080}]}
    - {name: db, labels: {app: db}, ports: [{name: postgres, port: 5432}]}
`,
  ),
  sourceFile(
    'policies/namespace-types/app/allow-web-to-db.yaml',
    'policy-template',
    `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: allow-web-to-db
  annotations:
    kubernetes.io/description: Web servers connect to the database of their namespace.
spec:
  podSelector:
    matchLabels: {app: web}
  policyTypes: [Egress]
  egress:
    - to:
        - podSelector:
            matchLabels: {app: db}
      ports:
        - {port: postgres}
`,
  ),
  sourceFile(
    'policies/namespace-types/app/allow-db-from-web.yaml',
    'policy-template',
    `# The other half: a connection needs a policy on both sides, because deny-all isolates both.
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: allow-db-from-web
  annotations:
    kubernetes.io/description: The database accepts the web servers of its namespace.
spec:
  podSelector:
    matchLabels: {app: db}
  policyTypes: [Ingress]
  ingress:
    - from:
        - podSelector:
            matchLabels: {app: web}
      ports:
        - {port: postgres}
`,
  ),
];

function systemType({ acceptedUntil }: StarterAnswers): readonly NewFile[] {
  return [
    sourceFile(
      'policies/namespace-types/kube-system/namespace-type.yaml',
      'namespace-type',
      `apiVersion: ringfence.dev/v1alpha1
kind: NamespaceType
metadata: {name: kube-system}
spec:
  description: The components of the cluster itself, with its DNS servers.
  namePattern: kube-system
  # Nothing is applied to kube-system yet: a default deny cuts off components that no policy names. Declare them in
  # workloads.yaml first. Until then, lint accepts this:
  # ringfence-accept no-default-deny: policies for the components are not written yet (platform, until ${acceptedUntil})
  defaultDeny: {ingress: false, egress: false}
  policies: []
`,
    ),
    sourceFile(
      'policies/namespace-types/kube-system/workloads.yaml',
      'workloads',
      `apiVersion: ringfence.dev/v1alpha1
kind: Workloads
metadata: {name: kube-system}
spec:
  workloads:
    - name: coredns
      labels: {k8s-app: kube-dns}
      ports: [{name: dns, port: 53, protocol: UDP}, {name: dns-tcp, port: 53}]
`,
    ),
  ];
}

function cluster({ cluster: name }: StarterAnswers): NewFile {
  return sourceFile(
    `policies/clusters/${name}.yaml`,
    'cluster',
    `apiVersion: ringfence.dev/v1alpha1
kind: Cluster
metadata:
  name: ${writeScalar(name)}
  # Tenants choose clusters by labels.
  labels: {stage: production}
spec:
  # Answers about addresses are exact if they know the networks of the cluster and how its network plugin reads ipBlock
  # (docs/landscape.md of Ringfence):
  # networks: {pods: [10.4.0.0/14], services: [10.8.0.0/16], nodes: [10.0.0.0/16]}
  # cni: {ipBlockMatchesPods: never, ipBlockMatchesNodes: never}
  namespaces:
    - {name: kube-system, type: kube-system}
`,
  );
}

function tenant({ tenant: name, owner, cluster: placed }: StarterAnswers): readonly NewFile[] {
  const namespace = writeScalar(starterNamespace(name));
  return [
    sourceFile(
      `policies/tenants/${name}/tenant.yaml`,
      'tenant',
      `# The platform team's: who the tenant is, and what it may have.
apiVersion: ringfence.dev/v1alpha1
kind: Tenant
metadata: {name: ${writeScalar(name)}}
spec:
  owners: ${flowYaml([owner])}
  allowed:
    clusterSelector: {matchLabels: {stage: production}}
    namespaceTypes: [app]
    namespaceNames: ${flowYaml([`${name}-*`])}
    maxNamespaces: 5
`,
    ),
    sourceFile(
      `policies/tenants/${name}/namespaces.yaml`,
      'tenant-namespaces',
      `# The tenant's: the namespaces that it wants, within the limits of tenant.yaml.
apiVersion: ringfence.dev/v1alpha1
kind: TenantNamespaces
metadata: {name: ${writeScalar(name)}}
spec:
  namespaces:
    - name: ${namespace}
      type: app
      clusters: ${flowYaml([placed])}
`,
    ),
  ];
}

const promises = sourceFile(
  'policies/tests/promises.yaml',
  'connectivity-test',
  `# What must hold in every cluster. "ringfence test" checks it, and explains each case that fails.
apiVersion: ringfence.dev/v1alpha1
kind: ConnectivityTest
metadata: {name: promises}
spec:
  cases:
    - name: web servers reach the database of their namespace
      from: {namespaceType: app, workload: web}
      to: {namespaceType: app, workload: db}
      port: postgres
      expect: allowed
      relation: same-namespace
    - name: nothing else in the namespace reaches the database
      from: {namespaceType: app, podLabels: {}}
      to: {namespaceType: app, workload: db}
      port: any
      expect: denied
      relation: same-namespace
    - name: every pod resolves names
      from: {namespaceType: app, podLabels: {}}
      to: {namespace: kube-system, workload: coredns}
      port: 53/UDP
      expect: allowed
    - name: no other namespace reaches an application
      from: {namespace: kube-system, podLabels: {}}
      to: {namespaceType: app, podLabels: {}}
      port: any
      expect: denied
`,
);

/** Returns what is wrong with an owner, as a clause that can follow a colon. */
export function ownerProblem(text: string): string | undefined {
  if (/^(@[\w.-]+(\/[\w.-]+)*|[^\s@"<>]+@[\w.-]+)$/.test(text)) return undefined;
  return 'it is not a person, a team or a mail address as CODEOWNERS names them: @payments, @acme/payments';
}
