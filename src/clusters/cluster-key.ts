/** The key of a cluster without a name: no name is empty. */
const nameless = '';

/** The key of a cluster in maps, sets, orders and places: its name; empty for the one that plain manifests describe. */
export function clusterKey({ name = nameless }: { readonly name?: string }): string {
  return name;
}

/** The name that a key stands for; nothing for the key of a cluster without a name. */
export function nameOfKey(key: string): string | undefined {
  return key === nameless ? undefined : key;
}

/** The names among keys. */
export function namesOfKeys(keys: Iterable<string>): readonly string[] {
  return [...keys].filter((key) => key !== nameless);
}
