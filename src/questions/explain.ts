import type { ClusterState, KnownPolicy } from '../clusters/cluster-state.ts';
import type { AddressSet } from '../model/address-set.ts';
import { hasNoAddresses, includesAddresses, intersectAddresses } from '../model/address-set.ts';
import { ownFirst } from '../model/directions.ts';
import type { Direction } from '../model/network-policy.ts';
import { hasNoPorts, intersectPorts, type PortSet, subtractPorts } from '../model/port-set.ts';
import type { CompiledPeer } from '../policy/compiled-policy.ts';
import { addressEnd, connectingAddresses, type End, isItself } from '../verdicts/end.ts';
import { evaluate, selectingPolicies, sideDecisions, sideVerdicts, uniformAddresses } from '../verdicts/evaluator.ts';
import { comparableAddresses, isSelected, rulePorts, traitCases } from '../verdicts/side-answer.ts';
import type { PossibleDecision } from '../verdicts/tiered-answer.ts';
import {
  type ConditionKind,
  conditionsOn,
  possiblePorts,
  type Verdict,
  type Verdicts,
  verdictOn,
} from '../verdicts/verdicts.ts';
import { type NearMiss, nearMisses } from './near-misses.ts';
import type { ResolvedPeer } from './resolved-peer.ts';

/** One verdict and its whole reasoning. */
export interface Explanation {
  readonly from: ResolvedPeer;
  readonly to: ResolvedPeer;
  /** All of them have the verdict. Never empty. */
  readonly ports: PortSet;
  /** Verdict of both sides, or of the one side that the question names. */
  readonly verdict: Verdict;
  readonly side?: Direction;
  /** Empty unless the verdict is conditional. */
  readonly conditions: readonly ConditionKind[];
  /** Both ends are one and the same pod, which no policy cuts off from itself. */
  readonly itself: boolean;
  /** Egress at the source, ingress at the destination. */
  readonly sides: Readonly<Record<Direction, SideExplanation>>;
}

export interface SideExplanation {
  readonly direction: Direction;
  /** no-pod: addresses, which no policy isolates. */
  readonly state: 'no-pod' | 'host-network' | 'not-isolated' | 'isolated';
  /** Verdict of this side alone; mixed: not the same on every port. */
  readonly verdict: Verdict | 'mixed';
  /** The policies that isolate the pod in the direction, in the namespace's order. */
  readonly isolating: readonly KnownPolicy[];
  /** The rules among them that open some of the ports to the other end, or to some of its addresses. */
  readonly allowing: readonly AllowingRule[];
  /** Decisions of every tier on these ports; absent: the cluster has policies of the namespace tier only. */
  readonly decisions?: readonly PossibleDecision[];
  /** Changes that would allow a side that denies, each proven by asking again. The nearest first. */
  readonly nearMisses: readonly NearMiss[];
}

/** A rule, and one of its peers that lets the other end in; a peer that does for sure hides those that may. */
export interface AllowingRule {
  readonly policy: KnownPolicy;
  /** Places in the policy's lists; no peer: the rule is for every peer. */
  readonly rule: number;
  readonly peer?: number;
  /** Those asked for that the rule opens. */
  readonly ports: PortSet;
  readonly matches: RuleMatch;
}

export type RuleMatch =
  | { readonly kind: 'everybody' }
  | { readonly kind: 'pods'; readonly peer: Extract<CompiledPeer, { kind: 'pods' }> }
  /** The block holds all of the other end's addresses, or a part. */
  | {
      readonly kind: 'block';
      readonly block: AddressSet;
      readonly holds: 'all' | 'part';
      /** True if the match depends on a trait that is not known. */
      readonly ifCompared: boolean;
    };

/**
 * Explains a connection; one explanation for each part of the ports, and of a range of addresses, that has one verdict.
 * At least one. Both peers are of one cluster, and one of them at least is a pod.
 */
export function explainAll(from: ResolvedPeer, to: ResolvedPeer, ports: PortSet): readonly Explanation[] {
  return uniformPairs(from, to).flatMap((pair) => {
    const verdicts = evaluate(from.cluster, pair.from.end, pair.to.end);
    return uniformPorts(verdicts, ports).map((part) => explain(pair.from, pair.to, part));
  });
}

/** Splits a range of addresses as the policies of the other end do. */
function uniformPairs(
  from: ResolvedPeer,
  to: ResolvedPeer,
): readonly { readonly from: ResolvedPeer; readonly to: ResolvedPeer }[] {
  const { cluster } = from;
  if (to.end.kind === 'addresses' && from.end.kind === 'pod') {
    const parts = uniformAddresses(cluster, from.end, 'Egress', to.end.addresses);
    return parts.map((addresses) => ({ from, to: { ...to, end: addressEnd(addresses) } }));
  }
  if (from.end.kind === 'addresses' && to.end.kind === 'pod') {
    const parts = uniformAddresses(cluster, to.end, 'Ingress', from.end.addresses);
    return parts.map((addresses) => ({ from: { ...from, end: addressEnd(addresses) }, to }));
  }
  return [{ from, to }];
}

function uniformPorts(verdicts: Verdicts, ports: PortSet): readonly PortSet[] {
  return [
    verdicts.allowed,
    ...verdicts.conditional.map((part) => part.ports),
    subtractPorts(ports, possiblePorts(verdicts)),
  ]
    .map((part) => intersectPorts(part, ports))
    .filter((part) => !hasNoPorts(part));
}

/** Explains a connection on ports that all have one verdict; or what one side alone says of it. */
export function explain(
  from: ResolvedPeer,
  to: ResolvedPeer,
  ports: PortSet,
  side: Direction | undefined = undefined,
): Explanation {
  const { cluster } = from;
  const verdicts =
    side === undefined ? evaluate(cluster, from.end, to.end) : sideVerdicts(cluster, side, from.end, to.end);
  return {
    from,
    to,
    ports,
    verdict: verdictOn(verdicts, ports) ?? 'denied',
    ...(side === undefined ? {} : { side }),
    conditions: conditionsOn(verdicts, ports),
    itself: isItself(from.end, to.end),
    sides: {
      Egress: explainSide(cluster, 'Egress', from.end, to.end, ports),
      Ingress: explainSide(cluster, 'Ingress', from.end, to.end, ports),
    },
  };
}

function explainSide(cluster: ClusterState, direction: Direction, from: End, to: End, ports: PortSet): SideExplanation {
  const [own, other] = ownFirst(direction, from, to);
  const verdict = verdictOn(sideVerdicts(cluster, direction, from, to), ports) ?? 'mixed';
  const policies = own.kind === 'pod' ? selectingPolicies(own, direction) : [];
  const allowing = policies.flatMap(({ known, compiled }) =>
    (compiled[direction]?.rules ?? []).flatMap((rule, index): readonly AllowingRule[] => {
      const open = intersectPorts(rulePorts(rule, to), ports);
      if (hasNoPorts(open)) return [];
      const found = { policy: known, rule: index, ports: open };
      if (rule.peers === 'all') return [{ ...found, matches: { kind: 'everybody' } }];
      const namespace = own.kind === 'pod' ? own.namespace.name : '';
      const matching = rule.peers.flatMap((peer, place): readonly AllowingRule[] => {
        const matches = matchOf(cluster, peer, namespace, { own, other });
        return matches === undefined ? [] : [{ ...found, peer: place, matches }];
      });
      const sure = matching.filter(({ matches }) => isSure(matches));
      return sure.length > 0 ? sure : matching;
    }),
  );
  return {
    direction,
    state: stateOf(own, policies.length > 0),
    verdict,
    isolating: policies.map(({ known }) => known),
    allowing,
    ...(cluster.clusterPolicies === undefined
      ? {}
      : { decisions: decisionsOn(ports, sideDecisions(cluster, direction, from, to)) }),
    nearMisses: verdict === 'denied' ? nearMisses(cluster, direction, from, to, ports) : [],
  };
}

function decisionsOn(ports: PortSet, decisions: readonly PossibleDecision[]): readonly PossibleDecision[] {
  return decisions
    .map((one) => ({ ...one, all: intersectPorts(one.all, ports), some: intersectPorts(one.some, ports) }))
    .filter(({ some }) => !hasNoPorts(some));
}

function isSure(matches: RuleMatch): boolean {
  return matches.kind !== 'block' || (matches.holds === 'all' && !matches.ifCompared);
}

function stateOf(own: End, isolated: boolean): SideExplanation['state'] {
  if (own.kind === 'addresses') return 'no-pod';
  if (own.hostNetwork) return 'host-network';
  return isolated ? 'isolated' : 'not-isolated';
}

function matchOf(
  cluster: ClusterState,
  peer: CompiledPeer,
  namespace: string,
  { own, other }: { readonly own: End; readonly other: End },
): RuleMatch | undefined {
  if (peer.kind === 'pods') return isSelected(peer, namespace, other) ? { kind: 'pods', peer } : undefined;
  const met = connectingAddresses(own, other);
  const cases = traitCases(cluster).map((traits) => comparableAddresses(cluster, traits, other));
  const held = cases.map((comparable) => [peer.addresses, comparable].reduce(intersectAddresses, met));
  if (held.every(hasNoAddresses)) return undefined;
  const all = held.some((addresses) => includesAddresses(addresses, met));
  return {
    kind: 'block',
    block: peer.addresses,
    holds: all ? 'all' : 'part',
    ifCompared: held.some(hasNoAddresses),
  };
}
