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

/** Finds the networks of the cluster that are the lists of CIDRs of all namespaces. */
export function clusterNetworks(
  lists: readonly (readonly Json[])[],
  subjects: readonly Subject[],
): DraftExpression | undefined {
  for (const network of ['pods', 'services', 'nodes'] as const) {
    const isNetwork = lists.every((list, index) => {
      const cidrs = subjects[index]?.networks[network];
      return cidrs !== undefined && cidrs.length > 0 && canonicalSet(list) === canonicalSet(cidrs);
    });
    if (!isNetwork) continue;
    const text = `cluster.networks.${network}`;
    return { kind: 'expression', before: '', reference: { kind: 'context', text }, after: '' };
  }
  return undefined;
}
