import type { ClusterState, KnownNetworks, NamespaceState, Workload } from '../../src/clusters/cluster-state.ts';
import { diffLandscapes } from '../../src/diff/diff-landscapes.ts';
import { judgeGate } from '../../src/diff/gate.ts';
import type { LandscapeDiff } from '../../src/diff/landscape-diff.ts';
import { clusterOf } from '../clusters/plain/support.ts';
import { knownLandscape } from '../support/known-landscape.ts';
import { addresses } from '../support/reviews.ts';
import { assert, table, test } from '../support/table.ts';

const namespace = (name: string) => ({ apiVersion: 'v1', kind: 'Namespace', metadata: { name } });
const pod = (where: string, name: string, labels: object = { app: name }, spec: object = {}) => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name, namespace: where, labels },
  spec: { containers: [{ ports: [{ containerPort: 8080 }] }], ...spec },
});
const policy = (where: string, name: string, spec: object) => ({
  apiVersion: 'networking.k8s.io/v1',
  kind: 'NetworkPolicy',
  metadata: { name, namespace: where },
  spec: { podSelector: {}, ...spec },
});
const denyIn = (where: string) => policy(where, 'deny-all', { policyTypes: ['Ingress', 'Egress'] });
const allowOut = (where: string, ...to: readonly object[]) =>
  policy(where, 'allow-out', { policyTypes: ['Egress'], egress: [{ to }] });
const allowIn = (where: string, ...from: readonly object[]) =>
  policy(where, 'allow-in', { policyTypes: ['Ingress'], ingress: [{ from }] });
const inNamespace = (name: string) => ({
  namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': name } },
});
const block = (cidr: string, except: readonly string[] = []) => ({
  ipBlock: { cidr, ...(except.length === 0 ? {} : { except }) },
});

/** What a state says about itself beside its objects. */
interface Claims {
  readonly tenants?: Readonly<Record<string, string>>;
  readonly networks?: KnownNetworks;
  /** Namespaces of which the inventory lists no workload. */
  readonly withoutWorkloads?: readonly string[];
  /** The sources declare every namespace. */
  readonly complete?: boolean;
  readonly external?: Readonly<Record<string, readonly string[]>>;
  /** Names of workloads that a program found, and that no source declares. */
  readonly observed?: readonly string[];
}

interface State extends Claims {
  readonly objects: readonly object[];
}

interface Attack {
  readonly name: string;
  readonly before: State;
  readonly after: State;
  /** Every hazard: its code, whether one inventory alone shows it, and the workloads that it is about. */
  readonly hazards: readonly string[];
}

const shops = [
  namespace('a'),
  namespace('b'),
  namespace('ops'),
  pod('a', 'web'),
  pod('b', 'db'),
  pod('ops', 'agent'),
  denyIn('a'),
  denyIn('b'),
  denyIn('ops'),
];
const tenants = { a: 'red', b: 'blue' };
const ways = [allowOut('a', inNamespace('b')), allowIn('b', inNamespace('a'))];
const everything = policy('a', 'allow-internet', {
  policyTypes: ['Egress'],
  egress: [{ to: [block('0.0.0.0/0', ['10.0.0.0/8', '169.254.0.0/16', '100.64.0.0/10'])] }],
});

const dnsUsers = [
  namespace('a'),
  pod('a', 'web'),
  pod('a', 'dns', { app: 'dns' }, { containers: [{ ports: [{ name: 'dns', containerPort: 53, protocol: 'UDP' }] }] }),
];
const fromWeb = (...to: readonly object[]) =>
  policy('a', 'allow-out', { podSelector: { matchLabels: { app: 'web' } }, policyTypes: ['Egress'], egress: [{ to }] });
const closes = (app: string) =>
  policy('a', 'mesh', { podSelector: { matchLabels: { app } }, policyTypes: ['Ingress'] });

const attacks: readonly Attack[] = [
  {
    name: 'a path between tenants, as it is',
    before: { objects: shops, tenants },
    after: { objects: [...shops, ...ways], tenants },
    hazards: ['error tenant-path: web'],
  },
  {
    name: 'a path between tenants that become one',
    before: { objects: shops, tenants },
    after: { objects: [...shops, ...ways], tenants: { a: 'red', b: 'red' } },
    hazards: ['error tenants-regrouped: ', 'error tenant-path: web'],
  },
  {
    name: 'a path between tenants of which one gives its tenant up',
    before: { objects: shops, tenants },
    after: { objects: [...shops, ...ways], tenants: { a: 'red' } },
    hazards: ['error tenants-regrouped: ', 'error tenant-path: web', 'warning whole-namespace-let-in: db'],
  },
  {
    name: 'a path between tenants that the state after invents',
    before: { objects: shops },
    after: { objects: [...shops, ...ways], tenants },
    hazards: ['error tenant-path: web', 'warning whole-namespace-let-in: db'],
  },
  {
    name: 'a tenant of another name is no hazard',
    before: { objects: shops, tenants },
    after: { objects: shops, tenants: { a: 'crimson', b: 'blue' } },
    hazards: [],
  },
  {
    name: 'a path between namespaces of one tenant that gets another name',
    before: { objects: shops, tenants: { a: 'red', b: 'red' } },
    after: { objects: [...shops, ...ways], tenants: { a: 'crimson', b: 'crimson' } },
    hazards: [],
  },
  {
    name: 'one tenant that becomes two',
    before: { objects: shops, tenants: { a: 'red', b: 'red' } },
    after: { objects: shops, tenants },
    hazards: ['error tenants-regrouped: '],
  },
  {
    name: 'namespaces that had no tenant and get one of their own',
    before: { objects: shops },
    after: { objects: shops, tenants },
    hazards: [],
  },
  {
    name: 'the internet, as it is',
    before: { objects: shops },
    after: { objects: [...shops, everything] },
    hazards: ['warning internet-opened: web'],
  },
  {
    name: 'the internet that is said to be the network of nodes',
    before: { objects: shops },
    after: { objects: [...shops, everything], networks: { nodes: addresses('0.0.0.0/1', '128.0.0.0/1') } },
    hazards: ['error network-claims-public: ', 'warning internet-opened: web'],
  },
  {
    name: 'the internet that is said to be the network of nodes, for a pod that gets the label of a policy',
    before: { objects: [...labelled('wbe').slice(0, 2), denyIn('a'), everythingFor('web')] },
    after: {
      objects: [...labelled('web').slice(0, 2), denyIn('a'), everythingFor('web')],
      networks: { nodes: addresses('0.0.0.0/1', '128.0.0.0/1') },
    },
    hazards: ['error network-claims-public: ', 'warning internet-opened: web'],
  },
  {
    name: 'the internet that is said to be used inside',
    before: { objects: shops },
    after: { objects: [...shops, everything], networks: { internalPublic: addresses('0.0.0.0/0') } },
    hazards: ['error network-claims-public: ', 'warning internet-opened: web'],
  },
  {
    name: 'public addresses that the state before declared as used inside',
    before: { objects: shops, networks: { internalPublic: addresses('11.0.0.0/8') } },
    after: {
      objects: [...shops, allowOut('a', block('11.0.0.0/8'))],
      networks: { internalPublic: addresses('11.0.0.0/8'), nodes: addresses('11.1.0.0/16') },
    },
    hazards: [],
  },
  {
    name: 'workloads that the inventory no longer lists',
    before: { objects: shops, tenants },
    after: { objects: [...shops, ...ways, everything], tenants, withoutWorkloads: ['a'] },
    hazards: [
      'error tenant-path (before): web',
      'warning workloads-unknown: ',
      'warning internet-opened (before): web',
    ],
  },
  {
    name: 'a workload that comes with the policy that opens it',
    before: { objects: shops, withoutWorkloads: ['a'] },
    after: { objects: [...shops, everything] },
    hazards: ['warning internet-opened (after): web'],
  },
  {
    name: 'a policy of others that is said to isolate where ours no longer does',
    before: { objects: shops },
    after: {
      objects: [...shops.filter((object) => object !== shops[6]), policy('a', 'mesh', { policyTypes: ['Egress'] })],
      external: { a: ['mesh'] },
    },
    hazards: [
      'error fails-open (before): web',
      'error fails-open: web',
      'error metadata-opened (before): web',
      'error mass-delete: ',
      'error exposed-to-everyone: web',
      'warning foreign-isolation: ',
      'warning internet-opened: web',
      'warning internet-opened (before): web',
    ],
  },
  {
    name: 'an exception in front of the metadata service that is dropped',
    before: { objects: [...shops, allowOut('a', block('0.0.0.0/0', ['10.0.0.0/8', '169.254.169.254/32']))] },
    after: { objects: [...shops, allowOut('a', block('0.0.0.0/0', ['10.0.0.0/8']))] },
    hazards: ['error metadata-opened: web'],
  },
  {
    name: 'the metadata service by two policies of which neither holds a block around it',
    before: { objects: [...shops, allowOut('a', block('0.0.0.0/0', ['169.254.169.254/32']))] },
    after: {
      objects: [
        ...shops,
        allowOut('a', block('0.0.0.0/0', ['169.254.169.254/32'])),
        policy('a', 'allow-link', { policyTypes: ['Egress'], egress: [{ to: [block('169.254.169.254/32')] }] }),
      ],
    },
    hazards: ['error metadata-opened: web'],
  },
  {
    name: 'the metadata service that no longer counts as one',
    before: { objects: shops },
    after: {
      objects: [...shops, allowOut('a', block('169.254.169.254/32'))],
      networks: { metadata: addresses('100.100.100.200/32') },
    },
    hazards: ['error metadata-opened: web', 'warning metadata-narrowed: '],
  },
  {
    name: 'the metadata service that is said to be in the network of pods',
    before: { objects: shops, networks: { metadata: addresses('169.254.169.254/32') } },
    after: {
      objects: [...shops, allowOut('a', block('0.0.0.0/0'))],
      networks: { pods: addresses('169.254.0.0/16'), metadata: addresses('169.254.169.254/32') },
    },
    hazards: ['error metadata-opened (before): web', 'warning metadata-narrowed: ', 'warning internet-opened: web'],
  },
  {
    name: 'the metadata service that only the network of pods takes, for a later change to open',
    before: { objects: shops, networks: { pods: addresses('10.0.0.0/8') } },
    after: { objects: shops, networks: { pods: addresses('10.0.0.0/8', '169.254.169.254/32') } },
    hazards: ['warning metadata-narrowed: '],
  },
  {
    name: 'workloads of which the inventory keeps only one in the network of its node',
    before: { objects: [...shops, pod('a', 'exporter', {}, { hostNetwork: true })], tenants },
    after: {
      objects: [...shops.filter((object) => object !== shops[3]), pod('a', 'exporter', {}, { hostNetwork: true })],
      tenants,
    },
    hazards: ['warning workloads-unknown: '],
  },
  {
    name: 'the metadata service of another cloud than the landscape runs in',
    before: { objects: shops, networks: { metadata: addresses('100.100.100.200/32') } },
    after: {
      objects: [...shops, allowOut('a', block('169.254.169.254/32'))],
      networks: { metadata: addresses('100.100.100.200/32') },
    },
    hazards: [],
  },
  {
    name: 'pods that leave the selector of the policy that isolates them',
    before: { objects: labelled('web') },
    after: { objects: labelled('wbe') },
    hazards: [
      'error fails-open: web',
      'error metadata-opened: web',
      'error exposed-to-everyone: web',
      'warning internet-opened: web',
      'warning internet-opened: web',
    ],
  },
  {
    name: 'pods that move to the network of their node',
    before: { objects: [namespace('a'), pod('a', 'web'), denyIn('a')] },
    after: { objects: [namespace('a'), pod('a', 'web', { app: 'web' }, { hostNetwork: true }), denyIn('a')] },
    hazards: [
      'error fails-open: web',
      'error metadata-opened: web',
      'error exposed-to-everyone: web',
      'warning internet-opened: web',
    ],
  },
  {
    name: 'pods that come under a policy by their labels',
    before: { objects: labelled('wbe') },
    after: { objects: labelled('web') },
    hazards: ['warning cut-off: web', 'warning newly-isolated: web'],
  },
  {
    name: 'pods that get other labels while a policy of others for them is declared',
    before: { objects: [namespace('a'), pod('a', 'web')] },
    after: {
      objects: [namespace('a'), pod('a', 'web', { app: 'wbe' }), policy('a', 'mesh', { policyTypes: ['Egress'] })],
      external: { a: ['mesh'] },
    },
    hazards: ['warning foreign-isolation: '],
  },
  {
    name: 'an observed policy of others that does not exist, so that a later change opens nothing',
    before: { objects: shops },
    after: { objects: [...shops, policy('a', 'mesh', { policyTypes: ['Egress'] })], external: { a: ['mesh'] } },
    hazards: ['warning foreign-isolation: '],
  },
  {
    name: 'an observed policy of others that is said to isolate more pods',
    before: { objects: [...shops, meshFor('other')], external: { a: ['mesh'] } },
    after: { objects: [...shops, meshFor('web')], external: { a: ['mesh'] } },
    hazards: ['warning foreign-isolation: '],
  },
  {
    name: 'an observed policy of others that opens what no test then sees',
    before: { objects: [...shops, everything], external: { a: ['allow-internet'] } },
    after: { objects: shops },
    hazards: ['warning observation-lost: ', 'warning cut-off: web'],
  },
  {
    name: 'an observed policy of others that keeps its name and loses a rule',
    before: { objects: [...shops, everything], external: { a: ['allow-internet'] } },
    after: {
      objects: [...shops, policy('a', 'allow-internet', { policyTypes: ['Egress'] })],
      external: { a: ['allow-internet'] },
    },
    hazards: ['warning observation-lost: ', 'warning cut-off: web'],
  },
  {
    name: 'pods that lose the address of DNS, while a policy of others in front of its servers is said to be gone',
    before: {
      objects: [...dnsUsers, fromWeb(block('10.2.0.0/16'), { namespaceSelector: {} }), closes('dns')],
      networks: { services: addresses('10.2.0.0/16') },
      external: { a: ['mesh'] },
    },
    after: {
      objects: [...dnsUsers, fromWeb({ namespaceSelector: {} })],
      networks: { services: addresses('10.2.0.0/16') },
    },
    hazards: [
      'error fails-open: dns',
      'error lifeline (before): web',
      'error exposed-to-everyone: dns',
      'warning observation-lost: ',
      'warning internet-opened: dns',
    ],
  },
  {
    name: 'pods that lose the address of DNS, and keep its servers as each side has them',
    before: {
      objects: [...dnsUsers, fromWeb(block('10.2.0.0/16'), { namespaceSelector: {} }), closes('other')],
      networks: { services: addresses('10.2.0.0/16') },
      external: { a: ['mesh'] },
    },
    after: {
      objects: [...dnsUsers, fromWeb({ namespaceSelector: {} })],
      networks: { services: addresses('10.2.0.0/16') },
    },
    hazards: ['error fails-open: ', 'warning observation-lost: '],
  },
  {
    name: 'an observed policy of others that Ringfence renders from now on is not lost',
    before: { objects: [...shops, everything], external: { a: ['allow-internet'] } },
    after: { objects: [...shops, everything] },
    hazards: ['warning internet-opened (after): web'],
  },
  {
    name: 'an observed policy of others that gets a rule is no hazard',
    before: { objects: [...shops, policy('a', 'mesh', { policyTypes: ['Egress'] })], external: { a: ['mesh'] } },
    after: {
      objects: [...shops, policy('a', 'mesh', { policyTypes: ['Egress'], egress: [{ to: [block('10.9.0.0/16')] }] })],
      external: { a: ['mesh'] },
    },
    hazards: [],
  },
  {
    name: 'an observed workload that is removed, for a later change to open',
    before: { objects: [...shops, pod('a', 'victim')], observed: ['victim'] },
    after: { objects: shops },
    hazards: ['warning observation-lost: victim'],
  },
  {
    name: 'an observed workload that is removed together with the policy that opens it',
    before: { objects: [...shops, pod('a', 'victim')], observed: ['victim'] },
    after: { objects: [...shops, { ...everythingFor('victim') }] },
    hazards: ['warning internet-opened (before): victim', 'warning observation-lost: victim'],
  },
  {
    name: 'an observed workload that a person declares is no hazard',
    before: { objects: [...shops, pod('a', 'victim')], observed: ['victim'] },
    after: { objects: [...shops, pod('a', 'victim')] },
    hazards: [],
  },
  {
    name: 'an observed workload that a person declares without the label that policies read',
    before: { objects: [...shops, pod('a', 'victim'), everythingFor('web')], observed: ['victim'] },
    after: { objects: [...shops, pod('a', 'victim', {}), everythingFor('web')] },
    hazards: ['warning observation-lost: victim'],
  },
  {
    name: 'an observed workload that loses a label that no policy reads is no hazard',
    before: { objects: [...shops, pod('a', 'victim', { version: '1' })], observed: ['victim'] },
    after: { objects: [...shops, pod('a', 'victim', { version: '2' })], observed: ['victim'] },
    hazards: [],
  },
  {
    name: 'an observed workload that is new is no hazard',
    before: { objects: shops },
    after: { objects: [...shops, pod('a', 'fresh')], observed: ['fresh'] },
    hazards: [],
  },
];

/** A policy of others that isolates pods of this label. */
function meshFor(app: string): object {
  return policy('a', 'mesh', { podSelector: { matchLabels: { app } }, policyTypes: ['Egress'] });
}

/** A policy that lets pods of this label out to the internet. */
function everythingFor(app: string): object {
  return { ...everything, spec: { ...everything.spec, podSelector: { matchLabels: { app } } } };
}

/** A pod of a workload `web` with this label, and a policy for `app=web`. */
function labelled(app: string): readonly object[] {
  const isolate = policy('a', 'isolate', {
    podSelector: { matchLabels: { app: 'web' } },
    policyTypes: ['Ingress', 'Egress'],
  });
  return [namespace('a'), pod('a', 'web', { app }), isolate];
}

table('a change does not hide a hazard by what it says about the world', attacks, ({ before, after, hazards }) => {
  const found = diffOf(before, after).hazards.map(
    ({ code, level, workloads, inventory }) =>
      `${level} ${code}${inventory === undefined ? '' : ` (${inventory.join()})`}: ${workloads.join(', ')}`,
  );
  assert.equal([...new Set(found)].sort(), [...new Set(hazards)].sort());
});

test('a hazard of one cluster does not depend on the networks of another', () => {
  const deny = [namespace('a'), pod('a', 'web'), policy('a', 'deny-all', { policyTypes: ['Egress'] })];
  const open = [namespace('a'), pod('a', 'web')];
  const inside: KnownNetworks = { nodes: addresses('0.0.0.0/0', '::/0') };
  const almost: KnownNetworks = { pods: addresses('0.0.0.0/1', '128.0.0.0/2', '::/0') };
  const landscapeOf = (objects: readonly object[]) =>
    knownLandscape(
      [inside, almost, {}].map((networks, index) => ({ ...stateOf({ objects, networks }), name: `cluster-${index}` })),
      'rendered',
    );
  const { value } = diffLandscapes(landscapeOf(deny), landscapeOf(open));
  const clusters = (code: string) =>
    value?.hazards.flatMap((hazard) => (hazard.code === code ? hazard.places.map(({ cluster }) => cluster) : []));
  assert.equal(
    [clusters('internet-opened'), clusters('metadata-opened')],
    [
      ['cluster-1', 'cluster-2'],
      ['cluster-0', 'cluster-2'],
    ],
  );
});

test('every fact that changes is shown', () => {
  const kinds = (before: Claims, after: Claims): readonly string[] =>
    diffOf({ objects: shops, ...before }, { objects: shops, ...after }).inventory.map(({ kind }) => kind);
  assert.equal(kinds({ tenants }, { tenants: { a: 'crimson', b: 'blue' } }), ['namespace-changed']);
  assert.equal(kinds({}, { networks: { internalPublic: addresses('11.0.0.0/8') } }), ['network-changed']);
  assert.equal(kinds({}, { networks: { metadata: addresses('100.100.100.200/32') } }), ['network-changed']);
  assert.equal(kinds({}, { withoutWorkloads: ['a'] }), ['workload-removed']);
});

test('what concerns only namespaces that both states say do not exist is marked, and trips no gate', () => {
  const way = allowOut('a', inNamespace('elsewhere'));
  const judged = (before: Claims, after: Claims) => {
    const { connections } = diffOf({ objects: shops, ...before }, { objects: [...shops, way], ...after });
    const { tripped } = judgeGate({ connections }, [], ['opened']);
    return [connections.map(({ change, assumedAway }) => [change, assumedAway]), tripped];
  };
  const [open, complete] = [{}, { complete: true }];
  assert.equal(judged(complete, complete), [[['opened', true]], []]);
  for (const [before, after] of [
    [open, open],
    [open, complete],
    [complete, open],
  ] as const) {
    assert.equal(judged(before, after), [[['opened', undefined]], ['opened']]);
  }
});

test('a change of policies alone is compared once, and says nothing of an inventory', () => {
  const { connections } = diffOf({ objects: shops, tenants }, { objects: [...shops, ...ways, everything], tenants });
  assert.equal(
    connections.filter(({ inventory }) => inventory !== undefined),
    [],
  );
});

test('what happens between the states as they are is not listed again under one inventory', () => {
  const opened = [...shops, ...ways, everything];
  const { connections } = diffOf(
    { objects: shops, networks: { nodes: addresses('192.168.0.0/16') } },
    { objects: opened, networks: { nodes: addresses('192.168.0.0/17') } },
  );
  const toPods = connections.filter(({ to }) => to.every(({ kind }) => kind === 'pods'));
  assert.equal(
    toPods.map(({ inventory }) => inventory),
    [undefined],
  );
});

function diffOf(before: State, after: State): LandscapeDiff {
  const [old, now] = [before, after].map((state) => knownLandscape([stateOf(state)], 'rendered'));
  if (old === undefined || now === undefined) throw new Error('there are two states');
  const { value, diagnostics } = diffLandscapes(old, now);
  if (value === undefined) throw new Error(JSON.stringify(diagnostics));
  return value;
}

function stateOf({
  objects,
  tenants: owners = {},
  networks = {},
  withoutWorkloads = [],
  external = {},
  observed = [],
  complete = false,
}: State) {
  const cluster = clusterOf(...objects);
  const claimed = (one: NamespaceState): NamespaceState => {
    const tenant = owners[one.name];
    const found = one.workloads.map((workload) =>
      observed.includes(workload.name) ? { ...workload, observed: true as const } : workload,
    );
    const workloads: readonly Workload[] = withoutWorkloads.includes(one.name) ? [] : found;
    const policies = one.policies.map((known) => ({
      ...known,
      origin: external[one.name]?.includes(known.policy.metadata.name) ? ('external' as const) : known.origin,
    }));
    return { ...one, ...(tenant === undefined ? {} : { tenant }), workloads, policies };
  };
  const state: ClusterState = {
    ...cluster,
    ...(complete ? { declaredNamespaces: 'Complete' } : {}),
    networks: { ...cluster.networks, ...networks },
    namespaces: new Map([...cluster.namespaces].map(([name, one]) => [name, claimed(one)])),
  };
  return state;
}
