import type { Basis } from '../../clusters/basis.ts';
import type { LintReport } from '../../lint/lint.ts';
import type { GithubOptions } from '../diagnostics/format-github.ts';
import type { LintTexts } from './format-text.ts';

/** Inputs of the formats besides the report. */
export interface LintFormatOptions extends LintTexts, GithubOptions {
  readonly basis: Basis;
}

type Format = (report: LintReport, options: LintFormatOptions) => Promise<string>;

/** The formats by name. Each is loaded when it is asked for. */
const formats = {
  text: async (report, options) => (await import('./format-text.ts')).formatLintText(report, options),
  json: async (report, { basis }) => (await import('./format-json.ts')).formatLintJson(report, basis),
  github: async (report, options) => (await import('./format-github.ts')).formatLintGithub(report, options),
  gitlab: async (report, options) => (await import('./format-gitlab.ts')).formatLintGitlab(report, options),
} satisfies Record<string, Format>;

export type LintFormat = keyof typeof formats;

/** Names of the formats of findings, the default first. */
export const lintFormats = Object.keys(formats) as readonly LintFormat[];

/** Writes the findings of lint. */
export function formatLint(report: LintReport, format: LintFormat, options: LintFormatOptions): Promise<string> {
  return formats[format](report, options);
}
