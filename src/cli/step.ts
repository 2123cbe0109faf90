import { classifyStep } from '../delivery/step.ts';
import type { Step } from '../delivery/step-change.ts';
import { type FileTree, memoryTree, type TreeFile } from '../model/file-tree.ts';
import { loadManifestTree, newManifestMemory } from '../policy/manifest-tree.ts';
import type { ExistingTree, TreeChanges } from '../render/tree-changes.ts';

/** What changes to the folder of manifests do to the clusters. To be asked before the changes are made. */
export function stepOf(changes: TreeChanges, existing: ExistingTree, folder: string): Step {
  if (changes.write.length === 0 && changes.remove.length === 0) return { changes: [] };
  const before = new Map<string, TreeFile>();
  for (const [path, kind] of existing.entries) if (kind === 'file') before.set(path, lazyFile(existing, path));
  const after = new Map(before);
  for (const path of changes.remove) after.delete(path);
  // A file that stays is the very same on both sides, so nobody has to look at its bytes.
  const written = memoryTree(new Map(changes.write.map(({ path, text }) => [path, text])));
  for (const path of written.paths()) after.set(path, written.get(path) ?? lazyFile(existing, path));
  const memory = newManifestMemory();
  return classifyStep(
    loadManifestTree(treeOf(before), { folder, memory }),
    loadManifestTree(treeOf(after), { folder, memory }),
  );
}

function treeOf(files: ReadonlyMap<string, TreeFile>): FileTree {
  const paths = [...files.keys()].sort();
  return { paths: () => paths, get: (path) => files.get(path) };
}

/** A file that is read when somebody asks. What has become unreadable since it was planned with reads as empty. */
function lazyFile(existing: ExistingTree, path: string): TreeFile {
  let file: TreeFile | undefined;
  const loaded = (): TreeFile => {
    if (file !== undefined) return file;
    const bytes = existing.read(path);
    const made = memoryTree({ [path]: bytes instanceof Uint8Array ? bytes : '' }).get(path);
    file = made ?? { size: 0, contentId: '', read: () => new Uint8Array() };
    return file;
  };
  return {
    get size() {
      return loaded().size;
    },
    get contentId() {
      return loaded().contentId;
    },
    read: () => loaded().read(),
  };
}
