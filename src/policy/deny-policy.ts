import { fieldsOf } from '../model/directions.ts';
import type { NetworkPolicy } from '../model/network-policy.ts';

/**
 * Reports whether the policy only takes away: it isolates its pods, and has no rule in any of the directions in which
 * it does. Its pod selector does not matter. Rules of a direction that is no policy type do not count, as the API
 * ignores them.
 */
export function isDenyPolicy({ spec }: NetworkPolicy): boolean {
  return spec.policyTypes.every((direction) => (spec[fieldsOf[direction].rules] ?? []).length === 0);
}
