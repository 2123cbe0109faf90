import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** There is no folder of manifests, or it contains no cluster. */
export function nothingRendered(folder: string): Diagnostic {
  return {
    code: 'nothing-rendered',
    severity: 'error',
    message: `${folder}/ contains no cluster, so there is nothing to analyse.`,
    location: { path: folder, line: 1, column: 1 },
    hint: 'Run "ringfence render" first. To analyse other manifests, name them with --manifests.',
  };
}

/** Without it, a cluster's networks and traits are unknown, and not merely unstated. */
export function clusterInventoryMissing(folder: string, cluster: string): Diagnostic {
  return {
    code: 'inventory-missing',
    severity: 'error',
    message: `Cluster "${cluster}" has no inventory, so its networks and the traits of its network plugin are unknown.`,
    location: { path: folder, line: 1, column: 1 },
    hint: 'Run "ringfence render", which writes it.',
  };
}
