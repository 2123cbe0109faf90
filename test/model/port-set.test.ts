import fc from 'fast-check';
import {
  allPorts,
  formatPorts,
  hasNoPorts,
  includesPorts,
  intersectPorts,
  noPorts,
  type PortSet,
  portRange,
  portsOf,
  protocols,
  samePorts,
  subtractPorts,
  unitePorts,
} from '../../src/model/port-set.ts';
import { assert, table, test } from '../support/table.ts';

const runs = { numRuns: 500 };

/**
 * The ports at both ends of what there is, and one between: sets whose intervals begin and end here are told apart by
 * them, so that a set is a list of bits. 0 and 65536 are no ports, and in no set.
 */
const numbers = [0, 1, 2, 3, 4, 5, 6, 7, 30_000, 65_530, 65_531, 65_532, 65_533, 65_534, 65_535, 65_536];
const borders = numbers.filter((number) => number !== 30_000);

interface Range {
  readonly protocol: (typeof protocols)[number];
  readonly first: number;
  readonly last: number;
}

const ranges: fc.Arbitrary<readonly Range[]> = fc.array(
  fc.record({
    protocol: fc.constantFrom(...protocols),
    first: fc.constantFrom(...borders),
    last: fc.constantFrom(...borders),
  }),
  { maxLength: 6 },
);

function setOf(list: readonly Range[]): PortSet {
  return unitePorts(...list.map(({ protocol, first, last }) => portRange(protocol, first, last)));
}

/** One bit for each protocol and number. */
function bitsOfRanges(list: readonly Range[]): readonly boolean[] {
  return protocols.flatMap((protocol) =>
    numbers.map(
      (number) =>
        number >= 1 &&
        number <= 65_535 &&
        list.some((range) => range.protocol === protocol && range.first <= number && number <= range.last),
    ),
  );
}

function bitsOf(set: PortSet): readonly boolean[] {
  return protocols.flatMap((protocol) =>
    numbers.map((number) => set[protocol].some(({ first, last }) => first <= number && number <= last)),
  );
}

test('a set has the ports of its ranges', () => {
  fc.assert(
    fc.property(ranges, (list) => assert.equal(bitsOf(setOf(list)), bitsOfRanges(list))),
    runs,
  );
});

test('union, intersection and difference are those of the bits', () => {
  fc.assert(
    fc.property(ranges, ranges, (a, b) => {
      const [inA, inB] = [bitsOfRanges(a), bitsOfRanges(b)];
      const both = (combine: (a: boolean, b: boolean) => boolean) =>
        inA.map((bit, index) => combine(bit, inB[index] ?? false));
      assert.equal(
        bitsOf(unitePorts(setOf(a), setOf(b))),
        both((one, other) => one || other),
      );
      assert.equal(
        bitsOf(intersectPorts(setOf(a), setOf(b))),
        both((one, other) => one && other),
      );
      assert.equal(
        bitsOf(subtractPorts(setOf(a), setOf(b))),
        both((one, other) => one && !other),
      );
    }),
    runs,
  );
});

test('containment, equality and emptiness are those of the bits', () => {
  fc.assert(
    fc.property(ranges, ranges, fc.boolean(), (a, more, within) => {
      // Two random sets are seldom one in the other.
      const b = within ? [...a, ...more] : more;
      const [inA, inB] = [bitsOfRanges(a), bitsOfRanges(b)];
      const isWithin = inA.every((bit, index) => !bit || inB[index]);
      assert.is(includesPorts(setOf(b), setOf(a)), isWithin);
      assert.is(samePorts(setOf(a), setOf(b)), isWithin && inB.every((bit, index) => !bit || inA[index]));
      assert.is(
        hasNoPorts(setOf(a)),
        inA.every((bit) => !bit),
      );
    }),
    runs,
  );
});

test('equal sets are equal structures with one text, however they were made', () => {
  fc.assert(
    fc.property(ranges, ranges, (a, b) => {
      const [setA, setB] = [setOf(a), setOf(b)];
      const ways = [
        setOf([...a].reverse()),
        unitePorts(subtractPorts(setA, setB), intersectPorts(setB, setA)),
        subtractPorts(unitePorts(setA, setB), subtractPorts(setB, setA)),
        subtractPorts(allPorts, subtractPorts(allPorts, setA)),
        ...a.map(({ protocol, first, last }) => unitePorts(setA, portRange(protocol, first, last))),
      ];
      for (const way of ways) {
        assert.equal(way, setA);
        assert.is(formatPorts(way), formatPorts(setA));
      }
      for (const protocol of protocols) {
        for (const [index, { first, last }] of setA[protocol].entries()) {
          assert.ok(first <= last);
          const next = setA[protocol][index + 1];
          assert.ok(next === undefined || next.first > last + 1, 'intervals are in order, apart and not even touching');
        }
      }
    }),
    runs,
  );
});

test('different sets have different texts', () => {
  fc.assert(
    fc.property(ranges, ranges, (a, b) => {
      assert.is(formatPorts(setOf(a)) === formatPorts(setOf(b)), samePorts(setOf(a), setOf(b)));
    }),
    runs,
  );
});

table(
  'the text of a set of ports',
  [
    { name: 'nothing', set: noPorts, text: 'none' },
    { name: 'everything', set: allPorts, text: 'all' },
    { name: 'one protocol', set: portsOf('UDP'), text: 'all UDP' },
    { name: 'a port', set: portRange('TCP', 443), text: '443/TCP' },
    { name: 'two neighbours', set: unitePorts(portRange('TCP', 81), portRange('TCP', 80)), text: '80-81/TCP' },
    {
      name: 'several protocols',
      set: unitePorts(portRange('SCTP', 1), portRange('UDP', 53), portRange('TCP', 8000, 8100)),
      text: '8000-8100/TCP, 53/UDP, 1/SCTP',
    },
    { name: 'what is no port', set: portRange('TCP', 0, 1), text: '1/TCP' },
    { name: 'a range that ends before it begins', set: portRange('TCP', 2, 1), text: 'none' },
    { name: 'every port of each protocol', set: unitePorts(...protocols.map(portsOf)), text: 'all' },
  ],
  ({ set, text }) => assert.is(formatPorts(set), text),
);
