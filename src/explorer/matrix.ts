import type { SeenPort } from '../connectivity/connectivity.ts';
import { pairKey } from '../connectivity/seen-rows.ts';
import { remembered } from '../model/interned.ts';
import type { Direction } from '../model/network-policy.ts';
import { workloadText } from '../model/workload-name.ts';
import type { Verdicts } from '../verdicts/verdicts.ts';
import { CellSum, type MatrixCell } from './cell.ts';
import type { GroupTable } from './connection-table.ts';
import type { MatrixRow, RowPart } from './matrix-rows.ts';
import { OtherConnections, type OtherEndKind } from './other-ends.ts';
import type { FirstMatrix, PageIndex } from './page-data.ts';

/** The tables of the clusters of a page, by the chunk of their connections. */
type Tables = (connectivity: number) => GroupTable;

type MatrixIndex = Pick<PageIndex, 'clusters' | 'workloads'>;

/** Workloads of a group in a namespace. */
interface GroupMembers {
  readonly group: number;
  readonly count: number;
  /** How many of them are a single pod, which has no connection with itself that policies could allow. */
  readonly lone: number;
}

interface SamePairs {
  together: number;
  itself: number;
}

/** Computes cells of matrices. Each is computed when it is first asked for. */
export class MatrixCells {
  readonly #index: MatrixIndex;
  readonly #tables: Tables;
  readonly #cells = new Map<string, MatrixCell>();
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
    return this.#cells.has(keyOf(from, to));
  }

  cell(from: MatrixRow, to: MatrixRow): MatrixCell {
    return remembered(this.#cells, keyOf(from, to), () => this.#sum(from, to).cell());
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
    const byTypes = [from, to].every(({ key, only }) => key.startsWith('type:') && only === undefined);
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
          const { together = 0, itself = 0 } = same.get(source * table.connectivity.groups.length + destination) ?? {};
          for (const [relation, pairs] of [
            ['same', together - itself],
            ['other', count * other - together],
          ] as const) {
            const marks = marksOf(table, source, destination, relation);
            sum.add(pairs * weight, verdictsOf(table, source, destination, relation), { marks });
          }
        }
      }
    }
  }

  #addOther(sum: CellSum, pods: MatrixRow, direction: Direction, end: OtherEndKind): void {
    for (const [place, parts] of pods.parts) {
      const chunk = this.#chunk(place);
      const table = this.#tables(chunk);
      const others = remembered(this.#others, chunk, () => new OtherConnections(table));
      for (const part of parts) {
        for (const { group, count } of this.#membersOf(table, part)) {
          const found = others.of(end, direction, group, part.namespace.name);
          const verdicts = found.map((one) => one.verdicts);
          const names = found.flatMap((one) => one.names ?? []);
          const marks = table.seen === undefined ? undefined : found.flatMap((one) => one.marks);
          sum.add(count, verdicts, { isPartly: !found.some(({ isPart }) => !isPart), names, marks });
        }
      }
    }
  }

  #chunk(cluster: number): number {
    return this.#index.clusters[cluster]?.connectivity ?? 0;
  }

  #membersOf(table: GroupTable, part: RowPart): readonly GroupMembers[] {
    return remembered(this.#members, part, () => {
      const { namespace, workload } = part;
      const groups = new Map<number, { readonly group: number; count: number; lone: number }>();
      for (const one of this.#index.workloads[namespace.workloads] ?? []) {
        const text = workloadText(one);
        if (workload !== undefined && workload !== text) continue;
        const group = table.groupOf(namespace.name, text);
        if (group === undefined) continue;
        const members = remembered(groups, group, () => ({ group, count: 0, lone: 0 }));
        members.count++;
        if (one.single === true) members.lone++;
      }
      return [...groups.values()];
    });
  }

  #counts(table: GroupTable, parts: readonly RowPart[]): ReadonlyMap<number, number> {
    const counts = new Map<number, number>();
    for (const part of parts) {
      for (const { group, count } of this.#membersOf(table, part)) counts.set(group, (counts.get(group) ?? 0) + count);
    }
    return counts;
  }

  /** How many pairs of two groups are in one namespace, and how many of these are a pod and itself; by both groups. */
  #inSameNamespace(
    table: GroupTable,
    from: readonly RowPart[],
    to: readonly RowPart[],
  ): ReadonlyMap<number, SamePairs> {
    const byName = new Map<string, RowPart[]>();
    for (const part of to) remembered(byName, part.namespace.name, () => []).push(part);
    const pairs = new Map<number, SamePairs>();
    for (const source of from) {
      for (const destination of byName.get(source.namespace.name) ?? []) {
        for (const one of this.#membersOf(table, source)) {
          for (const other of this.#membersOf(table, destination)) {
            const key = one.group * table.connectivity.groups.length + other.group;
            const itself = one.group === other.group ? withItself(source, one, destination, other) : 0;
            const found = remembered(pairs, key, () => ({ together: 0, itself: 0 }));
            found.together += one.count * other.count;
            found.itself += itself;
          }
        }
      }
    }
    return pairs;
  }
}

/** Rows of which only some pods count have cells of their own. */
function keyOf(from: MatrixRow, to: MatrixRow): string {
  const only = from.only === undefined && to.only === undefined ? [] : [from.only?.key ?? '', to.only?.key ?? ''];
  return JSON.stringify([from.key, to.key, ...only]);
}

function verdictsOf(table: GroupTable, from: number, to: number, relation: 'same' | 'other'): readonly Verdicts[] {
  const found = table.verdicts(from, to, relation);
  return found === undefined ? [] : [found];
}

/** Connections that were seen between two groups; absent without records. */
function marksOf(
  { seen }: GroupTable,
  from: number,
  to: number,
  relation: 'same' | 'other',
): readonly SeenPort[] | undefined {
  if (seen === undefined) return undefined;
  return seen.pairs.get(pairKey(from, to, relation)) ?? seen.pairs.get(pairKey(from, to, 'any')) ?? [];
}

/** How many pairs of a group in a namespace are a single pod and itself. */
function withItself(from: RowPart, source: GroupMembers, to: RowPart, destination: GroupMembers): number {
  if (from.workload === undefined) return destination.lone;
  return to.workload === undefined || to.workload === from.workload ? source.lone : 0;
}
