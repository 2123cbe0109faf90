import type { ClusterState } from '../../src/clusters/cluster-state.ts';
import type { ViewState } from '../../src/explorer/view-state.ts';
import { workloadText } from '../../src/model/workload-name.ts';
import { clustersOfSources, shippedSources, shopSources } from '../support/shipped-landscape.ts';
import { plainManifests } from './manifests.ts';
import { hostileCluster } from './pages.ts';

/** The same clusters after a change: some namespaces lose policies or all of them, and the last namespace is gone. */
function changed(cluster: ClusterState): ClusterState {
  const all = [...cluster.namespaces];
  const kept = all.slice(0, -1).map(([name, namespace], index): [string, (typeof all)[number][1]] => {
    if (index % 3 === 2) return [name, namespace];
    return [name, { ...namespace, policies: index % 3 === 0 ? [] : namespace.policies.slice(0, -1) }];
  });
  return { ...cluster, namespaces: new Map(kept) };
}

export interface States {
  readonly before: readonly ClusterState[];
  readonly after: readonly ClusterState[];
}

interface TwoStates {
  readonly name: string;
  readonly states: () => States;
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
  ...plainManifests.map(({ name, clusters }) => twoStates(name, clusters)),
];

/** One cluster without a name, as plain manifests describe it. */
function plainCluster(): ClusterState {
  const { name: _, ...cluster } = clustersOfSources(shopSources()).clusters[0] ?? hostileCluster();
  const namespaces = [...cluster.namespaces].map(([name, { type: _type, tenant: _tenant, ...namespace }]) => {
    return [name, namespace] as const;
  });
  return { ...cluster, namespaces: new Map(namespaces) };
}

/** One of each view; of what only the state before has, too. */
export function viewsOfChanges({ before }: States): readonly ViewState[] {
  const cluster = before[0];
  const all = [...(cluster?.namespaces.values() ?? [])].filter(({ workloads }) => workloads.length > 0);
  const [first, last] = [all[0], all.at(-1)];
  if (cluster === undefined || first === undefined || last === undefined) throw new Error('There are no pods.');
  const at = cluster.name === undefined ? {} : { cluster: cluster.name };
  const focusOf = (namespace: typeof first): readonly ViewState[] => [
    { view: 'focus', kind: 'namespace', ...at, name: namespace.name },
    ...namespace.workloads.slice(0, 1).map(
      (workload): ViewState => ({
        ...{ view: 'focus', kind: 'workload', ...at, namespace: namespace.name, name: workloadText(workload) },
      }),
    ),
    ...namespace.policies.slice(-1).map(
      ({ policy }): ViewState => ({
        ...{ view: 'focus', kind: 'policy', name: policy.metadata.name },
      }),
    ),
  ];
  return [
    { view: 'overview' },
    { view: 'matrix', axis: 'namespace', changes: 'only' },
    { view: 'matrix', axis: 'workload', filter: 'state:allowed' },
    { view: 'matrix', axis: 'namespace', cell: [`namespace:${cluster.name ?? ''}/${first.name}`, 'end:outside'] },
    ...focusOf(first),
    ...focusOf(last),
    { view: 'focus', kind: 'type', name: first.type ?? '' },
    { view: 'focus', kind: 'address', name: '198.51.100.7' },
    { view: 'why', from: '198.51.100.7', to: `${first.name}/*`, port: 'any' },
    { view: 'graph' },
    { view: 'graph', by: 'workload', changes: 'only' },
    { view: 'graph', kind: 'namespace', ...at, name: last.name },
  ];
}
