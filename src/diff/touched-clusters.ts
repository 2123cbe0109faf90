import { type ManifestCluster, type ManifestTree, sameFile } from '../manifests/manifest-tree.ts';
import type { TreeFile } from '../model/file-tree.ts';

/**
 * The clusters, by name, of which some file differs between two trees, or that only one of them has. No file is read:
 * ids of contents decide. A profile that namespaces share touches every cluster if it changed or went, for which of
 * them share it is not known without reading; one that comes is named by files that differ themselves. So does the file
 * that concerns all clusters.
 */
export function touchedClusters(before: ManifestTree, after: ManifestTree): ReadonlySet<string> {
  const names = new Set([...before.clusters.keys(), ...after.clusters.keys()]);
  if (!keepsFiles(before.profiles, after.profiles) || !sameFile(before.landscape, after.landscape)) return names;
  return new Set([...names].filter((name) => !sameCluster(before.clusters.get(name), after.clusters.get(name))));
}

function keepsFiles(before: ReadonlyMap<string, TreeFile>, after: ReadonlyMap<string, TreeFile>): boolean {
  return [...before].every(([path, file]) => sameFile(file, after.get(path)));
}

function sameCluster(before: ManifestCluster | undefined, after: ManifestCluster | undefined): boolean {
  if (before === undefined || after === undefined) return false;
  if (before.folder !== after.folder || !sameFile(before.inventory, after.inventory)) return false;
  const names = new Set([...before.namespaces.keys(), ...after.namespaces.keys()]);
  return [...names].every((name) => {
    const [was, is] = [before.namespaces.get(name), after.namespaces.get(name)];
    if (was === undefined || is === undefined) return false;
    return sameFile(was.policies, is.policies) && sameFile(was.inventory, is.inventory);
  });
}
