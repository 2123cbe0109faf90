import type { ClusterConnectivity } from '../../connectivity/connectivity.ts';
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

/** Ports of an arrow, in words, on which connections are allowed, or conditional. */
export interface ArrowPorts {
  readonly text: string;
  readonly conditional: boolean;
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
}

interface DrawnArrow extends ArrowPorts {
  /** Indexes of boxes; never equal. */
  readonly from: number;
  readonly to: number;
}

/** A cluster as boxes and arrows between pairs of them. Nothing in it names the cluster. */
export interface DrawnCluster {
  readonly boxes: readonly DrawnBox[];
  readonly arrows: readonly DrawnArrow[];
  /** How many connections the arrows stand for. */
  readonly rows: number;
  /** How many groups of pods have no connection, and are not drawn. */
  readonly unconnected: number;
}

const mostNames = 5;
const mostPorts = 3;

export function drawCluster(cluster: ClusterConnectivity, level: Level): DrawnCluster {
  const boxes = new Boxes(cluster, level);
  const joined = new Map<string, JoinedRows>();
  const connected = new Set<number>();
  let rows = 0;
  for (const row of connectionRows(cluster)) {
    for (const end of [row.from, row.to]) if (end.kind === 'group') connected.add(end.group);
    if (!isShown(row.from, level) || !isShown(row.to, level)) continue;
    rows++;
    const [from, to] = [boxes.place(row.from), boxes.place(row.to)];
    remembered(joined, `${from} ${to}`, () => ({ from, to, rows: [] })).rows.push(row);
  }
  for (const { group, ports } of exposureOf(cluster).exposedToEveryone) boxes.open(group, ports);
  const arrows = [...joined.values()].flatMap(({ from, to, rows: own }) =>
    portsOf(cluster, own).map((ports) => ({ from, to, ...ports })),
  );
  return {
    boxes: boxes.all((index) => arrows.filter(({ from, to }) => from === index && to === index)),
    arrows: arrows.filter(({ from, to }) => from !== to),
    rows,
    unconnected: cluster.groups.length - connected.size,
  };
}

function isShown({ kind }: RowEnd, { shown }: Level): boolean {
  return shown === 'all' || kind === 'group' || (shown === 'declared' && kind === 'addresses');
}

interface JoinedRows {
  readonly from: number;
  readonly to: number;
  readonly rows: ConnectionRow[];
}

/** Returns what is allowed and what is only conditional; that which both say is allowed. */
function portsOf(cluster: ClusterConnectivity, rows: readonly ConnectionRow[]): readonly ArrowPorts[] {
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
    const relation = relationOf(
      cluster,
      rows.filter((row) => row.verdict === verdict),
    );
    return [{ text: `${listed(ports, mostPorts)}${relation}`, conditional: verdict === 'conditional' }];
  });
}

function joinedPorts(rows: readonly ConnectionRow[]): { readonly numbers: PortSet; readonly names: readonly string[] } {
  return {
    numbers: unitePorts(...rows.map(({ ports }) => ports)),
    names: [...new Set(rows.flatMap(({ namedPorts }) => namedPorts))].sort(),
  };
}

/** How the namespaces of the pods are related, where that is not clear and the same for all rows. */
function relationOf(cluster: ClusterConnectivity, rows: readonly ConnectionRow[]): string {
  const relations = new Set(rows.filter((row) => isAmbiguous(cluster, row)).map(({ relation }) => relation));
  const [relation = 'any', another] = relations;
  return another === undefined ? { same: '\nsame namespace', other: '\nother namespaces', any: '' }[relation] : '';
}

function isAmbiguous({ groups }: ClusterConnectivity, { from, to }: ConnectionRow): boolean {
  return [from, to].every((end) => end.kind === 'group' && (groups[end.group]?.namespaces.length ?? 0) > 1);
}

/** The boxes of a cluster, in the order in which they are placed. */
class Boxes {
  readonly #cluster: ClusterConnectivity;
  readonly #level: Level;
  readonly #indexes = new Map<string, number>();
  readonly #boxes: Omit<DrawnBox, 'among'>[] = [];
  readonly #open = new Map<number, PortSet>();

  constructor(cluster: ClusterConnectivity, level: Level) {
    this.#cluster = cluster;
    this.#level = level;
  }

  /** Returns the index of the box of an end. */
  place(end: RowEnd): number {
    const { key, ...box } = this.#boxOf(end);
    return remembered(this.#indexes, `${box.kind} ${key}`, () => this.#boxes.push(box) - 1);
  }

  open(group: number, ports: PortSet): void {
    const index = this.place({ kind: 'group', group });
    this.#open.set(index, unitePorts(ports, this.#open.get(index) ?? ports));
  }

  all(amongOf: (index: number) => readonly DrawnArrow[]): readonly DrawnBox[] {
    return this.#boxes.map((box, index) => {
      const open = this.#open.get(index);
      return {
        ...box,
        among: amongOf(index).map(({ text, conditional }) => ({ text, conditional })),
        ...(open === undefined ? {} : { open: listed(portsWords(open).split(', '), mostPorts) }),
      };
    });
  }

  #boxOf(end: RowEnd): Omit<DrawnBox, 'among'> & { readonly key: string } {
    switch (end.kind) {
      case 'addresses': {
        const isNamed = this.#level.box === 'group' || end.words.startsWith('the ');
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
      case 'group':
        return { ...this.#podsOf(end.group), kind: 'pods' };
    }
  }

  #podsOf(index: number): { readonly key: string; readonly label: string; readonly place?: string } {
    if (this.#level.box === 'cluster') return { key: '', label: 'all workloads' };
    const group = this.#cluster.groups[index];
    if (group === undefined) return { key: String(index), label: '' };
    const place = placeWords(group, { expand: false });
    if (this.#level.box === 'group') {
      const names = listed(workloadNames(group), mostNames);
      return { key: String(index), label: group.hostNetwork ? `${names}\nin the host network` : names, place };
    }
    // Policies do not select them, so that they would hide what is true of all others.
    if (group.hostNetwork) return { key: 'host network', label: 'workloads in the host network' };
    const label = group.namespaceType ?? place;
    return { key: label, label };
  }
}
