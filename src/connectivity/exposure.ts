import type { Direction } from '../model/network-policy.ts';
import { hasNoPorts, noPorts, type PortSet, unitePorts } from '../model/port-set.ts';
import type { AddressConnection, AddressConnections, ClusterConnectivity } from './connectivity.ts';

/**
 * The part of a cluster's connectivity that a reviewer looks at first. Groups are indexes into its `groups`, ascending.
 */
export interface Exposure {
  /** Open to every address outside the cluster, of one family at least. */
  readonly exposedToEveryone: readonly ExposedGroup[];
  /** May reach every address outside the cluster, of one family at least. */
  readonly reachesEverywhere: readonly ExposedGroup[];
  /** Selected by no policy in a direction; pods of the host network, which none can select, do not count. */
  readonly unselected: Readonly<Record<Direction, readonly number[]>>;
}

export interface ExposedGroup {
  readonly group: number;
  /** On which; never empty. */
  readonly ports: PortSet;
}

export function exposureOf({ groups, addresses }: ClusterConnectivity): Exposure {
  const unselected = (direction: Direction): readonly number[] =>
    groups.flatMap(({ isolated, hostNetwork }, group) => (isolated[direction] || hostNetwork ? [] : [group]));
  return {
    exposedToEveryone: openToAll(addresses, 'Ingress', groups.length),
    reachesEverywhere: openToAll(addresses, 'Egress', groups.length),
    unselected: { Ingress: unselected('Ingress'), Egress: unselected('Egress') },
  };
}

/** Reports whether a block is all addresses outside the cluster, of one family at least. */
export function isEverywhere({ network, covers }: Pick<AddressConnection, 'network' | 'covers'>): boolean {
  return network === 'outside' && covers !== undefined;
}

function openToAll(
  connections: readonly AddressConnections[],
  direction: Direction,
  count: number,
): readonly ExposedGroup[] {
  const ports = new Array<PortSet>(count).fill(noPorts);
  for (const { of, direction: way, blocks } of connections) {
    if (way !== direction) continue;
    const open = blocks.filter(isEverywhere);
    for (const { group } of of)
      ports[group] = unitePorts(ports[group] ?? noPorts, ...open.map(({ verdicts }) => verdicts.allowed));
  }
  return ports.flatMap((open, group) => (hasNoPorts(open) ? [] : [{ group, ports: open }]));
}
