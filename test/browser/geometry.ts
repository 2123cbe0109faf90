import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import type { Area, Measured, MeasuredPage } from './measure-page.ts';

/** The smallest side of what a finger hits, in pixels. */
const smallestTarget = 24;

let code: Promise<string> | undefined;

/** Measures what a page shows now. */
export async function measured(page: Page): Promise<MeasuredPage> {
  code ??= build({
    stdin: {
      contents: "import { measurePage } from './measure-page.ts'; globalThis.measurePage = measurePage;",
      resolveDir: import.meta.dirname,
    },
    ...{ bundle: true, write: false, format: 'iife', target: 'es2022' },
  }).then(({ outputFiles }) => outputFiles[0]?.text ?? '');
  await page.evaluate(await code);
  // Further down, the head of the page covers what a reader has scrolled past.
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  return page.evaluate(() => (globalThis as unknown as { measurePage: () => MeasuredPage }).measurePage());
}

type Rule = (page: MeasuredPage) => readonly string[];

/** What is true of every view on every screen, by the name of the rule. A rule returns what breaks it. */
const rules: Readonly<Record<string, Rule>> = {
  'the page scrolls sideways': ({ width, scrolledWidth }) =>
    scrolledWidth > width ? [`${scrolledWidth} pixels of ${width}`] : [],
  'ends beyond the right edge': ({ width, texts, controls }) =>
    [...texts, ...controls].filter(({ area }) => area.right > width + 0.5).map(({ words }) => words),
  'ends beyond its panel': ({ texts }) =>
    texts
      .filter(({ area, panel }) => panel !== undefined && (area.right > panel.right + 0.5 || area.left < panel.left))
      .map(({ words }) => words),
  'is cut off, and no title has it whole': ({ cut }) => cut,
  'a placeholder does not fit': ({ placeholders }) => placeholders,
  'texts overlap': ({ texts }) =>
    overlapping(texts, 3, (one, other) => one.text !== other.text && one.words !== other.words),
  'controls overlap': ({ controls }) => overlapping(controls, 1, (one, other) => !contains(one, other)),
  'panels overlap': ({ panels }) => overlapping(panels, 1, (one, other) => !contains(one, other)),
  'is too small for a finger': ({ controls }) =>
    controls
      .filter(({ size, isInSentence }) => !isInSentence && Math.min(...size) < smallestTarget)
      .map(({ words, size }) => `${words}: ${size.map((side) => side.toFixed(1)).join(' × ')}`),
  'a text of a graph leaves its box': ({ boxes }) =>
    boxes.flatMap(({ area: box, texts }) =>
      texts
        .filter(({ area }) => area.left < box.left - 1 || area.right > box.right + 1 || area.bottom > box.bottom + 3)
        .map(({ words }) => words),
    ),
};

/** Returns what breaks the rules about where things are: `texts overlap: "a" and "b"`. Sorted by rule. */
export async function misplaced(page: Page): Promise<readonly string[]> {
  const found = await measured(page);
  return Object.entries(rules).flatMap(([name, rule]) => [...new Set(rule(found))].map((one) => `${name}: ${one}`));
}

/** Pairs whose areas share more than so many pixels in both directions. */
export function overlapping<One extends Measured>(
  all: readonly One[],
  tolerance: number,
  counts: (one: One, other: One) => boolean,
): readonly string[] {
  const sorted = [...all].sort((a, b) => a.area.top - b.area.top);
  return sorted.flatMap((one, index) => {
    const found: string[] = [];
    for (const other of sorted.slice(index + 1)) {
      if (other.area.top >= one.area.bottom) break;
      const wide = Math.min(one.area.right, other.area.right) - Math.max(one.area.left, other.area.left);
      const high = Math.min(one.area.bottom, other.area.bottom) - Math.max(one.area.top, other.area.top);
      if (wide > tolerance && high > tolerance && counts(one, other)) found.push(`"${one.words}" and "${other.words}"`);
    }
    return found;
  });
}

function contains({ area: a }: Measured, { area: b }: Measured): boolean {
  const inside = (inner: Area, outer: Area): boolean =>
    inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom;
  return inside(a, b) || inside(b, a);
}
