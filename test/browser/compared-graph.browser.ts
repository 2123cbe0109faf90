import { readFileSync } from 'node:fs';
import { formatViewState, type GraphState } from '../../src/explorer/view-state.ts';
import { comparedPageOf } from '../explorer/support.ts';
import { assert, test } from '../support/table.ts';
import { htmlOf, inBrowser } from './browser.ts';
import { comparisons } from './changed-clusters.ts';

const [shop] = comparisons;
if (shop === undefined) throw new Error('There is no shop.');

test('the graph of a comparison shows what opens and closes by lines, legend and table, and each state by itself', async () => {
  const { before, after } = shop.states();
  await inBrowser(await htmlOf(comparedPageOf(before, after)), async ({ page, show }) => {
    const seen = async (state: Partial<GraphState>) => {
      await show(formatViewState({ view: 'graph', ...state }));
      await page.waitForSelector('.graph svg');
      return page.evaluate(() => ({
        lines: [...document.querySelectorAll('.graph-line')].flatMap((line) => [...line.classList]).sort(),
        legend: [...document.querySelectorAll('.legend li')].map((item) => item.textContent?.trim() ?? ''),
        changes: [...document.querySelectorAll('.graph-rows td:nth-child(5)')].map((cell) => cell.textContent ?? ''),
      }));
    };
    const both = await seen({});
    for (const change of ['opens', 'removed', 'stays']) {
      assert.ok(both.lines.includes(`graph-${change}`), change);
    }
    assert.ok(
      both.legend.some((text) => /^\+ opens$/.test(text)),
      both.legend.join(' | '),
    );
    const only = await seen({ changes: 'only' });
    assert.not(only.lines.includes('graph-stays'));
    assert.ok(only.changes.length > 0 && only.changes.length < both.changes.length);
    for (const state of ['before', 'after'] as const) {
      const one = await seen({ state });
      assert.equal(one.changes, [], state);
      assert.not(one.legend.some((text) => /opens|closes/.test(text)));
    }
    await seen({});
    await page.getByLabel('Only changes').check();
    assert.is(await page.evaluate(() => location.hash), '#graph&changes=only');
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as SVG' }).click();
    const svg = readFileSync(await (await saved).path(), 'utf8');
    assert.match(svg, 'graph-opens');
    assert.not.match(svg, 'class="graph-line graph-allowed');
  });
});
