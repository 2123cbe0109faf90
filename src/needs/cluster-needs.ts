import type { ClusterState } from '../clusters/cluster-state.ts';
import type { Need } from '../clusters/needs/need.ts';
import { ServiceIndex } from '../clusters/needs/service-index.ts';
import { targetPorts } from '../clusters/needs/service-ports.ts';
import { remembered } from '../model/interned.ts';

/**
 * Everything that a cluster is known to need: what configurations show, and that its Services can be used. Cluster DNS is
 * left out: the lint rule `dns-unreachable` and the hazard `lifeline` look after it. So are probes where the network
 * plugin does not apply policies to them.
 */
export function needsOf(cluster: ClusterState): readonly Need[] {
  const probesCount = cluster.policiesApplyToOwnNode === 'always';
  const recorded = cluster.needs?.needs.filter(({ kind }) => kind !== 'dns' && (kind !== 'probe' || probesCount)) ?? [];
  return [...recorded, ...needsOfServices(cluster)];
}

function needsOfServices(cluster: ClusterState): readonly Need[] {
  const index = new ServiceIndex(cluster);
  return cluster.services.flatMap((service): readonly Need[] => {
    const [workloads, ports] = [index.behind(service), targetPorts(service)];
    if (workloads.length === 0 || ports.length === 0) return [];
    const { namespace, name } = service;
    return [
      {
        ...{
          kind: 'service',
          certainty: 'declared',
          from: { kind: 'anyone' },
          to: { kind: 'workloads', workloads },
          ports,
        },
        service: { namespace, name },
        origin: { object: `Service/${name}`, namespace, fields: [] },
      },
    ];
  });
}

/**
 * Leaves out needs about which another one says more. If no one at all can connect, a guess says nothing new; and an
 * Ingress or a webhook is a better reason than the Service that it names.
 */
export function withoutRepetition<Item extends { readonly need: Need }>(items: readonly Item[]): readonly Item[] {
  const closed = new ClosedPorts();
  const certainlyClosed = new ClosedPorts();
  const better = new Set<string>();
  for (const { need } of items) {
    const isCertain = need.certainty === 'declared';
    if (need.from.kind === 'workloads') continue;
    if (need.kind !== 'service' && isCertain) better.add(JSON.stringify([serviceKey(need), need.ports]));
    if (need.from.kind !== 'anyone') continue;
    closed.add(need);
    if (isCertain) certainlyClosed.add(need);
  }
  return items.filter(({ need }) => {
    if (need.kind === 'service') return !better.has(JSON.stringify([serviceKey(need), need.ports]));
    if (need.from.kind === 'workloads') return need.kind === 'rbac' || !closed.has(need);
    return need.certainty === 'declared' || !certainlyClosed.has(need);
  });
}

/** Ports of Services to which no one can connect. */
class ClosedPorts {
  readonly #ports = new Map<string, Set<string>>();

  add(need: Need): void {
    const ports = remembered(this.#ports, serviceKey(need), () => new Set<string>());
    for (const port of need.ports) ports.add(JSON.stringify(port));
  }

  /** Reports whether all ports of a need are closed. */
  has(need: Need): boolean {
    const ports = this.#ports.get(serviceKey(need));
    return need.ports.every((port) => ports?.has(JSON.stringify(port)) ?? false);
  }
}

function serviceKey({ service, to }: Need): string {
  return JSON.stringify(service ?? to);
}
