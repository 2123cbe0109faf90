import { chmodSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../support/command-line.ts';
import { clusterFile, smallLandscape } from '../support/small-landscape.ts';
import { assert, table, test } from '../support/table.ts';
import { type Files, filesIn, inTemporaryFolder, withoutPrivileges, writeFiles } from '../support/temporary.ts';

const manifestOfA = 'manifests/clusters/aws/a/policies.yaml';
const manifestOfC = 'manifests/clusters/gcp/c/policies.yaml';

/** Lends the small landscape, rendered, and forgets what rendering said. */
function rendered(work: (folder: string) => void | Promise<void>, more: Files = {}): Promise<void> {
  return inTemporaryFolder({ ...smallLandscape, ...more }, async (folder) => {
    assert.is((await runCommand(['render'], { folder })).status, 0);
    await work(folder);
  });
}

const text = (folder: string, path: string) => readFileSync(join(folder, path), 'utf8');

test('render writes every manifest, is silent on standard output, and sums up on standard error', () =>
  inTemporaryFolder(smallLandscape, async (folder) => {
    const { status, stdout, stderr } = await runCommand(['render'], { folder });
    const files = Object.keys(filesIn(folder)).filter((path) => path.startsWith('manifests/'));
    assert.is(status, 0);
    assert.is(stdout, '');
    assert.is(
      stderr,
      `2 clusters, 3 namespaces, 3 policies · ${files.length} files written, 0 unchanged, 0 removed · 0.00 s\n3 namespaces created.\n`,
    );
    assert.ok(files.includes(manifestOfA) && files.includes(manifestOfC));
  }));

test('render again changes nothing', () =>
  rendered(async (folder) => {
    const before = filesIn(folder);
    const { stderr } = await runCommand(['render'], { folder });
    assert.match(stderr, /· 0 files written, [0-9]+ unchanged, 0 removed ·/);
    assert.equal(filesIn(folder), before);
  }));

test('render works from any folder of the repository, and from elsewhere with --root', () =>
  rendered(async (folder) => {
    assert.is((await runCommand(['render', '--check'], { folder: join(folder, 'policies/clusters') })).status, 0);
    assert.is((await runCommand(['render', '--check', '--root', folder], { folder: '/' })).status, 0);
  }));

test('what is no longer rendered is removed, with the folders it leaves empty', () =>
  rendered(async (folder) => {
    writeFiles(folder, { 'policies/clusters/aws.yaml': clusterFile('aws', ['b']) });
    const { stderr } = await runCommand(['render'], { folder });
    assert.match(stderr, /0 files written, [0-9]+ unchanged, 2 removed/);
    assert.equal(readdirSync(join(folder, 'manifests/clusters/aws')), ['b']);
  }));

test('render --check is content with what render wrote', () =>
  rendered(async (folder) => {
    const { status, stdout, stderr } = await runCommand(['render', '--check'], { folder });
    assert.equal({ status, stdout }, { status: 0, stdout: '' });
    assert.is(stderr, '2 clusters, 3 namespaces, 3 policies · no findings · 0.00 s\n');
  }));

test('render --check shows what differs, exits with 1 and writes nothing', () =>
  rendered(async (folder) => {
    writeFiles(folder, { [manifestOfA]: text(folder, manifestOfA).replace('    - Egress\n', '') });
    rmSync(join(folder, manifestOfC));
    const before = filesIn(folder);
    const { status, stdout, stderr } = await runCommand(['render', '--check'], { folder });
    assert.is(status, 1);
    assert.match(stdout, /^2 manifests differ from what the sources render: 1 missing, 1 changed\.\n\n--- manifests/);
    assert.ok(stdout.includes('\n+    - Egress\n'));
    assert.match(stderr, / · 2 manifests out of date · /);
    assert.equal(filesIn(folder), before);
  }));

test('what a step does to the clusters is said after the summary, by --check before it happens', () =>
  rendered(async (folder) => {
    const template = 'policies/namespace-types/web-app/deny-all.yaml';
    writeFiles(folder, { [template]: text(folder, template).replace('name: deny-all', 'name: deny-everything') });
    const checked = await runCommand(['render', '--check'], { folder });
    const done = await runCommand(['render'], { folder });
    const said = `Effect on the clusters:
  renamed: deny-all to deny-everything, in 3 namespaces: aws/a, aws/b, gcp/c
  Argo CD and Flux both apply this in a safe order.
`;
    for (const { stderr } of [checked, done]) assert.is(stderr.slice(stderr.indexOf('\n') + 1), said);
    const again = await runCommand(['render'], { folder });
    assert.not.match(again.stderr, 'What this does');
  }));

test('shows machines the effect of a step beside the diagnostics', () =>
  rendered(async (folder) => {
    rmSync(join(folder, manifestOfC));
    for (const flags of [['--check'], []]) {
      const { stdout } = await runCommand(['render', '--output', 'json', ...flags], { folder });
      const { step } = JSON.parse(stdout);
      assert.equal(
        step.changes.map(({ kind, cluster, namespace }: Record<string, string>) => [kind, cluster, namespace]),
        [
          ['newly-isolated', 'gcp', 'c'],
          ['newly-isolated', 'gcp', 'c'],
          ['policy-created', 'gcp', 'c'],
        ],
      );
    }
  }));

test('reports broken manifests instead of comparing them', () =>
  rendered(async (folder) => {
    writeFiles(folder, { [manifestOfC]: text(folder, manifestOfC).replace('spec:', '<<<<<<< ours\nspec:') });
    const { status, stderr } = await runCommand(['render'], { folder });
    assert.is(status, 0);
    assert.match(
      stderr,
      `  not compared: the previous manifests cannot be read\n    in 1 namespace: gcp/c\n    ${manifestOfC}:`,
    );
  }));

test('a render of some clusters says nothing of the others', () =>
  rendered(async (folder) => {
    writeFiles(folder, { 'policies/clusters/gcp.yaml': clusterFile('gcp', ['c', 'd']) });
    rmSync(join(folder, manifestOfA));
    const { stderr } = await runCommand(['render', '--cluster', 'gcp'], { folder });
    assert.is(stderr.split('\n')[1], '1 namespace created.');
  }));

test('render --check tells machines about each file', () =>
  rendered(async (folder) => {
    rmSync(join(folder, manifestOfC));
    const json = await runCommand(['render', '--check', '--output', 'json'], { folder });
    const { diagnostics } = JSON.parse(json.stdout);
    assert.is(json.status, 1);
    assert.equal(
      diagnostics.map(({ code, location }: { code: string; location: { path: string } }) => [code, location.path]),
      [['manifest-out-of-date', manifestOfC]],
    );
    const github = await runCommand(['render', '--check', '--output', 'github'], { folder });
    assert.match(
      github.stdout,
      /^::error file=manifests\/clusters\/gcp\/c\/policies\.yaml,line=1,col=1,title=manifest-/,
    );
  }));

table(
  'repairs a damaged manifest that still has its header',
  [
    {
      name: 'conflict markers',
      spoil: (whole: string) => whole.replace('spec:', '<<<<<<< a\nspec:\n=======\n>>>>>>> b'),
    },
    { name: 'line ends of Windows', spoil: (whole: string) => whole.replaceAll('\n', '\r\n') },
    { name: 'cut off behind the header', spoil: (whole: string) => whole.slice(0, whole.indexOf('\n') + 1) },
    { name: 'edited', spoil: (whole: string) => whole.replace('Ingress', 'Egress') },
  ],
  ({ spoil }) =>
    rendered(async (folder) => {
      const before = filesIn(folder);
      writeFiles(folder, { [manifestOfA]: spoil(text(folder, manifestOfA)) });
      assert.is((await runCommand(['render', '--check'], { folder })).status, 1);
      assert.match((await runCommand(['render'], { folder })).stderr, /· 1 file written,/);
      assert.equal(filesIn(folder), before);
    }),
);

test('a file made by hand is reported, left alone, and nothing at all is written', () =>
  inTemporaryFolder({ ...smallLandscape, [manifestOfA]: 'mine\n' }, async (folder) => {
    const before = filesIn(folder);
    const { status, stdout } = await runCommand(['render'], { folder });
    assert.is(status, 1);
    assert.match(stdout, /^manifests\/clusters\/aws\/a\/policies\.yaml:1:1: error\[foreign-file-in-the-way\]: /);
    assert.equal(filesIn(folder), before);
  }));

test('an error in the sources keeps everything from being written', () =>
  inTemporaryFolder(smallLandscape, async (folder) => {
    writeFiles(folder, { 'policies/clusters/gcp.yaml': clusterFile('gcp', ['c']).replace('web-app', 'webapp') });
    const before = filesIn(folder);
    const { status, stdout, stderr } = await runCommand(['render'], { folder });
    assert.is(status, 1);
    assert.match(stdout, /^policies\/clusters\/gcp\.yaml:[0-9]+:[0-9]+: error\[/);
    assert.is(stderr, '1 error · 0.00 s\n');
    assert.equal(filesIn(folder), before);
  }));

test('a symbolic link in manifests/ is refused, and so is one in its place', () =>
  rendered(async (folder) => {
    renameSync(join(folder, 'manifests/clusters'), join(folder, 'elsewhere'));
    symlinkSync('../elsewhere', join(folder, 'manifests/clusters'));
    const inside = await runCommand(['render'], { folder });
    assert.is(inside.status, 1);
    assert.match(inside.stdout, /^manifests\/clusters:1:1: error\[symbolic-link\]/);
    rmSync(join(folder, 'manifests'), { recursive: true });
    symlinkSync('elsewhere', join(folder, 'manifests'));
    assert.match((await runCommand(['render'], { folder })).stdout, /^manifests:1:1: error\[symbolic-link\]/);
  }));

test('a read-only manifests/ is said plainly, with status 3', () =>
  rendered(async (folder) => {
    chmodSync(folder, 0o755);
    writeFiles(folder, { 'policies/clusters/gcp.yaml': clusterFile('gcp', ['c', 'd']) });
    chmodSync(join(folder, 'manifests'), 0o555);
    chmodSync(join(folder, 'manifests/clusters/gcp'), 0o555);
    const { status, stdout } = await withoutPrivileges(() => runCommand(['render'], { folder }));
    chmodSync(join(folder, 'manifests'), 0o755);
    chmodSync(join(folder, 'manifests/clusters/gcp'), 0o755);
    assert.is(status, 3);
    assert.match(
      stdout,
      /error\[unwritable\]: Ringfence cannot write this\. Permission is denied\. Nothing was changed\./,
    );
  }));

test('--cluster renders some clusters and leaves the files of the others alone', () =>
  rendered(async (folder) => {
    const stale = text(folder, manifestOfC);
    writeFiles(folder, {
      'policies/clusters/aws.yaml': clusterFile('aws', ['a', 'new']),
      'policies/clusters/gcp.yaml': clusterFile('gcp', []),
    });
    const { status, stderr } = await runCommand(['render', '--cluster', 'aws'], { folder });
    assert.is(status, 0);
    assert.match(stderr, /^1 cluster, 2 namespaces, 2 policies · /);
    assert.equal(readdirSync(join(folder, 'manifests/clusters/aws')).sort(), ['a', 'new']);
    assert.is(text(folder, manifestOfC), stale);
  }));

test('all clusters, one after the other, give what one run gives', () =>
  rendered(async (folder) => {
    const whole = filesIn(folder);
    rmSync(join(folder, 'manifests'), { recursive: true });
    await runCommand(['render', '--cluster', 'gcp'], { folder });
    await runCommand(['render', '--cluster', 'aws'], { folder });
    assert.equal(filesIn(folder), whole);
  }));

table(
  'a mistake in the options exits with 2 and writes nothing',
  [
    {
      name: 'a cluster that is nearly one',
      argv: ['--cluster', 'aws', 'gpc'],
      stderr: `error: option '--cluster <name...>': the landscape has no cluster "gpc". Did you mean "gcp"?\n`,
    },
    {
      name: 'a cluster unlike any',
      argv: ['--cluster', 'mainframe'],
      stderr: `error: option '--cluster <name...>': the landscape has no cluster "mainframe". Clusters: aws, gcp.\n`,
    },
    {
      name: 'a folder among the sources',
      argv: ['--out', 'policies/out'],
      stderr: `error: option '--out <dir>': "policies/out" is inside policies/, the folder of sources.\n`,
    },
    {
      name: 'no name of a folder',
      argv: ['--out', ''],
      stderr: `error: option '--out <dir>' needs the name of a folder.\n`,
    },
  ],
  ({ argv, stderr }) =>
    inTemporaryFolder(smallLandscape, async (folder) => {
      const before = filesIn(folder);
      const result = await runCommand(['render', ...argv], { folder });
      assert.equal(result, { status: 2, stdout: '', stderr });
      assert.equal(filesIn(folder), before);
    }),
);

test('--out renders into a folder that is new, and again into the same', () =>
  rendered(async (folder) => {
    const out = join(folder, 'policies/../out/deep');
    assert.is((await runCommand(['render', '--out', 'out/deep/'], { folder })).status, 0);
    assert.equal(filesIn(out), filesIn(join(folder, 'manifests')));
    assert.is((await runCommand(['render', '--out', 'out/deep', '--check'], { folder })).status, 0);
    assert.is((await runCommand(['render', '--out', '.', '--root', folder], { folder: out })).status, 0);
  }));

test('--out refuses a folder with foreign files', () =>
  inTemporaryFolder({ ...smallLandscape, 'out/notes.txt': 'mine' }, async (folder) => {
    const before = filesIn(folder);
    const { status, stdout } = await runCommand(['render', '--out', 'out'], { folder });
    assert.is(status, 1);
    assert.match(stdout, /^out:1:1: error\[foreign-output-folder\]/);
    assert.equal(filesIn(folder), before);
  }));

test('warnings are shown and counted, and do not keep from rendering', () =>
  inTemporaryFolder(
    { ...smallLandscape, 'policies/namespace-types/web-app/unlisted.yaml': 'kind: NetworkPolicy\n' },
    async (folder) => {
      const { status, stdout, stderr } = await runCommand(['render'], { folder });
      assert.is(status, 0);
      assert.match(stdout, /warning\[unlisted-template\]/);
      assert.match(stderr, / removed · 1 warning · 0\.00 s\n/);
    },
  ));

test('progress is shown on a terminal and taken away again', () =>
  inTemporaryFolder(smallLandscape, async (folder) => {
    let now = 0;
    const elapsed = () => {
      now += 1000;
      return now;
    };
    const { stderr } = await runCommand(['render'], { folder, terminal: true, elapsed });
    assert.ok(stderr.includes('\r\u001b[Krendering namespace 1 of 3'));
    assert.match(stderr, /writing file [0-9]+ of [0-9]+\r/);
    const inPipe = await runCommand(['render', '--check'], { folder, elapsed });
    const onCi = await runCommand(['render', '--check'], {
      folder,
      terminal: true,
      environment: { CI: 'true' },
      elapsed,
    });
    assert.not.match(inPipe.stderr, /rendering/);
    assert.not.match(onCi.stderr, /rendering/);
  }));

test('the bytes do not depend on the order in which files were made', () =>
  rendered(async (folder) => {
    const reversed = Object.fromEntries(Object.entries(smallLandscape).reverse());
    await inTemporaryFolder(reversed, async (other) => {
      await runCommand(['render'], { folder: other });
      assert.equal(filesIn(join(other, 'manifests')), filesIn(join(folder, 'manifests')));
    });
  }));
