import fc from 'fast-check';
import { drawGraph, type SvgElement } from '../../src/explorer/graph/draw-graph.ts';
import type { Graph, GraphColumn, GraphFrame, GraphLine, GraphNode } from '../../src/explorer/graph/graph.ts';
import { layoutGraph } from '../../src/explorer/graph/layout-graph.ts';
import { textWidth } from '../../src/explorer/graph/text-size.ts';
import { randomRuns } from '../support/random-runs.ts';
import { assert, test } from '../support/table.ts';

const word = fc.constantFrom(
  ...['db', 'orders', 'alertmanager', 'kube-state-metrics', 'prometheusoperatorcontroller', 'team-data'],
);
const label = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
const ports = fc.constantFrom('5432/TCP', '53/TCP, 53/UDP', '443/TCP, 6443/TCP, 8080/TCP, 9090/TCP', 'every port');
const note = fc.constantFrom('among themselves: every port', 'open to everyone: 8080/TCP, 8443/TCP, 9443/TCP');
const notes = fc.array(note, { maxLength: 2 });

const box = fc.record({ kind: fc.constantFrom('pods', 'addresses', 'undeclared'), label, marks: notes, notes });
const leaf = fc.record({
  title: fc.option(label, { nil: undefined }),
  marks: notes,
  boxes: fc.array(box, { minLength: 1, maxLength: 4 }),
});
const outer = fc.record({
  title: fc.option(label, { nil: undefined }),
  marks: notes,
  boxes: fc.array(box, { maxLength: 2 }),
  inner: fc.array(leaf, { maxLength: 2 }),
});
const boxColumn = fc.array(
  outer.filter(({ boxes, inner }) => boxes.length + inner.length > 0),
  { minLength: 1, maxLength: 6 },
);
const portsColumn = fc.array(ports, { minLength: 1, maxLength: 12 });

type Leaf = Omit<typeof leaf extends fc.Arbitrary<infer Value> ? Value : never, never>;
type Outer = typeof outer extends fc.Arbitrary<infer Value> ? Value : never;

/** Makes a column of boxes; ids are counted in it. */
function boxesOf(frames: readonly Outer[], prefix: string): GraphColumn {
  let count = 0;
  const nodesOf = (boxes: Leaf['boxes']): readonly GraphNode[] =>
    boxes.map((one) => {
      const id = `${prefix}${count++}`;
      return { id, thing: id, isOpen: false, isSubject: false, ...one } as GraphNode;
    });
  const frameOf = ({ title, marks, boxes }: Leaf, frames: readonly GraphFrame[]): GraphFrame => ({
    ...{ id: `${prefix}f${count++}`, marks: title === undefined ? [] : marks, nodes: nodesOf(boxes), frames },
    ...(title === undefined ? {} : { title }),
  });
  return {
    title: 'who',
    frames: frames.map((one) =>
      frameOf(
        one,
        one.inner.map((inner) => frameOf(inner, [])),
      ),
    ),
  };
}

function idsIn(frames: readonly GraphFrame[]): readonly string[] {
  return frames.flatMap(({ nodes, frames: inner }) => [...nodes.map(({ id }) => id), ...idsIn(inner)]);
}

const end = fc.oneof(fc.nat(), fc.constant(0));

/** Boxes, words of ports and boxes, with a line from each of the words to some box on both sides. */
const graphs = fc
  .record({
    left: boxColumn,
    words: portsColumn,
    right: boxColumn,
    // Words of one box want to be at the same place.
    ends: fc.array(fc.tuple(end, end), { minLength: 12, maxLength: 12 }),
  })
  .map(({ left, words, right, ends }): Graph => {
    const [from, to] = [boxesOf(left, 'a'), boxesOf(right, 'b')];
    const between = words.map((text, index): GraphNode => {
      const id = `p${index}`;
      const rest = { marks: [], notes: [], isOpen: false, isSubject: false, state: 'allowed' } as const;
      return { id, thing: id, kind: 'ports', label: text, ...rest };
    });
    const line = (one: string, other: string): GraphLine => ({ from: one, to: other, state: 'allowed', hasHead: true });
    const [senders, receivers] = [idsIn(from.frames), idsIn(to.frames)];
    const lines = between.flatMap(({ id }, index) => {
      const [first = 0, second = 0] = ends[index] ?? [];
      const sender = senders[first % Math.max(1, senders.length)];
      const receiver = receivers[second % Math.max(1, receivers.length)];
      return [
        ...(sender === undefined ? [] : [line(sender, id)]),
        ...(receiver === undefined ? [] : [line(id, receiver)]),
      ];
    });
    const middle = { id: 'p', marks: [], nodes: between, frames: [] };
    return { caption: [], columns: [from, { title: 'ports', frames: [middle] }, to], lines, rows: [] };
  });

interface Area {
  readonly words: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The space of each text of a picture: letters are three quarters of their size above the line, and a fifth below it. */
function textsIn(element: SvgElement): readonly Area[] {
  const { name, attributes, text = '', children = [] } = element;
  if (name !== 'text' || text === '') return children.flatMap(textsIn);
  const [x, y, size] = [Number(attributes.x), Number(attributes.y), Number(attributes['font-size'])];
  const width = textWidth(text, size);
  const left = attributes['text-anchor'] === 'middle' ? x - width / 2 : x;
  return [{ words: text, left, right: left + width, top: y - 0.75 * size, bottom: y + 0.2 * size }];
}

function rectIn(element: SvgElement): Area {
  const rect = element.children?.find(({ name }) => name === 'rect')?.attributes ?? {};
  const [left, top] = [Number(rect.x), Number(rect.y)];
  return { words: '', left, top, right: left + Number(rect.width), bottom: top + Number(rect.height) };
}

/** Half a pixel is lost where positions are rounded. */
const tolerance = 0.5;

/** In pixels, on the narrowest screen. */
const leastGap = 6;
const leastPadding = 3;

function widened({ words, left, right, top, bottom }: Area, by: number): Area {
  return { words, left: left - by, right: right + by, top: top - by, bottom: bottom + by };
}

function shares(a: Area, b: Area): boolean {
  const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return wide > tolerance && high > tolerance;
}

function holds(outer: Area, inner: Area): boolean {
  const [wide, high] = [
    Math.max(outer.left - inner.left, inner.right - outer.right),
    Math.max(outer.top - inner.top, inner.bottom - outer.bottom),
  ];
  return wide <= tolerance && high <= tolerance;
}

test('in random graphs no label overlaps another, each is in its box or frame, and boxes and frames do not touch', () => {
  const property = fc.property(graphs, fc.constantFrom(300, 334, 620, 1200), (graph, width) => {
    const drawn = drawGraph(layoutGraph(graph, width));
    const boxes = drawn.nodes.map(({ element }) => ({ rect: rectIn(element), texts: textsIn(element) }));
    const frames = drawn.back.flatMap((element) =>
      element.name === 'g' ? [{ rect: rectIn(element), texts: textsIn(element) }] : [],
    );
    const texts = [...drawn.back.flatMap(textsIn), ...boxes.flatMap((one) => one.texts)];
    const found: string[] = [];
    for (const [index, one] of texts.entries()) {
      for (const other of texts.slice(index + 1)) if (shares(one, other)) found.push(`${one.words} on ${other.words}`);
    }
    for (const { rect, texts: own } of [...boxes, ...frames]) {
      for (const text of own) if (!holds(rect, text)) found.push(`${text.words} leaves its box`);
    }
    for (const [index, { rect }] of boxes.entries()) {
      for (const { rect: other } of boxes.slice(index + 1)) {
        if (shares(widened(rect, leastGap), other)) found.push('boxes touch');
      }
    }
    for (const { rect, texts: own } of frames) {
      for (const { rect: box } of boxes) {
        if (shares(rect, box) && !holds(rect, widened(box, leastPadding))) found.push('a box touches its frame');
        for (const text of own) if (shares(text, box)) found.push(`${text.words} is behind a box`);
      }
      for (const { rect: other } of frames) {
        const isInside = holds(rect, widened(other, leastPadding)) || holds(other, widened(rect, leastPadding));
        if (rect !== other && shares(widened(rect, leastGap), other) && !isInside) found.push('frames touch');
      }
    }
    const all = { words: '', left: 0, top: 0, right: drawn.width, bottom: drawn.height };
    for (const { rect } of [...boxes, ...frames]) if (!holds(all, rect)) found.push('something leaves the picture');
    assert.equal(found, []);
  });
  fc.assert(property, { numRuns: randomRuns(60, 400) });
});
