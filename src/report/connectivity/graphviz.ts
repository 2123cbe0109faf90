import type { Graph, Viz } from '@viz-js/viz';
import type { Connectivity } from '../../connectivity/connectivity.ts';
import { visible } from '../words/wording.ts';
import { wrapped } from '../words/wrap.ts';
import { type Bundle, spokes } from './bundle-arrows.ts';
import type { BoxKind } from './drawn-cluster.ts';
import { boxLines, type Frame, framesIn, innermostFrame, type PictureBox } from './frame.ts';
import { allOfFrame, type Picture, pictureOf } from './picture.ts';

/** The picture in Graphviz's own language, without positions. */
export async function formatConnectivityDot(connectivity: Connectivity): Promise<string> {
  const viz = await loadGraphviz();
  return withFinalNewline(viz.renderString(graphOf(pictureOf(connectivity)), { format: 'canon' }));
}

/** The picture, drawn. It holds no script and refers to nothing outside. */
export async function formatConnectivitySvg(connectivity: Connectivity): Promise<string> {
  const viz = await loadGraphviz();
  return withFinalNewline(viz.renderString(graphOf(pictureOf(connectivity)), { format: 'svg', engine: 'dot' }));
}

/** Graphviz is WebAssembly; it is loaded only if a picture is asked for. */
async function loadGraphviz(): Promise<Viz> {
  const { instance } = await import('@viz-js/viz');
  return instance();
}

/** In characters. Graphviz measures Helvetica; where that is not installed, letters are a quarter wider. */
const captionWidth = 60;
const captionSize = 11;
/** Inches on each side, for what wider letters need. */
const captionPad = 0.6;
const fontname = 'Helvetica';

const looks: Readonly<Record<BoxKind, Attributes>> = {
  pods: { shape: 'box', fillcolor: '#ffffff' },
  addresses: { shape: 'ellipse', fillcolor: '#e8f1fb' },
  undeclared: { shape: 'hexagon', fillcolor: '#fbf3dc' },
};
const openLook = { color: '#b3261e', penwidth: 2.5 };
const conditionalLook = { style: 'dashed', color: '#8a5a00', fontcolor: '#8a5a00' };
/** Ports on an arrow, as a node, so that Graphviz keeps boxes and other arrows off the words. */
const portsLook = { shape: 'plaintext', fillcolor: '#ffffff', fontsize: 9, margin: '0.04,0.02', width: 0, height: 0 };
const allLook = {
  shape: 'box',
  style: 'rounded,dotted',
  fontsize: 9,
  fontcolor: '#555555',
  margin: '0.08,0.04',
  height: 0,
};

type Attributes = Readonly<Record<string, string | number>>;
type Subgraph = NonNullable<Graph['subgraphs']>[number];

function graphOf({ caption, frames, bundles }: Picture): Graph {
  const marked = new Set(bundles.flatMap(({ from, to }) => [...from, ...to]));
  const frameIds = new Set(framesIn(frames).map(({ id }) => id));
  const nodeOf = (id: string): string => (frameIds.has(id) ? `${id}all` : id);
  const words = bundles.map((bundle, index) => ({
    name: `p${index}`,
    bundle,
    frame: innermostFrame(frames, [...bundle.from, ...bundle.to])?.id,
  }));
  const subgraphOf = (frame: Frame): Subgraph => ({
    ...frameLook(frame),
    nodes: [
      ...frame.boxes.map(boxNode),
      ...(marked.has(frame.id) ? [{ name: nodeOf(frame.id), attributes: { label: allOfFrame, ...allLook } }] : []),
      ...words.filter((one) => one.frame === frame.id).map(portsNode),
    ],
    subgraphs: frame.frames.map(subgraphOf),
  });
  return {
    directed: true,
    strict: false,
    graphAttributes: {
      ...{ rankdir: 'LR', fontname, ranksep: 0.3, nodesep: 0.18 },
      ...(caption === ''
        ? {}
        : {
            ...{ label: dotText(wrapped(caption, captionWidth, '').join('\n')), labelloc: 't' },
            ...{ fontsize: captionSize, pad: captionPad },
          }),
    },
    nodeAttributes: { fontname, fontsize: 11, style: 'filled' },
    edgeAttributes: { fontname, fontsize: 9, color: '#555555', arrowsize: 0.7 },
    nodes: words.filter(({ frame }) => frame === undefined).map(portsNode),
    edges: words.flatMap(({ name, bundle }) => {
      const line: Attributes = bundle.state === 'conditional' ? conditionalLook : {};
      return spokes(bundle).map(({ id, sends, receives }) => {
        const [tail, head] = receives && !sends ? [name, nodeOf(id)] : [nodeOf(id), name];
        const dir = sends && receives ? { dir: 'both' } : receives ? {} : { arrowhead: 'none' };
        return { tail, head, attributes: { ...line, ...dir } };
      });
    }),
    subgraphs: frames.map(subgraphOf),
  };
}

interface PlacedPorts {
  readonly name: string;
  readonly bundle: Bundle;
  readonly frame: string | undefined;
}

function portsNode({ name, bundle }: PlacedPorts): NonNullable<Graph['nodes']>[number] {
  const colour = bundle.state === 'conditional' ? { fontcolor: conditionalLook.fontcolor } : {};
  return { name, attributes: { label: dotText(bundle.text), ...portsLook, ...colour } };
}

function boxNode(box: PictureBox): NonNullable<Graph['nodes']>[number] {
  const look = { ...looks[box.kind], ...(box.open === undefined ? {} : openLook) };
  return { name: box.id, attributes: { label: dotText(boxLines(box).join('\n')), ...look } };
}

/** Graphviz draws a frame around subgraphs whose names begin so. */
function frameLook({ id, title }: Frame): Pick<Subgraph, 'name' | 'graphAttributes'> {
  if (title === '') return { name: id };
  const look = { fontname, fontsize: 13, style: 'rounded', bgcolor: '#f6f6f6', color: '#999999', margin: 12 };
  return { name: `cluster_${id}`, graphAttributes: { label: dotText(title), ...look } };
}

/** In labels Graphviz reads a backslash as the beginning of an escape. */
function dotText(text: string): string {
  return text
    .split('\n')
    .map((line) => visible(line).replaceAll('\\', '\\\\'))
    .join('\\n');
}

function withFinalNewline(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`;
}
