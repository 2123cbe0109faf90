import { readParameters } from '../../src/landscape/parameters.ts';
import { checkValue } from '../../src/landscape/values.ts';
import type { Json, JsonObject } from '../../src/model/json.ts';
import type { SourceNode } from '../../src/source/node.ts';
import { nodeAt } from '../../src/source/node.ts';
import { readYaml } from '../../src/source/read-yaml.ts';
import { landscapeFiles, load } from '../support/landscape.ts';
import { assert, table, test } from '../support/table.ts';

function parse(text: string): SourceNode {
  const { value, diagnostics } = readYaml('example.yaml', Buffer.from(text));
  if (value === undefined) throw new Error(diagnostics[0]?.message);
  return value;
}

/** What is wrong with the value of `a` against a schema, as `code line:column`. */
function check(schema: string, value: string, partial = true): readonly string[] {
  const parameter = readParameters(parse(`required: [a]\nproperties:\n  a: ${schema}\n`)).parameter.properties.get('a');
  const node = nodeAt(parse(`a: ${value}\n`), ['a']);
  if (parameter === undefined || node === undefined) throw new Error('unreachable');
  return checkValue(node, parameter, { partial, path: ['a'] }).map(
    ({ code, location }) => `${code} ${location.line}:${location.column}`,
  );
}

/** What each type takes, of values of every kind. */
const kinds = {
  text: 'x',
  quoted: '"1"',
  integer: '1',
  negative: '-1',
  fraction: '1.5',
  boolean: 'true',
  yes: 'yes',
  null: 'null',
  blank: '',
  list: '[]',
  map: '{}',
} as const;
const takes: Readonly<Record<string, readonly (keyof typeof kinds)[]>> = {
  '{type: string}': ['text', 'quoted', 'yes'],
  '{type: integer}': ['integer', 'negative'],
  '{type: number}': ['integer', 'negative', 'fraction'],
  '{type: boolean}': ['boolean'],
  '{type: array, items: {type: string}}': ['list'],
  '{type: object, additionalProperties: {type: string}}': ['map'],
};

const pairs = Object.entries(takes).flatMap(([schema, good]) =>
  Object.entries(kinds).map(([kind, value]) => ({
    name: `${kind} for ${schema}`,
    schema,
    value,
    good: (good as readonly string[]).includes(kind),
  })),
);

table('a type takes what is of it and nothing else', pairs, ({ schema, value, good }) => {
  assert.equal(
    check(schema, value).map((text) => text.split(' ')[0]),
    good ? [] : ['value-of-wrong-type'],
  );
});

table(
  'a value is checked against the limits of its parameter',
  [
    { name: 'minimum kept', schema: '{type: integer, minimum: 1}', value: '1', expected: [] },
    { name: 'minimum missed', schema: '{type: integer, minimum: 1}', value: '0', expected: ['value-out-of-range 1:4'] },
    { name: 'maximum kept', schema: '{type: number, maximum: 1}', value: '1.0', expected: [] },
    {
      name: 'maximum missed',
      schema: '{type: number, maximum: 1}',
      value: '1.1',
      expected: ['value-out-of-range 1:4'],
    },
    { name: 'one of enum', schema: '{type: string, enum: [x, y]}', value: 'y', expected: [] },
    { name: 'none of enum', schema: '{type: string, enum: [x, y]}', value: 'z', expected: ['value-not-allowed 1:4'] },
    { name: 'the const', schema: '{type: integer, const: 3}', value: '3', expected: [] },
    { name: 'not the const', schema: '{type: integer, const: 3}', value: '4', expected: ['value-not-allowed 1:4'] },
    { name: 'of the format', schema: '{type: string, format: ip}', value: '"::1"', expected: [] },
    {
      name: 'not of the format',
      schema: '{type: string, format: ip}',
      value: '"::1/128"',
      expected: ['value-of-wrong-format 1:4'],
    },
    {
      name: 'each item',
      schema: '{type: array, items: {type: integer, maximum: 1}}',
      value: '[1, 2, x]',
      expected: ['value-out-of-range 1:8', 'value-of-wrong-type 1:11'],
    },
    {
      name: 'each value of a map',
      schema: '{type: object, additionalProperties: {type: integer}}',
      value: '{b: 1, c: x}',
      expected: ['value-of-wrong-type 1:14'],
    },
    {
      name: 'a property that is not declared',
      schema: '{type: object, properties: {b: {type: string, default: x}}}',
      value: '{c: x}',
      expected: ['value-not-declared 1:5'],
    },
    {
      name: 'distinct items',
      schema: '{type: array, items: {type: string}, uniqueItems: true}',
      value: '[x, y]',
      expected: [],
    },
    {
      name: 'equal items',
      schema: '{type: array, items: {type: string}, uniqueItems: true}',
      value: '[x, y, x, x]',
      expected: ['duplicate-item 1:11', 'duplicate-item 1:14'],
    },
    {
      name: 'equal items without uniqueItems',
      schema: '{type: array, items: {type: string}}',
      value: '[x, x]',
      expected: [],
    },
    { name: 'enough items', schema: '{type: array, items: {type: string}, minItems: 1}', value: '[x]', expected: [] },
    {
      name: 'too few items',
      schema: '{type: array, items: {type: string}, minItems: 1}',
      value: '[]',
      expected: ['too-few 1:4'],
    },
    {
      name: 'as many items as allowed',
      schema: '{type: array, items: {type: string}, maxItems: 2}',
      value: '[x, y]',
      expected: [],
    },
    {
      name: 'too many items',
      schema: '{type: array, items: {type: string}, maxItems: 2}',
      value: '[x, y, z]',
      expected: ['too-many-items 1:4'],
    },
    {
      name: 'too many items of a list that layers unite',
      schema: '{type: array, items: {type: string}, maxItems: 0, merge: union}',
      value: '[x]',
      expected: ['too-many-items 1:4'],
    },
    {
      name: 'prefixes as short as allowed',
      schema: '{type: array, items: {type: string, format: cidr, minPrefixLength: {ipv4: 24, ipv6: 48}}}',
      value: '[192.0.2.0/24, 192.0.2.1/32, "2001:db8::/48"]',
      expected: [],
    },
    {
      name: 'shorter prefixes',
      schema: '{type: array, items: {type: string, format: cidr, minPrefixLength: {ipv4: 24, ipv6: 48}}}',
      value: '[192.0.2.0/23, 0.0.0.0/0, "2001:db8::/47", "::/0"]',
      expected: ['prefix-too-short 1:5', 'prefix-too-short 1:19', 'prefix-too-short 1:30', 'prefix-too-short 1:47'],
    },
    {
      name: 'texts that are no CIDRs, or not as an API server reads them',
      schema: '{type: array, items: {type: string, format: cidr, minPrefixLength: {ipv4: 24, ipv6: 96}}}',
      value: '[192.0.2.1/24, "::ffff:0.0.0.0/96", "::ffff:0:0/96", 0.0.0.0, 010.0.0.0/24]',
      expected: [5, 19, 40, 57, 66].map((column) => `value-of-wrong-format 1:${column}`),
    },
    {
      name: '__proto__ is a key like any other',
      schema: '{type: object, additionalProperties: {type: integer}}',
      value: '{__proto__: x}',
      expected: ['value-of-wrong-type 1:16'],
    },
  ],
  ({ schema, value, expected }) => {
    assert.equal(check(schema, value), expected);
  },
);

const serverSchema =
  '{type: object, required: [host], properties: {host: {type: string}, port: {type: integer, default: 1}}}';

table(
  'a layer may set a part of a map, and the items of a list must be whole',
  [
    { name: 'a part of a map', schema: serverSchema, value: '{port: 2}', partial: true, expected: [] },
    {
      name: 'a part where the whole is due',
      schema: serverSchema,
      value: '{port: 2}',
      partial: false,
      expected: ['value-missing 1:4'],
    },
    {
      name: 'an item that is whole',
      schema: `{type: array, items: ${serverSchema}}`,
      value: '[{host: x}]',
      partial: true,
      expected: [],
    },
    {
      name: 'an item that is not',
      schema: `{type: array, items: ${serverSchema}}`,
      value: '[{port: 2}]',
      partial: true,
      expected: ['value-missing 1:5'],
    },
    {
      name: 'a misspelt property is not missing, too',
      schema: `{type: array, items: ${serverSchema}}`,
      value: '[{hosts: x}]',
      partial: true,
      expected: ['value-not-declared 1:6'],
    },
    {
      name: 'a map that is too small so far',
      schema: '{type: object, additionalProperties: {type: string}, minProperties: 1}',
      value: '{}',
      partial: true,
      expected: [],
    },
    {
      name: 'a list that is too short so far and may be united',
      schema: '{type: array, items: {type: string}, minItems: 1, merge: union}',
      value: '[]',
      partial: true,
      expected: [],
    },
  ],
  ({ schema, value, partial, expected }) => {
    assert.equal(check(schema, value, partial), expected);
  },
);

test('the path of a value has its items in brackets', () => {
  const server = { type: 'object', required: ['host'], properties: { host: { type: 'string' } } };
  const files = landscapeFiles({
    parameters: { servers: { type: 'array', items: server, default: [] } },
    clusters: { one: { values: { servers: [{ host: 'x' }, { host: 7 }] } } },
  });
  const [found] = load(files).diagnostics;
  assert.match(found?.message ?? '', /^Value "servers\[1\]\.host" must be a string/);
});

table(
  'observed values are set by machines, and others by people',
  [
    { name: 'an observed value, observed', values: {}, observed: { seen: 'x' }, expected: [] },
    {
      name: 'an observed value, by hand',
      values: { seen: 'x' },
      observed: {},
      expected: ['observed-value-set-by-hand'],
    },
    { name: 'another value, by hand', values: { told: 'x' }, observed: {}, expected: [] },
    { name: 'another value, observed', values: {}, observed: { told: 'x' }, expected: ['value-not-observed'] },
    { name: 'an observed part, observed', values: {}, observed: { both: { seen: 'x' } }, expected: [] },
    {
      name: 'an observed part, by hand',
      values: { both: { seen: 'x' } },
      observed: {},
      expected: ['observed-value-set-by-hand'],
    },
    { name: 'another part, by hand', values: { both: { told: 'x' } }, observed: {}, expected: [] },
    { name: 'another part, observed', values: {}, observed: { both: { told: 'x' } }, expected: ['value-not-observed'] },
    {
      name: 'a value that nobody declares, observed',
      values: {},
      observed: { other: 'x' },
      expected: ['value-not-declared'],
    },
  ],
  ({ values, observed, expected }) => {
    const text = { type: 'string', default: 'none' };
    const seen = { ...text, observed: true };
    const files = landscapeFiles({
      parameters: { seen, told: text, both: { type: 'object', properties: { seen, told: text }, default: {} } },
      clusters: { one: { values, observed } },
    });
    assert.equal(
      load(files).diagnostics.map(({ code }) => code),
      expected,
    );
  },
);

/** What each of the two types declares as `shape`; the cluster sets it for both. */
const declaredTwice = (a: JsonObject, b: JsonObject, value: Json, own?: Json) =>
  load(
    landscapeFiles({
      types: { a: { parameters: { shape: a } }, b: { parameters: { shape: b } } },
      clusters: {
        one: {
          values: { shape: value },
          namespaces: { x: 'a', y: { type: 'b', ...(own === undefined ? {} : { values: { shape: own } }) } },
        },
      },
    }),
  ).diagnostics;

const text = { type: 'string', default: 'none' };
const texts = { type: 'array', items: { type: 'string' }, default: [] };
const mapOf = (of: JsonObject) => ({ type: 'object', properties: { in: of }, default: {} });

table(
  'a value that fits what one type declares is checked again for the others that get it',
  [
    { name: 'a boolean', a: text, b: { type: 'boolean', default: false }, value: 'x', expected: 'value-of-wrong-type' },
    {
      name: 'a list for a text',
      a: texts,
      b: text,
      value: ['x'],
      expected: 'value-of-wrong-type',
    },
    { name: 'a map for a text', a: mapOf(text), b: text, value: { in: 'x' }, expected: 'value-of-wrong-type' },
    {
      name: 'one of a few',
      a: text,
      b: { ...text, enum: ['none', 'y'] },
      value: 'x',
      expected: 'value-not-allowed',
    },
    {
      name: 'items of a format',
      a: texts,
      b: { ...texts, items: { type: 'string', format: 'cidr' } },
      value: ['x'],
      expected: 'value-of-wrong-format',
    },
    {
      name: 'within a map',
      a: mapOf(text),
      b: mapOf({ type: 'integer', default: 1 }),
      value: { in: 'x' },
      expected: 'value-of-wrong-type',
    },
    {
      name: 'a key that the other lacks',
      a: mapOf(text),
      b: { type: 'object', properties: { other: text }, default: {} },
      value: { in: 'x' },
      expected: 'value-not-declared',
    },
  ] as readonly { name: string; a: JsonObject; b: JsonObject; value: Json; expected: string }[],
  ({ a, b, value, expected }) => {
    const found = declaredTwice(a, b, value);
    assert.equal(
      found.map(({ code, location }) => [code, location.path]),
      [[expected, 'policies/clusters/one.yaml']],
    );
    assert.is(found[0]?.related?.[0]?.location.path, 'policies/namespace-types/b/namespace-type.yaml');
    assert.equal(found[0]?.namespaces, ['one/y']);
    assert.equal(declaredTwice(a, a, value), []);
  },
);

test('what a namespace sets itself stands in the place of what does not fit it', () => {
  assert.equal(declaredTwice(text, { type: 'boolean', default: false }, 'x', true), []);
});

const open = (additionalProperties: JsonObject): JsonObject => ({ type: 'object', additionalProperties, default: {} });
const named = (name: string, property: JsonObject): JsonObject => ({
  type: 'object',
  properties: { [name]: property },
  default: {},
});
const bare = ({ default: _, ...rest }: JsonObject): JsonObject => rest;

table(
  'types may declare one name with another way to merge',
  [
    { name: 'merge: union', a: texts, b: { ...texts, merge: 'union' } },
    { name: 'merge: union, within a map', a: named('x', texts), b: named('x', { ...texts, merge: 'union' }) },
    {
      name: 'merge: union, by additionalProperties',
      a: named('x', texts),
      b: open({ ...bare(texts), merge: 'union' }),
    },
  ],
  ({ a, b }) => {
    assert.equal(declaredTwice(a, b, a.type === 'array' ? ['x'] : {}), []);
  },
);

const seenText = { ...text, observed: true };

table(
  'a name that one type declares observed and another does not is an error that shows both declarations',
  [
    { name: 'the parameter itself', a: text, b: seenText, path: 'shape' },
    { name: 'the parameter itself, of two types', a: seenText, b: texts, path: 'shape' },
    { name: 'within a map', a: named('x', seenText), b: named('x', text), path: 'shape.x' },
    { name: 'at depth', a: named('x', named('y', text)), b: named('x', named('y', seenText)), path: 'shape.x.y' },
    { name: 'through additionalProperties', a: named('x', text), b: open(bare(seenText)), path: 'shape.x' },
    {
      name: 'through additionalProperties of the other',
      a: open(bare(text)),
      b: named('x', seenText),
      path: 'shape.x',
    },
    { name: 'in additionalProperties', a: open(bare(text)), b: open(bare(seenText)), path: 'shape.*' },
    {
      name: 'in additionalProperties at depth',
      a: named('x', open(bare(text))),
      b: open(bare(open(bare(seenText)))),
      path: 'shape.x.*',
    },
  ] as readonly { name: string; a: JsonObject; b: JsonObject; path: string }[],
  ({ a, b, path }) => {
    const value = a.type === 'string' ? 'x' : {};
    const found = declaredTwice(a, b, value).filter(({ code }) => code === 'observed-in-one-type');
    const places = found.flatMap(({ location, related = [] }) => [location, ...related.map((also) => also.location)]);
    assert.equal(places.map((place) => place.path).sort(), [
      'policies/namespace-types/a/namespace-type.yaml',
      'policies/namespace-types/b/namespace-type.yaml',
    ]);
    assert.match(found[0]?.message ?? '', `"${path}"`);
    assert.match(found[0]?.message ?? '', 'type "a"');
    assert.match(found[0]?.message ?? '', 'type "b"');
  },
);

table(
  'types agree on what is observed',
  [
    { name: 'observed in both', a: { ...seenText, default: 'y' }, b: seenText },
    { name: 'in neither', a: text, b: text },
    { name: 'under other names', a: named('x', seenText), b: named('y', text) },
    { name: 'within a map of which the other has no such part', a: named('x', seenText), b: text },
  ],
  ({ a, b }) => {
    const files = landscapeFiles({ types: { a: { parameters: { shape: a } }, b: { parameters: { shape: b } } } });
    assert.equal(load(files).diagnostics, []);
  },
);

table(
  'reports a missing required value at the namespace, for any other values',
  [
    { name: 'nothing is set', values: {}, parameter: 'region' },
    { name: 'the landscape sets another value', values: { other: 'x' }, parameter: 'region' },
    {
      name: 'the landscape sets another part of the map',
      values: { other: 'x', region: 'r', at: { other: 'x' } },
      parameter: 'at.zone',
    },
  ] as readonly { name: string; values: JsonObject; parameter: string }[],
  ({ values, parameter }) => {
    const zoned = { type: 'object', required: ['zone'], properties: { zone: bare(text), other: text }, default: {} };
    const isNested = parameter !== 'region';
    const { diagnostics } = load(
      landscapeFiles({
        values,
        types: {
          web: {
            parameters: { region: bare(text), other: text, ...(isNested ? { at: zoned } : {}) },
            required: ['region'],
          },
        },
        clusters: { one: { namespaces: { shop: 'web' } } },
      }),
    );
    assert.equal(
      diagnostics.map(({ code, location, message }) => [code, location.path, message]),
      [['value-missing', 'policies/clusters/one.yaml', `The required parameter "${parameter}" has no value.`]],
    );
    const related = diagnostics[0]?.related?.map(({ location }) => location.path);
    const type = 'policies/namespace-types/web/namespace-type.yaml';
    assert.equal(related, isNested ? [type, 'policies/landscape.yaml'] : [type]);
  },
);
