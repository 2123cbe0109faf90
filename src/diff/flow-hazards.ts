import type { EvidenceBasis } from '../flows/evidence-basis.ts';
import type { FlowSide } from '../flows/flow-side.ts';
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
