import type { Graph, Viz } from '@viz-js/viz';
import type { Connectivity } from '../../connectivity/connectivity.ts';
import { visible } from '../words/wording.ts';
import { wrapped } from '../words/wrap.ts';
import { type Picture, type PictureNode, pictureOf } from './picture.ts';

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

const shapes: Readonly<Record<PictureNode['kind'], string>> = {
  pods: 'box',
  addresses: 'ellipse',
  undeclared: 'hexagon',
};

function graphOf({ caption, frames, edges }: Picture): Graph {
  return {
    directed: true,
    strict: false,
    graphAttributes: {
      rankdir: 'LR',
      fontname: 'Helvetica',
      ranksep: 1.2,
      ...(caption === ''
        ? {}
        : {
            ...{ label: dotText(wrapped(caption, captionWidth, '').join('\n')), labelloc: 't' },
            ...{ fontsize: captionSize, pad: captionPad },
          }),
    },
    nodeAttributes: { fontname: 'Helvetica', fontsize: 11, style: 'filled', fillcolor: 'white' },
    edgeAttributes: { fontname: 'Helvetica', fontsize: 9, color: '#555555' },
    nodes: [],
    edges: edges.map(({ from, to, label, conditional }) => ({
      tail: from,
      head: to,
      attributes: { label: dotText(label), ...(conditional ? { style: 'dashed' } : {}) },
    })),
    subgraphs: frames.map(({ id, title, nodes }) => ({
      name: `cluster_${id}`,
      graphAttributes: {
        label: dotText(title),
        fontsize: 14,
        style: 'rounded',
        bgcolor: '#f4f4f4',
        color: '#999999',
      },
      nodes: nodes.map(({ id: name, label, kind }) => ({
        name,
        attributes: { label: dotText(label), shape: shapes[kind] },
      })),
    })),
  };
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
