import type { Step } from '../../delivery/steps/step-change.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { formatGithub, type GithubOptions } from './format-github.ts';
import { formatJson } from './format-json.ts';
import { formatText, type TextOptions } from './format-text.ts';

/** Inputs of the formats besides the diagnostics. */
export interface DiagnosticFormatOptions extends TextOptions, GithubOptions {
  /** Effect of the manifests on the clusters, for the formats that hold it. */
  readonly step?: Step | undefined;
}

type Format = (diagnostics: readonly Diagnostic[], options: DiagnosticFormatOptions) => string;

/** The formats by name. */
const formats = {
  text: formatText,
  json: (diagnostics, { step }) => formatJson(diagnostics, step),
  github: formatGithub,
} satisfies Record<string, Format>;

export type DiagnosticFormat = keyof typeof formats;

/** Names of the formats of diagnostics, the default first. */
export const diagnosticFormats = Object.keys(formats) as readonly DiagnosticFormat[];

/** Writes diagnostics; the empty text where there are none, except as JSON. */
export function formatDiagnostics(
  diagnostics: readonly Diagnostic[],
  format: DiagnosticFormat,
  options: DiagnosticFormatOptions,
): string {
  return formats[format](diagnostics, options);
}
