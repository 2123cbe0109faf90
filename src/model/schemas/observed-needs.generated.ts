// Generated from schemas/observed-needs.schema.json by "npm run generate". Do not edit.

/**
 * `policies/observed/<cluster>/needs.yaml`: connections that configurations in the cluster say they need. It has no expressions.
 */
export interface ObservedNeeds {
  /**
   * The version of Ringfence's own source formats.
   */
  apiVersion: 'ringfence.dev/v1alpha1';
  /**
   * The kind of this source.
   */
  kind: 'ObservedNeeds';
  metadata: Metadata;
  spec: ObservedNeedsSpec;
}
/**
 * Names this source.
 */
export interface Metadata {
  /**
   * The cluster's name, which is also the name of the folder.
   */
  name: string;
}
/**
 * The needs that a program found in the cluster.
 */
export interface ObservedNeedsSpec {
  apiServer?: APIServer;
  /**
   * The namespaces, each once.
   */
  namespaces: ObservedNamespaceNeeds[];
}
/**
 * Where the API servers of the cluster answer; absent: it is not known.
 */
export interface APIServer {
  /**
   * Their addresses.
   *
   * @minItems 1
   */
  addresses: [string, ...string[]];
  /**
   * Their TCP ports.
   *
   * @minItems 1
   */
  ports: [number, ...number[]];
}
/**
 * The needs that objects of one namespace show.
 */
export interface ObservedNamespaceNeeds {
  /**
   * The name of a namespace of the cluster.
   */
  name: string;
  /**
   * The needs.
   */
  needs: ObservedNeed[];
}
/**
 * A connection that a configuration says it needs.
 */
export interface ObservedNeed {
  /**
   * What shows the need: a variable or an argument that names a Service, a backend of an Ingress or of a route, a webhook, a monitor of metrics, a Service that others use, a role of the API, cluster DNS, a probe or a hook of a container.
   */
  kind: 'variable' | 'argument' | 'ingress' | 'route' | 'webhook' | 'monitor' | 'service' | 'rbac' | 'dns' | 'probe';
  /**
   * true: Ringfence guessed it from a name or a label. A guess never closes a gate. Needs of variables and arguments are always guesses.
   */
  guessed?: true;
  /**
   * The object that shows it, by its kind and name.
   */
  object: string;
  /**
   * Names of variables, or paths of fields, that show it. Never their values.
   */
  fields?: string[];
  /**
   * The workloads that connect. Absent: API servers for a webhook, the node of each pod for a probe, otherwise any peer.
   *
   * @minItems 1
   */
  from?: [NeededWorkload, ...NeededWorkload[]];
  /**
   * The workloads that they connect to. Absent, for a role of the API: API servers.
   *
   * @minItems 1
   */
  to?: [NeededWorkload, ...NeededWorkload[]];
  service?: ObservedService;
  /**
   * Ports of the pods of `to`, any of which may be meant.
   *
   * @minItems 1
   */
  ports: [NeededPort, ...NeededPort[]];
}
/**
 * A workload. A name that the landscape does not have is not judged.
 */
export interface NeededWorkload {
  /**
   * Its namespace; absent: the namespace of this list.
   */
  namespace?: string;
  /**
   * The kind of object that creates the pods; absent: any.
   */
  kind?: 'Deployment' | 'StatefulSet' | 'DaemonSet' | 'ReplicaSet' | 'Job' | 'CronJob' | 'Pod';
  /**
   * The name of the object that creates the pods.
   */
  name: string;
}
/**
 * The Service by which the workloads of `to` are found.
 */
export interface ObservedService {
  /**
   * Its namespace; absent: the namespace of this list.
   */
  namespace?: string;
  /**
   * Its name.
   */
  name: string;
}
/**
 * A port of pods.
 */
export interface NeededPort {
  /**
   * The number, or the name of a container port.
   */
  port: number | string;
  /**
   * Default: TCP.
   */
  protocol?: 'TCP' | 'UDP' | 'SCTP';
}
