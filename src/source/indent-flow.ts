import { type Attempt, attemptToParse } from './attempt-to-parse.ts';
import type { SourceFile } from './node.ts';
import { sourceFile } from './source-file.ts';

/** How many characters are read again for lines without indentation, in all. */
const maxReread = 64 * 1024 * 1024;
/** How far a line is indented at most. */
const maxBlanks = 4096;

/**
 * Reports whether a text was refused since a quoted text or a collection in brackets goes on further left than YAML 1.2
 * allows. YAML 1.1, and so go-yaml, allows any indentation there.
 */
export function isMissingIndentation(attempt: Attempt): boolean {
  return attempt.events === undefined && attempt.reason === 'deficient indentation';
}

/**
 * Indents such lines. Blanks at the beginning of a line mean nothing within quotes and brackets, so what is read is
 * what was written. Lines and columns of the file that it returns are those of the file as it is; its text and offsets
 * are not. Lines are left as they are once too much would have to be read again for them.
 */
export function indentFlow(file: SourceFile): SourceFile {
  const documents = documentsOf(file.text);
  const indented = documents.map((document) => new IndentedDocument(document));
  let left = maxReread;
  for (const document of indented) left = document.indent(left);
  const text = indented.map((document) => document.text).join('');
  const lineStarts: number[] = [];
  let offset = 0;
  for (const document of indented) {
    for (const start of document.lineStarts()) {
      // A document begins at the start of a line, and the one before it ends there.
      if (lineStarts.at(-1) === offset + start) lineStarts.pop();
      lineStarts.push(offset + start);
    }
    offset += document.text.length;
  }
  return { path: file.path, text, lineStarts };
}

/** The parts of a text that begin with a line "---"; in YAML, nothing but a comment goes on across one. */
function documentsOf(text: string): readonly string[] {
  return text.split(/^(?=---(?:\s|$))/m);
}

class IndentedDocument {
  text: string;
  /** By the offset at which a line begins in the end: how many blanks were put there. */
  private readonly blanks = new Map<number, number>();

  constructor(text: string) {
    this.text = text;
  }

  /** Returns how many characters may still be read again. */
  indent(budget: number): number {
    let left = budget;
    for (;;) {
      const attempt = attemptToParse(this.text);
      if (attempt.events !== undefined || !isMissingIndentation(attempt)) return left;
      left -= this.text.length;
      if (left < 0 || !this.indentLine(attempt.position)) return left;
    }
  }

  /** Where lines begin, after the blanks that were put there. */
  lineStarts(): readonly number[] {
    return sourceFile('', this.text).lineStarts.map((start) => start + (this.blanks.get(start) ?? 0));
  }

  /** Reports whether the line, or the blanks, before which reading stopped could be changed. */
  private indentLine(position: number): boolean {
    const { text } = this;
    const start = Math.max(text.lastIndexOf('\n', position - 1), text.lastIndexOf('\r', position - 1)) + 1;
    const before = text.slice(start, position);
    if (before.trim() !== '') return this.replaceTabs(position - (/[ \t]*$/.exec(before)?.[0].length ?? 0), position);
    // Go-yaml ends the document here.
    if (/^\.\.\.(\s|$)/.test(text.slice(start, start + 4))) return false;
    const known = this.blanks.get(start) ?? 0;
    const blanks = known === 0 ? this.deepest() : known;
    if (known + blanks > maxBlanks) return false;
    this.text = `${text.slice(0, start)}${' '.repeat(blanks)}${text.slice(start)}`;
    this.blanks.set(start, known + blanks);
    return true;
  }

  /** Within brackets, js-yaml takes a tab for indentation that is missing. */
  private replaceTabs(start: number, end: number): boolean {
    const { text } = this;
    const blanks = text.slice(start, end);
    this.text = `${text.slice(0, start)}${' '.repeat(blanks.length)}${text.slice(end)}`;
    return blanks.includes('\t');
  }

  /**
   * How far the blanks and markers at the beginnings of lines reach at most, so that more is enough in nearly all
   * cases.
   */
  private deepest(): number {
    let deepest = 0;
    for (const [markers] of this.text.matchAll(/^[ ?:-]+/gm)) deepest = Math.max(deepest, markers.length);
    return Math.min(deepest + 1, maxBlanks);
  }
}
