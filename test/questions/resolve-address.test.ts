import type { Workload } from '../../src/clusters/cluster-state.ts';
import { portRange } from '../../src/model/port-set.ts';
import { parsePeer } from '../../src/questions/parse-peer.ts';
import { resolvePeer } from '../../src/questions/resolve-peer.ts';
import { evaluate } from '../../src/verdicts/evaluator.ts';
import { type Verdict, verdictOn } from '../../src/verdicts/verdicts.ts';
import { clusterOf, pod, policy } from '../clusters/plain/support.ts';
import { networkOf } from '../support/random-cluster.ts';
import { soundValue } from '../support/result.ts';
import { assert, table } from '../support/table.ts';

interface Addressed {
  readonly name: string;
  /** Of a workload of which no pods are known. */
  readonly addresses: readonly string[];
  readonly from: string;
  readonly verdict: Verdict;
}

const addressed: readonly Addressed[] = [
  {
    name: 'the one that a block holds',
    addresses: ['10.0.0.1/32', '10.0.0.2/32'],
    from: '10.0.0.1',
    verdict: 'allowed',
  },
  { name: 'the other', addresses: ['10.0.0.1/32', '10.0.0.2/32'], from: '10.0.0.2', verdict: 'denied' },
  { name: 'nobody’s', addresses: ['10.0.0.2/32'], from: '10.0.0.1', verdict: 'allowed' },
  {
    name: 'one beside an address of the other family, which no block holds',
    addresses: ['10.0.0.1/32', 'fd00::1/128'],
    from: '10.0.0.1',
    verdict: 'conditional',
  },
];

table('a pod by one of its workload’s addresses', addressed, ({ addresses, from, verdict }) => {
  const status = { podIPs: [{ ip: '172.16.0.1' }, { ip: 'fd00::9' }] };
  const read = clusterOf(
    pod('db', { app: 'db' }, { status }),
    policy({
      podSelector: { matchLabels: { app: 'db' } },
      ingress: [{ from: [{ ipBlock: { cidr: '10.0.0.1/32' } }] }],
    }),
  );
  const shop = read.namespaces.get('shop');
  if (shop === undefined) throw new Error('There is a namespace.');
  const web: Workload = {
    ...{ name: 'web', labels: {}, ports: [], hostNetwork: false, pods: [], single: false },
    addresses: networkOf(addresses),
  };
  const cluster = { ...read, namespaces: new Map([['shop', { ...shop, workloads: [...shop.workloads, web] }]]) };
  const [source, destination] = [from, 'shop/db'].map((text) => {
    return resolvePeer([cluster], soundValue(parsePeer(text))).value?.[0];
  });
  if (source === undefined || destination === undefined) throw new Error('Both are found.');
  assert.is(verdictOn(evaluate(cluster, source.end, destination.end), portRange('TCP', 80)), verdict);
});
