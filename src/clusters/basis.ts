import type { PluginTraits } from '../model/plugin-traits.ts';
import type { ClusterState, PolicyOrigin } from './cluster-state.ts';
import type { LeftOut } from './known-landscape.ts';

/** Basis of an answer: the facts that were known. */
export interface Basis {
  /** By name, in code-unit order. */
  readonly clusters: readonly ClusterBasis[];
  readonly leftOut: LeftOut;
}

export interface ClusterBasis {
  /** Absent for the one cluster that plain manifests describe. */
  readonly name?: string;
  readonly traits: PluginTraits;
  /** The networks whose addresses are known. */
  readonly knownNetworks: readonly ('pods' | 'services' | 'nodes')[];
  readonly namespaces: number;
  /** Namespaces among those that only other objects name, in code-unit order: only the name label of each is known. */
  readonly undefinedNamespaces: readonly string[];
  readonly workloads: number;
  /** Workloads in the host network, which no policy selects. */
  readonly hostNetworkWorkloads: number;
  readonly policies: Readonly<Record<PolicyOrigin, number>>;
}

/** Returns the basis of answers about these clusters. */
export function basisOf(clusters: readonly ClusterState[], leftOut: LeftOut): Basis {
  return { clusters: clusters.map(clusterBasis), leftOut };
}

/** Returns what an answer about one cluster rests on. */
export function clusterBasis({ name, traits, networks, namespaces }: ClusterState): ClusterBasis {
  const all = [...namespaces.values()];
  const workloads = all.flatMap((namespace) => namespace.workloads);
  const policies: Record<PolicyOrigin, number> = { rendered: 0, external: 0, given: 0 };
  for (const namespace of all) for (const { origin } of namespace.policies) policies[origin]++;
  return {
    ...(name === undefined ? {} : { name }),
    traits,
    knownNetworks: (['pods', 'services', 'nodes'] as const).filter((network) => networks[network] !== undefined),
    namespaces: all.length,
    undefinedNamespaces: all.filter(({ defined }) => !defined).map((namespace) => namespace.name),
    workloads: workloads.length,
    hostNetworkWorkloads: workloads.filter(({ hostNetwork }) => hostNetwork).length,
    policies,
  };
}
