import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../model/json.ts';

/** Items of `spec.namespaces` of an observed source. */
export type ObservedItems = readonly JsonObject[];

/** Things that changed between two observations, as texts for people. Each sorted. */
export interface ItemChanges {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
  /** How many there are altogether. */
  readonly count: number;
  /** How many there are now. */
  readonly now: number;
}

type ObservedPart = 'workloads' | 'policies' | 'namespaces' | 'needs';

/** Compares two observations of a kind. Field managers do not count: no answer depends on them. */
export function changesOf(part: ObservedPart, old: ObservedItems, items: ObservedItems): ItemChanges {
  const [before, after] = [contents(part, old), contents(part, items)];
  const added = [...after.keys()].filter((key) => !before.has(key)).sort();
  const removed = [...before.keys()].filter((key) => !after.has(key)).sort();
  const changed = [...after]
    .flatMap(([key, text]) => (before.has(key) && before.get(key) !== text ? [key] : []))
    .sort();
  return { added, removed, changed, count: added.length + removed.length + changed.length, now: after.size };
}

/** Contents that answers can depend on, by a name for people. */
function contents(part: ObservedPart, items: ObservedItems): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const item of items) {
    const namespace = String(item.name);
    if (part === 'namespaces') {
      found.set(namespace, canonical(item.labels ?? {}));
      continue;
    }
    const list = item[part];
    for (const each of isJsonArray(list) ? list : []) {
      if (!isJsonObject(each)) continue;
      if (part === 'needs') {
        // One object shows several needs, in an order of no meaning.
        const key = `${namespace}/${each.object}`;
        found.set(key, [...(found.get(key)?.split('\n') ?? []), canonical(each)].sort().join('\n'));
        continue;
      }
      if (part === 'workloads') {
        const { name, kind, ...content } = each;
        found.set(`${namespace}/${kind === undefined ? '' : `${kind}/`}${name}`, canonical(content));
      } else {
        const policy = isJsonObject(each.policy) ? each.policy : {};
        const metadata = isJsonObject(policy.metadata) ? policy.metadata : {};
        found.set(`${namespace}/${metadata.name}`, canonical(policy.spec ?? {}));
      }
    }
  }
  return found;
}

/** Returns JSON with sorted keys. */
export function canonical(value: Json): string {
  return JSON.stringify(value, (_, each: Json) =>
    isJsonObject(each) ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1))) : each,
  );
}
