import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { formatViewState } from '../../src/explorer/view-state.ts';
import { assert, table } from '../support/table.ts';
import { inBrowser } from './browser.ts';
import { type CommandPage, commandPages, today } from './command-pages.ts';
import { namedViews } from './named-views.ts';
import { assertOutline, isOutlineKnown, outlineOf } from './outline.ts';

/** In pixels. */
const pictureWidth = 1200;

/** The largest picture, in bytes. */
const largest = 60_000;

interface Picture {
  /** The file is `docs/pictures/explorer-<name>.webp`. */
  readonly name: string;
  readonly page: CommandPage;
  readonly view: string;
  readonly height: number;
}

/** What docs/explorer.md shows. */
const pictures: readonly Picture[] = [
  { name: 'overview', page: 'shop', view: 'overview', height: 760 },
  { name: 'focus', page: 'shop', view: 'focus-workload', height: 660 },
  { name: 'change', page: 'change', view: 'overview', height: 500 },
];

table(
  'a picture in docs/explorer.md shows the view as it is: UPDATE_GOLDENS=1 takes it again if its outline has changed',
  pictures,
  async ({ name, page: made, view, height }) => {
    const file = new URL(`../../docs/pictures/explorer-${name}.webp`, import.meta.url);
    await inBrowser(
      await commandPages[made](),
      async ({ page, show }) => {
        const state = namedViews[made][view];
        assert.ok(state, view);
        await show(formatViewState(state));
        const outline = await outlineOf(page);
        // Bytes differ from machine to machine, so they are written only if there is something else to see.
        if (process.env.UPDATE_GOLDENS === '1' && !(existsSync(file) && isOutlineKnown(`pictures/${name}`, outline))) {
          await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
          writeFileSync(file, await pictureOf(page));
        }
        assertOutline(`pictures/${name}`, outline);
        const bytes = readFileSync(file);
        assert.is(`${bytes.subarray(0, 4)} ${bytes.subarray(8, 12)}`, 'RIFF WEBP');
        assert.ok(bytes.length <= largest, `${bytes.length} bytes`);
      },
      { viewport: { width: pictureWidth, height }, today, reducedMotion: 'reduce' },
    );
  },
);

/** Returns what a page shows as WebP, which is a third as large as PNG. */
async function pictureOf(page: Page): Promise<Buffer> {
  const png = (await page.screenshot()).toString('base64');
  const empty = await page.context().newPage();
  const webp = await empty.evaluate(async (data) => {
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
    const canvas = new OffscreenCanvas(image.width, image.height);
    canvas.getContext('2d')?.drawImage(image, 0, 0);
    const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 0.7 });
    return btoa(String.fromCharCode(...new Uint8Array(await blob.arrayBuffer())));
  }, png);
  return Buffer.from(webp, 'base64');
}
