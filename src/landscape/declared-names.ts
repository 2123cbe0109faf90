import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { fitsPattern } from '../model/name-pattern.ts';
import { withoutTenant } from '../model/tenant-name.ts';
import { nothingFits, unknownReference } from '../schema/problems.ts';
import type { SourceNode } from '../source/node.ts';
import type { SourceRole } from './source-paths.ts';

/** The places that exceptions, tests and guardrails name. */
export type NamedPlace = 'cluster' | 'namespace' | 'namespaceType' | 'tenant';

/** The names that sources give. Absent where a source that can give such a name cannot be read. */
export type DeclaredNames = Readonly<Partial<Record<NamedPlace, ReadonlySet<string>>>>;

/** The word for a place in messages, and the kinds of sources that declare it. The name of a tenant's folder is always known. */
export const namedPlaces = {
  cluster: { what: 'Cluster', from: ['cluster'] },
  namespace: { what: 'Namespace', from: ['cluster', 'cluster-group', 'tenant-namespaces'] },
  namespaceType: { what: 'Namespace type', from: ['namespace-type'] },
  tenant: { what: 'Tenant', from: ['cluster', 'cluster-group'] },
} as const satisfies Record<NamedPlace, { readonly what: string; readonly from: readonly SourceRole['kind'][] }>;

/**
 * Reports a name that no source gives, and a pattern that none of their names fits. Reports nothing of a node that is
 * absent or no scalar, and where the names are not known.
 */
export function checkName(
  node: SourceNode | undefined,
  place: NamedPlace,
  known: DeclaredNames,
): readonly Diagnostic[] {
  const names = known[place];
  if (node?.kind !== 'scalar' || names === undefined) return [];
  const { text } = node;
  const { what } = namedPlaces[place];
  if (!text.includes('*')) {
    return names.has(text) ? [] : [unknownReference(node, what, text, names, 'in this landscape')];
  }
  const fits = [...names].some((name) => fitsPattern(name, text));
  return fits ? [] : [nothingFits(node, what, text, names, 'in this landscape')];
}

/** Checks a name like `checkName`, for a field of a test or a guardrail, where `none` stands for namespaces without a tenant. */
export function checkPlace(
  node: SourceNode | undefined,
  place: NamedPlace,
  known: DeclaredNames,
): readonly Diagnostic[] {
  const isWithout = place === 'tenant' && node?.kind === 'scalar' && node.text === withoutTenant;
  return isWithout ? [] : checkName(node, place, known);
}
