import { readdirSync, readFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { blocksOf, readPage } from '../docs/page.ts';
import { assert, table, test } from '../support/table.ts';
import { actionlint } from './actionlint.ts';
import {
  jobsOf,
  type Step,
  stepsOf,
  type WorkflowFile,
  type WorkflowRuleName,
  workflowFile,
  workflowRules,
} from './workflow-rules.ts';

const root = new URL('../../', import.meta.url);
const read = (path: string) => workflowFile(path, readFileSync(new URL(path, root), 'utf8'));
const workflows = readdirSync(new URL('.github/workflows/', root))
  .sort()
  .map((name) => read(`.github/workflows/${name}`));
const action = read('.github/actions/ringfence/action.yml');
const named = (file: WorkflowFile) => ({ name: file.path.replace('.github/', ''), file });
const workflow = (name: string): WorkflowFile => {
  const found = workflows.find(({ path }) => path.endsWith(`/${name}`));
  assert.ok(found, name);
  return found as WorkflowFile;
};

test('the workflows are these', () => {
  const names = workflows.map(({ path }) => path.replace('.github/workflows/', ''));
  assert.equal(names, ['ci.yml', 'main.yml', 'policies.yml', 'render.yml', 'ringfence.yml']);
});

/** What GitHub has had since this actionlint was built: the workflow that a job is written in. */
const newerThanActionlint = /property "workflow_(sha|repository)" is not defined in object type \{container: \{/;

table('actionlint finds nothing', workflows.map(named), async ({ file: { path, text } }) => {
  const found = await actionlint(text, path);
  assert.equal(
    found.filter((message) => !newerThanActionlint.test(message)),
    [],
  );
});

test('actionlint finds nothing in the action, read as the steps of a workflow', async () => {
  const { inputs, outputs, runs } = action.content as unknown as {
    readonly inputs: Record<string, { readonly default: string }>;
    readonly outputs: Record<string, { readonly value: string }>;
    readonly runs: { readonly using: string; readonly steps: readonly Step[] };
  };
  assert.is(runs.using, 'composite');
  const typed = Object.entries(inputs).map(([name, input]) => [name, { type: 'string', default: input.default }]);
  const values = Object.entries(outputs).map(([name, { value }]) => [name, value]);
  const text = stringify({
    on: { workflow_call: { inputs: Object.fromEntries(typed) } },
    jobs: { steps: { 'runs-on': 'ubuntu-latest', outputs: Object.fromEntries(values), steps: runs.steps } },
  });
  assert.equal(await actionlint(text, 'action.yml'), []);
});

test('actionlint does find what is wrong', async () => {
  const { path, text } = workflow('policies.yml');
  const found = await actionlint(text.replace('steps.check.outputs', 'steps.chekc.outputs'), path);
  assert.match(found.join('\n'), 'property "chekc" is not defined');
});

const laws = Object.keys(workflowRules) as WorkflowRuleName[];
for (const law of laws) {
  table(law, [...workflows, action].map(named), ({ file }) => assert.equal(workflowRules[law](file), []));
}

/** For each law, a change to one of our files that breaks it. */
const twins: Readonly<
  Record<
    WorkflowRuleName,
    readonly { readonly name: string; readonly file: string; readonly from: string; readonly to: string }[]
  >
> = {
  'an action is pinned by its full commit, with its version beside it': [
    {
      name: 'a tag',
      file: 'ci.yml',
      from: 'actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2',
      to: 'actions/checkout@v6',
    },
    {
      name: 'half a commit',
      file: 'ci.yml',
      from: '@de0fac2e4500dabe0009e67214ff5f5447ce83dd',
      to: '@de0fac2e4500dabe0009',
    },
    { name: 'no version', file: 'ci.yml', from: ' # v6.0.2', to: '' },
    { name: 'a version that is a branch', file: 'ci.yml', from: ' # v6.0.2', to: ' # v6' },
  ],
  'a workflow has no permissions, each job names its own, and only known jobs write': [
    { name: 'the default', file: 'ci.yml', from: 'permissions: {}\n', to: '' },
    { name: 'all to read', file: 'ci.yml', from: 'permissions: {}', to: 'permissions: read-all' },
    { name: 'one for every job', file: 'ci.yml', from: 'permissions: {}', to: 'permissions: {contents: read}' },
    { name: 'a job without', file: 'policies.yml', from: '    permissions:\n      contents: read\n', to: '' },
    { name: 'a job that writes', file: 'policies.yml', from: 'contents: read', to: 'contents: write' },
    { name: 'a job that writes more', file: 'render.yml', from: 'contents: write', to: 'actions: write' },
    {
      name: 'a job that may all',
      file: 'main.yml',
      from: 'permissions:\n      contents: read',
      to: 'permissions: write-all',
    },
  ],
  'no expression stands in a shell line': [
    {
      name: 'the name of a branch',
      file: 'render.yml',
      from: '--branch "$BRANCH"',
      to: '--branch "${{ github.event.pull_request.head.ref }}"',
    },
    { name: 'an input of the action', file: 'action.yml', from: '"$COMMAND"', to: '"${{ inputs.command }}"' },
  ],
  'a checkout leaves no credentials behind': [
    { name: 'the default', file: 'policies.yml', from: '          persist-credentials: false\n', to: '' },
    { name: 'a text', file: 'policies.yml', from: 'persist-credentials: false', to: "persist-credentials: 'true'" },
  ],
  'nobody outside starts a workflow with rights': [
    { name: 'pull_request_target', file: 'render.yml', from: '  pull_request:\n', to: '  pull_request_target:\n' },
    { name: 'workflow_run', file: 'main.yml', from: '  schedule:\n    - cron:', to: '  workflow_run:\n    - x:' },
    { name: 'workflow_dispatch', file: 'policies.yml', from: '  merge_group:\n', to: '  workflow_dispatch:\n' },
    { name: 'a comment', file: 'policies.yml', from: '  merge_group:\n', to: '  issue_comment:\n' },
  ],
  'no cache brings bytes from one run into another': [
    {
      name: 'what setup-node does by itself',
      file: 'main.yml',
      from: '          package-manager-cache: false\n',
      to: '',
    },
    { name: 'what setup-node is asked for', file: 'main.yml', from: 'package-manager-cache: false', to: 'cache: npm' },
    { name: 'actions/cache', file: 'main.yml', from: 'actions/download-artifact@', to: 'actions/cache@' },
  ],
  'a job that may push runs no code of the branch it pushes to': [
    { name: 'the tool of the head', file: 'render.yml', from: 'pull_request.base.sha', to: 'pull_request.head.sha' },
    { name: 'a step in the tree', file: 'render.yml', from: 'working-directory: tool', to: 'working-directory: tree' },
    { name: 'a step anywhere', file: 'render.yml', from: '        working-directory: tool\n', to: '' },
    {
      name: 'an action of the tree',
      file: 'render.yml',
      from: 'uses: actions/download-artifact@37930b1c2abaa49bbe596cd826c3c89aef350131 # v7.0.0',
      to: 'uses: ./tree/action',
    },
  ],
  'what judges a pull request is the tool of its base': [
    { name: 'the tool of the head', file: 'policies.yml', from: 'pull_request.base.sha', to: 'pull_request.head.sha' },
    {
      name: 'a build in the tree',
      file: 'policies.yml',
      from: 'working-directory: tool',
      to: 'working-directory: tree',
    },
    {
      name: 'a review in the tree',
      file: 'policies.yml',
      from: 'name: Review\n        working-directory: tool',
      to: 'name: Review\n        working-directory: tree',
    },
    {
      name: 'a gate anywhere',
      file: 'policies.yml',
      from: 'name: Gate\n        working-directory: tool\n',
      to: 'name: Gate\n',
    },
    {
      name: 'an action of the tree beside it',
      file: 'policies.yml',
      from: '      - name: Hand the review on',
      to: '      - uses: ./tree/action\n      - name: Hand the review on',
    },
  ],
  'only the job that commits to a pull request has it on its disk beside a right to write': [
    {
      name: 'the merge, in the job that comments',
      file: 'policies.yml',
      from: '      - name: Gate',
      to: '      - uses: actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2\n      - name: Gate',
    },
    {
      name: 'a right to write, in the job that computes',
      file: 'policies.yml',
      from: "if: github.event_name == 'pull_request'\n    runs-on: ubuntu-latest\n    timeout-minutes: 15\n    permissions:\n",
      to: 'runs-on: ubuntu-latest\n    timeout-minutes: 15\n    permissions:\n      checks: write\n',
    },
  ],
  'what another job hands to one that may write is named by its id': [
    {
      name: 'by its name',
      file: 'policies.yml',
      from: "artifact-ids: ${{ needs.compute.outputs.review || 'none' }}",
      to: 'name: ringfence-review',
    },
    {
      name: 'by an id that may be missing',
      file: 'policies.yml',
      from: "${{ needs.compute.outputs.review || 'none' }}",
      to: '${{ needs.compute.outputs.review }}',
    },
  ],
  'a required check that waits for another job is not skipped with it': [
    { name: 'skipped when the other fails', file: 'policies.yml', from: 'if: always() && github', to: 'if: github' },
    {
      name: 'skipped when somebody cancels',
      file: 'policies.yml',
      from: 'if: always() &&',
      to: 'if: ${{ !cancelled() }} &&',
    },
  ],
  'secrets are named one by one, in one step': [
    {
      name: 'all of them',
      file: 'ci.yml',
      from: 'jobs:\n',
      to: 'jobs:\n  all:\n    uses: ./x.yml\n    secrets: inherit\n',
    },
    {
      name: 'for a whole job',
      file: 'ci.yml',
      from: 'jobs:\n  test:\n',
      to: 'jobs:\n  test:\n    env: {KEY: "${{ secrets.KEY }}"}\n',
    },
    { name: 'for a whole workflow', file: 'ci.yml', from: 'jobs:\n', to: 'env: {KEY: "${{ secrets.KEY }}"}\njobs:\n' },
  ],
  'no condition trusts who started the run': [
    { name: 'the actor', file: 'render.yml', from: 'github.event.pull_request.user.login', to: 'github.actor' },
  ],
  'every job ends some day': [{ name: 'no limit', file: 'policies.yml', from: '    timeout-minutes: 15\n', to: '' }],
  'runs of one thing do not overlap': [
    { name: 'no group', file: 'main.yml', from: 'concurrency:\n  group: main\n  cancel-in-progress: false\n', to: '' },
  ],
  'jobs run on machines of GitHub': [
    { name: 'a machine of our own', file: 'main.yml', from: 'ubuntu-latest', to: 'self-hosted' },
  ],
  'an input of an action is one that it knows': [
    { name: 'a typing error', file: 'policies.yml', from: 'fetch-depth', to: 'fetch-dept' },
  ],
};

for (const law of laws) {
  table(`${law}, and this breaks it`, twins[law], ({ file, from, to }) => {
    const ours = file === 'action.yml' ? action : workflow(file);
    const broken = ours.text.replace(from, to);
    assert.is.not(broken, ours.text, 'the twin is the file itself');
    assert.ok(workflowRules[law](workflowFile(ours.path, broken)).length > 0);
  });
}

test('the required check runs on everything, under one name', () => {
  const { content } = workflow('policies.yml');
  const types = ['opened', 'synchronize', 'reopened', 'edited', 'labeled', 'unlabeled'];
  assert.equal(content.on, { pull_request: { types }, merge_group: null, push: { branches: ['main'] } });
  const [first] = jobsOf(workflow('policies.yml'));
  assert.equal([first?.name, first?.job.name, first?.job.if], ['policies', 'policies', undefined]);
});

test('the review runs on every event of a pull request, under one name', () => {
  const jobs = jobsOf(workflow('policies.yml')).slice(1);
  const onPullRequest = "github.event_name == 'pull_request'";
  const ofOurOwn =
    'github.event.pull_request.head.repo.full_name == github.repository && ' +
    "github.event.pull_request.user.login != 'dependabot[bot]'";
  assert.equal(
    jobs.map(({ name, job }) => [name, job.name, job.if]),
    [
      ['compute', undefined, onPullRequest],
      ['review', 'review', `always() && ${onPullRequest}`],
      ['sarif', undefined, `${onPullRequest} && ${ofOurOwn}`],
    ],
  );
  const steps = stepsOf(workflow('policies.yml'));
  assert.equal(
    steps.filter(({ name }) => name === 'Gate' || name === 'Comment').map((step) => step.if),
    [undefined, `always() && ${ofOurOwn}`],
  );
});

table(
  'the connectivity tests run once the check has passed, where there are any',
  [
    { name: 'in the workflow', file: workflow('policies.yml'), check: 'ringfence-github check' },
    { name: 'in the action', file: action, check: '/github/bin.js" "$COMMAND"' },
  ],
  ({ file, check }) => {
    const runs = stepsOf(file).map(({ run = '' }) => run);
    const place = (command: string) => runs.findIndex((run) => run.includes(command));
    const [checks, tests] = [place(check), place(' test')];
    assert.ok(checks !== -1 && checks < tests, 'behind the check');
    assert.match(runs[tests] ?? '', /-d (policies|"\$\{ROOT:-\.\}\/policies)\/tests/);
    assert.is(
      stepsOf(file)[tests]?.if,
      file === action ? "${{ inputs.command == 'check' }}" : undefined,
      'a step without a condition runs when all before it have succeeded',
    );
  },
);

test('what runs code of a pull request has no write permission and no secret', () => {
  for (const file of [workflow('ci.yml'), workflow('ringfence.yml'), action]) {
    assert.not.match(file.text, /secrets\./);
    assert.not.match(file.text, /: write\b/);
  }
  assert.not.match(workflow('policies.yml').text, /secrets\./);
  for (const { job } of jobsOf(workflow('policies.yml')).slice(0, 2)) {
    assert.equal(job.permissions, { contents: 'read' });
    assert.not.match(JSON.stringify(job), /github\.token/);
  }
  const render = jobsOf(workflow('render.yml')).find(({ name }) => name === 'render');
  assert.equal(render?.job.permissions, { contents: 'read' });
  assert.not.match(JSON.stringify(render), /secrets|github\.token/);
});

test('dependencies run none of their scripts', () => {
  for (const file of [...workflows, action]) {
    for (const { run = '' } of stepsOf(file)) {
      for (const install of run.match(/npm (ci|install|i)\b[^&|;\n]*/g) ?? [])
        assert.match(install, '--ignore-scripts');
    }
  }
});

test('one version of each action, listed in docs/github.md', () => {
  const pins = new Set(
    [...workflows, action]
      .flatMap(({ text }) => [...text.matchAll(/uses: ([\w/-]+)@([0-9a-f]{40}) # (v[\d.]+)$/gm)])
      .map(([, name, commit, version]) => `| \`${name}\` | ${version} | \`${commit}\` |`),
  );
  const page = readFileSync(new URL('docs/github.md', root), 'utf8');
  const rows = page.split('\n').filter((line) => /^\| `[\w-]+(\/[\w-]+)+` \|/.test(line));
  assert.equal(rows, [...pins].sort());
  assert.is(new Set(rows.map((row) => row.split(' | ')[0])).size, rows.length);
});

table(
  'a workflow shown in docs/github.md keeps the laws',
  blocksOf(readPage('docs/github.md'))
    .filter(({ language }) => language === 'yaml')
    .map(({ text, line }) => ({
      name: `line ${line}`,
      text: text.replaceAll('@<commit>', `@${'0'.repeat(40)} # v0.1.0`),
    })),
  async ({ text }) => {
    assert.equal(await actionlint(text, 'shown.yml'), []);
    const file = workflowFile('shown.yml', text);
    const kept = laws.filter((law) => !law.startsWith('every job ends') && !law.startsWith('runs of one thing'));
    for (const law of kept) assert.equal(workflowRules[law](file), [], law);
  },
);
