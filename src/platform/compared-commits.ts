import type { Outcome } from '../diagnostics/diagnostic.ts';
import { askingGit, type Git, refusalOf } from './git.ts';
import { gitRefused } from './problems.ts';

interface ComparedCommits {
  /** The ids of the two commits, in full. */
  readonly base: string;
  readonly head: string;
  /** The ids of the commits that the head is made on: two where it is a merge. */
  readonly parents: readonly string[];
  /** Paths that differ between them, from the top of the repository; both names of a renamed file. Sorted. */
  readonly paths: readonly string[];
}

/**
 * The commits that two revisions name, and the paths that differ between them. Only git objects are read, so that it
 * does not matter what is checked out.
 */
export function compareCommits(git: Git, revisions: { readonly base: string; readonly head: string }) {
  return askingGit(async (): Promise<Outcome<ComparedCommits>> => {
    await git.run(['rev-parse', '--git-dir']);
    const [base, head] = [await commitOf(git, revisions.base), await commitOf(git, revisions.head)];
    if (base === undefined) return { diagnostics: [gitRefused(`There is no commit "${revisions.base}".`)] };
    if (head === undefined) return { diagnostics: [gitRefused(`There is no commit "${revisions.head}".`)] };
    const [, ...parents] = (await git.run(['rev-list', '--parents', '--max-count=1', head])).trim().split(' ');
    const flags = ['-r', '-z', '--name-only', '--no-renames', '--no-ext-diff', '--no-textconv'];
    const listing = await git.run(['diff-tree', ...flags, base, head]);
    const paths = listing.split('\0').filter((path) => path !== '');
    return { value: { base, head, parents, paths: paths.sort() }, diagnostics: [] };
  });
}

async function commitOf(git: Git, revision: string): Promise<string | undefined> {
  try {
    const found = (await git.run(['rev-parse', '--verify', '--end-of-options', `${revision}^{commit}`])).trim();
    // `^main` means all commits but those of main.
    return /^[0-9a-f]{40,64}$/.test(found) ? found : undefined;
  } catch (error) {
    if (refusalOf(error) === undefined) throw error;
    return undefined;
  }
}
