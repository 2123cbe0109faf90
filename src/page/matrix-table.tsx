import type { VNode } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { agreedCell } from '../explorer/agreed-cells.ts';
import type { MatrixCell } from '../explorer/cell.ts';
import { cellFlowsWords, cellMeanings, cellSigns, cellWords, shortPorts } from '../explorer/cell-words.ts';
import type { CellChanges } from '../explorer/changed-cells.ts';
import type { MatrixRow } from '../explorer/matrix-rows.ts';
import { comparedMatrix, type MatrixSource, matrixOf } from '../explorer/matrix-source.ts';
import type { PageComparison } from '../explorer/page-comparison.ts';
import type { PageModel } from '../explorer/page-model.ts';
import type { MatrixState } from '../explorer/view-state.ts';
import { visible } from '../report/words/wording.ts';
import { changeNames, changeSigns } from './change-list.tsx';
import { MissingData } from './missing-data.tsx';
import { go } from './navigation.ts';
import { CellSeen, SeenLegend } from './recorded-flows.tsx';
import { NoAnswer, type SoughtAnswer, useAnswer } from './use-answer.tsx';

const rowHeight = 34;
const columnWidth = 98;
const headerHeight = 148;
/** How far the name of the last column, which is at an angle, is beyond the column. */
const slant = 40;
/** So much of a table is printed. */
const mostPrinted = { rows: 300, columns: 60 };
/** Rows and columns beyond those that are seen, so that scrolling shows no gaps. */
const margin = 4;

interface MatrixTableProps {
  readonly model: PageModel;
  /** Two states; absent: only that of the model. */
  readonly comparison?: PageComparison | undefined;
  readonly state: MatrixState;
}

/** A table from rows to columns. Only the cells that are seen are in the page. */
export function MatrixTable({ model, comparison, state }: MatrixTableProps): VNode {
  const source = useMatrix(model, comparison, state);
  const { rows, columns } = source;
  const isReady = useConnections(source);
  // A state, not a reference: the table is followed from when it is there, which may be after the data is read.
  const [box, setBox] = useState<HTMLElement | null>(null);
  const seen = useSeen(box, rows.length, columns.length);
  const [active, setActive] = useState<readonly [row: number, column: number]>([0, 0]);
  const [row, column] = [Math.min(active[0], rows.length - 1), Math.min(active[1], columns.length - 1)];
  if (rows.length === 0 || columns.length === 0) {
    const isOnlyChanges = state.changes === 'only' && (state.filter ?? '') === '';
    return (
      <p class="quiet">{isOnlyChanges ? 'The change opens and closes no connection.' : 'Nothing fits this filter.'}</p>
    );
  }
  if (isReady === 'cut-off') return <MissingData what="The connections are" />;
  if (isReady !== 'ready') return <NoAnswer answer={isReady} />;
  const select = (at: number, to: number): void => {
    const [from, other] = [rows[at], columns[to]];
    if (from === undefined || other === undefined) return;
    setActive([at, to]);
    go({ ...state, cell: [from.key, other.key] }, { replace: state.cell !== undefined });
  };
  const onKey = (event: KeyboardEvent): void => {
    const moves: Readonly<Record<string, readonly [number, number]>> = {
      ...{ ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1] },
      ...{ PageDown: [10, 0], PageUp: [-10, 0], Home: [0, -columns.length], End: [0, columns.length] },
    };
    const move = moves[event.key];
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      select(row, column);
    }
    if (event.key === 'Escape' && state.cell !== undefined) {
      const { cell: _, ...closed } = state;
      go(closed);
    }
    if (move === undefined) return;
    event.preventDefault();
    const next = [clamp(row + move[0], rows.length), clamp(column + move[1], columns.length)] as const;
    setActive(next);
    reveal(box, next);
  };
  const lines = range(seen.firstRow, seen.lastRow, rows.length);
  const places = range(seen.firstColumn, seen.lastColumn, columns.length);
  const isSelected = (from: MatrixRow, to: MatrixRow): boolean =>
    state.cell?.[0] === from.key && state.cell[1] === to.key;
  return (
    <>
      <div
        ref={setBox}
        class="matrix"
        role="grid"
        tabIndex={0}
        aria-label="Connections from each row to each column"
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 1}
        aria-activedescendant={`cell-${row}-${column}`}
        onKeyDown={onKey}
        style={{
          height: `${Math.min(rows.length * rowHeight + headerHeight + 14, 640)}px`,
          '--printed-width': Math.min(columns.length, mostPrinted.columns) * columnWidth + slant,
        }}
      >
        <div
          class="matrix-all"
          role="rowgroup"
          style={{
            height: `${rows.length * rowHeight + headerHeight}px`,
            width: `calc(var(--row-head) + ${columns.length * columnWidth + slant}px)`,
          }}
        >
          <div class="matrix-head" role="row" aria-rowindex={1} style={{ height: `${headerHeight}px` }}>
            <span class="corner" role="columnheader" aria-colindex={1}>
              from ↓ to →
            </span>
            {places.map((at) => {
              const to = columns[at];
              return to === undefined ? null : (
                <span
                  key={to.key}
                  role="columnheader"
                  aria-colindex={at + 2}
                  class={at === column ? 'column-name active' : 'column-name'}
                  title={nameOf(to)}
                  style={{ left: `calc(var(--row-head) + ${at * columnWidth}px)` }}
                >
                  <span>
                    {isNameShared(columns, to) ? nameOf(to) : visible(to.name)}
                    <Presence source={source} row={to} />
                  </span>
                </span>
              );
            })}
          </div>
          {lines.map((at) => {
            const from = rows[at];
            return from === undefined ? null : (
              <div
                key={from.key}
                class="matrix-row"
                role="row"
                aria-rowindex={at + 2}
                style={{ top: `${headerHeight + at * rowHeight}px` }}
              >
                <span
                  role="rowheader"
                  aria-colindex={1}
                  class={at === row ? 'row-name active' : 'row-name'}
                  title={nameOf(from)}
                >
                  <span class="name">{visible(from.name)}</span>
                  <Presence source={source} row={from} />
                  <span class="place">{visible(from.place) || (from.workloads > 0 ? String(from.workloads) : '')}</span>
                </span>
                {places.map((to) => {
                  const other = columns[to];
                  return other === undefined ? null : (
                    <CellView
                      key={other.key}
                      model={model}
                      source={source}
                      dims={state.changes === 'only'}
                      from={from}
                      to={other}
                      place={[at, to]}
                      isActive={at === row && to === column}
                      isSelected={isSelected(from, other)}
                      onSelect={select}
                    />
                  );
                })}
              </div>
            );
          })}
        </div>
      </div>
      {rows.length > mostPrinted.rows || columns.length > mostPrinted.columns ? (
        <p class="printed">
          Only the first {mostPrinted.rows} rows and {mostPrinted.columns} columns are printed. Filter the matrix to
          print others.
        </p>
      ) : null}
      <Legend isCompared={source.compared !== undefined} />
      <SeenLegend model={model} />
    </>
  );
}

interface CellViewProps {
  readonly model: PageModel;
  readonly source: MatrixSource;
  /** Cells without changes step back. */
  readonly dims: boolean;
  readonly from: MatrixRow;
  readonly to: MatrixRow;
  readonly place: readonly [row: number, column: number];
  readonly isActive: boolean;
  readonly isSelected: boolean;
  readonly onSelect: (row: number, column: number) => void;
}

function CellView({ model, source, dims, from, to, place, isActive, isSelected, onSelect }: CellViewProps): VNode {
  const isNothing = from.end !== undefined && to.end !== undefined;
  const cell = source.cell(from, to);
  const changes = source.compared?.changes(from, to);
  const marks = changeMarks(changes);
  const { never, grants } = agreedCell(model.index.overview, from.key, to.key);
  const isNever = never !== undefined && cell.state === 'denied';
  const state = isNever ? 'never' : cell.state;
  const isFaded = source.query.cells?.(cell, { isNever, isGranted: grants.length > 0 }) === false;
  const words = `${isNever ? 'denied, proved never' : cellWords(cell)}${grants.length > 0 ? ', granted' : ''}${marks.map(({ words: mark }) => `, ${mark}`).join('')}${cell.flows === undefined ? '' : `, ${cellFlowsWords(cell.flows)}`}`;
  const classes = ['cell', `cell-${isNothing ? 'nothing' : state}`];
  if (isActive) classes.push('active');
  if (isSelected) classes.push('selected');
  if (isFaded) classes.push('faded');
  if (marks.length > 0) classes.push('changed');
  else if (dims) classes.push('dimmed');
  const left = { left: `calc(var(--row-head) + ${place[1] * columnWidth}px)` };
  return (
    <span
      id={`cell-${place[0]}-${place[1]}`}
      role="gridcell"
      aria-colindex={place[1] + 2}
      aria-selected={isSelected}
      class={classes.join(' ')}
      style={left}
      onClick={() => (isNothing ? undefined : onSelect(place[0], place[1]))}
    >
      <span class="visually-hidden">{isNothing ? 'not about pods' : `${nameOf(from)} to ${nameOf(to)}: ${words}`}</span>
      {isNothing ? null : (
        <>
          <span class="cell-sign" aria-hidden="true">
            {cellSigns[state]}
          </span>
          <span class="cell-ports" aria-hidden="true" title={cellWords(cell)}>
            {portsOf(cell)}
          </span>
          {marks.length === 0 ? null : (
            <span class="cell-marks" aria-hidden="true">
              {marks.map(({ kind, sign }) => (
                <span key={kind} class={`sign-${kind}`}>
                  {sign}
                </span>
              ))}
            </span>
          )}
          {cell.flows === undefined ? null : <CellSeen flows={cell.flows} />}
          {grants.length > 0 ? (
            <span class="cell-grant" aria-hidden="true">
              ✦
            </span>
          ) : null}
        </>
      )}
    </span>
  );
}

function portsOf({ ports, conditionalPorts }: MatrixCell): string {
  if (ports !== '') return shortPorts(ports);
  return conditionalPorts === '' ? '' : `${shortPorts(conditionalPorts)}?`;
}

/** Reports whether another row has the same name, so that only its place, such as the cluster, tells it apart. */
function isNameShared(rows: readonly MatrixRow[], { key, name }: MatrixRow): boolean {
  return rows.some((other) => other.name === name && other.key !== key);
}

function nameOf({ name, place }: MatrixRow): string {
  return visible(place === '' ? name : `${name} · ${place}`);
}

/** Marks of a cell: a sign for each kind of change in it. */
function changeMarks(changes: CellChanges | undefined): readonly ChangeMark[] {
  if (changes === undefined) return [];
  return (['opened', 'closed', 'certainty'] as const).flatMap((kind) =>
    changes[kind].length === 0 ? [] : [{ kind, sign: changeSigns[kind], words: changeNames[kind] }],
  );
}

interface ChangeMark {
  readonly kind: keyof CellChanges;
  readonly sign: string;
  readonly words: string;
}

function Presence({ source, row }: { readonly source: MatrixSource; readonly row: MatrixRow }): VNode | null {
  const presence = source.presence(row);
  return presence === 'both' ? null : <span class={`presence presence-${presence}`}>{presence}</span>;
}

function Legend({ isCompared }: { readonly isCompared: boolean }): VNode {
  return (
    <ul class="legend" aria-label="Legend">
      {isCompared
        ? (['opened', 'closed', 'certainty'] as const).map((kind) => (
            <li key={kind}>
              <span class={`change-sign sign-${kind}`}>{changeSigns[kind]}</span> {changeNames[kind]}
            </li>
          ))
        : null}
      {(['allowed', 'mixed', 'conditional', 'denied', 'never', 'unknown'] as const).map((state) => (
        <li key={state} title={cellMeanings[state]}>
          <span class={`cell-sign cell-${state}`}>{cellSigns[state]}</span> {state}
        </li>
      ))}
      <li title="A grant of the tenant in the column allows it">
        <span class="cell-grant">✦</span> granted
      </li>
    </ul>
  );
}

/** The matrix that a state asks for. */
export function useMatrix(model: PageModel, comparison: PageComparison | undefined, state: MatrixState): MatrixSource {
  const { axis, from, to, filter, sort, pinned, changes } = state;
  return useMemo(
    () => (comparison === undefined ? matrixOf(model, state) : comparedMatrix(comparison, state)),
    [model, comparison, axis, from, to, filter, sort, changes, pinned?.join()],
  );
}

let matrices = 0;

/** Reads the connections that the cells of a table need. */
function useConnections(
  source: MatrixSource,
): 'ready' | 'cut-off' | Exclude<SoughtAnswer<boolean>, { kind: 'answered' }> {
  const { areKnown, key } = useMemo(() => {
    const { rows, columns } = source;
    const isKnown = rows.length <= 64 && rows.every((from) => columns.every((to) => source.isKnown(from, to)));
    return { areKnown: isKnown, key: String(matrices++) };
  }, [source]);
  const answer = useAnswer(key, async () => areKnown || source.read());
  if (areKnown) return 'ready';
  if (answer.kind !== 'answered') return answer;
  return answer.value ? 'ready' : 'cut-off';
}

interface Seen {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** The rows and columns that are seen, followed while the table is scrolled. */
function useSeen(element: HTMLElement | null, rows: number, columns: number): Seen {
  const [seen, setSeen] = useState<Seen>({ firstRow: 0, lastRow: 24, firstColumn: 0, lastColumn: 16 });
  useEffect(() => {
    if (element === null) return undefined;
    const print = matchMedia('print');
    const measure = (): void => {
      if (print.matches) {
        setSeen({ firstRow: 0, lastRow: mostPrinted.rows, firstColumn: 0, lastColumn: mostPrinted.columns });
        return;
      }
      const { scrollTop, scrollLeft, clientHeight, clientWidth } = element;
      const next: Seen = {
        firstRow: Math.floor(scrollTop / rowHeight) - margin,
        lastRow: Math.ceil((scrollTop + clientHeight) / rowHeight) + margin,
        firstColumn: Math.floor(scrollLeft / columnWidth) - margin,
        lastColumn: Math.ceil((scrollLeft + clientWidth) / columnWidth) + margin,
      };
      setSeen((last) => (JSON.stringify(last) === JSON.stringify(next) ? last : next));
    };
    measure();
    element.addEventListener('scroll', measure, { passive: true });
    addEventListener('resize', measure);
    print.addEventListener('change', measure);
    return () => {
      print.removeEventListener('change', measure);
      element.removeEventListener('scroll', measure);
      removeEventListener('resize', measure);
    };
  }, [rows, columns, element]);
  return seen;
}

function range(first: number, last: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, place) => place).slice(Math.max(0, first), Math.max(0, last));
}

function clamp(place: number, count: number): number {
  return Math.max(0, Math.min(place, count - 1));
}

/** Scrolls a cell into the part of the table that its heads do not cover. */
function reveal(box: HTMLElement | null, [row, column]: readonly [number, number]): void {
  if (box === null) return;
  const head = Number.parseFloat(getComputedStyle(box).getPropertyValue('--row-head'));
  const [top, left] = [row * rowHeight, column * columnWidth];
  const [height, width] = [box.clientHeight - headerHeight - rowHeight, box.clientWidth - head - columnWidth];
  if (top < box.scrollTop) box.scrollTop = top;
  else if (top > box.scrollTop + height) box.scrollTop = top - height;
  if (left < box.scrollLeft) box.scrollLeft = left;
  else if (left > box.scrollLeft + width) box.scrollLeft = left - width;
}
