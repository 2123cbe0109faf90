import { clusterKey } from '../clusters/cluster-key.ts';
import type { ClusterState } from '../clusters/cluster-state.ts';
import { compareText } from '../diagnostics/compare.ts';
import { evidenceBasis, FlowCounter } from '../flows/evidence-basis.ts';
import { flowSide, relationOf } from '../flows/flow-side.ts';
import { FlowJudge, type JudgedFlow } from '../flows/judge-flows.ts';
import { type UnmappedReason, unmappedReasons } from '../flows/map-flow.ts';
import type { PlacedEvidence } from '../flows/place-evidence.ts';
import { SeenCounter } from '../flows/seen-times.ts';
import { hasNoAddresses, intersectAddresses } from '../model/address-set.ts';
import { directionsOnTheWay, ownFirst } from '../model/directions.ts';
import { remembered } from '../model/interned.ts';
import { includesPorts, portRange } from '../model/port-set.ts';
import { workloadText } from '../model/workload-name.ts';
import type { ResolvedPeer } from '../questions/resolved-peer.ts';
import { type Verdicts, verdictOn } from '../verdicts/verdicts.ts';
import { type AskedEnds, analyzeConnectivity, type ConnectivityQuestion } from './analyze-connectivity.ts';
import type {
  AddressConnection,
  ClusterConnectivity,
  GroupConnection,
  GroupInNamespaces,
  SeenBeyond,
  SeenCluster,
  SeenConnectivity,
  SeenPort,
} from './connectivity.ts';
import { pairKey } from './seen-rows.ts';

export interface SeenAnswer {
  /** As `analyzeConnectivity` answers. Clusters with records are never shown as one with clusters without. */
  readonly clusters: readonly ClusterConnectivity[];
  readonly seen: SeenConnectivity;
}

/**
 * Analyses connectivity, and finds the rows at which flows were seen. Exact, flow by flow: each is judged, and is at the row of
 * the classes of its ends. Flows that the question does not ask for are left out, and so is evidence of other clusters.
 */
export function analyzeSeen(
  clusters: readonly ClusterState[],
  evidence: readonly PlacedEvidence[],
  question: ConnectivityQuestion = {},
): SeenAnswer {
  const recorded = new Set(evidence.map(({ cluster }) => cluster));
  const hasRecords = (cluster: ClusterState): boolean => recorded.has(clusterKey(cluster));
  const found = [clusters.filter(hasRecords), clusters.filter((cluster) => !hasRecords(cluster))]
    .flatMap((some) => analyzeConnectivity(some, question))
    .sort((a, b) => compareText(a.clusters[0] ?? '', b.clusters[0] ?? ''));
  return { clusters: found, seen: markSeen(found, clusters, evidence, question) };
}

function markSeen(
  found: readonly ClusterConnectivity[],
  clusters: readonly ClusterState[],
  evidence: readonly PlacedEvidence[],
  question: ConnectivityQuestion,
): SeenConnectivity {
  const recorded = new Set(evidence.map(({ cluster }) => cluster));
  const states = new Map(clusters.map((cluster) => [clusterKey(cluster), cluster]));
  const unmapped = new Map<UnmappedReason, FlowCounter>();
  const marks = found.map((cluster) => new ClusterMarks(cluster));
  for (const { cluster: key, flows } of evidence) {
    const state = states.get(key);
    const index = found.findIndex((one) => (one.clusters.length === 0 ? key === '' : one.clusters.includes(key)));
    const mark = marks[index];
    if (state === undefined || mark === undefined) continue;
    mark.isRecorded = true;
    const judge = new FlowJudge(state);
    for (const flow of flows) {
      const { value, problem } = judge.judge(flow);
      if (problem !== undefined) remembered(unmapped, problem, () => new FlowCounter()).add(flow);
      else if (isAsked(value, state, question)) mark.add(value);
    }
  }
  return {
    evidence: evidence
      .filter(({ cluster }) => states.has(cluster))
      .map(evidenceBasis)
      .sort((a, b) => compareText(a.cluster, b.cluster)),
    without: clusters.flatMap(({ name }) => (name === undefined || recorded.has(name) ? [] : [name])).sort(),
    clusters: marks.map((one) => one.all()),
    unmapped: new Map(
      unmappedReasons.flatMap((reason) => {
        const counter = unmapped.get(reason);
        return counter === undefined ? [] : [[reason, counter.count()] as const];
      }),
    ),
  };
}

/** Reports whether a question asks for a connection, at one of the pairs of its ends. */
function isAsked(flow: JudgedFlow, state: ClusterState, question: ConnectivityQuestion): boolean {
  const { from, to, concerns, ports, states } = question;
  const { protocol, port } = flow.flow;
  if (states?.some((state) => state === flow.verdict) === false) return false;
  if (ports !== undefined && !includesPorts(ports, portRange(protocol, port))) return false;
  const isConcerned = ({ end, subject }: ResolvedPeer): boolean =>
    end.kind === 'pod' && (concerns?.(end.namespace, 'workload' in subject ? subject.workload : undefined) ?? true);
  return (
    flow.from.some((peer) => isAskedEnd(peer, state, from)) &&
    flow.to.some((peer) => isAskedEnd(peer, state, to)) &&
    [...flow.from, ...flow.to].some(isConcerned)
  );
}

function isAskedEnd({ end, subject }: ResolvedPeer, state: ClusterState, asked: AskedEnds | undefined): boolean {
  if (asked === undefined) return true;
  if (end.kind === 'addresses') {
    return asked.addresses !== undefined && !hasNoAddresses(intersectAddresses(asked.addresses, end.addresses));
  }
  return 'workload' in subject ? asked.pods(state, subject.namespace, subject.workload) : asked.undeclared;
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

/** A row at which a flow can be. */
type FoundRow = { readonly verdict: SeenPort['verdict'] } & (
  | { readonly pair: string }
  | { readonly block: AddressConnection; readonly of: GroupInNamespaces }
);

/** Gathers what was seen in clusters that are alike. */
class ClusterMarks {
  isRecorded = false;
  readonly #cluster: ClusterConnectivity;
  readonly #groups = new Map<string, number>();
  readonly #rows = new Map<string, GroupConnection | null>();
  readonly #pairs = new Map<string, PortMarks>();
  readonly #blocks = new Map<AddressConnection, Map<GroupInNamespaces, PortMarks>>();
  readonly #beyond = new Map<
    string,
    { readonly seen: Omit<SeenBeyond, keyof SeenCounterTimes>; counter: SeenCounter }
  >();

  constructor(cluster: ClusterConnectivity) {
    this.#cluster = cluster;
    for (const [index, { places }] of cluster.groups.entries()) {
      for (const { namespaces, workloads } of places) {
        for (const namespace of namespaces) {
          for (const workload of workloads) this.#groups.set(`${namespace} ${workloadText(workload)}`, index);
        }
      }
    }
  }

  add(judged: JudgedFlow): void {
    const { flow, verdict, from, to } = judged;
    // A denied drop is as it should be.
    if (flow.verdict === 'DROPPED' && verdict === 'denied') return;
    const rows =
      verdict === 'denied' ? [] : from.flatMap((source) => to.flatMap((one) => this.#rowsOf(source, one, judged)));
    if (rows.length === 0) {
      // No policy decides what a pod sends to itself.
      if (!judged.itself) this.#addBeyond(judged);
      return;
    }
    const key = (row: FoundRow): string => ('pair' in row ? row.pair : JSON.stringify(row.of));
    const uncertain =
      new Set(rows.map((row) => ('pair' in row ? row.pair : row.block))).size > 1 || new Set(rows.map(key)).size > 1;
    const met = new Set<PortMark>();
    for (const row of rows) {
      const marks =
        'pair' in row
          ? remembered(this.#pairs, row.pair, () => new Map())
          : remembered(
              remembered(this.#blocks, row.block, () => new Map()),
              row.of,
              () => new Map(),
            );
      const { protocol, port } = flow;
      const mark = remembered(marks, `${protocol} ${port} ${row.verdict}`, () => ({
        ...{ protocol, port, verdict: row.verdict, counter: new SeenCounter(), uncertain: false },
      }));
      mark.uncertain ||= uncertain;
      if (met.has(mark)) continue;
      met.add(mark);
      mark.counter.add(flow);
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
      return row && verdict !== undefined ? [{ pair: pairKey(source, destination, row.relation), verdict }] : [];
    }
    return directionsOnTheWay.flatMap((direction) => {
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
          return blocks.flatMap((block): readonly FoundRow[] => {
            const verdict = rowVerdict(block.verdicts, judged);
            if (verdict === undefined || hasNoAddresses(intersectAddresses(block.addresses, addresses))) return [];
            return [{ block, of: where, verdict }];
          });
        });
    });
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
