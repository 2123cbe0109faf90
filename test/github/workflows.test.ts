import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { requiredChecks, statusName } from '../../src/platform/github/commit-status.ts';
import { runTitle } from '../../src/platform/github/review-comment.ts';
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
const own = readdirSync(new URL('.github/workflows/', root))
  .sort()
  .map((name) => read(`.github/workflows/${name}`));
/** The workflow that docs/observe.md has people copy. */
const observe = workflowFile(
  '.github/workflows/observe.yml',
  readFileSync(new URL('docs/examples/observe/github.yml', root), 'utf8'),
);
/** The workflow that docs/flows.md has people copy. */
const flows = workflowFile(
  '.github/workflows/flows.yml',
  readFileSync(new URL('docs/examples/flows/github.yml', root), 'utf8'),
);
const workflows = [...own, observe, flows];
const action = read('.github/actions/ringfence/action.yml');
const named = (file: WorkflowFile) => ({ name: file.path.replace('.github/', ''), file });
const workflow = (name: string): WorkflowFile => {
  const found = workflows.find(({ path }) => path.endsWith(`/${name}`));
  assert.ok(found, name);
  return found as WorkflowFile;
};

test('the workflows are these', () => {
  const names = own.map(({ path }) => path.replace('.github/workflows/', ''));
  assert.equal(names, [
    'ci.yml',
    'main.yml',
    'merge-queue.yml',
    'queue.yml',
    'release.yml',
    'render.yml',
    'review.yml',
    'ringfence.yml',
  ]);
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
  const { path, text } = workflow('review.yml');
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
    { name: 'a job without', file: 'review.yml', from: '    permissions:\n      contents: read\n', to: '' },
    { name: 'a job that writes', file: 'review.yml', from: 'contents: read', to: 'contents: write' },
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
    { name: 'the default', file: 'review.yml', from: '          persist-credentials: false\n', to: '' },
    { name: 'a text', file: 'review.yml', from: 'persist-credentials: false', to: "persist-credentials: 'true'" },
  ],
  'only known workflows run for anyone with the rights of the default branch': [
    {
      name: 'pull_request_target, in another workflow',
      file: 'ci.yml',
      from: '  pull_request:\n',
      to: '  pull_request_target:\n',
    },
    { name: 'workflow_run', file: 'main.yml', from: '  schedule:\n    - cron:', to: '  workflow_run:\n    - x:' },
    { name: 'workflow_dispatch', file: 'ci.yml', from: '  merge_group:\n', to: '  workflow_dispatch:\n' },
    { name: 'a comment', file: 'queue.yml', from: '  merge_group:\n', to: '  issue_comment:\n' },
  ],
  'what judges or writes takes its file from the default branch': [
    {
      name: 'a file of the pull request, which judges',
      file: 'review.yml',
      from: '  pull_request_target:\n',
      to: '  pull_request:\n',
    },
    {
      name: 'a file of the pull request beside that of the default branch',
      file: 'review.yml',
      from: '  pull_request_target:\n',
      to: '  pull_request:\n  pull_request_target:\n',
    },
    { name: 'a file of the group', file: 'merge-queue.yml', from: '  workflow_run:\n', to: '  merge_group:\n' },
    { name: 'a file of any branch, which writes', file: 'main.yml', from: '    branches: [main]\n', to: '' },
    { name: 'a release of any tag', file: 'release.yml', from: "['v[0-9]+.[0-9]+.[0-9]+']", to: "['**']" },
    {
      name: 'a release of a commit that no one reviewed',
      file: 'release.yml',
      from: 'git merge-base --is-ancestor HEAD "origin/$DEFAULT"',
      to: 'true',
    },
    {
      name: 'a release that does not wait for that check',
      file: 'release.yml',
      from: '    needs: pack\n',
      to: '',
    },
    { name: 'a file of any tag', file: 'main.yml', from: '    branches: [main]\n', to: '    tags: [v*]\n' },
    {
      name: 'a signal that judges',
      file: 'queue.yml',
      from: 'echo "merge-queue.yml judges this group."',
      to: 'npx --no-install ringfence-github status --check review',
    },
    {
      name: 'a signal that writes',
      file: 'queue.yml',
      from: '    permissions: {}\n',
      to: '    permissions:\n      statuses: write\n',
    },
    {
      name: 'a signal with the keys',
      file: 'queue.yml',
      from: '    permissions: {}\n',
      to: '    permissions: {}\n    environment: ringfence\n',
    },
  ],
  'a workflow that anyone can start checks out the default branch and nothing else': [
    {
      name: 'the head',
      file: 'review.yml',
      from: 'ref: ${{ github.sha }}',
      to: 'ref: ${{ github.event.pull_request.head.sha }}',
    },
    { name: 'the base', file: 'review.yml', from: 'github.sha', to: 'github.event.pull_request.base.sha' },
    { name: 'whatever the event says', file: 'review.yml', from: '          ref: ${{ github.sha }}\n', to: '' },
    { name: 'the group', file: 'merge-queue.yml', from: 'github.sha', to: 'github.event.workflow_run.head_sha' },
    {
      name: 'another repository',
      file: 'render.yml',
      from: '          ref: ${{ github.sha }}\n',
      to: '          ref: ${{ github.sha }}\n          repository: ${{ github.event.pull_request.head.repo.full_name }}\n',
    },
    {
      name: 'by git itself',
      file: 'review.yml',
      from: 'npm ci --ignore-scripts &&',
      to: 'git checkout FETCH_HEAD && npm ci --ignore-scripts &&',
    },
    {
      name: 'by the command line of GitHub',
      file: 'review.yml',
      from: 'npm ci --ignore-scripts &&',
      to: 'gh pr checkout 7 && npm ci --ignore-scripts &&',
    },
    {
      name: 'an action in the folder',
      file: 'review.yml',
      from: 'uses: actions/download-artifact@37930b1c2abaa49bbe596cd826c3c89aef350131 # v7.0.0',
      to: 'uses: ./action',
    },
    {
      name: 'a step in another folder',
      file: 'review.yml',
      from: '      - id: check\n',
      to: '      - id: check\n        working-directory: ${{ runner.temp }}/tree\n',
    },
  ],
  'a workflow that anyone can start runs its own tool, for which the proposal is an argument': [
    {
      name: 'a build of the proposal',
      file: 'review.yml',
      from: 'npm ci --ignore-scripts',
      to: 'npm --prefix "$RUNNER_TEMP/tree" ci',
    },
    { name: 'scripts of packages', file: 'review.yml', from: 'npm ci --ignore-scripts', to: 'npm ci' },
    {
      name: 'a file of the proposal',
      file: 'review.yml',
      from: 'test $? -eq 1',
      to: 'bash "$RUNNER_TEMP/tree/policies/x.sh"',
    },
    {
      name: 'a command in a command',
      file: 'review.yml',
      from: '--commit "$COMMIT" --seen',
      to: '--commit "$(cat x)" --seen',
    },
    {
      name: 'another shell',
      file: 'review.yml',
      from: '      - id: check\n',
      to: '      - id: check\n        shell: node {0}\n',
    },
    {
      name: 'a tool from a registry',
      file: 'render.yml',
      from: 'npx --no-install ringfence render',
      to: 'npx ringfence render',
    },
  ],
  'a job that reads a proposal has a token only in the steps that fetch it': [
    {
      name: 'the step that compares',
      file: 'review.yml',
      from: '      - name: Review\n        env:\n',
      to: '      - name: Review\n        env:\n          GITHUB_TOKEN: ${{ github.token }}\n',
    },
    {
      name: 'the whole job',
      file: 'render.yml',
      from: '    permissions:\n      contents: read\n',
      to: '    env:\n      TOKEN: ${{ github.token }}\n    permissions:\n      contents: read\n',
    },
  ],
  'keys are in an environment of which only the default branch knows': [
    { name: 'a job without one', file: 'review.yml', from: '    environment: ringfence\n', to: '' },
    { name: 'a job with another', file: 'render.yml', from: 'environment: ringfence', to: 'environment: other' },
    {
      name: 'that of another workflow',
      file: 'release.yml',
      from: 'environment: release',
      to: 'environment: ringfence',
    },
    { name: 'an expression', file: 'main.yml', from: 'environment: ringfence', to: 'environment: ${{ vars.X }}' },
  ],
  'no job that a required status waits for can be skipped': [
    {
      name: 'the job that judges',
      file: 'review.yml',
      from: '  policies:\n    runs-on',
      to: "  policies:\n    if: github.event.action != 'labeled'\n    runs-on",
    },
    {
      name: 'the other job that judges',
      file: 'merge-queue.yml',
      from: '  compute:\n',
      to: "  compute:\n    if: github.event.workflow_run.event == 'merge_group'\n",
    },
    {
      name: 'skipped with the job before',
      file: 'review.yml',
      from: '    if: always()\n    runs-on',
      to: '    runs-on',
    },
    {
      name: 'skipped when a person cancels',
      file: 'review.yml',
      from: 'if: always()\n    runs',
      to: "if: '!cancelled()'\n    runs",
    },
    {
      name: 'a step that is skipped',
      file: 'review.yml',
      from: 'name: Status of the review\n        if: always()\n',
      to: 'name: Status of the review\n',
    },
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
  'only the job that commits to a proposal has it on its disk beside a right to write': [
    {
      name: 'the pull request, in the job that comments',
      file: 'review.yml',
      from: '      - name: Gate\n',
      to: '      - run: npx --no-install ringfence-github fetch --pull-request 7\n      - name: Gate\n',
    },
    {
      name: 'a right to write, in the job that judges',
      file: 'review.yml',
      from: '      contents: read\n',
      to: '      contents: read\n      checks: write\n',
    },
  ],
  'what another job hands to one that may write is named by its id': [
    {
      name: 'by its name',
      file: 'review.yml',
      from: "artifact-ids: ${{ needs.compute.outputs.review || 'none' }}",
      to: 'name: ringfence-review',
    },
    {
      name: 'by an id that may be missing',
      file: 'render.yml',
      from: "${{ needs.render.outputs.rendered || 'none' }}",
      to: '${{ needs.render.outputs.rendered }}',
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
  'every job ends some day': [{ name: 'no limit', file: 'review.yml', from: '    timeout-minutes: 15\n', to: '' }],
  'runs of one thing do not overlap': [
    { name: 'no group', file: 'main.yml', from: 'concurrency:\n  group: main\n  cancel-in-progress: false\n', to: '' },
  ],
  'jobs run on machines of GitHub': [
    { name: 'a machine of our own', file: 'main.yml', from: 'ubuntu-latest', to: 'self-hosted' },
  ],
  'an input of an action is one that it knows': [
    { name: 'a typing error', file: 'ringfence.yml', from: 'fetch-depth', to: 'fetch-dept' },
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

test('the required statuses are judged on every event of a pull request, and of the merge queue', () => {
  const types = ['opened', 'synchronize', 'reopened', 'edited', 'labeled', 'unlabeled'];
  assert.equal(workflow('review.yml').content.on, { pull_request_target: { types } });
  assert.equal(workflow('queue.yml').content.on, { merge_group: null });
  const requested = { workflows: ['queue'], types: ['requested'] };
  assert.equal(workflow('merge-queue.yml').content.on, { workflow_run: requested });
  for (const [name, needs] of [
    ['review.yml', ['policies', 'compute', 'page']],
    ['merge-queue.yml', ['policies', 'compute']],
  ] as const) {
    const report = jobsOf(workflow(name)).find((job) => job.name === 'report');
    assert.equal(report?.job.needs, needs);
    const posted = (report?.job.steps ?? []).flatMap(({ run = '' }) => /status --check (\w+)/.exec(run)?.[1] ?? []);
    assert.equal(posted, requiredChecks);
  }
});

test('a page is made in private repositories only, may fail, and decides nothing', () => {
  const { content, text } = workflow('review.yml');
  const { page, report } = content.jobs ?? {};
  assert.is(page?.['continue-on-error'], true);
  assert.equal(page?.permissions, { contents: 'read' });
  assert.equal(page?.env, { PAGE: "${{ github.event.repository.private && 'touched' || 'none' }}" });
  // The settings are in the file of the default branch: no variable, label or text of a pull request is one.
  for (const step of page?.steps ?? []) assert.is(step.if, "env.PAGE != 'none'");
  const uploaded = (page?.steps ?? []).find(({ id }) => id === 'upload')?.with;
  assert.equal(uploaded, {
    name: 'ringfence-page',
    path: '${{ runner.temp }}/ringfence.html',
    ...{ 'if-no-files-found': 'error', 'retention-days': 3 },
  });
  const uses = (report?.steps ?? []).filter((step) => /needs\.page|\$PAGE/.test(JSON.stringify(step)));
  assert.equal(
    uses.map(({ id }) => id),
    ['gate'],
  );
  assert.not.match(text, /needs\.page\.result/);
});

test('a run of the review has the title by which its comment knows it', () => {
  const expected = runTitle(7).replace('7', '${{ github.event.pull_request.number }}');
  assert.is(workflow('review.yml').content['run-name'], expected);
});

test('no workflow brings a job with the name of a required status', () => {
  const names = workflows.flatMap((file) => jobsOf(file).flatMap(({ name, job }) => [name, job.name ?? name]));
  for (const check of requiredChecks) {
    const status = statusName({ check, base: 'main', defaultBranch: 'main' });
    assert.not.ok(names.includes(status), status);
  }
});

table(
  'the reusable workflow fails where GitHub does not say which workflow it is',
  [
    { name: 'both', environment: { REPOSITORY: 'ringfence/ringfence', COMMIT: '0'.repeat(40) }, status: 0 },
    { name: 'no commit', environment: { REPOSITORY: 'ringfence/ringfence', COMMIT: '' }, status: 1 },
    { name: 'no repository', environment: { REPOSITORY: '', COMMIT: '0'.repeat(40) }, status: 1 },
    { name: 'neither', environment: { REPOSITORY: '', COMMIT: '' }, status: 1 },
  ],
  ({ environment, status }) => {
    const [first] = stepsOf(workflow('ringfence.yml'));
    assert.equal(first?.env, { COMMIT: '${{ job.workflow_sha }}', REPOSITORY: '${{ job.workflow_repository }}' });
    const ended = spawnSync('bash', ['-eo', 'pipefail', '-c', first?.run ?? ''], {
      env: { ...process.env, ...environment },
      encoding: 'utf8',
    });
    assert.is(ended.status, status, ended.stdout + ended.stderr);
  },
);

table(
  'the connectivity tests run once the check has passed, where there are any',
  [
    { name: 'in the workflow', file: workflow('review.yml'), check: 'ringfence-github check' },
    { name: 'for a group', file: workflow('merge-queue.yml'), check: 'ringfence-github check' },
    { name: 'in the action', file: action, check: '/github/bin.js" "$COMMAND"' },
  ],
  ({ file, check }) => {
    const runs = stepsOf(file).map(({ run = '' }) => run);
    const place = (command: string) => runs.findIndex((run) => run.includes(command));
    const [checks, tests] = [place(check), place(' test')];
    assert.ok(checks !== -1 && checks < tests, 'behind the check');
    assert.match(runs[tests] ?? '', / test --if-present --root "\$(RUNNER_TEMP\/tree|\{ROOT:-\.\})"$/);
    assert.is(
      stepsOf(file)[tests]?.if,
      file === action ? "${{ inputs.command == 'check' }}" : undefined,
      'a step without a condition runs when all before it have succeeded',
    );
  },
);

test('what runs code of a pull request has no write permission and no secret', () => {
  for (const file of [workflow('ci.yml'), workflow('queue.yml'), workflow('ringfence.yml'), action]) {
    assert.not.match(file.text, /secrets\./);
    assert.not.match(file.text, /: write\b/);
    assert.not.match(file.text, /environment:/);
  }
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
  'a workflow shown in docs/github.md keeps the rules',
  blocksOf(readPage('docs/github.md'))
    // The page shows sources of Ringfence, too.
    .filter(({ language, text }) => language === 'yaml' && !/^(apiVersion|spec):/m.test(text))
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
