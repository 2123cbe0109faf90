import type { ComparedFlows, FlowChange } from '../../diff/compared-flows.ts';
import type { EvidenceBasis, FlowCount } from '../../flows/evidence-basis.ts';
import type { FlowSide } from '../../flows/flow-side.ts';
import { formatTimestamp } from '../../flows/read/timestamp.ts';
import type { Json, JsonObject } from '../../model/json.ts';
import { workloadText } from '../../model/workload-name.ts';
import { flowChangeParts, flowSentences } from './flow-words.ts';
import { causeJson, clusterJson, typeJson } from './json-parts.ts';
import type { DiffPlaces } from './places.ts';
import type { Writing } from './writing.ts';

/** Writes on which records an answer rests. */
export function evidenceJson(evidence: readonly EvidenceBasis[]): Json {
  return evidence.map(({ cluster, window, completeness, sources, seen }) => ({
    ...clusterJson(cluster),
    ...(window === undefined
      ? {}
      : { firstSeen: formatTimestamp(window.first), lastSeen: formatTimestamp(window.last) }),
    completeness,
    sources: sources.map(({ path, format, lines }) => ({ path, format, lines })),
    ...countJson(seen),
  }));
}

/** Writes what a change does to connections that were really seen, as `schemas/output/diff.schema.json` describes. */
export function flowsJson(flows: ComparedFlows, places: DiffPlaces, writing: Writing): Json {
  const { evidence, changes, seen, disagreeing, unmapped, unchanged } = flows;
  return {
    says: flowSentences(flows),
    evidence: evidenceJson(evidence),
    seen: { forwarded: countJson(seen.forwarded), dropped: countJson(seen.dropped) },
    disagreeing: { forwarded: countJson(disagreeing.forwarded), dropped: countJson(disagreeing.dropped) },
    unmapped: [...unmapped].map(([reason, count]) => ({ reason, ...countJson(count) })),
    unchanged: countJson(unchanged),
    changes: changes.map((change) => changeJson(change, places, writing)),
  };
}

function changeJson(change: FlowChange, places: DiffPlaces, writing: Writing): Json {
  const { from, to, relation, protocol, port, before, after, causes, firstSeen, lastSeen, inventory } = change;
  return {
    change: change.change,
    from: sideJson(from),
    to: sideJson(to),
    relation,
    protocol,
    port,
    before,
    ...(after === undefined ? {} : { after }),
    ...countJson(change.seen),
    ...(firstSeen === undefined ? {} : { firstSeen: formatTimestamp(firstSeen) }),
    ...(lastSeen === undefined ? {} : { lastSeen: formatTimestamp(lastSeen) }),
    causes: causes.map((cause) => causeJson(cause, places)),
    keep: flowChangeParts(change, places, writing).keep,
    ...(inventory === undefined ? {} : { inventory }),
    places: change.places.map(({ cluster, from: source, to: destination }) => ({
      ...clusterJson(cluster),
      from: source[0]?.namespaces ?? [],
      to: destination[0]?.namespaces ?? [],
    })),
  };
}

export function sideJson(side: FlowSide): JsonObject {
  switch (side.kind) {
    case 'pods':
      return { ...typeJson(side), workloads: side.workloads.map(workloadText) };
    case 'labels':
      return { ...typeJson(side), labels: side.labels };
    case 'addresses':
      return { addresses: side.text };
  }
}

export function countJson({ flows, connections }: FlowCount): JsonObject {
  return { flows, connections };
}
