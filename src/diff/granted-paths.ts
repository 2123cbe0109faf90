import type { ClusterState, NamespaceState, Workload } from '../clusters/cluster-state.ts';
import { labelBox, matches } from '../labels/label-space.ts';
import type { TenantInventory } from '../manifests/read-inventory.ts';
import type { LabelSelector } from '../model/network-policy.ts';
import { intersectPorts, noPorts, type PortSet, portRange, unitePorts } from '../model/port-set.ts';
import type { WorkloadName } from '../model/workload-name.ts';
import { workloadsNamed } from './hazards.ts';

/** The pods of one workload in one namespace. */
export interface GrantEnd {
  readonly namespace: string;
  readonly workload: WorkloadName;
}

type Grant = NonNullable<TenantInventory['grants']>[number];

/** The connections to which tenants have consented: by the grants of one state, before the change. */
export class GrantedPaths {
  readonly #tenantNamed: (name: string) => TenantInventory | undefined;

  /** A tenant that is not known, or cannot be read, has granted nothing. */
  constructor(tenantNamed: (name: string) => TenantInventory | undefined) {
    this.#tenantNamed = tenantNamed;
  }

  /**
   * Returns the ports on which grants let the pods of one workload connect to those of another. Tenants, types and labels
   * must agree with the grant in each of the states; a workload that one of them does not have cannot disagree there.
   */
  portsBetween(from: GrantEnd, to: GrantEnd, states: readonly ClusterState[]): PortSet {
    const [first] = states;
    const owner = first?.namespaces.get(to.namespace)?.tenant;
    const grants = owner === undefined ? [] : (this.#tenantNamed(owner)?.grants ?? []);
    return unitePorts(noPorts, ...grants.map((grant) => this.#portsOf(grant, owner, { from, to }, states)));
  }

  #portsOf(
    grant: Grant,
    owner: string | undefined,
    { from, to }: { readonly from: GrantEnd; readonly to: GrantEnd },
    states: readonly ClusterState[],
  ): PortSet {
    let granted: PortSet | undefined;
    for (const state of states) {
      const [consumer, target] = [state.namespaces.get(from.namespace), state.namespaces.get(to.namespace)];
      const isMeant =
        isOf(consumer, grant.from.tenants, grant.from.namespaceTypes) &&
        isOf(target, owner === undefined ? [] : [owner], [grant.to.namespaceType]);
      if (!isMeant) return noPorts;
      const sources = workloadsNamed(state, from.namespace, from.workload);
      const destinations = workloadsNamed(state, to.namespace, to.workload);
      if (!sources.every((workload) => isSelected(workload, grant.from.podSelector))) return noPorts;
      if (!destinations.every((workload) => isSelected(workload, grant.to.podSelector))) return noPorts;
      for (const workload of destinations) {
        const ports = grantedPorts(grant, workload);
        granted = granted === undefined ? ports : intersectPorts(granted, ports);
      }
    }
    return granted ?? noPorts;
  }
}

function isOf(namespace: NamespaceState | undefined, tenants: readonly string[], types: readonly string[]): boolean {
  const { tenant, type } = namespace ?? {};
  return tenant !== undefined && type !== undefined && tenants.includes(tenant) && types.includes(type);
}

/** No selector selects every pod; no selector selects a pod in the host network. */
function isSelected({ labels, hostNetwork }: Workload, selector: LabelSelector | undefined): boolean {
  return !hostNetwork && (selector === undefined || matches(labelBox(selector), labels));
}

function grantedPorts({ ports }: Grant, { ports: containerPorts }: Workload): PortSet {
  return unitePorts(
    noPorts,
    ...ports.flatMap(({ port, endPort, protocol = 'TCP' }) => {
      if (typeof port === 'number') return [portRange(protocol, port, endPort ?? port)];
      return containerPorts
        .filter(({ name, protocol: own }) => name === port && own === protocol)
        .map((own) => portRange(protocol, own.port));
    }),
  );
}
