import type { LintCode } from '../../diagnostics/finding-codes.ts';
import { stepWords } from '../../labels/label-questions.ts';
import type { Direction } from '../../model/network-policy.ts';
import type { FactsOfPolicy } from '../cluster-facts.ts';
import type { LintContext } from '../context.ts';
import type { Found, FoundPlace, LintRule } from '../rule.ts';
import { listWords, namespaceWords } from '../words.ts';
import { openPod } from './no-default-deny.ts';
import { redundancyIn } from './redundant.ts';

/**
 * Law: what the rules ask about all labels that pods could have is decided within the budget of steps.
 *
 * Reason: where the search was given up, no-default-deny and redundant say nothing, and a reader would take that for
 * "all is well". The budget counts steps and no time, so that it is the same on every machine.
 *
 * Breaks it: hundreds of policies in one namespace whose selectors mix the same few dozen keys. Keeps it: pods with a
 * label of their own by which they are selected.
 */
export const hardSelectors: LintRule = {
  code: 'hard-selectors',
  severity: 'note',
  *check(context): Generator<Found> {
    for (const facts of context.clusters) {
      for (const namespace of facts.namespaces) {
        const place = { facts, namespace };
        if (isAsked(context, 'no-default-deny')) {
          for (const direction of ['Ingress', 'Egress'] as const) yield* isolationFound(context, place, direction);
        }
        if (isAsked(context, 'redundant')) yield* redundancyFound(context, place);
      }
    }
  },
};

function isAsked({ landscape }: LintContext, code: LintCode): boolean {
  return landscape?.lint.rules[code] !== 'off';
}

function* isolationFound(context: LintContext, place: FoundPlace, direction: Direction): Generator<Found> {
  const answer = openPod(context, place.facts, place.namespace, direction);
  if (answer.kind !== 'notDecided') return;
  const policies = policiesOf(place).filter(({ compiled }) => compiled[direction] !== undefined);
  yield* found(place, policies, {
    what: `whether policies isolate every pod for ${direction.toLowerCase()}`,
    steps: answer.steps,
  });
}

function* redundancyFound(context: LintContext, place: FoundPlace): Generator<Found> {
  const undecided = redundancyIn(context).undecidedIn(place.facts, place.namespace);
  if (undecided.size === 0) return;
  const policies = policiesOf(place).filter(({ compiled }) => undecided.has(compiled));
  yield* found(place, policies, {
    what: 'whether rules or policies change nothing',
    steps: Math.max(...undecided.values()),
  });
}

function policiesOf({ facts, namespace }: FoundPlace): readonly FactsOfPolicy[] {
  return facts.policies(namespace);
}

const mostNames = 10;

function* found(
  place: FoundPlace,
  policies: readonly FactsOfPolicy[],
  { what, steps }: { readonly what: string; readonly steps: number },
): Generator<Found> {
  const [first] = policies;
  if (first === undefined) return;
  const names = policies.map(({ known }) => known.policy.metadata.name).sort();
  const quoted = names.map((name) => `"${name}"`);
  yield {
    fact: { what, steps, policies: names },
    message: () =>
      `In ${namespaceWords(place.namespace)}, it is not decided ${what}: that takes more than the budget of ${stepWords(steps)}. It is about the selectors of ${listWords(quoted, mostNames)}.`,
    hint: 'Give the selectors fewer keys, or the pods a label of their own to be selected by. Until then, take it that the answer is the worse one.',
    at: { kind: 'policy', policy: first.known, path: ['spec', 'podSelector'] },
    policies: names,
    places: [place],
  };
}
