import { counted, grouped } from '../../diagnostics/counted.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { formatTotals } from './format-text.ts';

/** Counts of the rendering. */
export interface RenderedCounts {
  readonly clusters: number;
  readonly namespaces: number;
  readonly policies: number;
}

/** Counts of written and removed files. */
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
  // Manifests that differ are the answer to `--check`, not mistakes, so they are not counted among the errors.
  const stale = diagnostics.filter(({ code }) => code === 'manifest-out-of-date');
  const rest = diagnostics.filter((diagnostic) => !stale.includes(diagnostic));
  if (stale.length > 0) parts.push(`${counted(stale.length, 'manifest')} out of date`);
  if (rest.length > 0 || (files === undefined && stale.length === 0)) parts.push(formatTotals(rest));
  parts.push(`${(milliseconds / 1000).toFixed(2)} s`);
  return `${parts.join(' · ')}\n`;
}
