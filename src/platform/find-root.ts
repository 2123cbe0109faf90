import { lstatSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Outcome } from '../diagnostics/diagnostic.ts';
import { notARepository, outsideRepository } from './problems.ts';

/**
 * The root of the repository that `folder` lies in: the nearest folder, itself first, with `policies/landscape.yaml`.
 * Without one anywhere, the nearest with at least a folder `policies/`: reading its sources reports what is missing.
 */
export function findRoot(folder: string): Outcome<string> {
  const candidates = [...foldersUpFrom(resolve(folder))];
  const root = candidates.find(holdsLandscape) ?? candidates.find(holdsPolicies);
  return root === undefined ? { diagnostics: [outsideRepository()] } : { value: root, diagnostics: [] };
}

/** The folder that a person named as the root; the folders above it do not count. */
export function rootAt(folder: string): Outcome<string> {
  const root = resolve(folder);
  return holdsPolicies(root) ? { value: root, diagnostics: [] } : { diagnostics: [notARepository()] };
}

/** Reports whether the path leads to a folder. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  } catch {
    return false;
  }
}

function* foldersUpFrom(folder: string): Iterable<string> {
  yield folder;
  const parent = dirname(folder);
  if (parent !== folder) yield* foldersUpFrom(parent);
}

/**
 * Returns the real path of a folder that exists or could be made: links on the way are followed. Nothing if a part of the
 * path is something else, or a link that leads nowhere.
 */
export function realFolder(path: string): string | undefined {
  const full = resolve(path);
  if (isFolder(full)) return realpathSync(full);
  if (isThere(full) || dirname(full) === full) return undefined;
  const above = realFolder(dirname(full));
  return above === undefined ? undefined : join(above, basename(full));
}

/** A broken link counts too: what is there is judged when it is read. */
function holdsLandscape(folder: string): boolean {
  return isThere(join(folder, 'policies', 'landscape.yaml'));
}

function holdsPolicies(folder: string): boolean {
  return isThere(join(folder, 'policies')) && !isFile(join(folder, 'policies'));
}

/** Reports whether anything is at the path, also a link that leads nowhere. */
export function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

/** Reports whether the path leads to a file. */
export function isFile(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
  } catch {
    return false;
  }
}
