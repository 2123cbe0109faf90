import type { ClusterState, Workload } from '../clusters/cluster-state.ts';
import type { AddressSet } from '../model/address-set.ts';
import {
  hasNoPorts,
  includesPorts,
  intersectPorts,
  noPorts,
  type PortSet,
  portRange,
  subtractPorts,
  unitePorts,
} from '../model/port-set.ts';
import type { WorkloadName } from '../model/workload-name.ts';
import { neededPorts } from '../needs/needed-ports.ts';
import { addressEnd, isItself, type PodEnd, podEnd } from '../verdicts/end.ts';
import { evaluate, uniformAddresses } from '../verdicts/evaluator.ts';
import { possiblePorts } from '../verdicts/verdicts.ts';
import type { ComparedStates } from './compared-states.ts';
import { workloadsNamed } from './hazards.ts';

/** Ports of DNS servers behind an address of a Service. */
export const dnsPorts: PortSet = unitePorts(portRange('TCP', 53), portRange('UDP', 53));

/** Ports by which pods that serve DNS are recognised: by their names. */
export const dnsPortName = /^dns/;

/**
 * Reports whether the pods of a workload can reach a DNS server after the change, on every port that it serves DNS on.
 * Only servers count that both states declare: a change cannot invent one. Network plugins apply policies behind the
 * address of a Service, so such pods lose nothing if they may no longer connect to that address itself.
 */
export function keepsDns({ before, after }: ComparedStates, namespace: string, workload: WorkloadName): boolean {
  const servers = serversIn(before, after);
  const pods = podsOf(after, namespace, workload);
  return (
    pods.length > 0 &&
    pods.every((pod) =>
      servers.some(({ end, ports }) => !isItself(pod, end) && includesPorts(evaluate(after, pod, end).allowed, ports)),
    )
  );
}

/** Reports whether a pod of a workload loses a port of DNS, or its certainty, to some of these addresses. */
export function losesDnsAt(
  addresses: AddressSet,
  { before, after }: ComparedStates,
  namespace: string,
  workload: WorkloadName,
): boolean {
  const isLost = (was: PodEnd, is: PodEnd): boolean =>
    uniformAddresses(before, was, 'Egress', addresses)
      .flatMap((part) => uniformAddresses(after, is, 'Egress', part))
      .map(addressEnd)
      .some((end) => {
        const [old, now] = [evaluate(before, was, end), evaluate(after, is, end)];
        const lost = unitePorts(
          subtractPorts(possiblePorts(old), possiblePorts(now)),
          subtractPorts(old.allowed, now.allowed),
        );
        return !hasNoPorts(intersectPorts(lost, dnsPorts));
      });
  const [old, now] = [before, after].map((state) => podsOf(state, namespace, workload));
  return (old ?? []).some((was) => (now ?? []).some((is) => isLost(was, is)));
}

function podsOf(state: ClusterState, namespace: string, workload: WorkloadName): readonly PodEnd[] {
  const home = state.namespaces.get(namespace);
  return home === undefined ? [] : workloadsNamed(state, namespace, workload).map((one) => podEnd(state, home, one));
}

function serversIn(before: ClusterState, after: ClusterState) {
  return [...after.namespaces.values()].flatMap((namespace) =>
    namespace.workloads.flatMap((workload) => {
      const known = workloadsNamed(before, namespace.name, workload).map((one) =>
        servedPorts(before, namespace.name, one),
      );
      const ports = intersectPorts(servedPorts(after, namespace.name, workload), unitePorts(noPorts, ...known));
      return hasNoPorts(ports) ? [] : [{ end: podEnd(after, namespace, workload), ports }];
    }),
  );
}

/** Ports of DNS: those that a Service of cluster DNS sends to, and those that have such a name. */
function servedPorts(state: ClusterState, namespace: string, workload: Workload): PortSet {
  const named = workload.ports.filter(({ name = '' }) => dnsPortName.test(name));
  return unitePorts(
    neededPorts(state, 'dns', namespace, workload),
    ...named.map(({ protocol, port }) => portRange(protocol, port)),
  );
}
