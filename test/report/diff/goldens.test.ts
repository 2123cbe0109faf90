import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { formatDiffAnnotations } from '../../../src/report/diff/format-annotations.ts';
import { formatDiffComment } from '../../../src/report/diff/format-markdown.ts';
import { formatDiffText } from '../../../src/report/diff/format-text.ts';
import { paletteOf } from '../../../src/report/words/palette.ts';
import { harmIn } from '../../support/github-markdown.ts';
import { sourcePlaces as places, reviews } from '../../support/reviews.ts';
import { assert, table } from '../../support/table.ts';

const folder = new URL('expected/', import.meta.url);

const formats = {
  txt: (review) =>
    formatDiffText(review, { palette: paletteOf({ coloured: false }), width: 100, expand: false, places }),
  md: (review) => formatDiffComment(review, { places }),
  annotations: (review) => formatDiffAnnotations(review, { places, rootInCheckout: '' }),
} as const satisfies Record<string, (review: (typeof reviews)[keyof typeof reviews]) => string>;

table(
  'what is said of a review is as expected',
  Object.entries(reviews).flatMap(([name, review]) =>
    Object.entries(formats).map(([ending, format]) => ({ name: `${name}.${ending}`, text: () => format(review) })),
  ),
  ({ name, text }) => {
    const file = new URL(name, folder);
    if (process.env.UPDATE_GOLDENS === '1') {
      mkdirSync(folder, { recursive: true });
      writeFileSync(file, text());
    }
    assert.fixture(text(), readFileSync(file, 'utf8'), 'UPDATE_GOLDENS=1 writes it; read the difference');
    // Owners of the state before are called, and no one else.
    if (name.endsWith('.md')) assert.equal(harmIn(text()), name === 'tenants.md' ? ['a link: @a'] : []);
  },
);
