import type { ClusterState } from '../../src/clusters/cluster-state.ts';
import type { Explanation } from '../../src/questions/explain.ts';
import { type ExplainedPairs, explainPairs } from '../../src/questions/explain-pairs.ts';
import { pairsOf, type Relation } from '../../src/questions/pairs.ts';
import { parsePeer } from '../../src/questions/parse-peer.ts';
import { parsePortQuery } from '../../src/questions/parse-ports.ts';
import type { PeerProblem } from '../../src/questions/peer-query.ts';
import { resolvePeer } from '../../src/questions/resolve-peer.ts';
import type { ResolvedPeer } from '../../src/questions/resolved-peer.ts';
import { soundValue } from './result.ts';

/** What a peer as people write it stands for; throws where it stands for nothing. */
export function peersNamed(clusters: readonly ClusterState[], written: string): readonly ResolvedPeer[] {
  return soundValue(resolvePeer(clusters, soundValue(parsePeer(written))));
}

/** The answers to a question as `explain` gives them; throws where there is none. */
export function answersTo(
  clusters: readonly ClusterState[],
  from: string,
  to: string,
  port: string,
  relation: Relation = 'any',
): readonly ExplainedPairs[] {
  const pairs = soundValue(pairsOf(peersNamed(clusters, from), peersNamed(clusters, to), relation));
  return soundValue(explainPairs(pairs, soundValue(parsePortQuery(port))));
}

/** The only explanation of a question. */
export function explanationOf(cluster: ClusterState, from: string, to: string, port: string): Explanation {
  const [answer, another] = answersTo([cluster], from, to, port);
  if (answer === undefined || another !== undefined) throw new Error('There is more than one explanation, or none.');
  return answer.explanation;
}

export function inWords({ message, hint }: PeerProblem): string {
  return hint === undefined ? message : `${message} ${hint}`;
}
