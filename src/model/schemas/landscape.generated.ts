// Generated from schemas/landscape.schema.json by "npm run generate". Do not edit.

/**
 * `policies/landscape.yaml`: the root of a repository. Pins the Ringfence version and declares what all namespace types share.
 */
export interface Landscape {
  /**
   * The version of Ringfence's own source formats.
   */
  apiVersion: 'ringfence.dev/v1alpha1';
  /**
   * The kind of this source.
   */
  kind: 'Landscape';
  metadata: Metadata;
  spec: LandscapeSpec;
}
/**
 * Names this source.
 */
export interface Metadata {
  /**
   * The landscape's name.
   */
  name: string;
}
/**
 * What holds for the whole landscape.
 */
export interface LandscapeSpec {
  /**
   * The Ringfence version that renders this repository. Another version refuses.
   */
  ringfence: string;
  parameters?: Parameters;
  values?: Values;
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
 * Values of declared parameters. Maps merge with those of outer layers, lists and scalars replace them (lists with `merge: union` are united).
 */
export interface Values {
  [k: string]: unknown;
}
