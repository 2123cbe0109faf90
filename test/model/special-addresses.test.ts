import { addressesOf, cidrSet, hasNoAddresses, intersectAddresses } from '../../src/model/address-set.ts';
import { internet, isWholeInternet } from '../../src/model/special-addresses.ts';
import { assert, table, test } from '../support/table.ts';

interface Row {
  readonly name: string;
  readonly addresses: readonly string[];
  readonly inside?: readonly string[];
  readonly whole: boolean;
}

const rows: readonly Row[] = [
  { name: 'every address of IPv4', addresses: ['0.0.0.0/0'], whole: true },
  { name: 'all that is handed out of IPv6', addresses: ['2000::/3'], whole: true },
  { name: 'half of IPv4', addresses: ['0.0.0.0/1'], whole: false },
  {
    name: 'half of IPv4, where the other half is inside',
    addresses: ['0.0.0.0/1'],
    inside: ['128.0.0.0/1'],
    whole: true,
  },
  { name: 'nothing, where everything is inside', addresses: [], inside: ['0.0.0.0/0', '::/0'], whole: false },
];

table('the whole internet', rows, ({ addresses, inside = [], whole }) =>
  assert.is(isWholeInternet(cidrSet(addresses), cidrSet(inside)), whole),
);

table(
  'what may be of the internet',
  [
    { name: 'a public address is', address: '8.8.8.8', is: true },
    { name: 'a private address is not', address: '10.0.0.1', is: false },
    { name: 'an address of IPv6 that leads to IPv4 is', address: '64:ff9b::808:808', is: true },
    { name: 'a unique local address is not', address: 'fd00::1', is: false },
  ],
  ({ address, is }) => assert.is(hasNoAddresses(intersectAddresses(internet, addressesOf([address]))), !is),
);

test('a text that is no CIDR is a defect, and never left out of a set', () => {
  assert.throws(() => cidrSet(['10.0.0.0/8', '10.0.0.1/8']), /without being checked/);
  assert.throws(() => addressesOf(['10.0.0.0/8']), /without being checked/);
});
