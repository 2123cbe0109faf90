import type { ClusterState } from '../clusters/cluster-state.ts';
import type { Location } from '../diagnostics/diagnostic.ts';
import type { Cluster } from '../landscape/landscape.ts';
import { remembered } from '../model/interned.ts';
import type { LintContext } from './context.ts';
import type { Found } from './rule.ts';

/** A cluster of the sources, and what its manifests say. */
interface ObservedClusterFacts {
  readonly cluster: Cluster;
  readonly facts: ClusterState;
}

/** Returns the clusters that the sources and the manifests both have. None for plain manifests. */
export function* observedClusters({ landscape, states }: LintContext): Generator<ObservedClusterFacts> {
  for (const [name, cluster] of landscape?.clusters ?? []) {
    const facts = states.get(name);
    if (facts !== undefined) yield { cluster, facts };
  }
}

/** Reports whether an observation of the cluster shows that it has no such namespace. */
export function isNotFound({ observed: { namespaces } }: Cluster, namespace: string): boolean {
  return namespaces !== undefined && !namespaces.has(namespace);
}

/** A fact about one namespace of a cluster, which other namespaces may share. */
interface FactInNamespace<Data extends object> {
  readonly data: Data;
  readonly cluster: string;
  readonly namespace: string;
  readonly location: Location;
  readonly policy?: string;
}

interface InNamespaces {
  readonly namespaceType: string;
  /** As `cluster/namespace`. In the order of clusters and namespaces. */
  readonly namespaces: readonly string[];
}

/** Makes one finding, at the first place, of equal facts about namespaces of one type. */
export function* foundInNamespaces<Data extends { readonly namespaceType: string }>(
  facts: Iterable<FactInNamespace<Data>>,
): Generator<Found<Data & InNamespaces>> {
  const alike = new Map<string, { readonly first: FactInNamespace<Data>; readonly namespaces: string[] }>();
  for (const fact of facts) {
    const gathered = remembered(alike, JSON.stringify(fact.data), () => ({ first: fact, namespaces: [] }));
    gathered.namespaces.push(`${fact.cluster}/${fact.namespace}`);
  }
  for (const { first, namespaces } of alike.values()) {
    const { data, location, policy } = first;
    const { namespaceType } = data;
    yield {
      data: { ...data, namespaces },
      at: { kind: 'source', location, namespaceType, ...(policy === undefined ? {} : { policy }) },
      places: [],
    };
  }
}
