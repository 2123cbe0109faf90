import { resolve } from 'node:path';
import { counted } from '../../diagnostics/counted.ts';
import type { Diagnostic, Outcome } from '../../diagnostics/diagnostic.ts';
import { openPullRequest } from '../../platform/github/pull-requests.ts';
import type { Surroundings } from '../../platform/surroundings.ts';
import { workflowOf } from '../../platform/workflow.ts';
import { type WriteBack, type WriteBackOptions, writeBack } from '../../platform/write-back.ts';
import { formatGithub } from '../../report/diagnostics/format-github.ts';
import { exitStatus, statusOf } from '../exit-status.ts';
import { githubOf } from './github-of.ts';
import { prefixOf } from './root-prefix.ts';

interface RenderedOptions {
  readonly repository: string;
  readonly rendered: string;
  /** Where the policy repository lies in the git repository; empty for its top. */
  readonly root?: string;
  readonly commit: string;
  readonly sign?: boolean;
}

export interface WriteBackCommandOptions extends RenderedOptions {
  readonly branch: string;
  /** True if GitHub does not start checks for the pushed commit. */
  readonly checksWait?: boolean;
}

export interface RepairCommandOptions extends RenderedOptions {
  /** The branch to repair. */
  readonly base: string;
}

/** Commits what another job rendered to the branch it was rendered from. Answers the exit status. */
export async function writeBackCommand(options: WriteBackCommandOptions, surroundings: Surroundings): Promise<number> {
  const outcome = await writeBack({
    ...settingsOf(options, surroundings),
    branch: options.branch,
    expect: 'existing',
    message: 'Render manifests',
  });
  const workflow = workflowOf(surroundings.environment);
  const { value } = outcome;
  if (value?.kind !== 'pushed') return conclude(outcome, 'There is nothing to commit.', surroundings);
  const waiting =
    options.checksWait === true
      ? '\n\nIt was pushed with the built-in token, so GitHub **does not start checks** for it. Close the pull request and ' +
        'open it again. With a GitHub App, checks start automatically; see `docs/github.md`.'
      : '';
  workflow.addSummary(`### Rendered and committed\n\n${told(value)}${waiting}`);
  return conclude(outcome, told(value), surroundings);
}

/** Opens a pull request that renders a branch. Answers the exit status. */
export async function repairCommand(options: RepairCommandOptions, surroundings: Surroundings): Promise<number> {
  const { environment } = surroundings;
  const github = githubOf(surroundings);
  if (github === undefined) return exitStatus.usage;
  const settings = settingsOf(options, surroundings);
  const branch = `${repairBranches}${options.commit.slice(0, 12)}`;
  const made = await writeBack({ ...settings, branch, expect: 'new', message: 'Render manifests' });
  if (made.value === undefined) return conclude(made, '', surroundings);
  if (made.value.kind === 'nothing-to-commit') return conclude(made, 'There is nothing to repair.', surroundings);
  const opened = await openPullRequest(
    github,
    { head: branch, base: options.base, title: 'Render manifests', body: repairText(options) },
    { supersedes: repairBranches },
  );
  const { value } = opened;
  if (value === undefined) return conclude(opened, '', surroundings);
  const what = value.state === 'opened' ? 'Opened' : 'Already open:';
  workflowOf(environment).addSummary(`### \`manifests/\` needs repair\n\n${what} ${value.url}`);
  return conclude(opened, `${what} ${value.url}`, surroundings);
}

const repairBranches = 'ringfence/repair-';

function repairText({ base, commit }: RepairCommandOptions): string {
  return [
    `On \`${base}\`, \`manifests/\` differs from what the sources render: someone edited it by hand, or merged without the check.`,
    '',
    `This pull request contains the output of \`ringfence render\` at ${commit}. Merge it, or change the sources.`,
  ].join('\n');
}

/** Settings of both commands, from their options and from the environment of a workflow. */
function settingsOf(
  { repository, rendered, root, commit, sign = false }: RenderedOptions,
  { environment, folder }: Surroundings,
): Omit<WriteBackOptions, 'branch' | 'expect' | 'message'> & { readonly remote: string } {
  const { GITHUB_TOKEN: token, GITHUB_SERVER_URL: server = 'https://github.com' } = environment;
  return {
    repository: resolve(folder, repository),
    rendered: resolve(folder, rendered),
    prefix: prefixOf(root),
    commit,
    remote: 'origin',
    sign,
    environment,
    ...(token === undefined || token === '' ? {} : { credentials: { server, token } }),
  };
}

function told({ commit, written, removed }: Extract<WriteBack, { kind: 'pushed' }>): string {
  return `Commit ${commit}: ${counted(written, 'file')} written, ${counted(removed, 'file')} removed.`;
}

function conclude(outcome: Outcome<unknown>, text: string, { stdout, stderr }: Surroundings): number {
  const diagnostics: readonly Diagnostic[] = outcome.diagnostics;
  stdout.write(formatGithub(diagnostics, { rootInCheckout: '' }));
  if (outcome.value !== undefined) stderr.write(`${text}\n`);
  return statusOf(diagnostics);
}
