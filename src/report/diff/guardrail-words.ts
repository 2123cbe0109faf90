import { counted } from '../../diagnostics/counted.ts';
import type { HazardCode } from '../../diagnostics/hazard-codes.ts';
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
 * The guardrails that a change breaks or weakens, in one line with the example of the first; nothing if there is none that
 * counts. A comment begins with it.
 */
export function guardrailLine(review: Review, writing: Writing): string | undefined {
  const broken = counting(review, 'guardrail-broken');
  const weakened = counting(review, 'guardrail-weakened');
  const [first] = [...broken, ...weakened];
  if (first === undefined) return undefined;
  const named = first.guardrail?.name;
  const names = new Set(named === undefined ? [] : [named]);
  const others = (hazards: readonly ReviewedHazard[]): readonly string[] => {
    const found = [...new Set(hazards.flatMap(({ guardrail }) => guardrail?.name ?? []))].filter(
      (name) => !names.has(name),
    );
    for (const name of found) names.add(name);
    return found;
  };
  const [alsoBroken, alsoWeakened] = [others(broken), others(weakened)];
  const message = writing.prose(first.message);
  const isNamed = broken.length === 0 && message.startsWith(guardrailLineStart);
  return [
    ...(isNamed ? [] : [`${guardrailLineStart}${subjectWords(first, broken.length > 0, writing)}.`]),
    exampleSentence(first, writing) ?? message,
    ...(alsoBroken.length === 0 ? [] : [`Also broken: ${namesWords(alsoBroken, writing)}.`]),
    ...(alsoWeakened.length === 0 ? [] : [`Also weakened: ${namesWords(alsoWeakened, writing)}.`]),
  ].join(' ');
}

/** ` sample is broken`. Only what concerns the sources as a whole is about several guardrails at once. */
function subjectWords({ guardrail }: ReviewedHazard, isBroken: boolean, { name }: Writing): string {
  if (guardrail === undefined) return isBroken ? `s are ${notDecided}` : 's are weakened';
  return ` ${name(guardrail.name)} ${isBroken ? verbs[guardrail.broken?.answer ?? 'broken'] : 'is weakened'}`;
}

function counting({ hazards }: Review, asked: HazardCode): readonly ReviewedHazard[] {
  return hazards.filter(
    ({ code, level, acceptedBy }) => code === asked && level === 'error' && acceptedBy === undefined,
  );
}

/** The beginning of such a line. */
export const guardrailLineStart = 'Guardrail';

const notDecided = 'not decided, which counts as broken';

const verbs = {
  broken: 'is broken',
  depends: 'is broken under some conditions',
  'not-decided': `is ${notDecided}`,
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
