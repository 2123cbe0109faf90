import { formatDiffText } from '../../src/report/diff/format-text.ts';
import { markdownSteps } from '../../src/report/diff/markdown-steps.ts';
import { paletteOf } from '../../src/report/words/palette.ts';
import { sourcePlaces as places, reviews } from '../support/reviews.ts';
import { assert, test } from '../support/table.ts';
import { blocksOf, pagesIn, readPage } from './page.ts';

const page = readPage('docs/review.md');

/** The rows of the table under a heading or sentence, without its head. */
function rowsBehind(text: string): readonly string[] {
  const from = page.indexOf(text);
  assert.ok(from >= 0, text);
  const table = /^\|.*\n\| ---.*\n((?:\|.*\n)+)/m.exec(page.slice(from));
  return (table?.[1] ?? '').trimEnd().split('\n');
}

test('docs/review.md lists the steps in which Markdown gets shorter', () => {
  assert.equal(
    rowsBehind('A comment begins at the second step'),
    markdownSteps.map(({ leavesOut }, index) => `| ${index + 1} | ${leavesOut} |`),
  );
});

test('docs/review.md shows what the text is like', () => {
  const palette = paletteOf({ coloured: false });
  const text = formatDiffText(reviews.onePortMore, { palette, width: 100, expand: false, places });
  assert.ok(blocksOf(page).some((block) => block.text === text));
});

test('every comment in docs/reviews has an excerpt in docs/review.md, and a link', () => {
  const excerpts = blocksOf(page).flatMap(({ info = '' }) => /^(reviews\/\S+\.md)/.exec(info)?.[1] ?? []);
  const linked = [...page.matchAll(/\]\((reviews\/[^)#]+)\)/g)].map(([, link = '']) => link);
  const files = pagesIn('docs/reviews').map((path) => path.replace('docs/', ''));
  assert.equal([...excerpts].sort(), files);
  assert.equal([...linked].sort(), files);
});
