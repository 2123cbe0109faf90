import type { JsonObject } from '../../src/model/json.ts';
import { readOneGuardrail } from '../support/guardrails.ts';
import { describe, landscapeFiles, load } from '../support/landscape.ts';
import { assert, table, test } from '../support/table.ts';

const policy = (name: string, spec: JsonObject) => ({
  apiVersion: 'networking.k8s.io/v1',
  kind: 'NetworkPolicy',
  metadata: { name },
  spec,
});

const { landscape, diagnostics: unsound } = load(
  landscapeFiles({
    parameters: {
      blocked: { type: 'array', items: { type: 'string', format: 'cidr' }, default: [] },
      api: { type: 'string', format: 'ip', default: '192.0.2.1' },
      replicas: { type: 'integer', default: 1 },
    },
    types: {
      app: {
        labels: { 'acme.com/kind': 'app' },
        workloads: [{ name: 'web', labels: { app: 'web' } }],
        policies: {
          allow: policy('allow', {
            podSelector: { matchLabels: { 'opt-in': 'yes' } },
            policyTypes: ['Ingress'],
            ingress: [{ from: [{ namespaceSelector: { matchExpressions: [{ key: 'stage', operator: 'Exists' }] } }] }],
          }),
        },
      },
      data: {},
      jobs: {},
      unused: {},
      single: { namePattern: 'single' },
    },
    clusters: {
      east: {
        namespaces: {
          shop: { type: 'app', tenant: 'fruit', labels: { 'acme.com/team': 'a' } },
          'shop-data': { type: 'data', tenant: 'fruit' },
          infra: { type: 'data' },
          single: { type: 'single', tenant: 'fruit' },
        },
      },
      west: { namespaces: { jobs: { type: 'jobs', tenant: 'tea' } } },
    },
  }),
);

function codes(spec: JsonObject): readonly string[] {
  assert.ok(landscape !== undefined, describe(unsound).join('\n'));
  return readOneGuardrail(spec, { landscape }).diagnostics.map(({ code, hint }) =>
    hint?.startsWith('Did you mean') ? `${code}: ${hint}` : code,
  );
}

const never = (from: JsonObject, to: JsonObject, relation = 'any') => ({ never: [{ from, to, relation }] });
const nothing = ['guardrail-matches-nothing'];
const app = { namespaceType: 'app' };
const data = { namespaceType: 'data' };
const single = { namespaceType: 'single' };
const shop = { namespace: 'shop' };
const any = { namespace: '*' };

table(
  'names that the landscape does not have are errors, and their twins are not',
  [
    { name: 'a type', bad: { namespaceType: 'dta' }, good: data, hint: 'data' },
    { name: 'a tenant', bad: { tenant: 'fruits' }, good: { tenant: 'fruit' }, hint: 'fruit' },
    { name: 'a namespace', bad: { namespace: 'shopdata' }, good: { namespace: 'shop-data' }, hint: 'shop-data' },
    {
      name: 'a parameter',
      bad: { network: { value: 'blockd' } },
      good: { network: { value: 'blocked' } },
      hint: 'blocked',
    },
  ],
  ({ bad, good, hint }) => {
    assert.equal(codes(never(app, bad)), [`unknown-reference: Did you mean "${hint}"?`]);
    assert.equal(codes(never(app, good)), []);
  },
);

table(
  'names are looked up at every end',
  [
    { name: 'only, the pods', spec: { only: [{ to: { namespaceType: 'x' }, from: [app] }] } },
    { name: 'only, the list', spec: { only: [{ to: app, from: [data, { namespaceType: 'x' }] }] } },
    { name: 'always', spec: { always: [{ from: app, to: { namespaceType: 'x' } }] } },
    { name: 'isolated', spec: { isolated: [{ namespaceType: 'x' }] } },
    { name: 'except', spec: { ...never(app, data), except: [{ from: { namespaceType: 'x' }, reason: 'x' }] } },
  ],
  ({ spec }) => assert.ok(codes(spec).includes('unknown-reference'), codes(spec).join()),
);

table(
  'a pattern must fit a name',
  [
    { name: 'types', bad: { namespaceType: 'x*' }, good: { namespaceType: 'da*' } },
    { name: 'tenants', bad: { tenant: 'x*' }, good: { tenant: 'fr*' } },
    { name: 'namespaces', bad: { namespace: 'x*' }, good: { namespace: '*' } },
  ],
  ({ bad, good }) => {
    assert.equal(codes(never(app, bad)), ['unknown-reference']);
    assert.equal(codes(never(app, good)), []);
  },
);

table(
  'a value is addresses',
  [
    { name: 'a list of CIDRs', value: 'blocked', expected: [] },
    { name: 'one address', value: 'api', expected: [] },
    { name: 'a number', value: 'replicas', expected: ['invalid-guardrail'] },
  ],
  ({ value, expected }) => assert.equal(codes(never(app, { network: { value } })), expected),
);

table(
  'a label key that no source has is a warning',
  [
    { name: 'of a workload', end: { podSelector: { matchLabels: { app: 'x' } } }, expected: [] },
    {
      name: 'that a policy selects',
      end: { podSelector: { matchExpressions: [{ key: 'opt-in', operator: 'DoesNotExist' }] } },
      expected: [],
    },
    { name: 'of a type', end: { namespaceSelector: { matchLabels: { 'acme.com/kind': 'x' } } }, expected: [] },
    { name: 'of a namespace', end: { namespaceSelector: { matchLabels: { 'acme.com/team': 'x' } } }, expected: [] },
    {
      name: 'that a rule asks namespaces for',
      end: { namespaceSelector: { matchLabels: { stage: 'x' } } },
      expected: [],
    },
    {
      name: 'the name',
      end: { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'x' } } },
      expected: [],
    },
    {
      name: 'misspelt',
      end: { podSelector: { matchLabels: { optin: 'x' } } },
      expected: ['unknown-label-key: Did you mean "opt-in"?'],
    },
    {
      name: 'of namespaces, asked of pods',
      end: { podSelector: { matchLabels: { 'acme.com/kind': 'x' } } },
      expected: ['unknown-label-key'],
    },
    {
      name: 'in a requirement',
      end: { namespaceSelector: { matchExpressions: [{ key: 'app', operator: 'Exists' }] } },
      expected: ['unknown-label-key'],
    },
  ],
  ({ end, expected }) => assert.equal(codes(never(app, end)), expected),
);

table(
  'a statement is about something in one cluster',
  [
    { name: 'two types of one cluster', spec: never(app, data), expected: [] },
    { name: 'types of two clusters', spec: never(app, { namespaceType: 'jobs' }), expected: nothing },
    {
      name: 'a type and a tenant that do not meet',
      spec: { isolated: [{ ...app, tenant: 'tea' }] },
      expected: nothing,
    },
    { name: 'a type without a tenant', spec: { isolated: [{ ...app, tenant: 'none' }] }, expected: nothing },
    { name: 'another type without a tenant', spec: { isolated: [{ ...data, tenant: 'none' }] }, expected: [] },
    {
      name: 'undeclared namespaces have no tenant',
      spec: never({ ...app, tenant: 'tea' }, { tenant: 'none' }),
      expected: nothing,
    },
    { name: 'tenants, and namespaces without one', spec: never({ tenant: 'tea' }, { tenant: 'none' }), expected: [] },
    {
      name: 'undeclared namespaces by themselves',
      spec: { isolated: [{ tenant: 'none', namespace: 'sh*' }] },
      expected: nothing,
    },
    { name: 'one namespace of two types', spec: never(app, data, 'same-namespace'), expected: nothing },
    { name: 'a further namespace of the type', spec: never(app, app, 'other-namespace'), expected: [] },
    { name: 'a further tenant', spec: never(app, app, 'other-tenant'), expected: [] },
    { name: 'a type with one name', spec: never(single, single, 'other-namespace'), expected: nothing },
    {
      name: 'a type with one name, and one of two ends of any',
      spec: never(single, any, 'other-namespace'),
      expected: [],
    },
    { name: 'a type with one name, and tenants', spec: never(single, single, 'other-tenant'), expected: nothing },
    { name: 'two types of one tenant', spec: never(single, app, 'same-tenant'), expected: [] },
    { name: 'one namespace by its name', spec: never(shop, shop, 'other-namespace'), expected: nothing },
    { name: 'one namespace by a pattern', spec: never(shop, { namespace: 'shop*' }, 'other-namespace'), expected: [] },
    { name: 'one namespace with itself', spec: never(shop, shop, 'same-namespace'), expected: [] },
    {
      name: 'one name is one tenant',
      spec: never({ tenant: 'fruit' }, { tenant: 'fruit' }, 'other-tenant'),
      expected: nothing,
    },
    {
      name: 'two names are two tenants',
      spec: never({ tenant: 'fruit' }, { tenant: 'tea' }, 'same-tenant'),
      expected: nothing,
    },
    {
      name: 'a tenant relation of a namespace without tenant',
      spec: never({ namespace: 'infra' }, app, 'other-tenant'),
      expected: nothing,
    },
    { name: 'only, of nothing', spec: { only: [{ to: { ...app, tenant: 'tea' }, from: [data] }] }, expected: nothing },
    {
      name: 'only, with a peer of another cluster',
      spec: { only: [{ to: app, from: [data, { namespaceType: 'jobs' }] }] },
      expected: nothing,
    },
    { name: 'only, with a network', spec: { only: [{ to: app, from: [data, { network: 'nodes' }] }] }, expected: [] },
    {
      name: 'a type without a namespace is for the proof to answer',
      spec: never(app, { namespaceType: 'unused' }),
      expected: [],
    },
  ],
  ({ spec, expected }) => assert.equal(codes(spec), expected),
);

test('a statement about nothing is a warning, so the guardrail is read', () => {
  const { value, diagnostics } = readOneGuardrail({ isolated: [{ ...app, tenant: 'none' }] }, { landscape });
  assert.equal(
    diagnostics.map(({ code, severity }) => [code, severity]),
    [['guardrail-matches-nothing', 'warning']],
  );
  assert.is(value?.length, 1);
});

test('a wrong name is not reported as nothing as well', () => {
  assert.equal(codes({ isolated: [{ namespace: 'shopp' }] }), ['unknown-reference: Did you mean "shop"?']);
});
