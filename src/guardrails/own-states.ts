import type { ClusterState, NamespaceState } from '../clusters/cluster-state.ts';
import { memoised } from '../model/interned.ts';

/**
 * Copies a cluster with its namespaces. All copies have one layout in memory, and the caller's objects may have any keys in
 * any order. Code is compiled for the layouts that the first proof of thousands of clusters met: a changed cluster of
 * another layout would throw this code away, which costs more than its proof.
 */
export const ownCluster: (cluster: ClusterState) => ClusterState = memoised((cluster) => {
  const namespaces = new Map<string, NamespaceState>();
  for (const [name, state] of cluster.namespaces) namespaces.set(name, new OwnNamespace(state));
  return new OwnCluster(cluster, namespaces);
});

/** A class gives its fields to each object, also those that stay undefined, in one order. */
class OwnCluster implements ClusterState {
  readonly name?: string;
  readonly labels?: NonNullable<ClusterState['labels']>;
  readonly networks!: ClusterState['networks'];
  readonly traits!: ClusterState['traits'];
  readonly policiesApplyToOwnNode?: 'always';
  readonly declaredNamespaces?: 'Complete';
  readonly clusterPolicies?: NonNullable<ClusterState['clusterPolicies']>;
  readonly namespaces!: ClusterState['namespaces'];
  readonly services!: ClusterState['services'];
  readonly needs?: NonNullable<ClusterState['needs']>;
  readonly identifyingKeys?: NonNullable<ClusterState['identifyingKeys']>;

  constructor(cluster: ClusterState, namespaces: ClusterState['namespaces']) {
    Object.assign(this, cluster, { namespaces });
  }
}

class OwnNamespace implements NamespaceState {
  readonly name!: string;
  readonly labels!: NamespaceState['labels'];
  readonly defined!: boolean;
  readonly type?: string;
  readonly tenant?: string;
  readonly tenantLabels?: NonNullable<NamespaceState['tenantLabels']>;
  readonly hostedCluster?: string;
  readonly workloads!: NamespaceState['workloads'];
  readonly policies!: NamespaceState['policies'];

  constructor(state: NamespaceState) {
    Object.assign(this, state);
  }
}
