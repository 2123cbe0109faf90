import type { Graph, GraphFrame } from './graph.ts';
import { longestWord } from './text-size.ts';

/** Sizes that depend on the width of the screen, and on the words of the graph. */
export interface Measures {
  readonly isNarrow: boolean;
  readonly size: number;
  readonly lineHeight: number;
  readonly padding: number;
  readonly gap: number;
  readonly framePadding: number;
  readonly boxWidth: number;
  readonly portsWidth: number;
  readonly lineWidth: number;
}

/** On a narrower screen the text is smaller. */
const narrowWidth = 620;
/** Lines in less space cannot be followed. */
const leastLineWidth = 28;
const leastPortsWidth = 70;
const mostBoxWidth = 300;
/** The label of the subject is bold. */
const boldWidth = 1.1;

/** Columns are as wide as the screen has space for. Boxes take some of the space of ports if no word in them is split then. */
export function measuresOf({ columns }: Graph, width: number): Measures {
  const isNarrow = width < narrowWidth;
  const [size, padding, framePadding] = isNarrow ? [11, 4, 4] : [13, 9, 10];
  const boxes = columns.filter(({ frames }) => frames.some((frame) => !isPorts(frame))).length;
  const [ports, spaces] = [columns.length - boxes, columns.length - 1];
  const lineWidth = Math.max(leastLineWidth, Math.min(260, width * (isNarrow ? 0.085 : 0.24 - 0.05 * boxes)));
  const left = width - spaces * lineWidth;
  // Words of ports need half of what a box needs.
  const fair = Math.max(92, Math.min(mostBoxWidth, left / (boxes + ports * (isNarrow ? 0.75 : 0.7))));
  const needed = Math.max(
    0,
    ...columns.flatMap(({ frames }) => frames.map((frame) => neededWidth(frame, { size, padding, framePadding }))),
  );
  const most = Math.min(mostBoxWidth, (left - ports * leastPortsWidth) / Math.max(1, boxes));
  const boxWidth = Math.max(fair, Math.min(needed, most));
  const portsWidth = ports === 0 ? 0 : Math.max(leastPortsWidth, Math.min(190, (left - boxes * boxWidth) / ports));
  return {
    ...{ isNarrow, size, padding, framePadding, boxWidth, portsWidth, lineWidth },
    ...{ lineHeight: isNarrow ? 14 : 17, gap: isNarrow ? 7 : 9 },
  };
}

export function isPorts({ nodes }: GraphFrame): boolean {
  return nodes.some(({ kind }) => kind === 'ports');
}

/** The width of a column in which no word of the boxes of a frame is split. */
function neededWidth(
  frame: GraphFrame,
  sizes: { readonly size: number; readonly padding: number; readonly framePadding: number },
): number {
  if (isPorts(frame)) return 0;
  const { size, padding, framePadding } = sizes;
  const words = frame.nodes.map(
    ({ label, isSubject }) => longestWord(label, size * (isSubject ? boldWidth : 1)) + 2 * padding,
  );
  const inner = frame.frames.map((one) => neededWidth(one, sizes));
  return Math.max(0, ...words, ...inner) + (frame.title === undefined ? 0 : 2 * framePadding);
}
