import { counted, listed } from '../../diagnostics/counted.ts';
import { bundleArrows, strokes } from '../../report/connectivity/bundle-arrows.ts';
import { drawClusters } from '../../report/connectivity/drawn-cluster.ts';
import { framedDrawing, mostBoxes, mostStrokesOfTypes } from '../../report/connectivity/picture.ts';
import type { GraphState } from '../view-state.ts';
import { bundlesWithSeen } from './bundle-seen.ts';
import type { Graph } from './graph.ts';
import { GraphColumns, nodesOf } from './graph-columns.ts';
import type { GraphInput } from './graph-input.ts';
import { firstAxis, type GraphLevel, graphLevels, levelWords } from './graph-levels.ts';
import { graphParts, hasTooManyBoxes, subjectKey } from './graph-parts.ts';
import { graphRows } from './graph-rows.ts';

/**
 * Draws the connections of a page, or those of one focus, in about `mostBoxes` boxes; of two states also those that close,
 * and what happens to each. Undefined: the page has no such focus.
 */
export function makeGraph(input: GraphInput, state: GraphState): Graph | undefined {
  let last: MeasuredGraph | undefined;
  for (const level of graphLevels(input, state)) {
    if (level.most === Number.POSITIVE_INFINITY && hasTooManyBoxes(input, state, level)) continue;
    last = drawnGraph(input, state, level);
    if (last === undefined) return undefined;
    if (last.boxes <= mostBoxes && (state.name !== undefined || last.lines <= mostStrokesOfTypes)) break;
  }
  return last?.graph;
}

interface MeasuredGraph {
  readonly graph: Graph;
  readonly boxes: number;
  readonly lines: number;
}

function drawnGraph(input: GraphInput, state: GraphState, level: GraphLevel): MeasuredGraph | undefined {
  const parts = graphParts(input, state, level);
  if (parts === undefined) return undefined;
  const { folded, unconnected, links, isGranted, drawn, unrecorded } = parts;
  const caption = [
    ...levelWords(firstAxis(input, state), level, { folded, isCompared: input.isCompared }),
    ...(unrecorded.length === 0
      ? []
      : [`No records are about this state of ${listed(unrecorded, 5)}, so nothing is marked. Choose another cluster.`]),
    ...input.remarks,
  ];
  const drawing = drawClusters(drawn, {
    ...level,
    everyPod: true,
    marksEveryone: true,
    ...(isGranted === undefined ? {} : { isGranted }),
  });
  const { frame, arrows } = framedDrawing(drawing, { id: 'g', title: '' });
  const focusOf = new Map(drawing.keys.map((key, index) => [`gn${index}`, links.get(key)] as const));
  const place = drawing.keys.indexOf(subjectKey);
  const subject = place === -1 ? undefined : `gn${place}`;
  const columns = new GraphColumns(frame, focusOf);
  if (state.name === undefined) {
    const bundles = bundlesWithSeen(frame, arrows);
    const omitted = `${counted(unconnected, 'other group')} of pods ${unconnected === 1 ? 'has' : 'have'} no connection.`;
    const graph = {
      ...columns.ofEverything(bundles),
      caption: [...caption, ...(unconnected === 0 ? [] : [omitted])],
      rows: graphRows(frame, bundles, focusOf, () => true),
    };
    return { graph, boxes: boxesOf(graph), lines: strokes(bundles) };
  }
  const into = bundleArrows(
    frame,
    arrows.filter(({ to }) => to === subject),
  );
  const out = bundleArrows(
    frame,
    arrows.filter(({ from }) => from === subject),
  );
  const graph = {
    ...columns.around(subject, into, out),
    caption,
    rows: graphRows(frame, [...into, ...out], focusOf, (id) => id === subject),
  };
  return { graph, boxes: boxesOf(graph), lines: strokes([...into, ...out]) };
}

function boxesOf({ columns }: Pick<Graph, 'columns'>): number {
  return columns.flatMap(nodesOf).filter(({ kind }) => kind !== 'ports' && kind !== 'frame').length;
}
