import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { attempt } from './failures.ts';
import type { Git } from './git.ts';
import { listTree, type RootPrefix } from './git-tree.ts';
import { unreadable, unwritable } from './problems.ts';

interface LayOutOptions {
  /** Absolute. */
  readonly folder: string;
  readonly prefix: RootPrefix;
  /** The folders of the policy repository that are laid out. */
  readonly folders: readonly string[];
}

/** Where every link points that is laid out: nowhere, so that no one reads or writes through it. */
const nowhere = 'ringfence-does-not-follow-links';

/**
 * Writes the files of a commit as data, under the paths that they have in the commit. Every file is a plain one that
 * cannot be executed. A symbolic link stays one, so that a reader of the files refuses it, but it points nowhere; a
 * submodule is an empty folder, as in a checkout. No filter and no hook runs. Returns what is wrong with the commit.
 */
export async function layOutFiles(git: Git, commit: string, options: LayOutOptions): Promise<readonly Diagnostic[]> {
  const { folder, prefix, folders } = options;
  const { entries, links } = await listTree(git, commit, prefix, folders);
  const paths = [...entries.map(({ path }) => path), ...links.map(({ location }) => location.path)];
  // A server may take such a tree, although git makes none.
  const hostile = [...new Set(paths)].filter((path) => `${prefix}${path}`.split('/').some(leadsElsewhere));
  if (hostile.length > 0) return hostile.map((path) => unreadable(path, 'Its path leads out of its folder.'));
  const contents = await git.readBlobs(entries.filter(({ kind }) => kind === 'file').map(({ id }) => id));
  const write = (path: string, work: (target: string) => void): readonly Diagnostic[] =>
    attempt<readonly Diagnostic[]>(
      () => {
        const target = join(folder, prefix, path);
        mkdirSync(dirname(target), { recursive: true });
        work(target);
        return [];
      },
      (reason) => [unwritable(path, reason, 'Some files of the commit may already be written.')],
    );
  return [
    ...entries.flatMap(({ path, id, kind }) =>
      write(path, (target) => {
        if (kind === 'other') mkdirSync(target, { recursive: true });
        // A tree that names one path twice must not write through what is there already.
        else writeFileSync(target, contents.get(id) ?? new Uint8Array(), { flag: 'wx', mode: 0o644 });
      }),
    ),
    // Links are last: no file is written below one.
    ...links.flatMap(({ location: { path } }) => write(path, (target) => symlinkSync(nowhere, target))),
  ];
}

function leadsElsewhere(name: string): boolean {
  return name === '' || name === '.' || name === '..' || name.toLowerCase() === '.git' || name.includes('\\');
}
