import { clusterKey } from '../clusters/cluster-key.ts';
import {
  type ClusterState,
  type KnownNetworks,
  metadataAddressesOf,
  type NamespaceState,
} from '../clusters/cluster-state.ts';
import type { KnownLandscape } from '../clusters/known-landscape.ts';
import { addressesText } from '../connectivity/classes/side-keys.ts';
import {
  type AddressSet,
  hasNoAddresses,
  intersectAddresses,
  noAddresses,
  subtractAddresses,
  uniteAllAddresses,
} from '../model/address-set.ts';
import { remembered } from '../model/interned.ts';
import { internet } from '../model/special-addresses.ts';
import { workloadText } from '../model/workload-name.ts';
import type { Hazard } from './landscape-diff.ts';
import { Places } from './places.ts';
import * as problems from './problems.ts';

/** Gathers what a change takes from the sight of later reviews: facts by which hazards are recognised. */
export class FactHazards {
  readonly #internalPublicBefore: () => AddressSet | undefined;
  readonly #claims = new Map<string, { readonly claim: problems.PublicClaim; readonly clusters: string[] }>();
  readonly #metadata = new Map<string, { readonly addresses: AddressSet; readonly clusters: string[] }>();
  readonly #tenants = new Map<string, { readonly change: problems.TenantChange; readonly places: Places }>();
  readonly #unknown = new Map<string, { readonly type: string | undefined; readonly places: Places }>();

  constructor({ internalPublic }: Pick<KnownLandscape, 'internalPublic'>) {
    this.#internalPublicBefore = internalPublic ?? (() => undefined);
  }

  /** Compares a cluster that both states have. */
  compare(before: ClusterState, after: ClusterState): void {
    this.#compareNetworks(before.networks, after);
    const narrowed = subtractAddresses(watchedMetadata(before), watchedMetadata(after));
    if (!hasNoAddresses(narrowed)) {
      remembered(this.#metadata, addressesText(narrowed), () => ({ addresses: narrowed, clusters: [] })).clusters.push(
        clusterKey(after),
      );
    }
    this.#compareTenants(before, after);
    for (const is of after.namespaces.values()) {
      const was = before.namespaces.get(is.name);
      if (was === undefined || was === is || is.workloads.some(isSelectable)) continue;
      const kept = new Set(is.workloads.map(workloadText));
      if (!was.workloads.some((workload) => isSelectable(workload) && !kept.has(workloadText(workload)))) continue;
      const type = is.type ?? was.type;
      remembered(this.#unknown, type ?? '', () => ({ type, places: new Places() })).places.add(after, is.name);
    }
  }

  /** Looks at a cluster that only the state after has: it may hold what the landscape before uses inside. */
  add(after: ClusterState): void {
    const internalPublic = this.#internalPublicBefore();
    this.#compareNetworks(internalPublic === undefined ? {} : { internalPublic }, after);
  }

  all(): readonly Hazard[] {
    return [
      ...[...this.#claims.values()].map(({ claim, clusters }) => problems.networkClaimsPublic(claim, clusters)),
      ...[...this.#metadata.values()].map(({ addresses, clusters }) => problems.metadataNarrowed(addresses, clusters)),
      ...[...this.#tenants.values()].map(({ change, places }) => problems.tenantsRegrouped(change, places.all())),
      ...[...this.#unknown.values()].map(({ type, places }) => problems.workloadsUnknown(type, places.all())),
    ];
  }

  #compareNetworks(before: KnownNetworks, after: ClusterState): void {
    const held = uniteAllAddresses(claimingNetworks.map((network) => before[network] ?? noAddresses));
    for (const network of claimingNetworks) {
      const claimed = after.networks[network];
      if (claimed === undefined) continue;
      const addresses = intersectAddresses(subtractAddresses(claimed, held), internet);
      if (hasNoAddresses(addresses)) continue;
      remembered(this.#claims, `${network} ${addressesText(addresses)}`, () => ({
        claim: { network, addresses },
        clusters: [],
      })).clusters.push(clusterKey(after));
    }
  }

  /** Tenants are compared as groups of namespaces: what a tenant is called does not matter. */
  #compareTenants(before: ClusterState, after: ClusterState): void {
    const both = [...after.namespaces.values()].flatMap((is) => {
      const was = before.namespaces.get(is.name);
      return was === undefined ? [] : [{ name: is.name, was: was.tenant, is: is.tenant }];
    });
    if (both.every(({ was, is }) => was === is)) return;
    const gather = (change: problems.TenantChange, names: readonly string[]): void => {
      const { places } = remembered(this.#tenants, JSON.stringify(change), () => ({ change, places: new Places() }));
      for (const name of names) places.add(after, name);
    };
    for (const [tenant, members] of grouped(both, ({ is }) => is)) {
      const former = distinct(members.map(({ was }) => was));
      if (former.length > 1) gather({ kind: 'joined', tenant, former: named(former) }, namesOf(members));
    }
    for (const [tenant, members] of grouped(both, ({ was }) => was)) {
      const later = named(distinct(members.map(({ is }) => is)));
      if (later.length > 1) gather({ kind: 'parted', tenant, later }, namesOf(members));
      const without = members.filter(({ is }) => is === undefined);
      if (without.length > 0) gather({ kind: 'lost', tenant }, namesOf(without));
    }
  }
}

/** The networks whose addresses are not taken for the internet's. */
const claimingNetworks = [
  'pods',
  'services',
  'nodes',
  'internalPublic',
] as const satisfies readonly (keyof KnownNetworks)[];

/**
 * The addresses of metadata services to which a path is a hazard. No path to the network of pods is one of addresses.
 */
function watchedMetadata({ networks }: ClusterState): AddressSet {
  return subtractAddresses(metadataAddressesOf(networks), networks.pods ?? noAddresses);
}

function isSelectable({ hostNetwork }: NamespaceState['workloads'][number]): boolean {
  return !hostNetwork;
}

function grouped<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string | undefined,
): ReadonlyMap<string, readonly Item[]> {
  const found = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key !== undefined) remembered(found, key, () => []).push(item);
  }
  return found;
}

function distinct(names: readonly (string | undefined)[]): readonly (string | undefined)[] {
  return [...new Set(names)];
}

function named(names: readonly (string | undefined)[]): readonly string[] {
  return names.flatMap((name) => name ?? []).sort();
}

function namesOf(members: readonly { readonly name: string }[]): readonly string[] {
  return members.map(({ name }) => name);
}
