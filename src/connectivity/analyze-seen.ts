import { clusterKey } from '../clusters/cluster-key.ts';
import type { ClusterState } from '../clusters/cluster-state.ts';
import { compareText } from '../diagnostics/compare.ts';
import { evidenceBasis, FlowCounter } from '../flows/evidence-basis.ts';
import type { Flow } from '../flows/flow.ts';
import { FlowJudge } from '../flows/judge-flows.ts';
import { type MappedFlow, namespaceOf, type UnmappedReason, unmappedReasons } from '../flows/map-flow.ts';
import type { PlacedEvidence } from '../flows/place-evidence.ts';
import { hasNoAddresses, intersectAddresses } from '../model/address-set.ts';
import { directionsOnTheWay, ownFirst } from '../model/directions.ts';
import { remembered } from '../model/interned.ts';
import type { Direction } from '../model/network-policy.ts';
import { includesPorts, portRange } from '../model/port-set.ts';
import type { ResolvedPeer } from '../questions/resolved-peer.ts';
import { hypotheticalEnd } from '../verdicts/end.ts';
import { type AskedEnds, analyzeConnectivity, type ConnectivityQuestion } from './analyze-connectivity.ts';
import { ClusterMarks, type JudgedState } from './cluster-marks.ts';
import type { ClusterConnectivity, SeenConnectivity } from './connectivity.ts';
import type { UndeclaredEnd } from './undeclared-ends.ts';

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
  const marks = found.map((cluster) => new ClusterMarks(cluster, question.states));
  for (const { cluster: key, flows } of evidence) {
    const state = states.get(key);
    const index = found.findIndex((one) => (one.clusters.length === 0 ? key === '' : one.clusters.includes(key)));
    const mark = marks[index];
    if (state === undefined || mark === undefined) continue;
    mark.isRecorded = true;
    const judge = new FlowJudge(state);
    for (const flow of flows) {
      const { value, problem } = judge.judge(flow);
      if (problem === undefined) {
        if (isAsked(value, state, question)) mark.add(value, { state, judge });
        continue;
      }
      remembered(unmapped, problem, () => new FlowCounter()).add(flow);
      const found = problem === 'unknown-pod' ? withUnknownPod(flow, { state, judge }) : undefined;
      if (found !== undefined && isAsked(found.ends, state, question)) mark.addUnknown(flow, found, { state });
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

/** A flow between pods and one pod of which the record and the manifests know only the namespace. */
interface UnknownPodFlow {
  readonly ends: MappedFlow;
  /** Egress: the unknown pod is the destination. */
  readonly direction: Direction;
  readonly own: readonly ResolvedPeer[];
  readonly end: UndeclaredEnd;
}

function withUnknownPod(flow: Flow, { state, judge }: JudgedState): UnknownPodFlow | undefined {
  for (const direction of directionsOnTheWay) {
    const [known, unknown] = ownFirst(direction, flow.from, flow.to);
    const { value: own } = judge.end(known);
    if (own === undefined || unknown.kind !== 'pod' || judge.end(unknown).problem !== 'unknown-pod') continue;
    const namespace = namespaceOf(state, unknown.namespace);
    const peer: ResolvedPeer = {
      cluster: state,
      end: hypotheticalEnd(state, namespace, {}),
      subject: { kind: 'labels', namespace, labels: {} },
    };
    const [from, to] = ownFirst(direction, own, [peer]);
    return { ends: { flow, from, to, itself: false }, direction, own, end: { namespace } };
  }
  return undefined;
}

/** Reports whether a question asks for a connection, at one of the pairs of its ends. Rows are cut to states already. */
function isAsked(flow: MappedFlow, state: ClusterState, question: ConnectivityQuestion): boolean {
  const { from, to, concerns, ports } = question;
  const { protocol, port } = flow.flow;
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
