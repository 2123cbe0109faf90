import type { FieldPath } from '../model/field-path.ts';
import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../model/json.ts';
import { flowYaml, writePlainer, writeVisible } from './write-yaml.ts';

/** Choices of a person who writes a source. */
interface YamlLayout {
  /** Keys of lists and maps whose items each take one line where they fit, with everything in them. */
  readonly oneLine?: ReadonlySet<string>;
  /** Comments by `commentKey`: lines above an entry or an item, without their `#`. */
  readonly comments?: ReadonlyMap<string, readonly string[]>;
}

/** Returns the key of a comment: of the entry or item at a path. */
export function commentKey(path: FieldPath): string {
  return JSON.stringify(path);
}

/** The width of a source: the last column that a person is expected to fill. */
const width = 120;

/**
 * Writes plain data as a person writes a source: short maps and lists in one line, all others in blocks, long sentences
 * folded, comments above their entries. LF, a final newline, no `---`. YAML 1.2 readers give the same data back.
 */
export function layoutYaml(value: JsonObject, layout: YamlLayout = {}): string {
  return new Layout(layout).block(value, [], '', '');
}

/** How many characters of a comment are written. */
const mostOfComment = 300;

/**
 * Returns a comment as the end of a line. Its text can come from anywhere: no character of it ends the line or changes how
 * the text around it is shown.
 */
export function commentLine(text: string): string {
  const clipped = text.length > mostOfComment ? `${text.slice(0, mostOfComment)}…` : text;
  return `# ${writeVisible(clipped)}`;
}

class Layout {
  readonly #oneLine: ReadonlySet<string>;
  readonly #comments: ReadonlyMap<string, readonly string[]>;
  /** Paths above a comment: they cannot take one line. */
  readonly #commented = new Set<string>();

  constructor({ oneLine = new Set(), comments = new Map() }: YamlLayout) {
    this.#oneLine = oneLine;
    this.#comments = comments;
    for (const key of comments.keys()) {
      const path = JSON.parse(key) as FieldPath;
      for (const [index] of path.entries()) this.#commented.add(commentKey(path.slice(0, index)));
    }
  }

  /** `first` is before the first line, `margin` before all others: the first line of an item follows its dash. */
  block(value: JsonObject | readonly Json[], path: FieldPath, margin: string, first: string): string {
    let text = '';
    let lead = first;
    const entries: Iterable<readonly [string | number, Json]> = isJsonArray(value)
      ? value.entries()
      : Object.entries(value);
    for (const [key, item] of entries) {
      const at = [...path, key];
      const comment = this.#comments.get(commentKey(at)) ?? [];
      // A comment before the first entry of an item would be between its dash and its key.
      for (const line of comment) {
        text += `${lead}${commentLine(line)}\n`;
        lead = margin;
      }
      text +=
        typeof key === 'number' ? this.#item(item, at, { margin, lead }) : this.#entry(key, item, at, { margin, lead });
      lead = margin;
    }
    return text;
  }

  #item(item: Json, path: FieldPath, { margin, lead }: Margins): string {
    const line = this.#inOneLine(item, path, margin.length + 2);
    if (line !== undefined) return `${lead}- ${line}\n`;
    return `${lead}- ${this.block(item as JsonObject, path, `${margin}  `, '')}`;
  }

  #entry(key: string, item: Json, path: FieldPath, { margin, lead }: Margins): string {
    const name = `${writePlainer(key, 'block')}:`;
    const deeper = `${margin}  `;
    const line = this.#inOneLine(item, path, margin.length + name.length + 1);
    if (line === undefined) return `${lead}${name}\n${this.block(item as JsonObject, path, deeper, deeper)}`;
    const isTooLong = margin.length + name.length + 1 + line.length > width;
    if (isTooLong && typeof item === 'string' && isFoldable(item)) return `${lead}${name} >-\n${folded(item, deeper)}`;
    return `${lead}${name} ${line}\n`;
  }

  /** Returns the text of a value that takes one line; nothing for a block. */
  #inOneLine(value: Json, path: FieldPath, column: number): string | undefined {
    if (!isJsonArray(value) && !isJsonObject(value)) return writePlainer(value, 'block');
    if (isEmpty(value)) return isJsonArray(value) ? '[]' : '{}';
    if (this.#commented.has(commentKey(path)) || (path.length === 1 && path[0] === 'spec')) return undefined;
    const parent = path.at(-2);
    const isMeant = typeof parent === 'string' && this.#oneLine.has(parent);
    if (!isMeant && !isShort(value)) return undefined;
    const text = flowYaml(value, writePlainer);
    return column + text.length <= width ? text : undefined;
  }
}

interface Margins {
  readonly margin: string;
  readonly lead: string;
}

function isEmpty(value: JsonObject | readonly Json[]): boolean {
  return (isJsonArray(value) ? value : Object.keys(value)).length === 0;
}

/** Reports whether a list has scalars only, or a map has scalars and lists of scalars, all without sentences. */
function isShort(value: JsonObject | readonly Json[]): boolean {
  if (isJsonArray(value)) return value.every(isWord);
  return Object.values(value).every((item) => (isJsonArray(item) ? item.every(isWord) : isWord(item)));
}

/** Reports whether a value is a scalar that is not a sentence. An expression is no sentence. */
function isWord(value: Json): boolean {
  if (isJsonArray(value) || isJsonObject(value)) return false;
  return typeof value !== 'string' || !value.includes(' ') || value.startsWith('{{');
}

/** Reports whether folding gives a text back: words with one space between them, all in printable ASCII. */
function isFoldable(text: string): boolean {
  return /^[!-~]+(?: [!-~]+)+$/.test(text);
}

function folded(text: string, margin: string): string {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || margin.length + last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines.map((line) => `${margin}${line}\n`).join('');
}
