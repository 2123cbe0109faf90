import { type ClusterState, internetOutside, metadataAddressesOf } from '../clusters/cluster-state.ts';
import { everything } from '../labels/label-space.ts';
import { type AddressSet, allAddresses, noAddresses, subtractAddresses } from '../model/address-set.ts';
import { allPorts, type PortSet, portsOf, unitePorts } from '../model/port-set.ts';
import type { Relation } from '../questions/pairs.ts';
import { families, podAddresses } from '../verdicts/end.ts';
import type {
  AllowedPeer,
  ExceptedPath,
  Guardrail,
  GuardrailFacts,
  IsolatedStatement,
  NamedNetwork,
  NetworkPattern,
  PodPattern,
  PortPattern,
  Statement,
} from './guardrail.ts';
import type { PortReading } from './side-parts.ts';
import type { PossibleNamespace } from './universe.ts';

/** One question about connections. A statement is one of them, or several. */
export interface ConnectionQuestion {
  /** refused: no such connection may be possible · allowed: each must be. */
  readonly wanted: 'refused' | 'allowed';
  readonly from: AskedEnd;
  readonly to: AskedEnd;
  readonly relation: Relation;
  readonly ports: PortSet;
  readonly reading: PortReading;
  /** Connections that are agreed. */
  readonly covers: readonly AgreedPath[];
}

/** outside: every address that no pod has. */
type AskedEnd = PodPattern | AskedNetwork;

export type AskedNetwork = NetworkPattern | { readonly kind: 'outside' };

/** Connections about which a question does not ask. An absent end is any. */
export interface AgreedPath {
  readonly from?: AskedEnd;
  readonly to?: AskedEnd;
  readonly relation: Relation;
  readonly ports: PortSet;
  /** A tenant consented to them. A tenant that is new and like another consents to the same. */
  readonly isGranted?: true;
}

const anyPod: PodPattern = { kind: 'pods', namespaces: everything, pods: everything };

/** Returns the questions of a statement; those of `isolated` are asked without connections. */
export function questionsOf(
  statement: Exclude<Statement, IsolatedStatement>,
  { except, grants }: Guardrail,
  { granted }: GuardrailFacts,
): readonly ConnectionQuestion[] {
  const consents =
    grants === 'Allowed' ? granted.map((path): AgreedPath => ({ ...coverOf(path), isGranted: true })) : [];
  const covers = [...except.map(coverOf), ...consents];
  if (statement.kind === 'only') {
    const { side, subject } = statement;
    const others: readonly AskedEnd[] = [anyPod, { kind: 'outside' }];
    const allowed = statement.peers.map((peer) => coverOfPeer(peer, side));
    return others.map((other) => ({
      wanted: 'refused',
      ...(side === 'to' ? { from: other, to: subject } : { from: subject, to: other }),
      ...{ relation: 'any', ports: allPorts, reading: 'any', covers: [...allowed, ...covers] },
    }));
  }
  const { from, to, relation, ports } = statement;
  if (statement.kind === 'never') {
    return [{ wanted: 'refused', from, to, relation, ports: anyPortOf(ports), reading: 'any', covers }];
  }
  const asked = { wanted: 'allowed', from, to, relation, covers } as const;
  if (ports === 'all') return [{ ...asked, ports: allPorts, reading: 'numbers' }];
  const { numbers, names } = ports;
  return [
    ...(isEmpty(numbers) ? [] : [{ ...asked, ports: numbers, reading: 'numbers' as const }]),
    ...names.map((name) => ({ ...asked, ports: portsOf(name.protocol), reading: name })),
  ];
}

function coverOf({ from, to, relation, ports }: Omit<ExceptedPath, 'location'>): AgreedPath {
  return {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    relation,
    ports: anyPortOf(ports),
  };
}

/** The question is about the subject already, so only the other end is agreed. */
function coverOfPeer({ peer, relation, ports }: AllowedPeer, side: 'from' | 'to'): AgreedPath {
  return { [side === 'to' ? 'from' : 'to']: peer, relation, ports: anyPortOf(ports) };
}

/** A name may stand for any number of its protocol. */
function anyPortOf(ports: PortPattern): PortSet {
  return ports === 'all'
    ? allPorts
    : unitePorts(ports.numbers, ...ports.names.map(({ protocol }) => portsOf(protocol)));
}

function isEmpty(ports: PortSet): boolean {
  return Object.values(ports).every((intervals) => intervals.length === 0);
}

/** Reports whether a network may differ from place to place. */
export function isOfPlace(end: AskedNetwork): boolean {
  return end.kind === 'network' && typeof end.network === 'object' && end.network.kind === 'value';
}

/** The addresses of an end, as the pod at the other end meets them; or the network that the cluster does not declare. */
export type AskedAddresses = { readonly addresses: AddressSet } | { readonly unknown: NamedNetwork };

export function addressesOfEnd(
  end: AskedNetwork,
  cluster: ClusterState,
  /** Only networks that may differ from place to place need it. */
  pod: Pick<PossibleNamespace, 'kind' | 'state' | 'like'> | undefined,
  facts: Pick<GuardrailFacts, 'addressesOfValue'>,
): AskedAddresses {
  if (end.kind === 'outside') return { addresses: outsideOf(cluster) };
  const { network } = end;
  if (typeof network === 'object') {
    if (network.kind === 'cidr') return network;
    // No source gives an undeclared namespace a value.
    if (pod === undefined || pod.kind === 'undeclared') return { addresses: noAddresses };
    const { name } = pod.like ?? pod.state;
    return { addresses: facts.addressesOfValue(cluster.name ?? '', name, network.parameter) ?? noAddresses };
  }
  return addressesOfNetwork(network, cluster);
}

/** Returns the addresses of an end where it is asked about, and where it is agreed to if they differ there. */
export function possibleAddresses(
  end: AskedNetwork,
  cluster: ClusterState,
  pod: Parameters<typeof addressesOfEnd>[2],
  { addressesOfValue, agreedAddressesOfValue }: GuardrailFacts,
): readonly AddressSet[] {
  const facts =
    isOfPlace(end) && agreedAddressesOfValue !== undefined
      ? [addressesOfValue, agreedAddressesOfValue]
      : [addressesOfValue];
  return facts.map((one) => {
    const asked = addressesOfEnd(end, cluster, pod, { addressesOfValue: one });
    return 'addresses' in asked ? asked.addresses : noAddresses;
  });
}

/** The addresses of a network that has a name. */
export function addressesOfNetwork(network: NamedNetwork, cluster: ClusterState): AskedAddresses {
  if (network === 'internet') return { addresses: internetOutside(cluster.networks) };
  if (network === 'metadata') return { addresses: metadataAddressesOf(cluster.networks) };
  if (network === 'pods') return { addresses: podAddresses(cluster) };
  const addresses = cluster.networks[network];
  return addresses === undefined ? { unknown: network } : { addresses };
}

/** Every address that no pod has, of the families that the cluster uses. */
function outsideOf(cluster: ClusterState): AddressSet {
  const { networks } = cluster;
  const known = [podAddresses(cluster), networks.services, networks.nodes];
  const used = families.filter((family) =>
    known.some((network) => network !== undefined && network[family].length > 0),
  );
  const all: AddressSet = {
    IPv4: used.includes('IPv4') ? allAddresses.IPv4 : [],
    IPv6: used.includes('IPv6') ? allAddresses.IPv6 : [],
  };
  return networks.pods === undefined ? all : subtractAddresses(all, networks.pods);
}
