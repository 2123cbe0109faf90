import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { formatAddress, parseAddress } from '../../src/model/address.ts';
import { assert, table, test } from '../support/table.ts';

/** The canonical text, or the problem's kind with its correction. */
function outcome(text: string): string {
  const parsed = parseAddress(text);
  if (parsed.kind === 'address') return formatAddress(parsed);
  return parsed.correction === undefined ? parsed.kind : `${parsed.kind} → ${parsed.correction}`;
}

/** ipaddr.js takes the deprecated form `::192.0.2.1` for an IPv4-mapped address; RFC 4291, section 2.5.5.1, does not. */
function isTakenForMapped(text: string): boolean {
  return /^::[0-9]+\./.test(text);
}

table(
  'rejects an address with the reason and, if it is clear, with the intended one',
  [
    { name: '', outcome: 'not-an-address' },
    { name: 'localhost', outcome: 'not-an-address' },
    { name: '10.0.0.1.2', outcome: 'not-an-address' },
    { name: '10..0.1', outcome: 'not-an-address' },
    { name: '+1.0.0.1', outcome: 'not-an-address' },
    { name: '1.0.0.١', outcome: 'not-an-address' },
    { name: '10.0.0.256', outcome: 'octet-range' },
    { name: '10.0.0.99999999999999999999', outcome: 'octet-range' },
    { name: '010.0.0.1', outcome: 'leading-zero → 10.0.0.1' },
    { name: '10.0.0.00', outcome: 'leading-zero → 10.0.0.0' },
    { name: '10.1', outcome: 'short-form' },
    { name: '167772161', outcome: 'short-form' },
    { name: '0xa.0.0.1', outcome: 'hexadecimal' },
    { name: '0x0a000001', outcome: 'hexadecimal' },
    { name: ' 10.0.0.1', outcome: 'whitespace → 10.0.0.1' },
    { name: '10.0.0.1\n', outcome: 'whitespace → 10.0.0.1' },
    { name: ' 10.1 ', outcome: 'short-form' },
    { name: '10.0.0.1/32', outcome: 'has-prefix → 10.0.0.1' },
    { name: '::ffff:10.0.0.1', outcome: 'ipv4-mapped → 10.0.0.1' },
    { name: '::FFFF:a00:1', outcome: 'ipv4-mapped → 10.0.0.1' },
    { name: '0:0:0:0:0:ffff:10.0.0.1', outcome: 'ipv4-mapped → 10.0.0.1' },
    { name: '::ffff:010.0.0.1', outcome: 'leading-zero → 10.0.0.1' },
    { name: 'fe80::1%eth0', outcome: 'zone → fe80::1' },
    { name: '64:ff9b::192.0.2.033', outcome: 'leading-zero → 64:ff9b::c000:221' },
    { name: '64:ff9b::192.0.2', outcome: 'short-form' },
    { name: '192.0.2.33::', outcome: 'not-an-address' },
    { name: '1:2:3:4:5:6:7', outcome: 'not-an-address' },
    { name: '1:2:3:4:5:6:7:8:9', outcome: 'not-an-address' },
    { name: '1:2:3:4::5:6:7:8', outcome: 'not-an-address' },
    { name: '1::2::3', outcome: 'not-an-address' },
    { name: ':::', outcome: 'not-an-address' },
    { name: ':1:2:3:4:5:6:7', outcome: 'not-an-address' },
    { name: '1:2:3:4:5:6:7:', outcome: 'not-an-address' },
    { name: '2001:db8::12345', outcome: 'not-an-address' },
    { name: '2001:db8::g', outcome: 'not-an-address' },
    { name: '[2001:db8::1]', outcome: 'not-an-address' },
  ],
  (row) => assert.is(outcome(row.name), row.outcome),
);

table(
  'an address has one canonical text, for IPv6 that of RFC 5952',
  [
    { name: '10.0.0.1', text: '10.0.0.1' },
    { name: '255.255.255.255', text: '255.255.255.255' },
    { name: '0.0.0.0', text: '0.0.0.0' },
    { name: '::', text: '::' },
    { name: '::1', text: '::1' },
    { name: '1::', text: '1::' },
    { name: '2001:0db8:0000:0000:0000:0000:0000:0001', text: '2001:db8::1' },
    { name: '2001:DB8::ABCD', text: '2001:db8::abcd' },
    { name: '2001:db8:0:1:1:1:1:1', text: '2001:db8:0:1:1:1:1:1' },
    { name: '2001:db8::1:1:1:1:1', text: '2001:db8:0:1:1:1:1:1' },
    { name: '2001:0:0:1:0:0:0:1', text: '2001:0:0:1::1' },
    { name: '2001:db8:0:0:1:0:0:1', text: '2001:db8::1:0:0:1' },
    { name: '0:0:1:0:0:0:0:0', text: '0:0:1::' },
    { name: '64:ff9b::192.0.2.33', text: '64:ff9b::c000:221' },
    { name: '1:2:3:4:5:6:1.2.3.4', text: '1:2:3:4:5:6:102:304' },
    { name: '::1.2.3.4', text: '::102:304' },
  ],
  (row) => assert.is(outcome(row.name), row.text),
);

test('every IPv4 address that ipaddr.js writes is read, and written as ipaddr.js writes it', () => {
  const octets = fc.array(fc.nat(255), { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(octets, (bytes) => {
      const text = ipaddr.fromByteArray(bytes).toString();
      assert.is(outcome(text), text);
    }),
    { numRuns: 300 },
  );
});

test('every IPv6 address, however spelt, has the canonical text that ipaddr.js gives it, unless it is IPv4-mapped', () => {
  const spellings = fc.ipV6().filter((text) => !isTakenForMapped(text));
  fc.assert(
    fc.property(spellings, (text) => {
      const opinion = ipaddr.IPv6.parse(text);
      if (opinion.isIPv4MappedAddress()) assert.match(outcome(text), 'ipv4-mapped');
      else assert.is(outcome(text), opinion.toRFC5952String());
    }),
    { numRuns: 500 },
  );
});

test('what is read at all, the more lenient ipaddr.js reads as the same address', () => {
  const nearlyAddresses = fc.string({
    unit: fc.constantFrom(...'0127af:.'.split(''), '::', '10.', ':0'),
    maxLength: 16,
  });
  fc.assert(
    fc.property(fc.oneof(nearlyAddresses, fc.ipV4Extended(), fc.ipV4()), (text) => {
      const parsed = parseAddress(text);
      if (parsed.kind !== 'address' || isTakenForMapped(text)) return;
      const opinion = ipaddr.parse(text);
      const bits = opinion.toByteArray().reduce((value, byte) => (value << 8n) | BigInt(byte), 0n);
      assert.is(parsed.value, bits);
      assert.is(parsed.family.toLowerCase(), opinion.kind());
    }),
    { numRuns: 2000 },
  );
});

test('a megabyte of digits is refused at once', () => {
  assert.is(outcome('a'.repeat(1 << 20)), 'not-an-address');
  assert.is(outcome(`${':'.repeat(1 << 20)}.`), 'not-an-address');
});
