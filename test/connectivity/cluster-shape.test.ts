import { analyzeConnectivity } from '../../src/connectivity/analyze-connectivity.ts';
import type { ClusterState, NamespaceState, Workload } from '../../src/connectivity/cluster-state.ts';
import type { WrittenNetworkPolicy } from '../../src/model/network-policy.ts';
import { completePolicy } from '../../src/policy/complete-policy.ts';
import { networkOf } from '../support/random-cluster.ts';
import { assert, table } from '../support/table.ts';

const plain: Workload = { name: 'web', labels: {}, ports: [], hostNetwork: false, pods: [], single: true };
const db: Workload = { ...plain, name: 'db', labels: { app: 'db' } };

/** A cluster whose database lets in its own pod network, and nobody else. */
function clusterWith(name: string, pods: string, workloads: readonly Workload[]): ClusterState {
  const policy = completePolicy({
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name: 'own-network' },
    spec: { podSelector: { matchLabels: { app: 'db' } }, ingress: [{ from: [{ ipBlock: { cidr: pods } }] }] },
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
