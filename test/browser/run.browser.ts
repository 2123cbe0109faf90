import { readConnectivityTests } from '../../src/connectivity-tests/read-connectivity-tests.ts';
import { runTests } from '../../src/connectivity-tests/run-tests.ts';
import { makePage } from '../../src/explorer/make-page.ts';
import type { PageData } from '../../src/explorer/page-data.ts';
import { testSummaries } from '../../src/explorer/page-overview.ts';
import { memoryTree } from '../../src/model/file-tree.ts';
import { runSummary } from '../../src/report/connectivity-tests/run-summary.ts';
import { paletteOf } from '../../src/report/words/palette.ts';
import { explained } from '../explorer/support.ts';
import { hostileNames } from '../support/hostile-names.ts';
import { clustersOfSources, shopSources } from '../support/shipped-landscape.ts';
import { assert, test } from '../support/table.ts';
import { htmlOf, inBrowser } from './browser.ts';

const reaches = '{namespace: checkout-data}, port: 5432, expect';
const cases = [
  `{name: no app reaches the database, from: {namespace: checkout-app}, to: ${reaches}: denied}`,
  `{name: the app reaches its database, from: {namespace: checkout-app}, to: ${reaches}: allowed}`,
];
const text = `apiVersion: ringfence.dev/v1alpha1
kind: ConnectivityTest
metadata: {name: broken}
spec:
  cases:
${cases.map((one) => `    - ${one}\n`).join('')}`;

const tested = clustersOfSources(shopSources());

function pageOfRun(): PageData {
  const { clusters, landscape } = tested;
  const files = readConnectivityTests(memoryTree({ 'tests.yaml': text }), { where: 'tests.yaml' }).value ?? [];
  const run = runTests(tested, files);
  const summaries = testSummaries(run, undefined, {});
  const [failed] = summaries.kind === 'judged' ? summaries.results : [];
  // The reader of tests refuses some of these names.
  const hostile = hostileNames.flatMap((name) =>
    failed === undefined ? [] : { ...failed, name, test: name, path: name },
  );
  const tests = summaries.kind === 'judged' ? { ...summaries, results: [...summaries.results, ...hostile] } : summaries;
  const totals = runSummary({ run }, { palette: paletteOf({ coloured: false }) });
  return makePage({
    ...{ clusters, leftOut: landscape.leftOut, places: {} },
    head: { ringfence: '0.1.0', origin: 'rendered', manifests: [], made: '2026-11-29' },
    overview: {
      ...{ run: { passed: false, ...totals }, tests },
      ...{ guardrails: { kind: 'none' }, exceptions: [], grants: [] },
    },
  });
}

test('the page of a run begins with its results, and opens the example of a failed test', async () => {
  await inBrowser(await htmlOf(pageOfRun()), async ({ page, errors, requests }) => {
    await page.waitForSelector('.run');
    assert.is((await page.textContent('h1'))?.trim(), '✗The test fails');
    const first = await page.evaluate(() => document.querySelector('.overview .panel h2')?.textContent);
    assert.is(first, 'Tests');
    assert.is(await page.locator('.judged > .failed').count(), hostileNames.length + 1);
    assert.is(await page.locator('main :is(script, img, b, iframe, svg)').count(), 0);
    await page.click('.failed >> nth=0 >> a');
    await page.waitForSelector('.explanation');
    const question = { from: 'checkout-app/orders', to: 'checkout-data/StatefulSet/db', port: '5432/TCP' };
    const [cluster] = tested.clusters;
    assert.is(await page.textContent('.explanation'), cluster && explained([cluster], question));
    assert.equal([errors, requests], [[], []]);
  });
});
