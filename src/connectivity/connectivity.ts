import type { Basis } from '../clusters/basis.ts';
import type { EvidenceBasis, FlowCount } from '../flows/evidence-basis.ts';
import type { FlowSide } from '../flows/flow-side.ts';
import type { UnmappedReason } from '../flows/map-flow.ts';
import type { SeenTimes } from '../flows/seen-times.ts';
import type { AddressFamily } from '../model/address.ts';
import type { AddressSet } from '../model/address-set.ts';
import type { Direction, Protocol } from '../model/network-policy.ts';
import type { WorkloadName } from '../model/workload-name.ts';
import type { ConditionKind, Verdict, Verdicts } from '../verdicts/verdicts.ts';

/** Verdicts of the connections that are shown: denied is what is not shown. */
export const connectionStates = ['allowed', 'conditional'] as const;
export type ConnectionState = (typeof connectionStates)[number];

/** Every connection that is allowed, or may be, with pods that nothing tells apart shown as one. */
export interface Connectivity {
  readonly basis: Basis;
  /** By the name of their first cluster, in code-unit order; for plain manifests one, of a cluster without a name. */
  readonly clusters: readonly ClusterConnectivity[];
  /** Which of it was really seen; absent where no one asks for it. */
  readonly seen?: SeenConnectivity;
}

/** The connections within a cluster; clusters that differ in nothing but their names are one. */
export interface ClusterConnectivity {
  /** Names, in code-unit order; empty for plain manifests. */
  readonly clusters: readonly string[];
  /** Sorted by namespace type, first namespace, first workload. A group's place in this list is its index. */
  readonly groups: readonly PodGroup[];
  /** From pods to pods, only what is allowed or conditional on some port. Sorted by `from`, relation, `to`. */
  readonly connections: readonly GroupConnection[];
  /** Between pods and undeclared namespaces. Sorted by direction, groups. */
  readonly undeclared: readonly UndeclaredConnection[];
  /** Between pods and undeclared pods of namespaces that are declared. Sorted by direction, groups. */
  readonly undeclaredPods: readonly UndeclaredPodsConnection[];
  /** Declared namespaces of which no workload is known: nothing of theirs is a group. Sorted. */
  readonly withoutWorkloads: readonly string[];
  /** Between pods and addresses that are no pod's. Sorted by direction, groups, namespaces. */
  readonly addresses: readonly AddressConnections[];
}

/** Workloads that no policy tells apart: as source and as destination of pods they are alike. */
export interface PodGroup {
  /** The namespace type of all its namespaces; absent for plain manifests. */
  readonly namespaceType?: string;
  /** Sorted by their texts. With a namespace type, each namespace has all of them. */
  readonly workloads: readonly WorkloadName[];
  /** Sorted. */
  readonly namespaces: readonly string[];
  /** Which workloads are in which namespaces. By the first namespace; with a namespace type, one place. */
  readonly places: readonly GroupPlace[];
  /** How many workloads there are, in all namespaces. */
  readonly size: number;
  /** How many namespaces of the type the cluster has: the group is in all of them, or in some. */
  readonly namespacesOfType: number;
  /** True if some policy selects the pods, in each direction. */
  readonly isolated: Readonly<Record<Direction, boolean>>;
  readonly hostNetwork: boolean;
}

/** Namespaces in which a group has the same workloads: each of these in each of those. */
export interface GroupPlace {
  /** Sorted. */
  readonly namespaces: readonly string[];
  /** As in the group, and as sorted. */
  readonly workloads: readonly WorkloadName[];
}

/**
 * Every group of `from` may talk so to every group of `to`. A pair of groups stands in one connection of a relation.
 */
export interface GroupConnection {
  /** Indexes into `groups`, ascending. */
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** The relation of the two pods' namespaces: the same, different, or any. */
  readonly relation: 'same' | 'other' | 'any';
  readonly verdicts: Verdicts;
}

/** With pods in undeclared namespaces. Their own policies are not known, and not counted. */
export interface UndeclaredConnection {
  readonly groups: readonly number[];
  /** Egress: the groups are the source. */
  readonly direction: Direction;
  /** Selectors in words for the pods' namespace, and for the pods; `any` if there is no requirement. */
  readonly namespaces: string;
  readonly pods: string;
  readonly verdicts: Verdicts;
  /** Names that stand for ports which only the pods themselves declare, as `metrics/TCP`. Allowed. Sorted. */
  readonly namedPorts: readonly string[];
  /** Names of which it depends whether the ports that they stand for are allowed. */
  readonly conditionalNames: readonly ConditionalNames[];
}

/**
 * With pods that nothing declares, in namespaces that are declared. The policies of both sides count; the ports are
 * those that are open to some pod with these labels, regardless of its other labels and ports.
 */
export interface UndeclaredPodsConnection {
  readonly groups: readonly number[];
  /** Egress: the groups are the source. */
  readonly direction: Direction;
  /** The namespace of the pods: that of the group's own pod, another one, or either. */
  readonly relation: 'same' | 'other' | 'any';
  /**
   * Sorted. Absent: with `same`, every namespace of the groups; otherwise every declared namespace. With `other`, a
   * pod's own namespace does not count, even if it is listed.
   */
  readonly namespaces?: readonly string[];
  /** A selector in words for the pods; `any` if there is no requirement. */
  readonly pods: string;
  readonly verdicts: Verdicts;
  /**
   * In each of the namespaces, a declared workload that has such labels has no less: it shows the connection. With
   * `any`, false.
   */
  readonly hasDeclared: boolean;
  /** As with undeclared namespaces. */
  readonly namedPorts: readonly string[];
  readonly conditionalNames: readonly ConditionalNames[];
}

interface ConditionalNames {
  /** As in `namedPorts`. Sorted; never empty. */
  readonly names: readonly string[];
  /** In the order of `conditionKinds`. */
  readonly conditions: readonly ConditionKind[];
}

/** With which addresses groups of pods may talk. */
export interface AddressConnections {
  /** The groups, ascending; `namespaces` are those of the group of which this holds, absent for all of them. */
  readonly of: readonly GroupInNamespaces[];
  readonly direction: Direction;
  /** Disjoint in their addresses. Sorted by network and first address, IPv4 first. */
  readonly blocks: readonly AddressConnection[];
}

export interface GroupInNamespaces {
  readonly group: number;
  /** Sorted. */
  readonly namespaces?: readonly string[];
}

export interface AddressConnection {
  /** outside: neither in the pod, service or node network, as far as those are known. */
  readonly network: 'outside' | 'services' | 'nodes';
  readonly addresses: AddressSet;
  /** These are all addresses of the network, or all of one family and none of the other; absent: neither. */
  readonly covers?: 'all' | AddressFamily;
  readonly verdicts: Verdicts;
}

/** Connections that were really seen, at the rows of a connectivity that allow them. */
export interface SeenConnectivity {
  /** By cluster; of clusters that are asked for. At least one. */
  readonly evidence: readonly EvidenceBasis[];
  /** Names of clusters of which there are no records, in code-unit order. Their rows are not marked. */
  readonly without: readonly string[];
  /** One for each cluster of the connectivity, in its order. */
  readonly clusters: readonly SeenCluster[];
  /** Connections of which an end is not known, by reason; only reasons that occur. */
  readonly unmapped: ReadonlyMap<UnmappedReason, FlowCount>;
}

/** Connections that were seen in clusters that are alike. */
export interface SeenCluster {
  /** There are records of all of these clusters; otherwise of none, and nothing is known. */
  readonly isRecorded: boolean;
  /** Between pods, by `pairKey`. By protocol and port. */
  readonly pairs: ReadonlyMap<string, readonly SeenPort[]>;
  /** Between pods and addresses, for the blocks and the groups of the rows. By protocol and port. */
  readonly blocks: ReadonlyMap<AddressConnection, ReadonlyMap<GroupInNamespaces, readonly SeenPort[]>>;
  /** Between pods and pods that nothing declares, for the rows and their groups. By protocol and port. */
  readonly undeclared: ReadonlyMap<
    UndeclaredConnection | UndeclaredPodsConnection,
    ReadonlyMap<number, readonly SeenPort[]>
  >;
  /**
   * Connections that passed and that no row between declared pods and addresses shows: the policies deny them, or an end is a pod
   * that nothing declares. Those that are denied first; the most seen first.
   */
  readonly beyond: readonly SeenBeyond[];
}

/** Connections that were seen at one row, on one port. */
export interface SeenPort extends SeenTimes {
  readonly protocol: Protocol;
  readonly port: number;
  /** As the row shows it. */
  readonly verdict: Exclude<Verdict, 'denied'>;
  /** No record is surely at the row: each fits other rows as well, or has an end of which too little is known. */
  readonly uncertain: boolean;
}

export interface SeenBeyond extends SeenTimes {
  readonly verdict: Verdict;
  readonly from: FlowSide;
  readonly to: FlowSide;
  /** Absent for addresses. */
  readonly fromNamespace?: string;
  readonly toNamespace?: string;
  readonly protocol: Protocol;
  readonly port: number;
}
