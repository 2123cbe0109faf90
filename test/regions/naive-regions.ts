import fc from 'fast-check';
import { labelBox } from '../../src/labels/label-space.ts';
import { addressSet } from '../../src/model/address-set.ts';
import { parseCidr } from '../../src/model/cidr.ts';
import type { Direction, LabelSelector, Protocol, TextMap } from '../../src/model/network-policy.ts';
import { portRange, portsOf } from '../../src/model/port-set.ts';
import type { CompiledPeer, CompiledPolicy, CompiledPort, RuleAction, Tier } from '../../src/policy/compiled-policy.ts';
import type { PeerKind } from '../../src/regions/connection-box.ts';

/**
 * Random policies of every tier over a universe that is small enough to look at each connection, and a judge that decides
 * each of them by itself, rule by rule, without sets.
 */

/** The namespace of the own pod; another one may have the same labels, but for the name. */
export const homeLabels = [
  { 'kubernetes.io/metadata.name': 'home' },
  { 'kubernetes.io/metadata.name': 'home', t: 'a' },
] as const satisfies readonly TextMap[];

export interface Connection {
  readonly own: TextMap;
  readonly home: TextMap;
  /** Absent: a node, or what else selectors do not find. */
  readonly peer?: PeerKind;
  readonly namespace: TextMap;
  readonly pod: TextMap;
  /** The address, counted from 10.0.0.0. */
  readonly address: number;
  readonly protocol: Protocol;
  readonly port: number;
  /** The destination's name for the port. */
  readonly portName?: string;
}

export interface WrittenPolicy {
  readonly tier: Tier;
  /** Absent: the own one, as of every policy of the namespace tier. */
  readonly namespaces?: LabelSelector;
  readonly pods: LabelSelector;
  readonly rules: readonly WrittenRule[];
}

export interface WrittenRule {
  readonly action: RuleAction;
  readonly peers: 'all' | readonly WrittenPeer[];
  readonly ports: 'all' | readonly WrittenPort[];
}

type WrittenPeer =
  | { readonly namespaces?: LabelSelector; readonly pods: LabelSelector }
  | { readonly from: number; readonly cidr: string; readonly to: number };

type WrittenPort =
  | { readonly protocol: Protocol; readonly first: number; readonly last: number }
  | { readonly protocol: Protocol; readonly name: string };

const requirement = (key: string, ...values: readonly string[]) =>
  fc.constantFrom(
    { key, operator: 'In' as const, values: values.slice(0, 1) },
    { key, operator: 'NotIn' as const, values: values.slice(0, 1) },
    { key, operator: 'In' as const, values },
    { key, operator: 'Exists' as const },
    { key, operator: 'DoesNotExist' as const },
  );
const presence = (key: string) =>
  fc.constantFrom({ key, operator: 'Exists' as const }, { key, operator: 'DoesNotExist' as const });
const selector = (...requirements: readonly fc.Arbitrary<object>[]): fc.Arbitrary<LabelSelector> =>
  fc
    .array(fc.oneof(...requirements), { maxLength: 2 })
    .map((matchExpressions) => ({ matchExpressions }) as LabelSelector);
const ownSelector = selector(requirement('k', 'a', 'b'));
const podSelector = selector(requirement('k', 'a'), presence('m'));
const namespaceSelector = selector(
  presence('t'),
  requirement('kubernetes.io/metadata.name', 'home', 'x'),
  requirement('kubernetes.io/metadata.name', 'x'),
);
const podPeer = fc.record({ namespaces: namespaceSelector, pods: podSelector });
const block = fc.constantFrom(
  { cidr: '10.0.0.0/31', from: 0, to: 1 },
  { cidr: '10.0.0.1/32', from: 1, to: 1 },
  { cidr: '10.0.0.0/24', from: 0, to: 255 },
);
const peer: fc.Arbitrary<WrittenPeer> = fc.oneof(podPeer, block);
const ownPeer: fc.Arbitrary<WrittenPeer> = podSelector.map((pods) => ({ pods }));
const port: fc.Arbitrary<WrittenPort> = fc.constantFrom<WrittenPort>(
  { protocol: 'TCP', first: 1, last: 1 },
  { protocol: 'TCP', first: 1, last: 2 },
  { protocol: 'TCP', first: 2, last: 65535 },
  { protocol: 'UDP', first: 1, last: 65535 },
  { protocol: 'TCP', name: 'http' },
  { protocol: 'TCP', name: 'http' },
);

const rule = (actions: readonly RuleAction[], peers: fc.Arbitrary<WrittenPeer>): fc.Arbitrary<WrittenRule> =>
  fc.record({
    action: fc.constantFrom(...actions),
    peers: fc.oneof(
      { weight: 1, arbitrary: fc.constant('all' as const) },
      { weight: 4, arbitrary: fc.array(peers, { minLength: 1, maxLength: 2 }) },
    ),
    ports: fc.oneof(fc.constant('all' as const), fc.array(port, { minLength: 1, maxLength: 2 })),
  });

const clusterPolicy = fc.record({
  tier: fc.constantFrom<Tier>('admin', 'baseline'),
  namespaces: namespaceSelector,
  pods: ownSelector,
  rules: fc.array(rule(['allow', 'deny', 'pass'], peer), { maxLength: 2 }),
});
const namespacePolicy = fc.record({
  tier: fc.constant<Tier>('namespace'),
  pods: ownSelector,
  rules: fc.array(rule(['allow'], fc.oneof(peer, ownPeer)), { maxLength: 2 }),
});

/** In the order in which they are evaluated within each tier. */
export const policies: fc.Arbitrary<readonly WrittenPolicy[]> = fc
  .tuple(fc.array(clusterPolicy, { maxLength: 2 }), fc.array(namespacePolicy, { maxLength: 3 }))
  .map(([ofCluster, ofNamespace]) => [...ofCluster, ...ofNamespace]);
export const namespacePolicies: fc.Arbitrary<readonly WrittenPolicy[]> = fc.array(namespacePolicy, { maxLength: 4 });

export function compiled({ tier, namespaces, pods, rules }: WrittenPolicy, direction: Direction, priority: number) {
  const isOfNamespace = tier === 'namespace';
  return {
    tier,
    priority: isOfNamespace ? 0 : priority,
    name: `policy-${priority}`,
    subject: { namespaces: namespaces === undefined ? 'own' : labelBox(namespaces), pods: labelBox(pods) },
    [direction]: {
      otherwise: isOfNamespace ? 'deny' : 'undecided',
      rules: rules.map(({ action, peers, ports }) => ({
        action,
        peers: peers === 'all' ? peers : peers.map((one) => compiledPeer(one, isOfNamespace)),
        ports: ports === 'all' ? ports : ports.map(compiledPort),
      })),
    },
  } satisfies CompiledPolicy;
}

function compiledPeer(written: WrittenPeer, isOfNamespace: boolean): CompiledPeer {
  if ('cidr' in written) {
    const cidr = parseCidr(written.cidr);
    if (cidr.kind !== 'cidr') throw new Error(written.cidr);
    return {
      kind: 'addresses',
      addresses: addressSet([cidr]),
      inCluster: isOfNamespace ? 'by-plugin' : 'always',
    };
  }
  const { namespaces, pods } = written;
  return { kind: 'pods', pods: labelBox(pods), namespaces: namespaces === undefined ? 'own' : labelBox(namespaces) };
}

function compiledPort(written: WrittenPort): CompiledPort {
  if ('name' in written) return { kind: 'named', name: written.name, protocol: written.protocol };
  const { protocol, first, last } = written;
  return {
    kind: 'numbers',
    ports: first === 1 && last === 65535 ? portsOf(protocol) : portRange(protocol, first, last),
  };
}

/** Decides one connection. `blocksHoldPods`: how the plugin reads the blocks of NetworkPolicies. */
export function isAllowed(all: readonly WrittenPolicy[], at: Connection, blocksHoldPods: boolean): boolean {
  const own = all.filter(
    ({ namespaces, pods }) => selects(pods, at.own) && (namespaces === undefined || selects(namespaces, at.home)),
  );
  const decided = (tier: Tier): RuleAction | undefined =>
    own
      .filter((policy) => policy.tier === tier)
      .flatMap(({ rules }) => rules)
      .find((one) => isMatched(one, at, tier !== 'namespace' || blocksHoldPods, tier !== 'namespace'))?.action;
  const first = decided('admin');
  if (first === 'allow' || first === 'deny') return first === 'allow';
  if (own.some(({ tier }) => tier === 'namespace')) return decided('namespace') === 'allow';
  return decided('baseline') !== 'deny';
}

function isMatched({ peers, ports }: WrittenRule, at: Connection, holdsPods: boolean, holdsAll: boolean): boolean {
  const onPort =
    ports === 'all' ||
    ports.some((one) => {
      if (one.protocol !== at.protocol) return false;
      return 'name' in one ? at.portName === one.name : one.first <= at.port && at.port <= one.last;
    });
  if (!onPort || peers === 'all') return onPort;
  return peers.some((one) => {
    if ('cidr' in one) {
      const isHeld = at.peer === 'address' || (at.peer === undefined ? holdsAll : holdsPods);
      return isHeld && one.from <= at.address && at.address <= one.to;
    }
    if (at.peer !== 'own' && at.peer !== 'elsewhere') return false;
    const namespace = at.peer === 'own' ? at.home : at.namespace;
    const inNamespace = one.namespaces === undefined ? at.peer === 'own' : selects(one.namespaces, namespace);
    return inNamespace && selects(one.pods, at.pod);
  });
}

function selects({ matchExpressions = [] }: LabelSelector, labels: TextMap): boolean {
  return matchExpressions.every(({ key, operator, values = [] }) => {
    const value = labels[key];
    if (operator === 'Exists') return value !== undefined;
    if (operator === 'DoesNotExist') return value === undefined;
    return (value !== undefined && values.includes(value)) === (operator === 'In');
  });
}

const ownPods: readonly TextMap[] = [{}, { k: 'a' }, { k: 'b' }, { k: 'z' }];
const pods: readonly TextMap[] = [{}, { k: 'a' }, { k: 'z' }].flatMap((labels) => [labels, { ...labels, m: 'z' }]);
const namespaces: readonly TextMap[] = ['x', 'z'].flatMap((name) => [
  { 'kubernetes.io/metadata.name': name },
  { 'kubernetes.io/metadata.name': name, t: 'a' },
]);
const portsOfUniverse: readonly Pick<Connection, 'protocol' | 'port'>[] = [
  { protocol: 'TCP', port: 1 },
  { protocol: 'TCP', port: 2 },
  { protocol: 'TCP', port: 9 },
  { protocol: 'UDP', port: 1 },
  { protocol: 'SCTP', port: 1 },
];

/** Every connection of a universe in which each value that policies name has a fellow that they do not name. */
export function universe(home: TextMap): readonly Connection[] {
  const peers: readonly Pick<Connection, 'peer' | 'pod' | 'namespace'>[] = [
    ...pods.map((pod) => ({ peer: 'own' as const, pod, namespace: {} })),
    ...namespaces.flatMap((namespace) => pods.map((pod) => ({ peer: 'elsewhere' as const, pod, namespace }))),
    { peer: 'address', pod: {}, namespace: {} },
    { pod: {}, namespace: {} },
  ];
  const named = portsOfUniverse.flatMap((one) =>
    one.protocol === 'TCP' ? [one, { ...one, portName: 'http' }] : [one],
  );
  return ownPods.flatMap((own) =>
    peers.flatMap((other) =>
      [0, 1, 9, 300].flatMap((address) => named.map((on): Connection => ({ own, home, ...other, address, ...on }))),
    ),
  );
}
