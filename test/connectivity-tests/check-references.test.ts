import { readConnectivityTests } from '../../src/connectivity-tests/read-connectivity-tests.ts';
import { loadLandscape } from '../../src/landscape/load-landscape.ts';
import { memoryTree } from '../../src/model/file-tree.ts';
import type { JsonObject } from '../../src/model/json.ts';
import { ownVersion } from '../../src/platform/surroundings.ts';
import { smallLandscape } from '../support/small-landscape.ts';
import { assert, table } from '../support/table.ts';
import { testText } from '../support/tested-landscape.ts';

const { landscape } = loadLandscape(memoryTree(smallLandscape), { ringfenceVersion: ownVersion() });
const sound = { name: 'a', from: { namespace: 'a' }, to: { namespaceType: 'web-app' }, port: 443, expect: 'denied' };

interface Reference {
  readonly name: string;
  readonly one: JsonObject;
  readonly spec?: JsonObject;
  readonly expected: readonly string[];
}

const references: readonly Reference[] = [
  { name: 'of what is there', one: { from: { cluster: 'aws', namespace: 'a' } }, expected: [] },
  { name: 'of every namespace', one: { from: { namespace: '*' } }, expected: [] },
  {
    name: 'of a cluster',
    one: {},
    spec: { cluster: 'asw' },
    expected: ['Cluster "asw" does not exist in this landscape.'],
  },
  {
    name: 'of a cluster at a peer',
    one: { to: { ip: '192.0.2.7', cluster: 'asw' } },
    expected: ['Cluster "asw" does not exist in this landscape.'],
  },
  {
    name: 'of a namespace',
    one: { to: { namespace: 'd' } },
    expected: ['Namespace "d" does not exist in this landscape.'],
  },
  {
    name: 'of a namespace type',
    one: { from: { namespaceType: 'web' } },
    expected: ['Namespace type "web" does not exist in this landscape.'],
  },
];

table('a test names only what the landscape has, where that is known', references, ({ one, spec, expected }) => {
  const files = memoryTree({ 'policies/tests/a.yaml': testText([{ ...sound, ...one }], spec) });
  const { value, diagnostics } = readConnectivityTests(files, { where: 'policies/tests', landscape });
  assert.equal(
    diagnostics.map(({ message }) => message),
    expected,
  );
  assert.is(value === undefined, expected.length > 0);
  assert.ok(readConnectivityTests(files, { where: 'policies/tests' }).value, 'of plain manifests nothing is known');
});
