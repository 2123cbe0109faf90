import type { Review } from '../../diff/review.ts';
import type { DiffAnnotationOptions } from './format-annotations.ts';
import type { DiffSarifOptions } from './format-sarif.ts';
import type { DiffTextOptions } from './format-text.ts';

/** Inputs of the formats besides the review. */
export type DiffFormatOptions = DiffTextOptions & DiffAnnotationOptions & DiffSarifOptions;

type Format = (review: Review, options: DiffFormatOptions) => Promise<string>;

/** The formats by name. Each is loaded when it is asked for. */
const formats = {
  text: async (review, options) => (await import('./format-text.ts')).formatDiffText(review, options),
  markdown: async (review, { places }) => (await import('./format-markdown.ts')).formatDiffComment(review, { places }),
  github: async (review, options) => (await import('./format-annotations.ts')).formatDiffAnnotations(review, options),
  sarif: async (review, options) => (await import('./format-sarif.ts')).formatDiffSarif(review, options),
  json: async (review, options) => (await import('./format-json.ts')).formatDiffJson(review, options),
} satisfies Record<string, Format>;

export type DiffFormat = keyof typeof formats;

/** Names of the formats of a diff, the default first. */
export const diffFormats = Object.keys(formats) as readonly DiffFormat[];

/** Writes what a change does: for a terminal, a pull request, annotations of its files, code scanning, or programs. */
export function formatDiff(review: Review, format: DiffFormat, options: DiffFormatOptions): Promise<string> {
  return formats[format](review, options);
}
