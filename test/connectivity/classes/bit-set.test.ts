import fc from 'fast-check';
import { BitSet } from '../../../src/connectivity/classes/bit-set.ts';
import { assert, test } from '../../support/table.ts';

const size = 100;
const indexes = fc.array(fc.nat({ max: size - 1 }), { maxLength: 12 });

function bits(from: readonly number[]): BitSet {
  const set = new BitSet(size);
  for (const index of from) set.add(index);
  return set;
}

function ascending(set: Iterable<number>): readonly number[] {
  return [...new Set(set)].sort((a, b) => a - b);
}

test('bits do what a set of numbers does', () => {
  fc.assert(
    fc.property(indexes, indexes, fc.nat({ max: size - 1 }), (a, b, one) => {
      const [first, second] = [bits(a), bits(b)];
      assert.equal(first.indexes(), ascending(a));
      assert.is(first.has(one), a.includes(one));
      assert.is(first.first(), ascending(a)[0]);
      assert.is(first.isEmpty(), a.length === 0);
      assert.is(
        first.meets(second),
        a.some((index) => b.includes(index)),
      );
      assert.equal(first.and(second).indexes(), ascending(a.filter((index) => b.includes(index))));
      assert.equal(first.andNot(second).indexes(), ascending(a.filter((index) => !b.includes(index))));
      assert.is(first.key() === second.key(), String(ascending(a)) === String(ascending(b)));
      first.addAll(second);
      assert.equal(first.indexes(), ascending([...a, ...b]));
      first.delete(one);
      assert.not.ok(first.has(one));
    }),
    { numRuns: 500 },
  );
});

test('all of a size are all indexes below it', () => {
  assert.equal(
    BitSet.all(size).indexes(),
    Array.from({ length: size }, (_, index) => index),
  );
});
