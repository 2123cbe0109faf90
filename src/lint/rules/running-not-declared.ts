import type { Cluster } from '../../landscape/landscape.ts';
import type { ObservedWorkload } from '../../landscape/observed/observed-facts.ts';
import { declaresWorkload, workloadText } from '../../model/workload-name.ts';
import { locationOf } from '../../source/node.ts';
import type { LintContext } from '../context.ts';
import { observedClusters } from '../observed-clusters.ts';
import type { Found } from '../rule.ts';

interface RunningNotDeclared {
  readonly cluster: string;
  readonly namespace: string;
  /** As `Deployment/web`. */
  readonly workload: string;
}

/**
 * Rule: where people declare the workloads of a namespace, each workload that runs there is declared.
 *
 * Reason: tests and reviews count on what is declared. A pod that no one declared is reached by what is open for others.
 *
 * Breaks it: an observed workload beside declared ones. Keeps it: a namespace without declared workloads, whose pods are
 * known from observation alone.
 */
export function* runningNotDeclared(context: LintContext): Generator<Found<RunningNotDeclared>> {
  for (const { cluster, facts } of observedClusters(context)) {
    for (const [name, running] of cluster.observed.workloads ?? []) {
      const namespace = facts.namespaces.get(name);
      if (namespace === undefined || namespace.workloads.every(({ observed }) => observed === true)) continue;
      const declared = namespace.workloads.filter(({ observed }) => observed !== true);
      for (const workload of running) {
        if (!declared.some((one) => declaresWorkload(one, workload))) yield found(cluster, name, workload);
      }
    }
  }
}

function found({ name: cluster }: Cluster, namespace: string, workload: ObservedWorkload): Found<RunningNotDeclared> {
  return {
    data: { cluster, namespace, workload: workloadText(workload) },
    at: { kind: 'source', location: locationOf(workload.node) },
    places: [],
  };
}
