import { clusterKey } from '../../src/clusters/cluster-key.ts';
import type { ClusterState, KnownPolicy, NamespaceState, Workload } from '../../src/clusters/cluster-state.ts';
import { type KnownLandscape, nothingLeftOut } from '../../src/clusters/known-landscape.ts';
import type { TenantInventory } from '../../src/manifests/read-inventory.ts';
import type { JudgedPolicy, JudgedPort, JudgedProtocol, JudgedSelector, Labels } from './naive-evaluator.ts';
import type { JudgedTrait } from './naive-worlds.ts';
import { addressesOf, knownPolicy, networkOf } from './random-cluster.ts';
import { nameKey } from './random-policies.ts';

/** Landscapes in plain data, as the judge of hazards knows them. Absent means what it means in the inventory. */
export interface HazardLandscape {
  /** rendered: with types and policies of others. given: plain manifests, which have neither. */
  readonly origin: 'rendered' | 'given';
  readonly internalPublic?: readonly string[];
  readonly clusters: readonly HazardCluster[];
  /** Whom tenants let in. */
  readonly grants: readonly HazardGrant[];
}

export interface HazardGrant {
  /** Who gives it. */
  readonly tenant: string;
  readonly name: string;
  readonly tenants: readonly string[];
  readonly types: readonly string[];
  readonly pods?: JudgedSelector;
  readonly toType: string;
  readonly toPods: JudgedSelector;
  readonly ports: readonly JudgedPort[];
}

export interface HazardCluster {
  readonly name: string;
  readonly pods?: readonly string[];
  readonly services?: readonly string[];
  readonly nodes?: readonly string[];
  /** Metadata addresses; absent: not known. */
  readonly metadata?: readonly string[];
  readonly ipBlockMatchesPods: JudgedTrait;
  readonly ipBlockMatchesNodes: JudgedTrait;
  readonly namespaces: readonly HazardNamespace[];
}

export interface HazardNamespace {
  readonly name: string;
  /** Without the name, which every namespace has as a label. */
  readonly labels: Labels;
  readonly type?: string;
  readonly tenant?: string;
  readonly workloads: readonly HazardWorkload[];
  readonly policies: readonly HazardPolicy[];
}

export interface HazardWorkload {
  /** A `Pod` is a single one; of all other kinds there are several. */
  readonly kind: string;
  readonly name: string;
  readonly labels: Labels;
  readonly ports: readonly { readonly name?: string; readonly port: number; readonly protocol: JudgedProtocol }[];
  readonly hostNetwork: boolean;
  /** A program found it in the cluster, and no source declares it. */
  readonly observed?: true;
  readonly addresses?: readonly string[];
}

export interface HazardPolicy {
  readonly name: string;
  /** Written by others, so that it is a fact and not what a change of policies is about. */
  readonly external: boolean;
  /** The tenant from whose folder it comes. */
  readonly ofTenant?: string;
  readonly spec: JudgedPolicy['spec'];
}

/** Makes the landscapes that Ringfence compares; what is the same on both sides is one object, as when they are read. */
export class SharedStates {
  readonly #namespaces = new Map<string, NamespaceState>();
  readonly #workloads = new Map<string, readonly Workload[]>();
  readonly #policies = new Map<string, KnownPolicy>();

  landscape({ origin, internalPublic, clusters, grants }: HazardLandscape): KnownLandscape {
    const inside = internalPublic === undefined ? undefined : networkOf(internalPublic);
    const states = clusters.map((cluster) => this.#cluster(cluster, origin, inside));
    return {
      origin,
      ...{ internalPublic: () => inside },
      ...(origin === 'given' ? {} : { tenants: tenantsWith(grants) }),
      clusters: new Map(
        states
          .sort((a, b) => (clusterKey(a) < clusterKey(b) ? -1 : 1))
          .map((state) => [
            clusterKey(state),
            { name: clusterKey(state), load: () => ({ value: state, diagnostics: [] }) },
          ]),
      ),
      leftOut: nothingLeftOut,
    };
  }

  #cluster(
    { name, pods, services, nodes, metadata, namespaces, ...traits }: HazardCluster,
    origin: HazardLandscape['origin'],
    inside: ReturnType<typeof networkOf> | undefined,
  ): ClusterState {
    const { ipBlockMatchesPods, ipBlockMatchesNodes } = traits;
    return {
      name,
      networks: {
        ...(pods === undefined ? {} : { pods: networkOf(pods) }),
        ...(services === undefined ? {} : { services: networkOf(services) }),
        ...(nodes === undefined ? {} : { nodes: networkOf(nodes) }),
        ...(inside === undefined ? {} : { internalPublic: inside }),
        ...(metadata === undefined ? {} : { metadata: addressesOf(metadata) }),
      },
      traits: { ipBlockMatchesPods, ipBlockMatchesNodes },
      namespaces: new Map(
        [...namespaces]
          .sort((a, b) => (a.name < b.name ? -1 : 1))
          .map((one) => [one.name, this.#namespace(name, one, origin)]),
      ),
      services: [],
    };
  }

  #namespace(cluster: string, namespace: HazardNamespace, origin: HazardLandscape['origin']): NamespaceState {
    return once(this.#namespaces, [cluster, namespace], () => {
      const { name, labels, type, tenant, workloads, policies } = namespace;
      const known = policies.map((policy) => this.#policy(policy, origin));
      const byName = [...known].sort((a, b) => (a.policy.metadata.name < b.policy.metadata.name ? -1 : 1));
      return {
        name,
        labels: { ...labels, [nameKey]: name },
        defined: true,
        ...(type === undefined ? {} : { type }),
        ...(tenant === undefined ? {} : { tenant }),
        workloads: this.#workloadsOf(workloads),
        policies: [
          ...byName.filter((policy) => policy.origin !== 'external'),
          ...byName.filter((policy) => policy.origin === 'external'),
        ],
      };
    });
  }

  #workloadsOf(workloads: readonly HazardWorkload[]): readonly Workload[] {
    return once(this.#workloads, workloads, () =>
      [...workloads]
        .sort((a, b) => (a.name === b.name ? (a.kind < b.kind ? -1 : 1) : a.name < b.name ? -1 : 1))
        .map(({ addresses, ...workload }) => ({
          ...workload,
          ...(addresses === undefined ? {} : { addresses: addressesOf(addresses) }),
          pods: [],
          single: workload.kind === 'Pod',
        })),
    );
  }

  #policy(policy: HazardPolicy, origin: HazardLandscape['origin']): KnownPolicy {
    return once(this.#policies, policy, () => {
      const { name, external, ofTenant, spec } = policy;
      const made = knownPolicy({ metadata: { name }, origin: external ? 'external' : 'rendered', spec });
      const one = ofTenant === undefined ? made : withLabels(made, { 'ringfence.dev/tenant': ofTenant });
      return origin === 'given' ? { ...one, origin: 'given' } : one;
    });
  }
}

/** Every tenant that has a folder. */
export const folders = ['blue', 'green', 'red'] as const;

function tenantsWith(grants: readonly HazardGrant[]): NonNullable<KnownLandscape['tenants']> {
  return new Map(
    folders.map((tenant) => {
      const own = grants.filter((grant) => grant.tenant === tenant);
      const value = {
        tenant,
        owners: [`@acme/${tenant}`],
        grants: own.map(({ name, tenants, types, pods, toType, toPods, ports }) => ({
          name,
          reason: 'They asked.',
          reviewBy: '2030-01-01',
          from: { tenants, namespaceTypes: types, ...(pods === undefined ? {} : { podSelector: pods }) },
          to: { namespaceType: toType, podSelector: toPods },
          ports,
        })),
      } as unknown as TenantInventory;
      return [tenant, { name: tenant, contentId: JSON.stringify(own), load: () => ({ value, diagnostics: [] }) }];
    }),
  );
}

function withLabels(known: KnownPolicy, labels: Labels): KnownPolicy {
  const { policy } = known;
  return { ...known, policy: { ...policy, metadata: { ...policy.metadata, labels } } };
}

function once<Value>(known: Map<string, Value>, of: unknown, make: () => Value): Value {
  const key = JSON.stringify(of);
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}
