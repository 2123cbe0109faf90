// Generated from schemas/observed-workloads.schema.json by "npm run generate". Do not edit.

/**
 * `policies/observed/<cluster>/workloads.yaml`: the workloads that a program found in the cluster. It has no expressions.
 */
export interface ObservedWorkloads {
  /**
   * The version of Ringfence's own source formats.
   */
  apiVersion: 'ringfence.dev/v1alpha1';
  /**
   * The kind of this source.
   */
  kind: 'ObservedWorkloads';
  metadata: Metadata;
  spec: ObservedWorkloadsSpec;
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
 * The workloads that run in the cluster.
 */
export interface ObservedWorkloadsSpec {
  /**
   * The namespaces, each once.
   */
  namespaces: ObservedNamespaceWorkloads[];
}
/**
 * The workloads of one namespace.
 */
export interface ObservedNamespaceWorkloads {
  /**
   * The name of a namespace of the cluster.
   */
  name: string;
  /**
   * The workloads; each kind has each name once.
   */
  workloads: ObservedWorkload[];
}
/**
 * Pods with the same labels and ports.
 */
export interface ObservedWorkload {
  /**
   * The name of the object that creates the pods.
   */
  name: string;
  /**
   * The kind of object that creates the pods; absent if it is none of these.
   */
  kind?: 'Deployment' | 'StatefulSet' | 'DaemonSet' | 'ReplicaSet' | 'Job' | 'CronJob' | 'Pod';
  labels?: Labels;
  /**
   * Ports on which the pods listen; they resolve named ports in policies.
   */
  ports?: Port[];
  /**
   * true: the pods share their node's network, and policies do not select them.
   */
  hostNetwork?: boolean;
}
/**
 * The pods' labels, as far as a selector, a rule or a test reads their keys.
 */
export interface Labels {
  [k: string]: string;
}
/**
 * A port on which the pods listen.
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
