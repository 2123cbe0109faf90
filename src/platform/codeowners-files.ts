import { lstatSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import { type CodeownersFile, codeownersPaths } from '../landscape/codeowners/plan-codeowners.ts';
import { temporaryName } from '../render/tree-changes.ts';
import { attempt } from './failures.ts';
import { folderNamedAsFile, symbolicLink, unreadable, unwritable } from './problems.ts';

/** The top of the git repository that a folder is in: the nearest folder, itself first, with `.git`; else itself. */
export function repositoryTop(folder: string): string {
  for (let top = resolve(folder); ; top = dirname(top)) {
    if (isThere(join(top, '.git'))) return top;
    if (dirname(top) === top) return resolve(folder);
  }
}

/** Reads the CODEOWNERS files that exist, in the order in which GitHub looks for them. */
export function readCodeownersFiles(top: string): Outcome<readonly CodeownersFile[]> {
  const files: CodeownersFile[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const path of codeownersPaths) {
    const refused = (reason: string): void => {
      diagnostics.push(unreadable(path, reason));
    };
    attempt(() => {
      const parent = lstatSync(join(top, dirname(path)), { throwIfNoEntry: false });
      // Git stores a link as a file, so there is nothing below it; but the first place is where a new file would go.
      if (parent?.isSymbolicLink() === true && path === codeownersPaths[0])
        diagnostics.push(symbolicLink(dirname(path)));
      if (parent?.isDirectory() !== true) return;
      const found = lstatSync(join(top, path), { throwIfNoEntry: false });
      if (found === undefined) return;
      if (found.isSymbolicLink()) diagnostics.push(symbolicLink(path));
      else if (!found.isFile()) diagnostics.push(folderNamedAsFile(path));
      else files.push({ path, text: readFileSync(join(top, path), 'latin1') });
    }, refused);
  }
  return diagnostics.length > 0 ? { diagnostics } : { value: files, diagnostics };
}

/** Replaces the file whole: at any moment it is the old one or the new one. */
export function writeCodeowners(top: string, { path, text }: CodeownersFile): readonly Diagnostic[] {
  const target = join(top, path);
  const temporary = join(dirname(target), temporaryName(process.pid));
  return attempt<readonly Diagnostic[]>(
    () => {
      mkdirSync(dirname(target), { recursive: true });
      try {
        writeFileSync(temporary, text, { flag: 'wx', encoding: 'latin1' });
        renameSync(temporary, target);
      } catch (error) {
        rmSync(temporary, { force: true });
        throw error;
      }
      return [];
    },
    (reason) => [
      { ...unwritable(path, reason, 'The file is as it was.'), hint: 'Fix the cause, and run the command again.' },
    ],
  );
}

function isThere(path: string): boolean {
  return attempt(
    () => lstatSync(path, { throwIfNoEntry: false }) !== undefined,
    () => false,
  );
}
