import type { SeenBeyond, SeenConnectivity } from '../connectivity/connectivity.ts';
import { counted, listed } from '../diagnostics/counted.ts';
import type { FlowCount } from '../flows/evidence-basis.ts';
import type { FlowSource } from '../flows/flow.ts';
import type { PlacedEvidence } from '../flows/place-evidence.ts';
import { seenSentences } from '../report/connectivity/seen-words.ts';
import { visible } from '../report/words/wording.ts';
import type { MatrixCell } from './cell.ts';
import type { PageFlows, PageIndex } from './page-data.ts';

/** Sums up the records by which a page marks connections. */
export function pageFlows(evidence: readonly PlacedEvidence[], seen: SeenConnectivity): PageFlows {
  const beyond = seen.clusters.flatMap((one) => one.beyond);
  const expires = earliest(evidence);
  const recorded = new Set(seen.evidence.map(({ cluster }) => cluster));
  return {
    says: seenSentences(seen),
    sources: sourcesWords(evidence.filter(({ cluster }) => recorded.has(cluster))),
    ...(expires === undefined ? {} : { expires }),
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
  return {
    flows: beyond.reduce((sum, { forwarded }) => sum + forwarded.flows, 0),
    connections: beyond.reduce((sum, { forwarded }) => sum + forwarded.connections, 0),
  };
}

/** Says by which records connections are marked, in whole sentences. */
export function flowsWords({ says, sources, expires, isExpired }: PageFlows): readonly string[] {
  return isExpired === true
    ? [`Recorded flows of this page could be used until ${expires}, so that it marks no connection any more.`]
    : [...says, ...sources];
}

/** Returns the index as a page may show it on a day, as YYYY-MM-DD: with no mark of records that may not be used any more. */
export function withoutExpired(index: PageIndex, today: string): PageIndex {
  const { flows, first } = index;
  if (flows?.expires === undefined || flows.expires >= today) return index;
  const cells = first.cells.map(({ flows: _, ...cell }): MatrixCell => cell);
  return { ...index, flows: { ...flows, isExpired: true }, first: { ...first, cells } };
}
