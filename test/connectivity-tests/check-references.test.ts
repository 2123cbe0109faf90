import { readConnectivityTests } from '../../src/connectivity-tests/read-connectivity-tests.ts';
import { loadLandscape } from '../../src/landscape/load-landscape.ts';
import { memoryTree } from '../../src/model/file-tree.ts';
import type { JsonObject } from '../../src/model/json.ts';
import { ownVersion } from '../../src/platform/surroundings.ts';
import { smallLandscape } from '../support/small-landscape.ts';
import { assert, table } from '../support/table.ts';
import { testText } from '../support/tested-landscape.ts';

const aws = String(smallLandscape['policies/clusters/aws.yaml']).replace('spec:\n', 'spec:\n  tenant: fruit\n');
const tenant = JSON.stringify({
  ...{ apiVersion: 'ringfence.dev/v1alpha1', kind: 'Tenant', metadata: { name: 'fruit', labels: { pci: 'true' } } },
  spec: {
    owners: ['@acme/fruit'],
    allowed: { clusterSelector: {}, namespaceTypes: ['web-app'], namespaceNames: ['*'], maxNamespaces: 1 },
  },
});
const files = { ...smallLandscape, 'policies/clusters/aws.yaml': aws, 'policies/tenants/fruit/tenant.yaml': tenant };
const { landscape } = loadLandscape(memoryTree(files), { ringfenceVersion: ownVersion() });
if (landscape === undefined) throw new Error('The landscape is good.');
const sound = { name: 'a', from: { namespace: 'a' }, to: { namespaceType: 'web-app' }, port: 443, expect: 'denied' };

interface Reference {
  readonly name: string;
  readonly one: JsonObject;
  readonly spec?: JsonObject;
  readonly expected: readonly string[];
  readonly hint?: string;
}

const references: readonly Reference[] = [
  { name: 'of what is there', one: { from: { cluster: 'aws', namespace: 'a' } }, expected: [] },
  { name: 'of every namespace', one: { from: { namespace: '*' } }, expected: [] },
  { name: 'of a tenant that is there', one: { from: { tenant: 'fruit' }, to: { tenant: 'none' } }, expected: [] },
  {
    name: 'of a tenant',
    one: { from: { tenant: 'friut' } },
    expected: ['Tenant "friut" does not exist in this landscape.'],
    hint: 'Did you mean "fruit"?',
  },
  { name: 'of names that fit', one: { from: { tenant: 'f*' }, to: { namespaceType: 'web-*' } }, expected: [] },
  {
    name: 'of labels of a tenant',
    one: { from: { tenantLabels: { pci: 'true' } } },
    expected: [],
  },
  {
    name: 'of labels that no tenant has',
    one: { from: { tenantLabels: { pci: 'treu' } } },
    expected: ['No tenant in this landscape has pci=treu.'],
    hint: 'Did you mean "true"?',
  },
  {
    name: 'of a tenant that no name fits',
    one: { from: { tenant: 'b*' } },
    expected: ['No tenant in this landscape fits "b*".'],
    hint: 'Available: fruit.',
  },
  {
    name: 'of a namespace that no name fits',
    one: { to: { namespace: 'x-*' } },
    expected: ['No namespace in this landscape fits "x-*".'],
    hint: 'Available: a, b, c.',
  },
  {
    name: 'of a cluster that no name fits',
    one: {},
    spec: { cluster: 'b*' },
    expected: ['No cluster in this landscape fits "b*".'],
    hint: 'Available: aws, gcp.',
  },
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

table('a test names only what the landscape has, where that is known', references, ({ one, spec, expected, hint }) => {
  const tests = memoryTree({ 'policies/tests/a.yaml': testText([{ ...sound, ...one }], spec) });
  const { value, diagnostics } = readConnectivityTests(tests, { where: 'policies/tests', landscape });
  assert.equal(
    diagnostics.map(({ message }) => message),
    expected,
  );
  if (hint !== undefined) assert.is(diagnostics[0]?.hint, hint);
  assert.is(value === undefined, expected.length > 0);
  assert.ok(readConnectivityTests(tests, { where: 'policies/tests' }).value, 'of plain manifests nothing is known');
});
