import { isExpressionName } from '../../src/landscape/parameter.ts';
import { joinParameters, readParameters } from '../../src/landscape/parameters.ts';
import { checkSchema } from '../../src/schema/schema.ts';
import { validateParameters } from '../../src/schema/validators/parameters.generated.ts';
import { readYaml } from '../../src/source/read-yaml.ts';
import { assert, table, test } from '../support/table.ts';

/** What is wrong with a `parameters` mapping, by its schema and beyond: `code line:column`, in the order found. */
function read(text: string) {
  const { value, diagnostics } = readYaml('example.yaml', Buffer.from(text));
  if (value === undefined) throw new Error(diagnostics[0]?.message);
  const bySchema = checkSchema(validateParameters, value);
  const { parameter, diagnostics: beyond } = readParameters(value);
  const found = bySchema.length > 0 ? bySchema : beyond;
  return { parameter, found: found.map(({ code, location }) => `${code} ${location.line}:${location.column}`) };
}

/** One property `a` with this schema. */
const property = (schema: string) => read(`properties:\n  a: ${schema}\n`).found;

table(
  'a schema that says what its values are is silent',
  [
    { name: 'a text', schema: '{type: string, default: ""}' },
    { name: 'a text of a format', schema: '{type: string, format: cidr, default: 10.0.0.0/8}' },
    { name: 'one of a few texts', schema: '{type: string, enum: [x, y], default: y}' },
    { name: 'one text only', schema: '{type: string, const: x, default: x}' },
    { name: 'an integer within limits', schema: '{type: integer, minimum: 1, maximum: 5, default: 5}' },
    { name: 'a number', schema: '{type: number, default: 0.5}' },
    { name: 'a boolean', schema: '{type: boolean, default: false}' },
    { name: 'a list', schema: '{type: array, items: {type: string}, uniqueItems: true, default: [x, y]}' },
    { name: 'a list that layers unite', schema: '{type: array, items: {type: string}, merge: union, default: []}' },
    {
      name: 'a list that is shorter by default',
      schema: '{type: array, items: {type: string}, minItems: 1, merge: union, default: []}',
    },
    { name: 'a list of few items', schema: '{type: array, items: {type: string}, maxItems: 1, default: [x]}' },
    {
      name: 'CIDRs of both families within limits',
      schema: '{type: array, items: {type: string, format: cidr, minPrefixLength: {ipv4: 8, ipv6: 0}}, default: []}',
    },
    {
      name: 'a CIDR of one family within limits',
      schema: '{type: string, format: cidr-v6, minPrefixLength: {ipv6: 48}, default: "::/48"}',
    },
    {
      name: 'CIDRs outside of the cluster',
      schema: '{type: array, items: {type: string, format: cidr, outside: [metadata, clusterNetworks]}, default: []}',
    },
    {
      name: 'what tenants may set',
      schema: '{type: object, tenantMaySet: true, additionalProperties: {type: string}, default: {}}',
    },
    { name: 'a map of any keys', schema: '{type: object, additionalProperties: {type: string}, default: {}}' },
    {
      name: 'a map whose properties have defaults',
      schema: '{type: object, properties: {b: {type: string, default: x}}, default: {}}',
    },
    {
      name: 'a map in a map',
      schema:
        '{type: object, additionalProperties: {type: object, additionalProperties: {type: integer}}, default: {}}',
    },
    {
      name: 'titles, descriptions and examples',
      schema: '{type: string, title: A, description: B, examples: [C], default: D}',
    },
  ],
  ({ schema }) => {
    assert.equal(property(schema), []);
  },
);

table(
  'reports a mistake in a schema where it is made',
  [
    { name: 'neither default nor required', schema: '{type: string}', expected: ['parameter-without-default 2:3'] },
    {
      name: 'neither, in a map',
      schema: '{type: object, properties: {b: {type: string}}, default: {}}',
      expected: ['parameter-without-default 2:34'],
    },
    {
      name: 'neither, in the items of a list',
      schema: '{type: array, items: {type: object, properties: {b: {type: string}}}, default: []}',
      expected: ['parameter-without-default 2:55'],
    },
    {
      name: 'neither, in the values of a map of any keys',
      schema: '{type: object, additionalProperties: {type: object, properties: {b: {type: string}}}, default: {}}',
      expected: ['parameter-without-default 2:71'],
    },
    {
      name: 'observed items of a list, which is replaced whole',
      schema: '{type: array, items: {type: string, observed: true}, default: []}',
      expected: ['keyword-out-of-place 2:42'],
    },
    {
      name: 'united lists inside the items of a list',
      schema:
        '{type: array, items: {type: object, properties: {b: {type: array, items: {type: string}, merge: union, default: []}}}, default: []}',
      expected: ['keyword-out-of-place 2:95'],
    },
    {
      name: 'a default of an item',
      schema: '{type: array, items: {type: string, default: x}, default: []}',
      expected: ['keyword-out-of-place 2:42'],
    },
    {
      name: 'a default of values of a map of any keys',
      schema: '{type: object, additionalProperties: {type: string, default: x}, default: {}}',
      expected: ['keyword-out-of-place 2:58'],
    },
    {
      name: 'an enum of lists',
      schema: '{type: array, items: {type: string}, enum: [[x]], default: [y]}',
      expected: ['keyword-out-of-place 2:43'],
    },
    {
      name: 'a constant map',
      schema: '{type: object, additionalProperties: {type: string}, const: {}, default: {}}',
      expected: ['keyword-out-of-place 2:59'],
    },
    {
      name: 'a limit of the items of a list, beside the list',
      schema: '{type: array, items: {type: string, format: cidr}, minPrefixLength: {ipv4: 24, ipv6: 48}, default: []}',
      expected: ['keyword-out-of-place 2:57'],
    },
    {
      name: 'excluded addresses beside a list',
      schema: '{type: array, items: {type: string, format: cidr}, outside: [metadata], default: []}',
      expected: ['keyword-out-of-place 2:57'],
    },
    {
      name: 'a shortest prefix of a text',
      schema: '{type: string, minPrefixLength: {ipv4: 24, ipv6: 48}, default: x}',
      expected: ['keyword-out-of-place 2:21'],
    },
    {
      name: 'a shortest prefix of addresses',
      schema: '{type: string, format: ip, minPrefixLength: {ipv4: 24, ipv6: 48}, default: 192.0.2.1}',
      expected: ['keyword-out-of-place 2:33'],
    },
    {
      name: 'excluded addresses of a name',
      schema: '{type: string, format: dns-label, outside: [metadata], default: x}',
      expected: ['keyword-out-of-place 2:40'],
    },
    {
      name: 'a format that is the name of a property of every object',
      schema: '{type: string, format: constructor, minPrefixLength: {ipv4: 24, ipv6: 48}, default: x}',
      expected: ['keyword-out-of-place 2:42', 'invalid-value 2:29'],
    },
    {
      name: 'a family without a limit',
      schema: '{type: string, format: cidr, minPrefixLength: {ipv4: 24}, default: 192.0.2.0/24}',
      expected: ['missing-field 2:52'],
    },
    {
      name: 'a limit for the other family',
      schema: '{type: string, format: cidr-v4, minPrefixLength: {ipv4: 24, ipv6: 48}, default: 192.0.2.0/24}',
      expected: ['keyword-out-of-place 2:66'],
    },
    {
      name: 'a shortest prefix that no address has',
      schema: '{type: string, format: cidr-v4, minPrefixLength: {ipv4: 33}, default: 192.0.2.0/24}',
      expected: ['invalid-value 2:62'],
    },
    {
      name: 'no limit at all',
      schema: '{type: string, format: cidr, minPrefixLength: {}, default: 192.0.2.0/24}',
      expected: ['invalid-value 2:52'],
    },
    {
      name: 'a default that is wider than the limit',
      schema: '{type: string, format: cidr-v4, minPrefixLength: {ipv4: 24}, default: 0.0.0.0/0}',
      expected: ['prefix-too-short 2:76'],
    },
    {
      name: 'a default that is too long',
      schema: '{type: array, items: {type: string}, maxItems: 1, default: [x, y]}',
      expected: ['too-many-items 2:65'],
    },
    {
      name: 'a limit of the items of a text',
      schema: '{type: string, maxItems: 1, default: x}',
      expected: ['keyword-out-of-place 2:21'],
    },
    {
      name: 'what tenants may set, in a map',
      schema: '{type: object, properties: {b: {type: string, tenantMaySet: true, default: x}}, default: {}}',
      expected: ['keyword-out-of-place 2:52'],
    },
    {
      name: 'what tenants may set, in a list',
      schema: '{type: array, items: {type: string, tenantMaySet: true}, default: []}',
      expected: ['keyword-out-of-place 2:42'],
    },
    {
      name: 'an observed value that tenants may set',
      schema: '{type: string, observed: true, tenantMaySet: true, default: x}',
      expected: ['keyword-out-of-place 2:37'],
    },
    { name: 'no type', schema: '{default: x}', expected: ['missing-field 2:6'] },
    { name: 'a type that is none', schema: '{type: str, default: x}', expected: ['invalid-value 2:13'] },
    { name: 'two types', schema: '{type: [string, "null"], default: x}', expected: ['wrong-type 2:13'] },
    { name: 'a pattern', schema: '{type: string, pattern: x, default: x}', expected: ['unknown-field 2:21'] },
    {
      name: 'a combination',
      schema: '{type: string, anyOf: [], default: x}',
      expected: ['unknown-field 2:21'],
    },
    { name: 'a list without items', schema: '{type: array, default: []}', expected: ['untyped-parameter 2:6'] },
    { name: 'a map without properties', schema: '{type: object, default: {}}', expected: ['untyped-parameter 2:6'] },
    {
      name: 'a map of anything',
      schema: '{type: object, additionalProperties: true, default: {}}',
      expected: ['untyped-parameter 2:43'],
    },
    {
      name: 'a map closed by hand, with nothing in it',
      schema: '{type: object, additionalProperties: false, default: {}}',
      expected: ['untyped-parameter 2:6'],
    },
    {
      name: 'a misspelt keyword in the values of a map',
      schema: '{type: object, additionalProperties: {typ: string}, default: {}}',
      expected: ['unknown-field 2:44'],
    },
    {
      name: 'a misspelt keyword two maps deep',
      schema: '{type: object, additionalProperties: {type: object, additionalProperties: {typ: string}}, default: {}}',
      expected: ['unknown-field 2:81'],
    },
    { name: 'an unknown format', schema: '{type: string, format: cdir, default: x}', expected: ['invalid-value 2:29'] },
    { name: 'a default of another type', schema: '{type: string, default: 7}', expected: ['value-of-wrong-type 2:30'] },
    { name: 'null by default', schema: '{type: string, default: null}', expected: ['value-of-wrong-type 2:30'] },
    {
      name: 'a default out of range',
      schema: '{type: integer, minimum: 1, default: 0}',
      expected: ['value-out-of-range 2:43'],
    },
    {
      name: 'a default that enum does not have',
      schema: '{type: string, enum: [x], default: y}',
      expected: ['value-not-allowed 2:41'],
    },
    {
      name: 'a default of another format',
      schema: '{type: string, format: ip, default: 10.0.0.0/8}',
      expected: ['value-of-wrong-format 2:42'],
    },
    {
      name: 'a default with a property that is not declared',
      schema: '{type: object, properties: {b: {type: string, default: x}}, default: {c: x}}',
      expected: ['value-not-declared 2:76'],
    },
    {
      name: 'an enum of another type',
      schema: '{type: string, enum: [1], default: "x"}',
      expected: ['value-of-wrong-type 2:28', 'value-not-allowed 2:41'],
    },
    {
      name: 'a const of another type',
      schema: '{type: boolean, const: "true", default: true}',
      expected: ['value-of-wrong-type 2:29', 'value-not-allowed 2:46'],
    },
  ],
  ({ schema, expected }) => {
    assert.equal(property(schema), expected);
  },
);

/** Keywords by the types for which they mean something. */
const keywordsOf = {
  properties: { text: '{}', types: ['object'] },
  required: { text: '[]', types: ['object'] },
  additionalProperties: { text: '{type: string}', types: ['object'] },
  minProperties: { text: '0', types: ['object'] },
  items: { text: '{type: string}', types: ['array'] },
  minItems: { text: '0', types: ['array'] },
  uniqueItems: { text: 'true', types: ['array'] },
  merge: { text: 'union', types: ['array'] },
  format: { text: 'cidr', types: ['string'] },
  minimum: { text: '0', types: ['integer', 'number'] },
  maximum: { text: '9', types: ['integer', 'number'] },
} as const;
const samples = {
  object: 'additionalProperties: {type: string}, default: {}',
  array: 'items: {type: string}, default: []',
  string: 'default: 10.0.0.0/8',
  integer: 'default: 1',
  number: 'default: 1.5',
  boolean: 'default: true',
} as const;

const places = Object.entries(keywordsOf).flatMap(([keyword, { text, types }]) =>
  Object.entries(samples)
    .filter(([, sample]) => !sample.includes(`${keyword}:`))
    .map(([type, sample]) => ({
      name: `${keyword} of ${type}`,
      schema: `{type: ${type}, ${sample}, ${keyword}: ${text}}`,
      fits: (types as readonly string[]).includes(type),
    })),
);

table('a keyword means something for some types only', places, ({ schema, fits }) => {
  const found = property(schema).map((text) => text.split(' ')[0]);
  assert.equal(found, fits ? [] : ['keyword-out-of-place']);
});

test('a required parameter needs no default; reports a required name that is not declared', () => {
  assert.equal(read('required: [a]\nproperties:\n  a: {type: string}\n').found, []);
  const misspelt = read('required: [b]\nproperties:\n  a: {type: string, default: x}\n');
  assert.equal(misspelt.found, ['unknown-reference 1:12']);
  assert.is(misspelt.parameter.required.size, 0, 'nobody is asked for its value');
});

test('an object is closed', () => {
  const { parameter } = read(
    'properties:\n  a: {type: object, properties: {b: {type: string, default: x}}, default: {}}\n',
  );
  assert.is(parameter.additional, undefined);
  assert.is(parameter.properties.get('a')?.additional, undefined);
});

table(
  'a name that an expression may use',
  [
    { name: 'blockedCIDRs', good: true },
    { name: 'a', good: true },
    { name: 'a1', good: true },
    { name: 'blocked-cidrs', good: false },
    { name: 'blocked_cidrs', good: false },
    { name: '1a', good: false },
    { name: '', good: false },
    { name: 'ä', good: false },
    { name: '__proto__', good: false },
    { name: 'constructor', good: false },
    { name: 'toString', good: false },
  ],
  ({ name, good }) => {
    assert.is(isExpressionName(name), good);
    const found = read(`properties:\n  ${JSON.stringify(name)}: {type: string, default: x}\n`).found;
    assert.equal(found, good ? [] : ['invalid-name 2:3']);
  },
);

test('joins shared parameters and those of a type, and reports a name in both at the type', () => {
  const shared = read('required: [a]\nproperties:\n  a: {type: string}\n  b: {type: string, default: x}\n').parameter;
  const own = read('required: [c]\nproperties:\n  c: {type: string}\n').parameter;
  const { parameter, diagnostics } = joinParameters(shared, own);
  assert.equal([...parameter.properties.keys()], ['a', 'b', 'c']);
  assert.equal([...parameter.required], ['a', 'c']);
  assert.equal(diagnostics, []);
  const twice = joinParameters(shared, read('properties:\n\n\n  b: {type: string, default: y}\n').parameter);
  assert.equal(
    twice.diagnostics.map(({ code, location, related }) => [code, location.line, related?.[0]?.location.line]),
    [['parameter-declared-twice', 4, 4]],
  );
});
