import type {
  ClusterState,
  ContainerPort,
  KnownNetworks,
  NamespaceState,
  PodState,
  Workload,
} from '../clusters/cluster-state.ts';
import type { FlowEnd } from '../flows/flow.ts';
import type { JudgedFlow } from '../flows/judge-flows.ts';
import { matches } from '../labels/label-space.ts';
import { type AddressSet, sameAddresses } from '../model/address-set.ts';
import { remembered } from '../model/interned.ts';
import type { Direction, TextMap } from '../model/network-policy.ts';
import type { PluginTraits } from '../model/plugin-traits.ts';
import { compileNetworkPolicy } from '../policy/compile-network-policy.ts';
import type { CompiledPolicy } from '../policy/compiled-policy.ts';
import type { End, PodEnd } from '../verdicts/end.ts';
import type { ComparedStates } from './compared-states.ts';
import { samePolicy } from './policy-changes.ts';

/**
 * Finds flows whose verdict cannot change between two states, without judging them in the state after: everything that
 * the state before knows of their ends is the same, and so is each policy that applies to the source for egress or to the
 * destination for ingress.
 */
export class UnchangedFlows {
  readonly #before: ClusterState;
  readonly #after: ClusterState;
  readonly #sameSurroundings: boolean;
  readonly #namespaces = new Map<string, NamespaceOfBoth>();
  #allSame: boolean | undefined;

  constructor({ before, after }: Pick<ComparedStates, 'before' | 'after'>) {
    this.#before = before;
    this.#after = after;
    this.#sameSurroundings = sameSurroundings(before, after);
  }

  /** Reports whether the flow has the same verdict in both states. May miss that it has. `judged`: in the state before. */
  has({ flow, from, to }: JudgedFlow): boolean {
    return (
      this.#sameSurroundings &&
      this.#isSame(flow.from) &&
      this.#isSame(flow.to) &&
      from.every(({ end }) => this.#hasSamePolicies(end, 'Egress')) &&
      to.every(({ end }) => this.#hasSamePolicies(end, 'Ingress'))
    );
  }

  /** Reports whether an end is found in the same way in both states, and is the same there except for its policies. */
  #isSame(end: FlowEnd): boolean {
    switch (end.kind) {
      case 'pod':
        return this.#namespace(end.namespace).isSame;
      case 'address':
        // An address may be one of a pod, in any namespace.
        this.#allSame ??= [...new Set([...this.#before.namespaces.keys(), ...this.#after.namespaces.keys()])].every(
          (name) => this.#namespace(name).isSame,
        );
        return this.#allSame;
      case 'network':
      case 'tenant':
        return true;
    }
  }

  #hasSamePolicies(end: End, direction: Direction): boolean {
    if (end.kind === 'addresses' || end.hostNetwork) return true;
    const { policies, touched } = this.#namespace(end.namespace.name);
    return (
      policies.length === 0 || !remembered(touched[direction], end.labels, () => touches(policies, end, direction))
    );
  }

  #namespace(name: string): NamespaceOfBoth {
    return remembered(this.#namespaces, name, () => {
      const [was, is] = [this.#before.namespaces.get(name), this.#after.namespaces.get(name)];
      return {
        isSame: was === is || (was !== undefined && is !== undefined && sameNamespace(was, is)),
        policies: was === undefined || is === undefined ? [] : changedPolicies(was, is),
        touched: { Ingress: new Map(), Egress: new Map() },
      };
    });
  }
}

interface NamespaceOfBoth {
  /** Nothing differs except policies. */
  readonly isSame: boolean;
  /** The policies that only one of the states has. */
  readonly policies: readonly CompiledPolicy[];
  /** True for pods to whose labels one of them applies. */
  readonly touched: Readonly<Record<Direction, Map<TextMap, boolean>>>;
}

function changedPolicies(was: NamespaceState, is: NamespaceState): readonly CompiledPolicy[] {
  if (was.policies === is.policies) return [];
  const missingIn = (one: NamespaceState, other: NamespaceState) =>
    one.policies.filter(({ policy }, place) => {
      // Mostly the other state has it at the same place.
      const beside = other.policies[place];
      if (beside !== undefined && samePolicy(beside.policy, policy)) return false;
      return !other.policies.some((known) => samePolicy(known.policy, policy));
    });
  return [...missingIn(was, is), ...missingIn(is, was)].map(({ policy }) => compileNetworkPolicy(policy));
}

function touches(policies: readonly CompiledPolicy[], { labels }: PodEnd, direction: Direction): boolean {
  return policies.some(({ subject, [direction]: side }) => side !== undefined && matches(subject.pods, labels));
}

function sameSurroundings(a: ClusterState, b: ClusterState): boolean {
  return (
    networks.every((network) => sameKnownAddresses(a.networks[network], b.networks[network])) &&
    traits.every((trait) => a.traits[trait] === b.traits[trait]) &&
    (a.clusterPolicies ?? []).length === 0 &&
    (b.clusterPolicies ?? []).length === 0
  );
}

function sameNamespace(a: NamespaceState, b: NamespaceState): boolean {
  return sameTexts(a.labels, b.labels) && sameLists(a.workloads, b.workloads, sameWorkload);
}

// Records, so that no field can be forgotten.
const networks = Object.keys({
  pods: true,
  services: true,
  nodes: true,
  internalPublic: true,
  metadata: true,
} satisfies Record<keyof KnownNetworks, true>) as readonly (keyof KnownNetworks)[];
const traits = Object.keys({
  ipBlockMatchesPods: true,
  ipBlockMatchesNodes: true,
} satisfies Record<keyof PluginTraits, true>) as readonly (keyof PluginTraits)[];

/** How each field of a workload is compared. */
const sameFields: { readonly [Field in keyof Required<Workload>]: (a: Workload, b: Workload) => boolean } = {
  name: (a, b) => a.name === b.name,
  kind: (a, b) => a.kind === b.kind,
  labels: (a, b) => sameTexts(a.labels, b.labels),
  ports: (a, b) => sameLists(a.ports, b.ports, samePort),
  hostNetwork: (a, b) => a.hostNetwork === b.hostNetwork,
  observed: (a, b) => a.observed === b.observed,
  addresses: (a, b) => sameKnownAddresses(a.addresses, b.addresses),
  someAddresses: (a, b) => sameKnownAddresses(a.someAddresses, b.someAddresses),
  pods: (a, b) => sameLists(a.pods, b.pods, samePod),
  single: (a, b) => a.single === b.single,
  differingLabels: (a, b) => JSON.stringify(a.differingLabels) === JSON.stringify(b.differingLabels),
};
const comparesFields = Object.values(sameFields);

function sameWorkload(a: Workload, b: Workload): boolean {
  return comparesFields.every((isSame) => isSame(a, b));
}

function samePort(a: ContainerPort, b: ContainerPort): boolean {
  return a.name === b.name && a.port === b.port && a.protocol === b.protocol;
}

function samePod(a: PodState, b: PodState): boolean {
  return a.name === b.name && sameKnownAddresses(a.addresses, b.addresses);
}

function sameKnownAddresses(a: AddressSet | undefined, b: AddressSet | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && sameAddresses(a, b));
}

function sameTexts(a: TextMap, b: TextMap): boolean {
  if (a === b) return true;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && a[key] === b[key]);
}

function sameLists<Item>(a: readonly Item[], b: readonly Item[], areSame: (a: Item, b: Item) => boolean): boolean {
  if (a === b) return true;
  return (
    a.length === b.length &&
    a.every((item, place) => {
      const other = b[place];
      return other !== undefined && (item === other || areSame(item, other));
    })
  );
}
