import { grouped } from '../../model/grouped.ts';
import type { Graph, GraphColumn, GraphFrame, GraphLine, GraphNode } from './graph.ts';
import { nodesOf } from './graph-columns.ts';
import { isPorts, type Measures, measuresOf } from './graph-measures.ts';
import { orderColumns } from './order-columns.ts';
import { fittedLines, textWidth } from './text-size.ts';

/** A graph with positions, in pixels from the top left. Equal graphs and widths have equal positions. */
export interface GraphLayout {
  readonly width: number;
  readonly height: number;
  /** Sizes of letters. */
  readonly size: number;
  readonly titles: readonly PlacedText[];
  readonly frames: readonly PlacedFrame[];
  readonly nodes: readonly PlacedNode[];
  readonly lines: readonly PlacedLine[];
}

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface PlacedText {
  readonly text: string;
  /** The middle of the text. */
  readonly x: number;
  readonly y: number;
}

export interface PlacedFrame extends Area {
  readonly id: string;
  readonly title: string;
  readonly marks: readonly string[];
}

export interface PlacedNode extends Area {
  readonly node: GraphNode;
  /** Lines of the label, and of the marks and notes. */
  readonly label: readonly string[];
  readonly notes: readonly string[];
}

/** A curve between the edges of two columns. From there on, it is straight: from `start`, and to `end`. */
export interface PlacedLine {
  readonly line: GraphLine;
  readonly start: number;
  readonly end: number;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

const mostLabelLines = 3;
const mostNoteLines = 4;
/** In pixels: a finger hits it. */
const lowestBox = 24;

/** Places a graph. It can become wider than `width` where columns would be too narrow to read. */
export function layoutGraph(graph: Graph, width: number): GraphLayout {
  const measures = measuresOf(graph, width);
  const columns = orderColumns(graph);
  const placed = new ColumnPlacer(measures);
  const tight = columns.map((column) => placed.stack(column));
  const titleHeight = columns.some(({ title }) => title !== '') ? measures.lineHeight * 2 : 0;
  const height = Math.max(...tight.map((stack) => stack.height), measures.lineHeight * 3);
  const stacks = columns.map((column) => placed.stack(column, height));
  const xs: number[] = [];
  let x = 1;
  for (const stack of stacks) {
    xs.push(x);
    x += stack.width + measures.lineWidth;
  }
  const edges = new Map(
    columns.flatMap((column, index) => {
      const left = xs[index] ?? 0;
      const edge = { left, right: left + (stacks[index]?.width ?? 0) };
      return nodesOf(column).map(({ id }) => [id, edge] as const);
    }),
  );
  const isWords = columns.map(({ frames }) => frames.some(isPorts));
  const positioned = new Map<string, PlacedNode>();
  const frames: PlacedFrame[] = [];
  for (const [index, stack] of stacks.entries()) {
    if (isWords[index] === true) continue;
    const top = titleHeight + (height - stack.height) / 2;
    for (const node of stack.nodes) {
      positioned.set(node.node.id, { ...node, x: node.x + (xs[index] ?? 0), y: node.y + top });
    }
    for (const frame of stack.frames) frames.push({ ...frame, x: frame.x + (xs[index] ?? 0), y: frame.y + top });
  }
  for (const [index, stack] of stacks.entries()) {
    if (isWords[index] !== true) continue;
    const space = { top: titleHeight, bottom: titleHeight + height };
    for (const node of besideNeighbours(stack.nodes, graph.lines, positioned, space, measures.gap)) {
      positioned.set(node.node.id, { ...node, x: (xs[index] ?? 0) + (stack.width - node.width) / 2 });
    }
  }
  return {
    ...{
      width: Math.round(x - measures.lineWidth + 1),
      height: Math.round(titleHeight + height + 2),
      size: measures.size,
    },
    titles: columns.flatMap(({ title }, index) =>
      title === ''
        ? []
        : [{ text: title, x: (xs[index] ?? 0) + (stacks[index]?.width ?? 0) / 2, y: measures.lineHeight * 0.8 }],
    ),
    frames,
    nodes: columns.flatMap(nodesOf).flatMap(({ id }) => positioned.get(id) ?? []),
    lines: placedLines(graph.lines, positioned, edges),
  };
}

interface Stack {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  readonly frames: readonly PlacedFrame[];
}

/** Puts nodes below each other. */
class ColumnPlacer {
  readonly #measures: Measures;

  constructor(measures: Measures) {
    this.#measures = measures;
  }

  /** `height`: space to fill, as far as boxes do not get too far apart. */
  stack(column: GraphColumn, height = 0): Stack {
    const { gap } = this.#measures;
    const tight = this.#stack(column, gap);
    if (tight.height >= height || column.frames.some(isPorts)) return tight;
    // A gap between frames is twice as high, and gaps inside a frame stay.
    const spaces = this.#stack(column, gap + 1).height - tight.height;
    return this.#stack(column, gap + Math.min(2.5 * gap, (height - tight.height) / (spaces + 2)));
  }

  #stack({ frames }: GraphColumn, gap: number): Stack {
    const isWords = frames.some(isPorts);
    const inner = isWords ? this.#measures.portsWidth : this.#measures.boxWidth;
    const nodes: PlacedNode[] = [];
    const placed: PlacedFrame[] = [];
    let y = 0;
    for (const frame of frames) {
      if (y > 0) y += 2 * gap;
      y = this.#frame(frame, { x: 0, y, width: inner, gap }, nodes, placed);
    }
    return { width: inner, height: y, nodes, frames: placed };
  }

  /** Returns where the frame ends. */
  #frame(
    frame: GraphFrame,
    at: Omit<Area, 'height'> & { readonly gap: number },
    nodes: PlacedNode[],
    frames: PlacedFrame[],
  ): number {
    const { framePadding, lineHeight, size } = this.#measures;
    const isDrawn = frame.title !== undefined;
    const gap = isDrawn ? this.#measures.gap : at.gap;
    const width = isDrawn ? at.width - 2 * framePadding : at.width;
    const x = isDrawn ? at.x + framePadding : at.x;
    let { y } = at;
    const [title = ''] = isDrawn ? fittedLines(frame.title ?? '', width, size, 1) : [];
    const marks = frame.marks.flatMap((mark) => fittedLines(mark, width, size * 0.9, mostNoteLines));
    if (isDrawn) y += framePadding / 2 + lineHeight * (1 + 0.92 * marks.length) + (marks.length === 0 ? 2 : 5);
    let isFirst = true;
    for (const node of frame.nodes) {
      if (!isFirst) y += gap;
      isFirst = false;
      const sized = this.#node(node, width);
      nodes.push({ ...sized, x, y });
      y += sized.height;
    }
    for (const inner of frame.frames) {
      if (!isFirst) y += gap;
      isFirst = false;
      y = this.#frame(inner, { x, y, width, gap }, nodes, frames);
    }
    if (isDrawn) {
      y += framePadding;
      frames.push({ id: frame.id, title, marks, x: at.x, y: at.y, width: at.width, height: y - at.y });
    }
    return y;
  }

  #node(node: GraphNode, width: number): PlacedNode {
    const { size, lineHeight, padding, isNarrow } = this.#measures;
    const isWords = node.kind === 'ports';
    const sign = isWords ? size * 1.5 : 0;
    const inner = width - 2 * padding - sign;
    const lines = (text: string, scale: number, most: number): readonly string[] =>
      text.split('\n').flatMap((line) => fittedLines(line, inner, size * scale, most));
    // As cells of a matrix have it: what has no protocol is TCP.
    const words = isWords && isNarrow ? node.label.replaceAll('/TCP', '') : node.label;
    const label = lines(words, 1, mostLabelLines);
    const notes = [...node.marks, ...node.notes].flatMap((note) => lines(note, 0.9, mostNoteLines));
    const used = Math.max(0, ...label.map((line) => textWidth(line, size))) + 2 * padding + sign;
    const isSmall = isWords || node.kind === 'frame';
    const text = (label.length + notes.length * 0.92) * lineHeight;
    const height = isSmall ? text + padding * 0.8 : Math.max(text + padding * 1.3, lowestBox);
    return { node, label, notes, x: 0, y: 0, width: isWords ? used : width, height };
  }
}

/** Puts words of ports as near as possible to the middle of the boxes that they connect, in the order that they have. */
function besideNeighbours(
  nodes: readonly PlacedNode[],
  lines: readonly GraphLine[],
  positioned: ReadonlyMap<string, PlacedNode>,
  { top, bottom }: { readonly top: number; readonly bottom: number },
  gap: number,
): readonly PlacedNode[] {
  const ends = grouped(
    lines.flatMap(({ from, to }) => [
      { id: from, other: to },
      { id: to, other: from },
    ]),
    ({ id }) => id,
  );
  const wanted = nodes.map(({ node, height, ...rest }) => {
    const middles = (ends.get(node.id) ?? []).flatMap(({ other }) => {
      const box = positioned.get(other);
      return box === undefined ? [] : [box.y + box.height / 2];
    });
    const middle = middles.reduce((sum, y) => sum + y, 0) / Math.max(1, middles.length);
    return { ...rest, node, height, y: middle - height / 2 };
  });
  wanted.sort((a, b) => a.y + a.height / 2 - (b.y + b.height / 2));
  return withoutOverlaps(wanted, gap, top, bottom);
}

/** Moves boxes apart, each as little as possible: those that touch move together to the mean of their wishes. */
function withoutOverlaps(
  wanted: readonly PlacedNode[],
  gap: number,
  top: number,
  bottom: number,
): readonly PlacedNode[] {
  interface Block {
    readonly members: readonly PlacedNode[];
    readonly y: number;
    readonly height: number;
  }
  const settled = (members: readonly PlacedNode[]): Block => {
    let offset = 0;
    let sum = 0;
    for (const { y, height } of members) {
      sum += y - offset;
      offset += height + gap;
    }
    const height = offset - gap;
    const y = Math.max(top, Math.min(sum / members.length, bottom - height));
    return { members, y, height };
  };
  const blocks: Block[] = [];
  for (const node of wanted) {
    let block = settled([node]);
    for (let last = blocks.at(-1); last !== undefined && last.y + last.height + gap > block.y; last = blocks.at(-1)) {
      blocks.pop();
      block = settled([...last.members, ...block.members]);
    }
    blocks.push(block);
  }
  return blocks.flatMap(({ members, y }) => {
    let at = y;
    return members.map((node) => {
      const placed = { ...node, y: at };
      at += node.height + gap;
      return placed;
    });
  });
}

/** Lines end side by side at a box, in the order of their other ends, and at one point of the words of ports. */
function placedLines(
  lines: readonly GraphLine[],
  positioned: ReadonlyMap<string, PlacedNode>,
  edges: ReadonlyMap<string, { readonly left: number; readonly right: number }>,
): readonly PlacedLine[] {
  const middle = (id: string): number => {
    const box = positioned.get(id);
    return box === undefined ? 0 : box.y + box.height / 2;
  };
  const spread = (side: 'from' | 'to'): ReadonlyMap<GraphLine, number> => {
    const other = side === 'from' ? 'to' : 'from';
    return new Map(
      [...grouped(lines, (line) => line[side])].flatMap(([id, own]) => {
        const box = positioned.get(id);
        if (box === undefined) return [];
        if (box.node.kind === 'ports') return own.map((line) => [line, middle(id)] as const);
        const sorted = [...own].sort((a, b) => middle(a[other]) - middle(b[other]));
        const step = Math.min(11, (box.height - 8) / Math.max(1, sorted.length));
        return sorted.map((line, index) => [line, middle(id) + (index - (sorted.length - 1) / 2) * step] as const);
      }),
    );
  };
  const [starts, ends] = [spread('from'), spread('to')];
  return lines.flatMap((line) => {
    const [from, to] = [positioned.get(line.from), positioned.get(line.to)];
    const [y1, y2] = [starts.get(line), ends.get(line)];
    if (from === undefined || to === undefined || y1 === undefined || y2 === undefined) return [];
    const start = from.x + from.width;
    const [x1, x2] = [edges.get(line.from)?.right ?? start, edges.get(line.to)?.left ?? to.x];
    return [{ line, start, x1, y1, x2, y2, end: to.x }];
  });
}
