import { clusterKey } from '../clusters/cluster-key.ts';
import type { ClusterState, KnownPolicy, NamespaceState } from '../clusters/cluster-state.ts';
import type { PolicyPlaces } from '../clusters/policy-places.ts';
import { Interned, remembered } from '../model/interned.ts';
import type { NetworkPolicy } from '../model/network-policy.ts';
import type { PackedPlace, PackedPolicy, PoliciesChunk, PolicyLines } from './page-data.ts';
import { policyPaths } from './policy-paths.ts';

/** How many namespaces share a chunk: enough that alike policies are stored once, few enough to be opened at once. */
const namespacesOfChunk = 100;

/** Policies of all clusters in chunks, and which chunk has those of a namespace: `<cluster>/<namespace>` → chunk. */
interface PackedPolicies {
  readonly chunks: readonly PoliciesChunk[];
  readonly chunkOf: ReadonlyMap<string, number>;
}

/** The key of a namespace in chunks of policies. */
export function namespaceKey(cluster: { readonly name?: string }, namespace: { readonly name: string }): string {
  return `${clusterKey(cluster)}/${namespace.name}`;
}

/** Packs the policies of clusters, with the lines where their rules are written. */
export function packPolicies(clusters: readonly ClusterState[], places: PolicyPlaces): PackedPolicies {
  const all = clusters.flatMap((cluster) =>
    [...cluster.namespaces.values()]
      .filter(({ policies }) => policies.length > 0)
      .map((namespace) => ({ cluster, namespace })),
  );
  const finder = new PlaceFinder(places);
  const chunks: PoliciesChunk[] = [];
  const chunkOf = new Map<string, number>();
  for (let start = 0; start < all.length; start += namespacesOfChunk) {
    const some = all.slice(start, start + namespacesOfChunk);
    for (const { cluster, namespace } of some) chunkOf.set(namespaceKey(cluster, namespace), chunks.length);
    chunks.push(chunkOfPolicies(some, finder));
  }
  return { chunks, chunkOf };
}

interface NamespaceInCluster {
  readonly cluster: ClusterState;
  readonly namespace: NamespaceState;
}

function chunkOfPolicies(some: readonly NamespaceInCluster[], finder: PlaceFinder): PoliciesChunk {
  const policies = new Interned<NetworkPolicy>();
  const paths = new Interned();
  const lines = new Interned<PolicyLines>();
  const sources = new Interned<readonly PackedPlace[]>();
  const policyId = (policy: NetworkPolicy): number => policies.id(finder.textOf(policy), () => policy);
  const pathId = (path: string): number => paths.id(path, () => path);
  const of: Record<string, readonly PackedPolicy[]> = {};
  for (const { cluster, namespace } of some) {
    of[namespaceKey(cluster, namespace)] = namespace.policies.map((known): PackedPolicy => {
      const { policy, origin, path, line, observed, expected } = known;
      const written = finder.linesOf(known, namespace);
      const found = finder.sourcesOf(known, namespace);
      const source = found?.map((place): PackedPlace => (place === undefined ? 0 : [pathId(place.path), place.line]));
      return {
        ...{ policy: policyId(policy), origin, path: pathId(path), line },
        ...(observed === undefined ? {} : { observed }),
        ...(expected === undefined ? {} : { expected: policyId(expected) }),
        ...(written === undefined ? {} : { lines: lines.id(written.join(), () => written) }),
        ...(source === undefined ? {} : { source: sources.id(JSON.stringify(source), () => source) }),
      };
    });
  }
  return {
    kind: 'policies',
    policies: policies.values,
    paths: paths.values,
    lines: lines.values,
    sources: sources.values,
    of,
  };
}

type FieldPlaces = readonly ({ readonly path: string; readonly line: number } | undefined)[];

/** Finds where policies are written. Ringfence writes equal policies in equal lines, so it looks at each only once. */
class PlaceFinder {
  readonly #places: PolicyPlaces;
  readonly #texts = new WeakMap<NetworkPolicy, string>();
  readonly #lines = new Map<string, { readonly lines: PolicyLines | undefined }>();
  readonly #sources = new Map<string, { readonly places: FieldPlaces | undefined }>();

  constructor(places: PolicyPlaces) {
    this.#places = places;
  }

  textOf(policy: NetworkPolicy): string {
    return remembered(this.#texts, policy, () => JSON.stringify(policy));
  }

  /** Lines from that of the policy; nothing if some field is not found in the policy's own file. */
  linesOf(known: KnownPolicy, namespace: NamespaceState): PolicyLines | undefined {
    const { rendered } = this.#places;
    if (rendered === undefined) return undefined;
    const find = (): PolicyLines | undefined => {
      const found = policyPaths(known.policy).map((path) => rendered(known, namespace, path));
      const lines = found.flatMap((at) => (at?.path === known.path ? [at.line - known.line] : []));
      return lines.length === found.length ? lines : undefined;
    };
    if (known.origin !== 'rendered') return find();
    return remembered(this.#lines, this.textOf(known.policy), () => ({ lines: find() })).lines;
  }

  sourcesOf(known: KnownPolicy, namespace: NamespaceState): FieldPlaces | undefined {
    const { template } = this.#places;
    if (template === undefined || known.origin !== 'rendered') return undefined;
    const find = (): FieldPlaces | undefined => {
      const found = policyPaths(known.policy).map((path) => template(known, namespace, path));
      return found.every((place) => place === undefined) ? undefined : found;
    };
    // A policy of a type has one template in all its namespaces; the others depend on what the namespace lists.
    const { name } = known.policy.metadata;
    const key = JSON.stringify([namespace.type, namespace.tenant ?? null, known.path, name]);
    return remembered(this.#sources, key, () => ({ places: find() })).places;
  }
}
