import { resolve } from 'node:path';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { compareCommits } from '../../platform/compared-commits.ts';
import { type FetchedCommits, fetchProposal, type Proposal } from '../../platform/fetched-commits.ts';
import { openGit } from '../../platform/git.ts';
import { toolOutdated } from '../../platform/problems.ts';
import type { Surroundings } from '../../platform/surroundings.ts';
import { workflowOf } from '../../platform/workflow.ts';
import { formatGithub } from '../../report/diagnostics/format-github.ts';
import { toolChanges } from '../../report/review/tool-changes.ts';
import { exitStatus, statusOf } from '../exit-status.ts';
import { prefixOf } from './root-prefix.ts';

export interface FetchCommandOptions {
  /** Exactly one of these two. */
  readonly pullRequest?: number;
  readonly group?: string;
  /** The commit that is to be judged, in full. */
  readonly commit: string;
  readonly base: string;
  readonly default: string;
  readonly unmerged?: boolean;
  readonly out: string;
  readonly root?: string;
  readonly remote?: string;
}

/**
 * Fetches a pull request, or a group of the merge queue, as git objects, and lays out its sources and manifests as
 * plain files. Sets the outputs `base`, `head` and `commit` of the step. Answers the exit status.
 */
export async function fetchCommand(options: FetchCommandOptions, surroundings: Surroundings): Promise<number> {
  const { environment, folder, stdout, stderr } = surroundings;
  const proposal = proposalOf(options);
  if (proposal === undefined) {
    stderr.write('error: give either --pull-request or --group.\n');
    return exitStatus.usage;
  }
  const {
    GITHUB_TOKEN: token,
    GITHUB_SERVER_URL: server = 'https://github.com',
    GITHUB_REPOSITORY: name,
  } = environment;
  const remote = options.remote ?? (name === undefined ? undefined : `${server}/${name}.git`);
  if (remote === undefined) {
    stderr.write('error: set GITHUB_REPOSITORY or give --remote.\n');
    return exitStatus.usage;
  }
  const fetched = await fetchProposal({
    proposal,
    base: options.base,
    defaultBranch: options.default,
    unmerged: options.unmerged === true,
    folder: resolve(folder, options.out),
    shown: options.out,
    prefix: prefixOf(options.root),
    remote,
    environment,
    ...(token === undefined || token === '' ? {} : { credentials: { server, token } }),
  });
  const { value } = fetched;
  const diagnostics = value === undefined ? fetched.diagnostics : await whatOutdates(value, options, surroundings);
  stdout.write(formatGithub(diagnostics, { rootInCheckout: '' }));
  if (value === undefined || diagnostics.length > 0) return statusOf(diagnostics);
  const workflow = workflowOf(environment);
  for (const output of ['base', 'head', 'commit'] as const) workflow.setOutput(output, value[output]);
  stderr.write(
    `Commit ${value.commit} is judged as ${value.head}, compared with ${value.base} of "${options.base}".\n`,
  );
  return exitStatus.clean;
}

/**
 * Reports that the default branch now has another tool than this run. A run that someone starts
 * again has the tool of the day on which it was started first.
 */
async function whatOutdates(
  { defaultTip }: FetchedCommits,
  { out }: FetchCommandOptions,
  { environment, folder }: Surroundings,
): Promise<readonly Diagnostic[]> {
  const { GITHUB_SHA: tool } = environment;
  if (tool === undefined || tool === '') return [];
  const git = openGit(resolve(folder, out), { environment });
  const compared = await compareCommits(git, { base: tool, head: defaultTip });
  if (compared.value === undefined) return compared.diagnostics;
  const parts = toolChanges(compared.value.paths).map(({ part }) => part);
  return parts.length === 0 ? [] : [toolOutdated(tool, parts)];
}

function proposalOf({ pullRequest, group, commit }: FetchCommandOptions): Proposal | undefined {
  if (pullRequest !== undefined && group === undefined) return { kind: 'pull-request', number: pullRequest, commit };
  if (group !== undefined && pullRequest === undefined) return { kind: 'group', branch: group, commit };
  return undefined;
}
