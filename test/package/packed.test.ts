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
  const workflows = ['main', 'policies', 'render'].map((name) => `.github/workflows/${name}.yml`);
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
    const policies = stepsIn(join(workflows, 'policies.yml'), 'policies');
    const check = stepsIn(join(actionPath, 'action.yml')).filter(({ id }) => id === 'run');
    const outcomes = async (name: string) => [
      await runSteps(policies, { workspace: root, temporary: join(temporary, `${name}-workflow`) }),
      await runSteps(check, { workspace: root, temporary: join(temporary, `${name}-action`), environment: asAction }),
    ];
    for (const { status, said } of await outcomes('clean')) assert.is(status, 0, said);

    const lost = join(root, 'manifests/inventory/landscape.yaml');
    rmSync(lost);
    const commit = commitFiles(root, {}, 'Lose a manifest');
    for (const { status, said } of await outcomes('drift')) assert.is(status, 1, said);
    for (const by of ['workflow', 'action']) {
      const left = filesIn(join(temporary, `drift-${by}`));
      assert.match(left.outputs ?? '', 'drift=true');
      assert.match(left.summary ?? '', 'npx ringfence render');
      assert.match(left['ringfence-rendered/ringfence.patch'] ?? '', 'manifests/inventory/landscape.yaml');
    }

    const remote = join(temporary, 'remote.git');
    git(root, 'clone', '--quiet', '--bare', '--template=', root, remote);
    git(root, 'clone', '--quiet', '--template=', remote, join(temporary, 'tree'));
    cpSync(root, join(temporary, 'tool'), { recursive: true, verbatimSymlinks: true });
    const rendered = join(temporary, 'rendered-by-workflow');
    const jobs = (name: string) => stepsIn(join(workflows, 'render.yml'), name);
    const first = await runSteps(jobs('render'), { workspace: root, temporary: rendered });
    assert.is(first.status, 0, first.said);
    const second = await runSteps(
      jobs('commit').filter(({ name = '' }) => name !== 'Commit as the GitHub App'),
      { workspace: temporary, temporary: rendered, environment: { BRANCH: 'main', COMMIT: commit } },
    );
    assert.is(second.status, 0, second.said);
    assert.is(git(remote, 'rev-parse', 'main^'), commit);
    assert.ok(listed(remote, 'main').includes('100644 manifests/inventory/landscape.yaml'));
    await checkReview({ workflows, workspace: temporary, commit });
  });
}

interface ReviewRun {
  readonly workflows: string;
  /** A folder with `tool` and `tree`, as the jobs have checked them out. */
  readonly workspace: string;
  /** At which `tree` stands. */
  readonly commit: string;
}

/** The jobs that review a pull request, one after the other: the second gets what the first lays out, and nothing else. */
async function checkReview({ workflows, workspace, commit }: ReviewRun): Promise<void> {
  const jobs = (name: string) => stepsIn(join(workflows, 'policies.yml'), name);
  const temporary = join(workspace, 'review-by-workflow');
  const computed = await runSteps(jobs('compute'), { workspace, temporary, environment: { COMMIT: commit } });
  assert.is(computed.status, 0, computed.said);
  assert.match(filesIn(join(temporary, 'review'))['comment.md'] ?? '', 'No connection changes');
  // What closes a gate is tried elsewhere; here, that it does.
  const record = { schemaVersion: 1, base: commit, head: commit, commit, toolChanges: [], tripped: ['2 hazards'] };
  writeFiles(temporary, { 'review/gate.json': JSON.stringify(record), 'review/diff.md': 'One connection.\n' });

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
  for (const { labels, status, says } of [
    { labels: [], status: 1, says: '**The gate is closed**' },
    { labels: [label], status: 0, says: '**The gate is waived** by mara' },
  ]) {
    await withGithubServer({ pulls: [{ ...pull, labels }], ...known }, async ({ api, comments }) => {
      const environment = {
        COMMIT: commit,
        PULL_REQUEST: '7',
        GITHUB_TOKEN: 'secret-token',
        GITHUB_API_URL: api,
        GITHUB_REPOSITORY: 'example/landscape',
        GITHUB_RUN_NUMBER: '1',
        GITHUB_RUN_ATTEMPT: '1',
      };
      // A step that is to run whatever became of those before it is run on its own.
      const always = jobs('review').filter((step) => /^always\(\)/.test(String(step.if)));
      const others = jobs('review').filter((step) => !always.includes(step));
      const gate = await runSteps(others, { workspace, temporary, environment });
      assert.is(gate.status, status, gate.said);
      assert.match(readFileSync(join(temporary, 'summary'), 'utf8'), says);
      const comment = await runSteps(always, { workspace, temporary, environment });
      assert.is(comment.status, 0, comment.said);
      assert.match(comments.map(({ body }) => body).join(), says);
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
