import { counted, grouped } from '../../diagnostics/counted.ts';
import type {
  ComparedEvidence,
  ComparedFlows,
  FlowChange,
  FlowChangeKind,
  FlowSide,
} from '../../diff/compared-flows.ts';
import { dayOf } from '../../diff/flow-problems.ts';
import type { ChangedEnd } from '../../diff/landscape-diff.ts';
import { type Completeness, completenesses } from '../../flows/flow.ts';
import { directionsOnTheWay } from '../../model/directions.ts';
import { changePath, changeWords } from '../explanation/format-explanation.ts';
import { unmappedWords, windowWords } from '../words/flow-words.ts';
import { causeWords } from './cause-words.ts';
import { endPlaces, endsWords } from './connection-words.ts';
import { inventorySideWords } from './inventory-side-words.ts';
import { placesWords } from './place-words.ts';
import { type DiffPlaces, foundPlace, foundPlaceWords } from './places.ts';
import type { Writing } from './writing.ts';

/** The answer about flows, in whole sentences of words and numbers only. The first is the most important. */
export function flowSentences(flows: ComparedFlows): readonly string[] {
  const { changes, seen, disagreeing, unmapped, unchanged } = flows;
  const all = seen.forwarded.connections;
  const times = (kind: FlowChangeKind): number =>
    changes.reduce((sum, one) => sum + (one.change === kind ? one.seen.connections : 0), 0);
  const [dropped, maybe, removed] = [times('drops'), times('may-drop'), times('end-removed')];
  const [through, maybeThrough] = [times('lets-through'), times('may-let-through')];
  const since = flows.evidence.flatMap(({ window }) => window?.first ?? []);
  const sinceWords = since.length === 0 ? '' : ` since ${dayOf(Math.min(...since))}`;
  const unmappedTimes = [...unmapped.values()].reduce((sum, { connections }) => sum + connections, 0);
  const ofSeen = `of ${counted(all, 'connection')} seen${sinceWords}`;
  return [
    dropped === 0
      ? `This change would drop none ${ofSeen}${maybe + removed === 0 ? '' : ' for certain'}.`
      : `This change would drop ${grouped(dropped)} ${ofSeen}.`,
    ...(maybe === 0 ? [] : [`It may drop ${grouped(maybe)} more; this depends on facts that are not known.`]),
    ...(removed === 0 ? [] : [`${counted(removed, 'connection')} had an end in a namespace that this change removes.`]),
    ...(through + maybeThrough === 0
      ? []
      : [
          `Of ${counted(seen.dropped.connections, 'connection')} that a policy dropped, it would let ${grouped(through)} through${maybeThrough === 0 ? '' : `, and may let ${grouped(maybeThrough)} through`}.`,
        ]),
    ...(disagreeing.forwarded.flows + disagreeing.dropped.flows === 0
      ? []
      : [
          `The records differ from the manifests before: ${counted(disagreeing.forwarded.connections, 'connection')} passed that these deny, and ${grouped(disagreeing.dropped.connections)} were dropped that these allow. docs/flows.md lists the possible reasons.`,
        ]),
    ...(unmappedTimes === 0
      ? []
      : [
          `${counted(unmappedTimes, 'connection')} could not be judged: ${[...unmapped].map(([reason, { connections }]) => `${grouped(connections)} ${unmappedWords[reason]}`).join(', ')}.`,
        ]),
    ...(unchanged.flows === 0
      ? []
      : [`${counted(unchanged.connections, 'connection')} are in clusters in which nothing changes.`]),
  ];
}

/** So many clusters have a sentence of their own. */
const mostClusters = 3;

/** Says on which records the answer rests, in whole sentences: by cluster, or, for many clusters, together. */
export function flowBasisSentences({ evidence }: ComparedFlows): readonly string[] {
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

function countWords(evidence: readonly ComparedEvidence[]): string {
  const sum = (of: 'connections' | 'flows'): number => evidence.reduce((all, { seen }) => all + seen[of], 0);
  return `${counted(sum('connections'), 'connection')}, ${grouped(sum('flows'))} distinct`;
}

function spanWords({ window }: ComparedEvidence): string {
  return window === undefined ? 'The records have no times' : windowWords(window);
}

function lengthOf({ window }: ComparedEvidence): number {
  return window === undefined ? 0 : window.last - window.first;
}

/** Titles of kinds of changes: the connections that an entry is about. */
export const flowChangeWords: Readonly<Record<FlowChangeKind, string>> = {
  drops: 'would drop',
  'may-drop': 'may drop',
  'end-removed': 'end removed',
  'lets-through': 'would let through',
  'may-let-through': 'may let through',
};

/** An entry of the list of flows, part by part. */
interface FlowChangeParts {
  readonly from: string;
  readonly to: string;
  readonly port: string;
  readonly seen: string;
  readonly last: string;
  readonly causes: readonly string[];
  /** The smallest changes that keep the connection, one for each side that denies it. */
  readonly keep: readonly string[];
}

/** Returns an entry in words. */
export function flowChangeParts(change: FlowChange, places: DiffPlaces, writing: Writing): FlowChangeParts {
  const { from, to, protocol, port, seen, lastSeen, causes, inventory } = change;
  const kind = change.change === 'drops' ? 'closed' : change.change === 'lets-through' ? 'opened' : 'certainty';
  const caused = { change: kind, causes, after: change.after ?? 'denied' } as const;
  return {
    from: sideWords(from, 'from', change, writing),
    to: sideWords(to, 'to', change, writing),
    port: writing.name(`${port}/${protocol}`),
    seen: `${grouped(seen.connections)}${seen.flows === 1 ? '' : ` in ${grouped(seen.flows)} pairs`}`,
    last: lastSeen === undefined ? 'not known' : dayOf(lastSeen),
    causes: [
      ...causes.map((cause) => causeWords(cause, caused, places, writing)),
      ...(inventory === undefined ? [] : [inventorySideWords(inventory)]),
    ],
    keep: keepWords(change, places, writing),
  };
}

function keepWords({ change, explanation }: FlowChange, places: DiffPlaces, writing: Writing): readonly string[] {
  if (explanation === undefined || (change !== 'drops' && change !== 'may-drop')) return [];
  return directionsOnTheWay.flatMap((direction) => {
    const { verdict, nearMisses } = explanation.sides[direction];
    if (verdict !== 'denied') return [];
    const [miss] = nearMisses;
    if (miss === undefined) return [`no single change to a rule keeps it on the side of ${direction.toLowerCase()}`];
    const { policy, rule, change: edit } = miss;
    const location = { path: policy.path, line: policy.line, column: 1 };
    const at = foundPlaceWords(foundPlace(location, 'after', places, changePath(direction, rule, edit)), writing);
    const which = edit.kind === 'add-rule' ? 'rules' : `rule ${rule + 1}`;
    return [
      `${writing.name(policy.policy.metadata.name)}, ${direction.toLowerCase()} ${which}: ${writing.prose(changeWords(edit, explanation))} (${at})`,
    ];
  });
}

/** Who an end is, and where. */
function sideWords(end: FlowSide, side: 'from' | 'to', change: FlowChange, writing: Writing): string {
  if (end.kind === 'addresses') return end.text === 'internet' ? 'the internet' : writing.name(end.text);
  if (end.kind === 'pods') {
    const { relation, places } = change;
    const [from, to] = [changedEnd(change.from), changedEnd(change.to)];
    return endsWords({ from: [from], to: [to], relation, places }, side, writing).join(', ');
  }
  const labels = Object.entries(end.labels).map(([key, value]) => `${key}=${value}`);
  const pods = labels.length === 0 ? 'pods' : `pods with ${writing.name(labels.join(','))}`;
  const where = placesWords(endPlaces(change, side, 0), end.namespaceType, writing);
  return where === '' ? pods : `${pods} in ${where}`;
}

/** The end in the form of changed connections. */
function changedEnd(end: FlowSide): ChangedEnd {
  if (end.kind === 'pods') return end;
  return { kind: 'undeclared', namespaces: 'any', pods: end.kind === 'labels' ? JSON.stringify(end.labels) : end.text };
}
