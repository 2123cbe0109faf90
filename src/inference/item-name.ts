import { parseCidr } from '../model/cidr.ts';
import { isJsonArray, type Json } from '../model/json.ts';
import type { Pattern } from './pattern.ts';

/** Names of items that no text in them names. */
export const plainItemNames = ['network', 'ingress', 'egress', 'item'];

/** Fields in the order in which they say what an item is about. */
const order = ['podSelector', 'namespaceSelector', 'matchLabels', 'from', 'to', 'ports', 'port', 'ipBlock'];

/**
 * Names an item of a template, for the switch that keeps it: by a label, a name or a number in it that all its policies
 * have; otherwise by what it is.
 */
export function itemName(pattern: Pattern, path: readonly string[]): string {
  const [text] = textsOf(pattern, '');
  if (text !== undefined) return text;
  const field = path.at(-1) ?? '';
  return field === 'from' || field === 'to' ? 'network' : plainItemNames.includes(field) ? field : 'item';
}

function textsOf(pattern: Pattern, key: string): readonly string[] {
  switch (pattern.kind) {
    case 'constant':
      return textsIn(pattern.value, key);
    case 'hole':
      return [];
    case 'map':
      return sorted(pattern.entries).flatMap(([name, inner]) => textsOf(inner, name));
    case 'list':
      return pattern.items.flatMap(({ pattern: inner }) => textsOf(inner, key));
  }
}

function textsIn(value: Json, key: string): readonly string[] {
  if (isJsonArray(value)) return value.flatMap((item) => textsIn(item, key));
  if (typeof value === 'object' && value !== null)
    return sorted(Object.entries(value)).flatMap(([name, inner]) => textsIn(inner, name));
  if (typeof value === 'number') return [`${key} ${value}`];
  return typeof value === 'string' && /[A-Za-z]/.test(value) && !isAddress(value) ? [value] : [];
}

function isAddress(text: string): boolean {
  return text.includes('/') && parseCidr(text).kind === 'cidr';
}

function sorted<Inner>(entries: readonly (readonly [string, Inner])[]): readonly (readonly [string, Inner])[] {
  const rank = ([name]: readonly [string, Inner]): number =>
    order.includes(name) ? order.indexOf(name) : order.length;
  return entries
    .filter(([name]) => name !== 'operator' && name !== 'protocol' && name !== 'cidr' && name !== 'except')
    .toSorted((a, b) => rank(a) - rank(b));
}
