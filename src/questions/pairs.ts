import type { NamespaceState } from '../clusters/cluster-state.ts';
import type { Result } from '../model/result.ts';
import { type End, isItself } from '../verdicts/end.ts';
import type { PeerProblem } from './peer-query.ts';
import type { ResolvedPeer } from './resolved-peer.ts';

/**
 * Relation of the namespaces of the two pods of a connection. same, other: one namespace, two namespaces. A namespace
 * without a tenant is neither of the same tenant as another nor of a different one.
 */
export type Relation = 'same' | 'other' | 'same-tenant' | 'other-tenant' | 'any';

/** Every relation as people write it, and its meaning. */
const meanings = {
  'same-namespace': 'same',
  'other-namespace': 'other',
  'same-tenant': 'same-tenant',
  'other-tenant': 'other-tenant',
  same: 'same',
  other: 'other',
  any: 'any',
} as const satisfies Record<string, Relation>;

export type WrittenRelation = keyof typeof meanings;

export const writtenRelations = Object.keys(meanings) as readonly WrittenRelation[];

/** Returns the meaning of a relation as it is written. */
export function relationOf(written: WrittenRelation): Relation {
  return meanings[written];
}

/** Reports whether a relation compares tenants. */
export function isOfTenants(relation: Relation): boolean {
  return relation === 'same-tenant' || relation === 'other-tenant';
}

export interface Pair {
  readonly from: ResolvedPeer;
  readonly to: ResolvedPeer;
}

/**
 * Every pair of a source and a destination in one cluster, in the order of the sources; pairs of different pods come
 * before those of one pod and itself. Or why there is none.
 */
export function pairsOf(
  sources: readonly ResolvedPeer[],
  destinations: readonly ResolvedPeer[],
  relation: Relation,
): Result<readonly Pair[], PeerProblem> {
  const [from, to] = [sources[0]?.end.kind, destinations[0]?.end.kind];
  if (from === 'addresses' && to === 'addresses') {
    return {
      problem: {
        message: 'Both peers are addresses. Network policies apply only to connections of pods.',
        hint: 'Name a workload or a pod at one end.',
      },
    };
  }
  const pairs = sources.flatMap((source) =>
    destinations
      .filter(({ cluster, end }) => cluster === source.cluster && isRelated(source.end, end, relation))
      .map((destination): Pair => ({ from: source, to: destination })),
  );
  if (pairs.length === 0) return { problem: noPair(sources, destinations, relation) };
  const itself = pairs.filter((pair) => isItself(pair.from.end, pair.to.end));
  return { value: [...pairs.filter((pair) => !itself.includes(pair)), ...itself] };
}

function isRelated(from: End, to: End, relation: Relation): boolean {
  if (relation === 'any') return true;
  const [source, destination] = [namespaceOf(from), namespaceOf(to)];
  if (isOfTenants(relation)) {
    if (source?.tenant === undefined || destination?.tenant === undefined) return false;
    return (source.tenant === destination.tenant) === (relation === 'same-tenant');
  }
  const same = source !== undefined && source.name === destination?.name;
  return same === (relation === 'same');
}

function namespaceOf(end: End): NamespaceState | undefined {
  return end.kind === 'pod' ? end.namespace : undefined;
}

function noPair(
  sources: readonly ResolvedPeer[],
  destinations: readonly ResolvedPeer[],
  relation: Relation,
): PeerProblem {
  const clusters = new Set(sources.map(({ cluster }) => cluster.name));
  const common = destinations.some(({ cluster }) => clusters.has(cluster.name));
  if (!common) {
    return {
      message: 'The two peers are in different clusters. The policies of one cluster do not know the pods of another.',
    };
  }
  if (relation === 'same') return { message: 'No namespace has both peers.' };
  if (!isOfTenants(relation)) return { message: 'No two different namespaces have these peers.' };
  const without = peerWithoutTenant(sources, destinations);
  if (without !== undefined) return without;
  return {
    message: relation === 'same-tenant' ? 'No tenant has both peers.' : 'No two different tenants have these peers.',
  };
}

/** The problem of a relation of tenants with a peer that is in no namespace with a tenant. */
export function peerWithoutTenant(
  sources: readonly ResolvedPeer[],
  destinations: readonly ResolvedPeer[],
): PeerProblem | undefined {
  const namespaces = [...sources, ...destinations].flatMap(({ end }) => namespaceOf(end) ?? []);
  if (namespaces.every(({ type }) => type === undefined)) {
    return { message: 'Plain manifests have no tenants.', hint: 'Compare namespaces: relation other-namespace.' };
  }
  for (const [side, peers] of [['from', sources] as const, ['to', destinations] as const]) {
    if (peers.some(({ end }) => namespaceOf(end)?.tenant !== undefined)) continue;
    return {
      message: `No namespace of ${side} has a tenant, so it is neither of the same tenant as another nor of a different one.`,
      hint: 'Compare namespaces: relation other-namespace.',
    };
  }
  return undefined;
}
