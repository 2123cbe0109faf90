import type { LabelSelector, NetworkPolicy } from '../model/network-policy.ts';

/** Keys of labels that policies read: of pods, and of namespaces. */
export interface LabelKeys {
  readonly pods: ReadonlySet<string>;
  readonly namespaces: ReadonlySet<string>;
}

/** Returns the keys that the selectors of policies read. */
export function labelKeysOf(policies: Iterable<NetworkPolicy>): LabelKeys {
  const pods = new Set<string>();
  const namespaces = new Set<string>();
  const add = (keys: Set<string>, { matchLabels = {}, matchExpressions = [] }: LabelSelector = {}): void => {
    for (const key of Object.keys(matchLabels)) keys.add(key);
    for (const { key } of matchExpressions) keys.add(key);
  };
  for (const { spec } of policies) {
    const { podSelector, ingress = [], egress = [] } = spec;
    add(pods, podSelector);
    for (const peer of [...ingress.flatMap(({ from = [] }) => from), ...egress.flatMap(({ to = [] }) => to)]) {
      add(pods, peer.podSelector);
      add(namespaces, peer.namespaceSelector);
    }
  }
  return { pods, namespaces };
}
