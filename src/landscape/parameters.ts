import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Json } from '../model/json.ts';
import { formats, isFormat } from '../schema/formats.ts';
import { checkSchema } from '../schema/schema.ts';
import { validateParameter } from '../schema/validators/parameter.generated.ts';
import { entryOf, type SourceEntry, type SourceMapping, type SourceNode, toJson } from '../source/node.ts';
import { checkOutside } from './outside.ts';
import {
  cidrFamilies,
  isExpressionName,
  noParameters,
  type Parameter,
  type ParameterType,
  type PrefixLimits,
} from './parameter.ts';
import * as problems from './value-problems.ts';
import { checkValue } from './values.ts';

/**
 * Reads a `parameters` mapping that has passed its schema, and checks what a schema cannot: that every property has a
 * default or is required, that defaults fit, that keywords stand where they mean something.
 */
export function readParameters(node: SourceNode | undefined): { parameter: Parameter; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  if (node?.kind !== 'mapping') return { parameter: noParameters, diagnostics };
  return { parameter: readObject(node, diagnostics, { inList: false, isTopLevel: true }), diagnostics };
}

/** Reads the parameters of the landscape, which know no others. */
export function readSharedParameters(node: SourceNode | undefined): ReturnType<typeof readParameters> {
  const { parameter, diagnostics } = readParameters(node);
  return { parameter, diagnostics: [...diagnostics, ...checkOutside(parameter, parameter)] };
}

/** Shared parameters and a type's own as one. A name that both declare is an error at the type's. */
export function joinParameters(
  shared: Parameter,
  own: Parameter,
): { parameter: Parameter; diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  for (const [name, declared] of own.properties) {
    const other = shared.properties.get(name)?.node;
    if (other !== undefined && declared.node !== undefined) {
      diagnostics.push(problems.parameterDeclaredTwice(name, declared.node, other));
    }
  }
  const parameter = {
    ...noParameters,
    properties: new Map([...shared.properties, ...own.properties]),
    required: new Set([...shared.required, ...own.required]),
  };
  diagnostics.push(...checkOutside(own, parameter));
  return { parameter, diagnostics };
}

/** Two declarations of one name, of which one is observed and the other is not. */
interface ObservedOtherwise {
  /** The name below the two declarations that were compared; empty where they differ themselves. */
  readonly path: readonly string[];
  readonly first: Parameter;
  readonly second: Parameter;
}

/** How many names may still be compared. Below zero, what `observedOtherwise` found is not all. */
interface Comparisons {
  left: number;
}

/**
 * The first name, at any depth, that only one of two declarations marks as observed. Layers outside of namespaces are
 * written for all types, so a value that a person may set for the one would reach the other as if a machine had seen
 * it.
 */
export function observedOtherwise(a: Parameter, b: Parameter, budget: Comparisons): ObservedOtherwise | undefined {
  if (a.observed !== b.observed) return { path: [], first: a, second: b };
  if (isClosedLeaf(a) || isClosedLeaf(b)) return undefined;
  budget.left -= a.properties.size + b.properties.size + 1;
  if (budget.left < 0) return undefined;
  for (const name of new Set([...a.properties.keys(), ...b.properties.keys()])) {
    const found = within(name, a.properties.get(name) ?? a.additional, b.properties.get(name) ?? b.additional, budget);
    if (found !== undefined) return found;
  }
  return within('*', a.additional, b.additional, budget);
}

/** Reports whether it has no parts that another declaration could have as well. */
function isClosedLeaf({ properties, additional }: Parameter): boolean {
  return properties.size === 0 && additional === undefined;
}

function within(
  name: string,
  a: Parameter | undefined,
  b: Parameter | undefined,
  budget: Comparisons,
): ObservedOtherwise | undefined {
  const found = a === undefined || b === undefined ? undefined : observedOtherwise(a, b, budget);
  return found === undefined ? undefined : { ...found, path: [name, ...found.path] };
}

function readObject(node: SourceMapping, diagnostics: Diagnostic[], place: ParameterPlace): Parameter {
  const properties = new Map<string, Parameter>();
  const propertiesNode = entryOf(node, 'properties')?.value;
  if (propertiesNode?.kind === 'mapping') {
    for (const entry of propertiesNode.entries) {
      if (!isExpressionName(entry.name)) diagnostics.push(problems.badParameterName(entry.name, entry.key));
      if (entry.value.kind === 'mapping') properties.set(entry.name, readParameter(entry, diagnostics, place));
    }
  }
  const required = new Set<string>();
  const requiredNode = entryOf(node, 'required')?.value;
  if (requiredNode?.kind === 'sequence') {
    for (const item of requiredNode.items) {
      if (item.kind !== 'scalar') continue;
      if (properties.has(item.text)) required.add(item.text);
      else diagnostics.push(problems.requiredNotDeclared(item.text, item, properties.keys()));
    }
  }
  for (const [name, property] of properties) {
    if (!required.has(name) && property.defaultNode === undefined && property.node !== undefined) {
      diagnostics.push(problems.parameterWithoutDefault(name, property.node));
    }
  }
  return { ...noParameters, properties, required, node };
}

function readParameter(entry: SourceEntry, diagnostics: Diagnostic[], place: ParameterPlace): Parameter {
  const parameter = readSchema(entry.value as SourceMapping, diagnostics, { isProperty: true, ...place });
  const { defaultNode } = parameter;
  if (defaultNode !== undefined)
    diagnostics.push(...checkValue(defaultNode, parameter, { partial: true, path: [entry.name] }));
  return { ...parameter, node: entry.key };
}

interface ParameterPlace {
  /** At any depth: layers replace the items of a list whole, or unite them. */
  readonly inList: boolean;
  /** Its properties are the parameters themselves. */
  readonly isTopLevel: boolean;
}

interface SchemaPlace extends ParameterPlace {
  /** Else it says what the items of a list are, or the further properties of a map. */
  readonly isProperty: boolean;
}

function readSchema(node: SourceMapping, diagnostics: Diagnostic[], place: SchemaPlace): Parameter {
  const { inList } = place;
  const inside = { inList, isTopLevel: false };
  const keyword = (name: string) => entryOf(node, name);
  const plain = (name: string): Json | undefined => {
    const found = keyword(name);
    return found === undefined ? undefined : toJson(found.value);
  };
  const type = plain('type') as ParameterType;
  for (const [types, keywords] of keywordTypes) {
    for (const name of keywords) {
      const found = keyword(name);
      if (found !== undefined && !types.includes(type))
        diagnostics.push(problems.keywordOutOfPlace(name, type, found.key));
    }
  }
  const families = type === 'string' ? (cidrFamilies.get(String(plain('format'))) ?? []) : [];
  const isCidr = type !== 'string' || families.length > 0;
  const misplaced = [
    ...(place.isProperty ? [] : [{ name: 'default', where: 'to a schema that is not a property' }]),
    ...(inList ? ['merge', 'observed'].map((name) => ({ name, where: 'inside the items of a list' })) : []),
    ...(place.isTopLevel ? [] : [{ name: 'tenantMaySet', where: 'inside a map or a list' }]),
    ...(place.isTopLevel && plain('observed') === true
      ? [{ name: 'tenantMaySet', where: 'to an observed parameter' }]
      : []),
    ...(isCidr ? [] : ['minPrefixLength', 'outside'].map((name) => ({ name, where: 'without a format of CIDRs' }))),
  ];
  for (const { name, where } of misplaced) {
    const found = keyword(name);
    if (found !== undefined) diagnostics.push(problems.keywordOfAnotherPlace(name, where, found.key));
  }
  const object = type === 'object' ? readObject(node, diagnostics, inside) : noParameters;
  const additionalNode = keyword('additionalProperties')?.value;
  if (additionalNode?.kind === 'scalar' && additionalNode.value === true) {
    diagnostics.push(problems.untypedProperties(additionalNode));
  }
  // The meta-schema cannot say plainly that a schema may stand here, so what stands here is checked apart.
  const additionalProblems =
    additionalNode?.kind === 'mapping' ? checkSchema(validateParameter, additionalNode, 'additionalProperties') : [];
  diagnostics.push(...additionalProblems);
  if (type === 'object' && object.properties.size === 0 && additionalNode?.kind !== 'mapping') {
    const isOpen = additionalNode?.kind === 'scalar' && additionalNode.value === true;
    if (!isOpen) diagnostics.push(problems.objectWithoutProperties(node));
  }
  const itemsNode = keyword('items')?.value;
  const items =
    itemsNode?.kind === 'mapping'
      ? readSchema(itemsNode, diagnostics, { ...inside, isProperty: false, inList: true })
      : undefined;
  if (type === 'array' && items === undefined) diagnostics.push(problems.arrayWithoutItems(node));
  const enumNode = keyword('enum')?.value;
  const constNode = keyword('const')?.value;
  const fixed: [string, SourceNode][] = constNode === undefined ? [] : [['const', constNode]];
  if (enumNode?.kind === 'sequence') enumNode.items.forEach((item, index) => void fixed.push([`enum.${index}`, item]));
  for (const [path, item] of fixed) {
    diagnostics.push(...checkValue(item, { ...object, type }, { partial: true, path: [path] }));
  }
  const formatNode = keyword('format')?.value;
  if (formatNode?.kind === 'scalar' && !isFormat(formatNode.text))
    diagnostics.push(problems.unknownFormat(formatNode, formats));
  const prefixNode = keyword('minPrefixLength')?.value;
  if (prefixNode?.kind === 'mapping' && families.length > 0) {
    diagnostics.push(...checkPrefixFamilies(prefixNode, families));
  }
  const outsideNode = keyword('outside')?.value;
  const outside = outsideNode?.kind === 'sequence' ? outsideNode.items.filter((item) => item.kind === 'scalar') : [];
  const union = plain('merge') === 'union';
  const constant = plain('const');
  const allowed = constant === undefined ? (plain('enum') as readonly Json[] | undefined) : [constant];
  const minimum = plain('minimum') as number | undefined;
  const maximum = plain('maximum') as number | undefined;
  const maxItems = plain('maxItems') as number | undefined;
  const description = plain('description') as string | undefined;
  const defaultNode = keyword('default')?.value;
  return {
    ...object,
    type,
    ...(additionalNode?.kind === 'mapping' && additionalProblems.length === 0
      ? { additional: readSchema(additionalNode, diagnostics, { ...inside, isProperty: false }) }
      : {}),
    ...(items === undefined ? {} : { items }),
    ...(allowed === undefined ? {} : { allowed }),
    ...(formatNode?.kind === 'scalar' ? { format: formatNode.text } : {}),
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
    ...(families.length > 0 && prefixNode?.kind === 'mapping'
      ? { minPrefixLength: toJson(prefixNode) as PrefixLimits }
      : {}),
    ...(families.length > 0 && outside.length > 0 ? { outside } : {}),
    ...(maxItems === undefined ? {} : { maxItems }),
    minItems: (plain('minItems') as number | undefined) ?? 0,
    minProperties: (plain('minProperties') as number | undefined) ?? 0,
    uniqueItems: plain('uniqueItems') === true,
    union,
    observed: plain('observed') === true,
    tenantMaySet: place.isTopLevel && plain('tenantMaySet') === true,
    ...(description === undefined ? {} : { description }),
    ...(defaultNode === undefined ? {} : { defaultNode }),
    node,
  };
}

/** A family without a limit could have `/0`, and a limit of a family that the format refuses would do nothing. */
function checkPrefixFamilies(node: SourceMapping, families: readonly (keyof PrefixLimits)[]): Diagnostic[] {
  const missing = families.filter((family) => entryOf(node, family) === undefined);
  const extra = node.entries.filter(({ name }) => !families.some((family) => family === name));
  return [
    ...missing.map((family) => problems.familyWithoutLimit(family, node)),
    ...extra.map(({ name, key }) => problems.keywordOfAnotherPlace(name, 'to this format', key)),
  ];
}

/** Which keywords mean something for which types; elsewhere they would silently do nothing. */
const keywordTypes: readonly (readonly [readonly ParameterType[], readonly string[]])[] = [
  [['object'], ['properties', 'required', 'additionalProperties', 'minProperties']],
  [['array'], ['items', 'minItems', 'maxItems', 'uniqueItems', 'merge']],
  [['string'], ['format', 'minPrefixLength', 'outside']],
  [
    ['string', 'integer', 'number', 'boolean'],
    ['enum', 'const'],
  ],
  [
    ['integer', 'number'],
    ['minimum', 'maximum'],
  ],
];
