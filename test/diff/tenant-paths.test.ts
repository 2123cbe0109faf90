import type { ClusterState, KnownPolicy, NamespaceState, Workload } from '../../src/clusters/cluster-state.ts';
import { type KnownLandscape, nothingLeftOut } from '../../src/clusters/known-landscape.ts';
import { diffLandscapes } from '../../src/diff/diff-landscapes.ts';
import type { TenantInventory } from '../../src/manifests/read-inventory.ts';
import type { NetworkPolicy, TextMap } from '../../src/model/network-policy.ts';
import { assert, table } from '../support/table.ts';

/** A namespace whose pods are isolated, except for what its policies allow. */
interface NamespaceParts {
  readonly tenant?: string;
  readonly type?: string;
  readonly labels?: TextMap;
  /** Names of namespaces that may connect to its pods, and to which its pods may connect. */
  readonly lets?: readonly string[];
  readonly goes?: readonly string[];
  /** Everyone may connect to its pods: as a platform's namespace that serves all. */
  readonly serves?: boolean;
  /** `goes` comes from the tenant's own folder. */
  readonly own?: boolean;
  readonly podLabels?: TextMap;
  /** Labels of namespaces that may connect to its pods. */
  readonly letsLabelled?: TextMap;
}

type Grant = NonNullable<TenantInventory['grants']>[number];

interface Path {
  readonly name: string;
  readonly before: Readonly<Record<string, NamespaceParts>>;
  readonly after: Readonly<Record<string, NamespaceParts>>;
  /** Of the state before, and of the state after where they differ. */
  readonly grants?: Readonly<Record<string, readonly Grant[]>>;
  readonly laterGrants?: Readonly<Record<string, readonly Grant[]>>;
  readonly changed?: readonly string[];
  /** `code of its namespaces`. */
  readonly expected: readonly string[];
}

const port = 8443;

function policyOf(name: string, spec: NetworkPolicy['spec'], labels: TextMap = {}): KnownPolicy {
  return {
    policy: { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata: { name, labels }, spec },
    origin: 'rendered',
    path: `manifests/${name}.yaml`,
    line: 1,
  };
}

function namespaceOf(name: string, parts: NamespaceParts): NamespaceState {
  const {
    tenant,
    type = 'app',
    labels = {},
    lets = [],
    goes = [],
    serves = false,
    own = false,
    podLabels,
    letsLabelled,
  } = parts;
  const ports = [{ port, protocol: 'TCP' as const }];
  const peers = (names: readonly string[]) => [
    {
      namespaceSelector: {
        matchExpressions: [{ key: 'kubernetes.io/metadata.name', operator: 'In' as const, values: [...names] }],
      },
    },
  ];
  const ofTenant = own && tenant !== undefined ? { 'ringfence.dev/tenant': tenant } : {};
  const workload: Workload = {
    kind: 'Deployment',
    name: 'api',
    labels: podLabels ?? { app: 'api' },
    ports: [{ name: 'https', port, protocol: 'TCP' }],
    hostNetwork: false,
    pods: [],
    single: false,
  };
  return {
    name,
    labels: { 'kubernetes.io/metadata.name': name, ...labels },
    defined: true,
    type,
    ...(tenant === undefined ? {} : { tenant }),
    workloads: [workload],
    policies: [
      policyOf('deny-all', { podSelector: {}, policyTypes: ['Ingress', 'Egress'] }),
      ...(serves ? [policyOf('serve', { podSelector: {}, policyTypes: ['Ingress'], ingress: [{ ports }] })] : []),
      ...(letsLabelled === undefined
        ? []
        : [
            policyOf('in-by-label', {
              podSelector: {},
              policyTypes: ['Ingress'],
              ingress: [{ from: [{ namespaceSelector: { matchLabels: letsLabelled } }], ports }],
            }),
          ]),
      ...(lets.length === 0
        ? []
        : [policyOf('in', { podSelector: {}, policyTypes: ['Ingress'], ingress: [{ from: peers(lets), ports }] })]),
      ...(goes.length === 0
        ? []
        : [
            policyOf(
              'out',
              { podSelector: {}, policyTypes: ['Egress'], egress: [{ to: peers(goes), ports }] },
              ofTenant,
            ),
          ]),
    ],
  };
}

function landscapeOf(parts: Path['before'], grants: Path['grants'] = {}): KnownLandscape {
  const namespaces = new Map(
    Object.entries(parts)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, one]) => [name, namespaceOf(name, one)]),
  );
  const cluster: ClusterState = {
    name: 'eu1',
    networks: {},
    traits: { ipBlockMatchesPods: 'always', ipBlockMatchesNodes: 'always' },
    namespaces,
    services: [],
  };
  const tenants = Object.entries(grants).map(([tenant, list]) => {
    const inventory: TenantInventory = { tenant, owners: [`@acme/${tenant}`], grants: [...list] };
    return [
      tenant,
      { name: tenant, contentId: JSON.stringify(inventory), load: () => ({ value: inventory, diagnostics: [] }) },
    ] as const;
  });
  return {
    origin: 'rendered',
    clusters: new Map([['eu1', { name: 'eu1', load: () => ({ value: cluster, diagnostics: [] }) }]]),
    tenants: new Map(tenants),
    leftOut: nothingLeftOut,
  };
}

const grant: Grant = {
  name: 'shop-calls-api',
  reason: 'The shop takes payments.',
  reviewBy: '2030-01-01',
  from: { tenants: ['shop'], namespaceTypes: ['app'] },
  to: { namespaceType: 'app', podSelector: { matchLabels: { app: 'api' } } },
  ports: [{ port }],
};
const closed = { shop: { tenant: 'shop' }, pay: { tenant: 'pay' } };
const opened = { shop: { tenant: 'shop', goes: ['pay'] }, pay: { tenant: 'pay', lets: ['shop'] } };

function hazardsOf({ before, after, grants, laterGrants, changed = [] }: Path): readonly string[] {
  const { value, diagnostics } = diffLandscapes(
    landscapeOf(before, grants),
    landscapeOf(after, laterGrants ?? grants),
    { changedTenants: new Set(changed) },
  );
  if (value === undefined) throw new Error(JSON.stringify(diagnostics));
  return value.hazards
    .filter(({ code }) => code === 'tenant-path' || code === 'beyond-tenant')
    .map(({ code, places }) => `${code} ${places.flatMap(({ namespaces }) => namespaces).join()}`)
    .sort();
}

table<Path>(
  'a path between tenants is a hazard, unless a grant of the state before covers it',
  [
    { name: 'without a grant', before: closed, after: opened, expected: ['tenant-path shop'] },
    { name: 'with a grant', before: closed, after: opened, grants: { pay: [grant] }, expected: [] },
    {
      name: 'with a grant that comes with the path',
      before: closed,
      after: opened,
      grants: { pay: [] },
      laterGrants: { pay: [grant] },
      expected: ['tenant-path shop'],
    },
    {
      name: 'with a grant that the same change takes back',
      before: closed,
      after: opened,
      grants: { pay: [grant] },
      laterGrants: { pay: [] },
      expected: ['tenant-path shop'],
    },
    ...(
      [
        { name: 'of other tenants', one: { ...grant, from: { ...grant.from, tenants: ['audit'] } } },
        { name: 'of other types', one: { ...grant, from: { ...grant.from, namespaceTypes: ['data'] } } },
        {
          name: 'of other pods at the source',
          one: { ...grant, from: { ...grant.from, podSelector: { matchLabels: { app: 'web' } } } },
        },
        { name: 'to another type', one: { ...grant, to: { ...grant.to, namespaceType: 'data' } } },
        { name: 'to other pods', one: { ...grant, to: { ...grant.to, podSelector: { matchLabels: { app: 'db' } } } } },
        { name: 'on another port', one: { ...grant, ports: [{ port: 443 }] } },
        {
          name: 'on the same number of another protocol',
          one: { ...grant, ports: [{ port, protocol: 'UDP' as const }] },
        },
        { name: 'on a port of a name that the pods do not have', one: { ...grant, ports: [{ port: 'grpc' }] } },
      ] satisfies readonly { name: string; one: Grant }[]
    ).map(({ name, one }) => ({
      name: `with a grant ${name}`,
      before: closed,
      after: opened,
      grants: { pay: [one] },
      expected: ['tenant-path shop'],
    })),
    {
      name: 'with a grant on a port by its name',
      before: closed,
      after: opened,
      grants: { pay: [{ ...grant, ports: [{ port: 'https' }] }] },
      expected: [],
    },
    {
      name: 'with a grant on a range of ports',
      before: closed,
      after: opened,
      grants: { pay: [{ ...grant, ports: [{ port: 8000, endPort: 9000 }] }] },
      expected: [],
    },
    {
      name: 'with two grants that cover it only together',
      before: closed,
      after: {
        ...opened,
        pay: { tenant: 'pay', lets: ['shop'] },
      },
      grants: {
        pay: [
          { ...grant, ports: [{ port: 1, endPort: port - 1 }] },
          { ...grant, name: 'b' },
        ],
      },
      expected: [],
    },
    {
      name: 'with a grant of another tenant',
      before: closed,
      after: opened,
      grants: { shop: [grant] },
      expected: ['tenant-path shop'],
    },
    {
      name: 'by a namespace that joins the tenant of the grant in the same change',
      before: { ...closed, shop: { tenant: 'audit' } },
      after: opened,
      grants: { pay: [grant] },
      expected: ['tenant-path shop'],
    },
    {
      name: 'by a namespace that takes the type of the grant in the same change',
      before: { ...closed, shop: { tenant: 'shop', type: 'data' } },
      after: opened,
      grants: { pay: [grant] },
      expected: ['tenant-path shop'],
    },
    {
      name: 'by pods that take the labels of the grant in the same change',
      before: { ...closed, pay: { tenant: 'pay', podLabels: { app: 'db' } } },
      after: opened,
      grants: { pay: [grant] },
      expected: ['tenant-path shop'],
    },
    {
      name: 'of one tenant',
      before: { shop: { tenant: 'shop' }, pay: { tenant: 'shop' } },
      after: { shop: { tenant: 'shop', goes: ['pay'] }, pay: { tenant: 'shop', lets: ['shop'] } },
      expected: [],
    },
  ],
  (path) => assert.equal(hazardsOf(path), path.expected),
);

const serving = { kube: { serves: true } };

table<Path>(
  'a tenant that opens a path beyond its own namespaces is a hazard, unless the other side opens, too',
  [
    {
      name: 'to the platform, which serves everyone',
      before: { ...serving, shop: { tenant: 'shop' } },
      after: { ...serving, shop: { tenant: 'shop', goes: ['kube'] } },
      changed: ['shop'],
      expected: ['beyond-tenant shop'],
    },
    {
      name: 'to the platform, by a change of the platform',
      before: { ...serving, shop: { tenant: 'shop' } },
      after: { ...serving, shop: { tenant: 'shop', goes: ['kube'] } },
      changed: ['pay'],
      expected: [],
    },
    {
      name: 'to another tenant, which serves everyone',
      before: { shop: { tenant: 'shop' }, pay: { tenant: 'pay', serves: true } },
      after: { shop: { tenant: 'shop', goes: ['pay'] }, pay: { tenant: 'pay', serves: true } },
      changed: ['shop'],
      expected: ['beyond-tenant shop', 'tenant-path shop'],
    },
    {
      name: 'to another tenant that grants it',
      before: { shop: { tenant: 'shop' }, pay: { tenant: 'pay', serves: true } },
      after: { shop: { tenant: 'shop', goes: ['pay'] }, pay: { tenant: 'pay', serves: true } },
      grants: { pay: [grant] },
      changed: ['shop'],
      expected: [],
    },
    {
      name: 'to another tenant that opens in the same change',
      before: closed,
      after: opened,
      changed: ['shop', 'pay'],
      expected: ['tenant-path shop'],
    },
    {
      name: 'to another tenant whose namespace changes in another way',
      before: { shop: { tenant: 'shop' }, pay: { tenant: 'pay', serves: true } },
      after: { shop: { tenant: 'shop', goes: ['pay'] }, pay: { tenant: 'pay', serves: true, goes: ['other'] } },
      changed: ['shop', 'pay'],
      expected: ['beyond-tenant shop', 'tenant-path shop'],
    },
    {
      name: 'from the platform, which already goes there',
      before: { mon: { goes: ['shop'] }, shop: { tenant: 'shop' } },
      after: { mon: { goes: ['shop'] }, shop: { tenant: 'shop', lets: ['mon'] } },
      changed: ['shop'],
      expected: ['beyond-tenant shop'],
    },
    {
      name: 'within the tenant',
      before: { a: { tenant: 'shop' }, b: { tenant: 'shop', serves: true } },
      after: { a: { tenant: 'shop', goes: ['b'] }, b: { tenant: 'shop', serves: true } },
      changed: ['shop'],
      expected: [],
    },
    {
      name: 'that closes',
      before: { ...serving, shop: { tenant: 'shop', goes: ['kube'] } },
      after: { ...serving, shop: { tenant: 'shop' } },
      changed: ['shop'],
      expected: [],
    },
    {
      name: 'by its own policy in a namespace that is new',
      before: serving,
      after: { ...serving, shop: { tenant: 'shop', goes: ['kube'], own: true } },
      changed: ['shop'],
      expected: ['beyond-tenant shop'],
    },
    {
      name: 'by a policy of its type in a namespace that is new',
      before: serving,
      after: { ...serving, shop: { tenant: 'shop', goes: ['kube'] } },
      changed: ['shop'],
      expected: [],
    },
    {
      name: 'by its own policy to another tenant, in a namespace that is new',
      before: { pay: { tenant: 'pay', serves: true } },
      after: { pay: { tenant: 'pay', serves: true }, shop: { tenant: 'shop', goes: ['pay'], own: true } },
      changed: ['shop'],
      expected: ['beyond-tenant shop', 'tenant-path shop'],
    },
  ],
  (path) => assert.equal(hazardsOf(path), path.expected),
);

/** The platform lets namespaces in by a label. */
function byLabel(labels: TextMap): Path['after'] {
  return { kube: { letsLabelled: { tier: 'gold' } }, shop: { tenant: 'shop', goes: ['kube'], labels } };
}

table<Path>(
  'a label of its namespace opens a path of a tenant as a policy does',
  [
    {
      name: 'a label that a policy of the platform reads',
      before: byLabel({}),
      after: byLabel({ tier: 'gold' }),
      changed: ['shop'],
      expected: ['beyond-tenant shop'],
    },
    {
      name: 'a label that no policy reads',
      before: byLabel({}),
      after: byLabel({ tier: 'silver' }),
      changed: ['shop'],
      expected: [],
    },
  ],
  (path) => assert.equal(hazardsOf(path), path.expected),
);
