import { remembered } from '../model/interned.ts';
import type { Direction } from '../model/network-policy.ts';
import type { Verdicts } from '../verdicts/verdicts.ts';
import { type Cell, CellSum } from './cell.ts';
import type { ConnectionTable, GroupMembers } from './connection-table.ts';
import type { MatrixRow, RowPart } from './matrix-rows.ts';
import { OtherConnections, type OtherEnd } from './other-ends.ts';
import type { FirstMatrix, PageIndex } from './page-data.ts';

/** The tables of the clusters of a page, by the chunk of their connections. */
export type Tables = (connectivity: number) => ConnectionTable;

type MatrixIndex = Pick<PageIndex, 'clusters'>;

/** Computes cells of matrices. Each is computed when it is first asked for. */
export class MatrixCells {
  readonly #index: MatrixIndex;
  readonly #tables: Tables;
  readonly #cells = new Map<string, Cell>();
  readonly #others = new Map<number, OtherConnections>();
  readonly #members = new WeakMap<RowPart, readonly GroupMembers[]>();

  constructor(index: MatrixIndex, tables: Tables) {
    this.#index = index;
    this.#tables = tables;
  }

  /** Takes cells that are known. */
  know({ keys, cells }: FirstMatrix): void {
    for (const [place, cell] of cells.entries()) {
      const [from, to] = [keys[Math.floor(place / keys.length)], keys[place % keys.length]];
      this.#cells.set(JSON.stringify([from, to]), cell);
    }
  }

  isKnown(from: MatrixRow, to: MatrixRow): boolean {
    return this.#cells.has(JSON.stringify([from.key, to.key]));
  }

  cell(from: MatrixRow, to: MatrixRow): Cell {
    return remembered(this.#cells, JSON.stringify([from.key, to.key]), () => this.#sum(from, to).cell());
  }

  #sum(from: MatrixRow, to: MatrixRow): CellSum {
    const sum = new CellSum();
    if (from.end !== undefined && to.end !== undefined) return sum;
    if (to.end !== undefined) this.#addOther(sum, from, 'Egress', to.end);
    else if (from.end !== undefined) this.#addOther(sum, to, 'Ingress', from.end);
    else this.#addPods(sum, from, to);
    return sum;
  }

  #addPods(sum: CellSum, from: MatrixRow, to: MatrixRow): void {
    // Clusters that are alike have the same answer. Only tenants may differ in them.
    const byTypes = from.key.startsWith('type:') && to.key.startsWith('type:');
    const weights = new Map<string, { readonly place: number; weight: number }>();
    for (const place of from.parts.keys()) {
      if (!to.parts.has(place)) continue;
      const key = byTypes ? `alike ${this.#chunk(place)}` : String(place);
      remembered(weights, key, () => ({ place, weight: 0 })).weight++;
    }
    for (const { place, weight } of weights.values()) {
      const table = this.#tables(this.#chunk(place));
      const [sources, destinations] = [from.parts.get(place) ?? [], to.parts.get(place) ?? []];
      const [all, others] = [this.#counts(table, sources), this.#counts(table, destinations)];
      const same = this.#inSameNamespace(table, sources, destinations);
      for (const [source, count] of all) {
        for (const [destination, other] of others) {
          const together = same.get(source * table.connectivity.groups.length + destination) ?? 0;
          sum.add(together * weight, verdictsOf(table, source, destination, 'same'));
          sum.add((count * other - together) * weight, verdictsOf(table, source, destination, 'other'));
        }
      }
    }
  }

  #addOther(sum: CellSum, pods: MatrixRow, direction: Direction, end: OtherEnd): void {
    for (const [place, parts] of pods.parts) {
      const chunk = this.#chunk(place);
      const table = this.#tables(chunk);
      const others = remembered(this.#others, chunk, () => new OtherConnections(table.connectivity));
      for (const part of parts) {
        for (const { group, count } of this.#membersOf(table, part)) {
          const found = others.of(end, direction, group, part.namespace.name);
          const verdicts = found.map((one) => one.verdicts);
          sum.add(count, verdicts, !found.some(({ isPart }) => !isPart));
        }
      }
    }
  }

  #chunk(cluster: number): number {
    return this.#index.clusters[cluster]?.connectivity ?? 0;
  }

  #membersOf(table: ConnectionTable, part: RowPart): readonly GroupMembers[] {
    return remembered(this.#members, part, () => {
      const { namespace, workload } = part;
      if (workload === undefined) return table.members.get(namespace.name) ?? [];
      const group = table.groupOf(namespace.name, workload);
      return group === undefined ? [] : [{ group, count: 1 }];
    });
  }

  #counts(table: ConnectionTable, parts: readonly RowPart[]): ReadonlyMap<number, number> {
    const counts = new Map<number, number>();
    for (const part of parts) {
      for (const { group, count } of this.#membersOf(table, part)) counts.set(group, (counts.get(group) ?? 0) + count);
    }
    return counts;
  }

  /** How many pairs of two groups are in one namespace, by both groups. */
  #inSameNamespace(
    table: ConnectionTable,
    from: readonly RowPart[],
    to: readonly RowPart[],
  ): ReadonlyMap<number, number> {
    const byName = new Map<string, RowPart[]>();
    for (const part of to) remembered(byName, part.namespace.name, () => []).push(part);
    const pairs = new Map<number, number>();
    for (const source of from) {
      for (const destination of byName.get(source.namespace.name) ?? []) {
        for (const one of this.#membersOf(table, source)) {
          for (const other of this.#membersOf(table, destination)) {
            const key = one.group * table.connectivity.groups.length + other.group;
            pairs.set(key, (pairs.get(key) ?? 0) + one.count * other.count);
          }
        }
      }
    }
    return pairs;
  }
}

function verdictsOf(table: ConnectionTable, from: number, to: number, relation: 'same' | 'other'): readonly Verdicts[] {
  const found = table.verdicts(from, to, relation);
  return found === undefined ? [] : [found];
}
