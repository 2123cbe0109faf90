import { grouped } from '../model/grouped.ts';
import type { Json } from '../model/json.ts';
import { canonical } from './pattern.ts';
import { differences } from './pattern-size.ts';
import { runOf, type TemplatePlan } from './plan-templates.ts';
import { skeletonOf } from './skeleton.ts';
import type { UsedPlan } from './used-plan.ts';

/** How many policies that are alike become one template with a list. */
const leastPolicies = 4;

/**
 * Joins the templates of a type that are alike up to names, numbers, addresses and values of labels, and that only some
 * of its namespaces have: as a run, one policy for each element of a list. With few of them, they stay.
 */
export function joinRuns(ofType: readonly UsedPlan[]): readonly UsedPlan[] {
  const alike = grouped(ofType, (one) => (canBeInRun(one) ? runKey(one.plan) : 'none'));
  return [...alike].flatMap(([key, plans]) => {
    const [first] = plans;
    if (key === 'none' || plans.length < leastPolicies || first === undefined) return plans;
    const plan = runOf(plans.map((one) => one.plan));
    const uses = first.uses.map(({ type }) => ({ type, extent: 'all' as const }));
    return [{ plan, uses }];
  });
}

/** A policy that all namespaces of a type have is a template of its own, except where the type has one name. */
function canBeInRun({ plan, uses }: UsedPlan): boolean {
  const [use, ...others] = uses;
  if (
    use === undefined ||
    others.length > 0 ||
    differences(plan.pattern, plan.instances.length) > 0 ||
    !hasDistinctRules(plan)
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

/** Reports whether each rule of a policy has its counterpart in the policies that are alike: by its skeleton. */
function hasDistinctRules({ instances }: TemplatePlan): boolean {
  const { ingress = [], egress = [] } = instances[0]?.policy.spec ?? {};
  return [ingress, egress].every(
    (rules) => new Set(rules.map((rule) => skeletonOf(rule as Json))).size === rules.length,
  );
}
