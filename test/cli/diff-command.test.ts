import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bareEnvironment, commitFiles, git } from '../support/git-repository.ts';
import { allows, denyAll, inPolicyRepository, opened, shops, shopsWith } from '../support/policy-repository.ts';
import { assert, table, test } from '../support/table.ts';
import { filesIn, inTemporaryFolder, writeFiles } from '../support/temporary.ts';

const ssh = ['opened allow-ssh aws,gcp'];

test('nothing changed: nothing is said to have changed, and no cluster is compared', () =>
  inPolicyRepository(async ({ diff, run }) => {
    const answer = await diff();
    assert.equal([answer.connections, answer.policies, answer.hazards, answer.notes], [[], [], [], []]);
    assert.equal(answer.clusters, { all: 2, compared: 0 });
    const { status, stdout } = await run('diff');
    assert.is(status, 0);
    assert.match(stdout, /^No connection changes/);
  }));

test('a branch is compared from where it left main, with what is not committed yet', () =>
  inPolicyRepository(async ({ git: inGit, commit, write, render, diff, folder }) => {
    const base = inGit('rev-parse', '--short=7', 'HEAD');
    inGit('checkout', '--quiet', '-b', 'topic');
    await commit(opened, 'Open SSH');
    inGit('checkout', '--quiet', 'main');
    await commit(shopsWith({ 'allow-http': allows('allow-http', 'web', 'db', 80) }), 'Others open HTTP');
    inGit('checkout', '--quiet', 'topic');
    const committed = await diff();
    assert.equal(committed.compared, { before: `the merge base with main (${base})`, after: 'the working tree' });
    assert.equal(committed.connections, ssh);
    write(shopsWith({ 'deny-all': denyAll.replace('deny-all', 'deny-most') }));
    await render();
    const uncommitted = await diff();
    assert.equal(uncommitted.policies, ['renamed deny-most']);
    assert.equal(uncommitted.connections, []);
    rmSync(join(folder, 'manifests/clusters/gcp/c/policies.yaml'));
    assert.ok((await diff()).connections.some((change) => change.endsWith('gcp') && change.startsWith('opened')));
  }));

test('one revision is compared as it is, and says so where HEAD lacks something of it', () =>
  inPolicyRepository(async ({ git: inGit, commit, diff }) => {
    inGit('checkout', '--quiet', '-b', 'topic');
    inGit('checkout', '--quiet', 'main');
    const tip = await commit(opened, 'Open SSH');
    inGit('checkout', '--quiet', 'topic');
    const { compared, connections, notes } = await diff('main');
    assert.equal(compared, { before: `main (${tip})`, after: 'the working tree' });
    assert.equal(connections, ['closed allow-ssh aws,gcp']);
    assert.match(notes.join('\n'), /^main \(\w+\) has 1 commit that HEAD does not have; .* in reverse\./);
    assert.equal((await diff('main...topic')).connections, []);
    assert.equal((await diff('topic...main')).connections, ssh);
    assert.equal((await diff('topic..main')).connections, ssh);
  }));

test('two revisions are compared without the disk, and nothing on it is touched', () =>
  inPolicyRepository(async ({ commit, diff, folder, write, git: inGit }) => {
    await commit(opened, 'Open SSH');
    write(shops);
    writeFiles(folder, { 'manifests/clusters/aws/a/policies.yaml': 'broken: [' });
    inGit('status');
    const before = JSON.stringify(filesIn(folder));
    assert.equal((await diff('HEAD~1..HEAD')).connections, ssh);
    assert.equal((await diff('HEAD~1..')).connections, ssh);
    assert.ok(JSON.stringify(filesIn(folder)) === before, 'something was written');
  }));

test('a merge commit is compared with either parent', () =>
  inPolicyRepository(async ({ git: inGit, commit, diff }) => {
    inGit('checkout', '--quiet', '-b', 'topic');
    await commit(opened, 'Open SSH');
    inGit('checkout', '--quiet', 'main');
    await commit(shopsWith({}, { azure: { namespaces: { d: 'shop' } } }), 'Azure');
    inGit('merge', '--quiet', '--no-edit', '--no-ff', 'topic');
    assert.equal((await diff('HEAD^1..HEAD')).connections, ssh);
    const fromTopic = await diff('HEAD^2..HEAD');
    assert.equal(fromTopic.connections, []);
    assert.equal(fromTopic.clusters, { all: 3, compared: 1 });
  }));

test('a branch behind main has changed nothing', () =>
  inPolicyRepository(async ({ git: inGit, commit, diff }) => {
    inGit('branch', 'behind');
    await commit(opened, 'Open SSH');
    inGit('checkout', '--quiet', 'behind');
    const { connections, policies, notes } = await diff();
    assert.equal([connections, policies, notes], [[], [], []]);
  }));

test('work follows the change: of other clusters nothing is compared', () =>
  inPolicyRepository(async ({ commit, diff }) => {
    await commit(shopsWith({}, { gcp: { namespaces: { c: 'shop', e: 'shop' } } }), 'One more');
    const { clusters } = await diff('HEAD~1');
    assert.equal(clusters, { all: 2, compared: 1 });
  }));

test('--cluster compares the named clusters only, and knows those that are gone', () =>
  inPolicyRepository(async ({ commit, diff, run }) => {
    await commit({ ...opened, clusters: { aws: { namespaces: { a: 'shop', b: 'shop' } } } }, 'Open SSH, no gcp');
    assert.equal((await diff('HEAD~1 --cluster aws')).connections, ['opened allow-ssh aws']);
    assert.equal((await diff('HEAD~1 --cluster gcp')).connections, []);
    const { status, stderr } = await run('diff HEAD~1 --cluster awz');
    assert.is(status, 2);
    assert.match(stderr, `option '--cluster <name...>': there is no cluster "awz". Did you mean "aws"?`);
  }));

test('files that are renamed are what they say, and not what they were called', () =>
  inPolicyRepository(async ({ git: inGit, folder, render, diff }) => {
    inGit('config', 'diff.renames', 'copies');
    const type = 'policies/namespace-types/shop';
    inGit('mv', `${type}/allow-db.yaml`, `${type}/allow-database.yaml`);
    const listed = readFileSync(join(folder, `${type}/namespace-type.yaml`), 'utf8');
    writeFiles(folder, {
      [`${type}/namespace-type.yaml`]: listed.replace('allow-db', 'allow-database'),
      'policies/clusters/eu/': '',
    });
    inGit('mv', 'policies/clusters/gcp.yaml', 'policies/clusters/eu/gcp.yaml');
    await render();
    commitFiles(folder, {}, 'Other names of files');
    const files = await diff('HEAD~1');
    assert.equal([files.policies, files.connections, files.clusters.compared, files.hazards], [[], [], 0, []]);
    const cluster = readFileSync(join(folder, 'policies/clusters/aws.yaml'), 'utf8');
    inGit('mv', 'policies/clusters/aws.yaml', 'policies/clusters/azure.yaml');
    writeFiles(folder, { 'policies/clusters/azure.yaml': cluster.replace('"aws"', '"azure"') });
    await render();
    commitFiles(folder, {}, 'Another name of a cluster');
    const renamed = await diff('HEAD~1');
    assert.equal([renamed.connections, renamed.clusters], [[], { all: 3, compared: 2 }]);
    assert.equal(
      renamed.inventory.map(({ kind, cluster: name }) => `${kind} ${name}`),
      ['cluster-added azure', 'cluster-removed aws'],
    );
  }));

test('a repository of the object format SHA-256', () =>
  inPolicyRepository(
    async ({ commit, write, diff }) => {
      await commit(opened, 'Open SSH');
      const committed = await diff('HEAD~1');
      assert.equal([committed.connections, committed.hazards], [ssh, []]);
      write(shops);
      assert.equal(
        (await diff('HEAD')).hazards.map(({ code }) => code),
        ['manifests-stale'],
      );
    },
    { format: 'sha256' },
  ));

test('names that are not ASCII, in files and in branches', () =>
  inPolicyRepository(async ({ git: inGit, folder, diff }) => {
    inGit('checkout', '--quiet', '-b', 'größer');
    writeFiles(folder, { 'policies/clusters/Über.md': 'x', 'manifests/clusters/aws/Ä.txt': 'x' });
    commitFiles(folder, {}, 'Ä');
    assert.equal((await diff()).connections, []);
    assert.match((await diff('größer')).compared.before, /^größer \([0-9a-f]{7}\)$/);
  }));

test('a policy repository in a folder of another', () =>
  inPolicyRepository(
    async ({ folder, root, commit, write, render, diff, run, git: inGit }) => {
      await commit(opened, 'Open SSH');
      assert.equal((await diff('HEAD~1')).connections, ssh);
      assert.equal((await diff('HEAD~1..HEAD', { folder: join(root, 'policies/clusters') })).connections, ssh);
      assert.equal((await diff('HEAD~1..HEAD --root net', { folder })).connections, ssh);
      write(shops);
      await render();
      assert.equal((await diff('HEAD')).connections, ['closed allow-ssh aws,gcp']);
      // The branch that is checked out has no policies any more.
      inGit('rm', '-r', '--quiet', '-f', 'net');
      rmSync(root, { recursive: true, force: true });
      assert.equal((await diff('HEAD~1..HEAD --root net', { folder })).connections, ssh);
      const { status, stderr } = await run('diff HEAD --root net', { folder });
      assert.is(status, 3);
      assert.match(stderr, 'outside-a-repository');
    },
    { below: 'net' },
  ));

test('a bare repository compares two revisions, and asks for both', () =>
  inPolicyRepository(
    async ({ folder, commit, diff, run }) => {
      await commit(opened, 'Open SSH');
      git(folder, 'clone', '--quiet', '--bare', '.', '../bare.git');
      const bare = join(folder, '../bare.git');
      for (const root of ['net', './net/', '/net']) {
        assert.equal((await diff(`HEAD~1..HEAD --root ${root}`, { folder: bare })).connections, ssh);
      }
      const { status, stderr } = await run('diff HEAD~1', { folder: bare });
      assert.is(status, 2);
      assert.match(stderr, 'error: this repository is bare, so it has no working tree to compare. Name two revisions:');
    },
    { below: 'net' },
  ));

test('another worktree, and a detached HEAD, as in a workflow', () =>
  inPolicyRepository(async ({ folder, commit, git: inGit, diff }) => {
    inGit('checkout', '--quiet', '-b', 'topic');
    await commit(opened, 'Open SSH');
    inGit('worktree', 'add', '--quiet', '--detach', '../tree', 'topic');
    assert.equal((await diff('', { folder: join(folder, '../tree') })).connections, ssh);
  }));

test('a clone of GitHub: origin has a HEAD, and main is only there', () =>
  inPolicyRepository(async ({ folder, commit, git: inGit, diff }) => {
    inGit('checkout', '--quiet', '-b', 'topic');
    await commit(opened, 'Open SSH');
    inGit('checkout', '--quiet', 'main');
    const clone = join(folder, '../other');
    git(folder, 'clone', '--quiet', '--branch=topic', folder, clone);
    const { compared, connections } = await diff('', { folder: clone });
    assert.match(compared.before, /^the merge base with origin\/main \(/);
    assert.equal(connections, ssh);
  }));

test('a shallow clone compares the revisions that it has, and says what to do for those that it lacks', () =>
  inPolicyRepository(async ({ folder, commit, run, diff }) => {
    await commit(opened, 'Open SSH');
    await commit(shops, 'Close it');
    const clone = join(folder, '../shallow');
    git(folder, 'clone', '--quiet', '--depth=2', `file://${folder}`, clone);
    assert.equal((await diff('HEAD~1', { folder: clone })).connections, ['closed allow-ssh aws,gcp']);
    const { status, stderr } = await run('diff HEAD~2', { folder: clone });
    assert.is(status, 2);
    assert.match(
      stderr,
      'This clone has only part of the history. In GitHub Actions, set "fetch-depth: 0" for actions/checkout',
    );
    assert.match(stderr, 'run: git fetch --unshallow origin "+refs/heads/*:refs/remotes/origin/*"\n');
  }));

test('ignores line ends of Windows on the disk', () =>
  inPolicyRepository(async ({ folder, git: inGit, diff }) => {
    inGit('config', 'core.autocrlf', 'true');
    rmSync(join(folder, 'manifests'), { recursive: true });
    inGit('checkout', '--', 'manifests');
    assert.match(readFileSync(join(folder, 'manifests/clusters/aws/a/policies.yaml'), 'utf8'), '\r\n');
    const { clusters, connections } = await diff();
    assert.equal([clusters.compared, connections], [0, []]);
  }));

test('a revision without manifests is an empty state, and said to be', () =>
  inPolicyRepository(async ({ folder, diff, git: inGit }) => {
    inGit('rm', '-r', '--quiet', 'manifests');
    commitFiles(folder, {}, 'Without');
    const without = inGit('rev-parse', '--short=7', 'HEAD');
    const gone = await diff('HEAD~1');
    assert.equal(gone.notes, ['The working tree has no manifests/, so everything is removed.']);
    assert.equal(gone.connections, []);
    const none = await diff('HEAD');
    assert.equal(none.notes, [
      `Neither HEAD (${without}) nor the working tree has a cluster in manifests/, so there is nothing to compare.`,
    ]);
    inGit('revert', '--no-edit', 'HEAD');
    const come = await diff('HEAD~1');
    assert.equal(come.notes, [`HEAD~1 (${without}) has no manifests/, so everything is new.`]);
    assert.is(come.clusters.compared, 2);
  }));

test('a gate trips by what it is asked for, and only then the status is 1', () =>
  inPolicyRepository(async ({ commit, diff, run }) => {
    await commit(opened, 'Open SSH');
    assert.is((await diff('HEAD~1')).status, 0);
    const { status, gate } = await diff('HEAD~1 --fail-on closed opened');
    assert.equal([status, gate], [1, { failOn: ['closed', 'opened'], tripped: ['opened'] }]);
    assert.is((await diff('HEAD~1 --fail-on closed')).status, 0);
    const wrong = await run('diff HEAD~1 --fail-on openned');
    assert.is(wrong.status, 2);
    assert.match(wrong.stderr, 'argument \'openned\' is invalid. Did you mean "opened"?');
    // The option takes every word that follows, so revisions come first.
    assert.match(
      (await run('diff --fail-on opened HEAD~1')).stderr,
      "argument 'HEAD~1' is invalid. Conditions: hazards,",
    );
  }));

const withoutDeny = {
  ...shops,
  types: { shop: { ...shops.types?.shop, policies: { 'allow-db': allows('allow-db', 'web', 'db', 5432) } } },
};
const accepted = (until: string) => ({
  web: {
    reason: 'The shop is being taken down.',
    owner: 'team-shop',
    until,
    scope: { clusters: ['aws', 'gcp'] },
    accepts: [{ code: 'fails-open' }, { code: 'exposed-to-everyone' }, { code: 'internet-opened' }],
  },
});

test('exceptions of the state before accept hazards; those that a change brings along do not', () =>
  inPolicyRepository(async ({ commit, diff }) => {
    const fails = 'HEAD~1 --fail-on fails-open --as-of 2024-06-01';
    await commit({ ...withoutDeny, exceptions: accepted('2024-12-31') }, 'Drop the deny and excuse it');
    const excused = await diff(fails);
    assert.equal([excused.status, excused.gate?.tripped], [1, ['fails-open']]);
    await commit({ ...shops, exceptions: accepted('2024-12-31') }, 'Agree on it first');
    await commit({ ...withoutDeny, exceptions: accepted('2024-12-31') }, 'Drop the deny');
    const agreed = await diff(fails);
    assert.equal([agreed.status, agreed.gate?.tripped], [0, []]);
    assert.ok(agreed.hazards.every(({ code, acceptedBy }) => code !== 'fails-open' || acceptedBy?.exception === 'web'));
    assert.is((await diff(fails.replace('2024-06-01', '2025-01-01'))).status, 1);
    assert.is((await diff('HEAD~1 --fail-on fails-open', { today: '2024-12-31' })).status, 0);
    assert.is((await diff('HEAD~1 --fail-on fails-open', { today: '2025-01-01' })).status, 1);
  }));

test('an exception of the state before that cannot be read accepts nothing, which is said', () =>
  inPolicyRepository(async ({ folder, commit, diff }) => {
    writeFiles(folder, { 'policies/exceptions/web.yaml': 'kind: [' });
    commitFiles(folder, {}, 'Spoilt');
    await commit(withoutDeny, 'Drop the deny');
    const { notes, hazards } = await diff('HEAD~1');
    assert.match(
      notes.join('\n'),
      /HEAD~1 \(\w+\) has 1 exception that cannot be read: policies\/exceptions\/web\.yaml\. Such exceptions accept nothing\./,
    );
    assert.ok(hazards.every(({ acceptedBy }) => acceptedBy === undefined));
  }));

test('manifests that did not follow the sources are the first thing said', () =>
  inPolicyRepository(async ({ write, render, diff, run, folder }) => {
    write(opened);
    const stale = await diff();
    assert.is(stale.hazards[0]?.code, 'manifests-stale');
    assert.match(stale.hazards[0]?.message ?? '', 'policies/ changed and manifests/ did not follow: 3 files are not');
    assert.is((await diff('--fail-on hazards')).status, 1);
    // In clusters that are not compared nothing was read, so nothing can be looked up there.
    for (const output of ['text', 'markdown', 'github', 'sarif', 'json']) {
      const { status, stdout } = await run(`diff --output ${output}`);
      assert.is(status, 0);
      assert.match(stdout, 'manifests/clusters/aws/a/policies.yaml');
    }
    await render();
    assert.equal((await diff()).hazards, []);
    writeFiles(folder, { 'policies/clusters/aws.yaml': 'kind: [' });
    const broken = (await diff()).hazards[0];
    assert.is(broken?.code, 'manifests-stale');
    assert.match(broken?.message ?? '', 'policies/ changed and has an error (policies/clusters/aws.yaml:1: ');
    assert.match(
      (await run('diff')).stdout,
      'Run "ringfence validate", fix what it reports, and run "ringfence render".',
    );
  }));

test('reports stale manifests of a commit, too, but not those of another release', () =>
  inPolicyRepository(async ({ write, folder, diff }) => {
    write(opened);
    commitFiles(folder, {}, 'Not rendered');
    const answer = await diff('HEAD~1..HEAD');
    assert.equal(
      answer.hazards.map(({ code }) => code),
      ['manifests-stale'],
    );
    const landscape = readFileSync(join(folder, 'policies/landscape.yaml'), 'utf8');
    commitFiles(folder, { 'policies/landscape.yaml': landscape.replace('0.1.0', '9.9.9') }, 'Upgraded');
    const upgraded = await diff('HEAD~1..HEAD');
    assert.equal(upgraded.hazards, []);
    assert.match(
      upgraded.notes.join('\n'),
      /^policies\/ changed\. Ringfence cannot check here whether manifests\/ is up to date: .*9\.9\.9/,
    );
  }));

test('reports manifests that changed without their sources', () =>
  inPolicyRepository(async ({ folder, diff }) => {
    const path = 'manifests/clusters/aws/a/policies.yaml';
    const text = readFileSync(join(folder, path), 'utf8');
    writeFiles(folder, { [path]: text.replace('5432', '5433') });
    const { notes, hazards } = await diff();
    assert.equal(
      hazards.filter(({ code }) => code === 'manifests-stale'),
      [],
    );
    assert.match(notes.join('\n'), 'manifests/ changed but policies/ did not. A person edited manifests/');
  }));

test('reports warnings about the later state with their lines, also in files that are not compared', () =>
  inPolicyRepository(async ({ folder, git: inGit, run }) => {
    commitFiles(folder, { 'manifests/clusters/aws/a/extra.yaml': 'kind: Pod\n' }, 'Extra');
    const onDisk = await run('diff');
    assert.is(onDisk.status, 0);
    assert.match(onDisk.stderr, /^manifests\/clusters\/aws\/a\/extra\.yaml:1:1: warning\[unread-manifest\]/);
    assert.match(onDisk.stderr, '1 | kind: Pod');
    commitFiles(folder, {}, 'Another');
    const { stderr } = await run('diff HEAD~1..HEAD');
    const short = inGit('rev-parse', '--short=7', 'HEAD');
    assert.match(stderr, `${short}:manifests/clusters/aws/a/extra.yaml:1:1: warning[unread-manifest]`);
  }));

test('places: the line of the template for the working tree, its file for other revisions', () =>
  inPolicyRepository(async ({ commit, run }) => {
    await commit(opened, 'Open SSH');
    const at = async (command: string) => /policies\/namespace-types\S*/.exec((await run(command)).stdout)?.[0];
    const template = 'policies/namespace-types/shop/allow-ssh.yaml';
    assert.match((await at('diff HEAD~1')) ?? '', new RegExp(`^${template}:[0-9]+`));
    assert.is(await at('diff HEAD~1..HEAD'), template);
    assert.is(await at('diff HEAD..HEAD~1'), template);
  }));

test('in a workflow, the summary of the job gets all of it', () =>
  inPolicyRepository(async ({ folder, commit, run }) => {
    await commit(opened, 'Open SSH');
    const summary = join(folder, '../summary.md');
    const environment = { ...bareEnvironment, GITHUB_STEP_SUMMARY: summary, GITHUB_WORKSPACE: join(folder, '..') };
    const { stdout } = await run('diff HEAD~1 --output github', { environment });
    assert.match(stdout, /^::notice file=clone\/policies\/namespace-types\/shop\/allow-ssh\.yaml,line=\d+/m);
    assert.match(readFileSync(summary, 'utf8'), 'allow-ssh');
  }));

table(
  'every output is written',
  (['text', 'markdown', 'github', 'sarif', 'json'] as const).map((name) => ({ name })),
  ({ name }) =>
    inPolicyRepository(async ({ commit, run }) => {
      await commit(opened, 'Open SSH');
      const { status, stdout, stderr } = await run(`diff HEAD~1 --output ${name}`);
      assert.equal([status, stderr], [0, '']);
      assert.match(stdout, name === 'sarif' ? '"2.1.0"' : 'allow-ssh');
    }),
);

test('outside of a repository there are no revisions', () =>
  inTemporaryFolder({}, async (folder) => {
    await inPolicyRepository(async ({ root, run }) => {
      const { status, stderr } = await run('diff', { folder });
      assert.is(status, 3);
      assert.match(stderr, 'no-git-repository');
      rmSync(join(root, '.git'), { recursive: true });
      assert.match((await run('diff')).stderr, 'ringfence diff --manifests BEFORE AFTER');
    });
  }));
