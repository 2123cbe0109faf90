import {
  type AliasEvent,
  COLLECTION_STYLE,
  EVENT_ID,
  type Event,
  getScalarValue,
  type MappingEvent,
  SCALAR_STYLE,
  type ScalarEvent,
  type SequenceEvent,
} from 'js-yaml';
import type { Diagnostic, Location } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/nearest.ts';
import type { Dialect, MakeDialect, OpenMapping, Tag } from './dialect.ts';
import { locationAt, type SourceEntry, type SourceFile, type SourceNode, type SourceScalar } from './node.ts';
import {
  emptyDocument,
  halfCharacter,
  maxDepth,
  maxNodes,
  nestedTooDeeply,
  recursiveAlias,
  severalDocuments,
  tooManyNodes,
  unknownAlias,
  unquotedExpression,
  unsupportedKey,
} from './problems.ts';
import { sourcesDialect } from './sources-dialect.ts';
import { expressionEnd, wayOut } from './unquoted-expression.ts';

/** A collection that is still open. */
interface OpenCollection extends OpenMapping {
  readonly kind: 'mapping' | 'sequence';
  readonly start: number;
  readonly flow: boolean;
  /** The items of a sequence. */
  readonly items: SourceNode[];
  /** The entries of a mapping. */
  readonly entries: SourceEntry[];
  /** The key whose value comes next. */
  key: SourceScalar | undefined;
  readonly anchor: Anchor | undefined;
  /** Nodes so far, itself included, aliases followed. */
  size: number;
  /** Levels below it so far, aliases followed. */
  height: number;
}

/** A node that aliases may repeat; without `node` as long as it is open. */
interface Anchor {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  node: SourceNode | undefined;
  size: number;
  height: number;
}

/** A node on its way into its parent. */
interface Built {
  readonly node: SourceNode;
  readonly size: number;
  readonly height: number;
  /** Why it cannot be a key, and where this shows. */
  readonly noKey?: { readonly what: string; readonly start: number; readonly end: number };
}

/**
 * Makes a tree of a document's events, and reports everything that YAML allows and sources do not. `text` has the
 * offsets of `file.text`; in it, expressions without quotes that break the syntax are blotted out.
 */
export function buildTree(
  file: SourceFile,
  text: string,
  events: readonly Event[],
  options: Pick<TreeBuilderOptions, 'large'> = {},
): { readonly root: SourceNode | undefined; readonly diagnostics: readonly Diagnostic[] } {
  const builder = new TreeBuilder(file, text, options);
  for (const event of events) {
    builder.take(event);
    if (builder.finished) break;
  }
  const { root, diagnostics } = builder;
  if (root === undefined || isMissing(root)) diagnostics.push(emptyDocument(file.path));
  return { root, diagnostics };
}

export interface TreeBuilderOptions {
  /** The offset from which the document is read. */
  readonly start?: number;
  /** Nodes that are written out do not count towards the limit, only what aliases repeat. */
  readonly large?: boolean;
  /** The default is the dialect of sources. */
  readonly dialect?: MakeDialect;
}

/** Takes the events of one document. */
export class TreeBuilder {
  readonly diagnostics: Diagnostic[] = [];
  root: SourceNode | undefined;
  /** True if what follows is no longer looked at. */
  finished = false;

  private readonly file: SourceFile;
  private readonly text: string;
  private readonly large: boolean;
  private readonly dialect: Dialect;
  /** How many nodes stand in the text. */
  private written = 0;
  private readonly frames: OpenCollection[] = [];
  private readonly anchors = new Map<string, Anchor>();
  private top: OpenCollection | undefined;
  private documents = 0;
  /** Where the last token ended. */
  cursor: number;
  private outgrown = false;
  /** How many collections are open within an expression without quotes, and where it starts. */
  private expressionDepth = 0;
  private expressionStart = 0;

  constructor(file: SourceFile, text: string, options: TreeBuilderOptions = {}) {
    const { start = 0, large = false, dialect = sourcesDialect } = options;
    this.file = file;
    this.text = text;
    this.cursor = start;
    this.large = large;
    this.dialect = dialect(file, text, (found) => this.diagnostics.push(found));
  }

  take(event: Event): void {
    if (this.expressionDepth > 0) {
      this.passOver(event);
      return;
    }
    switch (event.type) {
      case EVENT_ID.DOCUMENT:
        if (++this.documents > 1) this.refuseDocument();
        return;
      case EVENT_ID.POP:
        this.close();
        return;
      case EVENT_ID.SCALAR:
        this.written++;
        this.takeScalar(event);
        return;
      case EVENT_ID.ALIAS:
        this.takeAlias(event);
        return;
      case EVENT_ID.SEQUENCE:
        this.open('sequence', event);
        return;
      case EVENT_ID.MAPPING:
        if (this.text.startsWith('{{', event.start)) {
          this.expressionDepth = 1;
          this.expressionStart = event.start;
        } else this.open('mapping', event);
    }
  }

  /** Skips the collections as which YAML reads an expression without quotes; one text stands for all of them. */
  private passOver(event: Event): void {
    if (event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE) this.expressionDepth++;
    if (event.type !== EVENT_ID.POP || --this.expressionDepth > 0) return;
    const start = this.expressionStart;
    const end = expressionEnd(this.text, start);
    this.diagnostics.push(unquotedExpression(this.at(start, end), wayOut(this.text, start)));
    this.cursor = end;
    this.place({ node: this.plain(start, end, this.text.slice(start, end)), size: 1, height: 0 });
  }

  private refuseDocument(): void {
    const marker = this.text.slice(this.cursor).search(/^(---|\.\.\.)(?=\s|$)/m);
    const start = this.cursor + Math.max(marker, 0);
    this.diagnostics.push(severalDocuments(this.at(start, start + 3)));
    this.finished = true;
  }

  private open(kind: OpenCollection['kind'], event: MappingEvent | SequenceEvent): void {
    const { start, style } = event;
    this.written++;
    const flow = style === COLLECTION_STYLE.FLOW;
    const anchor = this.readProperties(event);
    this.top = {
      kind,
      start,
      flow,
      items: [],
      entries: [],
      keys: new Map(),
      merges: false,
      key: undefined,
      anchor,
      size: 1,
      height: 0,
    };
    this.frames.push(this.top);
    this.cursor = start;
    if (this.frames.length > maxDepth) this.measure(start, start + 1);
  }

  /** Closes the innermost collection; without one, the document. */
  private close(): void {
    const frame = this.frames.pop();
    if (frame === undefined) return;
    this.top = this.frames.at(-1);
    const { file } = this;
    const { kind, start, items, entries, size, height } = frame;
    // A pair in a flow sequence, "[a: b]", is a flow mapping without braces of its own.
    const hasBrackets = frame.flow && /[[{]/.test(this.text.charAt(start));
    if (hasBrackets) this.cursor = this.find(kind === 'mapping' ? '}' : ']', Math.max(this.cursor, start + 1)) + 1;
    const end = this.cursor;
    const node: SourceNode =
      kind === 'mapping' ? { kind, file, start, end, entries } : { kind, file, start, end, items };
    if (frame.anchor !== undefined) Object.assign(frame.anchor, { node, size, height });
    this.place({ node, size, height, noKey: { what: `a ${kind}`, start, end } });
  }

  private takeScalar(event: ScalarEvent): void {
    const anchor = this.readProperties(event);
    const written = event.valueStart < 0 ? this.missingScalar(event) : this.writtenScalar(event);
    const tag = this.tagOf(event);
    const node = tag === undefined ? written : this.dialect.tagged(written, tag);
    this.cursor = Math.max(this.cursor, node.end);
    if (anchor !== undefined) anchor.node = node;
    const built = { node, size: 1, height: 0 };
    this.place(isMissing(node) ? { ...built, noKey: { what: 'nothing', start: node.start, end: node.end } } : built);
  }

  /** The null where nothing is written: it stands right after the colon, dash, anchor or tag that leads to it. */
  private missingScalar({ anchorEnd, tagEnd }: ScalarEvent): SourceScalar {
    const { top, cursor, text } = this;
    let start = Math.max(cursor, anchorEnd, tagEnd);
    if (start === cursor && top?.kind === 'sequence') start = this.find('-', cursor) + 1;
    else if (start === cursor && top?.key !== undefined) {
      // In "{a, b: c}" the key a has neither colon nor value.
      const next = this.find(top.flow ? ',:}]' : ':', cursor);
      if (text.charAt(next) === ':') start = next + 1;
    }
    start = Math.min(start, text.length);
    return this.plain(start, start, '');
  }

  private writtenScalar(event: ScalarEvent): SourceScalar {
    const { file, text } = this;
    const value = getScalarValue(text, event);
    const { style, valueStart, valueEnd } = event;
    if (style === SCALAR_STYLE.PLAIN) return this.typedScalar(valueStart, valueEnd, value);
    if (style === SCALAR_STYLE.LITERAL_BLOCK || style === SCALAR_STYLE.FOLDED_BLOCK) {
      const start = this.find('|>', Math.max(this.cursor, event.anchorEnd, event.tagEnd));
      return { kind: 'scalar', file, start, end: valueEnd, style: 'block', value, text: value };
    }
    const [start, end] = [valueStart - 1, valueEnd + 1];
    if (!event.fast && /\p{Surrogate}/u.test(value)) this.diagnostics.push(halfCharacter(this.at(start, end)));
    const node: SourceScalar = { kind: 'scalar', file, start, end, style: 'quoted', value, text: value };
    if (style === SCALAR_STYLE.DOUBLE_QUOTED && !event.fast) this.dialect.checkQuoted(node);
    return node;
  }

  private typedScalar(start: number, end: number, text: string): SourceScalar {
    const inFlow = this.top?.flow === true;
    return this.dialect.typed({ ...this.plain(start, end, text), value: text }, { isKey: this.isAtKey(), inFlow });
  }

  private isAtKey(): boolean {
    return this.top?.kind === 'mapping' && this.top.key === undefined;
  }

  private takeAlias({ anchorStart, anchorEnd }: AliasEvent): void {
    const name = this.text.slice(anchorStart, anchorEnd);
    const [start, end] = [anchorStart - 1, anchorEnd];
    this.dialect.checkAnchor(name, start, end);
    const anchor = this.anchors.get(name);
    if (anchor === undefined) {
      this.diagnostics.push(unknownAlias(this.at(start, end), name, didYouMean(name, this.anchors.keys())));
    } else if (anchor.node === undefined) {
      this.diagnostics.push(recursiveAlias(this.at(start, end), name, this.at(anchor.start, anchor.end)));
    }
    this.cursor = end;
    this.place({
      node: anchor?.node ?? this.plain(start, end, `*${name}`),
      size: anchor?.size ?? 1,
      height: anchor?.height ?? 0,
      noKey: { what: 'an alias', start, end },
    });
    this.measure(start, end);
  }

  private tagOf(event: ScalarEvent | MappingEvent | SequenceEvent): Tag | undefined {
    const { type, tagStart: start, tagEnd: end } = event;
    if (start < 0) return undefined;
    const before = type === EVENT_ID.SCALAR ? 'scalar' : type === EVENT_ID.MAPPING ? 'mapping' : 'sequence';
    return { text: this.text.slice(start, end), start, end, before, isKey: this.isAtKey() };
  }

  /** Has the tag of a node judged, and registers its anchor. */
  private readProperties(event: ScalarEvent | MappingEvent | SequenceEvent): Anchor | undefined {
    const { anchorStart, anchorEnd } = event;
    const tag = this.tagOf(event);
    if (tag !== undefined) this.dialect.checkTag(tag);
    if (anchorStart < 0) return undefined;
    const name = this.text.slice(anchorStart, anchorEnd);
    this.dialect.checkAnchor(name, anchorStart - 1, anchorEnd);
    const anchor = { name, start: anchorStart - 1, end: anchorEnd, node: undefined, size: 1, height: 0 };
    this.anchors.set(name, anchor);
    return anchor;
  }

  private place(built: Built): void {
    const { top } = this;
    const { node } = built;
    if (top === undefined) {
      this.root = node;
      return;
    }
    top.size += built.size;
    top.height = Math.max(top.height, built.height + 1);
    if (top.kind === 'sequence') top.items.push(node);
    else if (top.key === undefined) this.placeKey(top, built);
    else {
      // What has outgrown the limits is an error; merging on would have no end.
      if (!this.outgrown) this.dialect.place(top, top.key, node);
      top.key = undefined;
    }
    if (top.size > this.mostNodes()) this.measure(node.start, node.end);
  }

  private placeKey(top: OpenCollection, { node, noKey }: Built): void {
    if (node.kind !== 'scalar' || noKey !== undefined) {
      const { what, start, end } = noKey ?? { what: `a ${node.kind}`, start: node.start, end: node.end };
      this.diagnostics.push(unsupportedKey(this.at(start, end), what));
      top.key = this.plain(start, end, this.text.slice(start, end));
      return;
    }
    top.key = node;
    this.dialect.checkKey(top, node);
  }

  private mostNodes(): number {
    return this.large ? maxNodes + this.written : maxNodes;
  }

  /** Reports, once, that the document has grown too large or too deep. */
  private measure(start: number, end: number): void {
    if (this.outgrown) return;
    const size = this.frames.reduce((sum, frame) => sum + frame.size, 0);
    const depth = this.frames.reduce((deepest, frame, index) => Math.max(deepest, index + 1 + frame.height), 0);
    const tooMany = size > this.mostNodes();
    this.outgrown = tooMany || depth > maxDepth;
    if (tooMany) this.diagnostics.push(tooManyNodes(this.at(start, end)));
    else if (depth > maxDepth) this.diagnostics.push(nestedTooDeeply(this.at(start, end)));
  }

  /** The offset of the next of some characters, comments passed over; the text's length if there is none. */
  private find(characters: string, from: number): number {
    const { text } = this;
    for (let offset = from; offset < text.length; offset++) {
      const character = text.charAt(offset);
      if (characters.includes(character)) return offset;
      if (character !== '#') continue;
      while (offset < text.length && !/[\r\n]/.test(text.charAt(offset))) offset++;
    }
    return text.length;
  }

  private plain(start: number, end: number, text: string): SourceScalar {
    return { kind: 'scalar', file: this.file, start, end, style: 'plain', value: null, text };
  }

  private at(start: number, end: number): Location {
    return locationAt(this.file, start, end);
  }
}

/** Reports whether nothing at all is written where a node is due. */
export function isMissing(node: SourceNode): boolean {
  return node.kind === 'scalar' && node.style === 'plain' && node.text === '' && node.start === node.end;
}
