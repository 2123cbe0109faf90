import * as nodeFs from 'node:fs';
import { dirname, join } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { temporaryName } from '../render/tree-changes.ts';
import { attempt, reasonOf } from './failures.ts';
import { unwritable } from './problems.ts';

/** The operations that replacing files takes; a test passes ones that fail. */
export type ReplacingDisk = Pick<
  typeof nodeFs,
  'existsSync' | 'mkdirSync' | 'readFileSync' | 'renameSync' | 'rmSync' | 'writeFileSync'
>;

/**
 * Writes files below a folder, new ones and in place of others: all or none. First, each is written beside its place;
 * then all are renamed. A text can come in parts; there is at least one. If the disk refuses something, what was there before is put back.
 */
export function replaceFiles(
  root: string,
  files: readonly { readonly path: string; readonly text: string | Iterable<string> }[],
  disk: ReplacingDisk = nodeFs,
): readonly Diagnostic[] {
  const steps = files.map(({ path, text }, index) => {
    const target = join(root, path);
    return { path, text, target, staged: join(dirname(target), `${temporaryName(process.pid)}-${index}`) };
  });
  const undo: (() => void)[] = [];
  let current = '';
  try {
    for (const { path, text, target, staged } of steps) {
      current = path;
      const made = disk.mkdirSync(dirname(target), { recursive: true });
      if (made !== undefined) undo.push(() => disk.rmSync(made, { recursive: true, force: true }));
      undo.push(() => disk.rmSync(staged, { force: true }));
      let flag = 'wx';
      for (const part of typeof text === 'string' ? [text] : text) {
        disk.writeFileSync(staged, part, { flag });
        flag = 'a';
      }
    }
    for (const { path, target, staged } of steps) {
      current = path;
      const before = disk.existsSync(target) ? disk.readFileSync(target) : undefined;
      disk.renameSync(staged, target);
      undo.push(() =>
        before === undefined ? disk.rmSync(target, { force: true }) : disk.writeFileSync(target, before),
      );
    }
    return [];
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === undefined) throw error;
    const failed = undo.reverse().filter((step) => !succeeds(step)).length;
    const state = failed === 0 ? 'Nothing was changed.' : 'Some files could not be put back: see "git status".';
    return [unwritable(current, reason, state)];
  }
}

function succeeds(step: () => void): boolean {
  return attempt(
    () => {
      step();
      return true;
    },
    () => false,
  );
}
