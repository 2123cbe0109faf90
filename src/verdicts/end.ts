import type { ClusterState, ContainerPort, NamespaceState, PodState, Workload } from '../clusters/cluster-state.ts';
import { invariant } from '../diagnostics/invariant.ts';
import type { AddressFamily } from '../model/address.ts';
import { type AddressSet, allAddresses, hasNoAddresses, noAddresses, uniteAddresses } from '../model/address-set.ts';
import type { TextMap } from '../model/network-policy.ts';

/** One end of a connection, as policies see it. */
export type End = PodEnd | AddressEnd;

/** One pod, or any one of pods that nothing but their addresses tells apart. */
export interface PodEnd {
  readonly kind: 'pod';
  readonly namespace: NamespaceState;
  readonly labels: TextMap;
  /** Named ports are looked up here. */
  readonly ports: readonly ContainerPort[];
  readonly hostNetwork: boolean;
  /** Every address that it may have. Never empty. */
  readonly addresses: AddressSet;
  /** The same text for two ends that are one and the same pod; absent where there may be several. */
  readonly pod?: string;
}

/** Any address of a range; none of them counts as the address of a pod. */
interface AddressEnd {
  readonly kind: 'addresses';
  /** Never empty. */
  readonly addresses: AddressSet;
}

export const families = ['IPv4', 'IPv6'] as const satisfies readonly AddressFamily[];

/** A family is taken as IPv4 unless something says otherwise. */
const anyIPv4: AddressSet = { ...noAddresses, IPv4: allAddresses.IPv4 };

/** A workload's pods as an end; or one of them. */
export function podEnd(
  cluster: ClusterState,
  namespace: NamespaceState,
  workload: Workload,
  pod: PodState | undefined = undefined,
): PodEnd {
  const { name, kind = '', labels, ports, hostNetwork, single } = workload;
  const network = hostNetwork ? nodeAddresses(cluster) : podAddresses(cluster);
  const addresses =
    pod === undefined ? (workload.addresses ?? withKnown(network, workload)) : (pod.addresses ?? network);
  const end: PodEnd = { kind: 'pod', namespace, labels, ports, hostNetwork, addresses };
  if (pod !== undefined) return { ...end, pod: `${namespace.name}/${pod.name}` };
  return single ? { ...end, pod: `${namespace.name}/${workload.pods[0]?.name ?? `${kind}/${name}`}` } : end;
}

/** An undeclared pod: it has exactly these labels, and declares no ports. */
export function hypotheticalEnd(cluster: ClusterState, namespace: NamespaceState, labels: TextMap): PodEnd {
  return { kind: 'pod', namespace, labels, ports: [], hostNetwork: false, addresses: podAddresses(cluster) };
}

export function addressEnd(addresses: AddressSet): AddressEnd {
  invariant(!hasNoAddresses(addresses), 'an end without addresses was made');
  return { kind: 'addresses', addresses };
}

/** The families in which the end has addresses. Never empty. */
export function familiesOf(end: End): readonly AddressFamily[] {
  return families.filter((family) => end.addresses[family].length > 0);
}

/** The addresses by which an end is met: those of families that both ends have, or all where there is none. */
export function connectingAddresses(own: End, other: End): AddressSet {
  const met = (family: AddressFamily): AddressSet[AddressFamily] =>
    own.addresses[family].length > 0 ? other.addresses[family] : [];
  const common = { IPv4: met('IPv4'), IPv6: met('IPv6') };
  return hasNoAddresses(common) ? other.addresses : common;
}

/** Reports whether both ends are one and the same pod. */
export function isItself(from: End, to: End): boolean {
  return from.kind === 'pod' && to.kind === 'pod' && from.pod !== undefined && from.pod === to.pod;
}

/** Some pods may have addresses outside of the network, and of another family: those are known, and count. */
function withKnown(network: AddressSet, { someAddresses }: Workload): AddressSet {
  return someAddresses === undefined ? network : uniteAddresses(network, someAddresses);
}

/** Every address that a pod may have of which nothing is known. */
export function podAddresses({ networks }: ClusterState): AddressSet {
  return networks.pods ?? anyIPv4;
}

/** Every address that a pod of the host network may have of which nothing is known. */
export function nodeAddresses({ networks }: ClusterState): AddressSet {
  return networks.nodes ?? anyIPv4;
}
