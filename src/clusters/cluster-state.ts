import { invariant } from '../diagnostics/invariant.ts';
import { type AddressSet, subtractAddresses, uniteAllAddresses } from '../model/address-set.ts';
import type { NetworkPolicy, Protocol, TextMap } from '../model/network-policy.ts';
import type { OwnNodeTrait, PluginTraits } from '../model/plugin-traits.ts';
import { internet, knownMetadataAddresses } from '../model/special-addresses.ts';
import type { WorkloadName } from '../model/workload-name.ts';
import type { CompiledPolicy } from '../policy/compiled-policy.ts';
import type { KnownNeeds } from './needs/need.ts';

/** Facts about one cluster: everything that a verdict can depend on. Plain data, independent of its source. */
export interface ClusterState extends OwnNodeTrait {
  /** Absent for the one cluster that plain manifests describe. */
  readonly name?: string;
  /** Labels of the cluster in the landscape; absent where it has none. */
  readonly labels?: TextMap;
  readonly networks: KnownNetworks;
  readonly traits: PluginTraits;
  /** The sources say that there is no namespace beside these. Absent: there may be others. */
  readonly declaredNamespaces?: 'Complete';
  /**
   * The policies of the cluster itself, of the admin and baseline tiers; absent: none is known. Only tests make them.
   */
  readonly clusterPolicies?: readonly CompiledPolicy[];
  /** By name, in code-unit order. */
  readonly namespaces: ReadonlyMap<string, NamespaceState>;
  /** The Services that are known, sorted by namespace and name; a landscape's inventory has none. */
  readonly services: readonly ServiceState[];
  /** Connections that configurations say they need; absent: none is known. No verdict depends on them. */
  readonly needs?: KnownNeeds;
  /** As the whole cluster has them, if policies of some namespaces were left out; absent: the namespaces have all of theirs. */
  readonly identifyingKeys?: IdentifyingKeys;
}

/** Keys of labels that say what pods, or namespaces, are; by any other they opt in to something. */
export interface IdentifyingKeys {
  readonly pods: ReadonlySet<string>;
  readonly namespaces: ReadonlySet<string>;
}

/** Refuses a cluster with policies of the admin or baseline tier, of which the reader would silently know nothing. */
export function expectNetworkPoliciesOnly({ clusterPolicies = [] }: ClusterState, reader: string): void {
  invariant(clusterPolicies.length === 0, `${reader} reads policies of the namespace tier only`);
}

/** Address ranges that concern a cluster; absent where they are not known. */
export interface KnownNetworks {
  readonly pods?: AddressSet;
  readonly services?: AddressSet;
  readonly nodes?: AddressSet;
  /** Public ranges that the company uses inside; absent: none is declared. */
  readonly internalPublic?: AddressSet;
  /** Where the metadata service of the cloud answers; empty: there is none. Read it by `metadataAddressesOf`. */
  readonly metadata?: AddressSet;
}

/** The addresses at which a metadata service may answer: every known one where the cluster does not say. */
export function metadataAddressesOf({ metadata }: KnownNetworks): AddressSet {
  return metadata ?? knownMetadataAddresses;
}

/** Returns the addresses that are inside the cluster: of pods, services and nodes, and public ones used internally. */
export function addressesInside({ pods, services, nodes, internalPublic }: KnownNetworks): AddressSet {
  return uniteAllAddresses([pods, services, nodes, internalPublic].flatMap((network) => network ?? []));
}

/** The addresses that may be of the internet, as the cluster sees it. */
export function internetOutside(networks: KnownNetworks): AddressSet {
  return subtractAddresses(internet, addressesInside(networks));
}

export interface NamespaceState {
  readonly name: string;
  /** With `kubernetes.io/metadata.name`, which every namespace has. */
  readonly labels: TextMap;
  /** false: other objects name it, and its labels beside its name are not known. */
  readonly defined: boolean;
  /** A landscape's namespace type; absent for plain manifests. */
  readonly type?: string;
  /** Whose it is; absent where it has no tenant, and for plain manifests. */
  readonly tenant?: string;
  /** The labels of its tenant; absent where it has none. */
  readonly tenantLabels?: TextMap;
  readonly hostedCluster?: string;
  /** Sorted by name, then kind. */
  readonly workloads: readonly Workload[];
  /** Sorted by name, the rendered before the external. */
  readonly policies: readonly KnownPolicy[];
}

/** rendered: from `manifests/` · external: from the inventory · given: from `--manifests`. */
export type PolicyOrigin = 'rendered' | 'external' | 'given';

export interface KnownPolicy {
  /** As the API server would store it. Its namespace is the one that lists it, even if its metadata name another. */
  readonly policy: NetworkPolicy;
  readonly origin: PolicyOrigin;
  /** Where the policy begins; `line` is 1-based. */
  readonly path: string;
  readonly line: number;
  /** An external policy that a program found in the cluster. */
  readonly observed?: true;
  /** The policy that the sources expect under the name of an observed one. */
  readonly expected?: NetworkPolicy;
}

/**
 * Pods that nothing tells apart but their names and addresses. Its name is that of what makes the pods: their owner, or
 * the pod itself.
 */
export interface Workload extends WorkloadName {
  readonly labels: TextMap;
  /** Keys of labels in which its pods differ, so that `labels` does not have them; absent: none. No policy looks at them. Sorted. */
  readonly differingLabels?: readonly string[];
  readonly ports: readonly ContainerPort[];
  /** The pods share their node's network: no policy selects them, no selector finds them. */
  readonly hostNetwork: boolean;
  /** No source of the landscape declares it: a program found it in the cluster. */
  readonly observed?: true;
  /** Every address that its pods are known to have; absent where those of some pod are not known. Never empty. */
  readonly addresses?: AddressSet;
  /** Addresses that some of its pods have, if those of other pods are not known. Never empty. */
  readonly someAddresses?: AddressSet;
  /** Its pods as far as they are known by name. Sorted by name. */
  readonly pods: readonly PodState[];
  /** There is exactly one pod: connections to itself are no matter of policies. */
  readonly single: boolean;
}

export interface PodState {
  readonly name: string;
  /** Absent where they are not known. Never empty. */
  readonly addresses?: AddressSet;
}

export interface ContainerPort {
  readonly name?: string;
  /** From 1 to 65535. */
  readonly port: number;
  readonly protocol: Protocol;
}

export interface ServiceState {
  readonly namespace: string;
  readonly name: string;
  /** Absent: a Service without selector, whose endpoints are managed by others. */
  readonly selector?: TextMap;
  readonly ports: readonly ServicePort[];
}

export interface ServicePort {
  readonly name?: string;
  readonly protocol: Protocol;
  readonly port: number;
  /** A number, or the name of a container port; the port itself where a Service gives none. */
  readonly targetPort: number | string;
}
