import { compareText } from '../diagnostics/compare.ts';
import { grouped } from '../model/grouped.ts';
import type { Json } from '../model/json.ts';
import type { NetworkPolicy } from '../model/network-policy.ts';
import type { Subject } from './draft.ts';
import { generalizePolicies, type PolicyPattern, patternKey } from './generalize-policy.ts';
import { canonical } from './pattern.ts';
import { differences, sizeOf } from './pattern-size.ts';

/** A policy of a namespace. */
export interface NamespacePolicy {
  readonly subject: Subject;
  readonly policy: NetworkPolicy;
  /** Its name, with `*` for what says whose it is. */
  readonly abstract: string;
}

/** Policies that become one template. */
export interface TemplatePlan {
  /** A namespace can have several of them: the template is repeated for each. Otherwise, each has one at most. */
  readonly isRun: boolean;
  readonly abstract: string;
  /** Sorted by the key of their subject. */
  readonly instances: readonly NamespacePolicy[];
  readonly pattern: PolicyPattern;
}

/** How much longer one template may be than several, of which each namespace has to list its own. */
const priceOfOne = 1.5;

/**
 * Plans the templates for policies of one abstract name: one where a template with parameters is shorter than the
 * policies, otherwise one for each policy that differs.
 */
export function planTemplates(instances: readonly NamespacePolicy[]): readonly TemplatePlan[] {
  return [...grouped(instances, ({ policy }) => patternKey(policy)).values()].flatMap((alike) => {
    const whole = planOf(alike);
    const parts = [...grouped(alike, ({ policy }) => canonical(policy.spec as unknown as Json)).values()];
    if (parts.length === 1) return [whole];
    const apart = parts.reduce((sum, [first]) => sum + (first === undefined ? 0 : sizeOf(planOf([first]).pattern)), 0);
    // With several templates, each namespace that does not have the most common one says which it has.
    const listings = alike.length - Math.max(...parts.map(({ length }) => length));
    return sizeOf(whole.pattern) <= priceOfOne * (apart + listings) ? [whole] : parts.map(planOf);
  });
}

/** Joins two plans into one where the joint template has no more differences than each has already. */
export function joinedPlan(a: TemplatePlan, b: TemplatePlan): TemplatePlan | undefined {
  const [first, other] = [a.instances[0], b.instances[0]];
  if (first === undefined || other === undefined || a.abstract !== b.abstract) return undefined;
  if (patternKey(first.policy) !== patternKey(other.policy)) return undefined;
  const joined = planOf([...a.instances, ...b.instances]);
  const allowed = Math.max(differences(a.pattern, a.instances.length), differences(b.pattern, b.instances.length));
  return differences(joined.pattern, joined.instances.length) <= allowed ? joined : undefined;
}

function planOf(instances: readonly NamespacePolicy[]): TemplatePlan {
  const sorted = [...instances].sort((a, b) => compareText(a.subject.key, b.subject.key));
  const pattern = generalizePolicies(sorted.map(({ policy }) => policy));
  return { isRun: false, abstract: sorted[0]?.abstract ?? '', instances: sorted, pattern };
}

/** Joins plans whose policies are alike into a template that is repeated. Its name is what their names begin with. */
export function runOf(plans: readonly TemplatePlan[]): TemplatePlan {
  const instances = plans
    .flatMap((plan) => plan.instances)
    .sort(
      (a, b) =>
        compareText(a.subject.key, b.subject.key) || compareText(a.policy.metadata.name, b.policy.metadata.name),
    );
  const names = plans.map(({ abstract }) => abstract.split('-'));
  const common = (names[0] ?? []).filter((word, index) => names.every((words) => words[index] === word));
  const pattern = generalizePolicies(instances.map(({ policy }) => policy));
  return { isRun: true, abstract: common.join('-') || 'similar', instances, pattern };
}
