import type { ClusterState } from '../../src/clusters/cluster-state.ts';
import { formatViewState, parseViewState } from '../../src/explorer/view-state.ts';
import { formatEdits } from '../../src/explorer/what-if/edit-link.ts';
import { landscapeFacts } from '../../src/explorer/what-if/landscape-facts.ts';
import type { Flow, FlowEnd } from '../../src/flows/flow.ts';
import type { PlacedEvidence } from '../../src/flows/place-evidence.ts';
import { comparedPageOf, pageOf } from '../explorer/support.ts';
import { hostileNames } from '../support/hostile-names.ts';
import { knownLandscape } from '../support/known-landscape.ts';
import { clustersOfSources, shopSources } from '../support/shipped-landscape.ts';
import { assert, table, test } from '../support/table.ts';
import { axeFindings } from './axe.ts';
import { htmlOf, inBrowser } from './browser.ts';

const { clusters } = clustersOfSources(shopSources());

const pod = (namespace: string, name: string): FlowEnd => ({
  ...{ kind: 'pod', namespace, workload: { kind: 'Deployment', name } },
});
const flow = (from: FlowEnd, to: FlowEnd, port: number, more: Partial<Flow> = {}): Flow => ({
  ...{ from, to, protocol: 'TCP', port, verdict: 'FORWARDED', count: 1234 },
  ...{ firstSeen: Date.parse('2026-11-21'), lastSeen: Date.parse('2026-11-27'), ...more },
});
const orders = pod('checkout-app', 'orders');
const flows: readonly Flow[] = [
  flow(orders, pod('payments-app', 'api'), 8080),
  flow(orders, pod('ledger-app', 'books'), 8080, { count: 99_999 }),
  ...hostileNames.map((name) => flow({ kind: 'pod', namespace: name, labels: { [name]: name } }, orders, 81)),
];

function pageWith(expires: string) {
  const evidence: readonly PlacedEvidence[] = [
    {
      ...{ cluster: 'eu1', completeness: 'Complete', flows, leftOut: new Map(), expires },
      window: { first: Date.parse('2026-11-21'), last: Date.parse('2026-11-28') },
      sources: [{ path: '<b>week</b>.jsonl', format: 'json', recorded: ['hubble'], lines: flows.length }],
    },
  ];
  const landscape = landscapeFacts({ known: knownLandscape(clusters, 'rendered'), clusters });
  return htmlOf(pageOf(clusters, { landscape, evidence }));
}

const focus = '#focus&kind=workload&cluster=eu1&namespace=checkout-app&name=orders';

test('the overview names the records, and counts what the policies deny', async () => {
  await inBrowser(await pageWith('2999-12-31'), async ({ page, errors, requests }) => {
    const text = (await page.textContent('#recorded-flows')) ?? '';
    assert.match(
      text,
      /Records of eu1: .* connections, \d+ distinct\. Seen from 2026-11-21 to 2026-11-28, in 7 days\./,
    );
    assert.match(text, /They hold every connection of this time\./);
    assert.match(text, /There are no records of stage1, us1; their rows are not marked\./);
    assert.match(text, /week<\/b>\.jsonl \(hubble, \d+ lines\)\. They may be used until 2999-12-31\./);
    assert.match(text, /connections passed though the policies deny them/);
    // With the keyboard: the rows are read when a reader opens them.
    await page.focus('#recorded-flows summary');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.beyond li');
    assert.match((await page.textContent('.beyond')) ?? '', /checkout-app: orders → ?to ledger-app: books 8080\/TCP/);
    assert.is(await page.locator('main :is(script, img, b, iframe, svg)').count(), 0);
    assert.equal(await axeFindings(page), []);
    assert.equal([errors, requests], [[], []]);
  });
});

test('each line of a focus says whether it was seen', async () => {
  await inBrowser(
    await pageWith('2999-12-31'),
    async ({ page, errors, show }) => {
      await page.waitForSelector('.peers');
      const line = async (place: string, name: string) =>
        (await page
          .locator('.peers >> nth=1 >> .peer')
          .filter({ hasText: place })
          .filter({ has: page.locator(`.name:text-is("${name}")`) })
          .locator('.seen')
          .textContent()) ?? '';
      assert.match(await line('payments-app', 'api'), /✓ seen 1,234 times on 8080\/TCP, last 2026-11-27/);
      assert.match(await line('checkout-data', 'db'), /☐ allowed and never seen/);
      assert.match((await page.textContent('main')) ?? '', /Seen, and not in these lines/);
      assert.match((await page.textContent('.beyond')) ?? '', /ledger-app: books 8080\/TCP/);
      assert.equal(await axeFindings(page), []);
      // A line still opens into its explanation.
      await page.focus('.peer summary');
      await page.keyboard.press('Enter');
      await page.waitForSelector('.explanation');
      await show('focus&kind=workload&cluster=us1&namespace=checkout-app&name=orders');
      await page.waitForSelector('.peers');
      assert.is(await page.locator('.seen').count(), 0);
      assert.equal(errors, []);
    },
    { fragment: focus },
  );
});

test('cells of the matrix have marks, and the filter finds them', async () => {
  await inBrowser(
    await pageWith('2999-12-31'),
    async ({ page, errors }) => {
      const cell = (to: string) =>
        page.locator('[role=gridcell]').filter({ hasText: `checkout-app · eu1 to ${to} · eu1:` });
      await page.waitForSelector('[role=gridcell]');
      await page.fill('.filter input', 'namespace:checkout-*,payments-* flows:seen');
      await page.waitForSelector('.cell.faded');
      assert.match((await cell('payments-app').textContent()) ?? '', /, 1 of 1 pair seen, on 8080\/TCP/);
      assert.match((await cell('payments-app').getAttribute('class')) ?? '', /^(?!.*faded)/);
      assert.match((await cell('checkout-data').textContent()) ?? '', /1 of 1 pair allowed and never seen/);
      assert.match((await cell('checkout-data').getAttribute('class')) ?? '', /faded/);
      await page.fill('.filter input', 'namespace:checkout-*,payments-* flows:not-seen');
      await page.waitForFunction(() => document.querySelectorAll('.cell.faded').length > 0);
      assert.match((await cell('payments-app').getAttribute('class')) ?? '', /faded/);
      assert.match((await cell('checkout-data').getAttribute('class')) ?? '', /^(?!.*faded)/);
      await cell('checkout-data').click();
      await page.waitForSelector('.detail');
      assert.match((await page.textContent('.detail')) ?? '', /Recorded flows1 of 1 pair allowed and never seen/);
      assert.equal(await axeFindings(page), []);
      assert.equal(errors, []);
    },
    { fragment: '#matrix&axis=namespace' },
  );
});

test('after the last day of its records, a page marks nothing and says so', async () => {
  await inBrowser(
    await pageWith('2020-12-31'),
    async ({ page, show, errors }) => {
      await page.waitForSelector('.peers');
      assert.is(await page.locator('.seen').count(), 0);
      await show('overview');
      assert.match(
        (await page.textContent('#recorded-flows')) ?? '',
        /could be used until 2020-12-31, so that it marks no connection any more\./,
      );
      assert.is(await page.locator('.cell-seen').count(), 0);
      await show('matrix&axis=type&filter=flows:seen');
      assert.match((await page.textContent('.alert')) ?? '', /This page has no recorded flows/);
      assert.equal(errors, []);
    },
    { fragment: focus },
  );
});

table(
  'the marks are readable on a phone and in the dark',
  [
    { name: 'a phone', options: { viewport: { width: 390, height: 800 } } },
    { name: 'the dark', options: { colorScheme: 'dark' as const } },
  ],
  async ({ options }) => {
    await inBrowser(
      await pageWith('2999-12-31'),
      async ({ page, show }) => {
        for (const view of ['overview', focus.slice(1), 'matrix&axis=namespace']) {
          await show(view);
          assert.equal(await axeFindings(page), [], view);
          const isWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth + 1);
          assert.is(isWide, false, view);
        }
      },
      options,
    );
  },
);

test('the state after edits has no marks: the records are about the state without the edits', async () => {
  const edits = formatEdits([{ kind: 'remove-policy', cluster: 'eu1', namespace: 'checkout-data', name: 'deny-all' }]);
  const view = { ...parseViewState(focus), edits, state: 'after' as const };
  await inBrowser(
    await pageWith('2999-12-31'),
    async ({ page, show, errors }) => {
      await page.waitForSelector('.peers', { timeout: 60_000 });
      assert.is(await page.locator('.seen').count(), 0);
      await show(formatViewState({ ...view, state: 'before' }));
      await page.waitForSelector('.seen');
      // Of the changes, lines that the state before has are marked.
      await show(formatViewState({ ...view, state: undefined }));
      await page.waitForSelector('.line-stays .seen');
      assert.is(await page.locator('.line-opens .seen').count(), 0);
      assert.equal(errors, []);
    },
    { fragment: `#${formatViewState(view)}` },
  );
});

table(
  'a page of two states marks lines that the state before has, until the last day of the records',
  [
    { name: 'before', today: '2026-12-31', isMarked: true },
    { name: 'after', today: '2027-01-01', isMarked: false },
  ],
  async ({ today, isMarked }) => {
    const evidence: readonly PlacedEvidence[] = [
      {
        ...{ cluster: 'eu1', completeness: 'Complete', flows, leftOut: new Map(), expires: '2026-12-31' },
        sources: [{ path: 'week.jsonl', format: 'json', recorded: ['hubble'], lines: flows.length }],
      },
    ];
    const before = clusters.filter(({ name }) => name === 'eu1');
    const html = await htmlOf(comparedPageOf(before, before.map(withoutPolicies), { evidence, origin: 'rendered' }));
    await inBrowser(
      html,
      async ({ page, show, errors }) => {
        await page.waitForSelector('.line-opens');
        assert.is((await page.locator('.line-stays .seen').count()) > 0, isMarked);
        assert.is(await page.locator('.line-opens .seen').count(), 0);
        await show('overview');
        const text = (await page.textContent('#recorded-flows')) ?? '';
        assert.match(text, isMarked ? /Lines that open are not/ : /marks no connection any more/);
        assert.equal(await axeFindings(page), []);
        assert.equal(errors, []);
      },
      { fragment: focus, today },
    );
  },
);

/** The state after a change that opens connections with one app. */
function withoutPolicies(cluster: ClusterState): ClusterState {
  const namespaces = [...cluster.namespaces].map(([name, one]) => {
    return [name, name === 'checkout-app' ? { ...one, policies: [] } : one] as const;
  });
  return { ...cluster, namespaces: new Map(namespaces) };
}
