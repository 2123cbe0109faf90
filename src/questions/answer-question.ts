import type { ClusterState } from '../clusters/cluster-state.ts';
import { type ExplainedPairs, explainPairs } from './explain-pairs.ts';
import { pairsOf, type Relation } from './pairs.ts';
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
  readonly relation?: Relation;
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
export function parseQuestion({ from, to, port, relation = 'any' }: WrittenQuestion): Question | QuestionProblem {
  const source = parsePeer(from);
  if ('message' in source) return { ...source, about: 'from' };
  const destination = parsePeer(to);
  if ('message' in destination) return { ...destination, about: 'to' };
  const ports = parsePortQuery(port);
  if ('message' in ports) return { ...ports, about: 'port' };
  return { from: source, to: destination, ports, relation };
}

/** Finds the pairs that a question is about, and explains them. */
export function answerQuestion(
  clusters: readonly ClusterState[],
  { from, to, ports, relation }: Question,
): Answer | QuestionProblem {
  const sources = resolvePeer(clusters, from);
  if ('problem' in sources) return { ...sources.problem, about: 'from' };
  const destinations = resolvePeer(clusters, to);
  if ('problem' in destinations) return { ...destinations.problem, about: 'to' };
  const found = pairsOf(sources.peers, destinations.peers, relation);
  if ('problem' in found) return found.problem;
  const explanations = explainPairs(found.pairs, ports);
  if ('message' in explanations) return { ...explanations, about: 'port' };
  const concerned = new Set(found.pairs.map((pair) => pair.from.cluster));
  return { explanations, clusters: clusters.filter((cluster) => concerned.has(cluster)) };
}

/**
 * The namespaces that a question names, so that clusters without any of them need not be read; absent: it names none.
 */
export function namespacesOf({ from, to }: Pick<Question, 'from' | 'to'>): readonly string[] | undefined {
  const named = [from, to].flatMap((query) => (query.kind === 'addresses' ? [] : (query.place.namespace ?? [])));
  return named.length === 0 ? undefined : named;
}
