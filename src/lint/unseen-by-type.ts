import type { ClusterState } from '../clusters/cluster-state.ts';
import { analyzeSeen } from '../connectivity/analyze-seen.ts';
import type { SeenPort } from '../connectivity/connectivity.ts';
import { isSeen, pairKey } from '../connectivity/seen-rows.ts';
import { compareText } from '../diagnostics/compare.ts';
import type { PlacedEvidence } from '../flows/place-evidence.ts';
import { remembered } from '../model/interned.ts';

/** Connections that the policies of namespaces allow and that no record shows. */
export interface UnseenOfType {
  /** Absent for plain manifests, which have no types. */
  readonly namespaceType?: string;
  /** How many rows of `connectivity` concern pods of the type, by classes of pods; and how many of them no flow was at. */
  readonly rows: number;
  readonly unseen: number;
}

/** Counts what is allowed and was never seen, by namespace type; a row between two types counts for both. */
export function unseenByType(
  clusters: readonly ClusterState[],
  evidence: readonly PlacedEvidence[],
): readonly UnseenOfType[] {
  const { clusters: found, seen } = analyzeSeen(clusters, evidence);
  const counts = new Map<string, { rows: number; unseen: number }>();
  const add = (types: readonly (string | undefined)[], ports: readonly SeenPort[] = []): void => {
    for (const type of new Set(types)) {
      const count = remembered(counts, type ?? '', () => ({ rows: 0, unseen: 0 }));
      count.rows++;
      if (!isSeen(ports)) count.unseen++;
    }
  };
  for (const [index, { groups, connections, addresses }] of found.entries()) {
    const marks = seen.clusters[index];
    if (marks?.isRecorded !== true) continue;
    const typeOf = (group: number): string | undefined => groups[group]?.namespaceType;
    for (const { from, to, relation } of connections) {
      for (const source of from) {
        for (const one of to) add([typeOf(source), typeOf(one)], marks.pairs.get(pairKey(source, one, relation)));
      }
    }
    for (const { of, blocks } of addresses) {
      for (const where of of)
        for (const block of blocks) add([typeOf(where.group)], marks.blocks.get(block)?.get(where));
    }
  }
  return [...counts]
    .sort(([a], [b]) => compareText(a, b))
    .map(([type, count]) => ({ ...(type === '' ? {} : { namespaceType: type }), ...count }));
}
