import { grouped } from '../../diagnostics/counted.ts';
import type { GuardrailOutcome, JudgedGuardrail } from '../../guardrails/judged-guardrail.ts';
import { formatBasis } from '../words/format-basis.ts';
import type { Palette } from '../words/palette.ts';
import { visible } from '../words/wording.ts';
import { describeGuardrail, type GuardrailTexts } from './describe-guardrail.ts';
import type { GuardrailReport } from './report.ts';
import { answerWords, hostNetworkWords } from './result-words.ts';

/**
 * All guardrails for a person: the first line of each has its answer, name and description. What the answers rest on and
 * the counts are last. Ends in a line feed.
 */
export function formatGuardrailsText(report: GuardrailReport, palette: Palette): string {
  const blocks = guardrailBlocks(report.judged, { ...report, palette });
  return [...blocks, formatBasis(report.basis), `${guardrailTotals(report.judged, palette)}\n`]
    .join('\n')
    .replace(/^\n/, '');
}

/** A paragraph about the host network, which guardrails leave out; ends in a line feed. None if there is nothing in it. */
function hostNetworkNote(judged: readonly JudgedGuardrail[]): readonly string[] {
  const lines = hostNetworkWords(
    judged.flatMap(({ result }) => result.statements),
    visible,
  );
  return lines.length === 0 ? [] : [`${lines.join('\n')}\n`];
}

/** Guardrails with their answers, and what all of them leave out. Each ends in a line feed. */
export function guardrailBlocks(judged: readonly JudgedGuardrail[], texts: GuardrailTexts): readonly string[] {
  return [...judged.map((one) => guardrailBlock(one, texts)), ...hostNetworkNote(judged)];
}

function guardrailBlock(judged: JudgedGuardrail, texts: GuardrailTexts): string {
  const { name, description, location } = judged.result.guardrail;
  const place = texts.palette.location(`${visible(location.path)}:${location.line}:${location.column}`);
  const title = `${place}: ${outcomeWord(judged, texts.palette)}: ${texts.palette.strong(visible(name))}: ${visible(description)}`;
  const lines = describeGuardrail(judged, texts).map((line) => `  ${line}`);
  return `${[title, ...lines].join('\n')}\n`;
}

function outcomeWord({ result, outcome }: JudgedGuardrail, { added, severity }: Palette): string {
  const word = answerWords[result.answer];
  switch (outcome) {
    case 'holds':
      return added(word);
    case 'fails':
      return severity.error(word);
    case 'accepted':
      return severity.note(`${word} (accepted)`);
    case 'about-nothing':
      return severity.warning(word);
    case 'reported':
      return severity.warning(`${word} (Audit)`);
  }
}

/** `guardrails: 3 hold, 1 does not hold, 1 is about nothing, 1 is accepted, 1 is reported only (Audit)`. */
export function guardrailTotals(judged: readonly JudgedGuardrail[], { severity }: Palette): string {
  const count = (asked: GuardrailOutcome): number => judged.filter(({ outcome }) => outcome === asked).length;
  const words = (number: number, one: string, many: string): string =>
    `${grouped(number)} ${number === 1 ? one : many}`;
  const [holding, failing] = [count('holds'), count('fails')];
  const [vacuous, accepted, reported] = [count('about-nothing'), count('accepted'), count('reported')];
  const empty = words(vacuous, 'is about nothing', 'are about nothing');
  const failed = words(failing, 'does not hold', 'do not hold');
  return `guardrails: ${[
    words(holding, 'holds', 'hold'),
    failing === 0 ? failed : severity.error(failed),
    ...(vacuous === 0 ? [] : [severity.warning(empty)]),
    ...(accepted === 0 ? [] : [words(accepted, 'is accepted', 'are accepted')]),
    ...(reported === 0 ? [] : [`${words(reported, 'is', 'are')} reported only (Audit)`]),
  ].join(', ')}`;
}
