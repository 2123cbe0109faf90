import type { Graph, GraphFrame, GraphNode } from '../../src/explorer/graph/graph.ts';
import { nodesOf } from '../../src/explorer/graph/graph-columns.ts';

/** Marks of frames, and the boxes of pods that each stands for. */
function marksIn(frames: readonly GraphFrame[]): ReadonlyMap<string, readonly GraphNode[]> {
  return new Map(
    frames.flatMap((frame) => [
      ...frame.nodes.flatMap((node) =>
        node.kind === 'frame'
          ? [[node.id, nodesOf({ frames: [frame] }).filter(({ kind }) => kind === 'pods')] as const]
          : [],
      ),
      ...marksIn(frame.frames),
    ]),
  );
}

/** Every connection between boxes of pods that a graph draws: `web -> db allowed 80/TCP`. */
export function drawnIn({ columns, lines }: Graph): ReadonlySet<string> {
  const nodes = new Map(columns.flatMap(nodesOf).map((node) => [node.id, node]));
  const marks = new Map(columns.flatMap(({ frames }) => [...marksIn(frames)]));
  const ends = (id: string): readonly GraphNode[] => marks.get(id) ?? [nodes.get(id)].flatMap((node) => node ?? []);
  const found = new Set<string>();
  for (const ports of nodes.values()) {
    if (ports.kind !== 'ports') continue;
    for (const into of lines.filter(({ to }) => to === ports.id)) {
      for (const out of lines.filter(({ from }) => from === ports.id)) {
        for (const from of ends(into.from)) {
          for (const to of ends(out.to)) {
            const change = ports.change === undefined ? '' : `${ports.change} `;
            if (from.thing === to.thing || from.kind !== 'pods' || to.kind !== 'pods') continue;
            found.add(`${from.label} -> ${to.label} ${change}${ports.state} ${portsOf(ports)}`);
          }
        }
      }
    }
  }
  return found;
}

/** The ports alone, without the words of their change and of the namespaces. */
function portsOf({ label }: GraphNode): string {
  return (label.split('\n')[0] ?? '').replace(/^(?:(?:new|gone|before|after): )?(?:perhaps )?/, '');
}

/** Connections between boxes of pods, and between the pods of one box: `shop -> data opens allowed 80/TCP`. */
export function connectionsIn(graph: Graph): ReadonlySet<string> {
  const among = graph.rows.flatMap(({ from: [box], text, state, change, isAmong }) => {
    const name = box?.words.replace(/^[^:]*: /, '');
    const words = change === undefined ? state : `${change} ${state}`;
    return isAmong === true ? [`${name} -> ${name} ${words} ${text.split('\n')[0]}`] : [];
  });
  return new Set([...drawnIn(graph), ...among]);
}
