import type { Basis } from '../../clusters/basis.ts';
import type { ExplainedPairs } from '../../questions/explain-pairs.ts';
import type { GuardrailReport } from '../guardrails/report.ts';
import type { ExplanationTexts } from './format-explanation.ts';

/** Explanations, and what they rest on. */
interface Explained {
  readonly explanations: readonly ExplainedPairs[];
  readonly basis: Basis;
  /** The guardrail whose breaches are explained; absent for a question about a connection. */
  readonly guardrails?: GuardrailReport;
}

type Format = (answer: Explained, texts: ExplanationTexts) => Promise<string>;

/** The formats by name. Each is loaded when it is asked for. */
const formats = {
  text: async ({ explanations, basis, guardrails }, texts) => {
    const { formatExplanationsText } = await import('./format-text.ts');
    const text = formatExplanationsText(explanations, basis, texts);
    if (guardrails === undefined) return text;
    const { guardrailBlocks } = await import('../guardrails/format-text.ts');
    const { palette } = texts;
    const blocks = guardrailBlocks(guardrails.judged, { ...guardrails, palette });
    return [...blocks, text.replace(/^\n/, '')].join('\n');
  },
  json: async ({ explanations, basis, guardrails }, places) => {
    const { explanationJson } = await import('./explanation-json.ts');
    if (guardrails === undefined) return explanationJson(explanations, basis, places);
    const { guardrailsJson } = await import('../guardrails/format-json.ts');
    return explanationJson(explanations, basis, places, guardrailsJson(guardrails));
  },
} satisfies Record<string, Format>;

export type ExplanationFormat = keyof typeof formats;

/** Names of the formats of explanations, the default first. */
export const explanationFormats = Object.keys(formats) as readonly ExplanationFormat[];

/** Writes explanations and what they rest on. */
export function formatExplanations(
  answer: Explained,
  format: ExplanationFormat,
  texts: ExplanationTexts,
): Promise<string> {
  return formats[format](answer, texts);
}
