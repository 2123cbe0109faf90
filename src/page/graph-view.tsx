import type { VNode } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { counted } from '../diagnostics/counted.ts';
import { comparedGraph } from '../explorer/graph/compared-graph.ts';
import { drawGraph, graphStates, stateMeanings, stateSigns } from '../explorer/graph/draw-graph.ts';
import { formatGraphSvg } from '../explorer/graph/format-svg.ts';
import type { Graph, GraphEnd, GraphRow } from '../explorer/graph/graph.ts';
import { nodesOf, partsFor } from '../explorer/graph/graph-columns.ts';
import { firstAxis } from '../explorer/graph/graph-levels.ts';
import { layoutGraph } from '../explorer/graph/layout-graph.ts';
import { axesOf, axisNames } from '../explorer/matrix-rows.ts';
import type { PageComparison } from '../explorer/page-comparison.ts';
import type { PageCluster } from '../explorer/page-data.ts';
import type { PageModel } from '../explorer/page-model.ts';
import { type FocusState, type GraphState, podKinds } from '../explorer/view-state.ts';
import { arrowSeenMeanings, arrowSeenSigns, arrowSeenStates } from '../report/connectivity/arrow-seen.ts';
import { changeMeanings } from '../report/connectivity/line-change.ts';
import { visible } from '../report/words/wording.ts';
import { ChangesLegend, isCompared } from './changes-legend.tsx';
import { ClusterChoice } from './cluster-choice.tsx';
import { FocusTitle, NotHere } from './focus-title.tsx';
import { GraphPicture } from './graph-picture.tsx';
import { MissingData } from './missing-data.tsx';
import { addressOf, go } from './navigation.ts';
import { saveFile } from './save-file.ts';
import { NoAnswer, useAnswer } from './use-answer.tsx';

interface GraphViewProps {
  readonly model: PageModel;
  /** Two states; absent: only that of the model. */
  readonly comparison?: PageComparison | undefined;
  readonly state: GraphState;
}

/** A graph of types, tenants, namespaces or workloads, or of what is around one focus. */
export function GraphView({ model, comparison, state }: GraphViewProps): VNode {
  const focus = focusIn(state);
  return (
    <article class="graph-view">
      {focus === undefined ? <h1>Who reaches whom</h1> : <FocusTitle state={focus} />}
      <div class="controls">
        <Boxes model={model} comparison={comparison} state={state} />
        <Clusters model={model} comparison={comparison} state={state} />
        {comparison === undefined ? null : <OnlyChanges state={state} />}
        {focus === undefined ? null : (
          <span class="size">
            <a href={addressOf(focus)}>as a list</a> · <a href={addressOf({ view: 'graph' })}>the whole graph</a>
          </span>
        )}
      </div>
      <GraphPanel model={model} comparison={comparison} state={state} />
    </article>
  );
}

/** Returns the graph of the neighbours of a focus; nothing for what is no pods. */
export function graphAround({ kind, view: _, ...rest }: FocusState): GraphState | undefined {
  const known = podKinds.find((one) => one === kind);
  return known === undefined ? undefined : { view: 'graph', kind: known, ...rest };
}

function focusIn({ kind, cluster, namespace, name }: GraphState): FocusState | undefined {
  if (kind === undefined || name === undefined) return undefined;
  const at = { ...(cluster === undefined ? {} : { cluster }), ...(namespace === undefined ? {} : { namespace }) };
  return { view: 'focus', kind, ...at, name };
}

/** The clusters of both states. */
function clustersOf({ model, comparison }: GraphViewProps): readonly PageCluster[] {
  const models = comparison === undefined ? [model] : [comparison.after, comparison.before];
  return models.flatMap(({ index }) => index.clusters);
}

function Boxes(props: GraphViewProps): VNode {
  const { state } = props;
  const clusters = clustersOf(props);
  const chosen = firstAxis({ clusters }, state);
  return (
    <div class="switch" role="group" aria-label="Boxes">
      {axesOf({ clusters }).map((axis) => (
        <a key={axis} href={addressOf({ ...state, by: axis })} aria-current={axis === chosen ? 'true' : undefined}>
          {axisNames[axis]}
        </a>
      ))}
    </div>
  );
}

function Clusters(props: GraphViewProps): VNode {
  const { state } = props;
  return (
    <ClusterChoice
      names={[...new Set(clustersOf(props).flatMap(({ name }) => name ?? []))].sort()}
      chosen={state.cluster}
      all="all together"
      onChoose={(name) => {
        const { cluster: _, ...rest } = state;
        go(name === undefined ? rest : { ...rest, cluster: name }, { replace: true });
      }}
    />
  );
}

function OnlyChanges({ state }: { readonly state: GraphState }): VNode {
  const { changes, ...others } = state;
  return (
    <label class="only">
      <input
        type="checkbox"
        checked={changes === 'only'}
        onChange={(event) =>
          go(event.currentTarget.checked ? { ...others, changes: 'only' } : others, { replace: true })
        }
      />
      <span>Only changes</span>
    </label>
  );
}

/** The picture, its legend and its table. */
export function GraphPanel({ model, comparison, state }: GraphViewProps): VNode {
  const answer = useAnswer(JSON.stringify(state), () =>
    comparison === undefined ? model.graph(state) : comparedGraph(comparison, state),
  );
  if (answer.kind !== 'answered') return <NoAnswer answer={answer} />;
  const found = answer.value;
  if (found === 'cut-off') return <MissingData what="The connections of these pods are" />;
  if (found === undefined) return <NotHere state={focusIn(state) ?? { view: 'focus', kind: 'type', name: '' }} />;
  if (state.changes === 'only' && found.rows.length === 0)
    return <p class="panel quiet">No connection changes here.</p>;
  return <FoundGraph graph={found} label={labelOf(state)} />;
}

function labelOf({ kind, name }: GraphState): string {
  return kind === undefined ? 'Graph of connections' : `Graph of the connections of ${kind} ${name}`;
}

/** Beside the graph, in pixels. */
const graphMargin = 6;

/** Wide enough to read, on every screen. */
const savedWidth = 1200;

function FoundGraph({ graph, label }: { readonly graph: Graph; readonly label: string }): VNode {
  const [width, setWidth] = useState(0);
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const measure = (): void => setWidth(Math.max(0, (place.current?.clientWidth ?? 0) - graphMargin));
    measure();
    addEventListener('resize', measure);
    return () => removeEventListener('resize', measure);
  }, []);
  const parts = width === 0 ? [] : partsFor(graph, width).map((part) => drawGraph(layoutGraph(part, width)));
  const save = (): void =>
    saveFile('graph.svg', 'image/svg+xml', formatGraphSvg(drawGraph(layoutGraph(graph, savedWidth)), graph.caption));
  return (
    <section class="panel graph-panel" aria-label="Graph">
      <div class="graph" ref={place}>
        {parts.map((drawn, index) => (
          <GraphPicture key={index} drawn={drawn} label={visible(label)} />
        ))}
      </div>
      <Legend graph={graph} />
      <p class="quiet graph-caption">{graph.caption.map(visible).join(' ')}</p>
      <button type="button" class="button" onClick={save}>
        Save as SVG
      </button>
      <RowTable rows={graph.rows} />
    </section>
  );
}

function Legend({ graph }: { readonly graph: Graph }): VNode {
  const nodes = graph.columns.flatMap(nodesOf);
  const states = graphStates.filter((one) =>
    graph.rows.some(({ state, change = 'stays' }) => state === one && change === 'stays'),
  );
  return (
    <ul class="legend" aria-label="Legend">
      <ChangesLegend graph={graph} />
      {states.map((state) => (
        <li key={state}>
          <span
            class={`graph-key graph-key-${state}${isCompared(graph) ? ' graph-key-stays' : ''}`}
            aria-hidden="true"
          />{' '}
          <span class={`graph-sign graph-sign-${state}`} aria-hidden="true">
            {stateSigns[state]}
          </span>{' '}
          {stateMeanings[state]}
          {isCompared(graph) ? ', in both states' : null}
        </li>
      ))}
      {arrowSeenStates
        .filter((one) => graph.rows.some(({ seen }) => seen === one))
        .map((seen) => (
          <li key={seen}>
            {arrowSeenSigns[seen]} {arrowSeenMeanings[seen]}
          </li>
        ))}
      {nodes.some(({ isOpen }) => isOpen) ? (
        <li>
          <span class="graph-key graph-key-open" aria-hidden="true" /> open to everyone
        </li>
      ) : null}
      {nodes.some(({ kind }) => kind === 'frame') ? (
        <li>
          <span class="graph-key graph-key-frame" aria-hidden="true" /> every pod, or all of these: every other box of
          pods in the frame
        </li>
      ) : null}
      {nodes.some(({ kind }) => kind === 'undeclared') ? (
        <li>
          <span class="graph-key graph-key-undeclared" aria-hidden="true" /> not declared
        </li>
      ) : null}
    </ul>
  );
}

/** The connections of the graph, for those who do not see it, and to copy. */
function RowTable({ rows }: { readonly rows: readonly GraphRow[] }): VNode {
  const compares = rows.some(({ change }) => change !== undefined);
  const isMarked = rows.some(({ seen }) => seen !== undefined);
  return (
    <details class="graph-rows">
      <summary>As a table: {counted(rows.length, 'row')}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: so that the keyboard scrolls a wide table */}
      <section class="scroll" tabIndex={0} aria-label="Connections of the graph">
        <table>
          <thead>
            <tr>
              <th scope="col">From</th>
              <th scope="col">To</th>
              <th scope="col">Ports</th>
              <th scope="col">State</th>
              {compares ? <th scope="col">Change</th> : null}
              {isMarked ? <th scope="col">Recorded flows</th> : null}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ from, to, text, state, change, seen, isAmong }) => (
              <tr key={JSON.stringify([from, to, text, state, change])}>
                <td>
                  <Ends ends={from} />
                </td>
                <td>{isAmong ? 'among themselves' : <Ends ends={to} />}</td>
                <td>{visible(text.replaceAll('\n', ', '))}</td>
                <td>{state}</td>
                {compares ? <td>{changeMeanings[change ?? 'stays']}</td> : null}
                {isMarked ? (
                  <td>{seen === undefined ? 'not marked' : `${arrowSeenSigns[seen]} ${arrowSeenMeanings[seen]}`}</td>
                ) : null}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}

function Ends({ ends }: { readonly ends: readonly GraphEnd[] }): VNode {
  return (
    <ul>
      {ends.map(({ words, focus }) => (
        <li key={words}>{focus === undefined ? visible(words) : <a href={addressOf(focus)}>{visible(words)}</a>}</li>
      ))}
    </ul>
  );
}
