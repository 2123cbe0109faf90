// Generated from schemas/exception.schema.json by "npm run generate". Do not edit.

/**
 * `policies/exceptions/*.yaml`: extra policies for a stated scope, with reason, owner and end.
 */
export interface Exception {
  /**
   * The version of Ringfence's own source formats.
   */
  apiVersion: 'ringfence.dev/v1alpha1';
  /**
   * The kind of this source.
   */
  kind: 'Exception';
  metadata: Metadata;
  spec: ExceptionSpec;
}
/**
 * Names this source.
 */
export interface Metadata {
  /**
   * The exception's name.
   */
  name: string;
}
/**
 * What is excepted, where, why, by whom and until when.
 */
export interface ExceptionSpec {
  /**
   * Why the exception is needed.
   */
  reason: string;
  /**
   * Who answers for it.
   */
  owner: string;
  /**
   * Last day on which it holds (YYYY-MM-DD, UTC). Rendering never looks at it; validate, lint and test do.
   */
  until: string;
  scope: Scope;
  /**
   * Policy templates that every namespace in scope gets in addition.
   *
   * @minItems 1
   *
   * Items: A policy template.
   */
  policies: [
    {
      [k: string]: unknown;
    },
    ...{
      [k: string]: unknown;
    }[]
  ];
}
/**
 * A namespace is in scope if it matches every list given here.
 */
export interface Scope {
  /**
   * Clusters by name.
   */
  clusters?: string[];
  /**
   * Namespace types by name.
   */
  namespaceTypes?: string[];
  /**
   * Namespaces by name.
   */
  namespaces?: string[];
}
