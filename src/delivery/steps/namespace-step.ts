import { compareText } from '../../diagnostics/compare.ts';
import { invariant } from '../../diagnostics/invariant.ts';
import { LabelQuestions, type PlaceQuestions, type StepBudget } from '../../labels/label-questions.ts';
import type { ManifestNamespace, NamespaceManifests } from '../../manifests/manifest-tree.ts';
import type { ManifestWorkload } from '../../manifests/read-inventory.ts';
import { directions, fieldsOf } from '../../model/directions.ts';
import type { Direction, NetworkPolicy } from '../../model/network-policy.ts';
import { type DeclaredPods, distinct, isolatedOnlyBy } from './isolated-only.ts';
import { type OrderHazard, orderHazards } from './order.ts';
import { hasConnection, type PolicyEffect, policyEffect } from './policy-effect.ts';
import type { Operation, Tool } from './schedule.ts';
import type { DeliveryOrder, OrderVerdict, StepChange } from './step-change.ts';
import { allowFirst, isolateFirst, type TwoCommits, twoCommits } from './two-commits.ts';

/** A change without the names of cluster and namespace, so that namespaces of one shape share it. */
type UnplacedChange = NamespaceChange extends infer Each
  ? Each extends unknown
    ? Omit<Each, 'cluster' | 'namespace'>
    : never
  : never;
type NamespaceChange = Extract<StepChange, { readonly namespace: string }>;

/** The policies of a namespace before and after a step, and its workloads. */
interface ComparedNamespace {
  readonly operations: readonly Operation[];
  readonly metadataOnly: readonly PolicyEffect[];
  /** Policies that are there throughout, those of others included. */
  readonly fixed: readonly PolicyEffect[];
  readonly before: readonly PolicyEffect[];
  readonly after: readonly PolicyEffect[];
  readonly pods: readonly DeclaredPods[];
}

/** The parts of a namespace that a step is about. */
export interface NamespaceContent {
  /** Those that a tool applies, each under a name of its own. */
  readonly policies: readonly NetworkPolicy[];
  /** Those that others write. */
  readonly externalPolicies: readonly NetworkPolicy[];
  readonly workloads: readonly Pick<ManifestWorkload, 'name' | 'labels' | 'hostNetwork'>[];
}

function contentOf({ policies, externalPolicies, workloads }: NamespaceManifests): NamespaceContent {
  return {
    policies: policies.map(({ policy }) => policy),
    externalPolicies: externalPolicies.map(({ policy }) => policy),
    workloads,
  };
}

/** How many changed policies of one namespace are worth their order where only the end of the step is asked for. */
const mostOrdered = 20;

/** Compares namespaces; those that differ in nothing that matters are worked out once. */
export class NamespaceAnalysis {
  readonly #effects = new Map<NetworkPolicy, PolicyEffect>();
  readonly #ids = new Map<NetworkPolicy, number>();
  readonly #known = new Map<string, readonly UnplacedChange[]>();
  readonly #knownEffects = new Map<string, readonly UnplacedChange[]>();
  readonly #questions: LabelQuestions;

  /** The budget is for questions about labels; default: `stepBudget`. */
  constructor(budget?: StepBudget) {
    this.#questions = new LabelQuestions(budget);
  }

  compare(before: ManifestNamespace, after: ManifestNamespace): readonly StepChange[] {
    const { cluster, name: namespace } = after;
    const [old, now] = [before.read(), after.read()];
    if (old.value === undefined || now.value === undefined) {
      const side = old.value === undefined ? 'before' : 'after';
      const [problem] = (old.value === undefined ? old : now).diagnostics;
      invariant(problem !== undefined, 'what cannot be read says why');
      const { location, message } = problem;
      return [
        { kind: 'not-compared', cluster, namespace, side, reason: `${location.path}:${location.line}: ${message}` },
      ];
    }
    return this.changesBetween(contentOf(old.value), contentOf(now.value), { cluster, namespace });
  }

  /** The same of namespaces that have been read, from wherever. */
  changesBetween(
    before: NamespaceContent,
    after: NamespaceContent,
    { cluster, namespace }: { readonly cluster: string; readonly namespace: string },
  ): readonly StepChange[] {
    const comparison = this.#comparison(before, after);
    const key = this.#keyOf(comparison);
    const changes = this.#known.get(key) ?? namespaceChanges(comparison, this.#questions);
    this.#known.set(key, changes);
    return changes.map((change) => placed(change, cluster, namespace));
  }

  /**
   * The same without the orders of single policies, and so without the kinds that are about those; with the names of
   * the policies that are deleted, without those that are only renamed. The order of policies that newly isolate pods
   * is reported if no more than `mostOrdered` policies change: the work grows with their third power.
   */
  effectsBetween(
    before: NamespaceContent,
    after: NamespaceContent,
    { cluster, namespace }: { readonly cluster: string; readonly namespace: string },
  ): { readonly changes: readonly StepChange[]; readonly deleted: readonly string[] } {
    const comparison = this.#comparison(before, after);
    const key = this.#keyOf(comparison);
    const known = this.#knownEffects.get(key);
    const { operations, fixed } = comparison;
    const hazards = (): readonly OrderHazard[] =>
      operations.length > mostOrdered ? [] : orderHazards(operations, fixed, this.#questions.atPlace());
    const changes = known ?? isolationChanges(comparison, this.#questions.atPlace(), hazards);
    this.#knownEffects.set(key, changes);
    const renamed = new Set(renamesAmong(operations).flat());
    const deleted = operations.filter((operation) => operation.after === undefined && !renamed.has(operation));
    return {
      changes: changes.map((change) => placed(change, cluster, namespace)),
      deleted: deleted.map(({ name }) => name),
    };
  }

  #comparison(before: NamespaceContent, after: NamespaceContent): ComparedNamespace {
    const old = new Map(before.policies.map((policy) => [policy.metadata.name, this.#effect(policy)]));
    const now = new Map(after.policies.map((policy) => [policy.metadata.name, this.#effect(policy)]));
    const operations: Operation[] = [];
    const metadataOnly: PolicyEffect[] = [];
    const external = this.#external(before, after);
    const fixed = [...external];
    for (const name of [...new Set([...old.keys(), ...now.keys()])].sort(compareText)) {
      const [was, is] = [old.get(name), now.get(name)];
      if (was !== undefined && is !== undefined && sameSpec(was, is)) {
        fixed.push(is);
        if (was.policy !== is.policy && !same(was.policy.metadata, is.policy.metadata)) metadataOnly.push(is);
      } else {
        operations.push({
          name,
          ...(was === undefined ? {} : { before: was }),
          ...(is === undefined ? {} : { after: is }),
        });
      }
    }
    const declaredAfter = after.externalPolicies.map((policy) => this.#effect(policy));
    return {
      operations,
      metadataOnly,
      fixed,
      // Declaring what others write says what has been there; no longer declaring it says that it goes.
      before: [...old.values(), ...external],
      after: [...now.values(), ...declaredAfter],
      pods: declaredPods(before.workloads, after.workloads),
    };
  }

  /** The policies of others on either side, each once. On the way they are all there: no tool deletes them. */
  #external(before: NamespaceContent, after: NamespaceContent): PolicyEffect[] {
    const distinct = new Map<string, PolicyEffect>();
    for (const policy of [...before.externalPolicies, ...after.externalPolicies]) {
      distinct.set(JSON.stringify(policy), this.#effect(policy));
    }
    return [...distinct.values()];
  }

  #effect(policy: NetworkPolicy): PolicyEffect {
    const known = this.#effects.get(policy);
    if (known !== undefined) return known;
    const made = policyEffect(policy);
    this.#effects.set(policy, made);
    this.#ids.set(policy, this.#ids.size);
    return made;
  }

  /**
   * Equal for comparisons that come out the same: of what stays, only whom it isolates and whether it allows counts.
   */
  #keyOf({ operations, metadataOnly, fixed, before, after, pods }: ComparedNamespace): string {
    const id = (effect: PolicyEffect | undefined) => effect && this.#ids.get(effect.policy);
    const stays = new Set(fixed);
    const shape = (effect: PolicyEffect) => [
      effect.policy.spec.podSelector,
      ...directions.map((direction) => effect[direction] && ruleTexts(effect.policy, direction)),
    ];
    return JSON.stringify([
      operations.map((operation) => [id(operation.before), id(operation.after)]),
      metadataOnly.map(id),
      fixed.map(shape),
      before.map((effect) => (stays.has(effect) ? shape(effect) : id(effect))),
      after.map((effect) => (stays.has(effect) ? shape(effect) : id(effect))),
      pods,
    ]);
  }
}

/** The rules of a direction, equal for policies that have the same rules in any order. */
function ruleTexts({ spec }: NetworkPolicy, direction: Direction): readonly string[] {
  return (spec[fieldsOf[direction].rules] ?? []).map((rule) => JSON.stringify(rule)).sort();
}

/** Returns the changes to pods at the end of the step. `hazards` is asked only where the order matters. */
function isolationChanges(
  comparison: ComparedNamespace,
  questions: PlaceQuestions,
  hazards: () => readonly OrderHazard[],
): readonly UnplacedChange[] {
  return [
    ...directions.flatMap((direction) => failsOpen(comparison, direction, questions)),
    ...directions.flatMap((direction) => cutOff(comparison, direction)),
    ...directions.flatMap((direction) => newlyIsolated(comparison, direction, { hazards, questions })),
  ];
}

/** Kind by kind, each sorted by what it is about. */
function namespaceChanges(comparison: ComparedNamespace, questions: LabelQuestions): readonly UnplacedChange[] {
  const { operations, metadataOnly, fixed } = comparison;
  const hazards = orderHazards(operations, fixed, questions.atPlace());
  const renames = renamesAmong(operations);
  const renamed = new Set(renames.flat());
  const others = operations.filter((operation) => !renamed.has(operation));
  const orderOf = (...names: readonly string[]): DeliveryOrder =>
    deliveryOrder(
      hazards.filter(({ early, late }) => names.includes(early) || names.includes(late)),
      hazards,
    );
  return [
    ...isolationChanges(comparison, questions.atPlace(), () => hazards),
    ...renames.map(([{ name: from }, { name: to }]) => ({
      kind: 'policy-renamed' as const,
      from,
      to,
      order: orderOf(from, to),
    })),
    ...others
      .filter(({ after }) => after === undefined)
      .map(({ name }) => ({ kind: 'policy-deleted' as const, policy: name, order: orderOf(name) })),
    ...others
      .filter(({ before }) => before === undefined)
      .map(({ name }) => ({ kind: 'policy-created' as const, policy: name, order: orderOf(name) })),
    ...[
      ...others
        .filter(({ before, after }) => before !== undefined && after !== undefined)
        .map(({ name }) => ({
          kind: 'policy-updated' as const,
          policy: name,
          part: 'spec' as const,
          order: orderOf(name),
        })),
      ...metadataOnly.map(({ name }) => ({
        kind: 'policy-updated' as const,
        policy: name,
        part: 'metadata' as const,
        order: orderOf(),
      })),
    ].sort((a, b) => compareText(a.policy, b.policy)),
  ];
}

/** Pairs what is deleted with what is created of the same spec, each once, in the order of their names. */
function renamesAmong(operations: readonly Operation[]): readonly (readonly [Operation, Operation])[] {
  const created = operations.filter(({ before }) => before === undefined);
  const taken = new Set<Operation>();
  return operations.flatMap((deleted) => {
    if (deleted.after !== undefined) return [];
    const match = created.find((other) => !taken.has(other) && sameSpec(deleted.before, other.after));
    if (match === undefined) return [];
    taken.add(match);
    return [[deleted, match] as const];
  });
}

function failsOpen(
  comparison: ComparedNamespace,
  direction: Direction,
  questions: PlaceQuestions,
): readonly UnplacedChange[] {
  const { before, after, pods } = comparison;
  const { found, undecided } = isolatedOnlyBy({ these: before, others: after, direction, pods }, questions);
  const open = found && { kind: 'fails-open' as const, direction, ...found, order: atTheEnd(isolateFirst) };
  return [
    ...(open === undefined ? [] : [open]),
    ...undecided.map((rest) => ({ kind: 'not-decided' as const, about: 'fails-open' as const, direction, ...rest })),
  ];
}

function newlyIsolated(
  comparison: ComparedNamespace,
  direction: Direction,
  { hazards, questions }: { readonly hazards: () => readonly OrderHazard[]; readonly questions: PlaceQuestions },
): readonly UnplacedChange[] {
  const { before, after, pods } = comparison;
  const { found, undecided } = isolatedOnlyBy({ these: after, others: before, direction, pods }, questions);
  const orderOf = (all: readonly OrderHazard[]): DeliveryOrder =>
    deliveryOrder(
      all.filter((hazard) => hazard.cause === 'isolated-piecemeal' && hazard.direction === direction),
      all,
    );
  return [
    ...(found === undefined
      ? []
      : [{ kind: 'newly-isolated' as const, direction, ...found, order: orderOf(hazards()) }]),
    ...undecided.map((rest) => ({
      ...{ kind: 'not-decided' as const, about: 'newly-isolated' as const, direction, ...rest },
    })),
  ];
}

function cutOff({ before, after, pods }: ComparedNamespace, direction: Direction): readonly UnplacedChange[] {
  const hit = pods.filter(
    ({ labels }) => hasConnection(before, direction, labels) && !hasConnection(after, direction, labels),
  );
  if (hit.length === 0) return [];
  const workloads = distinct(hit.map(({ workload }) => workload));
  return [{ kind: 'cut-off', direction, workloads, order: atTheEnd(allowFirst) }];
}

/**
 * Pods that carry a workload's labels of before may run until they are replaced. Workloads that are no longer declared
 * are not expected any more; those on the host's network are selected by no policy.
 */
function declaredPods(
  before: NamespaceContent['workloads'],
  after: NamespaceContent['workloads'],
): readonly DeclaredPods[] {
  const names = new Set(after.map(({ name }) => name));
  const pods = [...after, ...before.filter(({ name }) => names.has(name))]
    .filter(({ hostNetwork }) => !hostNetwork)
    .map(({ name, labels }) => ({ workload: name, labels }));
  return [...new Map(pods.map((pod) => [JSON.stringify(pod), pod])).values()];
}

/** The verdicts by the hazards of one change; the way around them by all, since all have to be avoided at once. */
function deliveryOrder(own: readonly OrderHazard[], all: readonly OrderHazard[]): DeliveryOrder {
  const verdicts = { argocd: verdictOf(own, 'argocd'), flux: verdictOf(own, 'flux') };
  const [first] = own;
  if (first === undefined) return verdicts;
  const example = own.flatMap(({ witness }) => (witness === undefined ? [] : [{ witness }]))[0];
  const notDecided = first.notDecided === undefined ? {} : { notDecided: first.notDecided.steps };
  const neither = verdicts.argocd !== 'safe' && verdicts.flux !== 'safe';
  return { ...verdicts, ...(example ?? notDecided), ...(neither ? { twoCommits: twoCommits(all) } : {}) };
}

function atTheEnd(commits: TwoCommits): DeliveryOrder {
  return { argocd: 'end', flux: 'end', twoCommits: commits };
}

/** The worse of what happens: a pod that is open for a moment may be attacked, one that is cut off tries again. */
function verdictOf(hazards: readonly OrderHazard[], tool: Tool): OrderVerdict {
  const verdicts = hazards.filter((hazard) => hazard.tool === tool).map(({ verdict }) => verdict);
  return verdicts.includes('opens') ? 'opens' : (verdicts[0] ?? 'safe');
}

function placed(change: UnplacedChange, cluster: string, namespace: string): StepChange {
  const { kind, ...rest } = change;
  return { kind, cluster, namespace, ...rest } as StepChange;
}

function sameSpec(a: PolicyEffect | undefined, b: PolicyEffect | undefined): boolean {
  return a === b || same(a?.policy.spec, b?.policy.spec);
}

/** Complete policies have their fields in one order. */
function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
