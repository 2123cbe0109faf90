import { FILE_HEADERS_ONLY, formatPatch, structuredPatch } from 'diff';
import { counted, grouped } from '../../diagnostics/counted.ts';
import type { Palette } from '../words/palette.ts';
import { visible } from '../words/wording.ts';

/** A manifest that is not as the sources render it. Texts are whole files. */
export interface FileDifference {
  /** As a person names it: with the folder of manifests. */
  readonly path: string;
  /** `new`: it is missing · `changed` · `stale`: it has to go. */
  readonly kind: 'new' | 'changed' | 'stale';
  /** Text of the existing file; absent for a new file. */
  readonly before?: string;
  /** Text that the sources render; absent for a stale file. */
  readonly after?: string;
}

export interface DiffOptions {
  readonly palette: Palette;
  /** How many files are shown at most. The rest is counted. */
  readonly mostFiles: number;
  /** How many lines of one file's difference are shown at most. The rest is counted. */
  readonly mostLines: number;
}

/** Beyond this many inserted and deleted lines, finding the shortest difference takes too long to wait for. */
const mostEdits = 5000;

/**
 * Formats the changes that `render` would make: totals first, then a unified diff from the existing files to the
 * rendering. Differences are only taken in as far as they are shown. Empty for none, else it ends in a line feed.
 */
export function formatCheckDiff(differences: Iterable<FileDifference>, options: DiffOptions): string {
  const counts = { new: 0, changed: 0, stale: 0 };
  const shown: string[] = [];
  let total = 0;
  for (const difference of differences) {
    counts[difference.kind]++;
    total++;
    if (total <= options.mostFiles) shown.push(formatFileDiff(difference, options));
  }
  if (total === 0) return '';
  const totals = [
    counts.new > 0 ? `${grouped(counts.new)} missing` : '',
    counts.changed > 0 ? `${grouped(counts.changed)} changed` : '',
    counts.stale > 0 ? `${grouped(counts.stale)} stale` : '',
  ].filter((part) => part !== '');
  const lines = [
    options.palette.strong(
      `${counted(total, 'manifest')} ${total === 1 ? 'differs' : 'differ'} from what the sources render: ${totals.join(', ')}.`,
    ),
    '',
    ...shown,
  ];
  const hidden = total - shown.length;
  if (hidden > 0) lines.push(`… and ${counted(hidden, 'more manifest', 'more manifests')}.`);
  return `${lines.join('\n')}\n`;
}

/** Formats the change of one file as a unified diff, without a final line feed. */
export function formatFileDiff(
  { path, before, after }: Omit<FileDifference, 'kind'>,
  { palette, mostLines }: Pick<DiffOptions, 'palette' | 'mostLines'>,
): string {
  const oldName = before === undefined ? '/dev/null' : path;
  const newName = after === undefined ? '/dev/null' : path;
  const patch = structuredPatch(oldName, newName, before ?? '', after ?? '', undefined, undefined, {
    context: 3,
    maxEditLength: mostEdits,
  });
  const text =
    patch === undefined
      ? `--- ${oldName}\n+++ ${newName}\n(too different to show line by line)`
      : formatPatch(patch, FILE_HEADERS_ONLY).trimEnd();
  // Two lines of file names come before the difference.
  const lines = text.split('\n');
  const head = lines.slice(0, mostLines + 2).map((line, index) => paint(visible(line), index, palette));
  const hidden = lines.length - head.length;
  if (hidden > 0) head.push(palette.quiet(`… and ${counted(hidden, 'more line', 'more lines')}.`));
  return head.join('\n');
}

function paint(line: string, index: number, palette: Palette): string {
  if (index < 2) return palette.strong(line);
  if (line.startsWith('@@')) return palette.location(line);
  if (line.startsWith('+')) return palette.added(line);
  if (line.startsWith('-')) return palette.removed(line);
  return line;
}
