import type { Direction } from '../../model/network-policy.ts';
import { formatPorts, hasNoPorts, noPorts } from '../../model/port-set.ts';
import type { ClusterState } from '../cluster-state.ts';
import { families } from '../end.ts';
import { answerOf, openAnswer, type SideAnswer } from '../side-answer.ts';
import { BitSet } from './bit-set.ts';
import { type Interned, remembered } from './interned.ts';
import type { PodClass, Side } from './pod-classes.ts';

/** Whether both pods of a connection are in one namespace. */
export type PairRelation = 'same' | 'other';

/** The classes of pods to which a side gives one answer. */
export interface Cell {
  /** Number of the answer among those interned. */
  readonly answer: number;
  readonly classes: BitSet;
}

/** Splits all classes by what a side answers to them, as the other end of a connection. */
export class SidePartitioner {
  readonly #cluster: ClusterState;
  readonly #classes: readonly PodClass[];
  readonly #answers: Interned<SideAnswer>;
  readonly #everyone: BitSet;
  readonly #byPodBox = new Map<number, BitSet>();
  readonly #byNamespaceBox = new Map<number, BitSet>();

  constructor(cluster: ClusterState, classes: readonly PodClass[], answers: Interned<SideAnswer>) {
    this.#cluster = cluster;
    this.#classes = classes;
    this.#answers = answers;
    this.#everyone = BitSet.all(classes.length);
    for (const [index, { podBoxes, namespaceBoxes }] of classes.entries()) {
      for (const box of podBoxes) this.#bits(this.#byPodBox, box).add(index);
      for (const box of namespaceBoxes) this.#bits(this.#byNamespaceBox, box).add(index);
    }
  }

  /** Without the classes to which the side opens nothing. */
  cells(side: Side, direction: Direction, relation: PairRelation): readonly Cell[] {
    let cells: readonly BitSet[] = [this.#everyone];
    for (const { pods, namespaces } of side.selectors) {
      const found = this.#selected(pods, namespaces, relation);
      if (found === undefined) continue;
      cells = cells.flatMap((cell) => [cell.and(found), cell.andNot(found)]).filter((cell) => !cell.isEmpty());
    }
    const byAnswer = new Map<number, BitSet>();
    for (const cell of cells) {
      for (const classes of this.#alike(cell, side, direction)) {
        const answer = this.#answer(side, direction, relation, classes);
        if (answer === undefined) continue;
        remembered(byAnswer, answer, () => new BitSet(this.#classes.length)).addAll(classes);
      }
    }
    return [...byAnswer].map(([answer, classes]) => ({ answer, classes }));
  }

  /** The classes that a peer's selectors find; nothing where they find none. */
  #selected(pods: number, namespaces: number | 'own', relation: PairRelation): BitSet | undefined {
    const byPods = this.#byPodBox.get(pods);
    if (byPods === undefined) return undefined;
    if (namespaces === 'own') return relation === 'same' ? byPods : undefined;
    const byNamespaces = this.#byNamespaceBox.get(namespaces);
    return byNamespaces && byPods.and(byNamespaces);
  }

  /** Parts of a cell whose pods differ in nothing that the side's ports or blocks look at. */
  #alike(cell: BitSet, { hasBlocks, hasNamedPorts }: Side, direction: Direction): Iterable<BitSet> {
    const parts = new Map<string, BitSet>();
    for (const index of cell.indexes()) {
      const one = this.#classes[index];
      if (one === undefined) continue;
      const { addresses } = one.end;
      const address = hasBlocks ? one.addressKey : families.filter((family) => addresses[family].length > 0).join();
      const ports = hasNamedPorts && direction === 'Egress' ? one.portsKey : '';
      remembered(parts, `${address} ${ports}`, () => new BitSet(this.#classes.length)).add(index);
    }
    return parts.values();
  }

  #answer(side: Side, direction: Direction, relation: PairRelation, classes: BitSet): number | undefined {
    const [first = -1] = classes.indexes();
    const other = this.#classes[first]?.end;
    if (other === undefined) return undefined;
    const namespace = relation === 'same' ? other.namespace.name : '';
    const rules = side.rules.map(({ rule }) => ({ rule, namespace }));
    const destination = direction === 'Egress' ? other : side.end;
    const answer = side.isolated
      ? answerOf(this.#cluster, rules, other, destination)
      : openAnswer(this.#cluster, other);
    const opens = answer.some((one) => families.some((family) => !hasNoPorts(one[family]?.some ?? noPorts)));
    return opens ? this.#answers.id(answerText(answer), () => answer) : undefined;
  }

  #bits(known: Map<number, BitSet>, box: number): BitSet {
    return remembered(known, box, () => new BitSet(this.#classes.length));
  }
}

function answerText(answer: SideAnswer): string {
  return JSON.stringify(
    answer.map((one) =>
      families.map((family) => {
        const found = one[family];
        return found && [formatPorts(found.all), formatPorts(found.some)];
      }),
    ),
  );
}
