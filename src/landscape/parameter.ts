import type { Cidr } from '../model/cidr.ts';
import type { Json } from '../model/json.ts';
import type { SourceNode, SourceScalar } from '../source/node.ts';

/** The shortest prefix that a CIDR may have; absent for a family that its format does not admit. */
export interface PrefixLimits {
  readonly ipv4?: number;
  readonly ipv6?: number;
}

export type ParameterType = 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean';

/**
 * The type and limits of a value: the subset of JSON Schema that `schemas/parameters.schema.json` describes.
 * Objects are closed unless `additional` says what further properties are.
 */
export interface Parameter {
  readonly type: ParameterType;
  readonly properties: ReadonlyMap<string, Parameter>;
  /** Properties of an object that some layer must set. Every other property has a default. */
  readonly required: ReadonlySet<string>;
  readonly additional?: Parameter;
  /** The parameter of every item of an array. */
  readonly items?: Parameter;
  readonly allowed?: readonly Json[];
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minPrefixLength?: PrefixLimits;
  /** `metadata`, `clusterNetworks`, or names of parameters: no address of these may be in the CIDR. */
  readonly outside?: readonly SourceScalar[];
  readonly minItems: number;
  readonly maxItems?: number;
  readonly minProperties: number;
  readonly uniqueItems: boolean;
  /** `merge: union`: the lists of all layers are united. */
  readonly union: boolean;
  /** Only observed values set it. */
  readonly observed: boolean;
  /** A tenant's own file may set it. Only at the top level. */
  readonly tenantMaySet: boolean;
  readonly description?: string;
  readonly defaultNode?: SourceNode;
  /** Where it is declared: its key, or the mapping itself. */
  readonly node?: SourceNode;
}

/** An object without properties: the parameters of a type that declares none. */
export const noParameters: Parameter = {
  type: 'object',
  properties: new Map(),
  required: new Set(),
  minItems: 0,
  minProperties: 0,
  uniqueItems: false,
  union: false,
  observed: false,
  tenantMaySet: false,
};

const namePattern = /^[A-Za-z][A-Za-z0-9]*$/;
/** Names that every JavaScript object answers to; as values they would only confuse. */
const reservedNames = new Set(['constructor', 'prototype', 'hasOwnProperty', 'toString', 'valueOf', 'isPrototypeOf']);

/** May an expression name it? The rule for parameters, `$let` and `$as` alike. */
export function isExpressionName(name: string): boolean {
  return namePattern.test(name) && !reservedNames.has(name);
}

/** The families of addresses that each format of CIDRs admits. */
export const cidrFamilies: ReadonlyMap<string, readonly (keyof PrefixLimits)[]> = new Map([
  ['cidr', ['ipv4', 'ipv6']],
  ['cidr-v4', ['ipv4']],
  ['cidr-v6', ['ipv6']],
]);

/** The rule that a CIDR with too short a prefix breaks, as words that can follow "must be"; nothing where it fits. */
export function shortPrefixRule({ family, prefixLength }: Cidr, limits: PrefixLimits): string | undefined {
  const least = family === 'IPv4' ? limits.ipv4 : limits.ipv6;
  return least === undefined || prefixLength >= least ? undefined : `a /${least} or a smaller block`;
}
