import type { AddressSet } from '../model/address-set.ts';
import type { TextMap } from '../model/network-policy.ts';

/** A peer as a person names it, on the command line or in a connectivity test. */
export type PeerQuery = WorkloadQuery | NamedQuery | LabelsQuery | AddressQuery;

/** Where a peer is looked for. Without any, in every namespace of every cluster. */
export interface PeerPlace {
  readonly cluster?: string;
  readonly namespace?: string;
  readonly namespaceType?: string;
}

/** A workload of each matching namespace, `Kind/name` where one name is not enough; without a name, every one. */
export interface WorkloadQuery {
  readonly kind: 'workload';
  readonly place: PeerPlace;
  readonly name?: string;
  readonly workloadKind?: string;
}

/**
 * One object by its name. any: a workload, else a pod, else a Service of that name. A pod is one pod of a workload; a
 * Service stands for the pods that it selects.
 */
export interface NamedQuery {
  readonly kind: 'named';
  readonly as: 'any' | 'pod' | 'service';
  readonly place: PeerPlace;
  readonly name: string;
}

/** A pod that need not exist, with exactly these labels, in each matching namespace. */
interface LabelsQuery {
  readonly kind: 'labels';
  readonly place: PeerPlace;
  readonly labels: TextMap;
}

export interface AddressQuery {
  readonly kind: 'addresses';
  readonly addresses: AddressSet;
  /** The address or CIDR as it was written. */
  readonly text: string;
  /** True if a single address can mean the pod that has it; in a connectivity test it never does. */
  readonly mayBePod: boolean;
  readonly cluster?: string;
}

/** Problem of a question: whole sentences, and the way out. */
export interface PeerProblem {
  readonly message: string;
  readonly hint?: string;
  /** For a peer of a connectivity test, the field that is wrong; empty for the whole peer. */
  readonly path?: readonly string[];
}
