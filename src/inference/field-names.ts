import { namespaceNameLabel } from '../model/kubernetes-names.ts';

/** Returns the field of a path that says what a value is: the key of the label in place of `values` of a requirement. */
export function namedField(path: readonly string[]): string {
  const last = path.at(-1) ?? '';
  return last === 'values' ? (path.at(-2) ?? last) : last;
}

/** The end of a key of a label: `team` of `acme.example/team`. The name of a namespace is its key as a noun. */
export function shortKey(field: string): string {
  if (field === namespaceNameLabel) return 'namespace';
  return field.slice(field.lastIndexOf('/') + 1);
}

export function plural(noun: string): string {
  if (noun.endsWith('y')) return `${noun.slice(0, -1)}ies`;
  return noun.endsWith('s') ? noun : `${noun}s`;
}
