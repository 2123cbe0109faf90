import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { githubMain } from '../../../src/cli/github/main.ts';
import { runCommand } from '../../support/command-line.ts';
import { bareEnvironment, commitFiles, git } from '../../support/git-repository.ts';
import { clusterFile, smallLandscape } from '../../support/small-landscape.ts';
import { assert, table, test } from '../../support/table.ts';
import { type Files, filesIn, inTemporaryFolder, writeFiles } from '../../support/temporary.ts';

interface Checked {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly summary: string;
  readonly outputs: string;
  /** What lies in the folder that is uploaded. */
  readonly artifact: Readonly<Record<string, string>>;
}

interface Situation {
  /** The checkout. */
  readonly folder: string;
  /** The head of the pull request; absent for a push. */
  readonly head?: string;
  readonly argv?: readonly string[];
  readonly today?: string;
}

/** Runs the check as a step of a workflow does. */
async function check({ folder, head, argv = ['check'], today }: Situation): Promise<Checked> {
  return inTemporaryFolder({ summary: '', outputs: '', 'temp/': '' }, async (files) => {
    const event = join(files, 'event.json');
    writeFileSync(event, JSON.stringify({ pull_request: { head: { sha: head }, base: { ref: 'main' } } }));
    const environment = {
      ...bareEnvironment,
      GITHUB_WORKSPACE: folder,
      GITHUB_STEP_SUMMARY: join(files, 'summary'),
      GITHUB_OUTPUT: join(files, 'outputs'),
      GITHUB_EVENT_NAME: head === undefined ? 'push' : 'pull_request',
      GITHUB_EVENT_PATH: event,
      GITHUB_RUN_ID: '42',
      RUNNER_TEMP: join(files, 'temp'),
    };
    const clock = today === undefined ? {} : { today };
    const said = await runCommand(argv, { folder, environment, program: githubMain, ...clock });
    const read = (name: string) => readFileSync(join(files, name), 'utf8');
    const temp = filesIn(join(files, 'temp'));
    const artifact = Object.fromEntries(
      Object.entries(temp).map(([path, text]) => [path.replace('ringfence-rendered/', ''), text]),
    );
    return { ...said, summary: read('summary'), outputs: read('outputs'), artifact };
  });
}

/** Lends `work` a repository whose branch `main` holds the small landscape, rendered. */
function inLandscape<Value>(work: (folder: string) => Value | Promise<Value>, below = ''): Promise<Value> {
  const files = Object.fromEntries(Object.entries(smallLandscape).map(([path, text]) => [`${below}${path}`, text]));
  return inTemporaryFolder(files, async (folder) => {
    git(folder, 'init', '--quiet', '--initial-branch=main');
    await runCommand(['render'], { folder: join(folder, below) });
    commitFiles(folder, {}, 'Begin');
    return work(folder);
  });
}

/** A pull request from `topic`: commits there what `change` does, merges it with `main` and checks the merge out. */
async function pullRequest(folder: string, change: () => Promise<void> | void): Promise<string> {
  git(folder, 'checkout', '--quiet', '-b', 'topic', 'main');
  await change();
  const head = commitFiles(folder, {}, 'Change');
  return head;
}

function merge(folder: string): void {
  git(folder, 'checkout', '--quiet', '--detach', 'main');
  git(folder, 'merge', '--quiet', '--no-ff', '--no-edit', 'topic');
}

const moreNamespaces: Files = { 'policies/clusters/aws.yaml': clusterFile('aws', ['a', 'b', 'z']) };

test('what is rendered passes, and the summary says so', () =>
  inLandscape(async (folder) => {
    const { status, stdout, summary, outputs, artifact } = await check({ folder });
    assert.equal({ status, stdout, artifact }, { status: 0, stdout: '', artifact: {} });
    assert.is(summary, '### `manifests/` is up to date\n');
    assert.is(outputs, 'drift=false\n');
  }));

test('a file that Ringfence did not render, where tools would apply it, fails and does not count as drift', () =>
  inLandscape(async (folder) => {
    writeFiles(folder, { 'manifests/clusters/aws/a/more.yaml': 'kind: RoleBinding\n' });
    const { status, stdout, outputs, summary } = await check({ folder });
    assert.is(status, 1);
    assert.match(stdout, /^::error file=manifests\/clusters\/aws\/a\/more\.yaml,.*title=foreign-file-applied::/);
    assert.match(outputs, 'drift=false');
    assert.match(summary, 'manifests/clusters/aws/a/more.yaml');
    const local = await runCommand(['render', '--check'], { folder });
    assert.is(local.status, 1);
    assert.match(local.stdout, 'error[foreign-file-applied]');
  }));

test('errors in sources stand beside their lines, and nothing is said about drift', () =>
  inLandscape(async (folder) => {
    writeFiles(folder, { 'policies/clusters/aws.yaml': clusterFile('aws', ['a']).replace('web-app', 'web-ap') });
    const { status, stdout, summary, outputs } = await check({ folder });
    assert.is(status, 1);
    assert.match(stdout, /^::error file=policies\/clusters\/aws\.yaml,line=6,col=\d+,.*title=unknown-reference::/);
    assert.not.match(stdout, 'manifest-out-of-date');
    assert.match(summary, '### The sources have errors');
    assert.is(outputs, 'drift=false\n');
  }));

test('a pull request that drifts: the command, the sources, the rendered tree and a patch that applies to its head', () =>
  inLandscape(async (folder) => {
    const head = await pullRequest(folder, () => writeFiles(folder, moreNamespaces));
    merge(folder);
    const { status, stdout, stderr, summary, outputs, artifact } = await check({ folder, head });
    assert.is(status, 1);
    assert.is(outputs, 'drift=true\n');
    assert.match(stderr, 'Run "npx ringfence render" and commit the changes.\n');
    const [first = ''] = stdout.split('\n');
    assert.match(first, /^::error file=policies\/clusters\/aws\.yaml,line=8,col=1,title=source-not-rendered::/);
    assert.match(first, 'Run "npx ringfence render" and commit');
    assert.match(stdout, 'title=manifest-out-of-date');
    assert.match(summary, '```sh\nnpx ringfence render\ngit add manifests\ngit commit\n```');
    assert.match(summary, `apply the patch to ${head}`);
    assert.match(summary, 'git apply ../ringfence-rendered/ringfence.patch\n');

    const { 'ringfence.patch': patch = '', ...rendered } = artifact;
    git(folder, 'checkout', '--quiet', '--detach', head);
    assert.is((await runCommand(['render', '--check'], { folder })).status, 1);
    execFileSync('git', ['apply', '--index', '-'], { cwd: folder, input: patch });
    assert.is((await runCommand(['render', '--check'], { folder })).status, 0);
    const applied = Object.entries(filesIn(join(folder, 'manifests')));
    assert.equal(rendered, Object.fromEntries(applied.map(([path, text]) => [`manifests/${path}`, text])));
  }));

test('only the merge drifts: merge the base branch, then render; there is no patch', () =>
  inLandscape(async (folder) => {
    const head = await pullRequest(folder, async () => {
      writeFiles(folder, { 'policies/clusters/gcp.yaml': clusterFile('gcp', ['added', 'c']) });
      await runCommand(['render'], { folder });
    });
    // Meanwhile the template changes on main, so that the new namespace is out of date as soon as both are merged.
    git(folder, 'checkout', '--quiet', 'main');
    const template = 'policies/namespace-types/web-app/deny-all.yaml';
    const text = String(smallLandscape[template]).replace('podSelector: {}', 'podSelector: {matchLabels: {}}');
    const labelled = text.replace('metadata: {name: deny-all}', 'metadata: {name: deny-all, labels: {a: b}}');
    writeFiles(folder, { [template]: labelled });
    await runCommand(['render'], { folder });
    commitFiles(folder, {}, 'Label');
    merge(folder);
    const { status, stderr, summary, artifact } = await check({ folder, head });
    assert.is(status, 1);
    assert.match(stderr, 'Merge the base branch "main", then render. Run "npx ringfence render" and commit');
    assert.match(summary, '```sh\ngit merge origin/main\nnpx ringfence render\n');
    assert.not.match(summary, 'git apply');
    assert.is(artifact['ringfence.patch'], undefined);
    assert.ok('manifests/clusters/gcp/added/policies.yaml' in artifact);
  }));

test('a push that drifts gets a patch against itself', () =>
  inLandscape(async (folder) => {
    const commit = commitFiles(folder, { ...moreNamespaces, 'manifests/by hand/ä.txt': 'x' }, 'Edit');
    const { status, summary, artifact } = await check({ folder });
    assert.is(status, 1);
    assert.match(summary, `apply the patch to ${commit}`);
    execFileSync('git', ['apply', '-'], { cwd: folder, input: artifact['ringfence.patch'] });
    assert.is((await runCommand(['render', '--check'], { folder })).status, 0);
  }));

test('a policy repository in a folder: paths and command name it', () =>
  inLandscape(async (folder) => {
    const path = 'net/policies/clusters/aws.yaml';
    const head = await pullRequest(folder, () => {
      writeFiles(folder, { [path]: clusterFile('aws', ['a', 'b', 'z']) });
    });
    merge(folder);
    const { status, stdout, summary, artifact } = await check({ folder, head, argv: ['check', '--root', 'net'] });
    assert.is(status, 1);
    assert.match(stdout, `::error file=${path},line=8,col=1,title=source-not-rendered::`);
    assert.match(summary, 'npx ringfence render --root net\ngit add net/manifests\n');
    git(folder, 'checkout', '--quiet', '--detach', head);
    execFileSync('git', ['apply', '-'], { cwd: folder, input: artifact['ringfence.patch'] });
    assert.is((await runCommand(['render', '--check', '--root', 'net'], { folder })).status, 0);
  }, 'net/'));

test('a head that cannot be rendered by itself gets no patch', () =>
  inLandscape(async (folder) => {
    const head = await pullRequest(folder, () => {
      writeFiles(folder, { ...moreNamespaces, 'policies/clusters/gcp.yaml': 'kind: Cluster\n' });
    });
    git(folder, 'checkout', '--quiet', '--detach', 'main');
    git(folder, 'merge', '--quiet', '--no-ff', '--no-commit', 'topic');
    commitFiles(folder, { 'policies/clusters/gcp.yaml': clusterFile('gcp', ['c']) }, 'Merge');
    const { status, summary, artifact } = await check({ folder, head });
    assert.is(status, 1);
    assert.match(summary, 'npx ringfence render\n');
    assert.is(artifact['ringfence.patch'], undefined);
  }));

test('outside a git repository the check says what differs all the same', () =>
  inTemporaryFolder(smallLandscape, async (folder) => {
    const { status, stdout, artifact } = await check({ folder });
    assert.is(status, 1);
    assert.match(stdout, 'title=manifest-out-of-date');
    assert.ok('manifests/clusters/aws/a/policies.yaml' in artifact);
  }));

const exception = `apiVersion: ringfence.dev/v1alpha1
kind: Exception
metadata: {name: soon-over}
spec:
  reason: The old database moves.
  owner: storage
  until: 2024-05-31
  scope: {namespaceTypes: [web-app]}
  policies:
    - apiVersion: networking.k8s.io/v1
      kind: NetworkPolicy
      metadata: {name: allow-dns}
      spec:
        podSelector: {}
        policyTypes: [Egress]
        egress:
          - ports: [{protocol: UDP, port: 53}]
`;

table(
  'an exception has expired',
  [
    { name: 'in a pull request it is a warning', argv: ['check'], status: 0 },
    { name: 'with --fail-on-expired it fails', argv: ['check', '--fail-on-expired'], status: 1 },
    { name: 'with --fail-on warnings, too', argv: ['check', '--fail-on', 'warnings'], status: 1 },
  ],
  ({ argv, status: expected }) =>
    inLandscape(async (folder) => {
      writeFiles(folder, { 'policies/exceptions/soon-over.yaml': exception });
      await runCommand(['render'], { folder });
      const { status, stdout } = await check({ folder, argv, today: '2024-06-01' });
      assert.match(stdout, '::warning file=policies/exceptions/soon-over.yaml');
      assert.is(status, expected);
      const before = await check({ folder, argv, today: '2024-05-01' });
      assert.is(before.status, 0);
    }),
);

table(
  'the commands of the action',
  [
    { name: 'validate', argv: ['validate', '--root', '', '--fail-on', 'errors'], status: 0 },
    { name: 'render', argv: ['render', '--root', '', '--fail-on', 'errors'], status: 0 },
    { name: 'check', argv: ['check', '--root', '', '--fail-on', 'errors'], status: 0 },
    { name: 'an unknown command', argv: ['apply', '--root', ''], status: 2 },
    { name: 'an unknown severity', argv: ['check', '--fail-on', 'notes'], status: 2 },
    { name: 'an option for a command', argv: ['--eval=1'], status: 2 },
  ],
  ({ argv, status }) => inLandscape(async (folder) => assert.is((await check({ folder, argv })).status, status)),
);
