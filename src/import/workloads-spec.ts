import type { InferredCluster, InferredNamespace, InferredWorkload } from '../inference/inferred-landscape.ts';
import type { JsonObject } from '../model/json.ts';
import { sourceKind } from '../model/workload-kinds.ts';
import { workloadText } from '../model/workload-name.ts';

/** Returns workloads as sources declare them; TCP is the default of a port. */
export function workloadsSpec(workloads: readonly InferredWorkload[]): JsonObject {
  return { workloads: workloads.map(workloadItem) };
}

/** Returns the workloads of a cluster that its types do not declare, as a file of observed facts has them. */
export function observedWorkloadsSpec({ namespaces }: InferredCluster): JsonObject {
  return {
    namespaces: namespaces
      .filter(({ workloads }) => workloads.length > 0)
      .map((namespace): JsonObject => ({ name: namespace.name, workloads: observedItems(namespace) })),
  };
}

/** Workloads whose kinds sources cannot name may share a name; the second then gets a number. */
function observedItems({ workloads }: InferredNamespace): readonly JsonObject[] {
  const taken = new Set<string>();
  return workloads.map((workload) => {
    const kind = sourceKind(workload.kind);
    const textOf = (name: string) => workloadText({ name, ...(kind === undefined ? {} : { kind }) });
    let { name } = workload;
    for (let number = 2; taken.has(textOf(name)); number++) name = `${workload.name}-${number}`;
    taken.add(textOf(name));
    return workloadItem({ ...workload, name });
  });
}

function workloadItem({ name, kind: found, labels, ports, hostNetwork }: InferredWorkload): JsonObject {
  const kind = sourceKind(found);
  return {
    name,
    ...(kind === undefined ? {} : { kind }),
    labels,
    ...(ports.length === 0
      ? {}
      : {
          ports: ports.map(
            ({ name: portName, port, protocol }): JsonObject => ({
              ...(portName === undefined ? {} : { name: portName }),
              port,
              ...(protocol === 'TCP' ? {} : { protocol }),
            }),
          ),
        }),
    ...(hostNetwork ? { hostNetwork } : {}),
  };
}
