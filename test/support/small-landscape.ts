import type { Files } from './temporary.ts';

const apiVersion = 'apiVersion: ringfence.dev/v1alpha1';

/** A cluster with namespaces of type `web-app`. */
export function clusterFile(name: string, namespaces: readonly string[]): string {
  const listed = namespaces.map((namespace) => `    - {name: ${namespace}, type: web-app}\n`).join('');
  return `${apiVersion}\nkind: Cluster\nmetadata: {name: ${name}}\nspec:\n  namespaces:${listed === '' ? ' []\n' : `\n${listed}`}`;
}

/** A landscape of two clusters, `aws` with namespaces a and b, `gcp` with c: three namespaces, three policies. */
export const smallLandscape: Files = {
  'policies/landscape.yaml': `${apiVersion}
kind: Landscape
metadata: {name: small}
spec:
  ringfence: 0.1.0
`,
  'policies/namespace-types/web-app/namespace-type.yaml': `${apiVersion}
kind: NamespaceType
metadata: {name: web-app}
spec:
  description: A web application.
  policies: [deny-all]
  defaultDeny: {ingress: true, egress: true}
`,
  'policies/namespace-types/web-app/deny-all.yaml': `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: deny-all}
spec:
  podSelector: {}
  policyTypes: [Ingress, Egress]
`,
  'policies/clusters/aws.yaml': clusterFile('aws', ['a', 'b']),
  'policies/clusters/gcp.yaml': clusterFile('gcp', ['c']),
};
