import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { counted } from '../diagnostics/counted.ts';
import { unknownWords } from '../explorer/head-words.ts';
import type { PageComparison } from '../explorer/page-comparison.ts';
import { flowsWords } from '../explorer/page-flows.ts';
import type { PageModel } from '../explorer/page-model.ts';
import { formatViewState, type ShownSide, type ViewState, type WhatIfState } from '../explorer/view-state.ts';
import { onTopWords } from '../explorer/what-if/compare-edited.ts';
import { type WhatIf, whatIfObstacle } from '../explorer/what-if/what-if.ts';
import { visible } from '../report/words/wording.ts';
import { ageWords } from './age-words.ts';
import { ChangesOverview } from './changes-overview.tsx';
import { FocusView } from './focus-view.tsx';
import { GraphView } from './graph-view.tsx';
import { MatrixView } from './matrix-view.tsx';
import { addressOf, addressOfSide, useViewState } from './navigation.ts';
import { Overview } from './overview.tsx';
import { SearchBox } from './search-box.tsx';
import { NoAnswer, OrFailure } from './use-answer.tsx';
import { type Editing, useEdits } from './use-edits.ts';
import { CanEdit } from './what-if-context.ts';
import { WhatIfView } from './what-if-view.tsx';
import { WhyView } from './why-view.tsx';

interface AppProps {
  /** The only state, or the one after. */
  readonly model: PageModel;
  /** Absent in a page of one state. */
  readonly comparison: PageComparison | undefined;
  readonly whatIf: WhatIf;
  /** The part of both states that a page has that compares, as sentences. */
  readonly scope: readonly string[];
  readonly isWhole: boolean;
  /** Which state the page shows, as sentences. */
  readonly state: readonly string[];
}

/** The page: a head that stays, and the view that the address names. */
export function App({ model: only, comparison: given, whatIf, scope, isWhole, state }: AppProps): VNode {
  const view = useViewState();
  const editing = useEdits(whatIf, view.edits);
  const obstacle = whatIfObstacle(only.index);
  const edited = editing.answer.kind === 'answered' ? editing.answer.value?.edited : undefined;
  const both = edited?.comparison ?? given;
  const side = both === undefined ? undefined : view.state;
  const model = side === 'before' ? (both?.before ?? only) : (both?.after ?? only);
  const comparison = side === undefined ? both : undefined;
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);
  useEffect(() => {
    // The search box has the focus first. Later, a reader goes on where the view begins.
    if (!first.current && view.view !== 'overview') main.current?.focus({ preventScroll: true });
    if (!first.current && view.view !== 'matrix') scrollTo(0, 0);
    first.current = false;
  }, [view.view, view.view === 'focus' ? `${view.kind} ${view.name}` : '']);
  const { head, first: matrix } = model.index;
  // Of two states, the records are about the one before.
  const { flows } = (comparison?.before ?? model).index;
  const changes = both?.changes;
  return (
    <>
      <a class="skip" href="#overview" onClick={(event) => skip(event, main.current)}>
        Skip to the content
      </a>
      <header class="top">
        <a class="brand" href={addressOf({ view: 'overview' })}>
          <span class="mark" aria-hidden="true" />
          Ringfence
        </a>
        <SearchBox model={model} comparison={comparison} />
        <nav aria-label="Views">
          <Tab view={view} to={{ view: 'overview' }} name="Overview" />
          <Tab view={view} to={{ view: 'matrix', axis: matrix.axis }} name="Matrix" />
          <Tab view={view} to={{ view: 'graph' }} name="Graph" />
          <Tab view={view} to={{ view: 'why', from: '', to: '', port: 'any' }} name="Why" />
          <Tab view={view} to={{ view: 'what-if' }} name="What if" />
        </nav>
      </header>
      {view.edits === undefined || view.view === 'what-if' ? null : (
        <EditedNotice editing={editing} obstacle={obstacle} compares={given !== undefined} />
      )}
      {changes === undefined || view.view === 'what-if' ? null : (
        <div class="compared">
          <div class="switch" role="group" aria-label="State">
            <Side view={view} side="before" name="Before" />
            <Side view={view} side={undefined} name="Changes" />
            <Side view={view} side="after" name="After" />
          </div>
          <p class="quiet">
            {side === 'after' ? null : <span>{visible(changes.compared.before)}</span>}
            {side === undefined ? <span aria-hidden="true"> → </span> : null}
            {side === undefined ? <span class="visually-hidden"> to </span> : null}
            {side === 'before' ? null : <span>{visible(changes.compared.after)}</span>}
          </p>
        </div>
      )}
      {isWhole ? null : (
        <p class="alert" role="alert">
          This file is cut off: a part of its data is missing. Copy or download it again.
        </p>
      )}
      <main ref={main} tabIndex={-1}>
        <CanEdit.Provider value={obstacle === undefined}>
          <OrFailure address={formatViewState(view)}>
            {view.view === 'what-if' ? (
              <WhatIfView model={only} whatIf={whatIf} editing={editing} state={view} />
            ) : editing.edits.length > 0 && editing.answer.kind === 'waiting' ? (
              <p class="panel quiet computing">Computing what the edits change…</p>
            ) : editing.answer.kind === 'failed' ? (
              <NoAnswer answer={editing.answer} />
            ) : (
              <View
                key={`${side ?? 'both'} ${view.edits ?? ''}`}
                view={view}
                model={model}
                comparison={comparison}
                scope={scope}
              />
            )}
          </OrFailure>
        </CanEdit.Provider>
      </main>
      <section class="about" aria-label="About this page">
        <h2>About this page</h2>
        {scope.map((line) => (
          <p key={line}>{visible(line)}</p>
        ))}
        <p>
          {state.join(' ')} {head.commit === undefined ? null : ageWords(head.commit.time)}
        </p>
        {flows === undefined ? null : <p>{flowsWords(flows).join(' ')}</p>}
        <details>
          <summary>What this page does not know</summary>
          <ul>
            {(comparison?.changes.basis ?? unknownWords(model.index)).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      </section>
    </>
  );
}

interface EditedNoticeProps {
  readonly editing: Editing;
  /** Why the page cannot show edits. */
  readonly obstacle: string | undefined;
  /** The page has two states. */
  readonly compares: boolean;
}

/** Says in every view that the page shows edits. */
function EditedNotice({ editing, obstacle, compares }: EditedNoticeProps): VNode {
  const { edits, answer } = editing;
  const problem = obstacle ?? editing.problem;
  const isUnchanged = answer.kind === 'answered' && answer.value?.edited === undefined;
  return (
    <div class="edited-notice">
      <p>
        {problem ?? (
          <>
            <strong>What if:</strong> {counted(edits.length, 'edit')}.{' '}
            {isUnchanged ? 'They change nothing.' : 'This page shows them, not what is in the files.'}
            {compares ? ` ${onTopWords}` : null}
          </>
        )}{' '}
        {problem === undefined ? <a href={addressOf({ view: 'what-if' })}>Change the edits</a> : null}
        {problem === undefined ? ' · ' : null}
        <a href={addressOf({ view: 'overview', state: undefined, edits: undefined })}>Leave them</a>
      </p>
    </div>
  );
}

interface ViewProps {
  readonly view: Exclude<ViewState, WhatIfState>;
  readonly model: PageModel;
  /** Two states; absent: only that of the model. */
  readonly comparison: PageComparison | undefined;
  readonly scope: readonly string[];
}

function View({ view, model, comparison, scope }: ViewProps): VNode {
  switch (view.view) {
    case 'overview':
      return comparison === undefined ? (
        <Overview model={model} />
      ) : (
        <ChangesOverview comparison={comparison} scope={scope} />
      );
    case 'matrix':
      return <MatrixView model={model} comparison={comparison} state={view} />;
    case 'focus':
      return <FocusView model={model} comparison={comparison} state={view} />;
    case 'graph':
      return <GraphView model={model} comparison={comparison} state={view} />;
    case 'why':
      return <WhyView model={model} comparison={comparison} state={view} />;
  }
}

interface SideProps {
  readonly view: ViewState;
  /** Absent: both, with the changes. */
  readonly side: ShownSide | undefined;
  readonly name: string;
}

function Side({ view, side, name }: SideProps): VNode {
  return (
    <a href={addressOfSide(view, side)} aria-current={view.state === side ? 'true' : undefined}>
      {name}
    </a>
  );
}

function Tab({ view, to, name }: { readonly view: ViewState; readonly to: ViewState; readonly name: string }): VNode {
  return (
    <a href={addressOf(to)} aria-current={view.view === to.view ? 'page' : undefined}>
      {name}
    </a>
  );
}

/** The address names the view, so a link inside the page must not change it. */
function skip(event: Event, main: HTMLElement | null): void {
  event.preventDefault();
  main?.focus();
}
