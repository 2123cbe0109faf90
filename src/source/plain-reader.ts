import type { SourceEntry, SourceFile, SourceMapping, SourceNode, SourceScalar, SourceSequence } from './node.ts';
import { isExact, typePlain } from './plain-scalar.ts';
import { maxDepth, maxNodes } from './problems.ts';

/**
 * Reads YAML that is written plainly, which nearly all is: block maps and lists, scalars and flow collections on one
 * line, printable ASCII. It makes the same trees as js-yaml and `buildTree` do, in a fraction of the time; whatever is
 * not so plain, and whatever could be a mistake, is left to them: nothing is answered, and never a tree of its own.
 *
 * The trees of the documents of a stream, none of them empty.
 */
export function readPlainDocuments(file: SourceFile): readonly SourceNode[] | undefined {
  if (!printable.test(file.text)) return undefined;
  return new PlainReader(file).documents();
}

const printable = /^[\n\x20-\x7e]*$/;

const newline = 10;
const space = 32;
const doubleQuote = 34;
const hash = 35;
const singleQuote = 39;
const comma = 44;
const dash = 45;
const colon = 58;
const openBracket = 91;
const backslash = 92;
const closeBracket = 93;
const openBrace = 123;
const closeBrace = 125;

/** Half of what a source file may have: what comes near the limits is for the reader that counts exactly. */
const mostNodes = maxNodes / 2;
const mostLevels = maxDepth / 2;

/** What keys, and scalars in flow collections, are made of, and what they may begin with. */
const wordUnits = unitsOf(/[A-Za-z0-9_./$-]/);
const wordStarts = unitsOf(/[A-Za-z0-9_./$]/);

function unitsOf(pattern: RegExp): readonly boolean[] {
  return Array.from({ length: 128 }, (_, unit) => pattern.test(String.fromCharCode(unit)));
}

/** Reads from one line with content to the next. Every method that answers nothing ends the reading. */
class PlainReader {
  private readonly file: SourceFile;
  private readonly text: string;
  /** Where the content of the line begins that is next, and how far it is indented; -1 at the end of a document. */
  private at = 0;
  private indent = -1;
  /** Where the line after it begins. */
  private nextLine = 0;
  private nodes = 0;
  private levels = 0;

  constructor(file: SourceFile) {
    this.file = file;
    this.text = file.text;
  }

  documents(): readonly SourceNode[] | undefined {
    const roots: SourceNode[] = [];
    this.toNextLine();
    if (this.indent === -1 && this.isMarker()) this.toNextLine();
    for (;;) {
      this.nodes = 0;
      const root = this.indent === -1 ? undefined : this.block();
      if (root === undefined) return undefined;
      roots.push(root);
      // A line that is indented as nothing around it leaves the document unfinished.
      if (!this.isMarker()) return this.at >= this.text.length ? roots : undefined;
      this.toNextLine();
    }
  }

  /** Whether the line is the one that parts documents. */
  private isMarker(): boolean {
    return this.text.startsWith('---\n', this.at) && (this.at === 0 || this.text.charCodeAt(this.at - 1) === newline);
  }

  /** Passes over blank lines and comments. */
  private toNextLine(): void {
    const { text } = this;
    for (;;) {
      const start = this.nextLine;
      let at = start;
      while (text.charCodeAt(at) === space) at++;
      const end = text.indexOf('\n', at);
      this.nextLine = end === -1 ? text.length : end + 1;
      if (at >= text.length) {
        this.at = text.length;
        this.indent = -1;
        return;
      }
      const unit = text.charCodeAt(at);
      if (unit === newline || unit === hash) continue;
      this.at = at;
      this.indent = at === start && text.startsWith('---', at) ? -1 : at - start;
      return;
    }
  }

  private block(): SourceNode | undefined {
    if (++this.levels > mostLevels) return undefined;
    const node = this.isItem() ? this.sequence(this.indent) : this.mapping(this.indent);
    this.levels--;
    return node;
  }

  private isItem(): boolean {
    return this.text.charCodeAt(this.at) === dash && this.text.charCodeAt(this.at + 1) === space;
  }

  private sequence(indent: number): SourceSequence | undefined {
    const { file } = this;
    const start = this.at;
    const items: SourceNode[] = [];
    let end = start;
    while (this.indent === indent && this.isItem()) {
      const item = this.item(indent);
      if (item === undefined) return undefined;
      items.push(item);
      end = item.end;
    }
    return this.counted({ kind: 'sequence', file, start, end, items });
  }

  private item(indent: number): SourceNode | undefined {
    const dashAt = this.at;
    this.at = this.skipSpaces(dashAt + 1);
    if (this.afterKey(this.at) === undefined) return this.inline();
    // A map whose first key stands behind the dash: its other keys stand below that one.
    this.indent = indent + this.at - dashAt;
    return this.block();
  }

  private mapping(indent: number): SourceMapping | undefined {
    const { file } = this;
    const start = this.at;
    const entries: SourceEntry[] = [];
    const names = new Names();
    let end = start;
    while (this.indent === indent) {
      const key = this.key();
      if (key === undefined || !names.add(key.text)) return undefined;
      const value = this.valueAfter(key, indent);
      if (value === undefined) return undefined;
      entries.push({ key, name: key.text, value });
      end = value.end;
    }
    return this.counted({ kind: 'mapping', file, start, end, entries });
  }

  private key(): SourceScalar | undefined {
    const end = this.afterKey(this.at);
    return end === undefined ? undefined : this.word(this.at, end);
  }

  /** Where a key ends that begins here; nothing where none does. */
  private afterKey(start: number): number | undefined {
    const end = this.afterWord(start);
    if (end === undefined || this.text.charCodeAt(end) !== colon) return undefined;
    const next = this.text.charCodeAt(end + 1);
    return next === space || next === newline || end + 1 === this.text.length ? end : undefined;
  }

  /** Where a text in quotes, or one without spaces, ends that begins here; nothing where none does. */
  private afterWord(start: number): number | undefined {
    const { text } = this;
    const first = text.charCodeAt(start);
    if (first === doubleQuote || first === singleQuote) return this.afterQuoted(start, first);
    if (wordStarts[first] !== true) return undefined;
    let end = start + 1;
    while (wordUnits[text.charCodeAt(end)] === true) end++;
    return end;
  }

  /** Without escapes; a text that has its own quotes twice for one is not over, and nothing can follow it so. */
  private afterQuoted(start: number, mark: number): number | undefined {
    const { text } = this;
    for (let at = start + 1; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (unit === newline || unit === backslash) return undefined;
      if (unit === mark) return at + 1;
    }
    return undefined;
  }

  private word(start: number, end: number): SourceScalar {
    const { file, text } = this;
    this.nodes++;
    const first = text.charCodeAt(start);
    if (first !== doubleQuote && first !== singleQuote) {
      const written = text.slice(start, end);
      return { kind: 'scalar', file, start, end, style: 'plain', value: typePlain(written), text: written };
    }
    const content = text.slice(start + 1, end - 1);
    return { kind: 'scalar', file, start, end, style: 'quoted', value: content, text: content };
  }

  /** The value of a key, on its line or below it. Leads to the line after the value. */
  private valueAfter(key: SourceScalar, indent: number): SourceNode | undefined {
    this.at = this.skipSpaces(key.end + 1);
    if (!this.isLineEnd(this.at, key.end + 1)) return this.inline();
    this.toNextLine();
    // Nothing is written there: that is a null, whose place is a matter of its own.
    if (this.indent < indent || (this.indent === indent && !this.isItem())) return undefined;
    return this.block();
  }

  /** A scalar, or a collection in brackets, which ends with its line. Were it to go on below, no map or list would. */
  private inline(): SourceNode | undefined {
    const node = this.flow(this.at) ?? this.plain(this.at);
    if (node === undefined || !this.isLineEnd(this.skipSpaces(node.end), node.end)) return undefined;
    this.toNextLine();
    return node;
  }

  /** Whether a line ends here, or a comment begins that follows what ends at `from`. */
  private isLineEnd(at: number, from: number): boolean {
    const unit = this.text.charCodeAt(at);
    return unit === newline || at >= this.text.length || (unit === hash && at > from);
  }

  /** A scalar without quotes. In it, a colon before a space would end a key, and a hash after one begins a comment. */
  private plain(start: number): SourceScalar | undefined {
    const { file, text } = this;
    const first = text.charCodeAt(start);
    if (wordStarts[first] !== true && !(first === dash && wordStarts[text.charCodeAt(start + 1)] === true)) {
      return undefined;
    }
    let end = start;
    for (let at = start; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (unit === newline || (unit === hash && text.charCodeAt(at - 1) === space)) break;
      if (unit === openBrace || unit === closeBrace) return undefined;
      if (unit === colon) {
        const next = text.charCodeAt(at + 1);
        if (next === space || next === newline || at + 1 === text.length) return undefined;
      }
      if (unit !== space) end = at + 1;
    }
    const written = text.slice(start, end);
    const value = typePlain(written);
    if (typeof value === 'number' && !isExact(value, written)) return undefined;
    return this.counted({ kind: 'scalar', file, start, end, style: 'plain', value, text: written });
  }

  /** A text in quotes, or a collection in brackets. */
  private flow(start: number): SourceNode | undefined {
    const first = this.text.charCodeAt(start);
    if (first === openBrace) return this.flowMapping(start);
    if (first === openBracket) return this.flowSequence(start);
    if (first !== doubleQuote && first !== singleQuote) return undefined;
    const end = this.afterQuoted(start, first);
    return end === undefined ? undefined : this.word(start, end);
  }

  private flowSequence(start: number): SourceSequence | undefined {
    const { file } = this;
    const items: SourceNode[] = [];
    const end = this.enclosed(start, closeBracket, (at) => {
      const item = this.flowValue(at);
      if (item !== undefined) items.push(item);
      return item?.end;
    });
    return end === undefined ? undefined : this.counted({ kind: 'sequence', file, start, end, items });
  }

  private flowMapping(start: number): SourceMapping | undefined {
    const { file } = this;
    const entries: SourceEntry[] = [];
    const names = new Names();
    const end = this.enclosed(start, closeBrace, (at) => {
      const keyEnd = this.afterKey(at);
      if (keyEnd === undefined) return undefined;
      const key = this.word(at, keyEnd);
      const value = this.flowValue(this.skipSpaces(keyEnd + 1));
      if (value === undefined || !names.add(key.text)) return undefined;
      entries.push({ key, name: key.text, value });
      return value.end;
    });
    return end === undefined ? undefined : this.counted({ kind: 'mapping', file, start, end, entries });
  }

  private flowValue(at: number): SourceNode | undefined {
    const first = this.text.charCodeAt(at);
    if (first === openBrace || first === openBracket) return this.flow(at);
    const end = this.afterWord(at);
    const word = end === undefined ? undefined : this.word(at, end);
    return typeof word?.value === 'number' && !isExact(word.value, word.text) ? undefined : word;
  }

  /** Where a collection ends that begins here; `take` reads one part and answers where that ends. */
  private enclosed(start: number, close: number, take: (at: number) => number | undefined): number | undefined {
    if (++this.levels > mostLevels) return undefined;
    const { text } = this;
    let at = this.skipSpaces(start + 1);
    if (text.charCodeAt(at) !== close) {
      for (;;) {
        const end = take(at);
        if (end === undefined) return undefined;
        at = this.skipSpaces(end);
        const next = text.charCodeAt(at);
        if (next === close) break;
        if (next !== comma) return undefined;
        at = this.skipSpaces(at + 1);
      }
    }
    this.levels--;
    return at + 1;
  }

  private skipSpaces(from: number): number {
    let at = from;
    while (this.text.charCodeAt(at) === space) at++;
    return at;
  }

  private counted<Node extends SourceNode>(node: Node): Node | undefined {
    return ++this.nodes > mostNodes ? undefined : node;
  }
}

/** The keys of one map. Most have a few, for which a list is quicker than a set. */
class Names {
  private readonly few: string[] = [];
  private many: Set<string> | undefined;

  /** false: the name is there already. */
  add(name: string): boolean {
    if (this.many === undefined && this.few.length >= 16) this.many = new Set(this.few);
    if (this.many?.has(name) ?? this.few.includes(name)) return false;
    if (this.many === undefined) this.few.push(name);
    else this.many.add(name);
    return true;
  }
}
