import { clusterKey } from '../clusters/cluster-key.ts';
import type { ClusterState } from '../clusters/cluster-state.ts';
import { type LeftOut, nothingLeftOut } from '../clusters/known-landscape.ts';
import { isForeignPolicyKind } from '../clusters/plain/object-kinds.ts';
import { compareText } from '../diagnostics/compare.ts';
import { invariant } from '../diagnostics/invariant.ts';
import { evidenceBasis, FlowCounter, outcomeOf } from '../flows/evidence-basis.ts';
import { flowSide, relationOf } from '../flows/flow-side.ts';
import { FlowJudge, type JudgedFlow } from '../flows/judge-flows.ts';
import { type UnmappedReason, unmappedReasons } from '../flows/map-flow.ts';
import type { PlacedEvidence } from '../flows/place-evidence.ts';
import { hasNoAddresses, includesAddresses, intersectAddresses } from '../model/address-set.ts';
import { remembered } from '../model/interned.ts';
import { portRange } from '../model/port-set.ts';
import { internet } from '../model/special-addresses.ts';
import type { ResolvedPeer } from '../questions/resolved-peer.ts';
import { selectingPolicies } from '../verdicts/evaluator.ts';
import {
  type CheckedFlows,
  type DifferenceReason,
  type DifferenceReasonKind,
  differenceReasonKinds,
  type FlowDifference,
  type FlowDifferenceKind,
  type FlowsByOutcome,
  flowDifferenceKinds,
  type ManifestAge,
} from './checked-flows.ts';
import { explainFlow } from './explained-flow.ts';
import { type PlacedPair, placedPair, placesOf } from './flow-changes.ts';

export interface CheckFlowsOptions {
  /** Each of another cluster. */
  readonly evidence: readonly PlacedEvidence[];
  /** Input of the manifests that is not used; absent: there is none. */
  readonly leftOut?: LeftOut;
  /** By the key of the cluster; absent where it is not known. */
  readonly ages?: ReadonlyMap<string, ManifestAge>;
}

/**
 * Holds recorded flows against the policies of clusters, flow by flow: what was let through must be allowed, and what a policy
 * refused must be denied. Flows of clusters that are not among these count as flows without a known end.
 */
export function checkFlows(
  clusters: readonly ClusterState[],
  { evidence, leftOut = nothingLeftOut, ages = new Map() }: CheckFlowsOptions,
): CheckedFlows {
  const byKey = new Map(clusters.map((cluster) => [clusterKey(cluster), cluster]));
  const counts = { seen: new Outcomes(), agreeing: new Outcomes(), undecided: new Outcomes() };
  const unmapped = new Map<UnmappedReason, FlowCounter>();
  const differences = new Differences();
  const hasOtherPolicies = leftOut.policies.length > 0 || [...leftOut.kinds.keys()].some(isForeignPolicyKind);
  for (const { cluster: key, flows } of evidence) {
    const cluster = byKey.get(key);
    const judge = cluster && new FlowJudge(cluster);
    for (const flow of flows) {
      const outcome = outcomeOf(flow);
      counts.seen[outcome].add(flow);
      const { value: judged, problem = 'outside' } = judge?.judge(flow) ?? {};
      if (cluster === undefined || judged === undefined) {
        remembered(unmapped, problem, () => new FlowCounter()).add(flow);
      } else if (judged.verdict === 'conditional') counts.undecided[outcome].add(flow);
      else if ((judged.verdict === 'allowed') === (outcome === 'forwarded')) counts.agreeing[outcome].add(flow);
      else {
        const difference = outcome === 'forwarded' ? 'passed' : 'dropped';
        const reasons = reasonsOf(judged, { difference, cluster, hasOtherPolicies, age: ages.get(key) });
        differences.add({ difference, judged, cluster, reasons });
      }
    }
  }
  return {
    evidence: evidence.map(evidenceBasis).sort((a, b) => compareText(a.cluster, b.cluster)),
    seen: counts.seen.counts(),
    agreeing: counts.agreeing.counts(),
    undecided: counts.undecided.counts(),
    unmapped: new Map(
      unmappedReasons.flatMap((reason) => {
        const counter = unmapped.get(reason);
        return counter === undefined ? [] : [[reason, counter.count()] as const];
      }),
    ),
    differences: differences.all(),
  };
}

class Outcomes {
  readonly forwarded = new FlowCounter();
  readonly dropped = new FlowCounter();

  counts(): FlowsByOutcome {
    return { forwarded: this.forwarded.count(), dropped: this.dropped.count() };
  }
}

interface DifferingFlow {
  readonly difference: FlowDifferenceKind;
  readonly judged: JudgedFlow;
  readonly cluster: ClusterState;
  readonly reasons: readonly DifferenceReason[];
}

/** Gathers flows that differ in one way for the same policies, except for where they are. */
class Differences {
  readonly #found = new Map<string, JoinedDifference>();

  add(differing: DifferingFlow): void {
    const { difference, judged, cluster, reasons } = differing;
    const { protocol, port, count, firstSeen, lastSeen } = judged.flow;
    const [from, to] = [flowSide(judged.from), flowSide(judged.to)];
    const relation = relationOf(judged);
    const policies = [isolatingNames(judged.from, 'Egress'), isolatingNames(judged.to, 'Ingress')];
    const key = JSON.stringify([difference, from, to, relation, protocol, port, reasons, policies]);
    const gathered = remembered(this.#found, key, () => ({
      ...{ first: differing, from, to, relation, counter: new FlowCounter(), pairs: new Map() },
      ...{ firstSeen: Number.POSITIVE_INFINITY, lastSeen: Number.NEGATIVE_INFINITY },
    }));
    gathered.counter.add({ count });
    gathered.firstSeen = Math.min(gathered.firstSeen, firstSeen ?? lastSeen ?? Number.POSITIVE_INFINITY);
    gathered.lastSeen = Math.max(gathered.lastSeen, lastSeen ?? firstSeen ?? Number.NEGATIVE_INFINITY);
    const pair = placedPair(judged, cluster);
    remembered(gathered.pairs, JSON.stringify(pair), () => pair);
  }

  /** In the order of `CheckedFlows`. */
  all(): readonly FlowDifference[] {
    return [...this.#found.values()].map(asDifference).sort(byWeight);
  }
}

interface JoinedDifference {
  /** The first one. */
  readonly first: DifferingFlow;
  readonly from: FlowDifference['from'];
  readonly to: FlowDifference['to'];
  readonly relation: FlowDifference['relation'];
  readonly counter: FlowCounter;
  readonly pairs: Map<string, PlacedPair>;
  firstSeen: number;
  lastSeen: number;
}

/** Returns the names of the policies that isolate the pods of an end. */
function isolatingNames(peers: readonly ResolvedPeer[], direction: 'Ingress' | 'Egress'): readonly string[] {
  const [first] = peers;
  if (first === undefined || first.end.kind !== 'pod') return [];
  return selectingPolicies(first.end, direction).map(({ known }) => known.policy.metadata.name);
}

function asDifference(gathered: JoinedDifference): FlowDifference {
  const { first, from, to, relation, counter, pairs, firstSeen, lastSeen } = gathered;
  const { difference, judged, reasons } = first;
  const { protocol, port } = judged.flow;
  const [source] = judged.from;
  const [destination] = judged.to;
  invariant(source !== undefined && destination !== undefined, 'a flow that was judged has two ends');
  return {
    ...{ difference, from, to, relation, protocol, port, reasons },
    explanation: explainFlow(source, destination, portRange(protocol, port)),
    seen: counter.count(),
    ...(Number.isFinite(lastSeen) ? { firstSeen, lastSeen } : {}),
    places: placesOf([...pairs.values()], relation),
  };
}

function byWeight(a: FlowDifference, b: FlowDifference): number {
  return (
    flowDifferenceKinds.indexOf(a.difference) - flowDifferenceKinds.indexOf(b.difference) ||
    b.seen.connections - a.seen.connections ||
    compareText(sortKey(a), sortKey(b))
  );
}

function sortKey({ from, to, protocol, port, places, reasons }: FlowDifference): string {
  return JSON.stringify([from, to, protocol, port, places, reasons]);
}

interface DifferenceFacts {
  readonly difference: FlowDifferenceKind;
  readonly cluster: ClusterState;
  readonly hasOtherPolicies: boolean;
  readonly age: ManifestAge | undefined;
}

/** Certainty of a reason; nothing where it is excluded. */
type Certainty = 'shown' | 'possible' | undefined;

function reasonsOf({ flow, from, to }: JudgedFlow, facts: DifferenceFacts): readonly DifferenceReason[] {
  const { difference, cluster, hasOtherPolicies, age } = facts;
  const passed = difference === 'passed';
  const policed = cluster.policiesApplyToOwnNode === 'always';
  const [fromHost, toHost] = [hostNetwork(from, cluster), hostNetwork(to, cluster)];
  const all: Readonly<Record<DifferenceReasonKind, Certainty>> = {
    audit: flow.verdict === 'AUDIT' ? 'shown' : undefined,
    'not-applied': isNewer(age, flow.lastSeen) ? 'shown' : 'possible',
    'node-probe': passed && !policed && to.some(({ end }) => end.kind === 'pod') ? fromHost : undefined,
    'host-network': fromHost === 'shown' || toHost === 'shown' ? 'shown' : (fromHost ?? toHost),
    'unknown-end': [...from, ...to].some((peer) => isUnknown(peer, cluster)) ? 'shown' : undefined,
    'other-policies': hasOtherPolicies ? 'shown' : 'possible',
    'older-connection': passed ? 'possible' : undefined,
    drift: 'possible',
  };
  const found = differenceReasonKinds.flatMap((reason): readonly DifferenceReason[] => {
    const certainty = all[reason];
    return certainty === undefined ? [] : [{ reason, shown: certainty === 'shown' }];
  });
  return [...found.filter(({ shown }) => shown), ...found.filter(({ shown }) => !shown)];
}

function isNewer(age: ManifestAge | undefined, lastSeen: number | undefined): boolean {
  if (age === undefined) return false;
  return age === 'edited' || (lastSeen !== undefined && age.committed > lastSeen);
}

/** Reports whether an end is a node or in the host network of one. */
function hostNetwork(peers: readonly ResolvedPeer[], { networks: { nodes } }: ClusterState): Certainty {
  const each = peers.map(({ end, subject }): Certainty => {
    if (end.kind === 'pod') {
      if (end.hostNetwork) return 'shown';
      return subject.kind === 'labels' ? 'possible' : undefined;
    }
    if (nodes !== undefined && includesAddresses(nodes, end.addresses)) return 'shown';
    if (includesAddresses(internet, end.addresses)) return undefined;
    if (nodes === undefined) return 'possible';
    return hasNoAddresses(intersectAddresses(nodes, end.addresses)) ? undefined : 'possible';
  });
  return each.includes('shown') ? 'shown' : each.find((certainty) => certainty !== undefined);
}

/** Reports whether the manifests do not declare a pod, or know nothing of its namespace. */
function isUnknown({ end, subject }: ResolvedPeer, { namespaces }: ClusterState): boolean {
  if (end.kind !== 'pod') return false;
  return subject.kind === 'labels' || namespaces.get(end.namespace.name) !== end.namespace;
}
