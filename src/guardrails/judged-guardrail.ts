import type { GuardrailResult } from './guardrail-result.ts';

/** The answer to a guardrail, and its effect on a check. */
export interface JudgedGuardrail {
  readonly result: GuardrailResult;
  /**
   * holds: it is proved · fails: it is not · accepted: it is not, but exceptions accept every breach · reported: it is
   * not, but its mode is Audit · about-nothing: a statement is about nothing, and the others hold. Only `fails` closes a
   * gate.
   */
  readonly outcome: GuardrailOutcome;
  /** The exceptions that accept breaches of it; also if they do not accept all. */
  readonly acceptedBy: readonly BreachAcceptance[];
}

export type GuardrailOutcome = 'holds' | 'fails' | 'accepted' | 'reported' | 'about-nothing';

interface BreachAcceptance {
  readonly exception: string;
  readonly reason: string;
  readonly owner: string;
  /** Last day: YYYY-MM-DD, UTC. */
  readonly until: string;
}

/** Judges an answer. `acceptsAll`: exceptions accept every breach, and nothing else keeps the guardrail from holding. */
export function judgeGuardrail(
  result: GuardrailResult,
  acceptedBy: readonly BreachAcceptance[] = [],
  acceptsAll = false,
): JudgedGuardrail {
  return { result, outcome: outcomeOf(result, acceptsAll), acceptedBy };
}

function outcomeOf({ answer, guardrail }: GuardrailResult, acceptsAll: boolean): GuardrailOutcome {
  if (answer === 'holds' || answer === 'about-nothing') return answer;
  if (acceptsAll) return 'accepted';
  return guardrail.mode === 'Audit' ? 'reported' : 'fails';
}

/** Reports whether every guardrail that is enforced holds, or is accepted. */
export function allHold(judged: readonly JudgedGuardrail[]): boolean {
  return judged.every(({ outcome }) => outcome !== 'fails');
}
