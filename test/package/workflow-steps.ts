import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { jobsOf, type Step, stepsOf, workflowFile } from '../github/workflow-rules.ts';
import { pathWithNpx } from '../support/built-tool.ts';
import { bareEnvironment } from '../support/git-repository.ts';

/** A machine on which jobs run: its workspace and its folder for temporary files. */
export interface Runner {
  readonly workspace: string;
  readonly temporary: string;
  /** What GitHub sets itself, and values of `env` of steps by the names of the variables. */
  readonly environment?: Readonly<Record<string, string>>;
  /** What expressions in `env` of steps stand for: `github.event.pull_request.number`. They win over names. */
  readonly expressions?: Readonly<Record<string, string>>;
}

/** The steps of a job in a workflow file, or of an action. */
export function stepsIn(path: string, jobName?: string): readonly Step[] {
  const file = workflowFile(path, readFileSync(path, 'utf8'));
  if (jobName === undefined) return stepsOf(file);
  return jobsOf(file).find(({ name }) => name === jobName)?.job.steps ?? [];
}

/**
 * Runs the shell lines of a job one after another as GitHub does: after one that fails, only those that run always.
 * Answers the status of the first that failed, and all their words. Actions are left out, and so is fetching from a
 * registry. No other `if` of a step is evaluated.
 */
export async function runSteps(steps: readonly Step[], runner: Runner): Promise<Outcome> {
  const { workspace, temporary, environment = {} } = runner;
  mkdirSync(temporary, { recursive: true });
  let said = '';
  let status = 0;
  const outcomes = new Map<string, string>();
  for (const { id, if: condition, run, env = {}, 'working-directory': folder = '.' } of steps) {
    if (run === undefined) continue;
    if (status !== 0 && condition !== 'always()') {
      if (id !== undefined) outcomes.set(id, 'skipped');
      continue;
    }
    const script = run.replace('npm ci --ignore-scripts', 'true');
    const outcome = await runScript(script, folder.startsWith('${{') ? workspace : join(workspace, folder), {
      ...bareEnvironment,
      PATH: pathWithNpx(),
      HOME: temporary,
      CI: 'true',
      GITHUB_WORKSPACE: workspace,
      GITHUB_STEP_SUMMARY: join(temporary, 'summary'),
      GITHUB_OUTPUT: join(temporary, 'outputs'),
      RUNNER_TEMP: temporary,
      ...environment,
      ...valuesOf(env, runner, outcomes),
    });
    said += outcome.said;
    if (id !== undefined) outcomes.set(id, outcome.status === 0 ? 'success' : 'failure');
    if (status === 0) status = outcome.status;
  }
  return { status, said };
}

/** What a step's own variables hold, as far as it is known. */
function valuesOf(
  env: Readonly<Record<string, unknown>>,
  { expressions = {} }: Runner,
  outcomes: ReadonlyMap<string, string>,
): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, written] of Object.entries(env)) {
    const expression = /^\$\{\{ (.*) \}\}$/.exec(String(written))?.[1];
    const [, step = ''] = /^steps\.(\w+)\.outcome$/.exec(expression ?? '') ?? [];
    const value = expression === undefined ? String(written) : (outcomes.get(step) ?? expressions[expression]);
    if (value !== undefined) values[name] = value;
  }
  return values;
}

export interface Outcome {
  readonly status: number;
  readonly said: string;
}

function runScript(script: string, folder: string, env: NodeJS.ProcessEnv): Promise<Outcome> {
  return new Promise((settle, fail) => {
    const stdio = ['ignore', 'pipe', 'pipe'] as const;
    const child = spawn('bash', ['-eo', 'pipefail', '-c', script], { cwd: folder, env, stdio: [...stdio] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (said += chunk));
    child.on('error', fail);
    child.on('close', (status) => settle({ status: status ?? -1, said }));
  });
}
