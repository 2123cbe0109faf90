import type { Basis } from '../../clusters/basis.ts';
import { counted } from '../../diagnostics/counted.ts';
import type { ExplainedPairs } from '../../questions/explain-pairs.ts';
import { formatBasis } from '../words/format-basis.ts';
import { explanationJson } from './explanation-json.ts';
import { blindSpots, type ExplanationTexts, formatExplanation } from './format-explanation.ts';

/** Explanations, and what they rest on. */
interface Explained {
  readonly explanations: readonly ExplainedPairs[];
  readonly basis: Basis;
}

type Format = (answer: Explained, texts: ExplanationTexts) => string;

/** The formats by name. */
const formats = {
  text: ({ explanations, basis }, texts) => {
    const shown = explanations.map((answer) => explanationText(answer, texts));
    const couldFlow = explanations.some(({ explanation }) => explanation.verdict !== 'denied');
    return `${shown.join('\n---\n\n')}\n${formatBasis(basis)}${couldFlow ? `${blindSpots}\n` : ''}`;
  },
  json: ({ explanations, basis }, places) => explanationJson(explanations, basis, places),
} satisfies Record<string, Format>;

export type ExplanationFormat = keyof typeof formats;

/** Names of the formats of explanations, the default first. */
export const explanationFormats = Object.keys(formats) as readonly ExplanationFormat[];

/** Writes explanations and what they rest on. */
export function formatExplanations(answer: Explained, format: ExplanationFormat, texts: ExplanationTexts): string {
  return formats[format](answer, texts);
}

function explanationText({ explanation, pairs, note }: ExplainedPairs, texts: ExplanationTexts): string {
  const others = counted(pairs - 1, 'other pair');
  const alike = pairs === 1 ? '' : `(${others} ${pairs === 2 ? 'has' : 'have'} the same verdict)\n`;
  return `${formatExplanation(explanation, texts, note)}${alike}`;
}
