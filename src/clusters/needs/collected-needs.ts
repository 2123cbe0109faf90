import type { Location } from '../../diagnostics/diagnostic.ts';
import type { LabelSelector, TextMap } from '../../model/network-policy.ts';
import type { ApiServer, NeedKind } from './need.ts';
import type { PodSettings } from './pod-settings.ts';

/** The settings of the pods that an object is or makes. */
export interface CollectedPod {
  readonly namespace: string;
  /** The object, and then its owner if it has one. */
  readonly owners: readonly { readonly kind: string; readonly name: string }[];
  readonly settings: PodSettings;
}

/** A field of an object that names a Service. */
export interface Backend {
  readonly kind: Extract<NeedKind, 'ingress' | 'route' | 'webhook'>;
  /** `Ingress/shop`. */
  readonly object: string;
  /** Absent for an object that is in no namespace. */
  readonly namespace?: string;
  /** `HTTPRoute`: a route may name a Service of another namespace only if a ReferenceGrant there says so. */
  readonly route?: string;
  readonly field: string;
  readonly service: { readonly namespace: string; readonly name: string };
  /** A port of the Service, by number or by name; absent: any. */
  readonly port?: number | string;
  readonly location: Location;
}

/** A ServiceMonitor or PodMonitor. */
export interface Monitor {
  readonly object: string;
  readonly namespace: string;
  /** of: whose labels the selector matches. */
  readonly of: 'services' | 'pods';
  readonly selector: LabelSelector;
  /** The namespaces that it looks at. */
  readonly namespaces: readonly string[] | 'all';
  readonly ports: readonly MonitoredPort[];
  readonly location: Location;
}

/** port: a port of the Service, or of the pods for a PodMonitor, by name · target: a port of the pods. */
export interface MonitoredPort {
  readonly by: 'port' | 'target';
  readonly port: number | string;
  readonly field: string;
}

/** A ReferenceGrant: routes of a kind and a namespace may name Services of its own namespace. */
export interface RouteGrant {
  /** The namespace of the Services. */
  readonly namespace: string;
  readonly from: readonly { readonly kind: string; readonly namespace: string }[];
  /** Names of Services, or all of them. */
  readonly services: readonly string[] | 'all';
}

/** An annotation that offers the metrics of pods, or of the pods behind a Service. */
export interface OfferedMetrics {
  readonly namespace: string;
  /** Present for pods: what makes them, as `CollectedPod.owners`. */
  readonly owners?: CollectedPod['owners'];
  /** Present for a Service: its name. */
  readonly service?: string;
  /** `Deployment/web`, `Service/web`. */
  readonly object: string;
  /** Absent: every port. */
  readonly port?: number;
  readonly location: Location;
}

/** Everything that shows needs, before it is known which workloads it is about. */
export interface CollectedNeeds {
  readonly pods: readonly CollectedPod[];
  readonly backends: readonly Backend[];
  readonly monitors: readonly Monitor[];
  /** Accounts with a role, as `namespace/name`, and the object that binds it. */
  readonly accounts: ReadonlyMap<string, { readonly object: string }>;
  /** Data of ConfigMaps, by `namespace/name`. */
  readonly configMaps: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** The labels of Services, by `namespace/name`. */
  readonly serviceLabels: ReadonlyMap<string, TextMap>;
  readonly offered: readonly OfferedMetrics[];
  readonly grants: readonly RouteGrant[];
  /** The Services of cluster DNS, as `namespace/name`. */
  readonly dnsServices: ReadonlySet<string>;
  readonly apiServer?: ApiServer;
}
