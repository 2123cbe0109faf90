import { compareText } from '../../diagnostics/compare.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { fitsPattern } from '../../model/name-pattern.ts';
import { entryOf, nodeAt, type SourceNode } from '../../source/node.ts';
import type { NamespaceType } from '../landscape.ts';
import { scalarAt } from '../read-sources.ts';
import { type LabelledCluster, selectsCluster } from './cluster-selector.ts';
import type { TenantFolder } from './load-tenants.ts';
import * as problems from './problems.ts';

/**
 * Reports everything about a namespace of a tenant's own file that the platform does not allow: its name, its type, its
 * clusters and its labels. `type` is absent where it is not known, which is reported elsewhere.
 */
export function checkTenantNamespace(
  node: SourceNode,
  { tenant, allowed }: TenantFolder,
  type: NamespaceType | undefined,
  clusters: readonly LabelledCluster[],
): readonly Diagnostic[] {
  const nameNode = scalarAt(node, 'name');
  const typeNode = scalarAt(node, 'type');
  const name = nameNode.text;
  const found: Diagnostic[] = [];
  const forbid = (at: SourceNode, problem: string, key: string): void => {
    found.push(problems.notAllowed(at, problem, entryOf(allowed.node, key)?.value ?? allowed.node));
  };
  if (!allowed.namespaceNames.some((pattern) => fitsPattern(name, pattern))) {
    const patterns = allowed.namespaceNames.map((pattern) => `"${pattern}"`).join(' or ');
    const problem = `Tenant "${tenant.name}" may not have a namespace with the name "${name}"; its names fit ${patterns}.`;
    forbid(nameNode, problem, 'namespaceNames');
  }
  if (type !== undefined && !allowed.namespaceTypes.has(type.name)) {
    forbid(typeNode, `Tenant "${tenant.name}" may not have namespaces of type "${type.name}".`, 'namespaceTypes');
  } else if (type !== undefined && !admits(type, tenant.name)) {
    found.push(problems.typeAdmitsNot(typeNode, type.name, tenant.name));
  }
  const { clusters: selector } = allowed;
  const outside = selector === undefined ? [] : clusters.filter((cluster) => !selectsCluster(selector, cluster));
  const [first] = outside.map((cluster) => cluster.name).sort(compareText);
  if (first !== undefined) {
    const at = nodeAt(node, ['clusters']) ?? nodeAt(node, ['clusterSelector']) ?? node;
    const others = outside.length === 1 ? '' : `, nor in ${outside.length - 1} more of those that are named here`;
    forbid(at, `Tenant "${tenant.name}" may not have namespaces in cluster "${first}"${others}.`, 'clusterSelector');
  }
  const labels = nodeAt(node, ['labels']);
  for (const { key, name: label } of labels?.kind === 'mapping' && type !== undefined ? labels.entries : []) {
    if (!type?.tenantRules.labels.has(label)) found.push(problems.labelNotForTenants(key, label, type?.name ?? ''));
  }
  return found;
}

function admits({ tenantRules: { admits: admitted } }: NamespaceType, tenant: string): boolean {
  return admitted === 'Any' || (admitted !== 'None' && admitted.has(tenant));
}

/** Reports the clusters in which a tenant declares more namespaces than it may have, at the first that is too many. */
export function checkCounts(
  { tenant, allowed }: TenantFolder,
  placed: readonly { readonly node: SourceNode; readonly clusters: readonly LabelledCluster[] }[],
): readonly Diagnostic[] {
  const counts = new Map<string, number>();
  const tooMany = new Map<string, SourceNode>();
  for (const { node, clusters } of placed) {
    for (const { name } of clusters) {
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      if (count === allowed.maxNamespaces + 1) tooMany.set(name, scalarAt(node, 'name'));
    }
  }
  const limit = nodeAt(allowed.node, ['maxNamespaces']) ?? allowed.node;
  return [...tooMany].slice(0, 1).map(([cluster, node]) => {
    const place = { tenant: tenant.name, cluster, count: counts.get(cluster) ?? 0, most: allowed.maxNamespaces };
    return problems.tooManyNamespaces(node, place, limit);
  });
}
