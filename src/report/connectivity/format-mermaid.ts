import type { Connectivity } from '../../connectivity/connectivity.ts';
import { visible } from '../words/wording.ts';
import { type Bundle, isSingle, spokes } from './bundle-arrows.ts';
import { boxesIn, boxLines, type Frame, framesIn, type PictureBox } from './frame.ts';
import { allOfFrame, type Picture, pictureOf } from './picture.ts';

/** A flowchart as Mermaid reads it. */
export function formatConnectivityMermaid(connectivity: Connectivity): string {
  return mermaidOf(pictureOf(connectivity));
}

function mermaidOf({ caption, frames, bundles }: Picture): string {
  const marked = new Set(bundles.flatMap(({ from, to }) => [...from, ...to]));
  const frameIds = new Set(framesIn(frames).map(({ id }) => id));
  const nodeOf = (id: string): string => (frameIds.has(id) ? `${id}all` : id);
  const lines = [
    'flowchart LR',
    ...frames.flatMap((frame) => frameLines(frame, (id) => (marked.has(id) ? [`${nodeOf(id)}([${allOfFrame}])`] : []))),
  ];
  for (const [index, bundle] of bundles.entries()) lines.push(...bundleLines(bundle, `p${index}`, nodeOf));
  if (bundles.some((bundle) => !isSingle(bundle))) lines.push('  classDef ports fill:none,stroke:none');
  const open = boxesIn(frames).filter((box) => box.open !== undefined);
  if (open.length > 0) {
    lines.push('  classDef open stroke:#b3261e,stroke-width:3px', `  class ${open.map(({ id }) => id).join(',')} open`);
  }
  if (caption !== '') lines.push(`  caption["${mermaidText(caption)}"]`);
  return lines.map((line) => `${line}\n`).join('');
}

function bundleLines(bundle: Bundle, words: string, nodeOf: (id: string) => string): readonly string[] {
  const { text, state } = bundle;
  const [line, arrow, both] = state === 'conditional' ? ['-.-', '-.->', '<-.->'] : ['---', '-->', '<-->'];
  const ends = spokes(bundle).map((spoke) => ({ ...spoke, node: nodeOf(spoke.id) }));
  const label = `"${mermaidText(text)}"`;
  const nodes = (isWanted: (spoke: (typeof ends)[number]) => boolean): string =>
    ends
      .filter(isWanted)
      .map(({ node }) => node)
      .join(' & ');
  const sources = nodes(({ sends, receives }) => sends && !receives);
  const targets = nodes(({ sends, receives }) => receives && !sends);
  const mutual = nodes(({ sends, receives }) => sends && receives);
  if (isSingle(bundle)) return [`  ${sources} ${arrow}|${label}| ${targets}`];
  return [
    `  ${words}[${label}]:::ports`,
    ...(sources === '' ? [] : [`  ${sources} ${line} ${words}`]),
    ...(mutual === '' ? [] : [`  ${mutual} ${both} ${words}`]),
    ...(targets === '' ? [] : [`  ${words} ${arrow} ${targets}`]),
  ];
}

/** A frame without a title is not drawn. */
function frameLines(frame: Frame, marksOf: (id: string) => readonly string[]): readonly string[] {
  const inside = [
    ...frame.frames.flatMap((one) => frameLines(one, marksOf)),
    ...frame.boxes.map((box) => `  ${nodeText(box)}`),
    ...marksOf(frame.id).map((mark) => `  ${mark}`),
  ];
  if (frame.title === '') return inside;
  return [`  subgraph ${frame.id}["${mermaidText(frame.title)}"]`, ...inside.map((line) => `  ${line}`), '  end'];
}

function nodeText(box: PictureBox): string {
  const { id, kind } = box;
  const text = `"${mermaidText(boxLines(box).join('\n'))}"`;
  return { pods: `${id}[${text}]`, addresses: `${id}([${text}])`, undeclared: `${id}{{${text}}}` }[kind];
}

/**
 * Mermaid reads texts as HTML and Markdown, and entities between # and ;. Only letters, digits and some marks are
 * plain.
 */
export function mermaidText(text: string): string {
  return [...text]
    .map((character) => {
      if (character === '\n') return '<br>';
      const shown = visible(character);
      return /^[\p{L}\p{N} .,:/()-]$/u.test(shown) ? shown : `#${shown.codePointAt(0)};`;
    })
    .join('');
}
