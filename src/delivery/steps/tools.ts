import { clusterOf } from '../../render/tree-changes.ts';
import type { Tool } from './schedule.ts';

/** The tool that each cluster's delivery objects are for, by the paths inside a folder of manifests. */
export function deliveryTools(paths: Iterable<string>): ReadonlyMap<string, Tool> {
  const found = new Map<string, Tool>();
  for (const path of paths) {
    const [, tool] = /^gitops\/(argocd|flux)\//.exec(path) ?? [];
    const cluster = clusterOf(path);
    if (cluster === undefined || (tool !== 'argocd' && tool !== 'flux')) continue;
    found.set(cluster, tool);
  }
  return found;
}
