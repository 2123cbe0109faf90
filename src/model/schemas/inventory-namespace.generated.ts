// Generated from schemas/inventory-namespace.schema.json by "npm run generate". Do not edit.

/**
 * `inventory/…/<cluster>/namespaces/<namespace>.yaml`: what analysis needs to know of a namespace.
 */
export interface InventoryNamespace {
  /**
   * The version of this format. A version that Ringfence does not know is refused; what an older one does not record is unknown.
   */
  schemaVersion: 1 | 2;
  /**
   * The cluster's name.
   */
  cluster: string;
  /**
   * The namespace's name.
   */
  namespace: string;
  /**
   * Its namespace type.
   */
  type: string;
  /**
   * Whose it is; absent: it has no tenant. In version 1, `<cluster>/<namespace>` said so.
   */
  tenant?: string;
  tenantLabels?: Labels;
  /**
   * The cluster whose control plane it runs.
   */
  hostedCluster?: string;
  labels: Labels1;
  /**
   * The file in inventory/namespace-types/<type>/ (without .yaml) that holds what it has in common with others.
   */
  profile: string;
  /**
   * Workloads that only this namespace has in this form.
   */
  workloads?: Workload[];
  /**
   * Policies that others write into the namespace: evaluated, never rendered.
   *
   * Items: A NetworkPolicy with the API server's defaults written out.
   */
  externalPolicies?: {
    [k: string]: unknown;
  }[];
  /**
   * Policies of others that a program found in the cluster. Each takes the place of an external policy of its name.
   *
   * Items: A NetworkPolicy with the API server's defaults written out.
   */
  observedPolicies?: {
    [k: string]: unknown;
  }[];
  /**
   * Connections that configurations in the cluster say they need. No verdict depends on them.
   */
  needs?: ObservedNeed[];
}
/**
 * The labels of its tenant; absent: it has none.
 */
export interface Labels {
  [k: string]: string;
}
/**
 * Its labels, without kubernetes.io/metadata.name, which every namespace has.
 */
export interface Labels1 {
  [k: string]: string;
}
/**
 * Pods with the same labels and ports.
 */
export interface Workload {
  /**
   * The workload's name, unique in its namespace.
   */
  name: string;
  /**
   * The kind of object that creates the pods.
   */
  kind?: 'Deployment' | 'StatefulSet' | 'DaemonSet' | 'ReplicaSet' | 'Job' | 'CronJob' | 'Pod';
  labels: Labels2;
  /**
   * Ports on which the pods listen.
   */
  ports?: Port[];
  /**
   * true: the pods share their node's network.
   */
  hostNetwork?: boolean;
  /**
   * Addresses of the pods where they are known.
   */
  addresses?: string[];
  /**
   * true: no source declares the workload; a program found it in the cluster.
   */
  observed?: true;
}
/**
 * The pods' labels.
 */
export interface Labels2 {
  [k: string]: string;
}
/**
 * One port.
 */
export interface Port {
  /**
   * The name that policies may use.
   */
  name?: string;
  /**
   * The number.
   */
  port: number;
  /**
   * Default: TCP.
   */
  protocol?: 'TCP' | 'UDP' | 'SCTP';
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
