import type { AddressSet } from '../model/address-set.ts';

/** A set of addresses as JSON: the first and the last of each interval. IPv6 needs more digits than a number has. */
export interface PackedAddresses {
  readonly 4?: readonly number[];
  readonly 6?: readonly string[];
}

const base = 36;

export function packAddresses({ IPv4, IPv6 }: AddressSet): PackedAddresses {
  return {
    ...(IPv4.length === 0 ? {} : { 4: IPv4.flatMap(({ first, last }) => [Number(first), Number(last)]) }),
    ...(IPv6.length === 0 ? {} : { 6: IPv6.flatMap(({ first, last }) => [first.toString(base), last.toString(base)]) }),
  };
}

export function unpackAddresses({ 4: four = [], 6: six = [] }: PackedAddresses): AddressSet {
  return { IPv4: intervalsOf(four.map(BigInt)), IPv6: intervalsOf(six.map(bigOf)) };
}

function intervalsOf(ends: readonly bigint[]): AddressSet['IPv4'] {
  return ends.flatMap((first, index) => (index % 2 === 0 ? [{ first, last: ends[index + 1] ?? first }] : []));
}

/** Reads digits as `toString` wrote them; `BigInt` knows no base but those of literals. */
function bigOf(text: string): bigint {
  let value = 0n;
  for (const digit of text) value = value * BigInt(base) + BigInt(Number.parseInt(digit, base));
  return value;
}
