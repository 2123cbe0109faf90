import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A fenced block of a Markdown page. */
export interface Block {
  /** `sh`, `yaml`, `text`, `diff`, `mermaid`, … */
  readonly language: string;
  /** What follows the language in the opening fence: for `text`, a command of the page. */
  readonly info?: string;
  /** Without the fences, with a final line feed. */
  readonly text: string;
  /** 1-based, of the opening fence or comment. */
  readonly line: number;
  /** The beginning of each line in the page, where it is not in the text: that of a quotation. */
  readonly prefix?: '> ';
}

export const repository = new URL('../../', import.meta.url);

export const cookbook: readonly string[] = pagesIn('docs/cookbook');

/** The pages for people who use Ringfence, but for those of diagnostics, which have tests of their own. */
export const pages: readonly string[] = [
  'README.md',
  ...pagesIn('docs'),
  ...cookbook,
  'docs/examples/shop/README.md',
  ...pagesIn('docs/adr'),
];

/** The pages in a folder itself, sorted. */
export function pagesIn(folder: string): readonly string[] {
  const names = readdirSync(new URL(`${folder}/`, repository)).filter((name) => name.endsWith('.md'));
  return names.sort().map((name) => `${folder}/${name}`);
}

export function readPage(path: string): string {
  return readFileSync(new URL(path, repository), 'utf8');
}

/**
 * The blocks of a page in order. A fence of more backticks holds shorter ones as text. A quotation behind a comment that
 * holds a command (`<!-- ringfence diff -->`) is a `text` block, whose Markdown is shown as such.
 */
export function blocksOf(page: string): readonly Block[] {
  const fences = /^(```+)(\w*)(?: +(\S[^\n]*))?\n(.*?)^\1$/gms;
  const quotations = /^<!-- ((?:npx )?ringfence [^\n]*) -->\n((?:>[^\n]*\n)+)/gm;
  const lineAt = (index: number): number => page.slice(0, index).split('\n').length;
  return [
    ...[...page.matchAll(fences)].map(({ 2: language = '', 3: info, 4: text = '', index }): Block => {
      return { language, ...(info === undefined ? {} : { info }), text, line: lineAt(index) };
    }),
    ...[...page.matchAll(quotations)].map(({ 1: info = '', 2: quoted = '', index }): Block => {
      return { language: 'text', info, text: quoted.replace(/^> ?/gm, ''), line: lineAt(index), prefix: '> ' };
    }),
  ].sort((a, b) => a.line - b.line);
}

/** The anchor that GitHub gives to a heading. */
export function anchorOf(heading: string): string {
  return heading
    .replace(/^#+ /, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-');
}

/** Writes texts in place of those of some blocks of a page: what `UPDATE_GOLDENS=1` does. */
export function updateBlocks(path: string, changes: ReadonlyMap<Block, string>): void {
  const lines = readPage(path).split('\n');
  const latestFirst = [...changes].sort(([a], [b]) => b.line - a.line);
  for (const [block, text] of latestFirst) {
    const { prefix = '' } = block;
    const written = text.replace(/\n$/, '').split('\n');
    lines.splice(
      block.line,
      block.text.split('\n').length - 1,
      ...written.map((line) => (prefix === '' ? line : `${prefix}${line}`.trimEnd())),
    );
  }
  writeFileSync(fileURLToPath(new URL(path, repository)), lines.join('\n'));
}

/** The page without its blocks and its inline code: where links and headings are. */
export function proseOf(page: string): string {
  return page.replace(/^(```+).*?^\1$/gms, '').replace(/`[^`\n]*`/g, (code) => code.replace(/[[\]()]/g, ' '));
}
