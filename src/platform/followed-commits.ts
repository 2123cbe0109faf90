import type { Diagnostic, Location, Outcome } from '../diagnostics/diagnostic.ts';
import { fullRevision, type GitRevision } from '../model/git-revision.ts';
import { askingGit, type Git } from './git.ts';
import type { GitRepository } from './git-repository.ts';
import { unshallow } from './git-revisions.ts';
import { revisionNotFound, revisionNotOnDefaultBranch } from './problems.ts';

/** A commit of the repository to which a revision leads that clusters follow. */
export interface FollowedCommit {
  /** Whole. */
  readonly id: string;
  readonly short: string;
  /** In words: `refs/tags/v1 (1a2b3c4)`. */
  readonly words: string;
}

/** A revision, and where it is written. */
export interface WrittenRevision {
  readonly revision: GitRevision;
  readonly location: Location;
  /** The clusters that follow it, for messages. At least one. */
  readonly clusters: readonly string[];
}

/** The commit of a revision. Branches are those of `origin` where it has them, since tools fetch from there. */
export async function followedCommit(
  repository: GitRepository,
  written: WrittenRevision,
): Promise<Outcome<FollowedCommit>> {
  return askingGit(async () => {
    const { git } = repository;
    const text = fullRevision(written.revision);
    const id = await commitAt(git, namesOf(written.revision));
    if (id === undefined) {
      return { diagnostics: [revisionNotFound(text, written, repository.isShallow ? unshallow : fetchAll)] };
    }
    const short = (await git.run(['rev-list', '--no-walk', '--abbrev-commit', '--abbrev=7', id])).trim();
    const words = written.revision.kind === 'commit' ? short : `${text} (${short})`;
    return { value: { id, short, words }, diagnostics: [] };
  });
}

const fetchAll = 'Fetch it: git fetch --tags origin "+refs/heads/*:refs/remotes/origin/*"';

/** The commit at the tip of a branch that is the default one; nothing where this clone has no such branch. */
export async function branchTip(repository: GitRepository, name: string): Promise<string | undefined> {
  return commitAt(repository.git, namesOf({ kind: 'branch', name }));
}

/**
 * Reports whether a cluster can follow a commit: it is an error unless it was the tip of the default branch. A commit
 * inside a pull request that was merged is an ancestor, too, but what was reviewed is what the pull request came to.
 */
export async function checkAncestor(
  { git, isShallow }: GitRepository,
  { id, words }: FollowedCommit,
  branch: { readonly name: string; readonly tip: string },
  written: WrittenRevision,
): Promise<readonly Diagnostic[]> {
  const { diagnostics } = await askingGit<true>(async () => {
    if (await wasTip(git, id, branch.tip)) return { value: true, diagnostics: [] };
    return {
      diagnostics: [revisionNotOnDefaultBranch(words, branch.name, written, isShallow ? unshallow : undefined)],
    };
  });
  return diagnostics;
}

/** Reports whether first parents lead from a tip to a commit. */
async function wasTip(git: Git, id: string, tip: string): Promise<boolean> {
  if (id === tip) return true;
  const since = (await git.run(['rev-list', '--first-parent', '--parents', tip, `^${id}`])).trimEnd();
  const [, firstParent] = since.slice(since.lastIndexOf('\n') + 1).split(' ');
  return firstParent === id;
}

/** Whole names under which a clone may have the revision, the best first. */
function namesOf(revision: GitRevision): readonly string[] {
  if (revision.kind !== 'branch') return [fullRevision(revision)];
  return [`refs/remotes/origin/${revision.name}`, `refs/heads/${revision.name}`];
}

/** The commit of the first name that there is. `for-each-ref` would do for refs, but not for ids. */
async function commitAt(git: Git, names: readonly string[]): Promise<string | undefined> {
  for (const name of names) {
    const found = await git
      .run(['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`])
      .catch(() => '');
    const [, id] = /^([0-9a-f]+)\n?$/.exec(found) ?? [];
    if (id !== undefined) return id;
  }
  return undefined;
}
