// Generated from schemas/tenant.schema.json by "npm run generate". Do not edit.

/**
 * `policies/tenants/<tenant>/tenant.yaml`: a tenant and what it may have. The platform owns this file.
 */
export interface Tenant {
  /**
   * The version of Ringfence's own source formats.
   */
  apiVersion: 'ringfence.dev/v1alpha1';
  /**
   * The kind of this source.
   */
  kind: 'Tenant';
  metadata: Metadata;
  spec: TenantSpec;
}
/**
 * Names this source.
 */
export interface Metadata {
  /**
   * The tenant's name, which is also the name of its folder.
   */
  name: string;
  labels?: Labels;
}
/**
 * Labels of the tenant. Templates, tests and exceptions can use them.
 */
export interface Labels {
  [k: string]: string;
}
/**
 * The owners of the tenant, and what the tenant may have.
 */
export interface TenantSpec {
  /**
   * People and teams that own the namespaces, as CODEOWNERS names them.
   *
   * @minItems 1
   */
  owners: [string, ...string[]];
  /**
   * Where to reach the owners.
   */
  contact?: string;
  allowed: Allowed;
}
/**
 * The limits for the namespaces that the tenant declares.
 */
export interface Allowed {
  clusterSelector: ClusterSelector;
  /**
   * The types that its namespaces may have. The type must admit the tenant, too.
   *
   * @minItems 1
   */
  namespaceTypes: [string, ...string[]];
  /**
   * Patterns for the names of its namespaces; `*` matches any characters.
   *
   * @minItems 1
   */
  namespaceNames: [string, ...string[]];
  /**
   * How many namespaces it may have in one cluster.
   */
  maxNamespaces: number;
}
/**
 * The clusters in which the tenant may have namespaces; {} is every cluster.
 */
export interface ClusterSelector {
  /**
   * Labels that a cluster must have.
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
