import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { runCommand } from '../support/command-line.ts';
import { assert, table, test } from '../support/table.ts';
import { filesIn, inTemporaryFolder } from '../support/temporary.ts';

const schema = JSON.parse(
  readFileSync(new URL('../../schemas/output/import-existing.schema.json', import.meta.url), 'utf8'),
);
const examples = fileURLToPath(new URL('../../docs/examples/import/', import.meta.url));
const golden = fileURLToPath(new URL('import/another-cluster/', import.meta.url));
const dumps = Object.fromEntries(
  ['eu1.json', 'us1.json'].map((name) => [name, readFileSync(join(examples, name), 'utf8')]),
);

/** A repository with the landscape of eu1, beside the dumps. */
function inRepository<Value>(work: (root: string, folder: string) => Promise<Value>): Promise<Value> {
  return inTemporaryFolder(dumps, async (folder) => {
    const { status, stderr } = await runCommand(['import', 'eu1=eu1.json', '--out', 'isolation'], { folder });
    assert.is(status, 0, stderr);
    return work(join(folder, 'isolation'), folder);
  });
}

test('a month later, another cluster gets the types that there are: UPDATE_GOLDENS=1 rewrites it', () =>
  inRepository(async (root) => {
    const before = filesIn(root);
    const { status, stdout, stderr } = await runCommand(['import', 'us1=../us1.json'], { folder: root });
    assert.equal({ status, stderr }, { status: 0, stderr: '' });
    const after = filesIn(root);
    const added = Object.fromEntries(Object.entries(after).filter(([path]) => before[path] === undefined));
    assert.equal(
      Object.keys(before).filter((path) => before[path] !== after[path]),
      [],
      'no file changes',
    );
    const found: Record<string, string> = { ...added, stdout };
    if (process.env.UPDATE_GOLDENS === '1') {
      rmSync(golden, { recursive: true, force: true });
      for (const [path, text] of Object.entries(found)) {
        mkdirSync(dirname(join(golden, path)), { recursive: true });
        writeFileSync(join(golden, path), text);
      }
    }
    assert.equal(found, filesIn(golden));
    assert.is((await runCommand(['validate', '--fail-on-warnings'], { folder: root })).status, 0);
  }));

test('after an import, lint finds no workload that is declared and does not run', () =>
  inRepository(async (root) => {
    const rules = ['declared-not-running', 'running-not-declared'];
    for (const more of [[], ['us1=../us1.json']]) {
      if (more.length > 0) await runCommand(['import', ...more], { folder: root });
      assert.is((await runCommand(['render'], { folder: root })).status, 0);
      const { status, stdout, stderr } = await runCommand(['lint', '--rule', ...rules], { folder: root });
      assert.is(status, 0, `${stdout}${stderr}`);
    }
  }));

test('with the patch, the sources mean what the cluster means', () =>
  inRepository(async (root) => {
    const { stdout } = await runCommand(['import', 'us1=../us1.json'], { folder: root });
    const patch = stdout.slice(stdout.indexOf('--- policies/'), stdout.lastIndexOf('\nNext:'));
    execFileSync('git', ['apply', '-p0', '-'], { cwd: root, input: patch });
    const rendered = await runCommand(['render'], { folder: root });
    assert.is(rendered.status, 0, rendered.stdout);
    const again = await runCommand(['import', 'us2=../us1.json', '--output', 'json'], { folder: root });
    const { clusters } = JSON.parse(again.stdout);
    const [{ name, drift, unmapped, patch: left }] = clusters;
    assert.equal([clusters.length, name, drift, unmapped, left], [1, 'us2', [], [], []]);
  }));

test('the report in JSON is as its schema says', () =>
  inRepository(async (root) => {
    const { stdout } = await runCommand(['import', 'us1=../us1.json', '--output', 'json'], { folder: root });
    const validate = new Ajv2020({ allErrors: true, strict: true }).compile(schema);
    const document: Record<string, unknown> = JSON.parse(stdout);
    assert.ok(validate(document), JSON.stringify(validate.errors));
    assert.not.ok(validate({ ...document, clusters: [{}] }));
  }));

test('a dry run shows the same and writes nothing', () =>
  inRepository(async (root) => {
    const before = filesIn(root);
    const { status, stdout } = await runCommand(['import', 'us1=../us1.json', '--dry-run'], { folder: root });
    assert.is(status, 0);
    assert.match(
      stdout,
      'Dry run: 3 new files would be written:\n  policies/clusters/us1.yaml\n  policies/observed/us1/needs.yaml\n  policies/observed/us1/workloads.yaml\n',
    );
    assert.equal(filesIn(root), before);
  }));

interface BadLandscape {
  readonly name: string;
  readonly argv?: readonly string[];
  /** Files of the repository with another text. */
  readonly files?: Readonly<Record<string, string>>;
  readonly status: number;
  readonly stderr: RegExp;
}

table<BadLandscape>(
  'nothing is written into a landscape if',
  [
    {
      name: 'it has the cluster',
      argv: ['eu1=../eu1.json'],
      status: 1,
      stderr:
        /clusters\/eu1\.yaml.*error\[cluster-known\][\s\S]*ringfence observe[\s\S]*diff --manifests manifests\/clusters\/eu1/,
    },
    {
      name: 'it cannot be read',
      files: { 'policies/clusters/eu1.yaml': '{' },
      status: 1,
      stderr: /error\[invalid-yaml\]/,
    },
    {
      name: 'it is not valid',
      files: { 'policies/namespace-types/db/allow-from-app.yaml': 'kind: NetworkPolicy\n' },
      status: 1,
      stderr: /policies\/namespace-types\/db\/allow-from-app\.yaml.*error/,
    },
    {
      name: 'names are given',
      argv: ['us1=../us1.json', '--names', 'import-names.yaml'],
      status: 2,
      stderr: /option '--names': the folder has a landscape, and import keeps its names\./,
    },
    {
      name: 'a name is given',
      argv: ['us1=../us1.json', '--name', 'other'],
      status: 2,
      stderr: /option '--name': the folder has a landscape, and import keeps its names\./,
    },
    {
      name: 'something else is at the path of its file',
      files: { 'policies/clusters/us1.yaml/README': 'x' },
      status: 1,
      stderr: /us1\.yaml/,
    },
  ],
  ({ argv = ['us1=../us1.json'], files = {}, status, stderr }) =>
    inRepository(async (root) => {
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(root, path)), { recursive: true });
        writeFileSync(join(root, path), text);
      }
      const before = filesIn(root);
      const found = await runCommand(['import', ...argv], { folder: root });
      assert.is(found.status, status, found.stderr);
      assert.match(found.stderr, stderr);
      assert.is(found.stdout, '');
      assert.equal(filesIn(root), before);
    }),
);

interface OddTarget {
  readonly name: string;
  /** Relative to the folder that has the repository `isolation` and the dumps. */
  readonly out: string;
  /** Links that are made before: path → where it leads. */
  readonly links?: Readonly<Record<string, string>>;
  readonly stderr: RegExp;
}

table<OddTarget>(
  'import writes nothing if --out names',
  [
    { name: 'the folder of sources', out: 'isolation/policies', stderr: /inside policies\/ of the policy repository/ },
    {
      name: 'a folder among sources',
      out: 'isolation/policies/new',
      stderr: /inside policies\/ of the policy repository/,
    },
    { name: 'a folder among manifests', out: 'isolation/manifests/clusters/a/b', stderr: /inside manifests\/ of the/ },
    {
      name: 'a link into the sources',
      links: { link: 'isolation/policies' },
      out: 'link/new',
      stderr: /inside policies\/ of the policy repository/,
    },
    { name: 'something below a file', out: 'eu1.json/new', stderr: /a part of this path is not a folder/ },
    {
      name: 'a link that leads nowhere',
      links: { link: 'nothing' },
      out: 'link',
      stderr: /a part of this path is not a folder, or a link that leads nowhere/,
    },
    {
      name: 'something below links in a circle',
      links: { one: 'two', two: 'one' },
      out: 'one/new',
      stderr: /a part of this path is not a folder, or a link that leads nowhere/,
    },
    {
      name: 'a name with a line break below a file',
      out: 'eu1.json/a\n::error::b',
      stderr: /^error: option '--out eu1\.json\/a␊::error::b': a part of this path is not a folder.*\n$/,
    },
  ],
  ({ out, links = {}, stderr }) =>
    inRepository(async (_, folder) => {
      const before = filesIn(folder);
      for (const [path, target] of Object.entries(links)) symlinkSync(target, join(folder, path));
      const found = await runCommand(['import', 'us1=us1.json', '--out', out], { folder });
      assert.equal({ status: found.status, stdout: found.stdout }, { status: 2, stdout: '' });
      assert.match(found.stderr, stderr);
      for (const path of Object.keys(links)) rmSync(join(folder, path));
      assert.equal(filesIn(folder), before);
    }),
);

table(
  'import writes into a folder, and its next steps can be copied:',
  [
    { name: 'with a space', out: 'a b', shown: "--names 'a b/import-names.yaml'" },
    { name: 'with a quote', out: "it's", shown: "--names 'it'\\''s/import-names.yaml'" },
    { name: 'with a line break, which shows', out: 'a\nb', shown: "--names 'a␊b/import-names.yaml'" },
    { name: 'that begins with a hyphen', out: './-a', shown: '--names ./-a/import-names.yaml' },
  ],
  ({ out, shown }) =>
    inTemporaryFolder(dumps, async (folder) => {
      const { status, stdout, stderr } = await runCommand(['import', 'eu1=eu1.json', '--out', out], { folder });
      assert.is(status, 0, stderr);
      assert.match(stdout, shown);
      assert.ok(filesIn(join(folder, out))['policies/landscape.yaml']);
    }),
);

test('import into a landscape follows a link to its folder', () =>
  inRepository(async (root, folder) => {
    symlinkSync(root, join(folder, 'link'));
    const { status, stderr } = await runCommand(['import', 'us1=us1.json', '--out', 'link'], { folder });
    assert.is(status, 0, stderr);
    assert.ok(filesIn(root)['policies/clusters/us1.yaml']);
  }));
