import { toCidrs } from '../../src/model/address-set.ts';
import { formatCidr } from '../../src/model/cidr.ts';
import type { Result } from '../../src/model/result.ts';
import { parsePeer, peerOfTest, type WrittenPeer } from '../../src/questions/parse-peer.ts';
import type { PeerProblem, PeerQuery } from '../../src/questions/peer-query.ts';
import { problemOf } from '../support/result.ts';
import { assert, table } from '../support/table.ts';

/** A query in one line, its addresses as CIDRs. */
function shown({ value: query, problem }: Result<PeerQuery, PeerProblem>): string {
  if (problem !== undefined) return `problem: ${problem.message}`;
  if (query.kind === 'addresses') {
    const where = query.cluster === undefined ? '' : ` in ${query.cluster}`;
    return `addresses ${toCidrs(query.addresses).map(formatCidr).join()}${query.mayBePod ? ' or a pod' : ''}${where}`;
  }
  const { cluster, namespace, undeclaredNamespace, namespaceType, tenant, tenantLabels, namespaceLabels } = query.place;
  const place = [
    ...[cluster && `cluster ${cluster}`, namespace, namespaceType && `type ${namespaceType}`],
    undeclaredNamespace && `undeclared ${undeclaredNamespace}`,
    tenant && `tenant ${tenant}`,
    tenantLabels && `a tenant with ${JSON.stringify(tenantLabels)}`,
    namespaceLabels && `a namespace with ${JSON.stringify(namespaceLabels)}`,
  ]
    .filter((part) => part !== undefined)
    .join(' ');
  switch (query.kind) {
    case 'labels':
      return `pod in ${place} with ${JSON.stringify(query.labels)}`;
    case 'named':
      return `${query.as} ${query.name} in ${place}`;
    case 'workload':
      return `workload ${query.workloadKind ?? 'of any kind'} ${query.name ?? 'of any name'} in ${place}`;
  }
}

const understood = [
  { written: 'shop/web', query: 'any web in shop' },
  { written: '  shop/web ', query: 'any web in shop' },
  { written: 'shop/Deployment/web', query: 'workload Deployment web in shop' },
  { written: 'shop/deploy/web', query: 'workload Deployment web in shop' },
  { written: 'shop/STS/db', query: 'workload StatefulSet db in shop' },
  { written: 'shop/cronjobs/nightly', query: 'workload CronJob nightly in shop' },
  { written: 'shop/po/web-7d9f', query: 'pod web-7d9f in shop' },
  { written: 'shop/svc/web', query: 'service web in shop' },
  { written: 'shop/*', query: 'workload of any kind of any name in shop' },
  { written: 'type:web-app', query: 'workload of any kind of any name in type web-app' },
  { written: 'type:web-app/web', query: 'any web in type web-app' },
  { written: 'type:web-app/ds/agent', query: 'workload DaemonSet agent in type web-app' },
  { written: 'type:web-*/web', query: 'any web in type web-*' },
  { written: 'shop-*/web', query: 'any web in shop-*' },
  { written: '*/web-*', query: 'any web-* in *' },
  { written: '*/*', query: 'workload of any kind of any name in *' },
  { written: 'shop/Deployment/web-*', query: 'workload Deployment web-* in shop' },
  { written: 'tenant:fruit', query: 'workload of any kind of any name in tenant fruit' },
  { written: 'tenant:fruit/web', query: 'any web in tenant fruit' },
  { written: 'tenant:fruit/sts/db', query: 'workload StatefulSet db in tenant fruit' },
  { written: 'undeclared:new{}', query: 'pod in undeclared new with {}' },
  { written: 'undeclared:new[]{app=web}', query: 'pod in undeclared new a namespace with {} with {"app":"web"}' },
  {
    written: 'undeclared:new[team=fruit, tier=b]/{app=web}',
    query: 'pod in undeclared new a namespace with {"team":"fruit","tier":"b"} with {"app":"web"}',
  },
  { written: 'tenant:none{app=web}', query: 'pod in tenant none with {"app":"web"}' },
  { written: 'tenant:fruit,type:web-app/web', query: 'any web in type web-app tenant fruit' },
  { written: 'type:web-app,tenant:*', query: 'workload of any kind of any name in type web-app tenant *' },
  { written: 'tenant:fruit,shop-*/web', query: 'any web in shop-* tenant fruit' },
  { written: 'tenant:fruit,shop', query: 'workload of any kind of any name in shop tenant fruit' },
  { written: 'shop{}', query: 'pod in shop with {}' },
  { written: 'shop/{app=web}', query: 'pod in shop with {"app":"web"}' },
  {
    written: 'shop{app=web, tier = front,empty=}',
    query: 'pod in shop with {"app":"web","tier":"front","empty":""}',
  },
  { written: 'type:web-app{example.org/x=y}', query: 'pod in type web-app with {"example.org/x":"y"}' },
  { written: 'shop{constructor=x}', query: 'pod in shop with {"constructor":"x"}' },
  { written: '192.0.2.7', query: 'addresses 192.0.2.7/32 or a pod' },
  { written: '10.0.0.0/8', query: 'addresses 10.0.0.0/8' },
  { written: '192.0.2.7/32', query: 'addresses 192.0.2.7/32' },
  { written: '2001:db8::7', query: 'addresses 2001:db8::7/128 or a pod' },
  { written: '::/0', query: 'addresses ::/0' },
];

table(
  'a peer is understood as it is meant',
  understood.map((row) => ({ name: row.written, ...row })),
  ({ written, query }) => assert.is(shown(parsePeer(written)), query),
);

interface RefusedCase {
  readonly written: string;
  readonly message: RegExp;
  readonly hint?: RegExp;
}

const refused: readonly RefusedCase[] = [
  { written: '', message: /^A peer is missing\.$/, hint: /shop\/web/ },
  {
    written: 'undeclared:new/web',
    message: /knows no workloads of a namespace that no source declares/,
    hint: /undeclared:new\{app=web\}/,
  },
  {
    written: 'undeclared:ne*w{}',
    message: /"ne\*w" is not the name of a namespace/,
    hint: /undeclared:new\[team=fruit\]/,
  },
  { written: 'undeclared:{}', message: /"" is not the name of a namespace/ },
  { written: 'undeclared:new[a b=c]{}', message: /"a b" is not a label key/ },
  { written: 'undeclared:new[a=b{}', message: /is not the name of a namespace/ },
  { written: 'web', message: /names no namespace to look in/, hint: /<namespace>\/web, or web\/\*/ },
  { written: '*', message: /names no namespace to look in/, hint: /shop\/\*/ },
  { written: 'web.shop', message: /is a DNS name/, hint: /shop\/svc\/web/ },
  { written: 'web.shop.svc.cluster.local', message: /is a DNS name/, hint: /shop\/svc\/web/ },
  { written: 'https://web.shop', message: /is not a peer\.$/ },
  { written: 'shop/', message: /^"shop\/" is not a peer\.$/ },
  { written: '/web', message: /is not a peer/ },
  { written: 'a/b/c/d', message: /is not a peer/ },
  { written: 'Shop/web', message: /^"Shop" is not the name of a namespace/, hint: /Did you mean "shop"\?/ },
  { written: 'my_shop/web', message: /is not the name of a namespace/ },
  { written: 'shop/Deploymnt/web', message: /is not a kind of workload/, hint: /Did you mean "Deployment"\?/ },
  { written: 'aws-eu1/shop/web', message: /"shop" is not a kind of workload/, hint: /name it with --cluster/ },
  { written: 'type:', message: /type is missing/ },
  { written: 'type:/web', message: /is not a peer|type is missing/ },
  { written: 'tenant:', message: /^A tenant is missing\.$/ },
  { written: 'tenant:/web', message: /^A tenant is missing\.$/ },
  { written: 'tenant:a,tenant:b/web', message: /^A peer can have only one tenant\.$/ },
  { written: 'shop,fish/web', message: /^A peer can have only one namespace\.$/ },
  { written: 'shop,type:web-app/web', message: /^A peer cannot have both a namespace and a type\.$/ },
  { written: 'tenant:a,/web', message: /^"" is not the name of a namespace/ },
  { written: 'Shop-*/web', message: /^"Shop-\*" is not the name of a namespace/, hint: /Did you mean "shop-\*"\?/ },
  { written: 'shop{app=web', message: /have no closing "\}"/ },
  { written: 'shop{app}', message: /^"app" is not a label\.$/, hint: /key=value/ },
  { written: 'shop{app=web,app=db}', message: /given twice/ },
  { written: 'shop{__proto__=x}', message: /is not a label key/ },
  { written: 'shop{app=a b}', message: /is not a label value/ },
  { written: '{app=web}', message: /is not the name of a namespace/ },
  { written: '10.0.0.256', message: /^"10\.0\.0\.256" is not an address: / },
  { written: '10.0.0', message: /is not an address/ },
  { written: '10.0.0.1/8', message: /is not a CIDR/, hint: /Did you mean 10\.0\.0\.0\/8\?/ },
  { written: '10.0.0.0/33', message: /is not a CIDR/ },
  { written: '010.0.0.1', message: /is not an address/, hint: /Did you mean 10\.0\.0\.1\?/ },
  { written: '2001:db8:::1', message: /is not an address/ },
  { written: 'fe80::1%eth0', message: /is not an address/ },
];

table(
  'a peer that is none is refused, with the way out',
  refused.map((row) => ({ name: row.written === '' ? 'nothing' : row.written, ...row })),
  ({ written, message, hint }) => {
    const found = problemOf(parsePeer(written));
    assert.match(found.message, message);
    if (hint !== undefined) assert.match(found.hint ?? '', hint);
  },
);

interface TestPeerCase {
  readonly name: string;
  readonly peer: WrittenPeer;
  readonly query: string;
}

const ofTests: readonly TestPeerCase[] = [
  {
    name: 'a workload of a type',
    peer: { namespaceType: 'web-app', workload: 'web' },
    query: 'workload of any kind web in type web-app',
  },
  {
    name: 'a workload with its kind',
    peer: { namespace: 'shop', workload: 'sts/db' },
    query: 'workload StatefulSet db in shop',
  },
  {
    name: 'every workload of a namespace of a cluster',
    peer: { cluster: 'eu1', namespace: 'shop' },
    query: 'workload of any kind of any name in cluster eu1 shop',
  },
  { name: 'a pod', peer: { namespace: 'shop', pod: 'web-0' }, query: 'pod web-0 in shop' },
  { name: 'a Service', peer: { namespace: 'shop', service: 'web' }, query: 'service web in shop' },
  {
    name: 'a pod by its labels',
    peer: { namespace: 'shop', podLabels: { app: 'web' } },
    query: 'pod in shop with {"app":"web"}',
  },
  { name: 'a pod without labels', peer: { namespace: 'shop', podLabels: {} }, query: 'pod in shop with {}' },
  {
    name: 'every workload of a tenant',
    peer: { tenant: 'fruit' },
    query: 'workload of any kind of any name in tenant fruit',
  },
  {
    name: 'a workload of the namespaces of one type of every tenant with a label',
    peer: { namespaceType: 'web-app', tenantLabels: { pci: 'true' }, workload: 'web' },
    query: 'workload of any kind web in type web-app a tenant with {"pci":"true"}',
  },
  {
    name: 'a namespace that no source declares',
    peer: { undeclaredNamespace: 'new', namespaceLabels: { team: 'fruit' }, podLabels: {} },
    query: 'pod in undeclared new a namespace with {"team":"fruit"} with {}',
  },
  {
    name: 'namespaces by their labels',
    peer: { namespaceLabels: { stage: 'test' } },
    query: 'workload of any kind of any name in a namespace with {"stage":"test"}',
  },
  {
    name: 'names with *',
    peer: { cluster: 'eu*', namespace: 'shop-*', tenant: '*', workload: 'sts/db-*' },
    query: 'workload StatefulSet db-* in cluster eu* shop-* tenant *',
  },
  {
    name: 'every namespace that has no tenant',
    peer: { namespace: '*', tenant: 'none' },
    query: 'workload of any kind of any name in tenant none',
  },
  { name: 'an address is never a pod', peer: { ip: '10.4.0.9' }, query: 'addresses 10.4.0.9/32' },
  { name: 'a CIDR', peer: { cluster: 'eu1', ip: '10.0.0.0/8' }, query: 'addresses 10.0.0.0/8 in eu1' },
];

table('a peer of a test is understood as it is meant', ofTests, ({ peer, query }) =>
  assert.is(shown(peerOfTest(peer)), query),
);

interface RefusedTestPeer {
  readonly name: string;
  readonly peer: WrittenPeer;
  /** The field that is wrong. */
  readonly path: readonly string[];
}

const refusedOfTests: readonly RefusedTestPeer[] = [
  { name: 'two things at once', peer: { namespace: 'shop', workload: 'web', pod: 'web-0' }, path: ['pod'] },
  { name: 'an address in a namespace', peer: { namespace: 'shop', ip: '10.0.0.1' }, path: ['namespace'] },
  { name: 'an address in a type', peer: { namespaceType: 'web', ip: '10.0.0.1' }, path: ['namespaceType'] },
  { name: 'an address of a tenant', peer: { tenant: 'fruit', ip: '10.0.0.1' }, path: ['tenant'] },
  {
    name: 'an address of a tenant with a label',
    peer: { tenantLabels: { pci: 'true' }, ip: '10.0.0.1' },
    path: ['tenantLabels'],
  },
  {
    name: 'labels of a tenant where there is none',
    peer: { tenant: 'none', tenantLabels: { pci: 'true' } },
    path: ['tenantLabels'],
  },
  {
    name: 'a label of a namespace that is none',
    peer: { namespaceLabels: { 'a b': 'c' } },
    path: ['namespaceLabels', 'a b'],
  },
  {
    name: 'a value of a label of a tenant that is none',
    peer: { tenantLabels: { pci: 'yes or no' } },
    path: ['tenantLabels', 'pci'],
  },
  { name: 'an address that is none', peer: { ip: '10.0.0' }, path: ['ip'] },
  {
    name: 'a namespace and a type',
    peer: { namespace: 'shop', namespaceType: 'web', workload: 'web' },
    path: ['namespaceType'],
  },
  { name: 'nowhere', peer: { workload: 'web' }, path: [] },
  {
    name: 'a workload of a namespace that no source declares',
    peer: { undeclaredNamespace: 'new', workload: 'web' },
    path: ['workload'],
  },
  { name: 'no labels of a pod there', peer: { undeclaredNamespace: 'new' }, path: [] },
  {
    name: 'a tenant of a namespace that no source declares',
    peer: { undeclaredNamespace: 'new', tenant: 'fruit', podLabels: {} },
    path: ['tenant'],
  },
  {
    name: 'a name that no namespace can have',
    peer: { undeclaredNamespace: 'new*', podLabels: {} },
    path: ['undeclaredNamespace'],
  },
  {
    name: 'a label that no namespace can have',
    peer: { undeclaredNamespace: 'new', namespaceLabels: { 'a b': 'c' }, podLabels: {} },
    path: ['namespaceLabels', 'a b'],
  },
  { name: 'a label that is none', peer: { namespace: 'shop', podLabels: { 'a b': 'c' } }, path: ['podLabels', 'a b'] },
  { name: 'an unknown kind', peer: { namespace: 'shop', workload: 'Deploymnt/web' }, path: ['workload'] },
  { name: 'a Service as a workload', peer: { namespace: 'shop', workload: 'svc/web' }, path: ['workload'] },
];

table('a peer of a test that is none is refused at its field', refusedOfTests, ({ peer, path }) => {
  const found = problemOf(peerOfTest(peer));
  assert.equal(found.path, path);
});
