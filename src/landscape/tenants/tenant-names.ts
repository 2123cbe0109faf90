import { nodeAt } from '../../source/node.ts';
import { itemsAt, nameNodeOf, type Sources } from '../read-sources.ts';

/**
 * The names of all tenants: those with a folder, and those that a cluster, a group or one of their namespaces names.
 * Nothing where a source that could name one could not be read.
 */
export function tenantNames({ tenants, clusters, groups, broken }: Sources): ReadonlySet<string> | undefined {
  if (broken.some(({ kind }) => kind === 'cluster' || kind === 'cluster-group')) return undefined;
  const names = new Set(tenants.keys());
  for (const root of [...clusters.map((cluster) => cluster.root), ...groups.values()]) {
    const nodes = [
      nodeAt(root, ['spec', 'tenant']),
      ...itemsAt(root, ['spec', 'namespaces']).map((item) => nodeAt(item, ['tenant'])),
      // A hosted cluster that names no tenant is one.
      ...(nodeAt(root, ['spec', 'controlPlane']) === undefined ? [] : [nameNodeOf(root)]),
    ];
    for (const node of nodes) if (node?.kind === 'scalar') names.add(node.text);
  }
  return names;
}
