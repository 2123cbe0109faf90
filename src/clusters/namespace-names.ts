import type { KnownLandscape } from './known-landscape.ts';

/** Names of the namespaces that any of these states has, by the key of the cluster. */
export function namespacesOf(states: readonly KnownLandscape[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const { clusters } of states) {
    for (const [key, cluster] of clusters) {
      const names = cluster.namespaceNames?.() ?? cluster.load().value?.namespaces.keys() ?? [];
      found.set(key, new Set([...(found.get(key) ?? []), ...names]));
    }
  }
  return found;
}
