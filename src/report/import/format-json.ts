import type { ImportReport } from '../../import/import-report.ts';

/** The version of the document below; it grows when a reader of the older form could misread the newer. */
const schemaVersion = 1;

/** Writes the report of an import for machines, as `schemas/output/import.schema.json` describes. */
export function formatImportJson(report: ImportReport): string {
  return `${JSON.stringify({ schemaVersion, ...report }, null, 2)}\n`;
}
