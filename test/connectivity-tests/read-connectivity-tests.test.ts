import { readConnectivityTests } from '../../src/connectivity-tests/read-connectivity-tests.ts';
import { memoryTree } from '../../src/model/file-tree.ts';
import type { JsonObject } from '../../src/model/json.ts';
import { dedent } from '../support/landscape.ts';
import { assert, table, test } from '../support/table.ts';
import { soundTest, testText } from '../support/tested-landscape.ts';

const where = { where: 'policies/tests' };
const sound = { name: 'a', from: { namespace: 'shop' }, to: { namespace: 'shop' }, port: 443, expect: 'allowed' };

test('a case keeps its place, and what it does not say is left open', () => {
  const text = dedent(`
    apiVersion: ringfence.dev/v1alpha1
    kind: ConnectivityTest
    metadata: {name: sample}
    spec:
      cases:
        - name: a case
          from: {namespace: shop, workload: web}
          to: {ip: 192.0.2.7}
          port: 443
          expect: denied
  `);
  const { value } = readConnectivityTests(memoryTree({ 'tests/a.yaml': text }), where);
  const [file] = value ?? [];
  assert.equal([file?.name, file?.path], ['sample', 'tests/a.yaml']);
  const [one] = file?.cases ?? [];
  assert.equal(one?.location, { path: 'tests/a.yaml', line: 6, column: 13, endColumn: 19 });
  assert.equal(one?.from, { kind: 'workload', place: { namespace: 'shop' }, name: 'web' });
  assert.equal(one?.ports, { kind: 'numbers', first: 443, last: 443, protocol: 'TCP' });
  assert.equal([one?.relation, one?.expect, one?.cluster], ['any', 'denied', undefined]);
});

table(
  'the side of a case is read',
  [
    { name: 'egress', side: 'egress', to: { ip: '192.0.2.8' }, expected: 'Egress' },
    { name: 'ingress', side: 'ingress', from: { ip: '192.0.2.8' }, expected: 'Ingress' },
    { name: 'none', expected: undefined },
  ],
  ({ side, from, to, expected }) => {
    const [file] = soundTest([
      {
        ...sound,
        ...(side === undefined ? {} : { side }),
        ...(from === undefined ? {} : { from }),
        ...(to === undefined ? {} : { to }),
      },
    ]);
    assert.is(file?.cases[0]?.side, expected);
  },
);

table(
  'a peer is read',
  [
    { name: 'every namespace', to: { namespace: '*' }, expected: { kind: 'workload', place: {} } },
    {
      name: 'one pod',
      to: { namespace: 'shop', pod: 'web-0' },
      expected: { kind: 'named', as: 'pod', place: { namespace: 'shop' }, name: 'web-0' },
    },
    {
      name: 'a Service',
      to: { namespace: 'shop', service: 'front' },
      expected: { kind: 'named', as: 'service', place: { namespace: 'shop' }, name: 'front' },
    },
  ],
  ({ to, expected }) => assert.equal(soundTest([{ ...sound, to: { ...to } }])[0]?.cases[0]?.to, expected),
);

test('files are read in the order of their paths, and only YAML and JSON of several', () => {
  const files = memoryTree({
    'b/z.json': testText([sound], {}, 'z'),
    'b/a.yml': testText([sound], {}, 'a'),
    'README.md': 'No test.',
  });
  assert.equal(
    readConnectivityTests(files, where).value?.map(({ name }) => name),
    ['a', 'z'],
  );
});

test('a file that is named alone may be called anything', () => {
  const { value } = readConnectivityTests(memoryTree({ truth: testText([sound]) }), where);
  assert.is(value?.length, 1);
});

interface Mistake {
  readonly name: string;
  /** Replaces fields of a sound case. */
  readonly one?: JsonObject;
  readonly more?: readonly JsonObject[];
  readonly spec?: JsonObject;
  /** Codes with the text at their places. */
  readonly expected: readonly string[];
}

const shop = { namespace: 'shop' };
const mistakes: readonly Mistake[] = [
  {
    name: 'an address that is none',
    one: { to: { ip: '192.0.2.300' } },
    expected: ['invalid-test-peer "192.0.2.300"'],
  },
  {
    name: 'a CIDR with host bits',
    one: { to: { ip: '192.0.2.1/24' } },
    expected: ['invalid-test-peer "192.0.2.1/24"'],
  },
  {
    name: 'two addresses',
    one: { from: { ip: '192.0.2.7' }, to: { ip: '192.0.2.8' } },
    expected: ['invalid-test-peer "192.0.2.8"'],
  },
  { name: 'a peer without place', one: { to: { workload: 'web' } }, expected: ['invalid-test-peer {'] },
  {
    name: 'two subjects of one peer',
    one: { to: { ...shop, workload: 'web', podLabels: { app: 'web' } } },
    expected: ['invalid-test-peer {'],
  },
  {
    name: 'a relation to an address',
    one: { from: { ...shop, relation: 'same' }, to: { ip: '192.0.2.8' } },
    expected: ['invalid-test-peer "same"'],
  },
  {
    name: 'two relations',
    one: { from: { ...shop, relation: 'same' }, to: { ...shop, relation: 'other' } },
    expected: ['invalid-test-peer "other"'],
  },
  {
    name: 'a relation of tenants with an address',
    one: { relation: 'other-tenant', from: shop, to: { ip: '192.0.2.8' } },
    expected: ['invalid-test-peer "other-tenant"'],
  },
  {
    name: 'a relation of the case and another of a peer',
    one: { relation: 'same-tenant', to: { ...shop, relation: 'same' } },
    expected: ['invalid-test-peer "same"'],
  },
  {
    name: 'a relation of tenants at a peer',
    one: { to: { ...shop, relation: 'same-tenant' } },
    expected: ['invalid-value "same-tenant"'],
  },
  {
    name: 'a relation that is none',
    one: { relation: 'same-team' },
    expected: ['invalid-value "same-team"'],
  },
  {
    name: 'a relation of tenants with a peer that has none',
    one: { relation: 'other-tenant', to: { tenant: 'none' } },
    expected: ['invalid-test-peer "other-tenant"'],
  },
  {
    name: 'a tenant of an address',
    one: { to: { tenant: 'fruit', ip: '192.0.2.8' } },
    expected: ['invalid-test-peer "fruit"'],
  },
  {
    name: 'no labels of a tenant',
    one: { to: { tenantLabels: {} } },
    expected: ['invalid-value {}'],
  },
  {
    name: 'a side whose end is an address',
    one: { from: { ip: '192.0.2.8' }, side: 'egress' },
    expected: ['invalid-test-peer "egress"'],
  },
  {
    name: 'the other side whose end is an address',
    one: { to: { ip: '192.0.2.8' }, side: 'ingress' },
    expected: ['invalid-test-peer "ingress"'],
  },
  { name: 'a side that is none', one: { side: 'both' }, expected: ['invalid-value "both"'] },
  {
    name: 'two clusters',
    one: { to: { ...shop, cluster: 'west' } },
    spec: { cluster: 'east' },
    expected: ['invalid-test-peer "west"'],
  },
  { name: 'a port out of range', one: { port: 65536 }, expected: ['invalid-test-port 65536'] },
  { name: 'a range that ends before it begins', one: { port: '90-80' }, expected: ['invalid-test-port "90-80"'] },
  { name: 'a port name that is none', one: { port: 'UPPER' }, expected: ['invalid-test-port "UPPER"'] },
  { name: 'two cases of one name', more: [sound], expected: ['duplicate-name "a"'] },
  { name: 'a verdict that is none', one: { expect: 'mixed' }, expected: ['invalid-value "mixed"'] },
  {
    name: 'several at once',
    one: { port: 0, to: { ip: 'x' } },
    expected: ['invalid-test-peer "x"', 'invalid-test-port 0'],
  },
];

table('a mistake is reported at its place', mistakes, ({ one = {}, more = [], spec, expected }) => {
  const text = testText([{ ...sound, ...one }, ...more], spec);
  const lines = text.split('\n');
  const { value, diagnostics } = readConnectivityTests(memoryTree({ 'a.yaml': text }), where);
  assert.is(value, undefined);
  assert.equal(
    diagnostics.map(({ code, location: { line, column, endColumn } }) => {
      return `${code} ${lines[line - 1]?.slice(column - 1, endColumn === undefined ? column : endColumn - 1)}`;
    }),
    expected,
  );
});

table(
  'the relation of a case is its own, or that of a peer',
  [
    { name: 'none', one: {}, relation: 'any' },
    { name: 'of a peer', one: { to: { ...shop, relation: 'other' } }, relation: 'other' },
    { name: 'of the case', one: { relation: 'other' }, relation: 'other' },
    { name: 'of namespaces', one: { relation: 'same-namespace' }, relation: 'same' },
    { name: 'of other namespaces', one: { relation: 'other-namespace' }, relation: 'other' },
    { name: 'of tenants', one: { relation: 'same-tenant' }, relation: 'same-tenant' },
    { name: 'of other tenants', one: { relation: 'other-tenant' }, relation: 'other-tenant' },
    {
      name: 'of both, in two words for one relation',
      one: { relation: 'same-namespace', from: { ...shop, relation: 'same' } },
      relation: 'same',
    },
  ],
  ({ one, relation }) => {
    const { value } = readConnectivityTests(memoryTree({ 'a.yaml': testText([{ ...sound, ...one }]) }), where);
    assert.is(value?.[0]?.cases[0]?.relation, relation);
  },
);

test('two tests of one name are one too many', () => {
  const { diagnostics } = readConnectivityTests(
    memoryTree({ 'a.yaml': testText([sound]), 'b.yaml': testText([sound]) }),
    where,
  );
  assert.equal(
    diagnostics.map(({ code, location }) => [code, location.path]),
    [['duplicate-name', 'b.yaml']],
  );
});

test('a file of another kind is a mistake, and others are still read', () => {
  const files = memoryTree({
    'a.yaml': testText([sound]).replace('ConnectivityTest', 'Cluster'),
    'b.yaml': testText([{ ...sound, port: 0 }]),
  });
  const { diagnostics } = readConnectivityTests(files, where);
  assert.equal(
    diagnostics.map(({ code }) => code),
    ['wrong-kind', 'invalid-test-port'],
  );
});

test('a folder without tests is a mistake', () => {
  for (const files of [{}, { 'a.md': '', 'b.md': '' }]) {
    const { diagnostics } = readConnectivityTests(memoryTree(files), where);
    assert.equal(
      diagnostics.map(({ code, location }) => [code, location.path]),
      [['no-tests', 'policies/tests']],
    );
  }
});
