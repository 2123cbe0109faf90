import { counted, grouped } from '../../diagnostics/counted.ts';
import { dayOf } from '../../diff/flow-problems.ts';
import type { EvidenceBasis, FlowCount } from '../../flows/evidence-basis.ts';
import { type Completeness, completenesses } from '../../flows/flow.ts';
import type { UnmappedReason } from '../../flows/map-flow.ts';

/** Why flows cannot be judged: the words follow a number of connections. */
export const unmappedWords: Readonly<Record<UnmappedReason, string>> = {
  'unknown-pod': 'of pods that neither the records nor the manifests describe',
  'service-address': 'at the address of a Service',
  'unknown-network': 'at addresses of networks that the manifests do not give',
  'tenant-only': 'of which the records show only the tenant',
  outside: 'without an end in a declared namespace',
};

/** Says which flows could not be judged, in one sentence; none where all could. */
export function unmappedSentence(unmapped: ReadonlyMap<UnmappedReason, FlowCount>): readonly string[] {
  const all = [...unmapped.values()].reduce((sum, { connections }) => sum + connections, 0);
  if (all === 0) return [];
  const reasons = [...unmapped].map(([reason, { connections }]) => `${grouped(connections)} ${unmappedWords[reason]}`);
  return [`${counted(all, 'connection')} could not be judged: ${reasons.join(', ')}.`];
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** `Seen from 2026-11-21 to 2026-11-28, in 7 days`; short times are named as what they are. */
function windowWords({ first, last }: { readonly first: number; readonly last: number }): string {
  const span = last - first;
  if (span >= 2 * day)
    return `Seen from ${dayOf(first)} to ${dayOf(last)}, in ${counted(Math.floor(span / day), 'day')}`;
  const length =
    span >= 2 * hour
      ? counted(Math.floor(span / hour), 'hour')
      : counted(Math.max(1, Math.floor(span / minute)), 'minute');
  return `Seen in ${length} on ${dayOf(first)}, which is short: what happens once a day or once a week is not in them`;
}

/** So many clusters have a sentence of their own. */
const mostClusters = 3;

/** Says on which records the answer rests, in whole sentences: by cluster, or, for many clusters, together. */
export function evidenceSentences(evidence: readonly EvidenceBasis[]): readonly string[] {
  if (evidence.length <= mostClusters) {
    return evidence.map((one) => {
      const where = one.cluster === '' ? '' : ` of ${one.cluster}`;
      return `Records${where}: ${countWords([one])}. ${spanWords(one)}. ${completeWords[one.completeness]}`;
    });
  }
  const shortest = [...evidence].sort((a, b) => lengthOf(a) - lengthOf(b))[0];
  const worst =
    completenesses.findLast((one) => evidence.some(({ completeness }) => completeness === one)) ?? 'Unknown';
  const least = shortest === undefined ? '' : ` The shortest are those of ${shortest.cluster}. ${spanWords(shortest)}.`;
  return [
    `Records of ${counted(evidence.length, 'cluster')}: ${countWords(evidence)}.${least} ${worst === 'Complete' ? '' : 'Of at least one cluster: '}${completeWords[worst]}`,
  ];
}

const completeWords: Readonly<Record<Completeness, string>> = {
  Complete: 'They hold every connection of this time.',
  Sampled: 'They hold only a part of the connections.',
  Unknown: 'It is not known whether they hold every connection.',
};

function countWords(evidence: readonly EvidenceBasis[]): string {
  const sum = (of: 'connections' | 'flows'): number => evidence.reduce((all, { seen }) => all + seen[of], 0);
  return `${counted(sum('connections'), 'connection')}, ${grouped(sum('flows'))} distinct`;
}

function spanWords({ window }: EvidenceBasis): string {
  return window === undefined ? 'The records have no times' : windowWords(window);
}

function lengthOf({ window }: EvidenceBasis): number {
  return window === undefined ? 0 : window.last - window.first;
}
