import {
  type AddressSet,
  hasNoAddresses,
  includesAddresses,
  intersectAddresses,
  subtractAddresses,
} from '../model/address-set.ts';
import { allPorts, hasNoPorts, intersectPorts, type PortSet, subtractPorts, unitePorts } from '../model/port-set.ts';

/** Some ports of some addresses of one end. Neither is ever empty. */
interface TrafficPart {
  readonly ports: PortSet;
  readonly addresses: AddressSet;
}

/** Everything that lies in one of the parts, which may overlap. */
export type Traffic = readonly TrafficPart[];

export function intersectTraffic(traffic: Traffic, other: TrafficPart): Traffic {
  return traffic.flatMap(({ ports, addresses }) =>
    part(intersectPorts(ports, other.ports), intersectAddresses(addresses, other.addresses)),
  );
}

/** The parts that are left do not overlap where the given ones do not. */
export function subtractTraffic(traffic: Traffic, removed: Traffic): Traffic {
  return removed.reduce((left, other) => left.flatMap((one) => without(one, other)), traffic);
}

/** The ports of any address. */
export function portsOfSome(traffic: Traffic): PortSet {
  return unitePorts(...traffic.map(({ ports }) => ports));
}

/** The ports on which the traffic holds all of these addresses. */
export function portsOfAll(traffic: Traffic, addresses: AddressSet): PortSet {
  return subtractPorts(allPorts, portsOfSome(subtractTraffic(part(allPorts, addresses), traffic)));
}

/** The traffic of these ports and addresses; nothing where either is empty. */
export function part(ports: PortSet, addresses: AddressSet): Traffic {
  return hasNoPorts(ports) || hasNoAddresses(addresses) ? [] : [{ ports, addresses }];
}

function without(one: TrafficPart, other: TrafficPart): Traffic {
  const common = intersectPorts(one.ports, other.ports);
  if (hasNoPorts(common)) return [one];
  const onOtherPorts = part(subtractPorts(one.ports, common), one.addresses);
  if (includesAddresses(other.addresses, one.addresses)) return onOtherPorts;
  return [...onOtherPorts, ...part(common, subtractAddresses(one.addresses, other.addresses))];
}
