import type { ClusterDump } from '../clusters/dump/cluster-dump.ts';
import { directions, fieldsOf } from '../model/directions.ts';
import { namespaceNameLabel } from '../model/kubernetes-names.ts';
import type { LabelSelector, NetworkPolicyPeer, NetworkPolicySpec } from '../model/network-policy.ts';

/** Keys of labels that some selector reads. */
export interface ReadKeys {
  /** Keys of labels of namespaces; with the name of the namespace. */
  readonly namespaces: ReadonlySet<string>;
  /** Keys of labels of pods. */
  readonly pods: ReadonlySet<string>;
}

/** Returns the keys that the policies of all dumps read. */
export function readKeys(dumps: readonly ClusterDump[]): ReadKeys {
  const namespaces = new Set([namespaceNameLabel]);
  const pods = new Set<string>();
  for (const { state } of dumps) {
    for (const { policies } of state.namespaces.values()) {
      for (const { policy } of policies) {
        note(policy.spec.podSelector, pods);
        for (const { podSelector, namespaceSelector } of peersOf(policy.spec)) {
          note(podSelector, pods);
          note(namespaceSelector, namespaces);
        }
      }
    }
  }
  return { namespaces, pods };
}

function peersOf(spec: NetworkPolicySpec): readonly NetworkPolicyPeer[] {
  return directions.flatMap((direction) => {
    const { rules, peers } = fieldsOf[direction];
    const written: readonly {
      readonly from?: readonly NetworkPolicyPeer[];
      readonly to?: readonly NetworkPolicyPeer[];
    }[] = spec[rules] ?? [];
    return written.flatMap((rule) => rule[peers] ?? []);
  });
}

function note(selector: LabelSelector | undefined, keys: Set<string>): void {
  for (const key of Object.keys(selector?.matchLabels ?? {})) keys.add(key);
  for (const { key } of selector?.matchExpressions ?? []) keys.add(key);
}
