// Generated from schemas/inventory-profile.schema.json by "npm run generate". Do not edit.

/**
 * `inventory/namespace-types/<type>/<profile>.yaml`: what namespaces of a type have in common.
 */
export interface InventoryProfile {
  /**
   * The version of this format. A version that Ringfence does not know is refused; what an older one does not record is unknown.
   */
  schemaVersion: 1 | 2;
  /**
   * The namespace type.
   */
  type: string;
  /**
   * The profile's name: the values in which it differs from the defaults.
   */
  profile: string;
  /**
   * Workloads of every namespace with this profile.
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
  labels: Labels;
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
}
/**
 * The pods' labels.
 */
export interface Labels {
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
