import type { JsonObject } from '../../../src/model/json.ts';
import { codesOf, load } from '../../support/landscape.ts';
import { assert, table, test } from '../../support/table.ts';
import { app, type TenantLandscape, type TenantParts, tenantFiles } from '../../support/tenants.ts';

const text = { type: 'string', default: '' };
const left = { ...text, tenantMaySet: true };
const cidrs = (bounds: JsonObject, more: JsonObject = {}): JsonObject => ({
  ...{ type: 'array', default: [], tenantMaySet: true },
  items: { type: 'string', format: 'cidr', ...bounds },
  ...more,
});
const declared = (properties: JsonObject): JsonObject => ({ parameters: { properties } });

const found = (tenant: TenantParts, parts: TenantLandscape) =>
  load(tenantFiles({ ...parts, tenants: { ledger: tenant, ...parts.tenants } })).diagnostics;

/** A tenant that sets `a` in its only namespace, for all of its namespaces, or in some clusters alone. */
const ways: Readonly<Record<string, (values: JsonObject) => TenantParts>> = {
  'in a namespace': (values) => ({ namespaces: [app('ledger', { clusters: ['eu1'] }, { values })] }),
  'for the tenant': (values) => ({ values, namespaces: [app('ledger', { clusters: ['eu1'] })] }),
  'in an override': (values) => ({
    namespaces: [app('ledger', { clusters: ['eu1'] }, { overrides: [{ clusters: ['eu1'], values }] })],
  }),
};

interface Setting {
  readonly name: string;
  readonly shared?: JsonObject;
  readonly own?: JsonObject;
  readonly landscape?: JsonObject;
  readonly cluster?: JsonObject;
  readonly value?: JsonObject;
  readonly codes: readonly string[];
}

const settings: readonly Setting[] = [
  { name: 'a shared parameter that is left to tenants', shared: { a: left }, codes: [] },
  { name: "a type's parameter that is left to tenants", own: { a: left }, codes: [] },
  { name: 'a shared parameter', shared: { a: text }, codes: ['not-set-by-tenants'] },
  { name: "a type's parameter", own: { a: text }, codes: ['not-set-by-tenants'] },
  { name: 'an unknown parameter', shared: { aa: left }, codes: ['value-not-declared'] },
  { name: 'an observed parameter', shared: { a: { ...text, observed: true } }, codes: ['observed-value-set-by-hand'] },
  {
    name: 'a value of another type',
    shared: { a: { ...left, type: 'integer', default: 0 } },
    codes: ['value-of-wrong-type'],
  },
  { name: 'pinned in the landscape', shared: { a: left }, landscape: { pinned: ['a'] }, codes: ['value-pinned'] },
  { name: 'pinned in the cluster', shared: { a: left }, cluster: { pinned: ['a'] }, codes: ['value-pinned'] },
  { name: 'another one pinned', shared: { a: left, b: left }, cluster: { pinned: ['b'] }, codes: [] },
  {
    name: 'within bounds',
    shared: { a: cidrs({ minPrefixLength: { ipv4: 24, ipv6: 48 }, outside: ['metadata'] }) },
    value: { a: ['203.0.113.0/24'] },
    codes: [],
  },
  {
    name: 'everything',
    shared: { a: cidrs({ minPrefixLength: { ipv4: 24, ipv6: 48 } }) },
    value: { a: ['0.0.0.0/0'] },
    codes: ['prefix-too-short'],
  },
  {
    name: 'the metadata service',
    shared: { a: cidrs({ outside: ['metadata'] }) },
    value: { a: ['169.254.169.254/32'] },
    codes: ['address-not-outside'],
  },
  {
    name: 'more items than the united list may have',
    shared: { a: cidrs({}, { merge: 'union', maxItems: 2 }) },
    landscape: { values: { a: ['192.0.2.0/32', '192.0.2.1/32'] } },
    value: { a: ['192.0.2.2/32'] },
    codes: ['too-many-items'],
  },
];

for (const [way, tenantOf] of Object.entries(ways)) {
  table(`a tenant sets, ${way}, only what is left to tenants`, settings, ({ codes, value, ...parts }) => {
    const landscape = { ...declared(parts.shared ?? {}), ...parts.landscape };
    const types = { app: declared(parts.own ?? {}) };
    const clusters = { eu1: { ...parts.cluster }, us1: {} };
    assert.equal(codesOf(found(tenantOf(value ?? { a: 'x' }), { landscape, types, clusters })), codes);
  });
}

test('a value of the tenant must be left to tenants by each type that reads it', () => {
  const types = { app: declared({ a: left }), data: declared({ a: text }) };
  const allowed = { namespaceTypes: ['app', 'data'] };
  const data = { name: 'ledger-data', type: 'data', clusterSelector: {} };
  const of = (...namespaces: JsonObject[]) => found({ allowed, values: { a: 'x' }, namespaces }, { types });
  assert.equal(codesOf(of(app('ledger'))), []);
  const diagnostics = of(app('ledger'), data);
  assert.equal(
    diagnostics.map(({ code, message }) => [code, message]),
    [['not-set-by-tenants', 'Tenants cannot set the value "a" in namespaces of type "data".']],
  );
});

test('a value of the tenant is judged also where each of its namespaces overrides it, since templates read it', () => {
  const parameters = { properties: { a: cidrs({ outside: ['metadata'] }) } };
  const tenant = {
    values: { a: ['0.0.0.0/0'] },
    namespaces: [app('ledger', { clusters: ['eu1'] }, { values: { a: [] } })],
  };
  const diagnostics = found(tenant, { landscape: { parameters } });
  assert.equal(
    diagnostics.map(({ code, location, namespaces }) => [code, location.line, namespaces]),
    [['address-not-outside', 10, ['eu1/ledger']]],
  );
});

test('a value of the tenant also reaches the namespaces that the platform declares for it', () => {
  const types = { app: declared({ a: left }), data: declared({ a: text }) };
  const clusters = {
    eu1: { namespaces: [{ name: 'ledger-data', type: 'data', tenant: 'ledger', values: { a: 'ours' } }] },
  };
  assert.equal(codesOf(found({ values: { a: 'x' } }, { types, clusters })), ['not-set-by-tenants']);
});

test('the platform may set every value, in each layer and for namespaces of a tenant', () => {
  const landscape = { ...declared({ a: text, b: left }), pinned: ['b'], values: { a: 'x', b: 'x' } };
  const clusters = {
    'eu/eu1': {
      values: { a: 'x', b: 'x' },
      namespaces: [{ name: 'shop', type: 'app', tenant: 'ledger', values: { a: 'x', b: 'x' } }],
    },
  };
  assert.equal(codesOf(found({}, { landscape, clusters, groups: { eu: { values: { a: 'x', b: 'x' } } } })), []);
});

test('a value that is pinned in several clusters is one error, with the clusters and the place of the pin', () => {
  const clusters = { 'eu/eu1': {}, 'eu/eu2': { pinned: ['a'] }, us1: {}, us2: { pinned: ['a'] } };
  const diagnostics = found(
    { values: { a: 'x' }, namespaces: [app('ledger'), app('ledger-too')] },
    { landscape: declared({ a: left }), clusters, groups: { eu: { pinned: ['a'] } } },
  );
  assert.equal(
    diagnostics.map(({ code, message, related }) => [code, message, related?.[0]?.location.path]),
    [
      [
        'value-pinned',
        'Tenants cannot set the value "a" in cluster "us2", where it is pinned.',
        'policies/clusters/us2.yaml',
      ],
      [
        'value-pinned',
        'Tenants cannot set the value "a" in clusters "eu1", "eu2", where it is pinned.',
        'policies/clusters/eu/group.yaml',
      ],
    ],
  );
});

test('a tenant may set a pinned value in the other clusters', () => {
  const overrides = [{ clusters: ['us1'], values: { a: 'x' } }];
  const clusters = { eu1: { pinned: ['a'] }, us1: {} };
  const tenant = { namespaces: [app('ledger', { clusterSelector: {} }, { overrides })] };
  assert.equal(codesOf(found(tenant, { landscape: declared({ a: left }), clusters })), []);
});

table(
  'a pin names a parameter that tenants could set',
  [
    { name: 'a shared one', pinned: ['a'], codes: [] },
    { name: "a type's own", pinned: ['own'], codes: [] },
    { name: 'an unknown one', pinned: ['aa'], codes: ['unknown-reference'] },
    { name: 'one that tenants cannot set', pinned: ['b'], codes: ['invalid-value'] },
    { name: 'twice the same', pinned: ['a', 'a'], codes: ['duplicate-item'] },
  ],
  ({ pinned, codes }) => {
    const types = { app: declared({ own: left }) };
    for (const place of ['landscape', 'group', 'cluster']) {
      const at = (name: string) => (place === name ? { pinned: [...pinned] } : {});
      const landscape = { ...declared({ a: left, b: text }), ...at('landscape') };
      const parts = { landscape, types, groups: { eu: at('group') }, clusters: { 'eu/eu1': at('cluster') } };
      assert.equal(codesOf(load(tenantFiles(parts)).diagnostics), codes, place);
    }
  },
);
