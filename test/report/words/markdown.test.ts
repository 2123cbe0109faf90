import fc from 'fast-check';
import { markdownCode, markdownTable, markdownText } from '../../../src/report/words/markdown.ts';
import { visible } from '../../../src/report/words/wording.ts';
import { harmIn, shownText } from '../../support/github-markdown.ts';
import { hostileNames } from '../../support/hostile-names.ts';
import { assert, table, test } from '../../support/table.ts';

/** All that Markdown shows is of this width, and white space at an end is nothing. */
function shown(text: string): string {
  return visible(text).replace(/\t/g, ' ').replace(/ +/g, ' ').trim();
}

table(
  'a text from outside shows as it is and does nothing, wherever it stands',
  hostileNames.map((name) => ({ name: JSON.stringify(name), hostile: name })),
  ({ hostile }) => {
    for (const markdown of [
      markdownText(hostile),
      `A list:\n\n- ${markdownText(hostile)}\n  - ${markdownCode(hostile)}\n`,
      markdownTable(['a', 'b'], [[markdownText(hostile), markdownCode(hostile)]]),
      `<details><summary>more</summary>\n\n${markdownText(hostile)}\n\n</details>\n`,
    ]) {
      assert.equal(harmIn(markdown), [], markdown);
      assert.ok(shownText(markdown).includes(shown(hostile)), markdown);
    }
  },
);

test('any text shows as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (whole) => {
      // Space at either end is left out.
      const text = whole.replace(/^[ \t]+|[ \t]+$/g, '');
      const markdown = `It is: ${markdownText(text)}\n\nIn code: ${markdownCode(text)}, that.\n`;
      assert.equal(harmIn(markdown), []);
      assert.is(shownText(markdown), shown(`It is: ${text} In code: ${text}, that.`));
    }),
    { numRuns: 200 },
  );
});

table(
  'an ordinary name is code',
  [
    { name: 'vali', code: '`vali`' },
    { name: 'networking.gardener.cloud/to-loki=allowed', code: '`networking.gardener.cloud/to-loki=allowed`' },
    { name: 'team in (a, b), !legacy', code: '`team in (a, b), !legacy`' },
    { name: '10.0.0.0/8', code: '`10.0.0.0/8`' },
    { name: 'a|b', code: '<code>a&#124;b</code>' },
    { name: '`', code: '<code>&#96;</code>' },
  ],
  ({ name, code }) => assert.is(markdownCode(name), code),
);
