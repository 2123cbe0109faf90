import { renderAll } from '../../src/delivery/render-all.ts';
import { guardrailFacts } from '../../src/guardrails/guardrail-facts.ts';
import { cidrSet } from '../../src/model/address-set.ts';
import type { Json, JsonObject } from '../../src/model/json.ts';
import { knownLandscape } from '../support/known-landscape.ts';
import { landscapeFiles, load } from '../support/landscape.ts';
import { renderedStates } from '../support/rendered-states.ts';
import { assert, table, test } from '../support/table.ts';
import { app, type TenantLandscape, tenantFiles } from '../support/tenants.ts';

function factsOf(files: Record<string, string>) {
  const { landscape, known } = renderedStates(files);
  return guardrailFacts(known, landscape);
}

/** The labels that namespaces of type `app` may get later, by key. */
function labelsOfApp(labels: Json, parts: TenantLandscape = {}): JsonObject {
  const facts = factsOf(
    tenantFiles({
      types: { app: { labels } },
      tenants: { fruit: { labels: { tier: 'gold', cost: '7' }, namespaces: [app('fruit-web')] } },
      ...parts,
    }),
  );
  const found = facts.types.get('app')?.labels ?? new Map();
  return Object.fromEntries([...found].map(([key, label]) => [key, label.kind === 'fixed' ? label.value : label.kind]));
}

test('protected labels and types are read back as they are written', () => {
  const facts = factsOf(
    tenantFiles({
      landscape: { protectedLabels: { namespaces: ['acme.com/*'], pods: ['policy.acme.com/a', 'b'] } },
      types: { app: { namePattern: 'app-*' }, unused: { labels: { a: 'b' } } },
    }),
  );
  assert.equal(facts.protectedLabels, { namespaces: ['acme.com/*'], pods: ['policy.acme.com/a', 'b'] });
  assert.equal(
    [...facts.types].map(([name, type]) => [name, type.namePattern, [...type.labels]]),
    [
      ['app', 'app-*', []],
      ['unused', undefined, [['a', { kind: 'fixed', value: 'b' }]]],
    ],
  );
});

test('where one list of protected labels is left out, it is empty', () => {
  assert.equal(factsOf(tenantFiles({ landscape: { protectedLabels: { pods: ['a'] } } })).protectedLabels, {
    namespaces: [],
    pods: ['a'],
  });
  assert.equal(factsOf(tenantFiles({})).protectedLabels, { namespaces: [], pods: [] });
});

test('plain manifests have neither protected labels nor types nor values', () => {
  const facts = guardrailFacts(knownLandscape([]));
  assert.equal(facts.protectedLabels, { namespaces: [], pods: [] });
  assert.is(facts.types.size, 0);
  assert.is(facts.addressesOfValue('a', 'b', 'c'), undefined);
});

table(
  'a label of a type is fixed, of the tenant, or varies',
  [
    { name: 'a text', labels: { a: 'b' }, expected: { a: 'b' } },
    { name: 'a text that YAML could take for a number', labels: { a: '017' }, expected: { a: '017' } },
    { name: 'the name of the tenant', labels: { a: '{{tenant.name}}' }, expected: { a: 'tenant' } },
    { name: 'text around it', labels: { a: 't-{{tenant.name}}' }, expected: { a: 'tenant' } },
    {
      name: 'a label of the tenant, which another can have',
      labels: { a: '{{labelOf tenant.labels "tier"}}' },
      expected: { a: 'varies' },
    },
    {
      name: 'one of two texts by the name',
      labels: { a: '{{choose (eq tenant.name "x") "y" "z"}}' },
      expected: { a: 'varies' },
    },
    { name: 'the name of the namespace', labels: { a: '{{namespace.name}}' }, expected: { a: 'varies' } },
    { name: 'both names', labels: { a: '{{tenant.name}}.{{namespace.name}}' }, expected: { a: 'varies' } },
    { name: 'the cluster', labels: { a: '{{cluster.name}}' }, expected: { a: 'varies' } },
    {
      name: 'an item that may be left out',
      labels: [{ a: 'b' }, { $when: '{{eq tenant.name "x"}}', c: 'd' }],
      expected: { a: 'b', c: 'varies' },
    },
    {
      name: 'an item that may replace another',
      labels: [{ a: 'b' }, { $when: '{{eq tenant.name "x"}}', a: 'd' }],
      expected: { a: 'varies' },
    },
    { name: 'a later item', labels: [{ a: 'b' }, { a: 'd' }], expected: { a: 'd' } },
    {
      name: 'labels by an expression',
      labels: ['{{tenant.labels}}', { a: 'b' }],
      expected: { tier: 'varies', cost: 'varies', a: 'b' },
    },
    {
      name: 'a label that an expression may replace',
      labels: [{ a: 'b' }, '{{tenant.labels}}'],
      expected: { tier: 'varies', cost: 'varies', a: 'varies' },
    },
  ],
  ({ labels, expected }) =>
    assert.equal(
      labelsOfApp(labels),
      Object.fromEntries(Object.entries(expected).sort(([a], [b]) => (a < b ? -1 : 1))),
    ),
);

test('the inventory does not depend on which clusters are rendered', () => {
  const files = tenantFiles({
    types: { app: { labels: ['{{tenant.labels}}'] } },
    tenants: {
      fruit: { labels: { tier: 'gold' }, namespaces: [app('fruit-web', { clusters: ['eu1'] })] },
      tea: { labels: { cost: '7' }, namespaces: [app('tea-web', { clusters: ['us1'] })] },
    },
  });
  const { landscape } = load(files);
  const path = 'inventory/landscape.yaml';
  assert.ok(landscape !== undefined);
  assert.is(
    renderAll(landscape, { clusters: ['eu1'] }).value?.files.get(path),
    renderAll(landscape).value?.files.get(path),
  );
});

test('the value of a parameter is that of the namespace, as CIDRs or addresses', () => {
  const list = { type: 'array', items: { type: 'string', format: 'cidr' }, merge: 'union', default: ['10.0.0.0/8'] };
  const facts = factsOf(
    landscapeFiles({
      parameters: {
        blocked: list,
        api: { type: 'string', format: 'ip', default: '192.0.2.1' },
        replicas: { type: 'integer', default: 1 },
        none: { ...list, default: [] },
      },
      types: { app: {} },
      clusters: {
        east: { namespaces: { shop: { type: 'app', values: { blocked: ['2001:db8::/32'] } }, data: { type: 'app' } } },
      },
    }),
  );
  assert.equal(facts.addressesOfValue('east', 'shop', 'blocked'), cidrSet(['10.0.0.0/8', '2001:db8::/32']));
  assert.equal(facts.addressesOfValue('east', 'data', 'blocked'), cidrSet(['10.0.0.0/8']));
  assert.equal(facts.addressesOfValue('east', 'shop', 'api'), cidrSet(['192.0.2.1/32']));
  assert.equal(facts.addressesOfValue('east', 'shop', 'none'), cidrSet([]));
  for (const [cluster, namespace, parameter] of [
    ['east', 'shop', 'replicas'],
    ['east', 'shop', 'unknown'],
    ['east', 'unknown', 'api'],
    ['unknown', 'shop', 'api'],
  ] as const) {
    assert.is(facts.addressesOfValue(cluster, namespace, parameter), undefined);
  }
});

table(
  'the keys of protected labels are checked',
  [
    { name: 'a key', key: 'acme.com/team', codes: [] },
    { name: 'a pattern', key: 'acme.com/*', codes: [] },
    { name: 'two slashes', key: 'acme.com/a/b', codes: ['invalid-name'] },
    { name: 'a blank', key: 'a b', codes: ['invalid-name'] },
    { name: 'the label of nothing', key: 'acme.com/tean', codes: ['protected-label-unused'] },
    { name: 'the name, which is always protected', key: 'kubernetes.io/metadata.name', codes: [] },
    { name: 'a label that only a guardrail asks for', key: 'asked', codes: [] },
  ],
  ({ key, codes }) => {
    const guardrail = {
      apiVersion: 'ringfence.dev/v1alpha1',
      kind: 'Guardrail',
      metadata: { name: 'a' },
      spec: {
        description: 'a',
        assume: { otherWriters: 'None' },
        isolated: [{ namespaceSelector: { matchLabels: { asked: 'x' } } }],
      },
    };
    const { diagnostics } = load(
      tenantFiles({
        landscape: { protectedLabels: { namespaces: [key] } },
        types: { app: { labels: { 'acme.com/team': 'a' } } },
        files: { 'policies/guardrails/a.yaml': JSON.stringify(guardrail) },
      }),
    );
    assert.equal(
      diagnostics.map(({ code }) => code),
      codes,
    );
  },
);
