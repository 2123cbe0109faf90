import type { Basis } from '../../clusters/basis.ts';
import type { ExplainedPairs } from '../../questions/explain-pairs.ts';
import type { ExplanationTexts } from './format-explanation.ts';

/** Explanations, and what they rest on. */
interface Explained {
  readonly explanations: readonly ExplainedPairs[];
  readonly basis: Basis;
}

type Format = (answer: Explained, texts: ExplanationTexts) => Promise<string>;

/** The formats by name. Each is loaded when it is asked for. */
const formats = {
  text: async ({ explanations, basis }, texts) =>
    (await import('./format-text.ts')).formatExplanationsText(explanations, basis, texts),
  json: async ({ explanations, basis }, places) =>
    (await import('./explanation-json.ts')).explanationJson(explanations, basis, places),
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
