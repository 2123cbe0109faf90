import {
  addressesInside,
  type ClusterState,
  internetOutside,
  metadataAddressesOf,
} from '../../src/clusters/cluster-state.ts';
import type { Guardrail, GuardrailFacts, NetworkPattern } from '../../src/guardrails/guardrail.ts';
import { type AddressFamily, addressBits, formatAddress } from '../../src/model/address.ts';
import { type AddressSet, noAddresses } from '../../src/model/address-set.ts';
import { checkedCidr, lastOf } from '../../src/model/cidr.ts';
import { podAddresses } from '../../src/verdicts/end.ts';
import { meaningsOf, peersOf } from './guardrail-words.ts';

/** An address of each kind that something tells apart. */
export interface JudgedAddress {
  readonly family: AddressFamily;
  readonly value: bigint;
  readonly text: string;
}

const families = ['IPv4', 'IPv6'] as const;

export function holds(set: AddressSet, { family, value }: JudgedAddress): boolean {
  return set[family].some(({ first, last }) => first <= value && value <= last);
}

/** The addresses of a pattern, as the namespace of the pod at the other end has them; undefined where they are not known. */
export function addressesOfPattern(
  cluster: ClusterState,
  { network }: NetworkPattern,
  facts: GuardrailFacts,
  namespace: string | undefined,
): AddressSet | undefined {
  if (network === 'internet') return internetOutside(cluster.networks);
  if (network === 'metadata') return metadataAddressesOf(cluster.networks);
  if (network === 'pods') return podAddresses(cluster);
  if (network === 'services' || network === 'nodes') return cluster.networks[network];
  if (network.kind === 'cidr') return network.addresses;
  return (
    (namespace === undefined ? undefined : facts.addressesOfValue(cluster.name ?? '', namespace, network.parameter)) ??
    noAddresses
  );
}

/** The lowest address of each interval between borders: of blocks of policies, of networks and of the guardrail's. `others`: further clusters. */
export function judgedAddresses(
  cluster: ClusterState,
  guardrail: Guardrail,
  facts: GuardrailFacts,
  others: readonly ClusterState[] = [],
): readonly JudgedAddress[] {
  const cuts: Record<AddressFamily, Set<bigint>> = { IPv4: new Set([0n]), IPv6: new Set([0n]) };
  const cut = (family: AddressFamily, first: bigint, last: bigint): void => {
    cuts[family].add(first);
    if (last + 1n < 1n << BigInt(addressBits[family])) cuts[family].add(last + 1n);
  };
  const sets: AddressSet[] = [cluster, ...others].flatMap((one) => [
    podAddresses(one),
    addressesInside(one.networks),
    one.networks.nodes ?? noAddresses,
  ]);
  for (const peer of peersOf(guardrail)) {
    if (peer.kind === 'pods') continue;
    for (const name of cluster.namespaces.keys())
      sets.push(addressesOfPattern(cluster, peer, facts, name) ?? noAddresses);
  }
  for (const family of families)
    for (const set of sets) for (const { first, last } of set[family]) cut(family, first, last);
  const blocks = [cluster, ...others]
    .flatMap(meaningsOf)
    .flatMap(({ ingress = [], egress = [] }) =>
      [...ingress, ...egress].flatMap(({ peers }) =>
        peers === 'all' ? [] : peers.flatMap(({ ipBlock }) => ipBlock ?? []),
      ),
    );
  for (const { cidr, except = [] } of blocks) {
    for (const text of [cidr, ...except]) {
      const one = checkedCidr(text);
      cut(one.family, one.first, lastOf(one));
    }
  }
  const kept = new Map<string, JudgedAddress>();
  for (const family of families) {
    for (const value of [...cuts[family]].sort((a, b) => (a < b ? -1 : 1))) {
      const one = { family, value, text: formatAddress({ kind: 'address', family, value }) };
      const isInBlock = ({ cidr }: { cidr: string }): boolean => {
        const block = checkedCidr(cidr);
        return block.family === family && block.first <= value && value <= lastOf(block);
      };
      const key = JSON.stringify([
        family,
        sets.map((set) => holds(set, one)),
        blocks.map(({ cidr, except = [] }) => isInBlock({ cidr }) && !except.some((hole) => isInBlock({ cidr: hole }))),
      ]);
      if (!kept.has(key)) kept.set(key, one);
    }
  }
  return [...kept.values()];
}
