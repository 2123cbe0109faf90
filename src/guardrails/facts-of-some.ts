import type { ClusterState } from '../clusters/cluster-state.ts';
import type { GuardrailFacts } from './guardrail.ts';

/**
 * Returns the facts for proofs about some of the clusters of a landscape. A type whose namespaces are all in other
 * clusters has a shape there, so it is not reported here. `elsewhere`: the types of namespaces of other clusters.
 */
export function factsOfSome(
  facts: GuardrailFacts,
  clusters: readonly ClusterState[],
  elsewhere: ReadonlySet<string>,
): GuardrailFacts {
  const here = new Set(clusters.flatMap(({ namespaces }) => [...namespaces.values()].map(({ type }) => type)));
  const types = [...facts.types].filter(([type]) => here.has(type) || !elsewhere.has(type));
  return { ...facts, types: new Map(types) };
}
