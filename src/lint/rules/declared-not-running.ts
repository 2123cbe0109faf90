import { declaresWorkload, workloadText } from '../../model/workload-name.ts';
import { locationOf } from '../../source/node.ts';
import type { LintContext } from '../context.ts';
import { foundInNamespaces, isNotFound, observedClusters } from '../observed-clusters.ts';
import type { Found } from '../rule.ts';

interface DeclaredNotRunning {
  readonly namespaceType: string;
  /** As `Deployment/web`. */
  readonly workload: string;
  /** As `cluster/namespace`, where it does not run. */
  readonly namespaces: readonly string[];
}

/**
 * Rule: each declared workload runs, in each cluster whose workloads were observed.
 *
 * Reason: a test about a workload that does not run proves nothing, and the policies that are open for it wait for the first
 * pod that takes its labels.
 *
 * Breaks it: a workload of a type that no observed file lists. Keeps it: one that runs; a cluster without observed
 * workloads; a namespace that the cluster does not have, which is a finding of its own.
 */
export function* declaredNotRunning(context: LintContext): Generator<Found<DeclaredNotRunning>> {
  yield* foundInNamespaces(missing(context));
}

function* missing(context: LintContext) {
  for (const { cluster, facts } of observedClusters(context)) {
    const { workloads } = cluster.observed;
    if (workloads === undefined) continue;
    for (const { name, type, nameNode } of cluster.namespaces) {
      if (isNotFound(cluster, name)) continue;
      const running = workloads.get(name) ?? [];
      for (const workload of facts.namespaces.get(name)?.workloads ?? []) {
        if (workload.observed === true || running.some((one) => declaresWorkload(workload, one))) continue;
        const data = { namespaceType: type.name, workload: workloadText(workload) };
        yield { data, cluster: cluster.name, namespace: name, location: locationOf(type.workloads ?? nameNode) };
      }
    }
  }
}
