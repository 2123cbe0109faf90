import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { formatAddress, parseAddress } from '../../src/model/address.ts';
import { addressRule } from '../../src/model/address-problem.ts';
import { type Cidr, cidrIncludes, formatCidr, hostNetwork, nthAddress, parseCidr } from '../../src/model/cidr.ts';
import { assert, table, test } from '../support/table.ts';

function cidr(text: string): Cidr {
  const parsed = parseCidr(text);
  if (parsed.kind !== 'cidr') throw new Error(`${text}: ${addressRule(parsed)}`);
  return parsed;
}

/** The canonical text, or the problem's kind with its correction. */
function outcome(text: string): string {
  const parsed = parseCidr(text);
  if (parsed.kind === 'cidr') return formatCidr(parsed);
  return parsed.correction === undefined ? parsed.kind : `${parsed.kind} → ${parsed.correction}`;
}

table(
  'rejects a CIDR with the reason and, if it is clear, with the intended one',
  [
    { name: '', outcome: 'not-an-address' },
    { name: '/8', outcome: 'not-an-address' },
    { name: '10.0.0.0', outcome: 'no-prefix → 10.0.0.0/32' },
    { name: '2001:db8::', outcome: 'no-prefix → 2001:db8::/128' },
    { name: '10.0.0.0/', outcome: 'prefix-syntax' },
    { name: '10.0.0.0/8/8', outcome: 'prefix-syntax' },
    { name: '10.0.0.0/-8', outcome: 'prefix-syntax' },
    { name: '10.0.0.0/ 8', outcome: 'prefix-syntax' },
    { name: '10.0.0.0/8.0', outcome: 'prefix-syntax' },
    { name: '10.0.0.0/255.0.0.0', outcome: 'prefix-syntax' },
    { name: '10.0.0.0/33', outcome: 'prefix-range' },
    { name: '2001:db8::/129', outcome: 'prefix-range' },
    { name: '10.0.0.0/99999999999999999999', outcome: 'prefix-range' },
    { name: '10.0.0.0/08', outcome: 'prefix-leading-zero → 10.0.0.0/8' },
    { name: '10.1.0.0/08', outcome: 'prefix-leading-zero → 10.0.0.0/8' },
    { name: '10.0.0.1/8', outcome: 'host-bits → 10.0.0.0/8' },
    { name: '0.0.0.1/0', outcome: 'host-bits → 0.0.0.0/0' },
    { name: '2001:db8::1/32', outcome: 'host-bits → 2001:db8::/32' },
    { name: '010.0.0.0/8', outcome: 'leading-zero → 10.0.0.0/8' },
    { name: '010.0.0.0/33', outcome: 'prefix-range' },
    { name: '0xa.0.0.0/8', outcome: 'hexadecimal' },
    { name: '10/8', outcome: 'short-form' },
    { name: ' 10.0.0.0/8', outcome: 'whitespace → 10.0.0.0/8' },
    { name: 'fe80::%eth0/64', outcome: 'zone → fe80::/64' },
    { name: '::ffff:10.0.0.0/104', outcome: 'ipv4-mapped → 10.0.0.0/8' },
    { name: '::ffff:0:0/96', outcome: 'ipv4-mapped → 0.0.0.0/0' },
    { name: '::ffff:0:0/95', outcome: 'ipv4-mapped' },
    { name: '::ffff:10.0.0.0/x', outcome: 'ipv4-mapped' },
  ],
  (row) => assert.is(outcome(row.name), row.outcome),
);

table(
  'a CIDR has one canonical text',
  [
    { name: '10.0.0.0/8', text: '10.0.0.0/8' },
    { name: '0.0.0.0/0', text: '0.0.0.0/0' },
    { name: '192.0.2.7/32', text: '192.0.2.7/32' },
    { name: '::/0', text: '::/0' },
    { name: '2001:0DB8:0::/32', text: '2001:db8::/32' },
    { name: '2001:db8::1/128', text: '2001:db8::1/128' },
  ],
  (row) => assert.is(outcome(row.name), row.text),
);

test('what is read at all, ipaddr.js reads as the same range, and finds no host bits in it', () => {
  const address = fc.oneof(fc.ipV4(), fc.ipV6(), fc.constantFrom('10.0.0.0', '192.168.0.0', '2001:db8::', '::'));
  fc.assert(
    fc.property(address, fc.nat(130), (text, prefixLength) => {
      const written = `${text}/${prefixLength}`;
      const parsed = parseCidr(written);
      if (parsed.kind !== 'cidr') return;
      const [opinion, opinionLength] = ipaddr.parseCIDR(written);
      assert.is(parsed.prefixLength, opinionLength);
      const network =
        parsed.family === 'IPv4'
          ? ipaddr.IPv4.networkAddressFromCIDR(written)
          : ipaddr.IPv6.networkAddressFromCIDR(written);
      assert.equal(network.toByteArray(), opinion.toByteArray());
    }),
    { numRuns: 1000 },
  );
});

test('masking the host bits away gives a CIDR that reads back as itself', () => {
  fc.assert(
    fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), fc.nat(32), (text, prefixLength) => {
      const parsed = parseCidr(`${text}/${prefixLength}`);
      const correction = parsed.kind === 'cidr' ? formatCidr(parsed) : parsed.correction;
      if (correction !== undefined) assert.is(outcome(correction), correction);
    }),
    { numRuns: 500 },
  );
});

table(
  'a CIDR includes another when it has every address of it',
  [
    { name: 'itself', outer: '10.0.0.0/8', inner: '10.0.0.0/8', includes: true },
    { name: 'a part of it', outer: '10.0.0.0/8', inner: '10.255.255.255/32', includes: true },
    { name: 'not its neighbour', outer: '10.0.0.0/8', inner: '11.0.0.0/32', includes: false },
    { name: 'not what is around it', outer: '10.0.0.0/8', inner: '0.0.0.0/0', includes: false },
    { name: 'not the other family', outer: '0.0.0.0/0', inner: '::/128', includes: false },
    { name: 'a part of all IPv6', outer: '::/0', inner: '2001:db8::/32', includes: true },
  ],
  (row) => assert.is(cidrIncludes(cidr(row.outer), cidr(row.inner)), row.includes),
);

table(
  'the n-th address counts from the network address',
  [
    { name: 'the network address', cidr: '10.0.0.0/8', index: 0, address: '10.0.0.0' },
    { name: 'where Gardener puts the DNS service', cidr: '100.64.0.0/13', index: 10, address: '100.64.0.10' },
    { name: 'the last of four', cidr: '10.0.0.0/30', index: 3, address: '10.0.0.3' },
    { name: 'IPv6', cidr: '2001:db8::/64', index: 10, address: '2001:db8::a' },
    { name: 'one behind the last', cidr: '10.0.0.0/30', index: 4, address: 'no-such-address of 4' },
    { name: 'a negative index', cidr: '10.0.0.0/30', index: -1, address: 'no-such-address of 4' },
    { name: 'a fraction', cidr: '10.0.0.0/30', index: 1.5, address: 'no-such-address of 4' },
  ],
  (row) => {
    const nth = nthAddress(cidr(row.cidr), row.index);
    assert.is(nth.kind === 'address' ? formatAddress(nth) : `${nth.kind} of ${nth.size}`, row.address);
  },
);

table(
  'a host network holds one address',
  [
    { name: '192.0.2.7', network: '192.0.2.7/32' },
    { name: '2001:DB8::7', network: '2001:db8::7/128' },
  ],
  (row) => {
    const address = parseAddress(row.name);
    assert.is(address.kind === 'address' && hostNetwork(address), row.network);
  },
);
