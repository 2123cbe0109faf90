import type { ClusterState } from '../clusters/cluster-state.ts';
import type { LabelSelector } from '../model/network-policy.ts';

/** Keys of labels that policies read: of pods, and of namespaces. */
export interface ReadKeys {
  readonly pods: ReadonlySet<string>;
  readonly namespaces: ReadonlySet<string>;
}

/** Returns the keys that the selectors of all policies of the clusters read. */
export function keysRead(clusters: readonly ClusterState[]): ReadKeys {
  const pods = new Set<string>();
  const namespaces = new Set<string>();
  const add = (keys: Set<string>, { matchLabels = {}, matchExpressions = [] }: LabelSelector = {}): void => {
    for (const key of Object.keys(matchLabels)) keys.add(key);
    for (const { key } of matchExpressions) keys.add(key);
  };
  for (const { policies } of clusters.flatMap((cluster) => [...cluster.namespaces.values()])) {
    for (const { policy } of policies) {
      const { podSelector, ingress = [], egress = [] } = policy.spec;
      add(pods, podSelector);
      for (const peer of [...ingress.flatMap(({ from = [] }) => from), ...egress.flatMap(({ to = [] }) => to)]) {
        add(pods, peer.podSelector);
        add(namespaces, peer.namespaceSelector);
      }
    }
  }
  return { pods, namespaces };
}
