import type { ClusterState, ContainerPort, Workload } from '../clusters/cluster-state.ts';
import type { KnownNeeds, Need, NeedKind, NeedPort } from '../clusters/needs/need.ts';
import { memoised, remembered } from '../model/interned.ts';
import { noPorts, type PortSet, portRange, unitePorts } from '../model/port-set.ts';
import { workloadText } from '../model/workload-name.ts';

/** Returns the ports of a workload on which certain needs of a kind are; no ports where no need is known. */
export function neededPorts(
  { needs }: Pick<ClusterState, 'needs'>,
  kind: NeedKind,
  namespace: string,
  workload: Workload,
): PortSet {
  if (needs === undefined) return noPorts;
  const found = certainByTarget(needs).get(targetKey(kind, namespace, workloadText(workload))) ?? [];
  return unitePorts(noPorts, ...found.flatMap(({ ports }) => ports.map((port) => portNumbers(port, workload.ports))));
}

/** Returns the numbers that a port of a need means for pods with these ports. */
export function portNumbers({ protocol, port }: NeedPort, ports: readonly ContainerPort[]): PortSet {
  if (typeof port === 'number') return portRange(protocol, port);
  const named = ports.filter((one) => one.name === port && one.protocol === protocol);
  return unitePorts(noPorts, ...named.map((one) => portRange(protocol, one.port)));
}

const certainByTarget = memoised<KnownNeeds, ReadonlyMap<string, readonly Need[]>>(({ needs }) => {
  const found = new Map<string, Need[]>();
  for (const need of needs) {
    if (need.certainty !== 'declared' || need.to.kind !== 'workloads') continue;
    for (const workload of need.to.workloads) {
      const key = targetKey(need.kind, workload.namespace, workloadText(workload));
      remembered(found, key, () => []).push(need);
    }
  }
  return found;
});

function targetKey(kind: NeedKind, namespace: string, workload: string): string {
  return `${kind} ${namespace}/${workload}`;
}
