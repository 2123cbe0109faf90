import type { ClusterConnectivity, PodGroup } from '../../connectivity/connectivity.ts';
import { exposureOf } from '../../connectivity/exposure.ts';
import { listed } from '../../diagnostics/counted.ts';
import { remembered } from '../../model/interned.ts';
import { hasNoPorts, type PortSet, subtractPorts, unitePorts } from '../../model/port-set.ts';
import { placeWords, workloadNames } from './group-words.ts';
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

export interface DrawnRow extends Omit<ConnectionRow, 'from' | 'to'> {
  readonly from: DrawnEnd;
  readonly to: DrawnEnd;
}

/** Connections of a cluster in a drawing. */
export interface DrawnPart {
  readonly cluster: ClusterConnectivity;
  readonly rows: Iterable<DrawnRow>;
  readonly podsOf: (group: number) => PodsBox;
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
    if (options.everyPod) for (const group of part.cluster.groups.keys()) boxes.place(part, { kind: 'group', group });
    for (const row of part.rows) {
      for (const end of [row.from, row.to]) if (end.kind === 'group') connected.add(end.group);
      if (!isShown(row.from, options) || !isShown(row.to, options) || isMarked(row, options)) continue;
      rows++;
      const [from, to] = [boxes.place(part, row.from), boxes.place(part, row.to)];
      remembered(joined, `${from} ${to}`, () => ({ from, to, rows: [] })).rows.push({ ...row, cluster: part.cluster });
    }
    unconnected += part.cluster.groups.length - connected.size;
    const { exposedToEveryone, reachesEverywhere } = exposureOf(part.cluster);
    for (const { group, ports } of exposedToEveryone) boxes.mark('open', part, group, ports);
    if (options.marksEveryone !== true) continue;
    for (const { group, ports } of reachesEverywhere) boxes.mark('reaches', part, group, ports);
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

function isShown({ kind }: DrawnEnd, { shown }: Pick<Level, 'shown'>): boolean {
  return shown === 'all' || kind === 'group' || (shown === 'declared' && kind === 'addresses');
}

/** Reports whether a mark of the box says what the row does. */
function isMarked({ from, to, verdict }: DrawnRow, { marksEveryone }: DrawingOptions): boolean {
  if (marksEveryone !== true || verdict !== 'allowed') return false;
  return [from, to].some((end) => end.kind === 'addresses' && end.isEverywhere === true);
}

interface JoinedRows {
  readonly from: number;
  readonly to: number;
  readonly rows: PlacedRow[];
}

interface PlacedRow extends DrawnRow {
  readonly cluster: ClusterConnectivity;
}

/** Returns what is allowed and what is only conditional; that which both say is allowed. */
function portsOf(rows: readonly PlacedRow[], isGranted: (ports: PortSet) => boolean): readonly ArrowPorts[] {
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
    const relation = relationOf(rows.filter((row) => row.verdict === verdict));
    const state = verdict === 'allowed' && names.length === 0 && isGranted(numbers) ? 'granted' : verdict;
    return [{ text: `${listed(ports, mostPorts)}${relation}`, state }];
  });
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
  readonly #marks = { open: new Map<number, PortSet>(), reaches: new Map<number, PortSet>() };

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

  mark(kind: 'open' | 'reaches', part: DrawnPart, group: number, ports: PortSet): void {
    const index = this.place(part, { kind: 'group', group });
    const marks = this.#marks[kind];
    marks.set(index, unitePorts(ports, marks.get(index) ?? ports));
  }

  all(amongOf: (index: number) => readonly DrawnArrow[]): readonly DrawnBox[] {
    return this.#boxes.map(({ key: _, ...box }, index) => {
      const marked = (kind: 'open' | 'reaches') => {
        const ports = this.#marks[kind].get(index);
        return ports === undefined ? {} : { [kind]: listed(portsWords(ports).split(', '), mostPorts) };
      };
      const among = amongOf(index).map(({ text, state }) => ({ text, state }));
      return { ...box, among, ...marked('open'), ...marked('reaches') };
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
