import type { ClusterState, Workload } from '../clusters/cluster-state.ts';
import { type AddressSet, hasNoAddresses, uniteAllAddresses } from '../model/address-set.ts';

/** Returns the addresses from which API servers may connect: their own and those of nodes. Absent: none is known. */
export function addressesOfServers({
  networks,
  needs,
}: Pick<ClusterState, 'networks' | 'needs'>): AddressSet | undefined {
  const all = uniteAllAddresses([needs?.apiServer?.addresses, networks.nodes].flatMap((set) => set ?? []));
  return hasNoAddresses(all) ? undefined : all;
}

/** Reports whether API servers of a hosted control plane connect through the pods of a workload. */
export function isTunnel({ labels }: Workload): boolean {
  return labels['k8s-app'] === 'konnectivity-agent' || labels.app === 'vpn-shoot';
}
