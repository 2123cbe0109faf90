import { invariant } from '../diagnostics/invariant.ts';
import { type AddressFamily, addressBits, parseAddress } from './address.ts';
import { type Cidr, checkedCidr, hostCidr, lastOf } from './cidr.ts';
import {
  canonicalIntervals,
  type Interval,
  type Intervals,
  intersectIntervals,
  sameIntervals,
  subtractIntervals,
  uniteIntervals,
} from './interval.ts';

/** A set of addresses of both families. Pure data, and canonical: equal sets are equal structures. */
export interface AddressSet {
  readonly IPv4: Intervals<bigint>;
  readonly IPv6: Intervals<bigint>;
}

export const noAddresses: AddressSet = { IPv4: [], IPv6: [] };

export const allAddresses: AddressSet = { IPv4: [wholeFamily('IPv4')], IPv6: [wholeFamily('IPv6')] };

/** The addresses that are in any of the CIDRs. */
export function addressSet(cidrs: Iterable<Cidr>): AddressSet {
  const intervals: Record<AddressFamily, Interval<bigint>[]> = { IPv4: [], IPv6: [] };
  for (const cidr of cidrs) intervals[cidr.family].push({ first: cidr.first, last: lastOf(cidr) });
  return { IPv4: canonicalIntervals(intervals.IPv4), IPv6: canonicalIntervals(intervals.IPv6) };
}

/** The addresses that are in any of these CIDRs, which were checked before: see `checkedCidr`. */
export function cidrSet(texts: readonly string[]): AddressSet {
  return addressSet(texts.map(checkedCidr));
}

/** The set of these addresses, which were checked before. Throws where one is none: that is a defect of Ringfence. */
export function addressesOf(texts: readonly string[]): AddressSet {
  return addressSet(
    texts.map((text) => {
      const address = parseAddress(text);
      invariant(address.kind === 'address', `the address "${text}" was taken without being checked`);
      return hostCidr(address);
    }),
  );
}

/** Returns what is in `a` or in `b`. */
export function uniteAddresses(a: AddressSet, b: AddressSet): AddressSet {
  return { IPv4: uniteIntervals(a.IPv4, b.IPv4), IPv6: uniteIntervals(a.IPv6, b.IPv6) };
}

/** Returns the union of the sets. */
export function uniteAllAddresses(sets: Iterable<AddressSet>): AddressSet {
  const all = [...sets];
  return {
    IPv4: canonicalIntervals(all.flatMap(({ IPv4 }) => IPv4)),
    IPv6: canonicalIntervals(all.flatMap(({ IPv6 }) => IPv6)),
  };
}

/** Returns what is in both `a` and `b`. */
export function intersectAddresses(a: AddressSet, b: AddressSet): AddressSet {
  return { IPv4: intersectIntervals(a.IPv4, b.IPv4), IPv6: intersectIntervals(a.IPv6, b.IPv6) };
}

/** Returns what is in `a` and not in `b`. */
export function subtractAddresses(a: AddressSet, b: AddressSet): AddressSet {
  return { IPv4: subtractIntervals(a.IPv4, b.IPv4), IPv6: subtractIntervals(a.IPv6, b.IPv6) };
}

export function sameAddresses(a: AddressSet, b: AddressSet): boolean {
  return sameIntervals(a.IPv4, b.IPv4) && sameIntervals(a.IPv6, b.IPv6);
}

export function hasNoAddresses(set: AddressSet): boolean {
  return set.IPv4.length === 0 && set.IPv6.length === 0;
}

/** Reports whether every address of `inner` is in `outer`. */
export function includesAddresses(outer: AddressSet, inner: AddressSet): boolean {
  return hasNoAddresses(subtractAddresses(inner, outer));
}

/** The fewest CIDRs that make up the set: disjoint, IPv4 before IPv6, each by first address. */
export function toCidrs(set: AddressSet): readonly Cidr[] {
  return [...set.IPv4.flatMap(intervalToIPv4Cidrs), ...set.IPv6.flatMap(intervalToIPv6Cidrs)];
}

function wholeFamily(family: AddressFamily): Interval<bigint> {
  return { first: 0n, last: (1n << BigInt(addressBits[family])) - 1n };
}

/** Takes the largest aligned block from the front until nothing is left. */
function intervalToIPv6Cidrs({ first, last }: Interval<bigint>): readonly Cidr[] {
  const cidrs: Cidr[] = [];
  let next = first;
  while (next <= last) {
    let prefixLength = addressBits.IPv6;
    let size = 1n;
    while (prefixLength > 0 && (next & (2n * size - 1n)) === 0n && next + 2n * size - 1n <= last) {
      size *= 2n;
      prefixLength--;
    }
    cidrs.push({ kind: 'cidr', family: 'IPv6', first: next, prefixLength });
    next += size;
  }
  return cidrs;
}

/** The same of addresses that plain numbers can hold, which is many times as fast. */
function intervalToIPv4Cidrs({ first, last }: Interval<bigint>): readonly Cidr[] {
  const cidrs: Cidr[] = [];
  const end = Number(last);
  let next = Number(first);
  while (next <= end) {
    const left = end - next + 1;
    const aligned = next === 0 ? addressBits.IPv4 : 31 - Math.clz32(next & -next);
    const fitting = left === 2 ** addressBits.IPv4 ? addressBits.IPv4 : 31 - Math.clz32(left);
    const hostBits = Math.min(aligned, fitting);
    cidrs.push({ kind: 'cidr', family: 'IPv4', first: BigInt(next), prefixLength: addressBits.IPv4 - hostBits });
    next += 2 ** hostBits;
  }
  return cidrs;
}
