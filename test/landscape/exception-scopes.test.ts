import fc from 'fast-check';
import type { JsonObject } from '../../src/model/json.ts';
import { codesOf, documentOf, type LandscapeParts, landscapeFiles, policiesOf, render } from '../support/landscape.ts';
import { assert, table, test } from '../support/table.ts';

const debug: JsonObject = {
  apiVersion: 'networking.k8s.io/v1',
  kind: 'NetworkPolicy',
  metadata: { name: 'allow-debug' },
  spec: { podSelector: { matchLabels: { app: 'debug' } }, policyTypes: ['Ingress'], ingress: [{}] },
};

const source = (kind: string, metadata: JsonObject, spec: JsonObject) =>
  JSON.stringify({ apiVersion: 'ringfence.dev/v1alpha1', kind, metadata, spec });

/** Two tenants with a folder, one that only a namespace names, a namespace without; three clusters, one of them hosted. */
const parts: LandscapeParts = {
  types: {
    app: { labels: { role: 'app', team: '{{namespace.name}}' } },
    data: { labels: { role: 'data' } },
    shoot: { hostsControlPlane: true },
  },
  clusters: {
    eu1: {
      namespaces: {
        'fruit-app': { type: 'app', tenant: 'fruit', labels: { stage: 'test' } },
        'fruit-data': { type: 'data', tenant: 'fruit' },
        'fish-data': { type: 'data', tenant: 'fish', labels: { stage: 'test' } },
        'wine-data': { type: 'data', tenant: 'wine' },
        tools: 'data',
      },
    },
    us1: { namespaces: { 'fruit-data': { type: 'data', tenant: 'fruit' } } },
    hosted: { controlPlane: { cluster: 'us1', namespace: 'shoot', type: 'shoot' } },
  },
};

const allowed = { clusterSelector: {}, namespaceTypes: ['app', 'data'], namespaceNames: ['*'], maxNamespaces: 9 };
const tenant = (name: string, labels: JsonObject) =>
  source('Tenant', { name, labels }, { owners: [`@acme/${name}`], allowed });
const folders = {
  'policies/tenants/fruit/tenant.yaml': tenant('fruit', { pci: 'true' }),
  'policies/tenants/fish/tenant.yaml': tenant('fish', { pci: 'false' }),
};

function rendered(scope: JsonObject, more: LandscapeParts = {}, spec: JsonObject = { policies: [debug] }) {
  const exception = { reason: 'A test.', owner: 'team-net', until: '2099-12-31', scope, ...spec };
  return render({ ...landscapeFiles({ ...parts, ...more, exceptions: { debug: exception } }), ...folders });
}

/** `cluster/namespace` of those that get the policy of the exception. */
function getting(scope: JsonObject): readonly string[] {
  const { rendering, diagnostics } = rendered(scope);
  if (rendering === undefined) return codesOf(diagnostics);
  const paths = [...rendering.files.keys()].filter((path) => path.endsWith('/policies.yaml'));
  return paths
    .filter((path) => policiesOf(rendering, path).some(({ metadata }) => metadata.name === 'allow-debug'))
    .map((path) => path.split('/').slice(-3, -1).join('/'))
    .sort();
}

table(
  'a namespace is in scope if it has everything that the scope asks for',
  [
    { name: 'a tenant', scope: { tenants: ['fruit'] }, found: ['eu1/fruit-app', 'eu1/fruit-data', 'us1/fruit-data'] },
    { name: 'a tenant without a folder', scope: { tenants: ['wine'] }, found: ['eu1/wine-data'] },
    { name: 'a tenant that is a hosted cluster', scope: { tenants: ['hosted'] }, found: ['us1/shoot'] },
    {
      name: 'every tenant, and so no namespace without one',
      scope: { tenants: ['*'], clusters: ['eu1'] },
      found: ['eu1/fish-data', 'eu1/fruit-app', 'eu1/fruit-data', 'eu1/wine-data'],
    },
    { name: 'a label of the tenant', scope: { tenantLabels: { pci: 'false' } }, found: ['eu1/fish-data'] },
    { name: 'a part of a cluster', scope: { clusters: ['u*'], namespaceTypes: ['data'] }, found: ['us1/fruit-data'] },
    { name: 'a part of a namespace', scope: { namespaces: ['*-app', 'to*'] }, found: ['eu1/fruit-app', 'eu1/tools'] },
    {
      name: 'a label of the namespace',
      scope: { namespaceLabels: { stage: 'test' }, namespaceTypes: ['data'] },
      found: ['eu1/fish-data'],
    },
    {
      name: 'a label of the type',
      scope: { namespaceLabels: { role: 'app' } },
      found: ['eu1/fruit-app'],
    },
    {
      name: 'the name as a label',
      scope: { namespaceLabels: { 'kubernetes.io/metadata.name': 'tools' } },
      found: ['eu1/tools'],
    },
    {
      name: 'a label that an expression sets',
      scope: { namespaceLabels: { team: 'x' } },
      found: ['label-not-constant'],
    },
    {
      name: 'a label that an expression sets, in types where none does',
      scope: { namespaceLabels: { team: 'x' }, namespaceTypes: ['data'] },
      found: [],
    },
    {
      name: 'a label that an expression sets, where another label is missing anyway',
      scope: { namespaceLabels: { team: 'x', role: 'data' } },
      found: [],
    },
    { name: 'a tenant that does not exist', scope: { tenants: ['friut'] }, found: ['unknown-reference'] },
    { name: 'a pattern that no tenant fits', scope: { tenants: ['x*'] }, found: ['unknown-reference'] },
    { name: 'a pattern that no namespace fits', scope: { namespaces: ['x*'] }, found: ['unknown-reference'] },
    { name: 'a pattern that no cluster fits', scope: { clusters: ['x*'] }, found: ['unknown-reference'] },
    { name: 'a label that is none', scope: { tenantLabels: { 'a b': 'c' } }, found: ['invalid-name'] },
    { name: 'no label', scope: { tenantLabels: {} }, found: ['invalid-value'] },
  ],
  ({ scope, found }) => assert.equal(getting(scope), found),
);

test('a tenant that does not exist is reported at its place, with a suggestion', () => {
  const { diagnostics } = rendered({ tenants: ['friut'] });
  assert.equal(
    diagnostics.map(({ message, hint, location }) => [message, hint, location.path]),
    [['Tenant "friut" does not exist in this landscape.', 'Did you mean "fruit"?', 'policies/exceptions/debug.yaml']],
  );
});

test('an exception without policies may ask for any label: findings are judged by rendered labels', () => {
  const { diagnostics } = rendered({ namespaceLabels: { team: 'x' } }, {}, { accepts: [{ code: 'redundant' }] });
  assert.equal(codesOf(diagnostics), []);
});

const value = fc.constantFrom('a', 'b');
const typeLabels = fc.oneof(
  fc.record({ k: value }, { requiredKeys: [] }),
  fc.constant({ k: '{{namespace.name}}' }),
  fc.array(fc.record({ k: value, l: value }, { requiredKeys: [] }), { minLength: 1, maxLength: 2 }),
  fc.constant([{ k: 'a' }, { l: '{{namespace.name}}' }]),
);

test('a scope of labels holds for exactly the namespaces that are rendered with them, or is refused', () => {
  let refused = 0;
  fc.assert(
    fc.property(
      typeLabels,
      fc.record({ k: value, l: value }, { requiredKeys: [] }),
      fc.record({ k: value, l: value }, { requiredKeys: [] }),
      (ofType, own, asked) => {
        fc.pre(Object.keys(asked).length > 0);
        const one: LandscapeParts = {
          types: { web: { labels: ofType as unknown as JsonObject } },
          clusters: { one: { namespaces: { a: { type: 'web', labels: own }, c: 'web' } } },
        };
        const exception = { reason: 'A test.', owner: 'team-net', until: '2099-12-31', policies: [debug] };
        const files = landscapeFiles({
          ...one,
          exceptions: { debug: { ...exception, scope: { namespaceLabels: asked } } },
        });
        const { rendering, diagnostics } = render(files);
        if (rendering === undefined) {
          assert.equal([...new Set(codesOf(diagnostics))], ['label-not-constant']);
          refused += 1;
          return;
        }
        for (const namespace of ['a', 'c']) {
          const { labels = {} } = documentOf(rendering, `inventory/clusters/one/namespaces/${namespace}.yaml`) as {
            labels?: JsonObject;
          };
          const has = Object.entries(asked).every(([key, expected]) => labels[key] === expected);
          const policies = policiesOf(rendering, `clusters/one/${namespace}/policies.yaml`);
          assert.is(policies.length > 0, has);
        }
      },
    ),
    { numRuns: 150 },
  );
  assert.ok(refused > 5 && refused < 120, `${refused} are refused`);
});
