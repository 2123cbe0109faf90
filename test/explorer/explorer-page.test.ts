import { readConnectivityTests } from '../../src/connectivity-tests/read-connectivity-tests.ts';
import { runTests } from '../../src/connectivity-tests/run-tests.ts';
import { type ExplorerPageInput, makeExplorerPage } from '../../src/explorer/explorer-page.ts';
import type { PageData } from '../../src/explorer/page-data.ts';
import { exceptionsIn, unpackLandscapeFacts } from '../../src/explorer/what-if/landscape-facts.ts';
import { readExceptions } from '../../src/landscape/read-exceptions.ts';
import { memoryTree } from '../../src/model/file-tree.ts';
import { clustersOfSources, shopSources } from '../support/shipped-landscape.ts';
import { assert, table, test } from '../support/table.ts';

/** The page of some clusters of the shop. */
function pageOf(only: readonly string[], more: Partial<ExplorerPageInput> = {}): PageData {
  const { landscape, clusters } = clustersOfSources(shopSources());
  const asked = clusters.filter(({ name = '' }) => only.includes(name));
  return makeExplorerPage({ landscape, clusters: asked, ringfenceVersion: '0.1.0', today: '2026-11-29', ...more });
}

const cases = `apiVersion: ringfence.dev/v1alpha1
kind: ConnectivityTest
metadata: {name: two}
spec:
  cases:
    - {name: the books of ledger, from: {namespace: ledger-data}, to: {ip: 192.0.2.1}, port: 443, expect: denied}
    - {name: every database, from: {ip: 192.0.2.1}, to: {namespaceType: team-data}, port: 5432, expect: denied}
`;

table<{
  readonly name: string;
  readonly only: readonly string[];
  readonly isRun?: true;
  readonly shown: readonly string[];
}>(
  'a page of some clusters has the cases of tests that find pods in them; a page of a run has all',
  [
    { name: 'all clusters', only: ['eu1', 'stage1', 'us1'], shown: ['the books of ledger', 'every database'] },
    { name: 'the cluster that has both', only: ['eu1'], shown: ['the books of ledger', 'every database'] },
    { name: 'another cluster', only: ['stage1'], shown: ['every database'] },
    { name: 'a run', only: ['stage1'], isRun: true, shown: ['the books of ledger', 'every database'] },
  ],
  ({ only, isRun, shown }) => {
    const files = readConnectivityTests(memoryTree({ 'two.yaml': cases }), { where: 'tests' }).value ?? [];
    const { landscape, clusters } = clustersOfSources(shopSources());
    const run = runTests({ landscape, clusters: clusters.filter(({ name = '' }) => only.includes(name)) }, files);
    const { overview } = pageOf(only, {
      tests: { files, run },
      ...(isRun === true ? { run: { passed: false } } : {}),
    }).index;
    assert.equal(overview.tests.kind === 'judged' ? overview.tests.results.map(({ name }) => name) : [], shown);
    assert.is(overview.run !== undefined, isRun === true);
  },
);

test('a page without guardrails has the exceptions by which the hazards of edits are judged', () => {
  const { exceptions } = readExceptions(
    memoryTree({
      'policies/exceptions/debug.yaml': `apiVersion: ringfence.dev/v1alpha1
kind: Exception
metadata: {name: debug}
spec:
  reason: The team looks for a defect.
  owner: checkout
  until: 2027-01-01
  scope: {clusters: [eu1]}
  accepts: [{code: exposed-to-everyone}]
`,
    }),
  );
  assert.equal(
    exceptions.map(({ name }) => name),
    ['debug'],
  );
  const { index, chunks } = pageOf(['eu1'], { exceptions });
  const facts = chunks[index.landscape ?? -1];
  if (facts?.kind !== 'landscape') throw new Error('The page has no facts.');
  assert.equal(
    exceptionsIn(unpackLandscapeFacts(facts.facts)).map(({ name }) => name),
    ['debug'],
  );
  assert.equal(
    index.overview.exceptions.map(({ name, until }) => [name, until]),
    [['debug', '2027-01-01']],
  );
});

test('a page of tenants that no namespace has is empty, and not whole', () => {
  const { index, chunks } = pageOf(['eu1'], { tenants: ['no-such'] });
  assert.equal(index.clusters, []);
  assert.is(chunks.filter(({ kind }) => kind !== 'connectivity').length, 0);
  assert.equal(index.head.only, { tenants: ['no-such'] });
});

test('a page that is redacted or of tenants has no marks of recorded flows', () => {
  const flows = [{ cluster: 'eu1', evidence: [] }] as unknown as ExplorerPageInput['flows'] & object;
  for (const part of [{ redacted: true }, { tenants: ['checkout'] }]) {
    assert.is(pageOf(['eu1'], { ...part, flows }).index.flows, undefined);
  }
});
