import { compareText } from '../diagnostics/compare.ts';
import type { EvidenceBasis } from '../flows/evidence-basis.ts';
import type { FlowSide } from '../flows/flow-side.ts';
import type { PlacedEvidence } from '../flows/place-evidence.ts';
import type { FlowSettings } from '../landscape/flow-settings.ts';
import { workloadText } from '../model/workload-name.ts';
import type { ComparedFlows, FlowChange } from './compared-flows.ts';
import * as problems from './flow-problems.ts';
import type { ClusterPlace, Hazard } from './landscape-diff.ts';

/**
 * Returns one hazard for each change that drops connections which were seen, or may drop them. It is at the pods that connect, or,
 * if no pod of the manifests does, at the pods that are connected to. `settings`: the measure of the state before; without
 * one, or where the records do not meet it, the hazard is a note.
 */
export function flowHazards(
  { changes, evidence }: ComparedFlows,
  settings: FlowSettings | undefined,
): readonly Hazard[] {
  const byCluster = new Map(evidence.map((one) => [one.cluster, one]));
  return changes.flatMap((change) => {
    if (change.change !== 'drops' && change.change !== 'may-drop') return [];
    const records = change.places.flatMap(({ cluster }) => byCluster.get(cluster) ?? []);
    const isGoodEnough = settings !== undefined && meets(change, records, settings);
    return [problems.droppedFlow(change, { ...aboutOf(change), isGoodEnough })];
  });
}

/** Records that a review must have, if the landscape of the state before says when they close a gate. */
export interface DemandedFlows {
  /** The day of the review: YYYY-MM-DD, UTC. */
  readonly today: string;
  /** The most days for which no connection was recorded; absent: any number. */
  readonly maxAge?: number;
}

/**
 * Returns a hazard if clusters change of which there are no records that are new enough. `clusters`: those that change and
 * that the state before has. Records without times are of any age, so they are not new enough for a limit.
 */
export function missingFlowHazards(
  evidence: readonly PlacedEvidence[],
  clusters: readonly string[],
  { today, maxAge }: DemandedFlows,
): readonly Hazard[] {
  const oldest = maxAge === undefined ? undefined : Date.parse(`${today}T00:00:00Z`) - maxAge * dayInMilliseconds;
  const newest = Date.parse(`${today}T00:00:00Z`) + 2 * dayInMilliseconds;
  const missing = [...clusters].sort(compareText).flatMap((cluster) => {
    const found = evidence.find((one) => one.cluster === cluster);
    if (found !== undefined && oldest === undefined) return [];
    const last = found?.window?.last;
    // A time after tomorrow shows a wrong clock, not new records.
    const isNew = last !== undefined && oldest !== undefined && last >= oldest && last < newest;
    if (isNew) return [];
    return [last === undefined ? { cluster } : { cluster, last: problems.dayOf(last) }];
  });
  return missing.length === 0 ? [] : [problems.flowsMissing(missing, maxAge)];
}

const dayInMilliseconds = 86_400_000;

function meets({ seen }: FlowChange, records: readonly EvidenceBasis[], settings: FlowSettings): boolean {
  const { minWindow, minCount, completeness } = settings;
  return (
    seen.connections >= minCount &&
    records.length > 0 &&
    records.every(
      (one) =>
        one.window !== undefined &&
        one.window.last - one.window.first >= minWindow &&
        (one.completeness === 'Complete' || (completeness === 'Sampled' && one.completeness === 'Sampled')),
    )
  );
}

function aboutOf(change: FlowChange): problems.AboutFlows {
  const { from, to, places, protocol, port, causes, inventory } = change;
  const side = from.kind === 'addresses' || placesAt(change, 'from').length === 0 ? 'to' : 'from';
  const own = change[side];
  const policies = causes.flatMap((cause) => (cause.kind === 'policy' ? [cause.policy] : []));
  const [located] = causes.flatMap((cause) =>
    cause.kind === 'policy' && cause.change !== 'removed' ? [cause.location] : [],
  );
  return {
    policies: [...new Set(policies)].sort(),
    workloads: own.kind === 'pods' ? own.workloads.map(({ name }) => name) : [],
    ...(own.kind === 'addresses' || own.namespaceType === undefined ? {} : { namespaceType: own.namespaceType }),
    places: placesAt(change, side),
    subjects: [JSON.stringify([sideSubject(from), sideSubject(to), `${port}/${protocol}`, placesOf(places)])],
    ...(located === undefined ? {} : { location: located }),
    ...(inventory === undefined ? {} : { inventory }),
  };
}

/** Each cluster once. */
function placesAt({ places }: FlowChange, side: 'from' | 'to'): readonly ClusterPlace[] {
  const found = new Map<string, ClusterPlace>();
  for (const { cluster, ...sides } of places) {
    const [placed] = sides[side];
    if (placed === undefined || placed.namespaces.length === 0) continue;
    const known = found.get(cluster)?.namespaces ?? [];
    found.set(cluster, { cluster, ...placed, namespaces: [...new Set([...known, ...placed.namespaces])].sort() });
  }
  return [...found.values()];
}

function placesOf(places: FlowChange['places']): unknown {
  return places.map(({ cluster, from, to }) => [cluster, from[0]?.namespaces, to[0]?.namespaces]);
}

function sideSubject(side: FlowSide): unknown {
  switch (side.kind) {
    case 'pods':
      return side.workloads.map(workloadText);
    case 'labels':
      return Object.entries(side.labels).sort();
    case 'addresses':
      return side.text;
  }
}
