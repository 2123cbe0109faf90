import { codesOf, describe, load, render } from '../../support/landscape.ts';
import { assert, table, test } from '../../support/table.ts';
import { app, policyOf, type TenantLandscape, type TenantParts, tenantFiles } from '../../support/tenants.ts';

interface Forbidden {
  readonly name: string;
  readonly tenant?: TenantParts;
  readonly parts?: TenantLandscape;
  readonly codes: readonly string[];
}

const codesFor = ({ tenant = {}, parts = {} }: Forbidden) =>
  codesOf(render(tenantFiles({ ...parts, tenants: { ledger: tenant, ...parts.tenants } })).diagnostics);

/** A policy that lets pods with a label of another team in. */
const narrow = { podSelector: {}, ingress: [{ from: [{ namespaceSelector: { matchLabels: { team: 'audit' } } }] }] };
const peers = (...from: readonly object[]) => ({ podSelector: {}, ingress: [{ from }] }) as never;
const own = { tenantPolicies: { from: 'Own' } };
const withBlocks = { tenantPolicies: { from: 'Own', addresses: { minPrefixLength: { ipv4: 24, ipv6: 48 } } } };
const listing = (policies: TenantParts['policies'] & object): TenantParts => ({
  policies,
  namespaces: [app('ledger', { clusterSelector: {} }, { policies: Object.keys(policies) })],
});

table<Forbidden>(
  'a tenant stays within what its tenant.yaml allows',
  [
    { name: 'everything is allowed', tenant: { namespaces: [app('ledger')] }, codes: [] },
    {
      name: 'a name that fits a pattern',
      tenant: { allowed: { namespaceNames: ['ledger', 'ledger-*'] }, namespaces: [app('ledger-a'), app('ledger')] },
      codes: [],
    },
    {
      name: 'another name',
      tenant: { allowed: { namespaceNames: ['ledger-*'] }, namespaces: [app('kube-system')] },
      codes: ['tenant-not-allowed'],
    },
    {
      name: 'another type',
      tenant: { namespaces: [{ ...app('ledger'), type: 'monitoring' }] },
      parts: { types: { monitoring: {} } },
      codes: ['tenant-not-allowed'],
    },
    {
      name: 'another cluster by name',
      tenant: {
        allowed: { clusterSelector: { matchLabels: { stage: 'production' } } },
        namespaces: [app('ledger', { clusters: ['eu1', 'test1'] })],
      },
      codes: ['tenant-not-allowed'],
    },
    {
      name: 'another cluster by a selector',
      tenant: {
        allowed: { clusterSelector: { matchLabels: { stage: 'production' } } },
        namespaces: [app('ledger', { clusterSelector: { matchLabels: { region: 'eu' } } })],
      },
      codes: ['tenant-not-allowed'],
    },
    {
      name: 'as many as it may have in each cluster',
      tenant: { allowed: { maxNamespaces: 2 }, namespaces: [app('a'), app('b')] },
      codes: [],
    },
    {
      name: 'one too many in one cluster',
      tenant: { allowed: { maxNamespaces: 2 }, namespaces: [app('a'), app('b'), app('c', { clusters: ['us1'] })] },
      codes: ['tenant-not-allowed'],
    },
    {
      name: 'a type that does not admit it',
      tenant: { namespaces: [app('ledger')] },
      parts: { types: { app: { tenants: 'None' } } },
      codes: ['tenant-type-closed'],
    },
    {
      name: 'a type that admits another one',
      tenant: { namespaces: [app('ledger')] },
      parts: { types: { app: { tenants: ['audit'] } }, tenants: { audit: {} } },
      codes: ['tenant-type-closed'],
    },
    {
      name: 'a type that admits it by name',
      tenant: { namespaces: [app('ledger')] },
      parts: { types: { app: { tenants: ['ledger'] } } },
      codes: [],
    },
    {
      name: 'a label of its type',
      tenant: { namespaces: [app('ledger', { clusterSelector: {} }, { labels: { tier: 'gold' } })] },
      parts: { types: { app: { tenantLabels: ['tier'] } } },
      codes: [],
    },
    {
      name: 'another label',
      tenant: { namespaces: [app('ledger', { clusterSelector: {} }, { labels: { monitoring: 'true' } })] },
      parts: { types: { app: { tenantLabels: ['tier'] } } },
      codes: ['label-not-for-tenants'],
    },
    {
      name: 'the name of a type that admits none, of a tenant that does not exist',
      parts: { types: { app: { tenants: ['legder'] } } },
      codes: ['unknown-reference'],
    },
  ],
  (forbidden) => assert.equal(codesFor(forbidden), forbidden.codes),
);

table<Forbidden>(
  'a tenant lists what its type offers, and writes what its type lets it write',
  [
    {
      name: 'a template, where the type offers none',
      tenant: { namespaces: [app('ledger', { clusterSelector: {} }, { policies: ['extra'] })] },
      parts: { templates: { 'shared/extra': policyOf('extra', narrow) } },
      // The template exists, and nothing that may lists it.
      codes: ['policy-not-offered', 'unlisted-template'],
    },
    {
      name: 'an offered template',
      tenant: { namespaces: [app('ledger', { clusterSelector: {} }, { policies: ['extra'] })] },
      parts: {
        types: { app: { tenantPolicies: { from: 'Offered', offered: ['extra'] } } },
        templates: { 'shared/extra': policyOf('extra', narrow) },
      },
      codes: [],
    },
    {
      name: 'an own template, where the type only offers some',
      tenant: listing({ mine: narrow }),
      parts: {
        types: { app: { tenantPolicies: { from: 'Offered', offered: ['extra'] } } },
        templates: { 'shared/extra': policyOf('extra', narrow) },
      },
      codes: ['policy-not-offered'],
    },
    { name: 'an own template', tenant: listing({ mine: narrow }), parts: { types: { app: own } }, codes: [] },
    {
      name: 'the own template of another tenant',
      tenant: { namespaces: [app('ledger', { clusterSelector: {} }, { policies: ['theirs'] })] },
      parts: {
        types: { app: own },
        tenants: {
          audit: {
            policies: { theirs: narrow },
            namespaces: [app('audit', { clusterSelector: {} }, { policies: ['theirs'] })],
          },
        },
      },
      codes: ['unknown-reference'],
    },
    {
      name: 'an own template that nothing lists',
      tenant: { policies: { mine: narrow }, namespaces: [app('ledger')] },
      parts: { types: { app: own } },
      codes: ['unlisted-template'],
    },
    {
      name: 'a policy of the type, with own templates',
      tenant: {
        policies: { mine: narrow },
        namespaces: [app('ledger', { clusterSelector: {} }, { policies: ['deny-all', 'mine'] })],
      },
      parts: { types: { app: own } },
      codes: ['duplicate-item'],
    },
    {
      name: 'a policy of the type',
      tenant: { namespaces: [app('ledger', { clusterSelector: {} }, { policies: ['deny-all'] })] },
      parts: { types: { app: { tenantPolicies: { from: 'Offered', offered: ['deny-all'] } } } },
      codes: ['duplicate-item'],
    },
    ...[
      { name: 'every namespace', policy: peers({ namespaceSelector: {} }) },
      {
        name: 'every namespace by its name label',
        policy: peers({
          namespaceSelector: { matchExpressions: [{ key: 'kubernetes.io/metadata.name', operator: 'Exists' }] },
        }),
      },
      {
        name: 'every namespace but one',
        policy: peers({
          namespaceSelector: {
            matchExpressions: [{ key: 'kubernetes.io/metadata.name', operator: 'NotIn', values: ['a'] }],
          },
        }),
      },
      {
        name: 'every namespace without a label',
        policy: peers({ namespaceSelector: { matchExpressions: [{ key: 'x', operator: 'DoesNotExist' }] } }),
      },
      { name: 'everyone', policy: { podSelector: {}, ingress: [{}] } },
      { name: 'everyone on a port', policy: { podSelector: {}, ingress: [{ ports: [{ port: 80 }] }] } },
      { name: 'every destination', policy: { podSelector: {}, policyTypes: ['Egress'], egress: [{}] } },
      { name: 'a block, where the type sets no limits', policy: peers({ ipBlock: { cidr: '192.0.2.0/24' } }) },
      {
        name: 'a pod selector beside a wide namespace selector',
        policy: peers({ namespaceSelector: {}, podSelector: { matchLabels: { app: 'web' } } }),
      },
    ].map(({ name, policy }) => ({
      name: `an own policy that lets in ${name}`,
      tenant: listing({ mine: policy as never }),
      parts: { types: { app: own } },
      codes: ['own-policy-too-wide'],
    })),
    {
      name: 'blocks within the limits of the type',
      tenant: listing({ mine: peers({ ipBlock: { cidr: '192.0.2.0/24' } }, { ipBlock: { cidr: '2001:db8::/48' } }) }),
      parts: { types: { app: withBlocks } },
      codes: [],
    },
    {
      name: 'blocks beyond the limits of the type',
      tenant: listing({ mine: peers({ ipBlock: { cidr: '192.0.2.0/23' } }, { ipBlock: { cidr: '::/0' } }) }),
      parts: { types: { app: withBlocks } },
      codes: ['own-policy-too-wide', 'own-policy-too-wide'],
    },
    ...[
      { name: 'the metadata service', cidr: '169.254.169.0/24', codes: ['own-policy-too-wide'] },
      { name: 'the metadata service, left out', cidr: '169.254.169.0/25', codes: [] },
      { name: 'the pods of one of the clusters', cidr: '10.4.7.0/24', codes: ['own-policy-too-wide'] },
      { name: 'what a parameter lists', cidr: '198.51.100.0/24', codes: ['own-policy-too-wide'] },
      { name: 'nothing that is excluded', cidr: '192.0.2.0/24', codes: [] },
    ].map(({ name, cidr, codes }) => ({
      name: `a block with ${name}`,
      tenant: listing({ mine: peers({ ipBlock: { cidr } }) }),
      parts: {
        clusters: { eu1: { networks: { pods: ['10.4.0.0/16'] } }, us1: { networks: { pods: ['10.5.0.0/16'] } } },
        types: {
          app: {
            parameters: {
              properties: {
                closed: { type: 'array', items: { type: 'string', format: 'cidr' }, default: ['198.51.100.7/32'] },
              },
            },
            tenantPolicies: {
              from: 'Own',
              addresses: {
                minPrefixLength: { ipv4: 24, ipv6: 48 },
                outside: ['metadata', 'clusterNetworks', 'closed'],
              },
            },
          },
        },
      },
      codes,
    })),
    {
      name: 'a policy with the name of a policy of the type',
      tenant: listing({ mine: narrow }),
      parts: {
        types: { app: own },
        files: {
          'policies/tenants/ledger/policies/mine.yaml': JSON.stringify(policyOf('deny-all', narrow)),
        },
      },
      codes: ['duplicate-policy', 'duplicate-policy'],
    },
    {
      name: 'annotations that a delivery tool reads',
      tenant: listing({ mine: narrow }),
      parts: {
        types: { app: own },
        files: {
          'policies/tenants/ledger/policies/mine.yaml': JSON.stringify(
            policyOf('mine', narrow, { annotations: { 'argocd.argoproj.io/sync-wave': '-5' } }),
          ),
        },
      },
      codes: ['delivery-annotation'],
    },
    {
      name: 'the label of another tenant',
      tenant: listing({ mine: narrow }),
      parts: {
        types: { app: own },
        files: {
          'policies/tenants/ledger/policies/mine.yaml': JSON.stringify(
            policyOf('mine', narrow, { labels: { 'ringfence.dev/tenant': 'audit' } }),
          ),
        },
      },
      codes: ['reserved-label'],
    },
  ],
  (forbidden) => assert.equal(codesFor(forbidden), forbidden.codes),
);

table<Forbidden>(
  'a tenant cannot write what only the platform writes',
  [
    ...(
      [
        ['exceptions/a.yaml', 'Exception', ['unexpected-file']],
        ['external/a.yaml', 'NetworkPolicy', ['unexpected-file']],
        ['observed.yaml', 'ObservedValues', ['unexpected-file']],
        ['clusters/a.yaml', 'Cluster', ['unexpected-file']],
        ['policies/deeper/a.yaml', 'NetworkPolicy', ['unexpected-file']],
        ['tests/a.yaml', 'Exception', ['wrong-kind']],
        ['namespaces.yaml', 'Cluster', ['wrong-kind']],
      ] as const
    ).map(([path, kind, codes]) => ({
      name: `${kind} at ${path}`,
      parts: {
        files: {
          [`policies/tenants/ledger/${path}`]: `apiVersion: ringfence.dev/v1alpha1\nkind: ${kind}\nmetadata: {name: ledger}\n`,
        },
      },
      codes,
    })),
    ...['externalPolicies', 'exceptions', 'tenant', 'networks', 'cni', 'delivery', 'observed'].map((field) => ({
      name: `${field} of a namespace`,
      tenant: { namespaces: [app('ledger', { clusterSelector: {} }, { [field]: [] })] },
      codes: ['unknown-field'],
    })),
    {
      name: 'a reserved label of a declared workload',
      tenant: {
        namespaces: [app('ledger')],
        workloads: [{ name: 'ledger', workloads: [{ name: 'api', labels: { 'access.acme.io/internet': 'yes' } }] }],
      },
      parts: { landscape: { reservedLabels: ['access.acme.io/*'] } },
      codes: ['reserved-opt-in-label'],
    },
    {
      name: 'workloads of a namespace that it does not have',
      tenant: { namespaces: [app('ledger')], workloads: [{ name: 'audit-*', workloads: [] }] },
      codes: ['unknown-reference'],
    },
    {
      name: 'an empty namespaces.yaml beside workloads',
      parts: {
        files: {
          'policies/tenants/ledger/namespaces.yaml': '',
          'policies/tenants/ledger/workloads.yaml':
            'apiVersion: ringfence.dev/v1alpha1\nkind: TenantWorkloads\nmetadata: {name: ledger}\nspec: {namespaces: [{name: ledger, workloads: []}]}\n',
        },
      },
      codes: ['empty-document'],
    },
    {
      name: 'a folder without tenant.yaml',
      parts: {
        files: {
          'policies/tenants/audit/namespaces.yaml':
            'apiVersion: ringfence.dev/v1alpha1\nkind: TenantNamespaces\nmetadata: {name: audit}\nspec: {}\n',
        },
      },
      codes: ['tenant-file-missing'],
    },
    {
      name: 'a folder that holds nothing but a test, without tenant.yaml',
      parts: { files: { 'policies/tenants/audit/tests/a.yaml': 'kind: ConnectivityTest\n' } },
      codes: ['missing-field', 'missing-field', 'missing-field', 'tenant-file-missing'],
    },
    {
      name: 'the name of another tenant',
      parts: {
        files: {
          'policies/tenants/ledger/namespaces.yaml':
            'apiVersion: ringfence.dev/v1alpha1\nkind: TenantNamespaces\nmetadata: {name: audit}\nspec: {}\n',
        },
      },
      codes: ['name-differs-from-path'],
    },
    {
      name: 'a type that its tenant.yaml misspells',
      tenant: { allowed: { namespaceTypes: ['ap'] } },
      codes: ['unknown-reference'],
    },
  ],
  (forbidden) => assert.equal(codesFor(forbidden), forbidden.codes),
);

test('a broken tenant.yaml is reported once, and its namespaces are not', () => {
  const files = tenantFiles({ tenants: { ledger: { namespaces: [app('ledger')] } } });
  const broken = { ...files, 'policies/tenants/ledger/tenant.yaml': 'kind: Tenant\n  x: [' };
  assert.equal(codesOf(load(broken).diagnostics), ['invalid-yaml']);
});

test('a tenant without a folder has a name, no labels, and the values of its cluster', () => {
  const { rendering, diagnostics } = render(
    tenantFiles({
      types: { app: { labels: { team: '{{tenant.name}}' } } },
      clusters: { eu1: { namespaces: [{ name: 'web', type: 'app', tenant: 'free' }] } },
    }),
  );
  assert.equal(describe(diagnostics), []);
  assert.match(rendering?.files.get('inventory/clusters/eu1/namespaces/web.yaml') ?? '', 'team: free');
  assert.not.ok(rendering?.files.has('inventory/tenants/free.yaml'));
});
