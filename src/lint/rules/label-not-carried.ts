import { nearest } from '../../diagnostics/nearest.ts';
import type { LintContext } from '../context.ts';
import type { Label } from '../label.ts';
import { instancesThatKnow, OptInLabels } from '../opt-in-labels.ts';
import type { Found } from '../rule.ts';

interface LabelNotCarried {
  readonly label: Label;
  /** The key of a label that a workload has, and that may be meant. */
  readonly nearKey?: string;
}

/**
 * Rule: a label by which pods may opt in to a policy is carried by some workload of the policy's namespaces.
 *
 * Reason: a policy that no pod opts in to has no effect, or its workload misspells the label. Labels that are no
 * opt-ins (see `opt-in-labels.ts`) are the matter of `selects-nothing`.
 *
 * Breaks it: a policy for `to-dns: allowed` where no workload has it. Keeps it: one that has it.
 */
export function* labelNotCarried(context: LintContext): Generator<Found<LabelNotCarried>> {
  const labels = OptInLabels.of(context);
  for (const unit of context.policies) {
    const missing = labels.notCarried(unit);
    const places = instancesThatKnow(unit);
    const [first] = places;
    if (missing === undefined || first === undefined) continue;
    const workloads = new Set(places.flatMap(({ namespace }) => namespace.workloads));
    const carried = new Set([...workloads].flatMap(({ labels: all }) => Object.keys(all)));
    const near = nearest(missing.key, carried);
    const isMeant = near !== undefined && !labels.isSwitch({ key: near, value: missing.value });
    yield {
      data: { label: missing, ...(isMeant ? { nearKey: near } : {}) },
      at: { kind: 'policy', policy: first.known, path: ['spec', 'podSelector'] },
      places,
    };
  }
}
