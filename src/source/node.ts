import type { Location } from '../diagnostics/diagnostic.ts';
import type { FieldPath } from '../model/field-path.ts';
import type { Json } from '../model/json.ts';

/** A text file whose YAML was read. `lineStarts[n]` is the offset at which line n + 1 begins. */
export interface SourceFile {
  /** Relative to the root, with forward slashes. */
  readonly path: string;
  /** Without byte-order mark; line ends as written. */
  readonly text: string;
  readonly lineStarts: readonly number[];
}

interface SourceSpan {
  readonly file: SourceFile;
  /** Offsets into `file.text`, in UTF-16 code units: start inclusive, end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** How a scalar was written: `plain` scalars are typed by the YAML 1.2 core schema, all others are texts. */
type ScalarStyle = 'plain' | 'quoted' | 'block';

export interface SourceScalar extends SourceSpan {
  readonly kind: 'scalar';
  readonly style: ScalarStyle;
  readonly value: string | number | boolean | null;
  /** The scalar's text after unescaping and folding; for `~` or nothing at all, as written. */
  readonly text: string;
}

export interface SourceEntry {
  readonly key: SourceScalar;
  readonly name: string;
  readonly value: SourceNode;
}

/** Keys are texts, distinct, in source order. */
export interface SourceMapping extends SourceSpan {
  readonly kind: 'mapping';
  readonly entries: readonly SourceEntry[];
}

export interface SourceSequence extends SourceSpan {
  readonly kind: 'sequence';
  readonly items: readonly SourceNode[];
}

/** A YAML tree in which every node knows its place. An alias is the very node of its anchor. */
export type SourceNode = SourceScalar | SourceMapping | SourceSequence;

/** Where a node begins. `endColumn` is given when the node ends on the line it begins on. */
export function locationOf(node: SourceNode): Location {
  return locationAt(node.file, node.start, node.end);
}

/** The location of the offsets `start` (inclusive) to `end` (exclusive) of a file. */
export function locationAt(file: SourceFile, start: number, end = start): Location {
  const line = lineOf(file.lineStarts, start);
  const lineStart = file.lineStarts[line - 1] ?? 0;
  const nextLine = file.lineStarts[line] ?? file.text.length + 1;
  const column = start - lineStart + 1;
  const base = { path: file.path, line, column };
  return end > start && end < nextLine ? { ...base, endColumn: column + end - start } : base;
}

function lineOf(lineStarts: readonly number[], offset: number): number {
  let low = 0;
  let high = lineStarts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lineStarts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The entry of a mapping by its key; nothing where the node is no mapping. */
export function entryOf(node: SourceNode | undefined, name: string): SourceEntry | undefined {
  return node?.kind === 'mapping' ? node.entries.find((entry) => entry.name === name) : undefined;
}

/** The node that a path of keys and indexes leads to; nothing where the path ends early. */
export function nodeAt(node: SourceNode | undefined, path: FieldPath): SourceNode | undefined {
  let current = node;
  for (const segment of path) {
    if (current?.kind === 'sequence') current = current.items[Number(segment)];
    else current = entryOf(current, String(segment))?.value;
  }
  return current;
}

/** The plain data of a tree. Maps are made without prototype, so that a key such as `__proto__` is only a key. */
export function toJson(node: SourceNode): Json {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'sequence') return node.items.map(toJson);
  const object: Record<string, Json> = Object.create(null);
  for (const entry of node.entries) object[entry.name] = toJson(entry.value);
  return object;
}
