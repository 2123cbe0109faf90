import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Landscape } from '../landscape/landscape.ts';
import { fitsPattern } from '../model/name-pattern.ts';
import type { TextMap } from '../model/network-policy.ts';
import { withoutTenant } from '../model/tenant-name.ts';
import { hasLabels } from '../questions/find-namespaces.ts';
import { nothingFits, unknownReference } from '../schema/problems.ts';
import { nodeAt, type SourceNode, toJson } from '../source/node.ts';
import * as problems from './problems.ts';

/**
 * The clusters, namespaces, types and tenants that a connectivity test names and the landscape does not have; and the
 * patterns that none of their names fits.
 */
export function checkReferences(root: SourceNode, { clusters, types, tenants }: Landscape): readonly Diagnostic[] {
  const namespaces = [...clusters.values()].flatMap((cluster) => cluster.namespaces);
  const known = {
    cluster: { what: 'Cluster', names: new Set(clusters.keys()) },
    namespace: { what: 'Namespace', names: new Set(namespaces.map(({ name }) => name)) },
    namespaceType: { what: 'Namespace type', names: new Set(types.keys()) },
    tenant: {
      what: 'Tenant',
      names: new Set([...tenants.keys(), ...namespaces.flatMap(({ tenant }) => tenant ?? [])]),
    },
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
    ...peers.flatMap((peer) => [
      ...fields.flatMap((field) => check(nodeAt(peer, [field]), field)),
      ...checkTenantLabels(nodeAt(peer, ['tenantLabels']), tenants),
    ]),
  ];
}

/** Labels of tenants are in their folders; those of namespaces are known only after rendering. */
function checkTenantLabels(node: SourceNode | undefined, tenants: Landscape['tenants']): readonly Diagnostic[] {
  if (node?.kind !== 'mapping') return [];
  const asked = toJson(node) as TextMap;
  const labels = [...tenants.values()].map((tenant) => tenant.labels);
  return labels.some((one) => hasLabels(one, asked)) ? [] : [problems.labelsOfNoTenant(node, asked, labels)];
}
