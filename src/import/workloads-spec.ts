import type { InferredCluster, InferredWorkload } from '../inference/inferred-landscape.ts';
import type { JsonObject } from '../model/json.ts';
import { sourceKind } from '../model/workload-kinds.ts';
import { compareWorkloads, type WorkloadName, workloadText } from '../model/workload-name.ts';

/** Returns workloads as sources declare them; TCP is the default of a port. */
export function workloadsSpec(workloads: readonly InferredWorkload[]): JsonObject {
  return { workloads: workloads.map(workloadItem) };
}

/** The workloads that each type declares, by its name. */
export type DeclaredWorkloads = ReadonlyMap<string, readonly InferredWorkload[]>;

/** Returns workloads of a cluster as a file of observed facts has them: those of the given types, and all others. */
export function observedWorkloadsSpec({ namespaces }: InferredCluster, declared: DeclaredWorkloads): JsonObject {
  return {
    namespaces: namespaces.flatMap(({ name, type, workloads }): readonly JsonObject[] => {
      const all = [...(declared.get(type) ?? []), ...workloads];
      return all.length === 0 ? [] : [{ name, workloads: observedItems(all) }];
    }),
  };
}

/** Workloads whose kinds sources cannot name may share a name; the second then gets a number. */
function observedItems(workloads: readonly InferredWorkload[]): readonly JsonObject[] {
  const taken = new Set<string>();
  const items = workloads.map((workload): JsonObject & WorkloadName => {
    const kind = sourceKind(workload.kind);
    const textOf = (name: string) => workloadText({ name, ...(kind === undefined ? {} : { kind }) });
    let { name } = workload;
    for (let number = 2; taken.has(textOf(name)); number++) name = `${workload.name}-${number}`;
    taken.add(textOf(name));
    return workloadItem({ ...workload, name });
  });
  return items.sort(compareWorkloads);
}

function workloadItem({ name, kind: found, labels, ports, hostNetwork }: InferredWorkload): JsonObject & WorkloadName {
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
