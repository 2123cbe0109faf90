import { formatText } from '../../../src/report/diagnostics/format-text.ts';
import { paletteOf } from '../../../src/report/words/palette.ts';
import { writeYaml } from '../../../src/source/write-yaml.ts';
import { assert, table, test } from '../../support/table.ts';
import { clusterOf, listOf, maker, pod, policy, read } from './support.ts';

type Files = Record<string, string | Uint8Array>;

const namespace = (name: string, labels: object = {}) => ({
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: { name, labels },
});
const yaml = (...objects: readonly object[]) =>
  objects.map((object) => writeYaml(JSON.parse(JSON.stringify(object)))).join('---\n');
const json = (object: object) => JSON.stringify(object, null, 2);
const denyAll = policy({ podSelector: {} });
const shop = namespace('shop');

/** Code and place of each finding. */
const placesIn = (files: Files, options: Parameters<typeof read>[1] = {}) =>
  read(files as Record<string, string>, options).diagnostics.map(
    ({ code, severity, location: { path, line, column } }) => `${severity} ${code} ${path}:${line}:${column}`,
  );

interface Case {
  readonly name: string;
  readonly files: Files;
  readonly found: readonly string[];
}

const cases: readonly Case[] = [
  { name: 'nothing at all', files: {}, found: ['error no-manifests .:1:1'] },
  {
    name: 'files of other names',
    files: { 'a/README.md': '# x', 'a/policy': json(denyAll) },
    found: ['error no-manifests a/README.md:1:1'],
  },
  { name: 'an empty document', files: { 'a.yaml': '' }, found: ['error no-manifests a.yaml:1:1'] },
  { name: 'comments only', files: { 'a.yaml': '# nothing\n' }, found: ['error no-manifests a.yaml:1:1'] },
  { name: 'no policy', files: { 'a.yaml': yaml(shop, pod('web')) }, found: ['warning no-policies a.yaml:1:1'] },
  { name: 'all is well', files: { 'a.yaml': yaml(shop, denyAll) }, found: [] },
  {
    name: 'JSON that is broken',
    files: { 'a.json': `${json(denyAll)}\nrubbish` },
    found: ['error invalid-json a.json:12:1'],
  },
  { name: 'YAML that is broken', files: { 'a.yaml': 'a: b\n  c: d\n' }, found: ['error invalid-yaml a.yaml:2:3'] },
  { name: 'YAML in a file of JSON', files: { 'a.json': yaml(denyAll) }, found: ['error invalid-json a.json:1:1'] },
  { name: 'JSON in a file of YAML', files: { 'a.yaml': json(shop) + json(denyAll) }, found: [] },
  {
    name: 'YAML that begins with a brace',
    files: { 'a.yaml': `{apiVersion: v1, kind: Namespace, metadata: {name: shop}}\n---\n${yaml(denyAll)}` },
    found: [],
  },
  {
    name: 'an expression of a template',
    files: { 'a.yaml': 'kind: Pod\nmetadata:\n  name: {{ .Release.Name }}\n' },
    found: ['error unquoted-expression a.yaml:3:9'],
  },
  { name: 'a list of texts', files: { 'a.yaml': '- a\n- b\n' }, found: ['error no-manifests a.yaml:1:1'] },
  {
    name: 'what is no object, beside a policy',
    files: {
      'a.yaml': yaml(shop, denyAll),
      'kustomization.yaml': 'resources: [a.yaml]\n',
      'Chart.yaml': 'apiVersion: v2\nname: shop\n',
      'list.json': '["a", {"b": 1}]',
      'note.yaml': 'a\n',
      'values.yaml': 'replicas: 3\nlist: &l [1]\nother: {<<: {a: 1}}\n',
    },
    found: [],
  },
  {
    name: 'an object without apiVersion',
    files: { 'a.yaml': yaml(shop, denyAll), 'b.yaml': 'kind: Pod\nmetadata: {name: web}\n' },
    found: ['warning not-an-object b.yaml:1:1'],
  },
  {
    name: 'an object without kind',
    files: { 'a.yaml': yaml(shop, denyAll), 'b.yaml': 'apiVersion: v1\nmetadata: {name: web}\n' },
    found: ['warning not-an-object b.yaml:1:1'],
  },
  {
    name: 'a policy without apiVersion',
    files: { 'a.yaml': yaml(shop, denyAll), 'b.yaml': 'kind: NetworkPolicy\nmetadata: {name: web}\n' },
    found: ['error not-an-object b.yaml:1:1'],
  },
  {
    name: 'a policy without kind',
    files: {
      'a.yaml': yaml(shop, denyAll),
      'b.yaml': 'apiVersion: networking.k8s.io/v1\nmetadata: {name: web}\nspec: {podSelector: {}}\n',
    },
    found: ['error not-an-object b.yaml:1:1'],
  },
  {
    name: 'a list of objects that is no List',
    files: { 'a.yaml': yaml(shop, denyAll), 'b.json': json([denyAll]), 'c.json': json({ items: [denyAll] }) },
    found: ['warning not-an-object b.json:1:1', 'warning not-an-object c.json:1:1'],
  },
  {
    name: 'something else in a list',
    files: { 'a.yaml': yaml(shop, denyAll), 'b.yaml': 'apiVersion: v1\nkind: List\nitems:\n- 5\n' },
    found: [],
  },
  {
    name: 'YAML that cannot be read, of a kind that says nothing about connections',
    files: {
      'a.yaml': yaml(shop, denyAll),
      'b.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {a: !!binary aGk=, 1.5: b}\n',
    },
    found: [],
  },
  {
    name: 'YAML that cannot be read, of a kind that says something',
    files: { 'a.yaml': yaml(shop, denyAll), 'b.yaml': 'apiVersion: v1\nkind: Pod\nmetadata: {name: !!int 5}\n' },
    found: ['error unsupported-tag b.yaml:3:18'],
  },
  {
    name: 'a kind that cannot be read',
    files: { 'a.yaml': yaml(shop, denyAll), 'b.yaml': 'apiVersion: v1\nkind: !!binary UG9k\nmetadata: {name: a}\n' },
    found: ['error unsupported-tag b.yaml:2:7'],
  },
  {
    name: 'lists that repeat each other through aliases, of a kind that says nothing',
    files: {
      'a.yaml': yaml(shop, denyAll),
      'b.yaml': `x0: &x0 {apiVersion: v1, kind: ConfigMap}\n${Array.from(
        { length: 40 },
        (_, at) => `x${at + 1}: &x${at + 1} {apiVersion: v1, kind: List, items: [*x${at}, *x${at}]}\n`,
      ).join('')}apiVersion: v1\nkind: List\nitems: [*x40]\n`,
    },
    found: ['error too-many-nodes b.yaml:14:48'],
  },
  {
    name: 'a key that stands twice in a policy, and in what says nothing',
    files: {
      'a.yaml': `${yaml(shop)}---\n${yaml(denyAll)}  policyTypes: []\n  policyTypes: [Egress]\n`,
      'b.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, name: b}\n',
    },
    found: ['warning duplicate-key a.yaml:15:3'],
  },
  {
    name: 'items that are no list',
    files: { 'a.yaml': 'apiVersion: v1\nkind: List\nitems: {}\n' },
    found: ['error invalid-object a.yaml:3:8'],
  },
  {
    name: 'a kind in a version of old',
    files: { 'a.yaml': yaml(shop, { ...denyAll, apiVersion: 'extensions/v1beta1' }) },
    found: ['error unserved-kind a.yaml:7:1'],
  },
  {
    name: 'a kind in the version of another',
    files: { 'a.yaml': yaml({ ...maker('Deployment', 'web'), apiVersion: 'v1' }) },
    found: ['warning no-policies a.yaml:1:1', 'error unserved-kind a.yaml:1:1'],
  },
  {
    name: 'no name',
    files: { 'a.json': json({ ...shop, metadata: {} }) },
    found: ['error invalid-object a.json:4:15', 'warning no-policies a.json:1:1'],
  },
  {
    name: 'an object in two forms',
    files: { 'a.yaml': yaml(shop, denyAll, pod('web', { app: 'a' })), 'b.yaml': yaml(pod('web', { app: 'b' })) },
    found: ['error object-twice b.yaml:1:1'],
  },
  {
    name: 'a policy in two forms',
    files: { 'a.yaml': yaml(shop, denyAll), 'b.yaml': yaml(policy({ podSelector: {}, ingress: [{}] })) },
    found: ['error object-twice b.yaml:1:1'],
  },
  {
    name: 'an object twice in one form',
    files: { 'a.yaml': yaml(shop, denyAll, denyAll), 'b.json': json(denyAll) },
    found: [],
  },
  {
    name: 'policies of others',
    files: {
      'a.yaml': yaml(shop, denyAll, {
        apiVersion: 'cilium.io/v2',
        kind: 'CiliumNetworkPolicy',
        metadata: { name: 'x' },
      }),
    },
    found: ['warning foreign-policy-kind a.yaml:15:1'],
  },
  {
    name: 'no namespace said',
    files: { 'a.yaml': yaml({ ...denyAll, metadata: { name: 'deny' } }, namespace('default')) },
    found: ['note namespace-assumed a.yaml:1:1'],
  },
  {
    name: 'a namespace that nobody defines',
    files: { 'a.yaml': yaml(denyAll) },
    found: ['note namespace-undefined a.yaml:1:1'],
  },
  {
    name: 'a namespace that is named otherwise by its label',
    files: { 'a.yaml': yaml(namespace('shop', { 'kubernetes.io/metadata.name': 'shpo' }), denyAll) },
    found: ['note namespace-name-label a.yaml:1:1'],
  },
  {
    name: 'a byte-order mark',
    files: { 'a.yaml': `\ufeff${yaml(shop, denyAll)}`, 'b.json': `\ufeff${json(denyAll)}` },
    found: [],
  },
  { name: 'lines that end in CR LF', files: { 'a.yaml': yaml(shop, denyAll).replaceAll('\n', '\r\n') }, found: [] },
  {
    name: 'UTF-16',
    files: { 'a.yaml': Buffer.from(`\ufeff${yaml(denyAll)}`, 'utf16le') },
    found: ['error not-utf-8 a.yaml:1:1'],
  },
  { name: 'bytes', files: { 'a.yaml': Buffer.from([1, 2, 0xff, 3]) }, found: ['error not-utf-8 a.yaml:1:3'] },
  {
    name: 'several broken files, each named, and what is wrong in the good ones',
    files: {
      'a.yaml': 'a: b\n  c: d\n',
      'b.json': '{',
      'c.yaml': yaml(denyAll, pod('web', { app: 5 })),
    },
    found: [
      'error invalid-yaml a.yaml:2:3',
      'note namespace-undefined a.yaml:1:1',
      'error invalid-json b.json:1:2',
      'error invalid-object c.yaml:15:10',
    ],
  },
];

table('what is found in manifests', cases, ({ files, found }) => {
  assert.equal([...placesIn(files)].sort(), [...found].sort());
});

test('with an error there is no landscape, with anything less there is', () => {
  for (const { files, found } of cases) {
    const { value } = read(files as Record<string, string>);
    assert.is(
      value === undefined,
      found.some((text) => text.startsWith('error')),
    );
  }
});

table(
  'what concerns the input as a whole is placed where a person named it',
  [
    { name: 'no manifests', files: {} },
    { name: 'no policies', files: { 'dump/a.yaml': yaml(shop) } },
    { name: 'undefined namespaces', files: { 'dump/a.yaml': yaml(denyAll) } },
  ] as readonly { readonly name: string; readonly files: Files }[],
  ({ files }) => {
    const [found] = read(files as Record<string, string>, { named: ['dump'] }).diagnostics;
    assert.is(found?.location.path, 'dump');
  },
);

test('reports files whose names are not names of manifests', () => {
  const { value } = read({ 'a.yaml': yaml(shop, denyAll), README: '', 'b/policy': json(denyAll) });
  assert.equal(value?.leftOut.files, ['README', 'b/policy']);
});

test('reads the only file if its name has no extension, as the name of standard input has none', () => {
  assert.equal(placesIn({ stdin: yaml(shop, denyAll) }), []);
  assert.equal(placesIn({ 'policy.txt': yaml(shop, denyAll) }), ['error no-manifests policy.txt:1:1']);
});

test('kinds that say nothing about connections are counted', () => {
  const secret = { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'x' } };
  const { value } = read({ 'a.yaml': yaml(shop, denyAll, secret, secret, { ...secret, kind: 'ConfigMap' }) });
  assert.equal(
    [...(value?.leftOut.kinds ?? [])],
    [
      ['ConfigMap', 1],
      ['Secret', 2],
    ],
  );
});

const objects = [shop, denyAll, pod('web', { app: 'web' }), maker('Deployment', 'api', { app: 'api' })];
const plain = (files: Files) => {
  const cluster = read(files as Record<string, string>)
    .value?.clusters.get('')
    ?.load().value;
  assert.ok(cluster);
  // All but the places, which differ.
  return JSON.stringify([...cluster.namespaces], (key, value) =>
    key === 'path' || key === 'line' ? undefined : value,
  );
};

table(
  'the same objects make the same cluster, however they are written',
  [
    { name: 'documents', files: { 'a.yaml': yaml(...objects) } },
    { name: 'in another order', files: { 'a.yaml': yaml(...objects.toReversed()) } },
    { name: 'a list', files: listOf(...objects) },
    { name: 'a list of lists', files: listOf({ apiVersion: 'v1', kind: 'List', items: objects }) },
    { name: 'a list in YAML', files: { 'a.yml': yaml({ apiVersion: 'v1', kind: 'List', items: objects }) } },
    {
      name: 'lists of their kinds, whose elements do not say theirs',
      files: {
        'a.json': json({
          apiVersion: 'v1',
          kind: 'NamespaceList',
          items: [{ metadata: { name: 'shop', labels: {} } }],
        }),
        'b.json': json({ apiVersion: 'v1', kind: 'PodList', items: [pod('web', { app: 'web' })] }),
        'c.yaml': yaml(denyAll, maker('Deployment', 'api', { app: 'api' })),
      },
    },
    {
      name: 'a file for each, in folders',
      files: Object.fromEntries(objects.map((object, index) => [`a/${index}/x.json`, json(object)])),
    },
    { name: 'JSON values one after another', files: { 'a.json': objects.map(json).join('\n') } },
    {
      name: 'documents that are empty in between',
      files: { 'a.yaml': objects.map((one) => yaml(one)).join('---\n---\n') },
    },
  ] as readonly { readonly name: string; readonly files: Files }[],
  ({ files }) => assert.is(plain(files), plain({ 'a.yaml': yaml(...objects) })),
);

test('a namespace that no manifest defines has only the label of its name', () => {
  const { labels, defined } = clusterOf(denyAll).namespaces.get('shop') ?? {};
  assert.equal([labels, defined], [{ 'kubernetes.io/metadata.name': 'shop' }, false]);
});

test('the label of the name is what the server sets', () => {
  const { labels } =
    clusterOf(namespace('shop', { 'kubernetes.io/metadata.name': 'x', a: 'b' })).namespaces.get('shop') ?? {};
  assert.equal(labels, { a: 'b', 'kubernetes.io/metadata.name': 'shop' });
});

test('an object without namespace is in default', () => {
  const cluster = clusterOf({ ...denyAll, metadata: { name: 'deny' } });
  assert.is(cluster.namespaces.get('default')?.policies[0]?.policy.metadata.name, 'deny');
});

test('a name that the server will make is taken with a stand-in for its end', () => {
  const [workload] =
    clusterOf(pod('', {}, {}, { name: undefined, generateName: 'run-' })).namespaces.get('shop')?.workloads ?? [];
  assert.match(workload?.name ?? '', /^run-./);
});

test('findings are shown with the lines of the files', () => {
  const files = { 'a.yaml': yaml(shop, denyAll, pod('web', { app: 5 })) };
  const text = formatText(read(files).diagnostics, {
    sourceText: (path) => (path === 'a.yaml' ? files['a.yaml'] : undefined),
    palette: paletteOf({ coloured: false }),
  });
  assert.match(text, /app: 5/);
});

test('a list that a server cut off is an error, for each kind', () => {
  for (const kind of ['List', 'PodList', 'NetworkPolicyList', 'SecretList']) {
    const list = { apiVersion: 'v1', kind, metadata: { continue: 'x', remainingItemCount: 7 }, items: [] };
    const { value, diagnostics } = read({ 'a.yaml': yaml(shop, denyAll), 'b.json': json(list) });
    assert.is(value, undefined);
    assert.equal(
      diagnostics.map(({ code, location }) => [code, location.path]),
      [['list-incomplete', 'b.json']],
    );
  }
});

test('a list that a server sent to its end is none', () => {
  const list = { apiVersion: 'v1', kind: 'PodList', metadata: { continue: '', resourceVersion: '7' }, items: [] };
  assert.equal(read({ 'a.yaml': yaml(shop, denyAll), 'b.json': json(list) }).diagnostics, []);
});

test('the answer to a refused request is an error, and no object that is left out', () => {
  const refused = { apiVersion: 'v1', kind: 'Status', status: 'Failure', message: 'forbidden', code: 403 };
  const { value, diagnostics } = read({ 'a.yaml': yaml(shop, denyAll), 'b.json': json(refused) });
  assert.is(value, undefined);
  assert.equal(
    diagnostics.map(({ code, location }) => [code, location.path]),
    [['server-refused', 'b.json']],
  );
});

test('a Status of success is an object of another kind', () => {
  const done = { apiVersion: 'v1', kind: 'Status', status: 'Success' };
  assert.equal(
    read({ 'a.yaml': yaml(shop, denyAll), 'b.json': json(done) }).value?.leftOut.kinds,
    new Map([['Status', 1]]),
  );
});
