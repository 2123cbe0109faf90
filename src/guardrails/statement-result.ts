import type { ClusterPart } from './cluster-part.ts';
import type { GuardrailFacts, Statement } from './guardrail.ts';
import type { GuardrailAnswer, StatementResult } from './guardrail-result.ts';
import { podPatternsOf } from './mentioned-words.ts';

/** Returns the answer to a statement, from what all clusters together add to it. */
export function statementResult(
  statement: Statement,
  part: ClusterPart,
  { types }: Pick<GuardrailFacts, 'types'>,
): StatementResult {
  const named = new Set(podPatternsOf(statement).flatMap(({ namespaceType }) => namespaceType ?? []));
  const typesWithoutShape = [...named].filter((type) => types.has(type) && !part.types.has(type)).sort();
  const { breaches, undecided, clusters, namespaces, shapes, paths, reach, indirect } = part;
  return {
    statement,
    answer: answerOf(part, typesWithoutShape),
    about: {
      reach,
      clusters,
      namespaces,
      shapes: shapes.size,
      hostNetworkPossible: paths.possible,
      hostNetwork: paths.declared,
      ...(indirect === undefined ? {} : { indirect }),
    },
    breaches: breaches.map(({ witness, lost, places, conditions, at }) => ({
      ...{ witness: witness(), lost: lost(), places },
      ...(conditions === undefined ? {} : { conditions }),
      at,
    })),
    notDecided: undecided,
    typesWithoutShape,
  };
}

function answerOf(
  { isBroken, breaches, undecided, reach }: ClusterPart,
  typesWithoutShape: readonly string[],
): GuardrailAnswer {
  if (isBroken) return 'broken';
  if (breaches.length > 0) return 'depends';
  if (undecided.length > 0) return 'not-decided';
  if (typesWithoutShape.length > 0) return 'no-shape';
  return reach === 'none' ? 'about-nothing' : 'holds';
}
