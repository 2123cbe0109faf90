import type { ClusterState, NamespaceState, Workload } from '../../src/clusters/cluster-state.ts';
import { portRange } from '../../src/model/port-set.ts';
import { podEnd } from '../../src/verdicts/end.ts';
import { evaluate } from '../../src/verdicts/evaluator.ts';
import { type Verdict, verdictOn } from '../../src/verdicts/verdicts.ts';
import { clusterOf, ownedBy, pod, policy } from '../clusters/plain/support.ts';
import { networkOf } from '../support/random-cluster.ts';
import { assert, table } from '../support/table.ts';

interface Partly {
  readonly name: string;
  /** Of each pod of one Deployment; none where nobody knows. */
  readonly pods: readonly (readonly string[])[];
  readonly podNetwork?: string;
  /** The one block that the destination lets in. */
  readonly block: string;
  readonly verdict: Verdict;
}

const partly: readonly Partly[] = [
  {
    name: 'a pod outside of the pod network is not in a block that holds the network',
    pods: [['192.0.2.1'], []],
    podNetwork: '10.0.0.0/16',
    block: '10.0.0.0/16',
    verdict: 'conditional',
  },
  {
    name: 'a known address of the other family counts where no network is known',
    pods: [['10.0.0.1', 'fd00::1'], []],
    block: '0.0.0.0/0',
    verdict: 'conditional',
  },
  {
    name: 'an unknown pod may be outside of a block that holds the others',
    pods: [['10.0.0.1'], []],
    block: '10.0.0.0/8',
    verdict: 'conditional',
  },
  {
    name: 'all pods are known, and a block holds them',
    pods: [['10.0.0.1'], ['10.0.0.2']],
    block: '10.0.0.0/30',
    verdict: 'allowed',
  },
  {
    name: 'all pods are known, and a block holds one',
    pods: [['10.0.0.1'], ['10.0.0.2']],
    block: '10.0.0.2/32',
    verdict: 'conditional',
  },
  {
    name: 'a block over a whole family holds pods of which nothing is known',
    pods: [[], []],
    block: '0.0.0.0/0',
    verdict: 'allowed',
  },
  { name: 'a block over the other family holds none of them', pods: [[], []], block: '::/0', verdict: 'denied' },
  {
    name: 'a block that holds the pod network holds pods of which nothing else is known',
    pods: [[], []],
    podNetwork: '10.0.0.0/16',
    block: '10.0.0.0/8',
    verdict: 'allowed',
  },
];

table('pods of which some addresses are known', partly, ({ pods, podNetwork, block, verdict }) => {
  const objects = [
    ...pods.map((ips, index) =>
      pod(`web-${index}`, {}, { status: { podIPs: ips.map((ip) => ({ ip })) } }, ownedBy('StatefulSet', 'web')),
    ),
    pod('db', { app: 'db' }, { status: { podIPs: [{ ip: '172.16.0.9' }, { ip: 'fd00::9' }] } }),
    policy({ podSelector: { matchLabels: { app: 'db' } }, ingress: [{ from: [{ ipBlock: { cidr: block } }] }] }),
  ];
  const given = clusterOf(...objects);
  const cluster = podNetwork === undefined ? given : { ...given, networks: { pods: networkOf([podNetwork]) } };
  assert.is(verdictBetween(cluster, 'web', 'db'), verdict);
});

function verdictBetween(cluster: ClusterState, from: string, to: string): Verdict | undefined {
  const namespace = cluster.namespaces.get('shop');
  if (namespace === undefined) throw new Error('There is a namespace.');
  const verdicts = evaluate(cluster, endOf(cluster, namespace, from), endOf(cluster, namespace, to));
  return verdictOn(verdicts, portRange('TCP', 80));
}

function endOf(cluster: ClusterState, namespace: NamespaceState, name: string) {
  const workload = namespace.workloads.find((one: Workload) => one.name === name);
  if (workload === undefined) throw new Error(`There is ${name}.`);
  return podEnd(cluster, namespace, workload);
}
