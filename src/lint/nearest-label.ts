import { nearest } from '../diagnostics/nearest.ts';
import type { TextMap } from '../model/network-policy.ts';

/**
 * Returns the label that one is a misspelling of, as `key: value`: of labels with its key the one with the nearest value,
 * else of labels with its value the one with the nearest key. Nothing where the label itself is there, or none is near.
 */
export function nearestLabel(
  { key, value }: { readonly key: string; readonly value: string },
  carried: Iterable<TextMap>,
): string | undefined {
  const values = new Set<string>();
  const keys = new Set<string>();
  for (const labels of carried) {
    const own = labels[key];
    if (own === value) return undefined;
    if (own !== undefined) values.add(own);
    for (const [other, its] of Object.entries(labels)) if (its === value) keys.add(other);
  }
  const nearValue = nearest(value, values);
  if (nearValue !== undefined) return `${key}: ${nearValue}`;
  const nearKey = nearest(key, keys);
  return nearKey === undefined ? undefined : `${nearKey}: ${value}`;
}
