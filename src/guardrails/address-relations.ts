import { type AddressSet, hasNoAddresses, includesAddresses, intersectAddresses } from '../model/address-set.ts';
import { memoised, remembered } from '../model/interned.ts';
import { families } from '../verdicts/end.ts';

/** Tells how sets of addresses lie to those that are asked about, and to each other within them. */
export class AddressRelations {
  readonly #asked: AddressSet;
  readonly #numbers = new Map<AddressSet, number>();
  readonly #byText = new Map<string, number>();
  readonly #sets: AddressSet[] = [];
  readonly #patterns = new Map<string, string>();

  constructor(asked: AddressSet) {
    this.#asked = asked;
  }

  /**
   * Returns a text, the same for sets and asked addresses that lie alike: nothing that is computed from them is empty for
   * one and not for another.
   */
  textOf(sets: readonly AddressSet[]): string {
    const numbers: number[] = [];
    for (const set of sets) {
      let number = this.#numbers.get(set);
      if (number === undefined) {
        number = this.#numberOf(set);
        this.#numbers.set(set, number);
      }
      numbers.push(number);
    }
    return remembered(this.#patterns, numbers.join(), () => {
      const parts = [...new Set(numbers)].filter((number) => number >= 0);
      const places = new Map(parts.map((number, place) => [number, place]));
      const text = numbers.map((number) => (number === all ? 'a' : number === none ? '-' : places.get(number))).join();
      if (parts.length === 0) return text;
      return `${text};${patternOf([this.#asked, ...parts.map((number) => this.#sets[number] ?? this.#asked)])}`;
    });
  }

  /** Equal for sets that hold the same of the asked addresses. */
  #numberOf(set: AddressSet): number {
    const held = intersectAddresses(set, this.#asked);
    if (hasNoAddresses(held)) return none;
    if (includesAddresses(held, this.#asked)) return all;
    return remembered(this.#byText, exactText(held), () => this.#sets.push(held) - 1);
  }
}

const [all, none] = [-1, -2];

/** Returns addresses as a text, the same for equal sets. */
export const exactText: (addresses: AddressSet) => string = memoised((addresses) =>
  families.map((family) => addresses[family].map(({ first, last }) => `${first}-${last}`).join()).join(';'),
);

/** Numbers sets of addresses, in the order in which they are met: equal sets have one number. */
export class NumberedAddresses {
  readonly #numbers = new Map<AddressSet, number>();
  readonly #byText = new Map<string, number>();
  readonly #sets: AddressSet[] = [];
  readonly #relations = new Map<string, string>();

  get count(): number {
    return this.#sets.length;
  }

  number(set: AddressSet): number {
    return remembered(this.#numbers, set, () =>
      remembered(this.#byText, exactText(set), () => this.#sets.push(set) - 1),
    );
  }

  /** Returns a text, the same for lists of sets that have the same relations to each other. */
  relationsOf(numbers: readonly number[]): string {
    return remembered(this.#relations, numbers.join(), () => {
      const places = new Map<number, number>();
      const text = numbers.map((number) => remembered(places, number, () => places.size)).join();
      return `${text};${patternOf([...places.keys()].flatMap((number) => this.#sets[number] ?? []))}`;
    });
  }
}

/**
 * Returns which sets have addresses in common that no other set has: for each family, every combination of sets that some
 * address is in. With equal patterns, nothing that is computed from the sets is empty for one and not for another.
 */
function patternOf(sets: readonly AddressSet[]): string {
  return `${cells4(sets)};${cells6(sets)}`;
}

/** The first address of each interval, and the first one after it. */
const borders4 = memoised(({ IPv4 }: AddressSet): readonly number[] =>
  IPv4.flatMap(({ first, last }) => [Number(first), Number(last) + 1]),
);

/** An address and the number of a set are one number, which is many times as fast to sort. */
function cells4(sets: readonly AddressSet[]): string {
  const width = sets.length;
  const borders: number[] = [];
  for (const [set, addresses] of sets.entries()) for (const at of borders4(addresses)) borders.push(at * width + set);
  const sorted = Float64Array.from(borders).sort();
  const found = new FoundCells(width);
  let at = -1;
  for (const border of sorted) {
    const set = border % width;
    const next = (border - set) / width;
    if (at >= 0 && next !== at) found.add();
    at = next;
    found.cross(set);
  }
  if (sorted.length > 0) found.add();
  return found.text();
}

function cells6(sets: readonly AddressSet[]): string {
  const borders: { readonly at: bigint; readonly set: number }[] = [];
  for (const [set, { IPv6 }] of sets.entries())
    for (const { first, last } of IPv6) borders.push({ at: first, set }, { at: last + 1n, set });
  borders.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const found = new FoundCells(sets.length);
  for (const [index, { at, set }] of borders.entries()) {
    found.cross(set);
    if (borders[index + 1]?.at !== at) found.add();
  }
  return found.text();
}

/** Collects the combinations of sets that addresses are in, from the first address to the last. */
class FoundCells {
  /** One bit for each set that the address is in; each number holds 30. */
  readonly #within: number[];
  readonly #found = new Set<number | string>();

  constructor(sets: number) {
    this.#within = new Array<number>(Math.ceil(sets / 30)).fill(0);
  }

  /** Crosses a border of a set. */
  cross(set: number): void {
    const part = Math.floor(set / 30);
    this.#within[part] = (this.#within[part] ?? 0) ^ (1 << (set % 30));
  }

  add(): void {
    const [first = 0, second] = this.#within;
    this.#found.add(second === undefined ? first : this.#within.join(' '));
  }

  text(): string {
    return [...this.#found].sort().join();
  }
}
