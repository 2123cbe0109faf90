import { assert, table } from '../support/table.ts';
import { inBrowser } from './browser.ts';
import { commandPages } from './command-pages.ts';

table<{ readonly name: string; readonly fragment: string }>(
  'a matrix that is scrolled shows its last row and its last column',
  [
    { name: 'opened by a link, so that its data is read first', fragment: '#matrix&axis=workload' },
    { name: 'known at once', fragment: '#matrix&axis=type' },
  ],
  async ({ fragment }) => {
    await inBrowser(
      await commandPages.gardener(),
      async ({ page, errors }) => {
        await page.waitForSelector('.matrix-row');
        const [rows = 0, columns = 0] = (await page.locator('.size').innerText()).match(/\d+/g)?.map(Number) ?? [];
        await page.locator('.matrix').evaluate((matrix) => matrix.scrollTo(matrix.scrollWidth, matrix.scrollHeight));
        await page.waitForSelector(`#cell-${rows - 1}-${columns - 1}`, { timeout: 5000 });
        assert.equal(errors, []);
      },
      { fragment, viewport: { width: 800, height: 500 } },
    );
  },
);
