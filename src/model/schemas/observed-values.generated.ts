// Generated from schemas/observed-values.schema.json by "npm run generate". Do not edit.

/**
 * `policies/observed/<cluster>.yaml`: values that a program read from the cluster. Sets only parameters marked `observed`, which no other source sets.
 */
export interface ObservedValues {
  /**
   * The version of Ringfence's own source formats.
   */
  apiVersion: 'ringfence.dev/v1alpha1';
  /**
   * The kind of this source.
   */
  kind: 'ObservedValues';
  metadata: Metadata;
  spec: ObservedValuesSpec;
}
/**
 * Names this source.
 */
export interface Metadata {
  /**
   * The cluster's name, which is also the file's.
   */
  name: string;
}
/**
 * What was observed.
 */
export interface ObservedValuesSpec {
  values: Values;
}
/**
 * Values of declared parameters. Maps merge with those of outer layers, lists and scalars replace them (lists with `merge: union` are united).
 */
export interface Values {
  [k: string]: unknown;
}
