import { counted, grouped } from '../../diagnostics/counted.ts';
import type { ImportReport } from '../../import/import-report.ts';

/** Fate of the files. */
export interface ImportOutcome {
  /** The folder as a person named it; absent if it is the folder in which the command runs. */
  readonly folder?: string | undefined;
  readonly files: number;
  readonly isDryRun: boolean;
}

/** Writes the report of an import for people. */
export function formatImportText(report: ImportReport, { folder, files, isDryRun }: ImportOutcome): string {
  const { proved, lines } = report;
  const where = folder === undefined ? '' : ` in ${folder}`;
  return [
    `${counted(proved, 'policy', 'policies')} compared: 0 connections opened, 0 closed.`,
    `${grouped(lines.after)} lines of sources instead of ${grouped(lines.before)} lines of policies.`,
    isDryRun
      ? `Dry run: ${counted(files, 'file')} would be written${where}.`
      : `${counted(files, 'file')} written${where}.`,
  ]
    .map((line) => `${line}\n`)
    .join('');
}
