import type { RequiredCheck } from '../../platform/github/commit-status.ts';
import { postStatus } from '../../platform/github/commit-status.ts';
import type { Surroundings } from '../../platform/surroundings.ts';
import { formatGithub } from '../../report/diagnostics/format-github.ts';
import { exitStatus } from '../exit-status.ts';
import { githubOf } from './github-of.ts';

export interface StatusCommandOptions {
  readonly check: RequiredCheck;
  /** Result of a job or outcome of a step, in the words of GitHub Actions; only `success` passes. */
  readonly result: string;
  /** The commit that was judged, in full. */
  readonly commit: string;
  readonly base: string;
  readonly default: string;
  /** `owner/name`; that of the workflow without it. */
  readonly repository?: string;
}

const descriptions: Readonly<Record<RequiredCheck, { readonly passed: string; readonly failed: string }>> = {
  policies: {
    passed: 'The sources are valid, manifests/ is up to date, and the connectivity tests pass.',
    failed: 'The sources, manifests/ or the connectivity tests failed or could not be checked.',
  },
  review: {
    passed: 'The gate is open.',
    failed: 'The gate is closed, or there is no review.',
  },
};

/**
 * Puts the status of a required check on the commit that was judged. Answers the exit status: 0 once GitHub has it,
 * whichever it is.
 */
export async function statusCommand(options: StatusCommandOptions, surroundings: Surroundings): Promise<number> {
  const { environment, stdout, stderr } = surroundings;
  const github = githubOf(surroundings, options.repository);
  if (github === undefined) return exitStatus.usage;
  const { check, commit, base, default: defaultBranch } = options;
  const passed = options.result === 'success';
  const description = descriptions[check][passed ? 'passed' : 'failed'];
  const posted = await postStatus(github, {
    check,
    commit,
    base,
    defaultBranch,
    passed,
    description,
    url: runUrl(environment),
  });
  stdout.write(formatGithub(posted.diagnostics, { rootInCheckout: '' }));
  if (posted.value === undefined) return exitStatus.failure;
  stderr.write(`${posted.value}: ${passed ? 'success' : 'failure'}\n`);
  return exitStatus.clean;
}

function runUrl(environment: Surroundings['environment']): string | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name, GITHUB_RUN_ID: run } = environment;
  return server && name && run ? `${server}/${name}/actions/runs/${run}` : undefined;
}
