import { resolve } from 'node:path';
import type { Diagnostic, Outcome } from '../../diagnostics/diagnostic.ts';
import type { Result } from '../../model/result.ts';
import type { SeenState } from '../../model/waiver.ts';
import { type Git, openGit } from '../../platform/git.ts';
import { askingGithub, type Github } from '../../platform/github/api.ts';
import { labelledStates } from '../../platform/github/labelled-states.ts';
import { baseOfGroup, queuedPulls } from '../../platform/github/merge-queue.ts';
import { answer } from '../../platform/merged-commit.ts';
import type { Surroundings } from '../../platform/surroundings.ts';
import { writeTexts } from '../../platform/text-files.ts';
import { formatGithub } from '../../report/diagnostics/format-github.ts';
import { formatSeenRecord, type SeenMember, type SeenRecord } from '../../report/review/seen-record.ts';
import { visible } from '../../report/words/wording.ts';
import { exitStatus } from '../exit-status.ts';
import { githubOf } from './github-of.ts';
import { codeLabelPrefix } from './review-files.ts';

export interface SeenCommandOptions {
  /** The git repository into which commits are fetched from `origin`. */
  readonly repository: string;
  /** Exactly one of these two: a pull request, or the branch of a group of a merge queue. */
  readonly pullRequest?: number;
  readonly group?: string;
  /** The head commit of the pull request, or the commit of the group, in full. */
  readonly commit: string;
  /** The tip of the base of a group. */
  readonly base?: string;
  /** The file that is written. */
  readonly out: string;
  readonly label: string;
}

/**
 * Asks GitHub on which states of a pull request the labels of the gate were set, or of which pull requests a group of a
 * merge queue consists and on which of their states; fetches these commits, and writes it down for `review`. Nothing is
 * judged here. Answers the exit status.
 */
export async function seenCommand(options: SeenCommandOptions, surroundings: Surroundings): Promise<number> {
  const { environment, folder, stdout, stderr } = surroundings;
  const fail = (diagnostics: readonly Diagnostic[]): number => {
    stdout.write(formatGithub(diagnostics, { rootInCheckout: '' }));
    return exitStatus.failure;
  };
  const { pullRequest, group, commit } = options;
  if ((pullRequest === undefined) === (group === undefined)) {
    stderr.write('error: give either --pull-request or --group.\n');
    return exitStatus.usage;
  }
  const github = githubOf(surroundings);
  if (github === undefined) return exitStatus.usage;
  const { GITHUB_TOKEN: token = '', GITHUB_SERVER_URL: server = 'https://github.com' } = environment;
  const git = openGit(resolve(folder, options.repository), { environment, credentials: { server, token } });
  const members =
    pullRequest === undefined ? await membersOf(github, git, options) : { value: [{ pullRequest, commit }] };
  if (members.problem !== undefined) {
    stderr.write(`The members of the group are not known, so every hazard counts. ${visible(members.problem)}\n`);
  }
  const found: SeenMember[] = [];
  for (const member of members.value ?? []) {
    const states = await statesOf(github, member, options);
    if (states.value === undefined) return fail(states.diagnostics);
    found.push({ ...member, states: states.value });
  }
  const missing = await fetchCommits(
    git,
    found.flatMap((member) => [
      ...(group === undefined ? [] : [member.commit]),
      ...member.states.flatMap((state) => [state.commit, state.base]),
    ]),
  );
  for (const id of missing) stderr.write(`Commit ${id} is no longer available. Nothing in it counts as seen.\n`);
  const record: SeenRecord = { commit, group: group !== undefined, members: found };
  const [file = '', ...above] = options.out.split('/').reverse();
  const place = above.reverse().join('/') || (options.out.startsWith('/') ? '/' : '.');
  const problems = writeTexts(resolve(folder, place), { [file]: formatSeenRecord(record) }, { shown: options.out });
  return problems.length > 0 ? fail(problems) : exitStatus.clean;
}

type Member = Pick<SeenMember, 'pullRequest' | 'commit'>;

/**
 * The pull requests of a group: those in the queue whose merge is among the commits that the group puts on its base.
 * What the commits say about themselves does not count: their texts are up to their authors.
 */
async function membersOf(
  github: Github,
  git: Git,
  { group = '', base = '', commit }: SeenCommandOptions,
): Promise<Result<readonly Member[], string>> {
  const branch = baseOfGroup(group);
  if (branch === undefined) return { problem: `"${group}" is not a branch of a merge queue.` };
  const listed = await answer(git, ['rev-list', '--first-parent', '--end-of-options', `${commit}`, `^${base}`]);
  if (listed === undefined) return { problem: `Commit ${commit} is not reachable from "${base}" in this clone.` };
  const made = new Set(listed.split('\n'));
  const queued = await askingGithub(async () => ({ value: await queuedPulls(github, branch), diagnostics: [] }));
  if (queued.value === undefined) return { problem: queued.diagnostics.map(({ message }) => message).join(' ') };
  const value = queued.value
    .filter(({ merged }) => made.has(merged))
    .map((pull) => ({ pullRequest: pull.pullRequest, commit: pull.commit }));
  return { value };
}

function statesOf(
  github: Github,
  member: Member,
  { label }: SeenCommandOptions,
): Promise<Outcome<readonly SeenState[]>> {
  return askingGithub(async () => {
    const labels = { all: label, prefix: codeLabelPrefix };
    const states = await labelledStates(github, { ...member, labels });
    const seen = states.flatMap((state) => (state.kind === 'set' ? [state.seen] : []));
    return { value: [...new Map(seen.map((state) => [JSON.stringify(state), state])).values()], diagnostics: [] };
  });
}

/** Fetches commits that are not here yet, each with its history, and returns those that are not to be had. */
async function fetchCommits(git: Git, ids: readonly string[]): Promise<readonly string[]> {
  const missing: string[] = [];
  for (const id of [...new Set(ids)]) {
    if (await isHere(git, id)) continue;
    // By its id, and alone: a commit that a server no longer has must not keep the others away.
    const flags = ['--quiet', '--no-tags', '--no-recurse-submodules', '--no-write-fetch-head', '--no-auto-maintenance'];
    await answer(git, ['fetch', ...flags, 'origin', id]);
    if (!(await isHere(git, id))) missing.push(id);
  }
  return missing;
}

async function isHere(git: Git, id: string): Promise<boolean> {
  return (await answer(git, ['cat-file', '-e', `${id}^{commit}`])) !== undefined;
}
