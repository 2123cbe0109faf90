import type { ClusterState, NamespaceState, Workload } from '../clusters/cluster-state.ts';
import type { KnownLandscape } from '../clusters/known-landscape.ts';
import { labelBox, matches } from '../labels/label-space.ts';
import type { GrantInventory } from '../manifests/read-inventory.ts';
import { remembered } from '../model/interned.ts';
import type { LabelSelector } from '../model/network-policy.ts';
import { hasNoPorts, intersectPorts, noPorts, type PortSet, portRange, unitePorts } from '../model/port-set.ts';
import type { WorkloadName } from '../model/workload-name.ts';
import { workloadsNamed } from './hazards.ts';
import type { UsedGrant } from './landscape-diff.ts';

/** The pods of one workload in one namespace. */
export interface GrantEnd {
  readonly namespace: string;
  readonly workload: WorkloadName;
}

/** Connections that grants let through. */
interface Granted {
  readonly ports: PortSet;
  /** Those that let some of the ports through. */
  readonly grants: readonly UsedGrant[];
}

const nothing: Granted = { ports: noPorts, grants: [] };

/**
 * The connections to which tenants have consented: by grants as the state before has them, as long as the state after
 * still has a grant of that name. So a change can neither grant itself a path, nor use what it takes back.
 */
export class GrantedPaths {
  readonly #before: KnownLandscape['tenants'];
  readonly #after: KnownLandscape['tenants'];
  readonly #grants = new Map<string, readonly GrantInventory[]>();

  constructor(before: Pick<KnownLandscape, 'tenants'>, after: Pick<KnownLandscape, 'tenants'>) {
    this.#before = before.tenants;
    this.#after = after.tenants;
  }

  /**
   * Returns the ports on which grants let the pods of one workload connect to those of another. Tenants, types and labels
   * must agree with the grant in each of the states that has the namespace or the workload; one of them does.
   */
  between(from: GrantEnd, to: GrantEnd, states: readonly ClusterState[]): Granted {
    const owners = new Set(states.flatMap(({ namespaces }) => namespaces.get(to.namespace)?.tenant ?? []));
    const [owner, another] = owners;
    if (owner === undefined || another !== undefined) return nothing;
    const found = this.#of(owner).map((grant) => ({ grant, ports: portsOf(grant, { owner, from, to }, states) }));
    const used = found.filter(({ ports }) => !hasNoPorts(ports));
    if (used.length === 0) return nothing;
    return {
      ports: unitePorts(...used.map(({ ports }) => ports)),
      grants: used.map(({ grant: { name, reason } }) => ({ tenant: owner, grant: name, reason })),
    };
  }

  /** Reports whether a tenant has given any grant that counts. */
  isGivenBy(tenant: string): boolean {
    return this.#of(tenant).length > 0;
  }

  /** A tenant that is not known, or cannot be read, has granted nothing. */
  #of(tenant: string): readonly GrantInventory[] {
    return remembered(this.#grants, tenant, () => {
      const was = this.#before?.get(tenant)?.load().value?.grants ?? [];
      if (was.length === 0) return [];
      const kept = new Set(
        this.#after
          ?.get(tenant)
          ?.load()
          .value?.grants?.map(({ name }) => name),
      );
      return was.filter(({ name }) => kept.has(name));
    });
  }
}

function portsOf(
  grant: GrantInventory,
  { owner, from, to }: { readonly owner: string; readonly from: GrantEnd; readonly to: GrantEnd },
  states: readonly ClusterState[],
): PortSet {
  let granted: PortSet | undefined;
  for (const state of states) {
    const [consumer, target] = [state.namespaces.get(from.namespace), state.namespaces.get(to.namespace)];
    if (consumer !== undefined && !isOf(consumer, grant.from.tenants, grant.from.namespaceTypes)) return noPorts;
    if (target !== undefined && !isOf(target, [owner], [grant.to.namespaceType])) return noPorts;
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

function isOf({ tenant, type }: NamespaceState, tenants: readonly string[], types: readonly string[]): boolean {
  return tenant !== undefined && type !== undefined && tenants.includes(tenant) && types.includes(type);
}

/** No selector selects every pod; no selector selects a pod in the host network. */
function isSelected({ labels, hostNetwork }: Workload, selector: LabelSelector | undefined): boolean {
  return !hostNetwork && (selector === undefined || matches(labelBox(selector), labels));
}

function grantedPorts({ ports }: GrantInventory, { ports: containerPorts }: Workload): PortSet {
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
