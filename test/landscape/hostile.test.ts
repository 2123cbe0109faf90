import type { Json, JsonObject } from '../../src/model/json.ts';
import { type LandscapeParts, landscapeFiles, load, render } from '../support/landscape.ts';
import { assert, table, test } from '../support/table.ts';

const count = (many: number, name: (index: number) => string, value: Json) =>
  Object.fromEntries(Array.from({ length: many }, (_, index) => [name(index), value]));
const text = { type: 'string', default: '' };

const aMap = (properties: JsonObject): JsonObject => ({ type: 'object', properties, default: {} });
const seen = { type: 'string', observed: true };
const seenText = { ...seen, default: '' };

/** Landscapes that took minutes, or memory without end; each now takes a second or two on a quiet machine. */
const rows: readonly { name: string; parts: LandscapeParts; code?: string; diagnostics: number }[] = [
  {
    name: 'a name pattern of thirty asterisks',
    parts: {
      types: { web: { namePattern: `${'*a'.repeat(30)}b` } },
      clusters: { one: { namespaces: { ['a'.repeat(62)]: 'web' } } },
    },
    code: 'name-off-pattern',
    diagnostics: 1,
  },
  {
    name: 'thousands of clusters in one chain of hosts',
    parts: {
      types: { plane: { hostsControlPlane: true } },
      clusters: {
        ...Object.fromEntries(
          Array.from({ length: 3000 }, (_, index) => [
            `c${index}`,
            { controlPlane: { cluster: `c${index + 1}`, namespace: 'x', type: 'plane' } },
          ]),
        ),
        c3000: {},
      },
    },
    diagnostics: 0,
  },
  {
    name: 'thousands of values that no parameter declares, beside thousands of like names',
    parts: {
      parameters: count(3000, (index) => `parameterNumber${index}`, text),
      clusters: { one: { values: count(3000, (index) => `parametrNumber${index}x`, 'x') } },
    },
    code: 'value-not-declared',
    diagnostics: 3000,
  },
  {
    name: 'a very long name',
    parts: {
      parameters: { ['a'.repeat(200_000)]: text },
      values: { ['a'.repeat(200_001)]: 'x' },
    },
    code: 'value-not-declared',
    diagnostics: 1,
  },
  {
    name: 'thousands of values of which none is allowed',
    parts: {
      parameters: {
        names: {
          type: 'array',
          items: { type: 'string', enum: Array.from({ length: 5000 }, (_, i) => `allowed${i}`) },
        },
      },
      required: ['names'],
      values: { names: Array.from({ length: 5000 }, (_, index) => `alowed${index}`) },
    },
    code: 'value-not-allowed',
    diagnostics: 5000,
  },
  {
    name: 'a long default within each item of a long list',
    parts: {
      parameters: {
        hosts: {
          type: 'array',
          items: {
            type: 'object',
            properties: {
              names: { type: 'array', items: { type: 'string' }, default: Array.from({ length: 5000 }, () => 'x') },
            },
          },
          default: Array.from({ length: 5000 }, () => ({})),
        },
      },
      types: { web: {} },
      clusters: { one: { namespaces: { shop: 'web' } } },
    },
    code: 'values-too-large',
    diagnostics: 2,
  },
  {
    name: 'many namespaces that each change one of many values',
    parts: {
      parameters: count(3000, (index) => `p${index}`, text),
      types: { web: {} },
      clusters: {
        one: { namespaces: count(2000, (index) => `n${index}`, { type: 'web', values: { p1: 'x' } }) as never },
      },
    },
    code: 'values-too-large',
    diagnostics: 1,
  },
  {
    name: 'types that declare thousands of names in maps of maps',
    parts: {
      types: {
        a: {
          parameters: { p: aMap(count(4000, (index) => `b${index}`, { ...aMap({}), additionalProperties: seen })) },
        },
        b: {
          parameters: {
            p: {
              ...aMap({}),
              additionalProperties: { type: 'object', properties: count(4000, (i) => `c${i}`, seenText) },
            },
          },
        },
      },
    },
    code: 'values-too-large',
    diagnostics: 1,
  },
];

table('hostile sources are answered soon', rows, ({ parts, code, diagnostics }) => {
  const start = performance.now();
  const found = render(landscapeFiles(parts)).diagnostics;
  const time = performance.now() - start;
  assert.is(found.length, diagnostics, found[0]?.message);
  assert.equal(
    found.filter((one) => one.code !== code),
    [],
  );
  assert.ok(time < 60_000, `${Math.round(time)} ms`);
});

test('every member of a chain of hosts knows its host, also where the chain ends in a circle', () => {
  const plane = (cluster: string) => ({ controlPlane: { cluster, namespace: `of-${cluster}`, type: 'plane' } });
  const types = { plane: { hostsControlPlane: true } };
  const clusters = { a: plane('b'), b: plane('c'), c: {} };
  const { landscape } = load(landscapeFiles({ types, clusters }));
  assert.is(landscape?.clusters.get('a')?.host?.cluster, landscape?.clusters.get('b'));
  assert.is(landscape?.clusters.get('b')?.namespaces[0]?.hostedCluster, landscape?.clusters.get('a'));
  const circle = load(landscapeFiles({ types, clusters: { ...clusters, c: plane('b') } })).diagnostics;
  assert.equal(
    circle.map((found) => [found.code, found.message.replace(/^.*: /, '')]),
    [['hosting-cycle', 'b → c → b.']],
  );
});

test('thousands of fields that a schema does not know are each reported once', () => {
  const files = landscapeFiles({ clusters: { one: {} } });
  const path = 'policies/clusters/one.yaml';
  const fields = Array.from({ length: 5000 }, (_, index) => `"f${index}":1`).join(',');
  const start = performance.now();
  const { diagnostics } = load({ ...files, [path]: (files[path] ?? '').replace('"spec": {', `"spec": {${fields},`) });
  assert.is(diagnostics.length, 5000);
  assert.ok(performance.now() - start < 15_000);
});
