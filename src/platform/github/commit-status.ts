import type { Outcome } from '../../diagnostics/diagnostic.ts';
import { askingGithub, type Github } from './api.ts';

/** The checks that a ruleset requires. */
export const requiredChecks = ['policies', 'review'] as const;

export type RequiredCheck = (typeof requiredChecks)[number];

interface CheckedProposal {
  readonly check: RequiredCheck;
  /** The branch that the proposal goes into. */
  readonly base: string;
  readonly defaultBranch: string;
}

/**
 * The name of the status of a check. A status belongs to a commit, and one commit may be proposed to several branches.
 * So only what goes into the default branch has the name that its ruleset requires; every other base is in the name,
 * in parentheses, which the names of `requiredChecks` do not have.
 */
export function statusName({ check, base, defaultBranch }: CheckedProposal): string {
  const name = `ringfence/${check}`;
  return base === defaultBranch ? name : `${name} (into ${base})`;
}

interface CommitStatus extends CheckedProposal {
  /** The commit that was judged, in full. */
  readonly commit: string;
  readonly passed: boolean;
  /** One line for people. GitHub takes 140 characters. */
  readonly description: string;
  /** The run in which people find the reasons. */
  readonly url: string | undefined;
}

/** Puts the status of a check on a commit. Answers its name. */
export function postStatus(github: Github, status: CommitStatus): Promise<Outcome<string>> {
  const { commit: sha, passed, description, url } = status;
  const context = statusName(status);
  return askingGithub(async () => {
    await github.ask('POST /repos/{owner}/{repo}/statuses/{sha}', {
      sha,
      state: passed ? 'success' : 'failure',
      context,
      description,
      ...(url === undefined ? {} : { target_url: url }),
    });
    return { value: context, diagnostics: [] };
  });
}
