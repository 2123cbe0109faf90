import fc from 'fast-check';
import type { AddressSet } from '../../src/model/address-set.ts';
import { type Cidr, formatCidr, parseCidr } from '../../src/model/cidr.ts';

/**
 * Sixteen addresses of each family, so few that a set of them can be written down member by member: the naive model
 * against which the algebra of addresses is tested. A member is `<family> <offset>`.
 */
const universe = { IPv4: '10.0.0.0/28', IPv6: '2001:db8::/124' } as const;

export const cidrs: fc.Arbitrary<readonly Cidr[]> = fc.array(
  fc
    .record({ family: fc.constantFrom('IPv4' as const, 'IPv6' as const), freeBits: fc.nat(4), at: fc.nat(15) })
    .map(({ family, freeBits, at }) => {
      const whole = readCidr(universe[family]);
      const first = whole.first + BigInt((at >> freeBits) << freeBits);
      return { ...whole, first, prefixLength: whole.prefixLength + 4 - freeBits };
    }),
  { maxLength: 8 },
);

export function readCidr(text: string): Cidr {
  const parsed = parseCidr(text);
  if (parsed.kind !== 'cidr') throw new Error(`"${text}" is not a CIDR`);
  return parsed;
}

export function membersOfCidrs(list: Iterable<Cidr>): Set<string> {
  const members = new Set<string>();
  for (const cidr of list) {
    const whole = readCidr(universe[cidr.family]);
    const offset = Number(cidr.first - whole.first);
    const size = 2 ** (whole.prefixLength + 4 - cidr.prefixLength);
    if (offset < 0 || offset + size > 16) throw new Error(`${formatCidr(cidr)} leaves the universe`);
    for (let index = 0; index < size; index++) members.add(`${cidr.family} ${offset + index}`);
  }
  return members;
}

export function membersOfSet(set: AddressSet): Set<string> {
  const members = new Set<string>();
  for (const family of ['IPv4', 'IPv6'] as const) {
    const { first } = readCidr(universe[family]);
    for (const interval of set[family])
      for (let value = interval.first; value <= interval.last; value++) members.add(`${family} ${value - first}`);
  }
  return members;
}

/** How many CIDRs the members need at least. */
export function fewestCidrs(members: ReadonlySet<string>): number {
  const needed = (family: string, offset: number, size: number): number => {
    const inside = Array.from({ length: size }, (_, index) => members.has(`${family} ${offset + index}`));
    if (inside.every((is) => is)) return 1;
    return size === 1 ? 0 : needed(family, offset, size / 2) + needed(family, offset + size / 2, size / 2);
  };
  return needed('IPv4', 0, 16) + needed('IPv6', 0, 16);
}
