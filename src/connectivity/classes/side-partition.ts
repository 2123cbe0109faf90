import type { ClusterState } from '../../clusters/cluster-state.ts';
import { Interned, remembered } from '../../model/interned.ts';
import type { Direction } from '../../model/network-policy.ts';
import { formatPorts, hasNoPorts, noPorts } from '../../model/port-set.ts';
import { families } from '../../verdicts/end.ts';
import { answerOf, openAnswer, type SideAnswer } from '../../verdicts/side-answer.ts';
import { BitSet } from './bit-set.ts';
import type { PodClass, Side } from './pod-class.ts';

/** True if both pods of a connection are in one namespace. */
export type PairRelation = 'same' | 'other';

/** The classes of pods to which a side gives one answer. */
export interface Cell {
  /** Number of the answer among those interned. */
  readonly answer: number;
  readonly classes: BitSet;
}

/** Which side is asked, and about which other ends. */
interface Asking {
  readonly side: Side;
  readonly direction: Direction;
  readonly relation: PairRelation;
  /** Only these classes are looked at. */
  readonly among: BitSet;
}

/** Splits classes by what a side answers to them, as the other end of a connection. */
export class SidePartitioner {
  readonly #cluster: ClusterState;
  readonly #classes: readonly PodClass[];
  readonly #answers: Interned<SideAnswer>;
  readonly #byPodBox = new Map<number, BitSet>();
  readonly #byNamespaceBox = new Map<number, BitSet>();
  /** Numbers that classes share which differ in nothing that a side looks at. Made when a side first looks so. */
  readonly #alike = new Map<string, readonly number[]>();

  constructor(cluster: ClusterState, classes: readonly PodClass[], answers: Interned<SideAnswer>) {
    this.#cluster = cluster;
    this.#classes = classes;
    this.#answers = answers;
    for (const [index, { podBoxes, namespaceBoxes }] of classes.entries()) {
      for (const box of podBoxes) this.#bits(this.#byPodBox, box).add(index);
      for (const box of namespaceBoxes) this.#bits(this.#byNamespaceBox, box).add(index);
    }
  }

  /** Without the classes to which the side opens nothing. */
  cells(asking: Asking): readonly Cell[] {
    const byAnswer = new Map<number, BitSet>();
    for (const cell of this.#selectedAlike(asking)) {
      for (const classes of this.#parts(cell, asking)) {
        const answer = this.#answer(asking, classes);
        if (answer !== undefined) remembered(byAnswer, answer, () => this.#noClasses()).addAll(classes);
      }
    }
    return [...byAnswer].map(([answer, classes]) => ({ answer, classes }));
  }

  /** Parts whose pods the same selectors of the side find; without those that the side never opens anything to. */
  #selectedAlike({ side, relation, among }: Asking): readonly BitSet[] {
    let cells: readonly BitSet[] = [];
    let unselected = among;
    for (const { pods, namespaces } of side.selectors) {
      const found = this.#selected(pods, namespaces, relation)?.and(among);
      if (found === undefined || found.isEmpty()) continue;
      const split = cells.flatMap((cell) => (cell.meets(found) ? [cell.and(found), cell.andNot(found)] : [cell]));
      cells = [...split, unselected.and(found)].filter((cell) => !cell.isEmpty());
      unselected = unselected.andNot(found);
    }
    return opensToUnselected(side) && !unselected.isEmpty() ? [...cells, unselected] : cells;
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
  #parts(cell: BitSet, { side, direction }: Asking): Iterable<BitSet> {
    const { hasBlocks } = side;
    const hasNames = side.hasNamedPorts && direction === 'Egress';
    const alike = remembered(this.#alike, `${hasBlocks} ${hasNames}`, () => this.#numbersOf(hasBlocks, hasNames));
    const parts = new Map<number, BitSet>();
    for (const index of cell.indexes()) remembered(parts, alike[index] ?? -1, () => this.#noClasses()).add(index);
    return parts.values();
  }

  #numbersOf(byAddress: boolean, byPorts: boolean): readonly number[] {
    const texts = new Interned();
    return this.#classes.map(({ end: { addresses }, addressKey, portsKey }) => {
      const address = byAddress ? addressKey : families.filter((family) => addresses[family].length > 0).join();
      const text = `${address} ${byPorts ? portsKey : ''}`;
      return texts.id(text, () => text);
    });
  }

  #answer({ side, direction, relation }: Asking, classes: BitSet): number | undefined {
    const first = classes.first();
    const other = first === undefined ? undefined : this.#classes[first]?.end;
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
    return remembered(known, box, () => this.#noClasses());
  }

  #noClasses(): BitSet {
    return new BitSet(this.#classes.length);
  }
}

/** Reports whether a side may open something to pods that none of its selectors finds. */
function opensToUnselected({ isolated, hasBlocks, rules }: Side): boolean {
  return !isolated || hasBlocks || rules.some(({ rule }) => rule.peers === 'all');
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
