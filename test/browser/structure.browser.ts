import { formatViewState } from '../../src/explorer/view-state.ts';
import { assert, table } from '../support/table.ts';
import { inBrowser } from './browser.ts';
import { type CommandPage, commandPages, today } from './command-pages.ts';
import { misplaced } from './geometry.ts';
import { namedViews } from './named-views.ts';
import { assertOutline, outlineOf } from './outline.ts';

table(
  'each view has the structure of its golden, on a phone too, and everything is where it can be read and hit',
  (Object.keys(namedViews) as CommandPage[]).map((name) => ({ name })),
  async ({ name }) => {
    const html = await commandPages[name]();
    const outlines = new Map<string, string>();
    const found: string[] = [];
    for (const [width, height] of [
      [1440, 900],
      [390, 844],
    ] as const) {
      await inBrowser(
        html,
        async ({ page, show }) => {
          await show('overview');
          if (width === 1440) assertOutline(`${name}/head`, await outlineOf(page, 'header, .about, .compared'));
          for (const [view, state] of Object.entries(namedViews[name])) {
            await show(formatViewState(state));
            const outline = await outlineOf(page);
            if (width === 1440) assertOutline(`${name}/${view}`, outline);
            // A graph on a phone is in several pictures.
            else if (state.view !== 'graph') assert.fixture(outline, outlines.get(view) ?? '', `${view} on a phone`);
            outlines.set(view, outline);
            found.push(...(await misplaced(page)).map((one) => `${view}, ${width} pixels: ${one}`));
          }
        },
        { viewport: { width, height }, today },
      );
    }
    assert.equal(found, []);
  },
);
