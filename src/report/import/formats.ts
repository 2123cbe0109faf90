import type { ImportReport } from '../../import/import-report.ts';
import type { ImportOutcome } from './format-text.ts';

type Format = (report: ImportReport, outcome: ImportOutcome) => Promise<string>;

/** The formats by name. Each is loaded when it is asked for. */
const formats = {
  text: async (report, outcome) => (await import('./format-text.ts')).formatImportText(report, outcome),
  json: async (report) => (await import('./format-json.ts')).formatImportJson(report),
} satisfies Record<string, Format>;

export type ImportFormat = keyof typeof formats;

/** Names of the formats of an import's report, the default first. */
export const importFormats = Object.keys(formats) as readonly ImportFormat[];

/** Writes the report of an import. */
export function formatImport(report: ImportReport, format: ImportFormat, outcome: ImportOutcome): Promise<string> {
  return formats[format](report, outcome);
}
