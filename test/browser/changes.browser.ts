import type { ClusterState } from '../../src/clusters/cluster-state.ts';
import { formatViewState, type ViewState } from '../../src/explorer/view-state.ts';
import { comparedPageOf, explained, pageOf } from '../explorer/support.ts';
import { assert, test } from '../support/table.ts';
import { htmlOf, inBrowser } from './browser.ts';
import { comparisons, type States } from './changed-clusters.ts';

const shop = (): States => comparisons[0]?.states() ?? { before: [], after: [] };

test('the first view answers what opens and closes, and a reader goes on with the keyboard', async () => {
  const { before, after } = shop();
  const data = comparedPageOf(before, after);
  const { connections, hazards } = data.compared?.changes ?? { connections: [], hazards: [] };
  const opened = connections.filter(({ change }) => change === 'opened').length;
  assert.ok(opened > 0 && hazards.length > 0);
  await inBrowser(await htmlOf(data), async ({ page }) => {
    await page.waitForSelector('.headline');
    const titles = await page.$$eval('main h2', (all) => all.map((one) => (one.textContent ?? '').trim()));
    assert.match(titles[0] ?? '', /^Hazards/);
    const cards = await page.$$eval('.card', (all) => all.map((one) => one.textContent ?? ''));
    assert.ok(
      cards.some((text) => text.startsWith(`Opened+${opened}`)),
      cards.join(' · '),
    );
    // Everything above is on the screen at once.
    const bottom = await page.$eval('#hazards h2', (one) => one.getBoundingClientRect().bottom);
    assert.ok(bottom < 900, String(bottom));
    await page.focus('.compared .switch a:first-child');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.scope');
    assert.match(page.url(), /state=before/);
    // Links go on with the state that is shown.
    await page.click('nav a:has-text("Matrix")');
    await page.waitForSelector('.matrix-view');
    assert.match(page.url(), /#matrix.*state=before/);
    assert.is(await page.$('.cell-marks'), null);
    await page.click('.compared a:has-text("Changes")');
    await page.waitForSelector('.cell-marks');
    const all = await page.$$eval('.matrix-row', (rows) => rows.length);
    await page.click('.controls .only input');
    await page.waitForFunction(() => /changes=only/.test(location.hash));
    const left = await page.$$eval('.matrix-row', (rows) => rows.length);
    assert.ok(left > 0 && left <= all, `${left} of ${all}`);
    await page.click('.cell.changed');
    await page.waitForSelector('.detail .change');
    assert.match((await page.textContent('.detail')) ?? '', /Before.*After/s);
    await page.click('.detail .why-link');
    await page.waitForSelector('.answers');
    assert.match((await page.textContent('.answers')) ?? '', /Before.*After/s);
  });
});

test('why before and after is what ringfence explain answers in each state', async () => {
  const { before, after } = shop();
  const pairs = ['monitoring/prometheus to checkout-data/db', 'checkout-app/orders to checkout-data/db'];
  await inBrowser(await htmlOf(comparedPageOf(before, after)), async ({ page, show }) => {
    for (const pair of pairs) {
      const [from = '', to = ''] = pair.split(' to ');
      const question = { from, to, port: 'any' };
      await show(formatViewState({ view: 'why', ...question, cluster: 'eu1' }));
      await page.waitForSelector('.explanation');
      const texts = await page.$$eval('.explanation', (all) => all.map((one) => one.textContent ?? ''));
      const ask = (clusters: readonly ClusterState[]) =>
        explained(
          clusters.filter(({ name }) => name === 'eu1'),
          question,
        );
      const expected = [ask(before), ask(after)];
      assert.equal(texts, expected[0] === expected[1] ? [expected[0]] : expected, pair);
    }
  });
});

test('a focus shows which connections open, close and stay', async () => {
  const { before, after } = shop();
  const data = comparedPageOf(before, after);
  const place = data.compared?.changes.connections.find(({ to }) => to[0]?.kind === 'pods');
  const end = place?.to[0];
  if (place === undefined || end?.kind !== 'pods') throw new Error('Nothing is opened.');
  const [where] = place.places;
  const namespace = data.compared?.changes.namespaces[where?.to[0] ?? -1]?.[0] ?? '';
  const state: ViewState = {
    ...{ view: 'focus', kind: 'workload', cluster: where?.cluster ?? '', namespace, name: end.workloads[0] ?? '' },
  };
  await inBrowser(await htmlOf(data), async ({ page, show }) => {
    await show(formatViewState(state));
    await page.waitForSelector('.peer');
    const lines = await page.$$eval('.peer', (all) => all.map((one) => one.className));
    const word = place.change === 'opened' ? 'opens' : place.change === 'closed' ? 'closes' : 'certainty';
    assert.ok(
      lines.some((line) => line.includes(`line-${word}`)),
      lines.join('\n'),
    );
    assert.ok(lines.some((line) => line.includes('line-stays')));
    assert.match(
      (await page.textContent('.change')) ?? '',
      /is now open|is no longer open|are no longer open|are now open/,
    );
  });
});

test('a change of nothing says that nothing changes', async () => {
  const { before } = shop();
  await inBrowser(await htmlOf(comparedPageOf(before, before)), async ({ page, show }) => {
    await page.waitForSelector('.nothing');
    assert.match((await page.textContent('.nothing')) ?? '', /Nothing changes in who can talk/);
    await show('#matrix&axis=type&changes=only');
    assert.match((await page.textContent('main')) ?? '', /The change opens and closes no connection/);
    await show('#focus&kind=namespace&cluster=eu1&name=checkout-data');
    assert.match((await page.textContent('main')) ?? '', /changes none of its connections/);
  });
});

test('a link of another landscape, or of a state that the page does not have, says so', async () => {
  const { before, after } = shop();
  await inBrowser(await htmlOf(comparedPageOf(before, after)), async ({ page, show, errors }) => {
    for (const state of ['', '&state=before', '&state=after', '&state=now']) {
      await show(`#focus&kind=workload&cluster=mars&namespace=base&name=rover${state}`);
      assert.match((await page.textContent('main')) ?? '', /This page has no workload rover in base of cluster mars/);
    }
    assert.equal(errors, []);
  });
  // A page of one state has no other.
  await inBrowser(await htmlOf(pageOf(before)), async ({ page, show }) => {
    await show('#matrix&axis=type&state=before&changes=only');
    assert.ok((await page.$$('.matrix-row')).length > 3);
    assert.is(await page.$('.compared'), null);
  });
});

test('without JavaScript, the page shows hazards and changes', async () => {
  const { before, after } = shop();
  const data = comparedPageOf(before, after);
  const { hazards, connections } = data.compared?.changes ?? { hazards: [], connections: [] };
  await inBrowser(
    await htmlOf(data),
    async ({ page, requests }) => {
      const text = ((await page.textContent('main.still')) ?? '').replace(/\s+/g, ' ');
      for (const { message } of hazards) assert.ok(text.includes(message), message);
      for (const { sentence } of connections) assert.ok(text.includes(sentence), sentence);
      assert.equal(requests, []);
    },
    { javaScriptEnabled: false },
  );
});

test('on paper, hazards and changes remain', async () => {
  const { before, after } = shop();
  await inBrowser(await htmlOf(comparedPageOf(before, after)), async ({ page }) => {
    await page.waitForSelector('.headline');
    await page.emulateMedia({ media: 'print' });
    assert.is(await page.isVisible('.search'), false);
    assert.is(await page.isVisible('.compared .switch'), false);
    for (const part of ['.headline', '#hazards .message', '.change']) assert.is(await page.isVisible(part), true, part);
  });
});

test('an answer that fails is a message, and not a page that waits', async () => {
  const { before, after } = shop();
  const data = comparedPageOf(before, after);
  // Policies without their namespaces: a defect that no test of a file finds.
  const broken = data.chunks.map((chunk) => (chunk.kind === 'policies' ? ({ kind: chunk.kind } as never) : chunk));
  await inBrowser(await htmlOf({ ...data, chunks: broken }), async ({ page }) => {
    await page.evaluate(() => {
      location.hash = '#why&from=checkout-app/orders&to=checkout-data/db&port=any&cluster=eu1';
    });
    await page.waitForFunction(() => /defect of Ringfence/.test(document.querySelector('main')?.textContent ?? ''));
    assert.is(await page.$('.explanation'), null);
  });
});
