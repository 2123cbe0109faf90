import type { ClusterState } from '../clusters/cluster-state.ts';
import { matches } from '../labels/label-space.ts';
import type { AddressFamily } from '../model/address.ts';
import {
  type AddressSet,
  includesAddresses,
  intersectAddresses,
  noAddresses,
  subtractAddresses,
  uniteAddresses,
} from '../model/address-set.ts';
import type { Trait } from '../model/plugin-traits.ts';
import {
  allPorts,
  hasNoPorts,
  intersectPorts,
  noPorts,
  type PortSet,
  portRange,
  subtractPorts,
  unitePorts,
} from '../model/port-set.ts';
import type { CompiledPort, CompiledRule, PodPeer } from '../policy/compiled-policy.ts';
import { type End, families, familiesOf } from './end.ts';

/**
 * Answers of one side's policies about one other end: for each way in which the plugin could read `ipBlock`, and each
 * family in which the other end has addresses. Traits are the same for both sides, so the order of cases is that of
 * `traitCases`.
 */
export type SideAnswer = readonly FamilyAnswers[];

export type FamilyAnswers = { readonly [Family in AddressFamily]?: FamilyAnswer };

/** Open ports. Where the API sets no order for policies, the one that allows least is taken to be applied. */
export interface FamilyAnswer extends OpenPorts {
  /** The open ports if the one that allows most is applied; absent: the order does not matter. */
  readonly atMost?: OpenPorts;
}

/** `some` includes `all`; they differ only where blocks hold a part of the other end's addresses. */
export interface OpenPorts {
  /** The ports that are open to every address of the other end. */
  readonly all: PortSet;
  /** The ports that are open to at least one. */
  readonly some: PortSet;
}

/** One way in which a cluster's plugin could read `ipBlock`. */
export interface TraitCase {
  readonly pods: boolean;
  readonly nodes: boolean;
}

/** Every way that the cluster's traits leave open, the one that matches most first. */
export function traitCases({ traits }: ClusterState): readonly TraitCase[] {
  return possibilities(traits.ipBlockMatchesPods).flatMap((pods) =>
    possibilities(traits.ipBlockMatchesNodes).map((nodes) => ({ pods, nodes })),
  );
}

function possibilities(trait: Trait): readonly boolean[] {
  if (trait === 'unknown') return [true, false];
  return [trait === 'always'];
}

/** A rule, and the namespace of the policy that has it. */
export interface RuleInNamespace {
  readonly rule: CompiledRule;
  readonly namespace: string;
}

/**
 * The answer of a side whose rules these are. The union of all: the API's policies are additive and do not conflict.
 */
export function answerOf(
  cluster: ClusterState,
  rules: readonly RuleInNamespace[],
  other: End,
  destination: End,
): SideAnswer {
  const whole: PortSet[] = [];
  const blocks: BlockedPorts[] = [];
  for (const { rule, namespace } of rules) {
    const ports = rulePorts(rule, destination);
    if (hasNoPorts(ports)) continue;
    // The API: "If this field is empty or missing, this rule matches all sources".
    if (rule.peers === 'all') whole.push(ports);
    else {
      for (const peer of rule.peers) {
        if (peer.kind === 'addresses') blocks.push({ addresses: peer.addresses, ports });
        else if (isSelected(peer, namespace, other)) whole.push(ports);
      }
    }
  }
  return traitCases(cluster).map((traits) => {
    const comparable = comparableAddresses(cluster, traits, other);
    return answersByFamily(other, unitePorts(...whole), blocks, comparable);
  });
}

/** The answer of a side that nothing isolates. The API: "Traffic is allowed to a pod if there are no NetworkPolicies
 * selecting the pod". */
export function openAnswer(cluster: ClusterState, other: End): SideAnswer {
  return traitCases(cluster).map(() => answersByFamily(other, allPorts, [], noAddresses));
}

/**
 * Reports whether a peer's selectors find the end. Addresses are no pods to them; nor are pods of the host network,
 * which have their node's address and no pod address that a plugin could tell them by.
 */
export function isSelected({ pods, namespaces }: PodPeer, policyNamespace: string, end: End): boolean {
  if (end.kind === 'addresses' || end.hostNetwork) return false;
  const { namespace, labels } = end;
  return (
    (namespaces === 'own' ? namespace.name === policyNamespace : matches(namespaces, namespace.labels)) &&
    matches(pods, labels)
  );
}

/** The ports of a rule on a destination. */
export function rulePorts({ ports }: CompiledRule, destination: End): PortSet {
  if (ports === 'all') return allPorts;
  return unitePorts(...ports.map((port) => portNumbers(port, destination)));
}

/** The numbers that a port of a rule stands for. A name stands for what the destination's containers call by it. */
export function portNumbers(port: CompiledPort, destination: End): PortSet {
  if (port.kind === 'numbers') return port.ports;
  if (destination.kind === 'addresses') return noPorts;
  const named = destination.ports.filter(({ name, protocol }) => name === port.name && protocol === port.protocol);
  return unitePorts(...named.map((container) => portRange(container.protocol, container.port)));
}

/** The addresses of an end that the plugin compares with blocks. */
export function comparableAddresses(cluster: ClusterState, traits: TraitCase, end: End): AddressSet {
  if (end.kind === 'pod') return (end.hostNetwork ? traits.nodes : traits.pods) ? end.addresses : noAddresses;
  const { pods = noAddresses, nodes = noAddresses } = cluster.networks;
  const withoutPods = traits.pods ? end.addresses : subtractAddresses(end.addresses, pods);
  return traits.nodes ? withoutPods : subtractAddresses(withoutPods, nodes);
}

interface BlockedPorts {
  readonly addresses: AddressSet;
  readonly ports: PortSet;
}

function answersByFamily(
  end: End,
  whole: PortSet,
  blocks: readonly BlockedPorts[],
  comparable: AddressSet,
): FamilyAnswers {
  const answers: { [Family in AddressFamily]?: FamilyAnswer } = {};
  for (const family of familiesOf(end)) {
    answers[family] = familyAnswer(only(end.addresses, family), whole, blocks, only(comparable, family));
  }
  return answers;
}

function familyAnswer(
  addresses: AddressSet,
  whole: PortSet,
  blocks: readonly BlockedPorts[],
  comparable: AddressSet,
): FamilyAnswer {
  let all = whole;
  // Disjoint in ports: for each, the addresses that blocks hold so far.
  let partly: readonly BlockedPorts[] = [];
  for (const block of blocks) {
    const held = intersectAddresses(block.addresses, comparable);
    if (isNothing(held)) continue;
    const ports = subtractPorts(block.ports, all);
    if (hasNoPorts(ports)) continue;
    if (includesAddresses(held, addresses)) all = unitePorts(all, ports);
    else partly = refine(partly, { addresses: held, ports });
  }
  const complete = partly.filter((part) => includesAddresses(part.addresses, addresses));
  all = unitePorts(all, ...complete.map(({ ports }) => ports));
  return { all, some: unitePorts(all, ...partly.map(({ ports }) => ports)) };
}

/** Adds to each part what is added on its ports, and keeps the parts disjoint. */
function refine(parts: readonly BlockedPorts[], added: BlockedPorts): readonly BlockedPorts[] {
  const refined: BlockedPorts[] = [];
  let left = added.ports;
  for (const part of parts) {
    const common = intersectPorts(part.ports, left);
    if (hasNoPorts(common)) refined.push(part);
    else {
      refined.push({ addresses: uniteAddresses(part.addresses, added.addresses), ports: common });
      const rest = subtractPorts(part.ports, common);
      if (!hasNoPorts(rest)) refined.push({ addresses: part.addresses, ports: rest });
      left = subtractPorts(left, common);
    }
  }
  if (!hasNoPorts(left)) refined.push({ addresses: added.addresses, ports: left });
  return refined;
}

export function only(addresses: AddressSet, family: AddressFamily): AddressSet {
  return { ...noAddresses, [family]: addresses[family] };
}

function isNothing(addresses: AddressSet): boolean {
  return families.every((family) => addresses[family].length === 0);
}
