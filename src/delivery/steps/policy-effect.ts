import { type LabelBox, labelBox, matches } from '../../labels/label-space.ts';
import type { Direction, NetworkPolicy, TextMap } from '../../model/network-policy.ts';
import { isDenyPolicy } from '../../policy/deny-policy.ts';
import { type RuleSpace, ruleSpaces } from '../../regions/rule-space.ts';

export const directions = ['Ingress', 'Egress'] as const satisfies readonly Direction[];

/** A policy, worked out for questions about its pods. */
export interface PolicyEffect {
  readonly name: string;
  readonly policy: NetworkPolicy;
  /** The pods that it selects. */
  readonly pods: LabelBox;
  /** What it allows them in the directions in which it isolates them; absent in the others. */
  readonly Ingress?: readonly RuleSpace[];
  readonly Egress?: readonly RuleSpace[];
  /** Whether it only takes away. */
  readonly denies: boolean;
}

export function policyEffect(policy: NetworkPolicy): PolicyEffect {
  const { spec, metadata } = policy;
  const isolates = (direction: Direction): boolean => spec.policyTypes.includes(direction);
  return {
    name: metadata.name,
    policy,
    pods: labelBox(spec.podSelector),
    ...(isolates('Ingress') ? { Ingress: ruleSpaces(spec, 'Ingress') } : {}),
    ...(isolates('Egress') ? { Egress: ruleSpaces(spec, 'Egress') } : {}),
    denies: isDenyPolicy(policy),
  };
}

/** The policies that isolate the pods they select in a direction. */
export function isolating(policies: readonly PolicyEffect[], direction: Direction): readonly PolicyEffect[] {
  return policies.filter((policy) => policy[direction] !== undefined);
}

/**
 * Whether a pod has any connection at all in a direction, as far as its own namespace's policies decide: the API lets
 * everything pass where no policy selects the pod, else what any rule of those that do allows.
 */
export function hasConnection(policies: readonly PolicyEffect[], direction: Direction, labels: TextMap): boolean {
  const selecting = isolating(policies, direction).filter(({ pods }) => matches(pods, labels));
  return selecting.length === 0 || selecting.some((policy) => policy[direction]?.some((rule) => rule.allowsAnything));
}
