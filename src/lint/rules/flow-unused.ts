import { requiredLabels } from '../../labels/required-labels.ts';
import type { GrantUse } from '../../landscape/tenants/tenant.ts';
import { directions } from '../../model/directions.ts';
import { remembered } from '../../model/interned.ts';
import { workloadText } from '../../model/workload-name.ts';
import { tenantLabel } from '../../policy/ringfence-labels.ts';
import { rulePath } from '../../policy/rule-path.ts';
import { grantOfTargetHalf, grantOfUseHalf } from '../../render/grant-names.ts';
import { locationOf } from '../../source/node.ts';
import type { LintContext, PolicyInstance, PolicyUnit } from '../context.ts';
import type { EffectData, FlowSpan, FlowUse } from '../flow-use.ts';
import type { Label } from '../label.ts';
import { OptInLabels } from '../opt-in-labels.ts';
import type { Found, RulePosition } from '../rule.ts';

interface UnusedByFlows {
  readonly span: FlowSpan;
  /** How many more clusters have it, of which there are no records. */
  readonly unrecorded: number;
  /** Absent where it was not worked out. */
  readonly effect?: EffectData;
}

/** A policy that a person edits as one, in the clusters of which there are records. */
interface RecordedUnit {
  readonly unit: PolicyUnit;
  readonly instances: readonly PolicyInstance[];
  readonly unrecorded: number;
  /** Rules that no flow passed. */
  readonly unused: readonly RulePosition[];
  readonly rules: number;
}

function* recordedUnits({ policies }: LintContext, flows: FlowUse): Generator<RecordedUnit> {
  for (const unit of policies) {
    const instances = unit.instances.filter(({ facts }) => facts.names.some((name) => flows.isRecorded(name)));
    if (instances.length === 0) continue;
    const clusters = new Set(unit.instances.flatMap(({ facts }) => facts.names));
    const positions = directions.flatMap((direction) => {
      const count = Math.max(...instances.map(({ compiled }) => compiled[direction]?.rules.length ?? 0));
      return Array.from({ length: count }, (_, index): RulePosition => ({ direction, index }));
    });
    const unused = positions.filter(
      ({ direction, index }) => !instances.some((one) => flows.isRuleUsed(one, direction, index)),
    );
    const unrecorded = [...clusters].filter((name) => !flows.isRecorded(name)).length;
    yield { unit, instances, unrecorded, unused, rules: positions.length };
  }
}

function spanOf(flows: FlowUse, instances: readonly PolicyInstance[]): FlowSpan {
  return flows.span(new Set(instances.flatMap(({ facts }) => facts.names)));
}

function unusedData(
  flows: FlowUse,
  { instances, unrecorded }: Pick<RecordedUnit, 'instances' | 'unrecorded'>,
  part: RulePosition | 'policy',
): UnusedByFlows {
  const effect = flows.effectOf(instances, part === 'policy' ? part : { direction: part.direction, rule: part.index });
  return { span: spanOf(flows, instances), unrecorded, ...(effect === undefined ? {} : { effect }) };
}

/**
 * Rule: a recorded connection passed at least one rule of every policy that has rules.
 *
 * Reason: a path that no one uses is still open to an attacker.
 *
 * Breaks it: a policy whose rules no flow passed. Keeps it: one with a rule that a flow passed, also if another rule lets
 * the same flow pass.
 */
export function* flowUnusedPolicy(context: LintContext): Generator<Found<UnusedByFlows>> {
  const { flows } = context;
  if (flows === undefined) return;
  for (const recorded of recordedUnits(context, flows)) {
    const { unit, instances, unused, rules } = recorded;
    const [first] = instances;
    if (first === undefined || rules === 0 || unused.length < rules || isOfGrant(unit, context)) continue;
    yield {
      data: unusedData(flows, recorded, 'policy'),
      at: { kind: 'policy', policy: first.known, path: [] },
      places: instances,
      atMost: 'note',
    };
  }
}

/**
 * Rule: a recorded connection passed every rule of a policy of which another rule is used.
 *
 * Reason: as for a policy.
 *
 * Breaks it: a rule that no flow passed, beside one that a flow passed. Keeps it: two rules that flows passed.
 */
export function* flowUnusedRule(context: LintContext): Generator<Found<UnusedByFlows>> {
  const { flows } = context;
  if (flows === undefined) return;
  for (const recorded of recordedUnits(context, flows)) {
    const { unit, instances, unused, rules } = recorded;
    if (unused.length === rules || isOfGrant(unit, context)) continue;
    for (const position of unused) {
      const having = instances.filter(
        ({ compiled }) => compiled[position.direction]?.rules[position.index] !== undefined,
      );
      const [first] = having;
      if (first === undefined) continue;
      yield {
        data: unusedData(flows, { ...recorded, instances: having }, position),
        at: {
          kind: 'policy',
          policy: first.known,
          path: rulePath(position.direction, position.index),
          rule: position,
        },
        places: having,
        atMost: 'note',
      };
    }
  }
}

interface GrantUnusedByFlows extends UnusedByFlows {
  readonly tenant: string;
  readonly grant: string;
}

/**
 * Rule: a recorded connection passed the policies of every grant that a namespace uses.
 *
 * Reason: a grant that no one needs any more is a path between two teams that neither of them looks at.
 *
 * Breaks it: a grant whose policies no flow passed. Keeps it: one that a flow passed on one side at least.
 */
export function* flowUnusedGrant(context: LintContext): Generator<Found<GrantUnusedByFlows>> {
  const { flows, landscape } = context;
  if (flows === undefined || landscape === undefined) return;
  const units = [...recordedUnits(context, flows)];
  for (const tenant of landscape.tenants.values()) {
    for (const grant of tenant.grants) {
      const halves = units.filter(({ unit }) => isHalfOf(unit, grant));
      if (halves.length === 0 || halves.some(({ unused, rules }) => unused.length < rules)) continue;
      const instances = halves.flatMap((half) => half.instances);
      const unrecorded = Math.max(...halves.map((half) => half.unrecorded));
      yield {
        data: { tenant: tenant.name, grant: grant.name, ...unusedData(flows, { instances, unrecorded }, 'policy') },
        at: { kind: 'source', location: locationOf(grant.nameNode) },
        places: instances,
        atMost: 'note',
      };
    }
  }
}

function isHalfOf(unit: PolicyUnit, { tenant, name }: Pick<GrantUse['grant'], 'tenant' | 'name'>): boolean {
  const used = grantOfUseHalf(unit.name);
  if (used !== undefined) return used.tenant === tenant && used.name === name;
  return grantOfTargetHalf(unit.name) === name && tenantOf(unit) === tenant;
}

/** Reports whether a policy is one half of a grant of the landscape. */
function isOfGrant(unit: PolicyUnit, { landscape }: LintContext): boolean {
  const grants = [...(landscape?.tenants.values() ?? [])].flatMap((tenant) => tenant.grants);
  return grants.some((grant) => isHalfOf(unit, grant));
}

function tenantOf({ instances: [first] }: PolicyUnit): string | undefined {
  return first?.known.policy.metadata.labels?.[tenantLabel];
}

interface LabelUnusedByFlows {
  readonly label: Label;
  readonly span: FlowSpan;
}

/**
 * Rule: a recorded connection of a workload needed each of its labels by which it opts in to policies.
 *
 * Reason: a label that a workload does not need opens a path for it that it does not use.
 *
 * Breaks it: `to-dns: allowed` on a workload that no flow shows to reach DNS. Keeps it: with such a flow.
 */
export function* flowUnusedLabel(context: LintContext): Generator<Found<LabelUnusedByFlows>> {
  const { flows } = context;
  if (flows === undefined) return;
  const switches = OptInLabels.of(context);
  const labels = new Map<string, { readonly found: Found<LabelUnusedByFlows>[]; used: boolean }>();
  for (const facts of context.clusters) {
    if (!facts.names.some((name) => flows.isRecorded(name))) continue;
    for (const namespace of facts.namespaces) {
      const selected = facts.policies(namespace).flatMap(({ compiled }) => requiredLabels(compiled.subject.pods));
      for (const workload of namespace.workloads) {
        if (workload.hostNetwork) continue;
        for (const [key, value] of Object.entries(workload.labels)) {
          const isAsked = selected.some((label) => label.key === key && label.value === value);
          if (!isAsked || !switches.isSwitch({ key, value })) continue;
          const name = workloadText(workload);
          // The workloads of a type have one source, so a label is needed in all of its namespaces or in none.
          const where = namespace.type === undefined ? `namespace ${namespace.name}` : `type ${namespace.type}`;
          const known = remembered(labels, JSON.stringify([where, name, key, value]), () => ({
            found: [],
            used: false,
          }));
          known.used ||= flows.isLabelUsed(facts.names, namespace.name, name, key);
          known.found.push({
            data: { label: { key, value }, span: flows.span(facts.names) },
            at: { kind: 'workload', workload, label: key },
            places: [{ facts, namespace }],
            atMost: 'note',
          });
        }
      }
    }
  }
  for (const { found, used } of labels.values()) if (!used) yield* found;
}
