import { arrange } from '../diagnostics/arrange.ts';
import { compareText } from '../diagnostics/compare.ts';
import type { Diagnostic, Location, Outcome } from '../diagnostics/diagnostic.ts';
import type { FileTree, TreeFile } from '../model/file-tree.ts';
import type { TextMap } from '../model/network-policy.ts';
import type { PolicyPath } from '../policy/violation.ts';
import { FilesOfNamespace, type KnownInventory, type ManifestContext } from './manifest-namespace.ts';
import { manifestRole, profilePath } from './manifest-paths.ts';
import * as problems from './problems.ts';
import {
  type ClusterInventory,
  type LandscapeInventory,
  type ManifestWorkload,
  type NamespaceInventory,
  readClusterInventory,
  readLandscapeInventory,
  readProfile,
  type SharedInventory,
} from './read-inventory.ts';
import type { KnownPolicies, ManifestPolicy } from './read-policies.ts';

/** Everything that a folder of manifests says, read as far as somebody asks. */
export interface ManifestTree {
  /** By name, in code-unit order. */
  readonly clusters: ReadonlyMap<string, ManifestCluster>;
  /** The file of what concerns all clusters; absent where the tree has none. */
  readonly landscape?: TreeFile;
  /** What concerns all clusters; nothing where the tree has no such file. */
  readLandscape(): Outcome<LandscapeInventory> | undefined;
  /** The files of profiles by their paths inside the folder. Sorted. */
  readonly profiles: ReadonlyMap<string, TreeFile>;
  /** What the paths alone say: files that nobody reads, clusters in two folders. Sorted. */
  readonly diagnostics: readonly Diagnostic[];
  readProfile(type: string, profile: string): Outcome<SharedInventory> | undefined;
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
  /** What is written on a line of its policies, 1-based: the reverse of `locate`. */
  placeAt(line: number): { readonly policy: string; readonly path: PolicyPath } | undefined;
}

/** What a namespace's manifests say. */
export interface NamespaceManifests {
  readonly cluster: string;
  readonly name: string;
  readonly folder: string;
  readonly type: string;
  /** Absent where it has none. */
  readonly tenant?: string;
  readonly hostedCluster?: string;
  /** With `kubernetes.io/metadata.name`, which every namespace has. */
  readonly labels: TextMap;
  /** Those of the profile, then the namespace's own. */
  readonly workloads: readonly ManifestWorkload[];
  readonly externalPolicies: readonly ManifestPolicy[];
  /** Sorted by name. */
  readonly policies: readonly ManifestPolicy[];
}

/** What is known from other trees already, so that equal files are not parsed twice. */
export interface ManifestMemory {
  readonly policies: KnownPolicies;
  readonly profiles: Map<string, Outcome<SharedInventory>>;
  /** By the inventory file, which is one object where trees share it; it holds for one path. */
  readonly inventories: WeakMap<TreeFile, KnownInventory>;
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

/** Whether two files, of one path in two trees, hold the same bytes. */
export function sameFile(a: TreeFile | undefined, b: TreeFile | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a === b || (a.size === b.size && a.contentId === b.contentId);
}

/** Sorts the files of a folder of manifests, whose paths are inside it, by what they are about. Reads none of them. */
export function loadManifestTree(files: FileTree, options: ManifestTreeOptions): ManifestTree {
  const { folder, memory = newManifestMemory() } = options;
  const clusters = new Map<string, MutableCluster>();
  const profiles = new Map<string, TreeFile>();
  let landscape: { readonly path: string; readonly file: TreeFile } | undefined;
  const diagnostics: Diagnostic[] = [];
  for (const path of files.paths()) {
    const role = manifestRole(path);
    const file = files.get(path);
    if (file === undefined) continue;
    if (role.kind === 'unknown') diagnostics.push(problems.unreadManifest(`${folder}/${path}`));
    else if (role.kind === 'landscape') landscape = { path, file };
    else if (role.kind === 'profile') profiles.set(path, file);
    else if (role.kind === 'policies' || role.kind === 'namespace' || role.kind === 'cluster') {
      const cluster: MutableCluster = clusters.get(role.cluster) ?? {
        name: role.cluster,
        folder: role.clusterFolder,
        namespaces: new Map(),
      };
      clusters.set(role.cluster, cluster);
      if (cluster.folder !== role.clusterFolder) {
        diagnostics.push(
          problems.clusterInTwoFolders(`${folder}/${path}`, role.cluster, `${folder}/${cluster.folder}`),
        );
      } else if (role.kind === 'cluster') cluster.inventory = { path, file };
      else {
        const namespace = cluster.namespaces.get(role.namespace) ?? {};
        cluster.namespaces.set(role.namespace, namespace);
        namespace[role.kind === 'policies' ? 'policies' : 'inventory'] = file;
      }
    }
  }
  const shared = new Map<string, Outcome<SharedInventory>>();
  const context: ManifestContext = {
    folder,
    memory,
    readProfile(type, profile) {
      const path = profilePath(type, profile);
      const file = profiles.get(path);
      if (file === undefined) return undefined;
      const shown = `${folder}/${path}`;
      return remembered(shared, path, () =>
        remembered(memory.profiles, `${shown} ${file.contentId}`, () => readProfile(shown, file, { type, profile })),
      );
    },
  };
  let readOnce: Outcome<LandscapeInventory> | undefined;
  return {
    ...(landscape === undefined ? {} : { landscape: landscape.file }),
    readLandscape() {
      if (landscape === undefined) return undefined;
      readOnce ??= readLandscapeInventory(`${folder}/${landscape.path}`, landscape.file);
      return readOnce;
    },
    clusters: inOrder(clusters, (cluster) => manifestCluster(cluster, context)),
    profiles,
    diagnostics: arrange(diagnostics),
    readProfile: context.readProfile,
  };
}

interface MutableCluster {
  readonly name: string;
  readonly folder: string;
  readonly namespaces: Map<string, { policies?: TreeFile; inventory?: TreeFile }>;
  inventory?: { readonly path: string; readonly file: TreeFile };
}

function manifestCluster(
  { name, folder, namespaces, inventory }: MutableCluster,
  context: ManifestContext,
): ManifestCluster {
  let read: Outcome<ClusterInventory> | undefined;
  return {
    name,
    folder,
    ...(inventory === undefined ? {} : { inventory: inventory.file }),
    namespaces: inOrder(
      namespaces,
      (files, namespace) =>
        new FilesOfNamespace({ cluster: name, clusterFolder: folder, name: namespace }, files, context),
    ),
    readInventory() {
      if (inventory === undefined) return undefined;
      read ??= readClusterInventory(`${context.folder}/${inventory.path}`, inventory.file, name);
      return read;
    },
  };
}

function inOrder<From, To>(map: ReadonlyMap<string, From>, make: (value: From, key: string) => To) {
  const entries = [...map].sort(([a], [b]) => compareText(a, b));
  return new Map(entries.map(([key, value]) => [key, make(value, key)])) as ReadonlyMap<string, To>;
}

function remembered<Value>(known: Map<string, Value>, key: string, make: () => Value): Value {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}
