import fc from 'fast-check';
import { type ClusterState, internetOutside, metadataAddressesOf } from '../../src/clusters/cluster-state.ts';
import { type FlowEnd, type FlowVerdict, flowNetworkNames } from '../../src/flows/flow.ts';
import { type AddressSet, toCidrs } from '../../src/model/address-set.ts';
import { formatCidr } from '../../src/model/cidr.ts';
import type { NaiveNetworks } from './naive-flows.ts';
import { askedPort, bareAddress, type RandomCluster } from './random-cluster.ts';
import { labels, namespaceNames } from './random-policies.ts';

const pod = fc.nat({ max: 5 });

/** One end of a flow as a record may name it; the number of a pod chooses among those there are. */
const randomEnd = fc.oneof(
  { weight: 6, arbitrary: fc.record({ as: fc.constant('workload' as const), pod }) },
  { weight: 3, arbitrary: fc.record({ as: fc.constant('member' as const), pod, at: fc.nat(2) }) },
  { weight: 2, arbitrary: fc.record({ as: fc.constant('labels-of' as const), pod }) },
  { weight: 2, arbitrary: fc.record({ as: fc.constant('host-network' as const), pod }) },
  {
    weight: 2,
    arbitrary: fc.record({
      as: fc.constant('labels' as const),
      namespace: fc.constantFrom(...namespaceNames, 'nowhere'),
      labels,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ as: fc.constant('unknown' as const), namespace: fc.constantFrom('one', 'nowhere') }),
  },
  { weight: 3, arbitrary: fc.record({ as: fc.constant('address' as const), address: bareAddress }) },
  {
    weight: 3,
    arbitrary: fc.record({
      as: fc.constant('network' as const),
      network: fc.constantFrom('internet' as const, 'internet' as const, 'nodes' as const, ...flowNetworkNames),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ as: 'tenant' as const }) },
);

type RandomEnd = typeof randomEnd extends fc.Arbitrary<infer Value> ? Value : never;

/** A flow whose ends are chosen in a cluster by `flowEndIn`. */
export const randomFlow = fc.record({
  from: randomEnd,
  to: randomEnd,
  at: askedPort,
  verdict: fc.constantFrom<FlowVerdict>('FORWARDED', 'FORWARDED', 'AUDIT', 'DROPPED'),
  count: fc.integer({ min: 1, max: 9 }),
});

/** The end in a cluster. */
export function flowEndIn(cluster: RandomCluster, end: RandomEnd): FlowEnd {
  switch (end.as) {
    case 'address':
      return { kind: 'address', address: end.address };
    case 'network':
      return { kind: 'network', network: end.network };
    case 'tenant':
      return { kind: 'tenant', tenant: 'red' };
    case 'labels':
      return { kind: 'pod', namespace: end.namespace, labels: end.labels };
    case 'unknown':
      return { kind: 'pod', namespace: end.namespace, pod: 'nobody-knows' };
  }
  const found = cluster.pods[end.pod % cluster.pods.length];
  if (found === undefined) throw new Error('A random cluster has pods.');
  const { namespace, name, members } = found;
  switch (end.as) {
    case 'workload':
      return { kind: 'pod', namespace, workload: { name } };
    case 'member': {
      const member = members[end.at % Math.max(members.length, 1)];
      return { kind: 'pod', namespace, workload: { name }, ...(member === undefined ? {} : { pod: member.name }) };
    }
    case 'labels-of':
      return { kind: 'pod', namespace, labels: found.labels };
    case 'host-network':
      return { kind: 'pod', namespace, workload: { name }, hostNetwork: true };
  }
}

/** The blocks of the internet and of metadata services, as a cluster has them. */
export function naiveNetworksOf({ networks }: ClusterState): NaiveNetworks {
  const blocks = (set: AddressSet): readonly string[] => toCidrs(set).map(formatCidr);
  return { internet: blocks(internetOutside(networks)), metadata: blocks(metadataAddressesOf(networks)) };
}
