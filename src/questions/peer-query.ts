import type { AddressSet } from '../model/address-set.ts';
import type { TextMap } from '../model/network-policy.ts';

/** A peer as a person names it, on the command line or in a connectivity test. */
export type PeerQuery = WorkloadQuery | NamedQuery | LabelsQuery | AddressQuery;

/**
 * Where a peer is looked for: in the namespaces that have all of this. Without any, in every namespace of every cluster.
 * In names, `*` stands for any characters.
 */
export interface PeerPlace {
  readonly cluster?: string;
  readonly namespace?: string;
  /**
   * The name of a namespace that no source declares: it has no policies, and exactly `namespaceLabels` beside its name. Only pods
   * by their labels can be in it.
   */
  readonly undeclaredNamespace?: string;
  readonly namespaceType?: string;
  /** `withoutTenant`: the namespaces that have no tenant. */
  readonly tenant?: string;
  /** Labels of the tenant; it has all of them. */
  readonly tenantLabels?: TextMap;
  /** Labels of the namespace; it has all of them. */
  readonly namespaceLabels?: TextMap;
}

/**
 * A workload of each matching namespace, `Kind/name` where one name is not enough; without a name, every one. In the name,
 * `*` stands for any characters.
 */
export interface WorkloadQuery {
  readonly kind: 'workload';
  readonly place: PeerPlace;
  readonly name?: string;
  readonly workloadKind?: string;
}

/**
 * Objects by their name, in which `*` stands for any characters. any: a workload, else a pod, else a Service of that name. A pod is one pod of a workload; a
 * Service stands for the pods that it selects.
 */
export interface NamedQuery {
  readonly kind: 'named';
  readonly as: 'any' | 'pod' | 'service';
  readonly place: PeerPlace;
  readonly name: string;
}

/** A pod that need not exist, with exactly these labels, in each matching namespace. */
export interface LabelsQuery {
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
