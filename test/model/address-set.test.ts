import fc from 'fast-check';
import {
  type AddressSet,
  addressSet,
  allAddresses,
  hasNoAddresses,
  includesAddress,
  includesAddresses,
  intersectAddresses,
  noAddresses,
  sameAddresses,
  subtractAddresses,
  toCidrs,
  uniteAddresses,
  uniteAllAddresses,
} from '../../src/model/address-set.ts';
import { formatCidr, nthAddress } from '../../src/model/cidr.ts';
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

test('equal sets are equal structures, in whatever way they came about', () => {
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
