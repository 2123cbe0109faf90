/**
 * Texts by name, each made anew whenever it is asked for and never kept: so a caller that looks at them one by one
 * needs the memory of one. Names are in the order in which they were given.
 */
export class TextsOnDemand implements ReadonlyMap<string, string> {
  readonly #makers: ReadonlyMap<string, () => string>;

  /** `makers` are pure. */
  constructor(makers: ReadonlyMap<string, () => string>) {
    this.#makers = makers;
  }

  get size(): number {
    return this.#makers.size;
  }

  get(name: string): string | undefined {
    return this.#makers.get(name)?.();
  }

  has(name: string): boolean {
    return this.#makers.has(name);
  }

  keys(): MapIterator<string> {
    return this.#makers.keys();
  }

  *values(): MapIterator<string> {
    for (const make of this.#makers.values()) yield make();
    return undefined;
  }

  *entries(): MapIterator<[string, string]> {
    for (const [name, make] of this.#makers) yield [name, make()];
    return undefined;
  }

  [Symbol.iterator](): MapIterator<[string, string]> {
    return this.entries();
  }

  forEach(callback: (text: string, name: string, texts: ReadonlyMap<string, string>) => void): void {
    for (const [name, text] of this) callback(text, name, this);
  }
}
