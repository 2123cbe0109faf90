import { counted, grouped } from '../../diagnostics/counted.ts';
import type { Review } from '../../diff/review.ts';
import { type DiffTotals, isUndeclaredOnly, listedConnections } from './totals.ts';

/** The answer in one line, of words and numbers only: `2 connections opened, nothing closed · 1 error, 1 warning`. */
export function headline(totals: DiffTotals): string {
  const { opened, closed, certainty } = totals.connections;
  const parts = [
    opened === 0 ? 'nothing opened' : `${counted(opened, 'connection')} opened`,
    closed === 0 ? 'nothing closed' : `${opened === 0 ? counted(closed, 'connection') : grouped(closed)} closed`,
    ...(certainty === 0 ? [] : [`${grouped(certainty)} changed in certainty`]),
  ];
  const connections = opened + closed + certainty === 0 ? 'no connection changes' : parts.join(', ');
  const words = `${connections} · ${hazardTotalWords(totals, 'no hazards')}`;
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** `1 error, 2 warnings, 1 accepted`; `none` says that there is none. */
export function hazardTotalWords({ hazards }: DiffTotals, none: 'none' | 'no hazards' = 'none'): string {
  const parts = (['error', 'warning', 'note'] as const).flatMap((level) =>
    hazards[level] === 0 ? [] : [counted(hazards[level], level)],
  );
  const open = parts.length === 0 ? none : parts.join(', ');
  return hazards.accepted === 0 ? open : `${open}, ${grouped(hazards.accepted)} accepted`;
}

/** `1 changed, 2 removed, in 312 namespaces`, `none`. */
export function policyTotalWords({ policies, namespaces }: DiffTotals): string {
  const { metadata, ...others } = policies;
  const parts = Object.entries(others).flatMap(([kind, count]) => (count === 0 ? [] : [`${grouped(count)} ${kind}`]));
  if (metadata > 0) parts.push(`${grouped(metadata)} changed in labels or annotations only`);
  return parts.length === 0 ? 'none' : `${parts.join(', ')}, in ${counted(namespaces, 'namespace')}`;
}

/** `2 added, 1 changed`, `none`. */
export function inventoryTotalWords({ inventory }: DiffTotals): string {
  const parts = Object.entries(inventory).flatMap(([kind, count]) =>
    count === 0 ? [] : [`${grouped(count)} ${kind}`],
  );
  return parts.length === 0 ? 'none' : parts.join(', ');
}

/** Returns what happens to connections, in whole sentences of words and numbers only; also if nothing does. */
export function answerSentences(review: Review, totals: DiffTotals): readonly string[] {
  return [...staleSentence(review), changeSentence(totals), ...reservations(review)];
}

/** Returns what a reader of the headline must also know, in whole sentences of words and numbers only. */
export function sentencesBesideHeadline(review: Review): readonly string[] {
  return [...staleSentence(review), ...reservations(review)];
}

function staleSentence({ hazards }: Review): readonly string[] {
  return hazards.some(({ code }) => code === 'manifests-stale')
    ? ['This answer is about the manifests as they are. The sources render different manifests; see the hazards.']
    : [];
}

function reservations({ diff }: Review): readonly string[] {
  const { policies, inventory } = diff;
  const connections = listedConnections(diff);
  const come = inventory.some(({ kind }) => /-(added|removed)$/.test(kind));
  return [
    ...(isUndeclaredOnly(diff)
      ? [
          'All changes concern pods that the inventory does not declare. Between declared workloads, and between them and ' +
            'addresses, nothing changes.',
        ]
      : []),
    ...hiddenSentence(connections.filter((connection) => connection.inventory !== undefined).length),
    ...assumedSentence(diff.connections.length - connections.length),
    ...(connections.length === 0 && policies.some(({ kind }) => kind !== 'metadata')
      ? ['Policies change, but what declared workloads can reach stays the same.']
      : []),
    ...(come
      ? [
          'Clusters, namespaces or workloads were added or removed; see the inventory. Their connections do not count as changes.',
        ]
      : []),
  ];
}

/** States the assumption under which changes are left out of the list. */
function assumedSentence(count: number): readonly string[] {
  if (count === 0) return [];
  const [verb, left] = count === 1 ? ['concerns', 'It is'] : ['concern', 'They are'];
  return [
    `${counted(count, 'further change', 'further changes')} of connections ${verb} only namespaces that the sources do not declare. ${left} left out, because declaredNamespaces is Complete.`,
  ];
}

/** Says that what the change says about the world hides some of what its policies do. */
function hiddenSentence(hidden: number): readonly string[] {
  if (hidden === 0) return [];
  const verb = hidden === 1 ? 'happens' : 'happen';
  return [
    `${counted(hidden, 'of these', 'of these')} ${verb} under the inventory of one side only: this change also changes what the inventory says about pods, namespaces or networks.`,
  ];
}

function changeSentence({ connections: { opened, closed, certainty } }: DiffTotals): string {
  if (opened + closed + certainty === 0) return 'No connection changes: nothing is opened, nothing is closed.';
  const are = (count: number): string => `${counted(count, 'connection')} ${count === 1 ? 'is' : 'are'}`;
  const both = opened > 0 && closed > 0;
  const first = opened === 0 ? 'Nothing is opened' : `${are(opened)} opened`;
  const second = closed === 0 ? 'nothing is closed' : both ? `${grouped(closed)} closed` : `${are(closed)} closed`;
  const third =
    certainty === 0
      ? ''
      : `; ${counted(certainty, 'connection')} ${certainty === 1 ? 'becomes' : 'become'} more or less certain`;
  return `${first}, ${second}${third}.`;
}

/** Reports whether the gate is open or closed; nothing without a gate. */
export function gateSentence({ gate }: Review): string | undefined {
  if (gate === undefined) return undefined;
  const asked = gate.failOn.join(', ');
  return gate.tripped.length === 0
    ? `The gate is open. It checks for: ${asked}.`
    : `The gate is closed because of: ${gate.tripped.join(', ')}. It checks for: ${asked}.`;
}
