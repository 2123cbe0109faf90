import { formatPorts } from '../../../src/model/port-set.ts';
import { podEnd } from '../../../src/verdicts/end.ts';
import { evaluate } from '../../../src/verdicts/evaluator.ts';
import { assert, table } from '../../support/table.ts';
import { clusterOf, ownedBy, pod, policy } from './support.ts';

interface Own {
  readonly name: string;
  readonly pods: readonly object[];
  /** By workload: whether it is one pod, and the ports on which it reaches what goes by its name, under default deny. */
  readonly workloads: Readonly<Record<string, string>>;
}

const own: readonly Own[] = [
  { name: 'a pod that nobody owns is one pod', pods: [pod('web')], workloads: { web: 'single all' } },
  {
    name: 'a pod of an owner may have replicas',
    pods: [pod('web-x', {}, {}, ownedBy('ReplicaSet', 'web'))],
    workloads: { web: 'several none' },
  },
  {
    name: 'a pod and the pods that it owns are several',
    pods: [pod('driver'), pod('worker-1', {}, {}, ownedBy('Pod', 'driver'))],
    workloads: { driver: 'several none' },
  },
  {
    name: 'pods that a pod owns are several, and their owner is one, where a policy tells them apart',
    pods: [
      pod('driver', { role: 'driver' }),
      pod('worker-1', { role: 'worker' }, {}, ownedBy('Pod', 'driver')),
      pod('worker-2', { role: 'worker' }, {}, ownedBy('Pod', 'driver')),
    ],
    workloads: { 'driver{role=driver}': 'single all', 'driver{role=worker}': 'several none' },
  },
];

table('one pod or several', own, ({ pods, workloads }) => {
  const denied = policy({ podSelector: { matchExpressions: [{ key: 'role', operator: 'NotIn', values: ['x'] }] } });
  const cluster = clusterOf(...pods, denied);
  const namespace = cluster.namespaces.get('shop');
  const found = namespace?.workloads.map((workload) => {
    const end = podEnd(cluster, namespace, workload);
    const reached = formatPorts(evaluate(cluster, end, end).allowed);
    return [workload.name, `${workload.single ? 'single' : 'several'} ${reached}`];
  });
  assert.equal(Object.fromEntries(found ?? []), workloads);
});
