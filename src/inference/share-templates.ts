import { compareText } from '../diagnostics/compare.ts';
import { grouped } from '../model/grouped.ts';
import { joinedPlan, planTemplates, type TemplatePlan } from './plan-templates.ts';
import { joinRuns } from './policy-runs.ts';
import type { NamespaceTypeGroup } from './type-group.ts';
import type { TypeUse, UsedPlan } from './used-plan.ts';

/**
 * Plans the templates of all types, and joins those that types can share. A template that most namespaces of a type
 * have stays with the type, which decides for each.
 */
export function shareTemplates(types: readonly NamespaceTypeGroup[]): readonly UsedPlan[] {
  const used = types.flatMap((type) =>
    joinRuns(
      [
        ...grouped(
          type.namespaces.flatMap(({ own }) => own),
          ({ abstract }) => abstract,
        ).values(),
      ]
        .flatMap(planTemplates)
        .map((plan): UsedPlan => ({ plan, uses: [{ type, extent: extentOf(plan, type) }] })),
    ),
  );
  const byName = grouped([...used].sort(bySize), ({ plan }) => plan.abstract);
  return [...byName]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([, sameName]) => {
      const shared: UsedPlan[] = [];
      for (const one of sameName) {
        const joined = isDecided(one) ? undefined : joinFirst(shared, one);
        if (joined === undefined) shared.push(one);
      }
      return shared;
    });
}

/** With how many templates of its name a template is compared. */
const maxCandidates = 20;

function joinFirst(shared: UsedPlan[], one: UsedPlan): UsedPlan | undefined {
  for (const [index, other] of shared.slice(0, maxCandidates).entries()) {
    if (isDecided(other)) continue;
    const plan = joinedPlan(other.plan, one.plan);
    if (plan === undefined) continue;
    const joined = { plan, uses: [...other.uses, ...one.uses] };
    shared[index] = joined;
    return joined;
  }
  return undefined;
}

/** A switch or a list of the type decides for each namespace. */
function isDecided({ plan, uses }: UsedPlan): boolean {
  return plan.isRun || uses.some(({ extent }) => extent === 'most');
}

function extentOf({ instances }: TemplatePlan, { namespaces }: NamespaceTypeGroup): TypeUse['extent'] {
  if (instances.length === namespaces.length) return 'all';
  return 2 * instances.length > namespaces.length ? 'most' : 'some';
}

function bySize(a: UsedPlan, b: UsedPlan): number {
  const [first, other] = [a.plan, b.plan];
  return (
    other.instances.length - first.instances.length ||
    compareText(first.abstract, other.abstract) ||
    compareText(first.instances[0]?.subject.key ?? '', other.instances[0]?.subject.key ?? '')
  );
}
