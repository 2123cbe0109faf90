import type { ClusterState, NamespaceState, Workload } from '../../src/clusters/cluster-state.ts';
import { analyzeConnectivity } from '../../src/connectivity/analyze-connectivity.ts';
import type { WrittenNetworkPolicy } from '../../src/model/network-policy.ts';
import { completePolicy } from '../../src/policy/complete-policy.ts';
import { networkOf } from '../support/random-cluster.ts';
import { assert, table } from '../support/table.ts';

const plain: Workload = { name: 'web', labels: {}, ports: [], hostNetwork: false, pods: [], single: true };
const db: Workload = { ...plain, name: 'db', labels: { app: 'db' } };

type Spec = WrittenNetworkPolicy['spec'];

/** A cluster whose database lets in its own pod network, and whatever else is given. */
function clusterWith(
  name: string,
  pods: string,
  workloads: readonly Workload[],
  rules: NonNullable<Spec['ingress']> = [],
): ClusterState {
  const policy = completePolicy({
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name: 'own-network' },
    spec: { podSelector: { matchLabels: { app: 'db' } }, ingress: [{ from: [{ ipBlock: { cidr: pods } }] }, ...rules] },
  } satisfies WrittenNetworkPolicy);
  const namespace: NamespaceState = {
    ...{ name: 'shop', labels: { 'kubernetes.io/metadata.name': 'shop' }, defined: true, type: 'shop' },
    ...{ workloads, policies: [{ policy, origin: 'rendered', path: 'policies.yaml', line: 1 }] },
  };
  return {
    ...{ name, networks: { pods: networkOf([pods]) }, services: [], namespaces: new Map([['shop', namespace]]) },
    traits: { ipBlockMatchesPods: 'always', ipBlockMatchesNodes: 'always' },
  };
}

interface Alike {
  readonly name: string;
  readonly web: Workload;
  readonly shown: readonly (readonly string[])[];
}

const addressed = { ...plain, addresses: networkOf(['10.0.0.5/32']) };

const alike: readonly Alike[] = [
  { name: 'pods are in the pod network, whichever it is', web: plain, shown: [['a', 'b']] },
  { name: 'a known address is in the pod network of one of them', web: addressed, shown: [['a'], ['b']] },
  {
    name: 'a known address of the host network is in the pod network of one of them',
    web: { ...addressed, hostNetwork: true },
    shown: [['a'], ['b']],
  },
  {
    name: 'some known addresses are in the pod network of one of them',
    web: { ...plain, single: false, someAddresses: networkOf(['10.0.0.5/32']) },
    shown: [['a'], ['b']],
  },
];

table('two clusters that differ in their pod networks', alike, ({ web, shown }) => {
  const workloads = [db, web];
  const clusters = [clusterWith('a', '10.0.0.0/16', workloads), clusterWith('b', '10.1.0.0/16', workloads)];
  const alone = clusters.flatMap((cluster) => analyzeConnectivity([cluster]));
  const together = analyzeConnectivity(clusters);
  assert.equal(
    together.map((one) => one.clusters),
    shown,
  );
  for (const one of together) {
    const first = alone.find(({ clusters: [name] }) => name === one.clusters[0]);
    assert.equal(one.connections, first?.connections);
  }
});

interface Rest {
  readonly name: string;
  readonly rules: NonNullable<Spec['ingress']>;
  readonly shown: readonly (readonly string[])[];
}

const tcp = { ports: [{ protocol: 'TCP' as const }] };
const office = { from: [{ ipBlock: { cidr: '192.168.0.0/16' } }] };

const rest: readonly Rest[] = [
  { name: 'all addresses are open', rules: [tcp], shown: [['a', 'b']] },
  { name: 'a block elsewhere is open', rules: [office], shown: [['a', 'b']] },
  {
    name: 'all addresses are open, a block on more ports: the rest is another for each',
    rules: [tcp, office],
    shown: [['a'], ['b']],
  },
  {
    name: 'a whole family is open, a block on more ports',
    rules: [{ ...tcp, from: [{ ipBlock: { cidr: '0.0.0.0/0' } }] }, office],
    shown: [['a'], ['b']],
  },
  {
    name: 'all addresses are open, a block on some of these ports',
    rules: [tcp, { ...office, ports: [{ port: 443 }] }],
    shown: [['a', 'b']],
  },
  {
    name: 'a whole family is open, a block of the other family on the same ports',
    rules: [{ from: [{ ipBlock: { cidr: '0.0.0.0/0' } }, { ipBlock: { cidr: 'fd00::8/125' } }] }],
    shown: [['a'], ['b']],
  },
  {
    name: 'a whole family is open, a block of the other family on other ports',
    rules: [
      { ...tcp, from: [{ ipBlock: { cidr: '0.0.0.0/0' } }] },
      { ports: [{ protocol: 'UDP' }], from: [{ ipBlock: { cidr: 'fd00::8/125' } }] },
    ],
    shown: [['a', 'b']],
  },
  {
    name: 'a whole family is open, a block of it on the same ports',
    rules: [{ from: [{ ipBlock: { cidr: '0.0.0.0/0' } }] }, office],
    shown: [['a', 'b']],
  },
  {
    name: 'both families are open, a block on the same ports',
    rules: [
      { from: [{ ipBlock: { cidr: '0.0.0.0/0' } }] },
      { from: [{ ipBlock: { cidr: '::/0' } }, { ipBlock: { cidr: 'fd00::8/125' } }] },
    ],
    shown: [['a', 'b']],
  },
  {
    name: 'all addresses are open, a block on a port by its name, which may be any',
    rules: [{ ports: [{ port: 'http' }] }, { ...office, ports: [{ port: 'http' }, { port: 'admin' }] }],
    shown: [['a'], ['b']],
  },
];

table('two clusters that differ in their pod networks, and let in others', rest, ({ rules, shown }) => {
  const ports = ['http', 'admin'].map((name, index) => ({ name, port: 80 + index, protocol: 'TCP' as const }));
  const workloads = [{ ...db, ports }];
  const clusters = [
    clusterWith('a', '10.0.0.0/16', workloads, rules),
    clusterWith('b', '10.1.0.0/16', workloads, rules),
  ];
  assert.equal(
    analyzeConnectivity(clusters).map((one) => one.clusters),
    shown,
  );
});
