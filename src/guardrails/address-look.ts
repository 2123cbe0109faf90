import { boxText } from '../labels/label-space.ts';
import { type AddressSet, hasNoAddresses, includesAddresses, intersectAddresses } from '../model/address-set.ts';
import { Interned, memoised, remembered } from '../model/interned.ts';
import type { Direction, NetworkPolicy } from '../model/network-policy.ts';
import { compileNetworkPolicy } from '../policy/compile-network-policy.ts';
import type { CompiledPolicy } from '../policy/compiled-policy.ts';
import { exactText } from './address-relations.ts';
import type { PossibleNamespace } from './universe.ts';

/** Tells places of a cluster apart by how their policies treat addresses. */
export class AddressLooks {
  readonly #texts = new Interned();
  readonly #sets = new Map<string, AddressSet>();
  readonly #canonical = new Map<AddressSet, AddressSet>();
  readonly #numbers = new Map<AddressSet, number>();
  readonly #known = new Map<AddressSet, Readonly<Record<Direction, Map<NetworkPolicy, number>>>>();

  /** Returns the same object for equal sets. */
  canonical(addresses: AddressSet): AddressSet {
    return remembered(this.#canonical, addresses, () => remembered(this.#sets, exactText(addresses), () => addresses));
  }

  /** Returns a number, the same for equal sets. */
  numberOf(addresses: AddressSet): number {
    return remembered(this.#numbers, addresses, () => this.number(exactText(addresses)));
  }

  /** Returns a text, the same for places whose policies of a direction treat canonical addresses alike. */
  of({ state }: PossibleNamespace, direction: Direction, addresses: AddressSet): string {
    const known = remembered(this.#known, addresses, () => ({ Ingress: new Map(), Egress: new Map() }))[direction];
    const numbers: number[] = [];
    for (const { policy } of state.policies) {
      const number = remembered(known, policy, () => this.#lookOf(policy, direction, addresses));
      if (number > 0) numbers.push(number);
    }
    return numbers.join();
  }

  /** Returns the number of a text; equal texts have one number. */
  number(text: string): number {
    return 1 + this.#texts.id(text, () => text);
  }

  #lookOf(policy: NetworkPolicy, direction: Direction, addresses: AddressSet): number {
    const compiled = compileNetworkPolicy(policy);
    if (compiled[direction] === undefined) return 0;
    const { text, blocks } = looksOf(compiled)[direction];
    return this.number(`${text} ${blocks.map((block) => overlapText(block, addresses)).join()}`);
  }
}

interface AddressLook {
  /** The content of the rules about addresses, without their blocks. */
  readonly text: string;
  readonly blocks: readonly AddressSet[];
}

const looksOf = memoised((policy: CompiledPolicy): Readonly<Record<Direction, AddressLook>> => {
  const look = (direction: Direction): AddressLook => {
    const blocks: AddressSet[] = [];
    const rules = policy[direction]?.rules.flatMap(({ peers, ports }, index) => {
      const ofBlocks =
        peers === 'all' ? [] : peers.flatMap((peer) => (peer.kind === 'addresses' ? [peer.addresses] : []));
      blocks.push(...ofBlocks);
      return peers === 'all' || ofBlocks.length > 0 ? [[index, ports, peers === 'all' ? 'all' : ofBlocks.length]] : [];
    });
    return { text: JSON.stringify([policy.name, boxText(policy.subject.pods), rules]), blocks };
  };
  return { Ingress: look('Ingress'), Egress: look('Egress') };
});

/** How some addresses lie to those that are asked about: they hold none of them, all, or a part, which is given. */
export function overlapText(block: AddressSet, asked: AddressSet): string {
  const held = intersectAddresses(block, asked);
  if (hasNoAddresses(held)) return '';
  if (includesAddresses(held, asked)) return 'all';
  return `${exactText(held)} of ${exactText(asked)}`;
}
