import type { TemplatePlan } from './plan-templates.ts';
import type { NamespaceTypeGroup } from './type-group.ts';

/** A planned template, and who has it. */
export interface UsedPlan {
  readonly plan: TemplatePlan;
  readonly uses: readonly TypeUse[];
}

/** all: every namespace of the type has the policy · most: more than half of them · some: others list it themselves. */
export interface TypeUse {
  readonly type: NamespaceTypeGroup;
  readonly extent: 'all' | 'most' | 'some';
}
