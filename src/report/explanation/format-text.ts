import type { Basis } from '../../clusters/basis.ts';
import { counted } from '../../diagnostics/counted.ts';
import type { ExplainedPairs } from '../../questions/explain-pairs.ts';
import { formatBasis } from '../words/format-basis.ts';
import { blindSpots, type ExplanationTexts, formatExplanation } from './format-explanation.ts';

/** Explanations for a person, a line between them; what they rest on comes last. */
export function formatExplanationsText(
  explanations: readonly ExplainedPairs[],
  basis: Basis,
  texts: ExplanationTexts,
): string {
  const shown = explanations.map((answer) => explanationText(answer, texts));
  const couldFlow = explanations.some(({ explanation }) => explanation.verdict !== 'denied');
  return `${shown.join('\n---\n\n')}\n${formatBasis(basis)}${couldFlow ? `${blindSpots}\n` : ''}`;
}

function explanationText({ explanation, pairs, note }: ExplainedPairs, texts: ExplanationTexts): string {
  const others = counted(pairs - 1, 'other pair');
  const alike = pairs === 1 ? '' : `(${others} ${pairs === 2 ? 'has' : 'have'} the same verdict)\n`;
  return `${formatExplanation(explanation, texts, note)}${alike}`;
}
