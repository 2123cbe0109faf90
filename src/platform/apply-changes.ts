import * as nodeFs from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { invariant } from '../diagnostics/invariant.ts';
import { isTemporary, type TreeChanges, temporaryName } from '../render/tree-changes.ts';
import { codeOf, reasonOf } from './failures.ts';
import { interrupted, unwritable } from './problems.ts';

/** The operations that changing a folder takes; a test passes ones that fail. */
export type Disk = Pick<typeof nodeFs, 'mkdirSync' | 'renameSync' | 'rmdirSync' | 'unlinkSync' | 'writeFileSync'>;

interface ApplyOptions {
  /** How a person names the folder. */
  readonly shown: string;
  /** Stops the work between two files. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
  readonly disk?: Disk;
}

/** After this many files the event loop gets a turn, so that a signal is heard. */
const filesPerTurn = 64;

/**
 * Makes the changes in a folder: writes first, then removals, then the folders that these left empty. What a killed run
 * left goes before all, since process ids, and with them temporary names, come again. Each file is written whole under
 * a temporary name and then renamed, so that at any moment every file is the old one or the new one. Stops at the first
 * failure and says how far it came; nothing that is done is undone.
 */
export async function applyChanges(
  folder: string,
  changes: TreeChanges,
  options: ApplyOptions,
): Promise<readonly Diagnostic[]> {
  invariant(changes.blocked.length === 0, 'changes are applied although something blocks them');
  const { shown, signal, onProgress, disk = nodeFs } = options;
  const write = fileWriter(folder, disk);
  const steps: readonly FileStep[] = [
    ...changes.remove.filter(isTemporary).map((path) => ({ path })),
    ...changes.write,
    ...changes.remove.filter((path) => !isTemporary(path)).map((path) => ({ path })),
  ];
  let done = 0;
  let current = '';
  try {
    for (const { path, text } of steps) {
      if (done % filesPerTurn === 0) await setImmediate();
      if (signal?.aborted === true) return [interrupted(shown, stateAfter(done, steps.length))];
      current = path;
      if (text === undefined) removeFile(join(folder, path), disk);
      else write(path, text);
      done++;
      onProgress?.(done, steps.length);
    }
    removeEmptyFolders(folder, changes.remove, disk);
    return [];
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === undefined) throw error;
    return [unwritable(`${shown}/${current}`, reason, stateAfter(done, steps.length))];
  }
}

/** Without a text, the file is removed. */
interface FileStep {
  readonly path: string;
  readonly text?: string;
}

function stateAfter(done: number, total: number): string {
  return done === 0
    ? 'Nothing was changed.'
    : `${done} of ${total} files were already changed. Every file is complete: either the old version or the new one.`;
}

function fileWriter(folder: string, disk: Disk): (path: string, text: string) => void {
  const temporary = join(folder, temporaryName(process.pid));
  const madeFolders = new Set<string>();
  return (path, text) => {
    const target = join(folder, path);
    const parent = dirname(target);
    if (!madeFolders.has(parent)) {
      disk.mkdirSync(parent, { recursive: true });
      madeFolders.add(parent);
    }
    try {
      disk.writeFileSync(temporary, text, { flag: 'wx' });
      disk.renameSync(temporary, target);
    } catch (error) {
      discard(temporary, disk);
      throw error;
    }
  };
}

/** Takes away what a failed write left. If that fails too, the next run takes it away. */
function discard(temporary: string, disk: Disk): void {
  try {
    disk.unlinkSync(temporary);
  } catch (error) {
    if (reasonOf(error) === undefined) throw error;
  }
}

/** Removes a file; if another process has already removed it, that is fine. */
function removeFile(path: string, disk: Disk): void {
  try {
    disk.unlinkSync(path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}

/** Removes the folders in which a file was removed, and those above them, as far as nothing is left in them. */
function removeEmptyFolders(folder: string, removed: readonly string[], disk: Disk): void {
  const parents = new Set(removed.map((path) => dirname(path)));
  for (const start of parents) {
    for (let below = start; below !== '.'; below = dirname(below)) {
      try {
        disk.rmdirSync(join(folder, below));
      } catch (error) {
        if (reasonOf(error) === undefined) throw error;
        break;
      }
    }
  }
}
