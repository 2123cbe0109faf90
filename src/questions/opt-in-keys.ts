import type { ClusterState, IdentifyingKeys } from '../clusters/cluster-state.ts';
import type { LabelBox } from '../labels/label-space.ts';
import { memoised } from '../model/interned.ts';
import { compileNetworkPolicy } from '../policy/compile-network-policy.ts';
import { rulesOf } from '../policy/compiled-policy.ts';

/**
 * Returns whether pods, or namespaces, opt in by labels of this key: the selectors of the cluster's policies that name
 * it ask for one and the same value, or only that it is there, and nothing in the cluster has it with another. `app` is
 * no such key as soon as there are two applications: it says what a pod is, and not what it may do.
 */
export function isOptInKey(cluster: ClusterState, of: 'pods' | 'namespaces', key: string): boolean {
  return !identifyingKeys(cluster)[of].has(key);
}

/** Finds the keys by which the policies and pods of a cluster differ. */
export const identifyingKeys = memoised(
  (cluster: ClusterState) => cluster.identifyingKeys ?? findIdentifyingKeys(cluster),
);

function findIdentifyingKeys(cluster: ClusterState): IdentifyingKeys {
  const [pods, namespaces] = [new Map<string, Set<string>>(), new Map<string, Set<string>>()];
  for (const { labels, workloads, policies } of cluster.namespaces.values()) {
    for (const { policy } of policies) {
      const compiled = compileNetworkPolicy(policy);
      addBox(pods, compiled.subject.pods);
      for (const { peers } of rulesOf(compiled)) {
        for (const peer of peers === 'all' ? [] : peers) {
          if (peer.kind === 'addresses') continue;
          addBox(pods, peer.pods);
          if (peer.namespaces !== 'own') addBox(namespaces, peer.namespaces);
        }
      }
    }
    for (const [key, value] of Object.entries(labels)) add(namespaces, key, value);
    for (const workload of workloads) for (const [key, value] of Object.entries(workload.labels)) add(pods, key, value);
  }
  return { pods: withSeveral(pods), namespaces: withSeveral(namespaces) };
}

function addBox(values: Map<string, Set<string>>, { keys }: LabelBox): void {
  for (const [key, states] of keys) {
    if (states.values.kind === 'only') for (const value of states.values.listed) add(values, key, value);
  }
}

function add(values: Map<string, Set<string>>, key: string, value: string): void {
  const found = values.get(key) ?? new Set();
  values.set(key, found);
  found.add(value);
}

function withSeveral(values: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  return new Set([...values].filter(([, all]) => all.size > 1).map(([key]) => key));
}
