import type { Json, JsonObject } from '../model/json.ts';

/**
 * The common parts of several values, and the places where they differ. A pattern is about a row of values, its *domain*: arrays in
 * it have one element for each value, in the order of the values.
 */
export type Pattern =
  /** All values are equal. */
  | { readonly kind: 'constant'; readonly value: Json }
  /** The values differ: scalars of one type, or lists of them. */
  | { readonly kind: 'hole'; readonly values: readonly Json[] }
  | { readonly kind: 'map'; readonly entries: readonly (readonly [string, Pattern])[] }
  /** Lists whose order does not matter. */
  | { readonly kind: 'list'; readonly items: readonly ItemPattern[] };

export type ItemPattern =
  /**
   * An item that a list has at most once. `at`: which values of the domain have it, ascending; its pattern is about these.
   */
  | { readonly kind: 'one'; readonly at: readonly number[]; readonly pattern: Pattern }
  /**
   * A run of items that are alike. `counts`: how many each value of the domain has; the pattern is about all of them, in
   * the order of the domain.
   */
  | { readonly kind: 'run'; readonly counts: readonly number[]; readonly pattern: Pattern };

/** Returns a text that is equal for equal values, in any order of their keys. */
export function canonical(value: Json): string {
  return JSON.stringify(value, (_, inner: Json) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner as JsonObject).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** Returns a text that is equal for lists with equal items in any order. */
export function canonicalSet(values: readonly Json[]): string {
  return `[${values.map(canonical).sort().join(',')}]`;
}

export function constantPattern(value: Json): Pattern {
  return { kind: 'constant', value };
}
