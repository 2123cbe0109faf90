import { changeSigns, type LineChange } from '../../report/connectivity/line-change.ts';
import { visible } from '../../report/words/wording.ts';
import { cellSigns } from '../cell-words.ts';
import type { GraphLine } from './graph.ts';
import type { GraphLayout, PlacedFrame, PlacedLine, PlacedNode } from './layout-graph.ts';

/** An element of a picture. Its text and attributes are as they are: who writes them escapes them. */
export interface SvgElement {
  readonly name: 'g' | 'rect' | 'path' | 'text';
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly text?: string;
  readonly children?: readonly SvgElement[];
}

/** Elements of a picture of a graph: frames and lines at the back, boxes and words in front of them. */
export interface DrawnGraph {
  readonly width: number;
  readonly height: number;
  readonly back: readonly SvgElement[];
  readonly lines: readonly DrawnLine[];
  readonly nodes: readonly DrawnNode[];
}

interface DrawnLine {
  readonly line: GraphLine;
  readonly element: SvgElement;
}

interface DrawnNode {
  readonly placed: PlacedNode;
  readonly element: SvgElement;
}

export const graphStates = ['allowed', 'granted', 'conditional'] as const satisfies readonly GraphLine['state'][];

export const stateMeanings: Readonly<Record<GraphLine['state'], string>> = {
  allowed: 'allowed',
  granted: 'allowed, and a tenant granted it',
  conditional: 'it depends on something that is not known',
};

/** The sign of a state, so that it never depends on its colour. */
export const stateSigns: Readonly<Record<GraphLine['state'], string>> = {
  allowed: cellSigns.allowed,
  granted: '✦',
  conditional: cellSigns.conditional,
};

/** Dashes of lines, in pixels: drawn and left out. */
const stateDashes: Readonly<Record<GraphLine['state'], string>> = {
  ...{ allowed: 'none', granted: '10 3', conditional: '4 4' },
};

interface Look {
  readonly state?: GraphLine['state'];
  readonly change?: LineChange;
}

/** Changes have dashes of their own, so that they do not depend on colours either. */
const changeDashes: Readonly<Record<Exclude<LineChange, 'stays'>, string>> = {
  ...{ opens: 'none', closes: '7 5', certainty: '7 3 2 3', added: 'none', removed: '7 5' },
  ...{ before: '1 4', after: '1 4' },
};

function isChange(change: LineChange | undefined): change is Exclude<LineChange, 'stays'> {
  return change !== undefined && change !== 'stays';
}

/** The class of an element, without its prefix: its change if it has one, or else its state. */
function lookNames({ state, change }: Look): readonly string[] {
  if (isChange(change)) return [change];
  return state === undefined ? [] : [state, ...(change === undefined ? [] : [change])];
}

function dashOfLook({ state, change }: Look): string {
  if (isChange(change)) return changeDashes[change];
  return state === undefined ? 'none' : stateDashes[state];
}

/** The sign of words of ports. A longer sign of a change is in the words. */
function signOfLook({ state, change }: Look): string {
  if (isChange(change) && changeSigns[change].length === 1) return changeSigns[change];
  return state === undefined ? '' : stateSigns[state];
}

/** Returns the elements of a picture. Colours are those of their classes. */
export function drawGraph(layout: GraphLayout): DrawnGraph {
  const { width, height, size, titles, frames, nodes, lines } = layout;
  return {
    ...{ width, height },
    back: [
      ...titles.map(({ text, x, y }) => words(text, { class: 'graph-title', x, y, size: size * 0.92, middle: true })),
      ...frames.map((frame) => drawnFrame(frame, size)),
    ],
    lines: lines.map((placed) => ({ line: placed.line, element: drawnLine(placed) })),
    nodes: nodes.map((placed) => ({ placed, element: drawnNode(placed, size) })),
  };
}

function drawnFrame({ title, marks, x, y, width, height }: PlacedFrame, size: number): SvgElement {
  const inset = size * 0.75;
  return {
    name: 'g',
    attributes: {},
    children: [
      { name: 'rect', attributes: { class: 'graph-frame', ...rounded({ x, y, width, height }, 8) } },
      words(title, { class: 'graph-frame-title', x: x + inset, y: y + size * 1.45, size: size * 0.92, middle: false }),
      ...marks.map((mark, index) => {
        const at = y + size * (1.45 + 1.3 * 0.92 * (index + 1));
        return words(mark, { class: 'graph-note', x: x + inset, y: at, size: size * 0.9, middle: false });
      }),
    ],
  };
}

function drawnLine({ line, start, x1, y1, x2, y2, end }: PlacedLine): SvgElement {
  // The line ends in the head, which has a point.
  const last = line.hasHead ? end - 7 : end;
  const edge = Math.min(x2, last);
  const half = round((x1 + edge) / 2);
  const curve = `C${half} ${round(y1)} ${half} ${round(y2)} ${round(edge)} ${round(y2)}`;
  const path = `M${round(start)} ${round(y1)}H${round(x1)}${curve}H${round(last)}`;
  const dash = dashOfLook(line);
  return {
    name: 'g',
    attributes: { class: ['graph-line', ...lookNames(line).map((name) => `graph-${name}`)].join(' ') },
    children: [
      {
        name: 'path',
        attributes: {
          d: path,
          fill: 'none',
          'stroke-width': isChange(line.change) ? 2.6 : line.seen === 'never' ? 0.9 : 1.6,
          ...(dash === 'none' ? {} : { 'stroke-dasharray': dash }),
        },
      },
      ...(line.hasHead
        ? [
            {
              name: 'path' as const,
              attributes: {
                class: 'graph-head',
                d: `M${round(end)} ${round(y2)}l-9 -4.2v8.4z`,
              },
            },
          ]
        : []),
    ],
  };
}

function drawnNode({ node, label, notes, ...box }: PlacedNode, size: number): SvgElement {
  const { kind, isOpen, isSubject } = node;
  const lineHeight = size * 1.3;
  const small = size * 0.9;
  const total = label.length * lineHeight + notes.length * lineHeight * 0.92;
  const sign = signOfLook(node);
  const signWidth = sign === '' ? 0 : size * 1.5;
  const isWords = kind === 'ports';
  const left = isWords ? box.x + size * 0.5 + signWidth : box.x + box.width / 2;
  let y = box.y + (box.height - total) / 2 + lineHeight * 0.76;
  const texts: SvgElement[] = [];
  for (const line of label) {
    texts.push(words(line, { class: 'graph-label', x: left, y, size, middle: !isWords }));
    y += lineHeight;
  }
  for (const line of notes) {
    texts.push(words(line, { class: 'graph-note', x: left, y, size: small, middle: true }));
    y += lineHeight * 0.92;
  }
  const classes = [
    'graph-node',
    `graph-${kind === 'frame' ? 'mark' : kind}`,
    ...lookNames(node).map((name) => `graph-${name}`),
    ...(isOpen ? ['graph-open'] : []),
    ...(isSubject ? ['graph-subject'] : []),
  ];
  const shape = kind === 'addresses' ? box.height / 2 : kind === 'ports' ? Math.min(12, box.height / 2) : 6;
  return {
    name: 'g',
    attributes: { class: classes.join(' ') },
    children: [
      {
        name: 'rect',
        attributes: { class: 'graph-box', ...rounded(box, Math.min(shape, 22)), ...dashOf(node) },
      },
      ...(sign === ''
        ? []
        : [
            words(sign, {
              class: 'graph-sign',
              x: box.x + size * 0.95,
              y: box.y + box.height / 2 + size * 0.36,
              size,
              middle: true,
            }),
          ]),
      ...texts,
    ],
  };
}

function dashOf({ kind, ...look }: PlacedNode['node']): SvgElement['attributes'] {
  if (kind === 'undeclared') return { 'stroke-dasharray': '6 3' };
  if (kind === 'frame') return { 'stroke-dasharray': '2 3' };
  const dash = dashOfLook(look);
  return dash === 'none' ? {} : { 'stroke-dasharray': dash };
}

function rounded(
  { x, y, width, height }: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  radius: number,
): SvgElement['attributes'] {
  return { x: round(x), y: round(y), width: round(width), height: round(height), rx: round(radius) };
}

interface WordsLook {
  readonly class: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly middle: boolean;
}

function words(text: string, { class: name, x, y, size, middle }: WordsLook): SvgElement {
  const anchor = middle ? { 'text-anchor': 'middle' } : {};
  return {
    name: 'text',
    attributes: { class: name, x: round(x), y: round(y), 'font-size': round(size), ...anchor },
    text: visible(text),
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
