import { paletteOf } from '../../../src/report/words/palette.ts';
import { wrapped } from '../../../src/report/words/wrap.ts';
import { assert, table, test } from '../../support/table.ts';

table(
  'a line is broken at spaces',
  [
    { name: 'nothing', line: '', lines: [''] },
    { name: 'short', line: 'one two', lines: ['one two'] },
    { name: 'exactly as wide', line: 'one two th', lines: ['one two th'] },
    { name: 'long', line: 'one two three four', lines: ['one two', '--three', '--four'] },
    { name: 'indented', line: '  one two three', lines: ['  one two', '--three'] },
    { name: 'a word that is too wide', line: 'a 1234567890123 b', lines: ['a', '--1234567890123', '--b'] },
  ],
  ({ line, lines }) => assert.equal(wrapped(line, 10, '--'), lines),
);

test('colours take no room', () => {
  const { strong } = paletteOf({ coloured: true });
  assert.equal(wrapped(`${strong('one')} ${strong('two')} th`, 10, ''), [`${strong('one')} ${strong('two')} th`]);
});
