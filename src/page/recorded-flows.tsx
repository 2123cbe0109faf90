import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { SeenBeyond } from '../connectivity/connectivity.ts';
import { counted } from '../diagnostics/counted.ts';
import type { CellFlows } from '../explorer/cell.ts';
import type { LineSeen } from '../explorer/line-seen.ts';
import type { PageFlows } from '../explorer/page-data.ts';
import { flowsWords } from '../explorer/page-flows.ts';
import type { PageModel } from '../explorer/page-model.ts';
import { seenSigns } from '../report/connectivity/arrow-seen.ts';
import { beyondEnds, beyondWords } from '../report/connectivity/seen-words.ts';
import { visible } from '../report/words/wording.ts';
import { MissingData } from './missing-data.tsx';
import { NoAnswer, useAnswer } from './use-answer.tsx';

/** Shows the facts of records about a line of a focus. */
export function SeenMark({ seen: { state, words, isOfAlike } }: { readonly seen: LineSeen }): VNode {
  return (
    <span class={`seen seen-${state}`}>
      <span aria-hidden="true">{seenSigns[state]}</span> {visible(words)}
      {isOfAlike ? <span class="quiet">, by these or alike pods</span> : null}
    </span>
  );
}

/** The marks of a cell: something of it was seen, something that connects was never seen. */
export function CellSeen({ flows: { seen, perhaps, never } }: { readonly flows: CellFlows }): VNode {
  const passed = seen > 0 ? seenSigns.seen : perhaps > 0 ? seenSigns.perhaps : '';
  return (
    <span class="cell-seen" aria-hidden="true">
      {passed}
      {never > 0 ? seenSigns.never : ''}
    </span>
  );
}

/** Meanings of the marks of cells; nothing where the page has none. */
export function SeenLegend({ model }: { readonly model: PageModel }): VNode | null {
  const { flows } = model.index;
  if (flows === undefined || flows.isExpired === true) return null;
  return (
    <ul class="legend" aria-label="Recorded flows">
      <li>{seenSigns.seen} seen</li>
      <li>{seenSigns.perhaps} perhaps seen</li>
      <li>{seenSigns.never} allowed and never seen</li>
      <li>
        {seenSigns.seen}
        {seenSigns.never} some seen, some never
      </li>
    </ul>
  );
}

interface RecordedFlowsProps {
  readonly model: PageModel;
  /** The model is the state before, in a page of two states. */
  readonly isBefore?: boolean;
}

/** The records by which the page marks connections. Never a verdict: what passed may be wrong, and what did not may be needed. */
export function RecordedFlows({ model, isBefore = false }: RecordedFlowsProps): VNode | null {
  const { flows } = model.index;
  if (flows === undefined) return null;
  return (
    <section class="panel" id="recorded-flows">
      <h2>{isBefore ? 'Records of the state before' : 'Recorded flows'}</h2>
      {isBefore && flows.isExpired !== true ? (
        <p>
          In a focus, lines that close or stay are marked as seen or never seen before the change. Lines that open are
          not: the policies before deny them. All other marks are in the state before.
        </p>
      ) : null}
      {flowsWords(flows).map((line) => (
        <p key={line}>{visible(line)}</p>
      ))}
      {flows.isExpired === true ? null : <Marks model={model} flows={flows} />}
    </section>
  );
}

function Marks({ model, flows }: { readonly model: PageModel; readonly flows: PageFlows }): VNode {
  const [isOpen, setOpen] = useState(false);
  const { denied, undeclared } = flows;
  const sum = denied.flows + undeclared.flows;
  return (
    <>
      <p class="quiet">
        A mark says what was recorded, and no more: an attack was really seen, too, and a yearly backup was not.
      </p>
      {sum === 0 ? (
        <p>Every connection that passed is at a row of this page.</p>
      ) : (
        <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>
            {denied.flows === 0
              ? null
              : `${counted(denied.connections, 'connection')} passed though the policies deny them`}
            {denied.flows === 0 || undeclared.flows === 0 ? null : ', '}
            {undeclared.flows === 0
              ? null
              : `${counted(undeclared.connections, 'connection')} with pods that nothing declares`}{' '}
            <span class="count">{counted(sum, 'distinct', 'distinct')}</span>
          </summary>
          {isOpen ? <AllBeyond model={model} /> : null}
        </details>
      )}
    </>
  );
}

function AllBeyond({ model }: { readonly model: PageModel }): VNode {
  const answer = useAnswer('', () => model.seenBeyond());
  if (answer.kind !== 'answered') return <NoAnswer answer={answer} />;
  if (answer.value === undefined) return <MissingData what="The connections are" />;
  const { rows, more } = answer.value;
  return (
    <>
      <BeyondRows rows={rows} />
      {more === 0 ? null : (
        <p class="quiet">{counted(more, 'more row')}, which ringfence connectivity --flows lists.</p>
      )}
    </>
  );
}

interface BeyondPanelProps {
  readonly rows: readonly SeenBeyond[];
  /** How many further connections, of any pods, the page does not have. */
  readonly more: number;
}

/** Connections of a focus that were seen, and that no line of it shows. */
export function BeyondPanel({ rows, more }: BeyondPanelProps): VNode | null {
  if (rows.length + more === 0) return null;
  return (
    <section class="panel">
      <h2>
        Seen, and not in these lines <span class="count">{rows.length}</span>
      </h2>
      <BeyondRows rows={rows} />
      {more === 0 ? null : (
        <p class="quiet">
          There may be more: the page does not have the {counted(more, 'row')} of all pods that were seen least.
          ringfence connectivity --flows lists them.
        </p>
      )}
    </section>
  );
}

/** So many rows are shown before a reader asks for more. */
const mostRows = 20;

function BeyondRows({ rows }: { readonly rows: readonly SeenBeyond[] }): VNode {
  const [shown, setShown] = useState(mostRows);
  return (
    <>
      <ul class="entries beyond">
        {rows.slice(0, shown).map((one, place) => {
          const { from, to } = beyondEnds(one);
          return (
            <li key={place}>
              {from} <span aria-hidden="true">→</span>
              <span class="visually-hidden">to</span> {to}{' '}
              <strong>
                {one.port}/{one.protocol}
              </strong>
              <br />
              <span class={one.verdict === 'denied' ? 'sign-bad' : 'quiet'}>
                {one.verdict === 'denied' ? 'the policies deny it' : `with a pod that nothing declares, ${one.verdict}`}
              </span>
              <span class="quiet"> · {beyondWords(one)}</span>
            </li>
          );
        })}
      </ul>
      {rows.length > shown ? (
        <button type="button" class="button" onClick={() => setShown(shown + 200)}>
          {counted(rows.length - shown, 'more row')}
        </button>
      ) : null}
    </>
  );
}
