import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../model/json.ts';
import { canonical } from './pattern.ts';

/**
 * Returns the skeleton of a peer, a port or a selector: a text that is equal for values which differ only in names,
 * numbers, addresses and values of labels. Keys of labels, operators, protocols, and whether a port is a number or a
 * name, are part of it.
 */
export function skeletonOf(value: Json): string {
  return canonical(abstracted(value));
}

/** Returns the skeletons of items, each once and sorted, as one text. */
export function skeletonsOf(items: readonly Json[]): string {
  return [...new Set(items.map(skeletonOf))].sort().join(' ');
}

function abstracted(value: Json): Json {
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]): readonly (readonly [string, Json])[] => {
      // A block without exceptions has an empty list of them.
      if (key === 'except') return [];
      return [[key, abstractedField(key, inner)]];
    }),
  );
}

function abstractedField(key: string, value: Json): Json {
  if (key === 'matchLabels' && isJsonObject(value)) return Object.keys(value).sort();
  if (key === 'values') return 'values';
  if (key === 'cidr') return 'CIDR';
  if (key === 'port' || key === 'endPort') return typeof value;
  if (isJsonArray(value)) return value.map(abstracted).map(canonical).sort();
  return abstracted(value);
}

/** Returns a peer or a port as others of its skeleton are: with the fields that are absent where they are empty. */
export function levelled(item: Json): Json {
  if (!isJsonObject(item) || !isJsonObject(item.ipBlock)) return item;
  const { cidr = '', except = [] } = item.ipBlock;
  return { ...item, ipBlock: { cidr, except } } satisfies JsonObject;
}
