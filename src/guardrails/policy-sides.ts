import { boxText, type LabelBox } from '../labels/label-space.ts';
import type { AddressSet } from '../model/address-set.ts';
import { Interned, remembered } from '../model/interned.ts';
import type { Direction, NetworkPolicy } from '../model/network-policy.ts';
import { compileNetworkPolicy } from '../policy/compile-network-policy.ts';
import type { CompiledPolicy } from '../policy/compiled-policy.ts';
import { exactText } from './address-relations.ts';

/** A direction of a policy. Numbers stand for texts: they are equal where these are. */
export interface PolicySide {
  /** Stands for its name and content, without the addresses of its blocks and its selectors of namespaces. */
  readonly number: number;
  /** The same without its name. */
  readonly rulesNumber: number;
  readonly subject: LabelBox;
  /** In order. */
  readonly blocks: readonly AddressSet[];
  /** Selectors of namespaces, in order. */
  readonly selectors: readonly LabelBox[];
  readonly blocksNumber: number;
  readonly selectorsNumber: number;
}

type SidesOfPolicy = Readonly<Record<Direction, PolicySide | undefined>>;

/** Knows the sides of policies, of all clusters, by what they say. */
export class PolicySides {
  /** Numbers of texts by which policies, places and pairs are compared. */
  readonly texts = new Interned();
  readonly #known = new WeakMap<NetworkPolicy, SidesOfPolicy>();

  of(policy: NetworkPolicy): SidesOfPolicy {
    return remembered(this.#known, policy, () => {
      const compiled = compileNetworkPolicy(policy);
      return { Ingress: this.#side(compiled, 'Ingress'), Egress: this.#side(compiled, 'Egress') };
    });
  }

  #side({ name, subject, ...policy }: CompiledPolicy, direction: Direction): PolicySide | undefined {
    const side = policy[direction];
    if (side === undefined) return undefined;
    const blocks: AddressSet[] = [];
    const selectors: LabelBox[] = [];
    const rules = side.rules.map(({ peers, ports }) => [
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
    const rulesNumber = this.number(JSON.stringify([boxText(subject.pods), rules]));
    return {
      ...{ number: this.number(`${rulesNumber} ${name}`), rulesNumber },
      ...{ subject: subject.pods, blocks, selectors },
      blocksNumber: this.number(blocks.map(exactText).join()),
      selectorsNumber: this.number(selectors.map(boxText).join()),
    };
  }

  number(text: string): number {
    return this.texts.id(text, () => text);
  }
}
