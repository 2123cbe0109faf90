import { formatViewState } from '../../src/explorer/view-state.ts';
import { comparedPageOf } from '../explorer/support.ts';
import { assert, table } from '../support/table.ts';
import { htmlOf, inBrowser } from './browser.ts';
import { comparisons, viewsOfChanges } from './changed-clusters.ts';

table(
  'each view of a comparison asks for nothing, throws nothing, and makes no markup of names',
  comparisons,
  async ({ states }) => {
    const both = states();
    await inBrowser(await htmlOf(comparedPageOf(both.before, both.after)), async ({ page, requests, errors, show }) => {
      for (const view of viewsOfChanges(both)) {
        for (const side of [{}, { state: 'before' }, { state: 'after' }] as const) {
          const fragment = formatViewState({ ...view, ...side });
          await show(fragment);
          const found = await page.evaluate(() => ({
            markup: document.querySelectorAll('#page :is(script, img, iframe, b, object, embed, style)').length,
            text: document.querySelector('main')?.textContent ?? '',
            wide: document.documentElement.scrollWidth > innerWidth,
          }));
          assert.is(found.markup, 0, `${fragment}: no name is markup`);
          assert.ok(found.text.length > 10, `${fragment}: shows something`);
          assert.not.match(found.text, /defect of Ringfence/, fragment);
          assert.is(found.wide, false, `${fragment}: fits the screen`);
          assert.equal(errors, [], fragment);
        }
      }
      assert.equal(requests, []);
    });
  },
);
