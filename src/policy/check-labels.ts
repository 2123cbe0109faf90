import { labelKeyProblem, labelValueProblem } from '../model/kubernetes-names.ts';
import type { TextMap } from '../model/network-policy.ts';
import * as problems from './problems.ts';
import type { PolicyPath, PolicyViolation } from './violation.ts';

/** Every key is a label key, and every value a label value. */
export function checkLabels(labels: TextMap, path: PolicyPath): readonly PolicyViolation[] {
  return Object.entries(labels).flatMap(([key, value]) => {
    const keyProblem = labelKeyProblem(key);
    const valueProblem = labelValueProblem(value);
    return [
      ...(keyProblem === undefined ? [] : [problems.invalidLabelKey([...path, key], key, keyProblem)]),
      ...(valueProblem === undefined ? [] : [problems.invalidLabelValue([...path, key], value, valueProblem)]),
    ];
  });
}
