import { formatViewState } from '../../src/explorer/view-state.ts';
import { assert, table } from '../support/table.ts';
import { htmlOfClusters, inBrowser } from './browser.ts';
import { landscapes } from './pages.ts';
import { viewsOf } from './views-of.ts';

table('each view asks for nothing, throws nothing, and makes no markup of names', landscapes, async ({ clusters }) => {
  const all = clusters();
  await inBrowser(await htmlOfClusters(all), async ({ page, requests, errors, show }) => {
    for (const view of viewsOf(all)) {
      const fragment = formatViewState(view);
      await show(fragment);
      const found = await page.evaluate(() => ({
        markup: document.querySelectorAll('#page :is(script, img, iframe, b, object, embed, style)').length,
        text: document.querySelector('main')?.textContent?.length ?? 0,
        isDefect: /defect of Ringfence/.test(document.querySelector('main')?.textContent ?? ''),
        wide: document.documentElement.scrollWidth > innerWidth,
      }));
      assert.is(found.markup, 0, `${fragment}: no name is markup`);
      assert.ok(found.text > 10, `${fragment}: shows something`);
      assert.is(found.isDefect, false, fragment);
      assert.is(found.wide, false, `${fragment}: fits the screen`);
      assert.equal(errors, [], fragment);
    }
    assert.equal(requests, []);
  });
});
