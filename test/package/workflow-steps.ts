import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { jobsOf, type Step, stepsOf, workflowFile } from '../github/workflow-rules.ts';
import { bareEnvironment } from '../support/git-repository.ts';

/** A machine on which jobs run: its workspace and its folder for temporary files. */
export interface Runner {
  readonly workspace: string;
  readonly temporary: string;
  /** What expressions in `env` of steps stand for, by the names of the variables, and what GitHub sets itself. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** The steps of a job in a workflow file, or of an action. */
export function stepsIn(path: string, jobName?: string): readonly Step[] {
  const file = workflowFile(path, readFileSync(path, 'utf8'));
  if (jobName === undefined) return stepsOf(file);
  return jobsOf(file).find(({ name }) => name === jobName)?.job.steps ?? [];
}

/**
 * Runs the shell lines of a job one after another as GitHub does, until one fails, and answers its status and words.
 * Actions are left out, and so is fetching from a registry. `if` of a step is not evaluated.
 */
export async function runSteps(steps: readonly Step[], runner: Runner): Promise<Outcome> {
  const { workspace, temporary, environment = {} } = runner;
  mkdirSync(temporary, { recursive: true });
  let said = '';
  for (const { run, 'working-directory': folder = '.' } of steps) {
    if (run === undefined) continue;
    const script = run.replace('npm ci --ignore-scripts', 'true');
    const outcome = await runScript(script, folder.startsWith('${{') ? workspace : join(workspace, folder), {
      ...bareEnvironment,
      HOME: temporary,
      CI: 'true',
      GITHUB_WORKSPACE: workspace,
      GITHUB_STEP_SUMMARY: join(temporary, 'summary'),
      GITHUB_OUTPUT: join(temporary, 'outputs'),
      RUNNER_TEMP: temporary,
      ...environment,
    });
    said += outcome.said;
    if (outcome.status !== 0) return { status: outcome.status, said };
  }
  return { status: 0, said };
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
