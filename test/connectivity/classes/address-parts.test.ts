import fc from 'fast-check';
import { AddressParts } from '../../../src/connectivity/classes/address-parts.ts';
import {
  type AddressSet,
  addressSet,
  hasNoAddresses,
  includesAddresses,
  intersectAddresses,
  noAddresses,
  sameAddresses,
} from '../../../src/model/address-set.ts';
import { cidrs, readCidr } from '../../model/small-universe.ts';
import { assert, test } from '../../support/table.ts';

const families = ['IPv4', 'IPv6'] as const;

function only(set: AddressSet, family: 'IPv4' | 'IPv6'): AddressSet {
  return { ...noAddresses, [family]: set[family] };
}

test('sets with one key have the same families, and are the same or held by each block alike, wholly or not at all', () => {
  const set = cidrs.map(addressSet);
  const single = fc
    .record({ family: fc.constantFrom('10.0.0.', '2001:db8::'), at: fc.nat(15) })
    .map(({ family, at }) =>
      addressSet([readCidr(family === '10.0.0.' ? `${family}${at}/32` : `${family}${at.toString(16)}/128`)]),
    );
  const asked = fc.oneof(single, set);
  fc.assert(
    fc.property(fc.array(set, { maxLength: 4 }), asked, asked, (blocks, a, b) => {
      const parts = new AddressParts(blocks);
      if (parts.key(a) !== parts.key(b)) return;
      for (const family of families) {
        const [one, other] = [only(a, family), only(b, family)];
        assert.is(hasNoAddresses(one), hasNoAddresses(other));
        if (sameAddresses(one, other)) continue;
        for (const block of blocks) {
          const wholly = includesAddresses(block, one);
          assert.is(wholly, includesAddresses(block, other));
          if (!wholly) assert.ok([one, other].every((each) => hasNoAddresses(intersectAddresses(block, each))));
        }
      }
    }),
    { numRuns: 2000 },
  );
});

test('addresses that no block tells apart have one key, and those have two that some block does', () => {
  const address = (text: string): AddressSet => addressSet([readCidr(`${text}/32`)]);
  const parts = new AddressParts([addressSet([readCidr('10.0.0.0/30')])]);
  assert.is(parts.key(address('10.0.0.1')), parts.key(address('10.0.0.2')));
  assert.is(parts.key(address('10.0.0.4')), parts.key(address('192.0.2.7')));
  assert.is.not(parts.key(address('10.0.0.3')), parts.key(address('10.0.0.4')));
});
