import { type ComponentChildren, Fragment, type VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { counted, firstNames } from '../diagnostics/counted.ts';
import { changesAbout } from '../explorer/changes-about.ts';
import { type ComparedLine, comparedFocus } from '../explorer/compared-focus.ts';
import type { PageComparison } from '../explorer/page-comparison.ts';
import type { PageModel } from '../explorer/page-model.ts';
import type { PeerLine } from '../explorer/peer-lines.ts';
import { subjectServices } from '../explorer/subject.ts';
import type { FocusState } from '../explorer/view-state.ts';
import { changeMeanings, changeSigns, type LineChange, lineChanges } from '../report/connectivity/line-change.ts';
import { visible } from '../report/words/wording.ts';
import { AddressFocus } from './address-focus.tsx';
import { ChangeList } from './change-list.tsx';
import { FocusTitle, NotHere } from './focus-title.tsx';
import { GraphPanel, graphAround } from './graph-view.tsx';
import { MissingData } from './missing-data.tsx';
import { addressOf } from './navigation.ts';
import { PolicyFocus } from './policy-focus.tsx';
import { BeyondPanel, SeenMark } from './recorded-flows.tsx';
import { ServiceFacts } from './service-facts.tsx';
import { SubjectFacts } from './subject-facts.tsx';
import { NoAnswer, useAnswer } from './use-answer.tsx';
import { Answer } from './why-view.tsx';

interface FocusProps {
  readonly model: PageModel;
  /** Two states; absent: only that of the model. */
  readonly comparison?: PageComparison | undefined;
  readonly state: FocusState;
}

/** Everything about one workload, Service, namespace, tenant, type, label, policy or address. */
export function FocusView({ model, comparison, state }: FocusProps): VNode {
  const changes =
    comparison === undefined ? null : (
      <ChangesAbout comparison={comparison} state={state} title="Changed connections" />
    );
  if (state.kind === 'policy')
    return <PolicyFocus model={model} comparison={comparison} state={state} changes={changes} />;
  if (state.kind === 'address') return <AddressFocus model={model} state={state} changes={changes} />;
  if (comparison !== undefined) return <ComparedPods comparison={comparison} state={state} changes={changes} />;
  return <PodsFocus model={model} state={state} />;
}

function PodsFocus({ model, state }: FocusProps): VNode {
  const answer = useAnswer(JSON.stringify(state), () => model.focus(state));
  if (answer.kind !== 'answered') return <NoAnswer answer={answer} />;
  const found = answer.value;
  if (found === undefined) return <MissingData what="The connections of these pods are" />;
  const service = <ServiceFacts model={model} state={state} hasPods={found.parts.length > 0} />;
  if (found.parts.length === 0) return <NoPods model={model} state={state} service={service} />;
  return (
    <article class="focus">
      <FocusTitle state={state} />
      {service}
      {found.lines.map(({ clusters, lines, beyond, moreBeyond }) => (
        <Fragment key={clusters.join()}>
          <Connections model={model} clusters={clusters} lines={lines} isOnly={found.lines.length === 1} />
          <BeyondPanel rows={beyond} more={moreBeyond} />
        </Fragment>
      ))}
      <SubjectFacts model={model} state={state} parts={found.parts} />
      <Neighbours model={model} state={state} />
    </article>
  );
}

/** A focus without pods: a Service can have none; anything else is not in the page. */
function NoPods({ model, state, service }: FocusProps & { readonly service: VNode }): VNode {
  if (subjectServices(model.index, state).length === 0) return <NotHere state={state} />;
  return (
    <article class="focus">
      <FocusTitle state={state} />
      {service}
    </article>
  );
}

/** The graph of a focus, drawn when a reader opens it. */
function Neighbours({ model, comparison, state }: FocusProps): VNode | null {
  const [isOpen, setOpen] = useState(false);
  const around = graphAround(state);
  if (around === undefined) return null;
  return (
    <details class="neighbours" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Graph</summary>
      {isOpen ? (
        <>
          <GraphPanel model={model} comparison={comparison} state={around} />
          <a href={addressOf(around)}>Only the graph</a>
        </>
      ) : null}
    </details>
  );
}

interface ComparedPodsProps {
  readonly comparison: PageComparison;
  readonly state: FocusState;
  readonly changes: ComponentChildren;
}

/** The same of two states: lines that open, close and stay. */
function ComparedPods({ comparison, state, changes }: ComparedPodsProps): VNode {
  const answer = useAnswer(JSON.stringify(state), () => comparedFocus(comparison, state));
  if (answer.kind !== 'answered') return <NoAnswer answer={answer} />;
  const found = answer.value;
  if (found === undefined) return <MissingData what="The connections of these pods are" />;
  const { parts, isGone, isNew, lines: all } = found;
  const model = isGone ? comparison.before : comparison.after;
  const service = <ServiceFacts model={model} state={state} hasPods={parts.length > 0} />;
  if (parts.length === 0) return <NoPods model={comparison.after} state={state} service={service} />;
  return (
    <article class="focus">
      <FocusTitle state={state} />
      {isGone ? <p class="notice">Only the state before has this: the change removes it.</p> : null}
      {isNew ? <p class="notice">Only the state after has this: the change adds it.</p> : null}
      {service}
      {changes}
      {all.map(({ clusters, lines }) => (
        <Connections
          key={clusters.join()}
          model={model}
          comparison={comparison}
          clusters={clusters}
          lines={lines}
          isOnly={all.length === 1}
        />
      ))}
      <SubjectFacts
        model={model}
        state={state}
        parts={parts.filter(({ place, cluster }) => model.index.clusters[place] === cluster)}
      />
      <Neighbours model={model} comparison={comparison} state={state} />
    </article>
  );
}

interface ConnectionsProps {
  readonly model: PageModel;
  readonly comparison?: PageComparison;
  readonly clusters: readonly string[];
  readonly lines: readonly (PeerLine & Partial<ComparedLine>)[];
  /** All clusters share the lines. */
  readonly isOnly: boolean;
}

/** Connections of some clusters, in both directions. */
function Connections({ model, comparison, clusters, lines, isOnly }: ConnectionsProps): VNode {
  return (
    <section class="peers-of-cluster">
      {isOnly && clusters.length === 1 ? null : (
        <h2 class="cluster-name">
          {counted(clusters.length, 'cluster')}: {visible(firstNames(clusters, 6))}
        </h2>
      )}
      <div class="columns">
        <Peers model={model} comparison={comparison} title="Who reaches it" lines={lines} direction="Ingress" />
        <Peers model={model} comparison={comparison} title="Whom it reaches" lines={lines} direction="Egress" />
      </div>
    </section>
  );
}

/** So many lines are shown before a reader asks for more. */
const mostLines = 40;

interface PeersProps {
  readonly model: PageModel;
  readonly comparison?: PageComparison | undefined;
  readonly title: string;
  readonly lines: ConnectionsProps['lines'];
  readonly direction: PeerLine['direction'];
}

/** Other ends in one direction, the pods first. */
function Peers({ model, comparison, title, lines, direction }: PeersProps): VNode {
  const [shown, setShown] = useState(mostLines);
  const kinds = ['pods', 'beyond', 'addresses', 'undeclared'];
  const all = lines
    .filter((line) => line.direction === direction)
    .sort(
      (a, b) =>
        rankOf(a.change) - rankOf(b.change) ||
        kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
        (a.who < b.who ? -1 : 1),
    );
  return (
    <section class="panel peers">
      <h2>
        {title} <span class="count">{all.length}</span>
      </h2>
      {all.length === 0 ? <p class="quiet">No one, as far as Ringfence knows.</p> : null}
      <ul>
        {all.slice(0, shown).map((line) => (
          <PeerRow
            key={JSON.stringify([line.change, line.who, line.ports, line.verdict, line.conditions, line.seen])}
            model={model}
            comparison={comparison}
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

/** Changes come first. */
function rankOf(change: LineChange | undefined): number {
  return change === undefined ? 0 : lineChanges.indexOf(change);
}

interface PeerRowProps {
  readonly model: PageModel;
  readonly comparison?: PageComparison | undefined;
  readonly line: ConnectionsProps['lines'][number];
}

function PeerRow({ model, comparison, line }: PeerRowProps): VNode {
  const [isOpen, setOpen] = useState(false);
  const { direction, who, ports, verdict, conditions, own, example, kind, change, seen } = line;
  const place = who.lastIndexOf(': ');
  const canExplain = example !== undefined && model.index.head.redacted !== true;
  const content = (
    <>
      {change === undefined ? null : <ChangeOfLine change={change} />}
      <span class={`cell-sign cell-${verdict}`} aria-hidden="true">
        {verdict === 'allowed' ? '●' : '◇'}
      </span>
      <span class="who">
        {place === -1 ? null : <span class="where">{visible(who.slice(0, place))}</span>}
        <span class="name">{visible(place === -1 ? who : who.slice(place + 2))}</span>
        {own.length === 0 ? null : (
          <span class="quiet own">
            {direction === 'Ingress' ? 'only to' : 'only from'} {visible(firstNames(own.map(bare), 4))}
          </span>
        )}
        {verdict === 'conditional' ? <span class="quiet own">conditional: {conditions}</span> : null}
        {seen === undefined ? null : <SeenMark seen={seen} />}
      </span>
      <span class="ports">{ports}</span>
    </>
  );
  return (
    <li class={`peer peer-${kind}${change === undefined ? '' : ` line-${change}`}`}>
      {canExplain ? (
        <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary title="Why?">{content}</summary>
          {isOpen ? (
            <Answer model={model} comparison={comparison} state={{ view: 'why', ...example, port: 'any' }} />
          ) : null}
        </details>
      ) : (
        <div class="plain">{content}</div>
      )}
    </li>
  );
}

/** The style of each sign. */
const signStyles: Readonly<Record<LineChange, string>> = {
  ...{ opens: 'opened', closes: 'closed', certainty: 'certainty', stays: 'stays' },
  ...{ added: 'added', removed: 'removed', before: 'added', after: 'added' },
};

function ChangeOfLine({ change }: { readonly change: LineChange }): VNode {
  return (
    <span class={`change-sign sign-${signStyles[change]}`} title={changeMeanings[change]}>
      <span aria-hidden="true">{changeSigns[change]}</span>
      <span class="visually-hidden">{changeMeanings[change]}</span>
    </span>
  );
}

interface ChangesAboutProps {
  readonly comparison: PageComparison;
  readonly state: FocusState;
  readonly title: string;
}

/** Changes of connections of a focus, in the words of `ringfence diff`. */
function ChangesAbout({ comparison, state, title }: ChangesAboutProps): VNode {
  const { before, after, changes } = comparison;
  const key = JSON.stringify(state);
  const entries = useMemo(() => changesAbout(changes, [after.index, before.index], state), [comparison, key]);
  if (entries.length === 0) return <p class="panel quiet">The change changes none of its connections.</p>;
  return (
    <section class="panel">
      <h2>
        {title} <span class="count">{entries.length}</span>
      </h2>
      <ChangeList changes={changes} entries={entries} canExplain={after.index.head.redacted !== true} most={3} />
    </section>
  );
}

/** The name of a workload without its kind. */
function bare(text: string): string {
  return text.slice(text.indexOf('/') + 1);
}
