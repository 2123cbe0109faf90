import { compareText } from '../diagnostics/compare.ts';
import { grouped } from '../model/grouped.ts';
import type { Json } from '../model/json.ts';
import { elementsOf } from '../model/json-size.ts';
import { hasDistinctRules } from './generalize-policy.ts';
import { canonical } from './pattern.ts';
import { differences } from './pattern-size.ts';
import { runOf, type TemplatePlan } from './plan-templates.ts';
import { skeletonOf } from './skeleton.ts';
import type { UsedPlan } from './used-plan.ts';

/** How many policies that are alike become one template with a list. */
const leastPolicies = 4;

/**
 * How many elements the policies of one run may have. A template evaluates a field a few times at most: as a value, as a
 * part of the list, and in an expression. This keeps it below its limit of 100,000 elements.
 */
const mostElements = 25_000;

/**
 * Joins the templates of a type that are alike up to names, numbers, addresses and values of labels, and that only some
 * of its namespaces have: as a run, one policy for each element of a list. With few of them, they stay; very many become
 * several runs.
 */
export function joinRuns(ofType: readonly UsedPlan[]): readonly UsedPlan[] {
  const alike = grouped(ofType, (one) => (canBeInRun(one) ? runKey(one.plan) : 'none'));
  return [...alike].flatMap(([key, plans]) => {
    const [first] = plans;
    if (key === 'none' || plans.length < leastPolicies || first === undefined) return plans;
    const uses = first.uses.map(({ type }) => ({ type, extent: 'all' as const }));
    return partsOf(plans.map(({ plan }) => plan)).map((part) => ({ plan: runOf(part), uses }));
  });
}

/** Parts plans, by the names of their policies, so that the policies of each part have no more elements than a run may. */
function partsOf(plans: readonly TemplatePlan[]): readonly (readonly TemplatePlan[])[] {
  const sorted = plans
    .map((plan) => ({ plan, elements: elementsOf((plan.instances[0]?.policy ?? null) as unknown as Json) }))
    .sort((a, b) => compareText(a.plan.abstract, b.plan.abstract));
  const total = sorted.reduce((sum, { elements }) => sum + elements, 0);
  const size = total / Math.ceil(total / mostElements);
  let before = 0;
  const parts = grouped(sorted, ({ elements }) => {
    before += elements;
    return Math.floor((before - elements) / size);
  });
  return [...parts.values()].map((part) => part.map(({ plan }) => plan));
}

/** A policy that all namespaces of a type have is a template of its own, except where the type has one name. */
function canBeInRun({ plan, uses }: UsedPlan): boolean {
  const [use, ...others] = uses;
  if (
    use === undefined ||
    others.length > 0 ||
    differences(plan.pattern, plan.instances.length) > 0 ||
    !plan.instances.every(({ policy }) => hasDistinctRules(policy))
  )
    return false;
  const names = new Set(use.type.namespaces.map(({ subject }) => subject.namespace));
  return use.extent === 'some' || names.size === 1;
}

/** Returns a text that is equal for policies whose only differences are scalars and lists of texts. */
function runKey({ instances }: TemplatePlan): string {
  return (
    canonical(instances[0]?.policy.spec.policyTypes ?? []) + skeletonOf(instances[0]?.policy.spec as unknown as Json)
  );
}
