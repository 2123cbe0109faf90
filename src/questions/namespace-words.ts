import type { ClusterState, NamespaceState } from '../clusters/cluster-state.ts';
import { namespaceNameLabel } from '../model/kubernetes-names.ts';

/** A namespace as a peer names it: `shop`; `undeclared:new[team=fruit]` for one that no source declares. */
export function namespaceWords({ namespaces }: ClusterState, { name, labels, type }: NamespaceState): string {
  // One with a type is one that the type may get later.
  if (namespaces.has(name) || type !== undefined) return name;
  const others = Object.entries(labels).filter(([key]) => key !== namespaceNameLabel);
  const written = others.map(([key, value]) => `${key}=${value}`).join();
  return `undeclared:${name}${written === '' ? '' : `[${written}]`}`;
}
