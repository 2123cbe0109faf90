import { clusterBasis } from '../clusters/basis.ts';
import type { ClusterState, KnownNetworks, NamespaceState, Workload } from '../clusters/cluster-state.ts';
import { expectNetworkPoliciesOnly } from '../clusters/cluster-state.ts';
import type { Interned } from '../model/interned.ts';
import { identifyingKeys } from '../questions/opt-in-keys.ts';
import { namespaceKey } from './pack-policies.ts';
import { packAddresses } from './packed-addresses.ts';
import { networkNames, type PackedWorkload, type PageCluster, type PageNamespace } from './page-data.ts';

/** Where the other parts of a cluster are. */
interface PackedParts {
  readonly connectivity: number;
  /** Chunks of policies, by `namespaceKey`. */
  readonly policies: ReadonlyMap<string, number>;
  /** Takes lists of workloads. */
  readonly workloads: Interned<readonly PackedWorkload[]>;
  /** The cluster as answers rest on it, also where the page shows a part of it only. */
  readonly basisOf: ClusterState;
}

/** Packs all facts about a cluster except its policies. */
export function packCluster(
  cluster: ClusterState,
  { connectivity, policies, workloads, basisOf }: PackedParts,
): PageCluster {
  expectNetworkPoliciesOnly(cluster, 'a page');
  const { name, labels, networks, traits, declaredNamespaces, services, namespaces } = cluster;
  const keys = identifyingKeys(basisOf);
  const lists = new Map<readonly Workload[], number>();
  const listId = (list: readonly Workload[]): number => {
    const known = lists.get(list);
    if (known !== undefined) return known;
    const packed = list.map(packWorkload);
    const id = workloads.id(JSON.stringify(packed), () => packed);
    lists.set(list, id);
    return id;
  };
  return {
    ...(name === undefined ? {} : { name }),
    ...(labels === undefined ? {} : { labels }),
    networks: packNetworks(networks),
    traits,
    ...(declaredNamespaces === undefined ? {} : { declaredNamespaces }),
    services,
    basis: clusterBasis(basisOf),
    identifyingKeys: { pods: [...keys.pods].sort(), namespaces: [...keys.namespaces].sort() },
    connectivity,
    namespaces: [...namespaces.values()].map((namespace) => {
      const chunk = policies.get(namespaceKey(cluster, namespace));
      return packNamespace(namespace, listId(namespace.workloads), chunk);
    }),
  };
}

function packNamespace(
  { name, labels, defined, type, tenant, tenantLabels, hostedCluster, policies }: NamespaceState,
  workloads: number,
  chunk: number | undefined,
): PageNamespace {
  return {
    ...{ name, labels },
    ...(defined ? {} : { defined }),
    ...(type === undefined ? {} : { type }),
    ...(tenant === undefined ? {} : { tenant }),
    ...(tenantLabels === undefined ? {} : { tenantLabels }),
    ...(hostedCluster === undefined ? {} : { hostedCluster }),
    workloads,
    ...(chunk === undefined ? {} : { policies: chunk }),
    policyCount: policies.length,
  };
}

function packNetworks(networks: KnownNetworks): PageCluster['networks'] {
  return Object.fromEntries(
    networkNames.flatMap((name) => {
      const network = networks[name];
      return network === undefined ? [] : [[name, packAddresses(network)]];
    }),
  );
}

function packWorkload(workload: Workload): PackedWorkload {
  const { name, kind, labels, differingLabels, ports, hostNetwork, observed, addresses, someAddresses, pods, single } =
    workload;
  return {
    name,
    ...(kind === undefined ? {} : { kind }),
    labels,
    ...(differingLabels === undefined ? {} : { differingLabels }),
    ports,
    ...(hostNetwork ? { hostNetwork } : {}),
    ...(observed === undefined ? {} : { observed }),
    ...(addresses === undefined ? {} : { addresses: packAddresses(addresses) }),
    ...(someAddresses === undefined ? {} : { someAddresses: packAddresses(someAddresses) }),
    ...(pods.length === 0
      ? {}
      : {
          pods: pods.map((pod) => ({
            name: pod.name,
            ...(pod.addresses === undefined ? {} : { addresses: packAddresses(pod.addresses) }),
          })),
        }),
    ...(single ? { single } : {}),
  };
}
