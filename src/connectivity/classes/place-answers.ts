import type { ClusterState, NamespaceState } from '../../clusters/cluster-state.ts';
import { invariant } from '../../diagnostics/invariant.ts';
import { LabelQuestions } from '../../labels/label-questions.ts';
import { boxText, includesBox, intersectBoxes, isSatisfiable, type LabelBox } from '../../labels/label-space.ts';
import { Interned, remembered } from '../../model/interned.ts';
import type { Direction } from '../../model/network-policy.ts';
import { compileNetworkPolicy } from '../../policy/compile-network-policy.ts';
import type { CompiledPolicy, CompiledRule, PodPeer } from '../../policy/compiled-policy.ts';
import { hypotheticalEnd, type PodEnd } from '../../verdicts/end.ts';
import { answerOf, isSelected, openAnswer, type SideAnswer } from '../../verdicts/side-answer.ts';
import type { PodClass } from './pod-class.ts';
import { withAnyNumber } from './port-names.ts';
import { addressesText, SideKeys } from './side-keys.ts';

/** Namespaces whose policies say the same to pods that could be there. */
export interface Place {
  readonly id: number;
  readonly policies: readonly CompiledPolicy[];
}

/** The policies of a place, in one direction, for pods there whose labels are in a box. */
interface PlaceFacts {
  /** Some such pod is isolated by no policy. */
  readonly open: boolean;
  /** Numbers of the rules of every policy that selects some such pod, ascending. */
  readonly atoms: readonly number[];
}

/** A rule for one peer: for everybody whom the peer finds, if that is one of pods. */
interface Atom {
  readonly rule: CompiledRule;
  readonly peer?: PodPeer;
}

/** Answers with one number are equal, and to classes that have the same ports and addresses. */
interface PlaceAnswer {
  readonly id: number;
  readonly answer: SideAnswer;
}

/** A selector of pods, with a number that equal ones share. */
interface PodSelector {
  readonly pods: LabelBox;
  readonly number: number;
}

/**
 * Answers what the policies of namespaces allow between pods of a class and pods there that only a selector describes.
 */
export class PlaceAnswers {
  readonly #cluster: ClusterState;
  readonly #questions = new LabelQuestions();
  readonly #places: Readonly<Record<Direction, ReadonlyMap<string, Place>>>;
  readonly #boxTexts = new Map<LabelBox, string>();
  readonly #atoms = new Interned<Atom>();
  /** By the number of a selector, then of a place. */
  readonly #facts: Readonly<Record<Direction, Map<number, Map<number, PlaceFacts>>>> = {
    Ingress: new Map(),
    Egress: new Map(),
  };
  /** By what classes are to peers, then by the number of an atom. */
  readonly #met: Readonly<Record<'same' | 'other', Map<string, Map<number, boolean>>>> = {
    same: new Map(),
    other: new Map(),
  };
  readonly #answers = new Map<string, PlaceAnswer>();
  /** By what classes are to peers, then by the numbers of selector and place. */
  readonly #answersTo = new Map<string, Map<number, PlaceAnswer>>();

  constructor(cluster: ClusterState) {
    this.#cluster = cluster;
    const keys = new SideKeys(cluster);
    const placesFor = (direction: Direction): ReadonlyMap<string, Place> => {
      const places = new Map<string, Place>();
      return new Map(
        [...cluster.namespaces.values()].map((namespace) => {
          const policies = namespace.policies
            .map(({ policy }) => compileNetworkPolicy(policy))
            .filter((compiled) => compiled[direction] !== undefined);
          const texts = policies.map((one) => [this.#boxText(one.subject.pods), keys.of(one, direction).atoms]);
          const place = remembered(places, JSON.stringify(texts), () => ({ id: places.size, policies }));
          return [namespace.name, place] as const;
        }),
      );
    };
    this.#places = { Ingress: placesFor('Ingress'), Egress: placesFor('Egress') };
  }

  /** The place in which a namespace is by its policies of a direction. */
  placeOf(direction: Direction, { name }: NamespaceState): Place {
    const place = this.#places[direction].get(name);
    invariant(place !== undefined, `namespace ${name} is one of the cluster's`);
    return place;
  }

  /** Returns what pods of places allow a class in a direction, in the class's own namespace or in others. */
  to(
    one: PodClass,
    direction: Direction,
    relation: 'same' | 'other',
  ): (place: Place, selector: PodSelector) => PlaceAnswer {
    const known = remembered(this.#answersTo, `${direction} ${relation} ${endKey(one)}`, () => new Map());
    const places = this.#cluster.namespaces.size;
    return (place, selector) =>
      remembered(known, selector.number * places + place.id, () =>
        this.#answerOf(one, place, direction, relation, selector),
      );
  }

  #factsOf(place: Place, direction: Direction, { pods, number }: PodSelector): PlaceFacts {
    const known = remembered(this.#facts[direction], number, () => new Map());
    return remembered(known, place.id, () => this.#newFacts(place, direction, pods));
  }

  #newFacts({ policies }: Place, direction: Direction, pods: LabelBox): PlaceFacts {
    const selecting = policies.filter(({ subject }) => isSatisfiable(intersectBoxes(subject.pods, pods)));
    const boxes = selecting.map(({ subject }) => subject.pods);
    const covered = boxes.some((box) => box.keys.size === 0 || includesBox(box, pods));
    // What the budget leaves undecided is taken for open, as everywhere.
    const isOpen = !covered && this.#questions.atPlace().outside(pods, boxes).kind !== 'none';
    if (isOpen) return { open: true, atoms: [] };
    const atoms = selecting.flatMap((policy) =>
      (policy[direction]?.rules ?? []).flatMap((rule) => this.#atomsOf(rule)),
    );
    return { open: false, atoms: [...new Set(atoms)].sort((a, b) => a - b) };
  }

  /** One for each peer of a rule, with the rule's ports. */
  #atomsOf(rule: CompiledRule): readonly number[] {
    const ports = JSON.stringify(rule.ports);
    if (rule.peers === 'all') return [this.#atoms.id(`all ${ports}`, () => ({ rule }))];
    return rule.peers.map((peer) => {
      if (peer.kind === 'addresses') {
        const text = `${addressesText(peer.addresses)} ${ports}`;
        return this.#atoms.id(text, () => ({ rule: { ...rule, peers: [peer] } }));
      }
      const namespaces = peer.namespaces === 'own' ? 'own' : this.#boxText(peer.namespaces);
      const text = JSON.stringify([this.#boxText(peer.pods), namespaces, ports]);
      return this.#atoms.id(text, () => ({ rule: { ...rule, peers: 'all' }, peer }));
    });
  }

  /**
   * Returns what pods of a place allow a class. On named ports, the answer is for pods whose name fits.
   */
  #answerOf(
    one: PodClass,
    place: Place,
    direction: Direction,
    relation: 'same' | 'other',
    selector: PodSelector,
  ): PlaceAnswer {
    const { end } = one;
    const { open, atoms } = this.#factsOf(place, direction, selector);
    const met = open ? [] : atoms.filter((atom) => this.#isMet(one, relation, atom));
    const text = `${direction} ${one.portsKey} ${one.addressKey} ${end.hostNetwork} ${open ? 'open' : met.join()}`;
    return remembered(this.#answers, text, () => ({
      id: this.#answers.size,
      answer: open ? openAnswer(this.#cluster, end) : this.#answerBy(met, end, direction),
    }));
  }

  #answerBy(atoms: readonly number[], end: PodEnd, direction: Direction): SideAnswer {
    const rules = atoms.flatMap((atom) => this.#atoms.values[atom]?.rule ?? []);
    const possible = direction === 'Egress' ? rules : rules.map(withAnyNumber);
    const destination = direction === 'Egress' ? end : hypotheticalEnd(this.#cluster, end.namespace, {});
    const inNamespace = possible.map((rule) => ({ rule, namespace: '' }));
    return answerOf(this.#cluster, inNamespace, end, destination);
  }

  /** Reports whether a peer of pods elsewhere finds the class; blocks are compared with its addresses later. */
  #isMet(one: PodClass, relation: 'same' | 'other', atom: number): boolean {
    const known = remembered(this.#met[relation], one.peerKey, () => new Map());
    return remembered(known, atom, () => this.#finds(one.end, relation, atom));
  }

  #finds(end: PodEnd, relation: 'same' | 'other', atom: number): boolean {
    const peer = this.#atoms.values[atom]?.peer;
    if (peer === undefined) return true;
    return isSelected(peer, relation === 'same' ? end.namespace.name : '', end);
  }

  #boxText(box: LabelBox): string {
    return remembered(this.#boxTexts, box, () => boxText(box));
  }
}

/** Classes that share it are alike to the policies of all other pods. */
export function endKey({ end, peerKey, portsKey, addressKey }: PodClass): string {
  return `${peerKey} ${portsKey} ${addressKey} ${end.hostNetwork}`;
}
