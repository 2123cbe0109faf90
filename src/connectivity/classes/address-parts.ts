import type { AddressFamily } from '../../model/address.ts';
import type { AddressSet } from '../../model/address-set.ts';
import { remembered } from '../../model/interned.ts';
import type { Intervals } from '../../model/interval.ts';
import { families } from '../../verdicts/end.ts';

/**
 * Tells sets of addresses apart only where some block does: what each block holds wholly or not at all is alike to all
 * policies, whichever addresses they are. Thousands of pods with addresses of their own have a few keys.
 */
export class AddressParts {
  readonly #blocks: readonly AddressSet[];
  /** Where a piece begins that every block holds wholly or not at all, ascending; each ends before the next. */
  readonly #starts: Readonly<Record<AddressFamily, readonly bigint[]>>;
  readonly #holding: Readonly<Record<AddressFamily, Map<number, string>>> = { IPv4: new Map(), IPv6: new Map() };
  readonly #known = new Map<AddressSet, string>();

  constructor(blocks: Iterable<AddressSet>) {
    this.#blocks = [...blocks];
    this.#starts = { IPv4: startsOf(this.#blocks, 'IPv4'), IPv6: startsOf(this.#blocks, 'IPv6') };
  }

  /** Sets with one key have addresses of the same families, and each block holds of each as much: all, or nothing. */
  key(addresses: AddressSet): string {
    return remembered(this.#known, addresses, () =>
      families.map((family) => this.#familyKey(family, addresses[family])).join(';'),
    );
  }

  #familyKey(family: AddressFamily, intervals: Intervals<bigint>): string {
    const holding = new Set<string>();
    for (const { first, last } of intervals) {
      const piece = indexOfLast(this.#starts[family], first);
      if (piece !== indexOfLast(this.#starts[family], last)) return exactly(intervals);
      holding.add(remembered(this.#holding[family], piece, () => this.#blocksHolding(family, first)));
    }
    const [only = 'none', second] = holding;
    return second === undefined ? only : exactly(intervals);
  }

  #blocksHolding(family: AddressFamily, address: bigint): string {
    const numbers = this.#blocks.flatMap((block, number) => (holds(block[family], address) ? [number] : []));
    return `in ${numbers.join()}`;
  }
}

/** The intervals of one family as a text. */
export function exactly(intervals: Intervals<bigint>): string {
  return intervals.map(({ first, last }) => `${first}-${last}`).join();
}

function startsOf(blocks: readonly AddressSet[], family: AddressFamily): readonly bigint[] {
  const starts = new Set<bigint>([0n]);
  for (const block of blocks) for (const { first, last } of block[family]) starts.add(first).add(last + 1n);
  return [...starts].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

/** The index of the last of ascending numbers that is not greater than `value`; the first is not. */
function indexOfLast(numbers: readonly bigint[], value: bigint): number {
  let low = 0;
  let high = numbers.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0n) <= value) low = middle;
    else high = middle;
  }
  return low;
}

/** Reports whether an address lies in one of the intervals. */
export function holds(intervals: Intervals<bigint>, address: bigint): boolean {
  let low = 0;
  let high = intervals.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const interval = intervals[middle];
    if (interval === undefined) return false;
    if (address < interval.first) high = middle - 1;
    else if (address > interval.last) low = middle + 1;
    else return true;
  }
  return false;
}
