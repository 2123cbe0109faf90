import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { attempt } from './failures.ts';
import { isFolder } from './find-root.ts';

/** Returns the names of the folders in a folder, sorted; none if it cannot be read. */
export function folderNames(folder: string): readonly string[] {
  return attempt<readonly string[]>(
    () =>
      readdirSync(folder)
        .filter((name) => isFolder(join(folder, name)))
        .sort(),
    () => [],
  );
}

/** Reports whether a folder can be read and has nothing in it. */
export function isEmptyFolder(folder: string): boolean {
  return attempt(
    () => readdirSync(folder).length === 0,
    () => false,
  );
}
