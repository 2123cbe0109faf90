import type { ClusterState } from '../clusters/cluster-state.ts';
import type { KnownLandscape } from '../clusters/known-landscape.ts';
import { compareText } from '../diagnostics/compare.ts';
import { evidenceBasis, FlowCounter, outcomeOf } from '../flows/evidence-basis.ts';
import type { Flow } from '../flows/flow.ts';
import { FlowJudge, type JudgedFlow } from '../flows/judge-flows.ts';
import { type UnmappedReason, unmappedReasons } from '../flows/map-flow.ts';
import type { PlacedEvidence } from '../flows/place-evidence.ts';
import { remembered } from '../model/interned.ts';
import type { Result } from '../model/result.ts';
import type { Verdict } from '../verdicts/verdicts.ts';
import { AppearingFlows } from './appearing-flows.ts';
import type { ComparedFlows, FlowChangeKind } from './compared-flows.ts';
import { type ComparedStates, comparisonsOf } from './compared-states.ts';
import { type ChangedFlow, FlowChanges } from './flow-changes.ts';
import { inventorySides } from './inventory-side.ts';
import { UnchangedFlows } from './unchanged-flows.ts';

/**
 * Compares what two states do to connections that were seen. Exact, flow by flow: each is judged in both states as they
 * are, and under the inventory of either, so that a change of the inventory cannot hide a drop. `clusters`: those in which
 * anything differs; all of them can be loaded. The evidence is of different clusters.
 */
export function compareFlows(
  before: KnownLandscape,
  after: KnownLandscape,
  { evidence, clusters }: { readonly evidence: readonly PlacedEvidence[]; readonly clusters: ReadonlySet<string> },
): ComparedFlows {
  const changes = new FlowChanges();
  const seen = { forwarded: new FlowCounter(), dropped: new FlowCounter() };
  const disagreeing = { forwarded: new FlowCounter(), dropped: new FlowCounter() };
  const unmapped = new Map<UnmappedReason, FlowCounter>();
  const unchanged = new FlowCounter();
  for (const { cluster, flows } of evidence) {
    for (const flow of flows) seen[outcomeOf(flow)].add(flow);
    if (!clusters.has(cluster)) {
      for (const flow of flows) unchanged.add(flow);
      continue;
    }
    const [was, is] = [before, after].map((state) => state.clusters.get(cluster)?.load().value);
    // What is known of a cluster that is new: what the state after says of it, and no namespace.
    const known = was ?? (is && { ...is, namespaces: new Map() });
    if (known === undefined) {
      for (const flow of flows) remembered(unmapped, 'outside', () => new FlowCounter()).add(flow);
      continue;
    }
    const comparison = new ComparedCluster(known, is, after.origin === 'rendered');
    for (const flow of flows) {
      const { reason, disagrees, changed } = comparison.compare(flow);
      if (reason !== undefined) remembered(unmapped, reason, () => new FlowCounter()).add(flow);
      if (disagrees) disagreeing[outcomeOf(flow)].add(flow);
      if (changed !== undefined) changes.add(changed);
    }
  }
  const reasons = unmappedReasons.flatMap((reason) => {
    const counter = unmapped.get(reason);
    return counter === undefined ? [] : [[reason, counter.count()] as const];
  });
  return {
    evidence: evidence.map(evidenceBasis).sort((a, b) => compareText(a.cluster, b.cluster)),
    changes: changes.all(),
    seen: { forwarded: seen.forwarded.count(), dropped: seen.dropped.count() },
    disagreeing: { forwarded: disagreeing.forwarded.count(), dropped: disagreeing.dropped.count() },
    unmapped: new Map(reasons),
    unchanged: unchanged.count(),
  };
}

interface FlowOutcome {
  /** Why the flow could not be judged. */
  readonly reason?: UnmappedReason;
  /** The record differs from the manifests before. */
  readonly disagrees: boolean;
  readonly changed?: ChangedFlow;
}

interface JudgedStates extends ComparedStates {
  readonly unchanged: UnchangedFlows;
  readonly judges: { readonly before: FlowJudge; readonly after: FlowJudge };
}

/** Both states of a cluster; without the state after, the cluster is removed. */
class ComparedCluster {
  readonly #before: ClusterState;
  readonly #after: ClusterState | undefined;
  readonly #judge: FlowJudge;
  readonly #comparisons: readonly JudgedStates[];
  readonly #appearing: AppearingFlows | undefined;

  constructor(before: ClusterState, after: ClusterState | undefined, isRendered: boolean) {
    this.#before = before;
    this.#after = after;
    const judges = new Map<ClusterState, FlowJudge>();
    const judgeOf = (state: ClusterState): FlowJudge => remembered(judges, state, () => new FlowJudge(state));
    this.#judge = judgeOf(before);
    this.#appearing = after && new AppearingFlows(before, after);
    const comparisons = after === undefined ? [] : isRendered ? comparisonsOf(before, after) : [{ before, after }];
    this.#comparisons = comparisons.map((states) => {
      const was = judgeOf(states.before);
      return {
        ...states,
        unchanged: new UnchangedFlows(states),
        judges: { before: was, after: new FlowJudge(states.after, was) },
      };
    });
  }

  compare(flow: Flow): FlowOutcome {
    const judged = this.#judge.judge(flow);
    const { value: known, problem } = judged;
    const found = this.#comparisons.flatMap((states) => {
      const { before } = states.judges;
      return this.#between(states, flow, before === this.#judge ? judged : before.judge(flow)) ?? [];
    });
    const removed = known !== undefined && this.#isRemoved(known) ? this.#removal(known) : undefined;
    const appearing = problem === undefined ? undefined : this.#appearing?.judge(flow);
    const changed = gravest([...found, ...(removed ?? []), ...this.#appearance(flow, appearing)]);
    const expected: Verdict = outcomeOf(flow) === 'forwarded' ? 'denied' : 'allowed';
    return {
      ...(problem === undefined || appearing !== undefined ? {} : { reason: problem }),
      disagrees: known?.verdict === expected,
      ...(changed === undefined ? {} : { changed }),
    };
  }

  #between(
    { before, after, inventory, judges, unchanged }: JudgedStates,
    flow: Flow,
    was: Result<JudgedFlow, UnmappedReason>,
  ): ChangedFlow | undefined {
    if (was.value === undefined || unchanged.has(was.value)) return undefined;
    const is = judges.after.judge(flow);
    if (is.value === undefined) return undefined;
    // With each state's own inventory, nothing is known of a pod whose namespace is not declared any more.
    if (inventory === undefined && this.#isRemoved(was.value)) return undefined;
    const change = changeOf(flow, was.value.verdict, is.value.verdict);
    if (change === undefined) return undefined;
    const states = { before, after };
    return {
      change,
      before: was.value,
      after: is.value,
      states,
      ...(inventory === undefined ? {} : { inventory: [inventory] }),
    };
  }

  #appearance(flow: Flow, appearing: ReturnType<AppearingFlows['judge']>): readonly ChangedFlow[] {
    if (appearing === undefined || this.#after === undefined) return [];
    const change = changeOf(flow, appearing.before.verdict, appearing.after.verdict);
    return change === undefined ? [] : [{ change, ...appearing, states: { before: this.#before, after: this.#after } }];
  }

  /** Reports whether a namespace of an end is declared before and not after. */
  #isRemoved({ from, to }: JudgedFlow): boolean {
    return [...from, ...to].some(({ end }) => {
      if (end.kind === 'addresses' || this.#before.namespaces.get(end.namespace.name) !== end.namespace) return false;
      return this.#after?.namespaces.has(end.namespace.name) !== true;
    });
  }

  #removal(known: JudgedFlow): readonly ChangedFlow[] {
    if (outcomeOf(known.flow) === 'dropped' || known.verdict === 'denied') return [];
    return [{ change: 'end-removed', before: known, states: { before: this.#before } }];
  }
}

/** The change that concerns a flow most; with every inventory under which it does, if it does not as the states are. */
function gravest(found: readonly ChangedFlow[]): ChangedFlow | undefined {
  const order: readonly FlowChangeKind[] = ['drops', 'lets-through', 'may-drop', 'may-let-through', 'end-removed'];
  const [worst] = [...found].sort((a, b) => order.indexOf(a.change) - order.indexOf(b.change));
  if (worst === undefined) return undefined;
  const alike = found.filter(({ change }) => change === worst.change);
  const asTheyAre = alike.find(({ inventory }) => inventory === undefined);
  if (asTheyAre !== undefined) return asTheyAre;
  return {
    ...worst,
    inventory: inventorySides.filter((side) => alike.some(({ inventory }) => inventory?.includes(side))),
  };
}

const certainty: Readonly<Record<Verdict, number>> = { denied: 0, conditional: 1, allowed: 2 };

function changeOf(flow: Flow, before: Verdict, after: Verdict): FlowChangeKind | undefined {
  if (outcomeOf(flow) === 'forwarded') {
    if (certainty[after] >= certainty[before]) return undefined;
    return before === 'allowed' && after === 'denied' ? 'drops' : 'may-drop';
  }
  if (certainty[after] <= certainty[before]) return undefined;
  return before === 'denied' && after === 'allowed' ? 'lets-through' : 'may-let-through';
}
