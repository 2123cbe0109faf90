import { invariant } from '../../diagnostics/invariant.ts';
import type { Delivery } from '../../landscape/delivery.ts';
import type { Cluster, Landscape, Namespace } from '../../landscape/landscape.ts';
import type { JsonObject } from '../../model/json.ts';
import { managedByLabel } from '../../policy/ringfence-labels.ts';
import { headerOf } from '../../render/header.ts';
import type { RenderedFile } from '../../render/inventory.ts';
import { clusterFolder, policiesPath } from '../../render/paths.ts';
import { writeYaml } from '../../source/write-yaml.ts';

/** A cluster whose manifests Argo CD or Flux applies. */
export interface DeliveredCluster {
  readonly cluster: Cluster;
  readonly tool: 'argocd' | 'flux';
  readonly delivery: Delivery;
  readonly repository: string;
  /** The namespaces that have policies, by name, and how many. */
  readonly namespaces: ReadonlyMap<Namespace, number>;
}

/** Returns the cluster as its tool sees it; undefined if neither Argo CD nor Flux applies its manifests. */
export function deliveredCluster(
  cluster: Cluster,
  policyCounts: ReadonlyMap<string, number>,
): DeliveredCluster | undefined {
  const { delivery } = cluster;
  const tool = delivery.tool.value;
  if (tool === 'none') return undefined;
  invariant(
    delivery.repository !== undefined,
    'a landscape without errors names the repository of a delivered cluster',
  );
  const counts = cluster.namespaces.map(
    (namespace) => [namespace, policyCounts.get(policiesPath(namespace)) ?? 0] as const,
  );
  const namespaces = new Map(counts.filter(([, count]) => count > 0));
  return { cluster, tool, delivery, repository: delivery.repository.value, namespaces };
}

/**
 * The cluster in which the delivery objects of Flux live: Flux runs beside what it syncs, and for a cluster with a
 * hosted control plane in the cluster that hosts it.
 */
export function fluxHome(cluster: Cluster): Cluster {
  return cluster.host?.cluster ?? cluster;
}

/** All clusters in which delivery objects of Flux live. */
export function fluxHomes(landscape: Landscape): ReadonlySet<Cluster> {
  const synced = [...landscape.clusters.values()].filter(({ delivery }) => delivery.tool.value === 'flux');
  return new Set(synced.map(fluxHome));
}

/** Returns the name of a cluster's delivery objects, with which the names of its namespaces' objects begin. */
export function clusterObjectName({ name, delivery }: Cluster): string {
  return `${delivery.namePrefix.value}${name}`;
}

/** Neither prefix, cluster nor namespace holds a dot, so no two namespaces share a name. */
export function namespaceObjectName({ cluster, name }: Namespace): string {
  return `${clusterObjectName(cluster)}.${name}`;
}

/** Annotations that show a reader of an object where it comes from. */
export function objectLabels(cluster: Cluster): JsonObject {
  return { [managedByLabel]: 'ringfence', 'ringfence.dev/cluster': cluster.name };
}

/** A folder inside the folder of manifests, as a path in the repository. */
export function repositoryPath({ path }: Delivery, folder: string): string {
  return path.value === '' ? folder : `${path.value}/${folder}`;
}

/** Where the policies of a cluster lie in the repository. */
export function policiesFolder(cluster: Cluster): string {
  return repositoryPath(cluster.delivery, clusterFolder(cluster));
}

/** A file with one delivery object. */
export function objectFile(path: string, object: JsonObject): RenderedFile {
  return { path, text: () => `${headerOf(path)}\n${writeYaml(object)}` };
}
