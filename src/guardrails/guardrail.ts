import type { Location } from '../diagnostics/diagnostic.ts';
import type { LabelBox } from '../labels/label-space.ts';
import type { AddressSet } from '../model/address-set.ts';
import type { Direction, Protocol } from '../model/network-policy.ts';
import type { PortSet } from '../model/port-set.ts';
import type { Relation } from '../questions/pairs.ts';

/** A statement about connections that must be true for every pod that could exist. Plain data, with all names resolved. */
export interface Guardrail {
  /** `<tenant>/<name>` for a guardrail in the folder of a tenant. */
  readonly name: string;
  /** The tenant whose folder has it; absent for the platform's guardrails. */
  readonly tenant?: string;
  readonly description: string;
  readonly owner?: string;
  /** Audit: a breach is reported, and no gate closes by it. */
  readonly mode: 'Enforce' | 'Audit';
  readonly otherWriters: OtherWriters;
  /** Allowed: a connection to which a tenant consented by a grant is not a breach. */
  readonly grants: 'Forbidden' | 'Allowed';
  /** `never` first, then `only`, `always` and `isolated`; each kind in the order of the file. At least one. */
  readonly statements: readonly Statement[];
  readonly except: readonly ExceptedPath[];
  /** Where its name is written. */
  readonly location: Location;
}

/**
 * Who may add policies that Ringfence does not render. None: no one · OneTenant: the writers of any one tenant, in its
 * namespaces · AllTenants: the writers of all tenants together · Anyone: also in namespaces without a tenant. A writer
 * cannot change or remove a policy that is rendered.
 */
export const otherWriters = ['None', 'OneTenant', 'AllTenants', 'Anyone'] as const;
export type OtherWriters = (typeof otherWriters)[number];

export type Statement = NeverStatement | OnlyStatement | AlwaysStatement | IsolatedStatement;

/** No such connection is possible. */
export interface NeverStatement {
  readonly kind: 'never';
  /** Not both ends are networks. */
  readonly from: PeerPattern;
  readonly to: PeerPattern;
  readonly relation: Relation;
  readonly ports: PortPattern;
  readonly location: Location;
}

/** Connections of `subject`, as their source or destination, have one of these other ends and its ports, and no others. */
export interface OnlyStatement {
  readonly kind: 'only';
  /** The side that `subject` is: `to` where the file lists sources. */
  readonly side: 'from' | 'to';
  readonly subject: PodPattern;
  /** At least one. */
  readonly peers: readonly AllowedPeer[];
  readonly location: Location;
}

export interface AllowedPeer {
  readonly peer: PeerPattern;
  /** The relation of the peer's namespace to that of the subject. */
  readonly relation: Relation;
  readonly ports: PortPattern;
}

/** Every such pair can connect on all of the ports. */
interface AlwaysStatement {
  readonly kind: 'always';
  readonly from: PeerPattern;
  readonly to: PeerPattern;
  readonly relation: Relation;
  readonly ports: PortPattern;
  readonly location: Location;
}

/** Some policy isolates every such pod in each of the directions. */
export interface IsolatedStatement {
  readonly kind: 'isolated';
  readonly pods: PodPattern;
  /** Ingress first. At least one. */
  readonly directions: readonly Direction[];
  readonly location: Location;
}

/** Connections that are agreed: no statement is broken by them. An absent end is any. */
export interface ExceptedPath {
  readonly from?: PeerPattern;
  readonly to?: PeerPattern;
  readonly relation: Relation;
  readonly ports: PortPattern;
  readonly reason: string;
  readonly location: Location;
}

export type PeerPattern = PodPattern | NetworkPattern;

/** Pods that could exist, in the namespaces that have all of this. In names, `*` stands for any characters, also none. */
export interface PodPattern {
  readonly kind: 'pods';
  readonly namespace?: string;
  readonly namespaceType?: string;
  /** `*`: the namespace has a tenant. `withoutTenant`: it has none. */
  readonly tenant?: string;
  /** The labels of the namespace. */
  readonly namespaces: LabelBox;
  /** The labels of the pod. */
  readonly pods: LabelBox;
}

/** Addresses, of which policies know nothing else. */
export interface NetworkPattern {
  readonly kind: 'network';
  readonly network: NamedNetwork | WrittenNetwork | ValueNetwork;
}

/**
 * internet: public addresses that the cluster does not use · metadata: where the metadata service of the cloud may answer
 * · pods, services, nodes: the networks of the cluster, as far as they are known.
 */
const namedNetworks = ['internet', 'metadata', 'pods', 'services', 'nodes'] as const;
export type NamedNetwork = (typeof namedNetworks)[number];

interface WrittenNetwork {
  readonly kind: 'cidr';
  readonly addresses: AddressSet;
  readonly text: string;
}

/** The addresses of a parameter, as the namespace of the pod at the other end has them. */
interface ValueNetwork {
  readonly kind: 'value';
  readonly parameter: string;
}

/** all: every port. Otherwise numbers, and names as pods declare them. */
export type PortPattern =
  | 'all'
  | { readonly numbers: PortSet; readonly names: readonly { readonly name: string; readonly protocol: Protocol }[] };

/** Facts of a landscape that proofs rest on, beside the state of each cluster. */
export interface GuardrailFacts {
  /** Labels that only the platform sets. */
  readonly protectedLabels: ProtectedLabels;
  /** Facts about the namespaces that a type may get later, by the name of the type. */
  readonly types: ReadonlyMap<string, FutureNamespaces>;
  /** Connections to which tenants consented by grants. */
  readonly granted: readonly Omit<ExceptedPath, 'location'>[];
  /** The addresses of a parameter in a namespace; absent where it has no such value. */
  addressesOfValue(cluster: string, namespace: string, parameter: string): AddressSet | undefined;
  /** The same where a guardrail allows connections, if it differs there. */
  agreedAddressesOfValue?(cluster: string, namespace: string, parameter: string): AddressSet | undefined;
}

/** Keys of labels; `*` stands for any characters. */
export interface ProtectedLabels {
  readonly namespaces: readonly string[];
  readonly pods: readonly string[];
}

export interface FutureNamespaces {
  /** Absent: every name. */
  readonly namePattern?: string;
  /** The labels that the type gives its namespaces, by key. */
  readonly labels: ReadonlyMap<string, TypeLabel>;
}

/** fixed: the same in every namespace · tenant: the same in every namespace of one tenant · varies: anything. */
export type TypeLabel =
  | { readonly kind: 'fixed'; readonly value: string }
  | { readonly kind: 'tenant' }
  | { readonly kind: 'varies' };
