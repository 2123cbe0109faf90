import { resolve } from 'node:path';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { compareCommits } from '../../platform/compared-commits.ts';
import { openGit } from '../../platform/git.ts';
import { gitRefused } from '../../platform/problems.ts';
import type { Surroundings } from '../../platform/surroundings.ts';
import { writeTexts } from '../../platform/text-files.ts';
import { workflowOf } from '../../platform/workflow.ts';
import { formatGithub } from '../../report/format-github.ts';
import { formatReview, formatToolChanges, roomForDiff } from '../../report/review/format-review.ts';
import { formatReviewRecord } from '../../report/review/review-record.ts';
import { toolChanges } from '../../report/review/tool-changes.ts';
import { visible } from '../../report/wording.ts';
import { exitStatus } from '../exit-status.ts';
import { reviewFiles } from './review-files.ts';
import type { MakeReview } from './review-parts.ts';
import { prefixOf } from './root-prefix.ts';

export interface ReviewCommandOptions {
  /** The git repository that has both commits. */
  readonly repository: string;
  readonly base: string;
  readonly head: string;
  /** The head commit of the pull request, in full: `head` itself, or what `head` merges into the base. */
  readonly commit?: string;
  /** Where the answers are laid out. */
  readonly out: string;
  /** Where the policy repository lies in the git repository. */
  readonly root?: string;
  readonly failOn: readonly string[];
  readonly label: string;
}

/** GitHub takes 1 MiB for the summary of a step; what stands around the diff needs little. */
const summaryLimit = 1_000_000;

/**
 * Reviews the step from one commit to another: annotations on standard output, everything else in the folder, the
 * summary in that of the job, too. Asks nobody and needs no token. Answers the exit status: 1 when the gate is tripped,
 * whoever may waive it later, and 3 when there is no review, whatever the reason.
 */
export async function reviewCommand(
  options: ReviewCommandOptions,
  surroundings: Surroundings,
  makeReview: MakeReview,
): Promise<number> {
  const { environment, folder, stdout, stderr } = surroundings;
  const repository = resolve(folder, options.repository);
  const fail = (diagnostics: readonly Diagnostic[]): number => {
    stdout.write(formatGithub(diagnostics, { rootInCheckout: '' }));
    return exitStatus.failure;
  };
  const compared = await compareCommits(openGit(repository, { environment }), {
    base: options.base,
    head: options.head,
  });
  if (compared.value === undefined) return fail(compared.diagnostics);
  const { base, head, parents, paths } = compared.value;
  const { failOn, label, commit = head } = options;
  if (![head, ...parents].includes(commit)) {
    return fail([gitRefused(`"${options.head}" is ${head}, which is neither ${commit} nor a merge of it.`)]);
  }
  const question = { repository, prefix: prefixOf(options.root), base, head, failOn };
  const made = await makeReview({ ...question, markdownLimit: roomForDiff, summaryLimit }, surroundings);
  if (made.value === undefined) return fail(made.diagnostics);
  const { markdown, summary, annotations, sarif, json, tripped } = made.value;
  const changes = toolChanges(paths);
  const gate = { tripped, label };
  const summaryText = formatReview({ toolChanges: changes, gate, markdown: summary });
  const problems = writeTexts(
    resolve(folder, options.out),
    {
      [reviewFiles.record]: formatReviewRecord({ base, head, commit, toolChanges: changes, tripped }),
      [reviewFiles.diff]: markdown,
      [reviewFiles.comment]: formatReview({ toolChanges: changes, gate, markdown }),
      [reviewFiles.summary]: summaryText,
      [reviewFiles.sarif]: sarif,
      [reviewFiles.json]: json,
    },
    { shown: options.out },
  );
  if (problems.length > 0) return fail(problems);
  stdout.write(formatGithub(made.diagnostics, { rootInCheckout: '' }) + annotations);
  workflowOf(environment).addSummary(summaryText);
  if (changes.length > 0) stderr.write(`${formatToolChanges(changes).replaceAll(/[*`]/g, '')}\n`);
  for (const text of tripped) stderr.write(`The gate is closed: ${visible(text)}\n`);
  return tripped.length > 0 ? exitStatus.findings : exitStatus.clean;
}
