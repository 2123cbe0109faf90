import { counted, firstNames, grouped, listed } from '../../src/diagnostics/counted.ts';
import { assert, table, test } from '../support/table.ts';

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

test('a list beside its number names at most as many as asked for, then stops', () => {
  assert.is(firstNames(['a', 'b', 'c'], 3), 'a, b, c');
  assert.is(firstNames(['a', 'b', 'c', 'd'], 3), 'a, b, c, …');
});
