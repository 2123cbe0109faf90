import type { ClusterState } from '../clusters/cluster-state.ts';
import type { KnownLandscape } from '../clusters/known-landscape.ts';
import { compareGuardrails } from '../guardrails/compare-guardrails.ts';
import type { Guardrail, GuardrailFacts, PeerPattern } from '../guardrails/guardrail.ts';
import type { BrokenGuardrail, GuardedState, WeakenedGuardrail } from '../guardrails/guardrail-change.ts';
import { guardrailFacts } from '../guardrails/guardrail-facts.ts';
import type { StepBudget } from '../labels/label-questions.ts';
import { type ComparedStates, guardedComparisons } from './compared-states.ts';
import { GuardrailCoverage, newlyComplete } from './guardrail-coverage.ts';
import * as problems from './guardrail-problems.ts';
import { subjectOfBroken } from './guardrail-subjects.ts';
import type { InventorySide } from './inventory-side.ts';
import type { Hazard } from './landscape-diff.ts';
import type { SourceGuardrails } from './source-guardrails.ts';

/** The guardrails of both states, with what they are judged by. */
export interface ComparedGuardrails {
  readonly before: SourceGuardrails;
  readonly after: SourceGuardrails;
  /** The clusters in which they are judged, by name. Absent: those that are compared. */
  readonly clusters?: ReadonlySet<string>;
}

/** A cluster in both states; absent where a state does not have it. */
export interface ClusterPair {
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
  { pairs, guardrails, budget }: {
    readonly pairs: readonly ClusterPair[];
    readonly guardrails: ComparedGuardrails;
    readonly budget?: StepBudget | undefined;
  },
): readonly Hazard[] {
  const { before: was, after: is } = guardrails;
  if (was.guardrails.length === 0 && is.guardrails.length === 0) return [];
  const facts = { before: factsOf(before, was), after: agreedFacts(factsOf(after, is), factsOf(before, was)) };
  const options = budget === undefined ? {} : { budget };
  const found = new FoundBreaches(is);
  const stateOf = (side: 'before' | 'after', clusters: readonly (ClusterState | undefined)[], by = side): GuardedState => ({
    clusters: new Map(clusters.flatMap((one) => (one === undefined ? [] : [[one.name ?? '', one] as const]))),
    guardrails: guardrails[side].guardrails,
    facts: facts[by],
  });
  const whole = compareGuardrails(
    stateOf('before', pairs.map((pair) => pair.before)),
    stateOf('after', pairs.map((pair) => pair.after)),
    options,
  );
  found.add(whole.broken);
  const both = pairs.flatMap(({ before: one, after: other }) =>
    one === undefined || other === undefined ? [] : [[one, other] as const],
  );
  const valuesDiffer = was !== is && [...was.guardrails, ...is.guardrails].some(namesValue);
  const comparisons = both.flatMap(([one, other]) => guardedComparisons(one, other, valuesDiffer));
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
  const coverage = new GuardrailCoverage(was.guardrails, is.guardrails, facts);
  for (const [one, other] of both) coverage.add(one, other);
  const complete = newlyComplete(both);
  return [
    ...found.all(),
    ...whole.weakened.map((weakened) => problems.guardrailWeakened(weakened, unreadReason(weakened, is), facts.after)),
    ...coverage.all().map(problems.coverageLost),
    ...(complete.length === 0 ? [] : [problems.undeclaredForgotten(was.guardrails, complete)]),
  ];
}

/** Gathers broken guardrails; what two comparisons find is one hazard. */
class FoundBreaches {
  readonly #after: SourceGuardrails;
  readonly #found = new Map<string, { readonly broken: BrokenGuardrail; readonly sides: Set<InventorySide | undefined> }>();
  readonly #asTheyAre = new Set<string>();

  constructor(after: SourceGuardrails) {
    this.#after = after;
  }

  add(all: readonly BrokenGuardrail[], side?: InventorySide): void {
    for (const one of all) {
      const broken = this.#withoutTypesElsewhere(one);
      if (broken === undefined) continue;
      if (side === undefined) this.#asTheyAre.add(broken.guardrail.name);
      // What happens between the states as they are needs no other inventory.
      else if (this.#asTheyAre.has(broken.guardrail.name)) continue;
      const key = JSON.stringify(subjectOfBroken(broken));
      const known = this.#found.get(key) ?? { broken, sides: new Set() };
      this.#found.set(key, known);
      known.sides.add(side);
    }
  }

  all(): readonly Hazard[] {
    return [...this.#found.values()].map(({ broken, sides }) => {
      const inventory = [...sides].flatMap((side) => side ?? []);
      return problems.guardrailBroken(broken, inventory);
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

function clusterBefore({ before }: ComparedStates): ClusterState {
  return before;
}

function clusterAfter({ after }: ComparedStates): ClusterState {
  return after;
}

/** The landscape is loaded when a value is asked for. */
function factsOf(known: KnownLandscape, { landscape }: SourceGuardrails): GuardrailFacts {
  let values: GuardrailFacts['valueOf'] | undefined;
  return {
    ...guardrailFacts(known),
    valueOf(...asked) {
      values ??= guardrailFacts(known, landscape()).valueOf;
      return values(...asked);
    },
  };
}

/** A grant counts from the next change on: as for paths between tenants, no change consents for itself. */
function agreedFacts(after: GuardrailFacts, before: GuardrailFacts): GuardrailFacts {
  const text = (path: GuardrailFacts['granted'][number]) => problems.canonical({ ...path, reason: '' });
  const known = new Set(before.granted.map(text));
  return { ...after, granted: after.granted.filter((path) => known.has(text(path))) };
}

function namesValue({ statements, except }: Guardrail): boolean {
  const peers = [
    ...statements.flatMap((statement): readonly (PeerPattern | undefined)[] => {
      if (statement.kind === 'isolated') return [];
      return statement.kind === 'only' ? statement.peers.map(({ peer }) => peer) : [statement.from, statement.to];
    }),
    ...except.flatMap(({ from, to }) => [from, to]),
  ];
  return peers.some((peer) => peer?.kind === 'network' && typeof peer.network === 'object' && peer.network.kind === 'value');
}

/** The mistake that keeps the file of a guardrail from being read, if that is how it was removed. */
function unreadReason({ before, after }: WeakenedGuardrail, { unread }: SourceGuardrails) {
  return after === undefined ? unread.find(({ location }) => location.path === before.location.path) : undefined;
}
