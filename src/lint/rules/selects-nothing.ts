import type { PolicyInstance } from '../context.ts';
import { nearestLabel } from '../nearest-label.ts';
import { instancesThatKnow, OptInLabels, requiredLabels } from '../opt-in-labels.ts';
import type { Found, LintRule } from '../rule.ts';
import { boxWords, podsThatExist } from '../words.ts';

/**
 * Law: a policy selects a workload: in its namespace, or, where a template renders it for a type, in one of the type's
 * namespaces at least.
 *
 * Reason: a policy that selects nobody protects nobody; most often its selector is misspelt, or its workload is gone.
 * Namespaces of which no workload is known are not judged. A missing opt-in label is told by `label-not-carried`.
 *
 * Breaks it: `podSelector` with `app: wbe` where the pods have `app: web`. Keeps it: `app: web`, or an empty selector.
 */
export const selectsNothing: LintRule = {
  code: 'selects-nothing',
  severity: 'warning',
  *check(context): Generator<Found> {
    const labels = OptInLabels.of(context);
    for (const unit of context.policies) {
      const judged = instancesThatKnow(unit);
      const [first] = judged;
      if (first === undefined || labels.notCarried(unit) !== undefined) continue;
      if (
        judged.some(({ facts, namespace, compiled }) => facts.selected(compiled.subject.pods, namespace).length > 0)
      ) {
        continue;
      }
      const onNodes = judged.some((one) => one.facts.isInHostNetwork(one.compiled.subject.pods, one.namespace));
      const which = boxWords(first.compiled.subject.pods, 'pod');
      const why = onNodes ? `${which} are in the host network, where no policy selects them` : `there are no ${which}`;
      yield {
        fact: { why },
        message: (subject) => `${subject} selects no workload: ${why}. A policy that selects no pod protects none.`,
        hint:
          didYouMeanLabel(judged) ?? `Correct the selector, or delete the policy; ${podsThatExist(first.namespace)}.`,
        at: { kind: 'policy', policy: first.known, path: ['spec', 'podSelector'] },
        places: judged,
      };
    }
  },
};

/** A label that workloads do carry and that is close to one the selector requires and none has. */
function didYouMeanLabel(judged: readonly PolicyInstance[]): string | undefined {
  const workloads = new Set(judged.flatMap(({ namespace }) => namespace.workloads));
  const carried = [...workloads].map(({ labels }) => labels);
  const [first] = judged;
  for (const label of requiredLabels(first?.compiled.subject.pods ?? { keys: new Map() })) {
    const near = nearestLabel(label, carried);
    if (near !== undefined) return `Did you mean "${near}"?`;
  }
  return undefined;
}
