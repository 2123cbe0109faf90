import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { includesBox, labelBox } from '../labels/label-space.ts';
import * as problems from './problems.ts';
import type { RenderedPolicy } from './render-policies.ts';

/**
 * Reports each policy of a namespace whose template has rules for a direction in which none is left. A policy without
 * rules denies. A warning where it alone isolates some of its pods, else a note: then it allows less than it could.
 */
export function emptiedPolicies(policies: readonly RenderedPolicy[]): readonly Diagnostic[] {
  return policies.flatMap(({ name, policy, emptied }) =>
    emptied.map(({ direction, node }) => {
      const selected = labelBox(policy.spec.podSelector);
      const isolatedAnyway = policies.some(
        (other) =>
          other.policy.spec.policyTypes.includes(direction) &&
          // Two that are left without rules do not excuse each other.
          !other.emptied.some((rules) => rules.direction === direction) &&
          includesBox(labelBox(other.policy.spec.podSelector), selected),
      );
      return problems.leftWithoutRules(node, name, direction, isolatedAnyway);
    }),
  );
}
