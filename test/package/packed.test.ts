import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommand } from '../support/command-line.ts';
import { commitFiles, git, listed } from '../support/git-repository.ts';
import { withGithubServer } from '../support/github-server.ts';
import { assert, test } from '../support/table.ts';
import { filesIn, inTemporaryFolder, writeFiles } from '../support/temporary.ts';
import { exportedNames, missingTypes } from './exports.ts';
import { type Adopter, inAdopterRepository } from './packed.ts';
import { runSteps, stepsIn } from './workflow-steps.ts';

const checkout = fileURLToPath(new URL('../../', import.meta.url));

test('packed and installed in a repository of its own, Ringfence renders the same bytes, and its workflows and library work', () =>
  inAdopterRepository(async (adopter) => {
    checkContents(adopter.packedFiles);
    await checkCommands(adopter.root);
    await checkWorkflows(adopter);
    checkLibrary(adopter.root);
    checkNothingElseIsExported(adopter.root);
  }));

function checkContents(files: readonly string[]): void {
  const others = files.filter((path) => !/^(dist|schemas)\//.test(path));
  const workflows = ['main', 'merge-queue', 'queue', 'render', 'review'].map((name) => `.github/workflows/${name}.yml`);
  assert.equal(others, [...workflows, 'LICENSE', 'README.md', 'package.json']);
  // Editors complete from the schemas.
  assert.ok(files.includes('schemas/cluster.schema.json'));
}

async function checkCommands(root: string): Promise<void> {
  writeFileSync(join(root, 'package.json'), '{"name": "network-policies", "private": true}\n');
  cpSync(join(checkout, 'policies'), join(root, 'policies'), { recursive: true });
  for (const args of [['render'], ['render', '--check'], ['validate'], ['--help']]) {
    const { status, stdout, stderr } = run('npx', ['--no-install', 'ringfence', ...args], root);
    assert.is(status, 0, `${args.join(' ')}: ${stdout}${stderr}`);
  }
  const { status, stderr } = await runCommand(['render', '--out', 'from-sources'], { folder: root });
  assert.is(status, 0, stderr);
  const [found, expected] = [filesIn(join(root, 'manifests')), filesIn(join(root, 'from-sources'))];
  assert.equal(Object.keys(found), Object.keys(expected));
  assert.equal(
    Object.keys(found).filter((path) => found[path] !== expected[path]),
    [],
  );
}

/** The workflows that the package brings, copied as docs/github.md says, and the action, each with its own steps. */
async function checkWorkflows({ root, checkout: action }: Adopter): Promise<void> {
  const workflows = join(root, '.github/workflows');
  cpSync(join(root, 'node_modules/ringfence/.github/workflows'), workflows, { recursive: true });
  rmSync(join(root, 'from-sources'), { recursive: true });
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
    await checkReview(started, begin);
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
    steps.filter(({ name }) => name === undefined || name !== run.leaveOut),
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
async function checkReview(started: Started, commit: string): Promise<void> {
  const { workspace, temporary } = started;
  git(workspace, 'push', '--quiet', '--force', 'origin', `${commit}:refs/pull/7/head`);
  const computed = await runJob(started, { workflow: 'review', job: 'compute', name: 'compute', commit });
  assert.is(computed.status, 0, computed.said);
  assert.match(filesIn(join(temporary, 'compute/review'))['comment.md'] ?? '', 'No connection changes');
  // What closes a gate is tried elsewhere; here, that it does.
  const record = { schemaVersion: 1, base: commit, head: commit, commit, toolChanges: [], tripped: ['2 hazards'] };

  const label = 'ringfence/accept-hazards';
  const pull = {
    number: 7,
    base: 'main',
    head: 'topic',
    from: 'example/landscape',
    state: 'open',
    sha: commit,
  } as const;
  const labelled = { event: 'labeled', at: '2024-06-01T10:20:00Z', label, actor: 'mara' };
  const pushed = { branch: 'example/landscape#topic', commit, at: '2024-06-01T10:10:00Z' };
  const known = { events: [labelled], pushes: [pushed], roles: { mara: 'maintain' } };
  for (const { name, labels, status, says } of [
    { name: 'closed', labels: [], status: 1, says: '**The gate is closed**' },
    { name: 'waived', labels: [label], status: 0, says: '**The gate is waived** by mara' },
  ]) {
    await withGithubServer({ pulls: [{ ...pull, labels }], ...known }, async ({ api, comments, statuses }) => {
      const files = { 'review/gate.json': JSON.stringify(record), 'review/diff.md': 'One connection.\n' };
      writeFiles(join(temporary, name), files);
      const expressions = { 'needs.policies.result': 'success' };
      const reported = { workflow: 'review', job: 'report', name, commit, environment: onServer(api), expressions };
      const report = await runJob(started, reported);
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
    await withGithubServer({}, async ({ api, statuses }) => {
      const run = { workflow: 'merge-queue', commit, environment: onServer(api) };
      const expressions = { 'github.event.workflow_run.event': event };
      const policies = await runJob(started, { ...run, job: 'policies', name: `${name}-policies`, expressions });
      const compute = await runJob(started, { ...run, job: 'compute', name: `${name}-compute`, expressions });
      const outputs = filesIn(join(started.temporary, `${name}-policies`)).outputs ?? '';
      const results = {
        'needs.policies.outputs.commit': /^commit=(.*)$/m.exec(outputs)?.[1] ?? '',
        'needs.policies.result': policies.status === 0 ? 'success' : 'failure',
        'needs.compute.result': compute.status === 0 ? 'success' : 'failure',
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

function checkLibrary(root: string): void {
  const page = readFileSync(join(checkout, 'docs/library.md'), 'utf8');
  const examples = [...page.matchAll(/^```ts\n(.*?)^```$.*?^```text\n(.*?)^```$/gms)].map(
    ([, code = '', printed = ''], index) => ({ name: `example${index}`, code, printed }),
  );
  assert.is(examples.length, page.match(/^```ts$/gm)?.length);
  const sources = examples.map(({ name }) => `${name}.ts`);
  const options = { strict: true, module: 'NodeNext', target: 'ES2023', types: [], rootDir: '.', outDir: 'out' };
  writeFileSync(join(root, 'package.json'), '{"name": "network-policies", "private": true, "type": "module"}\n');
  writeFileSync(join(root, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, files: sources }));
  for (const { name, code } of examples) writeFileSync(join(root, `${name}.ts`), code);
  const compiled = run(join(checkout, 'node_modules/.bin/tsc'), ['-p', '.'], root);
  assert.is(compiled.status, 0, compiled.stdout);
  for (const { name, printed } of examples) {
    const { status, stdout, stderr } = run(process.execPath, [`out/${name}.js`], root);
    assert.is(status, 0, stderr);
    assert.fixture(stdout, printed);
  }

  const declarations = join(root, 'node_modules/ringfence/dist');
  assert.equal(missingTypes(declarations), []);
  assert.equal(
    exportedNames(declarations).filter((name) => !page.includes(`\`${name}\``)),
    [],
    'docs/library.md does not mention them',
  );
}

function checkNothingElseIsExported(root: string): void {
  for (const inside of ['ringfence/dist/index.js', 'ringfence/dist/render/evaluate.js']) {
    const { stderr } = run(process.execPath, ['--input-type=module', '-e', `await import("${inside}")`], root);
    assert.match(stderr, 'ERR_PACKAGE_PATH_NOT_EXPORTED');
  }
}

function run(command: string, args: readonly string[], folder: string) {
  return spawnSync(command, args, { cwd: folder, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });
}
