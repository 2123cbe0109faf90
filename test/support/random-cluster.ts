import fc from 'fast-check';
import type { ClusterState, KnownPolicy, NamespaceState, Workload } from '../../src/connectivity/cluster-state.ts';
import { parseAddress } from '../../src/model/address.ts';
import { addressSet } from '../../src/model/address-set.ts';
import { hostNetwork, parseCidr } from '../../src/model/cidr.ts';
import type { WrittenNetworkPolicy } from '../../src/model/network-policy.ts';
import { checkPolicy } from '../../src/policy/check-policy.ts';
import { completePolicy } from '../../src/policy/complete-policy.ts';
import type { JudgedPolicy, JudgedSelector } from './naive-evaluator.ts';
import type { JudgedTrait, UncertainCluster, UncertainPod } from './naive-worlds.ts';

/** A cluster as the judge knows it; few names, labels, ports and blocks, so that they meet. */
export interface RandomCluster extends UncertainCluster {
  readonly pods: readonly RandomPod[];
}

export interface RandomPod extends UncertainPod {
  /** false: there are replicas. */
  readonly single: boolean;
}

const keys = ['app', 'tier', 'constructor', 'example.com/role'] as const;
const values = ['a', 'b', '', 'toString'] as const;
const namespaceNames = ['one', 'two'] as const;
const portNames = ['web', 'dns'] as const;
const portNumbers = [1, 53, 79, 80, 81, 443, 8080, 65535] as const;
const protocols = ['TCP', 'UDP', 'SCTP'] as const;

const labels = fc.dictionary(fc.constantFrom(...keys), fc.constantFrom(...values), { maxKeys: 3 });

const requirement = (names: readonly string[], texts: readonly string[]) =>
  fc.oneof(
    fc.record({
      key: fc.constantFrom(...names),
      operator: fc.constantFrom('In', 'NotIn'),
      values: fc.uniqueArray(fc.constantFrom(...texts), { minLength: 1, maxLength: 2 }),
    }),
    fc.record({ key: fc.constantFrom(...names), operator: fc.constantFrom('Exists', 'DoesNotExist') }),
  );

const selectorOf = (names: readonly string[], texts: readonly string[]): fc.Arbitrary<JudgedSelector> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant({}) },
    {
      weight: 5,
      arbitrary: fc.record(
        {
          matchLabels: fc.dictionary(fc.constantFrom(...names), fc.constantFrom(...texts), { maxKeys: 1 }),
          matchExpressions: fc.array(requirement(names, texts), { maxLength: 2 }),
        },
        { requiredKeys: [] },
      ),
    },
  );

const podSelector = selectorOf(keys, values);
const namespaceSelector = fc.oneof(
  selectorOf(keys, values),
  selectorOf(['kubernetes.io/metadata.name'], [...namespaceNames, 'elsewhere']),
);

/** Blocks, each with what may be cut out of it. */
const blocks: Readonly<Record<string, readonly string[]>> = {
  '0.0.0.0/0': ['10.0.0.0/8', '10.0.0.0/16', '192.168.0.0/16', '128.0.0.0/1'],
  '10.0.0.0/8': ['10.0.0.0/16', '10.0.0.0/24', '10.0.1.0/24'],
  '10.0.0.0/16': ['10.0.0.0/17', '10.0.0.0/24', '10.0.1.7/32'],
  '10.0.0.0/17': ['10.0.0.5/32'],
  '10.0.128.0/17': [],
  '10.0.0.0/24': ['10.0.0.128/25', '10.0.0.5/32'],
  '10.0.0.5/32': [],
  '192.168.0.0/16': ['192.168.0.0/24'],
  '192.168.0.0/24': ['192.168.0.7/32'],
  '::/0': ['fd00::/64', 'fd00::/8'],
  'fd00::/64': ['fd00::8/125'],
  'fd00::8/125': [],
  'fd01::/64': ['fd01::/65'],
};

const ipBlock = fc.constantFrom(...Object.keys(blocks)).chain((cidr) => {
  const holes = blocks[cidr] ?? [];
  if (holes.length === 0) return fc.constant({ cidr });
  const except = fc.uniqueArray(fc.constantFrom(...holes), { maxLength: 2 });
  return fc.oneof(
    fc.constant({ cidr }),
    except.map((list) => ({ cidr, except: list })),
  );
});

const peer = fc.oneof(
  podSelector.map((selector) => ({ podSelector: selector })),
  namespaceSelector.map((selector) => ({ namespaceSelector: selector })),
  fc.record({ podSelector, namespaceSelector }),
  // What is conditional begins with a block.
  { weight: 5, arbitrary: ipBlock.map((block) => ({ ipBlock: block })) },
);

const policyPort = fc.oneof(
  fc.record({ protocol: fc.constantFrom(...protocols) }),
  fc.record({ port: fc.constantFrom<number | string>(...portNumbers, ...portNames) }),
  fc.record({
    protocol: fc.constantFrom(...protocols),
    port: fc.constantFrom<number | string>(...portNumbers, ...portNames),
  }),
  fc.constantFrom(
    { port: 79, endPort: 443 },
    { port: 80, endPort: 80, protocol: 'UDP' as const },
    { port: 1, endPort: 65535 },
  ),
);

const list = <Item>(item: fc.Arbitrary<Item>): fc.Arbitrary<readonly Item[]> => fc.array(item, { maxLength: 2 });

const peers = fc.oneof(
  { weight: 4, arbitrary: fc.array(peer, { minLength: 1, maxLength: 2 }) },
  { weight: 1, arbitrary: list(peer) },
);

const spec = fc.record(
  {
    podSelector: fc.oneof({ weight: 2, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: podSelector }),
    policyTypes: fc.constantFrom(['Ingress'], ['Egress'], ['Ingress', 'Egress'], []),
    ingress: list(
      fc.record(
        {
          from: peers,
          ports: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: list(policyPort) }),
        },
        { requiredKeys: [] },
      ),
    ),
    egress: list(
      fc.record(
        {
          to: peers,
          ports: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: list(policyPort) }),
        },
        { requiredKeys: [] },
      ),
    ),
  },
  { requiredKeys: ['podSelector'] },
);

const policies = fc
  .array(fc.record({ namespace: fc.constantFrom(...namespaceNames), spec }), { minLength: 2, maxLength: 8 })
  .map((found) =>
    found.map(
      ({ namespace, spec: written }, index): JudgedPolicy => ({
        metadata: { name: `policy-${index}`, namespace },
        spec: written,
      }),
    ),
  );

const containerPort = fc.record(
  {
    name: fc.constantFrom(...portNames),
    port: fc.constantFrom(...portNumbers),
    protocol: fc.constantFrom(...protocols),
  },
  { requiredKeys: ['port'] },
);

const addresses = [
  '10.0.0.5',
  '10.0.0.200',
  '10.0.1.7',
  '172.16.0.1',
  '192.168.0.7',
  'fd00::9',
  'fd00::1:0:0:1',
] as const;

const pods = fc
  .array(
    fc.record(
      {
        namespace: fc.constantFrom(...namespaceNames),
        labels,
        ports: fc.array(containerPort, { maxLength: 3 }),
        hostNetwork: fc.constant(true),
        addresses: fc.uniqueArray(fc.constantFrom(...addresses), { minLength: 1, maxLength: 3 }),
        single: fc.boolean(),
      },
      { requiredKeys: ['namespace', 'labels', 'single'] },
    ),
    { minLength: 2, maxLength: 6 },
  )
  // Every other pod shares its node's network otherwise.
  .chain((found) =>
    fc.array(fc.nat({ max: 4 }), { minLength: found.length, maxLength: found.length }).map((dice) =>
      found.map(
        ({ hostNetwork: onHost, ...pod }, index): RandomPod => ({
          ...pod,
          name: `pod-${index}`,
          ...(onHost === true && dice[index] === 0 ? { hostNetwork: true } : {}),
        }),
      ),
    ),
  );

const trait = fc.constantFrom<JudgedTrait>('always', 'never', 'unknown', 'unknown');

export const randomCluster: fc.Arbitrary<RandomCluster> = fc.record(
  {
    namespaces: fc
      .tuple(...namespaceNames.map(() => labels))
      .map((all) => namespaceNames.map((name, index) => ({ name, labels: all[index] ?? {} }))),
    pods,
    policies,
    ipBlockMatchesPods: trait,
    ipBlockMatchesNodes: trait,
    podNetwork: fc.constantFrom(['10.0.0.0/16'], ['10.0.0.0/16', 'fd00::/64'], ['fd00::/64'], ['10.0.0.0/24']),
    nodeNetwork: fc.constantFrom(['192.168.0.0/16'], ['192.168.0.0/24', 'fd01::/64']),
  },
  { requiredKeys: ['namespaces', 'pods', 'policies', 'ipBlockMatchesPods', 'ipBlockMatchesNodes'] },
);

/** A bare address to ask about. */
export const bareAddress = fc.constantFrom(...addresses, '8.8.8.8', '169.254.169.254', '2001:db8::1');

export const askedPort = fc.record({ port: fc.constantFrom(...portNumbers), protocol: fc.constantFrom(...protocols) });

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
      namespaces.map(({ name, labels: own }): [string, NamespaceState] => [
        name,
        {
          name,
          labels: { ...own, 'kubernetes.io/metadata.name': name },
          defined: true,
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
  single,
}: RandomPod): Workload {
  return {
    name,
    labels: own,
    ports: ports.map(({ protocol = 'TCP', ...port }) => ({ ...port, protocol })),
    hostNetwork: onHost,
    ...(known === undefined ? {} : { addresses: networkOf(known.map(asNetwork)) }),
    pods: [],
    single,
  };
}

function knownPolicy({ metadata, spec: written }: JudgedPolicy): KnownPolicy {
  const policy = {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name: metadata.name ?? '' },
    spec: written,
  } as WrittenNetworkPolicy;
  const refused = checkPolicy(policy);
  if (refused.length > 0) throw new Error(`A random policy is none: ${JSON.stringify(refused)}`);
  return { policy: completePolicy(policy), origin: 'given', path: 'random', line: 1 };
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
