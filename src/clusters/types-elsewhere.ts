import type { ClusterState } from './cluster-state.ts';
import type { KnownLandscape } from './known-landscape.ts';

/** Returns the types of namespaces in clusters of a landscape that are not among the given ones. */
export function typesElsewhere(
  { clusters: all }: Pick<KnownLandscape, 'clusters'>,
  clusters: readonly ClusterState[],
): ReadonlySet<string> {
  const here = new Set(clusters.map(({ name }) => name));
  const others = [...all.values()].filter(({ name }) => !here.has(name));
  return new Set(
    others.flatMap((cluster) => [
      ...(cluster.namespaceTypes?.() ??
        [...(cluster.load().value?.namespaces.values() ?? [])].flatMap(({ type }) => type ?? [])),
    ]),
  );
}
