import { boxesOverlap, boxText, type LabelBox } from '../labels/label-space.ts';
import type { AddressSet } from '../model/address-set.ts';
import { remembered } from '../model/interned.ts';
import type { Direction } from '../model/network-policy.ts';
import type { PolicySide, PolicySides } from './policy-sides.ts';
import type { PodsEnd } from './prove-pair.ts';
import type { PossibleNamespace } from './universe.ts';

/** The policies of a place in one direction, as far as they may be about pods of a question. */
export interface RelevantSide {
  /** Equal for sides that differ only by the addresses of their blocks, and by the namespaces that they select. */
  readonly number: number;
  /** Their blocks, in order. */
  readonly blocks: readonly AddressSet[];
  /** Their selectors of namespaces, in order. */
  readonly selectors: readonly LabelBox[];
}

/** The parts of policies that matter: where the other end is an address, their selectors of namespaces do not. */
type SideMatter = 'addresses' | 'pods';

/** Finds the sides of places, those that are equal as one object. */
export class PlaceSides {
  readonly #policies: PolicySides;
  /** By the index of the place. */
  readonly #all: Readonly<Record<Direction, AllPolicies[]>> = { Ingress: [], Egress: [] };
  readonly #alike = new Map<string, AlikePolicies>();
  readonly #boxes = new Map<LabelBox, number>();

  constructor(policies: PolicySides) {
    this.#policies = policies;
  }

  of({ place, pattern }: Pick<PodsEnd, 'place' | 'pattern'>, direction: Direction, matter: SideMatter): RelevantSide {
    const { policies, alike } = this.#allOf(place, direction);
    const { number: words, [matter]: relevant } = this.#relevantOf(alike, policies, place.pods, pattern.pods);
    let content = '';
    for (const index of relevant.indexes) {
      const policy = policies[index];
      if (policy !== undefined)
        content += matter === 'pods' ? `${policy.blocksNumber}/${policy.selectorsNumber},` : `${policy.blocksNumber},`;
    }
    let side = relevant.sides.get(content);
    if (side === undefined) {
      const about = relevant.indexes.flatMap((index) => policies[index] ?? []);
      side = {
        number: words,
        blocks: about.flatMap(({ blocks }) => blocks),
        selectors: matter === 'pods' ? about.flatMap(({ selectors }) => selectors) : [],
      };
      relevant.sides.set(content, side);
    }
    return side;
  }

  #allOf(place: PossibleNamespace, direction: Direction): AllPolicies {
    const known = this.#all[direction][place.index];
    if (known !== undefined) return known;
    const policies = place.state.policies.flatMap(({ policy }) => this.#policies.of(policy)[direction] ?? []);
    const made = {
      policies,
      alike: remembered(this.#alike, policies.map(({ number }) => number).join(), () => new Map()),
    };
    this.#all[direction][place.index] = made;
    return made;
  }

  /** Finds the policies that may be about pods of both kinds. They are the same ones for sets of policies that are alike. */
  #relevantOf(
    alike: AlikePolicies,
    policies: readonly PolicySide[],
    ownPods: LabelBox,
    askedPods: LabelBox,
  ): RelevantPolicies {
    const ofOwn = remembered(alike, this.#box(ownPods), () => new Map<number, RelevantPolicies>());
    return remembered(ofOwn, this.#box(askedPods), () => {
      const indexes = [...policies.keys()].filter((index) => {
        const subject = policies[index]?.subject;
        return subject !== undefined && boxesOverlap(subject, ownPods) && boxesOverlap(subject, askedPods);
      });
      const having = (which: 'blocks' | 'selectors') => (index: number) => (policies[index]?.[which].length ?? 0) > 0;
      return {
        number: this.#policies.number(indexes.map((index) => policies[index]?.number).join()),
        addresses: { indexes: indexes.filter(having('blocks')), sides: new Map() },
        pods: {
          indexes: indexes.filter((index) => having('blocks')(index) || having('selectors')(index)),
          sides: new Map(),
        },
      };
    });
  }

  #box(box: LabelBox): number {
    return remembered(this.#boxes, box, () => this.#policies.number(boxText(box)));
  }
}

interface AllPolicies {
  readonly policies: readonly PolicySide[];
  readonly alike: AlikePolicies;
}

/** Facts about sets of policies with the same texts: by the labels of the own pods, and by those asked about. */
type AlikePolicies = Map<number, Map<number, RelevantPolicies>>;

interface RelevantPolicies extends Readonly<Record<SideMatter, SidesByContent>> {
  readonly number: number;
}

interface SidesByContent {
  /** The places in the list of those policies that have parts that matter. */
  readonly indexes: readonly number[];
  /** By the content of these parts. */
  readonly sides: Map<string, RelevantSide>;
}
