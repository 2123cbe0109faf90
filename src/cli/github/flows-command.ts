import { askingGithub } from '../../platform/github/api.ts';
import { type FlowArtifact, flowArtifact } from '../../platform/github/flow-artifact.ts';
import type { Surroundings } from '../../platform/surroundings.ts';
import { workflowOf } from '../../platform/workflow.ts';
import { formatGithub } from '../../report/diagnostics/format-github.ts';
import { exitStatus } from '../exit-status.ts';
import { githubOf } from './github-of.ts';

export interface FlowsCommandOptions {
  /** The file of the workflow that uploads the records, below `.github/workflows/`. */
  readonly workflow: string;
  /** The name of its artifact. */
  readonly artifact: string;
  readonly default: string;
  /** Days. */
  readonly maxAge: number;
}

const day = 86_400_000;

/**
 * Finds the recorded flows that a scheduled run of the default branch uploaded, and sets `run` and `artifact` as outputs of the
 * step. Without any, it sets nothing: the review decides what that means. Answers the exit status.
 */
export async function flowsCommand(
  { workflow, artifact: name, default: defaultBranch, maxAge }: FlowsCommandOptions,
  surroundings: Surroundings,
): Promise<number> {
  const { environment, stdout, stderr, today } = surroundings;
  const github = githubOf(surroundings);
  if (github === undefined) return exitStatus.usage;
  const since = Date.parse(`${today()}T00:00:00Z`) - maxAge * day;
  const found = await askingGithub(async () => ({
    value: { one: await flowArtifact(github, { workflow, name, defaultBranch, since }) },
    diagnostics: [],
  }));
  if (found.value === undefined) {
    stdout.write(formatGithub(found.diagnostics, { rootInCheckout: '' }));
    return exitStatus.failure;
  }
  const { one } = found.value;
  if (one === undefined) {
    stderr.write(
      `No run of ${workflow} that the schedule of ${defaultBranch} started uploaded "${name}" in the last ${maxAge} days.\n`,
    );
    return exitStatus.clean;
  }
  setOutputs(one, environment);
  stderr.write(`Recorded flows: artifact ${one.artifact} of run ${one.run}.\n`);
  return exitStatus.clean;
}

function setOutputs({ run, artifact }: FlowArtifact, environment: Surroundings['environment']): void {
  const outputs = workflowOf(environment);
  outputs.setOutput('run', String(run));
  outputs.setOutput('artifact', String(artifact));
}
