import type { VNode } from 'preact';
import type { Graph } from '../explorer/graph/graph.ts';
import { nodesOf } from '../explorer/graph/graph-columns.ts';
import { changeMeanings, changeSigns, lineChanges } from '../report/connectivity/line-change.ts';

/** Reports whether a graph draws two states. */
export function isCompared({ rows }: Pick<Graph, 'rows'>): boolean {
  return rows.some(({ change }) => change !== undefined);
}

/** Lines and signs of the changes that a graph has; nothing in a graph of one state. */
export function ChangesLegend({ graph }: { readonly graph: Graph }): VNode {
  const drawn = new Set(graph.rows.map(({ change }) => change));
  const changes = lineChanges.filter((change) => change !== 'stays' && drawn.has(change));
  const isConditional = graph.columns
    .flatMap(nodesOf)
    .some(({ kind, state, change = 'stays' }) => kind === 'ports' && state === 'conditional' && change !== 'stays');
  return (
    <>
      {changes.map((change) => (
        <li key={change} class={`graph-legend-${change}`}>
          <span class={`graph-key graph-key-${change}`} aria-hidden="true" />{' '}
          <span class="graph-change-sign" aria-hidden="true">
            {changeSigns[change]}
          </span>{' '}
          {changeMeanings[change]}
        </li>
      ))}
      {isConditional ? <li>perhaps: it depends on something that is not known</li> : null}
    </>
  );
}
