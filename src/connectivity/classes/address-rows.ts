import type { ClusterState } from '../../clusters/cluster-state.ts';
import type { AddressFamily } from '../../model/address.ts';
import {
  type AddressSet,
  allAddresses,
  hasNoAddresses,
  intersectAddresses,
  noAddresses,
  sameAddresses,
  subtractAddresses,
} from '../../model/address-set.ts';
import { remembered } from '../../model/interned.ts';
import { canonicalIntervals, type Interval } from '../../model/interval.ts';
import type { Direction } from '../../model/network-policy.ts';
import {
  allPorts,
  formatPorts,
  intersectPorts,
  noPorts,
  type PortSet,
  subtractPorts,
  unitePorts,
} from '../../model/port-set.ts';
import type { CompiledRule } from '../../policy/compiled-policy.ts';
import { families, type PodEnd } from '../../verdicts/end.ts';
import type { SelectingPolicy } from '../../verdicts/evaluator.ts';
import { rulePorts, traitCases } from '../../verdicts/side-answer.ts';
import { isDenied, type Verdicts, verdictsOn } from '../../verdicts/verdicts.ts';
import type { AddressConnection } from '../connectivity.ts';
import { holds } from './address-parts.ts';
import { addressesText } from './side-keys.ts';

export type Network = AddressConnection['network'];

/** The addresses of one cluster that are no pod's, by network. Together they are all but the pod network. */
export type Zones = Readonly<Record<Network, AddressSet>>;

export function zonesOf({ networks }: ClusterState): Zones {
  const { pods = noAddresses, services = noAddresses, nodes = noAddresses } = networks;
  const nodeZone = subtractAddresses(nodes, pods);
  const serviceZone = subtractAddresses(subtractAddresses(services, pods), nodes);
  const inside = [pods, nodes, services];
  return {
    outside: inside.reduce(subtractAddresses, allAddresses),
    services: serviceZone,
    nodes: nodeZone,
  };
}

export const networkOrder: readonly Network[] = ['outside', 'services', 'nodes'];

/** The rules of one side about addresses: the ports open to all addresses, and the blocks with their ports. */
export interface AddressRules {
  readonly everywhere: PortSet;
  readonly blocks: readonly { readonly addresses: AddressSet; readonly ports: PortSet }[];
  /** Equal texts, equal rules. */
  readonly key: string;
}

/** The rules that concern addresses, of the policies that select a pod in a direction. */
export function addressRules(policies: readonly SelectingPolicy[], pod: PodEnd, direction: Direction): AddressRules {
  if (policies.length === 0) return { everywhere: allPorts, blocks: [], key: 'open' };
  let everywhere = noPorts;
  const blocks: { readonly addresses: AddressSet; readonly ports: PortSet }[] = [];
  // An address declares no ports, so that names in egress rules mean nothing there.
  const anyAddress = { kind: 'addresses', addresses: allAddresses } as const;
  for (const { compiled } of policies) {
    for (const rule of compiled[direction]?.rules ?? []) {
      if (!concernsAddresses(rule)) continue;
      const ports = rulePorts(rule, direction === 'Egress' ? anyAddress : pod);
      if (rule.peers === 'all') everywhere = unitePorts(everywhere, ports);
      else
        for (const peer of rule.peers) if (peer.kind === 'addresses') blocks.push({ addresses: peer.addresses, ports });
    }
  }
  const texts = blocks.map(({ addresses, ports }) => `${addressesText(addresses)} ${formatPorts(ports)}`).sort();
  return { everywhere, blocks, key: JSON.stringify([formatPorts(everywhere), [...new Set(texts)]]) };
}

export function concernsAddresses({ peers }: CompiledRule): boolean {
  return peers === 'all' || peers.some(({ kind }) => kind === 'addresses');
}

/** The addresses that rules open, with the verdicts on them; those alike as one. Limited to `asked` and `ports`. */
export function openedAddresses(
  cluster: ClusterState,
  zones: Zones,
  rules: AddressRules,
  { asked, ports }: { readonly asked: AddressSet | undefined; readonly ports: PortSet | undefined },
): readonly AddressConnection[] {
  const held = new Map<
    string,
    { readonly ports: PortSet; readonly intervals: Record<AddressFamily, Interval<bigint>[]> }
  >();
  for (const family of families) {
    for (const { interval, ports: open } of sweep(rules, family)) {
      remembered(held, formatPorts(open), () => ({ ports: open, intervals: { IPv4: [], IPv6: [] } })).intervals[
        family
      ].push(interval);
    }
  }
  const connections: AddressConnection[] = [];
  for (const { ports: open, intervals } of held.values()) {
    const addresses = { IPv4: canonicalIntervals(intervals.IPv4), IPv6: canonicalIntervals(intervals.IPv6) };
    for (const network of networkOrder) {
      const zone = asked === undefined ? zones[network] : intersectAddresses(zones[network], asked);
      const part = intersectAddresses(addresses, zone);
      if (hasNoAddresses(part)) continue;
      const all = verdictsIn(cluster, network, rules.everywhere, open);
      const verdicts = ports === undefined ? all : verdictsOn(all, ports);
      if (isDenied(verdicts)) continue;
      connections.push({ network, addresses: part, verdicts, ...covering(part, zones[network]) });
    }
  }
  return merged(connections, zones);
}

/** A plugin that does not compare blocks with nodes opens to them only what is open to everybody. */
function verdictsIn(cluster: ClusterState, network: Network, everywhere: PortSet, open: PortSet): Verdicts {
  if (network !== 'nodes') return { allowed: open, conditional: [] };
  const cases = traitCases(cluster).map(({ nodes }) => (nodes ? open : everywhere));
  const allowed = cases.reduce(intersectPorts, allPorts);
  const conditional = subtractPorts(unitePorts(...cases), allowed);
  return {
    allowed,
    conditional: formatPorts(conditional) === 'none' ? [] : [{ ports: conditional, conditions: ['cni-trait'] }],
  };
}

interface SweptInterval {
  readonly interval: Interval<bigint>;
  readonly ports: PortSet;
}

/** Cuts a family at every border of every block, and unites the ports of the blocks that hold each piece. */
function sweep({ everywhere, blocks }: AddressRules, family: AddressFamily): readonly SweptInterval[] {
  const borders = new Set<bigint>([0n]);
  for (const { addresses } of blocks) {
    for (const { first, last } of addresses[family]) borders.add(first).add(last + 1n);
  }
  const [whole] = allAddresses[family];
  if (whole === undefined) return [];
  const starts = [...borders].filter((border) => border <= whole.last).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return starts.map((first, index) => {
    const holding = blocks.filter(({ addresses }) => holds(addresses[family], first)).map(({ ports }) => ports);
    return {
      interval: { first, last: (starts[index + 1] ?? whole.last + 1n) - 1n },
      ports: unitePorts(everywhere, ...holding),
    };
  });
}

/** Addresses of one network with equal verdicts as one. */
function merged(connections: readonly AddressConnection[], zones: Zones): readonly AddressConnection[] {
  const byVerdicts = new Map<string, AddressConnection>();
  for (const connection of connections) {
    const { network, verdicts } = connection;
    const key = JSON.stringify([
      network,
      formatPorts(verdicts.allowed),
      verdicts.conditional.map(({ ports }) => formatPorts(ports)),
    ]);
    const known = byVerdicts.get(key);
    if (known === undefined) byVerdicts.set(key, connection);
    else {
      const addresses = {
        IPv4: canonicalIntervals([...known.addresses.IPv4, ...connection.addresses.IPv4]),
        IPv6: canonicalIntervals([...known.addresses.IPv6, ...connection.addresses.IPv6]),
      };
      byVerdicts.set(key, { network, addresses, verdicts, ...covering(addresses, zones[network]) });
    }
  }
  return [...byVerdicts.values()].sort(
    (a, b) => networkOrder.indexOf(a.network) - networkOrder.indexOf(b.network) || byFirst(a.addresses, b.addresses),
  );
}

export function covering(part: AddressSet, zone: AddressSet): Pick<AddressConnection, 'covers'> {
  if (sameAddresses(part, zone)) return { covers: 'all' };
  const covers = families.find((family) => {
    const only = { ...noAddresses, [family]: zone[family] };
    return !hasNoAddresses(only) && sameAddresses(part, only);
  });
  return covers === undefined ? {} : { covers };
}

function byFirst(a: AddressSet, b: AddressSet): number {
  for (const family of families) {
    const [first, second] = [a[family][0]?.first, b[family][0]?.first];
    if (first === undefined || second === undefined) {
      if (first !== second) return first === undefined ? 1 : -1;
    } else if (first !== second) return first < second ? -1 : 1;
  }
  return 0;
}
