import { type Git, refusalOf } from './git.ts';

/**
 * Merges two commits as objects: nothing is checked out, and no driver of theirs runs. Returns the id of the merge,
 * whose parents are the base and the head; nothing where they have no commit in common, or contradict each other. `git`
 * needs an author.
 */
export async function mergeCommits(git: Git, base: string, head: string): Promise<string | undefined> {
  if ((await answer(git, ['merge-base', base, head])) === undefined) return undefined;
  const tree = await answer(git, ['merge-tree', '--write-tree', '--no-messages', base, head]);
  if (tree === undefined) return undefined;
  const message = `Merge ${head} into ${base}\n`;
  return (await git.run(['commit-tree', '--no-gpg-sign', '-p', base, '-p', head, tree], message)).trim();
}

/** Returns the output of a command; undefined if git fails. */
export async function answer(git: Git, command: readonly string[]): Promise<string | undefined> {
  try {
    return (await git.run(command)).trim();
  } catch (error) {
    if (refusalOf(error) === undefined) throw error;
    return undefined;
  }
}
