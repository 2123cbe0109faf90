import { declaresWorkload, workloadText } from '../../model/workload-name.ts';
import { locationOf } from '../../source/node.ts';
import type { LintContext } from '../context.ts';
import { observedClusters } from '../observed-clusters.ts';
import type { Found } from '../rule.ts';

interface DeclaredNotRunning {
  readonly namespaceType: string;
  /** As `Deployment/web`. */
  readonly workload: string;
  /** As `cluster/namespace`, where it does not run. Sorted. */
  readonly namespaces: readonly string[];
}

/**
 * Rule: each declared workload runs, in each cluster whose workloads were observed.
 *
 * Reason: a test about a workload that does not run proves nothing, and the policies that are open for it wait for the first
 * pod that takes its labels.
 *
 * Breaks it: a workload of a type that no observed file lists. Keeps it: one that runs; a cluster without observed
 * workloads.
 */
export function* declaredNotRunning(context: LintContext): Generator<Found<DeclaredNotRunning>> {
  const missing = new Map<string, { readonly first: Found<DeclaredNotRunning>; readonly namespaces: string[] }>();
  for (const { cluster, facts } of observedClusters(context)) {
    const { workloads } = cluster.observed;
    if (workloads === undefined) continue;
    for (const { name, type, nameNode } of cluster.namespaces) {
      const running = workloads.get(name) ?? [];
      for (const workload of facts.namespaces.get(name)?.workloads ?? []) {
        const runs = running.some((one) => declaresWorkload(workload, one));
        if (runs || workload.observed === true) continue;
        const text = workloadText(workload);
        const namespaces = missing.get(`${type.name} ${text}`)?.namespaces ?? [];
        namespaces.push(`${cluster.name}/${name}`);
        const first: Found<DeclaredNotRunning> = {
          data: { namespaceType: type.name, workload: text, namespaces },
          at: { kind: 'source', location: locationOf(type.workloads ?? nameNode) },
          places: [],
        };
        if (namespaces.length === 1) missing.set(`${type.name} ${text}`, { first, namespaces });
      }
    }
  }
  for (const { first } of missing.values()) yield first;
}
