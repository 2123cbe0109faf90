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

/** Returns what `make` gives for a key, which is called once for each. */
export function remembered<Key, Value>(known: Memory<Key, Value>, key: Key, make: () => Value): Value {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}

/** A `Map`, or a `WeakMap`. */
interface Memory<Key, Value> {
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): unknown;
}

/** Makes a function that answers once for each object, and keeps the answer as long as the object. `make` is pure. */
export function memoised<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, Value>();
  // Without a closure for each question: some are asked millions of times.
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = make(key);
    known.set(key, made);
    return made;
  };
}
