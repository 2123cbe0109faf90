import type { ClusterState, Workload } from '../clusters/cluster-state.ts';
import {
  hasNoPorts,
  includesPorts,
  intersectPorts,
  noPorts,
  type PortSet,
  portRange,
  unitePorts,
} from '../model/port-set.ts';
import type { WorkloadName } from '../model/workload-name.ts';
import { isItself, podEnd } from '../verdicts/end.ts';
import { evaluate } from '../verdicts/evaluator.ts';
import type { ComparedStates } from './compared-states.ts';
import { workloadsNamed } from './hazards.ts';

/** Ports by which pods that serve DNS are recognised: by their names. */
export const dnsPortName = /^dns/;

/**
 * Reports whether the pods of a workload can reach a DNS server after the change, on every port that it serves DNS on.
 * Only servers count that both states declare: a change cannot invent one. Network plugins apply policies behind the
 * address of a Service, so such pods lose nothing if they may no longer connect to that address itself.
 */
export function keepsDns({ before, after }: ComparedStates, namespace: string, workload: WorkloadName): boolean {
  const home = after.namespaces.get(namespace);
  const servers = serversIn(before, after);
  const pods =
    home === undefined ? [] : workloadsNamed(after, namespace, workload).map((one) => podEnd(after, home, one));
  return (
    pods.length > 0 &&
    pods.every((pod) =>
      servers.some(({ end, ports }) => !isItself(pod, end) && includesPorts(evaluate(after, pod, end).allowed, ports)),
    )
  );
}

function serversIn(before: ClusterState, after: ClusterState) {
  return [...after.namespaces.values()].flatMap((namespace) =>
    namespace.workloads.flatMap((workload) => {
      const known = workloadsNamed(before, namespace.name, workload).map(servedPorts);
      const ports = intersectPorts(servedPorts(workload), unitePorts(noPorts, ...known));
      return hasNoPorts(ports) ? [] : [{ end: podEnd(after, namespace, workload), ports }];
    }),
  );
}

function servedPorts({ ports }: Workload): PortSet {
  const named = ports.filter(({ name = '' }) => dnsPortName.test(name));
  return unitePorts(noPorts, ...named.map(({ protocol, port }) => portRange(protocol, port)));
}
