import { join, resolve } from 'node:path';
import type { Diagnostic, Outcome } from '../../diagnostics/diagnostic.ts';
import type { Waiver } from '../../model/waiver.ts';
import { readWaiver } from '../../platform/github/waiver.ts';
import { unreadable } from '../../platform/problems.ts';
import type { Surroundings } from '../../platform/surroundings.ts';
import { readText, writeTexts } from '../../platform/text-files.ts';
import { workflowOf } from '../../platform/workflow.ts';
import { formatGithub } from '../../report/format-github.ts';
import { formatGate, formatReview } from '../../report/review/format-review.ts';
import { parseReviewRecord, type ReviewRecord } from '../../report/review/review-record.ts';
import { exitStatus } from '../exit-status.ts';
import { githubOf } from './github-of.ts';
import { reviewFiles } from './review-files.ts';

export interface GateCommandOptions {
  /** The folder in which the review was laid out. */
  readonly review: string;
  /** Where the comment is laid out. */
  readonly out: string;
  readonly pullRequest: number;
  /** The head commit of the pull request that was reviewed, in full. */
  readonly commit: string;
  readonly label: string;
  /** `owner/name`; that of the workflow without it. */
  readonly repository?: string;
}

/**
 * Decides whether a reviewed pull request may be merged: it may if nothing tripped the gate, or if a maintainer waived
 * it with the label. GitHub is asked only if something did. Says it in the summary of the job, and lays out the comment
 * that says it. Answers the exit status: 0 when it may.
 */
export async function gateCommand(options: GateCommandOptions, surroundings: Surroundings): Promise<number> {
  const { environment, folder, stdout, stderr } = surroundings;
  const fail = (diagnostics: readonly Diagnostic[]): number => {
    stdout.write(formatGithub(diagnostics, { rootInCheckout: '' }));
    return exitStatus.failure;
  };
  const review = readReview(resolve(folder, options.review), options.review);
  if (review.value === undefined) return fail(review.diagnostics);
  const { record, diff } = review.value;
  const { toolChanges, tripped, commit } = record;
  if (commit !== options.commit) {
    return fail([
      unreadable(`${options.review}/${reviewFiles.record}`, `It is about ${commit}, not ${options.commit}.`),
    ]);
  }
  let waiver: Waiver = { kind: 'absent' };
  if (tripped.length > 0) {
    const github = githubOf(surroundings, options.repository);
    if (github === undefined) return exitStatus.usage;
    const found = await readWaiver(github, options);
    if (found.value === undefined) return fail(found.diagnostics);
    waiver = found.value;
  }
  const gate = { tripped, label: options.label, waiver };
  const comment = formatReview({ toolChanges, gate, markdown: diff });
  const problems = writeTexts(resolve(folder, options.out), { [reviewFiles.comment]: comment }, { shown: options.out });
  if (problems.length > 0) return fail(problems);
  workflowOf(environment).addSummary(tripped.length === 0 ? 'Nothing closes the gate.' : formatGate(gate));
  const isOpen = tripped.length === 0 || waiver.kind === 'granted';
  stderr.write(isOpen ? 'The gate is open.\n' : 'The gate is closed.\n');
  return isOpen ? exitStatus.clean : exitStatus.findings;
}

/** What was laid out by a review, as far as the gate needs it. `shown` is how a person names the folder. */
function readReview(folder: string, shown: string): Outcome<{ readonly record: ReviewRecord; readonly diff: string }> {
  const texts = [reviewFiles.record, reviewFiles.diff].map((name) =>
    readText(join(folder, name), { shown: `${shown}/${name}` }),
  );
  const diagnostics = texts.flatMap((each) => each.diagnostics);
  const [text, diff] = texts.map(({ value }) => value);
  if (text === undefined || diff === undefined) return { diagnostics };
  const record = parseReviewRecord(text);
  if (record !== undefined) return { value: { record, diff }, diagnostics };
  const reason = 'It is not what "ringfence-github review" of this version writes.';
  return { diagnostics: [unreadable(`${shown}/${reviewFiles.record}`, reason)] };
}
