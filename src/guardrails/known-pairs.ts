import { invariant } from '../diagnostics/invariant.ts';
import type { PlaceQuestions } from '../labels/label-questions.ts';
import { remembered } from '../model/interned.ts';
import { type ConnectionQuestion, questionsOf } from './connection-question.ts';
import type { Guardrail, GuardrailFacts, IsolatedStatement, Statement } from './guardrail.ts';
import { maximal } from './lost-regions.ts';
import { PolicySides } from './policy-sides.ts';
import { caseText } from './proof-cases.ts';
import type { FoundBreach, PairAnswer } from './prove-pair.ts';

/** A question, and a number that no other one has. */
export interface NumberedQuestion extends ConnectionQuestion {
  readonly number: number;
}

/** What was found out about a pair, in words that are the same for all pairs that are alike. */
export interface PairFindings {
  readonly breaches: readonly {
    /** Equal for breaches by the same rules. */
    readonly key: string;
    /** The text of the case in which it breaks the statement. */
    readonly when: string;
  }[];
  /** The keys of those that the others together do not hold. */
  readonly maximal: ReadonlySet<string>;
  /** The budget that was not enough; absent: everything is decided. */
  readonly steps?: number;
}

/** What is known about pairs of all clusters, as far as some guardrails ask about them. */
export class KnownPairs {
  readonly policies = new PolicySides();
  readonly #facts: GuardrailFacts;
  readonly #questions = new Map<Statement, readonly NumberedQuestion[]>();
  readonly #findings = new Map<string, PairFindings>();
  #count = 0;

  constructor(facts: GuardrailFacts) {
    this.#facts = facts;
  }

  questionsOf(statement: Exclude<Statement, IsolatedStatement>, guardrail: Guardrail): readonly NumberedQuestion[] {
    return remembered(this.#questions, statement, () =>
      questionsOf(statement, guardrail, this.#facts).map((question) => ({ ...question, number: this.#count++ })),
    );
  }

  of(key: string): PairFindings | undefined {
    return this.#findings.get(key);
  }

  /** Keeps what is decided. What is not may be decided the next time, when a part of it is known. */
  keep(key: string, findings: PairFindings): void {
    if (findings.steps === undefined) this.#findings.set(key, findings);
  }
}

export function findingsOf({ found, steps }: PairAnswer, here: PlaceQuestions): PairFindings {
  const breaches = found.map((one) => ({ key: breachKey(one), when: caseText(one.when) }));
  const keys = new Set(breaches.map(({ key }) => key));
  return {
    breaches,
    maximal: keys.size < 2 ? keys : new Set(maximal(found, here).map(breachKey)),
    ...(steps === undefined ? {} : { steps }),
  };
}

/** Returns the first breach that has a key. */
export function breachOf(found: readonly FoundBreach[], key: string): FoundBreach {
  const breach = found.find((one) => breachKey(one) === key);
  invariant(breach !== undefined, 'pairs that are alike have the same breaches');
  return breach;
}

/** Equal for what is found by the same rules of policies of the same names. */
function breachKey({ egress, ingress, refusing }: FoundBreach): string {
  const text = (part: FoundBreach['egress']) =>
    part && [part.reason.kind, part.reason.known?.policy.metadata.name, part.reason.rule];
  return JSON.stringify([refusing, text(egress), text(ingress)]);
}
