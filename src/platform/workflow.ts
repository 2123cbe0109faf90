import { appendFileSync, readFileSync } from 'node:fs';
import { invariant } from '../diagnostics/invariant.ts';

/** The facts that GitHub Actions gives a step through its environment, and the files that the step can answer in. */
interface Workflow {
  /** Adds Markdown to the summary of the job; does nothing outside a workflow. */
  addSummary(markdown: string): void;
  /** Sets an output of the step; does nothing outside a workflow. Neither holds a line feed. */
  setOutput(name: string, value: string): void;
}

/** The files that GITHUB_STEP_SUMMARY and GITHUB_OUTPUT name. */
export function workflowOf(environment: Readonly<Record<string, string | undefined>>): Workflow {
  const append = (variable: string, text: string): void => {
    const file = environment[variable];
    if (file !== undefined && file !== '') appendFileSync(file, text);
  };
  return {
    addSummary: (markdown) => append('GITHUB_STEP_SUMMARY', `${markdown}\n`),
    setOutput(name, value) {
      invariant(!/[\r\n]/.test(name + value), 'an output of a step is one line');
      append('GITHUB_OUTPUT', `${name}=${value}\n`);
    },
  };
}

/** The pull request whose event started a workflow. */
export interface PullRequestEvent {
  /** The id of its head commit, in full. */
  readonly head: string;
  /** The name of the branch that it goes into. */
  readonly baseBranch: string;
}

/** Both describe a pull request; the second takes the workflow from the default branch. */
const ofPullRequests: ReadonlySet<string> = new Set(['pull_request', 'pull_request_target']);

/** The pull request that the file named by GITHUB_EVENT_PATH tells of; nothing for other events. */
export function pullRequestOf(environment: Readonly<Record<string, string | undefined>>): PullRequestEvent | undefined {
  const { GITHUB_EVENT_NAME: event, GITHUB_EVENT_PATH: file } = environment;
  if (!ofPullRequests.has(event ?? '') || file === undefined) return undefined;
  const { pull_request: pull } = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly pull_request?: { readonly head?: { readonly sha?: string }; readonly base?: { readonly ref?: string } };
  };
  const head = pull?.head?.sha ?? '';
  return /^[0-9a-f]{40,64}$/.test(head) ? { head, baseBranch: pull?.base?.ref ?? '' } : undefined;
}
