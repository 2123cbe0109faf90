import type { Basis } from '../../clusters/basis.ts';
import type { LintReport } from '../../lint/lint.ts';
import type { GithubOptions } from '../diagnostics/format-github.ts';
import { formatLintGithub } from './format-github.ts';
import { formatLintJson } from './format-json.ts';
import { formatLintText, type LintTexts } from './format-text.ts';

/** Inputs of the formats besides the report. */
export interface LintFormatOptions extends LintTexts, GithubOptions {
  readonly basis: Basis;
}

type Format = (report: LintReport, options: LintFormatOptions) => string;

/** The formats by name. */
const formats = {
  text: formatLintText,
  json: (report, { basis }) => formatLintJson(report, basis),
  github: formatLintGithub,
} satisfies Record<string, Format>;

export type LintFormat = keyof typeof formats;

/** Names of the formats of findings, the default first. */
export const lintFormats = Object.keys(formats) as readonly LintFormat[];

/** Writes the findings of lint. */
export function formatLint(report: LintReport, format: LintFormat, options: LintFormatOptions): string {
  return formats[format](report, options);
}
