import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { readClusterDump } from '../../src/clusters/dump/read-cluster-dump.ts';
import { renderedLandscape } from '../../src/clusters/rendered-landscape.ts';
import { importLandscape } from '../../src/import/import-landscape.ts';
import { readNames } from '../../src/import/read-names.ts';
import { loadManifestTree } from '../../src/manifests/load-manifest-tree.ts';
import { folderOf, memoryTree } from '../../src/model/file-tree.ts';
import { readDiskTree } from '../../src/platform/disk-tree.ts';
import { listOf, policy } from '../clusters/plain/support.ts';
import { dumpsOf } from '../support/dumps.ts';
import { assert, table, test } from '../support/table.ts';
import { settings } from './support.ts';

const dumps = shopDumps();

function shopDumps() {
  const root = fileURLToPath(new URL('../../docs/examples/shop/', import.meta.url));
  const files = readDiskTree(root, 'manifests').value ?? memoryTree({});
  const known = renderedLandscape(loadManifestTree(folderOf(files, 'manifests'), { folder: 'manifests' }), 'manifests');
  return dumpsOf([...(known.value?.clusters.values() ?? [])].flatMap((cluster) => cluster.load().value ?? []));
}

const namesOf = (text: string) => readNames('names.yaml', fileOf(text));

function fileOf(text: string) {
  const file = memoryTree({ 'names.yaml': text }).get('names.yaml');
  if (file === undefined) throw new Error('the tree has the file');
  return file;
}

const imported = importLandscape(dumps, settings);
const inferredNames = imported.value?.namesFile.text ?? '';

test('the file of names that import writes changes nothing', () => {
  const { value: names, diagnostics } = namesOf(inferredNames);
  assert.equal(diagnostics, []);
  const again = importLandscape(dumps, { ...settings, names });
  assert.equal(again.value?.files, imported.value?.files);
  assert.is(again.value?.namesFile.text, inferredNames);
});

test('everything can be renamed, and the result is proved again', () => {
  const text = inferredNames.replace(
    /^( {4}(\S+): )(\S+)( #.*)$/gm,
    (_, key: string, __: string, name: string, rest: string) => {
      const isParameter = /read by/.test(rest);
      return `${key}${isParameter ? `${name}Renamed` : `renamed-${name}`}${rest}`;
    },
  );
  const { value: names } = namesOf(text);
  const { value, diagnostics } = importLandscape(dumps, { ...settings, names });
  assert.equal(diagnostics, []);
  assert.is(value?.report.proved, imported.value?.report.proved);
  for (const { path } of value?.files ?? []) {
    if (!/^policies\/(namespace-types|shared)\//.test(path)) continue;
    assert.match(
      path,
      /^policies\/(shared|namespace-types\/renamed-[^/]+)\/(renamed-[^/]+|namespace-type|workloads)\.yaml$/,
    );
  }
  for (const { path, text: source } of value?.files ?? []) {
    if (path.startsWith('policies/')) assert.not.match(source, /values\.[A-Za-z0-9]+(?<!Renamed)\b/, path);
  }
});

test('the order of the dumps changes nothing', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...dumps], { minLength: dumps.length }), (shuffled) => {
      assert.equal(importLandscape(shuffled, settings).value?.files, imported.value?.files);
    }),
    { numRuns: 3 },
  );
});

const head = 'apiVersion: ringfence.dev/v1alpha1\nkind: ImportNames\nmetadata: {name: a}\nspec:\n';

table<{ name: string; spec: string; found: readonly string[] }>(
  'a mistake in the names is reported at its line',
  [
    { name: 'no mistake', spec: '  types: {app: team-app}\n', found: [] },
    { name: 'a type that was not inferred', spec: '  types:\n    ap: team-app\n', found: ['unknown-reference 6:5'] },
    {
      name: 'a template that was not inferred',
      spec: '  templates: {app/nothing: a}\n',
      found: ['unknown-reference 5:15'],
    },
    {
      name: 'a parameter without its type',
      spec: '  parameters: {partnersNetwork: a}\n',
      found: ['unknown-reference 5:16'],
    },
    { name: 'a tenant that was not proposed', spec: '  tenants: {other: null}\n', found: ['unknown-reference 5:13'] },
    { name: 'a type whose name is no label', spec: '  types: {app: Team_App}\n', found: ['invalid-name 5:16'] },
    {
      name: 'a template with the name of another file',
      spec: '  templates: {app/allow-to-partners: workloads}\n',
      found: ['invalid-name 5:38'],
    },
    {
      name: 'a template whose name is a path',
      spec: '  templates: {app/allow-to-partners: ../a}\n',
      found: ['invalid-name 5:38'],
    },
    {
      name: 'a parameter with a hyphen',
      spec: '  parameters: {apiserverPort: api-port}\n',
      found: ['invalid-name 5:31'],
    },
    { name: 'a tenant that means none', spec: '  tenants: {catalog: none}\n', found: ['invalid-name 5:22'] },
    { name: 'the name of another type', spec: '  types: {app: data}\n', found: ['duplicate-name 5:16'] },
    { name: 'two types with one name', spec: '  types: {app: x, data: x}\n', found: ['duplicate-name 5:25'] },
    { name: 'two types that change their names', spec: '  types: {app: data, data: app}\n', found: [] },
    {
      name: 'the name of a shared template',
      spec: '  templates: {app/allow-to-partners: deny-all}\n',
      found: ['duplicate-name 5:38'],
    },
    {
      name: 'the name of a template of another type',
      spec: '  templates: {app/allow-to-partners: allow-from-indexer}\n',
      found: [],
    },
    {
      name: 'the name of another parameter',
      spec: '  parameters: {apiserverPort: dnsNetwork}\n',
      found: ['duplicate-name 5:31'],
    },
    { name: 'two tenants that become one', spec: '  tenants: {catalog: ledger}\n', found: [] },
    { name: 'a tenant that is none', spec: '  tenants: {catalog: null}\n', found: [] },
    { name: 'a number', spec: '  types: {app: 1}\n', found: ['wrong-type 5:16'] },
    { name: 'an unknown section', spec: '  type: {}\n', found: ['unknown-field 5:3'] },
  ],
  ({ spec, found }) => {
    const read = namesOf(`${head}${spec}`);
    const names = read.value;
    const diagnostics =
      names === undefined ? read.diagnostics : importLandscape(dumps, { ...settings, names }).diagnostics;
    assert.equal(
      diagnostics.map(({ code, location: { line, column } }) => `${code} ${line}:${column}`),
      found,
    );
  },
);

test('a file of another kind is refused', () => {
  assert.equal(
    namesOf('kind: Cluster\n').diagnostics.map(({ code }) => code),
    ['wrong-kind'],
  );
});

/** Namespaces and policies of a cluster, as a dump has them. */
interface SmallCluster {
  readonly name: string;
  readonly namespaces: readonly {
    readonly name: string;
    readonly labels?: object;
    readonly policies: readonly object[];
  }[];
  /** Paths of sources that are written, beside others. */
  readonly paths?: readonly string[];
  /** A part of the sources. */
  readonly has?: RegExp;
}

const ofHelm = { labels: { 'app.kubernetes.io/managed-by': 'Helm' } };

table<SmallCluster>(
  'texts that a cluster can have become valid sources, and the file of names changes nothing',
  [
    {
      name: 'a policy of another program that has the name of a file of types',
      namespaces: [
        {
          name: 'shop',
          policies: [
            { name: 'namespace-type', ...ofHelm },
            { name: 'workloads', ...ofHelm },
          ],
        },
      ],
      paths: ['policies/external/namespace-type.yaml', 'policies/external/workloads.yaml'],
    },
    {
      name: 'a policy that has the name of a file of types',
      namespaces: [{ name: 'shop', policies: [{ name: 'namespace-type' }] }],
      paths: ['policies/namespace-types/shop/namespace-type-2.yaml'],
    },
    {
      name: 'two types that take the longest name',
      namespaces: [
        { name: 'a'.repeat(63), policies: [{ name: 'one' }] },
        { name: 'b', policies: [{ name: 'a'.repeat(63) }] },
        { name: 'c', policies: [{ name: 'a'.repeat(63) }] },
      ],
      has: /kind: NamespaceType\nmetadata: \{name: a{63}\}/,
    },
    {
      name: 'a type whose best name is too long',
      namespaces: [
        { name: 'x-long', policies: [{ name: 'a'.repeat(63) }] },
        { name: 'y-long', policies: [{ name: 'a'.repeat(63) }] },
        { name: 'z-long', policies: [{ name: 'b' }] },
        { name: 'w-long', policies: [{ name: 'b' }] },
      ],
      has: /kind: NamespaceType\nmetadata: \{name: a{63}\}/,
    },
    {
      name: 'a team of the name that means no tenant',
      namespaces: ['none', 'red', 'blue'].map((team) => ({
        name: team,
        labels: { team },
        policies: [{ name: 'one' }],
      })),
      has: /- \{name: none, type: [a-z]+\}/,
    },
    {
      name: 'a beginning of names that means no tenant',
      namespaces: ['none-app', 'none-db', 'red-app', 'red-db'].map((name) => ({ name, policies: [{ name: 'one' }] })),
      has: /- \{name: none-app, type: [a-z]+\}/,
    },
    {
      name: 'an annotation with the end of an expression',
      namespaces: [{ name: 'shop', policies: [{ name: 'one', annotations: { note: 'a }} b' } }] }],
      has: /metadata: \{name: one\}/,
    },
    {
      name: 'an annotation with an expression',
      namespaces: [{ name: 'shop', policies: [{ name: 'one', annotations: { note: '{{cluster.name}}' } }] }],
      has: /metadata: \{name: one\}/,
    },
    {
      name: 'an annotation that is JSON',
      namespaces: [{ name: 'shop', policies: [{ name: 'one', annotations: { json: '{"a":{"b":1}}' } }] }],
      has: /json: .*a.*b.*1\}\}/,
    },
  ],
  ({ namespaces, paths = [], has = /(?:)/ }) => {
    const items = namespaces.flatMap(({ name, labels = {}, policies }) => [
      { apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels } },
      ...policies.map((metadata) => policy({ podSelector: {} }, { ...metadata, namespace: name })),
    ]);
    const dump = readClusterDump(memoryTree(listOf(...items)), { name: 'eu1', adopt: [] }).value;
    if (dump === undefined) throw new Error('the dump can be read');
    const { value } = importLandscape([dump], settings);
    const written = value?.files.map(({ path }) => path) ?? [];
    assert.equal(
      paths.filter((path) => !written.includes(path)),
      [],
    );
    assert.match(value?.files.map(({ text }) => text).join('') ?? '', has);
    const { value: names } = namesOf(value?.namesFile.text ?? '');
    assert.equal(importLandscape([dump], { ...settings, names }).value?.files, value?.files);
  },
);
