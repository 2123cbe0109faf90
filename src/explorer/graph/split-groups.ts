import type { PodGroup } from '../../connectivity/connectivity.ts';
import { compareText } from '../../diagnostics/compare.ts';
import { grouped } from '../../model/grouped.ts';
import { remembered } from '../../model/interned.ts';
import { type WorkloadName, workloadText } from '../../model/workload-name.ts';
import type { SeenParts } from '../../report/connectivity/arrow-seen.ts';
import type { DrawnRow } from '../../report/connectivity/drawn-cluster.ts';
import { type ConnectionRow, connectionRows, seenInPart } from '../../report/connectivity/rows.ts';
import type { Verdicts } from '../../verdicts/verdicts.ts';
import { otherEndNames } from '../matrix-rows.ts';
import type { PageConnectivity } from '../page-data.ts';
import type { SinglePods } from '../single-pods.ts';
import type { MarksIn, RowMarks } from './row-marks.ts';

/** Names the part of its group in which a workload is. */
type PartOf = (namespace: string, workload: WorkloadName) => string;

/** Connections of a cluster whose groups are split into parts. */
interface SplitConnectivity {
  readonly connectivity: PageConnectivity;
  /** The name of each group's part. */
  readonly parts: readonly string[];
  /** The group that each was a part of. */
  readonly origins: readonly number[];
}

/** Splits groups of pods, so that all pods of a group are in one part. The connections stay the same. */
export function splitGroups(whole: PageConnectivity, partOf: PartOf): SplitConnectivity {
  const groups: PodGroup[] = [];
  const parts: string[] = [];
  const origins: number[] = [];
  const split = whole.groups.map((group, origin) =>
    [...partsOfGroup(group, partOf)].map(([part, places]) => {
      parts.push(part);
      origins.push(origin);
      return groups.push(restricted(group, places)) - 1;
    }),
  );
  const after = (indexes: readonly number[]): readonly number[] => indexes.flatMap((index) => split[index] ?? []);
  const isIn = (index: number, namespaces: readonly string[] | undefined): boolean =>
    namespaces === undefined || (groups[index]?.namespaces.some((name) => namespaces.includes(name)) ?? false);
  return {
    ...{ parts, origins },
    connectivity: {
      ...whole,
      groups,
      connections: whole.connections.map((row) => ({ ...row, from: after(row.from), to: after(row.to) })),
      undeclared: whole.undeclared.map((row) => ({ ...row, groups: after(row.groups) })),
      undeclaredPods: whole.undeclaredPods.map((row) => ({
        ...row,
        groups: after(row.groups).filter((index) => row.relation !== 'same' || isIn(index, row.namespaces)),
      })),
      addresses: whole.addresses.map(({ of, ...row }) => ({
        ...row,
        of: of.flatMap(({ group, namespaces }) =>
          after([group])
            .filter((index) => isIn(index, namespaces))
            .map((index) => ({ group: index, ...(namespaces === undefined ? {} : { namespaces }) })),
        ),
      })),
      beyond: whole.beyond.flatMap((row) => after([row.group]).map((group) => ({ ...row, group }))),
    },
  };
}

function partsOfGroup({ places }: PodGroup, partOf: PartOf): ReadonlyMap<string, PodGroup['places']> {
  const parts = new Map<string, Map<string, { readonly namespaces: string[]; readonly workloads: WorkloadName[] }>>();
  for (const { namespaces, workloads } of places) {
    for (const namespace of namespaces) {
      const inPart = new Map<string, WorkloadName[]>();
      for (const workload of workloads) remembered(inPart, partOf(namespace, workload), () => []).push(workload);
      for (const [part, own] of inPart) {
        const key = JSON.stringify(own.map(workloadText));
        const known = remembered(parts, part, () => new Map());
        remembered(known, key, () => ({ namespaces: [], workloads: own })).namespaces.push(namespace);
      }
    }
  }
  return new Map([...parts].map(([part, places]) => [part, [...places.values()]]));
}

function restricted(group: PodGroup, places: PodGroup['places']): PodGroup {
  const names = new Map(places.flatMap(({ workloads }) => workloads.map((one) => [workloadText(one), one])));
  return {
    ...group,
    places,
    namespaces: [...new Set(places.flatMap(({ namespaces }) => namespaces))].sort(compareText),
    workloads: [...names.values()],
    size: places.reduce((sum, { namespaces, workloads }) => sum + namespaces.length * workloads.length, 0),
  };
}

interface BoxesOptions {
  /** The keys of the groups' boxes. */
  readonly keys: readonly string[];
  readonly singles: SinglePods;
  /** Only rows with this box. */
  readonly about?: string | undefined;
  /** Facts of records, which rows then have. */
  readonly marks?: RowMarks | undefined;
}

/**
 * Returns the rows of a cluster between boxes, also those with pods that the page does not have. Of the groups of a box, a row
 * has one that stands for all: otherwise there would be a row for each of millions of pairs.
 */
export function* rowsOfBoxes(connectivity: PageConnectivity, options: BoxesOptions): Generator<DrawnRow> {
  const boxes = new Boxing(connectivity, options);
  const { marks } = options;
  for (const [place, row] of connectivity.connections.entries()) {
    for (const { from, to } of boxes.pairs(row)) {
      const connections = [{ ...row, from: [boxes.largest(from)], to: [boxes.largest(to)] }];
      const isPossible = (source: number, target: number): boolean =>
        boxes.isPossible(row.relation, [source], [target]);
      const seen = marks && ((marksIn: MarksIn) => marks.ofPairs(place, from, to, { marksIn, isPossible }));
      yield* marked(connectionRows({ ...nothing, connections }), row.verdicts, seen);
    }
  }
  for (const [place, row] of connectivity.addresses.entries()) {
    for (const groups of boxes.inBoxes(row.of.map(({ group }) => group)).values()) {
      const of = [{ group: boxes.largest(groups) }];
      for (const [at, block] of row.blocks.entries()) {
        const seen = marks && ((marksIn: MarksIn) => marks.atBlock(place, at, groups, marksIn));
        const rows = connectionRows({ ...nothing, addresses: [{ ...row, of, blocks: [block] }] });
        yield* marked(rows, block.verdicts, seen);
      }
    }
  }
  for (const kind of ['undeclaredPods', 'undeclared'] as const) {
    for (const [place, row] of connectivity[kind].entries()) {
      for (const groups of boxes.inBoxes(row.groups).values()) {
        const seen = marks && ((marksIn: MarksIn) => marks.withUndeclared(kind, place, groups, marksIn));
        const rows = connectionRows({ ...nothing, [kind]: [{ ...row, groups: [boxes.largest(groups)] }] });
        yield* marked(rows, row.verdicts, seen);
      }
    }
  }
  for (const { group, direction, verdicts } of connectivity.beyond) {
    // Pods that have no name reach and are reached as undeclared namespaces are.
    const cluster = { ...nothing, undeclared: [{ ...unnamed, groups: [group], direction, verdicts }] };
    for (const row of connectionRows(cluster)) {
      const named = (end: DrawnRow['from']): DrawnRow['from'] =>
        end.kind === 'group' ? end : { kind: 'beyond', words: otherEndNames.beyond };
      yield { ...row, from: named(row.from), to: named(row.to) };
    }
  }
}

/** Adds facts of records to rows that have these verdicts. */
function* marked(
  rows: Iterable<ConnectionRow>,
  verdicts: Verdicts,
  seenOf: ((marksIn: MarksIn) => SeenParts) | undefined,
): Generator<DrawnRow> {
  for (const row of rows) {
    const { verdict } = row;
    const seenOn: DrawnRow['seenOn'] =
      seenOf && ((part) => seenOf((marks) => seenInPart(marks, verdicts, { verdict, ...part })));
    yield seenOn === undefined ? row : { ...row, seenOn };
  }
}

const nothing = {
  ...{ clusters: [], groups: [], connections: [], undeclared: [], undeclaredPods: [], withoutWorkloads: [] },
  ...{ addresses: [] },
};
const unnamed = { namespaces: 'any', pods: 'any', namedPorts: [], conditionalNames: [] };

/** Counts the groups that have no connection in a cluster, of which the connections are in parts with the same groups. */
export function countUnconnected(all: readonly PageConnectivity[]): number {
  const connected = new Set<number>();
  for (const { connections, undeclared, undeclaredPods, addresses, beyond } of all) {
    for (const { from, to } of connections) for (const group of [...from, ...to]) connected.add(group);
    for (const row of [...undeclared, ...undeclaredPods]) for (const group of row.groups) connected.add(group);
    for (const { of } of addresses) for (const { group } of of) connected.add(group);
    for (const { group } of beyond) connected.add(group);
  }
  return (all[0]?.groups.length ?? 0) - connected.size;
}

/** Groups of pods by their boxes. */
class Boxing {
  readonly #groups: readonly PodGroup[];
  readonly #options: BoxesOptions;
  /** Namespaces in which a group has two pods, by group. */
  readonly #pairs = new Map<number, ReadonlySet<string>>();

  constructor({ groups }: PageConnectivity, options: BoxesOptions) {
    this.#groups = groups;
    this.#options = options;
  }

  /** Returns the groups of a row by the pairs of boxes that they are in, where a connection is possible. */
  pairs(row: PageConnectivity['connections'][number]): readonly Pick<typeof row, 'from' | 'to'>[] {
    const [sources, targets] = [this.inBoxes(row.from), this.inBoxes(row.to)];
    return [...sources].flatMap(([source, from]) =>
      [...targets].flatMap(([target, to]) =>
        this.#isAbout(source, target) && this.isPossible(row.relation, from, to) ? [{ from, to }] : [],
      ),
    );
  }

  #isAbout(source: string, target: string): boolean {
    const { about } = this.#options;
    return about === undefined || source === about || target === about;
  }

  inBoxes(groups: readonly number[]): ReadonlyMap<string, readonly number[]> {
    return grouped(groups, (group) => this.#options.keys[group] ?? '');
  }

  /** Returns the group that has the most namespaces. */
  largest(groups: readonly number[]): number {
    const count = (group: number): number => this.#groups[group]?.namespaces.length ?? 0;
    return groups.reduce((largest, group) => (count(group) > count(largest) ? group : largest));
  }

  /** Reports whether two pods of these groups can be in namespaces of a relation: groups that were split may have none. */
  isPossible(relation: 'same' | 'other' | 'any', from: readonly number[], to: readonly number[]): boolean {
    const [source, target] = [soleOf(from), soleOf(to)];
    // Pods of different groups are different pods.
    if (relation === 'any' && (source === undefined || source !== target)) return true;
    if (relation !== 'other' && this.#hasSame(from, to)) return true;
    if (relation === 'same') return false;
    const sources = new Set(this.#namespaces(from));
    for (const name of this.#namespaces(to)) if (sources.size > 1 || !sources.has(name)) return true;
    return false;
  }

  /** Reports whether two pods of these groups are in one namespace. */
  #hasSame(from: readonly number[], to: readonly number[]): boolean {
    const [sources, targets] = [this.#groupsIn(from), this.#groupsIn(to)];
    for (const [name, target] of targets) {
      const source = sources.get(name);
      if (source === undefined) continue;
      if (source !== target || source === 'several' || this.#pairsOf(source).has(name)) return true;
    }
    return false;
  }

  /** Returns the group that each namespace has, of these. */
  #groupsIn(groups: readonly number[]): ReadonlyMap<string, number | 'several'> {
    const found = new Map<string, number | 'several'>();
    for (const group of groups) {
      for (const name of this.#groups[group]?.namespaces ?? []) found.set(name, found.has(name) ? 'several' : group);
    }
    return found;
  }

  #pairsOf(index: number): ReadonlySet<string> {
    const group = this.#groups[index];
    return remembered(this.#pairs, index, () => (group === undefined ? none : this.#options.singles.pairsIn(group)));
  }

  *#namespaces(groups: readonly number[]): Generator<string> {
    for (const group of groups) yield* this.#groups[group]?.namespaces ?? [];
  }
}

const none: ReadonlySet<string> = new Set();

function soleOf(groups: readonly number[]): number | undefined {
  return groups.length === 1 ? groups[0] : undefined;
}
