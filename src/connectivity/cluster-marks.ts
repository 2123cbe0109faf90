import type { ClusterState } from '../clusters/cluster-state.ts';
import { compareText } from '../diagnostics/compare.ts';
import type { Flow } from '../flows/flow.ts';
import { flowSide, relationOf } from '../flows/flow-side.ts';
import type { FlowJudge, JudgedFlow } from '../flows/judge-flows.ts';
import { SeenCounter } from '../flows/seen-times.ts';
import { hasNoAddresses, intersectAddresses } from '../model/address-set.ts';
import { directionsOnTheWay, ownFirst } from '../model/directions.ts';
import { remembered } from '../model/interned.ts';
import type { Direction } from '../model/network-policy.ts';
import { portRange } from '../model/port-set.ts';
import { workloadText } from '../model/workload-name.ts';
import type { ResolvedPeer } from '../questions/resolved-peer.ts';
import { type Verdict, type Verdicts, verdictOn } from '../verdicts/verdicts.ts';
import type {
  AddressConnection,
  ClusterConnectivity,
  ConnectionState,
  GroupConnection,
  GroupInNamespaces,
  SeenBeyond,
  SeenCluster,
  SeenPort,
} from './connectivity.ts';
import { pairKey } from './seen-rows.ts';
import { type AnyUndeclaredRow, portNamesIn, type UndeclaredEnd, UndeclaredRows } from './undeclared-ends.ts';

/** The state of a cluster in which flows are judged. */
export interface JudgedState {
  readonly state: ClusterState;
  readonly judge: FlowJudge;
}

/** A port at a row, and how certainly a flow is there. */
interface PortMark {
  readonly protocol: SeenPort['protocol'];
  readonly port: number;
  readonly verdict: SeenPort['verdict'];
  readonly counter: SeenCounter;
  uncertain: boolean;
}

type PortMarks = Map<string, PortMark>;

/** A row at which a flow can be. `isSure`: it is there if its ends are what they are taken for. */
type FoundRow = { readonly verdict: SeenPort['verdict']; readonly isSure: boolean } & (
  | { readonly kind: 'pair'; readonly pair: string }
  | { readonly kind: 'block'; readonly block: AddressConnection; readonly of: GroupInNamespaces }
  | { readonly kind: 'undeclared'; readonly row: AnyUndeclaredRow; readonly group: number }
);

/** Gathers what was seen in clusters that are alike. */
export class ClusterMarks {
  isRecorded = false;
  readonly #cluster: ClusterConnectivity;
  readonly #states: readonly ConnectionState[] | undefined;
  readonly #groups = new Map<string, number>();
  readonly #rows = new Map<string, GroupConnection | null>();
  readonly #undeclaredRows: UndeclaredRows;
  readonly #pairs = new Map<string, PortMarks>();
  readonly #blocks = new Map<AddressConnection, Map<GroupInNamespaces, PortMarks>>();
  readonly #undeclared = new Map<AnyUndeclaredRow, Map<number, PortMarks>>();
  readonly #beyond = new Map<
    string,
    { readonly seen: Omit<SeenBeyond, keyof SeenCounterTimes>; counter: SeenCounter }
  >();

  /** `states`: the verdicts that are asked for, to which the rows are cut already. */
  constructor(cluster: ClusterConnectivity, states: readonly ConnectionState[] | undefined) {
    this.#cluster = cluster;
    this.#states = states;
    this.#undeclaredRows = new UndeclaredRows(cluster);
    for (const [index, { places }] of cluster.groups.entries()) {
      for (const { namespaces, workloads } of places) {
        for (const namespace of namespaces) {
          for (const workload of workloads) this.#groups.set(`${namespace} ${workloadText(workload)}`, index);
        }
      }
    }
  }

  add(judged: JudgedFlow, judgedIn: JudgedState): void {
    const { flow, verdict, from, to, itself } = judged;
    // A denied drop is as it should be.
    if (flow.verdict === 'DROPPED' && verdict === 'denied') return;
    const pairs = from.flatMap((source) => to.map((one) => [source, one] as const));
    const rows = verdict === 'denied' ? [] : pairs.map(([source, one]) => this.#rowsOf(source, one, judged));
    this.#mark(flow, rows);
    this.#mark(
      flow,
      pairs.map(([source, one]) => this.#rowsOfUndeclared(source, one, flow, judgedIn)),
    );
    // No policy decides what a pod sends to itself.
    if (rows.every(({ length }) => length === 0) && !itself) this.#addBeyond(judged);
  }

  /** Adds a flow between declared pods and a pod of which only the namespace is known. Egress: the declared pods are the source. */
  addUnknown(
    flow: Flow,
    { direction, own, end }: { direction: Direction; own: readonly ResolvedPeer[]; end: UndeclaredEnd },
    { state }: Pick<JudgedState, 'state'>,
  ): void {
    this.#mark(
      flow,
      own.map((peer) => this.#fitting(flow, { direction, peer, end, state })),
    );
  }

  /** Marks the rows of a flow: a list for each pair that its ends can be. At a row of each of the pairs it surely is. */
  #mark(flow: Flow, pairs: readonly (readonly FoundRow[])[]): void {
    const some = pairs.filter(({ length }) => length > 0);
    const sure = new Map<PortMark, number>();
    for (const row of some.flat()) {
      const mark = this.#markAt(row, flow);
      sure.set(mark, (sure.get(mark) ?? 0) + (row.isSure ? 1 : 0));
    }
    for (const [mark, count] of sure) {
      mark.uncertain &&= count < some.length;
      mark.counter.add(flow);
    }
  }

  #markAt(row: FoundRow, { protocol, port }: Flow): PortMark {
    return remembered(this.#marksAt(row), `${protocol} ${port} ${row.verdict}`, () => ({
      ...{ protocol, port, verdict: row.verdict, counter: new SeenCounter(), uncertain: true },
    }));
  }

  #marksAt(row: FoundRow): PortMarks {
    switch (row.kind) {
      case 'pair':
        return remembered(this.#pairs, row.pair, () => new Map());
      case 'block':
        return remembered(
          remembered(this.#blocks, row.block, () => new Map()),
          row.of,
          () => new Map(),
        );
      case 'undeclared':
        return remembered(
          remembered(this.#undeclared, row.row, () => new Map()),
          row.group,
          () => new Map(),
        );
    }
  }

  all(): SeenCluster {
    return {
      isRecorded: this.isRecorded,
      pairs: new Map([...this.#pairs].map(([key, marks]) => [key, seenPorts(marks)])),
      blocks: new Map(
        [...this.#blocks].map(([block, byGroup]) => [
          block,
          new Map([...byGroup].map(([of, marks]) => [of, seenPorts(marks)])),
        ]),
      ),
      undeclared: new Map(
        [...this.#undeclared].map(([row, byGroup]) => [
          row,
          new Map([...byGroup].map(([group, marks]) => [group, seenPorts(marks)])),
        ]),
      ),
      beyond: [...this.#beyond.values()]
        .map(({ seen, counter }): SeenBeyond => ({ ...seen, ...counter.times() }))
        .sort(byGravity),
    };
  }

  #groupOf({ subject, end }: ResolvedPeer): number | undefined {
    if (!('workload' in subject) || end.kind !== 'pod' || end.hostNetwork !== subject.workload.hostNetwork)
      return undefined;
    return this.#groups.get(`${subject.namespace.name} ${workloadText(subject.workload)}`);
  }

  #rowsOf(from: ResolvedPeer, to: ResolvedPeer, judged: JudgedFlow): readonly FoundRow[] {
    const [source, destination] = [this.#groupOf(from), this.#groupOf(to)];
    if (source !== undefined && destination !== undefined) {
      const relation = relationOf({ ...judged, from: [from], to: [to] });
      const row = this.#pairRow(source, destination, relation);
      const verdict = row && rowVerdict(row.verdicts, judged);
      if (row === undefined || verdict === undefined) return [];
      return [{ kind: 'pair', pair: pairKey(source, destination, row.relation), verdict, isSure: true }];
    }
    const rows = directionsOnTheWay.flatMap((direction) => {
      const [own, other] = ownFirst(direction, from, to);
      const group = ownFirst(direction, source, destination)[0];
      if (group === undefined || other.end.kind !== 'addresses' || own.end.kind !== 'pod') return [];
      const { name } = own.end.namespace;
      const { addresses } = other.end;
      return this.#cluster.addresses
        .filter((row) => row.direction === direction)
        .flatMap(({ of, blocks }) => {
          const where = of.find((one) => one.group === group && (one.namespaces?.includes(name) ?? true));
          if (where === undefined) return [];
          return blocks.flatMap((block) => {
            const verdict = rowVerdict(block.verdicts, judged);
            if (verdict === undefined || hasNoAddresses(intersectAddresses(block.addresses, addresses))) return [];
            return [{ block, of: where, verdict }];
          });
        });
    });
    // Which of the blocks the address is in, the record does not say.
    return rows.map((row): FoundRow => ({ kind: 'block', ...row, isSure: rows.length === 1 }));
  }

  /** Rows about undeclared pods at which a flow can be that has one of them as an end. */
  #rowsOfUndeclared(from: ResolvedPeer, to: ResolvedPeer, flow: Flow, judgedIn: JudgedState): readonly FoundRow[] {
    const { state, judge } = judgedIn;
    return directionsOnTheWay.flatMap((direction) => {
      const [peer, other] = ownFirst(direction, from, to);
      const { end, subject } = other;
      // Pods of the host network have the address of a node, so that no row about pods is theirs.
      if (subject.kind !== 'labels' || end.kind !== 'pod' || end.hostNetwork) return [];
      const fitting = this.#fitting(flow, { direction, peer, end: end, state });
      const verdictTo = (destination: ResolvedPeer): Verdict =>
        judge.verdict({ flow, from: [from], to: [destination], itself: false });
      if (fitting.length === 0 || verdictTo(to) !== 'denied') return fitting;
      if (state.namespaces.get(end.namespace.name) !== end.namespace) return fitting.filter(({ isSure }) => !isSure);
      // A pod may declare any name for the port, on which the policies of both sides depend.
      const named = portNamesIn(state).map(({ name, protocol }) => ({ name, protocol, port: flow.port }));
      const isPossible = direction === 'Egress' && verdictTo({ ...other, end: { ...end, ports: named } }) !== 'denied';
      return isPossible ? fitting.map((row) => ({ ...row, isSure: false })) : [];
    });
  }

  /** Rows of declared pods that an undeclared end fits. A drop says nothing of a row at which it only may be. */
  #fitting(
    flow: Flow,
    {
      direction,
      peer,
      end,
      state,
    }: { direction: Direction; peer: ResolvedPeer; end: UndeclaredEnd; state: ClusterState },
  ): readonly FoundRow[] {
    const group = this.#groupOf(peer);
    if (group === undefined || peer.end.kind !== 'pod') return [];
    const own = { direction, group, namespace: peer.end.namespace.name };
    return this.#undeclaredRows
      .fitting(state, own, end, flow)
      .filter(({ isSure }) => isSure || flow.verdict !== 'DROPPED')
      .map((one) => ({ kind: 'undeclared', group, ...one }));
  }

  #pairRow(from: number, to: number, relation: GroupConnection['relation']): GroupConnection | undefined {
    const found = remembered(
      this.#rows,
      pairKey(from, to, relation),
      () =>
        this.#cluster.connections.find(
          (row) =>
            (row.relation === relation || row.relation === 'any') && row.from.includes(from) && row.to.includes(to),
        ) ?? null,
    );
    return found ?? undefined;
  }

  #addBeyond(judged: JudgedFlow): void {
    const { flow, verdict } = judged;
    if (this.#states?.some((state) => state === verdict) === false) return;
    const { protocol, port } = flow;
    const [fromNamespace, toNamespace] = [namespaceOf(judged.from), namespaceOf(judged.to)];
    const seen = {
      ...{ verdict, from: flowSide(judged.from), to: flowSide(judged.to), protocol, port },
      ...(fromNamespace === undefined ? {} : { fromNamespace }),
      ...(toNamespace === undefined ? {} : { toNamespace }),
    };
    remembered(this.#beyond, JSON.stringify(seen), () => ({ seen, counter: new SeenCounter() })).counter.add(flow);
  }
}

type SeenCounterTimes = ReturnType<SeenCounter['times']>;

function rowVerdict(verdicts: Verdicts, { flow: { protocol, port } }: JudgedFlow): SeenPort['verdict'] | undefined {
  const verdict = verdictOn(verdicts, portRange(protocol, port));
  return verdict === 'denied' ? undefined : verdict;
}

function namespaceOf(peers: readonly ResolvedPeer[]): string | undefined {
  const [first] = peers;
  return first?.end.kind === 'pod' ? first.end.namespace.name : undefined;
}

function seenPorts(marks: PortMarks): readonly SeenPort[] {
  return [...marks.values()]
    .map(({ counter, ...mark }): SeenPort => ({ ...mark, ...counter.times() }))
    .sort((a, b) => compareText(a.protocol, b.protocol) || a.port - b.port || compareText(a.verdict, b.verdict));
}

const gravity = ['denied', 'conditional', 'allowed'] as const;

function byGravity(a: SeenBeyond, b: SeenBeyond): number {
  return (
    gravity.indexOf(a.verdict) - gravity.indexOf(b.verdict) ||
    b.forwarded.connections - a.forwarded.connections ||
    compareText(JSON.stringify(a), JSON.stringify(b))
  );
}
