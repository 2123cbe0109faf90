import { namespaceNameLabel } from '../model/kubernetes-names.ts';
import type { DraftType } from './draft.ts';

/** Returns the field of a path that says what a value is: the key of the label in place of `values` of a requirement. */
export function namedField(path: readonly string[]): string {
  const last = path.at(-1) ?? '';
  return last === 'values' ? (path.at(-2) ?? last) : last;
}

/** The end of a key of a label: `team` of `acme.example/team`. The name of a namespace is its key as a noun. */
function shortKey(field: string): string {
  if (field === namespaceNameLabel) return 'namespace';
  return field.slice(field.lastIndexOf('/') + 1);
}

function plural(noun: string): string {
  if (noun.endsWith('y')) return `${noun.slice(0, -1)}ies`;
  return noun.endsWith('s') ? noun : `${noun}s`;
}

/** Returns the noun for values of a type, by the field of a policy that they fill. */
export function nounOf(type: DraftType, field: string): string {
  if (type.kind === 'run') {
    const [only, ...more] = type.run.fields;
    if (only !== undefined && more.length === 0) return plural(nounOf(only.type, only.name));
    return type.run.fields.some(({ name }) => name === 'cidr') ? 'blocks' : plural(type.run.element);
  }
  const noun = type.value === 'cidr' ? (field === 'except' ? 'exceptions' : 'network') : shortKey(field);
  return type.kind === 'list' ? plural(noun) : noun;
}
