import {
  addressesInside,
  type ClusterState,
  type KnownNetworks,
  metadataAddressesOf,
} from '../../clusters/cluster-state.ts';
import { parseAddress } from '../../model/address.ts';
import { type AddressSet, addressSet, hasNoAddresses, includesAddresses } from '../../model/address-set.ts';
import { hostCidr, parseCidr } from '../../model/cidr.ts';
import { internet } from '../../model/special-addresses.ts';
import { declaresWorkload } from '../../model/workload-name.ts';
import type { FlowEnd, FlowNetworkName, FlowPod } from '../flow.ts';

interface RedactOptions {
  /** The cluster as the landscape declares it; without one, no address is known to be inside. */
  readonly cluster?: ClusterState | undefined;
  /** true: addresses stay as they are. */
  readonly keepAddresses?: boolean;
  /** The tenant for which the summary is made; only pods of its namespaces, and of those without a tenant, keep their names. */
  readonly tenant?: string | undefined;
}

/**
 * Makes the function that returns what a summary keeps of an end. An address stays only if it is known to be one of a pod
 * or of a Service of the cluster: every other address may be a person's. Names of pods and labels stay only where the
 * workload does not say the same.
 */
export function redaction({ cluster, keepAddresses = false, tenant }: RedactOptions): (end: FlowEnd) => FlowEnd {
  const networks = cluster?.networks ?? {};
  return (end) => {
    if (end.kind === 'pod') return keptPod(end, { cluster, keepAddresses, tenant });
    if (end.kind !== 'address' || keepAddresses) return end;
    const network = networkOf(end.address, networks);
    return network === undefined ? end : { kind: 'network', network };
  };
}

/** Reports whether a flow concerns the tenant, by what `redaction` kept of its ends. */
export function concernsTenant(cluster: ClusterState, tenant: string): (from: FlowEnd, to: FlowEnd) => boolean {
  const isOwn = (end: FlowEnd): boolean =>
    end.kind === 'pod' && cluster.namespaces.get(end.namespace)?.tenant === tenant;
  return (from, to) => isOwn(from) || isOwn(to);
}

function keptPod(end: FlowPod, { cluster, keepAddresses, tenant }: RedactOptions): FlowEnd {
  const namespace = cluster?.namespaces.get(end.namespace);
  if (tenant !== undefined && namespace?.tenant !== tenant) {
    // Whose an undeclared namespace is, no one knows.
    if (namespace === undefined) return { kind: 'network', network: 'pods' };
    if (namespace.tenant !== undefined) return { kind: 'tenant', tenant: namespace.tenant };
  }
  const { workload, pod, labels, address, ...rest } = end;
  const keptAddress = address === undefined || !keepAddresses ? {} : { address };
  if (workload === undefined) {
    return {
      ...rest,
      ...(pod === undefined ? {} : { pod }),
      ...(labels === undefined ? {} : { labels }),
      ...keptAddress,
    };
  }
  const isDeclared = namespace?.workloads.some(({ name, kind }) =>
    declaresWorkload({ name, ...(kind === undefined ? {} : { kind }) }, workload),
  );
  return { ...rest, workload, ...(labels === undefined || isDeclared === true ? {} : { labels }), ...keptAddress };
}

/** Returns the network that stands for an address, or a block; nothing where the address itself can stay. */
function networkOf(text: string, networks: KnownNetworks): FlowNetworkName | undefined {
  const addresses = toAddresses(text);
  if (addresses === undefined) return 'unknown';
  const isIn = (set: AddressSet | undefined): boolean =>
    set !== undefined && !hasNoAddresses(set) && includesAddresses(set, addresses);
  if (isIn(metadataAddressesOf(networks))) return 'metadata';
  if (isIn(networks.nodes)) return 'nodes';
  if (isIn(networks.pods) || isIn(networks.services)) return undefined;
  // Public ranges that a company uses inside are of its offices, too.
  return isIn(internet) && !isIn(addressesInside(networks)) ? 'internet' : 'unknown';
}

function toAddresses(text: string): AddressSet | undefined {
  const block = text.includes('/') ? parseCidr(text) : parseAddress(text);
  if (block.kind === 'cidr') return addressSet([block]);
  return block.kind === 'address' ? addressSet([hostCidr(block)]) : undefined;
}
