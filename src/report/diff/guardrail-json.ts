import type { HazardGuardrail } from '../../diff/landscape-diff.ts';
import { allowsNothingNew, type ProvedChange } from '../../diff/proved-change.ts';
import type { Json } from '../../model/json.ts';
import { writtenBreach, writtenUndecided } from '../guardrails/format-json.ts';
import type { LocateReason } from '../guardrails/rule-places.ts';
import { witnessSentence } from '../guardrails/witness-words.ts';
import { type DiffPlaces, foundPlace } from './places.ts';

/** The guardrail of a hazard; if it is broken, with each of its breaches. */
export function guardrailJson({ name, tenant, owner, mode, broken }: HazardGuardrail, places: DiffPlaces): Json {
  return {
    name,
    ...(tenant === undefined ? {} : { tenant }),
    ...(owner === undefined ? {} : { owner }),
    mode,
    ...(broken === undefined ? {} : { broken: brokenJson(broken, places) }),
  };
}

function brokenJson(broken: NonNullable<HazardGuardrail['broken']>, places: DiffPlaces): Json {
  const { guardrail, of, answer, breaches, notDecided, typesWithoutShape } = broken;
  const locate = locateIn(places);
  return {
    answer,
    of,
    breaches: breaches.map((breach) => ({
      statement: breach.statement.kind,
      breach: {
        says: witnessSentence(breach.witness, breach.statement.kind, guardrail.otherWriters, (text) => text),
        ...(writtenBreach(breach, locate) as { readonly [key: string]: Json }),
      },
    })),
    notDecided: notDecided.map(writtenUndecided),
    typesWithoutShape,
  };
}

/** The proof that a change allows nothing new, with each way in which it does. */
export function proofJson(proof: ProvedChange, places: DiffPlaces): Json {
  const { answer, opened, notDecided, clusters, added, protectedLabels } = proof;
  const locate = locateIn(places);
  return {
    holds: allowsNothingNew(proof),
    answer,
    clusters,
    addedClusters: added,
    protectedLabels: { namespaces: protectedLabels.namespaces, pods: protectedLabels.pods },
    opened: opened.map((breach) => ({
      says: witnessSentence(breach.witness, 'never', 'None', (text) => text),
      ...(writtenBreach(breach, locate) as { readonly [key: string]: Json }),
    })),
    notDecided: notDecided.map(writtenUndecided),
  };
}

/** Finds the templates of rules as other parts of a review do. */
function locateIn(places: DiffPlaces): LocateReason {
  return (_, { path, line = 1 }) => {
    if (path === undefined) return {};
    const { source } = foundPlace({ path, line, column: 1 }, 'after', places);
    return {
      rendered: { path, line },
      ...(source?.line === undefined ? {} : { template: { path: source.path, line: source.line } }),
    };
  };
}
