import type { ClusterConnectivity, Connectivity, SeenBeyond, SeenPort } from '../../connectivity/connectivity.ts';
import { formatTimestamp } from '../../flows/read/timestamp.ts';
import { joinedTimes, type SeenTimes } from '../../flows/seen-times.ts';
import { visible } from '../words/wording.ts';
import { type RowWords, rowWords } from './row-words.ts';
import { connectionRows } from './rows.ts';
import { sideText } from './seen-words.ts';

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
export function formatConnectivityCsv({ clusters, seen }: Connectivity): string {
  const headings: readonly string[] = [
    ...columns.map(([heading]) => heading),
    ...(seen === undefined ? [] : seenColumns),
  ];
  const records = [headings.join(',')];
  for (const [index, cluster] of clusters.entries()) {
    const marks = seen?.clusters[index];
    for (const row of connectionRows(cluster, marks)) {
      const words = rowWords(cluster, row);
      const cells = columns.map(([, field]) => words[field]);
      records.push([...cells, ...(seen === undefined ? [] : seenCells(row.seen))].map(cell).join(','));
    }
    for (const one of marks?.beyond ?? []) records.push(beyondCells(cluster, one).map(cell).join(','));
  }
  return records.map((record) => `${record}\n`).join('');
}

const seenColumns = ['seen', 'seen_ports', 'last_seen', 'dropped', 'uncertain'];

/** Cells of what was seen at a row; empty where nothing is known. */
function seenCells(ports: readonly SeenPort[] | undefined): readonly string[] {
  if (ports === undefined) return seenColumns.map(() => '');
  const passed = ports.filter(({ forwarded }) => forwarded.flows > 0);
  const numbers = [...new Set(passed.map(({ port, protocol }) => `${port}/${protocol}`))];
  const uncertain = passed.length > 0 && passed.every((one) => one.uncertain);
  return [...timesCells(joinedTimes(ports), numbers.join(', ')), uncertain ? 'yes' : ''];
}

function timesCells({ forwarded, dropped, lastSeen }: SeenTimes, ports: string): readonly string[] {
  const last = lastSeen === undefined ? '' : formatTimestamp(lastSeen);
  return [String(forwarded.connections), ports, last, String(dropped.connections)];
}

/** A connection that was seen and that no row shows. */
function beyondCells({ clusters }: ClusterConnectivity, one: SeenBeyond): readonly string[] {
  const ports = `${one.port}/${one.protocol}`;
  const place = (namespace = 'addresses'): string => visible(namespace);
  const from = [place(one.fromNamespace), sideText(one.from)];
  const ends = [visible(clusters.join(', ')), ...from, place(one.toNamespace), sideText(one.to)];
  return [...ends, '', ports, one.verdict, '', ...timesCells(one, ports), ''];
}

function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
