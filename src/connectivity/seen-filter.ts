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
import type { AnyUndeclaredRow } from './undeclared-ends.ts';

/** Which rows to show: those at which something passed, or those at which nothing did. */
export type SeenFilter = (typeof seenFilters)[number];
export const seenFilters = ['seen', 'not-seen'] as const;

/**
 * Returns the part of a connectivity that was seen, or that was not. A connection that may have been at several rows counts as
 * seen at each. Without records of a cluster, its rows are in neither part.
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
    const { part, undeclared } = partOfCluster(cluster, marks, filter);
    const rows = [part.connections, part.addresses, part.undeclared, part.undeclaredPods, beyond];
    const isEmpty = rows.every(({ length }) => length === 0);
    return isEmpty ? [] : [{ part, marks: { ...marks, undeclared, beyond } }];
  });
  return {
    ...found,
    clusters: parts.map(({ part }) => part),
    seen: { ...seen, clusters: parts.map(({ marks }) => marks) },
  };
}

/** The part of a cluster's rows, and the marks of those about undeclared pods, which are new rows. */
function partOfCluster(
  cluster: ClusterConnectivity,
  seen: SeenCluster,
  filter: SeenFilter,
): { readonly part: ClusterConnectivity } & Pick<SeenCluster, 'undeclared'> {
  const nothing = { connections: [], addresses: [], undeclared: [], undeclaredPods: [], withoutWorkloads: [] };
  if (!seen.isRecorded) return { part: { ...cluster, ...nothing }, undeclared: new Map() };
  const isWanted = (ports: readonly SeenPort[] = []): boolean => isSeen(ports) === (filter === 'seen');
  const undeclared = new Map<AnyUndeclaredRow, ReadonlyMap<number, readonly SeenPort[]>>();
  const someGroups = <Row extends AnyUndeclaredRow>(rows: readonly Row[]): readonly Row[] =>
    rows.flatMap((row) => {
      const marks = seen.undeclared.get(row);
      const groups = row.groups.filter((group) => isWanted(marks?.get(group)));
      if (groups.length === 0) return [];
      const part = { ...row, groups };
      if (marks !== undefined) undeclared.set(part, marks);
      return [part];
    });
  const part = {
    ...cluster,
    ...nothing,
    connections: cluster.connections.flatMap((row) =>
      pairsOf(row, (from, to) => isWanted(seen.pairs.get(pairKey(from, to, row.relation)))),
    ),
    addresses: cluster.addresses.flatMap((row) =>
      blocksOf(row, (block, of) => isWanted(seen.blocks.get(block)?.get(of))),
    ),
    undeclared: someGroups(cluster.undeclared),
    undeclaredPods: someGroups(cluster.undeclaredPods),
  };
  return { part, undeclared };
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
