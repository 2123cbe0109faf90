import type { ClusterState } from '../../src/clusters/cluster-state.ts';
import type { FlowEnd, FlowPod } from '../../src/flows/flow.ts';
import { FlowMap } from '../../src/flows/map-flow.ts';
import type { ResolvedPeer } from '../../src/questions/resolved-peer.ts';
import { clusterOf, maker, pod } from '../clusters/plain/support.ts';
import { networkOf } from '../support/random-cluster.ts';
import { assert, table, test } from '../support/table.ts';

const known = clusterOf(
  { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop' } },
  maker('Deployment', 'web', { app: 'web' }),
  maker('Deployment', 'web-api', { app: 'web-api' }),
  maker('StatefulSet', 'db', { app: 'db' }),
  maker('DaemonSet', 'proxy', { app: 'proxy' }, { hostNetwork: true }),
  maker('CronJob', 'report', { app: 'report' }),
  maker('Job', 'move', { app: 'move' }),
  pod('alone', { app: 'alone' }, { status: { podIP: '10.0.0.7' } }),
);
const cluster: ClusterState = {
  ...known,
  networks: {
    pods: networkOf(['10.0.0.0/16']),
    services: networkOf(['10.1.0.0/16']),
    nodes: networkOf(['192.168.0.0/24']),
  },
};

const asPod = (rest: Omit<FlowPod, 'kind' | 'namespace'>, namespace = 'shop'): FlowPod => ({
  kind: 'pod',
  namespace,
  ...rest,
});

/** Short words for what an end was found to be. */
function words({ subject, end }: ResolvedPeer): string {
  const host = end.kind === 'pod' && end.hostNetwork ? ' on the host' : '';
  switch (subject.kind) {
    case 'addresses':
      return subject.text;
    case 'labels':
      return `${subject.namespace.name}{${Object.entries(subject.labels).join()}}${host}`;
    case 'workload':
      return `${subject.namespace.name}/${subject.workload.kind}/${subject.workload.name}${host}`;
    case 'pod':
      return `${subject.namespace.name}/${subject.workload.kind}/${subject.workload.name}/${subject.pod.name}${host}`;
  }
}

const rows: readonly { readonly name: string; readonly end: FlowEnd; readonly found: string }[] = [
  { name: 'a workload', end: asPod({ workload: { kind: 'Deployment', name: 'web' } }), found: 'shop/Deployment/web' },
  { name: 'a workload without its kind', end: asPod({ workload: { name: 'db' } }), found: 'shop/StatefulSet/db' },
  { name: 'a pod of a Deployment', end: asPod({ pod: 'web-5d9c7b9d4-x2x9z' }), found: 'shop/Deployment/web' },
  {
    name: 'a pod of a Deployment whose name begins with that of another one',
    end: asPod({ pod: 'web-api-5d9c7b9d4-x2x9z' }),
    found: 'shop/Deployment/web-api',
  },
  { name: 'a pod of a StatefulSet', end: asPod({ pod: 'db-12' }), found: 'shop/StatefulSet/db' },
  { name: 'a pod of a CronJob', end: asPod({ pod: 'report-29384756-x2x9z' }), found: 'shop/CronJob/report' },
  { name: 'a pod of a Job', end: asPod({ pod: 'move-x2x9z' }), found: 'shop/Job/move' },
  { name: 'a pod that is listed', end: asPod({ pod: 'alone' }), found: 'shop/Pod/alone/alone' },
  {
    name: 'labels of a workload beside those that controllers make',
    end: asPod({ labels: { app: 'web', 'pod-template-hash': '5d9c7b9d4' } }),
    found: 'shop/Deployment/web',
  },
  {
    name: 'labels of a workload under the name of one that is gone',
    end: asPod({ workload: { kind: 'Deployment', name: 'gone' }, labels: { app: 'web' } }),
    found: 'shop/Deployment/web',
  },
  { name: 'labels that no workload has', end: asPod({ labels: { app: 'new' } }), found: 'shop{app,new}' },
  { name: 'a pod of which nothing is known', end: asPod({ pod: 'new' }), found: 'unknown-pod' },
  { name: 'a pod without labels in the record', end: asPod({ pod: 'new', labels: {} }), found: 'unknown-pod' },
  {
    name: 'a pod that only its address names',
    end: asPod({ pod: 'new', address: '10.0.0.7' }),
    found: 'shop/Pod/alone/alone',
  },
  {
    name: 'a pod in a namespace that is not declared',
    end: asPod({ labels: { app: 'new' } }, 'elsewhere'),
    found: 'elsewhere{app,new}',
  },
  {
    name: 'a declared pod of the host network',
    end: asPod({ workload: { name: 'proxy' } }),
    found: 'shop/DaemonSet/proxy on the host',
  },
  {
    name: 'a pod that the record puts into the host network',
    end: asPod({ workload: { name: 'web' }, hostNetwork: true }),
    found: 'shop/Deployment/web on the host',
  },
  { name: 'the address of a pod', end: { kind: 'address', address: '10.0.0.7' }, found: 'shop/Pod/alone/alone' },
  { name: 'an address of the pod network', end: { kind: 'address', address: '10.0.0.8' }, found: 'unknown-pod' },
  { name: 'an address of a Service', end: { kind: 'address', address: '10.1.0.8' }, found: 'service-address' },
  { name: 'an address of a node', end: { kind: 'address', address: '192.168.0.4' }, found: '192.168.0.4' },
  { name: 'an address elsewhere', end: { kind: 'address', address: '2001:db8::1' }, found: '2001:db8::1' },
  { name: 'a block', end: { kind: 'address', address: '203.0.113.0/24' }, found: '203.0.113.0/24' },
  {
    name: 'a block that meets the pod network',
    end: { kind: 'address', address: '10.0.0.0/8' },
    found: 'service-address',
  },
  { name: 'no address', end: { kind: 'address', address: 'fe80::1%eth0' }, found: 'unknown-network' },
  { name: 'the internet', end: { kind: 'network', network: 'internet' }, found: 'internet' },
  { name: 'nodes', end: { kind: 'network', network: 'nodes' }, found: 'nodes' },
  { name: 'the pod network', end: { kind: 'network', network: 'pods' }, found: 'unknown-pod' },
  { name: 'no network', end: { kind: 'network', network: 'unknown' }, found: 'unknown-network' },
  { name: 'a tenant', end: { kind: 'tenant', tenant: 'red' }, found: 'tenant-only' },
];

table('finds an end of a flow', rows, ({ end, found }) => {
  const { value, problem } = new FlowMap(cluster).end(end);
  assert.is(value?.map(words).join(' or ') ?? problem, found);
});

test('a name that several workloads share means any of them, unless the record has labels', () => {
  const versions = clusterOf(
    { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop' } },
    maker('Deployment', 'web', { app: 'web' }),
    maker('StatefulSet', 'web', { app: 'web', kept: 'yes' }),
  );
  const find = (rest: Parameters<typeof asPod>[0]) =>
    new FlowMap(versions).end(asPod(rest)).value?.map(words).join(' or ');
  assert.is(find({ workload: { name: 'web' } }), 'shop/Deployment/web or shop/StatefulSet/web');
  assert.is(find({ workload: { name: 'web' }, labels: { app: 'web', kept: 'yes' } }), 'shop/StatefulSet/web');
});

test('an end that only the state before knows is judged in the policies of the state after', () => {
  const after: ClusterState = {
    ...cluster,
    networks: {},
    namespaces: new Map([...cluster.namespaces].map(([name, one]) => [name, { ...one, workloads: [] }])),
  };
  const find = (end: FlowEnd) => new FlowMap(after, new FlowMap(cluster)).end(end).value;
  const [web] = find(asPod({ workload: { name: 'web' } })) ?? [];
  assert.is(web && words(web), 'shop/Deployment/web');
  assert.is(web?.end.kind === 'pod' && web.end.namespace, after.namespaces.get('shop'));
  assert.is(find({ kind: 'network', network: 'nodes' })?.map(words).join(), 'nodes');
});

test('a flow without an end in a declared namespace is outside', () => {
  const map = new FlowMap(cluster);
  const flow = { protocol: 'TCP', port: 80, verdict: 'FORWARDED', count: 1 } as const;
  const elsewhere = asPod({ labels: { app: 'new' } }, 'elsewhere');
  const internet: FlowEnd = { kind: 'network', network: 'internet' };
  assert.is(map.map({ ...flow, from: elsewhere, to: internet }).problem, 'outside');
  assert.is(map.map({ ...flow, from: elsewhere, to: asPod({ workload: { name: 'web' } }) }).problem, undefined);
});
