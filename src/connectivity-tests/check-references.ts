import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { checkPlace, type DeclaredNames } from '../landscape/declared-names.ts';
import type { Landscape } from '../landscape/landscape.ts';
import { itemsAt } from '../landscape/read-sources.ts';
import type { TextMap } from '../model/network-policy.ts';
import { hasLabels } from '../questions/find-namespaces.ts';
import { nodeAt, type SourceNode, toJson } from '../source/node.ts';
import * as problems from './problems.ts';

/**
 * Reports the clusters, namespaces, types and tenants in a connectivity test that no source names, and the patterns that
 * none of their names fits. With a landscape, also labels that no tenant has. The test can break its schema.
 */
export function checkReferences(
  root: SourceNode,
  names: DeclaredNames,
  landscape: Landscape | undefined,
): readonly Diagnostic[] {
  const peers = itemsAt(root, ['spec', 'cases']).flatMap((one) => [nodeAt(one, ['from']), nodeAt(one, ['to'])]);
  const fields = ['cluster', 'namespace', 'namespaceType', 'tenant'] as const;
  return [
    ...checkPlace(nodeAt(root, ['spec', 'cluster']), 'cluster', names),
    ...peers.flatMap((peer) => [
      ...fields.flatMap((field) => checkPlace(nodeAt(peer, [field]), field, names)),
      ...(landscape === undefined ? [] : checkTenantLabels(nodeAt(peer, ['tenantLabels']), landscape.tenants)),
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
