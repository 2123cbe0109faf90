import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** How large a landscape of tenants is generated. */
export interface TenantLandscapeSize {
  /** Even; at most 200. */
  readonly clusters: number;
  /** Each has three namespaces in two of the clusters. */
  readonly tenants: number;
}

const shop = fileURLToPath(new URL('../../docs/examples/shop/policies/', import.meta.url));

/**
 * Writes a landscape into `<root>/policies`: the types and templates of the shop, with clusters and tenants of its own. Each
 * pair of clusters has a label by which tenants select it. The same size gives the same bytes.
 */
export function writeTenantLandscape(root: string, { clusters, tenants }: TenantLandscapeSize): void {
  const target = join(root, 'policies');
  for (const name of ['landscape.yaml', 'namespace-types', 'shared']) {
    cpSync(join(shop, name), join(target, name), { recursive: true });
  }
  for (let cluster = 0; cluster < clusters; cluster++) {
    write(join(target, 'clusters', `${clusterName(cluster)}.yaml`), clusterText(cluster));
    write(join(target, 'observed', `${clusterName(cluster)}.yaml`), observedText(cluster));
  }
  for (let tenant = 0; tenant < tenants; tenant++) {
    const folder = join(target, 'tenants', tenantName(tenant));
    write(join(folder, 'tenant.yaml'), tenantText(tenant));
    write(join(folder, 'namespaces.yaml'), namespacesText(tenant, tenant % (clusters / 2)));
  }
}

const clusterName = (cluster: number) => `cluster-${String(cluster).padStart(3, '0')}`;
const tenantName = (tenant: number) => `team-${String(tenant).padStart(4, '0')}`;

function clusterText(cluster: number): string {
  return `apiVersion: ringfence.dev/v1alpha1
kind: Cluster
metadata: {name: ${clusterName(cluster)}, labels: {pair: pair-${Math.floor(cluster / 2)}}}
spec:
  networks: {pods: [10.${cluster}.0.0/16], services: [172.16.${cluster}.0/24], nodes: [192.168.${cluster}.0/24]}
  namespaces:
    - {name: kube-system, type: kube-system, values: {upstreamResolvers: [192.168.${cluster}.53]}}
    - {name: monitoring, type: monitoring}
    - {name: ingress, type: ingress, values: {clientNetworks: [0.0.0.0/0]}}
    - {name: platform, type: platform}
`;
}

function observedText(cluster: number): string {
  return `apiVersion: ringfence.dev/v1alpha1
kind: ObservedValues
metadata: {name: ${clusterName(cluster)}}
spec:
  values: {apiserver: {addresses: [192.168.${cluster}.10], port: 6443}}
`;
}

function tenantText(tenant: number): string {
  const name = tenantName(tenant);
  return `apiVersion: ringfence.dev/v1alpha1
kind: Tenant
metadata: {name: ${name}${tenant % 5 === 0 ? ', labels: {pci: "true"}' : ''}}
spec:
  owners: ["@acme/${name}"]
  allowed: {clusterSelector: {}, namespaceTypes: [team-app, team-data], namespaceNames: ["${name}-*"], maxNamespaces: 3}
`;
}

function namespacesText(tenant: number, pair: number): string {
  const name = tenantName(tenant);
  const namespaces = ['app', 'jobs', 'data'].map(
    (part) =>
      `    - {name: ${name}-${part}, type: team-${part === 'data' ? 'data' : 'app'}, clusterSelector: {matchLabels: {pair: pair-${pair}}}}\n`,
  );
  return `apiVersion: ringfence.dev/v1alpha1
kind: TenantNamespaces
metadata: {name: ${name}}
spec:
  values: {partnerNetworks: [203.0.113.${tenant % 256}/32]}
  namespaces:
${namespaces.join('')}`;
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
