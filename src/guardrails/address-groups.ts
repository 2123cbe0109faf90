import type { ClusterState } from '../clusters/cluster-state.ts';
import { boxText } from '../labels/label-space.ts';
import { type AddressSet, noAddresses } from '../model/address-set.ts';
import { remembered } from '../model/interned.ts';
import type { Direction } from '../model/network-policy.ts';
import { families } from '../verdicts/end.ts';
import { AddressLooks, overlapText } from './address-look.ts';
import { type AskedAddresses, type AskedNetwork, addressesOfEnd, isOfPlace } from './connection-question.ts';
import type { GuardrailFacts } from './guardrail.ts';
import type { PossibleNamespace } from './universe.ts';

/** Tells places of a cluster apart by how their pods meet addresses. */
export class AddressGroups {
  readonly #cluster: ClusterState;
  readonly #facts: Pick<GuardrailFacts, 'addressesOfValue'>;
  readonly #was: (place: PossibleNamespace) => PossibleNamespace | undefined;
  readonly #looks = new AddressLooks();
  readonly #resolved = new Map<unknown, AskedAddresses>();
  readonly #around = new Map<AddressSet, number>();
  readonly #kinds = new Map<PossibleNamespace, number>();

  /** `was`: the place before a change, where there is one. */
  constructor(
    cluster: ClusterState,
    facts: Pick<GuardrailFacts, 'addressesOfValue'>,
    was: (place: PossibleNamespace) => PossibleNamespace | undefined,
  ) {
    this.#cluster = cluster;
    this.#facts = facts;
    this.#was = was;
  }

  /** Returns how the pods of a place meet a network: only the addresses of values differ from place to place. */
  resolverOf(network: AskedNetwork): (place: PossibleNamespace) => AskedAddresses {
    const resolve = (place: PossibleNamespace) => {
      const asked = addressesOfEnd(network, this.#cluster, place, this.#facts);
      return 'addresses' in asked ? { addresses: this.#looks.canonical(asked.addresses) } : asked;
    };
    if (isOfPlace(network)) return resolve;
    const name = network.kind === 'outside' ? network.kind : network.network;
    return (place) => remembered(this.#resolved, name, () => resolve(place));
  }

  /** Returns a text, the same for places whose policies treat these addresses alike. */
  textOf(place: PossibleNamespace, direction: Direction, addresses: AddressSet, covers: readonly AddressSet[]): string {
    const was = this.#was(place);
    const looks = this.#looks;
    const known = [this.#aroundOf(addresses), ...covers.map((set) => looks.number(overlapText(set, addresses)))];
    const before = was === undefined ? '-' : `${this.#kindOf(was)}|${looks.of(was, direction, addresses)}`;
    return `${known.join()}|${this.#kindOf(place)}|${looks.of(place, direction, addresses)}|${before}`;
  }

  /** Returns a number, the same for addresses that lie alike to the pods and nodes of the cluster. */
  #aroundOf(addresses: AddressSet): number {
    return remembered(this.#around, addresses, () => {
      const { pods = noAddresses, nodes = noAddresses } = this.#cluster.networks;
      const used = families.filter((family) => addresses[family].length > 0);
      return this.#looks.number([used, ...[pods, nodes].map((set) => overlapText(set, addresses))].join());
    });
  }

  /** Returns a number, the same for places that differ only by their policies and names. */
  #kindOf(place: PossibleNamespace): number {
    return remembered(this.#kinds, place, () => {
      const { kind, tenant, labels, pods } = place;
      const text = JSON.stringify([kind, tenant === undefined, boxText(pods), labels && boxText(labels)]);
      return this.#looks.number(text);
    });
  }
}
