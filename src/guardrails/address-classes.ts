import type { ClusterState, KnownPolicy } from '../clusters/cluster-state.ts';
import { type AddressSet, noAddresses } from '../model/address-set.ts';
import { directions } from '../model/directions.ts';
import { remembered } from '../model/interned.ts';
import { podAddresses } from '../verdicts/end.ts';
import { NumberedAddresses } from './address-relations.ts';
import { type AskedNetwork, isOfPlace, possibleAddresses } from './connection-question.ts';
import type { GuardrailFacts } from './guardrail.ts';
import type { PairKeys } from './pair-keys.ts';
import type { PolicySides } from './policy-sides.ts';
import type { PossibleNamespace } from './universe.ts';

interface AddressClassContext {
  readonly facts: GuardrailFacts;
  /** All networks about which is asked, or to which is agreed. */
  readonly networks: readonly AskedNetwork[];
  readonly policies: PolicySides;
  readonly keys: PairKeys;
}

/**
 * Tells places of a cluster apart by what their policies say of all addresses about which some guardrails ask: in a pair of
 * addresses with places of one class, the same is found.
 */
export class AddressClasses {
  readonly #cluster: ClusterState;
  readonly #context: AddressClassContext;
  readonly #sets = new NumberedAddresses();
  readonly #ofPlaces: readonly AskedNetwork[];
  /** Sets that are the same for all places. */
  readonly #shared: readonly number[];
  readonly #policies = new Map<readonly KnownPolicy[], PolicyAddresses>();
  readonly #traits: string;

  constructor(cluster: ClusterState, context: AddressClassContext) {
    this.#cluster = cluster;
    this.#traits = JSON.stringify(cluster.traits);
    this.#context = context;
    const { pods = noAddresses, nodes = noAddresses } = cluster.networks;
    const { networks } = context;
    this.#ofPlaces = networks.filter(isOfPlace);
    const asked = networks.filter((network) => !isOfPlace(network));
    const sets = [pods, nodes, podAddresses(cluster), ...asked.flatMap((network) => this.#addressesOf(network))];
    this.#shared = sets.map((set) => this.#sets.number(set));
  }

  /** Returns a text, the same for places of one class, of any cluster. */
  of(place: PossibleNamespace): string {
    const { sides, blocks } = remembered(this.#policies, place.state.policies, () =>
      this.#policyAddresses(place.state.policies),
    );
    const values = this.#ofPlaces.flatMap((network) => this.#addressesOf(network, place));
    const sets = this.#sets.relationsOf([...this.#shared, ...values.map((set) => this.#sets.number(set)), ...blocks]);
    const { keys, policies } = this.#context;
    return `${keys.placeNumber(place)} ${sides} ${policies.number(sets)} ${this.#traits}`;
  }

  #policyAddresses(policies: readonly KnownPolicy[]): PolicyAddresses {
    const sides: string[] = [];
    const blocks: number[] = [];
    for (const { policy } of policies) {
      const known = this.#context.policies.of(policy);
      for (const direction of directions) {
        const side = known[direction];
        sides.push(`${side?.number}`);
        for (const block of side?.blocks ?? []) blocks.push(this.#sets.number(block));
      }
    }
    return { sides: this.#context.policies.number(sides.join()), blocks };
  }

  #addressesOf(network: AskedNetwork, place?: PossibleNamespace): readonly AddressSet[] {
    return possibleAddresses(network, this.#cluster, place, this.#context.facts);
  }
}

interface PolicyAddresses {
  /** The same for policies that differ only by their blocks and by the namespaces that they select. */
  readonly sides: number;
  /** Numbers of their blocks, in order. */
  readonly blocks: readonly number[];
}
