import type { Code } from '../diagnostics/codes.ts';
import type { Diagnostic, RelatedLocation } from '../diagnostics/diagnostic.ts';
import type { Json } from '../model/json.ts';
import { locationOf, type SourceNode } from '../source/node.ts';

/** Optional parts of a diagnostic. */
interface Extra {
  readonly hint?: string | undefined;
  readonly related?: readonly RelatedLocation[];
}

/** An error at a node. */
export function error(code: Code, node: SourceNode, message: string, extra: Extra = {}): Diagnostic {
  return { code, severity: 'error', message, location: locationOf(node), ...given(extra) };
}

function given({ hint, related }: Extra): { hint?: string; related?: readonly RelatedLocation[] } {
  return { ...(hint === undefined ? {} : { hint }), ...(related === undefined ? {} : { related }) };
}

/** Another place that has to do with it. */
export function also(message: string, node: SourceNode): readonly RelatedLocation[] {
  return [{ message, location: locationOf(node) }];
}

/** A value as a person wrote it, short enough for one line. */
export function shown(value: Json): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** Returns a description of a node: `the string "x"`, `a list`. */
export function described(node: SourceNode): string {
  if (node.kind === 'mapping') return 'a map';
  if (node.kind === 'sequence') return 'a list';
  if (node.value === null) return 'null';
  return `the ${typeof node.value} ${shown(node.value)}`;
}

/** A node within a sentence: its value, when that is short. */
export function shownNode(node: SourceNode): string {
  return node.kind === 'scalar' ? shown(node.value) : 'this item';
}

/** A noun with its article. */
export const article = (noun: string) => (/^[aeiou]|^IP/.test(noun) ? `an ${noun}` : `a ${noun}`);
const words: Record<string, string> = { object: 'map', array: 'list' };
/** The YAML word for a JSON Schema type. */
export const wordFor = (type: string) => words[type] ?? type;
/** A path of a value as a person would say it: `servers[0].host`. */
export const dotted = (path: readonly string[]) => path.join('.').replace(/\.(\d+)(?=\.|$)/g, '[$1]');

/** How to write a value of the right type, where that is plain. */
export function typeHint(node: SourceNode, types: readonly string[]): string | undefined {
  if (node.kind === 'mapping' && types.includes('array')) return 'Begin each item with "- ".';
  if (node.kind !== 'scalar') return undefined;
  if (node.value === null) return 'Write a value, or delete the line.';
  if (types.includes('array')) return `Write it as a list: [${node.text}].`;
  if (types.includes('boolean') && /^(y|yes|on|n|no|off)$/i.test(node.text)) {
    const meant = /^(y|yes|on)$/i.test(node.text) ? 'true' : 'false';
    return node.style === 'plain' ? `Write ${meant}: in YAML 1.2, ${node.text} is a string.` : `Write ${meant}.`;
  }
  if (types.includes('string') && typeof node.value !== 'string') return `Quote it: "${node.text}".`;
  if (typeof node.value !== 'string') return undefined;
  const unquoted = types.some(
    (type) =>
      (type === 'boolean' && /^(true|false)$/.test(node.text)) ||
      ((type === 'integer' || type === 'number') && /^-?\d+$/.test(node.text)),
  );
  return unquoted ? `Write it without quotes: ${node.text}.` : undefined;
}

/** So many values a message lists. */
const mostListed = 50;

/** Returns the allowed values in words, for a value that can be few things only. */
export function oneOf(allowed: readonly Json[]): string {
  const listed = allowed.slice(0, mostListed).map(shown).join(', ');
  const others = allowed.length - mostListed;
  return `${allowed.length > 1 ? 'one of ' : ''}${listed}${others > 0 ? ` or ${others} others` : ''}`;
}
