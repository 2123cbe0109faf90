import type { SeenCluster } from '../connectivity/connectivity.ts';
import { GroupTable } from './connection-table.ts';
import { MatrixCells } from './matrix.ts';
import { otherRows, podRows } from './matrix-rows.ts';
import type { FirstMatrix, PageConnectivity, PageIndex } from './page-data.ts';

/** A matrix of more rows is computed cell by cell, where it is looked at. */
const mostRows = 40;

/** Computes the matrix that a page shows first: of types, or of the namespaces of plain manifests. `seen`: as `connectivity`. */
export function firstMatrix(
  index: Pick<PageIndex, 'clusters' | 'workloads' | 'head'>,
  connectivity: readonly PageConnectivity[],
  seen: readonly SeenCluster[] = [],
): FirstMatrix {
  const empty = emptyMatrix(index);
  const { axis } = empty;
  const rows = [...podRows(index, axis), ...otherRows(index)];
  if (rows.length > mostRows) return empty;
  const tables = connectivity.map((one, place) => new GroupTable(one, seen[place]));
  const cells = new MatrixCells(index, (chunk) => tables[chunk] ?? new GroupTable(nothing));
  return {
    axis,
    keys: rows.map(({ key }) => key),
    cells: rows.flatMap((from) => rows.map((to) => cells.cell(from, to))),
  };
}

/** Returns the same without cells: they are computed where they are looked at. */
export function emptyMatrix({ clusters }: Pick<PageIndex, 'clusters'>): FirstMatrix {
  const hasTypes = clusters.some(({ namespaces }) => namespaces.some(({ type }) => type !== undefined));
  return { axis: hasTypes ? 'type' : 'namespace', keys: [], cells: [] };
}

const nothing: PageConnectivity = {
  ...{ clusters: [], groups: [], connections: [], undeclared: [], undeclaredPods: [] },
  ...{ withoutWorkloads: [], addresses: [], beyond: [] },
};
