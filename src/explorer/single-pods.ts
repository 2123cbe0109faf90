import { clusterKey } from '../clusters/cluster-key.ts';
import type { PodGroup } from '../connectivity/connectivity.ts';
import { type WorkloadName, workloadText } from '../model/workload-name.ts';
import type { PageIndex } from './page-data.ts';

/** Workloads of one cluster that are a single pod, which has no connection with itself. */
export class SinglePods {
  readonly #names = new Set<string>();

  /** In several states, a workload is what the last one has. */
  constructor(indexes: readonly PageIndex[], cluster: string) {
    for (const { clusters, workloads } of indexes) {
      for (const { namespaces } of clusters.filter((one) => clusterKey(one) === cluster)) {
        for (const namespace of namespaces) {
          for (const workload of workloads[namespace.workloads] ?? []) {
            const key = keyOf(namespace.name, workload);
            if (workload.single === true) this.#names.add(key);
            else this.#names.delete(key);
          }
        }
      }
    }
  }

  /** Returns the namespaces in which a group has two pods. */
  pairsIn({ places }: PodGroup): ReadonlySet<string> {
    return new Set(
      places.flatMap(({ namespaces, workloads }) =>
        workloads.length > 1
          ? namespaces
          : namespaces.filter((name) => workloads.some((one) => !this.#names.has(keyOf(name, one)))),
      ),
    );
  }
}

function keyOf(namespace: string, workload: WorkloadName): string {
  return `${namespace}/${workloadText(workload)}`;
}
