import type { ClusterState } from '../clusters/cluster-state.ts';
import type { Guardrail, GuardrailFacts, Statement } from './guardrail.ts';
import type { VacuousStatement } from './guardrail-change.ts';
import { type GuardrailResult, type ProofReach, proofReaches } from './guardrail-result.ts';
import { type GuardrailProofOptions, proveGuardrails } from './prove-guardrails.ts';

interface KnownStates {
  /** The guardrails of the state before. */
  readonly before: readonly Guardrail[];
  /** Proves a guardrail of the state before in that state. */
  resultBefore(guardrail: Guardrail): GuardrailResult | undefined;
  /** Equal for statements that say the same. */
  textOf(statement: Statement): string;
  /** Clusters that a change leaves as they are. */
  elsewhere(): Iterable<ClusterState>;
  readonly facts: GuardrailFacts;
  readonly options: GuardrailProofOptions;
}

/**
 * Returns the statements of the state after that are about less than before: about nothing, or only about
 * namespaces that do not exist, if they get a label or a name. One that the state before does not have must be about something.
 */
export function newlyVacuous(results: readonly GuardrailResult[], known: KnownStates): readonly VacuousStatement[] {
  return results.flatMap(({ guardrail, statements }) =>
    statements.flatMap(({ statement, about }, index): readonly VacuousStatement[] => {
      if (about.reach === 'known') return [];
      const was = reachBefore(statement, known);
      const least = was ?? 'possible';
      if (isAtLeast(about.reach, least)) return [];
      let reach: ProofReach = about.reach;
      for (const cluster of known.elsewhere()) {
        const [result] = proveGuardrails([cluster], [guardrail], known.facts, known.options);
        const there = result?.statements[index]?.about.reach ?? 'none';
        if (isAtLeast(there, least)) return [];
        if (isAtLeast(there, reach)) reach = there;
      }
      return reach === 'known' ? [] : [{ guardrail, statement, index, reach, isNew: was === undefined }];
    }),
  );
}

/** Absent: no guardrail of the state before says this. */
function reachBefore(statement: Statement, { before, textOf, resultBefore }: KnownStates): ProofReach | undefined {
  const text = textOf(statement);
  const reaches = before.flatMap((guardrail): readonly ProofReach[] => {
    const index = guardrail.statements.findIndex((other) => textOf(other) === text);
    return index === -1 ? [] : [resultBefore(guardrail)?.statements[index]?.about.reach ?? 'none'];
  });
  return reaches.length === 0 ? undefined : proofReaches.findLast((reach) => reaches.includes(reach));
}

function isAtLeast(reach: ProofReach, least: ProofReach): boolean {
  return proofReaches.indexOf(reach) >= proofReaches.indexOf(least);
}
