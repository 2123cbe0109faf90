import type { ClusterState } from '../clusters/cluster-state.ts';
import type { AddressFamily } from '../model/address.ts';
import { type AddressSet, intersectAddresses, uniteAllAddresses } from '../model/address-set.ts';
import type { Direction } from '../model/network-policy.ts';
import {
  allPorts,
  hasNoPorts,
  intersectPorts,
  type PortSet,
  samePorts,
  subtractPorts,
  unitePorts,
} from '../model/port-set.ts';
import type { CompiledPolicy } from '../policy/compiled-policy.ts';
import { type End, familiesOf } from './end.ts';
import {
  comparableAddresses,
  type FamilyAnswer,
  isSelected,
  type OpenPorts,
  only,
  rulePorts,
  type SideAnswer,
  type TraitCase,
  traitCases,
} from './side-answer.ts';
import { type Decision, decide, type ReadPolicy } from './tiers.ts';
import { part, portsOfAll, portsOfSome, type Traffic } from './traffic.ts';

/** A policy that applies to a pod, and the pod's namespace. */
export interface AppliedPolicy {
  readonly compiled: CompiledPolicy;
  readonly namespace: string;
}

/** The answer of a side to which policies of any tiers apply. */
export function answerOfTiers(
  cluster: ClusterState,
  policies: readonly AppliedPolicy[],
  direction: Direction,
  other: End,
  destination: End,
): SideAnswer {
  const read = readPolicies(policies, direction, other, destination);
  return traitCases(cluster).map((traits) => {
    const answers: { [Family in AddressFamily]?: FamilyAnswer } = {};
    for (const family of familiesOf(other)) {
      const addresses = only(other.addresses, family);
      answers[family] = openPorts(decide(read(cluster, traits, family), part(allPorts, addresses)), addresses);
    }
    return answers;
  });
}

/** A decision on the connections with one other end, regardless of what is unknown about them. */
export interface PossibleDecision extends Omit<Decision, 'traffic'> {
  /**
   * The ports on which it decides for every address of the other end, however the plugin reads blocks; of policies of
   * one priority it is taken to be the one that is applied.
   */
  readonly all: PortSet;
  /** The ports on which it may decide. */
  readonly some: PortSet;
}

/**
 * Lists what decides the connections of a side, policies in the order of their tiers and priorities, rules in theirs.
 */
export function possibleDecisions(
  cluster: ClusterState,
  policies: readonly AppliedPolicy[],
  direction: Direction,
  other: End,
  destination: End,
): readonly PossibleDecision[] {
  const read = readPolicies(policies, direction, other, destination);
  const cases = traitCases(cluster).flatMap((traits) =>
    familiesOf(other).map((family) => {
      const addresses = only(other.addresses, family);
      const decisions = decide(read(cluster, traits, family), part(allPorts, addresses));
      return { addresses, decisions };
    }),
  );
  const kinds = [
    ...policies.flatMap(({ compiled }) => [
      ...(compiled[direction]?.rules ?? []).map(({ action }, rule) => ({ policy: compiled, rule, action })),
      { policy: compiled, action: 'deny' as const },
    ]),
    { action: 'allow' as const },
  ];
  return kinds.flatMap((kind): readonly PossibleDecision[] => {
    const found = cases.map(({ addresses, decisions }) => {
      const traffic = decisions.filter((one) => isSameDecision(one, kind)).flatMap((one) => one.traffic);
      return { all: portsOfAll(traffic, addresses), some: portsOfSome(traffic) };
    });
    const some = unitePorts(...found.map((one) => one.some));
    if (hasNoPorts(some)) return [];
    return [{ ...kind, all: found.map((one) => one.all).reduce(intersectPorts, allPorts), some }];
  });
}

function isSameDecision(a: Omit<Decision, 'traffic'>, b: Omit<Decision, 'traffic'>): boolean {
  return a.policy === b.policy && a.rule === b.rule;
}

/** Reads the rules of policies of one other end, as the plugin does in one of the ways that it may, in one family. */
function readPolicies(
  policies: readonly AppliedPolicy[],
  direction: Direction,
  other: End,
  destination: End,
): (cluster: ClusterState, traits: TraitCase, family: AddressFamily) => readonly ReadPolicy[] {
  const written = policies.flatMap(({ compiled, namespace }) => {
    const written = compiled[direction];
    if (written === undefined) return [];
    const rules = written.rules.map((rule) => ({
      action: rule.action,
      ports: rulePorts(rule, destination),
      // The API: "If any element matches the source of incoming traffic then the specified action is applied."
      finds:
        rule.peers === 'all' || rule.peers.some((peer) => peer.kind === 'pods' && isSelected(peer, namespace, other)),
      blocks: rule.peers === 'all' ? [] : rule.peers.filter((peer) => peer.kind === 'addresses'),
    }));
    return [{ compiled, rules, otherwise: written.otherwise }];
  });
  return (cluster, traits, family) => {
    const addresses = only(other.addresses, family);
    const compared = {
      // The API: "cluster-internal traffic will be checked against the rule as well."
      always: addresses,
      'by-plugin': only(comparableAddresses(cluster, traits, other), family),
    };
    return written.map(({ rules, ...policy }) => ({
      ...policy,
      rules: rules.map(({ finds, blocks, ...rule }) => ({
        ...rule,
        addresses: finds
          ? addresses
          : uniteAllAddresses(blocks.map((block) => intersectAddresses(block.addresses, compared[block.inCluster]))),
      })),
    }));
  };
}

function openPorts(decisions: readonly Decision[], addresses: AddressSet): FamilyAnswer {
  const traffic = (wanted: Decision['action']): Traffic =>
    decisions.filter(({ action }) => action === wanted).flatMap((one) => one.traffic);
  const [allowed, denied] = [traffic('allow'), traffic('deny')];
  const surely: OpenPorts = {
    all: subtractPorts(allPorts, portsOfSome(denied)),
    some: subtractPorts(allPorts, portsOfAll(denied, addresses)),
  };
  const atMost: OpenPorts = { all: portsOfAll(allowed, addresses), some: portsOfSome(allowed) };
  const isSame = samePorts(surely.all, atMost.all) && samePorts(surely.some, atMost.some);
  return isSame ? surely : { ...surely, atMost };
}
