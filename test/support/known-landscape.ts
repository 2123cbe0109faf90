import { clusterKey } from '../../src/clusters/cluster-key.ts';
import type { ClusterState } from '../../src/clusters/cluster-state.ts';
import { type KnownLandscape, nothingLeftOut } from '../../src/clusters/known-landscape.ts';

/** Clusters that are known already. */
export function knownLandscape(
  clusters: readonly ClusterState[],
  origin: KnownLandscape['origin'] = 'given',
): KnownLandscape {
  return {
    origin,
    internalPublic: () => clusters[0]?.networks.internalPublic,
    clusters: new Map(
      clusters.map((cluster) => [
        clusterKey(cluster),
        { ...nameIn(cluster), load: () => ({ value: cluster, diagnostics: [] }) },
      ]),
    ),
    leftOut: nothingLeftOut,
  };
}

function nameIn({ name }: ClusterState): { readonly name?: string } {
  return name === undefined ? {} : { name };
}
