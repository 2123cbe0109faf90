import type { ClusterState, NamespaceState, Workload } from '../clusters/cluster-state.ts';
import { type AddressSet, noAddresses } from '../model/address-set.ts';
import { memoised, remembered } from '../model/interned.ts';
import { fitsPattern } from '../model/name-pattern.ts';
import { podAddresses } from '../verdicts/end.ts';
import { NumberedAddresses } from './address-relations.ts';
import { type AskedNetwork, addressesOfEnd } from './connection-question.ts';
import type { GuardrailFacts } from './guardrail.ts';
import type { KnownPairs } from './known-pairs.ts';
import type { PolicySides } from './policy-sides.ts';
import type { MentionedWords, PossibleNamespace } from './universe.ts';

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

  of(cluster: ClusterState): string | undefined {
    const { networks, traits, declaredNamespaces, namespaces } = cluster;
    const { pods = noAddresses, nodes = noAddresses } = networks;
    const sets = new NumberedAddresses();
    const tenants = new Map<string, number>();
    const asked = [pods, nodes, podAddresses(cluster), ...this.#addressesIn(cluster, undefined)];
    const surroundings = [
      traits,
      declaredNamespaces,
      networks.pods === undefined,
      asked.map((set) => sets.number(set)),
    ];
    const texts: unknown[] = [];
    for (const namespace of namespaces.values()) {
      texts.push(this.#namespaceKey(cluster, namespace, { sets, tenants }));
      if (sets.count > mostSets) return undefined;
    }
    return JSON.stringify([
      surroundings,
      texts,
      sets.relationsOf(Array.from({ length: sets.count }, (_, number) => number)),
    ]);
  }

  #namespaceKey(
    cluster: ClusterState,
    namespace: NamespaceState,
    { sets, tenants }: { readonly sets: NumberedAddresses; readonly tenants: Map<string, number> },
  ): unknown {
    const { name, type, tenant, labels, defined, workloads, policies } = namespace;
    return [
      name,
      type,
      tenant === undefined ? -1 : remembered(tenants, tenant, () => tenants.size),
      tenant === undefined ? '' : this.#tenants.map((pattern) => Number(fitsPattern(tenant, pattern))).join(''),
      defined,
      Object.entries(labels).sort(),
      this.#policies.number(workloadsText(workloads)),
      this.#addressesIn(cluster, namespace).map((set) => sets.number(set)),
      policies.map(({ policy }) => {
        const { Ingress, Egress } = this.#policies.of(policy);
        return [Ingress, Egress].map(
          (side) => side && [side.number, side.selectorsNumber, side.blocks.map((block) => sets.number(block))],
        );
      }),
    ];
  }

  /** The addresses about which is asked; those of values for one namespace, all others without one. */
  #addressesIn(cluster: ClusterState, namespace: NamespaceState | undefined): readonly AddressSet[] {
    return this.#networks.flatMap((network) => {
      const isValue =
        network.kind === 'network' && typeof network.network === 'object' && network.network.kind === 'value';
      if (isValue !== (namespace !== undefined)) return [];
      const asked = addressesOfEnd(network, cluster, { state: namespace } as PossibleNamespace, this.#facts);
      return 'addresses' in asked ? [asked.addresses] : [noAddresses];
    });
  }
}

const workloadsText = memoised((workloads: readonly Workload[]) =>
  JSON.stringify(workloads.map(({ name, hostNetwork, labels, ports }) => [name, hostNetwork, labels, ports])),
);

/** Beyond this number of sets of addresses, a cluster is compared with no other. */
const mostSets = 40;
