import { realpathSync } from 'node:fs';
import { isAbsolute, relative, sep } from 'node:path';
import { hasErrors, type Outcome } from '../diagnostics/diagnostic.ts';
import { attempt } from './failures.ts';
import { askingGit, type Git } from './git.ts';
import type { GitRepository } from './git-repository.ts';
import { listTree } from './git-tree.ts';
import { flowsOfTheChange } from './problems.ts';

/** A file of a commit. */
export interface CommittedFile {
  /** From the top of the repository. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

interface NamedPath {
  /** The commit before a change, and the one that has the change. */
  readonly before: string;
  readonly after: string;
  /** Absolute. */
  readonly fullPath: string;
  /** As the person named it. */
  readonly named: string;
}

/**
 * Reads the files at a path as the commit before a change has them, never as the change has them. No value and no diagnostic
 * for a path that neither commit has: it is not the change that made it. A path that only the change has is an error, also one
 * that a symbolic link of the change leads to.
 */
export async function committedFiles(
  { git, top }: GitRepository,
  { before, after, fullPath, named }: NamedPath,
): Promise<Outcome<readonly CommittedFile[] | undefined>> {
  if (top === undefined) return { diagnostics: [] };
  const realTop = realPath(top);
  const paths = new Set(
    [relative(top, fullPath), relative(realTop, fullPath), relative(realTop, realPath(fullPath))]
      .filter((path) => path !== '' && !path.startsWith('..') && !isAbsolute(path))
      .map((path) => path.split(sep).join('/')),
  );
  return askingGit<readonly CommittedFile[] | undefined>(async () => {
    for (const path of paths) {
      const { entries, links } = await listTree(git, before, '', [path]);
      if (hasErrors(links)) return { diagnostics: links };
      const files = entries.filter(({ kind }) => kind === 'file');
      if (files.length > 0) {
        const contents = await git.readBlobs(files.map(({ id }) => id));
        const value = files.map((one) => ({ path: one.path, bytes: contents.get(one.id) ?? new Uint8Array() }));
        return { value, diagnostics: [] };
      }
      if (await isTracked(git, after, path)) return { diagnostics: [flowsOfTheChange(named)] };
    }
    return { value: undefined, diagnostics: [] };
  });
}

/** Reports whether a commit has something at a path, or a link or another repository on the way to it. */
async function isTracked(git: Git, commit: string, path: string): Promise<boolean> {
  const parts = path.split('/');
  const prefixes = parts.map((_, index) => parts.slice(0, index + 1).join('/'));
  const listing = await git.run(['ls-tree', '-z', '--full-tree', commit, '--', ...prefixes]);
  return listing.split('\0').some((line) => {
    const [, type = '', found = ''] = /^\d+ (\w+) [0-9a-f]+\t(.*)$/s.exec(line) ?? [];
    return found !== '' && (type !== 'tree' || found === path);
  });
}

/** The path without symbolic links, or the path itself if nothing is there. */
function realPath(path: string): string {
  return attempt(
    () => realpathSync(path),
    () => path,
  );
}
