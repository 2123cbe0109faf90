import type { ClusterState } from '../clusters/cluster-state.ts';
import type { KnownLandscape } from '../clusters/known-landscape.ts';
import { protectedInBoth } from '../guardrails/compare-guardrails.ts';
import type { ProtectedLabels } from '../guardrails/guardrail.ts';
import { guardrailFacts } from '../guardrails/guardrail-facts.ts';
import { type Implication, implies } from '../guardrails/implies.ts';

/** A proof that a change allows nothing new, for every pod that could exist, or examples of what it allows. */
export interface ProvedChange extends Implication {
  /** Clusters that both states have and that may differ. */
  readonly clusters: number;
  /** Clusters that only the state after has, which nothing can be compared with. Sorted. */
  readonly added: readonly string[];
  /** Keys of labels of which the proof assumes that only the platform sets them. */
  readonly protectedLabels: ProtectedLabels;
}

/** Proves that the state after allows only what the state before does. `compared`: the clusters that may differ, by name. */
export function provedChange(
  before: KnownLandscape,
  after: KnownLandscape,
  compared: ReadonlySet<string>,
): ProvedChange {
  const [was, is] = [statesOf(before, compared), statesOf(after, compared)];
  const facts = guardrailFacts(after);
  const protectedLabels = protectedInBoth(guardrailFacts(before), facts);
  const added = [...is.keys()].filter((name) => !was.has(name)).sort();
  return {
    ...implies(was, is, { ...facts, protectedLabels }),
    clusters: is.size - added.length,
    added,
    protectedLabels,
  };
}

/** Reports whether a change is proved to allow nothing new. */
export function allowsNothingNew({ answer, added }: ProvedChange): boolean {
  return answer === 'holds' && added.length === 0;
}

function statesOf({ clusters }: KnownLandscape, compared: ReadonlySet<string>): ReadonlyMap<string, ClusterState> {
  return new Map(
    [...compared].flatMap((name): readonly (readonly [string, ClusterState])[] => {
      const state = clusters.get(name)?.load().value;
      return state === undefined ? [] : [[name, state]];
    }),
  );
}
