import { clusterKey } from '../clusters/cluster-key.ts';
import type { ClusterState } from '../clusters/cluster-state.ts';
import { compareText } from '../diagnostics/compare.ts';
import type { ClusterPlace } from './landscape-diff.ts';

/** Gathers namespaces of one type, cluster by cluster. */
export class Places {
  readonly #found = new Map<string, { readonly namespaces: Set<string>; readonly namespacesOfType: number }>();

  add(cluster: ClusterState, namespace: string): void {
    const known = this.#found.get(clusterKey(cluster));
    if (known !== undefined) known.namespaces.add(namespace);
    else {
      const { type } = cluster.namespaces.get(namespace) ?? {};
      this.#found.set(clusterKey(cluster), {
        namespaces: new Set([namespace]),
        namespacesOfType: type === undefined ? 0 : namespacesOfType(cluster, type),
      });
    }
  }

  /** Adds a cluster, as a whole if no namespace of it is added. */
  addCluster(cluster: ClusterState): void {
    const key = clusterKey(cluster);
    if (!this.#found.has(key)) this.#found.set(key, { namespaces: new Set(), namespacesOfType: 0 });
  }

  /** By cluster; namespaces sorted. */
  all(): readonly ClusterPlace[] {
    return [...this.#found]
      .map(([cluster, { namespaces, namespacesOfType: all }]) => ({
        cluster,
        namespaces: [...namespaces].sort(),
        namespacesOfType: all,
      }))
      .sort((a, b) => compareText(a.cluster, b.cluster));
  }
}

const counted = new WeakMap<ClusterState, Map<string, number>>();

/** How many namespaces of a type a cluster has; counted once. */
export function namespacesOfType(cluster: ClusterState, type: string): number {
  let counts = counted.get(cluster);
  if (counts === undefined) {
    counts = new Map();
    for (const { type: own } of cluster.namespaces.values()) {
      if (own !== undefined) counts.set(own, (counts.get(own) ?? 0) + 1);
    }
    counted.set(cluster, counts);
  }
  return counts.get(type) ?? 0;
}
