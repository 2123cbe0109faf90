import type { Connectivity } from '../../connectivity/connectivity.ts';
import { type RowWords, rowWords } from './row-words.ts';
import { connectionRows } from './rows.ts';

const columns = [
  ['clusters', 'clusters'],
  ['from_place', 'fromPlace'],
  ['from', 'from'],
  ['to_place', 'toPlace'],
  ['to', 'to'],
  ['relation', 'relation'],
  ['ports', 'ports'],
  ['verdict', 'verdict'],
  ['conditions', 'conditions'],
] as const satisfies readonly (readonly [heading: string, field: keyof RowWords])[];

/**
 * One record for each pair of ends and verdict. Cells are quoted as RFC 4180 has it; lines end in LF, as those of every
 * file here, so that git and `sort` need no care. A cell that a spreadsheet would take for a formula gets an apostrophe
 * in front.
 */
export function formatConnectivityCsv({ clusters }: Connectivity): string {
  const records = [columns.map(([heading]) => heading).join(',')];
  for (const cluster of clusters) {
    for (const row of connectionRows(cluster)) {
      const words = rowWords(cluster, row);
      records.push(columns.map(([, field]) => cell(words[field])).join(','));
    }
  }
  return records.map((record) => `${record}\n`).join('');
}

function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
