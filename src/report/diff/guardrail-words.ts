import { counted } from '../../diagnostics/counted.ts';
import type { Review, ReviewedHazard } from '../../diff/review.ts';
import type { BrokenGuardrail, NewBreach } from '../../guardrails/guardrail-change.ts';
import { conditionWords, obstacleWords, placesWords } from '../guardrails/result-words.ts';
import { witnessSentence, witnessWords } from '../guardrails/witness-words.ts';
import { type DiffPlaces, foundPlace, foundPlaceWords } from './places.ts';
import { namesWords, type Writing } from './writing.ts';

const mostBreaches = 3;

/** The first breach of a broken guardrail in a sentence; nothing for any other hazard. */
export function exampleSentence({ guardrail }: ReviewedHazard, writing: Writing): string | undefined {
  const [first] = guardrail?.broken?.breaches ?? [];
  return guardrail?.broken && first && sentenceOf(first, guardrail.broken, writing);
}

/** Returns the breaches of a broken guardrail, an entry each; or what keeps it from being decided. */
export function breachesWords({ guardrail }: ReviewedHazard, places: DiffPlaces, writing: Writing): readonly string[] {
  if (guardrail?.broken === undefined) return [];
  const { broken } = guardrail;
  const shown = broken.breaches.slice(0, mostBreaches);
  const more = broken.breaches.length - shown.length;
  return [
    ...shown.map((breach) => breachWords(breach, broken, places, writing)),
    ...(more === 0 ? [] : [`and ${counted(more, 'more breach', 'more breaches')}; --output json has all.`]),
    ...(broken.breaches.length > 0 || broken.answer !== 'not-decided'
      ? []
      : [obstacleWords(broken, writing.name).join(' ')]),
  ];
}

/**
 * The guardrails that a change breaks, in one line with the example of the first; nothing if none is broken that counts.
 * A comment begins with it.
 */
export function brokenLine({ hazards }: Review, writing: Writing): string | undefined {
  const broken = hazards.filter(
    ({ code, level, acceptedBy }) => code === 'guardrail-broken' && level === 'error' && acceptedBy === undefined,
  );
  const [first, ...others] = broken;
  if (first?.guardrail === undefined) return undefined;
  const names = [...new Set(others.flatMap(({ guardrail }) => guardrail?.name ?? []))];
  const example = exampleSentence(first, writing) ?? writing.prose(first.message);
  return [
    `${brokenLineStart}${writing.name(first.guardrail.name)} ${verbs[first.guardrail.broken?.answer ?? 'broken']}.`,
    example,
    ...(names.length === 0 ? [] : [`Also broken: ${namesWords(names, writing)}.`]),
  ].join(' ');
}

/** The beginning of such a line. */
export const brokenLineStart = 'Guardrail ';

const verbs = {
  broken: 'is broken',
  depends: 'is broken under some conditions',
  'not-decided': 'is not decided, which counts as broken',
  'no-shape': 'is about no namespace any more, which counts as broken',
} as const satisfies Record<BrokenGuardrail['answer'], string>;

function sentenceOf({ witness, statement }: NewBreach, { guardrail }: BrokenGuardrail, { name }: Writing): string {
  return witnessSentence(witness, statement.kind, guardrail.otherWriters, name);
}

function breachWords(breach: NewBreach, { guardrail }: BrokenGuardrail, places: DiffPlaces, writing: Writing): string {
  const { witness, statement } = breach;
  const { claim, reasons } = witnessWords(witness, statement.kind, guardrail.otherWriters, writing.name);
  const clauses = reasons.map(({ text, reason: { path, line = 1 } }) => {
    if (path === undefined) return text;
    return `${text} (${foundPlaceWords(foundPlace({ path, line, column: 1 }, 'after', places), writing)})`;
  });
  return [
    `${[claim, ...(clauses.length === 0 ? [] : [clauses.join('; ')])].join(': ')}.`,
    ...conditionWords(breach),
    ...placesWords(breach),
  ].join(' ');
}
