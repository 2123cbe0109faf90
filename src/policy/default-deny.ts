import { fieldsOf } from '../model/directions.ts';
import type { Direction, NetworkPolicy } from '../model/network-policy.ts';

/**
 * Reports whether the policy alone denies every pod of its namespace all traffic in one direction, but for what other
 * policies allow: it selects every pod, isolates it in that direction, and has no rule in it.
 */
export function isDefaultDeny({ spec }: NetworkPolicy, direction: Direction): boolean {
  const { podSelector, policyTypes } = spec;
  const { matchLabels = {}, matchExpressions = [] } = podSelector;
  const selectsEveryPod = Object.keys(matchLabels).length === 0 && matchExpressions.length === 0;
  const rules = spec[fieldsOf[direction].rules] ?? [];
  return selectsEveryPod && policyTypes.includes(direction) && rules.length === 0;
}
