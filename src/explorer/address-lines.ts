import type { GroupInNamespaces, SeenPort } from '../connectivity/connectivity.ts';
import { isSeen } from '../connectivity/seen-rows.ts';
import { firstNames } from '../diagnostics/counted.ts';
import { parseAddress } from '../model/address.ts';
import {
  type AddressSet,
  addressSet,
  hasNoAddresses,
  includesAddresses,
  intersectAddresses,
} from '../model/address-set.ts';
import { hostCidr, parseCidr } from '../model/cidr.ts';
import { remembered } from '../model/interned.ts';
import type { Direction } from '../model/network-policy.ts';
import { hasNoPorts } from '../model/port-set.ts';
import { groupsByPlace } from '../report/connectivity/group-words.ts';
import { seenInPart } from '../report/connectivity/rows.ts';
import { seenWords } from '../report/connectivity/seen-words.ts';
import { portsWords } from '../report/connectivity/verdict-words.ts';
import type { GroupTable } from './connection-table.ts';
import { type LineSeen, lineSeen } from './line-seen.ts';
import { unpackAddresses } from './packed-addresses.ts';
import type { PageConnectivity, PageIndex } from './page-data.ts';
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

/** Returns whose an address is, as sentences; undefined if a text is not an address. */
export function addressFacts(index: PageIndex, text: string): readonly string[] | undefined {
  const asked = addressesIn(text);
  if (asked === undefined) return undefined;
  const facts: string[] = [];
  for (const { name, networks, namespaces } of index.clusters) {
    const where = name === undefined ? '' : ` of cluster ${name}`;
    for (const [network, packed] of Object.entries(networks)) {
      const known = unpackAddresses(packed);
      if (!hasNoAddresses(intersectAddresses(known, asked))) {
        const all = includesAddresses(known, asked);
        facts.push(`${all ? 'In' : 'Partly in'} the ${networkWords[network] ?? network}${where}.`);
      }
    }
    for (const namespace of namespaces) {
      for (const workload of index.workloads[namespace.workloads] ?? []) {
        const own = [workload, ...(workload.pods ?? [])].flatMap(({ addresses }) => addresses ?? []);
        if (own.some((packed) => !hasNoAddresses(intersectAddresses(unpackAddresses(packed), asked)))) {
          facts.push(`A pod of ${namespace.name}/${workload.name}${where} has it.`);
        }
      }
    }
  }
  return facts.length > 0 ? facts : ['It is in no network that Ringfence knows, so it is outside of the clusters.'];
}

const networkWords: Readonly<Record<string, string>> = {
  pods: 'pod network',
  services: 'service network',
  nodes: 'node network',
  internalPublic: 'public addresses that the company uses inside',
  metadata: 'addresses of the metadata service',
};

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
