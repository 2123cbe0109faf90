import { lstatSync, readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { type Git, openGit, refusalOf } from './git.ts';

interface NewerSourcesOptions {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Reports whether manifests are rendered from a file at this path under the root, with forward slashes. */
  readonly isRendered: (path: string) => boolean;
}

/** A file, and when it was changed; milliseconds since 1970. */
interface ChangedFile {
  readonly path: string;
  readonly changed: number;
}

/**
 * The source that was changed last, if that was after the newest manifest was written: its path under the root. Files
 * that git wrote have the time of the checkout, which says nothing; they do not count. Nothing is written.
 */
export async function sourceNewerThanManifests(
  root: string,
  { environment, isRendered }: NewerSourcesOptions,
): Promise<string | undefined> {
  const sources = [...filesUnder(root, 'policies')].filter(({ path }) => isRendered(path));
  const last = Math.max(...sources.map(({ changed }) => changed));
  let newestManifest = Number.NEGATIVE_INFINITY;
  for (const { changed } of filesUnder(root, 'manifests')) {
    if (changed >= last) return undefined;
    newestManifest = Math.max(newestManifest, changed);
  }
  const newer = sources.filter(({ changed }) => changed > newestManifest).sort((a, b) => b.changed - a.changed);
  if (newer.length === 0) return undefined;
  const edited = await editedFiles(openGit(root, { environment }), newer);
  return edited?.path;
}

/** Gives the newest manifest the time of now: manifests that need no writing are up to date from now on, too. */
export function markManifestsCurrent(folder: string): void {
  const now = new Date();
  try {
    utimesSync(join(folder, 'inventory', 'landscape.yaml'), now, now);
  } catch {
    // A file that may not be touched is as good as before; only the warning stays.
  }
}

/** The first of these files that a person or a program other than git wrote; any where there is no git. */
async function editedFiles(git: Git, files: readonly ChangedFile[]): Promise<ChangedFile | undefined> {
  try {
    const list = async (...command: readonly string[]): Promise<ReadonlySet<string>> =>
      new Set((await git.run(command)).split('\0'));
    const differing = await list('diff', '--name-only', '--relative', '--no-ext-diff', '-z', 'HEAD', '--', 'policies');
    const untracked = await list('ls-files', '--others', '-z', '--', 'policies');
    const edited = files.find(({ path }) => differing.has(path) || untracked.has(path));
    if (edited !== undefined) return edited;
    // What was edited here and committed is older than the commit; what git checked out is younger.
    const committed = Number(await git.run(['log', '-1', '--format=%ct'])) * 1000;
    const commit = ['diff-tree', '--root', '--no-commit-id', '--name-only', '--relative', '-r', '-z', 'HEAD'];
    const inCommit = await list(...commit, '--', 'policies');
    return files.find(({ path, changed }) => inCommit.has(path) && changed < committed);
  } catch (error) {
    if (refusalOf(error) === undefined) throw error;
    return files[0];
  }
}

/** Regular files only: what else is there is judged when it is read. */
function* filesUnder(root: string, folder: string): Iterable<ChangedFile> {
  for (const entry of entriesOf(join(root, folder))) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) yield* filesUnder(root, path);
    else if (entry.isFile()) {
      const found = lstatSync(join(root, path), { throwIfNoEntry: false });
      if (found !== undefined) yield { path, changed: found.mtimeMs };
    }
  }
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
