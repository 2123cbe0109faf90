import type { ClusterState, NamespaceState, Workload } from '../clusters/cluster-state.ts';
import { type AddressSet, noAddresses } from '../model/address-set.ts';
import { directions } from '../model/directions.ts';
import { memoised, remembered } from '../model/interned.ts';
import { fitsPattern } from '../model/name-pattern.ts';
import { podAddresses } from '../verdicts/end.ts';
import { NumberedAddresses } from './address-relations.ts';
import { type AskedNetwork, isOfPlace, possibleAddresses } from './connection-question.ts';
import type { GuardrailFacts } from './guardrail.ts';
import type { KnownPairs } from './known-pairs.ts';
import type { PolicySides } from './policy-sides.ts';
import type { MentionedWords } from './universe.ts';

/**
 * Gives clusters a text, the same for clusters about which some guardrails have the same answer. Of the addresses in a
 * cluster it has only which sets of them overlap: thousands of shoots have a few dozen texts. A cluster with very many
 * sets has no text.
 */
export class ClusterKeys {
  readonly #facts: GuardrailFacts;
  readonly #networks: readonly AskedNetwork[];
  /** Patterns of tenants that are names. */
  readonly #tenants: readonly string[];
  readonly #policies: PolicySides;

  constructor(
    { tenants }: Pick<MentionedWords, 'tenants'>,
    facts: GuardrailFacts,
    { policies, networks }: Pick<KnownPairs, 'policies' | 'networks'>,
  ) {
    this.#facts = facts;
    this.#policies = policies;
    this.#networks = networks;
    this.#tenants = [...tenants].filter((tenant) => tenant !== '*');
  }

  /**
   * Returns a number, the same for clusters that are alike. With `base`, the cluster before a change, it is the same for
   * changes that are alike, by the addresses of both states together.
   */
  of(cluster: ClusterState, base?: ClusterState): number | undefined {
    const parts: SharedParts = { sets: new NumberedAddresses(), tenants: new Map() };
    const texts: string[] = [];
    for (const state of base === undefined ? [cluster] : [cluster, base]) {
      const text = this.#clusterText(state, parts);
      if (text === undefined) return undefined;
      texts.push(text);
    }
    const { sets } = parts;
    const all = Array.from({ length: sets.count }, (_, number) => number);
    return this.#policies.number(`${texts.join(' after ')} ${sets.relationsOf(all)}`);
  }

  #clusterText(cluster: ClusterState, parts: SharedParts): string | undefined {
    const { networks, traits, declaredNamespaces, namespaces } = cluster;
    const { pods = noAddresses, nodes = noAddresses } = networks;
    const asked = [pods, nodes, podAddresses(cluster), ...this.#addressesIn(cluster, undefined)];
    const numbers = asked.map((set) => parts.sets.number(set));
    let text = JSON.stringify([traits, declaredNamespaces, networks.pods === undefined, numbers]);
    for (const namespace of namespaces.values()) {
      text += this.#namespaceText(cluster, namespace, parts);
      if (parts.sets.count > mostSets) return undefined;
    }
    return text;
  }

  #namespaceText(cluster: ClusterState, namespace: NamespaceState, { sets, tenants }: SharedParts): string {
    const { name, type, tenant, labels, defined, workloads, policies } = namespace;
    const text = JSON.stringify([
      name,
      type,
      tenant === undefined ? -1 : remembered(tenants, tenant, () => tenants.size),
      tenant === undefined ? '' : this.#tenants.map((pattern) => Number(fitsPattern(tenant, pattern))).join(''),
      defined,
      Object.entries(labels).sort(),
      this.#policies.number(workloadsText(workloads)),
      this.#addressesIn(cluster, namespace).map((set) => sets.number(set)),
    ]);
    let sides = '';
    for (const { policy } of policies) {
      const known = this.#policies.of(policy);
      for (const direction of directions) {
        const side = known[direction];
        sides += side === undefined ? '' : `${side.number} ${side.selectorsNumber}`;
        for (const block of side?.blocks ?? []) sides += ` ${sets.number(block)}`;
        sides += ';';
      }
    }
    return `${text}${sides}`;
  }

  /** The addresses about which is asked, or to which is agreed; those of values for one namespace, all others without one. */
  #addressesIn(cluster: ClusterState, state: NamespaceState | undefined): readonly AddressSet[] {
    return this.#networks.flatMap((network) => {
      if (isOfPlace(network) !== (state !== undefined)) return [];
      return possibleAddresses(network, cluster, state && { kind: 'declared', state }, this.#facts);
    });
  }
}

/** Numbers of addresses and tenants, shared by the texts of both states of a cluster. */
interface SharedParts {
  readonly sets: NumberedAddresses;
  readonly tenants: Map<string, number>;
}

const workloadsText = memoised((workloads: readonly Workload[]) =>
  JSON.stringify(workloads.map(({ name, hostNetwork, labels, ports }) => [name, hostNetwork, labels, ports])),
);

/** Beyond this number of sets of addresses, a cluster is compared with no other. */
const mostSets = 40;
