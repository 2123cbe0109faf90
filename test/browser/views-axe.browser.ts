import { formatViewState } from '../../src/explorer/view-state.ts';
import { assert, table } from '../support/table.ts';
import { axeFindings } from './axe.ts';
import { htmlOfClusters, inBrowser } from './browser.ts';
import { landscapes } from './pages.ts';
import { viewsOf } from './views-of.ts';

table(
  'axe finds nothing serious, and a phone shows each view without scrolling sideways',
  landscapes.flatMap(({ name, clusters }) =>
    (['light', 'dark'] as const).map((scheme) => ({ name: `${name}, ${scheme}`, clusters, scheme })),
  ),
  async ({ clusters, scheme }) => {
    const all = clusters();
    const options = { colorScheme: scheme, ...(scheme === 'dark' ? { viewport: { width: 390, height: 844 } } : {}) };
    await inBrowser(
      await htmlOfClusters(all),
      async ({ page, show }) => {
        for (const view of viewsOf(all)) {
          const fragment = formatViewState(view);
          await show(fragment);
          assert.equal(await axeFindings(page), [], fragment);
          const isWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
          assert.is(isWide, false, `${fragment}: fits the screen`);
        }
      },
      options,
    );
  },
);
