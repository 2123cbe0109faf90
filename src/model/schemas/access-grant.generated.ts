// Generated from schemas/access-grant.schema.json by "npm run generate". Do not edit.

/**
 * `policies/tenants/<tenant>/grants/*.yaml`: the consent of a tenant that others may connect to its pods. The tenant owns this file.
 */
export interface AccessGrant {
  /**
   * The version of Ringfence's own source formats.
   */
  apiVersion: 'ringfence.dev/v1alpha1';
  /**
   * The kind of this source.
   */
  kind: 'AccessGrant';
  metadata: Metadata;
  spec: AccessGrantSpec;
}
/**
 * Names this source.
 */
export interface Metadata {
  /**
   * The grant's name, which is also the name of its file.
   */
  name: string;
}
/**
 * Who may connect to which pods, why, and when to look at it again.
 */
export interface AccessGrantSpec {
  /**
   * Why the tenant lets others in.
   */
  reason: string;
  /**
   * When the owners look at the grant again (YYYY-MM-DD, UTC). The grant stays valid; lint reports it from the next day on.
   */
  reviewBy: string;
  from: From;
  to: To;
  /**
   * The ports.
   *
   * @minItems 1
   */
  ports: [Port, ...Port[]];
}
/**
 * Who may connect: pods in namespaces that match both lists and use the grant.
 */
export interface From {
  /**
   * Tenants by name.
   *
   * @minItems 1
   */
  tenants: [string, ...string[]];
  /**
   * Types of their namespaces.
   *
   * @minItems 1
   */
  namespaceTypes: [string, ...string[]];
  podSelector?: PodSelector;
}
/**
 * The pods of those namespaces; absent: all of them.
 */
export interface PodSelector {
  /**
   * Labels that a pod must have.
   */
  matchLabels?: {
    [k: string]: string;
  };
  /**
   * Requirements that must all be true.
   */
  matchExpressions?: Requirement[];
}
/**
 * One requirement on a label.
 */
export interface Requirement {
  /**
   * The label's key.
   */
  key: string;
  /**
   * The relation of the label to the values.
   */
  operator: 'In' | 'NotIn' | 'Exists' | 'DoesNotExist';
  /**
   * The values; only for In and NotIn.
   */
  values?: string[];
}
/**
 * Where they may connect: pods in the tenant's own namespaces.
 */
export interface To {
  /**
   * The type of the tenant's namespaces.
   */
  namespaceType: string;
  podSelector: PodSelector1;
}
/**
 * The pods; {} is every pod of those namespaces.
 */
export interface PodSelector1 {
  /**
   * Labels that a pod must have.
   */
  matchLabels?: {
    [k: string]: string;
  };
  /**
   * Requirements that must all be true.
   */
  matchExpressions?: Requirement1[];
}
/**
 * One requirement on a label.
 */
export interface Requirement1 {
  /**
   * The label's key.
   */
  key: string;
  /**
   * The relation of the label to the values.
   */
  operator: 'In' | 'NotIn' | 'Exists' | 'DoesNotExist';
  /**
   * The values; only for In and NotIn.
   */
  values?: string[];
}
/**
 * A port, or a range of ports, of the target's pods.
 */
export interface Port {
  /**
   * A number, or the name of a container port.
   */
  port: number | string;
  /**
   * The last port of a range.
   */
  endPort?: number;
  /**
   * The protocol. Default: TCP.
   */
  protocol?: 'TCP' | 'UDP' | 'SCTP';
}
