import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Landscape } from '../landscape/landscape.ts';
import { fitsPattern } from '../model/name-pattern.ts';
import { withoutTenant } from '../questions/peer-query.ts';
import { nothingFits, unknownReference } from '../schema/problems.ts';
import { nodeAt, type SourceNode } from '../source/node.ts';

/**
 * The clusters, namespaces, types and tenants that a connectivity test names and the landscape does not have; and the
 * patterns that none of their names fits.
 */
export function checkReferences(root: SourceNode, { clusters, types }: Landscape): readonly Diagnostic[] {
  const namespaces = [...clusters.values()].flatMap((cluster) => cluster.namespaces);
  const known = {
    cluster: { what: 'Cluster', names: new Set(clusters.keys()) },
    namespace: { what: 'Namespace', names: new Set(namespaces.map(({ name }) => name)) },
    namespaceType: { what: 'Namespace type', names: new Set(types.keys()) },
    tenant: { what: 'Tenant', names: new Set(namespaces.flatMap(({ tenant }) => tenant ?? [])) },
  } as const;
  const cases = nodeAt(root, ['spec', 'cases']);
  const peers = (cases?.kind === 'sequence' ? cases.items : []).flatMap((one) => [
    nodeAt(one, ['from']),
    nodeAt(one, ['to']),
  ]);
  const check = (node: SourceNode | undefined, field: keyof typeof known): readonly Diagnostic[] => {
    if (node?.kind !== 'scalar') return [];
    const { what, names } = known[field];
    const { text } = node;
    if (field === 'tenant' && text === withoutTenant) return [];
    if (text.includes('*')) {
      const fits = [...names].some((name) => fitsPattern(name, text));
      return fits ? [] : [nothingFits(node, what, text, names, 'in this landscape')];
    }
    return names.has(text) ? [] : [unknownReference(node, what, text, names, 'in this landscape')];
  };
  const fields = ['cluster', 'namespace', 'namespaceType', 'tenant'] as const;
  return [
    ...check(nodeAt(root, ['spec', 'cluster']), 'cluster'),
    ...peers.flatMap((peer) => fields.flatMap((field) => check(nodeAt(peer, [field]), field))),
  ];
}
