import { counted, grouped, listed, visible } from '../../../src/report/words/wording.ts';
import { assert, table, test } from '../../support/table.ts';

table(
  'a whole number has commas between thousands',
  [
    { name: 'none', count: 0, text: '0' },
    { name: 'three digits', count: 999, text: '999' },
    { name: 'four digits', count: 1000, text: '1,000' },
    { name: 'seven digits', count: 1234567, text: '1,234,567' },
  ],
  ({ count, text }) => assert.is(grouped(count), text),
);

test('one is singular, anything else is plural', () => {
  assert.equal(
    [0, 1, 2].map((count) => counted(count, 'error')),
    ['0 errors', '1 error', '2 errors'],
  );
  assert.is(counted(2, 'policy', 'policies'), '2 policies');
});

test('a list names at most as many as asked for and counts the rest', () => {
  assert.is(listed(['a', 'b', 'c'], 3), 'a, b, c');
  assert.is(listed(['a', 'b', 'c', 'd'], 3), 'a, b, c and 1 more');
});

table(
  'a text that is shown cannot steer the terminal',
  [
    { name: 'escape', text: '\u001b[31m', shown: '\u241b[31m' },
    { name: 'carriage return', text: 'a\rb', shown: 'a\u240db' },
    { name: 'delete', text: '\u007f', shown: '\u2421' },
    { name: 'C1', text: '\u009b', shown: '\ufffd' },
    { name: 'line separator', text: '\u2028', shown: '\ufffd' },
    { name: 'right-to-left override', text: '\u202e', shown: '\ufffd' },
    { name: 'a tab stays', text: 'a\tb', shown: 'a\tb' },
    { name: 'letters of all scripts stay', text: 'ä 漢 👩‍💻', shown: 'ä 漢 👩‍💻' },
  ],
  ({ text, shown }) => assert.is(visible(text), shown),
);
