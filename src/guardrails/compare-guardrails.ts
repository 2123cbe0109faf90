import type { ClusterState } from '../clusters/cluster-state.ts';
import { compareText } from '../diagnostics/compare.ts';
import { LabelQuestions, type StepBudget } from '../labels/label-questions.ts';
import { remembered } from '../model/interned.ts';
import type { Guardrail, GuardrailFacts, ProtectedLabels, Statement } from './guardrail.ts';
import type {
  BrokenGuardrail,
  GuardedState,
  GuardrailChanges,
  WeakenedGuardrail,
  Weakening,
} from './guardrail-change.ts';
import type { GuardrailResult } from './guardrail-result.ts';
import { mentionedWords } from './mentioned-words.ts';
import { includesPattern } from './name-patterns.ts';
import { newlyVacuous } from './newly-vacuous.ts';
import { proveGuardrails } from './prove-guardrails.ts';
import { SpecNumbers, universeOf } from './universe.ts';
import { weakeningsOf } from './weakened.ts';
import { wordsOfPart } from './words-of-part.ts';

/**
 * Judges the guardrails of both states on the state after. What the state before broke as well is not reported, and what
 * only one state protects or agrees to does not count: a change cannot excuse itself.
 */
export function compareGuardrails(
  before: GuardedState,
  after: GuardedState,
  {
    budget,
    elsewhere = () => [],
  }: {
    readonly budget?: StepBudget;
    /** Clusters that are the same in both states, and not compared. Asked only if it matters. */
    readonly elsewhere?: () => Iterable<ClusterState>;
  } = {},
): GuardrailChanges {
  const byName = new Map(after.guardrails.map((guardrail) => [guardrail.name, guardrail]));
  const former = new Map(before.guardrails.map((guardrail) => [guardrail.name, guardrail]));
  const asked: AskedGuardrail[] = [
    ...before.guardrails.map((guardrail): AskedGuardrail => {
      const now = byName.get(guardrail.name);
      return { guardrail, of: now !== undefined && areAlike(guardrail, now) ? 'both' : 'before' };
    }),
    ...after.guardrails.flatMap((guardrail): readonly AskedGuardrail[] => {
      const was = former.get(guardrail.name);
      return was !== undefined && areAlike(was, guardrail) ? [] : [{ guardrail, of: 'after' }];
    }),
  ];
  const facts = factsOfBoth(before.facts, after.facts);
  const options = budget === undefined ? {} : { budget };
  const results = (['both', 'before', 'after'] as const).flatMap(
    (of): readonly (readonly [StatesWith, GuardrailResult])[] => {
      const guardrails = asked.filter((one) => one.of === of).map(({ guardrail }) => guardrail);
      const proved = proveGuardrails(
        after.clusters.values(),
        guardrails,
        of === 'after' ? facts.ofAfter : facts.ofBefore,
        {
          ...options,
          before: before.clusters,
        },
      );
      return proved.map((result) => [of, result]);
    },
  );
  const known = new KnownBefore(before, options);
  const broken = results.flatMap(([of, result]) => brokenGuardrail(of, result, known) ?? []);
  return {
    broken: [...broken].sort((a, b) => compareText(a.guardrail.name, b.guardrail.name)),
    weakened: weakenedGuardrails(before, after, new LabelQuestions(budget)),
    vacuous: newlyVacuous(
      // A guardrail of both states is the one of the state after here: it has the lines that a person can edit.
      results.flatMap(([of, result]) => (of === 'before' ? [] : [inStateAfter(result, byName)])),
      {
        before: before.guardrails,
        resultBefore: (guardrail) => known.of(guardrail),
        ...{ textOf: wordsOfStatement, elsewhere, facts: after.facts, options },
      },
    ),
  };
}

type StatesWith = BrokenGuardrail['of'];

interface AskedGuardrail {
  readonly guardrail: Guardrail;
  readonly of: StatesWith;
}

function inStateAfter(result: GuardrailResult, after: ReadonlyMap<string, Guardrail>): GuardrailResult {
  const guardrail = after.get(result.guardrail.name) ?? result.guardrail;
  const statements = result.statements.map((one, index) => ({
    ...one,
    statement: guardrail.statements[index] ?? one.statement,
  }));
  return { ...result, guardrail, statements };
}

/** Reports whether two guardrails have the same words, at any place. */
function areAlike(one: Guardrail, other: Guardrail): boolean {
  return wordsOf(one) === wordsOf(other);
}

function wordsOf({ description: _, owner: __, ...guardrail }: Guardrail): string {
  return wordsOfPart(guardrail);
}

function wordsOfStatement(statement: Statement): string {
  return wordsOfPart(statement);
}

/** Answers of the state before, asked only if they matter: a change is not to blame for what was not decided before. */
class KnownBefore {
  readonly #before: GuardedState;
  readonly #options: { readonly budget?: StepBudget };
  readonly #results = new Map<Guardrail, GuardrailResult | undefined>();

  constructor(before: GuardedState, options: { readonly budget?: StepBudget }) {
    this.#before = before;
    this.#options = options;
  }

  of(guardrail: Guardrail): GuardrailResult | undefined {
    const { clusters, facts } = this.#before;
    return remembered(
      this.#results,
      guardrail,
      () => proveGuardrails(clusters.values(), [guardrail], facts, this.#options)[0],
    );
  }
}

function brokenGuardrail(
  of: StatesWith,
  { guardrail, statements }: GuardrailResult,
  known: KnownBefore,
): BrokenGuardrail | undefined {
  const breaches = statements.flatMap(({ statement, breaches: found }) => found.map((one) => ({ ...one, statement })));
  const [undecided, types] = [
    statements.flatMap(({ notDecided }) => notDecided),
    statements.flatMap(({ typesWithoutShape }) => typesWithoutShape),
  ];
  const was = undecided.length > 0 || types.length > 0 ? known.of(guardrail) : undefined;
  const undecidedBefore = new Set(
    was?.statements.flatMap(({ notDecided }) => notDecided.map((one) => JSON.stringify(one))),
  );
  const typesBefore = new Set(was?.statements.flatMap(({ typesWithoutShape }) => typesWithoutShape));
  const notDecided = undecided.filter((one) => !undecidedBefore.has(JSON.stringify(one)));
  const typesWithoutShape = [...new Set(types)].filter((type) => !typesBefore.has(type));
  const isBroken = statements.some(({ answer }) => answer === 'broken');
  const answer = isBroken
    ? 'broken'
    : breaches.length > 0
      ? 'depends'
      : notDecided.length > 0
        ? 'not-decided'
        : typesWithoutShape.length > 0
          ? 'no-shape'
          : undefined;
  return answer && { guardrail, of, answer, breaches, notDecided, typesWithoutShape };
}

/** The facts by which guardrails of either state are judged on the state after. */
function factsOfBoth(
  before: GuardrailFacts,
  after: GuardrailFacts,
): { readonly ofBefore: GuardrailFacts; readonly ofAfter: GuardrailFacts } {
  const kept = new Set(after.granted.map(textOfPath));
  const ofAfter: GuardrailFacts = {
    ...after,
    protectedLabels: protectedInBoth(before, after),
    // A change can neither grant itself a path, nor use what it takes back.
    granted: before.granted.filter((path) => kept.has(textOfPath(path))),
  };
  const ofBefore: GuardrailFacts = {
    ...ofAfter,
    addressesOfValue: (cluster, namespace, parameter) =>
      before.addressesOfValue(cluster, namespace, parameter) ?? after.addressesOfValue(cluster, namespace, parameter),
    // A guardrail that allows the addresses of a parameter leaves the decision to who may set it.
    agreedAddressesOfValue: after.agreedAddressesOfValue ?? after.addressesOfValue,
  };
  return { ofBefore, ofAfter };
}

/** The keys of labels that both states protect. */
export function protectedInBoth(
  before: Pick<GuardrailFacts, 'protectedLabels'>,
  after: Pick<GuardrailFacts, 'protectedLabels'>,
): ProtectedLabels {
  return {
    namespaces: inBoth(before.protectedLabels.namespaces, after.protectedLabels.namespaces),
    pods: inBoth(before.protectedLabels.pods, after.protectedLabels.pods),
  };
}

/** The patterns of keys that both lists of patterns include. */
function inBoth(before: readonly string[], after: readonly string[]): readonly string[] {
  const kept = (patterns: readonly string[], others: readonly string[]) =>
    patterns.filter((pattern) => others.some((other) => includesPattern(other, pattern)));
  return [...new Set([...kept(before, after), ...kept(after, before)])];
}

/** The patterns after a change by which more keys may be protected than before. */
export function newlyProtected(before: readonly string[], after: readonly string[]): readonly string[] {
  return after.filter((pattern) => !before.some((other) => includesPattern(other, pattern)));
}

function textOfPath(path: GuardrailFacts['granted'][number]): string {
  return JSON.stringify(path, (_, value: unknown) => {
    if (value instanceof Map) return [...value];
    return value instanceof Set ? [...value].sort() : value;
  });
}

function weakenedGuardrails(
  before: GuardedState,
  after: GuardedState,
  questions: LabelQuestions,
): readonly WeakenedGuardrail[] {
  const byName = new Map(after.guardrails.map((guardrail) => [guardrail.name, guardrail]));
  const protects = protectsMore(before.facts, after.facts);
  const specs = new SpecNumbers();
  const universes = (guardrails: readonly Guardrail[]) => {
    const mentioned = mentionedWords(guardrails, after.facts);
    return [...after.clusters.values()].map((cluster) => universeOf(cluster, { facts: after.facts, mentioned, specs }));
  };
  const compared = (was: Guardrail, is: Guardrail): readonly Weakening[] =>
    areAlike(was, is) && !hasValues(was)
      ? []
      : weakeningsOf(
          { guardrail: was, facts: before.facts },
          { guardrail: is, facts: after.facts },
          universes([was, is]),
          questions,
        );
  const found = before.guardrails.flatMap((guardrail): readonly WeakenedGuardrail[] => {
    const now = byName.get(guardrail.name);
    if (now !== undefined) {
      const how = [...compared(guardrail, now), ...(protects ? (['protected-labels'] as const) : [])];
      return how.length === 0 ? [] : [{ before: guardrail, after: now, how }];
    }
    const added = after.guardrails.filter(({ name }) => !before.guardrails.some((other) => other.name === name));
    if (added.some((other) => compared(guardrail, other).length === 0)) return [];
    return [{ before: guardrail, how: ['removed'] }];
  });
  return [...found].sort((a, b) => compareText(a.before.name, b.before.name));
}

function protectsMore(before: GuardrailFacts, after: GuardrailFacts): boolean {
  return (['namespaces', 'pods'] as const).some(
    (of) => newlyProtected(before.protectedLabels[of], after.protectedLabels[of]).length > 0,
  );
}

/** Reports whether a guardrail depends on values, which a change can set. */
function hasValues(guardrail: Guardrail): boolean {
  return wordsOf(guardrail).includes('"kind":"value"');
}
