import type { Namespace } from '../../src/landscape/landscape.ts';
import { originOf, plainOf } from '../../src/landscape/layers.ts';
import type { JsonObject } from '../../src/model/json.ts';
import { locationOf } from '../../src/source/node.ts';
import { describe, type LandscapeParts, landscapeFiles, load } from '../support/landscape.ts';
import { assert, table, test } from '../support/table.ts';

const scalar = { type: 'string', default: 'default' };
const list = { type: 'array', items: { type: 'string' }, default: ['default'] };
const map = { type: 'object', additionalProperties: { type: 'string' }, default: { default: 'x' } };
const record = {
  type: 'object',
  properties: { a: scalar, b: scalar, inner: { type: 'object', properties: { c: scalar, d: scalar }, default: {} } },
  default: {},
};
const parameters = {
  scalar,
  list,
  union: { ...list, merge: 'union' },
  map,
  record,
  seen: { ...scalar, observed: true },
};

/** Every layer there is, from the outside in; the cluster is in folder `outer/inner`. */
interface Layers {
  readonly landscape?: JsonObject;
  readonly outer?: JsonObject;
  readonly inner?: JsonObject;
  readonly cluster?: JsonObject;
  readonly observed?: JsonObject;
  readonly namespace?: JsonObject;
}

function landscapeOf(layers: Layers, parts: LandscapeParts = {}): LandscapeParts {
  const { landscape = {}, outer = {}, inner = {}, cluster = {}, observed = {}, namespace = {} } = layers;
  return {
    parameters,
    values: landscape,
    types: { web: {} },
    groups: { outer: { values: outer }, 'outer/inner': { values: inner } },
    clusters: {
      one: {
        folder: 'outer/inner',
        values: cluster,
        observed,
        namespaces: { shop: { type: 'web', values: namespace } },
      },
    },
    ...parts,
  };
}

function namespaceIn(parts: LandscapeParts, cluster = 'one', name = 'shop'): Namespace {
  const { landscape, diagnostics } = load(landscapeFiles(parts));
  const namespace = landscape?.clusters.get(cluster)?.namespaces.find((candidate) => candidate.name === name);
  if (namespace === undefined) throw new Error(describe(diagnostics).join('\n'));
  return namespace;
}

/** The merged value of one parameter in the namespace. */
function merged(layers: Layers, name: string) {
  return (plainOf(namespaceIn(landscapeOf(layers)).values) as JsonObject)[name];
}

const names = ['landscape', 'outer', 'inner', 'cluster', 'namespace'] as const;

table(
  'a scalar is that of the innermost layer that sets it',
  names.map((name, index) => ({ name, layers: names.slice(0, index + 1) })),
  ({ name, layers }) => {
    assert.is(merged(Object.fromEntries(layers.map((layer) => [layer, { scalar: layer }])), 'scalar'), name);
  },
);

table(
  'layers merge from the outside in',
  [
    { name: 'nothing set, defaults', layers: {}, parameter: 'scalar', value: 'default' },
    { name: 'a default list', layers: {}, parameter: 'list', value: ['default'] },
    {
      name: 'a list replaces, the default too',
      layers: { landscape: { list: ['l'] }, namespace: { list: ['n'] } },
      parameter: 'list',
      value: ['n'],
    },
    {
      name: 'an empty list replaces',
      layers: { landscape: { list: ['l'] }, cluster: { list: [] } },
      parameter: 'list',
      value: [],
    },
    {
      name: 'union unites all layers and the default, in their order',
      layers: {
        landscape: { union: ['l'] },
        outer: { union: ['o'] },
        inner: { union: ['i'] },
        cluster: { union: ['c'] },
        namespace: { union: ['n'] },
      },
      parameter: 'union',
      value: ['default', 'l', 'o', 'i', 'c', 'n'],
    },
    {
      name: 'union holds an item once, where it came first',
      layers: { landscape: { union: ['a', 'b'] }, cluster: { union: ['b', 'default', 'c'] } },
      parameter: 'union',
      value: ['default', 'a', 'b', 'c'],
    },
    {
      name: 'nobody takes away from a union',
      layers: { landscape: { union: ['l'] }, namespace: { union: [] } },
      parameter: 'union',
      value: ['default', 'l'],
    },
    {
      name: 'maps merge key by key, the default too',
      layers: {
        landscape: { map: { a: 'l', b: 'l' } },
        inner: { map: { b: 'i', c: 'i' } },
        namespace: { map: { c: 'n' } },
      },
      parameter: 'map',
      value: { default: 'x', a: 'l', b: 'i', c: 'n' },
    },
    {
      name: 'maps merge at every depth, and defaults fill in what is left',
      layers: { landscape: { record: { a: 'l', inner: { c: 'l' } } }, cluster: { record: { inner: { d: 'c' } } } },
      parameter: 'record',
      value: { a: 'l', b: 'default', inner: { c: 'l', d: 'c' } },
    },
    {
      name: 'observed values come last but for the namespace',
      layers: { observed: { seen: 'o' } },
      parameter: 'seen',
      value: 'o',
    },
  ] as readonly { name: string; layers: Layers; parameter: string; value: unknown }[],
  ({ layers, parameter, value }) => {
    assert.equal(JSON.parse(JSON.stringify(merged(layers, parameter))), value);
  },
);

test('a group counts for its folder and below, not beside', () => {
  const parts = landscapeOf(
    { inner: { scalar: 'inner' }, outer: { scalar: 'outer' } },
    {
      clusters: {
        one: { folder: 'outer/inner', namespaces: { shop: 'web' } },
        two: { folder: 'outer', namespaces: { shop: 'web' } },
        three: { folder: 'outer/other/deep', namespaces: { shop: 'web' } },
        four: { namespaces: { shop: 'web' } },
      },
    },
  );
  const values = ['one', 'two', 'three', 'four'].map((cluster) => plainOf(namespaceIn(parts, cluster).values));
  assert.equal(
    values.map((value) => (value as JsonObject).scalar),
    ['inner', 'outer', 'outer', 'default'],
  );
});

test('a hosted control plane has the layers of the hosting cluster, then its own values', () => {
  const parts: LandscapeParts = {
    parameters,
    types: { plane: { hostsControlPlane: true } },
    groups: { seeds: { values: { scalar: 'seeds' } }, shoots: { values: { scalar: 'shoots' } } },
    clusters: {
      seed: { folder: 'seeds', values: { list: ['seed'], map: { seed: 'x' } }, observed: { seen: 'seed' } },
      shoot: {
        folder: 'shoots',
        values: { list: ['shoot'] },
        controlPlane: { cluster: 'seed', namespace: 'shoot--x', type: 'plane', values: { map: { plane: 'y' } } },
      },
    },
  };
  const namespace = namespaceIn(parts, 'seed', 'shoot--x');
  const { scalar: ofScalar, list: ofList, map: ofMap, seen } = plainOf(namespace.values) as JsonObject;
  assert.equal(JSON.parse(JSON.stringify([ofScalar, ofList, ofMap, seen])), [
    'seeds',
    ['seed'],
    { default: 'x', seed: 'x', plane: 'y' },
    'seed',
  ]);
  const hosted = namespace.hostedCluster;
  assert.equal((plainOf(hosted?.values ?? namespace.values) as JsonObject).scalar, 'shoots');
});

test('cluster.values holds the shared parameters only', () => {
  const parts = landscapeOf(
    { cluster: { scalar: 'c', own: 'c' } },
    { types: { web: { parameters: { own: scalar } } } },
  );
  const namespace = namespaceIn(parts);
  assert.equal((plainOf(namespace.values) as JsonObject).own, 'c');
  assert.not.ok(namespace.cluster.values.entries.has('own'));
});

table(
  'every merged leaf knows the file in which it was written',
  [
    { name: 'by default', path: ['list'], expected: 'policies/landscape.yaml' },
    { name: 'by the landscape', path: ['map', 'a'], expected: 'policies/landscape.yaml' },
    { name: 'by a group', path: ['map', 'b'], expected: 'policies/clusters/outer/inner/group.yaml' },
    { name: 'by the cluster', path: ['record', 'inner', 'c'], expected: 'policies/clusters/outer/inner/one.yaml' },
    { name: 'by what was observed', path: ['seen'], expected: 'policies/observed/one.yaml' },
    { name: 'by the namespace', path: ['scalar'], expected: 'policies/clusters/outer/inner/one.yaml' },
  ],
  ({ path, expected }) => {
    const { values } = namespaceIn(
      landscapeOf({
        landscape: { map: { a: 'l' }, scalar: 'l' },
        inner: { map: { b: 'i' } },
        cluster: { record: { inner: { c: 'c' } } },
        observed: { seen: 'o' },
        namespace: { scalar: 'n' },
      }),
    );
    const origin = originOf(values, path);
    assert.is(origin === undefined ? undefined : locationOf(origin).path, expected);
  },
);

test('a namespace without values of its own shares those of its cluster', () => {
  const parts = landscapeOf(
    {},
    { clusters: { one: { values: { scalar: 'c' }, namespaces: { shop: 'web', store: 'web' } } } },
  );
  const { landscape } = load(landscapeFiles(parts));
  const [first, second] = landscape?.clusters.get('one')?.namespaces ?? [];
  assert.ok(first !== undefined && first.values === second?.values);
});

/** What the type `a` reads of a name that type `b` declares, too; its cluster is in no folder. */
function readThroughA(a: JsonObject, b: JsonObject, layers: Pick<Layers, 'landscape' | 'cluster' | 'namespace'>) {
  const { landscape = {}, cluster = {}, namespace = {} } = layers;
  const parts: LandscapeParts = {
    values: landscape,
    types: { a: { parameters: a }, b: { parameters: b } },
    clusters: { one: { values: cluster, namespaces: { shop: { type: 'a', values: namespace } } } },
  };
  return JSON.parse(JSON.stringify(plainOf(namespaceIn(parts).values)));
}

const cidrs = { type: 'array', items: { type: 'string', format: 'cidr' } };
const aRecord = (properties: JsonObject) => ({ type: 'object', properties, default: {} });

table(
  'a value merges as the declaration of its reader says, not as that of another type',
  [
    {
      name: 'a list that replaces, united by the additionalProperties of another type',
      a: { limits: aRecord({ allowed: { ...cidrs, default: [] } }) },
      b: { limits: { type: 'object', additionalProperties: { ...cidrs, merge: 'union' }, default: {} } },
      layers: { landscape: { limits: { allowed: ['0.0.0.0/0'] } }, cluster: { limits: { allowed: ['10.0.0.0/8'] } } },
      expected: { limits: { allowed: ['10.0.0.0/8'] } },
    },
    {
      name: 'a list that is united, replaced by another type',
      a: { blocked: { ...cidrs, merge: 'union', default: [] } },
      b: { blocked: { ...cidrs, default: [] } },
      layers: {
        landscape: { blocked: ['10.0.0.0/8'] },
        cluster: { blocked: ['172.16.0.0/12'] },
        namespace: { blocked: ['192.168.0.0/16'] },
      },
      expected: { blocked: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'] },
    },
    {
      name: 'a list of additionalProperties, united by a property of another type',
      a: { limits: { type: 'object', additionalProperties: cidrs, default: {} } },
      b: { limits: aRecord({ allowed: { ...cidrs, merge: 'union', default: [] } }) },
      layers: { landscape: { limits: { allowed: ['0.0.0.0/0'] } }, cluster: { limits: { allowed: [] } } },
      expected: { limits: { allowed: [] } },
    },
  ] as readonly { name: string; a: JsonObject; b: JsonObject; layers: Layers; expected: JsonObject }[],
  ({ a, b, layers, expected }) => {
    assert.equal(readThroughA(a, b, layers), expected);
    assert.equal(readThroughA(a, {}, layers), expected, 'without the other type');
  },
);

test('what fits another type only never takes away from a list that is united', () => {
  const blocked = { ...cidrs, merge: 'union', default: [] };
  const parts = (group: JsonObject): LandscapeParts => ({
    values: { blocked: ['10.0.0.0/8'] },
    types: {
      a: { parameters: { blocked } },
      b: { parameters: { blocked: { type: 'string', default: '' } } },
    },
    groups: { group: { values: group } },
    clusters: { one: { folder: 'group', values: { blocked: ['172.16.0.0/12'] }, namespaces: { shop: 'a' } } },
  });
  const found = load(landscapeFiles(parts({ blocked: 'none' }))).diagnostics;
  assert.equal(
    found.map(({ code, location }) => [code, location.path]),
    [['value-of-wrong-type', 'policies/clusters/group/group.yaml']],
  );
  assert.equal(load(landscapeFiles(parts({ blocked: [] }))).diagnostics, []);
});

test('an item twice in a list that may hold each once is found where another type allowed it', () => {
  const parts: LandscapeParts = {
    values: { names: ['x', 'x'] },
    types: {
      a: { parameters: { names: { ...list, uniqueItems: true } } },
      b: { parameters: { names: list } },
    },
    clusters: { one: { namespaces: { shop: 'a' } } },
  };
  assert.equal(
    load(landscapeFiles(parts)).diagnostics.map(({ code, location }) => [code, location.path]),
    [['duplicate-item', 'policies/landscape.yaml']],
  );
});
