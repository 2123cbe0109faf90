import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { formatViewState } from '../../src/explorer/view-state.ts';
import { comparedPageOf } from '../explorer/support.ts';
import { assert, table } from '../support/table.ts';
import { htmlOf, inBrowser } from './browser.ts';
import { comparisons, viewsOfChanges } from './changed-clusters.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

table(
  'axe finds nothing serious in a comparison, also on a phone in the dark',
  comparisons.flatMap(({ name, states }) =>
    (['light', 'dark'] as const).map((scheme) => ({ name: `${name}, ${scheme}`, states, scheme })),
  ),
  async ({ states, scheme }) => {
    const both = states();
    const options = { colorScheme: scheme, ...(scheme === 'dark' ? { viewport: { width: 390, height: 844 } } : {}) };
    await inBrowser(
      await htmlOf(comparedPageOf(both.before, both.after)),
      async ({ page, show }) => {
        await page.evaluate(axe);
        for (const view of viewsOfChanges(both)) {
          const fragment = formatViewState(view);
          await show(fragment);
          const serious = await page.evaluate(async () => {
            const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run(document);
            return violations
              .filter(({ impact }) => impact === 'serious' || impact === 'critical')
              .map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`);
          });
          assert.equal(serious, [], fragment);
          const isWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
          assert.is(isWide, false, `${fragment}: fits the screen`);
        }
      },
      options,
    );
  },
);

interface Axe {
  run(document: unknown): Promise<{
    readonly violations: readonly {
      readonly id: string;
      readonly impact: string;
      readonly nodes: readonly { readonly html: string }[];
    }[];
  }>;
}
