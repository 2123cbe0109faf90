import type { ClusterState, KnownNetworks, KnownPolicy, NamespaceState, Workload } from '../clusters/cluster-state.ts';
import type { LocateInPolicy, PolicyPlaces } from '../clusters/policy-places.ts';
import { memoised, remembered } from '../model/interned.ts';
import type { NetworkPolicy } from '../model/network-policy.ts';
import type { PolicyPath } from '../policy/violation.ts';
import { namespaceKey } from './pack-policies.ts';
import { unpackAddresses } from './packed-addresses.ts';
import {
  networkNames,
  type PackedWorkload,
  type PageCluster,
  type PageIndex,
  type PoliciesChunk,
} from './page-data.ts';
import { policyPaths } from './policy-paths.ts';

/** Clusters of a page with the policies that were read, and the places of these policies. */
export interface UnpackedClusters {
  readonly clusters: readonly ClusterState[];
  readonly places: Required<PolicyPlaces>;
}

/**
 * Unpacks the clusters of a page, each when it is first asked for, and again only after a chunk with policies of it was read. A
 * namespace whose chunk was not read has no policies, so ask only about namespaces that have theirs.
 */
export class ClusterUnpacker {
  readonly places: Required<PolicyPlaces>;
  readonly #index: PageIndex;
  readonly #policies = new Map<number, PoliciesChunk>();
  readonly #lists = new Map<number, readonly Workload[]>();
  readonly #written = new WeakMap<KnownPolicy, WrittenPolicy>();
  readonly #clusters = new Map<number, ClusterState>();

  constructor(index: PageIndex) {
    this.#index = index;
    this.places = placesIn(this.#written);
  }

  /** Reports whether a chunk was read. */
  has(chunk: number): boolean {
    return this.#policies.has(chunk);
  }

  /** Takes chunks that were read, by their places. */
  add(read: ReadonlyMap<number, PoliciesChunk>): void {
    for (const [place, chunk] of read) this.#policies.set(place, chunk);
    for (const [place, { namespaces }] of this.#index.clusters.entries()) {
      if (namespaces.some(({ policies }) => policies !== undefined && read.has(policies))) this.#clusters.delete(place);
    }
  }

  /** Returns a cluster by its place in the index. */
  cluster(place: number): ClusterState | undefined {
    const packed = this.#index.clusters[place];
    return packed && remembered(this.#clusters, place, () => this.#unpacked(packed));
  }

  /** Returns all clusters, in the order of the index. */
  all(): UnpackedClusters {
    return { clusters: this.#index.clusters.flatMap((_, place) => this.cluster(place) ?? []), places: this.places };
  }

  #unpacked(cluster: PageCluster): ClusterState {
    return unpackCluster(
      cluster,
      (list) => remembered(this.#lists, list, () => (this.#index.workloads[list] ?? []).map(unpackWorkload)),
      (namespace) => {
        const chunk = namespace.policies === undefined ? undefined : this.#policies.get(namespace.policies);
        return chunk === undefined ? [] : unpackPolicies(chunk, namespaceKey(cluster, namespace), this.#written);
      },
    );
  }
}

function unpackCluster(
  { name, labels, networks, traits, declaredNamespaces, services, namespaces, identifyingKeys }: PageCluster,
  workloadsOf: (list: number) => readonly Workload[],
  policiesOf: (namespace: PageCluster['namespaces'][number]) => readonly KnownPolicy[],
): ClusterState {
  return {
    ...(name === undefined ? {} : { name }),
    ...(labels === undefined ? {} : { labels }),
    networks: unpackNetworks(networks),
    traits,
    ...(declaredNamespaces === undefined ? {} : { declaredNamespaces }),
    services,
    identifyingKeys: { pods: new Set(identifyingKeys.pods), namespaces: new Set(identifyingKeys.namespaces) },
    namespaces: new Map(
      namespaces.map((namespace) => {
        const { workloads, policies: _chunk, policyCount: _count, defined = true, ...facts } = namespace;
        const state: NamespaceState = {
          ...facts,
          defined,
          workloads: workloadsOf(workloads),
          policies: policiesOf(namespace),
        };
        return [namespace.name, state];
      }),
    ),
  };
}

function unpackNetworks(networks: PageCluster['networks']): KnownNetworks {
  return Object.fromEntries(
    networkNames.flatMap((name) => {
      const network = networks[name];
      return network === undefined ? [] : [[name, unpackAddresses(network)]];
    }),
  );
}

function unpackWorkload({ addresses, someAddresses, pods = [], ...workload }: PackedWorkload): Workload {
  return {
    ...workload,
    hostNetwork: workload.hostNetwork ?? false,
    single: workload.single ?? false,
    ...(addresses === undefined ? {} : { addresses: unpackAddresses(addresses) }),
    ...(someAddresses === undefined ? {} : { someAddresses: unpackAddresses(someAddresses) }),
    pods: pods.map((pod) => ({
      name: pod.name,
      ...(pod.addresses === undefined ? {} : { addresses: unpackAddresses(pod.addresses) }),
    })),
  };
}

/** Where the fields of a policy are written. */
interface WrittenPolicy {
  readonly chunk: PoliciesChunk;
  readonly lines: number | undefined;
  readonly source: number | undefined;
}

function unpackPolicies(
  chunk: PoliciesChunk,
  key: string,
  written: WeakMap<KnownPolicy, WrittenPolicy>,
): readonly KnownPolicy[] {
  return (chunk.of[key] ?? []).flatMap(({ policy, origin, path, line, observed, expected, lines, source }) => {
    const object = chunk.policies[policy];
    if (object === undefined) return [];
    const wanted = expected === undefined ? undefined : chunk.policies[expected];
    const known: KnownPolicy = {
      ...{ policy: object, origin, path: chunk.paths[path] ?? '', line },
      ...(observed === undefined ? {} : { observed }),
      ...(wanted === undefined ? {} : { expected: wanted }),
    };
    written.set(known, { chunk, lines, source });
    return [known];
  });
}

/** The places of fields in the order of `policyPaths`. Equal policies of a page are one object. */
const fieldsIn = memoised(
  (policy: NetworkPolicy): ReadonlyMap<string, number> =>
    new Map(policyPaths(policy).map((path, place) => [path.join('/'), place])),
);

function placesIn(written: WeakMap<KnownPolicy, WrittenPolicy>): Required<PolicyPlaces> {
  const placeOf = ({ policy }: KnownPolicy, path: PolicyPath): number => fieldsIn(policy).get(path.join('/')) ?? -1;
  const rendered: LocateInPolicy = (known, _namespace, path) => {
    const found = written.get(known);
    if (found?.lines === undefined) return undefined;
    const offset = found.chunk.lines[found.lines]?.[placeOf(known, path)];
    return offset === undefined ? undefined : { path: known.path, line: known.line + offset, column: 1 };
  };
  const template: LocateInPolicy = (known, _namespace, path) => {
    const found = written.get(known);
    const place = found?.source === undefined ? undefined : found.chunk.sources[found.source]?.[placeOf(known, path)];
    if (found === undefined || place === undefined || place === 0) return undefined;
    return { path: found.chunk.paths[place[0]] ?? '', line: place[1], column: 1 };
  };
  return { rendered, template };
}
