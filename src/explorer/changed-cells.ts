import { remembered } from '../model/interned.ts';
import { withoutTenant } from '../model/tenant-name.ts';
import type { Axis, ChosenPods, MatrixRow } from './matrix-rows.ts';
import type { OtherEndKind } from './other-ends.ts';
import type { PageChanges, ShownConnection, ShownEnd, ShownPlace } from './page-changes.ts';
import type { PageIndex, PageNamespace } from './page-data.ts';

/** Changes in a cell: places in the list of connections of the changes. */
export interface CellChanges {
  readonly opened: readonly number[];
  readonly closed: readonly number[];
  readonly certainty: readonly number[];
}

/** Namespaces of one place that have a row, by its key: as `<cluster>/<name>`. */
type RowNamespaces = ReadonlyMap<string, ReadonlySet<string>>;

interface SideRows {
  readonly from: RowNamespaces;
  readonly to: RowNamespaces;
}

/** Finds which changes of connections are in which cells of a matrix. */
export class ChangedCells {
  readonly #changes: PageChanges;
  readonly #namespaces = new Map<string, PageNamespace>();
  readonly #rows = new Map<Axis, readonly (readonly SideRows[])[]>();

  /** Namespaces are those of either index. */
  constructor(changes: PageChanges, before: Pick<PageIndex, 'clusters'>, after: Pick<PageIndex, 'clusters'>) {
    this.#changes = changes;
    for (const { clusters } of [before, after]) {
      for (const { name = '', namespaces } of clusters) {
        for (const namespace of namespaces) this.#namespaces.set(`${name}/${namespace.name}`, namespace);
      }
    }
  }

  /** Returns the changes from one row to another, of one axis. */
  of(axis: Axis, from: Pick<MatrixRow, 'key' | 'only'>, to: Pick<MatrixRow, 'key' | 'only'>): CellChanges {
    const found = { opened: [] as number[], closed: [] as number[], certainty: [] as number[] };
    const rows = this.#rowsOf(axis);
    for (const [index, connection] of this.#changes.connections.entries()) {
      const { change, relation } = connection;
      const isHere = rows[index]?.some(
        (sides, place) =>
          meet(relation, sides.from.get(from.key), sides.to.get(to.key)) &&
          this.#hasChosen(connection, place, 'from', from.only) &&
          this.#hasChosen(connection, place, 'to', to.only),
      );
      if (isHere === true) found[change].push(index);
    }
    return found;
  }

  /** Reports whether one of the pods that a filter leaves is an end of a change. */
  #hasChosen(connection: ShownConnection, at: number, side: 'from' | 'to', only: ChosenPods | undefined): boolean {
    const place = connection.places[at];
    if (only === undefined || place === undefined) return true;
    return connection[side].some(
      (end, index) =>
        end.kind === 'pods' &&
        (this.#changes.namespaces[place[side][index] ?? -1] ?? []).some((namespace) =>
          end.workloads.some((workload) => only.has(place.cluster, namespace, workload)),
        ),
    );
  }

  /** Returns the keys of the rows and columns in which anything changes. */
  keys(axis: Axis): { readonly from: ReadonlySet<string>; readonly to: ReadonlySet<string> } {
    const all = this.#rowsOf(axis).flat();
    return {
      from: new Set(all.flatMap(({ from }) => [...from.keys()])),
      to: new Set(all.flatMap(({ to }) => [...to.keys()])),
    };
  }

  #rowsOf(axis: Axis): readonly (readonly SideRows[])[] {
    return remembered(this.#rows, axis, () =>
      this.#changes.connections.map((connection) =>
        connection.places.map((place) => ({
          from: this.#side(axis, connection, place, 'from'),
          to: this.#side(axis, connection, place, 'to'),
        })),
      ),
    );
  }

  #side(axis: Axis, connection: ShownConnection, place: ShownPlace, side: 'from' | 'to'): RowNamespaces {
    const rows = new Map<string, Set<string>>();
    for (const [index, end] of connection[side].entries()) {
      if (end.kind !== 'pods') {
        remembered(rows, `end:${otherEnd(end)}`, () => new Set());
        continue;
      }
      for (const name of this.#changes.namespaces[place[side][index] ?? -1] ?? []) {
        const at = `${place.cluster}/${name}`;
        for (const key of this.#keysOf(axis, at, end.workloads)) remembered(rows, key, () => new Set()).add(at);
      }
    }
    return rows;
  }

  #keysOf(axis: Axis, at: string, workloads: readonly string[]): readonly string[] {
    const namespace = this.#namespaces.get(at);
    switch (axis) {
      case 'type':
        return [`type:${namespace?.type ?? ''}`];
      case 'tenant':
        return [`tenant:${namespace?.tenant ?? withoutTenant}`];
      case 'namespace':
        return [`namespace:${at}`];
      case 'workload':
        return workloads.map((workload) => `workload:${at}/${workload}`);
    }
  }
}

function otherEnd(end: Exclude<ShownEnd, { readonly kind: 'pods' }>): OtherEndKind {
  return end.kind === 'addresses' ? end.network : end.kind;
}

/** Reports whether a namespace of the one side has this relation to one of the other. An end without namespaces has any. */
function meet(
  relation: ShownConnection['relation'],
  from: ReadonlySet<string> | undefined,
  to: ReadonlySet<string> | undefined,
): boolean {
  if (from === undefined || to === undefined) return false;
  if (relation === 'any' || from.size === 0 || to.size === 0) return true;
  const [only] = from;
  if (relation === 'other') return from.size > 1 || to.size > 1 || (only !== undefined && !to.has(only));
  return [...from].some((name) => to.has(name));
}
