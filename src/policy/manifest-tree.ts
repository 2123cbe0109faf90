import { arrange } from '../diagnostics/arrange.ts';
import { compareText } from '../diagnostics/compare.ts';
import type { Diagnostic, Location, Outcome } from '../diagnostics/diagnostic.ts';
import type { FileTree, TreeFile } from '../model/file-tree.ts';
import type { TextMap } from '../model/network-policy.ts';
import { locationOf, nodeAt, type SourceNode } from '../source/node.ts';
import { readYamlDocuments } from '../source/read-yaml.ts';
import { manifestRole, profilePath } from './manifest-paths.ts';
import * as problems from './manifest-problems.ts';
import { pathAtLine } from './path-at-line.ts';
import {
  type ClusterInventory,
  type ManifestWorkload,
  type NamespaceInventory,
  readClusterInventory,
  readNamespaceInventory,
  readProfile,
  type SharedInventory,
} from './read-inventory.ts';
import { type KnownPolicies, type ManifestPolicy, readPolicies } from './read-policies.ts';
import type { PolicyPath } from './violation.ts';

/** Everything that a folder of manifests says, read as far as somebody asks. */
export interface ManifestTree {
  /** By name, in code-unit order. */
  readonly clusters: ReadonlyMap<string, ManifestCluster>;
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
  readonly tenant: string;
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

interface KnownInventory {
  readonly path: string;
  readonly outcome: Outcome<NamespaceInventory>;
  /** The namespace when it was read with this inventory last. */
  namespace?: {
    readonly policies: TreeFile | undefined;
    readonly profile: Outcome<SharedInventory> | undefined;
    readonly outcome: Outcome<NamespaceManifests>;
  };
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
  const diagnostics: Diagnostic[] = [];
  for (const path of files.paths()) {
    const role = manifestRole(path);
    const file = files.get(path);
    if (file === undefined) continue;
    if (role.kind === 'unknown') diagnostics.push(problems.unreadManifest(`${folder}/${path}`));
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
  const context: Context = {
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
  return {
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

interface Context {
  readonly folder: string;
  readonly memory: ManifestMemory;
  readonly readProfile: ManifestTree['readProfile'];
}

function manifestCluster({ name, folder, namespaces, inventory }: MutableCluster, context: Context): ManifestCluster {
  let read: Outcome<ClusterInventory> | undefined;
  return {
    name,
    folder,
    ...(inventory === undefined ? {} : { inventory: inventory.file }),
    namespaces: inOrder(namespaces, (files, namespace) =>
      manifestNamespace(
        { cluster: name, name: namespace, folder: `${folder}/${namespace}`, ...files },
        folder,
        context,
      ),
    ),
    readInventory() {
      if (inventory === undefined) return undefined;
      read ??= readClusterInventory(`${context.folder}/${inventory.path}`, inventory.file, name);
      return read;
    },
  };
}

type NamespaceFiles = Pick<ManifestNamespace, 'cluster' | 'name' | 'folder' | 'policies' | 'inventory'>;

function manifestNamespace(files: NamespaceFiles, clusterFolder: string, context: Context): ManifestNamespace {
  const { cluster, name, folder, policies, inventory } = files;
  const policiesPath = `${context.folder}/${folder}/policies.yaml`;
  const inventoryPath = `${context.folder}/inventory/${clusterFolder}/namespaces/${name}.yaml`;
  let whole: Outcome<NamespaceManifests> | undefined;

  const known = (): KnownInventory | undefined => {
    if (inventory === undefined) return undefined;
    const { inventories } = context.memory;
    const found = inventories.get(inventory);
    if (found?.path === inventoryPath) return found;
    const outcome = readNamespaceInventory(inventoryPath, inventory, { cluster, namespace: name });
    const made = { path: inventoryPath, outcome };
    inventories.set(inventory, made);
    return made;
  };

  const readInventory = (): Outcome<NamespaceInventory> =>
    known()?.outcome ?? { diagnostics: [problems.inventoryMissing(policiesPath, inventoryPath)] };

  /** Two trees that share all files of a namespace share what is read of them, too. */
  const read = (): Outcome<NamespaceManifests> => {
    const about = readInventory();
    const profile = about.value && profileOf(about.value, context);
    const remembered = known();
    const last = remembered?.namespace;
    if (last !== undefined && last.policies === policies && last.profile === profile) return last.outcome;
    const outcome = readAnew(about, profile, last?.profile === profile ? last?.outcome.value : undefined);
    if (remembered !== undefined) remembered.namespace = { policies, profile, outcome };
    return outcome;
  };

  const readAnew = (
    about: Outcome<NamespaceInventory>,
    profile: Outcome<SharedInventory> | undefined,
    sameInventory: NamespaceManifests | undefined,
  ): Outcome<NamespaceManifests> => {
    const found: Outcome<readonly ManifestPolicy[]> =
      policies === undefined
        ? { value: [], diagnostics: [] }
        : readPolicies(policiesPath, policies.read(), name, context.memory.policies);
    const diagnostics = [...found.diagnostics, ...about.diagnostics, ...(profile?.diagnostics ?? [])];
    if (found.value === undefined || about.value === undefined || profile?.value === undefined) {
      return { diagnostics: arrange(diagnostics) };
    }
    const { type, tenant, hostedCluster, labels } = about.value;
    const value: NamespaceManifests = {
      cluster,
      name,
      folder,
      type,
      tenant,
      ...(hostedCluster === undefined ? {} : { hostedCluster }),
      labels,
      workloads: sameInventory?.workloads ?? [...profile.value.workloads, ...about.value.workloads],
      externalPolicies: sameInventory?.externalPolicies ?? [
        ...profile.value.externalPolicies,
        ...about.value.externalPolicies,
      ],
      policies: found.value,
    };
    return { value, diagnostics: arrange(diagnostics) };
  };

  const documents = (): readonly SourceNode[] =>
    policies === undefined ? [] : (readYamlDocuments(policiesPath, policies.read()).value ?? []);

  return {
    ...files,
    read() {
      whole ??= read();
      return whole;
    },
    readInventory,
    countPolicies() {
      if (whole?.value !== undefined) return whole.value.policies.length;
      if (policies === undefined) return 0;
      return Buffer.from(policies.read())
        .toString('latin1')
        .split(/\n---\r?\n/).length;
    },
    locate(policy, path) {
      const root = documents().find((document) => nameIn(document) === policy);
      return root && locationOf(problems.deepest(root, path));
    },
    placeAt(line) {
      const root = documents().findLast((document) => locationOf(document).line <= line);
      const policy = root && nameIn(root);
      return root === undefined || policy === undefined ? undefined : { policy, path: pathAtLine(root, line) };
    },
  };
}

function nameIn(document: SourceNode): string | undefined {
  const name = nodeAt(document, ['metadata', 'name']);
  return name?.kind === 'scalar' ? name.text : undefined;
}

function profileOf({ type, profile, profileNode }: NamespaceInventory, context: Context): Outcome<SharedInventory> {
  const path = `${context.folder}/${profilePath(type, profile)}`;
  return context.readProfile(type, profile) ?? { diagnostics: [problems.profileMissing(profileNode, path)] };
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
