import { grouped } from '../../diagnostics/counted.ts';
import { visible } from './wording.ts';

/**
 * A text from outside, for Markdown: it always shows as it is, on one line. No markup, no HTML,
 * no formula, no link, no mention of a person or an issue, no emoji, no end of a table's cell.
 */
export function markdownText(text: string): string {
  return (
    visible(text)
      .replace(/\t/g, ' ')
      .replace(/^ +| +$/g, '')
      .replace(/[&<>\\`*_[\]|~]/g, entity)
      // What begins a list or a heading at the beginning of a line.
      .replace(/^[-+=]/, entity)
      .replace(/^([0-9]+)([.)])/, (_, number: string, mark: string) => `${number}${entity(mark)}`)
      // GitHub looks for these in the finished text, where an entity is the character again: something has to stand
      // between its parts.
      .replace(/@/g, `&#64;${nothing}`)
      .replace(/(?<!&)#/g, `&#35;${nothing}`)
      .replace(/\b(gh)-(?=[0-9])/gi, `$1-${nothing}`)
      .replace(/:(?=\/\/)/g, `:${nothing}`)
      .replace(/\b(www)\./gi, `$1${nothing}.`)
      .replace(/:(?=[\w&#;-]+:)/g, `:${nothing}`)
      .replace(/\$/g, '<span>&#36;</span>')
  );
}

/**
 * A name that comes from outside, as code: `vali`. Names that hold anything unusual are escaped as texts are, since no
 * number of backticks stops a table's cell.
 */
export function markdownCode(name: string): string {
  return /^[\w./:=,()!-]([\w ./:=,()!-]*[\w./:=,()!-])?$/.test(name)
    ? `\`${name}\``
    : `<code>${markdownText(name)}</code>`;
}

/**
 * The name of a person or a team as a mention, of which GitHub notifies them. Nothing for what is no such name: it must
 * not be able to bring anything else along.
 */
export function markdownMention(name: string): string | undefined {
  return /^@[A-Za-z0-9][A-Za-z0-9-]{0,38}(\/[A-Za-z0-9][A-Za-z0-9-]{0,99})?$/.test(name) ? name : undefined;
}

/** A table; the cells are Markdown already. */
export function markdownTable(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  return `${line(headings)}${line(headings.map(() => '---'))}${rows.map(line).join('')}`;
}

/** A space of no width. */
const nothing = '&#8203;';

function entity(character: string): string {
  const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
  return named[character] ?? `&#${character.charCodeAt(0)};`;
}

/** The item that ends a list of which not all is shown: `- and 3 more`. */
export function moreItem(more: number): string {
  return `- and ${grouped(more)} more`;
}
