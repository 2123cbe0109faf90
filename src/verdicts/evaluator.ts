import type { ClusterState, KnownPolicy } from '../clusters/cluster-state.ts';
import { matches } from '../labels/label-space.ts';
import { type AddressSet, hasNoAddresses, intersectAddresses, subtractAddresses } from '../model/address-set.ts';
import { ownFirst } from '../model/directions.ts';
import type { Direction } from '../model/network-policy.ts';
import { allPorts } from '../model/port-set.ts';
import { compileNetworkPolicy } from '../policy/compile-network-policy.ts';
import { type CompiledPolicy, tiers } from '../policy/compiled-policy.ts';
import { combineSides } from './combine-sides.ts';
import { type End, isItself, type PodEnd } from './end.ts';
import { answerOf, openAnswer, type RuleInNamespace, type SideAnswer } from './side-answer.ts';
import { type AppliedPolicy, answerOfTiers, type PossibleDecision, possibleDecisions } from './tiered-answer.ts';
import type { Verdicts } from './verdicts.ts';

/** A policy that isolates a pod in a direction, with its rules in that direction. */
export interface SelectingPolicy {
  readonly known: KnownPolicy;
  readonly compiled: CompiledPolicy;
}

/**
 * The policies that isolate a pod in a direction; with none, everything is allowed there. In the namespace's order.
 * They do not select pods of the host network: no plugin can tell their traffic from the node's.
 */
export function selectingPolicies(pod: PodEnd, direction: Direction): readonly SelectingPolicy[] {
  if (pod.hostNetwork) return [];
  const found: SelectingPolicy[] = [];
  // Without a list for each policy: this is asked millions of times.
  for (const known of pod.namespace.policies) {
    const compiled = compileNetworkPolicy(known.policy);
    // The API: "podSelector selects the pods to which this NetworkPolicy object applies", "in this namespace".
    if (compiled[direction] !== undefined && matches(compiled.subject.pods, pod.labels))
      found.push({ known, compiled });
  }
  return found;
}

/** The policies of the cluster that apply to a pod in a direction. */
export function clusterPoliciesOn(
  { clusterPolicies = [] }: ClusterState,
  { namespace, labels, hostNetwork }: PodEnd,
  direction: Direction,
): readonly CompiledPolicy[] {
  // The API: "Note that host-networked pods are not included in subject selection."
  if (hostNetwork) return [];
  return clusterPolicies.filter(
    ({ subject: { namespaces, pods }, [direction]: rules }) =>
      // The API: "CNPs with no ingress rules do not affect ingress traffic", and the same of egress.
      rules !== undefined && namespaces !== 'own' && matches(namespaces, namespace.labels) && matches(pods, labels),
  );
}

/** The verdicts from one end to another, over every port. One of them at least is a pod of the cluster. */
export function evaluate(cluster: ClusterState, from: End, to: End): Verdicts {
  // The API's documentation: "A Pod cannot block access to itself."
  if (isItself(from, to)) return { allowed: allPorts, conditional: [] };
  return combineSides(sideAnswer(cluster, 'Egress', from, to), sideAnswer(cluster, 'Ingress', from, to));
}

/** Asks the policies of one side: of the source for egress, of the destination for ingress. */
export function sideAnswer(cluster: ClusterState, direction: Direction, from: End, to: End): SideAnswer {
  const [own, other] = ownFirst(direction, from, to);
  if (own.kind === 'addresses') return openAnswer(cluster, other);
  const policies = selectingPolicies(own, direction);
  const ofCluster = clusterPoliciesOn(cluster, own, direction);
  if (ofCluster.length > 0) {
    return answerOfTiers(cluster, appliedPolicies(own, policies, ofCluster), direction, other, to);
  }
  return policies.length === 0
    ? openAnswer(cluster, other)
    : answerOf(cluster, rulesOf(own, policies, direction), other, to);
}

/** Lists what decides the connections of one side: of the source for egress, of the destination for ingress. */
export function sideDecisions(
  cluster: ClusterState,
  direction: Direction,
  from: End,
  to: End,
): readonly PossibleDecision[] {
  const [own, other] = ownFirst(direction, from, to);
  const policies =
    own.kind === 'pod'
      ? appliedPolicies(own, selectingPolicies(own, direction), clusterPoliciesOn(cluster, own, direction))
      : [];
  return possibleDecisions(cluster, policies, direction, other, to);
}

/** The verdicts of one side alone: the other side is taken to allow everything. */
export function sideVerdicts(cluster: ClusterState, direction: Direction, from: End, to: End): Verdicts {
  const answer = sideAnswer(cluster, direction, from, to);
  return direction === 'Egress'
    ? combineSides(answer, openAnswer(cluster, from))
    : combineSides(openAnswer(cluster, to), answer);
}

/** In the order of their tiers and priorities. */
function appliedPolicies(
  { namespace }: PodEnd,
  policies: readonly SelectingPolicy[],
  ofCluster: readonly CompiledPolicy[],
): readonly AppliedPolicy[] {
  const all = [...ofCluster, ...policies.map(({ compiled }) => compiled)];
  return tiers
    .flatMap((tier) => all.filter((policy) => policy.tier === tier).sort((a, b) => a.priority - b.priority))
    .map((compiled) => ({ compiled, namespace: namespace.name }));
}

function rulesOf(own: PodEnd, policies: readonly SelectingPolicy[], direction: Direction): readonly RuleInNamespace[] {
  const namespace = own.namespace.name;
  return policies.flatMap(({ compiled }) => (compiled[direction]?.rules ?? []).map((rule) => ({ rule, namespace })));
}

/**
 * Splits addresses into parts that the policies of a pod, in one direction, treat as one: no block holds a part of any,
 * and each lies within the cluster's pod or node network, or outside. Disjoint, by their first address, IPv4 first.
 */
export function uniformAddresses(
  cluster: ClusterState,
  pod: PodEnd,
  direction: Direction,
  addresses: AddressSet,
): readonly AddressSet[] {
  const { pods, nodes } = cluster.networks;
  const borders: AddressSet[] = [...(pods === undefined ? [] : [pods]), ...(nodes === undefined ? [] : [nodes])];
  const applied = [
    ...selectingPolicies(pod, direction).map(({ compiled }) => compiled),
    ...clusterPoliciesOn(cluster, pod, direction),
  ];
  for (const policy of applied) {
    for (const { peers } of policy[direction]?.rules ?? []) {
      if (peers === 'all') continue;
      for (const peer of peers) if (peer.kind === 'addresses') borders.push(peer.addresses);
    }
  }
  const whole: AddressSet[] = [
    { IPv4: addresses.IPv4, IPv6: [] },
    { IPv4: [], IPv6: addresses.IPv6 },
  ];
  // Empty parts go at once: each border would double them.
  const parts = borders.reduce<readonly AddressSet[]>(
    (split, border) =>
      split
        .flatMap((part) => [intersectAddresses(part, border), subtractAddresses(part, border)])
        .filter((part) => !hasNoAddresses(part)),
    whole.filter((part) => !hasNoAddresses(part)),
  );
  return [...parts].sort(byFirstAddress);
}

function byFirstAddress(a: AddressSet, b: AddressSet): number {
  if (a.IPv4.length === 0 || b.IPv4.length === 0) return b.IPv4.length - a.IPv4.length || order(a.IPv6, b.IPv6);
  return order(a.IPv4, b.IPv4);
}

function order(a: AddressSet['IPv4'], b: AddressSet['IPv4']): number {
  const [first, second] = [a[0]?.first ?? 0n, b[0]?.first ?? 0n];
  return first < second ? -1 : first > second ? 1 : 0;
}
