import { RecentTexts } from '../../src/model/recent-texts.ts';
import { assert, table } from '../support/table.ts';

interface Case {
  readonly name: string;
  readonly most: number;
  readonly texts: readonly string[];
  /** The texts for which something is made, in order. */
  readonly made: readonly string[];
}

const cases: readonly Case[] = [
  { name: 'a text that is known', most: 10, texts: ['a', 'b', 'a'], made: ['a', 'b'] },
  {
    name: 'a text that was used longest ago',
    most: 4,
    texts: ['aa', 'bb', 'cc', 'aa'],
    made: ['aa', 'bb', 'cc', 'aa'],
  },
  { name: 'a text that was used again', most: 4, texts: ['aa', 'bb', 'aa', 'cc', 'aa'], made: ['aa', 'bb', 'cc'] },
  { name: 'a text for which several go', most: 4, texts: ['a', 'b', 'cccc', 'a'], made: ['a', 'b', 'cccc', 'a'] },
  { name: 'a text that is too long drives no other away', most: 2, texts: ['a', 'bbb', 'a'], made: ['a', 'bbb'] },
  { name: 'a text that is too long twice', most: 2, texts: ['bbb', 'bbb'], made: ['bbb', 'bbb'] },
  { name: 'an empty text', most: 0, texts: ['', ''], made: [''] },
];

table('what was made of a text is kept while it is recent', cases, ({ most, texts, made }) => {
  const recent = new RecentTexts<string>(most);
  const found: string[] = [];
  for (const text of texts) {
    const answer = recent.of(text, () => {
      found.push(text);
      return text.toUpperCase();
    });
    assert.is(answer, text.toUpperCase());
  }
  assert.equal(found, made);
});
