import { compareText } from '../diagnostics/compare.ts';
import { invariant } from '../diagnostics/invariant.ts';
import type { Direction, NetworkPolicy, TextMap } from '../model/network-policy.ts';
import { type LabelBox, matches, witness } from '../policy/label-space.ts';
import type { ManifestNamespace, NamespaceManifests } from '../policy/manifest-tree.ts';
import type { ManifestWorkload } from '../policy/read-inventory.ts';
import { type Hazard, type Operation, orderHazards, type Tool } from './order.ts';
import { directions, hasConnection, isolating, type PolicyEffect, policyEffect } from './policy-effect.ts';
import type { DeliveryOrder, OrderVerdict, StepChange } from './step-change.ts';
import { allowFirst, isolateFirst, type TwoCommits, twoCommits } from './two-commits.ts';

/** A change without the names of cluster and namespace, so that namespaces of one shape share it. */
type Unplaced = Change extends infer Each
  ? Each extends unknown
    ? Omit<Each, 'cluster' | 'namespace'>
    : never
  : never;
type Change = Extract<StepChange, { readonly namespace: string }>;

/** What happens to the policies of a namespace, and who is there. */
interface Comparison {
  readonly operations: readonly Operation[];
  readonly metadataOnly: readonly PolicyEffect[];
  /** Policies that are there throughout, those of others included. */
  readonly fixed: readonly PolicyEffect[];
  readonly before: readonly PolicyEffect[];
  readonly after: readonly PolicyEffect[];
  readonly pods: readonly DeclaredPods[];
}

/** Pods of a workload that is declared after the step, with its labels of either side. */
interface DeclaredPods {
  readonly workload: string;
  readonly labels: TextMap;
}

/** What of a namespace a step is about. */
export interface NamespaceContent {
  /** Those that a tool applies, each under a name of its own. */
  readonly policies: readonly NetworkPolicy[];
  /** Those that others write. */
  readonly externalPolicies: readonly NetworkPolicy[];
  readonly workloads: readonly Pick<ManifestWorkload, 'name' | 'labels' | 'hostNetwork'>[];
}

function contentOf({ policies, externalPolicies, workloads }: NamespaceManifests): NamespaceContent {
  return { policies: policies.map(({ policy }) => policy), externalPolicies, workloads };
}

/** Compares namespaces; those that differ in nothing that matters are worked out once. */
export class NamespaceAnalysis {
  readonly #effects = new Map<NetworkPolicy, PolicyEffect>();
  readonly #ids = new Map<NetworkPolicy, number>();
  readonly #known = new Map<string, readonly Unplaced[]>();

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
    const changes = this.#known.get(key) ?? namespaceChanges(comparison);
    this.#known.set(key, changes);
    return changes.map((change) => placed(change, cluster, namespace));
  }

  #comparison(before: NamespaceContent, after: NamespaceContent): Comparison {
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

  /** Equal for comparisons that come out the same: of what stays, only whom it isolates and whether it allows counts. */
  #keyOf({ operations, metadataOnly, fixed, before, after, pods }: Comparison): string {
    const id = (effect: PolicyEffect | undefined) => effect && this.#ids.get(effect.policy);
    const stays = new Set(fixed);
    const shape = (effect: PolicyEffect) => [
      effect.policy.spec.podSelector,
      ...directions.map((direction) => effect[direction]?.map(({ text }) => text).sort()),
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

/** Kind by kind, each sorted by what it is about. */
function namespaceChanges(comparison: Comparison): readonly Unplaced[] {
  const { operations, metadataOnly, fixed } = comparison;
  const hazards = orderHazards(operations, fixed);
  const renames = renamesAmong(operations);
  const renamed = new Set(renames.flat());
  const others = operations.filter((operation) => !renamed.has(operation));
  const orderOf = (...names: readonly string[]): DeliveryOrder =>
    deliveryOrder(
      hazards.filter(({ early, late }) => names.includes(early) || names.includes(late)),
      hazards,
    );
  return [
    ...directions.flatMap((direction) => failsOpen(comparison, direction)),
    ...directions.flatMap((direction) => cutOff(comparison, direction)),
    ...directions.flatMap((direction) => newlyIsolated(comparison, direction, hazards)),
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

function failsOpen(comparison: Comparison, direction: Direction): readonly Unplaced[] {
  const found = isolatedOnlyBy(comparison.before, comparison.after, direction, comparison.pods);
  return found === undefined ? [] : [{ kind: 'fails-open', direction, ...found, order: atTheEnd(isolateFirst) }];
}

function newlyIsolated(comparison: Comparison, direction: Direction, hazards: readonly Hazard[]): readonly Unplaced[] {
  const found = isolatedOnlyBy(comparison.after, comparison.before, direction, comparison.pods);
  if (found === undefined) return [];
  const own = hazards.filter((hazard) => hazard.cause === 'isolated-piecemeal' && hazard.direction === direction);
  return [{ kind: 'newly-isolated', direction, ...found, order: deliveryOrder(own, hazards) }];
}

/** Which pods some of these policies isolate and none of the others: a witness, which policies, which workloads. */
function isolatedOnlyBy(
  these: readonly PolicyEffect[],
  others: readonly PolicyEffect[],
  direction: Direction,
  pods: readonly DeclaredPods[],
) {
  const isolators = isolating(these, direction);
  const outside = isolating(others, direction).map((policy) => policy.pods);
  const policies: string[] = [];
  let best: TextMap | undefined;
  for (const policy of isolators) {
    // What isolates on both sides does not have to be searched for.
    if (outside.includes(policy.pods)) continue;
    const labels = witness([policy.pods], outside);
    if (labels === undefined) continue;
    policies.push(policy.name);
    if (best === undefined || size(labels) < size(best)) best = labels;
  }
  if (best === undefined) return undefined;
  const inside = isolators.map((policy) => policy.pods);
  const selects = (boxes: readonly LabelBox[], labels: TextMap) => boxes.some((box) => matches(box, labels));
  const hit = pods.filter(({ labels }) => selects(inside, labels) && !selects(outside, labels));
  return { witness: best, policies: distinct(policies), workloads: distinct(hit.map(({ workload }) => workload)) };
}

function cutOff({ before, after, pods }: Comparison, direction: Direction): readonly Unplaced[] {
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
function deliveryOrder(own: readonly Hazard[], all: readonly Hazard[]): DeliveryOrder {
  const verdicts = { argocd: verdictOf(own, 'argocd'), flux: verdictOf(own, 'flux') };
  const [first] = own;
  if (first === undefined) return verdicts;
  const neither = verdicts.argocd !== 'safe' && verdicts.flux !== 'safe';
  return { ...verdicts, witness: first.witness, ...(neither ? { twoCommits: twoCommits(all) } : {}) };
}

function atTheEnd(commits: TwoCommits): DeliveryOrder {
  return { argocd: 'end', flux: 'end', twoCommits: commits };
}

/** The worse of what happens: a pod that is open for a moment may be attacked, one that is cut off tries again. */
function verdictOf(hazards: readonly Hazard[], tool: Tool): OrderVerdict {
  const verdicts = hazards.filter((hazard) => hazard.tool === tool).map(({ verdict }) => verdict);
  return verdicts.includes('opens') ? 'opens' : (verdicts[0] ?? 'safe');
}

function placed(change: Unplaced, cluster: string, namespace: string): StepChange {
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

function size(labels: TextMap): number {
  return Object.keys(labels).length;
}

function distinct(names: readonly string[]): readonly string[] {
  return [...new Set(names)].sort(compareText);
}
