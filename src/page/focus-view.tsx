import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { counted, firstNames } from '../diagnostics/counted.ts';
import type { FocusAnswer, PageModel } from '../explorer/page-model.ts';
import type { PeerLine } from '../explorer/peer-lines.ts';
import type { FocusState } from '../explorer/view-state.ts';
import { visible } from '../report/words/wording.ts';
import { AddressFocus } from './address-focus.tsx';
import { FocusTitle, NotHere } from './focus-title.tsx';
import { GraphPanel, graphAround } from './graph-view.tsx';
import { addressOf } from './navigation.ts';
import { PolicyFocus } from './policy-focus.tsx';
import { SubjectFacts } from './subject-facts.tsx';
import { Answer } from './why-view.tsx';

interface FocusProps {
  readonly model: PageModel;
  readonly state: FocusState;
}

/** Everything about one workload, namespace, tenant, type, label, policy or address. */
export function FocusView({ model, state }: FocusProps): VNode {
  if (state.kind === 'policy') return <PolicyFocus model={model} state={state} />;
  if (state.kind === 'address') return <AddressFocus model={model} state={state} />;
  return <PodsFocus model={model} state={state} />;
}

function PodsFocus({ model, state }: FocusProps): VNode {
  const key = JSON.stringify(state);
  const [answer, setAnswer] = useState<{ readonly key: string; readonly found: FocusAnswer | undefined }>();
  useEffect(() => {
    let isCurrent = true;
    void model.focus(state).then((found) => isCurrent && setAnswer({ key, found }));
    return () => {
      isCurrent = false;
    };
  }, [key]);
  if (answer?.key !== key) return <p class="quiet">Reading …</p>;
  const { found } = answer;
  if (found === undefined) return <p class="alert">The connections of these pods are missing: the file is cut off.</p>;
  if (found.parts.length === 0) return <NotHere state={state} />;
  return (
    <article class="focus">
      <FocusTitle state={state} />
      {found.lines.map(({ clusters, lines }) => (
        <section key={clusters.join()} class="peers-of-cluster">
          {found.lines.length === 1 && clusters.length === 1 ? null : (
            <h2 class="cluster-name">
              {counted(clusters.length, 'cluster')}: {visible(firstNames(clusters, 6))}
            </h2>
          )}
          <div class="columns">
            <Peers model={model} title="Who reaches it" lines={lines} direction="Ingress" />
            <Peers model={model} title="Whom it reaches" lines={lines} direction="Egress" />
          </div>
        </section>
      ))}
      <SubjectFacts model={model} state={state} parts={found.parts} />
      <Neighbours model={model} state={state} />
    </article>
  );
}

/** The graph of a focus, drawn when a reader opens it. */
function Neighbours({ model, state }: FocusProps): VNode | null {
  const [isOpen, setOpen] = useState(false);
  const around = graphAround(state);
  if (around === undefined) return null;
  return (
    <details class="neighbours" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Graph</summary>
      {isOpen ? (
        <>
          <GraphPanel model={model} state={around} />
          <a href={addressOf(around)}>Only the graph</a>
        </>
      ) : null}
    </details>
  );
}

/** So many lines are shown before a reader asks for more. */
const mostLines = 40;

interface PeersProps {
  readonly model: PageModel;
  readonly title: string;
  readonly lines: readonly PeerLine[];
  readonly direction: PeerLine['direction'];
}

/** Other ends in one direction, the pods first. */
function Peers({ model, title, lines, direction }: PeersProps): VNode {
  const [shown, setShown] = useState(mostLines);
  const kinds = ['pods', 'beyond', 'addresses', 'undeclared'];
  const all = lines
    .filter((line) => line.direction === direction)
    .sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || (a.who < b.who ? -1 : 1));
  return (
    <section class="panel peers">
      <h2>
        {title} <span class="count">{all.length}</span>
      </h2>
      {all.length === 0 ? <p class="quiet">No one, as far as Ringfence knows.</p> : null}
      <ul>
        {all.slice(0, shown).map((line) => (
          <PeerRow
            key={JSON.stringify([line.who, line.ports, line.verdict, line.conditions])}
            model={model}
            line={line}
          />
        ))}
      </ul>
      {all.length > shown ? (
        <button type="button" class="button" onClick={() => setShown(shown + 200)}>
          {counted(all.length - shown, 'more line')}
        </button>
      ) : null}
    </section>
  );
}

function PeerRow({ model, line }: { readonly model: PageModel; readonly line: PeerLine }): VNode {
  const [isOpen, setOpen] = useState(false);
  const { who, ports, verdict, conditions, own, example, kind } = line;
  const place = who.lastIndexOf(': ');
  const canExplain = example !== undefined && model.index.head.redacted !== true;
  const content = (
    <>
      <span class={`cell-sign cell-${verdict}`} aria-hidden="true">
        {verdict === 'allowed' ? '●' : '◇'}
      </span>
      <span class="who">
        {place === -1 ? null : <span class="where">{visible(who.slice(0, place))}</span>}
        <span class="name">{visible(place === -1 ? who : who.slice(place + 2))}</span>
        {own.length === 0 ? null : <span class="quiet own">only {visible(firstNames(own.map(bare), 4))}</span>}
        {verdict === 'conditional' ? <span class="quiet own">conditional: {conditions}</span> : null}
      </span>
      <span class="ports">{ports}</span>
    </>
  );
  return (
    <li class={`peer peer-${kind}`}>
      {canExplain ? (
        <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary title="Why?">{content}</summary>
          {isOpen ? <Answer model={model} state={{ view: 'why', ...example, port: 'any' }} /> : null}
        </details>
      ) : (
        <div class="plain">{content}</div>
      )}
    </li>
  );
}

/** The name of a workload without its kind. */
function bare(text: string): string {
  return text.slice(text.indexOf('/') + 1);
}
