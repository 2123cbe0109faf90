import type { ClusterState } from '../../clusters/cluster-state.ts';
import { invariant } from '../../diagnostics/invariant.ts';
import { Interned, remembered } from '../../model/interned.ts';
import type { Direction } from '../../model/network-policy.ts';
import { formatPorts, type PortSet } from '../../model/port-set.ts';
import { combineSides } from '../../verdicts/combine-sides.ts';
import type { SideAnswer } from '../../verdicts/side-answer.ts';
import { isDenied, type Verdicts, verdictsOn } from '../../verdicts/verdicts.ts';
import type { GroupConnection } from '../connectivity.ts';
import { BitSet } from './bit-set.ts';
import type { PodClass, Side } from './pod-class.ts';
import { type Cell, type PairRelation, SidePartitioner } from './side-partition.ts';

/**
 * All connections between pods, by classes. For each class of sources, what its egress side opens is intersected with
 * what the ingress sides of all others open to it, as sets of classes: no pair of pods is looked at.
 */
export function podConnections(
  cluster: ClusterState,
  classes: readonly PodClass[],
  ports: PortSet | undefined,
): readonly GroupConnection[] {
  const table = new ConnectionTable(cluster, classes, ports);
  const rows = new Map<string, { readonly from: number[]; readonly row: FoundRow }>();
  for (const { index, row } of table.rows()) {
    const key = `${row.relation} ${row.verdicts} ${row.to.key()}`;
    remembered(rows, key, () => ({ from: [], row })).from.push(index);
  }
  const found = [...rows.values()].map(
    ({ from, row }): GroupConnection => ({
      from: from.sort((a, b) => a - b),
      to: row.to.indexes(),
      relation: row.relation,
      verdicts: table.verdicts(row.verdicts),
    }),
  );
  return found.sort(byPlace);
}

const relations: readonly GroupConnection['relation'][] = ['same', 'other', 'any'];

function byPlace(a: GroupConnection, b: GroupConnection): number {
  return (
    compareLists(a.from, b.from) ||
    relations.indexOf(a.relation) - relations.indexOf(b.relation) ||
    compareLists(a.to, b.to)
  );
}

function compareLists(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) {
    const other = b[index];
    if (other === undefined) return 1;
    if (value !== other) return value - other;
  }
  return a.length - b.length;
}

interface FoundRow {
  readonly relation: GroupConnection['relation'];
  /** Number of the verdicts among those interned. */
  readonly verdicts: number;
  readonly to: BitSet;
}

/** The answer of one ingress side to pods that are alike as sources. */
interface Opened {
  readonly answer: number;
  /** The classes that have the side. */
  readonly destinations: readonly number[];
}

/** The ports open to pods that are alike as sources, by their number. */
type OpenedTo = ReadonlyMap<number, readonly Opened[]>;

type ByRelation<Value> = Readonly<Record<PairRelation, Value>>;

class ConnectionTable {
  readonly #classes: readonly PodClass[];
  readonly #ports: PortSet | undefined;
  readonly #answers = new Interned<SideAnswer>();
  readonly #verdicts = new Interned<Verdicts>();
  readonly #combined = new Map<string, number>();
  readonly #partitioner: SidePartitioner;
  /** A number for each class; classes that are alike as the other end of every side share it. */
  readonly #peers: readonly number[];
  readonly #sides: Readonly<Record<Direction, ReadonlyMap<Side, readonly number[]>>>;
  readonly #egress: ByRelation<Map<Side, readonly Cell[]>> = { same: new Map(), other: new Map() };
  readonly #destinations: BitSet;
  readonly #concerned: BitSet;
  readonly #everyone: BitSet;
  /** The classes that are in one namespace only, by its name, and all that are in a namespace. */
  readonly #onlyIn = new Map<string, BitSet>();
  readonly #within = new Map<string, BitSet>();

  constructor(cluster: ClusterState, classes: readonly PodClass[], ports: PortSet | undefined) {
    this.#classes = classes;
    this.#ports = ports;
    this.#partitioner = new SidePartitioner(cluster, classes, this.#answers);
    const peers = new Interned();
    this.#peers = classes.map(({ peerKey }) => peers.id(peerKey, () => peerKey));
    this.#sides = { Ingress: havingSides(classes, 'Ingress'), Egress: havingSides(classes, 'Egress') };
    this.#destinations = this.#noClasses();
    this.#concerned = this.#noClasses();
    this.#everyone = BitSet.all(classes.length);
    for (const [index, { asked, namespaces }] of classes.entries()) {
      if (asked.to) this.#destinations.add(index);
      if (asked.concerned) this.#concerned.add(index);
      for (const name of namespaces) remembered(this.#within, name, () => this.#noClasses()).add(index);
      const [only, second] = namespaces;
      if (only !== undefined && second === undefined) {
        remembered(this.#onlyIn, only, () => this.#noClasses()).add(index);
      }
    }
  }

  verdicts(id: number): Verdicts {
    const found = this.#verdicts.values[id];
    invariant(found !== undefined, 'verdicts are numbered when they are made');
    return found;
  }

  /** The rows of each class of sources that is asked for. Sources that are alike come together. */
  *rows(): Generator<{ readonly index: number; readonly row: FoundRow }> {
    const opened = { same: this.#openedTo('same'), other: this.#openedTo('other') };
    const sources = new Map<number, number[]>();
    for (const [index, { asked }] of this.#classes.entries()) {
      if (asked.from) remembered(sources, this.#peers[index] ?? -1, () => []).push(index);
    }
    for (const [peer, indexes] of sources) {
      const destinations = {
        same: this.#byAnswer(opened.same.get(peer) ?? []),
        other: this.#byAnswer(opened.other.get(peer) ?? []),
      };
      for (const index of indexes) for (const row of this.#rowsFrom(index, destinations)) yield { index, row };
    }
  }

  #byAnswer(opened: readonly Opened[]): ReadonlyMap<number, BitSet> {
    const byAnswer = new Map<number, BitSet>();
    for (const { answer, destinations } of opened) {
      const classes = remembered(byAnswer, answer, () => this.#noClasses());
      for (const index of destinations) classes.add(index);
    }
    return byAnswer;
  }

  #rowsFrom(index: number, destinations: ByRelation<ReadonlyMap<number, BitSet>>): readonly FoundRow[] {
    const same = this.#reached(index, 'same', destinations.same);
    const other = this.#reached(index, 'other', destinations.other);
    const rows: FoundRow[] = [];
    for (const verdicts of new Set([...same.keys(), ...other.keys()])) {
      const [within, across] = [same.get(verdicts), other.get(verdicts)];
      if (within === undefined || across === undefined) {
        const to = within ?? across;
        if (to !== undefined) rows.push({ relation: within === undefined ? 'other' : 'same', verdicts, to });
        continue;
      }
      rows.push(
        { relation: 'same', verdicts, to: within.andNot(across) },
        { relation: 'other', verdicts, to: across.andNot(within) },
        { relation: 'any', verdicts, to: within.and(across) },
      );
    }
    return rows.filter(({ to }) => !to.isEmpty());
  }

  /** The destinations of one class of sources by the verdicts on them. */
  #reached(index: number, relation: PairRelation, openedTo: ReadonlyMap<number, BitSet>): ReadonlyMap<number, BitSet> {
    const reached = new Map<number, BitSet>();
    const source = this.#classes[index];
    if (source === undefined || openedTo.size === 0) return reached;
    const pairs = this.#pairs(index, source, relation).and(this.#destinations);
    const asked = source.asked.concerned ? pairs : pairs.and(this.#concerned);
    const side = source.sides.Egress;
    const cells = remembered(this.#egress[relation], side, () => {
      const among = this.#others(this.#sides.Egress.get(side) ?? [], relation);
      return this.#partitioner.cells({ side, direction: 'Egress', relation, among });
    });
    for (const cell of cells) {
      const possible = cell.classes.and(asked);
      if (possible.isEmpty()) continue;
      for (const [answer, destinations] of openedTo) {
        if (!possible.meets(destinations)) continue;
        const verdicts = this.#combine(cell.answer, answer);
        if (verdicts === undefined) continue;
        remembered(reached, verdicts, () => this.#noClasses()).addAll(possible.and(destinations));
      }
    }
    return reached;
  }

  /** The classes of which some pod can stand in a relation to some pod of these classes, and more in `other`. */
  #others(indexes: readonly number[], relation: PairRelation): BitSet {
    if (relation === 'other') return this.#everyone;
    const found = this.#noClasses();
    const names = new Set(indexes.flatMap((index) => this.#classes[index]?.namespaces ?? []));
    for (const name of names) found.addAll(this.#within.get(name) ?? this.#noClasses());
    return found;
  }

  /** The classes with which a class has a pair of two different pods of the relation. */
  #pairs(index: number, { members, namespaces }: PodClass, relation: PairRelation): BitSet {
    if (relation === 'other') {
      const [only, second] = namespaces;
      const alone = only !== undefined && second === undefined ? this.#onlyIn.get(only) : undefined;
      return alone === undefined ? this.#everyone : this.#everyone.andNot(alone);
    }
    const found = this.#others([index], 'same');
    // A single pod that is alone in its class and namespace has only itself there.
    const single = members.length === namespaces.length && members.every(({ workload }) => workload.single);
    if (single) found.delete(index);
    return found;
  }

  #openedTo(relation: PairRelation): OpenedTo {
    const opened = new Map<number, Opened[]>();
    for (const [side, destinations] of this.#sides.Ingress) {
      const among = this.#others(destinations, relation);
      for (const { answer, classes } of this.#partitioner.cells({ side, direction: 'Ingress', relation, among })) {
        const peers = new Set(classes.indexes().map((index) => this.#peers[index] ?? -1));
        for (const peer of peers) remembered(opened, peer, () => []).push({ answer, destinations });
      }
    }
    return opened;
  }

  /** Number of the verdicts that follow from two answers; nothing where all is denied. */
  #combine(egress: number, ingress: number): number | undefined {
    const combined = remembered(this.#combined, `${egress} ${ingress}`, () => {
      const [one, other] = [this.#answers.values[egress], this.#answers.values[ingress]];
      invariant(one !== undefined && other !== undefined, 'answers are numbered when they are made');
      const all = combineSides(one, other);
      const asked = this.#ports === undefined ? all : verdictsOn(all, this.#ports);
      return isDenied(asked) ? denied : this.#verdicts.id(verdictsText(asked), () => asked);
    });
    return combined === denied ? undefined : combined;
  }

  #noClasses(): BitSet {
    return new BitSet(this.#classes.length);
  }
}

/** The classes that have a side, by the side. */
function havingSides(classes: readonly PodClass[], direction: Direction): ReadonlyMap<Side, readonly number[]> {
  const having = new Map<Side, number[]>();
  for (const [index, { sides }] of classes.entries()) remembered(having, sides[direction], () => []).push(index);
  return having;
}

const denied = -1;

/** A text that equal verdicts share. */
export function verdictsText({ allowed, conditional }: Verdicts): string {
  return JSON.stringify([
    formatPorts(allowed),
    conditional.map(({ ports, conditions }) => [formatPorts(ports), conditions]),
  ]);
}
