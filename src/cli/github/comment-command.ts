import { resolve } from 'node:path';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { keepReviewComment, type PostedComment, type ReviewRun } from '../../platform/github/review-comment.ts';
import type { Surroundings } from '../../platform/surroundings.ts';
import { readText } from '../../platform/text-files.ts';
import { formatGithub } from '../../report/diagnostics/format-github.ts';
import { exitStatus, statusOf } from '../exit-status.ts';
import { githubOf } from './github-of.ts';

export interface CommentCommandOptions {
  readonly pullRequest: number;
  /** The file with the text: Markdown. */
  readonly body: string;
  /** The head commit that the text is about, in full. */
  readonly commit: string;
  /** `owner/name`; that of the workflow without it. */
  readonly repository?: string;
}

/** Keeps the one comment of ours on a pull request. Answers the exit status. */
export async function commentCommand(options: CommentCommandOptions, surroundings: Surroundings): Promise<number> {
  const { folder, stdout, stderr } = surroundings;
  const { pullRequest, commit, body: file, repository } = options;
  const fail = (diagnostics: readonly Diagnostic[]): number => {
    stdout.write(formatGithub(diagnostics, { rootInCheckout: '' }));
    return statusOf(diagnostics);
  };
  const github = githubOf(surroundings, repository);
  const run = runOf(surroundings);
  if (github === undefined || run === undefined) return exitStatus.usage;
  const text = readText(resolve(folder, file), { shown: file });
  if (text.value === undefined) return fail(text.diagnostics);
  const kept = await keepReviewComment(github, { pullRequest, commit, body: text.value, run });
  if (kept.value === undefined) return fail(kept.diagnostics);
  const { state, url } = kept.value;
  stderr.write(`${told[state]}${url === undefined ? '' : ` ${url}`}\n`);
  return exitStatus.clean;
}

const told: Readonly<Record<PostedComment['state'], string>> = {
  posted: 'Posted.',
  edited: 'Edited.',
  unchanged: 'The comment is already up to date.',
  outdated: 'This run is outdated; a later run comments on this pull request.',
  silent: 'There is nothing to report.',
};

/** The run of the workflow. Nothing, said on standard error, where the environment does not describe it. */
function runOf({ environment, stderr }: Surroundings): ReviewRun | undefined {
  const { GITHUB_RUN_ID, GITHUB_RUN_NUMBER, GITHUB_RUN_ATTEMPT, GITHUB_EVENT_NAME: event } = environment;
  const [id, number, attempt] = [GITHUB_RUN_ID, GITHUB_RUN_NUMBER, GITHUB_RUN_ATTEMPT].map(Number);
  // `owner/name/.github/workflows/review.yml@refs/heads/main`
  const workflow = /^[^/]+\/[^/]+\/([^@]+)@/.exec(environment.GITHUB_WORKFLOW_REF ?? '')?.[1];
  if (isCounted(id) && isCounted(number) && isCounted(attempt) && event && workflow !== undefined) {
    return { id, number, attempt, workflow, event };
  }
  const needed = 'GITHUB_RUN_ID, GITHUB_RUN_NUMBER, GITHUB_RUN_ATTEMPT, GITHUB_EVENT_NAME and GITHUB_WORKFLOW_REF';
  stderr.write(`error: ${needed} must be set; they give the order of runs.\n`);
  return undefined;
}

function isCounted(number: number | undefined): number is number {
  return number !== undefined && Number.isSafeInteger(number) && number > 0;
}
