import type { Location } from '../../diagnostics/diagnostic.ts';
import type { AddressSet } from '../../model/address-set.ts';
import type { Protocol } from '../../model/network-policy.ts';
import type { PortSet } from '../../model/port-set.ts';
import type { WorkloadName } from '../../model/workload-name.ts';

/**
 * The object that shows a need. variable, argument: a pod names a Service · ingress, route: a Service is a backend ·
 * webhook: an API server calls a Service · monitor: a Prometheus reads metrics · service: a Service is there to be used ·
 * rbac: a role of the API is bound to the account of a pod · dns: the Service of cluster DNS · probe: the kubelet connects
 * to a pod of its node.
 */
export type NeedKind =
  | 'variable'
  | 'argument'
  | 'ingress'
  | 'route'
  | 'webhook'
  | 'monitor'
  | 'service'
  | 'rbac'
  | 'dns'
  | 'probe';

/** declared: the configuration says so · guessed: Ringfence guessed it from a name or a label, and it may be wrong. */
export type NeedCertainty = 'declared' | 'guessed';

/** A connection that a configuration says it needs. It is met if any pod of `from` reaches any pod of `to` on a port. */
export interface Need {
  readonly kind: NeedKind;
  readonly certainty: NeedCertainty;
  readonly from: NeedEnd;
  readonly to: NeedEnd;
  /** Ports of the pods of `to`, any of which may be meant; a name is looked up at each pod. Never empty. */
  readonly ports: readonly NeedPort[];
  /** The Service by which the pods of `to` are found. */
  readonly service?: NeedService;
  readonly origin: NeedOrigin;
}

export type NeedEnd =
  /** Never empty. */
  | { readonly kind: 'workloads'; readonly workloads: readonly NeedWorkload[] }
  | { readonly kind: 'api-server' }
  /** The node of each pod of the other end. */
  | { readonly kind: 'node' }
  /** A caller of which nothing is known: any pod, and any address. */
  | { readonly kind: 'anyone' };

export interface NeedWorkload extends WorkloadName {
  readonly namespace: string;
}

interface NeedService {
  readonly namespace: string;
  readonly name: string;
}

export interface NeedPort {
  readonly protocol: Protocol;
  readonly port: number | string;
}

/** The place that shows a need. */
interface NeedOrigin {
  /** `Deployment/web`. */
  readonly object: string;
  /** Absent for an object that is in no namespace. */
  readonly namespace?: string;
  /** Names of variables, or paths of fields. Sorted. */
  readonly fields: readonly string[];
  /** Absent where it is not known. */
  readonly location?: Location;
}

/** Everything that the manifests of a cluster show of needs. */
export interface KnownNeeds {
  readonly needs: readonly Need[];
  /** Absent where the manifests do not show it. */
  readonly apiServer?: ApiServer;
  /** Objects that show more needs than are judged, and how many more. */
  readonly beyondLimit: readonly NeedsBeyondLimit[];
}

/** Needs of one object that are not judged, since it shows too many. */
export interface NeedsBeyondLimit {
  /** `Deployment/web`. */
  readonly object: string;
  readonly namespace: string;
  readonly count: number;
  readonly location: Location;
}

/** The addresses at which the API servers of a cluster answer, and their ports. */
export interface ApiServer {
  readonly addresses: AddressSet;
  readonly ports: PortSet;
}
