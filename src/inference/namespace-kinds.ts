import type { Subject } from './draft.ts';

/** The last words of keys of labels that say what kind of namespace it is, the most telling first. */
const telling = ['namespace-type', 'purpose', 'role', 'kind', 'type', 'tier', 'component'];

/** Returns the last words of a key: `purpose` of `shop.example.org/purpose`. */
function isTelling(key: string, word: string): boolean {
  return key === word || key.endsWith(`/${word}`);
}

/**
 * Returns the key of the label by which the team sorts its namespaces into kinds: several namespaces share a value, and
 * most have one. Nothing without such a label.
 */
export function kindLabel(subjects: readonly Subject[]): string | undefined {
  const keys = [...new Set(subjects.flatMap(({ labels }) => Object.keys(labels)))].sort();
  return telling
    .flatMap((word) => keys.filter((key) => isTelling(key, word)))
    .find((key) => sortsNamespaces(key, subjects));
}

function sortsNamespaces(key: string, subjects: readonly Subject[]): boolean {
  const labelled = subjects.filter(({ labels }) => Object.hasOwn(labels, key));
  const names = new Set(labelled.map(({ namespace }) => namespace));
  const values = new Set(labelled.map(({ labels }) => labels[key]));
  return 2 * labelled.length > subjects.length && 2 * values.size <= names.size;
}

/** Returns values of telling labels that all namespaces share, the most telling first. */
export function sharedKinds(subjects: readonly Subject[]): readonly string[] {
  const [first] = subjects;
  if (first === undefined) return [];
  return [...telling, 'app', 'name'].flatMap((word) =>
    Object.entries(first.labels).flatMap(([key, value]) => {
      const isCommon = subjects.every(({ labels }) => Object.hasOwn(labels, key) && labels[key] === value);
      return isTelling(key, word) && isCommon ? [value] : [];
    }),
  );
}
