import type { Basis } from '../clusters/basis.ts';
import type { KnownNetworks, PolicyOrigin } from '../clusters/cluster-state.ts';
import type { AddressConnection, GroupConnection } from '../connectivity/connectivity.ts';
import type { Location } from '../diagnostics/diagnostic.ts';
import type { HazardCode, HazardLevel } from '../diagnostics/hazard-codes.ts';
import type { Guardrail } from '../guardrails/guardrail.ts';
import type { BrokenGuardrail } from '../guardrails/guardrail-change.ts';
import type { AddressSet } from '../model/address-set.ts';
import type { Direction, NetworkPolicy, TextMap } from '../model/network-policy.ts';
import type { DeclaredTraits, Trait } from '../model/plugin-traits.ts';
import type { PortSet } from '../model/port-set.ts';
import type { WorkloadName } from '../model/workload-name.ts';
import type { ConditionKind, Verdict } from '../verdicts/verdicts.ts';
import type { InventorySide } from './inventory-side.ts';
import type { PolicyDifference } from './policy-difference.ts';

/**
 * The effect of a change of manifests on the network. Every list is complete and sorted, and what
 * is the same in many places is one entry. Equal states give empty lists.
 */
export interface LandscapeDiff {
  readonly policies: readonly PolicyChange[];
  /** Between ends that are known in both states. Opened first, then closed, then those whose certainty changed. */
  readonly connections: readonly ConnectionChange[];
  /** Connections that one side opens while the other keeps them closed; Egress first. No connection changes by them. */
  readonly halfOpenings: readonly HalfOpening[];
  /** The gravest first. */
  readonly hazards: readonly Hazard[];
  /** Facts that were added, removed or changed beside policies. */
  readonly inventory: readonly InventoryChange[];
  /** The basis of the answer: the clusters in which anything differs. All others are the same in both states. */
  readonly basis: { readonly before: Basis; readonly after: Basis };
  /** How many clusters there are in either state, and in how many of them anything differs. */
  readonly clusters: { readonly all: number; readonly compared: number };
  /** The tenant of each namespace that has one, by cluster; absent where no tenant has a folder. */
  readonly tenantsByCluster?: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** Namespaces of one cluster in which something is so. */
export interface ClusterPlace {
  readonly cluster: string;
  /** Sorted. */
  readonly namespaces: readonly string[];
  /**
   * How many namespaces of the type the cluster has, after the change or, for what is gone, before; 0 without types.
   */
  readonly namespacesOfType: number;
}

/**
 * changed: its spec · renamed: one of the same spec went, and this one came · metadata: labels and annotations only.
 */
export type PolicyChangeKind = 'added' | 'removed' | 'changed' | 'renamed' | 'metadata';

/** One change of a policy that is the same in all its places. */
export interface PolicyChange {
  readonly kind: PolicyChangeKind;
  /** Its name after the change; before it, for one that is removed. */
  readonly policy: string;
  /** The name before; for one that is renamed only. */
  readonly formerName?: string;
  readonly origin: PolicyOrigin;
  /** Absent for plain manifests. */
  readonly namespaceType?: string;
  /** In the first of the places, after the change; for one that is removed, before. */
  readonly object: NetworkPolicy;
  /** Differences between before and after; empty for an added or removed policy. */
  readonly differences: readonly PolicyDifference[];
  /** How many declared workloads it selects, over all places, of either state. */
  readonly selectedWorkloads: number;
  /** By cluster. */
  readonly places: readonly ClusterPlace[];
  /** In the rendered manifest of the first place, of the state that has it. */
  readonly location: Location;
}

/**
 * opened: denied before, and not after · closed: the reverse · certainty: allowed before and conditional after, or the
 * reverse.
 */
export type ConnectionChangeKind = 'opened' | 'closed' | 'certainty';

/** Connections that change in one way, wherever they do. */
export interface ConnectionChange {
  readonly change: ConnectionChangeKind;
  /** Every end of `from` with every end of `to`. Exactly one of both lists is of pods, or both are. */
  readonly from: readonly ChangedEnd[];
  readonly to: readonly ChangedEnd[];
  /** The relation of the two pods' namespaces; `any` also where an end is not a declared pod. */
  readonly relation: GroupConnection['relation'];
  /** The ports on which it changes; empty only for undeclared pods, whose named ports have unknown numbers. */
  readonly ports: PortSet;
  /** Ports that only undeclared pods know by name, as `metrics/TCP`. Sorted. */
  readonly namedPorts: readonly string[];
  readonly before: Verdict;
  readonly after: Verdict;
  /** The conditions of a conditional verdict of either state. */
  readonly conditions: readonly ConditionKind[];
  readonly causes: readonly Cause[];
  /** By cluster. */
  readonly places: readonly ChangedPlace[];
  /**
   * The states whose inventory has to hold for the change, where it does not happen with each state's own: the policies
   * change it, and what the inventory says hides it. Absent: it happens between the states as they are.
   */
  readonly inventory?: readonly InventorySide[];
  /** Tenants at its ends; by name. Only those that have a folder. */
  readonly tenants?: readonly TenantAtEnd[];
  /** Consents by which pods of different tenants may connect here, or some of them, on some of the ports. */
  readonly grants?: readonly UsedGrant[];
  /** The sources of every cluster concerned say, before and after, that the namespaces of one end do not exist. */
  readonly assumedAway?: true;
}

/** A tenant whose namespaces a change concerns. */
export interface TenantAtEnd {
  readonly tenant: string;
  /** As the state before has them; for a new tenant, the state after. */
  readonly owners: readonly string[];
  /** Only the state after has the tenant. */
  readonly isNew?: true;
}

/** A grant of the state before, which the state after still has. */
export interface UsedGrant {
  /** The tenant that gave it. */
  readonly tenant: string;
  readonly grant: string;
  readonly reason: string;
}

/**
 * Connections of declared pods of which one side newly opens, while the other keeps them closed: as if the other side
 * allowed everything, so that `change` is opened. Once the other side opens, too, they are open.
 */
export interface HalfOpening extends ConnectionChange {
  /** The side that opens: Egress at the source, Ingress at the destination. */
  readonly opens: Direction;
}

export type ChangedEnd = ChangedPods | ChangedAddresses | ChangedUndeclared | ChangedBeyond;

/** Declared pods, by workload: each of the workloads in each of the namespaces that a place lists for this end. */
export interface ChangedPods {
  readonly kind: 'pods';
  /** Absent for plain manifests. */
  readonly namespaceType?: string;
  /** Each once, sorted by their texts. */
  readonly workloads: readonly WorkloadName[];
}

export interface ChangedAddresses {
  readonly kind: 'addresses';
  /** outside: neither in the pod, service or node network, as far as those are known after the change. */
  readonly network: AddressConnection['network'];
  readonly addresses: AddressSet;
  /** As in `AddressConnection`. */
  readonly covers?: AddressConnection['covers'];
  /**
   * On some of the ports, every address of a family outside the networks can connect after the change, and not every
   * one could before. For sources of what is opened only.
   */
  readonly everyone?: true;
  /** Some are of the internet: public, and in no network of the cluster, as one of both states has it. */
  readonly internet?: true;
  /** Some are of a metadata service, as one of both states has it. */
  readonly metadata?: true;
}

/** Pods in undeclared namespaces. */
export interface ChangedUndeclared {
  readonly kind: 'undeclared';
  /** Selectors in words, `any` where everything will do. */
  readonly namespaces: string;
  readonly pods: string;
  /**
   * On some of the ports, every such pod can connect after the change, and not every one could before. As for
   * addresses.
   */
  readonly everyone?: true;
}

/** An end that a reader is not shown. Only parts of a review have it: `diffLandscapes` finds none. */
export interface ChangedBeyond {
  readonly kind: 'beyond';
  /** `pods that this page does not have`. */
  readonly words: string;
  /** The network of addresses; absent for pods. */
  readonly network?: AddressConnection['network'];
}

/** Where a connection changes, in one cluster. */
export interface ChangedPlace {
  /** The key of the cluster, as in `ClusterPlace`. */
  readonly cluster: string;
  /** For each end of `from` and of `to`, in their order: the namespaces of its pods; empty for what is no pod. */
  readonly from: readonly PlacedEnd[];
  readonly to: readonly PlacedEnd[];
}

export type PlacedEnd = Pick<ClusterPlace, 'namespaces' | 'namespacesOfType'>;

/** A cause of a changed connection. */
export type Cause =
  /** A policy that opens or closes; by name, with its namespaces' type. */
  | {
      readonly kind: 'policy';
      readonly change: PolicyChangeKind;
      readonly policy: string;
      readonly namespaceType?: string;
      /** Which side of the connection it decides about: Egress at the source, Ingress at the destination. */
      readonly direction: Direction;
      /** The pods it selects, as a selector in words; of the state in which it decides. */
      readonly selects: string;
      /** allows: its rules do, or did · isolates: that it selects the pods does, or did. */
      readonly by: 'allows' | 'isolates';
      /** In the rendered manifest of the first place; of the state after, if that still has the policy. */
      readonly location: Location;
      /** The rule's place in its list, where one of the state after decides. */
      readonly rule?: number;
    }
  /** No policy is another: what they are about changed. */
  | { readonly kind: 'inventory'; readonly what: readonly InventoryFacet[] };

export type InventoryFacet =
  | 'labels'
  | 'ports'
  | 'addresses'
  | 'host-network'
  | 'namespace-labels'
  | 'networks'
  | 'traits';

/** Something that a reviewer must have seen. */
export interface Hazard {
  readonly code: HazardCode;
  readonly level: HazardLevel;
  /** One or more whole sentences, which name no namespace: those are the places. */
  readonly message: string;
  /** The reviewer's next step. */
  readonly advice?: string;
  /** Names of policies; sorted. */
  readonly policies: readonly string[];
  /** Names of workloads, without their kinds; sorted. */
  readonly workloads: readonly string[];
  readonly namespaceType?: string;
  /** By cluster; empty for what concerns no namespace. */
  readonly places: readonly ClusterPlace[];
  /** Indexes into `connections`: those that it is about, ascending. */
  readonly connections: readonly number[];
  /** In a rendered manifest, where there is one place to look at. */
  readonly location?: Location;
  /** As in `ConnectionChange`. */
  readonly inventory?: readonly InventorySide[];
  /** Tenants that it concerns: of its places, and at the ends of its connections. As in `ConnectionChange`. */
  readonly tenants?: readonly TenantAtEnd[];
  /**
   * The subjects of the hazard beside its places and workloads, if no connection shows it. A person who accepted some
   * subjects has seen each of them, and no other. Part of its fingerprint; absent: the message and the policies are.
   */
  readonly subjects?: readonly string[];
  /** It rests on a guess of Ringfence, so it closes no gate. Always a note. */
  readonly guessed?: true;
  /** The guardrail that it is about. */
  readonly guardrail?: HazardGuardrail;
}

/** A guardrail that does not hold, or that is weaker. */
export interface HazardGuardrail extends Pick<Guardrail, 'name' | 'owner' | 'mode' | 'tenant'> {
  /** Its breaches, or what keeps it from being decided; absent if it is only weaker. */
  readonly broken?: BrokenGuardrail;
}

/** Facts that were added, removed or changed beside policies. */
export type InventoryChange =
  | {
      readonly kind: 'cluster-added' | 'cluster-removed';
      readonly cluster: string;
      readonly namespaces: number;
      readonly workloads: number;
      readonly policies: number;
    }
  /** A tenant's folder was added or removed. */
  | {
      readonly kind: 'tenant-added' | 'tenant-removed';
      readonly tenant: string;
      readonly owners: readonly string[];
      readonly grants: readonly NamedGrant[];
    }
  /** Facts in a tenant's folder changed. */
  | {
      readonly kind: 'tenant-changed';
      readonly tenant: string;
      /** Where they changed. */
      readonly owners?: { readonly before: readonly string[]; readonly after: readonly string[] };
      readonly contact?: ChangedName;
      readonly labels: ChangedLabels;
      readonly grants: {
        readonly added: readonly NamedGrant[];
        readonly removed: readonly NamedGrant[];
        readonly changed: readonly NamedGrant[];
      };
    }
  | {
      readonly kind: 'cluster-labels-changed';
      readonly clusters: readonly string[];
      readonly labels: ChangedLabels;
      /** Namespaces that were added to or removed from these clusters, which selectors may have done. */
      readonly added: readonly ClusterPlace[];
      readonly removed: readonly ClusterPlace[];
    }
  /** In clusters that are there before and after. */
  | {
      readonly kind: 'namespace-added' | 'namespace-removed';
      readonly namespaceType?: string;
      readonly places: readonly ClusterPlace[];
      /** Over all places. */
      readonly workloads: number;
      readonly policies: number;
    }
  | {
      readonly kind: 'namespace-changed';
      readonly namespaceType?: string;
      readonly places: readonly ClusterPlace[];
      /** The type before, where it is another. */
      readonly formerType?: string;
      /** Where it changed. */
      readonly tenant?: ChangedName;
      readonly hostedCluster?: ChangedName;
      readonly labels: ChangedLabels;
    }
  | {
      readonly kind: 'workload-added' | 'workload-removed';
      readonly namespaceType?: string;
      /** `Kind/name`, or the name where there is no kind. */
      readonly workload: string;
      readonly places: readonly ClusterPlace[];
    }
  | {
      readonly kind: 'workload-changed';
      readonly namespaceType?: string;
      readonly workload: string;
      readonly places: readonly ClusterPlace[];
      readonly labels: ChangedLabels;
      readonly facets: readonly Exclude<InventoryFacet, 'namespace-labels' | 'networks' | 'traits'>[];
    }
  | {
      readonly kind: 'network-changed';
      readonly clusters: readonly string[];
      readonly network: keyof KnownNetworks;
      /** Absent where it is not known. */
      readonly before?: AddressSet;
      readonly after?: AddressSet;
    }
  | {
      readonly kind: 'declared-namespaces-changed';
      readonly clusters: readonly string[];
      readonly before: 'Complete' | 'Open';
      readonly after: 'Complete' | 'Open';
    }
  | {
      readonly kind: 'trait-changed';
      readonly clusters: readonly string[];
      readonly trait: keyof DeclaredTraits;
      readonly before: Trait;
      readonly after: Trait;
    };

/** A grant with the reason that it gives. */
export type NamedGrant = Omit<UsedGrant, 'tenant'>;

/** A name that changed; absent on a side that has none. */
export interface ChangedName {
  readonly before?: string;
  readonly after?: string;
}

/** Labels by key; one whose value changed is in both. */
export interface ChangedLabels {
  readonly added: TextMap;
  readonly removed: TextMap;
}
