import type { Parameter } from '../landscape/parameter.ts';
import { memoised } from '../model/interned.ts';

/** The type that the checker gives an expression before any value is known. */
export type ValueType =
  | { readonly kind: 'boolean' }
  | { readonly kind: 'integer' }
  | { readonly kind: 'number' }
  | {
      readonly kind: 'string';
      /** A format that every value is known to have. */
      readonly format?: string;
      /** The only values there are, where that is known. */
      readonly allowed?: readonly string[];
    }
  | { readonly kind: 'list'; readonly items: ValueType | undefined; readonly minItems: number }
  | {
      readonly kind: 'map';
      readonly properties: ReadonlyMap<string, ValueType>;
      /** The type of further properties; no expression can name them. */
      readonly additional?: ValueType;
      readonly minProperties: number;
    };

export const booleanType: ValueType = { kind: 'boolean' };
export const integerType: ValueType = { kind: 'integer' };
export const stringType: ValueType = { kind: 'string' };
export const cidrType: ValueType = { kind: 'string', format: 'cidr' };
export const addressType: ValueType = { kind: 'string', format: 'ip' };

export function listOf(items: ValueType | undefined, minItems = 0): ValueType {
  return { kind: 'list', items, minItems };
}

export function mapOf(properties: Iterable<readonly [string, ValueType]>): ValueType {
  return { kind: 'map', properties: new Map(properties), minProperties: 0 };
}

/** Returns the type that a parameter promises. Worked out once, though every template of every type asks. */
export const typeOfParameter: (parameter: Parameter) => ValueType = memoised(readType);

function readType(parameter: Parameter): ValueType {
  switch (parameter.type) {
    case 'boolean':
    case 'integer':
    case 'number':
      return { kind: parameter.type };
    case 'string': {
      const allowed = parameter.allowed?.filter((value) => typeof value === 'string');
      return {
        kind: 'string',
        ...(parameter.format === undefined ? {} : { format: parameter.format }),
        ...(allowed === undefined ? {} : { allowed }),
      };
    }
    case 'array':
      return listOf(parameter.items === undefined ? undefined : typeOfParameter(parameter.items), parameter.minItems);
    case 'object':
      return {
        kind: 'map',
        properties: new Map([...parameter.properties].map(([name, property]) => [name, typeOfParameter(property)])),
        ...(parameter.additional === undefined ? {} : { additional: typeOfParameter(parameter.additional) }),
        minProperties: Math.max(parameter.minProperties, parameter.properties.size),
      };
  }
}

const depths = new WeakMap<ValueType, number>();

/** How many lists and maps are within each other, at most. */
export function depthOf(type: ValueType): number {
  if (isScalar(type)) return 0;
  const known = depths.get(type);
  if (known !== undefined) return known;
  const inner =
    type.kind === 'list' ? [type.items] : type.kind === 'map' ? [...type.properties.values(), type.additional] : [];
  const depth = inner.reduce(
    (deepest, part) => (part === undefined ? deepest : Math.max(deepest, 1 + depthOf(part))),
    1,
  );
  depths.set(type, depth);
  return depth;
}

/** Beyond so many allowed values, a type no longer says which they are. */
const mostAllowed = 100;

/** The smallest type that covers both; nothing where they have nothing in common. */
export function commonType(a: ValueType, b: ValueType): ValueType | undefined {
  if (a === b) return a;
  if (a.kind === 'string' && b.kind === 'string') {
    const format =
      isCidr(a) && isCidr(b)
        ? 'cidr'
        : isAddress(a) && isAddress(b)
          ? 'ip'
          : a.format === b.format
            ? a.format
            : undefined;
    const both = a.allowed === undefined || b.allowed === undefined ? undefined : new Set([...a.allowed, ...b.allowed]);
    const allowed = both === undefined || both.size > mostAllowed ? undefined : [...both];
    return {
      kind: 'string',
      ...(format === undefined ? {} : { format }),
      ...(allowed === undefined ? {} : { allowed }),
    };
  }
  if (a.kind === 'list' && b.kind === 'list') {
    const minItems = Math.min(a.minItems, b.minItems);
    if (a.items === undefined || b.items === undefined) return listOf(a.items ?? b.items, minItems);
    const items = commonType(a.items, b.items);
    return items === undefined ? undefined : listOf(items, minItems);
  }
  if (a.kind === 'map' && b.kind === 'map') return commonMap(a, b);
  return a.kind === b.kind ? a : undefined;
}

type MapType = ValueType & { readonly kind: 'map' };

function commonMap(a: MapType, b: MapType): ValueType | undefined {
  const properties = new Map<string, ValueType>();
  for (const [name, type] of a.properties) {
    const other = b.properties.get(name);
    const common = other === undefined ? undefined : commonType(type, other);
    if (common === undefined) return undefined;
    properties.set(name, common);
  }
  if (properties.size !== b.properties.size) return undefined;
  const additional =
    a.additional === undefined || b.additional === undefined ? undefined : commonType(a.additional, b.additional);
  if (additional === undefined && (a.additional ?? b.additional) !== undefined) return undefined;
  const minProperties = Math.min(a.minProperties, b.minProperties);
  return { kind: 'map', properties, ...(additional === undefined ? {} : { additional }), minProperties };
}

const cidrFormats = new Set(['cidr', 'cidr-v4', 'cidr-v6']);
const addressFormats = new Set(['ip', 'ipv4', 'ipv6']);

export function isCidr(type: ValueType): boolean {
  return type.kind === 'string' && type.format !== undefined && cidrFormats.has(type.format);
}

export function isAddress(type: ValueType): boolean {
  return type.kind === 'string' && type.format !== undefined && addressFormats.has(type.format);
}

/** A list of CIDRs, perhaps of none. */
export function isCidrList(type: ValueType): boolean {
  return type.kind === 'list' && (type.items === undefined || isCidr(type.items));
}

export function isScalar(type: ValueType): boolean {
  return type.kind !== 'list' && type.kind !== 'map';
}

/** A type in words for a message: "a list of CIDRs", "a boolean". */
export function describeType(type: ValueType): string {
  switch (type.kind) {
    case 'integer':
      return 'an integer';
    case 'string':
      return isCidr(type) ? 'a CIDR' : isAddress(type) ? 'an IP address' : 'a string';
    case 'list':
      return type.items === undefined ? 'an empty list' : `a list of ${plural(type.items)}`;
    default:
      return `a ${type.kind}`;
  }
}

function plural(type: ValueType): string {
  if (type.kind === 'string') return isCidr(type) ? 'CIDRs' : isAddress(type) ? 'IP addresses' : 'strings';
  return `${type.kind}s`;
}
