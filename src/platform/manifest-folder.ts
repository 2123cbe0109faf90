import { type Dirent, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import type { EntryKind, ExistingTree } from '../render/tree-changes.ts';
import { attempt } from './failures.ts';
import { symbolicLink, unreadable } from './problems.ts';

/**
 * What lies in a folder of manifests; nothing when the folder does not exist. Refuses symbolic links, the folder
 * itself included, since a file written through one would land elsewhere. `shown` is the folder's name for people.
 * Folders are listed here and not by glob, which says neither what it could not list nor how quickly.
 */
export function readManifestFolder(folder: string, shown: string): Outcome<ExistingTree> {
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
  return { value: { entries, read: (path) => readManifest(folder, shown, path) }, diagnostics };
}

function readManifest(folder: string, shown: string, path: string): Uint8Array | Diagnostic {
  return attempt<Uint8Array | Diagnostic>(
    () => readFileSync(join(folder, path)),
    (reason) => unreadable(`${shown}/${path}`, reason),
  );
}
