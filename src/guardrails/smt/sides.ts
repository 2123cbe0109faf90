import type { KnownNetworks } from '../../clusters/cluster-state.ts';
import type { AddressFamily } from '../../model/address.ts';
import { uniteAllAddresses } from '../../model/address-set.ts';
import { namespaceNameLabel } from '../../model/kubernetes-names.ts';
import type { Direction, Protocol } from '../../model/network-policy.ts';
import { compileNetworkPolicy } from '../../policy/compile-network-policy.ts';
import type { CompiledPeer, CompiledPort, CompiledRule } from '../../policy/compiled-policy.ts';
import type { TraitCase } from '../../verdicts/side-answer.ts';
import { type PossibleNamespace, unnamed } from '../universe.ts';
import { addressIn, and, keyConstants, labelsIn, literal, not, or, portIn, protocolIs, type Term } from './terms.ts';

/** One end of a connection: its constants begin with its name. */
export interface SmtEnd {
  readonly name: 'from' | 'to';
  /** Absent for an address. */
  readonly place?: PossibleNamespace;
}

export interface SmtCase {
  readonly networks: KnownNetworks;
  readonly traits: TraitCase;
  readonly family: AddressFamily;
  /** Both pods are in one namespace. */
  readonly same: boolean;
  /** How a port that a rule names is read: as any port of its protocol, as none, or as the port that has this name. */
  readonly named: boolean | { readonly name: string; readonly protocol: Protocol };
}

/** The name of the constant that is the name of an end's namespace. */
export const nameOf = ({ name }: SmtEnd): string => keyConstants(`${name} namespace`, namespaceNameLabel).value;

/** Some policy isolates the pod in the direction. */
export function isolated(own: SmtEnd, direction: Direction): Term {
  return or(
    policiesOf(own).flatMap((policy) =>
      policy[direction] === undefined ? [] : [labelsIn(`${own.name} pod`, policy.subject.pods)],
    ),
  );
}

/** Some rule of the policies of this end allows the connection in the direction. */
export function ruled(own: SmtEnd, other: SmtEnd, direction: Direction, one: SmtCase): Term {
  return or(
    policiesOf(own).flatMap((policy) => {
      const rules = policy[direction]?.rules ?? [];
      if (rules.length === 0) return [];
      return and([
        labelsIn(`${own.name} pod`, policy.subject.pods),
        or(rules.map((rule) => ofRule(rule, own, other, direction, one))),
      ]);
    }),
  );
}

function policiesOf({ place }: SmtEnd) {
  return (place?.state.policies ?? []).map(({ policy }) => compileNetworkPolicy(policy));
}

function ofRule({ peers, ports }: CompiledRule, own: SmtEnd, other: SmtEnd, direction: Direction, one: SmtCase): Term {
  // An address declares no ports.
  const named = direction === 'Egress' && other.place === undefined ? false : one.named;
  return and([
    peers === 'all' ? 'true' : or(peers.map((peer) => ofPeer(peer, own, other, one))),
    ports === 'all' ? 'true' : or(ports.map((port) => ofPort(port, named))),
  ]);
}

function ofPeer(peer: CompiledPeer, own: SmtEnd, other: SmtEnd, one: SmtCase): Term {
  const address = `|${other.name} ${one.family}|`;
  if (peer.kind === 'addresses') {
    const held = addressIn(address, peer.addresses, one.family);
    if (peer.inCluster === 'always') return held;
    if (other.place !== undefined) return one.traits.pods ? held : 'false';
    const unread = uniteAllAddresses([
      ...(one.traits.pods ? [] : [one.networks.pods ?? []].flat()),
      ...(one.traits.nodes ? [] : [one.networks.nodes ?? []].flat()),
    ]);
    return and([held, not(addressIn(address, unread, one.family))]);
  }
  if (other.place === undefined) return 'false';
  const inNamespace =
    peer.namespaces === 'own'
      ? String(one.same)
      : labelsIn(`${other.name} namespace`, peer.namespaces, (key, value) =>
          key === namespaceNameLabel && value === unnamed ? nameOf(own) : literal(value),
        );
  return and([inNamespace, labelsIn(`${other.name} pod`, peer.pods)]);
}

function ofPort(port: CompiledPort, named: SmtCase['named']): Term {
  if (port.kind === 'numbers') return portIn(port.ports);
  const counts = typeof named === 'boolean' ? named : port.name === named.name && port.protocol === named.protocol;
  return counts ? protocolIs(port.protocol) : 'false';
}
