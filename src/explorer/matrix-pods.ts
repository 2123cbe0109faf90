import { clusterKey } from '../clusters/cluster-key.ts';
import type { ClusterState } from '../clusters/cluster-state.ts';
import { type ConnectivityFilter, connectivityQuestion } from '../connectivity/connectivity-filter.ts';
import { workloadText } from '../model/workload-name.ts';
import type { MatrixQuery } from './matrix-query.ts';
import type { ChosenPods } from './matrix-rows.ts';

interface PodsOfQuery {
  /** Absent: all. */
  readonly rows?: ChosenPods;
  readonly columns?: ChosenPods;
  /** Why a part cannot be used. */
  readonly problem?: string;
}

/** Finds the pods that a filter names by peers and labels, as `connectivity --filter` finds them. */
export function podsOfQuery({ from, to, labels }: MatrixQuery, clusters: () => readonly ClusterState[]): PodsOfQuery {
  const rows = chosenPods({ from, labels }, clusters);
  const columns = chosenPods({ from: to, labels }, clusters);
  const problem = [rows, columns].find((one) => typeof one === 'string');
  if (typeof rows === 'string' || typeof columns === 'string') return { problem: problem as string };
  return { ...(rows === undefined ? {} : { rows }), ...(columns === undefined ? {} : { columns }) };
}

function chosenPods(
  { from, labels }: { readonly from: string | undefined; readonly labels: readonly string[] | undefined },
  clusters: () => readonly ClusterState[],
): ChosenPods | string | undefined {
  if (from === undefined && labels === undefined) return undefined;
  const all = clusters();
  const filter: ConnectivityFilter = {
    ...(from === undefined ? {} : { from }),
    ...(labels === undefined ? {} : { labels }),
  };
  const { value, problem } = connectivityQuestion(all, filter);
  if (problem !== undefined) return [problem.message, problem.hint ?? ''].join(' ').trim();
  if (value.from?.addresses !== undefined) return 'The rows of a matrix are pods. Search for the address instead.';
  const pods = new Set<string>();
  for (const cluster of all) {
    for (const namespace of cluster.namespaces.values()) {
      for (const workload of namespace.workloads) {
        const isAsked = value.from?.pods(cluster, namespace, workload) ?? true;
        if (!isAsked || value.concerns?.(namespace, workload) === false) continue;
        pods.add(keyOf(clusterKey(cluster), namespace.name, workloadText(workload)));
      }
    }
  }
  return {
    key: JSON.stringify(filter),
    has: (cluster, namespace, workload) => pods.has(keyOf(cluster, namespace, workload)),
  };
}

function keyOf(cluster: string, namespace: string, workload: string): string {
  return JSON.stringify([cluster, namespace, workload]);
}
