import { remembered } from '../../model/interned.ts';
import type { TextMap } from '../../model/network-policy.ts';
import type { ClusterState, ServiceState, Workload } from '../cluster-state.ts';
import type { CollectedNeeds, Monitor } from './collected-needs.ts';
import type { Need, NeedEnd, NeedPort, NeedWorkload } from './need.ts';
import { workloadsLike } from './needs-of-backends.ts';
import type { ServiceIndex } from './service-index.ts';
import { targetPorts } from './service-ports.ts';

/**
 * Makes needs of ServiceMonitors and PodMonitors. A Prometheus that its operator runs reads them; where there is exactly
 * one, it is certain who connects, else a guess. Where none is known, anyone may be meant.
 */
export function needsOfMonitors(
  { monitors, serviceLabels }: Pick<CollectedNeeds, 'monitors' | 'serviceLabels'>,
  cluster: Pick<ClusterState, 'namespaces' | 'services'>,
  services: ServiceIndex,
): readonly Need[] {
  if (monitors.length === 0) return [];
  const operated = workloadsLike(cluster, isOperated);
  const from = operated.length > 0 ? operated : workloadsLike(cluster, isPrometheus);
  const certainty = operated.length === 1 ? 'declared' : 'guessed';
  const byNamespace = new Map<string, ServiceState[]>();
  for (const service of cluster.services) remembered(byNamespace, service.namespace, () => []).push(service);
  return monitors.flatMap((monitor): readonly Need[] => {
    const namespaces = monitor.namespaces === 'all' ? [...cluster.namespaces.keys()] : monitor.namespaces;
    return namespaces.flatMap((namespace) => {
      const ofPods = (): readonly Target[] =>
        monitor.ports.map(({ port, field }) => ({
          workloads: services.selected(namespace, monitor.matchLabels),
          ports: [{ protocol: 'TCP', port }],
          field,
        }));
      const ofServices = (): readonly Target[] =>
        (byNamespace.get(namespace) ?? [])
          .filter(({ name }) => hasLabels(serviceLabels.get(`${namespace}/${name}`) ?? {}, monitor.matchLabels))
          .flatMap((service) =>
            monitor.ports.map(({ by, port, field }) => ({
              workloads: services.behind(service),
              ports: by === 'target' ? [{ protocol: 'TCP', port }] : targetPorts(service, port),
              service: { namespace, name: service.name },
              field,
            })),
          );
      const targets = monitor.of === 'pods' ? ofPods() : ofServices();
      return targets.flatMap((target) => needsOf(monitor, target, { from, certainty }));
    });
  });
}

interface Target {
  readonly workloads: readonly NeedWorkload[];
  readonly ports: readonly NeedPort[];
  readonly service?: NonNullable<Need['service']>;
  readonly field: string;
}

function needsOf(
  { object, namespace, location }: Monitor,
  { workloads, ports, service, field }: Target,
  reader: { readonly from: readonly NeedWorkload[]; readonly certainty: Need['certainty'] },
): readonly Need[] {
  if (workloads.length === 0 || ports.length === 0) return [];
  const need = (from: NeedEnd, certainty: Need['certainty']): Need => ({
    ...{ kind: 'monitor', certainty, from, to: { kind: 'workloads', workloads }, ports },
    ...(service === undefined ? {} : { service }),
    origin: { object, namespace, fields: [field], location },
  });
  return [
    need({ kind: 'anyone' }, 'declared'),
    ...(reader.from.length === 0 ? [] : [need({ kind: 'workloads', workloads: reader.from }, reader.certainty)]),
  ];
}

function isOperated(workload: Workload): boolean {
  return isPrometheus(workload) && workload.labels['app.kubernetes.io/managed-by'] === 'prometheus-operator';
}

function isPrometheus({ labels }: Workload): boolean {
  return labels['app.kubernetes.io/name'] === 'prometheus' || labels.app === 'prometheus';
}

function hasLabels(labels: TextMap, wanted: TextMap): boolean {
  return Object.entries(wanted).every(([key, value]) => Object.hasOwn(labels, key) && labels[key] === value);
}
