import { visible } from '../../report/words/wording.ts';
import { escapeHtml } from '../still-page.ts';
import { wellFormed } from '../well-formed.ts';
import type { DrawnGraph, SvgElement } from './draw-graph.ts';

/** Colours on white, as a page has them in light. */
const style = [
  'text{font-family:system-ui,"Segoe UI",Roboto,"Noto Sans",Helvetica,sans-serif;fill:#1b222c}',
  '.graph-title,.graph-frame-title,.graph-note{fill:#566171}',
  '.graph-frame{fill:#f6f7f9;stroke:#dfe3e8}',
  '.graph-box{fill:#fff;stroke:#7f8a9a}',
  '.graph-addresses .graph-box{fill:#e7eefc}',
  '.graph-undeclared .graph-box{fill:#fdf0d8}',
  '.graph-open .graph-box{stroke:#b3261e;stroke-width:2.5}',
  '.graph-subject .graph-box{stroke:#2456c4;stroke-width:2.5}',
  '.graph-line path{stroke:#2456c4}',
  '.graph-head,.graph-allowed .graph-sign{fill:#2456c4}',
  '.graph-line .graph-head{stroke:none}',
  '.graph-ports.graph-allowed .graph-box{stroke:#2456c4}',
  '.graph-conditional path,.graph-ports.graph-conditional .graph-box{stroke:#8a5300}',
  '.graph-conditional .graph-head,.graph-conditional .graph-sign{fill:#8a5300}',
  '.graph-granted path,.graph-ports.graph-granted .graph-box{stroke:#17703c}',
  '.graph-granted .graph-head,.graph-granted .graph-sign{fill:#17703c}',
  ...coloured('#9a3412', 'opens', 'added', 'after'),
  ...coloured('#1d5f8a', 'closes', 'removed', 'before'),
  ...coloured('#8a5300', 'certainty'),
  ...coloured('#7f8a9a', 'stays'),
].join('');

function coloured(colour: string, ...looks: readonly string[]): readonly string[] {
  return looks.flatMap((look) => [
    `.graph-${look} path,.graph-ports.graph-${look} .graph-box{stroke:${colour}}`,
    `.graph-${look} .graph-head,.graph-${look} .graph-sign{fill:${colour}}`,
  ]);
}

/** Writes a drawing as a file that needs nothing else: no script, no request, and no name in it is markup. */
export function formatGraphSvg({ width, height, back, lines, nodes }: DrawnGraph, caption: readonly string[]): string {
  const margin = 16;
  const view = `${-margin} ${-margin} ${width + 2 * margin} ${height + 2 * margin}`;
  const elements = [...back, ...lines.map(({ element }) => element), ...nodes.map(({ element }) => element)];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width + 2 * margin}" height="${height + 2 * margin}" viewBox="${view}">`,
    `<desc>${escapeXml(visible(caption.join(' ')))}</desc>`,
    `<style>${style}</style>`,
    `<rect x="${-margin}" y="${-margin}" width="100%" height="100%" fill="#fff"/>`,
    ...elements.map(written),
    '</svg>',
    '',
  ].join('\n');
}

function written({ name, attributes, text = '', children = [] }: SvgElement): string {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeHtml(String(value))}"`);
  return `<${name}${given.join('')}>${escapeXml(text)}${children.map(written).join('')}</${name}>`;
}

/** Escapes a text whose control characters are visible. XML cannot have two more. */
function escapeXml(text: string): string {
  return escapeHtml(wellFormed(text).replace(/[\ufffe\uffff]/g, '\ufffd'));
}
