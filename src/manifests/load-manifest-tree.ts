import { arrange } from '../diagnostics/arrange.ts';
import { compareText } from '../diagnostics/compare.ts';
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import type { FileTree, TreeFile } from '../model/file-tree.ts';
import { FilesOfNamespace, type ManifestContext } from './manifest-namespace.ts';
import { manifestRole, profilePath, tenantPath } from './manifest-paths.ts';
import {
  type ManifestCluster,
  type ManifestTenant,
  type ManifestTree,
  type ManifestTreeOptions,
  newManifestMemory,
} from './manifest-tree.ts';
import * as problems from './problems.ts';
import {
  type ClusterInventory,
  type LandscapeInventory,
  readClusterInventory,
  readLandscapeInventory,
  readProfile,
  readTenantInventory,
  type SharedInventory,
  type TenantInventory,
} from './read-inventory.ts';

/** Sorts the files of a folder of manifests, whose paths are inside it, by what they are about. Reads none of them. */
export function loadManifestTree(files: FileTree, options: ManifestTreeOptions): ManifestTree {
  const { folder, memory = newManifestMemory() } = options;
  const clusters = new Map<string, MutableCluster>();
  const profiles = new Map<string, TreeFile>();
  const tenants = new Map<string, TreeFile>();
  let landscape: { readonly path: string; readonly file: TreeFile } | undefined;
  const diagnostics: Diagnostic[] = [];
  for (const path of files.paths()) {
    const role = manifestRole(path);
    const file = files.get(path);
    if (file === undefined) continue;
    if (role.kind === 'unknown') diagnostics.push(problems.unreadManifest(`${folder}/${path}`));
    else if (role.kind === 'landscape') landscape = { path, file };
    else if (role.kind === 'tenant') tenants.set(role.tenant, file);
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
  const inOrderOfName = inOrder(clusters, (cluster) => manifestCluster(cluster, context));
  return {
    clusters: inOrderOfName,
    namespaceOfPolicies(path) {
      const role = path.startsWith(`${folder}/`) ? manifestRole(path.slice(folder.length + 1)) : undefined;
      if (role?.kind !== 'policies') return undefined;
      return inOrderOfName.get(role.cluster)?.namespaces.get(role.namespace);
    },
    ...(landscape === undefined ? {} : { landscape: landscape.file }),
    readLandscape() {
      if (landscape === undefined) return undefined;
      readOnce ??= readLandscapeInventory(`${folder}/${landscape.path}`, landscape.file);
      return readOnce;
    },
    tenants: inOrder(tenants, (file, name) => manifestTenant(name, file, folder)),
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

function manifestTenant(name: string, file: TreeFile, folder: string): ManifestTenant {
  let read: Outcome<TenantInventory> | undefined;
  return {
    name,
    file,
    read() {
      read ??= readTenantInventory(`${folder}/${tenantPath(name)}`, file, name);
      return read;
    },
  };
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
