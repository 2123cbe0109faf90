import { clusterKey } from '../clusters/cluster-key.ts';
import type { ClusterState } from '../clusters/cluster-state.ts';
import { compareText } from '../diagnostics/compare.ts';
import { type FlowSide, flowSide, relationOf } from '../flows/flow-side.ts';
import type { JudgedFlow } from '../flows/judge-flows.ts';
import type { MappedFlow } from '../flows/map-flow.ts';
import { grouped } from '../model/grouped.ts';
import { remembered } from '../model/interned.ts';
import { portRange } from '../model/port-set.ts';
import type { ResolvedPeer } from '../questions/resolved-peer.ts';
import { evaluate } from '../verdicts/evaluator.ts';
import { verdictOn } from '../verdicts/verdicts.ts';
import { causesOf } from './causes.ts';
import { type FlowChange, type FlowChangeKind, flowChangeKinds } from './compared-flows.ts';
import { explainFlow } from './explained-flow.ts';
import type { InventorySide } from './inventory-side.ts';
import type { Cause, ChangedPlace, PlacedEnd } from './landscape-diff.ts';
import { namespacesOfType } from './places.ts';

/** A flow that the change concerns, in the two states between which it does. */
export interface ChangedFlow {
  readonly change: FlowChangeKind;
  readonly before: JudgedFlow;
  /** Absent where an end is removed. */
  readonly after?: JudgedFlow;
  readonly states: { readonly before: ClusterState; readonly after?: ClusterState };
  /** As in `ConnectionChange`. */
  readonly inventory?: readonly InventorySide[];
}

/** Gathers flows that change, and joins those that change in one way for one cause, except for where they are. */
export class FlowChanges {
  readonly #found = new Map<string, JoinedFlows>();

  add(changed: ChangedFlow): void {
    const { change, before, after, inventory } = changed;
    const { flow } = before;
    const [from, to] = [flowSide(before.from), flowSide(before.to)];
    const relation = relationOf(before);
    const causes = causesIn(changed);
    const key = JSON.stringify([
      ...[change, from, to, relation, flow.protocol, flow.port, before.verdict, after?.verdict, inventory],
      causes.map((cause) => (cause.kind === 'policy' ? { ...cause, location: '' } : cause)),
    ]);
    remembered(this.#found, key, () => ({ changed, from, to, relation, causes, all: [] })).all.push(changed);
  }

  /** In the order of `ComparedFlows`. */
  all(): readonly FlowChange[] {
    return [...this.#found.values()].map(asChange).sort(byWeight);
  }
}

interface JoinedFlows {
  /** The first one. */
  readonly changed: ChangedFlow;
  readonly from: FlowSide;
  readonly to: FlowSide;
  readonly relation: FlowChange['relation'];
  readonly causes: readonly Cause[];
  readonly all: ChangedFlow[];
}

function asChange({ changed, from, to, relation, causes, all }: JoinedFlows): FlowChange {
  const { change, before, after, inventory } = changed;
  const { protocol, port } = before.flow;
  const times = all.flatMap(({ before: { flow } }) => [flow.firstSeen ?? [], flow.lastSeen ?? []].flat());
  const explanation = explanationOf(changed);
  return {
    ...{ change, from, to, relation, protocol, port, before: before.verdict },
    ...(after === undefined ? {} : { after: after.verdict }),
    causes,
    ...(explanation === undefined ? {} : { explanation }),
    seen: { flows: all.length, connections: all.reduce((sum, one) => sum + one.before.flow.count, 0) },
    ...(times.length === 0 ? {} : { firstSeen: least(times), lastSeen: -least(times.map((time) => -time)) }),
    places: placesOf(
      all.map((one) => placedPair(one.before, one.states.before)),
      relation,
    ),
    ...(inventory === undefined ? {} : { inventory }),
  };
}

function least(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
}

function byWeight(a: FlowChange, b: FlowChange): number {
  return (
    flowChangeKinds.indexOf(a.change) - flowChangeKinds.indexOf(b.change) ||
    b.seen.connections - a.seen.connections ||
    compareText(sideKey(a), sideKey(b))
  );
}

function sideKey({ from, to, protocol, port, places, causes }: FlowChange): string {
  return JSON.stringify([from, to, protocol, port, places, causes]);
}

/** The pair of ends on which the verdict changes most, as the same pair in both states. */
function pairOf({ change, before, after, states }: ChangedFlow) {
  if (after === undefined || states.after === undefined) return undefined;
  const { protocol, port } = before.flow;
  const wanted = change === 'drops' || change === 'may-drop' ? 'denied' : 'allowed';
  const ports = portRange(protocol, port);
  const pairs = after.from.flatMap((from) => after.to.map((to) => ({ from, to })));
  const [only, another] = pairs;
  const found =
    another === undefined
      ? only
      : (pairs.find(({ from, to }) => verdictOn(evaluate(from.cluster, from.end, to.end), ports) === wanted) ?? only);
  if (found === undefined) return undefined;
  return {
    ports,
    after: found,
    before: {
      from: before.from[after.from.indexOf(found.from)] ?? before.from[0] ?? found.from,
      to: before.to[after.to.indexOf(found.to)] ?? before.to[0] ?? found.to,
    },
  };
}

function causesIn(changed: ChangedFlow): readonly Cause[] {
  const pair = pairOf(changed);
  if (pair === undefined) return [];
  const widens = changed.change === 'lets-through' || changed.change === 'may-let-through';
  const kind = changed.change === 'drops' ? 'closed' : changed.change === 'lets-through' ? 'opened' : 'certainty';
  const [before, after] = [pair.before, pair.after].map(({ from, to }) => ({
    cluster: from.cluster,
    from: from.end,
    to: to.end,
  }));
  if (before === undefined || after === undefined) return [];
  return causesOf({ before, after }, { change: kind, widens, ports: pair.ports });
}

function explanationOf(changed: ChangedFlow): FlowChange['explanation'] {
  const pair = pairOf(changed);
  return pair === undefined ? undefined : explainFlow(pair.after.from, pair.after.to, pair.ports);
}

/** Places in which every namespace of `from` meets every one of `to`, or only itself if they are the same; by cluster. */
export function placesOf(pairs: readonly PlacedPair[], relation: FlowChange['relation']): readonly ChangedPlace[] {
  const joined =
    relation === 'same'
      ? joinedBy(pairs, ({ cluster }) => cluster)
      : joinedBy(
          joinedBy(pairs, ({ cluster, from }) => JSON.stringify([cluster, from])),
          ({ cluster, to }) => JSON.stringify([cluster, to]),
        );
  return joined
    .map(({ cluster, from, to }) => ({ cluster, from: [from], to: [to] }))
    .sort((a, b) => compareText(a.cluster, b.cluster) || compareText(JSON.stringify(a), JSON.stringify(b)));
}

/** Returns the namespaces of both ends of a flow. */
export function placedPair({ from, to }: MappedFlow, cluster: ClusterState): PlacedPair {
  return { cluster: clusterKey(cluster), from: placedEnd(from, cluster), to: placedEnd(to, cluster) };
}

/** The namespaces of both ends of some flows, in one cluster. */
export interface PlacedPair {
  readonly cluster: string;
  readonly from: PlacedEnd;
  readonly to: PlacedEnd;
}

function joinedBy(pairs: readonly PlacedPair[], keyOf: (pair: PlacedPair) => string): readonly PlacedPair[] {
  return [...grouped(pairs, keyOf).values()].flatMap((alike) => {
    const [first] = alike;
    if (first === undefined) return [];
    const all = (side: 'from' | 'to'): PlacedEnd => ({
      ...first[side],
      namespaces: [...new Set(alike.flatMap((one) => one[side].namespaces))].sort(),
    });
    return [{ cluster: first.cluster, from: all('from'), to: all('to') }];
  });
}

function placedEnd(peers: readonly ResolvedPeer[], cluster: ClusterState): PlacedEnd {
  const namespaces = peers.flatMap(({ end }) => (end.kind === 'pod' ? [end.namespace] : []));
  const [type] = namespaces.flatMap((namespace) => namespace.type ?? []);
  return {
    namespaces: [...new Set(namespaces.map(({ name }) => name))].sort(),
    namespacesOfType: type === undefined ? 0 : namespacesOfType(cluster, type),
  };
}
