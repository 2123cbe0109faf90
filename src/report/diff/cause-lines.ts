import { counted, grouped, listed } from '../../diagnostics/counted.ts';
import type { Cause, ChangedEnd, ConnectionChange } from '../../diff/landscape-diff.ts';
import type { Review } from '../../diff/review.ts';
import { unitePorts } from '../../model/port-set.ts';
import { policyChangeWords } from './cause-words.ts';
import { changedPortsWords, connectionSentence, endPlaces, endWords, workloadNames } from './connection-words.ts';
import { inventorySideWords } from './inventory-side-words.ts';
import { clustersOnce, placesWords } from './place-words.ts';
import { listedConnections } from './totals.ts';
import { namesWords, type Writing } from './writing.ts';

/** An answer has at most so many lines before its details. */
const mostLines = 6;

/** So few connections are said as shortly by the list itself. */
const fewConnections = 3;

/**
 * Lines that say what becomes of connections, one for everything that one cause does: from whom to whom, in a few
 * words. The list of connections has the details, and which of these reach which of those.
 */
export function causeLines({ diff, hazards }: Pick<Review, 'diff' | 'hazards'>, writing: Writing): readonly string[] {
  const connections = listedConnections(diff);
  const groups = [...byCause(connections).values()];
  const isShorter = connections.length > fewConnections && groups.length < connections.length;
  // Several hazards push the list out of sight.
  if (!isShorter && hazards.length < 2) return [];
  const shown = groups.slice(0, mostLines).map((group) => groupLine(group, writing));
  const rest = groups.slice(mostLines).flat().length;
  return rest === 0
    ? shown
    : [...shown, `${counted(rest, 'more change', 'more changes')} of connections by other causes.`];
}

type Group = [ConnectionChange, ...ConnectionChange[]];

function byCause(connections: readonly ConnectionChange[]): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>();
  for (const connection of connections) {
    const { change, causes, inventory } = connection;
    const key = JSON.stringify([change, inventory, [...new Set(causes.map(causeKey))].sort()]);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [connection]);
    else known.push(connection);
  }
  return groups;
}

function causeKey(cause: Cause): string {
  return cause.kind === 'inventory' ? cause.kind : JSON.stringify([cause.policy, cause.change]);
}

function groupLine(group: Group, writing: Writing): string {
  const [first] = group;
  const by = `(${causesText(first, writing)})`;
  if (group.length === 1) return `${connectionSentence(first, writing).replace(/\.$/, '')} ${by}.`;
  const done = { opened: 'are opened', closed: 'are closed', certainty: 'become more or less certain' }[first.change];
  const ports = {
    ports: unitePorts(...group.map((connection) => connection.ports)),
    namedPorts: [...new Set(group.flatMap(({ namedPorts }) => namedPorts))].sort(),
  };
  const under = first.inventory === undefined ? '' : `, ${inventorySideWords(first.inventory)}`;
  const [from, to] = [sideWords(group, 'from', writing), sideWords(group, 'to', writing)];
  return `${grouped(group.length)} connections ${done} on ${changedPortsWords(ports, writing)}${under}, from ${from}, to ${to} ${by}.`;
}

function causesText({ causes }: ConnectionChange, writing: Writing): string {
  const policies = new Map<string, string>();
  for (const cause of causes) {
    if (cause.kind === 'policy')
      policies.set(cause.policy, `${writing.name(cause.policy)} ${policyChangeWords[cause.change]}`);
  }
  const texts = [...policies.values()];
  if (texts.length === 0) return 'the inventory changed';
  return listed(texts, 3);
}

/** One side of several connections: pods by their workloads and types, then addresses, then undeclared pods. */
function sideWords(group: Group, side: 'from' | 'to', writing: Writing): string {
  const ends = group.flatMap((connection) =>
    connection[side].map((end, index) => ({ end, places: endPlaces(connection, side, index) })),
  );
  const of = <Kind extends ChangedEnd['kind']>(kind: Kind) =>
    ends.flatMap(({ end, places }) =>
      end.kind === kind ? [{ end: end as Extract<ChangedEnd, { kind: Kind }>, places }] : [],
    );
  const texts = (kind: ChangedEnd['kind']): readonly string[] => [
    ...new Set(of(kind).map(({ end }) => endWords(end, writing))),
  ];
  const [addresses, undeclared] = [texts('addresses'), texts('undeclared')];
  return [
    ...podsWords(of('pods'), writing),
    ...(addresses.length === 0
      ? []
      : [addresses.length === 1 ? (addresses[0] ?? '') : `${counted(addresses.length, 'block')} of addresses`]),
    ...(undeclared.length === 0
      ? []
      : [undeclared.length === 1 ? (undeclared[0] ?? '') : 'pods in undeclared namespaces']),
    ...texts('beyond'),
  ].join(' and ');
}

type PodsAt = readonly {
  readonly end: Extract<ChangedEnd, { readonly kind: 'pods' }>;
  readonly places: ReturnType<typeof endPlaces>;
}[];

function podsWords(pods: PodsAt, writing: Writing): readonly string[] {
  const types = new Map<string | undefined, { readonly workloads: Set<string>; places: PodsAt[number]['places'] }>();
  for (const { end, places } of pods) {
    const known = types.get(end.namespaceType) ?? { workloads: new Set(), places: [] };
    types.set(end.namespaceType, known);
    for (const name of workloadNames(end)) known.workloads.add(name);
    known.places = clustersOnce([...known.places, ...places]);
  }
  return [...types].map(([type, { workloads, places }]) => {
    const names = [...workloads].sort();
    const who = names.length > 3 ? counted(names.length, 'workload') : namesWords(names, writing);
    const where = placesWords(places, type, { ...writing, most: 2 });
    return where === '' ? who : `${who} in ${where}`;
  });
}
