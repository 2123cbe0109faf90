import { clusterKey } from '../clusters/cluster-key.ts';
import type { ClusterState } from '../clusters/cluster-state.ts';
import { analyzeSeen } from '../connectivity/analyze-seen.ts';
import {
  type ClusterConnectivity,
  connectionStates,
  type SeenBeyond,
  type SeenCluster,
  type SeenConnectivity,
  type SeenPort,
  type UndeclaredConnection,
  type UndeclaredPodsConnection,
} from '../connectivity/connectivity.ts';
import { pairKey } from '../connectivity/seen-rows.ts';
import { counted, listed } from '../diagnostics/counted.ts';
import type { FlowCount } from '../flows/evidence-basis.ts';
import type { FlowSource } from '../flows/flow.ts';
import type { PlacedEvidence } from '../flows/place-evidence.ts';
import { protocols } from '../model/port-set.ts';
import { seenSentences } from '../report/connectivity/seen-words.ts';
import { visible } from '../report/words/wording.ts';
import { usedRules } from './mark-rules.ts';
import { relations } from './packed-seen.ts';
import type { PackedPort, PackedSeen, PackedUse, PageFlows } from './page-data.ts';

/** Connections of the clusters of a page, and the marks of recorded flows at them. */
export interface PageMarks {
  readonly clusters: readonly ClusterConnectivity[];
  /** One for each of these clusters, in their order. */
  readonly seen: readonly SeenCluster[];
  readonly packed: readonly PackedSeen[];
  /** Rules that flows passed, by the keys of namespaces; only of clusters with records. */
  readonly used: ReadonlyMap<string, readonly PackedUse[]>;
  readonly flows: PageFlows;
}

/** Returns the marks of a page as its input takes them; none if no record is about its clusters. */
export function marksIfRecorded(
  clusters: readonly ClusterState[],
  evidence: readonly PlacedEvidence[] = [],
): { readonly marks?: PageMarks } {
  const keys = new Set(clusters.map(clusterKey));
  const own = evidence.filter(({ cluster }) => keys.has(cluster));
  return own.length === 0 ? {} : { marks: pageMarks(clusters, own) };
}

/** Finds the marks of a page. The code of a page does not import this: it reads what is packed. */
function pageMarks(clusters: readonly ClusterState[], evidence: readonly PlacedEvidence[]): PageMarks {
  const { clusters: found, seen } = analyzeSeen(clusters, evidence);
  const packed = found.flatMap((one, place) => {
    const marks = seen.clusters[place];
    return marks === undefined ? [] : [packSeen(one, marks)];
  });
  const used = clusters.flatMap((cluster) =>
    evidence.flatMap(({ cluster: key, flows }) => (key === clusterKey(cluster) ? [...usedRules(cluster, flows)] : [])),
  );
  return { clusters: found, seen: seen.clusters, packed, used: new Map(used), flows: pageFlows(evidence, seen) };
}

/** Sums up the records by which a page marks connections. */
function pageFlows(evidence: readonly PlacedEvidence[], seen: SeenConnectivity): PageFlows {
  const beyond = seen.clusters.flatMap((one) => one.beyond);
  const expires = earliest(evidence);
  const recorded = new Set(seen.evidence.map(({ cluster }) => cluster));
  return {
    says: seenSentences(seen),
    sources: sourcesWords(evidence.filter(({ cluster }) => recorded.has(cluster))),
    ...(expires === undefined ? {} : { expires }),
    ...(seen.unmapped.size === 0 ? {} : { unmapped: summed([...seen.unmapped.values()]) }),
    denied: countOf(beyond.filter(({ verdict }) => verdict === 'denied')),
    undeclared: countOf(beyond.filter(({ verdict }) => verdict !== 'denied')),
  };
}

/** So many sources are named, and so many clusters have a sentence of their own. */
const most = 3;

/** `Records of eu1 are from eu1.jsonl (hubble, 25 lines). They may be used until 2026-12-31.` */
function sourcesWords(evidence: readonly PlacedEvidence[]): readonly string[] {
  if (evidence.length > most) {
    const texts = evidence.flatMap(({ sources }) => sources.map(sourceText));
    return [`The records are from ${listed(texts, most)}. ${untilWords(evidence)}.`].map(visible);
  }
  return evidence.map((one) => {
    const where = one.cluster === '' ? '' : ` of ${one.cluster}`;
    return visible(`Records${where} are from ${listed(one.sources.map(sourceText), most)}. ${untilWords([one])}.`);
  });
}

function sourceText({ path, format, recorded, lines }: FlowSource): string {
  return `${path === '-' ? 'standard input' : path} (${recorded?.join(', ') ?? format}, ${counted(lines, 'line')})`;
}

function untilWords(evidence: readonly PlacedEvidence[]): string {
  const expires = earliest(evidence);
  return expires === undefined ? 'They have no last day of use' : `They may be used until ${expires}`;
}

function earliest(evidence: readonly PlacedEvidence[]): string | undefined {
  return evidence.flatMap((one) => one.expires ?? []).sort()[0];
}

function countOf(beyond: readonly SeenBeyond[]): FlowCount {
  return summed(beyond.map(({ forwarded }) => forwarded));
}

function summed(counts: readonly FlowCount[]): FlowCount {
  return {
    flows: counts.reduce((sum, { flows }) => sum + flows, 0),
    connections: counts.reduce((sum, { connections }) => sum + connections, 0),
  };
}

/** So many connections that no row names are in a page, for each cluster; the rest is counted. */
const mostBeyond = 500;

/** Packs what was seen at the rows of a connectivity. */
function packSeen(
  { connections, addresses, undeclared, undeclaredPods }: ClusterConnectivity,
  { isRecorded, pairs, blocks, undeclared: strangers, beyond }: SeenCluster,
): PackedSeen {
  const packedPairs: PackedSeen['pairs'][number][] = [];
  for (const { from, to, relation } of connections) {
    for (const source of from) {
      for (const destination of to) {
        const ports = pairs.get(pairKey(source, destination, relation));
        if (ports !== undefined)
          packedPairs.push([source, destination, relations.indexOf(relation), ports.map(packPort)]);
      }
    }
  }
  const withGroups = (rows: readonly (UndeclaredConnection | UndeclaredPodsConnection)[]): PackedSeen['undeclared'] =>
    rows.flatMap((row, place) =>
      [...(strangers.get(row) ?? [])].map(([group, ports]) => [place, group, ports.map(packPort)] as const),
    );
  return {
    isRecorded,
    pairs: packedPairs,
    blocks: addresses.flatMap((row, place) =>
      row.blocks.flatMap((block, at) =>
        row.of.flatMap((of, index) => {
          const ports = blocks.get(block)?.get(of);
          return ports === undefined ? [] : [[place, index, at, ports.map(packPort)] as const];
        }),
      ),
    ),
    undeclared: withGroups(undeclared),
    undeclaredPods: withGroups(undeclaredPods),
    beyond: beyond.slice(0, mostBeyond),
    more: Math.max(0, beyond.length - mostBeyond),
  };
}

function packPort({
  protocol,
  port,
  verdict,
  uncertain,
  forwarded,
  dropped,
  firstSeen,
  lastSeen,
}: SeenPort): PackedPort {
  const count = ({ flows, connections }: FlowCount) => [flows, connections] as const;
  const what = [protocols.indexOf(protocol), port, connectionStates.indexOf(verdict), uncertain ? 1 : 0] as const;
  if (firstSeen === undefined || lastSeen === undefined) return [...what, count(forwarded), count(dropped)];
  return [...what, count(forwarded), count(dropped), firstSeen, lastSeen];
}
