import { clusterKey } from '../clusters/cluster-key.ts';
import type { ClusterState, KnownNetworks, NamespaceState, Workload } from '../clusters/cluster-state.ts';
import type { KnownLandscape } from '../clusters/known-landscape.ts';
import { addressesText } from '../connectivity/classes/side-keys.ts';
import { compareText } from '../diagnostics/compare.ts';
import type { GrantInventory, TenantInventory } from '../manifests/read-inventory.ts';
import { remembered } from '../model/interned.ts';
import type { TextMap } from '../model/network-policy.ts';
import type { DeclaredTraits, Trait } from '../model/plugin-traits.ts';
import { workloadText } from '../model/workload-name.ts';
import type { ChangedLabels, ChangedName, InventoryChange, NamedGrant } from './landscape-diff.ts';
import { Places } from './places.ts';

/** Gathers what came, went or changed beside policies, one cluster after the other. */
export class InventoryChanges {
  readonly #clusters: InventoryChange[] = [];
  readonly #networks = new Map<string, { readonly change: NetworkChange; readonly clusters: string[] }>();
  readonly #declared = new Map<string, { readonly change: DeclaredChange; readonly clusters: string[] }>();
  readonly #traits = new Map<string, { readonly change: TraitChange; readonly clusters: string[] }>();
  readonly #namespaces = new Map<string, GatheredNamespaces>();
  readonly #workloads = new Map<string, GatheredWorkloads>();
  readonly #tenants: InventoryChange[] = [];
  readonly #labels = new Map<string, GatheredClusterLabels>();

  /** Compares what the folders of tenants say. Of tenants that are the same in both states, nothing is read. */
  compareTenants({ tenants: before }: WithTenants, { tenants: after }: WithTenants): void {
    for (const name of new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])) {
      const [old, now] = [before?.get(name), after?.get(name)];
      if (old !== undefined && now !== undefined && (old === now || old.contentId === now.contentId)) continue;
      const change = tenantChange(name, old?.load().value, now?.load().value);
      if (change !== undefined) this.#tenants.push(change);
    }
  }

  addCluster(kind: 'cluster-added' | 'cluster-removed', cluster: ClusterState): void {
    const all = [...cluster.namespaces.values()];
    this.#clusters.push({ kind, cluster: clusterKey(cluster), namespaces: all.length, ...contents(all) });
  }

  /** Compares a cluster that is there in both states. */
  compare(before: ClusterState, after: ClusterState): void {
    this.#compareNetworks(before, after);
    this.#compareLabels(before, after);
    for (const name of new Set([...before.namespaces.keys(), ...after.namespaces.keys()])) {
      const [was, is] = [before.namespaces.get(name), after.namespaces.get(name)];
      if (was === is) continue;
      if (was === undefined || is === undefined) {
        const [kind, cluster] = was === undefined ? (['added', after] as const) : (['removed', before] as const);
        const namespace = was ?? is;
        if (namespace !== undefined) this.#addNamespace(`namespace-${kind}`, cluster, namespace);
      } else this.#compareNamespaces(after, was, is);
    }
  }

  /** Clusters and their labels, tenants, networks, traits, namespaces, workloads; each by name. */
  all(): readonly InventoryChange[] {
    const clusters = [...this.#clusters].sort((a, b) => compareText(JSON.stringify(a), JSON.stringify(b)));
    const networks = [...this.#networks.values()].map(({ change, clusters: names }) => ({
      ...change,
      clusters: names,
    }));
    const traits = [...this.#traits.values()].map(({ change, clusters: names }) => ({ ...change, clusters: names }));
    const declared = [...this.#declared.values()].map(({ change, clusters: names }) => ({
      ...change,
      clusters: names,
    }));
    const namespaces = [...this.#namespaces.values()].map(
      ({ change, places, workloads, policies }): InventoryChange => {
        if (change.kind === 'namespace-changed') return { ...change, places: places.all() };
        return { ...change, places: places.all(), workloads, policies };
      },
    );
    const workloads = [...this.#workloads.values()].map(
      ({ change, places }): InventoryChange => ({ ...change, places: places.all() }),
    );
    const labels = [...this.#labels.values()].map(
      ({ change, clusters: names, added, removed }): InventoryChange => ({
        ...change,
        clusters: names,
        added: added.all(),
        removed: removed.all(),
      }),
    );
    const tenants = [...this.#tenants].sort(byText);
    return [
      ...clusters,
      ...labels,
      ...tenants,
      ...networks,
      ...declared,
      ...traits,
      ...namespaces.sort(byText),
      ...workloads.sort(byText),
    ];
  }

  #compareLabels(before: ClusterState, after: ClusterState): void {
    const labels = changedLabels(before.labels ?? {}, after.labels ?? {});
    if (!changesAny(labels)) return;
    const gathered = remembered(this.#labels, JSON.stringify(labels), () => ({
      change: { kind: 'cluster-labels-changed' as const, labels },
      clusters: [],
      added: new Places(),
      removed: new Places(),
    }));
    gathered.clusters.push(clusterKey(after));
    for (const name of after.namespaces.keys()) if (!before.namespaces.has(name)) gathered.added.add(after, name);
    for (const name of before.namespaces.keys()) if (!after.namespaces.has(name)) gathered.removed.add(before, name);
  }

  #compareNetworks(before: ClusterState, after: ClusterState): void {
    for (const network of ['pods', 'services', 'nodes', 'internalPublic', 'metadata'] as const) {
      const [was, is] = [before.networks[network], after.networks[network]];
      const [old, now] = [was && addressesText(was), is && addressesText(is)];
      if (old === now) continue;
      const change: NetworkChange = {
        kind: 'network-changed',
        network,
        ...(was === undefined ? {} : { before: was }),
        ...(is === undefined ? {} : { after: is }),
      };
      remembered(this.#networks, `${network} ${old} ${now}`, () => ({ change, clusters: [] })).clusters.push(
        clusterKey(after),
      );
    }
    const [wasDeclared, isDeclared] = [
      before.declaredNamespaces ?? 'Open',
      after.declaredNamespaces ?? 'Open',
    ] as const;
    if (wasDeclared !== isDeclared) {
      const change = { kind: 'declared-namespaces-changed' as const, before: wasDeclared, after: isDeclared };
      remembered(this.#declared, isDeclared, () => ({ change, clusters: [] })).clusters.push(clusterKey(after));
    }
    for (const trait of ['ipBlockMatchesPods', 'ipBlockMatchesNodes', 'policiesApplyToOwnNode'] as const) {
      const [was, is] = [traitOf(before, trait), traitOf(after, trait)];
      if (was === is) continue;
      const change: TraitChange = { kind: 'trait-changed', trait, before: was, after: is };
      remembered(this.#traits, JSON.stringify(change), () => ({ change, clusters: [] })).clusters.push(
        clusterKey(after),
      );
    }
  }

  #addNamespace(kind: 'namespace-added' | 'namespace-removed', cluster: ClusterState, namespace: NamespaceState): void {
    const { type } = namespace;
    const gathered = remembered(this.#namespaces, JSON.stringify([kind, type]), () => ({
      change: { kind, ...(type === undefined ? {} : { namespaceType: type }) },
      places: new Places(),
      workloads: 0,
      policies: 0,
    }));
    const { workloads, policies } = contents([namespace]);
    gathered.places.add(cluster, namespace.name);
    gathered.workloads += workloads;
    gathered.policies += policies;
  }

  #compareNamespaces(cluster: ClusterState, was: NamespaceState, is: NamespaceState): void {
    const { type } = is;
    const typed = type === undefined ? {} : { namespaceType: type };
    const labels = changedLabels(was.labels, is.labels);
    const formerType = was.type !== type && was.type !== undefined ? { formerType: was.type } : {};
    const facts = {
      ...changedName('tenant', was.tenant, is.tenant),
      ...changedName('hostedCluster', was.hostedCluster, is.hostedCluster),
    };
    if (changesAny(labels) || was.type !== type || Object.keys(facts).length > 0) {
      const change = { kind: 'namespace-changed' as const, ...typed, ...formerType, ...facts, labels };
      remembered(this.#namespaces, JSON.stringify(change), () => ({
        change,
        places: new Places(),
        workloads: 0,
        policies: 0,
      })).places.add(cluster, is.name);
    }
    if (was.workloads === is.workloads) return;
    const old = new Map(was.workloads.map((workload) => [workloadText(workload), workload]));
    const now = new Map(is.workloads.map((workload) => [workloadText(workload), workload]));
    for (const workload of new Set([...old.keys(), ...now.keys()])) {
      const change = workloadChange(workload, old.get(workload), now.get(workload));
      if (change === undefined) continue;
      const whole = { ...change, ...typed };
      remembered(this.#workloads, JSON.stringify(whole), () => ({ change: whole, places: new Places() })).places.add(
        cluster,
        is.name,
      );
    }
  }
}

function traitOf({ traits, policiesApplyToOwnNode }: ClusterState, trait: keyof DeclaredTraits): Trait {
  return trait === 'policiesApplyToOwnNode' ? (policiesApplyToOwnNode ?? 'never') : traits[trait];
}

type WithTenants = Pick<KnownLandscape, 'tenants'>;

interface GatheredClusterLabels {
  readonly change: Pick<Extract<InventoryChange, { kind: 'cluster-labels-changed' }>, 'kind' | 'labels'>;
  readonly clusters: string[];
  readonly added: Places;
  readonly removed: Places;
}

type NetworkChange = Omit<Extract<InventoryChange, { kind: 'network-changed' }>, 'clusters'> & {
  readonly before?: NonNullable<KnownNetworks['pods']>;
  readonly after?: NonNullable<KnownNetworks['pods']>;
};
type DeclaredChange = Omit<Extract<InventoryChange, { kind: 'declared-namespaces-changed' }>, 'clusters'>;
type TraitChange = Omit<Extract<InventoryChange, { kind: 'trait-changed' }>, 'clusters'> & {
  readonly trait: keyof DeclaredTraits;
};
type NamespaceAdded = Extract<InventoryChange, { kind: 'namespace-added' | 'namespace-removed' }>;
type NamespaceChanged = Extract<InventoryChange, { kind: 'namespace-changed' }>;
type WorkloadAdded = Extract<InventoryChange, { kind: 'workload-added' | 'workload-removed' }>;
type WorkloadChanged = Extract<InventoryChange, { kind: 'workload-changed' }>;

interface GatheredNamespaces {
  readonly change: Omit<NamespaceAdded, 'places' | 'workloads' | 'policies'> | Omit<NamespaceChanged, 'places'>;
  readonly places: Places;
  workloads: number;
  policies: number;
}

interface GatheredWorkloads {
  readonly change: Omit<WorkloadAdded, 'places'> | Omit<WorkloadChanged, 'places'>;
  readonly places: Places;
}

function tenantChange(
  tenant: string,
  was: TenantInventory | undefined,
  is: TenantInventory | undefined,
): InventoryChange | undefined {
  const only = is ?? was;
  if (only === undefined) return undefined;
  if (was === undefined || is === undefined) {
    const kind = was === undefined ? 'tenant-added' : 'tenant-removed';
    return { kind, tenant, owners: only.owners, grants: grantsOf(only).map(namedGrant) };
  }
  const labels = changedLabels(was.labels ?? {}, is.labels ?? {});
  const [old, now] = [was, is].map((one) => new Map(grantsOf(one).map((grant) => [grant.name, grant])));
  const lacking = (own = new Map<string, GrantInventory>(), other = new Map<string, GrantInventory>()) =>
    [...own.values()].filter(({ name }) => !other.has(name)).map(namedGrant);
  const grants = {
    added: lacking(now, old),
    removed: lacking(old, now),
    changed: grantsOf(is)
      .filter((grant) => old?.has(grant.name) && JSON.stringify(old.get(grant.name)) !== JSON.stringify(grant))
      .map(namedGrant),
  };
  const isSameOwners = JSON.stringify(was.owners) === JSON.stringify(is.owners);
  return {
    kind: 'tenant-changed',
    tenant,
    ...(isSameOwners ? {} : { owners: { before: was.owners, after: is.owners } }),
    ...changedName('contact', was.contact, is.contact),
    labels,
    grants,
  };
}

function grantsOf({ grants = [] }: TenantInventory): readonly GrantInventory[] {
  return grants;
}

function namedGrant({ name, reason }: GrantInventory): NamedGrant {
  return { grant: name, reason };
}

function contents(namespaces: readonly NamespaceState[]): { readonly workloads: number; readonly policies: number } {
  const sum = (count: (namespace: NamespaceState) => number): number =>
    namespaces.reduce((all, namespace) => all + count(namespace), 0);
  return { workloads: sum(({ workloads }) => workloads.length), policies: sum(({ policies }) => policies.length) };
}

function workloadChange(
  workload: string,
  was: Workload | undefined,
  is: Workload | undefined,
): Omit<WorkloadAdded, 'places' | 'namespaceType'> | Omit<WorkloadChanged, 'places' | 'namespaceType'> | undefined {
  if (was === undefined) return { kind: 'workload-added', workload };
  if (is === undefined) return { kind: 'workload-removed', workload };
  if (was === is) return undefined;
  const labels = changedLabels(was.labels, is.labels);
  const addresses = ({ addresses: known }: Workload) => known && addressesText(known);
  const ports = (one: Workload) =>
    one.ports
      .map((port) => JSON.stringify(Object.entries(port).sort()))
      .sort()
      .join();
  const facets = [
    ...(changesAny(labels) ? (['labels'] as const) : []),
    ...(ports(was) === ports(is) ? [] : (['ports'] as const)),
    ...(addresses(was) === addresses(is) ? [] : (['addresses'] as const)),
    ...(was.hostNetwork === is.hostNetwork ? [] : (['host-network'] as const)),
  ];
  return facets.length === 0 ? undefined : { kind: 'workload-changed', workload, labels, facets };
}

function changedName<Field extends 'contact' | 'tenant' | 'hostedCluster'>(
  field: Field,
  before: string | undefined,
  after: string | undefined,
): Partial<Record<Field, ChangedName>> {
  if (before === after) return {};
  const change = { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
  return { [field]: change } as Partial<Record<Field, ChangedName>>;
}

function changedLabels(before: TextMap, after: TextMap): ChangedLabels {
  const without = (map: TextMap, other: TextMap): TextMap =>
    Object.fromEntries(
      Object.entries(map)
        .filter(([key, value]) => !Object.hasOwn(other, key) || other[key] !== value)
        .sort(([a], [b]) => compareText(a, b)),
    );
  return { added: without(after, before), removed: without(before, after) };
}

function changesAny({ added, removed }: ChangedLabels): boolean {
  return Object.keys(added).length > 0 || Object.keys(removed).length > 0;
}

function byText(a: InventoryChange, b: InventoryChange): number {
  return compareText(JSON.stringify(a), JSON.stringify(b));
}
