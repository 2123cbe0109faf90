import { invariant } from '../diagnostics/invariant.ts';
import type { Json } from '../model/json.ts';

/**
 * Writes plain data as JSON that has no type for some of it: maps, sets and big integers. Every list gets a mark before its
 * items, so that no data can look like another kind. What is absent is left out.
 */
export function packValue(value: unknown): Json {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  if (typeof value === 'bigint') return ['big', String(value)];
  if (Array.isArray(value)) return ['list', ...value.map(packValue)];
  if (value instanceof Map) return ['map', ...[...value].map(([key, one]) => [packValue(key), packValue(one)])];
  if (value instanceof Set) return ['set', ...[...value].map(packValue)];
  invariant(typeof value === 'object', 'plain data has no functions, and nothing that is absent in a list');
  const entries = Object.entries(value as object).filter(([, one]) => one !== undefined);
  return Object.fromEntries(entries.map(([key, one]) => [key, packValue(one)]));
}

/** Reads what `packValue` wrote. */
export function unpackValue(packed: Json): unknown {
  if (!Array.isArray(packed)) {
    if (packed === null || typeof packed !== 'object') return packed;
    return Object.fromEntries(Object.entries(packed).map(([key, one]) => [key, unpackValue(one)]));
  }
  const [mark, ...items] = packed as readonly Json[];
  switch (mark) {
    case 'big':
      return BigInt(String(items[0]));
    case 'map':
      return new Map(items.map((entry) => unpackEntry(entry as readonly Json[])));
    case 'set':
      return new Set(items.map(unpackValue));
    default:
      return items.map(unpackValue);
  }
}

function unpackEntry([key = null, value = null]: readonly Json[]): readonly [unknown, unknown] {
  return [unpackValue(key), unpackValue(value)];
}
