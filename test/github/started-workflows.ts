import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runSteps } from '../package/workflow-steps.ts';
import { builtCommand } from '../support/built-tool.ts';
import { git } from '../support/git-repository.ts';
import type { GithubServer } from '../support/github-server.ts';
import { type Job, jobsOf, type WorkflowFile, workflowFile } from './workflow-rules.ts';

/** A repository on GitHub: `example/landscape`, whose default branch is `main`. */
export interface Hosted {
  /** Holds `example/landscape.git`, and from now on a folder for each job. */
  readonly folder: string;
  readonly server: GithubServer;
  /** Whether the environment `ringfence` has the keys of the GitHub App. */
  readonly hasApp: boolean;
}

export const builtInToken = 'secret-token';
export const appToken = 'app-token';

/** What happens to a repository and starts workflows. */
export type Happening =
  | { readonly kind: 'pull-request'; readonly number: number; readonly base: string; readonly head: string }
  /** A push to a branch or a tag, by its whole name. */
  | { readonly kind: 'push'; readonly reference: string; readonly commit: string };

/**
 * Runs every workflow that GitHub would start, each from the commit from which GitHub would take it, with the token and
 * the keys that GitHub would give it:
 *
 * - `pull_request`: file and checkout are the merge with the base; `push`: the pushed commit. They get the built-in
 *   token, with the rights that they ask for.
 * - `pull_request_target`: file and checkout are the tip of the default branch, whatever the base is.
 * - A job with an environment runs only where the branch rule of the environment lets its reference in: the default
 *   branch. Only there are the keys.
 *
 * Answers the names of the jobs that passed, as check runs of the head commit would show them.
 */
export async function happens(hosted: Hosted, happening: Happening): Promise<readonly string[]> {
  const passed: string[] = [];
  const starts: readonly { readonly event: string; readonly commit: string; readonly reference: string }[] =
    happening.kind === 'push'
      ? [{ event: 'push', commit: happening.commit, reference: happening.reference }]
      : [
          { event: 'pull_request', commit: mergeOf(hosted, happening), reference: 'refs/pull/merge' },
          { event: 'pull_request_target', commit: tip(hosted, 'main'), reference: 'refs/heads/main' },
        ];
  for (const { event, commit, reference } of starts) {
    for (const file of workflowsAt(hosted, commit)) {
      const { on = [] } = file.content;
      const triggers = typeof on === 'string' ? [on] : Array.isArray(on) ? on.map(String) : Object.keys(on);
      if (!triggers.includes(event)) continue;
      passed.push(...(await runWorkflow(hosted, file, { event, commit, reference, happening })));
    }
  }
  return passed;
}

interface Start {
  readonly event: string;
  /** The commit that is checked out. */
  readonly commit: string;
  readonly reference: string;
  readonly happening: Happening;
}

let runs = 0;

async function runWorkflow(hosted: Hosted, file: WorkflowFile, start: Start): Promise<readonly string[]> {
  const run = ++runs;
  const passed: string[] = [];
  const results: Record<string, string> = {};
  const folderOf = (job: string) => join(hosted.folder, `run-${run}-${job}`);
  for (const { name, job } of jobsOf(file)) {
    const mayUseKeys = job.environment === 'ringfence' && start.reference === 'refs/heads/main';
    if (job.environment !== undefined && !mayUseKeys) continue;
    // An artifact is handed on by its id.
    for (const needed of [job.needs ?? []].flat().map(String)) {
      const review = join(folderOf(needed), 'review');
      if (existsSync(review)) cpSync(review, join(folderOf(name), 'review'), { recursive: true });
    }
    const token = mayUseKeys && hosted.hasApp && takesAppToken(job) ? appToken : builtInToken;
    const status = await runJob(hosted, { job, start, run, folder: folderOf(name), token, results });
    results[`needs.${name}.result`] = status === 0 ? 'success' : 'failure';
    if (status === 0) passed.push(job.name ?? name);
  }
  return passed;
}

interface StartedJob {
  readonly job: Job;
  readonly start: Start;
  readonly run: number;
  /** For its temporary files. */
  readonly folder: string;
  readonly token: string;
  readonly results: Readonly<Record<string, string>>;
}

async function runJob(hosted: Hosted, { job, start, run, folder, token, results }: StartedJob): Promise<number> {
  const { commit, event, happening } = start;
  const workspace = `${folder}-workspace`;
  git(
    hosted.folder,
    'clone',
    '--quiet',
    '--template=',
    '--no-checkout',
    join(hosted.folder, 'example/landscape.git'),
    workspace,
  );
  git(workspace, 'fetch', '--quiet', 'origin', commit);
  git(workspace, 'checkout', '--quiet', '--detach', commit);
  await install(workspace);
  const isPull = happening.kind === 'pull-request';
  const { status, said } = await runSteps(
    (job.steps ?? []).filter(({ run = '' }) => !run.startsWith('npm ci')),
    {
      workspace,
      temporary: folder,
      environment: {
        GITHUB_SERVER_URL: `file://${hosted.folder}`,
        GITHUB_REPOSITORY: 'example/landscape',
        GITHUB_API_URL: hosted.server.api,
        GITHUB_RUN_ID: String(4000 + run),
        GITHUB_RUN_NUMBER: String(run),
        GITHUB_RUN_ATTEMPT: '1',
        GITHUB_EVENT_NAME: event,
        GITHUB_SHA: commit,
        GITHUB_WORKFLOW_REF: 'example/landscape/.github/workflows/review.yml@refs/heads/main',
      },
      expressions: {
        ...results,
        'github.token': builtInToken,
        'steps.app.outputs.token || github.token': token,
        'github.sha': commit,
        'github.event.repository.default_branch': 'main',
        ...(isPull
          ? {
              'github.event.pull_request.number': String(happening.number),
              'github.event.pull_request.base.ref': happening.base,
              'github.event.pull_request.head.sha': tip(hosted, happening.head),
            }
          : {}),
      },
    },
  );
  if (process.env.RINGFENCE_SHOW_RUNS !== undefined) process.stderr.write(`${folder}: ${status}\n${said}\n`);
  return status;
}

function takesAppToken({ steps = [] }: Job): boolean {
  return steps.some(({ uses = '' }) => uses.startsWith('actions/create-github-app-token@'));
}

/** Does what `npm ci` does: the commands are those of the tool that the checkout asks for. */
async function install(workspace: string): Promise<void> {
  const { dependencies } = JSON.parse(readFileSync(join(workspace, 'package.json'), 'utf8')) as {
    readonly dependencies: { readonly ringfence: string };
  };
  const commands = join(workspace, 'node_modules/.bin');
  mkdirSync(commands, { recursive: true });
  for (const name of ['ringfence', 'ringfence-github'] as const) {
    if (dependencies.ringfence === 'evil') writeFileSync(join(commands, name), '#!/bin/sh\nexit 0\n', { mode: 0o755 });
    else symlinkSync(await builtCommand(name), join(commands, name));
  }
}

function workflowsAt({ folder }: Hosted, commit: string): readonly WorkflowFile[] {
  const remote = join(folder, 'example/landscape.git');
  return git(remote, 'ls-tree', '--name-only', `${commit}:.github/workflows`)
    .split('\n')
    .map((name) =>
      workflowFile(`.github/workflows/${name}`, git(remote, 'show', `${commit}:.github/workflows/${name}`)),
    );
}

function mergeOf({ folder }: Hosted, { base, head }: Extract<Happening, { kind: 'pull-request' }>): string {
  const remote = join(folder, 'example/landscape.git');
  const tree = git(remote, 'merge-tree', '--write-tree', base, head);
  const merge = git(remote, 'commit-tree', '-p', base, '-p', head, '-m', 'Merge', tree);
  // Only what a reference reaches can be fetched.
  git(remote, 'update-ref', `refs/merges/${merge}`, merge);
  return merge;
}

function tip({ folder }: Hosted, reference: string): string {
  return git(join(folder, 'example/landscape.git'), 'rev-parse', `${reference}^{commit}`);
}

/** Whether a ruleset that requires both statuses, from this source if one is named, lets the commit in. */
export function rulesetPasses({ server }: Hosted, commit: string, source?: string): boolean {
  return ['ringfence/policies', 'ringfence/review'].every((context) => {
    const found = server.statuses.filter(
      (status) =>
        status.commit === commit && status.context === context && (source === undefined || status.by === source),
    );
    return found.at(-1)?.state === 'success';
  });
}
