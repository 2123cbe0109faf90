// Generated from schemas/observed-namespaces.schema.json by "npm run generate". Do not edit.

/**
 * `policies/observed/<cluster>/namespaces.yaml`: every namespace that a program found in the cluster. It has no expressions.
 */
export interface ObservedNamespaces {
  /**
   * The version of Ringfence's own source formats.
   */
  apiVersion: 'ringfence.dev/v1alpha1';
  /**
   * The kind of this source.
   */
  kind: 'ObservedNamespaces';
  metadata: Metadata;
  spec: ObservedNamespacesSpec;
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
 * Every namespace of the cluster.
 */
export interface ObservedNamespacesSpec {
  /**
   * The namespaces, each once.
   */
  namespaces: ObservedNamespace[];
}
/**
 * A namespace.
 */
export interface ObservedNamespace {
  /**
   * The name of a namespace of the cluster.
   */
  name: string;
  labels?: Labels;
}
/**
 * Its labels, as far as a selector, a rule or a test reads their keys.
 */
export interface Labels {
  [k: string]: string;
}
