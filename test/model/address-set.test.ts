import fc from 'fast-check';
import { type Address, addressBits } from '../../src/model/address.ts';
import {
  type AddressSet,
  addressSet,
  allAddresses,
  hasNoAddresses,
  includesAddresses,
  intersectAddresses,
  noAddresses,
  sameAddresses,
  subtractAddresses,
  toCidrs,
  uniteAddresses,
  uniteAllAddresses,
} from '../../src/model/address-set.ts';
import { type Cidr, cidrSize, formatCidr, nthAddress } from '../../src/model/cidr.ts';
import { includesAddress } from '../support/includes-address.ts';
import { assert, table, test } from '../support/table.ts';
import { cidrs, fewestCidrs, membersOfCidrs, membersOfSet, readCidr } from './small-universe.ts';

const runs = { numRuns: 300 };
const twoSets = [cidrs, cidrs] as const;

function setOf(...texts: readonly string[]): AddressSet {
  return addressSet(texts.map(readCidr));
}

function textsOf(set: AddressSet): readonly string[] {
  return toCidrs(set).map(formatCidr);
}

function sorted(members: Iterable<string>): readonly string[] {
  return [...members].sort();
}

test('a set has the members of its CIDRs', () => {
  fc.assert(
    fc.property(cidrs, (list) => assert.equal(sorted(membersOfSet(addressSet(list))), sorted(membersOfCidrs(list)))),
    runs,
  );
});

test('union, intersection and difference are those of the members', () => {
  fc.assert(
    fc.property(...twoSets, (a, b) => {
      const [inA, inB] = [membersOfCidrs(a), membersOfCidrs(b)];
      const [setA, setB] = [addressSet(a), addressSet(b)];
      assert.equal(sorted(membersOfSet(uniteAddresses(setA, setB))), sorted(new Set([...inA, ...inB])));
      assert.equal(uniteAllAddresses([setA, setB, setA]), uniteAddresses(setA, setB));
      assert.equal(
        sorted(membersOfSet(intersectAddresses(setA, setB))),
        sorted([...inA].filter((member) => inB.has(member))),
      );
      assert.equal(
        sorted(membersOfSet(subtractAddresses(setA, setB))),
        sorted([...inA].filter((member) => !inB.has(member))),
      );
    }),
    runs,
  );
});

test('inclusion and equality are those of the members', () => {
  fc.assert(
    fc.property(...twoSets, (a, b) => {
      const [inA, inB] = [membersOfCidrs(a), membersOfCidrs(b)];
      const [setA, setB] = [addressSet(a), addressSet(b)];
      const includes = [...inB].every((member) => inA.has(member));
      assert.is(includesAddresses(setA, setB), includes);
      assert.is(sameAddresses(setA, setB), includes && inA.size === inB.size);
      assert.is(hasNoAddresses(setA), inA.size === 0);
    }),
    runs,
  );
});

test('one address is in a set when it is a member', () => {
  fc.assert(
    fc.property(cidrs, fc.nat(15), (list, index) => {
      const address = nthAddress(readCidr('10.0.0.0/28'), index);
      if (address.kind !== 'address') throw new Error('sixteen addresses');
      assert.is(includesAddress(addressSet(list), address), membersOfCidrs(list).has(`IPv4 ${index}`));
    }),
    runs,
  );
});

test('equal sets are equal structures, however they were made', () => {
  fc.assert(
    fc.property(...twoSets, (a, b) => {
      const parts = uniteAddresses(
        subtractAddresses(addressSet(a), addressSet(b)),
        intersectAddresses(addressSet(b), addressSet(a)),
      );
      assert.equal(parts, addressSet([...a].reverse()));
    }),
    runs,
  );
});

test('a set is written with the fewest CIDRs, disjoint and sorted, and reads back as itself', () => {
  fc.assert(
    fc.property(cidrs, (list) => {
      const set = addressSet(list);
      const written = toCidrs(set);
      assert.is(written.length, fewestCidrs(membersOfCidrs(list)));
      assert.equal(addressSet(written), set);
      const inOrder = written.toSorted(
        (a, b) => Number(a.family === 'IPv6') - Number(b.family === 'IPv6') || Number(a.first - b.first),
      );
      assert.equal(written, inOrder);
    }),
    runs,
  );
});

// Both ends of what there is, of either family: the places where a border has no neighbour.
const atTheEnds: fc.Arbitrary<readonly Cidr[]> = fc.array(
  fc
    .record({ family: fc.constantFrom('IPv4' as const, 'IPv6' as const), length: fc.nat(4), last: fc.boolean() })
    .map(({ family, length, last }): Cidr => {
      const bits = addressBits[family];
      const prefixLength = [0, 1, bits - 2, bits - 1, bits][length] ?? 0;
      const size = 1n << BigInt(bits - prefixLength);
      return { kind: 'cidr', family, first: last ? (1n << BigInt(bits)) - size : 0n, prefixLength };
    }),
  { maxLength: 5 },
);

const samples = (['IPv4', 'IPv6'] as const).flatMap((family) => {
  const end = 1n << BigInt(addressBits[family]);
  const values = [0n, 1n, 2n, 3n, 4n, end / 2n - 1n, end / 2n, end - 5n, end - 4n, end - 3n, end - 2n, end - 1n];
  return values.map((value): Address => ({ kind: 'address', family, value }));
});

function bitsOfCidrs(list: readonly Cidr[]): readonly boolean[] {
  return samples.map(({ family, value }) =>
    list.some((cidr) => cidr.family === family && cidr.first <= value && value < cidr.first + cidrSize(cidr)),
  );
}

function bitsOf(set: AddressSet): readonly boolean[] {
  return samples.map((address) => includesAddress(set, address));
}

test('at both ends of either family, sets have the members of their CIDRs, and their algebra is that of the bits', () => {
  fc.assert(
    fc.property(atTheEnds, atTheEnds, (a, b) => {
      const [setA, setB] = [addressSet(a), addressSet(b)];
      const [inA, inB] = [bitsOfCidrs(a), bitsOfCidrs(b)];
      const both = (combine: (a: boolean, b: boolean) => boolean) =>
        inA.map((bit, index) => combine(bit, inB[index] ?? false));
      assert.equal(bitsOf(setA), inA);
      assert.equal(
        bitsOf(uniteAddresses(setA, setB)),
        both((one, other) => one || other),
      );
      assert.equal(
        bitsOf(intersectAddresses(setA, setB)),
        both((one, other) => one && other),
      );
      assert.equal(
        bitsOf(subtractAddresses(setA, setB)),
        both((one, other) => one && !other),
      );
      assert.is(
        includesAddresses(setB, setA),
        inA.every((bit, index) => !bit || inB[index]),
      );
      assert.equal(subtractAddresses(allAddresses, subtractAddresses(allAddresses, setA)), setA);
      assert.equal(addressSet(toCidrs(setA)), setA);
    }),
    runs,
  );
});

table(
  'the fewest CIDRs of a set',
  [
    { name: 'nothing', set: noAddresses, cidrs: [] },
    { name: 'everything', set: allAddresses, cidrs: ['0.0.0.0/0', '::/0'] },
    { name: 'two halves', set: setOf('128.0.0.0/1', '0.0.0.0/1'), cidrs: ['0.0.0.0/0'] },
    {
      name: 'neighbours without a common prefix',
      set: setOf('10.0.0.1/32', '10.0.0.2/32'),
      cidrs: ['10.0.0.1/32', '10.0.0.2/32'],
    },
    {
      name: 'IPv4 before IPv6',
      set: setOf('::/8', '255.0.0.0/8', '9.0.0.0/8'),
      cidrs: ['9.0.0.0/8', '255.0.0.0/8', '::/8'],
    },
    {
      name: 'all but one address',
      set: subtractAddresses(setOf('10.0.0.0/29'), setOf('10.0.0.3/32')),
      cidrs: ['10.0.0.0/31', '10.0.0.2/32', '10.0.0.4/30'],
    },
    { name: 'the last address there is', set: setOf('255.255.255.255/32'), cidrs: ['255.255.255.255/32'] },
  ],
  (row) => assert.equal(textsOf(row.set), row.cidrs),
);
