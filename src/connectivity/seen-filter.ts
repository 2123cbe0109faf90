import { remembered } from '../model/interned.ts';
import type {
  AddressConnection,
  AddressConnections,
  ClusterConnectivity,
  Connectivity,
  GroupConnection,
  SeenCluster,
  SeenPort,
} from './connectivity.ts';
import { isSeen, pairKey } from './seen-rows.ts';

/** Which rows to show: those at which something passed, or those at which nothing did. */
export type SeenFilter = 'seen' | 'not-seen';

/**
 * Returns the part of a connectivity that was seen, or that was not. A connection that may have been at several rows counts as
 * seen at each. Rows with pods that nothing declares are in neither part; without records of a cluster, none of its rows is.
 */
export function seenPart<Found extends Pick<Connectivity, 'clusters' | 'seen'>>(
  found: Found,
  filter: SeenFilter,
): Found {
  const { seen } = found;
  if (seen === undefined) return found;
  const parts = found.clusters.flatMap((cluster, index) => {
    const marks = seen.clusters[index];
    if (marks === undefined) return [];
    const beyond = filter === 'seen' ? marks.beyond : [];
    const part = partOfCluster(cluster, marks, filter);
    const isEmpty = part.connections.length + part.addresses.length + beyond.length === 0;
    return isEmpty ? [] : [{ part, marks: { ...marks, beyond } }];
  });
  return {
    ...found,
    clusters: parts.map(({ part }) => part),
    seen: { ...seen, clusters: parts.map(({ marks }) => marks) },
  };
}

function partOfCluster(cluster: ClusterConnectivity, seen: SeenCluster, filter: SeenFilter): ClusterConnectivity {
  const nothing = { connections: [], addresses: [], undeclared: [], undeclaredPods: [], withoutWorkloads: [] };
  if (!seen.isRecorded) return { ...cluster, ...nothing };
  const isWanted = (ports: readonly SeenPort[] = []): boolean => isSeen(ports) === (filter === 'seen');
  return {
    ...cluster,
    ...nothing,
    connections: cluster.connections.flatMap((row) =>
      pairsOf(row, (from, to) => isWanted(seen.pairs.get(pairKey(from, to, row.relation)))),
    ),
    addresses: cluster.addresses.flatMap((row) =>
      blocksOf(row, (block, of) => isWanted(seen.blocks.get(block)?.get(of))),
    ),
  };
}

/** Splits a row so that it holds the wanted pairs of groups and no others. */
function pairsOf(row: GroupConnection, isWanted: (from: number, to: number) => boolean): readonly GroupConnection[] {
  const byTo = new Map<string, { readonly from: number[]; readonly to: readonly number[] }>();
  for (const from of row.from) {
    const to = row.to.filter((one) => isWanted(from, one));
    if (to.length > 0) remembered(byTo, to.join(), () => ({ from: [], to })).from.push(from);
  }
  return [...byTo.values()].map((ends) => ({ ...row, ...ends }));
}

function blocksOf(
  row: AddressConnections,
  isWanted: (block: AddressConnection, of: AddressConnections['of'][number]) => boolean,
): readonly AddressConnections[] {
  const parts = new Map<
    string,
    { readonly of: AddressConnections['of'][number][]; readonly blocks: AddressConnection[] }
  >();
  for (const of of row.of) {
    const blocks = row.blocks.filter((block) => isWanted(block, of));
    const key = blocks.map((block) => row.blocks.indexOf(block)).join();
    if (blocks.length > 0) remembered(parts, key, () => ({ of: [], blocks })).of.push(of);
  }
  return [...parts.values()].map((part) => ({ ...row, ...part }));
}
