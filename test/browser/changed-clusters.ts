import type { ClusterState } from '../../src/clusters/cluster-state.ts';
import { hostileCluster } from './pages.ts';
import { clustersOfSources, shippedSources, shopSources } from '../support/shipped-landscape.ts';

/** The same clusters after a change: policies are removed in every second namespace, and the last namespace is gone. */
function changed(cluster: ClusterState): ClusterState {
  const all = [...cluster.namespaces];
  const kept = all.slice(0, -1).map(([name, namespace], index): [string, (typeof all)[number][1]] => {
    if (index % 2 === 1) return [name, namespace];
    return [name, { ...namespace, policies: namespace.policies.slice(0, -1) }];
  });
  return { ...cluster, namespaces: new Map(kept) };
}

interface TwoStates {
  readonly name: string;
  readonly states: () => { readonly before: readonly ClusterState[]; readonly after: readonly ClusterState[] };
}

function twoStates(name: string, clusters: () => readonly ClusterState[]): TwoStates {
  return {
    name,
    states: () => {
      const before = clusters();
      return { before, after: before.map(changed) };
    },
  };
}

/** What the tests of comparisons in a browser look at. */
export const comparisons: readonly TwoStates[] = [
  twoStates('the shop', () => clustersOfSources(shopSources()).clusters),
  twoStates('the landscape of this repository', () => clustersOfSources(shippedSources()).clusters.slice(0, 1)),
  twoStates('hostile names', () => [hostileCluster()]),
  twoStates('plain manifests', () => [plainCluster()]),
];

/** One cluster without a name, as plain manifests describe it. */
function plainCluster(): ClusterState {
  const { name: _, ...cluster } = clustersOfSources(shopSources()).clusters[0] ?? hostileCluster();
  const namespaces = [...cluster.namespaces].map(([name, { type: _type, tenant: _tenant, ...namespace }]) => {
    return [name, namespace] as const;
  });
  return { ...cluster, namespaces: new Map(namespaces) };
}
