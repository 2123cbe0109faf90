import { mkdirSync, readdirSync } from 'node:fs';
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import { attempt } from './failures.ts';
import { askingGit, type Credentials, type Git, localAuthor, openGit } from './git.ts';
import type { RootPrefix } from './git-tree.ts';
import { layOutFiles } from './laid-out-files.ts';
import { answer, mergeCommits } from './merged-commit.ts';
import { mergeConflict, notInQueue, proposalMoved, unwritable } from './problems.ts';

/** A proposed change, on a server whose branches and pull requests git can fetch. */
export type Proposal =
  /** A pull request by its number; `commit` is the head that is judged. */
  | { readonly kind: 'pull-request'; readonly number: number; readonly commit: string }
  /** A group of the merge queue by its branch; `commit` is the commit that would become the tip of the base. */
  | { readonly kind: 'group'; readonly branch: string; readonly commit: string };

export interface FetchOptions {
  readonly proposal: Proposal;
  /** The branch that the proposal goes into, without `refs/heads/`. */
  readonly base: string;
  /** The default branch, whose tool judges. */
  readonly defaultBranch: string;
  /** Stays at the head of a pull request instead of merging it with its base. */
  readonly unmerged?: boolean;
  /** The new repository; absolute. It must be absent or empty. */
  readonly folder: string;
  /** How a person names that folder. */
  readonly shown: string;
  /** Where the policy repository is in the git repository. */
  readonly prefix: RootPrefix;
  /** An address or a path that git takes. */
  readonly remote: string;
  readonly credentials?: Credentials;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Ids of commits, in full. */
export interface FetchedCommits {
  /** The tip of the base. */
  readonly base: string;
  /** The commit that the proposal would make of the base: the merge of a pull request, or the commit of a group. */
  readonly head: string;
  /** The commit that was asked for. */
  readonly commit: string;
  /** The tip of the default branch. */
  readonly defaultTip: string;
}

/** The references of the new repository. `HEAD` is what the proposal makes of the base. */
const fetchedReferences = {
  base: 'refs/ringfence/base',
  /** The tip of the default branch. */
  default: 'refs/ringfence/default',
  proposed: 'refs/ringfence/proposed',
} as const;

/** The folders that are laid out as files. */
const folders = ['policies', 'manifests'] as const;

/**
 * Makes a git repository of what someone proposes and of what it would change. The objects are fetched and merged as
 * objects: nothing is checked out, so that no filter, hook or merge driver of the proposal runs. Of `HEAD`, `policies/`
 * and `manifests/` are laid out as plain files, as data to read. Refuses where the proposal is no longer at the commit
 * that is judged.
 */
export async function fetchProposal(options: FetchOptions): Promise<Outcome<FetchedCommits>> {
  const { folder, shown, environment, credentials, remote, base, proposal } = options;
  const blocked = makeEmptyFolder(folder, shown);
  if (blocked !== undefined) return { diagnostics: [blocked] };
  return askingGit(async () => {
    const git = openGit(folder, { environment, author: localAuthor });
    const reaching = openGit(folder, { environment, ...(credentials === undefined ? {} : { credentials }) });
    await git.run(['init', '--quiet']);
    await git.run(['remote', 'add', 'origin', remote]);
    const from = proposal.kind === 'group' ? `refs/heads/${proposal.branch}` : `refs/pull/${proposal.number}/head`;
    await fetchReferences(reaching, [
      [`refs/heads/${base}`, fetchedReferences.base],
      [`refs/heads/${options.defaultBranch}`, fetchedReferences.default],
      [from, fetchedReferences.proposed],
    ]);
    const tip = await commitAt(git, fetchedReferences.base);
    const proposed = await commitAt(git, fetchedReferences.proposed);
    if (proposed !== proposal.commit) return { diagnostics: [proposalMoved(proposal.commit, proposed)] };
    const made = await headOf(git, tip, options);
    if (made.value === undefined) return { diagnostics: made.diagnostics };
    const head = made.value;
    await git.run(['update-ref', '--no-deref', 'HEAD', head]);
    // The index lists what the commit holds, so that what reads the files can ask git what is committed.
    await git.run(['read-tree', 'HEAD']);
    const diagnostics = await layOutFiles(git, head, { folder, prefix: options.prefix, folders });
    if (diagnostics.length > 0) return { diagnostics };
    const defaultTip = await commitAt(git, fetchedReferences.default);
    return { value: { base: tip, head, commit: proposed, defaultTip }, diagnostics };
  });
}

/** Fetches references of `origin` under names of this repository; the commits that they reach come along. */
async function fetchReferences(git: Git, references: readonly (readonly [from: string, to: string])[]) {
  const flags = ['--quiet', '--no-tags', '--no-recurse-submodules', '--no-write-fetch-head', '--no-auto-maintenance'];
  for (const [from] of references) await git.run(['check-ref-format', from]);
  await git.run(['fetch', ...flags, 'origin', ...references.map(([from, to]) => `+${from}:${to}`)]);
}

async function headOf(git: Git, base: string, { proposal, unmerged = false, ...options }: FetchOptions) {
  const { commit } = proposal;
  if (proposal.kind === 'group') {
    const inQueue = proposal.branch.startsWith(`gh-readonly-queue/${options.base}/`);
    return inQueue && (await reaches(git, commit, base))
      ? { value: commit, diagnostics: [] }
      : { diagnostics: [notInQueue(proposal.branch, options.base)] };
  }
  const head = unmerged ? commit : await mergeCommits(git, base, commit);
  return head === undefined ? { diagnostics: [mergeConflict(options.base)] } : { value: head, diagnostics: [] };
}

/** Reports whether `later` is `earlier` or is made on it. */
async function reaches(git: Git, later: string, earlier: string): Promise<boolean> {
  return (await answer(git, ['merge-base', '--is-ancestor', earlier, later])) !== undefined;
}

async function commitAt(git: Git, reference: string): Promise<string> {
  return (await git.run(['rev-parse', '--verify', '--end-of-options', `${reference}^{commit}`])).trim();
}

function makeEmptyFolder(folder: string, shown: string): Diagnostic | undefined {
  return attempt(
    () => {
      mkdirSync(folder, { recursive: true });
      const isEmpty = readdirSync(folder).length === 0;
      return isEmpty ? undefined : unwritable(shown, 'The folder is not empty.', 'Nothing was fetched.');
    },
    (reason) => unwritable(shown, reason, 'Nothing was fetched.'),
  );
}
