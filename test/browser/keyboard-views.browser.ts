import type { Page } from 'playwright-core';
import { formatViewState } from '../../src/explorer/view-state.ts';
import { assert, table } from '../support/table.ts';
import { inBrowser } from './browser.ts';
import { type CommandPage, commandPages, today } from './command-pages.ts';
import { namedViews } from './named-views.ts';

/** Beyond so many controls, the rest of a view is more of the same. */
const mostControls = 90;

table(
  'the Tab key reaches every control of a view, in the order of the page, shows where it is, and goes on',
  (['shop', 'run', 'change'] as const).map((name) => ({ name })),
  async ({ name }) => {
    await inBrowser(
      await commandPages[name](),
      async ({ page, show }) => {
        for (const [view, state] of Object.entries(namedViews[name as CommandPage])) {
          await show(formatViewState(state));
          const due = await markControls(page);
          const reached: string[] = [];
          await page.focus('.skip');
          for (let count = 0; count < Math.min(due.length, mostControls); count++) {
            if (count > 0) await page.keyboard.press('Tab');
            const { control, problem } = await focused(page);
            reached.push(problem === '' ? control : `${control}: ${problem}`);
          }
          assert.equal(reached, due.slice(0, mostControls), view);
        }
      },
      { today, reducedMotion: 'reduce' },
    );
  },
);

/** Numbers the controls that the keyboard has to reach, in the order of the page. Returns them in words. */
function markControls(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const all = document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [tabindex="0"]',
    );
    return [...all]
      .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.matches(':disabled'))
      .map((one, index) => {
        one.dataset.control = `${index} ${one.tagName.toLowerCase()} ${one.textContent?.trim().slice(0, 30) ?? ''}`;
        return one.dataset.control;
      });
  });
}

/** Returns what has the focus, and why a reader would not see that; an empty text if a reader sees it. */
function focused(page: Page): Promise<{ readonly control: string; readonly problem: string }> {
  return page.evaluate(async () => {
    await new Promise((settle) => requestAnimationFrame(settle));
    const element = document.activeElement;
    if (!(element instanceof HTMLElement || element instanceof SVGElement)) return { control: '', problem: 'nothing' };
    const control = element.dataset.control ?? element.tagName;
    const box = element.querySelector('.graph-box');
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const isMarked =
      (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) ||
      (box !== null && Number.parseFloat(getComputedStyle(box).strokeWidth) >= 3) ||
      (element.matches('[role=grid]') && document.querySelector('.cell.active') !== null);
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const [x, y] = [
      (Math.max(0, left) + Math.min(innerWidth, right)) / 2,
      (Math.max(0, top) + Math.min(innerHeight, bottom)) / 2,
    ];
    const at = document.elementFromPoint(x, y);
    const isSeen = at !== null && (element.contains(at) || at.contains(element) || at.closest('label') !== null);
    return { control, problem: isMarked ? (isSeen ? '' : 'is hidden') : 'has no mark of the focus' };
  });
}
