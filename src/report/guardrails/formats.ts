import type { SarifOptions } from '../diagnostics/format-sarif.ts';
import type { Palette } from '../words/palette.ts';
import type { GuardrailReport } from './report.ts';

/** Inputs of the formats besides the report. */
interface GuardrailFormatOptions extends Pick<SarifOptions, 'version' | 'rootInCheckout'> {
  readonly palette: Palette;
}

interface Format {
  /** True where the text has what the answers rest on. */
  readonly holdsBasis: boolean;
  readonly write: (report: GuardrailReport, options: GuardrailFormatOptions) => Promise<string>;
}

/** The formats by name. Each is loaded when it is asked for. */
const formats = {
  text: {
    holdsBasis: true,
    write: async (report, { palette }) => (await import('./format-text.ts')).formatGuardrailsText(report, palette),
  },
  json: {
    holdsBasis: true,
    write: async (report) => (await import('./format-json.ts')).formatGuardrailsJson(report),
  },
  junit: {
    holdsBasis: false,
    write: async (report) => (await import('./format-junit.ts')).formatGuardrailsJunit(report),
  },
  sarif: {
    holdsBasis: false,
    write: async (report, options) => (await import('./format-sarif.ts')).formatGuardrailsSarif(report, options),
  },
  github: {
    holdsBasis: false,
    write: async (report, options) => (await import('./format-github.ts')).formatGuardrailsGithub(report, options),
  },
} satisfies Record<string, Format>;

export type GuardrailFormat = keyof typeof formats;

/** Names of the formats of guardrails, the default first. */
export const guardrailFormats = Object.keys(formats) as readonly GuardrailFormat[];

/** Writes the answers to guardrails. */
export function formatGuardrails(
  report: GuardrailReport,
  format: GuardrailFormat,
  options: GuardrailFormatOptions,
): Promise<string> {
  const { write }: Format = formats[format];
  return write(report, options);
}

/** Reports whether a format has what the answers rest on. */
export function guardrailsHoldBasis(format: GuardrailFormat): boolean {
  return formats[format].holdsBasis;
}
