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
import { portsWords } from '../report/connectivity/verdict-words.ts';
import { unpackAddresses } from './packed-addresses.ts';
import type { PageConnectivity, PageIndex } from './page-data.ts';

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
