import type { Cluster } from '../landscape/landscape.ts';
import type { ClusterFacts } from './cluster-facts.ts';
import type { LintContext } from './context.ts';

/** A cluster of the sources, and what its manifests say. */
interface ObservedClusterFacts {
  readonly cluster: Cluster;
  readonly facts: ClusterFacts['state'];
}

/** Returns the clusters that the sources and the manifests both have. None for plain manifests. */
export function* observedClusters({ landscape, clusters }: LintContext): Generator<ObservedClusterFacts> {
  for (const { names, state } of clusters) {
    for (const name of names) {
      const cluster = landscape?.clusters.get(name);
      if (cluster !== undefined) yield { cluster, facts: state };
    }
  }
}
