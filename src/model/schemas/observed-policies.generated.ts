// Generated from schemas/observed-policies.schema.json by "npm run generate". Do not edit.

/**
 * `policies/observed/<cluster>/policies.yaml`: the policies of other programs that a program found in the cluster. It has no expressions.
 */
export interface ObservedPolicies {
  /**
   * The version of Ringfence's own source formats.
   */
  apiVersion: 'ringfence.dev/v1alpha1';
  /**
   * The kind of this source.
   */
  kind: 'ObservedPolicies';
  metadata: Metadata;
  spec: ObservedPoliciesSpec;
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
 * The policies that other programs write into the cluster.
 */
export interface ObservedPoliciesSpec {
  /**
   * The namespaces, each once.
   */
  namespaces: ObservedNamespacePolicies[];
}
/**
 * The foreign policies of one namespace.
 */
export interface ObservedNamespacePolicies {
  /**
   * The name of a namespace of the cluster.
   */
  name: string;
  /**
   * The policies, each name once.
   */
  policies: ObservedPolicy[];
}
/**
 * A policy and its writers.
 */
export interface ObservedPolicy {
  /**
   * The field managers of the policy: the programs that wrote it.
   */
  managers?: string[];
  policy: Policy;
}
/**
 * The policy as the cluster has it, without apiVersion, kind and namespace.
 */
export interface Policy {
  metadata: PolicyMetadata;
  /**
   * The spec of a NetworkPolicy.
   */
  spec: {
    [k: string]: unknown;
  };
}
/**
 * Its metadata.
 */
export interface PolicyMetadata {
  /**
   * The policy's name.
   */
  name: string;
  labels?: Labels;
  annotations?: Annotations;
}
/**
 * Its labels.
 */
export interface Labels {
  [k: string]: string;
}
/**
 * Its annotations.
 */
export interface Annotations {
  [k: string]: string;
}
