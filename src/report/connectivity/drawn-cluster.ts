import type { ClusterConnectivity, PodGroup } from '../../connectivity/connectivity.ts';
import { type ExposedGroup, type Exposure, exposureOf } from '../../connectivity/exposure.ts';
import { listed } from '../../diagnostics/counted.ts';
import { remembered } from '../../model/interned.ts';
import {
  hasNoPorts,
  includesPorts,
  intersectPorts,
  type PortSet,
  subtractPorts,
  unitePorts,
} from '../../model/port-set.ts';
import { type ArrowSeen, joinedSeen, type SeenParts } from './arrow-seen.ts';
import { placeWords, workloadNames } from './group-words.ts';
import { type LineChange, lineChanges } from './line-change.ts';
import { type ConnectionRow, connectionRows, type RowEnd } from './rows.ts';
import { portsWords } from './verdict-words.ts';

/** How much of the connections is drawn, and how much is one box. */
export interface Level {
  readonly box: 'group' | 'type' | 'cluster';
  /** `declared`: without undeclared namespaces and pods; `inside`: also without addresses. */
  readonly shown: 'all' | 'declared' | 'inside';
}

export type BoxKind = 'pods' | 'addresses' | 'undeclared';

/** granted: allowed, and only on ports of a grant between two tenants. */
type ArrowState = 'allowed' | 'granted' | 'conditional';

/** Ports of an arrow, in words, on which connections have one state. */
export interface ArrowPorts {
  readonly text: string;
  readonly state: ArrowState;
  /** Only in a drawing of two states. */
  readonly change?: LineChange;
  /** Facts of records about these connections; absent where there are none. */
  readonly seen?: ArrowSeen;
}

/** Ends of connections that a picture draws as one. */
interface DrawnBox {
  readonly label: string;
  readonly kind: BoxKind;
  /** The title of its frame; absent: directly in the frame of the cluster. */
  readonly place?: string;
  /** Ports on which pods of the box reach pods of the same box. */
  readonly among: readonly ArrowPorts[];
  /** Ports on which the box is open to every address outside the cluster, in words. */
  readonly open?: string;
  /** Ports on which it reaches every address outside the cluster; only with `marksEveryone`. */
  readonly reaches?: string;
  /** The same where it differs between two states. */
  readonly changes?: readonly MarkChange[];
}

/** A mark that a box does not have in both of two states. */
export interface MarkChange {
  readonly kind: 'open' | 'reaches';
  readonly change: LineChange;
  /** Ports, in words. */
  readonly text: string;
}

interface DrawnArrow extends ArrowPorts {
  /** Indexes of boxes; never equal. */
  readonly from: number;
  readonly to: number;
}

/** A cluster as boxes and arrows between pairs of them. Nothing in it names the cluster. */
export interface DrawnCluster {
  readonly boxes: readonly DrawnBox[];
  /** The keys of the boxes, in their order. */
  readonly keys: readonly string[];
  readonly arrows: readonly DrawnArrow[];
  /** How many connections the arrows stand for. */
  readonly rows: number;
  /** How many groups of pods have no connection, and are not drawn. */
  readonly unconnected: number;
}

const mostNames = 5;
const mostPorts = 3;

/** Where the pods of a group are drawn. Pods with the same key are in one box. */
export interface PodsBox extends Pick<DrawnBox, 'label' | 'place'> {
  readonly key: string;
}

/** Ends of rows; `beyond`: pods of which a part of a landscape has only this name. */
type DrawnEnd = RowEnd | { readonly kind: 'beyond'; readonly words: string };

export interface DrawnRow extends Omit<ConnectionRow, 'from' | 'to' | 'seen'> {
  readonly from: DrawnEnd;
  readonly to: DrawnEnd;
  /** Returns facts of records about the connections of the row on some of its ports; absent where there are no records. */
  readonly seenOn?: (part: Pick<ConnectionRow, 'ports' | 'namedPorts'>) => SeenParts;
}

/** Connections of a cluster in a drawing. */
export interface DrawnPart {
  readonly cluster: ClusterConnectivity;
  readonly rows: Iterable<DrawnRow>;
  readonly podsOf: (group: number) => PodsBox;
  /** The change of all of these connections; absent: there is one state. */
  readonly change?: LineChange;
  /** Groups that are open to everyone outside, or reach everyone there; absent: as the cluster has it. */
  readonly exposure?: Pick<Exposure, 'exposedToEveryone' | 'reachesEverywhere'>;
}

export interface DrawingOptions extends Pick<Level, 'shown'> {
  /** Each block of addresses outside a box of its own, or one for all. */
  readonly blocks: 'each' | 'one';
  /** Pods without a connection have boxes, too. */
  readonly everyPod?: true;
  /** Boxes that are open to everyone, or reach everywhere, have a mark and no arrow for that. */
  readonly marksEveryone?: true;
  /** Reports whether a grant covers these ports from the box with one key to that with another. */
  readonly isGranted?: (from: string, to: string, ports: PortSet) => boolean;
}

export function drawCluster(cluster: ClusterConnectivity, level: Level): DrawnCluster {
  const podsOf = (index: number): PodsBox => {
    const group = cluster.groups[index];
    return group === undefined ? { key: '', label: '' } : podsBox(group, level.box, index);
  };
  const options = { shown: level.shown, blocks: level.box === 'group' ? 'each' : 'one' } as const;
  return drawClusters([{ cluster, rows: connectionRows(cluster), podsOf }], options);
}

/** Draws clusters as one: what has the same box in several of them is drawn once. */
export function drawClusters(parts: readonly DrawnPart[], options: DrawingOptions): DrawnCluster {
  const boxes = new Boxes(options);
  const joined = new Map<string, JoinedRows>();
  let [rows, unconnected] = [0, 0];
  for (const part of parts) {
    const connected = new Set<number>();
    const { exposedToEveryone, reachesEverywhere } = part.exposure ?? exposureOf(part.cluster);
    const marked = options.marksEveryone === true ? [...exposedToEveryone, ...reachesEverywhere] : [];
    if (options.everyPod) for (const group of part.cluster.groups.keys()) boxes.place(part, { kind: 'group', group });
    for (const row of part.rows) {
      for (const end of [row.from, row.to]) if (end.kind === 'group') connected.add(end.group);
      if (!(isShown(row, options) || isChanged(part)) || isMarked(row, marked)) continue;
      rows++;
      const [from, to] = [boxes.place(part, row.from), boxes.place(part, row.to)];
      remembered(joined, `${from} ${to}`, () => ({ from, to, rows: [] })).rows.push({
        ...row,
        ...{ cluster: part.cluster, change: part.change },
      });
    }
    unconnected += part.cluster.groups.length - connected.size;
    for (const exposed of exposedToEveryone) boxes.mark('open', part, exposed);
    if (options.marksEveryone !== true) continue;
    for (const exposed of reachesEverywhere) boxes.mark('reaches', part, exposed);
  }
  const isGranted = options.isGranted ?? (() => false);
  const arrows = [...joined.values()].flatMap(({ from, to, rows: own }) =>
    portsOf(own, (ports) => isGranted(boxes.key(from), boxes.key(to), ports)).map((ports) => ({ from, to, ...ports })),
  );
  return {
    boxes: boxes.all((index) => arrows.filter(({ from, to }) => from === index && to === index)),
    keys: boxes.keys,
    arrows: arrows.filter(({ from, to }) => from !== to),
    rows,
    unconnected,
  };
}

function isShown({ from, to }: DrawnRow, { shown }: Pick<Level, 'shown'>): boolean {
  return [from, to].every(
    ({ kind }) => shown === 'all' || kind === 'group' || (shown === 'declared' && kind === 'addresses'),
  );
}

/** No level leaves out a change. Rows in the words of one state may be none. */
function isChanged({ change = 'stays' }: DrawnPart): boolean {
  return change !== 'stays' && change !== 'before' && change !== 'after';
}

/** Reports whether a mark of the box says what the row does. */
function isMarked({ from, to, verdict, ports }: DrawnRow, marked: readonly ExposedGroup[]): boolean {
  if (verdict !== 'allowed') return false;
  const own = from.kind === 'group' ? from : to;
  const other = from.kind === 'group' ? to : from;
  if (own.kind !== 'group' || other.kind !== 'addresses' || other.isEverywhere !== true) return false;
  return marked.some((mark) => mark.group === own.group && includesPorts(mark.ports, ports));
}

interface JoinedRows {
  readonly from: number;
  readonly to: number;
  readonly rows: PlacedRow[];
}

interface PlacedRow extends DrawnRow {
  readonly cluster: ClusterConnectivity;
  readonly change: LineChange | undefined;
}

/** Returns the ports of each change by themselves: some pods of a box can keep what others get. */
function portsOf(rows: readonly PlacedRow[], isGranted: (ports: PortSet) => boolean): readonly ArrowPorts[] {
  return [undefined, ...lineChanges].flatMap((change) => {
    const own = rows.filter((row) => row.change === change);
    const ports = own.length === 0 ? [] : portsByState(own, isGranted);
    return change === undefined ? ports : ports.map((one) => ({ ...one, change }));
  });
}

/** Returns what is allowed, and what is only conditional: ports of both are allowed. */
function portsByState(rows: readonly PlacedRow[], isGranted: (ports: PortSet) => boolean): readonly ArrowPorts[] {
  const allowed = joinedPorts(rows.filter(({ verdict }) => verdict === 'allowed'));
  const all = joinedPorts(rows.filter(({ verdict }) => verdict === 'conditional'));
  const conditional = {
    numbers: subtractPorts(all.numbers, allowed.numbers),
    names: all.names.filter((name) => !allowed.names.includes(name)),
  };
  return (['allowed', 'conditional'] as const).flatMap((verdict) => {
    const { numbers, names } = verdict === 'allowed' ? allowed : conditional;
    const ports = [...(hasNoPorts(numbers) ? [] : portsWords(numbers).split(', ')), ...names];
    if (ports.length === 0) return [];
    const own = rows.filter((row) => row.verdict === verdict);
    const state = verdict === 'allowed' && names.length === 0 && isGranted(numbers) ? 'granted' : verdict;
    const seen = seenOf(own, numbers, names);
    const text = `${listed(ports, mostPorts)}${relationOf(own)}`;
    return [{ text, state, ...(seen === undefined ? {} : { seen }) }];
  });
}

/** Joins facts of records about rows, as far as they have these ports. */
function seenOf(rows: readonly DrawnRow[], numbers: PortSet, names: readonly string[]): ArrowSeen | undefined {
  const parts: SeenParts[] = [];
  for (const { seenOn, ...row } of rows) {
    if (seenOn === undefined) return undefined;
    const ports = intersectPorts(row.ports, numbers);
    const namedPorts = row.namedPorts.filter((name) => names.includes(name));
    if (!hasNoPorts(ports) || namedPorts.length > 0) parts.push(seenOn({ ports, namedPorts }));
  }
  return joinedSeen(parts);
}

function joinedPorts(rows: readonly DrawnRow[]): { readonly numbers: PortSet; readonly names: readonly string[] } {
  return {
    numbers: unitePorts(...rows.map(({ ports }) => ports)),
    names: [...new Set(rows.flatMap(({ namedPorts }) => namedPorts))].sort(),
  };
}

/** How the namespaces of the pods are related, where that is not clear and the same for all rows. */
function relationOf(rows: readonly PlacedRow[]): string {
  const relations = new Set(rows.filter(isAmbiguous).map(({ relation }) => relation));
  const [relation = 'any', another] = relations;
  return another === undefined ? { same: '\nsame namespace', other: '\nother namespaces', any: '' }[relation] : '';
}

function isAmbiguous({ cluster, from, to }: PlacedRow): boolean {
  return [from, to].every((end) => end.kind === 'group' && (cluster.groups[end.group]?.namespaces.length ?? 0) > 1);
}

/** Boxes, in the order in which they are placed. */
class Boxes {
  readonly #options: DrawingOptions;
  readonly #indexes = new Map<string, number>();
  readonly #boxes: (Omit<DrawnBox, 'among'> & { readonly key: string })[] = [];
  /** By the index of the box, in the order of marks: by kind and change. */
  readonly #marks = new Map<number, Map<string, Omit<MarkChange, 'text'> & { ports: PortSet }>>();

  constructor(options: DrawingOptions) {
    this.#options = options;
  }

  get keys(): readonly string[] {
    return this.#boxes.map(({ key }) => key);
  }

  key(index: number): string {
    return this.#boxes[index]?.key ?? '';
  }

  /** Returns the index of the box of an end. */
  place(part: DrawnPart, end: DrawnEnd): number {
    const box = this.#boxOf(part, end);
    return remembered(this.#indexes, `${box.kind} ${box.key}`, () => this.#boxes.push(box) - 1);
  }

  mark(kind: 'open' | 'reaches', part: DrawnPart, { group, ports }: ExposedGroup): void {
    const { change = 'stays' } = part;
    const marks = remembered(this.#marks, this.place(part, { kind: 'group', group }), () => new Map());
    const mark = remembered(marks, `${kind} ${change}`, () => ({ kind, change, ports }));
    mark.ports = unitePorts(mark.ports, ports);
  }

  all(amongOf: (index: number) => readonly DrawnArrow[]): readonly DrawnBox[] {
    return this.#boxes.map(({ key: _, ...box }, index) => {
      const marks = [...(this.#marks.get(index)?.values() ?? [])].map(({ ports, ...mark }): MarkChange => {
        return { ...mark, text: listed(portsWords(ports).split(', '), mostPorts) };
      });
      const kept = marks.filter(({ change }) => change === 'stays').map(({ kind, text }) => [kind, text]);
      const changes = marks.filter(({ change }) => change !== 'stays');
      const among = amongOf(index).map(({ from: _, to: _to, ...ports }) => ports);
      return { ...box, among, ...Object.fromEntries(kept), ...(changes.length === 0 ? {} : { changes }) };
    });
  }

  #boxOf(part: DrawnPart, end: DrawnEnd): Omit<DrawnBox, 'among'> & { readonly key: string } {
    switch (end.kind) {
      case 'addresses': {
        const isNamed = this.#options.blocks === 'each' || end.words.startsWith('the ');
        const label = isNamed ? end.words : 'addresses outside';
        return { key: label, label, kind: 'addresses' };
      }
      case 'undeclared-pods': {
        const label = 'undeclared pods of declared namespaces';
        return { key: label, label, kind: 'undeclared' };
      }
      case 'undeclared': {
        const label = 'undeclared namespaces';
        return { key: label, label, kind: 'undeclared' };
      }
      case 'beyond':
        return { key: end.words, label: end.words, kind: 'undeclared' };
      case 'group':
        return { ...part.podsOf(end.group), kind: 'pods' };
    }
  }
}

/** Returns the box of a group's pods; its key is `index` where each group has a box. */
export function podsBox(group: PodGroup, box: Level['box'], index = 0): PodsBox {
  if (box === 'cluster') return { key: '', label: 'all workloads' };
  const place = placeWords(group, { expand: false });
  if (box === 'group') {
    const names = listed(workloadNames(group), mostNames);
    return { key: String(index), label: group.hostNetwork ? `${names}\nin the host network` : names, place };
  }
  // Policies do not select them, so that they would hide what is true of all others.
  if (group.hostNetwork) return { key: 'host network', label: 'workloads in the host network' };
  const label = group.namespaceType ?? place;
  return { key: label, label };
}
