/** Keeps what was made of texts lately, up to a number of characters of these texts: the text that was used longest ago goes first. */
export class RecentTexts<Value> {
  readonly #most: number;
  readonly #known = new Map<string, { readonly size: number; readonly value: Value }>();
  #size = 0;

  /** `most`: how many characters. A text with more is not kept. */
  constructor(most: number) {
    this.#most = most;
  }

  /** Returns what `make` gives for a text, which is called again once it is no longer kept. `make` is pure. */
  of(text: string, make: () => Value): Value {
    const known = this.#known.get(text);
    if (known !== undefined) {
      // Entries of a map are in the order in which they were set.
      this.#known.delete(text);
      this.#known.set(text, known);
      return known.value;
    }
    const value = make();
    const size = text.length;
    if (size > this.#most) return value;
    this.#known.set(text, { size, value });
    this.#size += size;
    for (const [first, { size: own }] of this.#known) {
      if (this.#size <= this.#most) break;
      this.#known.delete(first);
      this.#size -= own;
    }
    return value;
  }
}
