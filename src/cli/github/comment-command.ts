import { resolve } from 'node:path';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { keepReviewComment, type PostedComment, type RunStamp } from '../../platform/github/review-comment.ts';
import type { Surroundings } from '../../platform/surroundings.ts';
import { readText } from '../../platform/text-files.ts';
import { formatGithub } from '../../report/format-github.ts';
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
  unchanged: 'The comment says this already.',
  outdated: 'This run is outdated. A later one speaks about this pull request.',
  silent: 'There is nothing to say.',
};

/** The run of the workflow. Nothing, said on standard error, where its numbers are none. */
function runOf({ environment, stderr }: Surroundings): RunStamp | undefined {
  const { GITHUB_RUN_NUMBER: number, GITHUB_RUN_ATTEMPT: attempt } = environment;
  const run = { number: Number(number), attempt: Number(attempt) };
  if (Object.values(run).every((each) => Number.isSafeInteger(each) && each > 0)) return run;
  stderr.write('error: GITHUB_RUN_NUMBER and GITHUB_RUN_ATTEMPT have to be set: they order runs.\n');
  return undefined;
}
