import { readFileSync } from 'node:fs';
import { formatViewState, type ViewState } from '../../src/explorer/view-state.ts';
import { assert, table, test } from '../support/table.ts';
import { htmlOfClusters, inBrowser } from './browser.ts';
import { landscapes } from './pages.ts';

const [shop] = landscapes;
if (shop === undefined) throw new Error('There is no shop.');

const around: ViewState = { view: 'graph', kind: 'namespace', cluster: 'eu1', name: 'checkout-data' };

table(
  'in a graph no text leaves its box, and no text overlaps another',
  landscapes.flatMap(({ name, clusters }) =>
    [1440, 390].map((width) => ({ name: `${name}, ${width} pixels`, clusters, width })),
  ),
  async ({ clusters, width }) => {
    const all = clusters();
    const namespace = [...(all[0]?.namespaces.keys() ?? [])][0] ?? '';
    const views: readonly ViewState[] = [
      { view: 'graph' },
      { view: 'graph', by: 'tenant' },
      { view: 'graph', kind: 'namespace', name: namespace },
    ];
    await inBrowser(
      await htmlOfClusters(all),
      async ({ page, show }) => {
        for (const view of views) {
          await show(formatViewState(view));
          await page.waitForSelector('.graph svg');
          const { texts, nodes } = await page.evaluate(() => ({
            texts: [...document.querySelectorAll('.graph text')].map((text) => ({
              words: text.textContent ?? '',
              area: text.getBoundingClientRect().toJSON() as DOMRect,
            })),
            nodes: [...document.querySelectorAll('.graph-node')].map((node) => ({
              box: node.querySelector('.graph-box')?.getBoundingClientRect().toJSON() as DOMRect,
              texts: [...node.querySelectorAll('text')].map((text) => ({
                words: text.textContent ?? '',
                area: text.getBoundingClientRect().toJSON() as DOMRect,
              })),
            })),
          }));
          const outside = nodes.flatMap(({ box, texts: own }) =>
            own.filter(
              ({ area }) => area.left < box.left - 1 || area.right > box.right + 1 || area.bottom > box.bottom + 3,
            ),
          );
          const overlapping = texts.filter(({ area: a }, index) =>
            texts.slice(index + 1).some(({ area: b }) => {
              // Lines of one label may touch.
              return a.left < b.right && b.left < a.right && a.top + 4 < b.bottom && b.top + 4 < a.bottom;
            }),
          );
          const found = {
            texts: texts.length,
            outside: outside.map(({ words }) => words),
            overlapping: overlapping.map(({ words }) => words),
          };
          assert.ok(found.texts > 3, formatViewState(view));
          assert.equal([found.outside, found.overlapping], [[], []], formatViewState(view));
        }
      },
      { viewport: { width, height: 900 } },
    );
  },
);

test('the keyboard goes from box to box, and from a box to its focus', async () => {
  await inBrowser(
    await htmlOfClusters(shop.clusters()),
    async ({ page }) => {
      await page.waitForSelector('.graph svg a');
      await page.locator('.graph svg a').first().focus();
      const name = (): Promise<string | null> =>
        page.evaluate(() => document.activeElement?.querySelector('title')?.textContent ?? null);
      const first = await name();
      assert.ok(await page.locator('.graph .faded').count(), 'the others fade');
      await page.keyboard.press('Tab');
      assert.is.not(await name(), first);
      await page.keyboard.press('Shift+Tab');
      assert.is(await name(), first);
      await page.keyboard.press('Enter');
      await page.waitForSelector('.focus-title');
      assert.match(await page.evaluate(() => location.hash), /^#focus&kind=/);
    },
    { fragment: `#${formatViewState(around)}` },
  );
});

test('the graph is saved as an SVG without a request, and the file is well formed and names what is drawn', async () => {
  for (const { name, clusters } of landscapes) {
    await inBrowser(
      await htmlOfClusters(clusters()),
      async ({ page, requests, errors }) => {
        await page.waitForSelector('.graph svg');
        const [download] = await Promise.all([page.waitForEvent('download'), page.getByText('Save as SVG').click()]);
        assert.is(download.suggestedFilename(), 'graph.svg');
        const text = readFileSync(await download.path(), 'utf8');
        const empty = await page.context().newPage();
        const read = await empty.evaluate((svg) => {
          const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
          return {
            mistakes: parsed.querySelectorAll('parsererror').length,
            labels: [...parsed.querySelectorAll('.graph-label')].map(({ textContent }) => textContent),
          };
        }, text);
        const shown = await page.evaluate(() => document.querySelectorAll('.graph .graph-node').length);
        assert.is(read.mistakes, 0, name);
        assert.ok(read.labels.length >= shown, `${name}: ${read.labels.length} labels of ${shown} boxes`);
        assert.equal(
          [requests, errors].map((list) => list.filter((one) => !one.startsWith('blob:'))),
          [[], []],
        );
      },
      { fragment: '#graph' },
    );
  }
});

test('the table beside a graph has its connections, and its links show what they name', async () => {
  await inBrowser(
    await htmlOfClusters(shop.clusters()),
    async ({ page }) => {
      await page.getByText(/^As a table/).click();
      const rows = await page.locator('.graph-rows tbody tr').allInnerTexts();
      assert.ok(
        rows.some((row) => row.includes('checkout-app: orders') && row.includes('5432/TCP') && row.includes('allowed')),
        rows.join('\n'),
      );
      await page.locator('.graph-rows tbody a', { hasText: 'checkout-app: orders' }).first().click();
      await page.waitForSelector('.focus-title');
      assert.match(await page.locator('.focus-title').innerText(), /orders/);
    },
    { fragment: `#${formatViewState(around)}` },
  );
});

test('a focus has the graph of its neighbours, and a link to it alone', async () => {
  await inBrowser(
    await htmlOfClusters(shop.clusters()),
    async ({ page }) => {
      await page.locator('.neighbours > summary').click();
      await page.waitForSelector('.neighbours .graph svg');
      await page.getByText('Only the graph').click();
      await page.waitForSelector('.graph-view .graph svg');
      assert.is(await page.evaluate(() => location.hash), `#${formatViewState(around)}`);
    },
    { fragment: '#focus&kind=namespace&cluster=eu1&name=checkout-data' },
  );
});
