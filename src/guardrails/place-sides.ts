import { boxesOverlap, boxText, type LabelBox } from '../labels/label-space.ts';
import type { AddressSet } from '../model/address-set.ts';
import { type Interned, memoised, remembered } from '../model/interned.ts';
import type { Direction, NetworkPolicy } from '../model/network-policy.ts';
import { compileNetworkPolicy } from '../policy/compile-network-policy.ts';
import type { CompiledPolicy } from '../policy/compiled-policy.ts';
import { exactText } from './address-relations.ts';
import type { PodsEnd } from './prove-pair.ts';
import type { PossibleNamespace } from './universe.ts';

/** The policies of a place in one direction, as far as they may be about pods of a question. */
export interface PlaceSide {
  /** Equal for sides that differ only by the addresses of their blocks, and by the namespaces that they select. */
  readonly number: number;
  /** Their blocks, in order. */
  readonly blocks: readonly AddressSet[];
  /** Their selectors of namespaces, in order. */
  readonly selectors: readonly LabelBox[];
}

/** What of the policies matters: where the other end is an address, their selectors of namespaces do not. */
type SideMatter = 'addresses' | 'pods';

/** Finds the sides of places, those that are equal as one object. */
export class PlaceSides {
  readonly #texts: Interned;
  readonly #policies = new Map<NetworkPolicy, Readonly<Record<Direction, PolicySide | undefined>>>();
  /** By the index of the place. */
  readonly #all: Readonly<Record<Direction, AllPolicies[]>> = { Ingress: [], Egress: [] };
  readonly #alike = new Map<string, AlikePolicies>();
  readonly #boxes = new Map<LabelBox, number>();

  /** `texts`: numbers of texts, shared by all clusters. */
  constructor(texts: Interned) {
    this.#texts = texts;
  }

  of({ place, pattern }: Pick<PodsEnd, 'place' | 'pattern'>, direction: Direction, matter: SideMatter): PlaceSide {
    const { policies, alike } = this.#allOf(place, direction);
    const { number: words, [matter]: relevant } = this.#relevantOf(alike, policies, place.pods, pattern.pods);
    let content = '';
    for (const index of relevant.indexes) {
      const policy = policies[index];
      if (policy !== undefined) content += matter === 'pods' ? `${policy.content},` : `${policy.blocksNumber},`;
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
    const policies = place.state.policies.flatMap(({ policy }) => this.#policySides(policy)[direction] ?? []);
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
        number: this.#number(indexes.map((index) => policies[index]?.number).join()),
        addresses: { indexes: indexes.filter(having('blocks')), sides: new Map() },
        pods: {
          indexes: indexes.filter((index) => having('blocks')(index) || having('selectors')(index)),
          sides: new Map(),
        },
      };
    });
  }

  #policySides(policy: NetworkPolicy): Readonly<Record<Direction, PolicySide | undefined>> {
    return remembered(this.#policies, policy, () => {
      const compiled = compileNetworkPolicy(policy);
      const side = (direction: Direction): PolicySide | undefined => {
        if (compiled[direction] === undefined) return undefined;
        const { text, blocks, selectors } = sideTexts(compiled)[direction];
        const [ofBlocks, ofSelectors] = [blocks.map(exactText), selectors.map(boxText)].map((words) =>
          words.length === 0 ? 0 : this.#number(words.join()),
        );
        return {
          ...{ number: this.#number(text), subject: compiled.subject.pods, blocks, selectors },
          ...{ blocksNumber: ofBlocks ?? 0, content: `${ofBlocks}/${ofSelectors}` },
        };
      };
      return { Ingress: side('Ingress'), Egress: side('Egress') };
    });
  }

  #box(box: LabelBox): number {
    return remembered(this.#boxes, box, () => this.#number(boxText(box)));
  }

  #number(text: string): number {
    return this.#texts.id(text, () => text);
  }
}

interface AllPolicies {
  readonly policies: readonly PolicySide[];
  readonly alike: AlikePolicies;
}

/** What is known of sets of policies with the same texts: by the labels of the own pods, and by those asked about. */
type AlikePolicies = Map<number, Map<number, RelevantPolicies>>;

interface RelevantPolicies extends Readonly<Record<SideMatter, SidesByContent>> {
  readonly number: number;
}

interface SidesByContent {
  /** Of the policies of the place that have what matters. */
  readonly indexes: readonly number[];
  /** By the content of what matters. */
  readonly sides: Map<string, PlaceSide>;
}

interface PolicySide extends PlaceSide {
  readonly subject: LabelBox;
  /** Equal for equal blocks. */
  readonly blocksNumber: number;
  /** Equal for equal blocks and selectors. */
  readonly content: string;
}

/** A direction of a policy as a text, without its blocks and its selectors of namespaces, which are listed in order. */
const sideTexts = memoised(
  (policy: CompiledPolicy): Readonly<Record<Direction, Omit<PlaceSide, 'number'> & { readonly text: string }>> => {
    const side = (direction: Direction) => {
      const blocks: AddressSet[] = [];
      const selectors: LabelBox[] = [];
      const rules = policy[direction]?.rules.map(({ peers, ports }) => [
        ports,
        peers === 'all'
          ? 'all'
          : peers.map((peer) => {
              if (peer.kind === 'addresses') {
                blocks.push(peer.addresses);
                return 'block';
              }
              if (peer.namespaces === 'own') return [boxText(peer.pods)];
              selectors.push(peer.namespaces);
              return [boxText(peer.pods), 'selected'];
            }),
      ]);
      return { text: JSON.stringify([policy.name, boxText(policy.subject.pods), rules]), blocks, selectors };
    };
    return { Ingress: side('Ingress'), Egress: side('Egress') };
  },
);
