import type { SourceEntry, SourceFile, SourceMapping, SourceNode, SourceScalar } from '../../source/node.ts';

/** Reason and place of a JSON syntax error. */
interface JsonMistake {
  readonly offset: number;
  /** A clause that can follow a colon. */
  readonly problem: string;
}

/**
 * A document of a JSON text, of which only the frame is built: `root` has every member but the elements of the list
 * `items`, which `items` builds one by one. So a list of 100 MB needs the memory of its largest element.
 */
export interface JsonDocument {
  /** `items` is empty in it, where the document has such a list. */
  readonly root: SourceNode;
  /** Each element anew whenever it is asked for. */
  items(): Iterable<SourceNode>;
}

/** How deep values may nest. Kubernetes' own reader stops at 10,000. */
export const maxJsonDepth = 500;

const space = 32;
const quote = 34;
const comma = 44;
const colon = 58;
const openBracket = 91;
const backslash = 92;
const closeBracket = 93;
const openBrace = 123;
const closeBrace = 125;

/** A number as RFC 8259 defines it. */
const number = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?/y;
const escapeSequence = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const literals = new Map<string, boolean | null>([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/**
 * Reads the JSON values (RFC 8259) of a text, one after another as Kubernetes' tools write and read them. Of a name
 * that stands twice in an object the last counts, as in the API server. Never throws on input.
 */
export function readJsonDocuments(file: SourceFile): readonly JsonDocument[] | JsonMistake {
  const reader = new JsonReader(file);
  const documents: JsonDocument[] = [];
  try {
    for (let at = reader.skipSpace(0); at < file.text.length; at = reader.skipSpace(reader.end)) {
      documents.push(reader.document(at));
    }
  } catch (thrown) {
    if (thrown instanceof NotJson) return { offset: thrown.offset, problem: thrown.message };
    throw thrown;
  }
  return documents;
}

class NotJson extends Error {
  readonly offset: number;

  constructor(offset: number, problem: string) {
    super(problem);
    this.offset = offset;
  }
}

class JsonReader {
  /** Where the last value ended. */
  end = 0;
  private readonly file: SourceFile;
  private readonly text: string;
  private depth = 0;

  constructor(file: SourceFile) {
    this.file = file;
    this.text = file.text;
  }

  document(start: number): JsonDocument {
    if (this.text.charCodeAt(start) !== openBrace) return { root: this.build(start), items: () => [] };
    const { file } = this;
    const entries = new Map<string, SourceEntry>();
    let starts: readonly number[] = [];
    this.members(start, (key, at) => {
      if (key.text !== 'items' || this.text.charCodeAt(at) !== openBracket) {
        entries.set(key.text, { key, name: key.text, value: this.build(at) });
        return;
      }
      const offsets: number[] = [];
      this.elements(at, (element) => {
        offsets.push(element);
        this.skip(element);
      });
      starts = offsets;
      entries.set('items', {
        key,
        name: 'items',
        value: { kind: 'sequence', file, start: at, end: this.end, items: [] },
      });
    });
    const root: SourceMapping = { kind: 'mapping', file, start, end: this.end, entries: [...entries.values()] };
    const build = (at: number): SourceNode => this.build(at);
    return {
      root,
      *items() {
        for (const at of starts) yield build(at);
      },
    };
  }

  private build(start: number): SourceNode {
    const { file } = this;
    const first = this.text.charCodeAt(start);
    if (first === openBrace) {
      const entries = new Map<string, SourceEntry>();
      this.members(start, (key, at) => {
        entries.set(key.text, { key, name: key.text, value: this.build(at) });
      });
      return { kind: 'mapping', file, start, end: this.end, entries: [...entries.values()] };
    }
    if (first === openBracket) {
      const items: SourceNode[] = [];
      this.elements(start, (at) => {
        items.push(this.build(at));
      });
      return { kind: 'sequence', file, start, end: this.end, items };
    }
    return this.scalar(start);
  }

  /** Goes over a value as `build` does, and makes nothing of it. */
  private skip(start: number): void {
    const first = this.text.charCodeAt(start);
    if (first === quote) this.skipText(start);
    else if (first === openBrace) this.skipMembers(start);
    else if (first === openBracket) this.elements(start, (at) => this.skip(at));
    else this.scalar(start);
  }

  private skipMembers(start: number): void {
    this.enclosed(start, closeBrace, (at) => {
      this.skipText(at);
      this.skip(this.afterColon());
    });
  }

  private members(start: number, take: (key: SourceScalar, value: number) => void): void {
    this.enclosed(start, closeBrace, (at) => {
      const key = this.string(at);
      take(key, this.afterColon());
    });
  }

  private elements(start: number, take: (element: number) => void): void {
    this.enclosed(start, closeBracket, take);
  }

  /** Reads the parts between brackets, separated by commas; `take` reads one part and leaves its end in `end`. */
  private enclosed(start: number, close: number, take: (at: number) => void): void {
    if (++this.depth > maxJsonDepth) {
      throw new NotJson(start, `it nests deeper than ${maxJsonDepth} levels`);
    }
    let at = this.skipSpace(start + 1);
    if (this.text.charCodeAt(at) !== close) {
      for (;;) {
        take(at);
        at = this.skipSpace(this.end);
        const next = this.text.charCodeAt(at);
        if (next === close) break;
        if (next !== comma) {
          throw new NotJson(at, `${this.found(at)} where a comma or "${String.fromCharCode(close)}" is expected`);
        }
        at = this.skipSpace(at + 1);
      }
    }
    this.depth--;
    this.end = at + 1;
  }

  private afterColon(): number {
    const at = this.skipSpace(this.end);
    if (this.text.charCodeAt(at) !== colon) throw new NotJson(at, `${this.found(at)} where a colon is expected`);
    return this.skipSpace(at + 1);
  }

  private scalar(start: number): SourceScalar {
    const { file, text } = this;
    if (text.charCodeAt(start) === quote) return this.string(start);
    for (const [word, value] of literals) {
      if (!text.startsWith(word, start)) continue;
      this.end = start + word.length;
      return { kind: 'scalar', file, start, end: this.end, style: 'plain', value, text: word };
    }
    number.lastIndex = start;
    const [written] = number.exec(text) ?? [];
    if (written === undefined) throw new NotJson(start, `${this.found(start)} where a value is expected`);
    this.end = start + written.length;
    return { kind: 'scalar', file, start, end: this.end, style: 'plain', value: Number(written), text: written };
  }

  private string(start: number): SourceScalar {
    const { file, text } = this;
    const hasEscapes = this.skipText(start);
    const content = hasEscapes ? String(JSON.parse(text.slice(start, this.end))) : text.slice(start + 1, this.end - 1);
    return { kind: 'scalar', file, start, end: this.end, style: 'quoted', value: content, text: content };
  }

  /** Skips a string; returns whether it has escapes. */
  private skipText(start: number): boolean {
    const { text } = this;
    if (text.charCodeAt(start) !== quote) throw new NotJson(start, `${this.found(start)} where a string is expected`);
    let hasEscapes = false;
    for (let at = start + 1; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (unit === quote) {
        this.end = at + 1;
        return hasEscapes;
      }
      if (unit < space) throw new NotJson(at, 'a string contains a line break or another control character');
      if (unit !== backslash) continue;
      hasEscapes = true;
      escapeSequence.lastIndex = at;
      if (!escapeSequence.test(text))
        throw new NotJson(at, 'a string contains a backslash that does not begin an escape');
      at++;
    }
    throw new NotJson(text.length, 'the file ends inside a string');
  }

  skipSpace(from: number): number {
    const { text } = this;
    let at = from;
    for (;;) {
      const unit = text.charCodeAt(at);
      if (unit !== space && unit !== 10 && unit !== 13 && unit !== 9) return at;
      at++;
    }
  }

  private found(at: number): string {
    const character = this.text.codePointAt(at);
    return character === undefined ? 'the file ends' : `found ${JSON.stringify(String.fromCodePoint(character))}`;
  }
}
