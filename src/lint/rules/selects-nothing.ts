import { isSatisfiable } from '../../labels/label-space.ts';
import { requiredLabels } from '../../labels/required-labels.ts';
import { selectorWords } from '../../labels/selector-words.ts';
import type { LintContext, PolicyInstance } from '../context.ts';
import type { Label } from '../label.ts';
import { nearestLabel } from '../nearest-label.ts';
import { instancesThatKnow, OptInLabels } from '../opt-in-labels.ts';
import type { Found } from '../rule.ts';

interface SelectsNothing {
  /** The selector as `selectorWords` writes it. */
  readonly selector: string;
  /**
   * noPod: no pod matches it · hostNetwork: it matches only pods in the host network, which no policy selects ·
   * contradiction: no pod could ever match it.
   */
  readonly reason: 'noPod' | 'hostNetwork' | 'contradiction';
  /** A label that workloads have and that may be meant. */
  readonly meant?: Label;
}

/**
 * Rule: a policy selects a workload: in its namespace, or, where a template renders it for a type, in one of the type's
 * namespaces at least.
 *
 * Reason: a policy that selects no pod protects nothing; most often its selector is misspelt, or its workload is gone.
 * Namespaces of which no workload is known are not judged. `label-not-carried` reports missing opt-in labels.
 *
 * Breaks it: `podSelector` with `app: wbe` where the pods have `app: web`. Keeps it: `app: web`, or an empty selector.
 */
export function* selectsNothing(context: LintContext): Generator<Found<SelectsNothing>> {
  const labels = OptInLabels.of(context);
  for (const unit of context.policies) {
    const judged = instancesThatKnow(unit);
    const [first] = judged;
    if (first === undefined || labels.notCarried(unit) !== undefined) continue;
    if (judged.some(({ facts, namespace, compiled }) => facts.selected(compiled.subject.pods, namespace).length > 0)) {
      continue;
    }
    const onNodes = judged.some((one) => one.facts.isInHostNetwork(one.compiled.subject.pods, one.namespace));
    const { pods } = first.compiled.subject;
    const meant = meantLabel(judged);
    yield {
      data: {
        selector: selectorWords(pods),
        reason: onNodes ? 'hostNetwork' : isSatisfiable(pods) ? 'noPod' : 'contradiction',
        ...(meant === undefined ? {} : { meant }),
      },
      at: { kind: 'policy', policy: first.known, path: ['spec', 'podSelector'] },
      places: judged,
    };
  }
}

/** Returns a label that workloads have and that is close to a missing one that the selector requires. */
function meantLabel(judged: readonly PolicyInstance[]): Label | undefined {
  const workloads = new Set(judged.flatMap(({ namespace }) => namespace.workloads));
  const carried = [...workloads].map(({ labels }) => labels);
  const [first] = judged;
  for (const label of requiredLabels(first?.compiled.subject.pods ?? { keys: new Map() })) {
    const near = nearestLabel(label, carried);
    if (near !== undefined) return near;
  }
  return undefined;
}
