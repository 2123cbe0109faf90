import { counted, grouped } from '../../diagnostics/counted.ts';
import type { ComparedFlows, FlowChange, FlowChangeKind } from '../../diff/compared-flows.ts';
import { dayOf } from '../../diff/flow-problems.ts';
import type { ChangedEnd } from '../../diff/landscape-diff.ts';
import type { FlowSide } from '../../flows/flow-side.ts';
import { directionsOnTheWay } from '../../model/directions.ts';
import { changePath, changeWords } from '../explanation/format-explanation.ts';
import { unmappedSentence } from '../words/flow-words.ts';
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
    ...unmappedSentence(unmapped),
    ...(unchanged.flows === 0
      ? []
      : [`${counted(unchanged.connections, 'connection')} are in clusters in which nothing changes.`]),
  ];
}

/** Connections with their ends and places. */
type PlacedFlows = Pick<FlowChange, 'from' | 'to' | 'relation' | 'places'>;

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

/** Names an end, and its places. */
export function sideWords(end: FlowSide, side: 'from' | 'to', change: PlacedFlows, writing: Writing): string {
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
