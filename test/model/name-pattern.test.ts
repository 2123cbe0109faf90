import fc from 'fast-check';
import { fitsParts } from '../../src/model/name-pattern.ts';
import { assert, table, test } from '../support/table.ts';

test('a name fits the parts of a pattern exactly where the regular expression that they stand for matches', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 8 });
  const part = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 2 });
  const parts = fc.array(part, { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(letters, parts, fc.constantFrom<0 | 1>(0, 1), (name, texts, least) => {
      const pattern = new RegExp(`^${texts.join(least === 0 ? '.*' : '.+')}$`);
      assert.is(fitsParts(name, texts, least), pattern.test(name));
    }),
    { numRuns: 5000 },
  );
});

table(
  'a pattern of many parts is compared in one walk',
  [
    { name: 'any characters', least: 0 },
    { name: 'at least one', least: 1 },
  ] as const,
  ({ least }) => {
    const start = performance.now();
    assert.not.ok(fitsParts('a'.repeat(100_000), [...Array.from({ length: 40_000 }, () => 'a'), 'b'], least));
    assert.ok(performance.now() - start < 1000);
  },
);
