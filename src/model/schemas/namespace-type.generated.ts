// Generated from schemas/namespace-type.schema.json by "npm run generate". Do not edit.

/**
 * A name, or a pattern in which * matches any characters. An object also says whether the policy is expected.
 */
export type ExternalPolicy =
  | string
  | {
      /**
       * The name of a file in `policies/external/` (without `.yaml`), or a pattern.
       */
      name: string;
      /**
       * Present (default): other tools write the policy everywhere. Tolerated: the policy may exist; it counts where `policies/observed/<cluster>/policies.yaml` lists it, and in clusters without such a file.
       */
      expect?: 'Present' | 'Tolerated';
    };

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
   * The type's name, which is also the name of its folder.
   */
  name: string;
}
/**
 * Settings that the namespaces of this type share.
 */
export interface NamespaceTypeSpec {
  /**
   * The purpose of the namespaces of this type.
   */
  description: string;
  /**
   * Labels of every namespace of this type in its cluster: a map, or a list of maps that are merged. Values can contain expressions, and so can an item: "{{tenant.labels}}".
   */
  labels?: {} | unknown[];
  /**
   * Pattern for the names of namespaces of this type. `*` matches any characters.
   */
  namePattern?: string;
  /**
   * true: a namespace of this type runs the control plane of another cluster. Only that cluster's `controlPlane` can create it.
   */
  hostsControlPlane?: boolean;
  parameters?: Parameters;
  /**
   * The policy templates of this type in order: files (without `.yaml`) beside this one or in `policies/shared/`.
   */
  policies: string[];
  /**
   * Files in `policies/external/` (without `.yaml`; `*` matches any characters) that other tools write into every namespace of this type.
   */
  externalPolicies?: ExternalPolicy[];
  defaultDeny: DefaultDeny;
  /**
   * Tenants whose own files may declare namespaces of this type: None (default), Any, or a list of names.
   *
   * @minItems 1
   */
  tenants?: string | [string, ...string[]];
  /**
   * Keys of labels that a tenant's file may set on its namespaces of this type.
   */
  tenantLabels?: string[];
  tenantPolicies?: TenantPolicies;
}
/**
 * The values that can be set: a small subset of JSON Schema. Every property is listed in `required` or has a `default`.
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
 * A value: its type and limits.
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
   * false, or the schema of all other properties.
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
   * Most items; of a list with `merge: union`, in the united list.
   */
  maxItems?: number;
  minPrefixLength?: ShortestPrefixes;
  /**
   * Addresses that a CIDR must not contain: `metadata`, `clusterNetworks`, or a parameter that is a list of CIDRs.
   *
   * @minItems 1
   */
  outside?: [string, ...string[]];
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
   * The purpose of the value.
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
   * true: only observed values can set it.
   */
  observed?: boolean;
  /**
   * true: a tenant's own file can set it, too. Only at the top level.
   */
  tenantMaySet?: boolean;
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
   * false, or the schema of all other properties.
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
   * Most items; of a list with `merge: union`, in the united list.
   */
  maxItems?: number;
  minPrefixLength?: ShortestPrefixes;
  /**
   * Addresses that a CIDR must not contain: `metadata`, `clusterNetworks`, or a parameter that is a list of CIDRs.
   *
   * @minItems 1
   */
  outside?: [string, ...string[]];
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
   * The purpose of the value.
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
   * true: only observed values can set it.
   */
  observed?: boolean;
  /**
   * true: a tenant's own file can set it, too. Only at the top level.
   */
  tenantMaySet?: boolean;
}
/**
 * The shortest prefix that a CIDR may have, for each family that its format admits.
 */
export interface ShortestPrefixes {
  /**
   * For IPv4.
   */
  ipv4?: number;
  /**
   * For IPv6.
   */
  ipv6?: number;
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
/**
 * Further policies that a tenant's file may list for its namespaces of this type.
 */
export interface TenantPolicies {
  /**
   * None (default): none. Offered: the templates in `offered`. Own: those, and templates in the tenant's own folder.
   */
  from: 'None' | 'Offered' | 'Own';
  /**
   * Templates beside this file or in `policies/shared/` that tenants may list.
   *
   * @minItems 1
   */
  offered?: [string, ...string[]];
  addresses?: Addresses;
}
/**
 * Limits for address blocks of own templates. Without them, own templates have no `ipBlock`.
 */
export interface Addresses {
  minPrefixLength: ShortestPrefixes1;
  /**
   * Addresses that no block may contain: `metadata`, `clusterNetworks`, or a parameter that is a list of CIDRs.
   */
  outside?: string[];
}
/**
 * The shortest prefix that a block may have.
 */
export interface ShortestPrefixes1 {
  /**
   * For IPv4.
   */
  ipv4: number;
  /**
   * For IPv6.
   */
  ipv6: number;
}
