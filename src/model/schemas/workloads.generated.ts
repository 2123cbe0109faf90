// Generated from schemas/workloads.schema.json by "npm run generate". Do not edit.

/**
 * `policies/namespace-types/<type>/workloads.yaml`: the pods expected in every namespace of the type. A template.
 */
export interface Workloads {
  /**
   * The version of Ringfence's own source formats.
   */
  apiVersion: 'ringfence.dev/v1alpha1';
  /**
   * The kind of this source.
   */
  kind: 'Workloads';
  metadata: Metadata;
  spec: WorkloadsSpec;
}
/**
 * Names this source.
 */
export interface Metadata {
  /**
   * The namespace type's name.
   */
  name: string;
}
/**
 * The pods that are expected in a namespace of this type.
 */
export interface WorkloadsSpec {
  /**
   * The workloads in order. Items can have directives ($each, $as, $when).
   */
  workloads: Workload[];
}
/**
 * Pods with the same labels and ports.
 */
export interface Workload {
  /**
   * An expression that gives a list. The item is repeated for each element.
   */
  $each?: string;
  /**
   * The name of the element in expressions.
   */
  $as?: string;
  /**
   * An expression that gives a boolean. The item is rendered only if it is true.
   */
  $when?: boolean | string;
  /**
   * The workload's name, unique in the namespace.
   */
  name: string;
  /**
   * The kind of object that creates the pods.
   */
  kind?: 'Deployment' | 'StatefulSet' | 'DaemonSet' | 'ReplicaSet' | 'Job' | 'CronJob' | 'Pod';
  /**
   * The pods' labels: a map, or a list of maps that are merged. Each map can have $when.
   */
  labels: {} | unknown[];
  /**
   * Ports on which the pods listen; they resolve named ports in policies.
   */
  ports?: Port[];
  /**
   * true: the pods share their node's network, and policies do not select them.
   */
  hostNetwork?: boolean | string;
  /**
   * Addresses of the pods where they are known and fixed.
   */
  addresses?: string[] | string;
}
/**
 * A port on which the pods listen.
 */
export interface Port {
  /**
   * An expression that gives a boolean. The item is rendered only if it is true.
   */
  $when?: boolean | string;
  /**
   * The name that policies may use.
   */
  name?: string;
  /**
   * The number, or an expression for it.
   */
  port: number | string;
  /**
   * TCP (default), UDP or SCTP.
   */
  protocol?: string;
}
