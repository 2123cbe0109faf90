import type { ClusterState } from '../clusters/cluster-state.ts';
import type { Result } from '../model/result.ts';
import { type ExplainedPairs, explainPairs } from './explain-pairs.ts';
import { pairsOf, type Relation, relationOf, type WrittenRelation } from './pairs.ts';
import { parsePeer } from './parse-peer.ts';
import { type PortQuery, parsePortQuery } from './parse-ports.ts';
import type { PeerProblem, PeerQuery } from './peer-query.ts';
import { resolvePeer } from './resolve-peer.ts';

/** Why a connection is allowed or denied, as people ask it: `shop/web`, `data/svc/db`, `5432/TCP`. */
export interface WrittenQuestion {
  readonly from: string;
  readonly to: string;
  readonly port: string;
  /** Relation of the namespaces of the two pods, if a peer names several; any by default. */
  readonly relation?: WrittenRelation;
}

export interface Question {
  readonly from: PeerQuery;
  readonly to: PeerQuery;
  readonly ports: PortQuery;
  readonly relation: Relation;
}

/** Problem of a question, and the part that has it; without a part, the parts do not fit together. */
export interface QuestionProblem extends PeerProblem {
  readonly about?: 'from' | 'to' | 'port';
}

export interface Answer {
  /** One for each verdict that some pair has. Never empty. */
  readonly explanations: readonly ExplainedPairs[];
  /** The clusters in which there are such pairs, in their order: what the answer rests on. */
  readonly clusters: readonly ClusterState[];
}

/** Reads a question; whether there is what it names only clusters can tell. */
export function parseQuestion({
  from,
  to,
  port,
  relation = 'any',
}: WrittenQuestion): Result<Question, QuestionProblem> {
  const source = parsePeer(from);
  if (source.problem !== undefined) return { problem: { ...source.problem, about: 'from' } };
  const destination = parsePeer(to);
  if (destination.problem !== undefined) return { problem: { ...destination.problem, about: 'to' } };
  const ports = parsePortQuery(port);
  if (ports.problem !== undefined) return { problem: { ...ports.problem, about: 'port' } };
  return { value: { from: source.value, to: destination.value, ports: ports.value, relation: relationOf(relation) } };
}

/** Finds the pairs that a question is about, and explains them. */
export function answerQuestion(
  clusters: readonly ClusterState[],
  { from, to, ports, relation }: Question,
): Result<Answer, QuestionProblem> {
  const sources = resolvePeer(clusters, from);
  if (sources.problem !== undefined) return { problem: { ...sources.problem, about: 'from' } };
  const destinations = resolvePeer(clusters, to);
  if (destinations.problem !== undefined) return { problem: { ...destinations.problem, about: 'to' } };
  const found = pairsOf(sources.value, destinations.value, relation);
  if (found.problem !== undefined) return found;
  const explained = explainPairs(found.value, ports);
  if (explained.problem !== undefined) return { problem: { ...explained.problem, about: 'port' } };
  const concerned = new Set(found.value.map((pair) => pair.from.cluster));
  return {
    value: { explanations: explained.value, clusters: clusters.filter((cluster) => concerned.has(cluster)) },
  };
}

/**
 * The namespaces that a question names, `*` standing for any characters, so that clusters without any of them need not be read; absent: it names none.
 */
export function namespacesOf({ from, to }: Pick<Question, 'from' | 'to'>): readonly string[] | undefined {
  const named = [from, to].flatMap((query) => (query.kind === 'addresses' ? [] : (query.place.namespace ?? [])));
  return named.length === 0 ? undefined : named;
}
