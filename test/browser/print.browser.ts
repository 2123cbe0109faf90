import { formatViewState } from '../../src/explorer/view-state.ts';
import { assert, table, test } from '../support/table.ts';
import { inBrowser } from './browser.ts';
import { type CommandPage, commandPages, today } from './command-pages.ts';
import { measured } from './geometry.ts';
import { namedViews } from './named-views.ts';

/** The width of a sheet of A4, in pixels. */
const sheet = { width: 794, height: 1123 };

table(
  'paper has everything that the screen shows, except controls, and cuts nothing off',
  (['shop', 'run', 'change'] as const).map((name) => ({ name })),
  async ({ name }) => {
    await inBrowser(
      await commandPages[name](),
      async ({ page, show }) => {
        for (const [view, state] of Object.entries(namedViews[name as CommandPage])) {
          await page.emulateMedia({ media: 'screen' });
          await show(formatViewState(state));
          const seen = (await measured(page)).texts.filter(({ isOfControl }) => !isOfControl);
          await page.emulateMedia({ media: 'print' });
          // A matrix is drawn whole in the frame after the change.
          await page.evaluate(async () => {
            for (let frame = 0; frame < 2; frame++) await new Promise((settle) => requestAnimationFrame(settle));
          });
          const { texts, cut, width, scrolledWidth } = await measured(page);
          const printed = new Set(texts.map(({ words }) => words));
          const missing = seen.filter(({ words }) => !printed.has(words)).map(({ words }) => words);
          assert.equal([missing, cut], [[], []], view);
          assert.ok(seen.length > 3, view);
          assert.ok(scrolledWidth <= width, `${view}: ${scrolledWidth} pixels`);
        }
      },
      { viewport: sheet, today },
    );
  },
);

test('a matrix is printed with all rows and columns, also those that a reader would have to scroll to', async () => {
  await inBrowser(
    await commandPages.gardener(),
    async ({ page, show }) => {
      await show('#matrix&axis=namespace');
      const countOf = (part: string): Promise<number> => page.locator(part).count();
      const [rows, columns] = (await page.locator('.size').innerText()).match(/\d+/g)?.map(Number) ?? [];
      assert.ok((await countOf('.matrix-row')) < (rows ?? 0), 'on the screen, only some rows are in the page');
      await page.evaluate(() =>
        addEventListener('afterprint', () => {
          document.body.dataset.printed = String(document.querySelectorAll('.matrix-row').length);
        }),
      );
      await page.pdf({ preferCSSPageSize: true });
      await page.waitForFunction(() => document.body.dataset.printed !== undefined);
      assert.is(Number(await page.getAttribute('body', 'data-printed')), rows);
      await page.emulateMedia({ media: 'print' });
      await page.waitForFunction((all) => document.querySelectorAll('.matrix-row').length === all, rows);
      assert.is(await countOf('.column-name'), columns);
      for (const { width, height } of [sheet, { width: sheet.height, height: sheet.width }]) {
        await page.setViewportSize({ width, height });
        const { scrolledWidth, texts } = await measured(page);
        assert.ok(scrolledWidth <= width, `${scrolledWidth} pixels of ${width}`);
        assert.ok(Math.max(...texts.map(({ area }) => area.right)) > width * 0.8, 'the sheet is used');
      }
    },
    { today },
  );
});

test('paper is white, also for a reader who prefers the dark', async () => {
  await inBrowser(
    await commandPages.shop(),
    async ({ page }) => {
      await page.waitForSelector('.panel');
      const backs = (): Promise<readonly string[]> =>
        page.evaluate(() =>
          ['body', '.panel', '.card'].map((part) => {
            const element = document.querySelector(part);
            return element === null ? '' : getComputedStyle(element).backgroundColor;
          }),
        );
      assert.not.equal(
        await backs(),
        Array.from({ length: 3 }, () => 'rgb(255, 255, 255)'),
      );
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      assert.equal(
        await backs(),
        Array.from({ length: 3 }, () => 'rgb(255, 255, 255)'),
      );
    },
    { colorScheme: 'dark', today },
  );
});

test('paper says what the page does not know', async () => {
  await inBrowser(
    await commandPages.shop(),
    async ({ page }) => {
      await page.waitForSelector('.about');
      await page.emulateMedia({ media: 'print' });
      const { texts } = await measured(page);
      assert.ok(texts.some(({ words }) => /does not check that the policies are synced/.test(words)));
    },
    { today },
  );
});
