import { isJsonArray, isJsonObject, type Json } from './json.ts';

/** A text counts as one element for each so many characters, and at least as one. */
const charactersPerElement = 64;

const known = new WeakMap<object, number>();

/**
 * How many elements a value has: every scalar, list and map, itself included; what it holds several times counts
 * several times. Worked out once for each list and map, so that a value that refers to one list often stays cheap.
 */
export function elementsOf(value: Json): number {
  if (typeof value === 'string') return 1 + Math.floor(value.length / charactersPerElement);
  if (!isJsonArray(value) && !isJsonObject(value)) return 1;
  const found = known.get(value);
  if (found !== undefined) return found;
  let elements = 1;
  if (isJsonArray(value)) for (const item of value) elements += elementsOf(item);
  else for (const key of Object.keys(value)) elements += elementsOf(value[key] ?? null);
  known.set(value, elements);
  return elements;
}
