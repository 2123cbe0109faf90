import { arrowSeenLabel } from '../../report/connectivity/arrow-seen.ts';
import type { Bundle } from '../../report/connectivity/bundle-arrows.ts';
import {
  amongLines,
  boxesIn,
  type Frame,
  framesIn,
  markLines,
  type PictureBox,
} from '../../report/connectivity/frame.ts';
import { changeSigns, type LineChange } from '../../report/connectivity/line-change.ts';
import type { FocusState } from '../view-state.ts';
import type { Graph, GraphColumn, GraphFrame, GraphLine, GraphNode } from './graph.ts';

/** Which notes the boxes of a column have. */
interface Notes {
  readonly among: boolean;
  /** Marks of boxes that are open to everyone, or that reach everyone. */
  readonly open: boolean;
  readonly reaches: boolean;
}

/** Nodes of a column. */
export function nodesOf({ frames }: Pick<GraphColumn, 'frames'>): readonly GraphNode[] {
  return frames.flatMap((frame) => [...frame.nodes, ...nodesOf(frame)]);
}

/** Puts the boxes of a drawing into columns: from sources to destinations. */
export class GraphColumns {
  readonly #frame: Frame;
  readonly #focusOf: ReadonlyMap<string, FocusState | undefined>;
  readonly #frames: ReadonlyMap<string, Frame>;

  constructor(frame: Frame, focusOf: ReadonlyMap<string, FocusState | undefined>) {
    this.#frame = frame;
    this.#focusOf = focusOf;
    this.#frames = new Map(framesIn([frame]).map((one) => [one.id, one]));
  }

  /** Each box that sends is on the left, each that receives is on the right; one that does both is in both. */
  ofEverything(bundles: readonly Bundle[]): Pick<Graph, 'columns' | 'lines'> {
    const sources = this.#shown(bundles.flatMap(({ from }) => from));
    const targets = this.#shown(bundles.flatMap(({ to }) => to));
    // Boxes without a line, of which something else is to be seen.
    for (const { id, among, changes = [], ...marks } of boxesIn([this.#frame])) {
      const isMarked = (kind: 'open' | 'reaches'): boolean =>
        marks[kind] !== undefined || changes.some((mark) => mark.kind === kind);
      if (isMarked('reaches')) sources.add(id);
      if (isMarked('open')) targets.add(id);
      if (among.length > 0 && !sources.has(id) && !targets.has(id)) targets.add(id);
    }
    const left = this.#column('a', sources, () => ({ among: true, open: false, reaches: true }));
    const right = this.#column('c', targets, (id) => ({ among: !sources.has(id), open: true, reaches: false }));
    const [ports, lines] = portsColumn('b', bundles, 'a', 'c');
    return { columns: [{ title: 'from', frames: left }, ports, { title: 'to', frames: right }], lines };
  }

  /** Boxes that reach the subject are on the left of it, boxes that it reaches on the right. */
  around(
    subject: string | undefined,
    into: readonly Bundle[],
    out: readonly Bundle[],
  ): Pick<Graph, 'columns' | 'lines'> {
    const columns: GraphColumn[] = [];
    const lines: GraphLine[] = [];
    const others = (): Notes => ({ among: false, open: false, reaches: false });
    if (into.length > 0) {
      const sources = this.#shown(into.flatMap(({ from }) => from));
      const [ports, own] = portsColumn('b', into, 'a', 'c');
      columns.push({ title: 'who reaches it', frames: this.#column('a', sources, others) }, ports);
      lines.push(...own);
    }
    const itself = new Set(subject === undefined ? [] : [subject]);
    const frames = this.#column('c', itself, () => ({ among: true, open: true, reaches: true })).map(asSubject);
    columns.push({ title: '', frames });
    if (out.length > 0) {
      const targets = this.#shown(out.flatMap(({ to }) => to));
      const [ports, own] = portsColumn('d', out, 'c', 'e');
      columns.push(ports, { title: 'whom it reaches', frames: this.#column('e', targets, others) });
      lines.push(...own);
    }
    return { columns, lines };
  }

  /** Ends of arrows, and every box that the frames among them mean. */
  #shown(ends: readonly string[]): Set<string> {
    return new Set(ends.flatMap((end) => [end, ...podsIn(this.#frames.get(end))]));
  }

  #column(side: string, shown: ReadonlySet<string>, notesOf: (id: string) => Notes): readonly GraphFrame[] {
    const node = (box: PictureBox): GraphNode => this.#node(side, box, notesOf(box.id));
    const made = (frame: Frame, title: string | undefined): readonly GraphFrame[] => {
      const frames = frame.frames.flatMap((one) => made(one, one.title));
      const boxes = frame.boxes.filter(({ id, kind }) => kind === 'pods' && shown.has(id)).map(node);
      const marks = shown.has(frame.id) ? [markNode(side, frame.id)] : [];
      if (frames.length + boxes.length + marks.length === 0) return [];
      const named = title === undefined && marks.length > 0 ? 'pods' : title;
      return [
        {
          id: `${side}${frame.id}`,
          ...(named === undefined ? {} : { title: named }),
          ...(named === undefined || frames.length > 0
            ? { marks: [], nodes: [...marks, ...boxes] }
            : withSharedMarks(marks, boxes)),
          frames,
        },
      ];
    };
    const others = this.#frame.boxes.filter(({ id, kind }) => kind !== 'pods' && shown.has(id)).map(node);
    return [
      ...made(this.#frame, undefined),
      ...(others.length === 0 ? [] : [{ id: `${side}others`, marks: [], nodes: others, frames: [] }]),
    ];
  }

  #node(side: string, { id, kind, label, open, reaches, changes = [], among }: PictureBox, notes: Notes): GraphNode {
    const focus = this.#focusOf.get(id);
    const marked = {
      ...(notes.open && open !== undefined ? { open } : {}),
      ...(notes.reaches && reaches !== undefined ? { reaches } : {}),
      changes: changes.filter((mark) => notes[mark.kind]),
    };
    const opens = changes.some((mark) => mark.kind === 'open' && isAfter(mark.change));
    return {
      ...{ id: `${side}${id}`, kind, thing: id, label, marks: markLines(marked) },
      notes: notes.among ? amongLines({ among }) : [],
      ...{ isOpen: notes.open && (open !== undefined || opens), isSubject: false },
      ...(focus === undefined ? {} : { focus }),
    };
  }
}

/** Reports whether the state after has a mark. */
function isAfter(change: LineChange): boolean {
  return change === 'opens' || change === 'added';
}

/** Moves marks that all of several boxes have to their frame. */
function withSharedMarks(
  meant: readonly GraphNode[],
  boxes: readonly GraphNode[],
): Pick<GraphFrame, 'marks' | 'nodes'> {
  const [first, second] = boxes;
  const shared = (first?.marks ?? []).filter(
    (mark) => second !== undefined && boxes.every(({ marks }) => marks.includes(mark)),
  );
  const left = boxes.map((box) => ({ ...box, marks: box.marks.filter((mark) => !shared.includes(mark)) }));
  return { marks: shared, nodes: [...meant, ...left] };
}

function asSubject(frame: GraphFrame): GraphFrame {
  return {
    ...frame,
    nodes: frame.nodes.map((node) => ({ ...node, isSubject: true })),
    frames: frame.frames.map(asSubject),
  };
}

/** The ids of boxes of pods in a frame. */
function podsIn(frame: Frame | undefined): readonly string[] {
  return frame === undefined ? [] : boxesIn([frame]).flatMap(({ id, kind }) => (kind === 'pods' ? [id] : []));
}

const plain = { marks: [], notes: [], isOpen: false, isSubject: false } as const;

function markNode(side: string, frame: string): GraphNode {
  return {
    id: `${side}${frame}`,
    kind: 'frame',
    thing: frame,
    label: frame === 'g' ? 'every pod' : 'all of these',
    ...plain,
  };
}

/** Words of ports, and below them what was seen. */
function portsLabel(text: string, look: Omit<Bundle, 'from' | 'to' | 'text'>): string {
  const { seen } = look;
  const words = changeLabel(text, look);
  return seen === undefined ? words : `${words}\n${arrowSeenLabel(seen)}`;
}

/** Words of ports; of a change also what its sign does not show. */
function changeLabel(text: string, { state, change = 'stays' }: Omit<Bundle, 'from' | 'to' | 'text'>): string {
  if (change === 'stays') return text;
  const perhaps = state === 'conditional' ? `perhaps ${text}` : text;
  return changeSigns[change].length === 1 ? perhaps : `${changeSigns[change]}: ${perhaps}`;
}

function portsColumn(
  side: string,
  bundles: readonly Bundle[],
  left: string,
  right: string,
): readonly [GraphColumn, readonly GraphLine[]] {
  const nodes = bundles.map(({ from: _, to: _to, text, ...look }, index): GraphNode => {
    const id = `${side}${index}`;
    return { id, kind: 'ports', thing: id, label: portsLabel(text, look), ...look, ...plain };
  });
  const lines = bundles.flatMap(({ from, to, text: _, ...look }, index) => [
    ...from.map((end): GraphLine => ({ from: `${left}${end}`, to: `${side}${index}`, ...look, hasHead: false })),
    ...to.map((end): GraphLine => ({ from: `${side}${index}`, to: `${right}${end}`, ...look, hasHead: true })),
  ]);
  return [{ title: 'ports', frames: [{ id: side, marks: [], nodes, frames: [] }] }, lines];
}

/** A narrower screen shows who reaches a focus above whom it reaches. */
const leastWidthOfFive = 700;

/** Returns a graph, or two with a part of its columns each where the screen is too narrow for all of them. */
export function partsFor(graph: Graph, width: number): readonly Graph[] {
  if (graph.columns.length < 5 || width >= leastWidthOfFive) return [graph];
  return [graph.columns.slice(0, 3), graph.columns.slice(2)].map((columns) => {
    const ids = new Set(columns.flatMap(nodesOf).map(({ id }) => id));
    return { ...graph, columns, lines: graph.lines.filter(({ from, to }) => ids.has(from) && ids.has(to)) };
  });
}
