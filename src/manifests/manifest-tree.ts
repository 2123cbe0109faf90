import type { Diagnostic, Location, Outcome } from '../diagnostics/diagnostic.ts';
import type { TreeFile } from '../model/file-tree.ts';
import type { TextMap } from '../model/network-policy.ts';
import type { ObservedNeed } from '../model/schemas/observed-needs.generated.ts';
import type { PolicyPath } from '../policy/violation.ts';
import type { SourceNode } from '../source/node.ts';
import type {
  ClusterInventory,
  LandscapeInventory,
  ManifestWorkload,
  NamespaceInventory,
  SharedInventory,
  TenantInventory,
} from './read-inventory.ts';
import type { ExternalManifestPolicy, KnownPolicies, ManifestPolicy } from './read-policies.ts';

/** The content of a folder of manifests, read on demand. */
export interface ManifestTree {
  /** By name, in code-unit order. */
  readonly clusters: ReadonlyMap<string, ManifestCluster>;
  /** Returns the namespace of a file of policies, by its path as diagnostics give it; nothing for any other path. */
  namespaceOfPolicies(path: string): ManifestNamespace | undefined;
  /** The file of what concerns all clusters; absent where the tree has none. */
  readonly landscape?: TreeFile;
  /** Reads the file about all clusters; undefined if the tree has no such file. */
  readLandscape(): Outcome<LandscapeInventory> | undefined;
  /** Tenants that have a folder; by name, in code-unit order. */
  readonly tenants: ReadonlyMap<string, ManifestTenant>;
  /** The files of profiles by their paths inside the folder. Sorted. */
  readonly profiles: ReadonlyMap<string, TreeFile>;
  /** Problems that the paths alone show: files that no role reads, clusters in two folders. Sorted. */
  readonly diagnostics: readonly Diagnostic[];
  readProfile(type: string, profile: string): Outcome<SharedInventory> | undefined;
}

export interface ManifestTenant {
  readonly name: string;
  readonly file: TreeFile;
  read(): Outcome<TenantInventory>;
}

export interface ManifestCluster {
  readonly name: string;
  /** `clusters/<cluster>` or `hosted/<hosting cluster>/<cluster>`, inside the folder of manifests. */
  readonly folder: string;
  /** By name, in code-unit order. */
  readonly namespaces: ReadonlyMap<string, ManifestNamespace>;
  /** The file of networks and traits; absent where the tree has none. */
  readonly inventory?: TreeFile;
  /** Networks and traits; nothing where the tree has no such file. */
  readInventory(): Outcome<ClusterInventory> | undefined;
}

/** A namespace's files. Their content is looked at on demand, and once. */
export interface ManifestNamespace {
  readonly cluster: string;
  readonly name: string;
  /** The folder of its policies, inside the folder of manifests. */
  readonly folder: string;
  /** Absent where the namespace has no policies. */
  readonly policies?: TreeFile;
  /** Absent only where a manifest was lost. */
  readonly inventory?: TreeFile;
  /** A value exactly when every file of the namespace could be read and means something. */
  read(): Outcome<NamespaceManifests>;
  /** How many policies there are, without parsing them; right for a file as Ringfence writes it. */
  countPolicies(): number;
  /** Only its own inventory file, without what its profile holds. */
  readInventory(): Outcome<NamespaceInventory>;
  /** Where a value of one of its policies is written; for what is not written, where it would belong. */
  locate(policy: string, path: PolicyPath): Location | undefined;
  /** Finds what is written on a line of its policies, 1-based: the reverse of `locate`. */
  placeAt(line: number): { readonly policy: string; readonly path: PolicyPath } | undefined;
}

/** The content of a namespace's manifests. */
export interface NamespaceManifests {
  readonly cluster: string;
  readonly name: string;
  readonly folder: string;
  readonly type: string;
  /** Absent where it has none. */
  readonly tenant?: string;
  /** The labels of its tenant; absent where it has none. */
  readonly tenantLabels?: TextMap;
  readonly hostedCluster?: string;
  /** With `kubernetes.io/metadata.name`, which every namespace has. */
  readonly labels: TextMap;
  /** Those of the profile, then the namespace's own. */
  readonly workloads: readonly ManifestWorkload[];
  /** Each name of an observed policy once: it takes the place of the expected one. */
  readonly externalPolicies: readonly ExternalManifestPolicy[];
  /** Sorted by name. */
  readonly policies: readonly ManifestPolicy[];
  /** Connections that configurations in the cluster say they need. */
  readonly needs: readonly ObservedNeed[];
}

/** Results for files that other trees have read, so that equal files are parsed once. */
export interface ManifestMemory {
  readonly policies: KnownPolicies;
  readonly profiles: Map<string, Outcome<SharedInventory>>;
  /** By the inventory file, which is one object where trees share it; it holds for one path. */
  readonly inventories: WeakMap<TreeFile, KnownInventory>;
  /** The file in which lines were looked up last: a question about a policy is followed by others about it. */
  lastLocated?: LocatedFile;
}

interface LocatedFile {
  readonly file: TreeFile;
  readonly path: string;
  /** All documents of the file, once they were asked for. */
  documents?: readonly SourceNode[];
  /** Documents that were read by themselves, by the name of the policy. */
  readonly single: Map<string, SourceNode | undefined>;
}

export function newManifestMemory(): ManifestMemory {
  return { policies: new Map(), profiles: new Map(), inventories: new WeakMap() };
}

export interface ManifestTreeOptions {
  /** How a person names the folder of manifests; diagnostics place files in it. */
  readonly folder: string;
  /** Shared between trees that are read for one purpose. */
  readonly memory?: ManifestMemory;
}

/** Reports whether two files, of one path in two trees, hold the same bytes. */
export function sameFile(a: TreeFile | undefined, b: TreeFile | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a === b || (a.size === b.size && a.contentId === b.contentId);
}

/** The content of an inventory file, and of the namespace that it is about. */
export interface KnownInventory {
  readonly path: string;
  readonly outcome: Outcome<NamespaceInventory>;
  /** The namespace when it was read with this inventory last. */
  namespace?: {
    readonly policies: TreeFile | undefined;
    readonly profile: Outcome<SharedInventory> | undefined;
    readonly outcome: Outcome<NamespaceManifests>;
  };
}
