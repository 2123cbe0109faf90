import type { FileTree } from '../../model/file-tree.ts';
import { writtenObjects } from './documents.ts';
import type { PlainObjects } from './objects.ts';

/** The files of an input. */
interface TakenFiles {
  /** Where problems of the whole input are placed. */
  readonly input: string;
  /** Files that are no manifests by their names. Sorted. */
  readonly unread: readonly string[];
}

/**
 * Shows the collection every object of every file whose name ends as those of manifests do, and of what is named itself
 * or the only file, if its name has no ending.
 */
export function takeObjects(files: FileTree, named: readonly string[] = [], objects: PlainObjects): TakenFiles {
  const all = files.paths();
  const paths = manifestPaths(all, named);
  for (const path of paths) {
    const file = files.get(path);
    if (file === undefined) continue;
    for (const written of writtenObjects(path, file)) objects.take(written);
  }
  const taken = new Set(paths);
  return { input: named[0] ?? paths[0] ?? all[0] ?? '.', unread: all.filter((path) => !taken.has(path)) };
}

function manifestPaths(paths: readonly string[], named: readonly string[]): readonly string[] {
  const isMeant = (path: string): boolean => paths.length === 1 || named.includes(path);
  return paths.filter((path) => /\.(ya?ml|json)$/.test(path) || (!/\.[^/]*$/.test(path) && isMeant(path)));
}
