import {
  type AddressConnection,
  type ClusterConnectivity,
  connectionStates,
  type GroupInNamespaces,
  type SeenCluster,
  type SeenPort,
  type UndeclaredConnection,
  type UndeclaredPodsConnection,
} from '../connectivity/connectivity.ts';
import { pairKey } from '../connectivity/seen-rows.ts';
import type { FlowCount } from '../flows/evidence-basis.ts';
import { remembered } from '../model/interned.ts';
import { protocols } from '../model/port-set.ts';
import type { PackedPort, PackedSeen } from './page-data.ts';

export const relations = ['same', 'other', 'any'] as const;

/** Connections that were seen in clusters that are alike, as a page knows them. */
export interface SeenRows extends SeenCluster {
  /** How many more connections there are that no row names. */
  readonly more: number;
}

/** Unpacks what was seen, for the rows of the unpacked connectivity. */
export function unpackSeen(
  { addresses, undeclared, undeclaredPods }: ClusterConnectivity,
  packed: PackedSeen,
): SeenRows {
  const blocks = new Map<AddressConnection, Map<GroupInNamespaces, readonly SeenPort[]>>();
  for (const [row, of, place, ports] of packed.blocks) {
    const [block, where] = [addresses[row]?.blocks[place], addresses[row]?.of[of]];
    if (block === undefined || where === undefined) continue;
    remembered(blocks, block, () => new Map()).set(where, ports.map(unpackPort));
  }
  const strangers = new Map<UndeclaredConnection | UndeclaredPodsConnection, Map<number, readonly SeenPort[]>>();
  for (const [rows, marks] of [
    [undeclared, packed.undeclared],
    [undeclaredPods, packed.undeclaredPods],
  ] as const) {
    for (const [place, group, ports] of marks) {
      const row = rows[place];
      if (row !== undefined) remembered(strangers, row, () => new Map()).set(group, ports.map(unpackPort));
    }
  }
  return {
    ...{ isRecorded: packed.isRecorded, beyond: packed.beyond, more: packed.more },
    pairs: new Map(
      packed.pairs.map(([from, to, relation, ports]) => [
        pairKey(from, to, relations[relation] ?? 'any'),
        ports.map(unpackPort),
      ]),
    ),
    blocks,
    undeclared: strangers,
  };
}

function unpackPort([
  protocol,
  port,
  verdict,
  uncertain,
  forwarded,
  dropped,
  firstSeen,
  lastSeen,
]: PackedPort): SeenPort {
  const count = ([flows, connections]: readonly [number, number]): FlowCount => ({ flows, connections });
  return {
    ...{ protocol: protocols[protocol] ?? 'TCP', port, verdict: connectionStates[verdict] ?? 'conditional' },
    ...{ uncertain: uncertain === 1, forwarded: count(forwarded), dropped: count(dropped) },
    ...(firstSeen === undefined || lastSeen === undefined ? {} : { firstSeen, lastSeen }),
  };
}
