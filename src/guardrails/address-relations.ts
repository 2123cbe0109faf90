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

/**
 * Returns which sets have addresses in common that no other set has: for each family, every combination of sets that some
 * address is in. With equal patterns, nothing that is computed from the sets is empty for one and not for another.
 */
export function patternOf(sets: readonly AddressSet[]): string {
  return families
    .map((family) => {
      const borders: { readonly at: bigint; readonly set: number }[] = [];
      for (const [set, addresses] of sets.entries()) {
        for (const { first, last } of addresses[family]) borders.push({ at: first, set }, { at: last + 1n, set });
      }
      borders.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
      const within = sets.map(() => 0);
      const found = new Set<string>();
      for (const [index, { at, set }] of borders.entries()) {
        within[set] = 1 - (within[set] ?? 0);
        if (borders[index + 1]?.at !== at) found.add(within.join(''));
      }
      return [...found].sort().join();
    })
    .join(';');
}
