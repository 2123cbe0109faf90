// Generated from schemas/cluster-group.schema.json by "npm run generate". Do not edit.

/**
 * `policies/clusters/** /group.yaml`: what all clusters in this folder and below have in common.
 */
export interface ClusterGroup {
  /**
   * The version of Ringfence's own source formats.
   */
  apiVersion: 'ringfence.dev/v1alpha1';
  /**
   * The kind of this source.
   */
  kind: 'ClusterGroup';
  metadata: Metadata;
  spec: ClusterGroupSpec;
}
/**
 * Names this source.
 */
export interface Metadata {
  /**
   * The group's name.
   */
  name: string;
}
/**
 * Outer layers; an inner group, and the cluster itself, override them.
 */
export interface ClusterGroupSpec {
  values?: Values;
  cni?: NetworkPluginTraits;
}
/**
 * Values of declared parameters. Maps merge with those of outer layers, lists and scalars replace them (lists with `merge: union` are united).
 */
export interface Values {
  [k: string]: unknown;
}
/**
 * How the cluster's network plugin reads `ipBlock`. Unset traits are taken from outer groups, else they are `unknown`.
 */
export interface NetworkPluginTraits {
  /**
   * Whether an ipBlock matches pods by their addresses (Calico: always; Cilium by default: never).
   */
  ipBlockMatchesPods?: 'always' | 'never' | 'unknown';
  /**
   * Whether an ipBlock matches the addresses of nodes and of the API server (Calico: always; Cilium by default: never).
   */
  ipBlockMatchesNodes?: 'always' | 'never' | 'unknown';
}
