import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { counted, grouped } from '../diagnostics/counted.ts';
import { agreedCell } from '../explorer/agreed-cells.ts';
import type { MatrixCell } from '../explorer/cell.ts';
import { cellFlowsWords, cellMeanings, cellSigns, cellWords, portWords } from '../explorer/cell-words.ts';
import { type Axis, axesOf, axisNames, type MatrixRow } from '../explorer/matrix-rows.ts';
import type { MatrixSource } from '../explorer/matrix-source.ts';
import type { PageComparison } from '../explorer/page-comparison.ts';
import type { PageModel } from '../explorer/page-model.ts';
import { peerText } from '../explorer/peer-text.ts';
import { type MatrixSort, type MatrixState, matrixSorts } from '../explorer/view-state.ts';
import { visible } from '../report/words/wording.ts';
import { ChangeList } from './change-list.tsx';
import { MatrixTable, useMatrix } from './matrix-table.tsx';
import { MissingData } from './missing-data.tsx';
import { addressOf, go } from './navigation.ts';
import { NoAnswer, useAnswer } from './use-answer.tsx';

interface MatrixViewProps {
  readonly model: PageModel;
  /** Two states; absent: only that of the model. */
  readonly comparison?: PageComparison | undefined;
  readonly state: MatrixState;
}

/** The matrix with its filter, and the cell that is looked at. */
export function MatrixView({ model, comparison, state }: MatrixViewProps): VNode {
  const source = useMatrix(model, comparison, state);
  const { rows, columns } = source;
  const { problem } = source.query;
  const models = comparison === undefined ? [model] : [comparison.before, comparison.after];
  const axes = axesOf({ clusters: models.flatMap(({ index }) => index.clusters) });
  const { cell: _, from: _from, to: _to, ...whole } = state;
  return (
    <div class="matrix-view">
      <h1>
        {axisNames[state.axis]}
        {state.from === undefined ? null : (
          <span class="quiet">
            {' '}
            from {visible(shortKey(state.from))} to {visible(shortKey(state.to ?? ''))}{' '}
            <a href={addressOf({ ...whole, axis: model.index.first.axis })}>show all</a>
          </span>
        )}
      </h1>
      <div class="controls">
        <div class="switch" role="group" aria-label="Rows and columns">
          {axes.map((axis) => (
            <a key={axis} href={addressOf({ ...whole, axis })} aria-current={axis === state.axis ? 'true' : undefined}>
              {axisNames[axis]}
            </a>
          ))}
        </div>
        <label class="filter">
          <span>Filter</span>
          <input
            type="text"
            value={state.filter ?? ''}
            placeholder="type:web tenant:fruit port:5432 state:allowed"
            spellcheck={false}
            onInput={(event) => go({ ...state, filter: event.currentTarget.value }, { replace: true })}
          />
        </label>
        <label>
          <span>Sort</span>
          <select
            value={state.sort ?? 'name'}
            onChange={(event) => go({ ...state, sort: event.currentTarget.value as MatrixSort }, { replace: true })}
          >
            {matrixSorts.map((sort) => (
              <option key={sort} value={sort}>
                by {sort}
              </option>
            ))}
          </select>
        </label>
        {comparison === undefined ? null : (
          <label class="only">
            <input
              type="checkbox"
              checked={state.changes === 'only'}
              onChange={(event) => {
                const { changes: _only, cell: _cell, ...others } = state;
                go(event.currentTarget.checked ? { ...others, changes: 'only' } : others, { replace: true });
              }}
            />
            <span>Only changes</span>
          </label>
        )}
        <span class="quiet size">{`${counted(rows.length, 'row')}, ${counted(columns.length, 'column')}`}</span>
      </div>
      {problem === undefined ? null : (
        <p class="alert" role="alert">
          {visible(problem)}
        </p>
      )}
      <div class={state.cell === undefined ? 'with-detail' : 'with-detail open'}>
        <div class="panel">
          <MatrixTable model={model} comparison={comparison} state={state} />
        </div>
        {state.cell === undefined ? null : (
          <InSight key={state.cell.join()}>
            <CellDetail model={model} comparison={comparison} state={state} source={source} />
          </InSight>
        )}
      </div>
    </div>
  );
}

/** Scrolls to what a reader asked for, if it is below the screen: on a phone, a cell is shown under the table. */
function InSight({ children }: { readonly children: ComponentChildren }): VNode {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.scrollIntoView({ block: 'nearest' }), []);
  return <div ref={place}>{children}</div>;
}

function shortKey(key: string): string {
  return key.slice(key.indexOf(':') + 1).replace(/^\//, '');
}

interface CellDetailProps extends MatrixViewProps {
  readonly source: MatrixSource;
}

/** Meaning of a cell, and where a reader goes on from it. */
function CellDetail({ model, comparison, state, source }: CellDetailProps): VNode | null {
  const from = source.rows.find(({ key }) => key === state.cell?.[0]);
  const to = source.columns.find(({ key }) => key === state.cell?.[1]);
  const read = useAnswer('', () => source.read());
  const isReady = read.kind === 'answered' && read.value;
  if (from === undefined || to === undefined) {
    return (
      <aside class="panel detail">
        <p>The cell of this link is not in this table. It may be of another page, or hidden by the filter.</p>
      </aside>
    );
  }
  if (!isReady && !source.isKnown(from, to)) {
    return (
      <aside class="panel detail">
        {read.kind === 'answered' ? <MissingData what="The connections are" /> : <NoAnswer answer={read} />}
      </aside>
    );
  }
  const cell = source.cell(from, to);
  const { never, grants } = agreedCell(model.index.overview, from.key, to.key);
  const isNever = never !== undefined && cell.state === 'denied';
  const shown = isNever ? 'never' : cell.state;
  const inside = insideAxis(state.axis);
  const { cell: _, filter: _filter, pinned = [], ...base } = state;
  const example = isReady ? exampleOf(model, from, to) : undefined;
  const isPinned = pinned.includes(from.key);
  return (
    <aside class="panel detail" aria-label="Cell">
      <h2>
        {visible(from.name)} <span aria-hidden="true">→</span>
        <span class="visually-hidden">to</span> {visible(to.name)}
      </h2>
      <p class={`verdict cell-${shown}`}>
        <span class="cell-sign" aria-hidden="true">
          {cellSigns[shown]}
        </span>{' '}
        {shown}
      </p>
      <p class="quiet">{cellMeanings[shown]}</p>
      <dl>
        {cell.pairs === 0 ? null : (
          <>
            <dt>{to.end === undefined && from.end === undefined ? 'Pairs of workloads' : 'Workloads'}</dt>
            <dd>
              {grouped(cell.allowed)} of {grouped(cell.pairs)} connect
              {cell.conditional === 0 ? '' : `, ${grouped(cell.conditional)} perhaps`}
            </dd>
          </>
        )}
        {cell.ports === '' ? null : (
          <>
            <dt>Ports of some pair</dt>
            <dd>{portWords(cell.ports)}</dd>
          </>
        )}
        {cell.conditionalPorts === '' ? null : (
          <>
            <dt>Perhaps</dt>
            <dd>{portWords(cell.conditionalPorts)}</dd>
          </>
        )}
        {cell.flows === undefined ? null : (
          <>
            <dt>Recorded flows</dt>
            <dd>{cellFlowsWords(cell.flows)}</dd>
          </>
        )}
        {isNever ? (
          <>
            <dt>Proved by guardrail</dt>
            <dd>{visible(never.name)}</dd>
          </>
        ) : null}
        {grants.map((grant) => (
          <>
            <dt>Granted by {visible(grant.tenant)}</dt>
            <dd>
              {visible(grant.name)}, {grant.ports}
            </dd>
          </>
        ))}
      </dl>
      <ul class="actions">
        {inside === undefined ? null : (
          <li>
            <a class="button" href={addressOf({ ...base, axis: inside, from: from.key, to: to.key })}>
              Open into {inside}s
            </a>
          </li>
        )}
        {example === undefined ? null : (
          <li>
            <a class="button" href={addressOf({ view: 'why', ...example, port: 'any' })}>
              Why? An example
            </a>
          </li>
        )}
        <li>
          <button
            type="button"
            class="button"
            onClick={() => {
              const keys = isPinned ? pinned.filter((key) => key !== from.key) : [...pinned, from.key];
              go({ ...state, pinned: keys }, { replace: true });
            }}
          >
            {isPinned ? 'Unpin' : 'Pin'} the row
          </button>
        </li>
        <li>
          <a class="button" href={addressOf({ ...state, cell: undefined } as unknown as MatrixState)}>
            Close
          </a>
        </li>
      </ul>
      {source.compared === undefined || comparison === undefined ? null : (
        <ChangesOfCell comparison={comparison} compared={source.compared} from={from} to={to} />
      )}
    </aside>
  );
}

function insideAxis(axis: Axis): Axis | undefined {
  const inside: Readonly<Record<Axis, Axis | undefined>> = {
    ...{ type: 'namespace', tenant: 'namespace', namespace: 'workload', workload: undefined },
  };
  return inside[axis];
}

interface ChangesOfCellProps {
  readonly comparison: PageComparison;
  readonly compared: NonNullable<MatrixSource['compared']>;
  readonly from: MatrixRow;
  readonly to: MatrixRow;
}

/** A cell before and after, and the changes in it. */
function ChangesOfCell({ comparison, compared, from, to }: ChangesOfCellProps): VNode {
  const { opened, closed, certainty } = compared.changes(from, to);
  const entries = [...opened, ...closed, ...certainty];
  const words = (cell: MatrixCell | undefined): string => (cell === undefined ? 'not in this state' : cellWords(cell));
  return (
    <>
      <dl class="before-after">
        <dt>Before</dt>
        <dd>{words(compared.before(from, to))}</dd>
        <dt>After</dt>
        <dd>{words(compared.after(from, to))}</dd>
      </dl>
      {entries.length === 0 ? (
        <p class="quiet">No connection changes here.</p>
      ) : (
        <ChangeList
          changes={comparison.changes}
          entries={entries}
          canExplain={comparison.after.index.head.redacted !== true}
          most={3}
        />
      )}
    </>
  );
}

/** A pair of workloads of a cell, as `explain` takes it. */
function exampleOf(
  model: PageModel,
  from: MatrixRow,
  to: MatrixRow,
): { readonly from: string; readonly to: string; readonly cluster?: string } | undefined {
  if (model.index.head.redacted === true || from.end !== undefined || to.end !== undefined) return undefined;
  for (const [place, sources] of from.parts) {
    const source = firstPeer(model, sources);
    const target = firstPeer(model, to.parts.get(place) ?? []);
    if (source === undefined || target === undefined) continue;
    const { name } = model.index.clusters[place] ?? {};
    return { from: source, to: target, ...(name === undefined ? {} : { cluster: name }) };
  }
  return undefined;
}

function firstPeer(
  model: PageModel,
  parts: MatrixRow['parts'] extends ReadonlyMap<number, infer Parts> ? Parts : never,
): string | undefined {
  for (const { namespace, workload } of parts) {
    const list = model.index.workloads[namespace.workloads] ?? [];
    const found =
      workload === undefined
        ? list[0]
        : list.find(({ kind, name }) => `${kind === undefined ? '' : `${kind}/`}${name}` === workload);
    if (found !== undefined) return peerText(namespace.name, found);
  }
  return undefined;
}
