import { nameOfKey } from '../../clusters/cluster-key.ts';
import { andMore, counted, grouped } from '../../diagnostics/counted.ts';
import type { ClusterPlace } from '../../diff/landscape-diff.ts';
import type { Writing } from './writing.ts';

/**
 * Where something is so: `aws-eu1/garden`, `each shoot-control-plane namespace (312 in 4 clusters)`,
 * `2 of 312 shoot-control-plane namespaces: aws-eu1/shoot--core--web, …`. Of how many, is said of the clusters in which
 * it is so at all. Empty for no place.
 */
export function placesWords(
  places: readonly ClusterPlace[],
  namespaceType: string | undefined,
  writing: Writing,
): string {
  const count = placeCount(places);
  const ofType = places.reduce((sum, { namespacesOfType }) => sum + namespacesOfType, 0);
  if (count === 0) return '';
  if (namespaceType === undefined) {
    return count <= writing.most
      ? placeNames(places, count, writing)
      : `${counted(count, 'namespace')}: ${placeNames(places, count, writing)}`;
  }
  if (count === 1 && ofType <= 1) return placeNames(places, count, writing);
  const type = writing.name(namespaceType);
  const clusters = clustersWords(places, writing);
  if (count > ofType) return `${counted(count, 'namespace')}: ${placeNames(places, count, writing)}`;
  if (count === ofType)
    return `each ${areOfEachTenant(places, writing) ? "tenant's " : ''}${type} namespace (${grouped(count)}${clusters})`;
  const some = `${grouped(count)} of ${grouped(ofType)} ${type} namespaces`;
  // The names of most of them would help no reader.
  if (count > writing.most && count * 2 > ofType) return `${some}${clusters}`;
  return `${some}: ${placeNames(places, count, writing)}`;
}

/** Reports whether in each of these clusters each namespace is that of another tenant, and there are several. */
function areOfEachTenant(places: readonly ClusterPlace[], { tenants }: Writing): boolean {
  const all = new Set<string>();
  return (
    tenants !== undefined &&
    places.every(({ cluster, namespaces }) => {
      const here = new Set(namespaces.flatMap((name) => tenants.get(cluster)?.get(name) ?? []));
      for (const tenant of here) all.add(tenant);
      return here.size === namespaces.length;
    }) &&
    all.size > 1
  );
}

/** The first names, and how many more of `count` there are. */
function placeNames(places: readonly ClusterPlace[], count: number, writing: Writing): string {
  const first: string[] = [];
  for (const { cluster, namespaces } of places) {
    const wanted = writing.most - first.length;
    first.push(...namespaces.slice(0, wanted).map((namespace) => writing.name(placeName(cluster, namespace))));
    if (first.length >= writing.most) break;
  }
  return andMore(first, count - first.length);
}

/** ` in 4 clusters`, ` in 4 of 6 clusters`, ` in aws-eu1`; nothing where there is but one cluster. */
function clustersWords(places: readonly ClusterPlace[], writing: Writing): string {
  const clusters = new Set(places.map(({ cluster }) => cluster));
  const [only = ''] = clusters;
  if (writing.clusters <= 1) return '';
  if (clusters.size === 1) return ` in ${writing.name(only)}`;
  const all = clusters.size < writing.clusters ? ` of ${grouped(writing.clusters)}` : '';
  return ` in ${grouped(clusters.size)}${all} clusters`;
}

/** `aws-eu1/garden`; the namespace alone where its cluster has no name. */
function placeName(cluster: string, namespace: string): string {
  return nameOfKey(cluster) === undefined ? namespace : `${cluster}/${namespace}`;
}

/** The same namespaces, with each cluster in one place. */
export function clustersOnce(places: readonly ClusterPlace[]): readonly ClusterPlace[] {
  const byCluster = new Map<string, ClusterPlace>();
  for (const place of places) {
    const known = byCluster.get(place.cluster);
    const namespaces = known === undefined ? place.namespaces : union(known.namespaces, place.namespaces);
    byCluster.set(place.cluster, { ...place, namespaces });
  }
  return [...byCluster.values()];
}

function union(a: readonly string[], b: readonly string[]): readonly string[] {
  return [...new Set([...a, ...b])].sort();
}

/**
 * Places of several ends, of which some may be the same. Nothing where one cluster has several that differ: they need
 * not be of one type.
 */
export function samePlaces(places: readonly ClusterPlace[]): readonly ClusterPlace[] | undefined {
  const byCluster = new Map<string, ClusterPlace>();
  for (const place of places) {
    const known = byCluster.get(place.cluster);
    if (known !== undefined && JSON.stringify(known) !== JSON.stringify(place)) return undefined;
    byCluster.set(place.cluster, place);
  }
  return [...byCluster.values()];
}

/** The namespaces of all places, each once, by cluster. */
export function distinctPlaces(places: readonly ClusterPlace[]): readonly ClusterPlace[] {
  const byCluster = new Map<string, Set<string>>();
  for (const { cluster, namespaces } of places) {
    const known = byCluster.get(cluster) ?? new Set<string>();
    byCluster.set(cluster, known);
    for (const namespace of namespaces) known.add(namespace);
  }
  return [...byCluster].map(([cluster, namespaces]) => ({
    cluster,
    namespaces: [...namespaces].sort(),
    namespacesOfType: 0,
  }));
}

/** How many namespaces there are in all places. */
export function placeCount(places: readonly Pick<ClusterPlace, 'namespaces'>[]): number {
  return places.reduce((sum, { namespaces }) => sum + namespaces.length, 0);
}
