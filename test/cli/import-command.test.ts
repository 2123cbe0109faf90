import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { JsonObject } from '../../src/model/json.ts';
import { runCommand } from '../support/command-line.ts';
import { startKubernetesServer } from '../support/kubernetes-server.ts';
import { smallLandscape } from '../support/small-landscape.ts';
import { assert, table, test } from '../support/table.ts';
import { type Files, filesIn, inTemporaryFolder } from '../support/temporary.ts';

const examples = fileURLToPath(new URL('../../docs/examples/import/', import.meta.url));
const golden = fileURLToPath(new URL('import/two-clusters/', import.meta.url));
const dumps = Object.fromEntries(
  ['eu1.json', 'us1.json'].map((name) => [name, readFileSync(join(examples, name), 'utf8')]),
);

const namespace = (name: string) => ({ apiVersion: 'v1', kind: 'Namespace', metadata: { name, uid: 'a' } });
const policy = (spec: object) => ({
  apiVersion: 'networking.k8s.io/v1',
  kind: 'NetworkPolicy',
  metadata: { name: 'allow', namespace: 'shop', uid: 'a' },
  spec,
});
const listOf = (...items: readonly object[]) => JSON.stringify({ apiVersion: 'v1', kind: 'List', items });
const good = listOf(namespace('shop'), policy({ podSelector: {} }));

test('import writes the landscape that two dumps show: UPDATE_GOLDENS=1 rewrites it', () =>
  inTemporaryFolder(dumps, async (folder) => {
    const argv = ['import', 'eu1=eu1.json', 'us1=us1.json', '--out', 'isolation'];
    const { status, stdout, stderr } = await runCommand(argv, { folder });
    assert.equal({ status, stderr }, { status: 0, stderr: '' });
    const written = filesIn(join(folder, 'isolation'));
    const found = { ...written, stdout };
    if (process.env.UPDATE_GOLDENS === '1') {
      rmSync(golden, { recursive: true, force: true });
      for (const [path, text] of Object.entries(found)) {
        if (path.startsWith('manifests/')) continue;
        mkdirSync(dirname(join(golden, path)), { recursive: true });
        writeFileSync(join(golden, path), text);
      }
    }
    const expected = filesIn(golden);
    const compared = Object.fromEntries(Object.entries(found).filter(([path]) => !path.startsWith('manifests/')));
    assert.equal(compared, expected);
    await checkImported(join(folder, 'isolation'), folder);
  }));

/** Runs the checks of a new repository, and compares it once more with the dumps, by `diff`. */
async function checkImported(root: string, folder: string): Promise<void> {
  for (const argv of [
    ['render', '--check'],
    ['validate', '--fail-on-warnings'],
  ]) {
    const { status, stdout, stderr } = await runCommand(argv, { folder: root });
    assert.is(status, 0, `${argv.join(' ')}: ${stdout}${stderr}`);
  }
  for (const cluster of ['eu1', 'us1']) {
    // The manifests do not define namespaces and pods; the dump gives them to both sides.
    const { items } = JSON.parse(dumps[`${cluster}.json`] ?? '');
    const isPolicy = ({ apiVersion, kind }: { apiVersion: string; kind: string }) =>
      apiVersion === 'networking.k8s.io/v1' && kind === 'NetworkPolicy';
    const others = items.filter((item: { apiVersion: string; kind: string }) => !isPolicy(item));
    const isExternal = ({ metadata }: { metadata: { name: string } }) => metadata.name === 'ingress-nginx-controller';
    const external = items.filter(isPolicy).filter(isExternal);
    const after = join(folder, 'after', cluster);
    cpSync(join(root, 'manifests/clusters', cluster), after, { recursive: true });
    writeFileSync(
      join(after, 'others.json'),
      JSON.stringify({ apiVersion: 'v1', kind: 'List', items: [...others, ...external] }),
    );
    const compared = await runCommand(['diff', '--manifests', `${cluster}.json`, `after/${cluster}`], { folder });
    assert.match(compared.stdout, /^No connection changes: nothing is opened, nothing is closed\./, compared.stderr);
    assert.not.match(compared.stdout, /policy (added|removed|changed)/);
  }
}

test('a folder of files and standard input give what one file gives', () =>
  inTemporaryFolder(dumps, async (folder) => {
    const { items } = JSON.parse(dumps['eu1.json'] ?? '');
    mkdirSync(join(folder, 'eu1'));
    for (const [index, item] of items.entries()) writeFileSync(join(folder, `eu1/${index}.yaml`), JSON.stringify(item));
    const inputs = [
      { input: 'eu1=eu1.json', out: 'file' },
      { input: 'eu1=eu1', out: 'folder' },
      { input: 'eu1=eu1/', out: 'folder-with-slash' },
      { input: 'eu1=-', out: 'pipe', stdin: dumps['eu1.json'] },
    ];
    for (const { input, out, stdin } of inputs) {
      const argv = ['import', input, '--out', out, '--name', 'company'];
      const { status, stderr } = await runCommand(argv, { folder, ...(stdin === undefined ? {} : { stdin }) });
      assert.is(status, 0, stderr);
      assert.equal(filesIn(join(folder, out)), filesIn(join(folder, 'file')), input);
    }
  }));

test('a live cluster gives what its dump gives', () =>
  inTemporaryFolder({}, async (folder) => {
    // The server of the test serves the kinds that answers depend on; a dump of only these is compared with it.
    const kinds = ['Namespace', 'NetworkPolicy'];
    const { items }: { items: JsonObject[] } = JSON.parse(dumps['eu1.json'] ?? '');
    const objects = items.filter(
      ({ kind, apiVersion }) => kinds.includes(`${kind}`) && !/calico/.test(`${apiVersion}`),
    );
    const server = await startKubernetesServer({ objects, page: 7 });
    try {
      writeFileSync(join(folder, 'config'), server.kubeconfig);
      writeFileSync(join(folder, 'eu1.json'), listOf(...objects));
      const options = ['--name', 'company', '--out'];
      const live = ['import', '--context', 'eu1', '--kubeconfig', 'config', ...options, 'live'];
      const { status, stderr } = await runCommand(live, { folder });
      assert.is(status, 0, stderr);
      assert.match(stderr, /^Reading cluster eu1 by context eu1 …\n/);
      await runCommand(['import', 'eu1=eu1.json', ...options, 'dump'], { folder });
      assert.equal(filesIn(join(folder, 'live')), filesIn(join(folder, 'dump')));
      const unknown = await runCommand([...live, '--context', 'us1', '--out', 'other'], { folder });
      assert.match(unknown.stderr, /error\[context-not-found\]/);
      assert.match(unknown.stderr, /\nNothing was written\.\n$/);
      assert.not.ok(existsSync(join(folder, 'other')));
    } finally {
      await server.stop();
    }
  }));

test('names that a person changed are used, and kept', () =>
  inTemporaryFolder(dumps, async (folder) => {
    const clusters = ['eu1=../eu1.json', 'us1=../us1.json'];
    const root = join(folder, 'isolation');
    mkdirSync(root);
    assert.is((await runCommand(['import', ...clusters], { folder: root })).status, 0);
    const names = readFileSync(join(root, 'import-names.yaml'), 'utf8').replace('app: app', 'app: team-app');
    writeFileSync(join(root, 'import-names.yaml'), names);
    rmSync(join(root, 'policies'), { recursive: true });
    rmSync(join(root, 'manifests'), { recursive: true });
    const { status, stderr } = await runCommand(['import', ...clusters, '--names', 'import-names.yaml'], {
      folder: root,
    });
    assert.is(status, 0, stderr);
    assert.is(readFileSync(join(root, 'import-names.yaml'), 'utf8'), names);
    assert.ok(existsSync(join(root, 'policies/namespace-types/team-app/namespace-type.yaml')));
    assert.is((await runCommand(['render', '--check'], { folder: root })).status, 0);
  }));

test('in a folder inside a policy repository, import asks where to write', () =>
  inTemporaryFolder({ ...smallLandscape, 'below/eu1.json': dumps['eu1.json'] ?? '' }, async (root) => {
    const folder = join(root, 'below');
    const { status, stderr } = await runCommand(['import', 'eu1=eu1.json'], { folder });
    assert.is(status, 2);
    assert.match(
      stderr,
      `error: this folder is inside the policy repository ${root}. To import into it, add --out ${root}.`,
    );
    assert.is((await runCommand(['import', 'eu1=eu1.json', '--out', '.'], { folder })).status, 0);
    assert.ok(existsSync(join(folder, 'policies/landscape.yaml')));
  }));

test('no text of a dump leaves the comment that quotes it', () => {
  const annotations = { 'meta.helm.sh/release-name': `x\n$when: false\r\u2028spec: {}\u202E ${'y'.repeat(5_000)}` };
  const hostile = { ...policy({ podSelector: {} }), metadata: { name: 'deny', namespace: 'shop', annotations } };
  return inTemporaryFolder({ 'a.json': listOf(namespace('shop'), hostile) }, async (folder) => {
    const { status, stdout, stderr } = await runCommand(['import', 'eu1=a.json', '--out', 'new'], { folder });
    assert.is(status, 0, stderr);
    const [, comment = '', ...rest] = readFileSync(join(folder, 'new/policies/external/deny.yaml'), 'utf8').split('\n');
    assert.match(
      comment,
      /^# Written by Helm \(annotation meta\.helm\.sh\/release-name: x\\n\$when: false\\u000D\\u2028spec: /,
    );
    assert.ok(comment.length < 400);
    assert.is(rest[0], 'apiVersion: networking.k8s.io/v1');
    assert.not.match(stdout, /[\r\u2028\u202E]/);
  });
});

test('a cluster can have the name of a group', () =>
  inTemporaryFolder({ 'a.json': good }, async (folder) => {
    const { status, stderr } = await runCommand(['import', 'group=a.json', '--out', 'new'], { folder });
    assert.is(status, 0, stderr);
    assert.is((await runCommand(['render', '--check'], { folder: join(folder, 'new') })).status, 0);
    const added = await runCommand(['import', 'other=a.json', '--out', 'new'], { folder });
    assert.is(added.status, 0, added.stderr);
  }));

test('a dry run writes nothing', () =>
  inTemporaryFolder(dumps, async (folder) => {
    const { status, stdout } = await runCommand(['import', 'eu1=eu1.json', '--dry-run', '--out', 'new'], { folder });
    assert.is(status, 0);
    assert.match(stdout, /\nNothing was written\. Without --dry-run: \d+ files in new\.\n$/);
    assert.equal(filesIn(folder), dumps);
  }));

test('policies of a program that is adopted are rendered', () =>
  inTemporaryFolder(dumps, async (folder) => {
    const { status, stdout } = await runCommand(['import', 'eu1=eu1.json', '--adopt', 'helm', '--out', 'new'], {
      folder,
    });
    assert.is(status, 0);
    assert.match(stdout, 'Ringfence now renders 1 policy that Helm writes.');
    assert.not.ok(existsSync(join(folder, 'new/policies/external')));
  }));

const manyBlocks = Array.from({ length: 26_000 }, (_, index) => ({
  ipBlock: { cidr: `10.${index >> 8}.${index & 255}.1/32` },
}));

interface BadInput {
  readonly name: string;
  readonly files?: Files;
  readonly argv: readonly string[];
  readonly status: number;
  readonly stderr: RegExp;
  readonly stdin?: string;
}

table<BadInput>(
  'bad input is named, and nothing is written',
  [
    {
      name: 'no cluster',
      argv: [],
      status: 2,
      stderr: /name the dump of a cluster, such as eu1=eu1\.json, or a live cluster with --context/,
    },
    {
      name: 'a file without its cluster',
      argv: ['eu1.json'],
      status: 2,
      stderr: /does not name a cluster\. Write eu1=eu1\.json\.\n/,
    },
    {
      name: 'a cluster without its file',
      argv: ['eu1='],
      status: 2,
      stderr: /does not name a cluster\. Write eu1=eu1\.json\.\n/,
    },
    {
      name: 'a name that no cluster can have',
      argv: ['EU_1=eu1.json'],
      status: 2,
      stderr: /the name "EU_1" of a cluster is not valid: it contains "E"/,
    },
    {
      name: 'two clusters of one name',
      files: { 'a.json': good, 'b.json': good },
      argv: ['eu1=a.json', 'eu1=b.json'],
      status: 2,
      stderr: /the cluster "eu1" is named twice/,
    },
    {
      name: 'standard input twice',
      argv: ['eu1=-', 'us1=-'],
      status: 2,
      stderr: /standard input \(-\) can be the dump of one cluster only/,
    },
    {
      name: 'nothing on standard input',
      argv: ['eu1=-'],
      status: 2,
      stderr: /standard input is empty\. For example: kubectl get .* \| ringfence import eu1=-\n/,
    },
    { name: 'a file that is not there', argv: ['eu1=gone.json'], status: 3, stderr: /gone\.json.*error\[unreadable\]/ },
    { name: 'an empty folder', files: { 'eu1/': '' }, argv: ['eu1=eu1'], status: 1, stderr: /error\[no-manifests\]/ },
    {
      name: 'a dump without policies',
      files: { 'eu1.json': listOf(namespace('shop')) },
      argv: ['eu1=eu1.json'],
      status: 1,
      stderr: /error\[no-policies\]/,
    },
    {
      name: 'a dump without namespaces',
      files: { 'eu1.json': listOf(policy({ podSelector: {} })) },
      argv: ['eu1=eu1.json'],
      status: 1,
      stderr: /error\[namespaces-missing\]/,
    },
    {
      name: 'half a dump',
      files: { 'eu1.json': good.slice(0, -20) },
      argv: ['eu1=eu1.json'],
      status: 1,
      stderr: /error\[invalid-json\]/,
    },
    {
      name: 'half a dump beside a whole one',
      files: { 'eu1.json': good, 'us1.json': good.slice(0, -20) },
      argv: ['eu1=eu1.json', 'us1=us1.json'],
      status: 1,
      stderr: /us1\.json:1:\d+: error\[invalid-json\]/,
    },
    {
      name: 'a policy that an API server refuses',
      files: {
        'eu1.json': listOf(namespace('shop'), policy({ podSelector: {}, ingress: [{ ports: [{ port: 0 }] }] })),
      },
      argv: ['eu1=eu1.json'],
      status: 1,
      stderr: /error\[/,
    },
    {
      name: 'a policy that is too large for a source',
      files: { 'eu1.json': listOf(namespace('shop'), policy({ podSelector: {}, ingress: [{ from: manyBlocks }] })) },
      argv: ['eu1=eu1.json'],
      status: 1,
      stderr:
        /^eu1\.json:1:\d+: error\[import-too-large\]: Import would write policies\/namespace-types\/shop\/allow\.yaml for namespace "shop" of cluster "eu1", .* The file has \d+ bytes;/,
    },
    {
      name: 'a folder with sources and no landscape',
      files: { 'eu1.json': good, 'out/policies/shared/a.yaml': '' },
      argv: ['eu1=eu1.json', '--out', 'out'],
      status: 3,
      stderr: /error\[file-exists\]/,
    },
    {
      name: 'a landscape that cannot be read',
      files: { 'eu1.json': good, 'out/policies/landscape.yaml': '' },
      argv: ['eu1=eu1.json', '--out', 'out'],
      status: 1,
      stderr: /error\[empty-document\]/,
    },
    {
      name: 'a folder with manifests',
      files: { 'eu1.json': good, 'out/manifests/a.yaml': '' },
      argv: ['eu1=eu1.json', '--out', 'out'],
      status: 3,
      stderr: /error\[file-exists\]/,
    },
    {
      name: 'a folder with names',
      files: { 'eu1.json': good, 'out/import-names.yaml': '' },
      argv: ['eu1=eu1.json', '--out', 'out'],
      status: 3,
      stderr: /error\[file-exists\]/,
    },
    {
      name: 'a file where a folder belongs',
      files: { 'eu1.json': good, out: '' },
      argv: ['eu1=eu1.json', '--out', 'out'],
      status: 2,
      stderr: /'--out out': this is a file; import needs a folder/,
    },
    {
      name: 'a folder without a name',
      files: { 'eu1.json': good },
      argv: ['eu1=eu1.json', '--out', ''],
      status: 2,
      stderr: /'--out <dir>' needs the name of a folder/,
    },
    {
      name: 'a landscape of a bad name',
      files: { 'eu1.json': good },
      argv: ['eu1=eu1.json', '--name', 'A'],
      status: 2,
      stderr: /'--name A': it contains "A"/,
    },
    {
      name: 'evidence of tenants that does not exist',
      files: { 'eu1.json': good },
      argv: ['eu1=eu1.json', '--tenants', 'team'],
      status: 2,
      stderr: /Write auto, none or label:<key>\./,
    },
    {
      name: 'a key that no label can have',
      files: { 'eu1.json': good },
      argv: ['eu1=eu1.json', '--tenants', 'label:a b'],
      status: 2,
      stderr: /The key "a b" of a label is not valid/,
    },
    {
      name: 'names that are not there',
      files: { 'eu1.json': good },
      argv: ['eu1=eu1.json', '--names', 'gone.yaml'],
      status: 3,
      stderr: /gone\.yaml.*error\[unreadable\]/,
    },
    {
      name: 'names that name nothing',
      files: {
        'eu1.json': good,
        'names.yaml':
          'apiVersion: ringfence.dev/v1alpha1\nkind: ImportNames\nmetadata: {name: a}\nspec: {types: {ap: x}}\n',
      },
      argv: ['eu1=eu1.json', '--names', 'names.yaml'],
      status: 1,
      stderr: /names\.yaml:4:16: error\[unknown-reference\]: Namespace type "ap" does not exist in what was inferred/,
    },
    {
      name: 'names that are a folder',
      files: { 'eu1.json': good, 'names/a.yaml': '' },
      argv: ['eu1=eu1.json', '--names', 'names'],
      status: 2,
      stderr: /'--names names': this is a folder/,
    },
  ],
  ({ files = {}, argv, status, stderr, stdin }) =>
    inTemporaryFolder(files, async (folder) => {
      const before = filesIn(folder);
      const result = await runCommand(['import', ...argv], { folder, ...(stdin === undefined ? {} : { stdin }) });
      assert.is(result.status, status, result.stderr);
      assert.match(result.stderr, stderr);
      assert.is(result.stdout, '');
      if (status !== 2) assert.match(result.stderr, /\nNothing was written\.\n$/);
      assert.equal(filesIn(folder), before);
    }),
);

test('with --skip-invalid, policies that an API server refuses are left out and listed', () => {
  const refused = policy({ podSelector: {}, ingress: [{ ports: [{ port: 0 }] }] });
  const files = {
    'eu1.json': listOf(namespace('shop'), refused, {
      ...policy({ podSelector: {} }),
      metadata: { name: 'deny', namespace: 'shop' },
    }),
  };
  return inTemporaryFolder(files, async (folder) => {
    const { status, stdout, stderr } = await runCommand(['import', 'eu1=eu1.json', '--skip-invalid', '--out', 'new'], {
      folder,
    });
    assert.is(status, 0, stderr);
    assert.match(stdout, /Left out, because an API server would reject them: 1 policy\.\n +eu1\/shop\/allow\n/);
  });
});
