// Generated from schemas/tenant-namespaces.schema.json by "npm run generate". Do not edit.

/**
 * `policies/tenants/<tenant>/namespaces.yaml`: the values and namespaces of a tenant. The tenant owns this file.
 */
export interface TenantNamespaces {
  /**
   * The version of Ringfence's own source formats.
   */
  apiVersion: 'ringfence.dev/v1alpha1';
  /**
   * The kind of this source.
   */
  kind: 'TenantNamespaces';
  metadata: Metadata;
  spec: TenantNamespacesSpec;
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
 * What the tenant declares, within the limits of its `tenant.yaml`.
 */
export interface TenantNamespacesSpec {
  values?: Values;
  /**
   * The namespaces. A name may appear more than once for different clusters.
   */
  namespaces?: TenantNamespace[];
}
/**
 * Values for all namespaces of the tenant: parameters with `tenantMaySet: true`.
 */
export interface Values {
  [k: string]: unknown;
}
/**
 * A namespace in each cluster that it names or selects.
 */
export interface TenantNamespace {
  /**
   * The namespace's name.
   */
  name: string;
  /**
   * Its namespace type.
   */
  type: string;
  /**
   * Clusters by name.
   *
   * @minItems 1
   */
  clusters?: [string, ...string[]];
  clusterSelector?: ClusterSelector;
  values?: Values1;
  labels?: Labels;
  /**
   * Further policy templates for this namespace, beside those of its type.
   */
  policies?: string[];
  /**
   * Grants of other tenants that this namespace uses, as `<tenant>/<grant>`.
   */
  uses?: string[];
  /**
   * Values for some of the clusters, on top of `values`; a later override replaces an earlier one.
   */
  overrides?: Override[];
}
/**
 * The clusters by their labels; {} is every cluster. Write either this or `clusters`.
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
/**
 * Values for this namespace alone: parameters with `tenantMaySet: true`.
 */
export interface Values1 {
  [k: string]: unknown;
}
/**
 * Labels for this namespace alone. The type lists the keys in `tenantLabels`.
 */
export interface Labels {
  [k: string]: string;
}
/**
 * Values for the clusters that it names or selects.
 */
export interface Override {
  /**
   * Clusters by name.
   *
   * @minItems 1
   */
  clusters?: [string, ...string[]];
  clusterSelector?: ClusterSelector1;
  values: Values2;
}
/**
 * The clusters by their labels. Write either this or `clusters`.
 */
export interface ClusterSelector1 {
  /**
   * Labels that a cluster must have.
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
 * Values for this namespace in these clusters.
 */
export interface Values2 {
  [k: string]: unknown;
}
