import { readFileSync } from 'node:fs';

type Schema = Record<string, unknown>;

const directive = (description: string, type: unknown = 'string') => ({ type, description });
const itemDirectives = {
  $each: directive('An expression of a list: the item is repeated for each element.'),
  $as: directive('The name of the element in expressions.'),
  $when: directive('An expression of type boolean: the item is there only where it is true.', ['boolean', 'string']),
};
const ruleDirectives = {
  ...itemDirectives,
  $never: directive('An expression of a list of CIDRs: no block of the rule may contain an address of them.'),
};
const rootDirectives = {
  $let: {
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'Names for expressions that are used more than once.',
  },
  ...itemDirectives,
};

/**
 * `schemas/policy-template.schema.json`, for editors: the NetworkPolicy with directives, in which an expression may
 * stand for every value. Ringfence itself checks templates with the types of their parameters, which says more.
 */
export function templateSchema(): string {
  const policy = JSON.parse(
    readFileSync(new URL('../../schemas/network-policy.schema.json', import.meta.url), 'utf8'),
  ) as Schema;
  const made = open(policy, '') as Schema;
  const schema = {
    ...made,
    $id: 'https://ringfence.dev/schemas/policy-template.schema.json',
    title: 'PolicyTemplate',
    description: 'A NetworkPolicy with expressions where it varies. Generated from network-policy.schema.json.',
    properties: { ...rootDirectives, ...(made.properties as Schema) },
  };
  return `${JSON.stringify(schema, undefined, 2)}\n`;
}

/** Adds what a template may hold beyond the object it renders. */
function open(schema: unknown, name: string): unknown {
  if (typeof schema !== 'object' || schema === null || Array.isArray(schema)) return schema;
  const { enum: allowed, format: _format, ...rest } = schema as Schema;
  const opened: Schema = { ...rest };
  for (const key of ['properties', '$defs'] as const) {
    if (rest[key] === undefined) continue;
    opened[key] = Object.fromEntries(
      Object.entries(rest[key] as Schema).map(([property, value]) => [property, open(value, property)]),
    );
  }
  for (const key of ['items', 'additionalProperties'] as const) {
    if (typeof rest[key] === 'object') opened[key] = open(rest[key], name);
  }
  const type = [rest.type].flat();
  if (allowed !== undefined) opened.examples = allowed;
  else if (
    type.includes('array') ||
    type.includes('integer') ||
    name === 'matchLabels' ||
    name === 'labels' ||
    name === 'annotations'
  ) {
    opened.type = [...new Set([...type, 'string'])];
  }
  if (/Rule$/.test(String(rest.title))) opened.properties = { ...ruleDirectives, ...(opened.properties as Schema) };
  if (/^(NetworkPolicyPeer|NetworkPolicyPort)$/.test(String(rest.title))) {
    opened.properties = { ...itemDirectives, ...(opened.properties as Schema) };
  }
  return opened;
}
