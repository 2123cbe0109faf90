import type { ClusterState } from '../clusters/cluster-state.ts';
import type { KnownLandscape } from '../clusters/known-landscape.ts';
import { compareText } from '../diagnostics/compare.ts';
import { matchesNothing } from '../guardrails/check-matches.ts';
import { compareGuardrails, newlyProtected } from '../guardrails/compare-guardrails.ts';
import type { Guardrail, GuardrailFacts } from '../guardrails/guardrail.ts';
import type {
  BrokenGuardrail,
  GuardedState,
  VacuousStatement,
  WeakenedGuardrail,
} from '../guardrails/guardrail-change.ts';
import { guardrailFacts } from '../guardrails/guardrail-facts.ts';
import { namesValue } from '../guardrails/names-value.ts';
import type { StepBudget } from '../labels/label-questions.ts';
import type { Landscape } from '../landscape/landscape.ts';
import { type ComparedStates, guardedComparisons } from './compared-states.ts';
import { DecidingPolicies } from './deciding-policies.ts';
import { forgottenPodAddresses, forgottenReadings } from './forgotten-facts.ts';
import { CoverageLosses, newlyComplete } from './guardrail-coverage.ts';
import * as problems from './guardrail-problems.ts';
import { guardrailWords, subjectsOfBroken } from './guardrail-subjects.ts';
import type { InventorySide } from './inventory-side.ts';
import type { Hazard } from './landscape-diff.ts';
import type { SourceGuardrails } from './source-guardrails.ts';

/** The guardrails of both states, with what they are judged by. */
export interface ComparedGuardrails {
  readonly before: SourceGuardrails;
  readonly after: SourceGuardrails;
  /** Clusters in which they are judged beside those that are compared, by name. */
  readonly clusters?: ReadonlySet<string>;
}

/** A cluster in both states; absent where a state does not have it. */
interface ClusterPair {
  readonly before: ClusterState | undefined;
  readonly after: ClusterState | undefined;
}

/**
 * Judges the guardrails of both states on the state after: a change can neither escape those that were there, by deleting
 * or rewriting them or by changing what they are about, nor break those that it adds.
 */
export function guardrailHazards(
  before: KnownLandscape,
  after: KnownLandscape,
  {
    pairs,
    guardrails,
    budget,
    elsewhere,
  }: {
    readonly pairs: readonly ClusterPair[];
    readonly guardrails: ComparedGuardrails;
    readonly budget?: StepBudget | undefined;
    /** Clusters that are the same in both states, beside those of the pairs. */
    readonly elsewhere?: () => Iterable<ClusterState>;
  },
): readonly Hazard[] {
  const { before: was, after: is } = guardrails;
  if (was.guardrails.length === 0 && is.guardrails.length === 0) return [];
  const facts = { before: factsOf(before, was), after: factsOf(after, is) };
  const options = budget === undefined ? {} : { budget };
  const deciding = new DecidingPolicies(pairs.flatMap((pair) => pair.after ?? []));
  const found = new FoundBreaches(is, deciding);
  const stateOf = (
    side: 'before' | 'after',
    clusters: readonly (ClusterState | undefined)[],
    by = side,
  ): GuardedState => ({
    clusters: new Map(clusters.flatMap((one) => (one === undefined ? [] : [[one.name ?? '', one] as const]))),
    guardrails: guardrails[side].guardrails,
    facts: { ...facts[by], agreedAddressesOfValue: facts.after.addressesOfValue },
  });
  const whole = compareGuardrails(
    stateOf(
      'before',
      pairs.map((pair) => pair.before),
    ),
    stateOf(
      'after',
      pairs.map((pair) => pair.after),
    ),
    { ...options, ...(elsewhere === undefined ? {} : { elsewhere }) },
  );
  found.add(whole.broken);
  const both = pairs.flatMap(({ before: one, after: other }) =>
    one === undefined || other === undefined ? [] : [[one, other] as const],
  );
  // What a parameter holds, and what a type gives its later namespaces, is no part of a cluster.
  const factsDiffer = [was, is].some(({ nameValues }) => nameValues) || typesText(before) !== typesText(after);
  const comparisons = both.flatMap(([one, other]) => guardedComparisons(one, other, factsDiffer));
  for (const side of ['before', 'after'] as const) {
    const under = comparisons.filter(({ inventory }) => inventory === side);
    if (under.length === 0) continue;
    const { broken } = compareGuardrails(
      stateOf('before', under.map(clusterBefore), side),
      stateOf('after', under.map(clusterAfter), side),
      options,
    );
    found.add(broken, side);
  }
  const coverage = new CoverageLosses(was.guardrails, is.guardrails);
  for (const [one, other] of both) coverage.add(one, other);
  const complete = newlyComplete(both);
  const labels = protectedNow(facts);
  const valued = was.guardrails.filter(namesValue);
  const broken = found.all();
  const withoutShape = new Set(
    broken.flatMap(({ guardrail }) => (guardrail?.broken?.answer === 'no-shape' ? [guardrail.name] : [])),
  );
  return [
    ...broken,
    ...whole.weakened.flatMap((weakened) => {
      // Labels are of the landscape: they concern all guardrails alike.
      const how = weakened.how.filter((one) => one !== 'protected-labels');
      return how.length === 0 ? [] : [problems.guardrailWeakened({ ...weakened, how }, unreadReason(weakened, is))];
    }),
    ...(labels.length === 0 || was.guardrails.length === 0
      ? []
      : [problems.moreLabelsProtected(was.guardrails, labels)]),
    ...coverage.all().map(problems.coverageLost),
    ...(complete.length === 0 || was.guardrails.length === 0
      ? []
      : [problems.undeclaredForgotten(was.guardrails, complete)]),
    ...forgottenReadings(was.guardrails, both).map(problems.readingForgotten),
    ...forgottenPodAddresses(was.guardrails, both).map(problems.podAddressesForgotten),
    ...(valued.length > 0 && pairs.length > 0 && !knowsValues(is) ? [problems.valuesUnknown(valued)] : []),
    ...vacuousHazards(whole.vacuous, mayBeVacuous(pairs, was, is) ? emptyParts(guardrails) : new Map()).filter(
      ({ guardrail }) => guardrail === undefined || !withoutShape.has(guardrail.name),
    ),
  ];
}

function protectedNow({ before, after }: Readonly<Record<InventorySide, GuardrailFacts>>): readonly string[] {
  const newOf = (of: 'namespaces' | 'pods') => newlyProtected(before.protectedLabels[of], after.protectedLabels[of]);
  return [
    ...newOf('namespaces').map((label) => `${label} of namespaces`),
    ...newOf('pods').map((label) => `${label} of pods`),
  ];
}

/** Reports whether namespaces were removed or are of another type or tenant, or the guardrails have changed. */
function mayBeVacuous(pairs: readonly ClusterPair[], was: SourceGuardrails, is: SourceGuardrails): boolean {
  if (guardrailsText(was) !== guardrailsText(is)) return true;
  return pairs.some(({ before, after }) =>
    [...(before?.namespaces.values() ?? [])].some(({ name, type, tenant }) => {
      const now = after?.namespaces.get(name);
      return now === undefined || now.type !== type || now.tenant !== tenant;
    }),
  );
}

function guardrailsText({ guardrails }: SourceGuardrails): string {
  return guardrails.map(guardrailWords).join('\n');
}

/** Why a statement or a part of one is about nothing, by the name of its guardrail; where none was in the state before. */
function emptyParts({ before, after }: ComparedGuardrails): ReadonlyMap<string, EmptyPart> {
  const former = new Map(before.guardrails.map((guardrail) => [guardrail.name, guardrail]));
  const reasonOf = ({ statements }: Guardrail, landscape: Landscape | undefined): string | undefined =>
    landscape && statements.flatMap((statement) => matchesNothing(statement, landscape) ?? [])[0];
  return new Map(
    after.guardrails.flatMap((guardrail): readonly (readonly [string, EmptyPart])[] => {
      const was = former.get(guardrail.name);
      const reason = reasonOf(guardrail, after.landscape());
      if (reason === undefined || (was !== undefined && reasonOf(was, before.landscape()) !== undefined)) return [];
      return [[guardrail.name, { guardrail, reason, isNew: was === undefined }]];
    }),
  );
}

interface EmptyPart {
  readonly guardrail: Guardrail;
  /** A whole sentence. */
  readonly reason: string;
  readonly isNew: boolean;
}

/** One hazard for each guardrail: the names in the sources explain best why nothing fits it. */
function vacuousHazards(
  statements: readonly VacuousStatement[],
  parts: ReadonlyMap<string, EmptyPart>,
): readonly Hazard[] {
  const byName = new Map<string, VacuousStatement[]>();
  for (const one of statements) byName.set(one.guardrail.name, [...(byName.get(one.guardrail.name) ?? []), one]);
  return [...new Set([...parts.keys(), ...byName.keys()])].sort(compareText).flatMap((name) => {
    const [part, found = []] = [parts.get(name), byName.get(name)];
    const guardrail = part?.guardrail ?? found[0]?.guardrail;
    if (guardrail === undefined) return [];
    return [problems.guardrailVacuous(guardrail, { statements: found, ...(part === undefined ? {} : { part }) })];
  });
}

/** Gathers broken guardrails; what two comparisons find is one hazard. */
class FoundBreaches {
  readonly #after: SourceGuardrails;
  readonly #deciding: DecidingPolicies;
  readonly #found = new Map<
    string,
    {
      readonly broken: BrokenGuardrail;
      readonly subjects: readonly string[];
      readonly sides: Set<InventorySide | undefined>;
    }
  >();
  readonly #asTheyAre = new Set<string>();

  constructor(after: SourceGuardrails, deciding: DecidingPolicies) {
    this.#after = after;
    this.#deciding = deciding;
  }

  add(all: readonly BrokenGuardrail[], side?: InventorySide): void {
    for (const one of all) {
      const broken = this.#withoutTypesElsewhere(one);
      if (broken === undefined) continue;
      if (side === undefined) this.#asTheyAre.add(broken.guardrail.name);
      // What happens between the states as they are needs no other inventory.
      else if (this.#asTheyAre.has(broken.guardrail.name)) continue;
      const subjects = subjectsOfBroken(broken, this.#deciding);
      const key = JSON.stringify(subjects);
      const known = this.#found.get(key) ?? { broken, subjects, sides: new Set() };
      this.#found.set(key, known);
      known.sides.add(side);
    }
  }

  all(): readonly Hazard[] {
    return [...this.#found.values()].map(({ broken, subjects, sides }) => {
      const inventory = [...sides].flatMap((side) => side ?? []);
      return problems.guardrailBroken(broken, subjects, inventory);
    });
  }

  /** Only clusters that may differ are judged: a type can have namespaces in the others. */
  #withoutTypesElsewhere(broken: BrokenGuardrail): BrokenGuardrail | undefined {
    if (broken.answer !== 'no-shape') return broken;
    const { clusters } = this.#after.landscape() ?? {};
    const used = new Set(
      [...(clusters?.values() ?? [])].flatMap(({ namespaces }) => namespaces.map(({ type }) => type.name)),
    );
    const typesWithoutShape = broken.typesWithoutShape.filter((type) => !used.has(type));
    return typesWithoutShape.length === 0 ? undefined : { ...broken, typesWithoutShape };
  }
}

function typesText({ namespaceTypes }: KnownLandscape): string {
  return JSON.stringify(namespaceTypes?.() ?? []);
}

function clusterBefore({ before }: ComparedStates): ClusterState {
  return before;
}

function clusterAfter({ after }: ComparedStates): ClusterState {
  return after;
}

/** The landscape is loaded when a value is asked for. */
function factsOf(known: KnownLandscape, { landscape, addressesOfValue }: SourceGuardrails): GuardrailFacts {
  if (addressesOfValue !== undefined) return { ...guardrailFacts(known), addressesOfValue };
  let values: GuardrailFacts['addressesOfValue'] | undefined;
  return {
    ...guardrailFacts(known),
    addressesOfValue(...asked) {
      values ??= guardrailFacts(known, landscape()).addressesOfValue;
      return values(...asked);
    },
  };
}

function knowsValues({ landscape, addressesOfValue }: SourceGuardrails): boolean {
  return addressesOfValue !== undefined || landscape() !== undefined;
}

/** The mistake that keeps the file of a guardrail from being read, if that is how it was removed. */
function unreadReason({ before, after }: WeakenedGuardrail, { unread }: SourceGuardrails) {
  return after === undefined ? unread.find(({ location }) => location.path === before.location.path) : undefined;
}
