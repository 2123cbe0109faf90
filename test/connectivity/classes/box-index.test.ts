import fc from 'fast-check';
import { BoxIndex } from '../../../src/connectivity/classes/box-index.ts';
import { labelBox, matches } from '../../../src/labels/label-space.ts';
import type { LabelSelector } from '../../../src/model/network-policy.ts';
import { assert, test } from '../../support/table.ts';

const key = fc.constantFrom('app', 'team', '__proto__', 'constructor');
const value = fc.constantFrom('a', 'b', '', 'toString');
const labels = fc.dictionary(key, value, { maxKeys: 3 });
const selector: fc.Arbitrary<LabelSelector> = fc.record({
  matchLabels: fc.dictionary(key, value, { maxKeys: 2 }),
  matchExpressions: fc.array(
    fc.oneof(
      fc.record({
        key,
        operator: fc.constantFrom('In' as const, 'NotIn' as const),
        values: fc.uniqueArray(value, { minLength: 1, maxLength: 3 }),
      }),
      fc.record({ key, operator: fc.constantFrom('Exists' as const, 'DoesNotExist' as const) }),
    ),
    { maxLength: 2 },
  ),
});

test('an index finds exactly the boxes in which labels lie, by ascending numbers', () => {
  fc.assert(
    fc.property(fc.array(selector, { maxLength: 8 }), labels, (selectors, asked) => {
      const boxes = selectors.map(labelBox);
      const expected = boxes.flatMap((box, number) => (matches(box, asked) ? [number] : []));
      assert.equal([...new BoxIndex(boxes).matching(asked)], expected);
    }),
    { numRuns: 1000 },
  );
});
