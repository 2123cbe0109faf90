import { classifyStep } from '../delivery/steps/step.ts';
import type { Step } from '../delivery/steps/step-change.ts';
import { deliveryTools } from '../delivery/steps/tools.ts';
import { loadManifestTree } from '../manifests/load-manifest-tree.ts';
import { newManifestMemory } from '../manifests/manifest-tree.ts';
import type { FileTree, TreeFile } from '../model/file-tree.ts';
import { nativeBlobId } from '../platform/native-blob-id.ts';
import type { ExistingTree } from '../render/existing-tree.ts';
import type { TreeChanges } from '../render/tree-changes.ts';

/**
 * Computes the effect of changes to the folder of manifests on the clusters. Call it before the changes are applied.
 */
export function stepOf(changes: TreeChanges, existing: ExistingTree, folder: string): Step {
  if (changes.write.length === 0 && changes.remove.length === 0) return { changes: [] };
  const before = new Map<string, TreeFile>();
  for (const [path, kind] of existing.entries) {
    if (kind === 'file')
      before.set(
        path,
        lazyFile(() => bytesOf(existing, path)),
      );
  }
  const after = new Map(before);
  for (const path of changes.remove) after.delete(path);
  // A file that stays is the same on both sides, so its bytes need not be compared.
  for (const file of changes.write)
    after.set(
      file.path,
      lazyFile(() => Buffer.from(file.text, 'utf8')),
    );
  const memory = newManifestMemory();
  return classifyStep(
    loadManifestTree(treeOf(before), { folder, memory }),
    loadManifestTree(treeOf(after), { folder, memory }),
    { tools: { before: deliveryTools(before.keys()), after: deliveryTools(after.keys()) } },
  );
}

function treeOf(files: ReadonlyMap<string, TreeFile>): FileTree {
  const paths = [...files.keys()].sort();
  return { paths: () => paths, get: (path) => files.get(path) };
}

/**
 * A file that has become unreadable since the changes were planned reads as empty; the reader of manifests reports
 * that.
 */
function bytesOf(existing: ExistingTree, path: string): Uint8Array {
  const bytes = existing.read(path);
  return bytes instanceof Uint8Array ? bytes : new Uint8Array();
}

/** A file whose bytes are read on demand. */
function lazyFile(load: () => Uint8Array): TreeFile {
  let bytes: Uint8Array | undefined;
  let contentId: string | undefined;
  const read = (): Uint8Array => {
    bytes ??= load();
    return bytes;
  };
  return {
    get size() {
      return read().length;
    },
    get contentId() {
      contentId ??= nativeBlobId(read());
      return contentId;
    },
    read,
  };
}
