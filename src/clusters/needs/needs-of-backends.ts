import type { ClusterState, Workload } from '../cluster-state.ts';
import type { Backend, CollectedNeeds, RouteGrant } from './collected-needs.ts';
import type { Need, NeedEnd, NeedWorkload } from './need.ts';
import { needWorkload, type ServiceIndex } from './service-index.ts';
import { targetPorts } from './service-ports.ts';

/** Values of the labels `app.kubernetes.io/name` and `app` that the usual controllers of Ingresses and routes have. */
const controllers: ReadonlySet<string | undefined> = new Set([
  'ingress-nginx',
  'nginx-ingress',
  'traefik',
  'haproxy-ingress',
  'kubernetes-ingress',
  'kong',
  'istio-ingressgateway',
  'nginx-gateway-fabric',
]);

/**
 * Makes needs of the Services that Ingresses, routes and webhooks name. A caller that is not known may be anyone: such a
 * need is denied only if no peer at all can connect. A controller that is known by its labels is a guess beside it.
 */
export function needsOfBackends(
  { backends, grants }: Pick<CollectedNeeds, 'backends' | 'grants'>,
  cluster: Pick<ClusterState, 'namespaces'>,
  services: ServiceIndex,
): readonly Need[] {
  let known: readonly NeedWorkload[] | undefined;
  const knownControllers = () => (known ??= workloadsLike(cluster, isController));
  return backends.flatMap((backend): readonly Need[] => {
    const { kind, object, namespace, field, service: name, port, location } = backend;
    const service = services.service(name.namespace, name.name);
    if (service === undefined) return [];
    const [workloads, ports] = [services.behind(service), targetPorts(service, port)];
    if (workloads.length === 0 || ports.length === 0) return [];
    const need = (from: NeedEnd, certainty: Need['certainty']): Need => ({
      ...{ kind, certainty, from, to: { kind: 'workloads', workloads }, ports },
      service: { namespace: service.namespace, name: service.name },
      origin: { object, ...(namespace === undefined ? {} : { namespace }), fields: [field], location },
    });
    if (kind === 'webhook') return [need({ kind: 'api-server' }, 'declared')];
    const from = knownControllers();
    return [
      // The grant may be in other manifests; without one, the gateway refuses to send anything.
      need({ kind: 'anyone' }, isGranted(backend, grants) ? 'declared' : 'guessed'),
      ...(from.length === 0 ? [] : [need({ kind: 'workloads', workloads: from }, 'guessed')]),
    ];
  });
}

/** The Gateway API: a route that names a Service of another namespace needs a ReferenceGrant there. */
function isGranted({ route, namespace, service }: Backend, grants: readonly RouteGrant[]): boolean {
  if (route === undefined || namespace === service.namespace) return true;
  return grants.some(
    ({ namespace: own, from, services }) =>
      own === service.namespace &&
      (services === 'all' || services.includes(service.name)) &&
      from.some((one) => one.kind === route && one.namespace === namespace),
  );
}

function isController({ labels }: Workload): boolean {
  return controllers.has(labels['app.kubernetes.io/name']) || controllers.has(labels.app);
}

/** The workloads of a cluster that look like something. */
export function workloadsLike(
  { namespaces }: Pick<ClusterState, 'namespaces'>,
  looks: (workload: Workload) => boolean,
): readonly NeedWorkload[] {
  return [...namespaces.values()].flatMap(({ name, workloads }) =>
    workloads.filter(looks).map((workload) => needWorkload(name, workload)),
  );
}
