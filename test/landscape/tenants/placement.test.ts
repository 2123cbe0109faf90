import type { Namespace } from '../../../src/landscape/landscape.ts';
import { plainOf } from '../../../src/landscape/layers.ts';
import { codesOf, describe, load, render } from '../../support/landscape.ts';
import { assert, table, test } from '../../support/table.ts';
import { app, policyOf, type TenantLandscape, tenantFiles } from '../../support/tenants.ts';

/** `<cluster>/<namespace>` of every namespace, sorted. */
function placesIn(parts: TenantLandscape): readonly string[] {
  return namespacesIn(parts).map(({ cluster, name }) => `${cluster.name}/${name}`);
}

function namespacesIn(parts: TenantLandscape): readonly Namespace[] {
  const { landscape, diagnostics } = load(tenantFiles(parts));
  if (landscape === undefined) throw new Error(describe(diagnostics).join('\n'));
  return [...landscape.clusters.values()].flatMap(({ namespaces }) => namespaces);
}

const production = { clusterSelector: { matchLabels: { stage: 'production' } } };

table(
  'a namespace is in the clusters that its tenant names or selects',
  [
    { name: 'all', place: { clusterSelector: {} }, expected: ['eu1', 'test1', 'us1'] },
    { name: 'by name', place: { clusters: ['us1', 'test1'] }, expected: ['test1', 'us1'] },
    { name: 'by a label', place: production, expected: ['eu1', 'us1'] },
    {
      name: 'by two labels',
      place: { clusterSelector: { matchLabels: { stage: 'production', region: 'eu' } } },
      expected: ['eu1'],
    },
    {
      name: 'by an expression',
      place: { clusterSelector: { matchExpressions: [{ key: 'stage', operator: 'NotIn', values: ['test'] }] } },
      expected: ['eu1', 'us1'],
    },
    {
      name: 'by a label that must be absent',
      place: { clusterSelector: { matchExpressions: [{ key: 'team', operator: 'DoesNotExist' }] } },
      expected: ['eu1', 'test1', 'us1'],
    },
  ],
  ({ place, expected }) => {
    const places = placesIn({ tenants: { ledger: { namespaces: [app('ledger', place)] } } });
    assert.equal(
      places,
      expected.map((cluster) => `${cluster}/ledger`),
    );
  },
);

table(
  'a group gives its namespaces to its clusters',
  [
    {
      name: 'to every cluster below',
      groups: { prod: { namespaces: [{ name: 'web', type: 'app' }] } },
      expected: ['eu1/web', 'eu2/web', 'plane1/plane', 'us1/web'],
    },
    {
      name: 'of an inner group too',
      groups: {
        prod: { namespaces: [{ name: 'web', type: 'app' }] },
        'prod/eu': { namespaces: [{ name: 'mail', type: 'app' }] },
      },
      expected: ['eu1/mail', 'eu1/web', 'eu2/mail', 'eu2/web', 'plane1/plane', 'us1/web'],
    },
    {
      name: 'to those that a selector matches',
      groups: {
        prod: { namespaces: [{ name: 'web', type: 'app', clusterSelector: { matchLabels: { arm: 'true' } } }] },
      },
      expected: ['eu2/web', 'plane1/plane'],
    },
    {
      name: 'to a hosted cluster only by a selector',
      groups: { prod: { namespaces: [{ name: 'web', type: 'app', clusterSelector: {} }] } },
      expected: ['eu1/web', 'eu2/web', 'hosted/web', 'plane1/plane', 'us1/web'],
    },
    {
      name: 'by labels of groups, which an inner group and the cluster override',
      groups: {
        prod: {
          clusterLabels: { size: 'small' },
          namespaces: [{ name: 'web', type: 'app', clusterSelector: { matchLabels: { size: 'large' } } }],
        },
        'prod/eu': { clusterLabels: { size: 'large' } },
      },
      clusters: { 'prod/eu/eu1': {}, 'prod/eu/eu2': { labels: { size: 'tiny' } }, 'prod/us1': {} },
      expected: ['eu1/web'],
    },
  ],
  ({ groups, clusters, expected }) => {
    const places = placesIn({
      groups,
      types: { plane: { hostsControlPlane: true } },
      clusters: clusters ?? {
        plane1: {},
        'prod/eu/eu1': {},
        'prod/eu/eu2': { labels: { arm: 'true' } },
        'prod/us1': {},
        'prod/hosted': { controlPlane: { cluster: 'plane1', namespace: 'plane', type: 'plane' } },
      },
    });
    assert.equal(places, expected);
  },
);

table(
  'reports what places nothing, or places twice',
  [
    {
      name: 'neither clusters nor a selector',
      parts: { tenants: { ledger: { namespaces: [app('ledger', {})] } } },
      codes: ['unclear-placement'],
    },
    {
      name: 'both',
      parts: { tenants: { ledger: { namespaces: [app('ledger', { clusters: ['eu1'], clusterSelector: {} })] } } },
      codes: ['unclear-placement'],
    },
    {
      name: 'an unknown cluster',
      parts: { tenants: { ledger: { namespaces: [app('ledger', { clusters: ['eu3'] })] } } },
      codes: ['unknown-reference'],
    },
    {
      name: 'a selector that matches none',
      parts: {
        tenants: { ledger: { namespaces: [app('ledger', { clusterSelector: { matchLabels: { stage: 'prod' } } })] } },
      },
      codes: ['selector-matches-nothing'],
    },
    {
      name: 'a selector that matches none, and an override',
      parts: {
        tenants: {
          ledger: {
            namespaces: [
              app(
                'ledger',
                { clusterSelector: { matchLabels: { stage: 'prod' } } },
                { overrides: [{ clusters: ['us1'], values: {} }] },
              ),
            ],
          },
        },
      },
      codes: ['selector-matches-nothing'],
    },
    {
      name: 'a selector that contradicts itself',
      parts: {
        tenants: {
          ledger: {
            namespaces: [
              app('ledger', {
                clusterSelector: {
                  matchLabels: { stage: 'test' },
                  matchExpressions: [{ key: 'stage', operator: 'DoesNotExist' }],
                },
              }),
            ],
          },
        },
      },
      codes: ['selector-matches-nothing'],
    },
    {
      name: 'a selector that no server accepts',
      parts: {
        tenants: {
          ledger: {
            namespaces: [app('ledger', { clusterSelector: { matchExpressions: [{ key: 'stage', operator: 'In' }] } })],
          },
        },
      },
      codes: ['selector-values-missing'],
    },
    {
      name: 'one name twice in a cluster',
      parts: { tenants: { ledger: { namespaces: [app('ledger', production), app('ledger', { clusters: ['us1'] })] } } },
      codes: ['duplicate-name'],
    },
    {
      name: 'one name in different clusters',
      parts: {
        tenants: {
          ledger: { namespaces: [app('ledger', { clusters: ['eu1'] }), app('ledger', { clusters: ['us1'] })] },
        },
      },
      codes: [],
    },
    {
      name: 'the namespace of another tenant',
      parts: {
        tenants: {
          audit: { namespaces: [app('ledger')] },
          ledger: { namespaces: [app('ledger', { clusters: ['us1'] })] },
        },
      },
      codes: ['duplicate-name'],
    },
    {
      name: 'the namespace of a cluster file',
      parts: {
        clusters: { eu1: { namespaces: [{ name: 'ledger', type: 'app' }] } },
        tenants: { ledger: { namespaces: [app('ledger')] } },
      },
      codes: ['duplicate-name'],
    },
    {
      name: 'an override of a cluster without the namespace',
      parts: {
        tenants: {
          ledger: { namespaces: [app('ledger', production, { overrides: [{ clusters: ['test1'], values: {} }] })] },
        },
      },
      codes: ['selector-matches-nothing'],
    },
    {
      name: 'a group without a cluster',
      parts: { groups: { edge: { namespaces: [{ name: 'web', type: 'app' }] } } },
      codes: ['placed-nowhere'],
    },
    {
      name: 'a group whose selector matches none of its clusters',
      parts: {
        groups: {
          edge: {
            namespaces: [{ name: 'web', type: 'app', clusterSelector: { matchLabels: { stage: 'production' } } }],
          },
        },
        clusters: { 'edge/one': { labels: { stage: 'test' } }, two: { labels: { stage: 'production' } } },
      },
      codes: ['selector-matches-nothing'],
    },
    {
      name: 'a cluster label that is none',
      parts: { clusters: { eu1: { labels: { 'a b': 'x' } } } },
      codes: ['invalid-name'],
    },
  ],
  ({ parts, codes }) => assert.equal(codesOf(load(tenantFiles(parts as TenantLandscape)).diagnostics), codes),
);

test('suggests the label that a cluster has', () => {
  const misspelt = { clusterSelector: { matchLabels: { stage: 'prodution' } } };
  const { diagnostics } = load(tenantFiles({ tenants: { ledger: { namespaces: [app('ledger', misspelt)] } } }));
  assert.equal(
    diagnostics.map(({ hint }) => hint),
    ['Did you mean "stage=production"?'],
  );
});

test('a duplicate shows both places', () => {
  const { diagnostics } = load(
    tenantFiles({ tenants: { audit: { namespaces: [app('ledger')] }, ledger: { namespaces: [app('ledger')] } } }),
  );
  const [first] = diagnostics;
  assert.is(first?.location.path, 'policies/tenants/ledger/namespaces.yaml');
  assert.is(first?.related?.[0]?.location.path, 'policies/tenants/audit/namespaces.yaml');
});

const list = { type: 'array', items: { type: 'string' }, default: [], tenantMaySet: true };
const layered: TenantLandscape = {
  landscape: {
    parameters: { properties: { one: { type: 'string', default: 'default', tenantMaySet: true } } },
    values: { one: 'landscape' },
  },
  types: {
    app: { parameters: { properties: { many: { ...list, merge: 'union' } } } },
  },
};

table(
  'layers: landscape, groups, cluster, tenant, namespace, overrides',
  [
    { name: 'nothing set', tenant: {}, expected: { one: 'landscape', many: [] } },
    {
      name: 'of the tenant',
      tenant: { values: { one: 'tenant', many: ['a'] } },
      expected: { one: 'tenant', many: ['a'] },
    },
    {
      name: 'of the namespace over the tenant',
      tenant: { values: { one: 'tenant', many: ['a'] } },
      own: { values: { one: 'own', many: ['b'] } },
      expected: { one: 'own', many: ['a', 'b'] },
    },
    {
      name: 'of the last override that fits',
      tenant: { values: { many: ['a'] } },
      own: {
        values: { one: 'own' },
        overrides: [
          { clusterSelector: { matchLabels: { region: 'eu' } }, values: { one: 'eu', many: ['b'] } },
          { clusters: ['eu1'], values: { one: 'eu1' } },
          { clusters: ['us1'], values: { one: 'us1' } },
        ],
      },
      expected: { one: 'eu1', many: ['a', 'b'] },
    },
  ],
  ({ tenant, own, expected }) => {
    const namespaces = namespacesIn({
      ...layered,
      tenants: { ledger: { ...tenant, namespaces: [app('ledger', { clusters: ['eu1', 'us1'] }, own)] } },
    });
    const values = plainOf(namespaces[0]?.values ?? { kind: 'map', entries: new Map() });
    assert.equal({ ...(values as object) }, expected);
  },
);

test('values of a tenant reach its namespaces in cluster files, and of no other tenant', () => {
  const namespaces = namespacesIn({
    ...layered,
    clusters: {
      eu1: {
        namespaces: [
          { name: 'a', type: 'app', tenant: 'ledger' },
          { name: 'b', type: 'app', tenant: 'audit' },
          { name: 'c', type: 'app' },
        ],
      },
    },
    tenants: { ledger: { values: { one: 'ledger' } }, audit: {} },
  });
  assert.equal(
    namespaces.map(({ name, values }) => [name, (plainOf(values) as { one: string }).one]),
    [
      ['a', 'ledger'],
      ['b', 'landscape'],
      ['c', 'landscape'],
    ],
  );
});

test('templates and labels of a type read the tenant', () => {
  const { rendering, diagnostics } = render(
    tenantFiles({
      ...layered,
      types: {
        app: {
          labels: [{ team: '{{tenant.name}}' }, '{{tenant.labels}}'],
          policies: ['deny-all', 'own-team'],
        },
      },
      templates: {
        'shared/own-team': policyOf('own-team', {
          podSelector: { matchLabels: { stage: '{{tenant.values.one}}' } },
          ingress: [{ from: [{ namespaceSelector: { matchLabels: { team: '{{tenant.name}}' } } }] }],
        }),
      },
      clusters: { eu1: {} },
      tenants: { ledger: { labels: { pci: 'true' }, values: { one: 'gold' }, namespaces: [app('ledger')] } },
    }),
  );
  assert.equal(describe(diagnostics), []);
  const policies = rendering?.files.get('clusters/eu1/ledger/policies.yaml') ?? '';
  assert.match(policies, 'stage: gold');
  const inventory = rendering?.files.get('inventory/clusters/eu1/namespaces/ledger.yaml') ?? '';
  assert.match(inventory, 'labels:\n  pci: "true"\n  team: ledger\n');
});

test('a selector of the labels of a tenant is refused, since a tenant may have none', () => {
  const { diagnostics } = render(
    tenantFiles({
      types: { app: { policies: ['deny-all', 'own-team'] } },
      templates: {
        'shared/own-team': policyOf('own-team', {
          podSelector: {},
          ingress: [{ from: [{ namespaceSelector: { matchLabels: '{{tenant.labels}}' } }] }],
        }),
      },
      clusters: { eu1: {} },
      tenants: { ledger: { namespaces: [app('ledger')] } },
    }),
  );
  assert.ok(
    diagnostics.some(({ severity }) => severity === 'error'),
    describe(diagnostics).join('\n'),
  );
});

test('a namespace without a tenant cannot have a template that reads one', () => {
  const { diagnostics } = render(
    tenantFiles({
      types: { app: { labels: { team: '{{tenant.name}}' } } },
      clusters: { eu1: { namespaces: [{ name: 'web', type: 'app' }] }, us1: {} },
    }),
  );
  assert.equal(
    diagnostics.map(({ code, location }) => [code, location.path]),
    [['tenant-missing', 'policies/clusters/eu1.yaml']],
  );
});
