import { diffLandscapes } from '../../src/diff/diff-landscapes.ts';
import {
  type HazardGrant,
  type HazardLandscape,
  type HazardNamespace,
  type HazardPolicy,
  type HazardWorkload,
  SharedStates,
} from '../support/hazard-states.ts';
import { assert, table, test } from '../support/table.ts';

const policy = (name: string, spec: HazardPolicy['spec'], ofTenant?: string): HazardPolicy => ({
  name,
  external: false,
  ...(ofTenant === undefined ? {} : { ofTenant }),
  spec,
});
const deny = policy('deny-all', { podSelector: {}, policyTypes: ['Ingress', 'Egress'] });
const named = (name: string) => ({ matchLabels: { 'kubernetes.io/metadata.name': name } });
const ports = [{ protocol: 'TCP', port: 8080 }] as const;
const outTo = (name: string, on: readonly object[] = ports) =>
  policy(
    'out',
    {
      podSelector: {},
      policyTypes: ['Egress'],
      egress: [{ to: [{ namespaceSelector: named(name) }], ports: on }],
    } as HazardPolicy['spec'],
    'red',
  );
const ofType = policy('out', outTo('blue-data').spec);
const inFrom = (selector: object) =>
  policy('in', { podSelector: {}, policyTypes: ['Ingress'], ingress: [{ from: [{ namespaceSelector: selector }] }] });

const web: HazardWorkload = {
  kind: 'Deployment',
  name: 'web',
  labels: { app: 'web' },
  ports: [{ name: 'http', port: 8080, protocol: 'TCP' }],
  hostNetwork: false,
};
const space = (name: string, rest: Partial<HazardNamespace>): HazardNamespace => ({
  name,
  labels: {},
  type: 'app',
  workloads: [web],
  policies: [deny],
  ...rest,
});
const platform = () => space('blue-data', { policies: [deny, inFrom(named('red-app'))] });
const landscape = (namespaces: readonly HazardNamespace[], grants: readonly HazardGrant[] = []): HazardLandscape => ({
  origin: 'rendered',
  grants,
  clusters: [{ name: 'eu1', ipBlockMatchesPods: 'always', ipBlockMatchesNodes: 'always', namespaces }],
});
const red = (rest: Partial<HazardNamespace> = {}) => space('red-app', { tenant: 'red', ...rest });
const blue = (rest: Partial<HazardNamespace> = {}) =>
  space('blue-data', { tenant: 'blue', policies: [deny, inFrom(named('red-app'))], ...rest });
const grant: HazardGrant = {
  tenant: 'blue',
  name: 'red-reads',
  tenants: ['red'],
  types: ['app'],
  pods: { matchLabels: { app: 'web' } },
  toType: 'app',
  toPods: {},
  ports: [{ port: 'http' }],
};
const reaches = red({ policies: [deny, outTo('blue-data')] });
const closed = [red(), blue()];
const open = [reaches, blue()];

interface Row {
  readonly name: string;
  readonly before: readonly HazardNamespace[];
  readonly after: readonly HazardNamespace[];
  readonly grants?: { readonly before: readonly HazardGrant[]; readonly after: readonly HazardGrant[] };
  /** Default: red. */
  readonly changed?: readonly string[];
  readonly hazards: readonly string[];
  /** The grants that are shown. */
  readonly shown?: readonly string[];
}

const both = (...grants: readonly HazardGrant[]) => ({ before: grants, after: grants });
const path = ['beyond-tenant', 'tenant-path'];

const rows: readonly Row[] = [
  {
    name: 'by a workload that a policy of before selects',
    before: [red({ workloads: [], policies: [deny, outTo('blue-data')] }), blue()],
    after: open,
    hazards: path,
  },
  {
    name: 'by a workload with another name',
    before: [
      red({ workloads: [{ ...web, name: 'worker', labels: {} }], policies: [deny, outTo('blue-data')] }),
      blue(),
    ],
    after: open,
    hazards: path,
  },
  {
    name: 'by a workload that a policy of before selects, with a grant',
    before: [red({ workloads: [], policies: [deny, outTo('blue-data')] }), blue()],
    after: open,
    grants: both(grant),
    hazards: [],
    shown: ['blue/red-reads'],
  },
  {
    name: 'by a workload in a namespace with policies of its type alone',
    before: [red({ workloads: [], policies: [deny, ofType] }), blue()],
    after: [red({ policies: [deny, ofType] }), blue()],
    hazards: [],
  },
  { name: 'without a grant', before: closed, after: open, hazards: path },
  {
    name: 'with a grant of the state before',
    before: closed,
    after: open,
    grants: both(grant),
    hazards: [],
    shown: ['blue/red-reads'],
  },
  {
    name: 'with a grant that the change itself gives',
    before: closed,
    after: open,
    grants: { before: [], after: [grant] },
    hazards: path,
  },
  {
    name: 'with a grant that the change takes back',
    before: closed,
    after: open,
    grants: { before: [grant], after: [] },
    hazards: path,
  },
  {
    name: 'with a grant that the change widens: what it said before counts',
    before: closed,
    after: open,
    grants: { before: [{ ...grant, ports: [{ port: 9000 }] }], after: [grant] },
    hazards: path,
  },
  {
    name: 'with a grant to another tenant',
    before: closed,
    after: open,
    grants: both({ ...grant, tenants: ['green'] }),
    hazards: path,
  },
  {
    name: 'with a grant of another tenant',
    before: closed,
    after: open,
    grants: both({ ...grant, tenant: 'green' }),
    hazards: path,
  },
  {
    name: 'with a grant to namespaces of another type',
    before: closed,
    after: open,
    grants: both({ ...grant, types: ['core'] }),
    hazards: path,
  },
  {
    name: 'with a grant to other pods',
    before: closed,
    after: open,
    grants: both({ ...grant, pods: { matchLabels: { app: 'db' } } }),
    hazards: path,
  },
  {
    name: 'pods that get the labels of the grant by the change',
    before: [red({ workloads: [{ ...web, labels: {} }] }), blue()],
    after: open,
    grants: both(grant),
    hazards: path,
  },
  {
    name: 'a namespace that the change claims for the tenant of the grant',
    before: [red({ tenant: 'green' }), blue()],
    after: open,
    grants: both(grant),
    hazards: path,
  },
  {
    name: 'more ports than the grant has: the rest is a hazard, and the grant is shown',
    before: closed,
    after: [red({ policies: [deny, outTo('blue-data', [{ protocol: 'TCP', port: 8000, endPort: 9000 }])] }), blue()],
    grants: both(grant),
    hazards: path,
    shown: ['blue/red-reads'],
  },
  {
    name: 'a change of a folder that is not of either tenant',
    before: closed,
    after: open,
    changed: ['green'],
    hazards: ['tenant-path'],
  },
  {
    name: 'to the platform, which lets the tenant in already',
    before: [red(), platform()],
    after: [reaches, platform()],
    hazards: ['beyond-tenant'],
  },
  {
    name: 'to the platform, which comes to let the tenant in',
    before: [red(), space('blue-data', {})],
    after: [reaches, platform()],
    hazards: ['whole-namespace-let-in'],
  },
  {
    name: 'to another tenant, which opens its side, too',
    before: [red(), space('blue-data', { tenant: 'blue' })],
    after: open,
    hazards: ['tenant-path'],
  },
  {
    name: 'to another tenant, of which a policy changes that has nothing to do with it',
    before: closed,
    after: [
      reaches,
      blue({
        policies: [
          deny,
          inFrom(named('red-app')),
          policy('idle', { podSelector: { matchLabels: { app: 'no' } }, policyTypes: ['Ingress'] }),
        ],
      }),
    ],
    hazards: path,
  },
  {
    name: 'by a label of its namespace',
    before: [reaches, blue({ policies: [deny, inFrom({ matchLabels: { team: 'blue' } })] })],
    after: [
      red({ labels: { team: 'blue' }, policies: [deny, outTo('blue-data')] }),
      blue({ policies: [deny, inFrom({ matchLabels: { team: 'blue' } })] }),
    ],
    hazards: path,
  },
  {
    name: 'by a label of the other namespace',
    before: [reaches, blue({ labels: {}, policies: [] }), space('x', {})].map((one) =>
      one.name === 'red-app'
        ? red({
            policies: [
              deny,
              {
                ...outTo('y'),
                spec: {
                  podSelector: {},
                  policyTypes: ['Egress'],
                  egress: [{ to: [{ namespaceSelector: { matchLabels: { team: 'red' } } }] }],
                },
              },
            ],
          })
        : one,
    ),
    after: [
      red({
        policies: [
          deny,
          {
            ...outTo('y'),
            spec: {
              podSelector: {},
              policyTypes: ['Egress'],
              egress: [{ to: [{ namespaceSelector: { matchLabels: { team: 'red' } } }] }],
            },
          },
        ],
      }),
      blue({ labels: { team: 'red' }, policies: [] }),
      space('x', {}),
    ],
    hazards: ['tenant-path'],
  },
  { name: 'from a namespace that the change adds', before: [blue()], after: open, hazards: path },
  {
    name: 'from a namespace that the change renames',
    before: [space('red-old', { tenant: 'red' }), blue()],
    after: open,
    hazards: path,
  },
  {
    name: 'from a workload that the change adds',
    before: [red({ workloads: [] }), blue()],
    after: open,
    hazards: path,
  },
  {
    name: 'from a workload that the change no longer declares',
    before: closed,
    after: [red({ workloads: [], policies: [deny, outTo('blue-data')] }), blue()],
    hazards: [...path, 'workloads-unknown'],
  },
  {
    name: 'from a namespace that another tenant has given away',
    before: closed,
    after: [red({ tenant: 'green', policies: [deny, outTo('blue-data')] }), blue()],
    hazards: path,
  },
  { name: 'nothing but a namespace of its type', before: [blue()], after: closed, hazards: [] },
  {
    name: 'within a tenant',
    before: [red(), blue({ tenant: 'red' })],
    after: [reaches, blue({ tenant: 'red' })],
    hazards: [],
  },
];

table('paths of tenants', rows, ({ before, after, grants = both(), changed = ['red'], hazards, shown = [] }) => {
  const states = new SharedStates();
  const { value } = diffLandscapes(
    states.landscape(landscape(before, grants.before)),
    states.landscape(landscape(after, grants.after)),
    { changedTenants: new Set(changed) },
  );
  assert.equal([...new Set(value?.hazards.map(({ code }) => code))].sort(), hazards);
  const found = value?.connections.flatMap((connection) => connection.grants ?? []) ?? [];
  assert.equal(
    found.map(({ tenant, grant: of }) => `${tenant}/${of}`),
    shown,
  );
});

test('where sources are not known, each tenant that has a folder counts as changed', () => {
  const states = new SharedStates();
  const codes = (namespaces: readonly HazardNamespace[], now: readonly HazardNamespace[]) =>
    diffLandscapes(states.landscape(landscape(namespaces)), states.landscape(landscape(now))).value?.hazards.map(
      ({ code }) => code,
    );
  assert.equal(codes(closed, open), ['tenant-path', 'beyond-tenant']);
  const without = (list: readonly HazardNamespace[]) =>
    list.map((one) => (one.tenant === 'red' ? { ...one, tenant: 'shoot' } : one));
  assert.equal(codes(without(closed), without(open)), ['tenant-path']);
});

test('a hazard names the owners before the change, of both ends', () => {
  const states = new SharedStates();
  const { value } = diffLandscapes(states.landscape(landscape(closed)), states.landscape(landscape(open)));
  const owners = [
    { tenant: 'blue', owners: ['@acme/blue'] },
    { tenant: 'red', owners: ['@acme/red'] },
  ];
  assert.equal(
    value?.hazards.map(({ tenants }) => tenants),
    [owners, owners],
  );
});
