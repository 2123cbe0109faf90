import ipaddr from 'ipaddr.js';
import { memoised, remembered } from '../../src/model/interned.ts';
import {
  contains,
  isAllowed,
  type JudgedCluster,
  type JudgedConnection,
  type JudgedDirection,
  type JudgedNamespace,
  type JudgedPod,
  type JudgedPolicy,
  type JudgedProtocol,
  type Meaning,
  meaningOf,
} from './naive-evaluator.ts';
import { type JudgedClusterPolicy, possibleVerdict, sideOutcomes } from './naive-tiers.ts';

/**
 * Judges what depends on things that are not known, by trying them out: a world fixes how the network plugin reads
 * blocks, and the address of each end. Nothing here is shared with what it judges.
 */

export type JudgedTrait = 'always' | 'never' | 'unknown';

export interface UncertainPod extends JudgedPod {
  /** Absent: it may have any address of its network. */
  readonly addresses?: readonly string[];
  /** Beside the network: other pods of which this one may be one have these. */
  readonly someAddresses?: readonly string[];
}

export interface UncertainCluster {
  readonly namespaces: readonly JudgedNamespace[];
  readonly policies: readonly JudgedPolicy[];
  readonly clusterPolicies?: readonly JudgedClusterPolicy[];
  readonly podNetwork?: readonly string[];
  readonly nodeNetwork?: readonly string[];
  readonly ipBlockMatchesPods: JudgedTrait;
  readonly ipBlockMatchesNodes: JudgedTrait;
}

/** A pod, or any one address of a block, or of several. */
export type UncertainEnd =
  | { readonly pod: UncertainPod }
  | { readonly block: string }
  | { readonly blocks: readonly string[] };

export interface Question {
  readonly from: UncertainEnd;
  readonly to: UncertainEnd;
  readonly port: number;
  readonly protocol: JudgedProtocol;
}

export interface Judgement {
  readonly verdict: 'allowed' | 'denied' | 'conditional';
  readonly conditions: readonly ('pod-address' | 'cni-trait' | 'address-family' | 'policy-order')[];
}

export function judge(cluster: UncertainCluster, question: Question): Judgement {
  const policies = meaningsOf(cluster.policies);
  const borders = bordersOf(cluster);
  const from = addressesOf(cluster, question.from, borders);
  const to = addressesOf(cluster, question.to, borders);
  const common = families.filter((family) => from.some(isOf(family)) && to.some(isOf(family)));
  const connections =
    common.length > 0
      ? common.map((family) => [family, family] as const)
      : families.flatMap((one) => families.map((other) => [one, other] as const));
  const cases = traitCases(cluster).map((traits) =>
    connections.flatMap(([fromFamily, toFamily]) => {
      const outcomes = from
        .filter(isOf(fromFamily))
        .flatMap((source) =>
          to
            .filter(isOf(toFamily))
            .map((destination) => holds(cluster, policies, traits, question, source, destination)),
        );
      return outcomes.length === 0 ? [] : [outcomes];
    }),
  );
  // Where the API leaves the order of policies open, at least and at most this is allowed.
  const least = cases.map((one) => one.map((outcomes) => quantified(outcomes.map((it) => it === 'allowed'))));
  const most = cases.map((one) => one.map((outcomes) => quantified(outcomes.map((it) => it !== 'denied'))));
  const all = [...least, ...most].flat();
  const verdict = all.every((one) => one === 'all')
    ? 'allowed'
    : all.every((one) => one === 'none')
      ? 'denied'
      : 'conditional';
  if (verdict !== 'conditional') return { verdict, conditions: [] };
  const acrossTraits = [least, most].flatMap((found) =>
    (found[0] ?? []).map((_, index) => found.map((one) => one[index])),
  );
  return {
    verdict,
    conditions: [
      ...(all.includes('some') ? (['pod-address'] as const) : []),
      ...(acrossTraits.some(differ) ? (['cni-trait'] as const) : []),
      ...([...least, ...most].some(differ) ? (['address-family'] as const) : []),
      ...(JSON.stringify(least) === JSON.stringify(most) ? [] : (['policy-order'] as const)),
    ],
  };
}

type Outcome = 'all' | 'some' | 'none';

function quantified(outcomes: readonly boolean[]): Outcome {
  if (outcomes.every((outcome) => outcome)) return 'all';
  return outcomes.some((outcome) => outcome) ? 'some' : 'none';
}

function differ(outcomes: readonly unknown[]): boolean {
  return new Set(outcomes).size > 1;
}

function holds(
  cluster: UncertainCluster,
  policies: readonly Meaning[],
  traits: { readonly pods: boolean; readonly nodes: boolean },
  question: Question,
  source: string,
  destination: string,
): 'allowed' | 'denied' | 'either' {
  const world = worldOf(cluster, policies, traits);
  const connection = connectionOf(question, source, destination);
  const { clusterPolicies = [] } = cluster;
  if (clusterPolicies.length > 0) return possibleVerdict(world, clusterPolicies, connection);
  return isAllowed(world, connection) ? 'allowed' : 'denied';
}

/** Once for the policies of a cluster: many connections are asked about. */
const meaningsOf = memoised((policies: readonly JudgedPolicy[]) => policies.map(meaningOf));

function worldOf(
  { namespaces, podNetwork = [], nodeNetwork = [] }: UncertainCluster,
  policies: readonly Meaning[],
  traits: { readonly pods: boolean; readonly nodes: boolean },
): JudgedCluster {
  const { pods: ipBlockMatchesPods, nodes: ipBlockMatchesNodes } = traits;
  return { namespaces, policies, podNetwork, nodeNetwork, ipBlockMatchesPods, ipBlockMatchesNodes };
}

function connectionOf({ from, to, port, protocol }: Question, source: string, destination: string): JudgedConnection {
  return {
    from: { ...('pod' in from ? { pod: from.pod } : {}), address: source },
    to: { ...('pod' in to ? { pod: to.pod } : {}), address: destination },
    port,
    protocol,
  };
}

/** What passes on or decides a connection on one side: in every world, and in some. Sorted. */
export function deciders(
  cluster: UncertainCluster,
  question: Question,
  direction: JudgedDirection,
): { readonly always: readonly string[]; readonly sometimes: readonly string[] } {
  const policies = meaningsOf(cluster.policies);
  const borders = bordersOf(cluster);
  // The side's own address is no matter of its policies: any does.
  const addresses = (end: UncertainEnd, isOwn: boolean): readonly string[] =>
    addressesOf(cluster, end, borders).slice(0, isOwn ? 1 : undefined);
  const worlds = traitCases(cluster).flatMap((traits) =>
    addresses(question.from, direction === 'Egress').flatMap((source) =>
      addresses(question.to, direction === 'Ingress').map((destination) => {
        const world = worldOf(cluster, policies, traits);
        const connection = connectionOf(question, source, destination);
        return new Set(
          sideOutcomes(world, cluster.clusterPolicies ?? [], direction, connection).flatMap(({ by }) => by),
        );
      }),
    ),
  );
  const sometimes = [...new Set(worlds.flatMap((by) => [...by]))].sort();
  return { always: sometimes.filter((one) => worlds.every((by) => by.has(one))), sometimes };
}

function traitCases({ ipBlockMatchesPods, ipBlockMatchesNodes }: UncertainCluster) {
  const ways = (trait: JudgedTrait): readonly boolean[] => (trait === 'unknown' ? [true, false] : [trait === 'always']);
  return ways(ipBlockMatchesPods).flatMap((pods) => ways(ipBlockMatchesNodes).map((nodes) => ({ pods, nodes })));
}

const families = ['ipv4', 'ipv6'] as const;

function isOf(family: (typeof families)[number]): (address: string) => boolean {
  return (address) => (address.includes(':') ? 'ipv6' : 'ipv4') === family;
}

/** Addresses that stand for all that an end may have. */
function addressesOf(cluster: UncertainCluster, end: UncertainEnd, borders: Borders): readonly string[] {
  const within = (blocks: readonly string[]) => addressesWithin(blocks)(borders.blocks.join(' '), borders);
  if ('block' in end) return within([end.block]);
  if ('blocks' in end) return within(end.blocks);
  const { addresses, someAddresses = [], hostNetwork } = end.pod;
  if (addresses !== undefined) return addresses;
  const network = (hostNetwork === true ? cluster.nodeNetwork : cluster.podNetwork) ?? ['0.0.0.0/0'];
  return [...someAddresses, ...within(network)];
}

/** Of networks with hundreds of blocks, such as the internet, about which many questions have the same borders. */
const addressesWithin = memoised((blocks: readonly string[]) => {
  const known = new Map<string, readonly string[]>();
  return (key: string, borders: Borders): readonly string[] =>
    remembered(known, key, () => {
      const all = [...new Set([...blocks.flatMap(edgesOf), ...borders.addresses])];
      return distinct(
        all.filter((address) => blocks.some((block) => contains(block, address))),
        borders.blocks,
      );
    });
});

interface Borders {
  readonly blocks: readonly string[];
  /** The first address of every block, and the first behind it: nothing changes between two neighbours of these. */
  readonly addresses: readonly string[];
}

const bordersOf = memoised((cluster: UncertainCluster): Borders => {
  const { policies, clusterPolicies = [], podNetwork = [], nodeNetwork = [] } = cluster;
  const written = policies.flatMap(({ spec: { ingress = [], egress = [] } }) =>
    [...ingress.flatMap(({ from = [] }) => from), ...egress.flatMap(({ to = [] }) => to)].flatMap(({ ipBlock }) =>
      ipBlock === undefined ? [] : [ipBlock.cidr, ...(ipBlock.except ?? [])],
    ),
  );
  const networks = clusterPolicies.flatMap(({ spec: { ingress = [], egress = [] } }) =>
    [...ingress, ...egress].flatMap(({ peers }) => peers.flatMap((peer) => ('networks' in peer ? peer.networks : []))),
  );
  const blocks = [...new Set([...written, ...networks, ...podNetwork, ...nodeNetwork])];
  return { blocks, addresses: [...new Set(blocks.flatMap(edgesOf))] };
});

/** One address of each family and each combination of blocks that hold it. */
function distinct(addresses: readonly string[], blocks: readonly string[]): readonly string[] {
  const found = new Map<string, string>();
  for (const address of addresses) {
    const holding = blocks.filter((block) => contains(block, address));
    found.set([String(address.includes(':')), ...holding].join(' '), address);
  }
  return [...found.values()];
}

/** Of blocks, of which a few are met again and again. */
const known = new Map<string, readonly string[]>();

/** The first address of a block, and the first behind it, where there is one. */
export function edgesOf(block: string): readonly string[] {
  const edges = known.get(block) ?? readEdges(block);
  known.set(block, edges);
  return edges;
}

function readEdges(block: string): readonly string[] {
  const [network, prefixLength] = ipaddr.parseCIDR(block);
  const bytes = network.toByteArray();
  const value = bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  const hostBits = BigInt(bytes.length * 8 - prefixLength);
  const first = (value >> hostBits) << hostBits;
  return [first, first + (1n << hostBits)]
    .filter((address) => address < 1n << BigInt(bytes.length * 8))
    .map((address) => textOf(address, bytes.length));
}

function textOf(value: bigint, length: number): string {
  const bytes = Array.from({ length }, (_, index) => Number((value >> BigInt(8 * (length - 1 - index))) & 255n));
  return ipaddr.fromByteArray(bytes).toString();
}
