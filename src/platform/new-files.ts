import * as nodeFs from 'node:fs';
import { dirname, join } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { attempt, reasonOf } from './failures.ts';
import { isFolder } from './find-root.ts';
import { fileExists, unwritable } from './problems.ts';

/** The operations that writing new files takes; a test passes ones that fail. */
export type NewFileDisk = Pick<
  typeof nodeFs,
  'lstatSync' | 'mkdirSync' | 'openSync' | 'writeFileSync' | 'closeSync' | 'rmSync' | 'rmdirSync'
>;

interface TextAtPath {
  /** Relative, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly isProgram?: boolean;
}

/**
 * Reports each path at which something exists already, also a link that leads nowhere, and each path of which a part is
 * not a folder. Links count as that: nothing is written through them. Sorted by path, each place once.
 */
export function filesInTheWay(
  root: string,
  paths: readonly string[],
  disk: NewFileDisk = nodeFs,
): readonly Diagnostic[] {
  const taken = new Set<string>();
  for (const path of paths) {
    const parts = path.split('/');
    for (const [index] of parts.entries()) {
      const part = parts.slice(0, index + 1).join('/');
      const kind = kindAt(join(root, part), disk);
      if (kind === 'nothing') break;
      if (kind === 'other' || index === parts.length - 1) {
        taken.add(part);
        break;
      }
    }
  }
  return [...taken].sort().map(fileExists);
}

/**
 * Writes new files below a folder, which is made if it does not exist. Never replaces a file. If the disk refuses one,
 * the files and folders that were made before are removed again.
 */
export function writeNewFiles(
  root: string,
  files: readonly TextAtPath[],
  disk: NewFileDisk = nodeFs,
): readonly Diagnostic[] {
  const inTheWay = filesInTheWay(
    root,
    files.map(({ path }) => path),
    disk,
  );
  if (inTheWay.length > 0) return inTheWay;
  const written: string[] = [];
  const folders: string[] = [];
  let current = '';
  try {
    for (const { path, text, isProgram = false } of files) {
      current = path;
      const target = join(root, path);
      makeFolders(dirname(target), folders, disk);
      const file = disk.openSync(target, 'wx', isProgram ? 0o777 : 0o666);
      // From here on, the file is there: a disk can be full in the middle of it.
      written.push(target);
      try {
        disk.writeFileSync(file, text);
      } finally {
        disk.closeSync(file);
      }
    }
    return [];
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === undefined) throw error;
    const left = [
      ...written.filter((path) => !removed(() => disk.rmSync(path))),
      ...folders.reverse().filter((path) => !removed(() => disk.rmdirSync(path))),
    ];
    const state = left.length === 0 ? 'Nothing was changed.' : `These could not be removed again: ${left.join(', ')}.`;
    return [unwritable(current, reason, state)];
  }
}

function kindAt(path: string, disk: NewFileDisk): 'nothing' | 'folder' | 'other' {
  return attempt<'nothing' | 'folder' | 'other'>(
    () => {
      const found = disk.lstatSync(path, { throwIfNoEntry: false });
      if (found === undefined) return 'nothing';
      return found.isDirectory() ? 'folder' : 'other';
    },
    // A part of the path is a file, or it cannot be read. Writing there reports it.
    () => 'nothing',
  );
}

/** Makes a folder and those above it, one by one, and adds each to the list. */
function makeFolders(folder: string, made: string[], disk: NewFileDisk): void {
  if (isFolder(folder)) return;
  if (dirname(folder) !== folder) makeFolders(dirname(folder), made, disk);
  disk.mkdirSync(folder);
  made.push(folder);
}

function removed(remove: () => void): boolean {
  return attempt(
    () => {
      remove();
      return true;
    },
    () => false,
  );
}
