import type { ClusterState, NamespaceState, Workload } from '../clusters/cluster-state.ts';
import { boxText } from '../labels/label-space.ts';
import {
  type AddressSet,
  hasNoAddresses,
  includesAddresses,
  intersectAddresses,
  noAddresses,
} from '../model/address-set.ts';
import { directions } from '../model/directions.ts';
import { memoised, remembered } from '../model/interned.ts';
import { fitsPattern } from '../model/name-pattern.ts';
import type { Direction } from '../model/network-policy.ts';
import { compileNetworkPolicy } from '../policy/compile-network-policy.ts';
import type { CompiledPolicy, CompiledRule } from '../policy/compiled-policy.ts';
import { families, podAddresses } from '../verdicts/end.ts';
import { type AskedNetwork, addressesOfEnd } from './connection-question.ts';
import type { Guardrail, GuardrailFacts, PeerPattern } from './guardrail.ts';
import { peersOf, podPatternsOf } from './mentioned-words.ts';
import type { Place } from './universe.ts';

/**
 * Gives clusters a text, the same for clusters about which some guardrails have the same answer. Of the addresses in a
 * cluster it has only how those that something asks about lie to each other: thousands of shoots have a few dozen texts.
 */
export class ClusterKeys {
  readonly #facts: GuardrailFacts;
  readonly #networks: readonly AskedNetwork[];
  /** Patterns of tenants that are names. */
  readonly #tenants: readonly string[];
  readonly #workloads = new Map<readonly Workload[], number>();
  readonly #withoutBlocks = new Map<CompiledPolicy, string>();

  constructor(guardrails: readonly Guardrail[], facts: GuardrailFacts) {
    this.#facts = facts;
    const peers: PeerPattern[] = guardrails.flatMap(({ statements, except }) => [
      ...statements.flatMap(peersOf),
      ...except.flatMap(({ from, to }) => [from ?? [], to ?? []].flat()),
    ]);
    const networks = peers.filter((peer) => peer.kind === 'network');
    const isOutside = guardrails.some(({ statements }) => statements.some(({ kind }) => kind === 'only'));
    this.#networks = [...networks, ...(isOutside ? [{ kind: 'outside' } as const] : [])];
    const patterns = [
      ...guardrails.flatMap(({ statements }) => statements.flatMap(podPatternsOf)),
      ...[...peers, ...facts.granted.flatMap(({ from, to }) => [from ?? [], to ?? []].flat())].filter(
        (peer) => peer.kind === 'pods',
      ),
    ];
    this.#tenants = [
      ...new Set(patterns.flatMap(({ tenant }) => (tenant === undefined || tenant === '*' ? [] : [tenant]))),
    ];
  }

  of(cluster: ClusterState): string {
    const { networks, traits, declaredNamespaces, namespaces } = cluster;
    const { pods = noAddresses, nodes = noAddresses } = networks;
    const asked = [podAddresses(cluster), ...this.#addressesIn(cluster, undefined)];
    const tenants = new Map<string, number>();
    return JSON.stringify([
      traits,
      declaredNamespaces,
      networks.pods === undefined,
      asked.map((set) => [familyText(set), ...[pods, nodes, ...asked].map((other) => placeText(other, set))]),
      [...namespaces.values()].map((namespace) => this.#namespaceKey(cluster, namespace, { asked, tenants })),
    ]);
  }

  #namespaceKey(
    cluster: ClusterState,
    namespace: NamespaceState,
    { asked, tenants }: { readonly asked: readonly AddressSet[]; readonly tenants: Map<string, number> },
  ): unknown {
    const { name, type, tenant, labels, defined, workloads, policies } = namespace;
    const { pods = noAddresses, nodes = noAddresses } = cluster.networks;
    // Values differ from namespace to namespace, so they are compared with everything else here.
    const values = this.#addressesIn(cluster, namespace);
    const sets = [...asked, ...values];
    return [
      name,
      type,
      tenant === undefined ? -1 : remembered(tenants, tenant, () => tenants.size),
      tenant === undefined ? '' : this.#tenants.map((pattern) => Number(fitsPattern(tenant, pattern))).join(''),
      defined,
      Object.entries(labels).sort(),
      remembered(this.#workloads, workloads, () => this.#workloads.size),
      values.map((set) => [familyText(set), ...[pods, nodes, ...sets].map((other) => placeText(other, set))]),
      policies.map(({ policy }) => [policy.metadata.name, this.#policyKey(compileNetworkPolicy(policy), sets)]),
    ];
  }

  #policyKey(policy: CompiledPolicy, sets: readonly AddressSet[]): string {
    if (!hasBlocks(policy)) return remembered(this.#withoutBlocks, policy, () => policyText(policy, []));
    return policyText(policy, sets);
  }

  /** The addresses about which is asked; those of values for one namespace, all others without one. */
  #addressesIn(cluster: ClusterState, namespace: NamespaceState | undefined): readonly AddressSet[] {
    return this.#networks.flatMap((network) => {
      const isValue =
        network.kind === 'network' && typeof network.network === 'object' && network.network.kind === 'value';
      if (isValue !== (namespace !== undefined)) return [];
      const asked = addressesOfEnd(network, cluster, { state: namespace } as Place, this.#facts);
      return 'addresses' in asked ? [asked.addresses] : [noAddresses];
    });
  }
}

const hasBlocks = memoised((policy: CompiledPolicy): boolean =>
  directions.some((direction) =>
    policy[direction]?.rules.some(({ peers }) => peers !== 'all' && peers.some(({ kind }) => kind === 'addresses')),
  ),
);

function policyText(policy: CompiledPolicy, sets: readonly AddressSet[]): string {
  const rules = (direction: Direction) => policy[direction]?.rules.map((rule) => ruleText(rule, sets));
  return JSON.stringify([boxText(policy.subject.pods), rules('Ingress'), rules('Egress')]);
}

function ruleText({ peers, ports }: CompiledRule, sets: readonly AddressSet[]): unknown {
  if (peers === 'all') return [ports, 'all'];
  return [
    ports,
    peers.map((peer) => {
      if (peer.kind === 'addresses') return sets.map((set) => placeText(peer.addresses, set));
      return [boxText(peer.pods), peer.namespaces === 'own' ? '' : boxText(peer.namespaces)];
    }),
  ];
}

/** How some addresses lie to those that are asked about: they hold none of them, all, or a part, which is given. */
function placeText(block: AddressSet, asked: AddressSet): string {
  const held = intersectAddresses(block, asked);
  if (hasNoAddresses(held)) return '';
  if (includesAddresses(held, asked)) return 'all';
  return `${exactText(held)} of ${exactText(asked)}`;
}

function exactText(addresses: AddressSet): string {
  return families.map((family) => addresses[family].map(({ first, last }) => `${first}-${last}`).join()).join(';');
}

function familyText(addresses: AddressSet): string {
  return families.filter((family) => addresses[family].length > 0).join();
}
