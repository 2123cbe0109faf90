import { invariant } from '../../diagnostics/invariant.ts';
import { formatPorts, type PortSet } from '../../model/port-set.ts';
import type { ClusterState } from '../cluster-state.ts';
import { combineSides } from '../combine-sides.ts';
import type { GroupConnection } from '../connectivity.ts';
import type { SideAnswer } from '../side-answer.ts';
import { isDenied, type Verdicts, verdictsOn } from '../verdicts.ts';
import { BitSet } from './bit-set.ts';
import { Interned, remembered } from './interned.ts';
import type { PodClass, Side } from './pod-classes.ts';
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
  for (const [index, { asked }] of classes.entries()) {
    if (!asked.from) continue;
    for (const row of table.rowsFrom(index)) {
      const key = `${row.relation} ${row.verdicts} ${row.to.key()}`;
      remembered(rows, key, () => ({ from: [], row })).from.push(index);
    }
  }
  const found = [...rows.values()].map(
    ({ from, row }): GroupConnection => ({
      from,
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

class ConnectionTable {
  readonly #classes: readonly PodClass[];
  readonly #ports: PortSet | undefined;
  readonly #answers = new Interned<SideAnswer>();
  readonly #verdicts = new Interned<Verdicts>();
  readonly #combined = new Map<string, number>();
  readonly #partitioner: SidePartitioner;
  readonly #egress: Record<PairRelation, Map<Side, readonly Cell[]>> = { same: new Map(), other: new Map() };
  /** What the ingress sides of all classes open to pods that are alike as sources. */
  readonly #ingress: Record<PairRelation, Map<string, Map<number, BitSet>>>;
  readonly #destinations: BitSet;
  readonly #concerned: BitSet;
  /** The classes that are in one namespace only, by its name, and all that are in a namespace. */
  readonly #onlyIn = new Map<string, BitSet>();
  readonly #within = new Map<string, BitSet>();

  constructor(cluster: ClusterState, classes: readonly PodClass[], ports: PortSet | undefined) {
    this.#classes = classes;
    this.#ports = ports;
    this.#partitioner = new SidePartitioner(cluster, classes, this.#answers);
    this.#destinations = new BitSet(classes.length);
    this.#concerned = new BitSet(classes.length);
    const bits = (): BitSet => new BitSet(classes.length);
    for (const [index, { asked, namespaces }] of classes.entries()) {
      if (asked.to) this.#destinations.add(index);
      if (asked.concerned) this.#concerned.add(index);
      for (const name of namespaces) remembered(this.#within, name, bits).add(index);
      const [only, second] = namespaces;
      if (only !== undefined && second === undefined) remembered(this.#onlyIn, only, bits).add(index);
    }
    this.#ingress = { same: this.#openedTo('same'), other: this.#openedTo('other') };
  }

  verdicts(id: number): Verdicts {
    const found = this.#verdicts.values[id];
    invariant(found !== undefined, 'verdicts are numbered when they are made');
    return found;
  }

  rowsFrom(index: number): readonly FoundRow[] {
    const same = this.#reached(index, 'same');
    const other = this.#reached(index, 'other');
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
  #reached(index: number, relation: PairRelation): ReadonlyMap<number, BitSet> {
    const reached = new Map<number, BitSet>();
    const source = this.#classes[index];
    const openedTo = source && this.#ingress[relation].get(source.peerKey);
    if (source === undefined || openedTo === undefined) return reached;
    const asked = source.asked.concerned ? this.#destinations : this.#destinations.and(this.#concerned);
    const pairs = this.#pairs(index, source, relation).and(asked);
    const side = source.sides.Egress;
    const cells = remembered(this.#egress[relation], side, () => this.#partitioner.cells(side, 'Egress', relation));
    for (const cell of cells) {
      const possible = cell.classes.and(pairs);
      if (possible.isEmpty()) continue;
      for (const [answer, destinations] of openedTo) {
        const both = possible.and(destinations);
        if (both.isEmpty()) continue;
        const verdicts = this.#combine(cell.answer, answer);
        if (verdicts === undefined) continue;
        remembered(reached, verdicts, () => new BitSet(this.#classes.length)).addAll(both);
      }
    }
    return reached;
  }

  /** The classes with which a class has a pair of two different pods of the relation. */
  #pairs(index: number, { members, namespaces }: PodClass, relation: PairRelation): BitSet {
    const size = this.#classes.length;
    if (relation === 'other') {
      const [only, second] = namespaces;
      const everyone = BitSet.all(size);
      const alone = only !== undefined && second === undefined ? this.#onlyIn.get(only) : undefined;
      return alone === undefined ? everyone : everyone.andNot(alone);
    }
    const found = new BitSet(size);
    for (const name of namespaces) found.addAll(this.#within.get(name) ?? new BitSet(size));
    // A single pod that is alone in its class and namespace has only itself there.
    const single = members.length === namespaces.length && members.every(({ workload }) => workload.single);
    if (single) found.delete(index);
    return found;
  }

  /** For pods alike as sources, by their text: the classes that open something to them, by the answer. */
  #openedTo(relation: PairRelation): Map<string, Map<number, BitSet>> {
    const size = this.#classes.length;
    const having = new Map<Side, BitSet>();
    for (const [index, { sides }] of this.#classes.entries()) {
      remembered(having, sides.Ingress, () => new BitSet(size)).add(index);
    }
    const sources = new Map<string, BitSet>();
    for (const [index, { peerKey }] of this.#classes.entries()) {
      remembered(sources, peerKey, () => new BitSet(size)).add(index);
    }
    const representatives = [...sources].map(([key, classes]) => ({ key, first: classes.indexes()[0] ?? 0 }));
    const opened = new Map<string, Map<number, BitSet>>();
    for (const [side, destinations] of having) {
      for (const cell of this.#partitioner.cells(side, 'Ingress', relation)) {
        for (const { key, first } of representatives) {
          if (!cell.classes.has(first)) continue;
          const answers = remembered(opened, key, () => new Map<number, BitSet>());
          remembered(answers, cell.answer, () => new BitSet(size)).addAll(destinations);
        }
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
}

const denied = -1;

/** A text that equal verdicts share. */
export function verdictsText({ allowed, conditional }: Verdicts): string {
  return JSON.stringify([
    formatPorts(allowed),
    conditional.map(({ ports, conditions }) => [formatPorts(ports), conditions]),
  ]);
}
