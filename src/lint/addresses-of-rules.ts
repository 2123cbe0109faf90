import { type AddressSet, allAddresses, noAddresses, uniteAddresses } from '../model/address-set.ts';
import { directions } from '../model/directions.ts';
import type { Direction } from '../model/network-policy.ts';
import {
  allPorts,
  hasNoPorts,
  intersectPorts,
  noPorts,
  type PortSet,
  subtractPorts,
  unitePorts,
} from '../model/port-set.ts';
import type { CompiledPolicy, CompiledRule } from '../policy/compiled-policy.ts';

/** A rule with the addresses that it opens. */
export interface AddressRule {
  readonly direction: Direction;
  /** From 0. */
  readonly rule: number;
  /** The union of its blocks; every address for a rule without peers. */
  readonly addresses: AddressSet;
  /** A name stands for the whole protocol on ingress, and for nothing on egress: addresses declare no ports. */
  readonly ports: PortSet;
  /** It has no peers at all. */
  readonly everybody: boolean;
}

const known = new WeakMap<CompiledPolicy, readonly AddressRule[]>();

/** The rules of a policy that open something to addresses. One policy is looked at once. */
export function addressRulesOf(policy: CompiledPolicy): readonly AddressRule[] {
  const found = known.get(policy);
  if (found !== undefined) return found;
  const made = directions.flatMap((direction) =>
    (policy[direction]?.rules ?? []).flatMap((rule, index) => {
      const { peers } = rule;
      const ports = portsOf(rule, direction);
      const blocks = peers === 'all' ? [] : peers.flatMap((peer) => (peer.kind === 'addresses' ? peer.addresses : []));
      if (hasNoPorts(ports) || (peers !== 'all' && blocks.length === 0)) return [];
      const addresses = peers === 'all' ? allAddresses : blocks.reduce(uniteAddresses, noAddresses);
      return [{ direction, rule: index, addresses, ports, everybody: peers === 'all' }];
    }),
  );
  known.set(policy, made);
  return made;
}

function portsOf({ ports }: CompiledRule, direction: Direction): PortSet {
  if (ports === 'all') return allPorts;
  return unitePorts(
    ...ports.map((port) => {
      if (port.kind === 'numbers') return port.ports;
      return direction === 'Egress' ? noPorts : { ...noPorts, [port.protocol]: allPorts[port.protocol] };
    }),
  );
}

/** Parts of all ports, disjoint, each wholly in or wholly out of every one of the sets; those in none are left out. */
export function portParts(sets: readonly PortSet[]): readonly PortSet[] {
  let parts: readonly PortSet[] = [];
  let covered = noPorts;
  for (const set of sets) {
    const split = parts.flatMap((part) => [intersectPorts(part, set), subtractPorts(part, set)]);
    parts = [...split, subtractPorts(set, covered)].filter((part) => !hasNoPorts(part));
    covered = unitePorts(covered, set);
  }
  return parts;
}
