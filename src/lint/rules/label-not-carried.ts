import { nearest } from '../../diagnostics/nearest.ts';
import { instancesThatKnow, OptInLabels } from '../opt-in-labels.ts';
import type { Found, LintRule } from '../rule.ts';
import { namespaceWords } from '../words.ts';

/**
 * Law: a label by which pods may opt in to a policy is carried by some workload of the policy's namespaces.
 *
 * Reason: an offer that nobody takes is dead, or the workload it is for misspells it. Labels that are no opt-ins (see
 * `opt-in-labels.ts`) are the matter of `selects-nothing`.
 *
 * Breaks it: a policy for `to-dns: allowed` where no workload has it. Keeps it: one that has it.
 */
export const labelNotCarried: LintRule = {
  code: 'label-not-carried',
  severity: 'note',
  *check(context): Generator<Found> {
    const labels = OptInLabels.of(context);
    for (const unit of context.policies) {
      const missing = labels.notCarried(unit);
      const places = instancesThatKnow(unit);
      const [first] = places;
      if (missing === undefined || first === undefined) continue;
      const text = `${missing.key}: ${missing.value}`;
      const workloads = new Set(places.flatMap(({ namespace }) => namespace.workloads));
      const carried = new Set([...workloads].flatMap(({ labels: all }) => Object.keys(all)));
      const near = nearest(missing.key, carried);
      yield {
        fact: { label: text, where: namespaceWords(first.namespace) },
        message: (subject) =>
          `${subject} is for pods with the label "${text}", and in ${namespaceWords(first.namespace)} no workload carries it. An offer that no pod takes is dead.`,
        hint:
          near !== undefined && !labels.isSwitch({ key: near, value: missing.value })
            ? `A workload carries "${near}". Is it misspelt?`
            : 'Delete the policy, or give the label to the workload that it is for.',
        at: { kind: 'policy', policy: first.known, path: ['spec', 'podSelector'] },
        places,
      };
    }
  },
};
