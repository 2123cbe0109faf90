import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { unknownWords } from '../explorer/head-words.ts';
import type { PageModel } from '../explorer/page-model.ts';
import type { ViewState } from '../explorer/view-state.ts';
import { ageWords } from './age-words.ts';
import { FocusView } from './focus-view.tsx';
import { GraphView } from './graph-view.tsx';
import { MatrixView } from './matrix-view.tsx';
import { addressOf, useViewState } from './navigation.ts';
import { Overview } from './overview.tsx';
import { SearchBox } from './search-box.tsx';
import { WhyView } from './why-view.tsx';

interface AppProps {
  readonly model: PageModel;
  readonly isWhole: boolean;
  /** Which state the page shows, as sentences. */
  readonly state: readonly string[];
}

/** The page: a head that stays, and the view that the address names. */
export function App({ model, isWhole, state }: AppProps): VNode {
  const view = useViewState();
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);
  useEffect(() => {
    // The search box has the focus first. Later, a reader goes on where the view begins.
    if (!first.current && view.view !== 'overview') main.current?.focus({ preventScroll: true });
    if (!first.current && view.view !== 'matrix') scrollTo(0, 0);
    first.current = false;
  }, [view.view, view.view === 'focus' ? `${view.kind} ${view.name}` : '']);
  const { head, first: matrix } = model.index;
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
        <SearchBox model={model} />
        <nav aria-label="Views">
          <Tab view={view} to={{ view: 'overview' }} name="Overview" />
          <Tab view={view} to={{ view: 'matrix', axis: matrix.axis }} name="Matrix" />
          <Tab view={view} to={{ view: 'graph' }} name="Graph" />
          <Tab view={view} to={{ view: 'why', from: '', to: '', port: 'any' }} name="Why" />
        </nav>
      </header>
      {isWhole ? null : (
        <p class="alert" role="alert">
          This file is cut off: a part of its data is missing. Copy or download it again.
        </p>
      )}
      <main ref={main} tabIndex={-1}>
        {shown(view, model)}
      </main>
      <section class="about" aria-label="About this page">
        <h2>About this page</h2>
        <p>
          {state.join(' ')} {head.commit === undefined ? null : ageWords(head.commit.time)}
        </p>
        <details>
          <summary>What this page does not know</summary>
          <ul>
            {unknownWords(model.index).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      </section>
    </>
  );
}

function shown(view: ViewState, model: PageModel): VNode {
  switch (view.view) {
    case 'overview':
      return <Overview model={model} />;
    case 'matrix':
      return <MatrixView model={model} state={view} />;
    case 'focus':
      return <FocusView model={model} state={view} />;
    case 'graph':
      return <GraphView model={model} state={view} />;
    case 'why':
      return <WhyView model={model} state={view} />;
  }
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
