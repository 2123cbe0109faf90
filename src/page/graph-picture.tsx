import { h, type VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { DrawnGraph, SvgElement } from '../explorer/graph/draw-graph.ts';
import type { PlacedNode } from '../explorer/graph/layout-graph.ts';
import { visible } from '../report/words/wording.ts';
import { addressOf } from './navigation.ts';

interface GraphPictureProps {
  readonly drawn: DrawnGraph;
  readonly label: string;
}

/** The picture of a graph. Lines of the box or the ports that a reader points at stay; the others fade. */
export function GraphPicture({ drawn, label }: GraphPictureProps): VNode {
  const { width, height, back, lines, nodes } = drawn;
  const [chosen, setChosen] = useState<PlacedNode>();
  const shown = chosen === undefined ? undefined : connectedWith(drawn, chosen);
  const fade = (isShown: boolean): string => (isShown ? '' : ' faded');
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="group" aria-label={label}>
      {back.map(elementOf)}
      {lines.map(({ line, element }) => (
        <g key={`${line.from} ${line.to}`} class={fade(shown === undefined || shown.lines.has(line)).trim()}>
          {elementOf(element, 0)}
        </g>
      ))}
      {nodes.map(({ placed, element }) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: pointing only fades the others
        <g
          key={placed.node.id}
          class={fade(shown === undefined || shown.nodes.has(placed.node.id)).trim()}
          // With a listener for the focus, Chromium would stop at it beside its link.
          tabindex={-1}
          onMouseEnter={() => setChosen(placed)}
          onMouseLeave={() => setChosen(undefined)}
          onFocusIn={() => setChosen(placed)}
          onFocusOut={() => setChosen(undefined)}
        >
          {placed.node.focus === undefined ? (
            <>
              <title>{titleOf(placed)}</title>
              {elementOf(element, 0)}
            </>
          ) : (
            <a href={addressOf(placed.node.focus)}>
              <title>{titleOf(placed)}</title>
              {elementOf(element, 0)}
            </a>
          )}
        </g>
      ))}
    </svg>
  );
}

/** The whole text of a node, which may be shortened in the picture. */
function titleOf({ node: { label, marks, notes } }: PlacedNode): string {
  return visible([label, ...marks, ...notes].join('; ').replaceAll('\n', ' '));
}

function elementOf({ name, attributes, text, children = [] }: SvgElement, key: number): VNode {
  return h(name as string, { ...attributes, key }, text, ...children.map(elementOf)) as VNode;
}

interface Connected {
  readonly lines: ReadonlySet<DrawnGraph['lines'][number]['line']>;
  readonly nodes: ReadonlySet<string>;
}

/** Lines of a node and of the words at their other ends, and what these connect with it. */
function connectedWith({ lines, nodes }: DrawnGraph, { node }: PlacedNode): Connected {
  const own = new Set(
    nodes.filter(({ placed }) => placed.node.thing === node.thing).map(({ placed }) => placed.node.id),
  );
  const all = lines.map(({ line }) => line);
  const near = all.filter(({ from, to }) => own.has(from) || own.has(to));
  const words = new Set(
    node.kind === 'ports' ? [] : near.flatMap(({ from, to }) => [from, to].filter((id) => !own.has(id))),
  );
  // Past the words, lines go on in the direction in which they came.
  const far = all.filter(
    (line) =>
      (words.has(line.from) && near.some(({ to }) => to === line.from)) ||
      (words.has(line.to) && near.some(({ from }) => from === line.to)),
  );
  const found = new Set([...near, ...far]);
  return { lines: found, nodes: new Set([...own, ...[...found].flatMap(({ from, to }) => [from, to])]) };
}
