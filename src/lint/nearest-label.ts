import { nearest } from '../diagnostics/nearest.ts';
import type { TextMap } from '../model/network-policy.ts';
import type { Label } from './label.ts';

/**
 * Returns the label of which the given one is a misspelling: of labels with its key, the one with the nearest value;
 * else of labels with its value, the one with the nearest key. Nothing where the label itself exists, or none is near.
 */
export function nearestLabel({ key, value }: Label, carried: Iterable<TextMap>): Label | undefined {
  const values = new Set<string>();
  const keys = new Set<string>();
  for (const labels of carried) {
    const own = labels[key];
    if (own === value) return undefined;
    if (own !== undefined) values.add(own);
    for (const [other, its] of Object.entries(labels)) if (its === value) keys.add(other);
  }
  const nearValue = nearest(value, values);
  if (nearValue !== undefined) return { key, value: nearValue };
  const nearKey = nearest(key, keys);
  return nearKey === undefined ? undefined : { key: nearKey, value };
}
