import { clusterKey } from '../../clusters/cluster-key.ts';
import type { ClusterState } from '../../clusters/cluster-state.ts';
import type { KnownLandscape } from '../../clusters/known-landscape.ts';
import type { PageIndex } from '../page-data.ts';
import type { LandscapeFacts } from './landscape-facts.ts';

/** Returns a state of the clusters of a page as the commands read one. */
export function knownState(
  { head, leftOut }: Pick<PageIndex, 'head' | 'leftOut'>,
  clusters: readonly ClusterState[],
  { tenants, protectedLabels, namespaceTypes }: LandscapeFacts,
): KnownLandscape {
  return {
    origin: head.origin,
    clusters: new Map(
      clusters.map((cluster) => [
        clusterKey(cluster),
        {
          ...(cluster.name === undefined ? {} : { name: cluster.name }),
          load: () => ({ value: cluster, diagnostics: [] }),
        },
      ]),
    ),
    ...(tenants === undefined
      ? {}
      : {
          tenants: new Map(
            [...tenants].map(([name, value]) => [
              name,
              { name, contentId: name, load: () => ({ value, diagnostics: [] }) },
            ]),
          ),
        }),
    internalPublic: () => clusters[0]?.networks.internalPublic,
    protectedLabels: () => protectedLabels,
    namespaceTypes: () => namespaceTypes,
    leftOut: { ...leftOut, kinds: new Map(leftOut.kinds) },
  };
}
