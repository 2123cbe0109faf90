import type { Direction, LabelSelector, NetworkPolicyPeer, NetworkPolicyPort } from '../model/network-policy.ts';

/** One rule as a policy has it, of either direction: absent peers are everybody, absent ports are all. */
export interface RuleText {
  readonly peers?: readonly NetworkPolicyPeer[];
  readonly ports?: readonly NetworkPolicyPort[];
}

/**
 * A difference between two policies as objects, not as texts. Rules are paired by what they have in common; a rule's
 * number is its place, from 0, in the list of the state after; for a removed rule, of the state before.
 */
export type PolicyDifference =
  | { readonly kind: 'pod-selector'; readonly before: LabelSelector; readonly after: LabelSelector }
  | { readonly kind: 'policy-types'; readonly added: readonly Direction[]; readonly removed: readonly Direction[] }
  | {
      readonly kind: 'rule-added' | 'rule-removed';
      readonly direction: Direction;
      readonly rule: number;
      readonly value: RuleText;
    }
  /** `all` where the list is absent. */
  | {
      readonly kind: 'peers';
      readonly direction: Direction;
      readonly rule: number;
      readonly added: readonly NetworkPolicyPeer[] | 'all';
      readonly removed: readonly NetworkPolicyPeer[] | 'all';
    }
  | {
      readonly kind: 'ports';
      readonly direction: Direction;
      readonly rule: number;
      readonly added: readonly NetworkPolicyPort[] | 'all';
      readonly removed: readonly NetworkPolicyPort[] | 'all';
    }
  /** The same rules, peers, ports or types in another order; it means nothing. */
  | { readonly kind: 'order' }
  /** Keys of labels and annotations that are added, removed or changed. Sorted. */
  | { readonly kind: 'metadata'; readonly labels: readonly string[]; readonly annotations: readonly string[] };
