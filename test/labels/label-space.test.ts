import fc from 'fast-check';
import {
  boxesOverlap,
  boxText,
  everything,
  includesBox,
  intersectBoxes,
  isSatisfiable,
  labelBox,
  matches,
} from '../../src/labels/label-space.ts';
import type { LabelSelector, LabelSelectorRequirement, TextMap } from '../../src/model/network-policy.ts';
import { assert, table, test } from '../support/table.ts';

const requires = (...matchExpressions: readonly LabelSelectorRequirement[]): LabelSelector => ({ matchExpressions });

interface MatchRow {
  readonly name: string;
  readonly selector: LabelSelector;
  readonly labels: TextMap;
  readonly matched: boolean;
}

const matchRows: readonly MatchRow[] = [
  { name: 'an empty selector matches a pod without labels', selector: {}, labels: {}, matched: true },
  { name: 'an entry needs its value', selector: { matchLabels: { a: '1' } }, labels: { a: '2' }, matched: false },
  {
    name: 'In needs the key',
    selector: requires({ key: 'a', operator: 'In', values: ['1'] }),
    labels: {},
    matched: false,
  },
  {
    name: 'NotIn takes an absent key',
    selector: requires({ key: 'a', operator: 'NotIn', values: ['1'] }),
    labels: {},
    matched: true,
  },
  {
    name: 'NotIn refuses its value',
    selector: requires({ key: 'a', operator: 'NotIn', values: ['1'] }),
    labels: { a: '1' },
    matched: false,
  },
  {
    name: 'Exists takes an empty value',
    selector: requires({ key: 'a', operator: 'Exists' }),
    labels: { a: '' },
    matched: true,
  },
  {
    name: 'DoesNotExist refuses any value',
    selector: requires({ key: 'a', operator: 'DoesNotExist' }),
    labels: { a: 'x' },
    matched: false,
  },
  {
    name: 'a key that every object inherits is absent',
    selector: requires({ key: 'constructor', operator: 'Exists' }),
    labels: {},
    matched: false,
  },
];

table('a selector matches labels', matchRows, ({ selector, labels, matched }) => {
  assert.is(matches(labelBox(selector), labels), matched);
});

// A small universe that decides everything: of each key, absent, both values that selectors name, and one they do not.
// Two keys are ones that every object inherits.
const keys = ['a', 'constructor', 'toString'] as const;
const named = ['1', '2'];
const universe: readonly TextMap[] = keys.reduce<readonly TextMap[]>(
  (sets, key) => sets.flatMap((set) => [set, ...[...named, 'other'].map((value) => ({ ...set, [key]: value }))]),
  [{}],
);

const requirements: fc.Arbitrary<LabelSelectorRequirement> = fc.oneof(
  fc.record({
    key: fc.constantFrom(...keys),
    operator: fc.constantFrom('In' as const, 'NotIn' as const),
    values: fc.uniqueArray(fc.constantFrom(...named), { minLength: 1 }),
  }),
  fc.record({ key: fc.constantFrom(...keys), operator: fc.constantFrom('Exists' as const, 'DoesNotExist' as const) }),
);
const selectors: fc.Arbitrary<LabelSelector> = fc.record(
  {
    matchLabels: fc.dictionary(fc.constantFrom(...keys), fc.constantFrom(...named), { maxKeys: 2 }),
    matchExpressions: fc.array(requirements, { maxLength: 2 }),
  },
  { requiredKeys: [] },
);

/** The API's words, one requirement at a time. */
function naivelyMatches({ matchLabels = {}, matchExpressions = [] }: LabelSelector, labels: TextMap): boolean {
  return (
    Object.entries(matchLabels).every(([key, value]) => Object.hasOwn(labels, key) && labels[key] === value) &&
    matchExpressions.every(({ key, operator, values = [] }) => {
      const value = Object.hasOwn(labels, key) ? labels[key] : undefined;
      if (operator === 'In') return value !== undefined && values.includes(value);
      if (operator === 'NotIn') return value === undefined || !values.includes(value);
      return (operator === 'Exists') === (value !== undefined);
    })
  );
}

test('a box matches exactly what its selector matches, and is satisfiable exactly when that is anything', () => {
  fc.assert(
    fc.property(selectors, (selector) => {
      const matched = universe.filter((labels) => naivelyMatches(selector, labels));
      assert.equal(
        universe.filter((labels) => matches(labelBox(selector), labels)),
        matched,
      );
      assert.is(isSatisfiable(labelBox(selector)), matched.length > 0);
    }),
    { numRuns: 500 },
  );
});

test('the intersection of two boxes matches what both match', () => {
  fc.assert(
    fc.property(selectors, selectors, (a, b) => {
      const both = intersectBoxes(labelBox(a), labelBox(b));
      for (const labels of universe) {
        assert.is(matches(both, labels), naivelyMatches(a, labels) && naivelyMatches(b, labels));
      }
      assert.is(boxesOverlap(labelBox(a), labelBox(b)), isSatisfiable(both));
      assert.equal(both, intersectBoxes(labelBox(b), labelBox(a)));
      assert.equal(intersectBoxes(everything, labelBox(a)), labelBox(a));
    }),
    { numRuns: 300 },
  );
});

test('a box includes another exactly when it matches all that the other matches', () => {
  fc.assert(
    fc.property(selectors, selectors, (outer, inner) => {
      const expected = universe.every((labels) => !naivelyMatches(inner, labels) || naivelyMatches(outer, labels));
      assert.is(includesBox(labelBox(outer), labelBox(inner)), expected);
    }),
    { numRuns: 500 },
  );
});

test('satisfiable boxes are equal structures with one text exactly when they match the same', () => {
  fc.assert(
    fc.property(selectors, selectors, fc.boolean(), (a, written, sameLabels) => {
      // Two random selectors seldom mean the same.
      const b = sameLabels ? { ...written, matchLabels: a.matchLabels ?? {} } : written;
      const [boxA, boxB] = [labelBox(a), labelBox(b)];
      if (!isSatisfiable(boxA) || !isSatisfiable(boxB)) return;
      const same = universe.every((labels) => naivelyMatches(a, labels) === naivelyMatches(b, labels));
      assert.is(boxText(boxA) === boxText(boxB), same);
      if (same) assert.equal(boxA, boxB);
    }),
    { numRuns: 1000 },
  );
});

test('a selector is the intersection of its parts, in any order', () => {
  fc.assert(
    fc.property(selectors, ({ matchLabels = {}, matchExpressions = [] }) => {
      const labels = Object.entries(matchLabels).map(([key, value]) => labelBox({ matchLabels: { [key]: value } }));
      const parts = [...matchExpressions.map((one) => requires(one)).map(labelBox), ...labels];
      const whole = labelBox({ matchLabels, matchExpressions });
      assert.is(boxText(parts.reduce(intersectBoxes, everything)), boxText(whole));
      assert.is(boxText(parts.reverse().reduce(intersectBoxes, everything)), boxText(whole));
    }),
    { numRuns: 500 },
  );
});
