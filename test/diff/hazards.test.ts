import type { ClusterState, NamespaceState } from '../../src/clusters/cluster-state.ts';
import { hazardCodes } from '../../src/diagnostics/hazard-codes.ts';
import { diffLandscapes } from '../../src/diff/diff-landscapes.ts';
import type { LandscapeDiff } from '../../src/diff/landscape-diff.ts';
import { clusterOf } from '../clusters/plain/support.ts';
import { knownLandscape } from '../support/known-landscape.ts';
import { assert, table, test } from '../support/table.ts';

const namespace = (name: string, labels: object = {}) => ({
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: { name, labels },
});
const pod = (namespaceName: string, name: string, ports: readonly object[] = [], ip = '10.4.0.10') => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name, namespace: namespaceName, labels: { app: name } },
  spec: { containers: [{ ports }] },
  status: { podIPs: [{ ip }] },
});
const policy = (namespaceName: string, name: string, spec: object) => ({
  apiVersion: 'networking.k8s.io/v1',
  kind: 'NetworkPolicy',
  metadata: { name, namespace: namespaceName },
  spec: { podSelector: {}, ...spec },
});

const objects = [
  namespace('shop'),
  namespace('flux-system'),
  namespace('kube-system'),
  pod('shop', 'web', [{ name: 'http', containerPort: 8080 }]),
  pod('shop', 'admission', [{ name: 'webhook-server', containerPort: 9443 }], '10.4.0.11'),
  pod('flux-system', 'source-controller', [], '10.4.0.12'),
  pod('kube-system', 'coredns', [{ name: 'dns', containerPort: 53, protocol: 'UDP' }], '10.4.0.13'),
];

const open = { policyTypes: ['Egress'], egress: [{}] };
const denied = { policyTypes: ['Ingress', 'Egress'] };
const everybody = (ports: readonly object[]) => ({ policyTypes: ['Ingress'], ingress: [{ ports }] });
const toBlock = (cidr: string, except: readonly string[] = []) => ({
  policyTypes: ['Egress'],
  egress: [{ to: [{ ipBlock: { cidr, ...(except.length === 0 ? {} : { except }) } }] }],
});

interface Case {
  readonly name: string;
  readonly before: readonly object[];
  readonly after: readonly object[];
  /** Codes with the workloads that they are about. */
  readonly expected: readonly string[];
}

const cases: readonly Case[] = [
  {
    name: 'a removed policy that was the only one to isolate',
    before: [policy('shop', 'deny-egress', { policyTypes: ['Egress'] })],
    after: [],
    expected: [
      'fails-open: admission, web',
      'metadata-opened: admission, web',
      'mass-delete: ',
      'internet-opened: admission, web',
    ],
  },
  {
    name: 'a policy that isolates what no other selects',
    before: [],
    after: [policy('shop', 'allow-all', open)],
    expected: ['newly-isolated: admission, web'],
  },
  {
    name: 'the last rule of a policy',
    before: [policy('shop', 'allow', toBlock('172.16.0.0/12'))],
    after: [policy('shop', 'allow', { policyTypes: ['Egress'] })],
    expected: ['cut-off: admission, web'],
  },
  {
    name: 'a way from everywhere',
    before: [policy('shop', 'deny-all', denied)],
    after: [policy('shop', 'deny-all', denied), policy('shop', 'allow', everybody([{ port: 8080 }]))],
    expected: ['exposed-to-everyone: admission, web', 'internet-opened: admission, web'],
  },
  {
    name: 'a way to public addresses',
    before: [policy('shop', 'deny-all', denied)],
    after: [policy('shop', 'deny-all', denied), policy('shop', 'allow', toBlock('8.8.8.0/24'))],
    expected: ['internet-opened: admission, web'],
  },
  {
    name: 'a way to private addresses is none to the internet',
    before: [policy('shop', 'deny-all', denied)],
    after: [policy('shop', 'deny-all', denied), policy('shop', 'allow', toBlock('172.16.0.0/12'))],
    expected: [],
  },
  {
    name: 'a block that takes the place of a narrower one',
    before: [policy('shop', 'allow', toBlock('172.16.0.0/12', ['172.16.1.0/24']))],
    after: [policy('shop', 'allow', toBlock('172.16.0.0/12'))],
    expected: ['wider-block: '],
  },
  {
    name: 'a block that is as wide with other exceptions is no wider one',
    before: [policy('shop', 'allow', toBlock('172.16.0.0/12', ['172.16.1.0/24']))],
    after: [policy('shop', 'allow', toBlock('172.16.0.0/12', ['172.16.2.0/24']))],
    expected: [],
  },
  {
    name: 'the agent that applies changes loses a way out',
    before: [policy('flux-system', 'allow', toBlock('172.16.0.0/12'))],
    after: [policy('flux-system', 'allow', toBlock('172.16.0.0/16'))],
    expected: ['lifeline: source-controller'],
  },
  {
    name: 'DNS can no longer be asked',
    before: [policy('kube-system', 'allow', everybody([{ port: 'dns', protocol: 'UDP' }, { port: 9153 }]))],
    after: [policy('kube-system', 'allow', everybody([{ port: 9153 }]))],
    expected: ['lifeline: admission, source-controller, web'],
  },
  {
    name: 'a webhook can no longer be called',
    before: [policy('shop', 'allow', everybody([{ port: 'webhook-server' }, { port: 8080 }]))],
    after: [policy('shop', 'allow', everybody([{ port: 8080 }]))],
    expected: ['lifeline: admission'],
  },
  {
    name: 'a webhook that loses its connection beside pods that are none',
    before: [policy('shop', 'allow', everybody([{ port: 'webhook-server' }, { port: 8080 }]))],
    after: [policy('shop', 'allow', { policyTypes: ['Ingress'] })],
    expected: ['lifeline: admission', 'cut-off: admission, web'],
  },
];

table('a hazard is reported where it is one', cases, ({ before, after, expected }) => {
  const { hazards } = diffOf(clusterOf(...objects, ...before), clusterOf(...objects, ...after));
  assert.equal([...new Set(hazards.map(({ code, workloads }) => `${code}: ${workloads.join(', ')}`))], expected);
});

test('deleting more than a fifth of the policies of a cluster is a hazard of the cluster', () => {
  const many = Array.from({ length: 10 }, (_, index) => policy('shop', `allow-${index}`, open));
  const codes = (count: number): readonly string[] =>
    diffOf(clusterOf(...objects, ...many), clusterOf(...objects, ...many.slice(count))).hazards.map(({ code }) => code);
  assert.equal([codes(2), codes(3)], [[], ['mass-delete']]);
});

test('a path between namespaces of two tenants is a hazard, and one to a namespace without a tenant is none', () => {
  const tenants: Readonly<Record<string, Partial<NamespaceState>>> = {
    shop: { tenant: 'shop-team', hostedCluster: 'shop' },
    'flux-system': { tenant: 'data-team', hostedCluster: 'data' },
  };
  const withTenants = (state: ClusterState): ClusterState => ({
    ...state,
    namespaces: new Map([...state.namespaces].map(([name, one]) => [name, { ...one, ...tenants[name] }])),
  });
  const to = (name: string) => ({
    policyTypes: ['Egress'],
    egress: [{ to: [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': name } } }] }],
  });
  const codes = (name: string): readonly string[] => {
    const deny = policy('shop', 'deny', denied);
    const [before, after] = [
      clusterOf(...objects, deny),
      clusterOf(...objects, deny, policy('shop', 'allow', to(name))),
    ];
    return diffOf(withTenants(before), withTenants(after)).hazards.map(({ code }) => code);
  };
  assert.equal([codes('flux-system'), codes('kube-system'), codes('shop')], [['tenant-path'], [], []]);
});

test('a webhook is lost also where pods and addresses lose it in one entry', () => {
  const admission = (where: string) => ({
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'admission', namespace: where },
    spec: {
      template: {
        metadata: { labels: { app: 'admission' } },
        spec: { containers: [{ ports: [{ name: 'webhook-server', containerPort: 9443 }] }] },
      },
    },
  });
  const both = [namespace('a'), namespace('b'), admission('a'), admission('b')];
  const deny = ['a', 'b'].map((name) => policy(name, 'deny', { policyTypes: ['Ingress'] }));
  const { connections, hazards } = diffOf(clusterOf(...both), clusterOf(...both, ...deny));
  assert.equal(
    connections.map(({ from }) => from.map(({ kind }) => kind)),
    [['pods', 'addresses', 'undeclared']],
  );
  assert.equal(
    hazards.flatMap(({ code, places }) => (code === 'lifeline' ? places.map(({ namespaces }) => namespaces) : [])),
    [['a', 'b']],
  );
});

test('the labels in a hazard are those of one pod, and not of all that it is about', () => {
  const { hazards } = diffOf(clusterOf(...objects, policy('shop', 'deny', denied)), clusterOf(...objects));
  const messages = hazards.filter(({ code }) => code === 'fails-open').map(({ message }) => message);
  assert.ok(messages.length > 0);
  for (const message of messages) assert.match(message, /^Some pods, for example one without labels, /);
});

test('the labels of a pod are in the order of their keys, so that states read in different ways give one message', () => {
  const deny = policy('shop', 'deny', { ...denied, podSelector: { matchLabels: { app: 'web', tier: 'a' } } });
  const state = (labels: NamespaceState['labels']): ClusterState => {
    const made = clusterOf(namespace('shop'), deny, pod('shop', 'web'));
    const namespaces = [...made.namespaces].map(([name, one]) => {
      return [name, { ...one, workloads: one.workloads.map((workload) => ({ ...workload, labels })) }] as const;
    });
    return { ...made, namespaces: new Map(namespaces) };
  };
  const [one, other] = [
    diffOf(state({ tier: 'a', app: 'web' }), state({ tier: 'a', app: 'b' })),
    diffOf(state({ app: 'web', tier: 'a' }), state({ app: 'b', tier: 'a' })),
  ].map(({ hazards }) => hazards.map(({ message }) => message));
  assert.equal(one, other);
  assert.match(one?.join('\n') ?? '', 'its labels change from app=web,tier=a to app=b,tier=a;');
});

test('hazards are sorted with the gravest first, and each has the level of its code', () => {
  const before = clusterOf(...objects, policy('shop', 'deny-all', denied), policy('flux-system', 'allow', open));
  const after = clusterOf(...objects, policy('flux-system', 'allow', toBlock('10.0.0.0/8')));
  const { hazards } = diffOf(before, after);
  const levels = hazards.map(({ level }) => ['error', 'warning', 'note'].indexOf(level));
  assert.equal(levels, [...levels].sort());
  assert.ok(new Set(levels).size > 1);
  for (const { code, level } of hazards) assert.is(level, hazardCodes[code].level);
});

function diffOf(before: ClusterState, after: ClusterState): LandscapeDiff {
  const { value, diagnostics } = diffLandscapes(knownLandscape([before]), knownLandscape([after]));
  if (value === undefined) throw new Error(JSON.stringify(diagnostics));
  return value;
}
