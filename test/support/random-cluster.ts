import fc from 'fast-check';
import type { ClusterState, KnownPolicy, NamespaceState, Workload } from '../../src/clusters/cluster-state.ts';
import { parseAddress } from '../../src/model/address.ts';
import { addressSet } from '../../src/model/address-set.ts';
import { hostNetwork, parseCidr } from '../../src/model/cidr.ts';
import type { WrittenNetworkPolicy } from '../../src/model/network-policy.ts';
import { checkPolicy } from '../../src/policy/check-policy.ts';
import { completePolicy } from '../../src/policy/complete-policy.ts';
import type { JudgedNamespace } from './naive-evaluator.ts';
import type { JudgedTrait, UncertainCluster, UncertainPod } from './naive-worlds.ts';
import {
  containerPort,
  labels,
  nameKey,
  namespaceNames,
  policies,
  portNumbers,
  protocols,
  type RandomPolicy,
} from './random-policies.ts';

/** A cluster as the judge knows it; few names, labels, ports and blocks, so that they meet. */
export interface RandomCluster extends UncertainCluster {
  readonly namespaces: readonly RandomNamespace[];
  readonly pods: readonly RandomPod[];
  readonly policies: readonly RandomPolicy[];
}

export interface RandomNamespace extends JudgedNamespace {
  readonly defined: boolean;
}

/** Pods that nothing tells apart but their names and addresses. */
export interface RandomPod extends UncertainPod {
  /** false: there are replicas. */
  readonly single: boolean;
  /** Those that are known by name. */
  readonly members: readonly { readonly name: string; readonly addresses?: readonly string[] }[];
}

const addresses = [
  '10.0.0.5',
  '10.0.0.200',
  '10.0.1.7',
  '172.16.0.1',
  '192.168.0.7',
  'fd00::9',
  'fd00::1:0:0:1',
] as const;

const someAddresses = fc.uniqueArray(fc.constantFrom(...addresses), { minLength: 1, maxLength: 3 });

/** What is known of where pods are: nothing, all that they have together, or what some of them have. */
const whereabouts = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  { weight: 3, arbitrary: someAddresses.map((together) => ({ together })) },
  {
    weight: 2,
    arbitrary: fc
      .array(fc.option(someAddresses, { nil: undefined }), { minLength: 1, maxLength: 3 })
      .map((each) => ({ each })),
  },
);

const pods = fc.array(
  fc
    .record(
      {
        namespace: fc.constantFrom('one' as const, 'two' as const, ...namespaceNames),
        labels,
        ports: fc.array(containerPort, { maxLength: 3 }),
        onHost: fc.nat({ max: 7 }),
        whereabouts,
        single: fc.boolean(),
      },
      { requiredKeys: ['namespace', 'labels', 'whereabouts', 'single'] },
    )
    .map(({ onHost, whereabouts: where, ...pod }) => ({
      ...pod,
      ...(onHost === 0 ? { hostNetwork: true } : {}),
      where,
    })),
  { minLength: 2, maxLength: 6 },
);

function placed(
  name: string,
  single: boolean,
  where: { readonly together?: readonly string[]; readonly each?: readonly (readonly string[] | undefined)[] },
): Pick<RandomPod, 'addresses' | 'someAddresses' | 'members'> {
  if (where.together !== undefined) return { addresses: where.together, members: [] };
  const each = single ? where.each?.slice(0, 1) : where.each;
  if (each === undefined) return { members: [] };
  const members = each.map((own, index) => ({
    name: single ? name : `${name}-${index}`,
    ...(own === undefined ? {} : { addresses: own }),
  }));
  const known = [...new Set(each.flatMap((own = []) => own))];
  if (known.length === 0) return { members };
  return each.includes(undefined) ? { members, someAddresses: known } : { members, addresses: known };
}

const namedPods: fc.Arbitrary<readonly RandomPod[]> = pods.map((found) =>
  found.map(({ where, ...pod }, index) => {
    const name = `pod-${index}`;
    return { ...pod, name, ...placed(name, pod.single, where) };
  }),
);

const trait = fc.constantFrom<JudgedTrait>('always', 'never', 'unknown', 'unknown');

export const randomCluster: fc.Arbitrary<RandomCluster> = fc.record(
  {
    namespaces: fc.tuple(...namespaceNames.map(() => labels)).map((all) =>
      namespaceNames.map((name, index) => {
        const defined = name !== 'ghost';
        return { name, labels: defined ? (all[index] ?? {}) : {}, defined };
      }),
    ),
    pods: namedPods,
    policies,
    ipBlockMatchesPods: trait,
    ipBlockMatchesNodes: trait,
    podNetwork: fc.constantFrom(
      ['10.0.0.0/16'],
      ['10.0.0.0/16', 'fd00::/64'],
      ['fd00::/64'],
      ['10.0.0.0/24'],
      ['10.0.0.0/25', '10.0.0.128/25'],
    ),
    nodeNetwork: fc.constantFrom(['192.168.0.0/16'], ['192.168.0.0/24', 'fd01::/64'], ['10.0.0.0/24']),
  },
  { requiredKeys: ['namespaces', 'pods', 'policies', 'ipBlockMatchesPods', 'ipBlockMatchesNodes'] },
);

/** What may tell a pod from another one that is like it. */
const difference = fc.oneof(
  fc.constant({}),
  fc.record({ ports: fc.array(containerPort, { maxLength: 2 }) }),
  fc.record({ labels }),
  fc.record({ namespace: fc.constantFrom(...namespaceNames) }),
  fc.constant({ hostNetwork: true }),
  fc.record({ addresses: someAddresses }),
  fc.record({ single: fc.boolean() }),
);

/** A random cluster in which many pods are like another, but for one thing at most. */
export const clusterOfTwins: fc.Arbitrary<RandomCluster> = fc
  .tuple(
    randomCluster,
    fc.array(fc.record({ of: fc.nat({ max: 5 }), but: difference }), { minLength: 1, maxLength: 4 }),
  )
  .map(([cluster, twins]) => ({
    ...cluster,
    pods: [
      ...cluster.pods,
      ...twins.flatMap(({ of, but }, index): readonly RandomPod[] => {
        const twin = cluster.pods[of % cluster.pods.length];
        if (twin === undefined) return [];
        const { someAddresses: _, ...rest } = twin;
        return [{ ...rest, ...but, name: `twin-${index}`, members: [] }];
      }),
    ],
  }));

/** A bare address to ask about; many are at the edges of blocks. */
export const bareAddress = fc.constantFrom<string>(
  ...addresses,
  ...addresses,
  ...['8.8.8.8', '169.254.169.254', '0.0.0.0', '9.255.255.255', '10.0.0.0', '10.0.0.127', '10.0.0.128', '10.0.0.255'],
  ...['10.0.127.255', '10.0.128.0', '10.0.255.255', '10.1.0.0', '10.255.255.255', '11.0.0.0', '127.255.255.255'],
  ...['128.0.0.0', '192.168.0.255', '192.168.1.0', '255.255.255.255', '::', '2001:db8::1', 'fcff:ffff::1', 'fd00::7'],
  ...['fd00::8', 'fd00::f', 'fd00::10', 'fd00:0:0:1::', 'fd01::', 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
);

/** A range of addresses to ask about. */
export const bareBlock = fc.constantFrom<string>(
  ...['0.0.0.0/0', '10.0.0.0/23', '10.0.0.0/24', '192.168.0.0/16', '8.8.8.0/24', '::/0', 'fd00::/64'],
);

export const askedPort = fc.record({
  port: fc.constantFrom<number>(...portNumbers),
  protocol: fc.constantFrom(...protocols),
});

/** The same cluster as Ringfence knows it. Its policies go the way of all policies: checked, then completed. */
export function clusterStateOf(cluster: RandomCluster): ClusterState {
  const { namespaces, ipBlockMatchesPods, ipBlockMatchesNodes, podNetwork, nodeNetwork } = cluster;
  return {
    name: 'random',
    networks: {
      ...(podNetwork === undefined ? {} : { pods: networkOf(podNetwork) }),
      ...(nodeNetwork === undefined ? {} : { nodes: networkOf(nodeNetwork) }),
    },
    traits: { ipBlockMatchesPods, ipBlockMatchesNodes },
    namespaces: new Map(
      namespaces.map(({ name, labels: own, defined }): [string, NamespaceState] => [
        name,
        {
          name,
          labels: { ...own, [nameKey]: name },
          defined,
          workloads: cluster.pods.filter((pod) => pod.namespace === name).map(workloadOf),
          policies: cluster.policies.filter(({ metadata }) => metadata.namespace === name).map(knownPolicy),
        },
      ]),
    ),
    services: [],
  };
}

export function workloadOf({
  name,
  labels: own,
  ports = [],
  hostNetwork: onHost = false,
  addresses: known,
  someAddresses: some,
  members,
  single,
}: RandomPod): Workload {
  return {
    name,
    labels: own,
    ports: ports.map(({ protocol = 'TCP', ...port }) => ({ ...port, protocol })),
    hostNetwork: onHost,
    ...(known === undefined ? {} : { addresses: addressesOf(known) }),
    ...(some === undefined ? {} : { someAddresses: addressesOf(some) }),
    pods: members.map(({ name: member, addresses: its }) => ({
      name: member,
      ...(its === undefined ? {} : { addresses: addressesOf(its) }),
    })),
    single,
  };
}

export function knownPolicy({ metadata, origin, spec }: RandomPolicy): KnownPolicy {
  const policy = {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name: metadata.name ?? '' },
    spec,
  } as WrittenNetworkPolicy;
  const refused = checkPolicy(policy);
  if (refused.length > 0) throw new Error(`A random policy is none: ${JSON.stringify(refused)}`);
  return { policy: completePolicy(policy), origin, path: 'random', line: 1 };
}

export function addressesOf(texts: readonly string[]) {
  return networkOf(texts.map(asNetwork));
}

function asNetwork(text: string): string {
  const address = parseAddress(text);
  if (address.kind !== 'address') throw new Error(`${text} is an address`);
  return hostNetwork(address);
}

export function networkOf(cidrs: readonly string[]) {
  return addressSet(
    cidrs.map((text) => {
      const cidr = parseCidr(text);
      if (cidr.kind !== 'cidr') throw new Error(`${text} is a CIDR`);
      return cidr;
    }),
  );
}
