import type { Json, JsonObject } from '../../../src/model/json.ts';
import { codesOf, load } from '../../support/landscape.ts';
import { assert, table, test } from '../../support/table.ts';
import { app, type TenantLandscape, type TenantParts, tenantFiles } from '../../support/tenants.ts';

interface GrantCase {
  readonly name: string;
  /** Over a grant of `payments` for pods of `checkout`. */
  readonly grant?: JsonObject;
  /** Over the tenant that gives the grant. */
  readonly payments?: TenantParts;
  /** Over the tenant that uses it. */
  readonly checkout?: TenantParts;
  readonly parts?: TenantLandscape;
  readonly codes: readonly string[];
}

const from = { tenants: ['checkout'], namespaceTypes: ['app'] };
const to = { namespaceType: 'app', podSelector: { matchLabels: { app: 'api' } } };
const grantOf = (over: JsonObject = {}): JsonObject => ({
  reason: 'Checkout charges cards.',
  reviewBy: '2030-06-30',
  from,
  to,
  ports: [{ port: 8443 }],
  ...over,
});

/** A namespace of checkout that uses grants. */
const using = (uses: Json, place: JsonObject = { clusterSelector: {} }, name = 'checkout-app') =>
  app(name, place, { uses });

function filesOf({ grant, payments, checkout, parts }: Omit<GrantCase, 'name' | 'codes'>): Record<string, string> {
  return tenantFiles({
    ...parts,
    tenants: {
      payments: { namespaces: [app('payments-app')], grants: { api: grantOf(grant) }, ...payments },
      checkout: { namespaces: [using(['payments/api'])], ...checkout },
      ...parts?.tenants,
    },
  });
}

const other = { landscape: {}, types: { web: {} } };

table<GrantCase>(
  'a grant names what exists, and nothing that an API server refuses',
  [
    { name: 'a grant that is used', codes: [] },
    { name: 'a grant that no namespace uses', checkout: { namespaces: [app('checkout-app')] }, codes: [] },
    {
      name: 'another name than that of its file',
      parts: {
        files: {
          'policies/tenants/payments/grants/api.yaml': JSON.stringify({
            apiVersion: 'ringfence.dev/v1alpha1',
            kind: 'AccessGrant',
            metadata: { name: 'apis' },
            spec: grantOf(),
          }),
        },
      },
      codes: ['name-differs-from-path'],
    },
    {
      name: 'a name that no policy can have',
      payments: { namespaces: [app('payments-app')], grants: { Api: grantOf() } },
      checkout: { namespaces: [using(['payments/Api'])] },
      codes: ['invalid-name'],
    },
    {
      name: 'a tenant that does not exist',
      grant: { from: { ...from, tenants: ['chekout', 'checkout'] } },
      codes: ['unknown-reference'],
    },
    {
      name: 'a tenant that only a namespace names',
      grant: { from: { ...from, tenants: ['checkout', 'free'] } },
      parts: { clusters: { eu1: { namespaces: [{ name: 'free', type: 'app', tenant: 'free' }] } } },
      codes: [],
    },
    {
      name: 'a tenant that only a cluster names',
      grant: { from: { ...from, tenants: ['checkout', 'free'] } },
      parts: { clusters: { eu1: { tenant: 'free' } } },
      codes: [],
    },
    {
      name: 'a tenant that only a namespace of a group names',
      grant: { from: { ...from, tenants: ['checkout', 'free'] } },
      parts: {
        groups: { eu: { namespaces: [{ name: 'free', type: 'app', tenant: 'free' }] } },
        clusters: { 'eu/eu1': {} },
      },
      codes: [],
    },
    { name: 'itself', grant: { from: { ...from, tenants: ['checkout', 'payments'] } }, codes: ['grant-to-itself'] },
    {
      name: 'a type of consumers that does not exist',
      grant: { from: { ...from, namespaceTypes: ['app', 'ap'] } },
      codes: ['unknown-reference'],
    },
    {
      name: 'a type of targets that does not exist',
      grant: { to: { ...to, namespaceType: 'ap' } },
      codes: ['unknown-reference'],
    },
    {
      name: 'a type that the tenant may not have',
      grant: { to: { ...to, namespaceType: 'web' } },
      parts: { ...other, clusters: { eu1: { namespaces: [{ name: 'web', type: 'web', tenant: 'payments' }] } } },
      codes: ['tenant-not-allowed'],
    },
    {
      name: 'a bad label key',
      grant: { to: { ...to, podSelector: { matchLabels: { 'a b': 'c' } } } },
      codes: ['invalid-label-key'],
    },
    {
      name: 'an operator without values',
      grant: { from: { ...from, podSelector: { matchExpressions: [{ key: 'app', operator: 'In' }] } } },
      codes: ['selector-values-missing'],
    },
    { name: 'a port that cannot exist', grant: { ports: [{ port: 70000 }] }, codes: ['port-out-of-range'] },
    { name: 'a number in quotes', grant: { ports: [{ port: '80' }] }, codes: ['invalid-port-name'] },
    {
      name: 'a range that ends before it begins',
      grant: { ports: [{ port: 90, endPort: 80 }] },
      codes: ['end-port-before-port'],
    },
    {
      name: 'a range from a name',
      grant: { ports: [{ port: 'web', endPort: 80 }] },
      codes: ['end-port-with-named-port'],
    },
    { name: 'a range', grant: { ports: [{ port: 80, endPort: 90, protocol: 'UDP' }] }, codes: [] },
    {
      name: 'a protocol that no policy has',
      grant: { ports: [{ port: 80, protocol: 'ICMP' }] },
      codes: ['invalid-value'],
    },
    { name: 'no port, which would be every port', grant: { ports: [] }, codes: ['invalid-value'] },
    { name: 'no pods, which would be every pod', grant: { to: { namespaceType: 'app' } }, codes: ['missing-field'] },
    { name: 'no day of review', grant: { reviewBy: 'never' }, codes: ['value-of-wrong-format'] },
  ],
  (one) => assert.equal(codesOf(load(filesOf(one)).diagnostics), one.codes),
);

table<GrantCase>(
  'a namespace uses only what is granted to it, where there is something to connect to',
  [
    { name: 'an unknown tenant', checkout: { namespaces: [using(['paymants/api'])] }, codes: ['unknown-reference'] },
    { name: 'an unknown grant', checkout: { namespaces: [using(['payments/apis'])] }, codes: ['unknown-reference'] },
    { name: 'no tenant at all', checkout: { namespaces: [using(['api'])] }, codes: ['invalid-value'] },
    {
      name: 'the same grant twice',
      checkout: { namespaces: [using(['payments/api', 'payments/api'])] },
      codes: ['duplicate-item'],
    },
    {
      name: 'a grant for another tenant',
      grant: { from: { ...from, tenants: ['ledger'] } },
      parts: { tenants: { ledger: {} } },
      codes: ['grant-not-given'],
    },
    {
      name: 'a grant for another type',
      grant: { from: { ...from, namespaceTypes: ['web'] } },
      parts: { types: { web: {} } },
      codes: ['grant-not-given'],
    },
    {
      name: 'the own grant of a tenant',
      payments: {
        namespaces: [using(['payments/api'], { clusterSelector: {} }, 'payments-app')],
        grants: { api: grantOf() },
      },
      codes: ['grant-to-itself'],
    },
    {
      name: 'a namespace without a tenant',
      parts: { clusters: { eu1: { namespaces: [{ name: 'free', type: 'app', uses: ['payments/api'] }] } } },
      codes: ['tenant-missing'],
    },
    {
      name: 'a namespace of a cluster file whose tenant has no folder',
      grant: { from: { ...from, tenants: ['checkout', 'free'] } },
      parts: {
        clusters: { eu1: { namespaces: [{ name: 'free', type: 'app', tenant: 'free', uses: ['payments/api'] }] } },
      },
      codes: [],
    },
    {
      name: 'no target in the cluster of the namespace',
      payments: { namespaces: [app('payments-app', { clusters: ['us1'] })], grants: { api: grantOf() } },
      checkout: { namespaces: [using(['payments/api'], { clusters: ['eu1'] })] },
      codes: ['grant-without-target'],
    },
    {
      name: 'a target in one of the clusters of the namespace',
      payments: { namespaces: [app('payments-app', { clusters: ['us1'] })], grants: { api: grantOf() } },
      codes: [],
    },
    {
      name: 'a target that the platform declares',
      payments: { namespaces: [], grants: { api: grantOf() } },
      checkout: { namespaces: [using(['payments/api'], { clusters: ['eu1'] })] },
      parts: { clusters: { eu1: { namespaces: [{ name: 'vault', type: 'app', tenant: 'payments' }] } } },
      codes: [],
    },
    {
      name: 'a target of another type',
      payments: {
        allowed: { namespaceTypes: ['app', 'web'] },
        namespaces: [app('payments-app')],
        grants: { api: grantOf({ to: { ...to, namespaceType: 'web' } }) },
      },
      parts: { types: { web: {} } },
      codes: ['grant-without-target'],
    },
  ],
  (one) => assert.equal(codesOf(load(filesOf(one)).diagnostics), one.codes),
);

test('a grant that cannot be read is reported once, and its uses are not', () => {
  const files = { ...filesOf({}), 'policies/tenants/payments/grants/api.yaml': 'kind: AccessGrant\n  x: [' };
  assert.equal(codesOf(load(files).diagnostics), ['invalid-yaml']);
});

test('a tenant whose tenant.yaml cannot be read is reported once, and uses of its grants are not', () => {
  const files = { ...filesOf({}), 'policies/tenants/payments/tenant.yaml': 'kind: Tenant\n  x: [' };
  assert.equal(codesOf(load(files).diagnostics), ['invalid-yaml']);
});

test('a type that cannot be read is reported once, and the grants into its namespaces are not', () => {
  const files = { ...filesOf({}), 'policies/namespace-types/app/namespace-type.yaml': 'kind: NamespaceType\n  x: [' };
  assert.equal(codesOf(load(files).diagnostics), ['invalid-yaml']);
});

test('the owners of the granting tenant are the way out, and the grant is shown', () => {
  const [found] = load(
    filesOf({ grant: { from: { ...from, tenants: ['ledger'] } }, parts: { tenants: { ledger: {} } } }),
  ).diagnostics;
  assert.is(found?.message, 'Grant "api" of tenant "payments" is not for tenant "checkout".');
  assert.is(found?.hint, 'Ask @acme/payments to extend spec.from of the grant, or delete the item.');
  assert.equal(
    found?.related?.map(({ location }) => location.path),
    ['policies/tenants/payments/grants/api.yaml'],
  );
});
