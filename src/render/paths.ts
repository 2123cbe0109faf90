import type { Cluster, Namespace } from '../landscape/landscape.ts';

/** The folder of a cluster below `clusters/` or `hosted/`, by where its control plane runs. */
export function clusterFolder({ name, host }: Cluster): string {
  return host === undefined ? `clusters/${name}` : `hosted/${host.cluster.name}/${name}`;
}

/** The file of a namespace's policies, inside the folder of manifests. */
export function policiesPath({ cluster, name }: Namespace): string {
  return `${clusterFolder(cluster)}/${name}/policies.yaml`;
}

/** The folder of a cluster's inventory, inside the folder of manifests. */
export function inventoryFolder(cluster: Cluster): string {
  return `inventory/${clusterFolder(cluster)}`;
}
