import type { JudgedPeer, JudgedPort, JudgedSelector } from './naive-evaluator.ts';
import type { RandomCluster } from './random-cluster.ts';
import { nameKey, type RandomPolicy } from './random-policies.ts';

/** Whether a random cluster has each thing that the NetworkPolicy API offers, or that may be unknown, by its name. */
export function featuresOf(cluster: RandomCluster): Readonly<Record<string, boolean>> {
  const { policies, pods, podNetwork, nodeNetwork, ipBlockMatchesPods, ipBlockMatchesNodes } = cluster;
  const rules = policies.flatMap(rulesOf);
  const peers = rules.flatMap(({ peers: list = [] }) => list);
  const ports = rules.flatMap(({ ports: list = [] }) => list);
  const selectors = [
    ...policies.map(({ spec }) => spec.podSelector),
    ...peers.flatMap(({ podSelector, namespaceSelector }) => [podSelector ?? [], namespaceSelector ?? []].flat()),
  ];
  const undefinedNames = cluster.namespaces.filter(({ defined }) => !defined).map(({ name }) => name);
  return {
    ...anyOf(policies, policyFeatures),
    ...anyOf(rules, ruleFeatures),
    ...anyOf(peers, peerFeatures),
    ...anyOf(ports, portFeatures),
    ...anyOf(selectors, selectorFeatures),
    ...anyOf(pods, podFeatures),
    ...Object.fromEntries(
      traits.flatMap((ofPods) =>
        traits.map((ofNodes) => [
          `blocks match pods ${ofPods}, nodes ${ofNodes}`,
          ofPods === ipBlockMatchesPods && ofNodes === ipBlockMatchesNodes,
        ]),
      ),
    ),
    'the pod network is not known': podNetwork === undefined,
    'the pod network has both families': podNetwork !== undefined && podNetwork.length > 1,
    'the node network is known': nodeNetwork !== undefined,
    'the two networks overlap': nodeNetwork?.[0] === '10.0.0.0/24' && podNetwork?.[0]?.startsWith('10.') === true,
    'pods in a namespace that nobody defines': pods.some(({ namespace }) => undefinedNames.includes(namespace)),
    'policies in a namespace that nobody defines': policies.some(({ metadata }) =>
      undefinedNames.includes(metadata.namespace ?? ''),
    ),
    'pods in a namespace without policies': pods.some(({ namespace }) => namespace === 'open'),
    'a name of a port that is two numbers': isAmbiguous(pods.flatMap(({ ports: declared = [] }) => declared)),
  };
}

const traits = ['always', 'never', 'unknown'] as const;

type Features<Item> = Readonly<Record<string, (item: Item) => boolean>>;

function anyOf<Item>(items: readonly Item[], features: Features<Item>): Readonly<Record<string, boolean>> {
  return Object.fromEntries(Object.entries(features).map(([name, has]) => [name, items.some(has)]));
}

interface Rule {
  readonly direction: 'Ingress' | 'Egress';
  readonly peers?: readonly JudgedPeer[] | undefined;
  readonly ports?: readonly JudgedPort[] | undefined;
}

function rulesOf({ spec: { ingress = [], egress = [] } }: RandomPolicy): readonly Rule[] {
  return [
    ...ingress.map(({ from, ports }) => ({ direction: 'Ingress' as const, peers: from, ports })),
    ...egress.map(({ to, ports }) => ({ direction: 'Egress' as const, peers: to, ports })),
  ];
}

const policyFeatures: Features<RandomPolicy> = {
  'policyTypes absent': ({ spec }) => spec.policyTypes === undefined,
  'policyTypes empty': ({ spec }) => spec.policyTypes?.length === 0,
  'policyTypes of both directions': ({ spec }) => spec.policyTypes?.length === 2,
  'policyTypes Ingress with egress rules': ({ spec }) =>
    spec.policyTypes?.join() === 'Ingress' && (spec.egress?.length ?? 0) > 0,
  'no policyTypes, and egress rules': ({ spec }) =>
    (spec.policyTypes ?? []).length === 0 && (spec.egress?.length ?? 0) > 0,
  'no policyTypes, and an empty egress': ({ spec }) =>
    (spec.policyTypes ?? []).length === 0 && spec.egress?.length === 0,
  'ingress absent': ({ spec }) => spec.ingress === undefined,
  'ingress empty': ({ spec }) => spec.ingress?.length === 0,
  'an empty pod selector': ({ spec }) => Object.keys(spec.podSelector).length === 0,
  'a rendered policy': ({ origin }) => origin === 'rendered',
  'an external policy': ({ origin }) => origin === 'external',
  'a given policy': ({ origin }) => origin === 'given',
};

const ruleFeatures: Features<Rule> = {
  'from absent': ({ direction, peers }) => direction === 'Ingress' && peers === undefined,
  'from empty': ({ direction, peers }) => direction === 'Ingress' && peers?.length === 0,
  'to absent': ({ direction, peers }) => direction === 'Egress' && peers === undefined,
  'to empty': ({ direction, peers }) => direction === 'Egress' && peers?.length === 0,
  'ports absent': ({ ports }) => ports === undefined,
  'ports empty': ({ ports }) => ports?.length === 0,
  'a rule without anything': ({ peers, ports }) => peers === undefined && ports === undefined,
  'several peers and several ports': ({ peers = [], ports = [] }) => peers.length > 1 && ports.length > 1,
};

const peerFeatures: Features<JudgedPeer> = {
  'a pod selector alone': (peer) => peer.podSelector !== undefined && peer.namespaceSelector === undefined,
  'a namespace selector alone': (peer) => peer.podSelector === undefined && peer.namespaceSelector !== undefined,
  'both selectors': (peer) => peer.podSelector !== undefined && peer.namespaceSelector !== undefined,
  'a block of IPv4': ({ ipBlock }) => ipBlock !== undefined && !ipBlock.cidr.includes(':'),
  'a block of IPv6': ({ ipBlock }) => ipBlock?.cidr.includes(':') === true,
  'a block of a whole family': ({ ipBlock }) => ipBlock?.cidr.endsWith('/0') === true,
  'a block with exceptions': ({ ipBlock }) => (ipBlock?.except?.length ?? 0) > 0,
  'a block with an empty list of exceptions': ({ ipBlock }) => ipBlock?.except?.length === 0,
};

const portFeatures: Features<JudgedPort> = {
  'a port by number': ({ port, endPort }) => typeof port === 'number' && endPort === undefined,
  'a port by name': ({ port }) => typeof port === 'string',
  'a range of ports': ({ port, endPort }) => typeof port === 'number' && endPort !== undefined,
  'a port without number': ({ port, protocol }) => port === undefined && protocol !== undefined,
  'a port without anything': ({ port, protocol }) => port === undefined && protocol === undefined,
  'a port without protocol': ({ port, protocol }) => port !== undefined && protocol === undefined,
  'a port of UDP': ({ protocol }) => protocol === 'UDP',
  'a port of SCTP': ({ protocol }) => protocol === 'SCTP',
};

const hostile = ['constructor', 'toString'];

const selectorFeatures: Features<JudgedSelector> = {
  'labels and expressions': ({ matchLabels = {}, matchExpressions = [] }) =>
    Object.keys(matchLabels).length > 0 && matchExpressions.length > 0,
  'empty labels and expressions': ({ matchLabels, matchExpressions }) =>
    matchLabels !== undefined && Object.keys(matchLabels).length === 0 && matchExpressions?.length === 0,
  In: hasOperator('In'),
  NotIn: hasOperator('NotIn'),
  Exists: hasOperator('Exists'),
  DoesNotExist: hasOperator('DoesNotExist'),
  'In of several values': ({ matchExpressions = [] }) =>
    matchExpressions.some(({ operator, values = [] }) => operator === 'In' && values.length > 1),
  'two requirements on one key': ({ matchLabels = {}, matchExpressions = [] }) => {
    const keys = [...Object.keys(matchLabels), ...matchExpressions.map(({ key }) => key)];
    return new Set(keys).size < keys.length;
  },
  'a key that every object inherits': ({ matchLabels = {}, matchExpressions = [] }) =>
    [...Object.keys(matchLabels), ...matchExpressions.map(({ key }) => key)].some((key) => hostile.includes(key)),
  'the name of a namespace': ({ matchLabels = {}, matchExpressions = [] }) =>
    Object.hasOwn(matchLabels, nameKey) || matchExpressions.some(({ key }) => key === nameKey),
};

function hasOperator(operator: string): (selector: JudgedSelector) => boolean {
  return ({ matchExpressions = [] }) => matchExpressions.some((requirement) => requirement.operator === operator);
}

const podFeatures: Features<RandomCluster['pods'][number]> = {
  'a pod without labels': ({ labels }) => Object.keys(labels).length === 0,
  'a pod with a label that every object inherits': ({ labels }) => hostile.some((key) => Object.hasOwn(labels, key)),
  'a pod in the host network': ({ hostNetwork }) => hostNetwork === true,
  'a pod with named ports': ({ ports = [] }) => ports.some(({ name }) => name !== undefined),
  'a pod of which no address is known': ({ addresses, someAddresses }) =>
    addresses === undefined && someAddresses === undefined,
  'a pod with several addresses': ({ addresses = [] }) => addresses.length > 1,
  'a pod with addresses of both families': ({ addresses = [] }) =>
    addresses.some((one) => one.includes(':')) && addresses.some((one) => !one.includes(':')),
  'pods of which some addresses are known': ({ someAddresses }) => someAddresses !== undefined,
  'a single pod': ({ single }) => single,
  replicas: ({ single }) => !single,
};

function isAmbiguous(ports: readonly { readonly name?: string; readonly port: number }[]): boolean {
  const numbers = new Map<string, number>();
  return ports.some(({ name, port }) => {
    if (name === undefined) return false;
    const known = numbers.get(name) ?? port;
    numbers.set(name, known);
    return known !== port;
  });
}
