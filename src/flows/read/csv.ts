import type { Json, JsonObject } from '../../model/json.ts';
import type { FlowReader, FlowSink } from './flow-reader.ts';
import { FlowRecords } from './read-json-flow.ts';

/** Columns of an end, each after `from_` or `to_`. */
const endColumns = ['namespace', 'workload', 'pod', 'address', 'network', 'tenant'];
const flowColumns: Readonly<Record<string, string>> = {
  ...{ cluster: 'cluster', protocol: 'protocol', port: 'port', verdict: 'verdict', count: 'count' },
  ...{ first_seen: 'firstSeen', last_seen: 'lastSeen' },
};
const numbers = ['port', 'count'];

/** Reports whether a line is the header of flows in CSV. */
export function isCsvHeader(text: string): boolean {
  const columns = text.split(',').map((column) => column.trim());
  return columns.includes('verdict') && columns.some((column) => column.startsWith('from_'));
}

/** Reads CSV (RFC 4180, without line feeds in fields) with a header; the rules are those of Ringfence's JSON Lines. */
export class CsvReader implements FlowReader {
  readonly #sink: FlowSink;
  readonly #records: FlowRecords;
  #columns: readonly string[] | undefined;

  constructor(sink: FlowSink) {
    this.#sink = sink;
    this.#records = new FlowRecords(sink);
  }

  read(text: string, record: JsonObject | undefined): boolean {
    if (record !== undefined) return false;
    if (this.#columns === undefined) {
      this.#columns = this.#header(text);
      return true;
    }
    // Where the header is wrong, the lines below it only repeat that.
    if (this.#columns.length === 0) return true;
    const cells = cellsOf(text);
    if (typeof cells === 'string') this.#sink.problem(cells);
    else if (cells.length !== this.#columns.length) {
      this.#sink.problem(`The line has ${cells.length} fields, and the header has ${this.#columns.length}.`);
    } else {
      const seen = this.#records.read(toRecord(this.#columns, cells));
      if (seen !== undefined) this.#sink.flow(seen);
    }
    return true;
  }

  #header(text: string): readonly string[] {
    const columns = text.split(',').map((column) => column.trim());
    const known = [...Object.keys(flowColumns), ...endColumns.flatMap((column) => [`from_${column}`, `to_${column}`])];
    const wrong = columns.filter((column, index) => !known.includes(column) || columns.indexOf(column) !== index);
    for (const column of wrong) {
      this.#sink.problem(
        `The column ${JSON.stringify(column.slice(0, 60))} is unknown, or there twice. Columns: ${known.join(', ')}.`,
      );
    }
    return wrong.length === 0 ? columns : [];
  }
}

function toRecord(columns: readonly string[], cells: readonly string[]): JsonObject {
  const record: Record<string, Json> = {};
  const ends: Record<string, Record<string, Json>> = { from: {}, to: {} };
  for (const [index, column] of columns.entries()) {
    const cell = cells[index] ?? '';
    if (cell === '') continue;
    const [, side = '', field = ''] = /^(from|to)_(.+)$/.exec(column) ?? [];
    const end = ends[side];
    const name = flowColumns[column] ?? column;
    if (end !== undefined) end[field] = cell;
    else record[name] = numbers.includes(column) && /^[0-9]{1,16}$/.test(cell) ? Number(cell) : cell;
  }
  return { ...record, ...ends };
}

/** Returns the fields of a line, or what is wrong with its quotes. */
function cellsOf(text: string): readonly string[] | string {
  if (!text.includes('"')) return text.split(',');
  const cells: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",]*))(,|$)/y;
  while (true) {
    const match = cell.exec(text);
    if (match === null) return 'A quote is in the middle of a field, or not closed.';
    cells.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '') return cells;
  }
}
