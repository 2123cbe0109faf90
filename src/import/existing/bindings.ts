import { remembered } from '../../model/interned.ts';
import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../../model/json.ts';
import { valueBelow } from '../../render/expression-form.ts';

/**
 * Values that names of a template must have, by their dotted paths: `values.port`, or `port` for a name of `$as`.
 * Immutable. No path of a binding is below another.
 */
export class Bindings {
  static readonly none = new Bindings(new Map());
  readonly #values: ReadonlyMap<string, Json>;

  private constructor(values: ReadonlyMap<string, Json>) {
    this.#values = values;
  }

  /** Returns the bindings with one more. Nothing if one that there is contradicts it. */
  bind(path: string, value: Json): Bindings | undefined {
    const known = this.get(path);
    if (known !== undefined) return setText(known) === setText(value) ? this : undefined;
    const below = this.#below(path);
    for (const inner of below) {
      const part = valueBelow(value, inner.slice(path.length + 1).split('.'));
      if (part === undefined || setText(part) !== setText(this.#values.get(inner) ?? null)) return undefined;
    }
    const values = new Map(this.#values);
    for (const inner of below) values.delete(inner);
    return new Bindings(values.set(path, value));
  }

  /** Returns the bindings without those of a name. */
  without(name: string): Bindings {
    return new Bindings(new Map([...this.#values].filter(([path]) => path !== name && !path.startsWith(`${name}.`))));
  }

  /** Returns the value that is bound at a path or above it. */
  get(path: string): Json | undefined {
    const exact = this.#values.get(path);
    if (exact !== undefined) return exact;
    const segments = path.split('.');
    for (let length = segments.length - 1; length > 0; length--) {
      const outer = this.#values.get(segments.slice(0, length).join('.'));
      if (outer !== undefined) return valueBelow(outer, segments.slice(length));
    }
    return undefined;
  }

  /** Returns the value at a path: what is bound there, over `base`. Nothing if neither has a value. */
  over(path: string, base: Json | undefined): Json | undefined {
    const known = this.get(path);
    if (known !== undefined) return known;
    return this.#below(path).reduce<Json | undefined>(
      (value, inner) => withValueAt(value, inner.slice(path.length + 1).split('.'), this.#values.get(inner) ?? null),
      base,
    );
  }

  /** Sorted by path. */
  entries(): readonly (readonly [path: string, value: Json])[] {
    return [...this.#values].sort(([a], [b]) => (a < b ? -1 : 1));
  }

  #below(path: string): readonly string[] {
    return [...this.#values.keys()].filter((known) => known.startsWith(`${path}.`));
  }
}

/** Returns the value with another one at the path inside it; maps on the way are made. */
export function withValueAt(value: Json | undefined, [first, ...rest]: readonly string[], inner: Json): Json {
  if (first === undefined) return inner;
  const map = isJsonObject(value) ? value : {};
  return { ...map, [first]: withValueAt(Object.hasOwn(map, first) ? map[first] : undefined, rest, inner) };
}

/** Returns a text that is equal for equal values; the order of lists and maps does not count. */
export function setText(value: Json): string {
  if (!isJsonArray(value) && !isJsonObject(value)) return JSON.stringify(value);
  return remembered(texts, value, () => textOf(value));
}

const texts = new WeakMap<object, string>();

function textOf(value: readonly Json[] | JsonObject): string {
  if (isJsonArray(value)) return `[${value.map(setText).sort().join()}]`;
  const entries = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}:${setText(item)}`);
  return `{${entries.sort().join()}}`;
}
