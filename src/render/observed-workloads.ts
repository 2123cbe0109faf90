import type { Namespace } from '../landscape/landscape.ts';
import type { ObservedWorkload } from '../landscape/observed/observed-facts.ts';
import type { Json, JsonObject } from '../model/json.ts';
import { declaresWorkload, type WorkloadName } from '../model/workload-name.ts';

/**
 * Returns the observed workloads of a namespace that no source declares, as the inventory has them. A declared workload
 * stands for the observed one of the same kind and name.
 */
export function undeclaredWorkloads(
  { name, cluster }: Pick<Namespace, 'name' | 'cluster'>,
  declared: readonly Json[],
): readonly Json[] {
  const observed = cluster.observed.workloads?.get(name) ?? [];
  if (observed.length === 0) return [];
  const byName = new Map<string, WorkloadName[]>();
  for (const workload of declared as unknown as readonly WorkloadName[]) {
    byName.set(workload.name, [...(byName.get(workload.name) ?? []), workload]);
  }
  const isDeclared = (one: WorkloadName) =>
    byName.get(one.name)?.some((other) => declaresWorkload(other, one)) ?? false;
  return observed.filter((one) => !isDeclared(one)).map(inventoryEntry);
}

function inventoryEntry({ name, kind, labels, ports, hostNetwork }: ObservedWorkload): JsonObject {
  return {
    name,
    ...(kind === undefined ? {} : { kind }),
    labels,
    ...(ports.length === 0 ? {} : { ports: ports.map((port): JsonObject => ({ ...port })) }),
    ...(hostNetwork ? { hostNetwork } : {}),
    observed: true,
  };
}
