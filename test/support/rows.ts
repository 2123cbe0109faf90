import type { ClusterState, NamespaceState, Workload } from '../../src/clusters/cluster-state.ts';
import { podClasses } from '../../src/connectivity/classes/pod-classes.ts';
import type { ClusterConnectivity } from '../../src/connectivity/connectivity.ts';
import { clusterStateOf, type RandomCluster } from './random-cluster.ts';
import { assert } from './table.ts';

export interface Placed {
  readonly namespace: NamespaceState;
  readonly workload: Workload;
}

export function workloadsOf({ namespaces }: ClusterState): readonly Placed[] {
  return [...namespaces.values()].flatMap((namespace) =>
    namespace.workloads.map((workload) => ({ namespace, workload })),
  );
}

/** All namespaces of one type, as those of a landscape may be; or of none, as those of plain manifests. */
export function stateOf(cluster: RandomCluster, typed: boolean): ClusterState {
  const state = clusterStateOf(cluster);
  if (!typed) return state;
  const namespaces = [...state.namespaces].map(([name, one]): [string, NamespaceState] => [
    name,
    { ...one, type: 'kind' },
  ]);
  return { ...state, namespaces: new Map(namespaces) };
}

export function only(found: readonly ClusterConnectivity[]): ClusterConnectivity {
  const [first] = found;
  if (first === undefined || found.length > 1) throw new Error('There is one cluster.');
  return first;
}

export const everything = { from: true, to: true, concerned: true };

/** The members of each group; those of classes, which groups are made of. */
export function membersOf(
  state: ClusterState,
  found: ClusterConnectivity,
  expand: boolean,
): readonly (readonly Placed[])[] {
  const classes = podClasses(state, { expand, asked: () => everything });
  assert.equal(
    classes.map(({ members }) => members.length),
    found.groups.map(({ size }) => size),
  );
  return classes.map(({ members }) => members);
}
