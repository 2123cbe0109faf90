import type { AddressSet } from '../model/address-set.ts';
import { families } from './end.ts';
import { addressText } from './pair-keys.ts';

/** The addresses at which some of several blocks begin, or have ended. */
export class AddressBorders {
  readonly #borders: Readonly<Record<(typeof families)[number], readonly bigint[]>>;

  constructor(blocks: Iterable<AddressSet>) {
    const found = { IPv4: new Set<bigint>(), IPv6: new Set<bigint>() };
    for (const block of blocks) {
      for (const family of families) {
        for (const { first, last } of block[family]) found[family].add(first).add(last + 1n);
      }
    }
    this.#borders = { IPv4: sorted(found.IPv4), IPv6: sorted(found.IPv6) };
  }

  /** Returns a text that two sets of addresses share only if no block tells them apart: each holds both wholly, or neither. */
  textOf(addresses: AddressSet): string {
    const { IPv4, IPv6 } = addresses;
    const [family, [only, another]] = IPv4.length === 0 ? (['IPv6', IPv6] as const) : (['IPv4', IPv4] as const);
    if (only === undefined || another !== undefined || (IPv4.length > 0 && IPv6.length > 0))
      return addressText(addresses);
    const before = bordersUpTo(this.#borders[family], only.first);
    return before === bordersUpTo(this.#borders[family], only.last) ? `${family} ${before}` : addressText(addresses);
  }
}

function sorted(values: ReadonlySet<bigint>): readonly bigint[] {
  return [...values].sort((a, b) => (a < b ? -1 : 1));
}

/** How many of the sorted borders are not beyond an address. */
function bordersUpTo(borders: readonly bigint[], address: bigint): number {
  let [low, high] = [0, borders.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((borders[middle] ?? address) <= address) low = middle + 1;
    else high = middle;
  }
  return low;
}
