import type { Connectivity } from '../../connectivity/connectivity.ts';
import { visible } from '../words/wording.ts';
import { type Picture, type PictureNode, pictureOf } from './picture.ts';

/** A flowchart as Mermaid reads it. */
export function formatConnectivityMermaid(connectivity: Connectivity): string {
  return mermaidOf(pictureOf(connectivity));
}

export function mermaidOf({ caption, frames, edges }: Picture): string {
  const lines = ['flowchart LR'];
  for (const { id, title, nodes } of frames) {
    lines.push(`  subgraph ${id}["${mermaidText(title)}"]`);
    for (const node of nodes) lines.push(`    ${nodeText(node)}`);
    lines.push('  end');
  }
  for (const { from, to, label, conditional } of edges) {
    const arrow = conditional ? '-.->' : '-->';
    lines.push(`  ${from} ${arrow}|"${mermaidText(label)}"| ${to}`);
  }
  if (caption !== '') lines.push(`  caption["${mermaidText(caption)}"]`);
  return lines.map((line) => `${line}\n`).join('');
}

function nodeText({ id, label, kind }: PictureNode): string {
  const text = `"${mermaidText(label)}"`;
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
