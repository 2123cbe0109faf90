import { clusterKey } from '../clusters/cluster-key.ts';
import type { ClusterState } from '../clusters/cluster-state.ts';
import { addressesText } from '../connectivity/classes/side-keys.ts';
import { compareText } from '../diagnostics/compare.ts';
import { remembered } from '../model/interned.ts';
import { formatPorts } from '../model/port-set.ts';
import { distinctWorkloads, workloadText } from '../model/workload-name.ts';
import type { GroupedPods } from './changed-rows.ts';
import { arePods, type ClusterChange, type ClusterEnd } from './cluster-changes.ts';
import { clusterChangeKey, endKey } from './connection-keys.ts';
import type { ChangedEnd, ChangedPlace, ConnectionChange, PlacedEnd } from './landscape-diff.ts';
import { namespacesOfType } from './places.ts';

/** Gathers the changes of one cluster after the other, and folds those that are the same but for where they are. */
export class ConnectionChanges {
  readonly #found = new Map<string, Gathered>();

  /** `after` is the state after of the cluster that the changes are of. */
  add(after: ClusterState, changes: readonly ClusterChange[]): void {
    for (const change of changes) {
      for (const from of placedEnds(change.from, after)) {
        for (const to of placedEnds(change.to, after)) {
          const place = placeOf(clusterKey(after), change.relation, from, to);
          if (place === undefined) continue;
          const key = clusterChangeKey(change, [from.end], [to.end]);
          remembered(this.#found, key, () => ({ change, from: [from.end], to: [to.end], places: [] })).places.push(
            place,
          );
        }
      }
    }
  }

  /** Opened first, then closed, then what is more or less certain; each by its ends. */
  all(): readonly ConnectionChange[] {
    const one = [...this.#found.values()].map((each) => ({
      ...each,
      places: joinedPlaces(each.places, each.change.relation),
    }));
    const byDestinations = folded(one, 'from', 'to');
    return folded(byDestinations, 'to', 'from').map(asChange).sort(byEnds);
  }
}

interface Gathered {
  readonly change: ClusterChange;
  readonly from: readonly ChangedEnd[];
  readonly to: readonly ChangedEnd[];
  readonly places: ChangedPlace[];
}

interface FoldedEnd {
  readonly end: ChangedEnd;
  readonly placed: PlacedEnd;
}

function placedEnds(end: ClusterEnd, cluster: ClusterState): readonly FoldedEnd[] {
  if (!arePods(end)) return [{ end, placed: { namespaces: [], namespacesOfType: 0 } }];
  return merged(end).map(({ namespaceType, workloads, namespaces }) => ({
    end: { kind: 'pods', ...(namespaceType === undefined ? {} : { namespaceType }), workloads },
    placed: {
      namespaces,
      namespacesOfType: namespaceType === undefined ? 0 : namespacesOfType(cluster, namespaceType),
    },
  }));
}

/** Returns the same pods in fewer groups: first by equal workloads, then by equal namespaces. */
function merged(groups: readonly GroupedPods[]): readonly GroupedPods[] {
  const byWorkloads = new Map<string, GroupedPods>();
  for (const group of groups) {
    const key = JSON.stringify([group.namespaceType, group.workloads]);
    const known = byWorkloads.get(key);
    byWorkloads.set(
      key,
      known === undefined ? group : { ...known, namespaces: union(known.namespaces, group.namespaces) },
    );
  }
  const byNamespaces = new Map<string, GroupedPods>();
  for (const group of byWorkloads.values()) {
    const key = JSON.stringify([group.namespaceType, group.namespaces]);
    const known = byNamespaces.get(key);
    byNamespaces.set(
      key,
      known === undefined
        ? group
        : { ...known, workloads: distinctWorkloads([...known.workloads, ...group.workloads]) },
    );
  }
  return [...byNamespaces.values()];
}

function union(a: readonly string[], b: readonly string[]): readonly string[] {
  return [...new Set([...a, ...b])].sort();
}

/** Where two ends meet as the relation has it; nothing where they never do. */
function placeOf(
  cluster: string,
  relation: ConnectionChange['relation'],
  { end: fromEnd, placed: from }: FoldedEnd,
  { end: toEnd, placed: to }: FoldedEnd,
): ChangedPlace | undefined {
  if (fromEnd.kind !== 'pods' || toEnd.kind !== 'pods') return { cluster, from: [from], to: [to] };
  if (relation === 'same') {
    const there = new Set(to.namespaces);
    const namespaces = from.namespaces.filter((name) => there.has(name));
    if (namespaces.length === 0) return undefined;
    return { cluster, from: [{ ...from, namespaces }], to: [{ ...to, namespaces }] };
  }
  const [source, secondSource] = from.namespaces;
  const [destination, secondDestination] = to.namespaces;
  const isOne = secondSource === undefined && secondDestination === undefined && source === destination;
  return relation === 'other' && isOne ? undefined : { cluster, from: [from], to: [to] };
}

/** Places of one cluster as one where every pod of one end still meets every pod of the other. */
function joinedPlaces(places: readonly ChangedPlace[], relation: ConnectionChange['relation']): ChangedPlace[] {
  if (relation === 'same') return joinedBy(places, ({ cluster }) => cluster);
  const bySources = joinedBy(places, ({ cluster, from }) => JSON.stringify([cluster, from]));
  return joinedBy(bySources, ({ cluster, to }) => JSON.stringify([cluster, to]));
}

function joinedBy(places: readonly ChangedPlace[], keyOf: (place: ChangedPlace) => string): ChangedPlace[] {
  const found = new Map<string, ChangedPlace>();
  for (const place of places) {
    const key = keyOf(place);
    const known = found.get(key);
    found.set(
      key,
      known === undefined
        ? place
        : { ...place, from: joinedEnds(known.from, place.from), to: joinedEnds(known.to, place.to) },
    );
  }
  return [...found.values()];
}

function joinedEnds(a: readonly PlacedEnd[], b: readonly PlacedEnd[]): readonly PlacedEnd[] {
  return a.map((end, index) => ({ ...end, namespaces: union(end.namespaces, b[index]?.namespaces ?? []) }));
}

/**
 * Changes that are equal in everything but one end, and whose other end is at the same places, as one with several such
 * ends.
 */
function folded(changes: readonly Gathered[], kept: 'from' | 'to', listed: 'from' | 'to'): readonly Gathered[] {
  const found = new Map<string, Gathered>();
  for (const one of changes) {
    const clusters = one.places.map(({ cluster }) => cluster);
    // Where a cluster has several places, their ends belong together.
    const parted = new Set(clusters).size < clusters.length;
    const places = one.places.map((place) => [place.cluster, place[kept].map(({ namespaces }) => namespaces)]);
    const alone = parted ? JSON.stringify(one[listed].map(endKey)) : '';
    const key = JSON.stringify([clusterChangeKey(one.change, one[kept], []), places, alone]);
    const known = found.get(key);
    found.set(key, known === undefined ? one : withEnds(known, one, listed));
  }
  return [...found.values()];
}

function withEnds(known: Gathered, more: Gathered, listed: 'from' | 'to'): Gathered {
  return {
    ...known,
    [listed]: [...known[listed], ...more[listed]],
    places: known.places.map((place, index) => ({
      ...place,
      [listed]: [...place[listed], ...(more.places[index]?.[listed] ?? [])],
    })),
  };
}

function asChange({ change, from, to, places }: Gathered): ConnectionChange {
  const { changed, relation, namedPorts, causes } = change;
  return {
    change: changed.change,
    from,
    to,
    relation,
    ports: changed.ports,
    namedPorts,
    before: changed.before,
    after: changed.after,
    conditions: changed.conditions,
    causes,
    places: [...places].sort((a, b) => compareText(a.cluster, b.cluster)),
  };
}

const changeOrder = ['opened', 'closed', 'certainty'] as const;

/** Opened first, then closed, then what is more or less certain; each by its ends. */
export function byEnds(a: ConnectionChange, b: ConnectionChange): number {
  return (
    Number(a.assumedAway === true) - Number(b.assumedAway === true) ||
    changeOrder.indexOf(a.change) - changeOrder.indexOf(b.change) ||
    (a.inventory?.length ?? 0) - (b.inventory?.length ?? 0) ||
    compareText(endsText(a.from), endsText(b.from)) ||
    compareText(endsText(a.to), endsText(b.to)) ||
    compareText(a.relation, b.relation) ||
    compareText(formatPorts(a.ports), formatPorts(b.ports)) ||
    compareText(JSON.stringify(a.places), JSON.stringify(b.places))
  );
}

function endsText(ends: readonly ChangedEnd[]): string {
  return JSON.stringify(
    ends.map((end) => {
      if (end.kind === 'pods') return [0, end.namespaceType ?? '', end.workloads.map(workloadText)];
      if (end.kind === 'undeclared') return [1, end.namespaces, end.pods];
      if (end.kind === 'beyond') return [3, end.words];
      return [2, end.network, addressesText(end.addresses)];
    }),
  );
}
