import type { ClusterState } from '../../clusters/cluster-state.ts';
import type { JsonObject } from '../../model/json.ts';
import type { DeclaredTraits } from '../../model/plugin-traits.ts';

/** Returns what the file of a cluster says of its plugin; nothing if the groups around it already say all of it. */
export function traitsToWrite(found: DeclaredTraits, outer: DeclaredTraits): JsonObject | undefined {
  if (sameTraits(found, outer)) return undefined;
  const overrides = outer.policiesApplyToOwnNode !== undefined && found.policiesApplyToOwnNode === undefined;
  return { ...found, ...(overrides ? { policiesApplyToOwnNode: 'never' } : {}) };
}

/** Reports whether a cluster has the traits that were found. */
export function hasTraits({ traits, policiesApplyToOwnNode }: ClusterState, found: DeclaredTraits): boolean {
  return sameTraits(found, { ...traits, ...(policiesApplyToOwnNode === undefined ? {} : { policiesApplyToOwnNode }) });
}

function sameTraits(a: DeclaredTraits, b: DeclaredTraits): boolean {
  return (
    a.ipBlockMatchesPods === b.ipBlockMatchesPods &&
    a.ipBlockMatchesNodes === b.ipBlockMatchesNodes &&
    a.policiesApplyToOwnNode === b.policiesApplyToOwnNode
  );
}
