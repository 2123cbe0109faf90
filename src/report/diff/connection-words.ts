import { counted, grouped } from '../../diagnostics/counted.ts';
import type { ChangedEnd, ChangedPods, ClusterPlace, ConnectionChange } from '../../diff/landscape-diff.ts';
import { hasNoPorts } from '../../model/port-set.ts';
import type { ConditionKind } from '../../verdicts/verdicts.ts';
import { blockWords } from '../connectivity/block-words.ts';
import { portsWords } from '../connectivity/verdict-words.ts';
import { inventorySideWords } from './inventory-side-words.ts';
import { clustersOnce, placesWords } from './place-words.ts';
import { namesWords, type Writing } from './writing.ts';

/**
 * Returns what happens to connections, as a sentence: `9428/TCP is now open from kube-apiserver in each
 * shoot-control-plane namespace (312 in 4 clusters) to vali in the same namespace.`
 */
export function connectionSentence(connection: ConnectionChange, writing: Writing): string {
  const [from, to] = [endsWords(connection, 'from', writing), endsWords(connection, 'to', writing)];
  const ends = `from ${from.join(', and ')} to ${to.join(', and ')}`;
  return `${sentence(connection, ends, writing)}.`;
}

/** The same for a list: where a side has several ends, they stand below, each a line. */
export function listedConnection(
  connection: ConnectionChange,
  writing: Writing,
): { readonly sentence: string; readonly ends: readonly string[] } {
  const [from, to] = [endsWords(connection, 'from', writing), endsWords(connection, 'to', writing)];
  const sides = [from.map((words) => `from ${words}`), to.map((words) => `to ${words}`)];
  const inSentence = sides.flatMap((words) => (words.length === 1 ? words : [])).join(' ');
  const ends = sides.flatMap((words) => (words.length === 1 ? [] : words));
  return { sentence: `${sentence(connection, inSentence, writing)}${ends.length === 0 ? '.' : ':'}`, ends };
}

/** `ends` has the ends that are not in a list below the sentence; it may be empty. */
function sentence(connection: ConnectionChange, ends: string, writing: Writing): string {
  const { change, before, after, conditions, inventory } = connection;
  const under = inventory === undefined ? '' : `, ${inventorySideWords(inventory)}`;
  const where = `${ends === '' ? '' : ` ${ends}`}${pairsWords(connection)}${under}`;
  const ports = capitalized(changedPortsWords(connection, writing));
  const are = isOnePort(connection) ? 'is' : 'are';
  const reasons = conditionsWords(conditions);
  switch (change) {
    case 'opened':
      return `${ports} ${are} now open${where}${after === 'conditional' ? `; this depends on ${reasons}` : ''}`;
    case 'closed':
      return `${ports} ${are} no longer open${where}${before === 'conditional' ? `; this depended on ${reasons}` : ''}`;
    case 'certainty': {
      const now = isOnePort(connection) ? 'depends' : 'depend';
      return after === 'conditional'
        ? `${ports}${where} ${isOnePort(connection) ? 'was' : 'were'} ${before} and now ${now} on ${reasons}`
        : `${ports} ${are} now open for certain${where}; until now this depended on ${reasons}`;
    }
  }
}

function isOnePort({ ports, namedPorts }: ConnectionChange): boolean {
  return namedPorts.length === 0 && !portsWords(ports).includes(', ');
}

/** Returns what a verdict depends on: `the pod's address`. */
export function conditionsWords(conditions: readonly ConditionKind[]): string {
  return conditions.map((condition) => conditionWords[condition]).join(' and ');
}

const conditionWords: Readonly<Record<ConditionKind, string>> = {
  'pod-address': "the pod's address",
  'cni-trait': 'how the network plugin reads ipBlock',
  'address-family': 'the address family',
  'policy-order': 'the order of two policies with one priority',
};

function capitalized(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** `9428/TCP, 53/UDP`, `every port`, `9090/TCP, ports named metrics/TCP`. */
export function changedPortsWords(
  { ports, namedPorts }: Pick<ConnectionChange, 'ports' | 'namedPorts'>,
  writing: Writing,
): string {
  const words = portsWords(ports);
  const numbers = hasNoPorts(ports) ? [] : [words === 'every port' ? words : namesWords(words.split(', '), writing)];
  const named = namedPorts.length === 0 ? [] : [`ports named ${namesWords(namedPorts, writing)}`];
  return [...numbers, ...named].join(', ');
}

/** The part of a change of connections that says where its ends are. */
type PlacedEnds = Pick<ConnectionChange, 'from' | 'to' | 'relation' | 'places'>;

/** The ends of one side: who, and where. */
export function endsWords(connection: PlacedEnds, side: 'from' | 'to', writing: Writing): readonly string[] {
  const ends = connection[side];
  const shown = ends.slice(0, writing.most).map((end, index) => {
    const where = whereWords(connection, side, index, writing);
    return where === '' ? endWords(end, writing) : `${endWords(end, writing)} ${where}`;
  });
  const more = ends.length - shown.length;
  return more === 0 ? shown : [...shown, `${grouped(more)} more`];
}

/** Who an end is, without the place of its pods. */
export function endWords(end: ChangedEnd, writing: Writing): string {
  switch (end.kind) {
    case 'pods':
      return namesWords(workloadNames(end), writing);
    case 'addresses': {
      // "Everywhere" can be a destination, but no source.
      const words = blockWords(end, writing.most);
      if (end.covers === undefined) return `the addresses ${writing.name(words)}`;
      return `every address ${words.replace(/^everywhere /, '').replace(/^the /, 'of the ')}`;
    }
    case 'undeclared': {
      const pods = end.pods === 'any' ? 'every pod' : `pods with ${writing.name(end.pods)}`;
      const where = end.namespaces === 'any' ? '' : ` with ${writing.name(end.namespaces)}`;
      return `${pods} in undeclared namespaces${where}`;
    }
    case 'beyond':
      return end.words;
  }
}

/** Names of workloads without their kinds. */
export function workloadNames({ workloads }: ChangedPods): readonly string[] {
  return [...new Set(workloads.map(({ name }) => name))];
}

/** Where an end's pods are, each cluster once; none for an end that is no pod. */
export function endPlaces(
  { places }: Pick<ConnectionChange, 'places'>,
  side: 'from' | 'to',
  index: number,
): readonly ClusterPlace[] {
  return clustersOnce(
    places.flatMap(({ cluster, ...sides }) => {
      const placed = sides[side][index];
      return placed === undefined || placed.namespaces.length === 0 ? [] : [{ cluster, ...placed }];
    }),
  );
}

/**
 * How many pairs of namespaces change, where not all do that the places of both ends make: `6 of 9 pairs of
 * namespaces`.
 */
function pairsWords(connection: ConnectionChange): string {
  const { from, to, relation, places } = connection;
  if (relation === 'same' || from.length !== 1 || to.length !== 1) return '';
  const byCluster = new Map<string, ConnectionChange['places'][number][]>();
  for (const place of places) byCluster.set(place.cluster, [...(byCluster.get(place.cluster) ?? []), place]);
  let changed = 0;
  let all = 0;
  for (const inCluster of byCluster.values()) {
    const names = (place: ConnectionChange['places'][number], side: 'from' | 'to') => place[side][0]?.namespaces ?? [];
    const isPair = (source: string, destination: string): boolean => relation === 'any' || source !== destination;
    const pairs = new Set(
      inCluster.flatMap((place) =>
        names(place, 'from').flatMap((source) =>
          names(place, 'to').flatMap((destination) =>
            isPair(source, destination) ? [`${source} ${destination}`] : [],
          ),
        ),
      ),
    );
    const [sources, destinations] = (['from', 'to'] as const).map(
      (side) => new Set(inCluster.flatMap((place) => names(place, side))),
    );
    changed += pairs.size;
    for (const source of sources ?? []) {
      for (const destination of destinations ?? []) if (isPair(source, destination)) all++;
    }
  }
  return changed < all ? `, in ${grouped(changed)} of ${counted(all, 'pair')} of namespaces` : '';
}

function whereWords(connection: PlacedEnds, side: 'from' | 'to', index: number, writing: Writing): string {
  const end = connection[side][index];
  if (end?.kind !== 'pods') return '';
  const places = endPlaces(connection, side, index);
  const words = placesWords(places, end.namespaceType, writing);
  if (words === '') return '';
  if (side === 'from' || connection.relation === 'any') return `in ${words}`;
  if (connection.relation === 'same') return 'in the same namespace';
  const alike = connection.from.some(
    (source, place) =>
      source.kind === 'pods' &&
      source.namespaceType === end.namespaceType &&
      JSON.stringify(endPlaces(connection, 'from', place)) === JSON.stringify(places),
  );
  return alike ? 'in another of these namespaces' : `in ${words}`;
}
