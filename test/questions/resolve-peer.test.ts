import type { ClusterState, NamespaceState } from '../../src/clusters/cluster-state.ts';
import { parsePeer, peerOfTest } from '../../src/questions/parse-peer.ts';
import type { PeerQuery } from '../../src/questions/peer-query.ts';
import { resolvePeer } from '../../src/questions/resolve-peer.ts';
import type { ResolvedPeer } from '../../src/questions/resolved-peer.ts';
import { cidrsOf, clusterOf, maker, ownedBy, pod } from '../clusters/plain/support.ts';
import type { LandscapeParts } from '../support/landscape.ts';
import { inWords } from '../support/questions.ts';
import { soundValue } from '../support/result.ts';
import { assert, table, test } from '../support/table.ts';
import { testedLandscape } from '../support/tested-landscape.ts';

const service = (name: string, spec: object) => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name, namespace: 'shop' },
  spec,
});

const at = (...ips: readonly string[]) => ({ status: { podIPs: ips.map((ip) => ({ ip })) } });

/** A plain cluster with whatever people name in an incident. */
const shop = clusterOf(
  maker('Deployment', 'web', { app: 'web' }),
  pod('web-abc-1', { app: 'web' }, at('10.4.0.1', 'fd00::1'), ownedBy('Deployment', 'web')),
  pod('web-abc-2', { app: 'web' }, at('10.4.0.2'), ownedBy('Deployment', 'web')),
  pod('probe', { app: 'probe' }, at('10.4.0.9')),
  maker('StatefulSet', 'db', { app: 'db' }),
  maker('Job', 'db', { app: 'migration' }),
  pod('agent-1', { app: 'agent' }, { spec: { hostNetwork: true }, ...at('10.0.0.4') }),
  pod('cart-1', { app: 'cart', version: 'v1' }, {}, ownedBy('Deployment', 'cart')),
  pod('cart-2', { app: 'cart', version: 'v2' }, {}, ownedBy('Deployment', 'cart')),
  service('web', { selector: { app: 'web' }, ports: [] }),
  service('front', { selector: { app: 'web' }, ports: [] }),
  service('versions', { selector: { version: 'v1' }, ports: [] }),
  service('nobody', { selector: { app: 'nobody' }, ports: [] }),
  service('manual', { ports: [] }),
  { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'empty' } },
);

const web = { name: 'web', labels: { app: 'web' }, ports: [] };
const landscape: LandscapeParts = {
  types: {
    shop: { workloads: [web, { name: 'db', kind: 'StatefulSet', labels: { app: 'db' }, addresses: ['10.0.0.7'] }] },
    tool: { workloads: [{ name: 'scan', labels: { app: 'scan' } }] },
  },
  clusters: {
    east: { networks: { pods: ['10.0.0.0/16'] }, namespaces: { fish: 'shop', fruit: 'shop', tools: 'tool' } },
    west: { namespaces: { fish: 'shop' } },
  },
};
const { clusters } = testedLandscape(landscape);

/** Two tenants, the second with a label, and one namespace without. */
const owned = testedLandscape({
  types: { app: { workloads: [web, { name: 'web-admin', labels: { app: 'admin' } }] }, data: { workloads: [web] } },
  clusters: {
    east: {
      namespaces: {
        'fruit-app': { type: 'app', tenant: 'fruit', labels: { stage: 'test' } },
        'fruit-data': { type: 'data', tenant: 'fruit' },
        'fish-app': { type: 'app', tenant: 'fish' },
        tools: 'app',
      },
    },
  },
}).clusters.map((cluster): ClusterState => {
  const namespaces = [...cluster.namespaces].map(([name, state]): [string, NamespaceState] => {
    return [name, state.tenant === 'fish' ? { ...state, tenantLabels: { pci: 'true' } } : state];
  });
  return { ...cluster, namespaces: new Map(namespaces) };
});

function resolved(among: readonly ClusterState[], query: PeerQuery): readonly string[] {
  const { value, problem } = resolvePeer(among, query);
  return problem === undefined ? value.map(shown) : [`problem: ${inWords(problem)}`];
}

function shown({ cluster, subject, end, service: through }: ResolvedPeer): string {
  const suffix = through === undefined ? '' : ` behind ${through.name}`;
  const place = cluster.name === undefined ? '' : `${cluster.name}/`;
  switch (subject.kind) {
    case 'workload':
      return `${place}${subject.namespace.name}/${subject.workload.kind ?? ''}/${subject.workload.name}${suffix}`;
    case 'pod':
      return `${place}${subject.namespace.name} pod ${subject.pod.name} of ${subject.workload.name}`;
    case 'labels':
      return `${place}${subject.namespace.name}${JSON.stringify(subject.labels)}`;
    case 'addresses':
      return `${place}${cidrsOf(end.addresses)}`;
  }
}

function ask(among: readonly ClusterState[], written: string): readonly string[] {
  return resolved(among, soundValue(parsePeer(written)));
}

interface FoundCase {
  readonly name: string;
  readonly peer: string;
  readonly found: readonly string[];
}

const inShop: readonly FoundCase[] = [
  { name: 'a workload before a Service of its name', peer: 'shop/web', found: ['shop/Deployment/web'] },
  { name: 'a workload by its kind', peer: 'shop/sts/db', found: ['shop/StatefulSet/db'] },
  { name: 'a pod by its name', peer: 'shop/web-abc-2', found: ['shop pod web-abc-2 of web'] },
  { name: 'a pod of nobody by its name', peer: 'shop/probe', found: ['shop/Pod/probe'] },
  { name: 'a pod said to be one', peer: 'shop/po/probe', found: ['shop pod probe of probe'] },
  { name: 'a pod by its address', peer: '10.4.0.1', found: ['shop pod web-abc-1 of web'] },
  { name: 'a pod by its address of the other family', peer: 'fd00::1', found: ['shop pod web-abc-1 of web'] },
  { name: 'an address of the host network is the node’s', peer: '10.0.0.4', found: ['10.0.0.4/32'] },
  { name: 'an address of nobody', peer: '192.0.2.1', found: ['192.0.2.1/32'] },
  { name: 'a CIDR is no pod, however small', peer: '10.4.0.1/32', found: ['10.4.0.1/32'] },
  { name: 'a Service', peer: 'shop/front', found: ['shop/Deployment/web behind front'] },
  { name: 'a Service said to be one', peer: 'shop/svc/web', found: ['shop/Deployment/web behind web'] },
  {
    name: 'a Service that selects by a label that not all pods of an owner have',
    peer: 'shop/versions',
    found: ['shop/Deployment/cart{version=v1} behind versions'],
  },
  {
    name: 'all variants of one owner',
    peer: 'shop/cart',
    found: ['shop/Deployment/cart{version=v1}', 'shop/Deployment/cart{version=v2}'],
  },
  { name: 'a pod that need not exist', peer: 'shop{app=ghost}', found: ['shop{"app":"ghost"}'] },
  {
    name: 'every workload',
    peer: 'shop/*',
    found: [
      'shop/Pod/agent-1',
      'shop/Deployment/cart{version=v1}',
      'shop/Deployment/cart{version=v2}',
      'shop/Job/db',
      'shop/StatefulSet/db',
      'shop/Pod/probe',
      'shop/Deployment/web',
    ],
  },
];

table('a peer stands for what a person means, in plain manifests', inShop, ({ peer, found }) =>
  assert.equal(ask([shop], peer), found),
);

const inLandscape: readonly FoundCase[] = [
  {
    name: 'a workload of every namespace of a type',
    peer: 'type:shop/web',
    found: ['east/fish//web', 'east/fruit//web', 'west/fish//web'],
  },
  {
    name: 'a workload of a namespace that two clusters have',
    peer: 'fish/web',
    found: ['east/fish//web', 'west/fish//web'],
  },
  { name: 'a pod by labels in one cluster only', peer: 'tools{}', found: ['east/tools{}'] },
  {
    name: 'an address that a workload declares',
    peer: '10.0.0.7',
    found: ['east/fish/StatefulSet/db', 'east/fruit/StatefulSet/db', 'west/fish/StatefulSet/db'],
  },
  { name: 'an address, in every cluster', peer: '192.0.2.1', found: ['east/192.0.2.1/32', 'west/192.0.2.1/32'] },
];

table('a peer stands for what a person means, in a landscape', inLandscape, ({ peer, found }) =>
  assert.equal(ask(clusters, peer), found),
);

table(
  'a peer stands for what a person means, by tenants and patterns',
  [
    { name: 'a tenant', peer: 'tenant:fruit/web', found: ['east/fruit-app//web', 'east/fruit-data//web'] },
    { name: 'every tenant', peer: 'tenant:*,type:app/web', found: ['east/fish-app//web', 'east/fruit-app//web'] },
    { name: 'no tenant', peer: 'tenant:none/web', found: ['east/tools//web'] },
    { name: 'a tenant and a type', peer: 'tenant:fruit,type:data/web', found: ['east/fruit-data//web'] },
    { name: 'a part of a name', peer: '*-app/web', found: ['east/fish-app//web', 'east/fruit-app//web'] },
    { name: 'a part of the name of a type', peer: 'type:d*/web', found: ['east/fruit-data//web'] },
    { name: 'a part of the name of a workload', peer: 'tools/web-*', found: ['east/tools//web-admin'] },
    { name: 'every workload by its name', peer: 'tools/web*', found: ['east/tools//web', 'east/tools//web-admin'] },
  ],
  ({ peer, found }) => assert.equal(ask(owned, peer), found),
);

table(
  'a peer of a test stands for the namespaces that have all of its fields',
  [
    { name: 'labels of a tenant', peer: { tenantLabels: { pci: 'true' } }, found: ['fish-app'] },
    { name: 'labels of a namespace', peer: { namespaceLabels: { stage: 'test' } }, found: ['fruit-app'] },
    { name: 'a tenant and a type', peer: { tenant: 'fruit', namespaceType: 'app' }, found: ['fruit-app'] },
    { name: 'no tenant', peer: { tenant: 'none' }, found: ['tools'] },
    { name: 'every tenant', peer: { tenant: '*' }, found: ['fish-app', 'fruit-app', 'fruit-data'] },
    { name: 'a part of the name of a cluster', peer: { cluster: 'e*', tenant: 'fish' }, found: ['fish-app'] },
  ],
  ({ peer, found }) => {
    const query = soundValue(peerOfTest({ ...peer, workload: 'web' }));
    assert.equal(
      resolved(owned, query),
      found.map((namespace) => `east/${namespace}//web`),
    );
  },
);

table(
  'reports which field of a peer of a test no namespace has',
  [
    { name: 'a tenant', peer: { tenant: 'friut' }, says: 'No namespace has tenant "friut". Did you mean "fruit"?' },
    { name: 'a pattern', peer: { tenant: 'x*' }, says: 'No tenant fits "x*". Available: fish, fruit.' },
    {
      name: 'a pattern of namespaces',
      peer: { namespace: 'fruits-*' },
      says: 'No namespace fits "fruits-*". Available: fish-app, fruit-app, fruit-data, tools.',
    },
    {
      name: 'a pattern of clusters',
      peer: { cluster: 'w*', tenant: 'fish' },
      says: 'No cluster fits "w*". Available: east.',
    },
    {
      name: 'a value of a label',
      peer: { tenantLabels: { pci: 'treu' } },
      says: 'No tenant of a namespace has pci=treu. Did you mean "true"?',
    },
    {
      name: 'a key of a label',
      peer: { namespaceLabels: { stgae: 'test' } },
      says: 'No namespace has stgae=test. Did you mean "stage"?',
    },
    {
      name: 'all of its fields together',
      peer: { tenant: 'fish', namespaceType: 'data' },
      says: 'There is no namespace of type "data" of tenant "fish".',
    },
    {
      name: 'a workload',
      peer: { tenant: 'fish', workload: 'wbe' },
      says: 'No namespace of tenant "fish" has a workload "wbe". Did you mean "web"?',
    },
  ],
  ({ peer, says }) => assert.equal(resolved(owned, soundValue(peerOfTest(peer))), [`problem: ${says}`]),
);

table(
  'plain manifests have no tenants',
  [{ tenant: 'fish' }, { tenant: '*' }, { tenant: 'none' }, { tenantLabels: { pci: 'true' } }].map((peer) => {
    return { name: JSON.stringify(peer), peer };
  }),
  ({ peer }) => {
    assert.match(String(resolved([shop], soundValue(peerOfTest(peer)))), /^problem: Plain manifests have no tenants\./);
  },
);

test('a peer of a test names its cluster, and its address is never a pod', () => {
  const query = soundValue(peerOfTest({ cluster: 'west', namespaceType: 'shop', workload: 'web' }));
  assert.equal(resolved(clusters, query), ['west/fish//web']);
  const address = soundValue(peerOfTest({ cluster: 'east', ip: '10.0.0.7' }));
  assert.equal(resolved(clusters, address), ['east/10.0.0.7/32']);
});

interface LackingCase {
  readonly name: string;
  readonly peer: string;
  readonly says: RegExp;
  readonly of?: readonly ClusterState[];
}

const lacking: readonly LackingCase[] = [
  { name: 'a typo in a name', peer: 'shop/wbe', says: /no workload, pod or Service "wbe"\. Did you mean "web"\?$/ },
  { name: 'a typo in a namespace', peer: 'shpo/web', says: /no namespace "shpo"\. Did you mean "shop"\?$/ },
  { name: 'a name like no other', peer: 'shop/quite-different', says: /Available: agent-1, .* and [0-9]+ more\.$/ },
  {
    name: 'a typo in the name of a pod',
    peer: 'shop/po/web-abc-3',
    says: /no pod "web-abc-3"\. Did you mean "web-abc-1"\?$/,
  },
  {
    name: 'a typo in the name of a Service',
    peer: 'shop/svc/frnt',
    says: /no Service "frnt"\. Did you mean "front"\?$/,
  },
  { name: 'the wrong kind', peer: 'shop/ds/web', says: /"DaemonSet\/web"\. There is Deployment\/web\.$/ },
  {
    name: 'two kinds of one name',
    peer: 'shop/db',
    says: /several workloads named "db"\. Choose one: shop\/Job\/db, shop\/StatefulSet\/db\.$/,
  },
  { name: 'a Service without pods', peer: 'shop/nobody', says: /selects pods with app=nobody, but there are none\.$/ },
  {
    name: 'a Service without selector',
    peer: 'shop/manual',
    says: /has no selector; something else manages its endpoints\./,
  },
  { name: 'an empty namespace', peer: 'empty/*', says: /^problem: Namespace "empty" has no workload\.$/ },
  { name: 'a type of plain manifests', peer: 'type:shop/web', says: /Plain manifests have no namespace types/ },
  {
    name: 'a typo in a type',
    peer: 'type:shp/web',
    of: clusters,
    says: /no namespace type "shp"\. Did you mean "shop"\?$/,
  },
  {
    name: 'a workload that no namespace of the type has',
    peer: 'type:tool/web',
    of: clusters,
    says: /^problem: No namespace of type "tool" has a/,
  },
  {
    name: 'a pod of a landscape',
    peer: 'fish/po/web-0',
    of: clusters,
    says: /The inventory of a landscape has only workloads/,
  },
];

table('reports what does not exist, with what does', lacking, ({ peer, says, of = [shop] }) => {
  const [found = '', another] = ask(of, peer);
  assert.is(another, undefined);
  assert.match(found, says);
});

test('reports a typo in the cluster of a test', () => {
  const query = soundValue(peerOfTest({ cluster: 'eats', ip: '10.0.0.7' }));
  assert.match(String(resolved(clusters, query)), /no cluster "eats"\. Did you mean "east"\?/);
});
