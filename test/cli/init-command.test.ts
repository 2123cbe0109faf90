import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { parse } from 'yaml';
import { ownVersion } from '../../src/platform/surroundings.ts';
import { builtCommand } from '../support/built-tool.ts';
import { runCommand } from '../support/command-line.ts';
import { bareEnvironment } from '../support/git-repository.ts';
import { assert, table, test } from '../support/table.ts';
import { filesIn, inTemporaryFolder } from '../support/temporary.ts';

const checkout = fileURLToPath(new URL('../../', import.meta.url));
const sources = [
  'policies/clusters/eu1.yaml',
  'policies/landscape.yaml',
  'policies/namespace-types/app/allow-db-from-web.yaml',
  'policies/namespace-types/app/allow-web-to-db.yaml',
  'policies/namespace-types/app/namespace-type.yaml',
  'policies/namespace-types/app/workloads.yaml',
  'policies/namespace-types/kube-system/namespace-type.yaml',
  'policies/namespace-types/kube-system/workloads.yaml',
  'policies/shared/allow-to-dns.yaml',
  'policies/shared/deny-all.yaml',
  'policies/tenants/team-a/namespaces.yaml',
  'policies/tenants/team-a/tenant.yaml',
  'policies/tests/promises.yaml',
];
const workflows = ['main', 'merge-queue', 'queue', 'render', 'review'].map((name) => `.github/workflows/${name}.yml`);

/** Runs the checks of a new repository. All succeed, and warn of nothing. */
async function checkRepository(folder: string): Promise<void> {
  for (const argv of [
    ['render'],
    ['render', '--check'],
    ['validate', '--fail-on-warnings'],
    ['test', '--coverage'],
    ['lint', '--fail-on-warnings'],
  ]) {
    const { status, stdout, stderr } = await runCommand(argv, { folder });
    assert.is(status, 0, `${argv.join(' ')}: ${stdout}${stderr}`);
    if (argv[0] === 'test') assert.match(stdout, /\n4 passed, 0 failed/);
  }
}

test('init writes a landscape that renders, is valid, passes its tests and has no finding', () =>
  inTemporaryFolder({ 'network/': '' }, async (parent) => {
    const folder = join(parent, 'network');
    const { status, stdout, stderr } = await runCommand(['init'], { folder });
    assert.equal({ status, stderr }, { status: 0, stderr: '' });
    assert.equal(Object.keys(filesIn(folder)), ['.gitattributes', '.gitignore', 'package.json', ...sources]);
    assert.match(stdout, /^16 files written\. What to do next:\n {2}1\. Put the package of Ringfence into vendor\//);
    assert.match(stdout, '  3. npx ringfence render');
    assert.match(readFileSync(join(folder, 'policies/landscape.yaml'), 'utf8'), 'metadata: {name: network}');
    await checkRepository(folder);
  }));

table(
  'every choice gives a landscape that passes its checks',
  [
    { name: 'names that YAML reads as something else', argv: ['--cluster', 'no', '--tenant', '1e3', '--name', '0777'] },
    { name: 'a mail address as the owner', argv: ['--owner', 'ops@example.org'] },
    { name: 'the longest names', argv: ['--cluster', 'c'.repeat(63), '--tenant', 't'.repeat(59)] },
    { name: 'Argo CD', argv: ['--gitops', 'argocd', '--repository', 'https://git.example.org/a/b.git'] },
    { name: 'Flux', argv: ['--gitops', 'flux', '--repository', 'ssh://git@git.example.org/a/b.git'] },
    { name: 'GitHub', argv: ['--ci', 'github'], more: workflows },
    { name: 'a hook', argv: ['--hook'], more: ['.githooks/pre-commit'] },
    { name: 'GitLab', argv: ['--ci', 'gitlab'], more: ['.gitlab-ci.yml'] },
    {
      name: 'GitHub, and recorded flows',
      argv: ['--ci', 'github', '--flows', '--cluster', 'no'],
      more: [...workflows, '.github/workflows/flows.yml'],
    },
    {
      name: 'GitLab, and recorded flows',
      argv: ['--ci', 'gitlab', '--flows'],
      more: ['.gitlab-ci.yml'],
    },
  ] as readonly { readonly name: string; readonly argv: readonly string[]; readonly more?: readonly string[] }[],
  ({ argv, more = [] }) =>
    inTemporaryFolder({}, async (folder) => {
      const { status, stdout, stderr } = await runCommand(['init', '.', '--yes', ...argv], { folder });
      assert.is(status, 0, stdout + stderr);
      const found = Object.keys(filesIn(folder)).filter((path) => !path.startsWith('policies/'));
      assert.equal(found, ['.gitattributes', ...more, '.gitignore', 'package.json'].sort());
      await checkRepository(folder);
    }),
);

test('the workflows that init writes are those of this repository', () =>
  inTemporaryFolder({}, async (folder) => {
    await runCommand(['init', '--ci', 'github'], { folder });
    for (const path of workflows) {
      assert.is(readFileSync(join(folder, path), 'utf8'), readFileSync(join(checkout, path), 'utf8'), path);
    }
  }));

table(
  'the job that collects recorded flows is that of docs/flows.md, for the first cluster',
  [
    { name: 'github', path: '.github/workflows/flows.yml', step: 'In .github/workflows/flows.yml, replace the step' },
    { name: 'gitlab', path: '.gitlab-ci.yml', step: 'In .gitlab-ci.yml, replace what fetches' },
  ],
  ({ name, path, step }) =>
    inTemporaryFolder({}, async (folder) => {
      const { stdout } = await runCommand(['init', '--ci', name, '--flows', '--cluster', 'one'], { folder });
      assert.match(stdout, step);
      const job = readFileSync(join(checkout, `docs/examples/flows/${name}.yml`), 'utf8');
      const written = readFileSync(join(folder, path), 'utf8');
      assert.ok(written.endsWith(job.replaceAll('in eu1 us1;', 'in one;')));
      assert.not.match(written, 'us1');
    }),
);

test('recorded flows are collected by a pipeline, so they need one', () =>
  inTemporaryFolder({}, async (folder) => {
    const { status, stderr } = await runCommand(['init', '.', '--yes', '--flows'], { folder });
    assert.is(status, 2);
    assert.is(
      stderr,
      "error: option '--flows' also needs --ci github or --ci gitlab: the job that collects recorded flows is part of it.\n",
    );
    assert.equal(filesIn(folder), {});
  }));

test('git leaves recorded flows in policies/flows/ out, and every command passes over them', () =>
  inTemporaryFolder({}, async (folder) => {
    await runCommand(['init', '.', '--yes'], { folder });
    mkdirSync(join(folder, 'policies/flows/old'), { recursive: true });
    for (const path of ['eu1.jsonl', 'old/eu1.jsonl.gz']) {
      writeFileSync(join(folder, 'policies/flows', path), 'no source: {\n');
    }
    await checkRepository(folder);
    const git = (...args: readonly string[]) =>
      spawnSync('git', args, { cwd: folder, encoding: 'utf8', env: bareEnvironment });
    git('init', '--quiet');
    git('add', '.');
    const { stdout } = git('ls-files', 'policies', 'manifests');
    assert.match(stdout, 'policies/landscape.yaml');
    assert.not.match(stdout, 'flows');
  }));

test('each source names a schema of the package by a path that works, and fits it', () =>
  inTemporaryFolder({}, async (folder) => {
    await runCommand(['init'], { folder });
    for (const path of sources) {
      const text = readFileSync(join(folder, path), 'utf8');
      const named = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text)?.[1] ?? '';
      const installed = join(dirname(path), named);
      assert.match(installed, /^node_modules\/ringfence\/schemas\//, path);
      assert.ok(existsSync(join(checkout, installed.replace('node_modules/ringfence/', ''))), installed);
      assert.ok(text.endsWith('\n') && !text.endsWith('\n\n'), path);
    }
  }));

test('the hook refuses a commit that is not rendered, and leaves other commits alone', () =>
  inTemporaryFolder({ 'bin/': '' }, async (temporary) => {
    const folder = join(temporary, 'network');
    await runCommand(['init', folder, '--hook'], { folder: temporary });
    await runCommand(['render'], { folder });
    const npx = join(temporary, 'bin/npx');
    writeFileSync(npx, `#!/bin/sh\nshift 2\nexec '${await builtCommand('ringfence')}' "$@"\n`);
    chmodSync(npx, 0o755);
    const git = (...args: readonly string[]) =>
      spawnSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args], {
        cwd: folder,
        encoding: 'utf8',
        env: { ...bareEnvironment, HOME: temporary, PATH: `${join(temporary, 'bin')}:${process.env.PATH}` },
      });
    git('init', '--quiet');
    git('config', 'core.hooksPath', '.githooks');
    const commit = () => {
      git('add', '.');
      return git('commit', '--quiet', '--message', 'x');
    };
    assert.is(commit().status, 0);
    const source = join(folder, 'policies/shared/allow-to-dns.yaml');
    const whole = readFileSync(source, 'utf8');
    writeFileSync(source, `${whole}        - {port: 8053, protocol: TCP}\n`);
    const refused = commit();
    assert.is(refused.status, 1);
    assert.match(refused.stdout + refused.stderr, '1 manifest differs from what the sources render');
    await runCommand(['render'], { folder });
    assert.is(commit().status, 0);
    writeFileSync(npx, '#!/bin/sh\nexit 1\n');
    writeFileSync(join(folder, 'README.md'), 'Our policies.\n');
    assert.is(commit().status, 0, 'a commit without sources runs nothing');
  }));

table(
  'package.json has what npm installs',
  [
    { name: 'this version, from vendor/', argv: [], spec: `file:vendor/ringfence-${ownVersion()}.tgz` },
    { name: 'a file elsewhere', argv: ['--package', '../x/ringfence.tgz'], spec: 'file:../x/ringfence.tgz' },
    { name: 'an address', argv: ['--package', 'https://x.example.org/r.tgz'], spec: 'https://x.example.org/r.tgz' },
    { name: 'a version', argv: ['--package', '0.1.0'], spec: '0.1.0' },
  ],
  ({ argv, spec }) =>
    inTemporaryFolder({}, async (folder) => {
      await runCommand(['init', '--name', 'shop', ...argv], { folder });
      assert.equal(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')), {
        name: 'shop',
        private: true,
        devDependencies: { ringfence: spec },
      });
    }),
);

test('files that many programs share stay as they are, and the next steps name what they lack', () =>
  inTemporaryFolder(
    { '.gitignore': 'dist/\n', '.gitattributes': '*.png -text\n', 'package.json': '{"name": "mine"}\n' },
    async (folder) => {
      const before = filesIn(folder);
      const { status, stdout } = await runCommand(['init'], { folder });
      assert.is(status, 0);
      const after = filesIn(folder);
      for (const [path, text] of Object.entries(before)) assert.is(after[path], text);
      assert.match(
        stdout,
        '1. Add to .gitignore, which was there already:\n     node_modules/\n     policies/flows/\n',
      );
      assert.match(stdout, 'Add to .gitattributes, which was there already:\n     manifests/** text eol=lf');
      assert.match(stdout, /npm install --save-dev --save-exact \.\/vendor\/ringfence-.*\.tgz\n/);
    },
  ));

test('the next steps do not install Ringfence where package.json names it', () =>
  inTemporaryFolder(
    {
      '.gitignore': 'node_modules/\npolicies/flows/\n',
      'package.json': '{"devDependencies": {"ringfence": "0.1.0"}}\n',
    },
    async (folder) => {
      const { stdout } = await runCommand(['init'], { folder });
      assert.match(stdout, '14 files written. What to do next:\n  1. npm install\n');
    },
  ));

table(
  'init writes nothing if a file that it would write exists',
  [
    { name: 'a landscape', files: { 'policies/landscape.yaml': '' }, named: ['policies/landscape.yaml'] },
    {
      name: 'sources',
      files: { 'policies/tests/promises.yaml': '', 'policies/shared/deny-all.yaml': '' },
      named: ['policies/shared/deny-all.yaml', 'policies/tests/promises.yaml'],
    },
    { name: 'a pipeline', files: { '.gitlab-ci.yml': '' }, named: ['.gitlab-ci.yml'] },
    { name: 'a file called policies', files: { policies: '' }, named: ['policies'] },
  ] as readonly {
    readonly name: string;
    readonly files: Readonly<Record<string, string>>;
    readonly named: readonly string[];
  }[],
  ({ files, named }) =>
    inTemporaryFolder(files, async (folder) => {
      const before = filesIn(folder);
      const { status, stdout, stderr } = await runCommand(['init', '--ci', 'gitlab'], { folder });
      assert.is(status, 3);
      assert.equal(
        [...stdout.matchAll(/^(\S+):1:1: error\[file-exists\]/gm)].map(([, path]) => path),
        named,
      );
      assert.is(stderr, 'Nothing was written.\n');
      assert.equal(filesIn(folder), before);
    }),
);

test('init writes nothing if the sources that are there do not fit', () =>
  inTemporaryFolder({ 'policies/opa/rule.yaml': 'a: b\n' }, async (folder) => {
    const { status, stdout, stderr } = await runCommand(['init'], { folder });
    assert.is(status, 1);
    assert.match(stdout, /^policies\/opa\/rule\.yaml:1:1: error\[unexpected-file\]/);
    assert.is(stderr, 'Nothing was written.\n');
    assert.equal(Object.keys(filesIn(folder)), ['policies/opa/rule.yaml']);
  }));

table(
  'answers that are not valid are refused',
  [
    {
      name: 'a name in capitals',
      argv: ['--cluster', 'EU1'],
      says: /--cluster <name>' argument 'EU1' is invalid\. It contains "E"/,
    },
    { name: 'a name that leaves the folder', argv: ['--tenant', '../x'], says: /--tenant <name>' argument/ },
    { name: 'a name with a line break', argv: ['--name', 'a\nb'], says: /--name <name>' argument/ },
    { name: 'an owner with a line break', argv: ['--owner', '@a\n/policies/ @b'], says: /It is not a person, a team/ },
    { name: 'a tool without a repository', argv: ['--gitops', 'flux'], says: /--gitops flux' also needs --repository/ },
    {
      name: 'a repository with a password',
      argv: ['--gitops', 'flux', '--repository', 'https://a:b@git.example.org/x.git'],
      says: /It contains credentials\./,
    },
    {
      name: 'a forge that it does not know',
      argv: ['--ci', 'jenkins'],
      says: /Allowed choices are none, github, gitlab/,
    },
    { name: 'a file as the folder', argv: ['file'], says: /"file" is a file; init needs a folder\./ },
  ],
  ({ argv, says }) =>
    inTemporaryFolder({ file: '' }, async (folder) => {
      const { status, stderr } = await runCommand(['init', ...argv], { folder });
      assert.is(status, 2);
      assert.match(stderr, says);
      assert.equal(filesIn(folder), { file: '' });
    }),
);

test('a tenant whose namespace has too long a name is refused, and nothing is written', () =>
  inTemporaryFolder({}, async (folder) => {
    const { status, stderr } = await runCommand(['init', '--tenant', 't'.repeat(60)], { folder });
    assert.is(status, 1);
    assert.is(stderr, 'Nothing was written.\n');
    assert.equal(filesIn(folder), {});
  }));

test('inside a policy repository, init wants the folder to be named', () =>
  inTemporaryFolder({ 'inner/': '' }, async (root) => {
    await runCommand(['init'], { folder: root });
    const folder = join(root, 'inner');
    const refused = await runCommand(['init'], { folder });
    assert.is(refused.status, 2);
    assert.match(refused.stderr, `This folder is inside the policy repository ${root}.`);
    assert.is((await runCommand(['init', '.'], { folder })).status, 0);
    await checkRepository(folder);
  }));

table(
  'init writes no landscape into what another landscape reads or writes:',
  [
    { name: 'policies/', named: 'policies', owned: 'policies/' },
    { name: 'a folder in policies/', named: 'policies/clusters/inner', owned: 'policies/' },
    { name: 'a folder in manifests/', named: 'manifests/inner', owned: 'manifests/' },
  ],
  ({ named, owned }) =>
    inTemporaryFolder({}, async (root) => {
      await runCommand(['init'], { folder: root });
      const before = filesIn(root);
      const { status, stderr } = await runCommand(['init', named], { folder: root });
      assert.is(status, 2);
      assert.match(stderr, `This folder is in ${owned} of the policy repository ${root}`);
      assert.equal(filesIn(root), before);
    }),
);

test('a folder that does not exist is made, and the next steps begin there', () =>
  inTemporaryFolder({}, async (folder) => {
    const { status, stdout } = await runCommand(['init', "new/it's"], { folder });
    assert.is(status, 0);
    assert.match(stdout, "  1. cd 'new/it'\\''s'\n");
    await checkRepository(join(folder, "new/it's"));
  }));

test('the packed file is not asked for where it is', () =>
  inTemporaryFolder({}, async (folder) => {
    const packed = join(folder, `vendor/ringfence-${ownVersion()}.tgz`);
    mkdirSync(dirname(packed), { recursive: true });
    writeFileSync(packed, '');
    const { stdout } = await runCommand(['init'], { folder });
    assert.match(stdout, 'What to do next:\n  1. npm install\n');
  }));

test('the open namespace is accepted for half a year from today', () =>
  inTemporaryFolder({}, async (folder) => {
    await runCommand(['init'], { folder, today: '2027-12-31' });
    const text = readFileSync(join(folder, 'policies/namespace-types/kube-system/namespace-type.yaml'), 'utf8');
    assert.match(text, '(platform, until 2028-06-28)');
  }));

/** A text that is drawn, and the keys that a person then presses. */
type Answered = readonly [drawn: string, keys: string];

/** Runs `init` on a terminal. Each answer is typed once its question is drawn, below the answers before it. */
async function answering(folder: string, argv: readonly string[], answers: readonly Answered[]) {
  const input = new PassThrough();
  const left = [...answers];
  let drawn = '';
  let unread = '';
  const output = new Writable({
    write(chunk, _encoding, done) {
      const text = stripVTControlCharacters(String(chunk));
      drawn += text;
      unread += text;
      const [question, keys] = left[0] ?? [];
      if (question !== undefined && unread.includes(question)) {
        unread = '';
        left.shift();
        // A question takes keys shortly after it is drawn.
        setTimeout(() => input.write(keys), 30);
      }
      done();
    },
  });
  // As with the standard output of a process, the end of a question is not the end of the stream.
  output.end = () => output;
  const givesUp = setTimeout(() => input.write('\u0003'), 20_000);
  const result = await runCommand(['init', ...argv], { folder, terminalOf: { input, output } });
  clearTimeout(givesUp);
  assert.equal(left, [], drawn);
  return { ...result, drawn };
}

test('on a terminal, init asks for what no option gives', () =>
  inTemporaryFolder({}, async (folder) => {
    const address = 'https://git.example.org/a.git';
    const { status, stderr, drawn } = await answering(
      folder,
      ['--tenant', 'shop', '--ci', 'gitlab'],
      [
        ['Name of the landscape', 'acme\r'],
        ['Name of the first cluster', 'EU 1\r'],
        // The line is cleared and typed again.
        ['It contains "E"', '\u0015us1\r'],
        ['Owner of the tenant', '@acme/team\r'],
        // An arrow chooses the second tool.
        ['Tool that applies the manifests', '\u001b[B\r'],
        ['Address of this repository', `${address}\r`],
      ],
    );
    assert.is(status, 0, stderr);
    assert.not.match(drawn, 'Name of the first tenant');
    assert.not.match(drawn, 'Pipelines');
    const landscape = parse(readFileSync(join(folder, 'policies/landscape.yaml'), 'utf8'));
    assert.is(landscape.metadata.name, 'acme');
    assert.equal(landscape.spec.delivery, { tool: 'argocd', repository: 'https://git.example.org/a.git' });
    assert.ok(existsSync(join(folder, 'policies/clusters/us1.yaml')));
    const tenant = parse(readFileSync(join(folder, 'policies/tenants/shop/tenant.yaml'), 'utf8'));
    assert.equal(tenant.spec.owners, ['@acme/team']);
    await checkRepository(folder);
  }));

test('a person who presses Ctrl-C writes nothing', () =>
  inTemporaryFolder({}, async (folder) => {
    const { status, stderr } = await answering(
      folder,
      [],
      [
        ['Name of the landscape', 'acme\r'],
        ['Name of the first cluster', '\u0003'],
      ],
    );
    assert.equal({ status, stderr }, { status: 3, stderr: 'Nothing was written.\n' });
    assert.equal(filesIn(folder), {});
  }));

table(
  'no one is asked',
  [
    { name: 'with --yes', argv: ['--yes'], environment: {} },
    { name: 'in a pipeline', argv: [], environment: { CI: 'true' } },
  ],
  ({ argv, environment }) =>
    inTemporaryFolder({}, async (folder) => {
      const terminalOf = { input: new PassThrough(), output: new PassThrough() };
      const { status } = await runCommand(['init', ...argv], { folder, environment, terminalOf });
      assert.is(status, 0);
    }),
);
