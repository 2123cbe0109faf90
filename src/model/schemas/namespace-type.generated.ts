// Generated from schemas/namespace-type.schema.json by "npm run generate". Do not edit.

/**
 * `policies/namespace-types/<type>/namespace-type.yaml`: a kind of namespace that shares policies.
 */
export interface NamespaceType {
  /**
   * The version of Ringfence's own source formats.
   */
  apiVersion: 'ringfence.dev/v1alpha1';
  /**
   * The kind of this source.
   */
  kind: 'NamespaceType';
  metadata: Metadata;
  spec: NamespaceTypeSpec;
}
/**
 * Names this source.
 */
export interface Metadata {
  /**
   * The type's name, which is also its folder's.
   */
  name: string;
}
/**
 * What the namespaces of this type have in common.
 */
export interface NamespaceTypeSpec {
  /**
   * What the namespaces of this type are for.
   */
  description: string;
  labels?: Labels;
  /**
   * The names that namespaces of this type may have: `*` stands for any characters.
   */
  namePattern?: string;
  /**
   * true: a namespace of this type runs the control plane of another cluster, and arises only from that cluster's `controlPlane`.
   */
  hostsControlPlane?: boolean;
  parameters?: Parameters;
  /**
   * The policy templates of this type in order: files (without `.yaml`) beside this one or in `policies/shared/`.
   */
  policies: string[];
  /**
   * Files in `policies/external/` (without `.yaml`) that others write into every namespace of this type.
   */
  externalPolicies?: string[];
  defaultDeny: DefaultDeny;
}
/**
 * Labels that every namespace of this type carries in its cluster. Values may hold expressions.
 */
export interface Labels {
  [k: string]: string;
}
/**
 * The values that may be set: a small subset of JSON Schema. Every property is listed in `required` or has a `default`.
 */
export interface Parameters {
  /**
   * The parameters by name.
   */
  properties?: {
    [k: string]: Parameter;
  };
  /**
   * Parameters without default that every namespace must get from some layer.
   */
  required?: string[];
}
/**
 * One value: its type and limits.
 */
export interface Parameter {
  /**
   * The type of the value.
   */
  type: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean';
  /**
   * The properties of an object.
   */
  properties?: {
    [k: string]: Parameter;
  };
  /**
   * Properties without default that every namespace must get from some layer.
   */
  required?: string[];
  /**
   * false, or the schema of all further properties.
   */
  additionalProperties?: boolean | {};
  items?: Parameter1;
  /**
   * The only values allowed.
   *
   * @minItems 1
   */
  enum?: [unknown, ...unknown[]];
  /**
   * The only value allowed.
   */
  const?: {
    [k: string]: unknown;
  };
  /**
   * The value where no layer sets one.
   */
  default?: {
    [k: string]: unknown;
  };
  /**
   * cidr, cidr-v4, cidr-v6, ip, ipv4, ipv6, dns-label, dns-subdomain, label-key, label-value, port-name, date, uri.
   */
  format?: string;
  /**
   * Smallest number.
   */
  minimum?: number;
  /**
   * Largest number.
   */
  maximum?: number;
  /**
   * Fewest items.
   */
  minItems?: number;
  /**
   * Fewest properties.
   */
  minProperties?: number;
  /**
   * true: no two items are equal.
   */
  uniqueItems?: boolean;
  /**
   * A short name.
   */
  title?: string;
  /**
   * What the value is for.
   */
  description?: string;
  /**
   * Examples.
   */
  examples?: unknown[];
  /**
   * union: the lists of all layers are united, never replaced.
   */
  merge?: 'union';
  /**
   * true: only observed values set it.
   */
  observed?: boolean;
}
/**
 * The schema of every item.
 */
export interface Parameter1 {
  /**
   * The type of the value.
   */
  type: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean';
  /**
   * The properties of an object.
   */
  properties?: {
    [k: string]: Parameter;
  };
  /**
   * Properties without default that every namespace must get from some layer.
   */
  required?: string[];
  /**
   * false, or the schema of all further properties.
   */
  additionalProperties?: boolean | {};
  items?: Parameter1;
  /**
   * The only values allowed.
   *
   * @minItems 1
   */
  enum?: [unknown, ...unknown[]];
  /**
   * The only value allowed.
   */
  const?: {
    [k: string]: unknown;
  };
  /**
   * The value where no layer sets one.
   */
  default?: {
    [k: string]: unknown;
  };
  /**
   * cidr, cidr-v4, cidr-v6, ip, ipv4, ipv6, dns-label, dns-subdomain, label-key, label-value, port-name, date, uri.
   */
  format?: string;
  /**
   * Smallest number.
   */
  minimum?: number;
  /**
   * Largest number.
   */
  maximum?: number;
  /**
   * Fewest items.
   */
  minItems?: number;
  /**
   * Fewest properties.
   */
  minProperties?: number;
  /**
   * true: no two items are equal.
   */
  uniqueItems?: boolean;
  /**
   * A short name.
   */
  title?: string;
  /**
   * What the value is for.
   */
  description?: string;
  /**
   * Examples.
   */
  examples?: unknown[];
  /**
   * union: the lists of all layers are united, never replaced.
   */
  merge?: 'union';
  /**
   * true: only observed values set it.
   */
  observed?: boolean;
}
/**
 * Directions in which every pod is isolated by default; verified after rendering.
 */
export interface DefaultDeny {
  /**
   * true: some rendered policy must isolate every pod of the namespace in this direction and allow nothing. An expression decides per namespace.
   */
  ingress: boolean | string;
  /**
   * true: some rendered policy must isolate every pod of the namespace in this direction and allow nothing. An expression decides per namespace.
   */
  egress: boolean | string;
}
