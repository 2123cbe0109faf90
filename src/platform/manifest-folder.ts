import { type Dirent, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import type { EntryKind, ExistingTree } from '../render/existing-tree.ts';
import { holdsOurs, isTemporary, outputFolders } from '../render/tree-changes.ts';
import { attempt } from './failures.ts';
import { foreignOutputFolder, symbolicLink, unreadable } from './problems.ts';

interface ManifestFolderOptions {
  /** The folder's name for people: diagnostics place files in it. */
  readonly shown: string;
  /** Refuses a folder in which nothing is Ringfence's: its name was mistyped. */
  readonly mustBeOurs?: boolean;
}

/**
 * Lists a folder of manifests; an empty tree if the folder does not exist. Refuses symbolic links, the folder
 * itself included, since a file written through one would land elsewhere. Folders are listed here and not by glob,
 * which does not say what it could not list.
 */
export function readManifestFolder(folder: string, options: ManifestFolderOptions): Outcome<ExistingTree> {
  const { shown, mustBeOurs = false } = options;
  if (mustBeOurs && looksForeign(folder)) return { diagnostics: [foreignOutputFolder(shown)] };
  const diagnostics: Diagnostic[] = [];
  const entries = new Map<string, EntryKind>();
  const refuse = (path: string) => (reason: string) => {
    diagnostics.push(unreadable(path === '' ? shown : `${shown}/${path}`, reason));
    return undefined;
  };
  const list = (below: string): void => {
    const found = attempt<Dirent[] | undefined>(
      () => readdirSync(join(folder, below), { withFileTypes: true }),
      refuse(below),
    );
    for (const entry of found ?? []) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isSymbolicLink()) diagnostics.push(symbolicLink(`${shown}/${path}`));
      else entries.set(path, entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other');
      if (entry.isDirectory()) list(path);
    }
  };
  const self = attempt(() => lstatSync(folder, { throwIfNoEntry: false }), refuse(''));
  if (self?.isSymbolicLink() === true) diagnostics.push(symbolicLink(shown));
  else if (self !== undefined) list('');
  if (diagnostics.length > 0) return { diagnostics };
  const tree: ExistingTree = { entries, read: (path) => readManifest(folder, shown, path) };
  if (mustBeOurs && entries.size > 0 && !holdsOurs(tree)) return { diagnostics: [foreignOutputFolder(shown)] };
  return { value: tree, diagnostics };
}

/** Reports whether the first entries show that the folder is not ours, without listing all of it. */
function looksForeign(folder: string): boolean {
  const names = attempt<readonly string[]>(
    () => readdirSync(folder),
    () => [],
  );
  return names.length > 0 && !names.some((name) => outputFolders.has(name) || isTemporary(name));
}

function readManifest(folder: string, shown: string, path: string): Uint8Array | Diagnostic {
  return attempt<Uint8Array | Diagnostic>(
    () => readFileSync(join(folder, path)),
    (reason) => unreadable(`${shown}/${path}`, reason),
  );
}
