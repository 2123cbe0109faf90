import { arrange } from '../diagnostics/arrange.ts';
import { compareText } from '../diagnostics/compare.ts';
import { type Diagnostic, hasErrors, type Outcome } from '../diagnostics/diagnostic.ts';
import type { ManifestCluster, ManifestTenant, ManifestTree, NamespaceManifests } from '../manifests/manifest-tree.ts';
import type { ClusterInventory, LandscapeInventory, ManifestWorkload } from '../manifests/read-inventory.ts';
import { type AddressSet, addressesOf, cidrSet } from '../model/address-set.ts';
import { memoised } from '../model/interned.ts';
import { compareWorkloads } from '../model/workload-name.ts';
import type { ClusterState, KnownNetworks, KnownPolicy, NamespaceState, Workload } from './cluster-state.ts';
import { type KnownCluster, type KnownLandscape, type KnownTenant, nothingLeftOut } from './known-landscape.ts';
import { knownNeeds, type RecordedNeeds } from './needs/recorded-needs.ts';
import { clusterInventoryMissing, nothingRendered } from './problems.ts';

/**
 * Memory shared by landscapes whose trees share a `ManifestMemory`: a namespace that is the same in both is one object.
 */
export interface LandscapeMemory {
  readonly namespaces: WeakMap<NamespaceManifests, NamespaceState>;
  readonly workloads: WeakMap<readonly ManifestWorkload[], readonly Workload[]>;
  readonly convert: ConvertWorkload;
}

export function newLandscapeMemory(): LandscapeMemory {
  return { namespaces: new WeakMap(), workloads: new WeakMap(), convert: workloadConverter() };
}

/**
 * Returns the clusters of a folder of rendered manifests. Each is read on demand. A value exactly when the
 * paths alone say nothing against it.
 */
export function renderedLandscape(
  tree: ManifestTree,
  folder: string,
  memory: LandscapeMemory = newLandscapeMemory(),
): Outcome<KnownLandscape> {
  if (hasErrors(tree.diagnostics)) return { diagnostics: tree.diagnostics };
  if (tree.clusters.size === 0) return { diagnostics: arrange([...tree.diagnostics, nothingRendered(folder)]) };
  const clusters = new Map<string, KnownCluster>();
  for (const [name, cluster] of tree.clusters) {
    let loaded: Outcome<ClusterState> | undefined;
    clusters.set(name, {
      name,
      namespaceNames: () => cluster.namespaces.keys(),
      namespaceTypes: () =>
        new Set([...cluster.namespaces.values()].flatMap((one) => one.readInventory().value?.type ?? [])),
      load() {
        loaded ??= loadCluster(cluster, { folder, memory, about: tree.readLandscape() });
        return loaded;
      },
    });
  }
  const value: KnownLandscape = {
    origin: 'rendered',
    clusters,
    tenants: new Map([...tree.tenants].map(([name, tenant]) => [name, knownTenant(tenant)])),
    internalPublic: () => internalPublicIn(tree.readLandscape()),
    protectedLabels: () => tree.readLandscape()?.value?.protectedLabels,
    namespaceTypes: () => tree.readLandscape()?.value?.namespaceTypes,
    leftOut: nothingLeftOut,
  };
  return { value, diagnostics: tree.diagnostics };
}

function knownTenant({ name, file, read }: ManifestTenant): KnownTenant {
  return {
    name,
    get contentId() {
      return file.contentId;
    },
    load: read,
  };
}

type ConvertWorkload = (workload: ManifestWorkload) => Workload;

interface LoadContext {
  readonly folder: string;
  readonly memory: LandscapeMemory;
  readonly about: Outcome<LandscapeInventory> | undefined;
}

function loadCluster(cluster: ManifestCluster, { folder, memory, about }: LoadContext): Outcome<ClusterState> {
  const inventory = cluster.readInventory() ?? {
    diagnostics: [clusterInventoryMissing(`${folder}/${cluster.folder}`, cluster.name)],
  };
  const diagnostics: Diagnostic[] = [...inventory.diagnostics, ...(about?.diagnostics ?? [])];
  const namespaces = new Map<string, NamespaceState>();
  const recorded: RecordedNeeds[] = [];
  for (const [name, manifests] of cluster.namespaces) {
    const read = manifests.read();
    diagnostics.push(...read.diagnostics);
    if (read.value === undefined) continue;
    const known = memory.namespaces.get(read.value) ?? namespaceState(read.value, memory);
    memory.namespaces.set(read.value, known);
    namespaces.set(name, known);
    if (read.value.needs.length > 0) recorded.push({ namespace: name, needs: read.value.needs });
  }
  if (inventory.value === undefined || hasErrors(diagnostics)) return { diagnostics: arrange(diagnostics) };
  const { labels, networks, cni, metadataAddresses, declaredNamespaces, apiServer } = inventory.value;
  const internalPublic = internalPublicIn(about);
  const { policiesApplyToOwnNode, ...traits } = cni;
  const value: ClusterState = {
    name: cluster.name,
    ...(labels === undefined ? {} : { labels }),
    networks: {
      ...knownNetworks(networks),
      ...(internalPublic === undefined ? {} : { internalPublic }),
      ...(metadataAddresses === undefined ? {} : { metadata: addressesOf(metadataAddresses) }),
    },
    traits,
    ...(policiesApplyToOwnNode === undefined ? {} : { policiesApplyToOwnNode }),
    ...(declaredNamespaces === undefined ? {} : { declaredNamespaces }),
    namespaces,
    services: [],
  };
  const needs = knownNeeds(recorded, apiServer, namespaces);
  return {
    value: needs === undefined ? value : { ...value, needs },
    diagnostics: arrange(diagnostics),
  };
}

function namespaceState(
  {
    name,
    labels,
    type,
    tenant,
    tenantLabels,
    hostedCluster,
    workloads,
    externalPolicies,
    policies,
  }: NamespaceManifests,
  memory: LandscapeMemory,
): NamespaceState {
  return {
    name,
    labels,
    defined: true,
    type,
    ...(tenant === undefined ? {} : { tenant }),
    ...(tenantLabels === undefined ? {} : { tenantLabels }),
    ...(hostedCluster === undefined ? {} : { hostedCluster }),
    workloads: convertAll(workloads, memory),
    policies: [
      ...policies.map(({ policy, path, line }): KnownPolicy => ({ policy, origin: 'rendered', path, line })),
      ...[...externalPolicies]
        .sort((a, b) => compareText(a.policy.metadata.name, b.policy.metadata.name))
        .map((external): KnownPolicy => ({ ...external, origin: 'external' })),
    ],
  };
}

/** Sorted by name, then by kind. */
function convertAll(
  written: readonly ManifestWorkload[],
  { workloads, convert }: LandscapeMemory,
): readonly Workload[] {
  const known = workloads.get(written) ?? written.map(convert).sort(compareWorkloads);
  workloads.set(written, known);
  return known;
}

/** Makes one workload of one; namespaces that share a profile share its workloads. */
function workloadConverter(): ConvertWorkload {
  return memoised(({ name, kind, labels, ports, hostNetwork, addresses, observed }) => ({
    name,
    ...(kind === undefined ? {} : { kind }),
    labels,
    ports,
    hostNetwork,
    ...(observed ? { observed: true as const } : {}),
    ...(addresses.length === 0 ? {} : { addresses: addressesOf(addresses) }),
    pods: [],
    single: kind === 'Pod',
  }));
}

function internalPublicIn(about: Outcome<LandscapeInventory> | undefined): AddressSet | undefined {
  const ranges = about?.value?.networks?.internalPublic;
  return ranges === undefined ? undefined : cidrSet(ranges);
}

/** An empty list says that a network is not known. */
function knownNetworks({ pods, services, nodes }: ClusterInventory['networks']): KnownNetworks {
  return {
    ...(pods.length === 0 ? {} : { pods: cidrSet(pods) }),
    ...(services.length === 0 ? {} : { services: cidrSet(services) }),
    ...(nodes.length === 0 ? {} : { nodes: cidrSet(nodes) }),
  };
}
