import { counted, grouped } from '../../diagnostics/counted.ts';
import type { Location } from '../../diagnostics/diagnostic.ts';
import type { Guardrail } from '../../guardrails/guardrail.ts';
import type { GuardrailBreach, StatementResult } from '../../guardrails/guardrail-result.ts';
import type { JudgedGuardrail } from '../../guardrails/judged-guardrail.ts';
import type { Palette } from '../words/palette.ts';
import { visible } from '../words/wording.ts';
import { statementWords } from './pattern-words.ts';
import { regionWords } from './region-words.ts';
import type { GuardrailReport } from './report.ts';
import {
  answerWords,
  assumptionWords,
  conditionWords,
  obstacleWords,
  placesWords,
  scopeWords,
} from './result-words.ts';
import type { ReasonPlaces } from './rule-places.ts';
import { witnessWords } from './witness-words.ts';

const mostBreaches = 3;
const mostRegions = 3;

/** Inputs of descriptions of guardrails. */
export type GuardrailTexts = Pick<GuardrailReport, 'locate' | 'protectedLabels'> & { readonly palette: Palette };

/**
 * The answer to a guardrail for a person, as lines without line feeds: its statements with what they are about and,
 * where they do not hold, one example of each breach; then the assumptions.
 */
export function describeGuardrail(judged: JudgedGuardrail, texts: GuardrailTexts): readonly string[] {
  const { result, outcome, acceptedBy } = judged;
  const accepted = outcome === 'accepted' ? 'Accepted' : 'Partly accepted';
  const { guardrail, statements } = result;
  return [
    ...statements.flatMap((statement) => statementLines(statement, guardrail, texts)),
    ...assumptionWords(guardrail, texts.protectedLabels, visible),
    ...acceptedBy.map(
      ({ exception, reason, owner, until }) =>
        `${accepted} by ${visible(owner)} until ${until}, exception ${visible(exception)}: ${visible(reason)}`,
    ),
    ...(outcome !== 'holds' && outcome !== 'about-nothing' && guardrail.mode === 'Audit'
      ? ['Mode Audit: reported only.']
      : []),
  ];
}

function statementLines(result: StatementResult, guardrail: Guardrail, texts: GuardrailTexts): readonly string[] {
  const { statement, answer, breaches } = result;
  const { added, removed, severity } = texts.palette;
  const paint = answer === 'holds' ? added : answer === 'about-nothing' ? severity.warning : removed;
  const word = paint(answerWords[answer]);
  return [
    `${statement.kind} ${statementWords(statement, visible)}: ${word}`,
    ...[
      ...breaches.slice(0, mostBreaches).flatMap((breach) => breachLines(breach, result, guardrail, texts)),
      ...(breaches.length > mostBreaches
        ? [`${counted(breaches.length - mostBreaches, 'more breach', 'more breaches')}; --output json shows all.`]
        : []),
      ...obstacleWords(result, visible),
      ...(answer === 'no-shape' || answer === 'about-nothing' ? [] : [scopeWords(result, visible)]),
    ].map((line) => `  ${line}`),
  ];
}

function breachLines(
  breach: GuardrailBreach,
  { statement }: StatementResult,
  { otherWriters }: Guardrail,
  { locate, palette }: GuardrailTexts,
): readonly string[] {
  const { witness, lost } = breach;
  const { claim, reasons } = witnessWords(witness, statement.kind, otherWriters, visible);
  return [
    `${claim}${reasons.length === 0 ? '.' : ':'}`,
    ...reasons.map(({ text, reason }) => `  - ${text}${placeWords(locate(witness.cluster, reason), palette)}`),
    ...conditionWords(breach),
    ...placesWords(breach),
    ...lost
      .slice(0, mostRegions)
      .map((region, index) => `${index === 0 ? 'In general' : 'also'}: ${regionWords(region, witness, visible)}`),
    ...(lost.length > mostRegions ? [`also: ${grouped(lost.length - mostRegions)} more`] : []),
  ];
}

/** ` (manifests/a.yaml:3, from policies/b.yaml:5)`; nothing if no place is known. */
function placeWords({ rendered, template }: ReasonPlaces, { location }: Palette): string {
  if (rendered === undefined) return '';
  const at = ({ path, line }: Pick<Location, 'path' | 'line'>): string => location(`${visible(path)}:${line}`);
  return ` (${at(rendered)}${template === undefined ? '' : `, from ${at(template)}`})`;
}
