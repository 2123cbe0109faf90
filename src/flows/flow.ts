import type { Protocol, TextMap } from '../model/network-policy.ts';
import type { WorkloadName } from '../model/workload-name.ts';

/**
 * FORWARDED: the connection was let through · DROPPED: a policy refused it · AUDIT: it was let through, but a policy that is only
 * watched would refuse it. Drops for any other reason are no flows.
 */
export type FlowVerdict = 'FORWARDED' | 'DROPPED' | 'AUDIT';

/** A connection that was really seen, as often as it was: from, to and port are distinct within one `FlowEvidence`. */
export interface Flow {
  readonly from: FlowEnd;
  readonly to: FlowEnd;
  readonly protocol: Protocol;
  /** From 1 to 65535: of the destination, after any Service. */
  readonly port: number;
  readonly verdict: FlowVerdict;
  /** How many times it was seen; at least 1. */
  readonly count: number;
  /** Milliseconds since 1970, UTC; absent where the record has no time. */
  readonly firstSeen?: number;
  readonly lastSeen?: number;
}

/** One end of a flow, as the record names it. */
export type FlowEnd = FlowPod | FlowAddress | FlowNetwork | FlowTenant;

/** A pod, by what the record says of it: at least one of workload, pod, labels. */
export interface FlowPod {
  readonly kind: 'pod';
  readonly namespace: string;
  readonly workload?: WorkloadName;
  /** The name of the pod itself; summaries leave it out where the workload is known. */
  readonly pod?: string;
  /** Labels of the pod that the record shows; not necessarily all of them. */
  readonly labels?: TextMap;
  /** As `formatAddress` writes it. */
  readonly address?: string;
  readonly hostNetwork?: true;
}

/** An address, or a block of them, that the record names no pod for. As `formatAddress` or `formatCidr` writes it. */
export interface FlowAddress {
  readonly kind: 'address';
  readonly address: string;
}

/** Some address of a network: what is left of an address that a summary does not keep; nodes: a node or the host network of one. */
export interface FlowNetwork {
  readonly kind: 'network';
  readonly network: FlowNetworkName;
}

export const flowNetworkNames = ['internet', 'pods', 'services', 'nodes', 'metadata', 'unknown'] as const;
export type FlowNetworkName = (typeof flowNetworkNames)[number];

/** Some pod of a tenant, whose name is all that a summary for another tenant shows. */
interface FlowTenant {
  readonly kind: 'tenant';
  readonly tenant: string;
}

/**
 * Complete: every connection of the window is in it · Sampled: only some are, or only some were recorded · Unknown: the record does
 * not say.
 */
export type Completeness = (typeof completenesses)[number];
export const completenesses = ['Complete', 'Sampled', 'Unknown'] as const;

/** Everything that records say about one cluster, each connection once. */
export interface FlowEvidence {
  /** Absent where neither the record nor the person says which cluster it is. */
  readonly cluster?: string;
  /** The times between which the flows were seen, as milliseconds since 1970, UTC; absent where no record has a time. */
  readonly window?: { readonly first: number; readonly last: number };
  readonly completeness: Completeness;
  /** Last day on which it may be used: YYYY-MM-DD, UTC; absent: recorded logs, which have no end. */
  readonly expires?: string;
  /** Where it comes from, in the order in which it was read. */
  readonly sources: readonly FlowSource[];
  /** Sorted by their texts. */
  readonly flows: readonly Flow[];
  /** Records that are no flows, counted by reason; only reasons that occur. */
  readonly leftOut: ReadonlyMap<LeftOutReason, number>;
}

export interface FlowSource {
  /** As the person named it; `-` for standard input. */
  readonly path: string;
  readonly format: FlowFormat;
  /** The formats from which a summary was made; absent for logs. */
  readonly recorded?: readonly FlowFormat[];
  readonly lines: number;
}

/** In the order in which they are listed to people. */
export const flowFormats = [
  'json',
  'csv',
  'hubble',
  'calico',
  'ovn-kubernetes',
  'kube-network-policies',
  'vpc-cni',
] as const;
export type FlowFormat = (typeof flowFormats)[number];

/** Why something that was read is no flow, in the order in which the reasons are listed. */
export const leftOutReasons = [
  'reply',
  'other-drop',
  'error',
  'other-protocol',
  'no-port',
  'other-event',
  'second-report',
  'unclear-direction',
  'no-end',
  'plugin',
  'lost',
] as const;
/**
 * reply: the answer to a connection · other-drop: dropped, and not by a policy · error: the plugin failed to judge it ·
 * other-protocol: neither TCP, UDP nor SCTP · no-port: the record has no destination port · other-event: no connection, such as a
 * lost-events notice or a request above L4 · second-report: another record of a connection that is
 * counted already · unclear-direction: a packet of which no record shows whether it opens a connection or answers ·
 * no-end: the record names no pod and no address for an end · plugin: a connection of the network plugin itself, such as health
 * checks between nodes · lost: events that the plugin could not record.
 */
export type LeftOutReason = (typeof leftOutReasons)[number];
