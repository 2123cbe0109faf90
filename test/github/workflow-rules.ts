import { parse } from 'yaml';

/** A workflow or an action as it is written. What is not there is `undefined`; expressions are texts. */
export interface Workflow {
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
  readonly needs?: unknown;
  readonly steps?: readonly Step[];
  readonly 'runs-on'?: unknown;
  readonly 'timeout-minutes'?: unknown;
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

/** The jobs that may write, and what. Whoever adds one here looks at every step of it. */
const mayWrite: ReadonlySet<string> = new Set([
  'render.yml commit contents',
  'main.yml repair contents',
  'main.yml repair pull-requests',
  'policies.yml review pull-requests',
  'policies.yml sarif security-events',
]);

/** The one job that may write and has the head of a pull request on its disk: it commits to it, and reads git objects. */
const commitsToHead = 'render.yml commit';

/** Jobs that may write and take an artifact by its name: what reads it trusts nothing that it holds. */
const checksArtifact: ReadonlySet<string> = new Set(['render.yml commit', 'main.yml repair']);

/** The names by which rulesets know the required checks. */
const requiredChecks: ReadonlySet<string> = new Set(['policies', 'review']);

/** The inputs that we use, for each action: actionlint knows those of pinned actions as little as a typing error. */
const knownInputs: Readonly<Record<string, readonly string[]>> = {
  'ringfence/ringfence/.github/actions/ringfence': ['command', 'fail-on', 'root'],
  'actions/checkout': ['fetch-depth', 'path', 'persist-credentials', 'ref', 'repository'],
  'actions/setup-node': ['node-version', 'package-manager-cache'],
  'actions/upload-artifact': ['if-no-files-found', 'include-hidden-files', 'name', 'path', 'retention-days'],
  'actions/download-artifact': ['artifact-ids', 'name', 'path'],
  'github/codeql-action/upload-sarif': ['category', 'sarif_file'],
  'actions/create-github-app-token': ['app-id', 'permission-contents', 'permission-pull-requests', 'private-key'],
};

const safeTriggers: ReadonlySet<string> = new Set(['pull_request', 'merge_group', 'push', 'schedule', 'workflow_call']);

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

  'nobody outside starts a workflow with rights': ({ content: { on = [] } }) => {
    const triggers = typeof on === 'string' ? [on] : Array.isArray(on) ? on : Object.keys(on);
    return triggers.map(String).filter((trigger) => !safeTriggers.has(trigger));
  },

  'no cache brings bytes from one run into another': (file) =>
    stepsOf(file).flatMap(({ uses = '', with: inputs = {} }) => {
      if (/^actions\/cache(\/|@)/.test(uses)) return [uses];
      if (!/\/setup-[\w-]+@/.test(uses)) return [];
      return inputs['package-manager-cache'] === false && inputs.cache === undefined ? [] : [uses];
    }),

  'a job that may push runs no code of the branch it pushes to': (file) =>
    jobsOf(file)
      .filter(({ job }) => mayWriteAny(job) && triggersOf(file).includes('pull_request'))
      .flatMap(({ name, job }) => runOutsideBase(job).map((what) => `${name}: ${what}`)),

  'what judges a pull request is the tool of its base': (file) =>
    jobsOf(file)
      .filter(({ job: { steps = [] } }) =>
        steps.some(({ run = '' }) => /\bringfence-github (review|gate|comment)\b/.test(run)),
      )
      .flatMap(({ name, job }) => runOutsideBase(job).map((what) => `${name}: ${what}`)),

  'only the job that commits to a pull request has it on its disk beside a right to write': (file) =>
    jobsOf(file)
      .filter(({ job }) => mayWriteAny(job) && triggersOf(file).includes('pull_request'))
      .filter(({ name }) => jobIn(file, name) !== commitsToHead)
      .flatMap(({ name, job: { steps = [] } }) =>
        steps
          .filter((step) => step.uses?.startsWith('actions/checkout@') === true && !isOfBase(step))
          .map(({ with: inputs }) => `${name}: ${JSON.stringify(inputs ?? {})}`),
      ),

  'what another job hands to one that may write is named by its id': (file) =>
    jobsOf(file)
      .filter(({ job }) => mayWriteAny(job))
      .filter(({ name }) => !checksArtifact.has(jobIn(file, name)))
      .flatMap(({ name, job: { steps = [] } }) =>
        steps
          .filter(({ uses = '' }) => uses.startsWith('actions/download-artifact@'))
          // Without an id the action would take all that there is.
          .filter(({ with: inputs }) => !/^\$\{\{ needs\.\S+ \|\| 'none' \}\}$/.test(String(inputs?.['artifact-ids'])))
          .map(({ with: inputs }) => `${name}: ${JSON.stringify(inputs ?? {})}`),
      ),

  'a required check that waits for another job is not skipped with it': (file) =>
    jobsOf(file)
      .filter(({ name, job }) => requiredChecks.has(job.name ?? name) && job.needs !== undefined)
      .filter(({ job }) => !/^always\(\) && /.test(String(job.if)))
      .map(({ name }) => name),

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

/** What a job runs elsewhere than in a folder in which it has checked out the base of a pull request. */
function runOutsideBase({ steps = [] }: Job): readonly string[] {
  const folders = new Set(steps.filter(isOfBase).map((step) => step.with?.path));
  return steps
    .filter(({ run, uses = '' }) => run !== undefined || uses.startsWith('./'))
    .filter((step) => step['working-directory'] === undefined || !folders.has(step['working-directory']))
    .map(({ run, uses }) => run ?? uses ?? '');
}

function isOfBase({ uses = '', with: inputs }: Step): boolean {
  return uses.startsWith('actions/checkout@') && inputs?.ref === '${{ github.event.pull_request.base.sha }}';
}

function jobIn({ path }: WorkflowFile, name: string): string {
  return `${path.replace(/.*\//, '')} ${name}`;
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
