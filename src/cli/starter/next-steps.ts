import type { Pipeline } from './pipelines.ts';
import type { GitopsTool } from './starter-landscape.ts';

interface WrittenRepository {
  /** The folder as a person named it; absent if it is the folder in which the command runs. */
  readonly folder?: string | undefined;
  readonly files: number;
  readonly ci: Pipeline;
  /** Reports whether the pipeline has a job that collects recorded flows. */
  readonly collectsFlows: boolean;
  readonly gitops: GitopsTool;
  /** Reports whether the hook of git was written. */
  readonly hook: boolean;
  /** The spec for npm, if package.json was there and does not name Ringfence. */
  readonly toInstall?: string | undefined;
  /** The packed file that package.json names, if it is not there. */
  readonly missingPackage?: string | undefined;
  /** By the path of a file that existed: lines that it lacks. */
  readonly toAdd: ReadonlyMap<string, readonly string[]>;
}

/** Returns what `init` did, and the steps that follow it. */
export function formatNextSteps(written: WrittenRepository): string {
  const { files } = written;
  const steps = stepsAfter(written).map((step, index) => `  ${index + 1}. ${step.split('\n').join('\n     ')}\n`);
  return `${files} files written. What to do next:\n${steps.join('')}`;
}

function stepsAfter(written: WrittenRepository): readonly string[] {
  const { folder, ci, collectsFlows, gitops, hook, toInstall, missingPackage, toAdd } = written;
  const added = [...toAdd].map(([path, lines]) => `Add to ${path}, which was there already:\n${lines.join('\n')}`);
  const fetched =
    missingPackage === undefined
      ? []
      : [`Put the package of Ringfence into ${missingPackage}: docs/adopt.md of Ringfence, "Install it".`];
  return [
    ...(folder === undefined
      ? []
      : [`cd ${/^[\w./-]+$/.test(folder) ? folder : `'${folder.replaceAll("'", "'\\''")}'`}`]),
    ...added,
    ...fetched,
    toInstall === undefined ? 'npm install' : `npm install --save-dev --save-exact ${toInstall}`,
    'npx ringfence render         (writes manifests/)',
    'npx ringfence test           (checks the promises in policies/tests/)',
    'npx ringfence connectivity   (shows who can talk to whom)',
    'Put your clusters, namespace types and tenants in place of the examples in policies/.\n"ringfence new" writes further files; docs/landscape.md explains each kind.',
    'Commit everything, manifests/ and package-lock.json too.',
    ...(hook ? ['git config core.hooksPath .githooks   (turns the hook on, for each person)'] : []),
    ...(ci === 'none' ? [] : [afterPipeline[ci]]),
    ...(ci === 'none' || !collectsFlows ? [] : [afterFlows[ci]]),
    ...(gitops === 'none' ? [] : [`Start the delivery once: docs/${gitops}.md.`]),
  ];
}

const afterPipeline: Readonly<Record<Exclude<Pipeline, 'none'>, string>> = {
  github:
    'Turn on the required checks: docs/github.md, from step 3. If your default branch is not main, change main.yml.',
  gitlab: 'Protect the pipeline, and let it write notes: docs/gitlab.md.',
};

const afterFlows: Readonly<Record<Exclude<Pipeline, 'none'>, string>> = {
  github:
    'In .github/workflows/flows.yml, replace the step that fetches the summaries: docs/flows.md, "In a pull request".',
  gitlab: 'In .gitlab-ci.yml, replace what fetches the summaries in the job "flows": docs/flows.md, "On GitLab".',
};
