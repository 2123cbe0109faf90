import type { HazardCluster, HazardNamespace, HazardWorkload } from './hazard-states.ts';
import {
  contains,
  type JudgedPeer,
  type JudgedPort,
  type JudgedProtocol,
  type JudgedSelector,
  type Labels,
  type Meaning,
  meaningOf,
  selects,
} from './naive-evaluator.ts';
import { edgesOf, type JudgedTrait } from './naive-worlds.ts';
import { nameKey } from './random-policies.ts';

/**
 * Asks about every connection of a small world: all ports that make a difference at once, every address that makes one,
 * every label that makes one. The text of the API, tried out case by case; nothing is worked out by sets of labels or
 * intervals. What the naive evaluator answers one by one, this one answers for many, so the tests compare the two.
 */

/** The numbers of ports that policies and pods may name. */
export const portNumbers = [53, 80, 8080, 9443] as const;

/** Each of them, and one port on either side. */
const askedNumbers = [...new Set([1, ...portNumbers.flatMap((port) => [port, port + 1])])];
export const askedPorts = (['TCP', 'UDP', 'SCTP'] as const).flatMap((protocol) =>
  askedNumbers.map((port) => ({ protocol, port })),
);

/** A set of asked ports, one bit each. */
export type Ports = number;
export const everyPort: Ports = 2 ** askedPorts.length - 1;

export function portsWhere(holds: (port: (typeof askedPorts)[number]) => boolean): Ports {
  return askedPorts.reduce((found, port, index) => (holds(port) ? found | (1 << index) : found), 0);
}

/** Every block that policies, networks and lists of addresses may name. */
export const blocks = [
  ...['0.0.0.0/0', '0.0.0.0/1', '128.0.0.0/1', '8.0.0.0/8', '8.8.8.0/24', '8.8.8.8/32', '20.0.0.0/8', '20.1.0.0/16'],
  ...['10.0.0.0/8', '10.1.0.0/16', '10.1.1.0/24', '10.2.0.0/16', '10.3.0.0/16', '10.4.0.0/16', '100.64.0.0/10'],
  ...['169.254.0.0/16', '169.254.169.254/32', '169.254.170.2/32', '169.254.170.23/32', '100.100.100.200/32'],
  ...['172.16.0.0/12', '172.16.0.53/32', '203.0.113.0/24'],
  ...['::/0', '2000::/3', '2a00::/16', '2001:db8::/32', 'fc00::/7', 'fd01::/64', 'fd02::/112'],
  ...['fd00:ec2::254/128', 'fd00:ec2::23/128', 'fd00:c1::a9fe:a9fe/128'],
] as const;

/** Blocks that are not the internet's, by the registries of special-purpose addresses; IPv6 as far as blocks go into it. */
const special = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24'],
  ...['192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24'],
  ...['224.0.0.0/4', '240.0.0.0/4', '::/128', '::1/128', '100::/64', '2001:db8::/32', 'fc00::/7', 'fe80::/10'],
  'ff00::/8',
];

/** One address for each combination of blocks that hold it. */
export const addresses: readonly string[] = [
  ...new Map(
    [...blocks, ...special].flatMap(edgesOf).map((address) => {
      const holding = blocks.filter((block) => contains(block, address));
      return [[address.includes(':'), isSpecial(address), ...holding].join(' '), address];
    }),
  ).values(),
];

function isSpecial(address: string): boolean {
  return special.some((block) => contains(block, address));
}

const standIns = new Map<string, number>();

/** The number of the address that stands for this one. */
export function standIn(address: string): number {
  return remembered(standIns, address, () => {
    const key = (one: string) => [one.includes(':'), ...blocks.filter((block) => contains(block, one))].join(' ');
    const found = addresses.findIndex((one) => key(one) === key(address) && isSpecial(one) === isSpecial(address));
    if (found === -1) throw new Error(`No address stands for ${address}`);
    return found;
  });
}

const specialOnes = addresses.map(isSpecial);

export function isPublic(address: number): boolean {
  return specialOnes[address] === false;
}

const held = new Map<string, readonly boolean[]>();

export function isIn(block: string, address: number): boolean {
  const known = held.get(block) ?? addresses.map((one) => contains(block, one));
  held.set(block, known);
  return known[address] === true;
}

export function isInAny(list: readonly string[] | undefined, address: number): boolean {
  return list?.some((block) => isIn(block, address)) ?? false;
}

const families = ['IPv4', 'IPv6'] as const;
type Family = (typeof families)[number];
const familyOf = addresses.map((address): Family => (address.includes(':') ? 'IPv6' : 'IPv4'));

export function isOf(family: Family, address: number): boolean {
  return familyOf[address] === family;
}

/** Label values that selectors name, and one that none does. */
const podValues = { app: ['web', 'db', 'none-names-it'], tier: ['a', 'b', 'none-names-it'] } as const;
const teamValues = ['a', 'b', 'none-names-it'] as const;

/** Every combination of labels that selectors tell apart. */
export const everyLabels: readonly Labels[] = [undefined, ...podValues.app].flatMap((app) =>
  [undefined, ...podValues.tier].map((tier) => ({
    ...(app === undefined ? {} : { app }),
    ...(tier === undefined ? {} : { tier }),
  })),
);

/** Every namespace that selectors tell apart, of one of these names. */
export function everyNamespace(names: readonly string[]): readonly Labels[] {
  return names.flatMap((name) =>
    [undefined, ...teamValues].map((team) => ({ ...(team === undefined ? {} : { team }), [nameKey]: name })),
  );
}

/** One of the labels for each combination of these selectors that select them. */
export function toldApart(all: readonly Labels[], selectors: readonly JudgedSelector[]): readonly Labels[] {
  const distinct = new Map(selectors.map((selector) => [JSON.stringify(selector), selector]));
  const chosen = (labels: Labels) => [...distinct.values()].map((selector) => selects(selector, labels)).join();
  return [...new Map(all.map((labels) => [chosen(labels), labels])).values()];
}

/** A pod of a workload, any pod of certain labels in a namespace of certain labels, or an address. */
export type WorldEnd =
  | { readonly namespace: HazardNamespace; readonly workload: HazardWorkload }
  | { readonly labels: Labels; readonly namespaceLabels: Labels }
  | { readonly address: number };

/** On which ports a connection is possible in some case, and on which it is allowed in every one. */
export interface Reach {
  readonly possible: Ports;
  readonly allowed: Ports;
}

interface Traits {
  readonly pods: boolean;
  readonly nodes: boolean;
}

interface Rule {
  readonly namespace: string;
  readonly peers: readonly JudgedPeer[] | 'all';
  readonly ports: readonly JudgedPort[] | 'all';
}

export type WorldDirection = 'Ingress' | 'Egress';

export class HazardWorld {
  readonly cluster: HazardCluster;
  readonly #traits: readonly Traits[];
  readonly #meanings: ReadonlyMap<HazardNamespace, readonly Meaning[]>;
  readonly #rules = new Map<string, readonly Rule[] | 'open'>();
  readonly #ids = new Map<object, number>();
  readonly #addresses = new Map<string, ByFamily>();
  readonly #opened = new Map<readonly Rule[], Map<object, Map<number, Ports>>>();

  constructor(cluster: HazardCluster) {
    this.cluster = cluster;
    const ways = (trait: JudgedTrait) => (trait === 'unknown' ? [true, false] : [trait === 'always']);
    this.#traits = ways(cluster.ipBlockMatchesPods).flatMap((pods) =>
      ways(cluster.ipBlockMatchesNodes).map((nodes) => ({ pods, nodes })),
    );
    this.#meanings = new Map(
      cluster.namespaces.map((namespace) => [
        namespace,
        namespace.policies.map(({ name, spec }) => meaningOf({ metadata: { name, namespace: namespace.name }, spec })),
      ]),
    );
  }

  /** The ends are two pods, even where both are of one workload. */
  reach(from: WorldEnd, to: WorldEnd): Reach {
    const [sources, destinations] = [this.#addressesOf(from), this.#addressesOf(to)];
    const common = families.filter((family) => sources[family].length > 0 && destinations[family].length > 0);
    const pairs =
      common.length > 0
        ? common.map((family) => [family, family] as const)
        : families.flatMap((one) => families.map((other) => [one, other] as const));
    let possible = 0;
    let allowed = everyPort;
    for (const traits of this.#traits) {
      for (const [fromFamily, toFamily] of pairs) {
        const outgoing = this.#side('Egress', from, to, destinations[toFamily], traits);
        const incoming = this.#side('Ingress', to, from, sources[fromFamily], traits);
        if (outgoing === undefined || incoming === undefined) continue;
        possible |= outgoing.possible & incoming.possible;
        allowed &= outgoing.allowed & incoming.allowed;
      }
    }
    return { possible, allowed };
  }

  /** The policies of its namespace that isolate pods of these labels. */
  isolating(namespace: HazardNamespace, direction: WorldDirection, labels: Labels): readonly Meaning[] {
    const meanings = this.#meanings.get(namespace) ?? [];
    return meanings.filter(
      (meaning) => rulesOf(meaning, direction) !== undefined && selects(meaning.podSelector, labels),
    );
  }

  #addressesOf(end: WorldEnd): ByFamily {
    if ('address' in end) return single[end.address] ?? byFamily([]);
    const isOnHost = 'workload' in end && end.workload.hostNetwork;
    const known = 'workload' in end ? end.workload.addresses : undefined;
    const key = JSON.stringify(known ?? isOnHost);
    const found = this.#addresses.get(key) ?? byFamily(known?.map(standIn) ?? this.#network(isOnHost));
    this.#addresses.set(key, found);
    return found;
  }

  #network(isOnHost: boolean): readonly number[] {
    const { pods, nodes } = this.cluster;
    const network = (isOnHost ? nodes : pods) ?? ['0.0.0.0/0'];
    return addresses.flatMap((_, address) => (isInAny(network, address) ? [address] : []));
  }

  /** What one end lets through, if the other has any one of some addresses. */
  #side(
    direction: WorldDirection,
    own: WorldEnd,
    other: WorldEnd,
    otherAddresses: readonly number[],
    traits: Traits,
  ): Reach | undefined {
    if (otherAddresses.length === 0) return undefined;
    const rules = this.#rulesFor(direction, own);
    if (rules === 'open') return { possible: everyPort, allowed: everyPort };
    const destination = direction === 'Egress' ? other : own;
    let possible = 0;
    let allowed = everyPort;
    for (const address of otherAddresses) {
      const sees = this.#seesAddress(other, address, traits);
      const byAddress = sees ? this.#openTo(rules, address, destination) : 0;
      possible |= byAddress;
      allowed &= byAddress;
    }
    let bySelector = 0;
    for (const { namespace, peers, ports } of rules) {
      const isMeant = peers === 'all' || peers.some((peer) => isSelected(namespace, peer, other));
      if (isMeant) bySelector |= portsOf(ports, destination);
    }
    return { possible: possible | bySelector, allowed: allowed | bySelector };
  }

  /** What the blocks of rules open to an address. */
  #openTo(rules: readonly Rule[], address: number, destination: WorldEnd): Ports {
    const byNames = remembered(this.#opened, rules, () => new Map<object, Map<number, Ports>>());
    const known = remembered(byNames, namesOf(destination), () => new Map<number, Ports>());
    return remembered(known, address, () => {
      const holding = rules.filter(({ peers }) => peers !== 'all' && peers.some((peer) => isBlocked(peer, address)));
      return holding.reduce((open, { ports }) => open | portsOf(ports, destination), 0);
    });
  }

  /** The rules that hold for an end of its own; open where none isolates it. */
  #rulesFor(direction: WorldDirection, own: WorldEnd): readonly Rule[] | 'open' {
    // Strangers are in namespaces of which no policy is known.
    if (!('workload' in own) || own.workload.hostNetwork) return 'open';
    const { namespace, workload } = own;
    const key = `${direction} ${this.#id(namespace)} ${this.#id(workload)}`;
    return remembered(this.#rules, key, () => {
      const isolating = this.isolating(namespace, direction, workload.labels);
      if (isolating.length === 0) return 'open';
      return isolating.flatMap((meaning) =>
        (rulesOf(meaning, direction) ?? []).map((rule) => ({ namespace: namespace.name, ...rule })),
      );
    });
  }

  #id(of: object): number {
    const id = this.#ids.get(of) ?? this.#ids.size;
    this.#ids.set(of, id);
    return id;
  }

  #seesAddress(end: WorldEnd, address: number, { pods, nodes }: Traits): boolean {
    if ('workload' in end) return end.workload.hostNetwork ? nodes : pods;
    if ('labels' in end) return pods;
    const { cluster } = this;
    return (pods || !isInAny(cluster.pods, address)) && (nodes || !isInAny(cluster.nodes, address));
  }
}

type ByFamily = Readonly<Record<Family, readonly number[]>>;

function byFamily(list: readonly number[]): ByFamily {
  const of = (family: Family) => list.filter((address) => familyOf[address] === family);
  return { IPv4: of('IPv4'), IPv6: of('IPv6') };
}

const single = addresses.map((_, address) => byFamily([address]));

function remembered<Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}

function isBlocked({ ipBlock }: JudgedPeer, address: number): boolean {
  return ipBlock !== undefined && isIn(ipBlock.cidr, address) && !isInAny(ipBlock.except, address);
}

function isSelected(policyNamespace: string, peer: JudgedPeer, end: WorldEnd): boolean {
  const { podSelector, namespaceSelector, ipBlock } = peer;
  if (ipBlock !== undefined || 'address' in end || ('workload' in end && end.workload.hostNetwork)) return false;
  const [labels, namespaceLabels, isOwn] =
    'workload' in end
      ? [end.workload.labels, labelsOf(end.namespace), end.namespace.name === policyNamespace]
      : [end.labels, end.namespaceLabels, false];
  const inNamespace = namespaceSelector === undefined ? isOwn : selects(namespaceSelector, namespaceLabels);
  return inNamespace && (podSelector === undefined || selects(podSelector, labels));
}

export function labelsOf({ name, labels }: HazardNamespace): Labels {
  return { ...labels, [nameKey]: name };
}

export function rulesOf({ ingress, egress }: Meaning, direction: WorldDirection) {
  return direction === 'Ingress' ? ingress : egress;
}

/** Whether some pod or address could be a peer. */
export function couldExist({ podSelector, namespaceSelector, ipBlock }: JudgedPeer, names: readonly string[]): boolean {
  if (ipBlock !== undefined) {
    return addresses.some((_, address) => isIn(ipBlock.cidr, address) && !isInAny(ipBlock.except, address));
  }
  const some = (selector: JudgedSelector | undefined, all: readonly Labels[]) =>
    selector === undefined || all.some((labels) => selects(selector, labels));
  return some(podSelector, everyLabels) && some(namespaceSelector, everyNamespace(names));
}

/** The asked ports that a rule means, of a destination that may have names for them. */
function portsOf(ports: readonly JudgedPort[] | 'all', destination: WorldEnd): Ports {
  if (ports === 'all') return everyPort;
  const named = namesOf(destination);
  const known = meantPorts.get(ports) ?? new Map<HazardWorkload['ports'], Ports>();
  meantPorts.set(ports, known);
  const found = known.get(named) ?? portsWhere((asked) => ports.some((port) => isMeant(port, asked, named)));
  known.set(named, found);
  return found;
}

function namesOf(destination: WorldEnd): HazardWorkload['ports'] {
  return 'workload' in destination ? destination.workload.ports : noNames;
}

const noNames: HazardWorkload['ports'] = [];
const meantPorts = new WeakMap<readonly JudgedPort[], Map<HazardWorkload['ports'], Ports>>();

function isMeant(
  { protocol = 'TCP', port, endPort }: JudgedPort,
  asked: { readonly protocol: JudgedProtocol; readonly port: number },
  named: HazardWorkload['ports'],
): boolean {
  if (typeof port === 'string') {
    return named.some(
      (own) =>
        own.name === port && own.protocol === protocol && own.port === asked.port && own.protocol === asked.protocol,
    );
  }
  return protocol === asked.protocol && (port === undefined || (asked.port >= port && asked.port <= (endPort ?? port)));
}
