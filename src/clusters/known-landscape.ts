import type { Outcome } from '../diagnostics/diagnostic.ts';
import type { LandscapeInventory, TenantInventory } from '../manifests/read-inventory.ts';
import type { AddressSet } from '../model/address-set.ts';
import type { ClusterState } from './cluster-state.ts';

/** Input of all questions: the clusters of a rendered landscape, or the one cluster that plain manifests describe. */
export interface KnownLandscape {
  /** rendered: from `manifests/` · given: from `--manifests`. */
  readonly origin: 'rendered' | 'given';
  /** By `clusterKey`, in code-unit order. Plain manifests are one cluster without a name. */
  readonly clusters: ReadonlyMap<string, KnownCluster>;
  /** The tenants that have a folder; by name, in code-unit order. Absent for plain manifests. */
  readonly tenants?: ReadonlyMap<string, KnownTenant>;
  /** Reads the public ranges that the company uses inside, in every cluster; nothing where none is declared. */
  internalPublic?(): AddressSet | undefined;
  /** Reads the keys of labels that only the platform sets; nothing where none are declared. */
  protectedLabels?(): LandscapeInventory['protectedLabels'];
  /** Reads the namespace types, by name; nothing where the manifests do not record them. */
  namespaceTypes?(): LandscapeInventory['namespaceTypes'];
  /** Input that was read and is not used. */
  readonly leftOut: LeftOut;
}

/** A tenant that is read on demand, and only once. */
export interface KnownTenant {
  readonly name: string;
  /** Equal for equal files. */
  readonly contentId: string;
  /** A value exactly when its file was understood. */
  load(): Outcome<TenantInventory>;
}

/** A cluster that is read on demand, and only once. */
export interface KnownCluster {
  /** Absent for the one cluster that plain manifests describe. */
  readonly name?: string;
  /** Names of its namespaces, without reading them; absent: `load` knows them. */
  namespaceNames?(): Iterable<string>;
  /** Types of its namespaces, without reading their policies; absent: `load` knows them. */
  namespaceTypes?(): ReadonlySet<string>;
  /** A value exactly when everything of the cluster was understood. */
  load(): Outcome<ClusterState>;
}

export interface LeftOut {
  /** Policies that the API server would refuse and `--skip-invalid` passed over, as `namespace/name`. Sorted. */
  readonly policies: readonly string[];
  /** How many objects there were of each kind that says nothing about connections. By kind, in code-unit order. */
  readonly kinds: ReadonlyMap<string, number>;
  /** How many pods have finished: nothing connects to them. */
  readonly finishedPods: number;
  /** How many documents, and elements of lists, are no objects: without apiVersion or kind. */
  readonly noObjects: number;
  /** Files that are no manifests by their names, by path. Sorted. */
  readonly files: readonly string[];
}

export const nothingLeftOut: LeftOut = { policies: [], kinds: new Map(), finishedPods: 0, noObjects: 0, files: [] };
