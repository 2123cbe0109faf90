// Generated from schemas/tenant-workloads.schema.json by "npm run generate". Do not edit.

/**
 * `policies/tenants/<tenant>/workloads.yaml`: the pods that a tenant expects in its namespaces. A template.
 */
export interface TenantWorkloads {
  /**
   * The version of Ringfence's own source formats.
   */
  apiVersion: 'ringfence.dev/v1alpha1';
  /**
   * The kind of this source.
   */
  kind: 'TenantWorkloads';
  metadata: Metadata;
  spec: TenantWorkloadsSpec;
}
/**
 * Names this source.
 */
export interface Metadata {
  /**
   * The tenant's name, which is also the name of its folder.
   */
  name: string;
}
/**
 * The pods that are expected in namespaces of this tenant, beside those of their types.
 */
export interface TenantWorkloadsSpec {
  /**
   * Workloads by namespace.
   *
   * @minItems 1
   */
  namespaces: [NamespaceWorkloads, ...NamespaceWorkloads[]];
}
/**
 * The pods of each namespace that the name matches.
 */
export interface NamespaceWorkloads {
  /**
   * The name of a namespace of the tenant; `*` matches any characters.
   */
  name: string;
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
