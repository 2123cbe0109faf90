import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { formatTotals } from './format-text.ts';
import { counted, grouped } from './wording.ts';

/** What was rendered. */
export interface RenderedCounts {
  readonly clusters: number;
  readonly namespaces: number;
  readonly policies: number;
}

/** What became of the files. */
export interface FileCounts {
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
}

export interface Summary {
  /** Absent when an error kept the sources from being rendered. */
  readonly rendered?: RenderedCounts;
  /** Absent when nothing was to be written. */
  readonly files?: FileCounts;
  readonly diagnostics: readonly Diagnostic[];
  readonly milliseconds: number;
}

/** The last line that a command says: `2 clusters, 9 namespaces, 120 policies · 3 files written, … · 0.42 s`. */
export function formatSummary({ rendered, files, diagnostics, milliseconds }: Summary): string {
  const parts: string[] = [];
  if (rendered !== undefined) {
    const { clusters, namespaces, policies } = rendered;
    const counts = [
      counted(clusters, 'cluster'),
      counted(namespaces, 'namespace'),
      counted(policies, 'policy', 'policies'),
    ];
    parts.push(counts.join(', '));
  }
  if (files !== undefined) {
    const { written, unchanged, removed } = files;
    parts.push(`${counted(written, 'file')} written, ${grouped(unchanged)} unchanged, ${grouped(removed)} removed`);
  }
  if (files === undefined || diagnostics.length > 0) parts.push(formatTotals(diagnostics));
  parts.push(`${(milliseconds / 1000).toFixed(2)} s`);
  return `${parts.join(' · ')}\n`;
}
