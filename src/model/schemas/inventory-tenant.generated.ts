// Generated from schemas/inventory-tenant.schema.json by "npm run generate". Do not edit.

/**
 * `inventory/tenants/<tenant>.yaml`: what analysis needs to know of a tenant.
 */
export interface InventoryTenant {
  /**
   * The version of this format.
   */
  schemaVersion: 2;
  /**
   * The tenant's name.
   */
  tenant: string;
  /**
   * People and teams that own its namespaces.
   */
  owners: string[];
  /**
   * Where to reach them.
   */
  contact?: string;
  labels?: Labels;
  /**
   * Whom it lets in; by name.
   */
  grants?: Grant[];
}
/**
 * Labels of the tenant.
 */
export interface Labels {
  [k: string]: string;
}
/**
 * A consent that others may connect.
 */
export interface Grant {
  /**
   * The grant's name.
   */
  name: string;
  /**
   * Why the tenant lets others in.
   */
  reason: string;
  /**
   * When the owners look at it again.
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
