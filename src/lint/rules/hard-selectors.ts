import { compareText } from '../../diagnostics/compare.ts';
import type { LintCode } from '../../diagnostics/finding-codes.ts';
import { directions } from '../../model/directions.ts';
import type { Direction } from '../../model/network-policy.ts';
import type { FactsOfPolicy } from '../cluster-facts.ts';
import type { LintContext } from '../context.ts';
import type { Found, FoundIn } from '../rule.ts';
import { openPod } from './no-default-deny.ts';
import { redundancyIn } from './redundant.ts';

/** A question that the budget of steps does not decide. */
interface HardSelectors {
  readonly question: { readonly of: 'no-default-deny'; readonly direction: Direction } | { readonly of: 'redundant' };
  /** The budget. */
  readonly steps: number;
  /** The names of the policies whose selectors it is about. Sorted. */
  readonly policies: readonly string[];
}

/**
 * Rule: what the rules ask about all labels that pods could have is decided within the budget of steps.
 *
 * Reason: where the search was given up, no-default-deny and redundant find nothing, and a reader would think that all
 * is well. The budget counts steps and no time, so that it is the same on every machine.
 *
 * Breaks it: hundreds of policies in one namespace whose selectors mix the same few dozen keys. Keeps it: pods with a
 * label of their own by which they are selected.
 */
export function* hardSelectors(context: LintContext): Generator<Found<HardSelectors>> {
  for (const facts of context.clusters) {
    for (const namespace of facts.namespaces) {
      const place = { facts, namespace };
      if (isAsked(context, 'no-default-deny')) {
        for (const direction of directions) yield* isolationFound(context, place, direction);
      }
      if (isAsked(context, 'redundant')) yield* redundancyFound(context, place);
    }
  }
}

function isAsked({ landscape }: LintContext, code: LintCode): boolean {
  return landscape?.lint.rules[code] !== 'off';
}

function* isolationFound(context: LintContext, place: FoundIn, direction: Direction): Generator<Found<HardSelectors>> {
  const answer = openPod(context, place.facts, place.namespace, direction);
  if (answer.kind !== 'notDecided') return;
  const policies = policiesOf(place).filter(({ compiled }) => compiled[direction] !== undefined);
  yield* found(place, policies, { question: { of: 'no-default-deny', direction }, steps: answer.steps });
}

function* redundancyFound(context: LintContext, place: FoundIn): Generator<Found<HardSelectors>> {
  const undecided = redundancyIn(context).undecidedIn(place.facts, place.namespace);
  if (undecided.size === 0) return;
  const policies = policiesOf(place).filter(({ compiled }) => undecided.has(compiled));
  yield* found(place, policies, { question: { of: 'redundant' }, steps: Math.max(...undecided.values()) });
}

function policiesOf({ facts, namespace }: FoundIn): readonly FactsOfPolicy[] {
  return facts.policies(namespace);
}

function* found(
  place: FoundIn,
  policies: readonly FactsOfPolicy[],
  undecided: Omit<HardSelectors, 'policies'>,
): Generator<Found<HardSelectors>> {
  const [first] = policies;
  if (first === undefined) return;
  const names = policies.map(({ known }) => known.policy.metadata.name).sort(compareText);
  yield {
    data: { ...undecided, policies: names },
    at: { kind: 'policy', policy: first.known, path: ['spec', 'podSelector'] },
    policies: names,
    places: [place],
  };
}
