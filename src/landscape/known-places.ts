import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { memoised } from '../model/interned.ts';
import { fitsPattern } from '../model/name-pattern.ts';
import { withoutTenant } from '../model/tenant-name.ts';
import { nothingFits, unknownReference } from '../schema/problems.ts';
import type { SourceNode } from '../source/node.ts';
import type { Landscape } from './landscape.ts';

/** The fields by which tests and guardrails name places. */
type PlaceField = 'cluster' | 'namespace' | 'namespaceType' | 'tenant';

type KnownPlaces = Readonly<Record<PlaceField, { readonly what: string; readonly names: ReadonlySet<string> }>>;

const placesOf: (landscape: Landscape) => KnownPlaces = memoised(({ clusters, types, tenants }) => {
  const namespaces = [...clusters.values()].flatMap((cluster) => cluster.namespaces);
  return {
    cluster: { what: 'Cluster', names: new Set(clusters.keys()) },
    namespace: { what: 'Namespace', names: new Set(namespaces.map(({ name }) => name)) },
    namespaceType: { what: 'Namespace type', names: new Set(types.keys()) },
    tenant: {
      what: 'Tenant',
      names: new Set([...tenants.keys(), ...namespaces.flatMap(({ tenant }) => tenant ?? [])]),
    },
  };
});

/**
 * Reports a name that the landscape does not have, and a pattern that none of its names fits. A node that is absent or
 * no scalar is passed over.
 */
export function checkPlace(
  node: SourceNode | undefined,
  field: PlaceField,
  landscape: Landscape,
): readonly Diagnostic[] {
  if (node?.kind !== 'scalar') return [];
  const { what, names } = placesOf(landscape)[field];
  const { text } = node;
  if (field === 'tenant' && text === withoutTenant) return [];
  if (!text.includes('*')) {
    return names.has(text) ? [] : [unknownReference(node, what, text, names, 'in this landscape')];
  }
  const fits = [...names].some((name) => fitsPattern(name, text));
  return fits ? [] : [nothingFits(node, what, text, names, 'in this landscape')];
}
