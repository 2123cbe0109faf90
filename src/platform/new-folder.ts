import { lstatSync, mkdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { temporaryName } from '../render/tree-changes.ts';
import { attempt } from './failures.ts';
import { unwritable } from './problems.ts';

/** Reports whether anything is at a path, also a broken link. */
export function isTaken(root: string, path: string): boolean {
  return attempt(
    () => lstatSync(join(root, path), { throwIfNoEntry: false }) !== undefined,
    () => false,
  );
}

/**
 * Makes a folder that does not exist yet, with these files by path below it. It is made beside the sources and then
 * renamed, so that it is there whole or not at all.
 */
export function makeFolder(root: string, path: string, files: Readonly<Record<string, string>>): readonly Diagnostic[] {
  const temporary = join(root, temporaryName(process.pid));
  const target = join(root, path);
  let made: string | undefined;
  return attempt<readonly Diagnostic[]>(
    () => {
      try {
        mkdirSync(temporary);
        for (const [name, text] of Object.entries(files)) {
          mkdirSync(join(temporary, dirname(name)), { recursive: true });
          writeFileSync(join(temporary, name), text, { flag: 'wx' });
        }
        made = mkdirSync(dirname(target), { recursive: true });
        renameSync(temporary, target);
      } catch (error) {
        rmSync(temporary, { recursive: true, force: true });
        if (made !== undefined) rmdirSync(made);
        throw error;
      }
      return [];
    },
    (reason) => [
      { ...unwritable(path, reason, 'Nothing was changed.'), hint: 'Fix the cause, and run the command again.' },
    ],
  );
}
