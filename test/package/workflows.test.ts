import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../support/command-line.ts';
import { commitFiles, git, listed } from '../support/git-repository.ts';
import { openPull, withGithubServer } from '../support/github-server.ts';
import { assert, test } from '../support/table.ts';
import { filesIn, inTemporaryFolder } from '../support/temporary.ts';
import { type Adopter, inAdopterRepository } from './packed.ts';
import { runSteps, stepsIn } from './workflow-steps.ts';

test('packed and installed in a repository of its own, the workflows that Ringfence brings do what they promise', () =>
  inAdopterRepository(checkWorkflows));

/** The workflows that the package brings, copied as docs/github.md says, and the action, each with its own steps. */
async function checkWorkflows({ root, checkout: action }: Adopter): Promise<void> {
  // The jobs run on the day of the test, on which the new acceptance must not have ended.
  const today = new Date().toISOString().slice(0, 10);
  const begun = await runCommand(['init', '--name', 'network-policies'], { folder: root, today });
  assert.is(begun.status, 0, begun.stderr);
  const rendered = await runCommand(['render'], { folder: root });
  assert.is(rendered.status, 0, rendered.stderr);
  const workflows = join(root, '.github/workflows');
  cpSync(join(root, 'node_modules/ringfence/.github/workflows'), workflows, { recursive: true });
  git(root, 'init', '--quiet', '--template=', '--initial-branch=main');
  commitFiles(root, { '.gitignore': 'node_modules/\n' }, 'Begin');
  const actionPath = join(action, '.github/actions/ringfence');
  const asAction = { GITHUB_ACTION_PATH: actionPath, COMMAND: 'check', ROOT: '', FAIL_ON: 'errors' };

  await inTemporaryFolder({}, async (temporary) => {
    const remote = join(temporary, 'example/landscape.git');
    git(root, 'clone', '--quiet', '--bare', '--template=', root, remote);
    git(root, 'remote', 'add', 'origin', remote);
    const started: Started = { workflows, workspace: root, temporary };
    const policies = (name: string, commit: string) =>
      runJob(started, { workflow: 'review', job: 'policies', name: `${name}-workflow`, commit });
    const check = stepsIn(join(actionPath, 'action.yml')).filter(({ id }) => id === 'run');
    const outcomes = async (name: string, commit: string) => [
      await policies(name, commit),
      await runSteps(check, { workspace: root, temporary: join(temporary, `${name}-action`), environment: asAction }),
    ];
    const propose = (commit: string) =>
      git(root, 'push', '--quiet', '--force', 'origin', `${commit}:refs/pull/7/head`, `${commit}:refs/heads/topic`);
    const begin = git(root, 'rev-parse', 'HEAD');
    propose(begin);
    for (const { status, said } of await outcomes('clean', begin)) assert.is(status, 0, said);

    const lost = join(root, 'manifests/inventory/landscape.yaml');
    git(root, 'checkout', '--quiet', '-b', 'topic');
    rmSync(lost);
    const commit = commitFiles(root, {}, 'Lose a manifest');
    propose(commit);
    for (const { status, said } of await outcomes('drift', commit)) assert.is(status, 1, said);
    for (const by of ['workflow', 'action']) {
      const left = filesIn(join(temporary, `drift-${by}`));
      assert.match(left.outputs ?? '', 'drift=true');
      assert.match(left.summary ?? '', 'npx ringfence render');
      assert.match(left['ringfence-rendered/ringfence.patch'] ?? '', 'manifests/inventory/landscape.yaml');
    }

    const render = { workflow: 'render', commit, leaveOut: 'Commit as the GitHub App' };
    const first = await runJob(started, { ...render, job: 'render', name: 'render' });
    assert.is(first.status, 0, first.said);
    cpSync(join(temporary, 'render/rendered'), join(temporary, 'commit/rendered'), { recursive: true });
    const second = await runJob(started, { ...render, job: 'commit', name: 'commit' });
    assert.is(second.status, 0, second.said);
    assert.is(git(remote, 'rev-parse', 'topic^'), commit);
    assert.ok(listed(remote, 'topic').includes('100644 manifests/inventory/landscape.yaml'));
    git(root, 'checkout', '--quiet', '-b', 'hole', 'main');
    const type = join(root, 'policies/namespace-types/app/namespace-type.yaml');
    const isolated = readFileSync(type, 'utf8');
    const open = isolated
      .replace('[deny-all, ', '[')
      .replace('ingress: true, egress: true', 'ingress: false, egress: false');
    writeFileSync(type, open);
    assert.is((await runCommand(['render'], { folder: root })).status, 0);
    const hole = commitFiles(root, {}, 'Isolate no pod by default');
    git(root, 'checkout', '--quiet', 'main');
    propose(hole);
    await checkReview(started, begin, hole);
    await checkGroup(started, begin);
  });
}

/** What jobs are started with. */
interface Started {
  readonly workflows: string;
  /** A checkout of the default branch, with the package installed. */
  readonly workspace: string;
  /** Holds the remote, and a folder for each job. */
  readonly temporary: string;
}

interface JobRun {
  readonly workflow: string;
  readonly job: string;
  /** Of the folder for its temporary files. */
  readonly name: string;
  readonly commit: string;
  /** The name of a step. */
  readonly leaveOut?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly expressions?: Readonly<Record<string, string>>;
}

/** Runs a job as GitHub would for pull request 7, or for a group of the merge queue. */
function runJob({ workflows, workspace, temporary }: Started, run: JobRun) {
  const steps = stepsIn(join(workflows, `${run.workflow}.yml`), run.job);
  assert.ok(steps.length > 0, `${run.workflow} ${run.job}`);
  return runSteps(
    // The package is installed and built already, and npm takes long to say so.
    steps.filter(({ name, run: line = '' }) => !line.startsWith('npm ci') && (!name || name !== run.leaveOut)),
    {
      workspace,
      temporary: join(temporary, run.name),
      environment: {
        GITHUB_SERVER_URL: `file://${temporary}`,
        GITHUB_REPOSITORY: 'example/landscape',
        GITHUB_TOKEN: 'secret-token',
        ...run.environment,
      },
      expressions: {
        'github.event.pull_request.number': '7',
        'github.event.pull_request.base.ref': 'main',
        'github.event.pull_request.head.ref': 'topic',
        'github.event.pull_request.head.sha': run.commit,
        'github.event.repository.default_branch': 'main',
        'github.event.workflow_run.event': 'merge_group',
        'github.event.workflow_run.head_branch': group,
        'github.event.workflow_run.head_sha': run.commit,
        ...run.expressions,
      },
    },
  );
}

const group = 'gh-readonly-queue/main/pr-7-0000';

function onServer(api: string): Readonly<Record<string, string>> {
  return {
    GITHUB_API_URL: api,
    GITHUB_RUN_ID: '4711',
    GITHUB_RUN_NUMBER: '1',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_EVENT_NAME: 'pull_request_target',
    GITHUB_WORKFLOW_REF: 'example/landscape/.github/workflows/review.yml@refs/heads/main',
  };
}

/** The jobs that review a pull request, one after the other: the second gets what the first lays out, and nothing else. */
async function checkReview(started: Started, begin: string, commit: string): Promise<void> {
  const { temporary } = started;
  const label = 'ringfence/accept-hazards';
  const pull = {
    ...openPull,
    sha: commit,
  } as const;
  const labelled = { event: 'labeled', at: '2024-06-01T10:20:00Z', label, actor: 'mara' };
  const pushes = [
    { branch: 'example/landscape#main', commit: begin, at: '2024-06-01T10:00:00Z' },
    { branch: 'example/landscape#topic', commit, at: '2024-06-01T10:10:00Z' },
  ];
  const known = { events: [labelled], pushes, roles: { mara: 'maintain' } };
  for (const { name, labels, status, says } of [
    { name: 'closed', labels: [], status: 1, says: '**The gate is closed**' },
    { name: 'waived', labels: [label], status: 0, says: 'Accepted by mara.' },
  ]) {
    await withGithubServer({ pulls: [{ ...pull, labels }], ...known }, async ({ api, comments, statuses }) => {
      const environment = onServer(api);
      const run = { workflow: 'review', commit, environment };
      const computed = await runJob(started, { ...run, job: 'compute', name: `${name}-compute` });
      assert.is(computed.status, 0, computed.said);
      cpSync(join(temporary, `${name}-compute/review`), join(temporary, name, 'review'), { recursive: true });
      const expressions = { 'needs.policies.result': 'success' };
      const report = await runJob(started, { ...run, job: 'report', name, expressions });
      assert.is(report.status, status, report.said);
      assert.match(readFileSync(join(temporary, name, 'summary'), 'utf8'), says);
      assert.match(comments.map(({ body }) => body).join(), says);
      assert.equal(
        statuses.map(({ context, state, commit: on }) => [context, state, on]),
        [
          ['ringfence/policies', 'success', commit],
          ['ringfence/review', status === 0 ? 'success' : 'failure', commit],
        ],
      );
    });
  }
}

/** A group of the merge queue: both statuses are on its commit; a branch that the queue did not make gets none. */
async function checkGroup(started: Started, commit: string): Promise<void> {
  git(started.workspace, 'push', '--quiet', 'origin', `${commit}:refs/heads/${group}`);
  for (const { name, event, expected } of [
    {
      name: 'queued',
      event: 'merge_group',
      expected: [
        ['ringfence/policies', 'success', commit],
        ['ringfence/review', 'success', commit],
      ],
    },
    { name: 'not-queued', event: 'push', expected: [] },
  ]) {
    const queue = [{ branch: 'main', number: 7, merged: commit }];
    await withGithubServer({ queue }, async ({ api, statuses }) => {
      const run = { workflow: 'merge-queue', commit, environment: onServer(api) };
      const expressions = { 'github.event.workflow_run.event': event };
      const policies = await runJob(started, { ...run, job: 'policies', name: `${name}-policies`, expressions });
      const compute = await runJob(started, { ...run, job: 'compute', name: `${name}-compute`, expressions });
      const outputs = filesIn(join(started.temporary, `${name}-policies`)).outputs ?? '';
      const review = join(started.temporary, `${name}-compute/review`);
      if (existsSync(review)) cpSync(review, join(started.temporary, name, 'review'), { recursive: true });
      const results = {
        'needs.policies.outputs.commit': /^commit=(.*)$/m.exec(outputs)?.[1] ?? '',
        'needs.policies.result': policies.status === 0 ? 'success' : 'failure',
      };
      const report = await runJob(started, { ...run, job: 'report', name, expressions: results });
      assert.is(report.status === 0, expected.length > 0, policies.said + compute.said + report.said);
      assert.equal(
        statuses.map(({ context, state, commit: on }) => [context, state, on]),
        expected,
      );
    });
  }
}
