import { resolve } from 'node:path';
import { counted } from '../../diagnostics/counted.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { compareCommits } from '../../platform/compared-commits.ts';
import { openGit } from '../../platform/git.ts';
import { nothingCompared } from '../../platform/problems.ts';
import type { Surroundings } from '../../platform/surroundings.ts';
import { workflowOf } from '../../platform/workflow.ts';
import { formatGithub } from '../../report/diagnostics/format-github.ts';
import { roomForDiff } from '../../report/review/format-review.ts';
import { visible } from '../../report/words/wording.ts';
import { exitStatus } from '../exit-status.ts';
import type { MakeReview } from './review-parts.ts';
import { prefixOf } from './root-prefix.ts';
import { summaryLimit } from './summary-limit.ts';

export interface WatchCommandOptions {
  readonly repository: string;
  /** Commits of the branch before the push and now. */
  readonly before: string;
  readonly after: string;
  /** Where the policy repository is in the git repository. */
  readonly root?: string;
  readonly failOn: readonly string[];
}

/**
 * Reports the hazards that a push brought to a branch, whichever pull requests were merged by it: annotations on
 * standard output, the rest in the summary of the job. It takes no token. Answers the exit status: 1 where some came in
 * that no exception of the state before accepts.
 */
export async function watchCommand(
  options: WatchCommandOptions,
  surroundings: Surroundings,
  makeReview: MakeReview,
): Promise<number> {
  const { environment, folder, stdout, stderr } = surroundings;
  const repository = resolve(folder, options.repository);
  const fail = (diagnostics: readonly Diagnostic[]): number => {
    stdout.write(formatGithub(diagnostics, { rootInCheckout: '' }));
    return exitStatus.failure;
  };
  if (/^0*$/.test(options.before)) {
    return fail([nothingCompared('The branch is new, so there is no earlier state. Review its content.')]);
  }
  const revisions = { base: options.before, head: options.after };
  const compared = await compareCommits(openGit(repository, { environment }), revisions);
  if (compared.value === undefined) return fail(compared.diagnostics);
  const { base, head } = compared.value;
  const { failOn, root } = options;
  const limits = { markdownLimit: roomForDiff, summaryLimit };
  const made = await makeReview(
    { repository, prefix: prefixOf(root), base, head, failOn, steps: [], ...limits },
    surroundings,
  );
  if (made.value === undefined) return fail(made.diagnostics);
  const { summary, annotations, closings } = made.value;
  stdout.write(formatGithub(made.diagnostics, { rootInCheckout: '' }) + annotations);
  const title =
    closings.length === 0
      ? 'This push added no hazards.'
      : `**This push added ${counted(closings.length, 'hazard')}.**`;
  workflowOf(environment).addSummary(`${title}\n\n${summary.trim()}`.trim());
  for (const { code, text } of closings) stderr.write(`Added: ${code}: ${visible(text)}\n`);
  return closings.length > 0 ? exitStatus.findings : exitStatus.clean;
}
