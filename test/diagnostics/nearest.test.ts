import * as fc from 'fast-check';
import { didYouMean, nearest } from '../../src/diagnostics/nearest.ts';
import { assert, table, test } from '../support/table.ts';

table(
  'the nearest candidate',
  [
    { name: 'one letter replaced', word: 'webapp', candidates: ['web-app', 'garden'], expected: 'web-app' },
    { name: 'neighbours swapped', word: 'gadren', candidates: ['garden', 'gar'], expected: 'garden' },
    { name: 'another case', word: 'PodSelector', candidates: ['podSelector'], expected: 'podSelector' },
    { name: 'the word itself', word: 'garden', candidates: ['gardena', 'garden'], expected: 'garden' },
    { name: 'a tie goes to the first in order', word: 'cat', candidates: ['hat', 'bat'], expected: 'bat' },
    { name: 'a third of a word may differ', word: 'abcdef', candidates: ['abcdxy'], expected: 'abcdxy' },
    { name: 'more may not', word: 'abcdef', candidates: ['abcxyz'], expected: undefined },
    { name: 'a short word may differ in one letter', word: 'to', candidates: ['do'], expected: 'do' },
    { name: 'none', word: 'garden', candidates: [], expected: undefined },
  ],
  ({ word, candidates, expected }) => assert.is(nearest(word, candidates), expected),
);

test('a hint names the candidate, and there is none without one', () => {
  assert.is(didYouMean('podSelecter', ['podSelector']), 'Did you mean "podSelector"?');
  assert.is(didYouMean('egress', ['podSelector']), undefined);
});

test('the order of the candidates makes no difference', () => {
  const words = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 }), { maxLength: 6 });
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 }), words, (word, candidates) => {
      assert.is(nearest(word, candidates), nearest(word, candidates.toReversed()));
    }),
    { numRuns: 500 },
  );
});
