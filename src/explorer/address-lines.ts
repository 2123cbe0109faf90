import type { GroupInNamespaces, SeenPort } from '../connectivity/connectivity.ts';
import { isSeen } from '../connectivity/seen-rows.ts';
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
import { seenInPart } from '../report/connectivity/rows.ts';
import { seenWords } from '../report/connectivity/seen-words.ts';
import { portsWords } from '../report/connectivity/verdict-words.ts';
import { addressWords } from '../report/words/address-words.ts';
import type { GroupTable } from './connection-table.ts';
import { type LineSeen, lineSeen } from './line-seen.ts';
import { unpackAddresses } from './packed-addresses.ts';
import {
  networkNames,
  type PackedWorkload,
  type PageCluster,
  type PageConnectivity,
  type PageIndex,
} from './page-data.ts';
import { inNamespaces } from './part-of-group.ts';

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
  /** Facts of records about it; absent without records, and where they may be about other addresses. */
  readonly seen?: LineSeen;
  /** Facts about addresses that policies treat alike, of which the page does not know which were seen: `seen 7 times on 443/TCP`. */
  readonly seenOfBlock?: string;
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
  all: readonly Pick<GroupTable, 'connectivity'>[],
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
function blockFacts(
  { head }: PageIndex,
  all: readonly Pick<GroupTable, 'connectivity'>[],
  asked: AddressSet,
): readonly string[] {
  if (head.redacted === true) return [];
  let block = allAddresses;
  for (const { blocks } of all.flatMap(({ connectivity }) => connectivity.addresses)) {
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
export function addressLines(
  all: readonly Pick<GroupTable, 'connectivity' | 'seen'>[],
  text: string,
): readonly AddressLine[] {
  const asked = addressesIn(text);
  if (asked === undefined) return [];
  const found = new Map<string, { readonly line: Omit<AddressLine, 'clusters'>; readonly clusters: string[] }>();
  for (const table of all) {
    for (const line of linesOf(table, asked)) {
      const { clusters } = table.connectivity;
      remembered(found, JSON.stringify(line), () => ({ line, clusters: [] })).clusters.push(...clusters);
    }
  }
  return [...found.values()].map(({ line, clusters }) => ({ ...line, clusters: firstNames(clusters.sort(), 3) }));
}

/** Pods that are in a line with others, which differ from them in nothing that it says. */
interface JoinedPods {
  readonly line: Omit<AddressLine, 'who' | 'clusters'>;
  readonly of: Set<GroupInNamespaces>;
}

function linesOf(
  { connectivity, seen }: Pick<GroupTable, 'connectivity' | 'seen'>,
  asked: AddressSet,
): readonly Omit<AddressLine, 'clusters'>[] {
  const drafts = new Map<string, JoinedPods>();
  for (const { of, direction, blocks } of connectivity.addresses) {
    for (const block of blocks) {
      const { addresses, verdicts } = block;
      if (hasNoAddresses(intersectAddresses(addresses, asked))) continue;
      const isPart = !includesAddresses(addresses, asked);
      const isAbout = includesAddresses(asked, addresses);
      const parts = [
        ...(hasNoPorts(verdicts.allowed) ? [] : [{ verdict: 'allowed' as const, ports: verdicts.allowed }]),
        ...verdicts.conditional.map(({ ports }) => ({ verdict: 'conditional' as const, ports })),
      ];
      for (const { verdict, ports } of parts) {
        const line = { direction, verdict, ports: portsWords(ports), part: isPart };
        for (const where of of) {
          const marks =
            seen && seenInPart(seen.blocks.get(block)?.get(where) ?? [], verdicts, { verdict, ports, namedPorts: [] });
          const facts = marks === undefined ? {} : factsOf(marks, { verdict, isAbout });
          // What was seen of one group on one block is a line of its own: a count is of one mark.
          const mark = marks === undefined || marks.length === 0 ? [] : [of.indexOf(where), blocks.indexOf(block)];
          const key = JSON.stringify([line, facts, mark]);
          remembered(drafts, key, () => ({ line: { ...line, ...facts }, of: new Set() })).of.add(where);
        }
      }
    }
  }
  return [...drafts.values()].flatMap(({ line, of }) => {
    const places = placesOf(connectivity, [...of]);
    const { seen: found } = line;
    const isOfAlike = found !== undefined && places.length > 1 && found.state !== 'never';
    return places.map((who) => ({ ...line, who, ...(isOfAlike ? { seen: { ...found, isOfAlike } } : {}) }));
  });
}

/** Says what was seen of a line. `isAbout`: the marks are about no other addresses than those that a reader asks for. */
function factsOf(
  marks: readonly SeenPort[],
  { verdict, isAbout }: { readonly verdict: AddressLine['verdict']; readonly isAbout: boolean },
): Pick<AddressLine, 'seen' | 'seenOfBlock'> {
  if (!isAbout && isSeen(marks)) return { seenOfBlock: seenWords(marks) };
  return { seen: lineSeen(isAbout ? marks : [], { verdict, isOfAlike: false }) };
}

/** Names groups of pods, some of them in a part of their namespaces. */
function placesOf(connectivity: PageConnectivity, of: readonly GroupInNamespaces[]): readonly string[] {
  const groups = [...connectivity.groups];
  const indexes = of.map(({ group, namespaces }) => {
    const whole = groups[group];
    if (whole === undefined || namespaces === undefined) return group;
    return groups.push(inNamespaces(whole, (name) => namespaces.includes(name))) - 1;
  });
  const sorted = [...new Set(indexes)].sort((a, b) => a - b);
  return groupsByPlace({ ...connectivity, groups }, sorted, { expand: false });
}
