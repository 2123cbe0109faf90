import { clusterKey } from '../clusters/cluster-key.ts';
import {
  type AddressSet,
  hasNoAddresses,
  intersectAddresses,
  sameAddresses,
  subtractAddresses,
} from '../model/address-set.ts';
import { directionsOnTheWay } from '../model/directions.ts';
import { remembered } from '../model/interned.ts';
import { workloadText } from '../model/workload-name.ts';
import type { Verdicts } from '../verdicts/verdicts.ts';
import { comparedVerdicts, type LineChange, lineChanges } from './compared-verdicts.ts';
import { GroupTable } from './connection-table.ts';
import { type JointGroup, jointGroups } from './joint-groups.ts';
import type { PageComparison } from './page-comparison.ts';
import type { PageConnectivity } from './page-data.ts';
import type { PageModel } from './page-model.ts';
import { type PeerLine, peerLines } from './peer-lines.ts';
import { type SubjectPart, subjectParts } from './subject.ts';
import type { FocusState } from './view-state.ts';

/** A line of a focus on two states. */
export interface ComparedLine extends PeerLine {
  readonly change: LineChange;
}

/** Content of a focus on two states. */
interface ComparedFocus {
  /** Parts of the state after; those that only the state before has come last. */
  readonly parts: readonly SubjectPart[];
  /** True if the state has none of it. */
  readonly isGone: boolean;
  readonly isNew: boolean;
  /** Connections, by the clusters that share them; changes first. */
  readonly lines: readonly { readonly clusters: readonly string[]; readonly lines: readonly ComparedLine[] }[];
}

/** Finds the connections of what a focus is about in two states; undefined if the page does not have them whole. */
export async function comparedFocus(
  { before, after }: PageComparison,
  state: FocusState,
): Promise<ComparedFocus | undefined> {
  const [old, now] = [subjectParts(before.index, state), subjectParts(after.index, state)];
  const read = async (model: PageModel, parts: readonly SubjectPart[]): Promise<boolean> =>
    model.readConnections(parts.map(({ cluster }) => cluster.connectivity));
  const names = new Set([...old, ...now].map(({ cluster }) => clusterKey(cluster)));
  const chunks = (model: PageModel): readonly SubjectPart[] =>
    model.index.clusters.flatMap((cluster, place) => {
      const namespace = cluster.namespaces[0];
      return names.has(clusterKey(cluster)) && namespace !== undefined
        ? [{ place, cluster, namespace, workloads: [] }]
        : [];
    });
  const whole = await Promise.all([read(before, chunks(before)), read(after, chunks(after))]);
  if (!whole.every(Boolean)) return undefined;
  const parts = united(old, now);
  const alike = new Map<string, { readonly clusters: string[]; readonly lines: readonly ComparedLine[] }>();
  for (const name of [...names].sort()) {
    const own = parts.filter(({ cluster }) => clusterKey(cluster) === name);
    const lines = new ConnectionsOfStates(
      tableOf(before, name),
      tableOf(after, name),
      singlePods([before, after], name),
    ).lines(own);
    const text = JSON.stringify(lines.map(({ example: _, ...line }) => line));
    remembered(alike, text, () => ({ clusters: [], lines })).clusters.push(name);
  }
  return { parts, isGone: now.length === 0, isNew: old.length === 0, lines: [...alike.values()] };
}

function tableOf(model: PageModel, name: string): GroupTable | undefined {
  const cluster = model.index.clusters.find((one) => clusterKey(one) === name);
  return cluster === undefined ? undefined : model.tableOf(cluster.connectivity);
}

/** Workloads that are a single pod, which has no connection with itself, as `<namespace>/<Kind/name>`. */
function singlePods(models: readonly PageModel[], name: string): ReadonlySet<string> {
  const single = new Map<string, boolean>();
  for (const { index } of models) {
    for (const { namespaces } of index.clusters.filter((one) => clusterKey(one) === name)) {
      for (const namespace of namespaces) {
        for (const workload of index.workloads[namespace.workloads] ?? []) {
          single.set(`${namespace.name}/${workloadText(workload)}`, workload.single === true);
        }
      }
    }
  }
  return new Set([...single].flatMap(([key, is]) => (is ? [key] : [])));
}

/** The parts of two states: each namespace once, with the workloads of both. */
function united(before: readonly SubjectPart[], after: readonly SubjectPart[]): readonly SubjectPart[] {
  const keyOf = ({ cluster, namespace }: SubjectPart): string => `${clusterKey(cluster)}/${namespace.name}`;
  const old = new Map(before.map((part) => [keyOf(part), part]));
  const joined = after.map((part) => {
    const known = new Set(part.workloads.map(workloadText));
    const gone = (old.get(keyOf(part))?.workloads ?? []).filter((workload) => !known.has(workloadText(workload)));
    return gone.length === 0 ? part : { ...part, workloads: [...part.workloads, ...gone] };
  });
  const keys = new Set(after.map(keyOf));
  return [...joined, ...before.filter((part) => !keys.has(keyOf(part)))];
}

type Connections = Pick<PageConnectivity, 'connections' | 'addresses' | 'undeclared' | 'undeclaredPods' | 'beyond'>;

type Drafts = { readonly [Part in keyof Connections]: Connections[Part][number][] };

type BothVerdicts = readonly [before: Verdicts | undefined, after: Verdicts | undefined];

/** The connections of one cluster in two states, between pods that are alike in both. */
class ConnectionsOfStates {
  readonly #before: GroupTable | undefined;
  readonly #after: GroupTable | undefined;
  readonly #groups: readonly JointGroup[];
  readonly #singles: ReadonlySet<string>;
  readonly #found = new Map<LineChange, Drafts>();

  constructor(before: GroupTable | undefined, after: GroupTable | undefined, singles: ReadonlySet<string>) {
    this.#singles = singles;
    this.#before = before;
    this.#after = after;
    this.#groups = jointGroups(before?.connectivity, after?.connectivity);
  }

  lines(parts: readonly SubjectPart[]): readonly ComparedLine[] {
    const own = this.#ownGroups(parts);
    for (const [group, namespaces] of own) {
      this.#addPods(group);
      this.#addAddresses(group, namespaces);
      this.#addOthers(group);
    }
    return lineChanges.flatMap((change) => {
      const found = this.#found.get(change);
      if (found === undefined) return [];
      const table = new GroupTable({
        ...{ clusters: [], groups: this.#groups.map(({ group }) => group), withoutWorkloads: [] },
        ...found,
      });
      return directionsOnTheWay.flatMap((direction) =>
        peerLines(table, parts, direction).map((line): ComparedLine => ({ ...line, change })),
      );
    });
  }

  /** The groups that a subject is in, with its namespaces. */
  #ownGroups(parts: readonly SubjectPart[]): ReadonlyMap<number, readonly string[]> {
    const wanted = new Map(
      parts.map(({ namespace, workloads }) => [namespace.name, new Set(workloads.map(workloadText))]),
    );
    const own = new Map<number, readonly string[]>();
    for (const [index, { group }] of this.#groups.entries()) {
      const namespaces = group.places.flatMap((place) =>
        place.namespaces.filter((name) => place.workloads.some((one) => wanted.get(name)?.has(workloadText(one)))),
      );
      if (namespaces.length > 0) own.set(index, namespaces);
    }
    return own;
  }

  #addPods(own: number): void {
    const group = this.#groups[own];
    if (group === undefined) return;
    for (const direction of directionsOnTheWay) {
      const rows = new Map<
        string,
        { readonly others: number[]; readonly sides: BothVerdicts; readonly relation: ConnectionRelation }
      >();
      for (const [index, other] of this.#groups.entries()) {
        const [from, to] = direction === 'Egress' ? [group, other] : [other, group];
        for (const [relation, sides] of this.#relations(from, to)) {
          const isOnly = isInOne(group) || isInOne(other);
          const key = JSON.stringify([relation, sides, isOnly]);
          remembered(rows, key, () => ({ others: [], sides, relation })).others.push(index);
        }
      }
      for (const { others, sides, relation } of rows.values()) {
        const ends = direction === 'Egress' ? { from: [own], to: others } : { from: others, to: [own] };
        const isOnly = isInOne(group) || others.some((index) => isInOne(this.#groups[index]));
        this.#add('connections', sides, isOnly, (verdicts) => ({ ...ends, relation, verdicts }));
      }
    }
  }

  /** Verdicts between two groups, by the relation of the namespaces. Relations that no two pods have are left out. */
  #relations(from: JointGroup, to: JointGroup): readonly (readonly [ConnectionRelation, BothVerdicts])[] {
    const there = new Set(to.group.namespaces);
    const isSame = from === to ? this.#hasPairs(from) : from.group.namespaces.some((name) => there.has(name));
    const [only] = from.group.namespaces;
    const isOther = from.group.namespaces.length > 1 || there.size > 1 || (only !== undefined && !there.has(only));
    const sides = (relation: 'same' | 'other'): BothVerdicts => [
      verdictsIn(this.#before, from.before, to.before, relation),
      verdictsIn(this.#after, from.after, to.after, relation),
    ];
    if (!isSame && !isOther) return [];
    if (!isSame) return [['any', sides('other')]];
    if (!isOther) return [['same', sides('same')]];
    const [same, other] = [sides('same'), sides('other')];
    if (JSON.stringify(same) === JSON.stringify(other)) return [['any', same]];
    return [
      ['same', same],
      ['other', other],
    ];
  }

  /** Reports whether some namespace has two pods of a group. */
  #hasPairs({ group }: JointGroup): boolean {
    return group.places.some(
      ({ namespaces, workloads }) =>
        workloads.length > 1 ||
        namespaces.some((name) => workloads.some((one) => !this.#singles.has(`${name}/${workloadText(one)}`))),
    );
  }

  #addAddresses(own: number, namespaces: readonly string[]): void {
    const group = this.#groups[own];
    if (group === undefined) return;
    for (const direction of directionsOnTheWay) {
      const alike = new Map<string, { readonly names: string[]; readonly blocks: readonly StateBlocks[] }>();
      for (const name of new Set(namespaces)) {
        const blocks = [
          blocksOf(this.#before, group.before, name, direction),
          blocksOf(this.#after, group.after, name, direction),
        ];
        const key = JSON.stringify(blocks, (_, value) => (typeof value === 'bigint' ? String(value) : value));
        remembered(alike, key, () => ({ names: [], blocks })).names.push(name);
      }
      for (const { names, blocks } of alike.values()) {
        const [before = [], after = []] = blocks;
        for (const { network, addresses, covers, sides } of jointBlocks(before, after)) {
          this.#add('addresses', sides, isInOne(group), (verdicts) => ({
            of: [{ group: own, namespaces: names }],
            direction,
            blocks: [{ network, addresses, verdicts, ...(covers === undefined ? {} : { covers }) }],
          }));
        }
      }
    }
  }

  #addOthers(own: number): void {
    const group = this.#groups[own];
    if (group === undefined) return;
    const rows = <Part extends 'undeclared' | 'undeclaredPods' | 'beyond'>(
      part: Part,
      groupsIn: (row: PageConnectivity[Part][number]) => readonly number[],
      keyOf: (row: PageConnectivity[Part][number]) => unknown,
      make: (row: PageConnectivity[Part][number], verdicts: Verdicts) => PageConnectivity[Part][number],
    ): void => {
      const joint = new Map<string, { readonly row: PageConnectivity[Part][number]; sides: BothVerdicts }>();
      const known = { before: new Set<string>(), after: new Set<string>() };
      for (const [side, table] of [this.#before, this.#after].entries()) {
        const number = side === 0 ? group.before : group.after;
        for (const row of (table?.connectivity[part] ?? []) as PageConnectivity[Part]) {
          if (number === undefined || !groupsIn(row).includes(number)) continue;
          const found = remembered(joint, JSON.stringify(keyOf(row)), () => ({ row, sides: neither }));
          known[side === 0 ? 'before' : 'after'].add(row.direction);
          found.sides = side === 0 ? [row.verdicts, found.sides[1]] : [found.sides[0], row.verdicts];
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
          this.#add(part, sides, isInOne(group), add);
        } else this.#draftsOf(before === undefined ? 'after' : 'before')[part].push(add(only));
      }
    };
    const groups = [own];
    rows(
      'undeclared',
      (row) => row.groups,
      ({ direction, namespaces, pods }) => [direction, namespaces, pods],
      (row, verdicts) => ({ ...row, groups, verdicts }),
    );
    rows(
      'undeclaredPods',
      (row) => row.groups,
      ({ direction, relation, namespaces, pods }) => [direction, relation, namespaces, pods],
      (row, verdicts) => ({ ...row, groups, verdicts }),
    );
    rows(
      'beyond',
      (row) => [row.group],
      ({ direction }) => direction,
      (row, verdicts) => ({ ...row, group: own, verdicts }),
    );
  }

  /** `isOnly`: an end is in one of the states only. */
  #add<Part extends keyof Connections>(
    part: Part,
    [before, after]: BothVerdicts,
    isOnly: boolean,
    make: (verdicts: Verdicts) => Drafts[Part][number],
  ): void {
    for (const [change, verdicts] of comparedVerdicts(before, after)) {
      const shown = !isOnly ? change : change === 'closes' ? 'removed' : 'added';
      this.#draftsOf(shown)[part].push(make(verdicts));
    }
  }

  #draftsOf(change: LineChange): Drafts {
    return remembered(this.#found, change, () => ({
      ...{ connections: [], addresses: [], undeclared: [], undeclaredPods: [], beyond: [] },
    }));
  }
}

const neither: BothVerdicts = [undefined, undefined];

type ConnectionRelation = PageConnectivity['connections'][number]['relation'];
type StateBlocks = PageConnectivity['addresses'][number]['blocks'];
type StateBlock = StateBlocks[number];

function isInOne(group: JointGroup | undefined): boolean {
  return group?.before === undefined || group.after === undefined;
}

function verdictsIn(
  table: GroupTable | undefined,
  from: number | undefined,
  to: number | undefined,
  relation: 'same' | 'other',
): Verdicts | undefined {
  return table === undefined || from === undefined || to === undefined ? undefined : table.verdicts(from, to, relation);
}

function blocksOf(
  table: GroupTable | undefined,
  group: number | undefined,
  namespace: string,
  direction: 'Ingress' | 'Egress',
): StateBlocks {
  return (table?.connectivity.addresses ?? []).flatMap((row) =>
    row.direction === direction &&
    row.of.some((one) => one.group === group && (one.namespaces?.includes(namespace) ?? true))
      ? row.blocks
      : [],
  );
}

interface JointBlock extends Pick<StateBlock, 'network' | 'covers'> {
  readonly addresses: AddressSet;
  readonly sides: BothVerdicts;
}

/** Splits the blocks of two states, so that the addresses of one have equal verdicts in both. */
function jointBlocks(before: StateBlocks, after: StateBlocks): readonly JointBlock[] {
  if ([...before, ...after].some(({ addresses }) => hasNoAddresses(addresses))) return alikeBlocks(before, after);
  const joint: JointBlock[] = [];
  const add = (like: StateBlock, addresses: AddressSet, sides: BothVerdicts): void => {
    if (hasNoAddresses(addresses)) return;
    const covers = sameAddresses(addresses, like.addresses) ? like.covers : undefined;
    joint.push({ network: like.network, addresses, sides, ...(covers === undefined ? {} : { covers }) });
  };
  for (const now of after) {
    let rest = now.addresses;
    for (const old of before) {
      if (old.network !== now.network) continue;
      const both = intersectAddresses(now.addresses, old.addresses);
      add(sameAddresses(both, now.addresses) ? now : old, both, [old.verdicts, now.verdicts]);
      rest = subtractAddresses(rest, old.addresses);
    }
    add(now, rest, [undefined, now.verdicts]);
  }
  for (const old of before) {
    let rest = old.addresses;
    for (const now of after) if (now.network === old.network) rest = subtractAddresses(rest, now.addresses);
    add(old, rest, [old.verdicts, undefined]);
  }
  return joint;
}

/** The same in a page without addresses: a block is the same if everything else of it is. */
function alikeBlocks(before: StateBlocks, after: StateBlocks): readonly JointBlock[] {
  const joint = new Map<string, { readonly block: StateBlock; sides: BothVerdicts }>();
  for (const [side, blocks] of [before, after].entries()) {
    for (const block of blocks) {
      const key = JSON.stringify([block.network, block.covers ?? block.verdicts]);
      const found = remembered(joint, key, () => ({ block, sides: neither }));
      found.sides = side === 0 ? [block.verdicts, found.sides[1]] : [found.sides[0], block.verdicts];
    }
  }
  return [...joint.values()].map(({ block: { network, addresses, covers }, sides }) => ({
    ...{ network, addresses, sides },
    ...(covers === undefined ? {} : { covers }),
  }));
}
