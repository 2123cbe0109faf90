import { invariant } from '../diagnostics/invariant.ts';
import { isJsonArray, isJsonObject, type Json } from '../model/json.ts';

/**
 * Writes plain data as a YAML document in block style, two spaces a level: LF, a final newline, no `---`. YAML 1.1 and
 * 1.2 readers give the same data back. `indent` is the number of spaces before every line, for a part of a document.
 */
export function writeYaml(value: Json, indent = 0): string {
  const margin = ' '.repeat(indent);
  return isBlock(value) ? writeBlock(value, margin, margin) : `${margin}${writeFlat(value)}\n`;
}

/**
 * Writes a scalar as it stands after `key: `. A text goes without quotes only if no reader could take it for anything
 * else; a number must be finite.
 */
export function writeScalar(value: string | number | boolean): string {
  if (typeof value === 'string') return isPlain(value) ? value : quote(value);
  return typeof value === 'number' ? writeNumber(value) : String(value);
}

/** The style of the list or map that holds a scalar. */
type YamlStyle = 'block' | 'flow';

/**
 * Writes a scalar as a person writes it in a source. Sentences, versions and IPv4 addresses go without quotes as well, since a YAML
 * 1.2 reader cannot take them for anything else.
 */
export function writePlainer(value: null | string | number | boolean, style: YamlStyle): string {
  if (value === null) return 'null';
  if (typeof value !== 'string') return writeScalar(value);
  const isSentence = sentence.test(value) && (style === 'block' || !value.includes(','));
  return isSentence || dotted.test(value) || directive.test(value) ? value : writeScalar(value);
}

/** Words, of which the first begins with a letter: no character in it means anything to YAML, in blocks. */
const sentence = /^[A-Za-z][A-Za-z0-9_./()'%+;,-]*(?: [A-Za-z0-9_./()'%+;,-]+)+$/;

/** A version, or an address or a CIDR as canonical texts are: at least two points, so no number. */
const dotted = /^(?:0|[1-9][0-9]{0,2})(?:\.(?:0|[1-9][0-9]{0,2})){2,3}(?:\/(?:0|[1-9][0-9]?))?$/;

/** The key of a directive of templates, such as `$each`. */
const directive = /^\$[A-Za-z]+$/;

/** Writes plain data in one line, in flow style. YAML readers give the same data back. */
export function flowYaml(value: Json, write: typeof writePlainer = writeFlow): string {
  if (isJsonArray(value)) return `[${value.map((item) => flowYaml(item, write)).join(', ')}]`;
  if (!isJsonObject(value)) return write(value, 'flow');
  const entries = Object.entries(value).map(([key, item]) => `${write(key, 'flow')}: ${flowYaml(item, write)}`);
  return `{${entries.join(', ')}}`;
}

function writeFlow(value: null | string | number | boolean): string {
  return value === null ? 'null' : writeScalar(value);
}

/** `first` stands before the first line, `margin` before all others: an item's first line follows its dash. */
function writeBlock(value: readonly Json[] | { readonly [key: string]: Json }, margin: string, first: string): string {
  const deeper = `${margin}  `;
  let text = '';
  let lead = first;
  if (isJsonArray(value)) {
    for (const item of value) {
      text += isBlock(item) ? `${lead}- ${writeBlock(item, deeper, '')}` : `${lead}- ${writeFlat(item)}\n`;
      lead = margin;
    }
    return text;
  }
  for (const [key, item] of Object.entries(value)) {
    const name = writeScalar(key);
    text += isBlock(item)
      ? `${lead}${name}:\n${writeBlock(item, deeper, deeper)}`
      : `${lead}${name}: ${writeFlat(item)}\n`;
    lead = margin;
  }
  return text;
}

/** Reports whether a value takes lines of its own: a list or map that is not empty. */
function isBlock(value: Json): value is readonly Json[] | { readonly [key: string]: Json } {
  if (isJsonArray(value)) return value.length > 0;
  return isJsonObject(value) && Object.keys(value).length > 0;
}

function writeFlat(value: Json): string {
  if (value === null) return 'null';
  if (isJsonArray(value)) return '[]';
  return isJsonObject(value) ? '{}' : writeScalar(value);
}

function isPlain(text: string): boolean {
  return /^[A-Za-z][A-Za-z0-9_./-]*$/.test(text) && !mistakable.test(text);
}

/** Words that YAML 1.1 reserves, and "e1", which the npm package `yaml` takes for a number in YAML 1.1. */
const mistakable = /^(y|n|yes|no|on|off|true|false|null|e-?[0-9]+)$/i;

/**
 * Characters that are escaped: controls, blanks other than the space, line and paragraph separators (line breaks to
 * YAML 1.1), the marks that change how the text around them is shown, and those that are no characters. They are
 * listed, since Unicode's own classes differ from one Node version to the next.
 */
const escaped =
  /["\\\p{Cc}\u00A0\u00AD\u061C\u180E\u2000-\u200F\u2028-\u202F\u205F-\u206F\u3000\uFEFF\uFFF0-\uFFFB\uFFFE\uFFFF]/gu;

function quote(text: string): string {
  invariant(!/\p{Surrogate}/u.test(text), 'a text holds half a character, which no file can hold');
  return `"${text.replace(escaped, escapeCharacter)}"`;
}

/** Escapes every character of a comment that could end it or change how it is shown, and halves of characters. */
export function writeVisible(text: string): string {
  return text
    .replace(escaped, (one) => (/["\\]/.test(one) ? one : escapeCharacter(one)))
    .replace(/\p{Surrogate}/gu, '\uFFFD');
}

function escapeCharacter(character: string): string {
  if (character === '"' || character === '\\') return `\\${character}`;
  if (character === '\n') return '\\n';
  if (character === '\t') return '\\t';
  return `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** YAML 1.1 takes digits with an exponent for a number only if they have a point. */
function writeNumber(value: number): string {
  invariant(Number.isFinite(value), `the number ${value} cannot be written`);
  return String(value).replace(/^(-?\d+)e/, '$1.0e');
}
