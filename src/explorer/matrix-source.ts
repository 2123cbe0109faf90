import { compareText } from '../diagnostics/compare.ts';
import { fitsPattern } from '../model/name-pattern.ts';
import type { MatrixCell } from './cell.ts';
import { type CellChanges, ChangedCells } from './changed-cells.ts';
import { podsOfQuery } from './matrix-pods.ts';
import { type MatrixQuery, parseMatrixQuery } from './matrix-query.ts';
import { type ChosenPods, type MatrixRow, otherRows, podRows, type RowFilter } from './matrix-rows.ts';
import type { PageComparison } from './page-comparison.ts';
import type { PageModel } from './page-model.ts';
import type { MatrixState } from './view-state.ts';

/** Contents of a matrix: rows, columns and their cells, of one state or of two. */
export interface MatrixSource {
  readonly rows: readonly MatrixRow[];
  readonly columns: readonly MatrixRow[];
  readonly query: MatrixQuery;
  /** The states that have a row. */
  presence(row: MatrixRow): RowPresence;
  /** Cells can be asked for once they are known, or once all connections are read. */
  isKnown(from: MatrixRow, to: MatrixRow): boolean;
  /** Returns false if the page does not have the connections whole. */
  read(): Promise<boolean>;
  /** The cell of the state after; of the state before where that alone has both ends. */
  cell(from: MatrixRow, to: MatrixRow): MatrixCell;
  /** Absent with one state. */
  readonly compared?: ComparedCells;
}

type RowPresence = 'both' | 'added' | 'removed';

interface ComparedCells {
  changes(from: MatrixRow, to: MatrixRow): CellChanges;
  /** Absent where the state does not have both ends. */
  before(from: MatrixRow, to: MatrixRow): MatrixCell | undefined;
  after(from: MatrixRow, to: MatrixRow): MatrixCell | undefined;
}

type Rows = Pick<MatrixSource, 'rows' | 'columns' | 'query'>;

/** Returns the matrix of one state. */
export function matrixOf(model: PageModel, state: MatrixState): MatrixSource {
  return {
    ...rowsOf(model, state),
    presence: () => 'both',
    isKnown: (from, to) => model.cells.isKnown(from, to),
    read: () => model.readConnections(),
    cell: (from, to) => model.cells.cell(from, to),
  };
}

/** Returns the matrix of two states: rows of either, and which connections change. */
export function comparedMatrix({ before, after, changes }: PageComparison, state: MatrixState): MatrixSource {
  const [old, now] = ofEither(rowsOf(before, state), rowsOf(after, state));
  const known = { before: byKey(old), after: byKey(now) };
  const cells = new ChangedCells(changes, before.index, after.index);
  const changed = cells.keys(state.axis);
  const presence = ({ key }: MatrixRow): RowPresence =>
    known.before.has(key) ? (known.after.has(key) ? 'both' : 'removed') : 'added';
  const cellIn = (side: 'before' | 'after', from: MatrixRow, to: MatrixRow): MatrixCell | undefined => {
    const [source, destination] = [known[side].get(from.key), known[side].get(to.key)];
    const model = side === 'before' ? before : after;
    return source && destination && model.cells.cell(source, destination);
  };
  const isKnown = (side: 'before' | 'after', from: MatrixRow, to: MatrixRow): boolean => {
    const [source, destination] = [known[side].get(from.key), known[side].get(to.key)];
    const model = side === 'before' ? before : after;
    return source === undefined || destination === undefined || model.cells.isKnown(source, destination);
  };
  const left = (rows: readonly MatrixRow[], keys: ReadonlySet<string>): readonly MatrixRow[] =>
    state.changes === 'only' ? rows.filter((row) => keys.has(row.key) || presence(row) !== 'both') : rows;
  return {
    rows: left(united(old.rows, now.rows, state), changed.from),
    columns: left(united(old.columns, now.columns, state), changed.to),
    query: now.query,
    presence,
    isKnown: (from, to) => isKnown('before', from, to) && isKnown('after', from, to),
    read: async () => {
      const whole = await Promise.all([before.readConnections(), after.readConnections()]);
      return whole.every(Boolean);
    },
    cell: (from, to) => cellIn('after', from, to) ?? cellIn('before', from, to) ?? nothing,
    compared: {
      changes: (from, to) => cells.of(state.axis, from, to),
      before: (from, to) => cellIn('before', from, to),
      after: (from, to) => cellIn('after', from, to),
    },
  };
}

const nothing: MatrixCell = {
  ...{ state: 'unknown', pairs: 0, allowed: 0, conditional: 0, ports: '', conditionalPorts: '' },
};

function byKey({ rows, columns }: Rows): ReadonlyMap<string, MatrixRow> {
  return new Map([...rows, ...columns].map((row) => [row.key, row]));
}

/** Rows of the state after, with those that only the state before has in their places. */
function united(
  before: readonly MatrixRow[],
  after: readonly MatrixRow[],
  { sort = 'name', pinned = [] }: MatrixState,
): readonly MatrixRow[] {
  const keys = new Set(after.map(({ key }) => key));
  const gone = before.filter(({ key }) => !keys.has(key));
  if (gone.length === 0) return after;
  const rank = ({ key, end }: MatrixRow): number => (pinned.includes(key) ? 0 : end === undefined ? 1 : 2);
  return [...after, ...gone].sort((a, b) => {
    const [first, second] = [rank(a), rank(b)];
    if (first !== second) return first - second;
    if (first === 2) return 0;
    const bySize = sort === 'name' ? 0 : b.workloads - a.workloads;
    return bySize || compareText(a.name, b.name) || compareText(a.place, b.place);
  });
}

/** A filter can name what only one of two states has: the other then has no rows. */
function ofEither(before: Rows, after: Rows): readonly [before: Rows, after: Rows] {
  const [old, now] = [before.query.problem === undefined, after.query.problem === undefined];
  if (old === now) return [before, after];
  return old ? [before, { ...before, rows: [], columns: [] }] : [{ ...after, rows: [], columns: [] }, after];
}

/** Rows and columns that a state asks for. */
function rowsOf(
  { index, why }: Pick<PageModel, 'index' | 'why'>,
  { axis, from, to, filter = '', sort = 'name', pinned = [] }: MatrixState,
): Rows {
  const parsed = parseMatrixQuery(filter, index);
  const chosen = podsOfQuery(parsed, () => why.unpacked.clusters);
  const query = chosen.problem === undefined ? parsed : { ...parsed, problem: chosen.problem };
  const others = otherRows(index);
  const side = (key: string | undefined, peer: string | undefined, only: ChosenPods | undefined) => {
    const end = others.filter((row) => row.key === key);
    if (end.length > 0) return end;
    const inside = insideOf(key);
    const pods = podRows(index, axis, {
      filter: (cluster, namespace) => inside(cluster, namespace) && query.namespaces(cluster, namespace),
      only,
    });
    return key === undefined && peer === undefined ? [...pods, ...others] : pods;
  };
  const arranged = (rows: readonly MatrixRow[]): readonly MatrixRow[] => {
    const named = rows.filter(
      ({ key, name, place }) =>
        query.words.every((word) => `${name} ${place}`.toLowerCase().includes(word)) &&
        (!key.startsWith('workload:') || (query.workloads?.some((pattern) => fitsPattern(name, pattern)) ?? true)),
    );
    const sorted = sort === 'name' ? named : [...named].sort((a, b) => b.workloads - a.workloads);
    const first = sorted.filter(({ key }) => pinned.includes(key));
    return [...first, ...sorted.filter(({ key }) => !pinned.includes(key))];
  };
  return {
    rows: arranged(side(from, query.from, chosen.rows)),
    columns: arranged(side(to, query.to, chosen.columns)),
    query,
  };
}

/** The namespaces inside a row, by its key. */
function insideOf(key: string | undefined): RowFilter {
  const [, axis = '', name = ''] = /^(type|tenant|namespace):(.*)$/s.exec(key ?? '') ?? [];
  switch (axis) {
    case 'type':
      return (_, { type = '' }) => type === name;
    case 'tenant':
      return (_, { tenant = 'none' }) => tenant === name;
    case 'namespace':
      return (cluster, namespace) => `${cluster.name ?? ''}/${namespace.name}` === name;
    default:
      return () => true;
  }
}
