import { visible } from './wording.ts';

/**
 * A text that comes from outside, for Markdown: whatever it holds, it shows as it is, on one line. No markup, no HTML,
 * no link, no mention of a person or an issue, no end of a table's cell.
 */
export function markdownText(text: string): string {
  return (
    visible(text)
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replace(/[\\`*_{}[\]()#+!|~]/g, (character) => `&#${character.charCodeAt(0)};`)
      // GitHub links these wherever they stand.
      .replace(/@/g, '&#64;')
      .replace(/:\/\//g, '&#58;//')
      .replace(/^(\s*)([-=])/, '$1&#45;')
      .replace(/\bwww\./gi, 'www&#46;')
      .replace(/\t/g, ' ')
  );
}

/** A table; the cells are Markdown already. */
export function markdownTable(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  return `${line(headings)}${line(headings.map(() => '---'))}${rows.map(line).join('')}`;
}
