import { parse } from 'yaml';

/** A workflow or an action as it is written. What is not there is `undefined`; expressions are texts. */
export interface Workflow {
  readonly 'run-name'?: string;
  readonly on?: string | readonly string[] | Readonly<Record<string, unknown>>;
  readonly permissions?: Permissions;
  readonly concurrency?: unknown;
  readonly env?: Readonly<Record<string, unknown>>;
  readonly jobs?: Readonly<Record<string, Job>>;
  readonly runs?: { readonly using?: string; readonly steps?: readonly Step[] };
}

type Permissions = string | Readonly<Record<string, string>>;

export interface Job {
  readonly name?: string;
  readonly if?: unknown;
  readonly uses?: string;
  readonly secrets?: unknown;
  readonly permissions?: Permissions;
  readonly concurrency?: unknown;
  readonly env?: Readonly<Record<string, unknown>>;
  readonly environment?: unknown;
  readonly needs?: unknown;
  readonly steps?: readonly Step[];
  readonly 'runs-on'?: unknown;
  readonly 'timeout-minutes'?: unknown;
  readonly 'continue-on-error'?: unknown;
}

export interface Step {
  readonly id?: string;
  readonly name?: string;
  readonly if?: unknown;
  readonly uses?: string;
  readonly run?: string;
  readonly shell?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, unknown>>;
  readonly 'working-directory'?: string;
}

/** A file below `.github/`. */
export interface WorkflowFile {
  readonly path: string;
  readonly text: string;
  readonly content: Workflow;
}

export function workflowFile(path: string, text: string): WorkflowFile {
  return { path, text, content: parse(text) as Workflow };
}

/** A law for workflows: what breaks it, in words, nothing when nothing does. */
export type WorkflowRule = (file: WorkflowFile) => readonly string[];

/** The jobs that may write, and what. To add one here, look at every step of it. */
const mayWrite: ReadonlySet<string> = new Set([
  'render.yml commit contents',
  'main.yml repair contents',
  'main.yml repair pull-requests',
  'merge-queue.yml report statuses',
  'observe.yml propose contents',
  'observe.yml propose pull-requests',
  'review.yml report pull-requests',
  'review.yml report statuses',
  'review.yml sarif security-events',
  'release.yml publish id-token',
  'release.yml image packages',
  'release.yml announce contents',
]);

/** The one job that may write and has what others propose on its disk: it commits to it, and reads manifests only. */
const commitsToHead = 'render.yml commit';

/** The environment in which the keys are. Only runs of the default branch may use it. */
const environment = 'ringfence';

/** The environments of workflows that have one of their own. Only tags of versions may use that of a release. */
const environmentOf: Readonly<Record<string, string>> = { 'release.yml': 'release' };

/** Jobs that read clusters: the credentials of each cluster are in an environment of its own. */
const clusterEnvironments: Readonly<Record<string, string>> = {
  'observe.yml read': 'observe-eu1',
  'flows.yml collect': 'flows',
};

/** For these GitHub takes the file from what is proposed, or from a branch that anyone may push. They need no rights. */
const withoutRights: ReadonlySet<string> = new Set(['pull_request', 'merge_group', 'push', 'workflow_call']);

/** For these GitHub takes the file and the commit from the default branch, whatever anyone proposes or pushes. */
const ofDefaultBranch: ReadonlySet<string> = new Set(['pull_request_target', 'workflow_run', 'schedule']);

/** The workflows that anyone can start, and that have rights all the same. To add one here, look at every step of it. */
const startedByAnyone: Readonly<Record<string, string>> = {
  'review.yml': 'pull_request_target',
  'render.yml': 'pull_request_target',
  'merge-queue.yml': 'workflow_run',
};

/** The commands that judge what someone proposes, or that write with the rights of the workflow. */
const judgesOrWrites = /\bringfence-github (fetch|seen|flows|review|gate|comment|status|write-back|repair|watch)\b/;

/** The only commands that run where the file is the default branch's and anyone can start it. */
const ownCommands =
  /^(npm ci --ignore-scripts|npm run build --if-present|npx --no-install ringfence(-github)? |test |echo ")/;

/** The inputs that we use, for each action: actionlint knows those of pinned actions as little as a typing error. */
const knownInputs: Readonly<Record<string, readonly string[]>> = {
  'ringfence/ringfence/.github/actions/ringfence': ['command', 'fail-on', 'root'],
  'actions/checkout': ['fetch-depth', 'path', 'persist-credentials', 'ref', 'repository'],
  'actions/setup-node': ['node-version', 'package-manager-cache'],
  'actions/upload-artifact': ['if-no-files-found', 'include-hidden-files', 'name', 'path', 'retention-days'],
  'actions/download-artifact': ['artifact-ids', 'github-token', 'name', 'path', 'run-id'],
  'github/codeql-action/upload-sarif': ['category', 'ref', 'sarif_file', 'sha'],
  'actions/create-github-app-token': [
    'app-id',
    'permission-actions',
    'permission-contents',
    'permission-issues',
    'permission-pull-requests',
    'permission-statuses',
    'private-key',
  ],
};

export const workflowRules = {
  'an action is pinned by its full commit, with its version beside it': ({ text }) =>
    text.split('\n').flatMap((line) => {
      const used = /^\s*(?:- )?uses:\s*(.*)$/.exec(line)?.[1];
      if (used === undefined || /^\.\//.test(used)) return [];
      return /^[\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(used) ? [] : [used];
    }),

  'a workflow has no permissions, each job names its own, and only known jobs write': (file) => {
    const { content } = file;
    if (content.jobs === undefined) return [];
    const own = content.permissions;
    const wrong = isNothing(own) ? [] : ['the workflow'];
    return [
      ...wrong,
      ...jobsOf(file).flatMap(({ name, job: { permissions } }) => {
        if (permissions === undefined || typeof permissions === 'string') return [name];
        return Object.entries(permissions)
          .filter(([, access]) => access !== 'none' && access !== 'read')
          .map(([scope]) => `${jobIn(file, name)} ${scope}`)
          .filter((write) => !mayWrite.has(write));
      }),
    ];
  },

  'no expression stands in a shell line': (file) =>
    stepsOf(file).flatMap(({ run = '', shell = '', with: inputs = {} }) =>
      [run, shell, String(inputs.script ?? '')].filter((text) => text.includes('${{')),
    ),

  'a checkout leaves no credentials behind': (file) =>
    stepsOf(file)
      .filter(({ uses = '' }) => uses.startsWith('actions/checkout@'))
      .filter((step) => step.with?.['persist-credentials'] !== false)
      .map(({ with: inputs }) => JSON.stringify(inputs ?? {})),

  'only known workflows run for anyone with the rights of the default branch': (file) =>
    triggersOf(file).filter(
      (trigger) => !withoutRights.has(trigger) && trigger !== 'schedule' && startedByAnyone[nameOf(file)] !== trigger,
    ),

  'what judges or writes takes its file from the default branch': (file) => {
    const elsewhere = triggersOf(file).filter(
      (trigger) => !ofDefaultBranch.has(trigger) && !pushesToMain(file, trigger) && !pushesVersion(file, trigger),
    );
    if (elsewhere.length === 0) return [];
    return jobsOf(file)
      .filter(
        ({ job }) =>
          mayWriteAny(job) ||
          job.environment !== undefined ||
          (job.steps ?? []).some(({ run = '' }) => judgesOrWrites.test(run)),
      )
      .map(({ name }) => `${name}: ${elsewhere.join()}`);
  },

  'a workflow that anyone can start checks out the default branch and nothing else': (file) =>
    (isStartedByAnyone(file) ? stepsOf(file) : []).flatMap(({ uses = '', run = '', with: inputs = {}, ...step }) => {
      if (/\bgit\b|\bgh\b/.test(run)) return [run];
      if (uses.startsWith('./')) return [uses];
      if (step['working-directory'] !== undefined) return [step['working-directory']];
      if (!uses.startsWith('actions/checkout@')) return [];
      const { ref, 'persist-credentials': _, ...others } = inputs;
      return ref === '${{ github.sha }}' && Object.keys(others).length === 0 ? [] : [JSON.stringify(inputs)];
    }),

  'a workflow that anyone can start runs its own tool, for which the proposal is an argument': (file) =>
    (isStartedByAnyone(file) ? stepsOf(file) : []).flatMap(({ run, shell }) => {
      if (run === undefined) return [];
      const wrong = commandsOf(run).filter((command) => !ownCommands.test(command));
      const rest = run.replaceAll(/(--out|--root|--repository) "\$RUNNER_TEMP\/tree"/g, '');
      return [...wrong, ...(shell === undefined ? [] : [shell]), ...(/tree|\$\(|`/.test(rest) ? [run] : [])];
    }),

  'a job that reads a proposal has a token only in the steps that fetch it': (file) =>
    (isStartedByAnyone(file) ? jobsOf(file) : [])
      .filter(({ job }) => job.environment === undefined)
      .flatMap(({ job: { env, steps = [] } }) => [{ env, run: '' }, ...steps])
      .filter(
        ({ env = {}, run = '' }) =>
          /token/i.test(JSON.stringify(env)) && !/ringfence-github (fetch|seen|flows)\b/.test(run),
      )
      .map(({ run = '' }) => run),

  'keys are in an environment of which only the default branch knows': (file) => {
    const expected = environmentOf[nameOf(file)] ?? environment;
    const isExpected = (job: Job, name: string): boolean =>
      job.environment === (clusterEnvironments[jobIn(file, name)] ?? expected);
    const jobs = jobsOf(file).filter(({ job }) => /secrets\.|RINGFENCE_APP_/.test(JSON.stringify(job)));
    return [
      ...jobs.filter(({ job, name }) => !isExpected(job, name)).map(({ name }) => name),
      ...jobsOf(file)
        .filter(({ job, name }) => job.environment !== undefined && !isExpected(job, name))
        .map(({ name }) => name),
    ];
  },

  'no job that a required status waits for can be skipped': (file) =>
    jobsOf(file)
      .filter(({ job: { steps = [] } }) => steps.some(postsStatus))
      .flatMap(({ name, job }) => [
        ...(job.if === 'always()' ? [] : [name]),
        ...jobsOf(file)
          .filter((other) => [job.needs].flat().includes(other.name) && other.job.if !== undefined)
          .map((other) => other.name),
        ...(job.steps ?? [])
          .filter((step) => postsStatus(step) && step.if !== 'always()')
          .map((step) => step.run ?? ''),
      ]),

  'no cache brings bytes from one run into another': (file) =>
    stepsOf(file).flatMap(({ uses = '', with: inputs = {} }) => {
      if (/^actions\/cache(\/|@)/.test(uses)) return [uses];
      if (!/\/setup-[\w-]+@/.test(uses)) return [];
      return inputs['package-manager-cache'] === false && inputs.cache === undefined ? [] : [uses];
    }),

  'only the job that commits to a proposal has it on its disk beside a right to write': (file) =>
    jobsOf(file)
      .filter(({ name, job }) => mayWriteAny(job) && jobIn(file, name) !== commitsToHead)
      .flatMap(({ name, job: { steps = [] } }) =>
        steps.filter(({ run = '' }) => /ringfence-github fetch\b/.test(run)).map(() => name),
      ),

  'what another job hands to one that may write is named by its id': (file) =>
    jobsOf(file)
      .filter(({ job }) => mayWriteAny(job))
      .flatMap(({ name, job: { steps = [] } }) =>
        steps
          .filter(({ uses = '' }) => uses.startsWith('actions/download-artifact@'))
          // Without an id the action would take all that there is.
          .filter(({ with: inputs }) => !/^\$\{\{ needs\.\S+ \|\| 'none' \}\}$/.test(String(inputs?.['artifact-ids'])))
          .map(({ with: inputs }) => `${name}: ${JSON.stringify(inputs ?? {})}`),
      ),

  'secrets are named one by one, in one step': (file) => {
    const { content } = file;
    const jobs = jobsOf(file).filter(({ job }) => job.secrets !== undefined || mentionsSecrets(job.env));
    return [...(mentionsSecrets(content.env) ? ['the workflow'] : []), ...jobs.map(({ name }) => name)];
  },

  'no condition trusts who started the run': (file) =>
    [...jobsOf(file).map(({ job }) => job.if), ...stepsOf(file).map((step) => step.if)]
      .map((condition) => String(condition ?? ''))
      .filter((condition) => /github\.(actor|triggering_actor)\b/.test(condition)),

  'every job ends some day': (file) =>
    jobsOf(file)
      .filter(({ job }) => job.uses === undefined && typeof job['timeout-minutes'] !== 'number')
      .map(({ name }) => name),

  'runs of one thing do not overlap': (file) =>
    file.content.concurrency !== undefined
      ? []
      : jobsOf(file)
          .filter(({ job }) => job.concurrency === undefined)
          .map(({ name }) => name),

  'jobs run on machines of GitHub': (file) =>
    jobsOf(file)
      .filter(({ job }) => job.uses === undefined && job['runs-on'] !== 'ubuntu-latest')
      .map(({ name }) => name),

  'an input of an action is one that it knows': (file) =>
    stepsOf(file).flatMap(({ uses = '', with: inputs = {} }) => {
      const [action = ''] = uses.split('@');
      if (action.startsWith('./')) return [];
      return Object.keys(inputs)
        .filter((input) => !(knownInputs[action] ?? []).includes(input))
        .map((input) => `${action}: ${input}`);
    }),
} as const satisfies Record<string, WorkflowRule>;

export type WorkflowRuleName = keyof typeof workflowRules;

function mayWriteAny({ permissions = {} }: Job): boolean {
  return typeof permissions === 'string' || Object.values(permissions).includes('write');
}

function isStartedByAnyone(file: WorkflowFile): boolean {
  return triggersOf(file).some((trigger) => trigger === 'pull_request_target' || trigger === 'workflow_run');
}

/** A push to a protected branch has passed the checks. */
function pushesToMain({ content: { on } }: WorkflowFile, trigger: string): boolean {
  const { push } = (typeof on === 'object' && !Array.isArray(on) ? on : {}) as { push?: unknown };
  return trigger === 'push' && JSON.stringify(push) === '{"branches":["main"]}';
}

/** A tag of a version: a ruleset lets only people who release create one, and the first job asks for a reviewed commit. */
function pushesVersion(file: WorkflowFile, trigger: string): boolean {
  const { on } = file.content;
  const { push } = (typeof on === 'object' && !Array.isArray(on) ? on : {}) as { push?: unknown };
  const [first] = jobsOf(file);
  return (
    nameOf(file) === 'release.yml' &&
    trigger === 'push' &&
    JSON.stringify(push) === '{"tags":["v[0-9]+.[0-9]+.[0-9]+"]}' &&
    jobsOf(file).every(({ name, job }) => name === first?.name || [job.needs].flat().includes(first?.name)) &&
    (first?.job.steps ?? []).some(({ run = '' }) => run === 'git merge-base --is-ancestor HEAD "origin/$DEFAULT"')
  );
}

/** The commands of a shell line, each with its arguments. */
function commandsOf(run: string): readonly string[] {
  return run
    .split(/&&|\|\||;|\n|\|/)
    .map((command) => command.trim())
    .filter((command) => command !== '');
}

function postsStatus({ run = '' }: Step): boolean {
  return /ringfence-github status\b/.test(run);
}

function nameOf({ path }: WorkflowFile): string {
  return path.replace(/.*\//, '');
}

function jobIn(file: WorkflowFile, name: string): string {
  return `${nameOf(file)} ${name}`;
}

function isNothing(permissions: Permissions | undefined): boolean {
  return typeof permissions === 'object' && Object.keys(permissions).length === 0;
}

function triggersOf({ content: { on = [] } }: WorkflowFile): readonly string[] {
  return typeof on === 'string' ? [on] : Array.isArray(on) ? on.map(String) : Object.keys(on);
}

export function jobsOf({ content }: WorkflowFile): readonly { readonly name: string; readonly job: Job }[] {
  return Object.entries(content.jobs ?? {}).map(([name, job]) => ({ name, job }));
}

export function stepsOf(file: WorkflowFile): readonly Step[] {
  return [...jobsOf(file).flatMap(({ job }) => job.steps ?? []), ...(file.content.runs?.steps ?? [])];
}

function mentionsSecrets(environment: Readonly<Record<string, unknown>> | undefined): boolean {
  return Object.values(environment ?? {}).some((value) => /\bsecrets\b/.test(String(value)));
}
