import { firstNames } from '../diagnostics/counted.ts';
import { parseAddress } from '../model/address.ts';
import {
  type AddressSet,
  addressSet,
  allAddresses,
  hasNoAddresses,
  includesAddresses,
  intersectAddresses,
  sameAddresses,
  subtractAddresses,
} from '../model/address-set.ts';
import { hostCidr, parseCidr } from '../model/cidr.ts';
import { remembered } from '../model/interned.ts';
import type { Direction } from '../model/network-policy.ts';
import { hasNoPorts } from '../model/port-set.ts';
import { knownMetadataAddresses } from '../model/special-addresses.ts';
import { groupsByPlace } from '../report/connectivity/group-words.ts';
import { portsWords } from '../report/connectivity/verdict-words.ts';
import { addressWords } from '../report/words/address-words.ts';
import { unpackAddresses } from './packed-addresses.ts';
import {
  networkNames,
  type PackedWorkload,
  type PageCluster,
  type PageConnectivity,
  type PageIndex,
} from './page-data.ts';

/** Pods that connect with an address, or with a part of a range. */
export interface AddressLine {
  /** Egress: the pods reach the address. */
  readonly direction: Direction;
  readonly verdict: 'allowed' | 'conditional';
  readonly ports: string;
  readonly who: string;
  /** True if it is so for a part of the range only. */
  readonly part: boolean;
  readonly clusters: string;
}

/** Reads an address or a CIDR; undefined if a text is neither. */
export function addressesIn(text: string): AddressSet | undefined {
  const [address, cidr] = [parseAddress(text), parseCidr(text)];
  if (address.kind === 'address') return addressSet([hostCidr(address)]);
  return cidr.kind === 'cidr' ? addressSet([cidr]) : undefined;
}

/** Returns whose an address is, as sentences; undefined if a text is not an address. `all`: the connections of the page. */
export function addressFacts(
  index: PageIndex,
  all: readonly PageConnectivity[],
  text: string,
): readonly string[] | undefined {
  const asked = addressesIn(text);
  if (asked === undefined) return undefined;
  // By what it is, the clusters in which it is that.
  const found = new Map<string, string[]>();
  const add = (fact: string, { name }: PageCluster): void => {
    const clusters = remembered(found, fact, () => []);
    if (name !== undefined && !clusters.includes(name)) clusters.push(name);
  };
  for (const cluster of index.clusters) {
    for (const [network, known] of networksOf(index, cluster)) {
      if (hasNoAddresses(intersectAddresses(known, asked))) continue;
      add(`${includesAddresses(known, asked) ? 'In' : 'Partly in'} the ${networkWords[network]}`, cluster);
    }
    for (const { name: namespace, workloads } of cluster.namespaces) {
      for (const workload of index.workloads[workloads] ?? []) {
        for (const pod of podsAt(namespace, workload, asked)) add(`An address of ${pod}`, cluster);
      }
    }
  }
  const facts = [...found].map(([fact, clusters]) => `${fact}${clustersWords(clusters)}.`);
  const whose =
    facts.length > 0 ? facts : ['It is in no network that Ringfence knows, so it is outside of the clusters.'];
  return [...whose, ...blockFacts(index, all, asked)];
}

function clustersWords(names: readonly string[]): string {
  if (names.length === 0) return '';
  return ` of ${names.length === 1 ? 'cluster' : 'clusters'} ${firstNames([...names].sort(), 3)}`;
}

/** Networks of a cluster by their names. A page without addresses does not have them. */
function networksOf(
  { head }: PageIndex,
  { networks }: PageCluster,
): readonly (readonly [keyof typeof networkWords, AddressSet])[] {
  if (head.redacted === true) return [];
  const known = networkNames.flatMap((name) => {
    const packed = networks[name];
    return packed === undefined ? [] : [[name, unpackAddresses(packed)] as const];
  });
  // A cluster that does not say where its metadata service is can have it at each known address.
  return networks.metadata === undefined ? [...known, ['metadata', knownMetadataAddresses] as const] : known;
}

/** Names the pods of a workload that have an address: `pod shop/web-1`, or `a pod of shop/web` where names are not known. */
function podsAt(namespace: string, { name: workload, addresses, pods = [] }: PackedWorkload, asked: AddressSet) {
  const isAt = (packed: PackedWorkload['addresses']): boolean =>
    packed !== undefined && !hasNoAddresses(intersectAddresses(unpackAddresses(packed), asked));
  const named = pods.filter((pod) => isAt(pod.addresses)).map(({ name }) => `pod ${namespace}/${name}`);
  return named.length > 0 ? named : isAt(addresses) ? [`a pod of ${namespace}/${workload}`] : [];
}

/** Reports the block of addresses that no policy of the page tells apart from the ones that are asked. */
function blockFacts({ head }: PageIndex, all: readonly PageConnectivity[], asked: AddressSet): readonly string[] {
  if (head.redacted === true) return [];
  let block = allAddresses;
  for (const { blocks } of all.flatMap(({ addresses }) => addresses)) {
    for (const { addresses } of blocks) {
      if (includesAddresses(addresses, asked)) block = intersectAddresses(block, addresses);
      else if (hasNoAddresses(intersectAddresses(addresses, asked))) block = subtractAddresses(block, addresses);
      else return ['Parts of it have different connections.'];
    }
  }
  return sameAddresses(block, asked) ? [] : [`All addresses of ${addressWords(block, 4)} have the same connections.`];
}

const networkWords = {
  pods: 'pod network',
  services: 'service network',
  nodes: 'node network',
  internalPublic: 'public addresses that the company uses inside',
  metadata: 'addresses of the metadata service',
} as const satisfies Readonly<Record<(typeof networkNames)[number], string>>;

/** Returns the pods that connect with an address. What clusters share is one line. */
export function addressLines(all: readonly PageConnectivity[], text: string): readonly AddressLine[] {
  const asked = addressesIn(text);
  if (asked === undefined) return [];
  const found = new Map<string, { readonly line: Omit<AddressLine, 'clusters'>; readonly clusters: string[] }>();
  for (const connectivity of all) {
    for (const line of linesOf(connectivity, asked)) {
      remembered(found, JSON.stringify(line), () => ({ line, clusters: [] })).clusters.push(...connectivity.clusters);
    }
  }
  return [...found.values()].map(({ line, clusters }) => ({ ...line, clusters: firstNames(clusters.sort(), 3) }));
}

function linesOf(connectivity: PageConnectivity, asked: AddressSet): readonly Omit<AddressLine, 'clusters'>[] {
  const drafts = new Map<
    string,
    { readonly line: Omit<AddressLine, 'who' | 'clusters'>; readonly groups: Set<number> }
  >();
  for (const { of, direction, blocks } of connectivity.addresses) {
    for (const { addresses, verdicts } of blocks) {
      if (hasNoAddresses(intersectAddresses(addresses, asked))) continue;
      const isPart = !includesAddresses(addresses, asked);
      const parts = [
        ...(hasNoPorts(verdicts.allowed) ? [] : [{ verdict: 'allowed' as const, ports: verdicts.allowed }]),
        ...verdicts.conditional.map(({ ports }) => ({ verdict: 'conditional' as const, ports })),
      ];
      for (const { verdict, ports } of parts) {
        const line = { direction, verdict, ports: portsWords(ports), part: isPart };
        const draft = remembered(drafts, JSON.stringify(line), () => ({ line, groups: new Set() }));
        for (const { group } of of) draft.groups.add(group);
      }
    }
  }
  return [...drafts.values()].flatMap(({ line, groups }) =>
    groupsByPlace(
      connectivity,
      [...groups].sort((a, b) => a - b),
      { expand: false },
    ).map((who) => ({
      ...{ ...line, who },
    })),
  );
}
