import { compareText } from '../../diagnostics/compare.ts';
import type { PlaceQuestions } from '../../labels/label-questions.ts';
import { boxText, type LabelBox, matches } from '../../labels/label-space.ts';
import type { Direction, TextMap } from '../../model/network-policy.ts';
import { isolating, type PolicyEffect } from './policy-effect.ts';

/** Pods of a workload that is declared after the step, with its labels of either side. */
export interface DeclaredPods {
  readonly workload: string;
  readonly labels: TextMap;
}

interface IsolationQuestion {
  readonly these: readonly PolicyEffect[];
  readonly others: readonly PolicyEffect[];
  readonly direction: Direction;
  readonly pods: readonly DeclaredPods[];
}

interface Undecided {
  readonly policies: readonly string[];
  readonly steps: number;
}

/**
 * Which pods some of these policies isolate and none of the others: a witness, which policies, which workloads. And the
 * policies of which that is not decided, at most one list.
 */
export function isolatedOnlyBy({ these, others, direction, pods }: IsolationQuestion, questions: PlaceQuestions) {
  const isolators = isolating(these, direction);
  const outside = isolating(others, direction).map((policy) => policy.subject.pods);
  const sameOutside = new Set(outside.map(boxText));
  const policies: string[] = [];
  const undecided: string[] = [];
  let steps = 0;
  let best: TextMap | undefined;
  for (const policy of isolators) {
    // What isolates on both sides does not have to be searched for.
    if (sameOutside.has(boxText(policy.subject.pods))) continue;
    const answer = questions.outside(policy.subject.pods, outside);
    if (answer.kind === 'none') continue;
    if (answer.kind === 'notDecided') {
      undecided.push(policy.name);
      steps = Math.max(steps, answer.steps);
      continue;
    }
    policies.push(policy.name);
    if (best === undefined || size(answer.labels) < size(best)) best = answer.labels;
  }
  const left: readonly Undecided[] = undecided.length === 0 ? [] : [{ policies: distinct(undecided), steps }];
  if (best === undefined) return { undecided: left };
  const inside = isolators.map((policy) => policy.subject.pods);
  const selects = (boxes: readonly LabelBox[], labels: TextMap) => boxes.some((box) => matches(box, labels));
  const hit = pods.filter(({ labels }) => selects(inside, labels) && !selects(outside, labels));
  const workloads = distinct(hit.map(({ workload }) => workload));
  return { found: { witness: best, policies: distinct(policies), workloads }, undecided: left };
}

function size(labels: TextMap): number {
  return Object.keys(labels).length;
}

/** Sorted, each once. */
export function distinct(names: readonly string[]): readonly string[] {
  return [...new Set(names)].sort(compareText);
}
