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

const relations = ['same', 'other', 'any'] as const;

/** So many connections that no row names are in a page, for each cluster; the rest is counted. */
const mostBeyond = 500;

/** Packs what was seen at the rows of a connectivity. */
export function packSeen(
  { connections, addresses, undeclared, undeclaredPods }: ClusterConnectivity,
  { isRecorded, pairs, blocks, undeclared: strangers, beyond }: SeenCluster,
): PackedSeen {
  const packedPairs: PackedSeen['pairs'][number][] = [];
  for (const { from, to, relation } of connections) {
    for (const source of from) {
      for (const destination of to) {
        const ports = pairs.get(pairKey(source, destination, relation));
        if (ports !== undefined)
          packedPairs.push([source, destination, relations.indexOf(relation), ports.map(packPort)]);
      }
    }
  }
  const withGroups = (rows: readonly (UndeclaredConnection | UndeclaredPodsConnection)[]): PackedSeen['undeclared'] =>
    rows.flatMap((row, place) =>
      [...(strangers.get(row) ?? [])].map(([group, ports]) => [place, group, ports.map(packPort)] as const),
    );
  return {
    isRecorded,
    pairs: packedPairs,
    blocks: addresses.flatMap((row, place) =>
      row.blocks.flatMap((block, at) =>
        row.of.flatMap((of, index) => {
          const ports = blocks.get(block)?.get(of);
          return ports === undefined ? [] : [[place, index, at, ports.map(packPort)] as const];
        }),
      ),
    ),
    undeclared: withGroups(undeclared),
    undeclaredPods: withGroups(undeclaredPods),
    beyond: beyond.slice(0, mostBeyond),
    more: Math.max(0, beyond.length - mostBeyond),
  };
}

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

function packPort({
  protocol,
  port,
  verdict,
  uncertain,
  forwarded,
  dropped,
  firstSeen,
  lastSeen,
}: SeenPort): PackedPort {
  const count = ({ flows, connections }: FlowCount) => [flows, connections] as const;
  const what = [protocols.indexOf(protocol), port, connectionStates.indexOf(verdict), uncertain ? 1 : 0] as const;
  if (firstSeen === undefined || lastSeen === undefined) return [...what, count(forwarded), count(dropped)];
  return [...what, count(forwarded), count(dropped), firstSeen, lastSeen];
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
