/** Gives equal texts one number, from 0, in the order in which they are first met. */
export class Interned<Value = string> {
  readonly #ids = new Map<string, number>();
  readonly values: Value[] = [];

  /** `make` is called where the text is new. */
  id(text: string, make: () => Value): number {
    const known = this.#ids.get(text);
    if (known !== undefined) return known;
    const id = this.values.length;
    this.#ids.set(text, id);
    this.values.push(make());
    return id;
  }
}

/** What `make` gives for a key, once for each. */
export function remembered<Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}
