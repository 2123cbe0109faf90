import type { Json } from '../model/json.ts';
import { namespaceNameLabel } from '../model/kubernetes-names.ts';
import type { DraftExpression, Subject } from './draft.ts';
import { canonicalSet } from './pattern.ts';

/** A text that an expression can name, for each namespace. */
interface ContextText {
  readonly path: string;
  of(subject: Subject): string | undefined;
}

const fixedTexts: readonly ContextText[] = [
  { path: 'namespace.name', of: ({ namespace }) => namespace },
  { path: 'tenant.name', of: ({ tenant }) => tenant },
  { path: 'cluster.name', of: ({ cluster }) => cluster },
];

/**
 * Finds the expression that gives each namespace its value from what the namespace is: its name, its tenant, its cluster
 * or one of its labels, perhaps with the same text before and after it. Nothing if there is none, or if only one value
 * speaks for it. `subjects` has the namespace of each value.
 */
export function contextExpression(values: readonly Json[], subjects: readonly Subject[]): DraftExpression | undefined {
  if (!values.every((value) => typeof value === 'string')) return undefined;
  const [first] = subjects;
  if (first === undefined) return undefined;
  const labels = Object.keys(first.labels).filter((key) => key !== namespaceNameLabel && !key.includes("'"));
  const ofLabels = labels.sort().map(
    (key): ContextText => ({
      path: `labelOf namespace.labels '${key}'`,
      of: (subject) => (Object.hasOwn(subject.labels, key) ? subject.labels[key] : undefined),
    }),
  );
  for (const context of [...fixedTexts, ...ofLabels]) {
    const around = textsAround(values, subjects, context);
    if (around !== undefined)
      return { kind: 'expression', ...around, reference: { kind: 'context', text: context.path } };
  }
  return undefined;
}

function textsAround(values: readonly string[], subjects: readonly Subject[], { of }: ContextText) {
  const texts = subjects.map(of);
  if (new Set(texts).size < 2) return undefined;
  const [value = '', text] = [values[0], texts[0]];
  if (text === undefined || text === '') return undefined;
  for (let from = value.indexOf(text); from >= 0; from = value.indexOf(text, from + 1)) {
    const before = value.slice(0, from);
    const after = value.slice(from + text.length);
    if (values.every((other, index) => texts[index] && other === `${before}${texts[index]}${after}`)) {
      return { before, after };
    }
  }
  return undefined;
}

/** Combinations of the networks of a cluster, the plainest first. */
const networkChoices = [
  ['pods'],
  ['services'],
  ['nodes'],
  ['pods', 'services'],
  ['pods', 'nodes'],
  ['services', 'nodes'],
  ['pods', 'services', 'nodes'],
] as const;

/**
 * Finds the networks of the cluster that are the lists of CIDRs of all namespaces: one kind of network, or several
 * together. Nothing if only one cluster speaks for it.
 */
export function clusterNetworks(
  lists: readonly (readonly Json[])[],
  subjects: readonly Subject[],
): DraftExpression | undefined {
  if (new Set(lists.map(canonicalSet)).size < 2) return undefined;
  for (const choice of networkChoices) {
    const isChoice = lists.every((list, index) => {
      const networks = choice.map((network) => subjects[index]?.networks[network] ?? []);
      return (
        networks.every(({ length }) => length > 0) && canonicalSet(list) === canonicalSet([...new Set(networks.flat())])
      );
    });
    if (!isChoice) continue;
    const paths = choice.map((network) => `cluster.networks.${network}`);
    const text = paths.length === 1 ? paths.join('') : `union ${paths.join(' ')}`;
    return { kind: 'expression', before: '', reference: { kind: 'context', text }, after: '' };
  }
  return undefined;
}
