import { clusterKey } from '../clusters/cluster-key.ts';
import { exposureOf } from '../connectivity/exposure.ts';
import { directionsOnTheWay } from '../model/directions.ts';
import { remembered } from '../model/interned.ts';
import type { Direction } from '../model/network-policy.ts';
import { noPorts, type PortSet } from '../model/port-set.ts';
import { workloadText } from '../model/workload-name.ts';
import type { LineChange } from '../report/connectivity/line-change.ts';
import type { Verdicts } from '../verdicts/verdicts.ts';
import { comparedVerdicts } from './compared-verdicts.ts';
import type { GroupTable } from './connection-table.ts';
import { type BothVerdicts, jointBlocks, type StateBlocks } from './joint-blocks.ts';
import { type JointGroup, jointGroups } from './joint-groups.ts';
import type { PageConnectivity } from './page-data.ts';
import type { PageModel } from './page-model.ts';
import { SinglePods } from './single-pods.ts';

/** Connections by what happens to them. All have the same groups. */
type ChangedConnectivity = ReadonlyMap<LineChange, PageConnectivity>;

/** Ports on which groups are open to everyone outside, and on which they reach everyone, by what happens to them. */
export interface ChangedExposure {
  readonly open: readonly ExposureChange[];
  readonly reaches: readonly ExposureChange[];
}

interface ExposureChange {
  readonly group: number;
  readonly change: LineChange;
  readonly ports: PortSet;
}

/** Returns the connections of a cluster in two states, which were read. Without the cluster, a state has none. */
export function connectionsOfStates(before: PageModel, after: PageModel, name: string): ConnectionsOfStates {
  const singles = new SinglePods([before.index, after.index], name);
  return new ConnectionsOfStates(tableOf(before, name), tableOf(after, name), singles);
}

function tableOf(model: PageModel, name: string): GroupTable | undefined {
  const cluster = model.index.clusters.find((one) => clusterKey(one) === name);
  return cluster === undefined ? undefined : model.tableOf(cluster.connectivity);
}

type Connections = Pick<PageConnectivity, 'connections' | 'addresses' | 'undeclared' | 'undeclaredPods' | 'beyond'>;
type Drafts = { readonly [Part in keyof Connections]: Connections[Part][number][] };
type ConnectionRelation = PageConnectivity['connections'][number]['relation'];
type OtherPart = 'undeclared' | 'undeclaredPods' | 'beyond';

/** The connections of one cluster in two states, between pods that are alike in both. */
export class ConnectionsOfStates {
  readonly groups: readonly JointGroup[];
  /** The state before; absent without the cluster. */
  readonly before: GroupTable | undefined;
  readonly #before: IndexedTable | undefined;
  readonly #after: IndexedTable | undefined;
  readonly #namespaces: readonly ReadonlySet<string>[];
  readonly #singles: SinglePods;
  readonly #texts = new Map<Verdicts | undefined, string>();

  constructor(before: GroupTable | undefined, after: GroupTable | undefined, singles: SinglePods) {
    this.#singles = singles;
    this.before = before;
    this.#before = before && new IndexedTable(before);
    this.#after = after && new IndexedTable(after);
    this.groups = jointGroups(before?.connectivity, after?.connectivity);
    this.#namespaces = this.groups.map(({ group }) => new Set(group.namespaces));
  }

  /** Returns the connections of pods: workloads as `Kind/name`, by namespaces. */
  ofPods(pods: ReadonlyMap<string, ReadonlySet<string>>): ChangedConnectivity {
    const found = new FoundChanges();
    for (const [index, { group }] of this.groups.entries()) {
      const namespaces = group.places.flatMap((place) =>
        place.namespaces.filter((name) => place.workloads.some((one) => pods.get(name)?.has(workloadText(one)))),
      );
      if (namespaces.length === 0) continue;
      for (const direction of directionsOnTheWay) this.#addPods(found, index, direction);
      this.#addAddresses(found, index, namespaces);
      this.#addOthers(found, index);
    }
    return found.connectivity(this.groups);
  }

  all(): ChangedConnectivity {
    const found = new FoundChanges();
    for (const [index, { group }] of this.groups.entries()) {
      this.#addPods(found, index, 'Egress');
      this.#addAddresses(found, index, group.namespaces);
      this.#addOthers(found, index);
    }
    return found.connectivity(this.groups);
  }

  exposure(): ChangedExposure {
    const [before, after] = [this.#before, this.#after].map((table) => table && exposureOf(table.connectivity));
    const changes = (part: 'exposedToEveryone' | 'reachesEverywhere'): readonly ExposureChange[] =>
      this.groups.flatMap((joint, group) => {
        const allowed = (exposure: typeof before, own: number | undefined): Verdicts => ({
          allowed: exposure?.[part].find((one) => one.group === own)?.ports ?? noPorts,
          conditional: [],
        });
        const both = comparedVerdicts(allowed(before, joint.before), allowed(after, joint.after));
        return [...both].map(([change, { allowed: ports }]) => ({
          ...{ group, ports, change: isInOne(joint) ? onlyChange(change) : change },
        }));
      });
    return { open: changes('exposedToEveryone'), reaches: changes('reachesEverywhere') };
  }

  #addPods(found: FoundChanges, own: number, direction: Direction): void {
    const group = this.groups[own];
    if (group === undefined) return;
    const rows = new Map<
      string,
      {
        readonly others: number[];
        readonly sides: BothVerdicts;
        readonly relation: ConnectionRelation;
        readonly isOnly: boolean;
      }
    >();
    for (const [index, other] of this.groups.entries()) {
      const [from, to] = direction === 'Egress' ? [own, index] : [index, own];
      for (const [relation, sides] of this.#relations(from, to)) {
        const isOnly = isInOne(group) || isInOne(other);
        const key = `${relation} ${isOnly} ${this.#text(sides[0])} ${this.#text(sides[1])}`;
        remembered(rows, key, () => ({ others: [], sides, relation, isOnly })).others.push(index);
      }
    }
    for (const { others, sides, relation, isOnly } of rows.values()) {
      const ends = direction === 'Egress' ? { from: [own], to: others } : { from: others, to: [own] };
      found.add('connections', sides, isOnly, (verdicts) => ({ ...ends, relation, verdicts }));
    }
  }

  /** Verdicts between two groups, by the relation of the namespaces. Relations that no two pods have are left out. */
  #relations(source: number, target: number): readonly (readonly [ConnectionRelation, BothVerdicts])[] {
    const [from, to] = [this.groups[source], this.groups[target]];
    const [here, there] = [this.#namespaces[source], this.#namespaces[target]];
    if (from === undefined || to === undefined || here === undefined || there === undefined) return [];
    const sides = (relation: 'same' | 'other'): BothVerdicts => [
      this.#before?.verdicts(from.before, to.before, relation),
      this.#after?.verdicts(from.after, to.after, relation),
    ];
    const [same, other] = [sides('same'), sides('other')];
    const isNothing = ([before, after]: BothVerdicts): boolean => before === undefined && after === undefined;
    if (isNothing(same) && isNothing(other)) return [];
    const isShared = from.group.namespaces.some((name) => there.has(name));
    const isSame = from === to ? this.#singles.pairsIn(from.group).size > 0 : isShared;
    const [only = ''] = here;
    const isOther = here.size > 1 || there.size > 1 || !there.has(only);
    if (!isSame && !isOther) return [];
    // A pod has no connection with itself.
    if (!isSame) return [[isShared ? 'other' : 'any', other]];
    if (!isOther) return [['same', same]];
    if (this.#text(same[0]) === this.#text(other[0]) && this.#text(same[1]) === this.#text(other[1]))
      return [['any', same]];
    return [
      ['same', same],
      ['other', other],
    ];
  }

  #text(verdicts: Verdicts | undefined): string {
    return remembered(this.#texts, verdicts, () => JSON.stringify(verdicts ?? null));
  }

  #addAddresses(found: FoundChanges, own: number, namespaces: readonly string[]): void {
    const group = this.groups[own];
    if (group === undefined) return;
    for (const direction of directionsOnTheWay) {
      const alike = new Map<string, { readonly names: string[]; readonly blocks: readonly StateBlocks[] }>();
      for (const name of new Set(namespaces)) {
        const blocks = [
          this.#before?.blocks(group.before, name, direction) ?? noBlocks,
          this.#after?.blocks(group.after, name, direction) ?? noBlocks,
        ] as const;
        const key = blocks.map(({ key: text }) => text).join(' ');
        remembered(alike, key, () => ({ names: [], blocks: blocks.map((one) => one.blocks) })).names.push(name);
      }
      for (const { names, blocks } of alike.values()) {
        const [before = [], after = []] = blocks;
        for (const { network, addresses, covers, sides } of jointBlocks(before, after)) {
          found.add('addresses', sides, isInOne(group), (verdicts) => ({
            of: [{ group: own, namespaces: names }],
            direction,
            blocks: [{ network, addresses, verdicts, ...(covers === undefined ? {} : { covers }) }],
          }));
        }
      }
    }
  }

  #addOthers(found: FoundChanges, own: number): void {
    const group = this.groups[own];
    if (group === undefined) return;
    const rows = <Part extends OtherPart>(
      part: Part,
      keyOf: (row: PageConnectivity[Part][number]) => unknown,
      make: (row: PageConnectivity[Part][number], verdicts: Verdicts) => PageConnectivity[Part][number],
    ): void => {
      const joint = new Map<string, { readonly row: PageConnectivity[Part][number]; sides: BothVerdicts }>();
      const known = { before: new Set<string>(), after: new Set<string>() };
      for (const side of ['before', 'after'] as const) {
        const table = side === 'before' ? this.#before : this.#after;
        for (const row of table?.others(part, group[side]) ?? []) {
          const one = remembered(joint, JSON.stringify(keyOf(row)), () => ({ row, sides: neither }));
          known[side].add(row.direction);
          one.sides = side === 'before' ? [row.verdicts, one.sides[1]] : [one.sides[0], row.verdicts];
        }
      }
      for (const { row, sides } of joint.values()) {
        const add = (verdicts: Verdicts) => make(row, verdicts) as Drafts[Part][number];
        const [before, after] = sides;
        const only = before === undefined ? after : before;
        // A state with no such row denies all of it. Rows in other words may be about the same pods.
        const isSure =
          (before !== undefined || !known.before.has(row.direction)) &&
          (after !== undefined || !known.after.has(row.direction));
        if (isSure || isInOne(group) || part === 'beyond' || only === undefined) {
          found.add(part, sides, isInOne(group), add);
        } else found.drafts(before === undefined ? 'after' : 'before')[part].push(add(only));
      }
    };
    const groups = [own];
    rows(
      'undeclared',
      ({ direction, namespaces, pods }) => [direction, namespaces, pods],
      (row, verdicts) => ({ ...row, groups, verdicts }),
    );
    rows(
      'undeclaredPods',
      ({ direction, relation, namespaces, pods }) => [direction, relation, namespaces, pods],
      (row, verdicts) => ({ ...row, groups, verdicts }),
    );
    rows(
      'beyond',
      ({ direction }) => direction,
      (row, verdicts) => ({ ...row, group: own, verdicts }),
    );
  }
}

const neither: BothVerdicts = [undefined, undefined];

function isInOne(group: JointGroup): boolean {
  return group.before === undefined || group.after === undefined;
}

/** The change of a connection of which an end is in one of the states only. */
function onlyChange(change: LineChange): LineChange {
  return change === 'closes' ? 'removed' : 'added';
}

/** Connections that were found, by what happens to them. */
class FoundChanges {
  readonly #drafts = new Map<LineChange, Drafts>();

  /** `isOnly`: an end is in one of the states only. */
  add<Part extends keyof Connections>(
    part: Part,
    [before, after]: BothVerdicts,
    isOnly: boolean,
    make: (verdicts: Verdicts) => Drafts[Part][number],
  ): void {
    for (const [change, verdicts] of comparedVerdicts(before, after)) {
      this.drafts(isOnly ? onlyChange(change) : change)[part].push(make(verdicts));
    }
  }

  drafts(change: LineChange): Drafts {
    return remembered(this.#drafts, change, () => ({
      ...{ connections: [], addresses: [], undeclared: [], undeclaredPods: [], beyond: [] },
    }));
  }

  connectivity(groups: readonly JointGroup[]): ChangedConnectivity {
    const pods = groups.map(({ group }) => group);
    return new Map(
      [...this.#drafts].map(([change, found]) => [
        change,
        { clusters: [], groups: pods, withoutWorkloads: [], ...found },
      ]),
    );
  }
}

interface KeyedBlocks {
  /** Equal for equal blocks of one state. */
  readonly key: string;
  readonly blocks: StateBlocks;
}

const noBlocks: KeyedBlocks = { key: '', blocks: [] };

/** The connections of one state, by group. */
class IndexedTable {
  readonly #table: GroupTable;
  readonly #addresses = new Map<string, number[]>();
  readonly #others = new Map<string, PageConnectivity[OtherPart][number][]>();

  constructor(table: GroupTable) {
    this.#table = table;
    const { addresses, undeclared, undeclaredPods, beyond } = table.connectivity;
    for (const [index, { of, direction }] of addresses.entries()) {
      for (const group of new Set(of.map((one) => one.group))) {
        remembered(this.#addresses, `${direction} ${group}`, () => []).push(index);
      }
    }
    const add = (part: OtherPart, group: number, row: PageConnectivity[OtherPart][number]): void => {
      remembered(this.#others, `${part} ${group}`, () => []).push(row);
    };
    for (const row of undeclared) for (const group of row.groups) add('undeclared', group, row);
    for (const row of undeclaredPods) for (const group of row.groups) add('undeclaredPods', group, row);
    for (const row of beyond) add('beyond', row.group, row);
  }

  get connectivity(): PageConnectivity {
    return this.#table.connectivity;
  }

  verdicts(from: number | undefined, to: number | undefined, relation: 'same' | 'other'): Verdicts | undefined {
    return from === undefined || to === undefined ? undefined : this.#table.verdicts(from, to, relation);
  }

  blocks(group: number | undefined, namespace: string, direction: Direction): KeyedBlocks {
    const all = this.#addresses.get(`${direction} ${group}`) ?? [];
    const rows = all.filter((index) =>
      this.connectivity.addresses[index]?.of.some(
        (one) => one.group === group && (one.namespaces?.includes(namespace) ?? true),
      ),
    );
    return { key: rows.join(), blocks: rows.flatMap((index) => this.connectivity.addresses[index]?.blocks ?? []) };
  }

  others<Part extends OtherPart>(part: Part, group: number | undefined): readonly PageConnectivity[Part][number][] {
    return (this.#others.get(`${part} ${group}`) ?? []) as PageConnectivity[Part][number][];
  }
}
