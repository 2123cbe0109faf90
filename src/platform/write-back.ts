import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import { holdsPolicies } from '../render/rendered-paths.ts';
import { planChanges } from '../render/tree-changes.ts';
import { type Author, askingGit, type Credentials, type Git, openGit, refusalOf } from './git.ts';
import { treeWithChanges } from './git-changes.ts';
import { type RootPrefix, readGitManifests } from './git-tree.ts';
import { branchMoved, everyPolicyRemoved, gitRefused } from './problems.ts';
import { readRendered } from './rendered-folder.ts';

export interface WriteBackOptions {
  /** A folder of the git repository; absolute. Its working tree, index, branches and configuration stay as they are. */
  readonly repository: string;
  /** A folder that holds the rendered `manifests/` and nothing else; absolute. */
  readonly rendered: string;
  /** Where the policy repository lies in the git repository. */
  readonly prefix: RootPrefix;
  /** The id of the commit that was rendered, in full. */
  readonly commit: string;
  /** Without `refs/heads/`. */
  readonly branch: string;
  /** `existing`: the branch has to stand at `commit` · `new`: it must not exist yet. */
  readonly expect: 'existing' | 'new';
  readonly remote: string;
  readonly message: string;
  /** Who commits where neither this nor the configuration says it: GitHub's own bot. */
  readonly author?: Author;
  /** Signs the commit as git is configured to. */
  readonly sign?: boolean;
  readonly credentials?: Credentials;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

export type WriteBack =
  | { readonly kind: 'nothing-to-commit' }
  /** The new branch exists already: an earlier run has made it. */
  | { readonly kind: 'branch-exists' }
  | { readonly kind: 'pushed'; readonly commit: string; readonly written: number; readonly removed: number };

/** The account in whose name workflows commit, with the address by which GitHub knows it. */
export const workflowAuthor: Author = {
  name: 'github-actions[bot]',
  email: '41898282+github-actions[bot]@users.noreply.github.com',
};

/**
 * Commits what was rendered on top of the commit it was rendered from, and pushes the branch. Only files of Ringfence
 * below `manifests/` are written or removed, and not every policy. Refuses where the branch no longer stands at that
 * commit; never forces.
 */
export async function writeBack(options: WriteBackOptions): Promise<Outcome<WriteBack>> {
  const rendered = readRendered(options.rendered);
  if (rendered.value === undefined) return { diagnostics: rendered.diagnostics };
  const desired = rendered.value;
  return askingGit(async () => {
    const mistake = await mistakeIn(options);
    if (mistake !== undefined) return { diagnostics: [mistake] };
    const git = openGit(options.repository, { ...options, author: await authorOf(options) });
    const { commit, prefix } = options;
    const existing = await readGitManifests(git, commit, { prefix, folder: 'manifests', desired });
    if (existing.value === undefined) return { diagnostics: existing.diagnostics };
    const changes = planChanges(desired, existing.value, { folder: 'manifests' });
    const { write, remove, blocked } = changes;
    if (blocked.length > 0) return { diagnostics: blocked };
    const policiesBefore = [...existing.value.entries.keys()].filter(holdsPolicies);
    if (policiesBefore.some((path) => remove.includes(path)) && ![...desired.keys()].some(holdsPolicies)) {
      return { diagnostics: [everyPolicyRemoved(policiesBefore.length)] };
    }
    if (write.length + remove.length === 0) return found({ kind: 'nothing-to-commit' });

    const before = await headOf(git, options);
    if (options.expect === 'new' && before !== undefined) return found({ kind: 'branch-exists' });
    if (options.expect === 'existing' && before !== commit) return { diagnostics: [moved(options, before)] };
    const tree = await treeWithChanges(git, commit, `${prefix}manifests`, changes);
    const made = await commitTree(git, tree, options);
    const refusal = await push(git, made, options);
    if (refusal !== undefined) return { diagnostics: [refusal] };
    return found({ kind: 'pushed', commit: made, written: write.length, removed: remove.length });
  });
}

function found(value: WriteBack): Outcome<WriteBack> {
  return { value, diagnostics: [] };
}

/** Returns what is wrong with the names of commit and branch, which come from outside. */
async function mistakeIn({ repository, environment, commit, branch }: WriteBackOptions) {
  const git = openGit(repository, { environment });
  if (!/^[0-9a-f]{40}([0-9a-f]{24})?$/.test(commit)) return gitRefused(`"${commit}" is not a full commit id.`);
  if (!(await succeeds(git, ['check-ref-format', `refs/heads/${branch}`]))) {
    return gitRefused(`"${branch}" is not the name of a branch.`);
  }
  await git.run(['rev-parse', '--git-dir']);
  const known = await succeeds(git, ['rev-parse', '--verify', '--quiet', `${commit}^{commit}`]);
  return known ? undefined : gitRefused(`The repository has no commit ${commit}.`);
}

async function succeeds(git: Git, command: readonly string[]): Promise<boolean> {
  try {
    await git.run(command);
    return true;
  } catch (error) {
    if (refusalOf(error) === undefined) throw error;
    return false;
  }
}

async function authorOf({ repository, environment, author }: WriteBackOptions): Promise<Author> {
  if (author !== undefined) return author;
  const git = openGit(repository, { environment });
  // `git config` fails where a value is not set.
  const configured = async (key: string) => (await git.run(['config', '--get', key]).catch(() => '')).trim();
  const [name, email] = [await configured('user.name'), await configured('user.email')];
  return name === '' || email === '' ? workflowAuthor : { name, email };
}

/** The commit at which the branch stands on the remote; none when there is no such branch. */
async function headOf(git: Git, { remote, branch }: WriteBackOptions): Promise<string | undefined> {
  const reference = `refs/heads/${branch}`;
  const listing = await git.run(['ls-remote', '--refs', remote, reference]);
  // The name is a pattern to git, which also finds branches that end in it.
  const line = listing.split('\n').find((each) => each.endsWith(`\t${reference}`));
  return line?.slice(0, line.indexOf('\t'));
}

async function commitTree(git: Git, tree: string, { commit, message, sign = false }: WriteBackOptions) {
  const signing = sign ? ['-S'] : ['--no-gpg-sign'];
  return (await git.run(['commit-tree', ...signing, '-p', commit, tree], `${message}\n`)).trim();
}

/** Pushes without force, so that the remote refuses what is no step forward from where the branch stands. */
async function push(git: Git, made: string, options: WriteBackOptions): Promise<Diagnostic | undefined> {
  const { remote, branch, commit, expect } = options;
  const flags = ['--porcelain', '--no-verify', '--signed=no', '--no-follow-tags', '--recurse-submodules=no'];
  try {
    await git.run(['push', ...flags, remote, `${made}:refs/heads/${branch}`]);
    return undefined;
  } catch (error) {
    const now = await headOf(git, options);
    if (now !== (expect === 'existing' ? commit : undefined)) return moved(options, now);
    throw error;
  }
}

function moved({ branch, commit }: WriteBackOptions, now: string | undefined): Diagnostic {
  return branchMoved(branch, commit, now);
}
