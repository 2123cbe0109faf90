import type { ClusterState, NamespaceState, PodState, Workload } from '../clusters/cluster-state.ts';
import { internetOutside, metadataAddressesOf } from '../clusters/cluster-state.ts';
import { parseAddress } from '../model/address.ts';
import { type AddressSet, addressSet, hasNoAddresses, intersectAddresses, noAddresses } from '../model/address-set.ts';
import { hostCidr, parseCidr } from '../model/cidr.ts';
import { remembered } from '../model/interned.ts';
import { withNameLabel } from '../model/kubernetes-names.ts';
import type { TextMap } from '../model/network-policy.ts';
import type { Result } from '../model/result.ts';
import { isSameWorkload } from '../model/workload-name.ts';
import { sameLastingLabels } from '../questions/peer-of-end.ts';
import type { ResolvedPeer } from '../questions/resolved-peer.ts';
import { addressEnd, hypotheticalEnd, nodeAddresses, podEnd } from '../verdicts/end.ts';
import type { Flow, FlowAddress, FlowEnd, FlowNetwork, FlowPod } from './flow.ts';
import { ownersOfPod } from './pod-owners.ts';

/** Why a flow cannot be judged, in the order in which the reasons are listed. */
export const unmappedReasons = ['unknown-pod', 'service-address', 'unknown-network', 'tenant-only', 'outside'] as const;
/**
 * unknown-pod: a pod, or an address of the pod network, of which neither the record nor the manifests know the labels ·
 * service-address: an address of a Service, before the plugin chose a pod · unknown-network: an address of a network that the
 * manifests do not give · tenant-only: the record shows only the tenant of an end · outside: neither end is a pod in a
 * declared namespace.
 */
export type UnmappedReason = (typeof unmappedReasons)[number];

/** Everything that an end of a flow can be in a cluster; the record does not say which of several. Never empty. */
type MappedEnd = readonly ResolvedPeer[];

/** A flow, and its ends as the evaluator knows them. */
export interface MappedFlow {
  readonly flow: Flow;
  readonly from: MappedEnd;
  readonly to: MappedEnd;
  /** Both ends are one and the same pod. */
  readonly itself: boolean;
}

/** Finds the ends of flows in one state of a cluster, each once. */
export class FlowMap {
  readonly cluster: ClusterState;
  /** By the end itself: what reads records makes each end once. */
  readonly #ends = new Map<FlowEnd, Result<MappedEnd, UnmappedReason>>();
  #pods: ReadonlyMap<string, readonly ResolvedPeer[]> | undefined;
  /** The state in which ends are looked for that this state does not know. */
  readonly #former: FlowMap | undefined;
  readonly #assumed: ReadonlySet<string>;

  /**
   * `former`: another state, mostly the one before this. An end that only the other state knows is judged here as it is there, so
   * that no change hides a flow because it removes the end from the inventory. `assumed`: namespaces whose pods are taken as pods
   * without labels if no state knows them.
   */
  constructor(
    cluster: ClusterState,
    former: FlowMap | undefined = undefined,
    assumed: ReadonlySet<string> = new Set(),
  ) {
    this.cluster = cluster;
    this.#former = former;
    this.#assumed = assumed;
  }

  /** Finds both ends, or reports the reason why one of them cannot be found. */
  map(flow: Flow): Result<MappedFlow, UnmappedReason> {
    const found = this.mapAnywhere(flow);
    if (found.problem !== undefined) return found;
    const { from, to } = found.value;
    return [...from, ...to].some((peer) => this.#isKnown(peer)) ? found : { problem: 'outside' };
  }

  /** As `map`, also where neither end is in a declared namespace. */
  mapAnywhere(flow: Flow): Result<MappedFlow, UnmappedReason> {
    const [from, to] = [this.end(flow.from), this.end(flow.to)];
    if (from.problem !== undefined) return from;
    if (to.problem !== undefined) return to;
    return { value: { flow, from: from.value, to: to.value, itself: isOnePod(flow) } };
  }

  /** Finds one end. */
  end(end: FlowEnd): Result<MappedEnd, UnmappedReason> {
    return remembered(this.#ends, end, () => this.#findAnywhere(end));
  }

  #findAnywhere(end: FlowEnd): Result<MappedEnd, UnmappedReason> {
    const found = this.#find(end);
    if (found.problem === undefined) return found;
    const former = this.#former?.end(end);
    if (former?.value !== undefined) return this.#asFormer(former.value, found);
    if (end.kind !== 'pod' || !this.#assumed.has(end.namespace)) return found;
    return { value: [this.#labelled(this.#namespace(end.namespace), {})] };
  }

  /** Reports whether the manifests know the policies on a pod. */
  #isKnown({ end }: ResolvedPeer): boolean {
    return end.kind === 'pod' && this.cluster.namespaces.get(end.namespace.name) === end.namespace;
  }

  #asFormer(former: MappedEnd, found: Result<MappedEnd, UnmappedReason>): Result<MappedEnd, UnmappedReason> {
    const { cluster } = this;
    const peers = former.map(({ end, subject }): ResolvedPeer => {
      if (end.kind === 'addresses' || subject.kind === 'addresses') return { cluster, end, subject };
      const namespace = this.#namespace(end.namespace.name);
      if (subject.kind === 'labels' || subject.workload.hostNetwork !== end.hostNetwork) {
        const labelled = hypotheticalEnd(cluster, namespace, end.labels);
        const moved = end.hostNetwork
          ? { ...labelled, hostNetwork: true, addresses: nodeAddresses(cluster) }
          : labelled;
        return { cluster, end: moved, subject: { kind: 'labels', namespace, labels: end.labels } };
      }
      return this.#workload(namespace, subject.workload, subject.kind === 'pod' ? subject.pod : undefined);
    });
    return peers.length === 0 ? found : { value: peers };
  }

  #find(end: FlowEnd): Result<MappedEnd, UnmappedReason> {
    switch (end.kind) {
      case 'pod':
        return this.#findPod(end);
      case 'address':
        return this.#findAddress(end);
      case 'network':
        return this.#findNetwork(end);
      case 'tenant':
        return { problem: 'tenant-only' };
    }
  }

  #findPod(pod: FlowPod): Result<MappedEnd, UnmappedReason> {
    const namespace = this.#namespace(pod.namespace);
    if (pod.hostNetwork === true) return { value: [this.#hostPod(pod, namespace)] };
    const declared = this.#declared(pod, namespace);
    if (declared.length > 0) return { value: declared };
    const { labels = {} } = pod;
    // Some records have no labels at all; that is no pod without labels.
    if (Object.keys(labels).length === 0) return this.#podAt(pod, namespace);
    return { value: [this.#labelled(namespace, labels)] };
  }

  #labelled(namespace: NamespaceState, labels: TextMap): ResolvedPeer {
    const { cluster } = this;
    const end = hypotheticalEnd(cluster, namespace, labels);
    return { cluster, end, subject: { kind: 'labels', namespace, labels } };
  }

  #namespace(name: string): NamespaceState {
    return namespaceOf(this.cluster, name);
  }

  /** The declared workloads that the record can mean; if labels tell them apart, those with the labels of the record. */
  #declared(pod: FlowPod, namespace: NamespaceState): readonly ResolvedPeer[] {
    const { workload, pod: name, labels } = pod;
    const named = workload === undefined ? [] : namespace.workloads.filter((one) => isNamed(one, workload));
    const found = named.length > 0 || name === undefined ? named : ownersOfPod(namespace.workloads, name);
    const fitting =
      labels === undefined ? [] : namespace.workloads.filter((one) => sameLastingLabels(one.labels, labels));
    const both = found.filter((one) => fitting.includes(one));
    const chosen = both.length > 0 ? both : found.length > 0 ? found : fitting;
    return chosen.map((one) =>
      this.#workload(
        namespace,
        one,
        one.pods.find((member) => member.name === name),
      ),
    );
  }

  #workload(namespace: NamespaceState, workload: Workload, pod: PodState | undefined): ResolvedPeer {
    const { cluster } = this;
    const end = podEnd(cluster, namespace, workload, pod);
    return pod === undefined
      ? { cluster, end, subject: { kind: 'workload', namespace, workload } }
      : { cluster, end, subject: { kind: 'pod', namespace, workload, pod } };
  }

  /** A pod of the host network, declared or not: only its addresses matter. */
  #hostPod(pod: FlowPod, namespace: NamespaceState): ResolvedPeer {
    const { cluster } = this;
    const found = this.#declared(pod, namespace);
    const declared = found.find(({ end }) => end.kind === 'pod' && end.hostNetwork);
    if (declared !== undefined) return declared;
    const { labels = {} } = pod;
    const subject = found[0]?.subject ?? { kind: 'labels', namespace, labels };
    const end = hypotheticalEnd(cluster, namespace, labels);
    const ofHost = { ...end, hostNetwork: true, addresses: nodeAddresses(cluster) };
    return { cluster, end: ofHost, subject };
  }

  /** The declared pod of the namespace that has the address of the record. */
  #podAt({ address }: FlowPod, namespace: NamespaceState): Result<MappedEnd, UnmappedReason> {
    const block = address === undefined ? undefined : addressesIn(address);
    const found = (block === undefined ? [] : this.#podsWith(block)).filter(
      ({ end }) => end.kind === 'pod' && end.namespace === namespace,
    );
    return found.length > 0 ? { value: found } : { problem: 'unknown-pod' };
  }

  #findAddress({ address }: FlowAddress): Result<MappedEnd, UnmappedReason> {
    const { cluster } = this;
    const { pods, services } = cluster.networks;
    const block = addressesIn(address);
    if (block === undefined) return { problem: 'unknown-network' };
    const known = this.#podsWith(block);
    if (known.length > 0) return { value: known };
    if (meets(services, block)) return { problem: 'service-address' };
    if (meets(pods, block)) return { problem: 'unknown-pod' };
    return { value: [{ cluster, end: addressEnd(block), subject: { kind: 'addresses', text: address } }] };
  }

  #findNetwork({ network }: FlowNetwork): Result<MappedEnd, UnmappedReason> {
    const { cluster } = this;
    const { networks } = cluster;
    const asAddresses = (addresses: AddressSet | undefined): Result<MappedEnd, UnmappedReason> =>
      addresses === undefined || hasNoAddresses(addresses)
        ? { problem: 'unknown-network' }
        : { value: [{ cluster, end: addressEnd(addresses), subject: { kind: 'addresses', text: network } }] };
    switch (network) {
      case 'internet':
        return asAddresses(internetOutside(networks));
      case 'metadata':
        return asAddresses(metadataAddressesOf(networks));
      case 'nodes':
        return asAddresses(networks.nodes);
      case 'services':
        return { problem: 'service-address' };
      case 'pods':
        return { problem: 'unknown-pod' };
      case 'unknown':
        return { problem: 'unknown-network' };
    }
  }

  /** The declared pods that have a single address; several only if their addresses are known to be the same. */
  #podsWith(block: AddressSet): readonly ResolvedPeer[] {
    this.#pods ??= this.#podsByAddress();
    const key = singleAddress(block);
    return key === undefined ? [] : (this.#pods.get(key) ?? []);
  }

  #podsByAddress(): ReadonlyMap<string, readonly ResolvedPeer[]> {
    const found = new Map<string, ResolvedPeer[]>();
    const add = (addresses: AddressSet, peer: ResolvedPeer): void => {
      for (const family of ['IPv4', 'IPv6'] as const) {
        for (const { first, last } of addresses[family]) {
          for (let value = first; value <= last; value++) {
            remembered(found, `${family} ${value}`, () => []).push(peer);
          }
        }
      }
    };
    for (const namespace of this.cluster.namespaces.values()) {
      for (const workload of namespace.workloads) {
        const { pods, addresses } = workload;
        for (const pod of pods) {
          if (pod.addresses !== undefined) add(pod.addresses, this.#workload(namespace, workload, pod));
        }
        if (pods.length === 0 && addresses !== undefined) {
          add(addresses, this.#workload(namespace, workload, undefined));
        }
      }
    }
    return found;
  }
}

/** Returns a namespace of a cluster; one without policies if it is not declared. */
export function namespaceOf({ namespaces }: ClusterState, name: string): NamespaceState {
  return namespaces.get(name) ?? { name, labels: withNameLabel(name), defined: false, workloads: [], policies: [] };
}

/** Reports whether a pod connects to itself. */
function isOnePod({ from, to }: Flow): boolean {
  if (from.kind !== 'pod' || to.kind !== 'pod') return false;
  return from.pod !== undefined && from.pod === to.pod && from.namespace === to.namespace;
}

/** Workloads of one owner that policies tell apart are named `web{version=v2}`. */
function isNamed(workload: Workload, asked: NonNullable<FlowPod['workload']>): boolean {
  const { name } = workload;
  // Most workloads have another name: each end is compared with all of its namespace.
  if (!name.startsWith(asked.name)) return false;
  if (isSameWorkload(workload, asked)) return true;
  const brace = name.indexOf('{');
  return brace !== -1 && isSameWorkload({ ...workload, name: name.slice(0, brace) }, asked);
}

function addressesIn(text: string): AddressSet | undefined {
  const cidr = text.includes('/') ? parseCidr(text) : undefined;
  if (cidr !== undefined) return cidr.kind === 'cidr' ? addressSet([cidr]) : undefined;
  const address = parseAddress(text);
  return address.kind === 'address' ? addressSet([hostCidr(address)]) : undefined;
}

function meets(network: AddressSet | undefined, block: AddressSet): boolean {
  return !hasNoAddresses(intersectAddresses(network ?? noAddresses, block));
}

function singleAddress(block: AddressSet): string | undefined {
  for (const family of ['IPv4', 'IPv6'] as const) {
    const [only] = block[family];
    if (only !== undefined) return only.first === only.last ? `${family} ${only.first}` : undefined;
  }
  return undefined;
}
