import { invariant } from '../diagnostics/invariant.ts';
import type { PlaceQuestions } from '../labels/label-questions.ts';
import { grouped } from '../model/grouped.ts';
import { remembered } from '../model/interned.ts';
import { type AskedNetwork, type ConnectionQuestion, questionsOf } from './connection-question.ts';
import type { Guardrail, GuardrailFacts, IsolatedStatement, Statement } from './guardrail.ts';
import type { LostPart } from './lost-part.ts';
import { isWithinOthers, maximal, partText } from './lost-regions.ts';
import { askedNetworks } from './mentioned-words.ts';
import { PolicySides } from './policy-sides.ts';
import { caseText } from './proof-cases.ts';
import type { FoundBreach, PairAnswer } from './prove-pair.ts';

/** A question, and a number that no other one has. */
export interface NumberedQuestion extends ConnectionQuestion {
  readonly number: number;
}

/** The breaches of a pair, in words that are the same for all pairs that are alike. */
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

/** Keeps the breaches of pairs of all clusters, as far as some guardrails ask about them. */
export class KnownPairs {
  readonly policies = new PolicySides();
  /** All networks about which is asked, or to which is agreed. */
  readonly networks: readonly AskedNetwork[];
  readonly #facts: GuardrailFacts;
  readonly #questions = new Map<Statement, readonly NumberedQuestion[]>();
  readonly #findings = new Map<string, PairFindings>();
  readonly #ofClasses = new Map<string, PairFindings>();
  #count = 0;

  constructor(guardrails: readonly Guardrail[], facts: GuardrailFacts) {
    this.#facts = facts;
    this.networks = askedNetworks(guardrails, facts);
  }

  questionsOf(statement: Exclude<Statement, IsolatedStatement>, guardrail: Guardrail): readonly NumberedQuestion[] {
    return remembered(this.#questions, statement, () =>
      questionsOf(statement, guardrail, this.#facts).map((question) => ({ ...question, number: this.#count++ })),
    );
  }

  of(key: string): PairFindings | undefined {
    return this.#findings.get(key);
  }

  /** Returns what is found between a class of places and addresses. */
  ofClass(key: string): PairFindings | undefined {
    return this.#ofClasses.get(key);
  }

  keepOfClass(key: string, findings: PairFindings): void {
    if (findings.steps === undefined) this.#ofClasses.set(key, findings);
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
    maximal: keys.size < 2 ? keys : maximalKeys(found, here),
    ...(steps === undefined ? {} : { steps }),
  };
}

/** The keys of what is not, in some case, within what is found there by others. */
function maximalKeys(found: readonly FoundBreach[], here: PlaceQuestions): ReadonlySet<string> {
  const cases = new Map<string, readonly CasePart[]>();
  for (const ofCase of grouped(partsOf(found), ({ when }) => when).values()) {
    cases.set(JSON.stringify(ofCase.map((one) => [one.key, partText(one)])), ofCase);
  }
  const kept = new Set(found.map(breachKey));
  for (const key of [...kept].reverse()) {
    const isWithin = [...cases.values()].every((ofCase) => {
      const others = ofCase.filter((one) => one.key !== key && kept.has(one.key));
      return ofCase.every((one) => one.key !== key || isWithinOthers(one, others, here));
    });
    if (isWithin) kept.delete(key);
  }
  return kept;
}

/** The breaches of a pair, sorted once by the rules that make them. */
export class SortedBreaches {
  readonly #byKey: ReadonlyMap<string, readonly FoundBreach[]>;
  readonly #parts: readonly CasePart[];
  /** For each set of cases, what is lost by each key that is shown. */
  readonly #lost = new Map<string, ReadonlyMap<string, readonly CasePart[]>>();

  /** `shown`: the keys of the breaches whose example is of the pair. */
  constructor(found: readonly FoundBreach[], shown: ReadonlySet<string>) {
    this.#byKey = grouped(found, breachKey);
    this.#parts = partsOf(found).filter((one) => shown.has(one.key));
  }

  /**
   * Returns the breach that has a key, in some cases. Of several, the one with the fewest labels: rules with several peers let
   * one connection through in several ways.
   */
  breachOf({ key, cases }: KeyInCases): FoundBreach {
    const count = ({ left }: FoundBreach): number => Object.keys(left.labels).length;
    const [first, ...others] = (this.#byKey.get(key) ?? []).filter((one) => cases.has(caseText(one.when)));
    invariant(first !== undefined, 'pairs that are alike have the same breaches');
    return others.reduce((best, one) => (count(one) < count(best) ? one : best), first);
  }

  /**
   * Returns what is lost by the breach that has a key, one of those shown, in some of the cases: regions of which none is,
   * in each case, within the others and those of the other breaches that are shown.
   */
  lostBy({ key, cases }: KeyInCases, here: () => PlaceQuestions): readonly LostPart[] {
    const kept = remembered(this.#lost, [...cases].sort().join(), () => {
      const ofCases = grouped(this.#parts, ({ when }) => when);
      const places = [...ofCases].flatMap(([when, ofCase]) => (cases.has(when) ? [ofCase] : []));
      const once = here();
      return grouped(
        places.flatMap((ofCase) => maximal(ofCase, once)),
        (one) => one.key,
      );
    });
    const own = kept.get(key) ?? this.#parts.filter((one) => one.key === key && cases.has(one.when));
    return maximal(own, here());
  }
}

interface KeyInCases {
  readonly key: string;
  readonly cases: ReadonlySet<string>;
}

interface CasePart extends LostPart {
  readonly key: string;
  /** The text of the case. */
  readonly when: string;
}

function partsOf(found: readonly FoundBreach[]): readonly CasePart[] {
  return found.flatMap((one) => {
    const about = { key: breachKey(one), when: caseText(one.when) };
    return one.lost.map((part) => ({ ...about, ...part }));
  });
}

/** Equal for what is found by the same rules of policies of the same names. */
function breachKey({ egress, ingress, refusing }: FoundBreach): string {
  const text = (part: FoundBreach['egress']) =>
    part && [part.reason.kind, part.reason.known?.policy.metadata.name, part.reason.rule];
  return JSON.stringify([refusing, text(egress), text(ingress)]);
}
