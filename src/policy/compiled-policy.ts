import type { LabelBox } from '../labels/label-space.ts';
import type { AddressSet } from '../model/address-set.ts';
import type { Protocol } from '../model/network-policy.ts';
import type { PortSet } from '../model/port-set.ts';

/**
 * A policy of any kind with its selectors, blocks and ports made into sets. Every question about what policies allow is
 * asked of this form; a kind of policy is what compiles to it. It names no namespace: one object may be the policy of
 * many namespaces, and `own` is the one that lists it.
 */
export interface CompiledPolicy {
  readonly tier: Tier;
  /** A lower number comes first within the tier. The policies of the namespace tier all have 0: they are additive. */
  readonly priority: number;
  readonly name: string;
  readonly subject: PolicySubject;
  /** The rules of each direction that the policy has something to say about; absent: it does not concern it. */
  readonly Ingress?: DirectionRules;
  readonly Egress?: DirectionRules;
}

/** In the order in which they are evaluated. */
export const tiers = ['admin', 'namespace', 'baseline'] as const;

/**
 * admin: before every NetworkPolicy · namespace: NetworkPolicies · baseline: where no NetworkPolicy selects the pod.
 */
export type Tier = (typeof tiers)[number];

/**
 * The pods to which a policy applies: those in `pods`, in namespaces in `namespaces`. Never pods of the host network.
 */
export interface PolicySubject {
  readonly namespaces: LabelBox | 'own';
  readonly pods: LabelBox;
}

/** The rules of a policy in one direction. */
export interface DirectionRules {
  /** The first rule that matches decides; rules of one action have no order among them. A rule's place is its index. */
  readonly rules: readonly CompiledRule[];
  /** The action on traffic that no rule matches. deny: the policy isolates its pods · undecided: it says nothing. */
  readonly otherwise: 'deny' | 'undecided';
}

/** The rules of both directions, those of ingress first. */
export function rulesOf({ Ingress, Egress }: CompiledPolicy): readonly CompiledRule[] {
  return [...(Ingress?.rules ?? []), ...(Egress?.rules ?? [])];
}

/** Traffic must match one of the peers and one of the ports. */
export interface CompiledRule {
  readonly action: RuleAction;
  /** A peer's place in its list is its index. */
  readonly peers: 'all' | readonly CompiledPeer[];
  readonly ports: 'all' | readonly CompiledPort[];
}

/** pass: the rest of the tier says nothing of the traffic, and the next tier decides. */
export type RuleAction = 'allow' | 'deny' | 'pass';

export type CompiledPeer = PodPeer | BlockPeer;

/** Pods that lie in `pods`, in namespaces that lie in `namespaces`: `own` is the policy's own namespace. */
export interface PodPeer {
  readonly kind: 'pods';
  readonly pods: LabelBox;
  readonly namespaces: LabelBox | 'own';
}

export interface BlockPeer {
  readonly kind: 'addresses';
  /** The block without its exceptions. */
  readonly addresses: AddressSet;
  /** When it matches pods and nodes of the cluster by their addresses: always, or as the network plugin does. */
  readonly inCluster: 'always' | 'by-plugin';
}

export type CompiledPort =
  | { readonly kind: 'numbers'; readonly ports: PortSet }
  | { readonly kind: 'named'; readonly name: string; readonly protocol: Protocol };
