import { labelKeyProblem, labelValueProblem } from '../model/kubernetes-names.ts';
import type { LabelSelector, LabelSelectorRequirement } from '../model/network-policy.ts';
import { checkLabels } from './check-labels.ts';
import * as problems from './problems.ts';
import type { PolicyPath, PolicyViolation } from './violation.ts';

export function checkSelector(selector: LabelSelector, path: PolicyPath): readonly PolicyViolation[] {
  const { matchLabels = {}, matchExpressions = [] } = selector;
  return [
    ...checkLabels(matchLabels, [...path, 'matchLabels']),
    ...matchExpressions.flatMap((requirement, index) => {
      const requirementPath = [...path, 'matchExpressions', index];
      return [
        ...checkKey(requirement, requirementPath),
        ...checkValuesFitOperator(requirement, requirementPath),
        ...checkValues(requirement, requirementPath),
      ];
    }),
  ];
}

/** A requirement's key is a label key. */
function checkKey({ key }: LabelSelectorRequirement, path: PolicyPath): readonly PolicyViolation[] {
  const problem = labelKeyProblem(key);
  return problem === undefined ? [] : [problems.invalidLabelKey([...path, 'key'], key, problem)];
}

/** In and NotIn need values; Exists and DoesNotExist take none, though an empty list may stand there. */
function checkValuesFitOperator(requirement: LabelSelectorRequirement, path: PolicyPath): readonly PolicyViolation[] {
  const { key, operator, values } = requirement;
  const takesValues = operator === 'In' || operator === 'NotIn';
  const hasValues = values !== undefined && values.length > 0;
  if (takesValues === hasValues) return [];
  if (hasValues) return [problems.selectorValuesForbidden([...path, 'values'], key, operator)];
  return [problems.selectorValuesMissing(values === undefined ? path : [...path, 'values'], key, operator)];
}

/** A requirement's values are label values, for every operator. */
function checkValues({ values = [] }: LabelSelectorRequirement, path: PolicyPath): readonly PolicyViolation[] {
  return values.flatMap((value, index) => {
    const problem = labelValueProblem(value);
    return problem === undefined ? [] : [problems.invalidLabelValue([...path, 'values', index], value, problem)];
  });
}
