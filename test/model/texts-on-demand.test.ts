import { TextsOnDemand } from '../../src/model/texts-on-demand.ts';
import { assert, test } from '../support/table.ts';

const made: string[] = [];
const making = (name: string) => () => {
  made.push(name);
  return `text of ${name}`;
};
const texts = () => new TextsOnDemand(new Map(['b', 'a'].map((name) => [name, making(name)])));
const expected = new Map([
  ['b', 'text of b'],
  ['a', 'text of a'],
]);

test('texts on demand are a map, in the order given', () => {
  const given = texts();
  assert.is(given.size, 2);
  assert.ok(given.has('a'));
  assert.not.ok(given.has('c'));
  assert.is(given.get('a'), 'text of a');
  assert.is(given.get('c'), undefined);
  assert.equal([...given.keys()], [...expected.keys()]);
  assert.equal([...given.values()], [...expected.values()]);
  assert.equal(new Map(given), expected);
  const seen = new Map<string, string>();
  given.forEach((text, name) => {
    seen.set(name, text);
  });
  assert.equal(seen, expected);
});

test('a text is made when it is asked for, each time, and no other is', () => {
  made.length = 0;
  const given = texts();
  assert.equal([...given.keys()], ['b', 'a']);
  assert.equal(made, []);
  given.get('a');
  given.get('a');
  assert.equal(made, ['a', 'a']);
});
