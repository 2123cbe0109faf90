import type { Page } from 'playwright-core';
import { clustersOfSources, shopSources } from '../support/shipped-landscape.ts';
import { assert, table } from '../support/table.ts';
import { htmlOfClusters, inBrowser } from './browser.ts';
import { misplaced } from './geometry.ts';
import { outlineOf } from './outline.ts';

const overview = '#overview';
const graph = '#graph';

/** What breaks a page, and the rule that reports it. */
interface Break {
  readonly name: string;
  readonly style: string;
  readonly fragment: string;
  readonly says: RegExp;
}

table<Break>(
  'a page that is broken on purpose breaks the rule',
  [
    {
      name: 'a panel wider than the screen',
      style: '.panel { min-width: 1700px }',
      fragment: overview,
      says: /^the page scrolls sideways: \d+ pixels of 1440$/,
    },
    {
      name: 'a title that begins outside',
      style: 'main h2 { position: relative; left: 1400px } body { overflow-x: clip }',
      fragment: overview,
      says: /^ends beyond the right edge: Who reaches whom$/,
    },
    {
      name: 'a title beside its panel',
      style: '#tests h2 { margin-left: -60px }',
      fragment: overview,
      says: /^ends beyond its panel: Tests$/,
    },
    {
      name: 'a narrow card',
      style: '.card-title { width: 20px; overflow: hidden; white-space: nowrap }',
      fragment: overview,
      says: /^is cut off, and no title has it whole: span Open to everyone$/,
    },
    {
      name: 'a narrow field',
      style: '.search input { padding-right: 60% }',
      fragment: overview,
      says: /^a placeholder does not fit: Who can reach … name, label, address, port$/,
    },
    {
      name: 'lines on top of each other',
      style: '.card-words { margin-top: -30px }',
      fragment: overview,
      says: /^texts overlap: "0" and "places"$/,
    },
    {
      name: 'tabs on top of each other',
      style: 'nav a { margin-left: -40px }',
      fragment: overview,
      says: /^controls overlap: "a Overview" and "a Matrix"$/,
    },
    {
      name: 'cards on top of each other',
      style: '.card { margin-right: -30px }',
      fragment: overview,
      says: /^panels overlap: "a Guardrails/,
    },
    {
      name: 'low tabs',
      style: 'nav a { padding: 0 !important; line-height: 14px; overflow: visible }',
      fragment: overview,
      says: /^is too small for a finger: a Matrix: [\d.]+ × 14\.0$/,
    },
    {
      name: 'large letters in a graph',
      style: '.graph text { font-size: 40px !important }',
      fragment: graph,
      says: /^a text of a graph leaves its box: text workloads in the host network$/,
    },
  ],
  async ({ style, fragment, says }) => {
    await onShop(fragment, async (page) => {
      assert.equal(await misplaced(page), []);
      await page.addStyleTag({ content: style });
      const found = await misplaced(page);
      assert.ok(
        found.some((one) => says.test(one)),
        found.slice(0, 20).join('\n'),
      );
    });
  },
);

table<{ readonly name: string; readonly change: () => void }>(
  'an outline changes with what a screen reader has',
  [
    { name: 'a heading that is none', change: () => document.querySelector('main h2')?.setAttribute('role', 'none') },
    { name: 'a card without its name', change: () => document.querySelector('.card-title')?.remove() },
    {
      name: 'another order',
      change: () => document.querySelector('.overview')?.append(document.querySelector('.cards') ?? ''),
    },
    {
      name: 'a control that does nothing',
      change: () => document.querySelector('.card')?.removeAttribute('href'),
    },
  ],
  async ({ change }) => {
    await onShop(overview, async (page) => {
      const whole = await outlineOf(page);
      assert.is(await outlineOf(page), whole);
      await page.evaluate(change);
      assert.is.not(await outlineOf(page), whole);
    });
  },
);

async function onShop(fragment: string, work: (page: Page) => Promise<void>): Promise<void> {
  const html = await htmlOfClusters(clustersOfSources(shopSources()).clusters);
  await inBrowser(
    html,
    async ({ page, show }) => {
      await show(fragment);
      await work(page);
    },
    // The test adds a style, which the page forbids.
    { bypassCSP: true },
  );
}
