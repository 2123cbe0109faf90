import type { NamespaceState } from '../clusters/cluster-state.ts';
import type { Direction } from '../model/network-policy.ts';

/**
 * Returns a key of how the pods that policies isolate in a direction change: each policy that selects others before and
 * after.
 */
export function changedSelectors(before: NamespaceState, after: NamespaceState, direction: Direction): string {
  const selectors = ({ policies }: NamespaceState): ReadonlyMap<string, unknown> =>
    new Map(
      policies
        .filter(({ policy }) => policy.spec.policyTypes.includes(direction))
        .map(({ policy, origin }) => [`${origin}/${policy.metadata.name}`, policy.spec.podSelector]),
    );
  const [was, is] = [selectors(before), selectors(after)];
  const names = [...new Set([...was.keys(), ...is.keys()])].sort();
  const changed = names.flatMap((name) => {
    const pair = JSON.stringify([was.get(name) ?? 'none', is.get(name) ?? 'none']);
    return JSON.stringify([is.get(name) ?? 'none', was.get(name) ?? 'none']) === pair ? [] : [[name, pair]];
  });
  return JSON.stringify([direction, changed]);
}
