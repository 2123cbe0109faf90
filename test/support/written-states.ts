import type { ClusterState } from '../../src/clusters/cluster-state.ts';
import type { KnownLandscape } from '../../src/clusters/known-landscape.ts';
import { readPlainManifests } from '../../src/clusters/plain/read-plain-manifests.ts';
import { renderedLandscape } from '../../src/clusters/rendered-landscape.ts';
import { loadManifestTree } from '../../src/manifests/load-manifest-tree.ts';
import { memoryTree } from '../../src/model/file-tree.ts';
import { folders, type HazardCluster, type HazardLandscape, type HazardNamespace } from './hazard-states.ts';
import { networkOf } from './random-cluster.ts';

/** Writes a landscape as manifests, rendered or plain, and reads them back; nothing where they cannot be read. */
export function writtenState(landscape: HazardLandscape): KnownLandscape | undefined {
  const files = landscape.origin === 'rendered' ? renderedFiles(landscape) : plainFiles(landscape);
  if (landscape.origin === 'rendered') {
    return renderedLandscape(loadManifestTree(memoryTree(files), { folder: 'manifests' }), 'manifests').value;
  }
  const [cluster] = landscape.clusters;
  const { ipBlockMatchesPods = 'always', ipBlockMatchesNodes = 'always', pods } = cluster ?? {};
  const { value } = readPlainManifests(memoryTree(files), {
    traits: { ipBlockMatchesPods, ipBlockMatchesNodes },
    ...(pods === undefined ? {} : { podNetwork: networkOf(pods) }),
    skipInvalid: false,
  });
  return value;
}

/** The clusters of a landscape that was read. */
export function clustersIn(known: KnownLandscape): readonly ClusterState[] | undefined {
  const all = [...known.clusters.values()].map((cluster) => cluster.load().value);
  return all.some((one) => one === undefined) ? undefined : all.flatMap((one) => one ?? []);
}

function plainFiles({ clusters }: HazardLandscape): Readonly<Record<string, string>> {
  const objects = (clusters[0]?.namespaces ?? []).flatMap((namespace) => [
    { apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace.name, labels: namespace.labels } },
    ...namespace.workloads.map(({ kind, name, labels, ports, hostNetwork, addresses = [] }) => {
      const metadata = { name, namespace: namespace.name };
      const spec = { hostNetwork, containers: [{ name: 'main', ports: ports.map(containerPort) }] };
      if (kind !== 'Pod') {
        return { apiVersion: 'apps/v1', kind, metadata, spec: { template: { metadata: { labels }, spec } } };
      }
      const status = { podIPs: addresses.map((ip) => ({ ip })) };
      return { apiVersion: 'v1', kind, metadata: { ...metadata, labels }, spec, status };
    }),
    ...policiesOf(namespace, false, namespace.name),
  ]);
  return { 'all.yaml': objects.map((object) => `${JSON.stringify(object)}\n`).join('---\n') };
}

function containerPort({ port, ...rest }: HazardNamespace['workloads'][number]['ports'][number]): object {
  return { ...rest, containerPort: port };
}

function renderedFiles({ clusters, internalPublic, grants }: HazardLandscape): Readonly<Record<string, string>> {
  const files: Record<string, string> = {};
  const put = (path: string, ...documents: readonly object[]): void => {
    const header = `# Rendered by Ringfence as ${path}. Do not edit; edit policies/ and run "ringfence render".\n`;
    files[path] = `${header}${documents.map((document) => `${JSON.stringify(document)}\n`).join('---\n')}`;
  };
  const types = new Set(clusters.flatMap(({ namespaces }) => namespaces.map(({ type = 'app' }) => type)));
  put('inventory/landscape.yaml', {
    ...{ schemaVersion: 2, landscape: 'random' },
    ...(internalPublic === undefined ? {} : { networks: { internalPublic } }),
    namespaceTypes: [...types].map((name) => ({ name })),
  });
  for (const type of types) {
    put(`inventory/namespace-types/${type}/default.yaml`, { schemaVersion: 2, type, profile: 'default' });
  }
  for (const tenant of folders) {
    const own = grants.filter((grant) => grant.tenant === tenant);
    put(`inventory/tenants/${tenant}.yaml`, {
      ...{ schemaVersion: 2, tenant, owners: [`@acme/${tenant}`] },
      grants: own.map(({ name, tenants, types: namespaceTypes, pods, toType, toPods, ports }) => ({
        ...{ name, reason: 'They asked.', reviewBy: '2030-01-01' },
        from: { tenants, namespaceTypes, ...(pods === undefined ? {} : { podSelector: pods }) },
        to: { namespaceType: toType, podSelector: toPods },
        ports,
      })),
    });
  }
  for (const cluster of clusters) putCluster(cluster, put);
  return files;
}

function putCluster(
  { name: cluster, pods = [], services = [], nodes = [], metadata, namespaces, ...traits }: HazardCluster,
  put: (path: string, ...documents: readonly object[]) => void,
): void {
  const { ipBlockMatchesPods, ipBlockMatchesNodes } = traits;
  put(`inventory/clusters/${cluster}/cluster.yaml`, {
    ...{
      schemaVersion: 2,
      cluster,
      networks: { pods, services, nodes },
      cni: { ipBlockMatchesPods, ipBlockMatchesNodes },
    },
    ...(metadata === undefined ? {} : { metadataAddresses: metadata }),
  });
  for (const namespace of namespaces) {
    const { name, labels, type = 'app', tenant, workloads } = namespace;
    put(`inventory/clusters/${cluster}/namespaces/${name}.yaml`, {
      ...{ schemaVersion: 2, cluster, namespace: name, type, labels, profile: 'default', workloads },
      ...(tenant === undefined ? {} : { tenant }),
      externalPolicies: policiesOf(namespace, true),
    });
    const own = policiesOf(namespace, false, name);
    if (own.length > 0) put(`clusters/${cluster}/${name}/policies.yaml`, ...own);
  }
}

function policiesOf({ policies }: HazardNamespace, external: boolean, namespace?: string): readonly object[] {
  return policies
    .filter((policy) => policy.external === external)
    .map(({ name, ofTenant, spec }) => ({
      ...{ apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy' },
      metadata: {
        name,
        ...(namespace === undefined ? {} : { namespace }),
        ...(ofTenant === undefined ? {} : { labels: { 'ringfence.dev/tenant': ofTenant } }),
      },
      spec,
    }));
}
