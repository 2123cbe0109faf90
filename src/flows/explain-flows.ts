import type { ClusterState } from '../clusters/cluster-state.ts';
import { counted } from '../diagnostics/counted.ts';
import { remembered } from '../model/interned.ts';
import { portRange } from '../model/port-set.ts';
import { explainAll } from '../questions/explain.ts';
import type { ExplainedPairs } from '../questions/explain-pairs.ts';
import type { Flow } from './flow.ts';
import { FlowMap, type UnmappedReason } from './map-flow.ts';
import { flowText } from './named-flow.ts';
import { formatTimestamp } from './read/timestamp.ts';

/** A flow, and the cluster in which it was seen. */
export interface FlowInCluster {
  readonly cluster: ClusterState;
  readonly flow: Flow;
}

export interface ExplainedFlows {
  /** Each flow once, or more often if its ends can be several pods. Flows that were dropped first, then the most seen. */
  readonly explanations: readonly ExplainedPairs[];
  /** The clusters of these. */
  readonly clusters: readonly ClusterState[];
  /** Flows of which an end is not known. */
  readonly unmapped: readonly { readonly flow: Flow; readonly reason: UnmappedReason }[];
  /** How many distinct flows are not explained, because there are more than `most`. */
  readonly more: number;
}

/** Explains flows by the policies of their clusters, at most so many. */
export function explainFlows(flows: readonly FlowInCluster[], most: number): ExplainedFlows {
  const sorted = [...flows].sort(
    ({ flow: a }, { flow: b }) =>
      Number(b.verdict === 'DROPPED') - Number(a.verdict === 'DROPPED') || b.count - a.count,
  );
  const maps = new Map<ClusterState, FlowMap>();
  const explanations: ExplainedPairs[] = [];
  const unmapped: ExplainedFlows['unmapped'][number][] = [];
  const clusters = new Set<ClusterState>();
  let explained = 0;
  for (const { cluster, flow } of sorted) {
    const { value, problem } = remembered(maps, cluster, () => new FlowMap(cluster)).map(flow);
    if (problem !== undefined) {
      unmapped.push({ flow, reason: problem });
      continue;
    }
    explained++;
    if (explained > most) continue;
    clusters.add(cluster);
    const note = noteOf(flow);
    const ports = portRange(flow.protocol, flow.port);
    const pairs = value.from.flatMap((from) => value.to.map((to) => ({ from, to })));
    for (const { from, to } of pairs.slice(0, mostPairs)) {
      explanations.push(...explainAll(from, to, ports).map((explanation) => ({ explanation, pairs: 1, note })));
    }
  }
  return { explanations, clusters: [...clusters], unmapped, more: Math.max(0, explained - most) };
}

/** How many pairs of pods are explained for one flow. */
const mostPairs = 4;

const verdictWords: Readonly<Record<Flow['verdict'], string>> = {
  FORWARDED: 'forwarded',
  DROPPED: 'dropped',
  AUDIT: 'forwarded, though a watched policy would drop it,',
};

function noteOf(flow: Flow): string {
  const last = flow.lastSeen === undefined ? '' : `, last at ${formatTimestamp(flow.lastSeen)}`;
  return `The record: ${flowText(flow)}, ${verdictWords[flow.verdict]} ${counted(flow.count, 'time')}${last}.`;
}
