import { labelBox, matches } from '../../labels/label-space.ts';
import { remembered } from '../../model/interned.ts';
import { workloadText } from '../../model/workload-name.ts';
import type { ClusterState, ServiceState, Workload } from '../cluster-state.ts';
import type { CollectedNeeds, CollectedPod, Monitor, OfferedMetrics } from './collected-needs.ts';
import type { Need, NeedEnd, NeedPort, NeedWorkload } from './need.ts';
import { workloadsLike } from './needs-of-backends.ts';
import type { ServiceIndex } from './service-index.ts';
import { targetPorts } from './service-ports.ts';

/** Finds the ends of needs. */
interface EndFinder {
  readonly services: ServiceIndex;
  /** Returns the workloads that an object is, or makes. */
  madeBy(pod: Pick<CollectedPod, 'namespace' | 'owners'>): readonly NeedWorkload[];
}

/** The workloads that read metrics, and how certain that is. */
interface MetricsReader {
  readonly from: readonly NeedWorkload[];
  readonly certainty: Need['certainty'];
}

/**
 * Makes needs of ServiceMonitors and PodMonitors, and of annotations that offer metrics. A Prometheus that its operator
 * runs reads monitors; where there is exactly one, it is certain who connects, else a guess. Where none is known, anyone
 * may be meant. Annotations are a convention, so each of their needs is a guess.
 */
export function needsOfMonitors(
  collected: Pick<CollectedNeeds, 'monitors' | 'serviceLabels' | 'offered'>,
  cluster: Pick<ClusterState, 'namespaces' | 'services'>,
  finder: EndFinder,
): readonly Need[] {
  if (collected.monitors.length + collected.offered.length === 0) return [];
  const operated = workloadsLike(cluster, isOperated);
  const from = operated.length > 0 ? operated : workloadsLike(cluster, isPrometheus);
  const reader: MetricsReader = { from, certainty: operated.length === 1 ? 'declared' : 'guessed' };
  return [
    ...ofMonitors(collected, cluster, finder.services, reader),
    ...collected.offered.flatMap((offered) => ofAnnotations(offered, cluster, finder, reader)),
  ];
}

function ofMonitors(
  { monitors, serviceLabels }: Pick<CollectedNeeds, 'monitors' | 'serviceLabels'>,
  cluster: Pick<ClusterState, 'namespaces' | 'services'>,
  services: ServiceIndex,
  reader: MetricsReader,
): readonly Need[] {
  const byNamespace = new Map<string, ServiceState[]>();
  for (const service of cluster.services) remembered(byNamespace, service.namespace, () => []).push(service);
  return monitors.flatMap((monitor): readonly Need[] => {
    const box = labelBox(monitor.selector);
    const namespaces = monitor.namespaces === 'all' ? [...cluster.namespaces.keys()] : monitor.namespaces;
    return namespaces.flatMap((namespace) => {
      const ofPods = (): readonly Target[] =>
        monitor.ports.map(({ port, field }) => ({
          workloads: services.selected(namespace, monitor.selector),
          ports: [{ protocol: 'TCP', port }],
          field,
        }));
      const ofServices = (): readonly Target[] =>
        (byNamespace.get(namespace) ?? [])
          .filter(({ name }) => matches(box, serviceLabels.get(`${namespace}/${name}`) ?? {}))
          .flatMap((service) =>
            monitor.ports.map(({ by, port, field }) => ({
              workloads: services.behind(service),
              ports: by === 'target' ? [{ protocol: 'TCP', port }] : targetPorts(service, port),
              service: { namespace, name: service.name },
              field,
            })),
          );
      const targets = monitor.of === 'pods' ? ofPods() : ofServices();
      return targets.flatMap((target) => needsOf(monitor, target, reader));
    });
  });
}

function ofAnnotations(
  { namespace, owners, service: name, object, port, location }: OfferedMetrics,
  { namespaces }: Pick<ClusterState, 'namespaces'>,
  { services, madeBy }: EndFinder,
  { from }: MetricsReader,
): readonly Need[] {
  const service = name === undefined ? undefined : services.service(namespace, name);
  const workloads = owners === undefined ? service && services.behind(service) : madeBy({ namespace, owners });
  const [first] = workloads ?? [];
  if (workloads === undefined || first === undefined) return [];
  // All pods of one workload say the same.
  const shown = owners === undefined ? object : workloadText(first);
  const declared = (): readonly NeedPort[] => {
    const all = namespaces.get(namespace)?.workloads ?? [];
    const known = all.filter((one) => workloads.some((own) => own.name === one.name && own.kind === one.kind));
    const numbers = known.flatMap(({ ports }) => ports.flatMap((one) => (one.protocol === 'TCP' ? [one.port] : [])));
    return [...new Set(numbers)].sort((a, b) => a - b).map((number) => ({ protocol: 'TCP', port: number }));
  };
  const ports: readonly NeedPort[] =
    port !== undefined ? [{ protocol: 'TCP', port }] : service === undefined ? declared() : targetPorts(service);
  const target = {
    ...{ workloads, ports, field: 'prometheus.io/scrape' },
    ...(service === undefined ? {} : { service: { namespace, name: service.name } }),
  };
  return needsOf({ object: shown, namespace, location }, target, { from, certainty: 'guessed' }, 'guessed');
}

interface Target {
  readonly workloads: readonly NeedWorkload[];
  readonly ports: readonly NeedPort[];
  readonly service?: NonNullable<Need['service']>;
  readonly field: string;
}

function needsOf(
  { object, namespace, location }: Pick<Monitor, 'object' | 'namespace' | 'location'>,
  { workloads, ports, service, field }: Target,
  reader: MetricsReader,
  certain: Need['certainty'] = 'declared',
): readonly Need[] {
  if (workloads.length === 0 || ports.length === 0) return [];
  const need = (from: NeedEnd, certainty: Need['certainty']): Need => ({
    ...{ kind: 'monitor', certainty, from, to: { kind: 'workloads', workloads }, ports },
    ...(service === undefined ? {} : { service }),
    origin: { object, namespace, fields: [field], location },
  });
  return [
    need({ kind: 'anyone' }, certain),
    ...(reader.from.length === 0 ? [] : [need({ kind: 'workloads', workloads: reader.from }, reader.certainty)]),
  ];
}

function isOperated(workload: Workload): boolean {
  return isPrometheus(workload) && workload.labels['app.kubernetes.io/managed-by'] === 'prometheus-operator';
}

function isPrometheus({ labels }: Workload): boolean {
  return labels['app.kubernetes.io/name'] === 'prometheus' || labels.app === 'prometheus';
}
