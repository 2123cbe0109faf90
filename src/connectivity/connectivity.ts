import type { AddressSet } from '../model/address-set.ts';
import type { Direction } from '../model/network-policy.ts';
import type { Basis } from './basis.ts';
import type { Verdicts } from './verdicts.ts';

/** Every connection that is allowed, or may be, with pods that nothing tells apart shown as one. */
export interface Connectivity {
  readonly basis: Basis;
  /** By the name of their first cluster, in code-unit order. */
  readonly clusters: readonly ClusterConnectivity[];
}

/** The connections within a cluster; clusters that differ in nothing but their names are one. */
export interface ClusterConnectivity {
  /** Names, in code-unit order. */
  readonly clusters: readonly string[];
  /** Sorted by namespace type, first namespace, first workload. A group's place in this list is its index. */
  readonly groups: readonly PodGroup[];
  /** From pods to pods. Sorted by `from`, `to`, relation. Only what is allowed or conditional on some port. */
  readonly connections: readonly GroupConnection[];
  /** Between pods and namespaces that nobody declared. Sorted by group, direction. */
  readonly undeclared: readonly UndeclaredConnection[];
  /** Between pods and addresses that are no pod's. Sorted by group, direction, first namespace. */
  readonly addresses: readonly AddressConnections[];
}

/** Workloads that no policy tells apart: as source and as destination they are alike. */
export interface PodGroup {
  /** The namespace type of all its namespaces; absent for plain manifests. */
  readonly namespaceType?: string;
  /** `Kind/name`, or the name where there is no kind; sorted. Each namespace has at least one of them. */
  readonly workloads: readonly string[];
  /** Sorted. */
  readonly namespaces: readonly string[];
  /** Each workload of the group with its namespace, for who wants the pairs. Sorted by namespace, then workload. */
  readonly members: readonly { readonly namespace: string; readonly workload: string }[];
  /** How many namespaces of the type the clusters have; the group is in all of them, or in some. */
  readonly namespacesOfType: number;
  /** Whether some policy selects the pods, in each direction. */
  readonly isolated: Readonly<Record<Direction, boolean>>;
  readonly hostNetwork: boolean;
}

export interface GroupConnection {
  /** Indexes into `groups`. */
  readonly from: number;
  readonly to: number;
  /** Of the two pods' namespaces: both are one, they differ, or it does not matter. */
  readonly relation: 'same' | 'other' | 'any';
  readonly verdicts: Verdicts;
}

export interface UndeclaredConnection {
  readonly group: number;
  /** Egress: the group is the source. */
  readonly direction: Direction;
  /** What the pods' namespace has to be like, and the pods, as selectors in words; `any` where everything will do. */
  readonly namespaces: string;
  readonly pods: string;
  readonly verdicts: Verdicts;
}

/** With which addresses a group's pods may talk, in some of its namespaces. */
export interface AddressConnections {
  readonly group: number;
  readonly direction: Direction;
  /** Those of the group's namespaces of which this holds. Sorted. */
  readonly namespaces: readonly string[];
  /** Disjoint in their addresses. Sorted by first address, IPv4 first. */
  readonly blocks: readonly AddressConnection[];
}

export interface AddressConnection {
  readonly addresses: AddressSet;
  /** outside: neither in the pod, service or node network, as far as those are known. */
  readonly network: 'outside' | 'services' | 'nodes';
  readonly verdicts: Verdicts;
}
