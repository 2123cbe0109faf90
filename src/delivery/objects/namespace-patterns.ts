import { compareText } from '../../diagnostics/compare.ts';
import type { Landscape, NamespaceType } from '../../landscape/landscape.ts';

/**
 * The types whose namespaces can have policies: those that list some, and those to whose namespaces an exception adds
 * some. In the order of their names. They do not depend on which cluster has namespaces of them, so that the project of
 * a cluster stays as it is when a namespace is added.
 */
function typesWithPolicies(landscape: Landscape): readonly NamespaceType[] {
  const excepted = new Set<NamespaceType>();
  for (const cluster of landscape.clusters.values()) {
    for (const { type, exceptions } of cluster.namespaces) {
      if (exceptions.some(({ policies }) => policies.length > 0)) excepted.add(type);
    }
  }
  return [...landscape.types.values()].filter((type) => type.policies.length > 0 || excepted.has(type));
}

/**
 * The name patterns of all types whose namespaces can have policies, each once, sorted. No namespace has characters
 * other than these, and to Argo CD some of them would mean more than they do here, so such patterns are left out.
 */
export function namespacePatterns(landscape: Landscape): readonly string[] {
  const found = known.get(landscape) ?? findPatterns(landscape);
  known.set(landscape, found);
  return found;
}

/** Every cluster asks, and the answer takes a look at every namespace. */
const known = new WeakMap<Landscape, readonly string[]>();

function findPatterns(landscape: Landscape): readonly string[] {
  const patterns = typesWithPolicies(landscape).flatMap(({ namePattern }) => namePattern ?? []);
  return [...new Set(patterns)].filter((pattern) => /^[a-z0-9*-]+$/.test(pattern)).sort(compareText);
}
