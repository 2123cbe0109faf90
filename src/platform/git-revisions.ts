import { listed } from '../diagnostics/counted.ts';
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/nearest.ts';
import type { RevisionRange } from '../model/revision-range.ts';
import { askingGit, type Git, refusalOf } from './git.ts';
import type { GitRepository } from './git-repository.ts';
import { noCommit, noMergeBase } from './problems.ts';

/** Two states of a repository to compare. */
export interface ComparedRevisions {
  readonly before: NamedCommit;
  readonly after: NamedCommit | 'working-tree';
  /** Facts that a reader of the comparison should know about the two. Whole sentences. */
  readonly notes: readonly string[];
}

export interface NamedCommit {
  /** Whole. */
  readonly id: string;
  /** As short as git makes it. */
  readonly short: string;
  /** In words: `main (1a2b3c4)`, `the merge base with main (1a2b3c4)`. */
  readonly words: string;
}

/** A problem with the revisions as a person named them, in whole sentences. */
interface RevisionMistake {
  readonly mistake: string;
}

type RevisionRefusal = RevisionMistake | { readonly diagnostics: readonly Diagnostic[] };

/** Finds the commits that a range means. Diagnostics are about the repository, a mistake about what was typed. */
export async function resolveRange(
  repository: GitRepository,
  range: RevisionRange,
): Promise<Outcome<ComparedRevisions> | RevisionMistake> {
  let mistake: RevisionMistake | undefined;
  const outcome = await askingGit<ComparedRevisions>(async () => {
    const found = await resolved(repository, range);
    if ('before' in found) return { value: found, diagnostics: [] };
    if ('diagnostics' in found) return found;
    mistake = found;
    return { diagnostics: [] };
  });
  return mistake ?? outcome;
}

async function resolved(repository: GitRepository, range: RevisionRange): Promise<ComparedRevisions | RevisionRefusal> {
  const { git } = repository;
  switch (range.kind) {
    case 'default': {
      const [head, branch] = await Promise.all([commitNamed(repository, 'HEAD'), defaultBranch(repository)]);
      if (typeof head !== 'string') return head;
      if ('mistake' in branch) return branch;
      const base = await mergeBase(repository, branch, { name: 'HEAD', id: head }, `ringfence diff ${branch.name}`);
      if (!('id' in base)) return base;
      const [short = ''] = await shortened(git, [base.id]);
      const before = { id: base.id, short, words: `the merge base with ${branch.name} (${short})` };
      return { before, after: 'working-tree', notes: base.notes };
    }
    case 'since': {
      const [id, head] = await Promise.all([commitNamed(repository, range.base), commitNamed(repository, 'HEAD')]);
      if (typeof id !== 'string') return id;
      const [before] = await named(git, [{ name: range.base, id }]);
      const notes = typeof head === 'string' ? await lackedBy(repository, before, { name: 'HEAD', id: head }) : [];
      return { before, after: 'working-tree', notes };
    }
    case 'between': {
      const ends = await bothEnds(repository, range);
      if (!('base' in ends)) return ends;
      const [before, after] = await named(git, [ends.base, ends.head]);
      return { before, after, notes: await lackedBy(repository, before, ends.head) };
    }
    case 'branch': {
      const ends = await bothEnds(repository, range);
      if (!('base' in ends)) return ends;
      const remedy = `ringfence diff ${range.base}..${range.head}`;
      const base = await mergeBase(repository, ends.base, ends.head, remedy);
      if (!('id' in base)) return base;
      const [short = ''] = await shortened(git, [base.id]);
      const [after] = await named(git, [ends.head]);
      const words = `the merge base of ${range.base} and ${range.head} (${short})`;
      return { before: { id: base.id, short, words }, after, notes: base.notes };
    }
  }
}

interface Commit {
  /** The name that a person gave. */
  readonly name: string;
  readonly id: string;
}

async function bothEnds(repository: GitRepository, { base, head }: { readonly base: string; readonly head: string }) {
  const [baseId, headId] = await Promise.all([commitNamed(repository, base), commitNamed(repository, head)]);
  if (typeof baseId !== 'string') return baseId;
  if (typeof headId !== 'string') return headId;
  return { base: { name: base, id: baseId }, head: { name: head, id: headId } };
}

/** Returns the id of the commit that a person named. The name does not begin with a hyphen. */
async function commitNamed(repository: GitRepository, name: string): Promise<string | RevisionRefusal> {
  const { git } = repository;
  const found = await said(git, ['rev-parse', '--verify', '--end-of-options', `${name}^{commit}`]);
  // Of `^A` or `A^@`, which mean other than one commit, there is no id alone.
  const [, id] = 'output' in found ? (/^([0-9a-f]+)$/.exec(found.output) ?? []) : [];
  if (id !== undefined) return id;
  const refused = 'refused' in found ? found.refused : '';
  const refs = await refNames(git);
  if (refs.length === 0 && name === 'HEAD') return { diagnostics: [noCommit()] };
  if (/is ambiguous/.test(refused)) {
    return { mistake: `"${name}" is ambiguous: several commits begin with it. Write more digits of the commit id.` };
  }
  if (/only (has|goes)/.test(refused)) {
    return {
      mistake: `The log of "${name}" does not go back as far: ${refused.replace(/^.*Git says: (fatal: )?/, '')}`,
    };
  }
  const inRemote = refs.find((ref) => ref.endsWith(`/${name}`));
  const hint =
    inRemote === undefined
      ? (didYouMean(name, [...refs, 'HEAD']) ?? '"git branch --all" and "git tag" list the revisions.')
      : `Did you mean "${inRemote}"?`;
  const shallow = repository.isShallow ? ` ${unshallow}` : '';
  return { mistake: `there is no revision "${name}" in this repository. ${hint}${shallow}` };
}

/** Advice for a clone whose history ends too early. */
export const unshallow =
  'This clone has only part of the history. In GitHub Actions, set "fetch-depth: 0" for actions/checkout; elsewhere ' +
  'run: git fetch --unshallow origin "+refs/heads/*:refs/remotes/origin/*"';

const defaultBranches = [
  'refs/remotes/origin/HEAD',
  'refs/remotes/origin/main',
  'refs/heads/main',
  'refs/remotes/origin/master',
  'refs/heads/master',
];

async function defaultBranch({ git, isShallow }: GitRepository): Promise<Commit | RevisionMistake> {
  const format = '--format=%(refname) %(objectname) %(symref)';
  const branches = await git.run(['for-each-ref', format, ...defaultBranches]);
  const found = new Map(branches.split('\n').map((line) => [line.split(' ')[0], line.split(' ')] as const));
  for (const ref of defaultBranches) {
    const [, id, target] = found.get(ref) ?? [];
    if (id !== undefined && id !== '') return { name: shortRef(target || ref), id };
  }
  const refs = await refNames(git);
  const there = refs.length === 0 ? '' : ` Available branches: ${listed(refs, 10)}.`;
  const shallow = isShallow ? ` ${unshallow}` : '';
  return {
    mistake: `there is no default branch to compare with: no origin/HEAD, main or master. Name a branch: ringfence diff BASE.${there}${shallow}`,
  };
}

/** The short name of the default branch, as far as git knows it. */
export async function defaultBranchName(repository: GitRepository): Promise<string | RevisionMistake> {
  const found = await defaultBranch(repository);
  return 'mistake' in found ? found : found.name.replace(/^origin\//, '');
}

async function mergeBase(
  repository: GitRepository,
  base: Commit,
  head: Commit,
  direct: string,
): Promise<{ readonly id: string; readonly notes: readonly string[] } | RevisionRefusal> {
  const { git, isShallow } = repository;
  const found = await said(git, ['merge-base', '--all', base.id, head.id]);
  const [id, ...others] = 'output' in found ? found.output.split('\n') : [];
  if (id === undefined) {
    const remedy = isShallow ? unshallow : `Compare the two revisions directly: ${direct}`;
    return { diagnostics: [noMergeBase(base.name, head.name, remedy)] };
  }
  const notes: string[] = [];
  if (others.length > 0) {
    const all = (await shortened(git, [id, ...others])).join(', ');
    notes.push(
      `${base.name} and ${head.name} have several merge bases: ${all}. Ringfence compares with the first one, as git diff does.`,
    );
  }
  if (isShallow) notes.push(`A newer merge base may be missing from this clone. ${unshallow}`);
  return { id, notes };
}

/** Says it where the base has commits that are not in the head: they would show as if they were taken back. */
async function lackedBy(
  { git, isShallow }: GitRepository,
  base: NamedCommit,
  head: Commit,
): Promise<readonly string[]> {
  // What a shallow clone lacks would be counted, too.
  if (isShallow || base.id === head.id) return [];
  const count = Number(await git.run(['rev-list', '--count', `${head.id}..${base.id}`]));
  if (count === 0) return [];
  const found = await said(git, ['merge-base', base.id, head.id]);
  const commits = count === 1 ? '1 commit' : `${count} commits`;
  const lacks = `${base.words} has ${commits} that ${head.name} does not have; their changes appear here in reverse.`;
  if (!('output' in found)) return [lacks];
  const [short = ''] = await shortened(git, [found.output]);
  return [`${lacks} To see only the changes of ${head.name}, compare with the merge base, ${short}.`];
}

async function named<const Commits extends readonly Commit[]>(
  git: Git,
  commits: Commits,
): Promise<{ readonly [Index in keyof Commits]: NamedCommit }> {
  const short = await shortened(
    git,
    commits.map(({ id }) => id),
  );
  return commits.map(({ name, id }, index): NamedCommit => {
    const shown = short[index] ?? id;
    return { id, short: shown, words: id.startsWith(name) ? shown : `${name} (${shown})` };
  }) as { readonly [Index in keyof Commits]: NamedCommit };
}

async function shortened(git: Git, ids: readonly string[]): Promise<readonly string[]> {
  const output = await git.run(['rev-list', '--no-walk=unsorted', '--abbrev-commit', '--abbrev=7', ...ids]);
  return output.trim().split('\n');
}

/** Branches, those of remotes and tags, by the names that people write. */
async function refNames(git: Git): Promise<readonly string[]> {
  const branches = await git.run(['for-each-ref', '--format=%(refname)', 'refs/heads', 'refs/remotes', 'refs/tags']);
  return branches
    .split('\n')
    .filter((ref) => ref !== '' && !ref.endsWith('/HEAD'))
    .map(shortRef);
}

function shortRef(ref: string): string {
  return ref.replace(/^refs\/(heads|remotes|tags)\//, '');
}

/** Returns the output of a command, or git's own words if it fails. */
async function said(git: Git, command: readonly string[]): Promise<{ output: string } | { refused: string }> {
  try {
    return { output: (await git.run(command)).trim() };
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === undefined) throw error;
    return { refused: refusal.message };
  }
}
