import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { runCommand } from '../support/command-line.ts';
import { assert, table, test } from '../support/table.ts';
import { type Files, inTemporaryFolder, writeFiles } from '../support/temporary.ts';

const shipped = fileURLToPath(new URL('../../', import.meta.url));

const dump = JSON.stringify({
  apiVersion: 'v1',
  kind: 'List',
  items: [
    { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop' } },
    { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'web', namespace: 'shop', labels: { app: 'web' } } },
    { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'db', namespace: 'shop', labels: { app: 'db' } } },
    {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'NetworkPolicy',
      metadata: { name: 'deny-all', namespace: 'shop' },
      spec: { podSelector: {} },
    },
  ],
});
const testFile = `apiVersion: ringfence.dev/v1alpha1
kind: ConnectivityTest
metadata: {name: shop}
spec:
  cases:
    - name: the web reaches the database
      from: {namespace: shop, workload: web}
      to: {namespace: shop, workload: db}
      port: 5432
      expect: EXPECTED
`;
const files: Files = {
  'dump.json': dump,
  'passing.yaml': testFile.replace('EXPECTED', 'denied'),
  'failing.yaml': testFile.replace('EXPECTED', 'allowed'),
};
const explain = ['explain', '--from', 'shop/web', '--to', 'shop/db', '--port', '5432'];

interface StatusCase {
  readonly name: string;
  readonly argv: readonly string[];
  readonly status: number;
}

const statuses: readonly StatusCase[] = [
  { name: 'connectivity, whatever is allowed', argv: ['connectivity', '--manifests', 'dump.json'], status: 0 },
  { name: 'explain, whatever the verdict', argv: [...explain, '--manifests', 'dump.json'], status: 0 },
  { name: 'tests that pass', argv: ['test', '--manifests', 'dump.json', '--tests', 'passing.yaml'], status: 0 },
  { name: 'a test that fails', argv: ['test', '--manifests', 'dump.json', '--tests', 'failing.yaml'], status: 1 },
  { name: 'manifests of kinds that say nothing', argv: ['connectivity', '--manifests', 'passing.yaml'], status: 0 },
  { name: 'a peer that does not exist', argv: [...explain, '--to', 'shop/bd', '--manifests', 'dump.json'], status: 2 },
  { name: 'two things to ask', argv: [...explain, '--manifests', 'dump.json', '--root', '.'], status: 2 },
  { name: 'a question without its port', argv: explain.slice(0, -2), status: 2 },
  { name: 'manifests that are not there', argv: ['connectivity', '--manifests', 'gone'], status: 3 },
  { name: 'tests that are not there', argv: ['test', '--manifests', 'dump.json', '--tests', 'gone'], status: 3 },
  { name: 'no repository', argv: ['connectivity'], status: 3 },
];

table('the exit status says how it ended', statuses, ({ argv, status }) =>
  inTemporaryFolder(files, async (folder) => {
    const result = await runCommand(argv, { folder });
    assert.is(result.status, status, result.stderr);
    // What was asked for goes to standard output, and only that.
    if (status > 1) assert.is(result.stdout, '');
    if (status > 0 && argv[0] !== 'test') assert.ok(result.stderr !== '');
  }),
);

test('what is piped in is read, and is what a file would be', () =>
  inTemporaryFolder(files, async (folder) => {
    const piped = await runCommand([...explain, '--manifests', '-', '--output', 'json'], { folder, stdin: dump });
    const read = await runCommand([...explain, '--manifests', 'dump.json', '--output', 'json'], { folder });
    assert.is(piped.status, 0);
    assert.is(piped.stdout, read.stdout.replaceAll('"path": "dump.json"', '"path": "stdin"'));
  }));

test('YAML can be piped in, too', () =>
  inTemporaryFolder({}, async (folder) => {
    const stdin = 'apiVersion: v1\nkind: Pod\nmetadata: {name: web, namespace: shop}\n';
    const { status, stdout } = await runCommand(['connectivity', '--manifests', '-'], { folder, stdin });
    assert.is(status, 0);
    assert.match(stdout, /shop: web/);
  }));

test('several inputs are one cluster: what is piped in, a file without ending, a folder', () =>
  inTemporaryFolder({}, async (folder) => {
    const pod = (name: string) => `apiVersion: v1\nkind: Pod\nmetadata: {name: ${name}, namespace: shop}\n`;
    writeFiles(folder, { 'more/a.yaml': pod('a'), 'more/README': 'no manifest', b: pod('b') });
    const argv = ['connectivity', '--manifests', 'more', '--manifests', '-', '--manifests', 'b', '--manifests', 'more'];
    const { status, stdout } = await runCommand(argv, { folder, stdin: pod('c') });
    assert.is(status, 0);
    assert.match(stdout, /shop: a, b, c/);
    assert.match(stdout, 'more/README');
  }));

test('a file is not called as what is piped in', () =>
  inTemporaryFolder({}, async (folder) => {
    writeFiles(folder, { stdin: 'a: 1\n' });
    const argv = ['connectivity', '--manifests', '-', '--manifests', 'stdin'];
    const { status, stderr } = await runCommand(argv, { folder, stdin: 'a: 1\n' });
    assert.is(status, 2);
    assert.match(stderr, "option '--manifests stdin'");
  }));

test('every input that cannot be read is named', () =>
  inTemporaryFolder({}, async (folder) => {
    const { status, stderr } = await runCommand(['lint', '--manifests', 'x', '--manifests', 'y'], { folder });
    assert.is(status, 3);
    assert.match(stderr, /^x:1:1[\s\S]*\ny:1:1/);
  }));

test('explains how to pipe in manifests if standard input is empty', () =>
  inTemporaryFolder({}, async (folder) => {
    const { status, stderr } = await runCommand(['connectivity', '--manifests', '-'], { folder });
    assert.is(status, 2);
    assert.match(stderr, /standard input is empty\. For example: kubectl get/);
  }));

table(
  'an empty pipe holds no manifest',
  [
    { name: 'connectivity', argv: ['connectivity'] },
    { name: 'explain', argv: explain },
  ],
  ({ argv }) =>
    inTemporaryFolder({}, async (folder) => {
      const { status, stderr } = await runCommand([...argv, '--manifests', '-'], { folder, stdin: '' });
      assert.is(status, 1);
      assert.match(stderr, /^stdin:1:1: error\[no-manifests\]/);
    }),
);

const coloured = [
  { name: 'a terminal', terminal: true, environment: {}, expected: true },
  { name: 'a pipe', terminal: false, environment: {}, expected: false },
  { name: 'NO_COLOR', terminal: true, environment: { NO_COLOR: '1' }, expected: false },
  { name: 'CI', terminal: true, environment: { CI: 'true' }, expected: false },
  { name: 'FORCE_COLOR', terminal: false, environment: { FORCE_COLOR: '1' }, expected: true },
] as readonly {
  readonly name: string;
  readonly terminal: boolean;
  readonly environment: Readonly<Record<string, string>>;
  readonly expected: boolean;
}[];

table('text is coloured as terminal and environment have it, and says the same without', coloured, (row) =>
  inTemporaryFolder(files, async (folder) => {
    const { terminal, environment, expected } = row;
    const commands = [
      [...explain, '--manifests', 'dump.json'],
      ['connectivity', '--manifests', 'dump.json'],
      ['test', '--manifests', 'dump.json', '--tests', 'failing.yaml'],
    ];
    for (const argv of commands) {
      const { stdout } = await runCommand(argv, { folder, terminal, environment });
      const plain = await runCommand(argv, { folder });
      assert.is(stdout.includes('\u001b['), expected, argv.join(' '));
      assert.is(stripVTControlCharacters(stdout), plain.stdout);
    }
  }),
);

table(
  'colours only text, in every terminal',
  ['json', 'csv', 'markdown', 'mermaid', 'dot', 'svg'].map((name) => ({ name })),
  ({ name }) =>
    inTemporaryFolder(files, async (folder) => {
      const argv = ['connectivity', '--manifests', 'dump.json', '--output', name];
      const { status, stdout } = await runCommand(argv, { folder, terminal: true });
      assert.is(status, 0);
      assert.not.ok(stdout.includes('\u001b'));
      assert.ok(stdout.endsWith('\n') && !stdout.includes('\r'));
    }),
);

table(
  'help names every option, the peers, examples and statuses',
  [
    { name: 'connectivity', says: [/--namespace-type <type\.\.\.>/, /--expand/, /Peers:/, /shop\/web/] },
    { name: 'explain', says: [/--from <peer>/, /--relation <relation>/, /Peers:/, /'shop\{app=web,tier=front\}'/] },
    { name: 'test', says: [/--tests <path\.\.\.>/, /--coverage/] },
  ],
  async ({ name, says }) => {
    const { status, stdout, stderr } = await runCommand([name, '--help'], { folder: '/' });
    assert.equal({ status, stderr }, { status: 0, stderr: '' });
    const common = [/--manifests <path>/, /--ipblock-matches-pods/, /--pod-network/, /--skip-invalid/];
    for (const pattern of [...common, ...says, /Examples:\n {2}/, /Exit status:\n {2}0/]) assert.match(stdout, pattern);
  },
);

interface FilterCase {
  readonly name: string;
  readonly argv: readonly string[];
  /** What the lines of the answer must hold, and must not. */
  readonly has: readonly RegExp[];
  readonly hasNot: readonly RegExp[];
}

const filters: readonly FilterCase[] = [
  {
    name: '--cluster',
    argv: ['--cluster', 'aws-eu1'],
    has: [/^Cluster aws-eu1$/m, /Based on 9 namespaces/],
    hasNot: [/alicloud-ap1/],
  },
  {
    name: '--to a workload',
    argv: ['--cluster', 'aws-eu1', '--to', 'garden/loki'],
    has: [/→ garden: loki /],
    hasNot: [/→ garden: prometheus/, /Notable/],
  },
  {
    name: '--from an address',
    argv: ['--cluster', 'aws-eu1', '--from', '192.0.2.1'],
    has: [/Between pods and addresses/, /←/],
    hasNot: [/→/, /Between pods$/m],
  },
  {
    name: '--port',
    argv: ['--cluster', 'aws-eu1', '--port', '2379'],
    has: [/etcd-main/, /2379\/TCP/],
    hasNot: [/3100\/TCP/, /every port/],
  },
  {
    name: '--namespace-type',
    argv: ['--cluster', 'aws-eu1', '--namespace-type', 'istio-system'],
    has: [/istio-system: istiod/],
    hasNot: [/garden: loki/],
  },
  {
    name: '--from and --to',
    argv: [
      '--cluster',
      'aws-eu1',
      '--from',
      'type:shoot-control-plane/kube-apiserver',
      '--to',
      'type:shoot-control-plane/etcd-main',
    ],
    has: [/kube-apiserver/, /etcd-main, in the same namespace/],
    hasNot: [/prometheus/],
  },
];

table('filters show a part of the shipped landscape', filters, async ({ argv, has, hasNot }) => {
  const { status, stdout } = await runCommand(['connectivity', ...argv], { folder: shipped });
  assert.is(status, 0);
  for (const pattern of has) assert.match(stdout, pattern);
  for (const pattern of hasNot) assert.not.match(stdout, pattern);
  assert.match(stdout, /\nBased on .*policies\.\n/);
});

test('--expand lists each namespace and each workload by itself', async () => {
  const argv = ['connectivity', '--cluster', 'aws-eu1', '--to', 'type:shoot-control-plane/etcd-main'];
  const folded = await runCommand(argv, { folder: shipped });
  const expanded = await runCommand([...argv, '--expand'], { folder: shipped });
  assert.match(folded.stdout, /each shoot-control-plane namespace: etcd-main/);
  assert.not.match(expanded.stdout, /each shoot-control-plane namespace/);
  assert.match(expanded.stdout, /shoot--core--lab: etcd-main/);
});

test('explain names the line of the manifest and that of the template', async () => {
  const argv = ['explain', '--cluster', 'aws-eu1', '--relation', 'same', '--port', '2379'];
  const peers = ['--from', 'type:shoot-control-plane/kube-apiserver', '--to', 'type:shoot-control-plane/etcd-main'];
  const { stdout } = await runCommand([...argv, ...peers], { folder: shipped });
  const manifest = String.raw`manifests/clusters/aws-eu1/shoot--core--lab/policies\.yaml:\d+`;
  assert.match(
    stdout,
    new RegExp(`${manifest}, from policies/namespace-types/shoot-control-plane/allow-etcd\\.yaml:\\d+`),
  );
  assert.match(stdout, /Ringfence does not check that the policies are synced/);
});

test('the manifests of one cluster can be asked as plain ones, those of all cannot', async () => {
  const all = await runCommand(['connectivity', '--manifests', 'manifests'], { folder: shipped });
  assert.is(all.status, 2);
  assert.match(all.stderr, /Omit --manifests.*manifests\/clusters\/<cluster>/);
  const one = await runCommand(['connectivity', '--manifests', 'manifests/clusters/aws-eu1'], { folder: shipped });
  assert.is(one.status, 0);
});

table(
  'mistakes that shells make of what people write are explained',
  [
    {
      name: 'braces without quotes',
      argv: [...explain, '--from', 'shopapp=web', 'shoptier=front'],
      says: /put quotes around a peer/,
    },
    {
      name: 'a glob that found files',
      argv: ['connectivity', '--from', 'shop/a', 'shop/b'],
      says: /put quotes around a peer/,
    },
  ],
  async ({ argv, says }) => {
    const { status, stderr } = await runCommand(argv, { folder: '/' });
    assert.is(status, 2);
    assert.match(stderr, says);
  },
);
