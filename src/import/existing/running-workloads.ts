import type { ClusterState } from '../../clusters/cluster-state.ts';
import type { ClusterDump } from '../../clusters/dump/cluster-dump.ts';
import type { Landscape } from '../../landscape/landscape.ts';
import { declaresWorkload, type WorkloadName } from '../../model/workload-name.ts';
import { observedWorkloads } from '../../observe/observed-workloads.ts';
import { readLabels } from '../../observe/read-labels.ts';
import type { NewFile } from '../../source/new-source.ts';
import { written } from '../written-source.ts';

/**
 * Returns the source of the workloads that run in the cluster, as `observe` writes them: all of them, because a declared
 * workload that such a file does not list counts as one that does not run. Nothing if types and tenants declare all.
 */
export function runningWorkloads(dump: ClusterDump, rendered: ClusterState, landscape: Landscape): NewFile | undefined {
  const labels = readLabels([dump.state, rendered], landscape, []);
  const nodes = dump.facts.nodeNames ?? [];
  let isNeeded = false;
  const namespaces = [...dump.state.namespaces.values()].flatMap((namespace) => {
    const declared = rendered.namespaces.get(namespace.name)?.workloads;
    if (declared === undefined) return [];
    const workloads = observedWorkloads(namespace, { labels, nodes });
    const isDeclared = (one: WorkloadName) => declared.some((other) => declaresWorkload(other, one));
    isNeeded ||= workloads.some((one) => !isDeclared(one));
    return workloads.length === 0 ? [] : [{ name: namespace.name, workloads }];
  });
  if (!isNeeded) return undefined;
  return written({
    path: `policies/observed/${dump.name}/workloads.yaml`,
    schema: 'observed-workloads',
    document: { kind: 'ObservedWorkloads', name: dump.name, spec: { namespaces } },
  });
}
