import type { LeftOut } from '../known-landscape.ts';
import { groupOf } from '../plain/object-kinds.ts';

/** Kinds of one API group that show needs, with the names by which the API lists them. */
interface NeedGroup {
  /** The version that is asked for if the server does not list its versions. */
  readonly version: string;
  /** The name in the API and in rules of RBAC, by kind. */
  readonly resources: Readonly<Record<string, string>>;
}

/** Kinds of the Gateway API whose rules name backends. */
const routes: NeedGroup = {
  version: 'v1',
  resources: {
    GRPCRoute: 'grpcroutes',
    HTTPRoute: 'httproutes',
    TCPRoute: 'tcproutes',
    TLSRoute: 'tlsroutes',
    UDPRoute: 'udproutes',
  },
};

/**
 * Kinds that show connections which something needs, by API group, beside pods and Services. A cluster is asked for all of
 * them, except for CustomResourceDefinitions, which are large and rarely name a Service.
 */
export const needGroups: Readonly<Record<string, NeedGroup>> = {
  'admissionregistration.k8s.io': {
    version: 'v1',
    resources: {
      MutatingWebhookConfiguration: 'mutatingwebhookconfigurations',
      ValidatingWebhookConfiguration: 'validatingwebhookconfigurations',
    },
  },
  'apiregistration.k8s.io': { version: 'v1', resources: { APIService: 'apiservices' } },
  'gateway.networking.k8s.io': { ...routes, resources: { ...routes.resources, ReferenceGrant: 'referencegrants' } },
  'monitoring.coreos.com': {
    version: 'v1',
    resources: { PodMonitor: 'podmonitors', ServiceMonitor: 'servicemonitors' },
  },
  'networking.k8s.io': { version: 'v1', resources: { Ingress: 'ingresses' } },
  'rbac.authorization.k8s.io': {
    version: 'v1',
    resources: { ClusterRoleBinding: 'clusterrolebindings', RoleBinding: 'rolebindings' },
  },
};

/** Reports whether needs are read from objects of a kind. */
export function showsNeeds(apiVersion: string, kind: string): boolean {
  const group = needGroups[groupOf(apiVersion)];
  return (
    (group !== undefined && Object.hasOwn(group.resources, kind)) ||
    (kind === 'CustomResourceDefinition' && groupOf(apiVersion) === 'apiextensions.k8s.io')
  );
}

/** Kinds by the names under which objects are counted; ConfigMaps hold variables. */
const countedKinds: ReadonlySet<string> = new Set([
  ...Object.values(needGroups).flatMap(({ resources }) => Object.keys(resources)),
  ...['ConfigMap', 'CustomResourceDefinition', 'Endpoints', 'EndpointSlice'],
]);

/** Returns what is left out of an answer that rests on needs, too: kinds that show needs are read. */
export function leftOutBesideNeeds(leftOut: LeftOut): LeftOut {
  return { ...leftOut, kinds: new Map([...leftOut.kinds].filter(([kind]) => !countedKinds.has(kind))) };
}

/** Reports whether a kind of the Gateway API names backends. */
export function isRoute(kind: string): boolean {
  return Object.hasOwn(routes.resources, kind);
}
