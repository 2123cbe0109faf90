import type { ClusterState, KnownNetworks, NamespaceState, Workload } from '../../clusters/cluster-state.ts';
import { boxText } from '../../labels/label-space.ts';
import type { AddressFamily } from '../../model/address.ts';
import {
  type AddressSet,
  allAddresses,
  hasNoAddresses,
  intersectAddresses,
  noAddresses,
  sameAddresses,
} from '../../model/address-set.ts';
import { directions } from '../../model/directions.ts';
import { remembered } from '../../model/interned.ts';
import { includesPorts, noPorts, unitePorts } from '../../model/port-set.ts';
import { compileNetworkPolicy } from '../../policy/compile-network-policy.ts';
import {
  type BlockPeer,
  type CompiledPeer,
  type CompiledPolicy,
  type CompiledRule,
  rulesOf,
} from '../../policy/compiled-policy.ts';
import { families } from '../../verdicts/end.ts';
import { addressesText } from './side-keys.ts';

const networkNames = ['pods', 'services', 'nodes'] as const;
/**
 * Gives clusters a text that those share which differ in nothing but their names and in which addresses their networks
 * are: their blocks are a network of their own, all of a family, or touch no network. Thousands of shoots have a few
 * dozen shapes.
 */
export class ClusterShapes {
  readonly #numbers = new Map<object, number>();
  readonly #withoutBlocks = new Map<CompiledPolicy, string | undefined>();

  of({ networks, traits, namespaces }: ClusterState): string {
    const isCut = [...namespaces.values()].some((namespace) => leavesRest(namespace, networks));
    return JSON.stringify([
      networkNames.map((name) => (isCut ? placeText(networks, name) : networkShape(networks, name))),
      traits,
      [...namespaces.values()].map(({ name, type = '', labels, workloads, policies }) => [
        name,
        type,
        labels,
        // Namespaces that share a profile share the very objects.
        workloads.map((workload) => [
          remembered(this.#numbers, workload, () => this.#numbers.size),
          ...placeOf(workload, networks),
        ]),
        policies.map(({ policy, origin }) => [
          origin,
          policy.metadata.name,
          this.#policyShape(compileNetworkPolicy(policy), networks),
        ]),
      ]),
    ]);
  }

  #policyShape(policy: CompiledPolicy, networks: KnownNetworks): string {
    if (hasBlocks(policy)) return policyText(policy, (addresses) => blockShape(addresses, networks));
    return remembered(this.#withoutBlocks, policy, () => policyText(policy, addressesText)) ?? '';
  }
}

/** Which families a network has; the addresses themselves where it overlaps another of the cluster's networks. */
function networkShape(networks: KnownNetworks, name: (typeof networkNames)[number]): string {
  const network = networks[name];
  if (network === undefined) return 'unknown';
  const overlaps = networkNames.some((other) => {
    const found = other === name ? undefined : networks[other];
    return found !== undefined && !hasNoAddresses(intersectAddresses(found, network));
  });
  if (overlaps) return addressesText(network);
  return families.filter((family) => network[family].length > 0).join();
}

function placeText(networks: KnownNetworks, name: (typeof networkNames)[number]): string {
  const network = networks[name];
  return network === undefined ? 'unknown' : addressesText(network);
}

/**
 * Reports whether the addresses that are open on some ports can be a whole family and a block beside it, or a whole
 * family without a block. They depend on where the networks are, which are left out of them.
 */
function leavesRest({ policies }: NamespaceState, networks: KnownNetworks): boolean {
  return directions.some((direction) => {
    const rules = policies.flatMap(({ policy }) => compileNetworkPolicy(policy)[direction]?.rules ?? []);
    const everywhere = rules.filter(({ peers }) => peers === 'all' || peers.some(isWholeFamily));
    if (everywhere.length === 0) return false;
    const placed = rules.filter(({ peers }) => placedIn(peers, networks).length > 0);
    return placed.some((rule) => everywhere.some((open) => !opensAll(open, rule, networks)));
  });
}

/** Reports whether a rule opens all that the blocks of another rule open, so that these blocks change nothing. */
function opensAll(open: CompiledRule, rule: CompiledRule, networks: KnownNetworks): boolean {
  if (!opensPorts(open, rule)) return false;
  if (open.peers === 'all') return true;
  const whole = open.peers.filter(isBlock).map(wholeFamilyOf);
  return placedIn(rule.peers, networks).every(({ addresses }) =>
    families.every((family) => addresses[family].length === 0 || whole.includes(family)),
  );
}

/** Reports whether one rule's ports are among the other's, regardless of what their names mean. */
function opensPorts({ ports: open }: CompiledRule, { ports }: CompiledRule): boolean {
  if (open === 'all') return true;
  if (ports === 'all') return false;
  const numbers = unitePorts(noPorts, ...open.map((port) => (port.kind === 'numbers' ? port.ports : noPorts)));
  return ports.every((port) => port.kind === 'numbers' && includesPorts(numbers, port.ports));
}

function isBlock(peer: CompiledPeer): peer is BlockPeer {
  return peer.kind === 'addresses';
}

function isWholeFamily(peer: CompiledPeer): boolean {
  return isBlock(peer) && wholeFamilyOf(peer) !== undefined;
}

function wholeFamilyOf({ addresses }: BlockPeer): AddressFamily | undefined {
  return families.find((family) => sameFamily(addresses, allAddresses, family));
}

/** Returns the blocks that are neither a network of the cluster nor a whole family. */
function placedIn(peers: CompiledRule['peers'], networks: KnownNetworks): readonly BlockPeer[] {
  if (peers === 'all') return [];
  return peers
    .filter(isBlock)
    .filter((peer) => !isWholeFamily(peer) && networkOf(peer.addresses, networks) === undefined);
}

function networkOf(block: AddressSet, networks: KnownNetworks): string | undefined {
  return networkNames.find((name) => {
    const network = networks[name];
    return network !== undefined && sameAddresses(network, block);
  });
}

/** The network that a block is, where it is one; the block itself where it touches none or holds a whole family. */
function blockShape(block: AddressSet, networks: KnownNetworks): string {
  const exactly = networkOf(block, networks);
  if (exactly !== undefined) return exactly;
  const touched = families.some((family) => sameFamily(block, allAddresses, family))
    ? []
    : networkNames.filter((name) => {
        const network = networks[name];
        return network !== undefined && !hasNoAddresses(intersectAddresses(network, block));
      });
  // What is cut or surrounded depends on where it lies.
  return JSON.stringify([addressesText(block), touched.map((name) => addressesText(networks[name] ?? block))]);
}

/** Which of its known addresses lie in each network: a block that is a network holds these. */
function placeOf({ addresses, someAddresses }: Workload, networks: KnownNetworks): readonly string[] {
  const known = addresses ?? someAddresses;
  if (known === undefined) return [];
  return networkNames.map((name) => addressesText(intersectAddresses(known, networks[name] ?? noAddresses)));
}

function sameFamily(a: AddressSet, b: AddressSet, family: 'IPv4' | 'IPv6'): boolean {
  const other = family === 'IPv4' ? 'IPv6' : 'IPv4';
  return a[other].length === 0 && sameAddresses({ ...a, [other]: [] }, { ...b, [other]: [] });
}

function hasBlocks(policy: CompiledPolicy): boolean {
  return rulesOf(policy).some(({ peers }) => peers !== 'all' && peers.some(isBlock));
}

function policyText({ subject, Ingress, Egress }: CompiledPolicy, blockText: (block: AddressSet) => string): string {
  const rules = (list: readonly CompiledRule[] | undefined) =>
    list?.map(({ peers, ports }) => [
      peers === 'all'
        ? 'all'
        : peers.map((peer) => {
            if (peer.kind === 'addresses') return blockText(peer.addresses);
            return [boxText(peer.pods), peer.namespaces === 'own' ? 'own' : boxText(peer.namespaces)];
          }),
      ports,
    ]);
  return JSON.stringify([boxText(subject.pods), rules(Ingress?.rules) ?? 'none', rules(Egress?.rules) ?? 'none']);
}
