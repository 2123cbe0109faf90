import { type Github, GithubRefusal } from './api.ts';

/** An artifact with recorded flows, and the run that uploaded it. */
export interface FlowArtifact {
  readonly artifact: number;
  readonly run: number;
}

interface AskedArtifact {
  /** The file of the workflow, below `.github/workflows/`. */
  readonly workflow: string;
  /** The name of the artifact. */
  readonly name: string;
  readonly defaultBranch: string;
  /** Milliseconds since 1970; older runs do not count. */
  readonly since: number;
}

/**
 * Finds the artifact of the last run that GitHub started by itself, by the schedule of a workflow on the default branch. No one
 * who can write to other branches can start such a run, or change what it runs. Nothing if there is none that is new enough.
 */
export async function flowArtifact(
  github: Github,
  { workflow, name, defaultBranch, since }: AskedArtifact,
): Promise<FlowArtifact | undefined> {
  const asked = { workflow, branch: defaultBranch, event: 'schedule', status: 'success', per_page: 20 };
  const runs = await listed(github, 'GET /repos/{owner}/{repo}/actions/workflows/{workflow}/runs', asked);
  for (const run of fieldOf(runs, 'workflow_runs')) {
    const { id, event, head_branch, conclusion, created_at, head_repository } = run;
    const repository = (head_repository ?? {}) as Readonly<Record<string, unknown>>;
    const isTrusted = event === 'schedule' && head_branch === defaultBranch && repository.full_name === github.name;
    if (typeof id !== 'number' || !isTrusted || conclusion !== 'success') continue;
    // A time that cannot be read is not new enough.
    if (!(Date.parse(String(created_at)) >= since)) return undefined;
    const found = await listed(github, 'GET /repos/{owner}/{repo}/actions/runs/{run}/artifacts', { run: id, name });
    const [only] = fieldOf(found, 'artifacts').filter((one) => one.name === name && one.expired === false);
    if (only !== undefined && typeof only.id === 'number') return { artifact: only.id, run: id };
  }
  return undefined;
}

/** Returns the answer; nothing if the repository has no such workflow or run. */
async function listed(github: Github, ...asked: Parameters<Github['ask']>): Promise<unknown> {
  try {
    return await github.ask(...asked);
  } catch (error) {
    if (error instanceof GithubRefusal && error.status === 404) return undefined;
    throw error;
  }
}

function fieldOf(answer: unknown, field: string): readonly Readonly<Record<string, unknown>>[] {
  const items = ((answer ?? {}) as Readonly<Record<string, unknown>>)[field];
  return Array.isArray(items) ? items.filter((item) => typeof item === 'object' && item !== null) : [];
}
