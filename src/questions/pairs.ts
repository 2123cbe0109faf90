import type { Result } from '../model/result.ts';
import { isItself } from '../verdicts/end.ts';
import type { PeerProblem } from './peer-query.ts';
import type { ResolvedPeer } from './resolved-peer.ts';

/** Relation of the namespaces of the two pods of a connection: the same or different. */
export type Relation = 'same' | 'other' | 'any';

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
      .filter(({ cluster, end }) => cluster === source.cluster && isRelated(source, end, relation))
      .map((destination): Pair => ({ from: source, to: destination })),
  );
  if (pairs.length === 0) return { problem: { message: noPair(sources, destinations, relation) } };
  const itself = pairs.filter((pair) => isItself(pair.from.end, pair.to.end));
  return { value: [...pairs.filter((pair) => !itself.includes(pair)), ...itself] };
}

function isRelated({ end: from }: ResolvedPeer, to: ResolvedPeer['end'], relation: Relation): boolean {
  if (relation === 'any') return true;
  const same = from.kind === 'pod' && to.kind === 'pod' && from.namespace.name === to.namespace.name;
  return same === (relation === 'same');
}

function noPair(sources: readonly ResolvedPeer[], destinations: readonly ResolvedPeer[], relation: Relation): string {
  const clusters = new Set(sources.map(({ cluster }) => cluster.name));
  const common = destinations.some(({ cluster }) => clusters.has(cluster.name));
  if (!common)
    return 'The two peers are in different clusters. The policies of one cluster do not know the pods of another.';
  return relation === 'same' ? 'No namespace has both peers.' : 'No two different namespaces have these peers.';
}
