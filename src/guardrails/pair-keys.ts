import type { ClusterState } from '../clusters/cluster-state.ts';
import { boxText, type LabelBox } from '../labels/label-space.ts';
import { type AddressSet, noAddresses } from '../model/address-set.ts';
import { remembered } from '../model/interned.ts';
import type { Direction } from '../model/network-policy.ts';
import { podAddresses } from '../verdicts/end.ts';
import { AddressRelations } from './address-relations.ts';
import type { NumberedQuestion } from './known-pairs.ts';
import { PlaceSides, type RelevantSide } from './place-sides.ts';
import type { PolicySides } from './policy-sides.ts';
import { caseText } from './proof-cases.ts';
import type { GuardedPair, PairEnd } from './prove-pair.ts';
import { namespaceMatch } from './side-parts.ts';
import { type PossibleNamespace, unnamed } from './universe.ts';

/** A pair, and how the question is about it. */
interface KeyedPair {
  readonly pair: Pick<GuardedPair, 'from' | 'to' | 'between' | 'cases' | 'names' | 'coveredBy'>;
  readonly question: NumberedQuestion;
  /** How the ends fit the question and what it agrees to. */
  readonly fits: string;
}

/**
 * Gives pairs of one cluster a text, the same for pairs of any cluster in which the same is found. It has no names of
 * namespaces, and of addresses only which sets of them overlap: thousands of shoots have a few dozen texts.
 */
export class PairKeys {
  readonly #policies: PolicySides;
  readonly #podRelations: AddressRelations;
  readonly #around: readonly AddressSet[];
  readonly #relations = new Map<AddressSet, AddressRelations>();
  readonly #places = new Map<PossibleNamespace, number>();
  readonly #views = new Map<PossibleNamespace, number>();
  readonly sides: PlaceSides;
  readonly #ofPods = new Map<RelevantSide, { readonly text: string; readonly found: Map<number, number> }>();
  readonly #cases = new Map<GuardedPair['cases'], number>();
  readonly #names = new Map<readonly string[], number>();

  /** `policies`: shared by all clusters. */
  constructor(cluster: ClusterState, policies: PolicySides) {
    const { pods = noAddresses, nodes = noAddresses } = cluster.networks;
    this.#policies = policies;
    this.sides = new PlaceSides(policies);
    this.#podRelations = new AddressRelations(podAddresses(cluster));
    this.#around = [pods, nodes];
  }

  of({ pair, question, fits }: KeyedPair): string {
    const { from, to, between, cases, names } = pair;
    const agreed = from.kind === 'pod' && to.kind === 'pod' ? [] : agreedAddresses(question, pair);
    const isOpen = (end: PairEnd) => end.kind === 'pod' && end.place.labels !== undefined;
    const cells = [
      ...[
        question.number,
        between,
        this.#policies.number(fits),
        remembered(this.#cases, cases, () => this.#policies.number(cases.map(caseText).join())),
      ],
      isOpen(from) && isOpen(to) ? remembered(this.#names, names, () => this.#policies.number(names.join())) : '',
      this.#side(from, to, { direction: 'Egress', same: between === 'same', agreed }),
      this.#side(to, from, { direction: 'Ingress', same: between === 'same', agreed }),
    ];
    return cells.join('|');
  }

  #side(own: PairEnd, other: PairEnd, { direction, same, agreed }: AboutSide): string {
    if (own.kind === 'addresses') return '';
    const place = this.placeNumber(own.place);
    if (other.kind === 'addresses') {
      const side = this.sides.of(own, direction, 'addresses');
      const relations = remembered(this.#relations, other.addresses, () => new AddressRelations(other.addresses));
      return `${place} ${side.number} ${relations.textOf([...this.#around, ...agreed, ...side.blocks])}`;
    }
    const side = this.sides.of(own, direction, 'pods');
    const known = remembered(this.#ofPods, side, () => ({
      text: `${side.number} ${this.#podRelations.textOf(side.blocks)}`,
      found: new Map<number, number>(),
    }));
    const found = same
      ? this.#found(side, own.place, other.place, same)
      : remembered(known.found, this.#viewOf(other.place), () => this.#found(side, own.place, other.place, same));
    return `${place} ${known.text} ${found}`;
  }

  /**
   * Returns a number, the same for places that differ only by their policies, names and labels that are known. The only name
   * that a type gives is among the labels that are not known.
   */
  placeNumber(place: PossibleNamespace): number {
    return remembered(this.#places, place, () => {
      const { kind, tenant, labels, pods, state } = place;
      const isUnnamed = state.name === unnamed;
      return this.#policies.number(
        JSON.stringify([kind, tenant === undefined, isUnnamed, boxText(pods), labels && boxText(labels)]),
      );
    });
  }

  /** Returns a number for how the selectors of one place find another. */
  #found({ selectors }: RelevantSide, own: PossibleNamespace, other: PossibleNamespace, same: boolean): number {
    return this.#policies.number(selectors.map((selector) => matchText(selector, { own, other, same })).join());
  }

  /** Returns a number, the same for places that no selector of namespaces tells apart. */
  #viewOf(place: PossibleNamespace): number {
    return remembered(this.#views, place, () => {
      const { labels, state } = place;
      return this.#policies.number(
        JSON.stringify(labels === undefined ? Object.entries(state.labels).sort() : boxText(labels)),
      );
    });
  }
}

interface AboutSide {
  readonly direction: Direction;
  readonly same: boolean;
  readonly agreed: readonly AddressSet[];
}

/** The addresses to which a question agrees, in its order. */
function agreedAddresses({ covers }: NumberedQuestion, { coveredBy }: Pick<GuardedPair, 'coveredBy'>) {
  return covers.flatMap(({ from, to }) =>
    [from, to].flatMap((end) => (end === undefined || end.kind === 'pods' ? [] : [coveredBy(end) ?? noAddresses])),
  );
}

function matchText(selector: LabelBox, about: Parameters<typeof namespaceMatch>[1]): string {
  const match = namespaceMatch(selector, about);
  return typeof match === 'boolean' ? `${Number(match)}` : `?${boxText(match)}`;
}
