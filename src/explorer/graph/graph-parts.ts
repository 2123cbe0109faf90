import { clusterKey } from '../../clusters/cluster-key.ts';
import { grouped } from '../../model/grouped.ts';
import { remembered } from '../../model/interned.ts';
import { type WorkloadName, workloadText } from '../../model/workload-name.ts';
import type { DrawingOptions, DrawnPart, DrawnRow, PodsBox } from '../../report/connectivity/drawn-cluster.ts';
import { mostBoxes } from '../../report/connectivity/picture.ts';
import type { Axis } from '../matrix-rows.ts';
import type { FocusState, GraphState } from '../view-state.ts';
import { grantedIn } from './granted-ports.ts';
import { boxName, boxOf, nameKept } from './graph-boxes.ts';
import type { GraphInput } from './graph-input.ts';
import type { GraphLevel } from './graph-levels.ts';
import { RowMarks } from './row-marks.ts';
import { countUnconnected, rowsOfBoxes, splitGroups } from './split-groups.ts';

/** Everything to draw at a level. */
interface GraphParts {
  readonly drawn: readonly DrawnPart[];
  /** The focus of each box, by its key. */
  readonly links: ReadonlyMap<string, FocusState>;
  readonly isGranted?: NonNullable<DrawingOptions['isGranted']>;
  /** How many names have no box of their own. */
  readonly folded: number;
  /** How many groups of pods have no connection. */
  readonly unconnected: number;
  /** Names of clusters because of which nothing is marked: there are records of others, and not of these. */
  readonly unrecorded: readonly string[];
}

/** The key of the box that a graph is around. */
export const subjectKey = 'subject';

/** Returns what to draw at a level. Undefined: the page has no such cluster or focus. */
export function graphParts(input: GraphInput, state: GraphState, level: GraphLevel): GraphParts | undefined {
  const subject = subjectOf(input, state);
  const clusters = input.clusters.filter(
    (cluster) =>
      (state.cluster === undefined || cluster.name === state.cluster) && (subject?.has(clusterKey(cluster)) ?? true),
  );
  if (clusters.length === 0) return undefined;
  const { kept, folded } = nameKept(
    clusters.flatMap(({ namespaces }) => namespaces),
    level,
  );
  const byNames = splitsByNames(level.by);
  const links = new Map<string, FocusState>();
  const withoutRecords = clusters.filter(({ isRecorded }) => !isRecorded());
  const isMarked = withoutRecords.length === 0;
  const textOf = (cluster: (typeof clusters)[number], own = subject?.get(clusterKey(cluster))): string => {
    // Clusters that are alike, also in these, have one picture.
    const names = cluster.namespaces.map((namespace) => [namespace.name, boxName(namespace, level.by)]);
    return JSON.stringify([
      ...[cluster.alike, level.by === 'tenant' ? names : []],
      [...(own ?? [])].map(([name, workloads]) => [name, [...workloads].sort()]),
    ]);
  };
  const drawnAlike = grouped(clusters, (cluster) => textOf(cluster));
  const drawn = new Map<string, readonly DrawnPart[]>();
  let unconnected = 0;
  for (const cluster of clusters) {
    const own = subject?.get(clusterKey(cluster));
    const names = new Map(cluster.namespaces.map((namespace) => [namespace.name, boxName(namespace, level.by)]));
    const alike = textOf(cluster);
    if (drawn.has(alike)) continue;
    const partOf = (namespace: string, workload: WorkloadName): string => {
      if (own?.get(namespace)?.has(workloadText(workload)) === true) return subjectKey;
      const name = names.get(namespace) ?? '';
      return byNames && !kept.has(name) ? othersPart : `${namePart}${name}`;
    };
    const split = cluster
      .connections()
      .map((one) => ({ ...one, whole: one.connectivity, ...splitGroups(one.connectivity, partOf) }));
    // All of them have the same groups.
    const [{ connectivity: { groups } = nothing, parts = [] } = {}] = split;
    const at = state.cluster ?? (input.clusters.length === 1 ? cluster.name : undefined);
    const podsOf = (index: number): PodsBox => {
      const part = parts[index] ?? '';
      if (part === subjectKey) return subjectBox(state);
      const group = groups[index];
      const name = part === othersPart ? undefined : part.slice(namePart.length);
      const found = boxOf(group, name, { level, kept, cluster: at });
      const { focus, ...box } = found;
      if (focus !== undefined) links.set(box.key, focus);
      return box;
    };
    const isOwn = (end: DrawnRow['from']): boolean => end.kind === 'group' && parts[end.group] === subjectKey;
    const keys = groups.map((_, group) => podsOf(group).key);
    const singles = cluster.singles();
    const about = own === undefined ? undefined : subjectKey;
    drawn.set(
      alike,
      split.map(({ connectivity, change, exposure, origins, whole, seen }): DrawnPart => {
        const base = { cluster: connectivity, podsOf, ...(change === undefined ? {} : { change }) };
        if (state.changes === 'only' && change === 'stays') return { ...base, rows: [], exposure: noExposure };
        const isOfOthers = (drawnAlike.get(alike)?.length ?? 0) < whole.clusters.length;
        const marks = isMarked && seen ? new RowMarks({ whole, seen, origins, isOfOthers }) : undefined;
        const rows = [...rowsOfBoxes(connectivity, { keys, singles, about, marks })].filter(
          ({ from, to }) => own === undefined || isOwn(from) || isOwn(to),
        );
        return {
          ...{ ...base, rows },
          ...(exposure === undefined ? {} : { exposure: exposureOfParts(exposure, origins) }),
        };
      }),
    );
    unconnected += countUnconnected(split.map(({ connectivity }) => connectivity));
  }
  return {
    ...{ drawn: [...drawn.values()].flat(), links, folded, unconnected },
    unrecorded: withoutRecords.length < clusters.length ? withoutRecords.map(clusterKey).sort() : [],
    ...(level.by === 'tenant' ? { isGranted: grantedIn(input.overview) } : {}),
  };
}

const nothing = { groups: [] };
const noExposure = { exposedToEveryone: [], reachesEverywhere: [] };

/** Groups that were split are open as they were whole. */
function exposureOfParts(
  { exposedToEveryone, reachesEverywhere }: NonNullable<DrawnPart['exposure']>,
  origins: readonly number[],
): NonNullable<DrawnPart['exposure']> {
  const split = (exposed: typeof exposedToEveryone): typeof exposedToEveryone => {
    const ports = new Map(exposed.map((one) => [one.group, one.ports]));
    return origins.flatMap((origin, group) => {
      const own = ports.get(origin);
      return own === undefined ? [] : [{ group, ports: own }];
    });
  };
  return { exposedToEveryone: split(exposedToEveryone), reachesEverywhere: split(reachesEverywhere) };
}

const namePart = 'name ';
const othersPart = 'others';

/** Groups are split by names only if boxes are tenants or namespaces. */
function splitsByNames(by: Axis): boolean {
  return by === 'tenant' || by === 'namespace';
}

/** More groups of pods than this have more boxes than a graph shows, however they connect. */
const mostGroups = 4 * mostBoxes;

/** Reports whether a level would draw more boxes than a graph shows, without drawing it. */
export function hasTooManyBoxes({ clusters: all }: GraphInput, state: GraphState, level: GraphLevel): boolean {
  const clusters = all.filter(({ name }) => state.cluster === undefined || name === state.cluster);
  if (level.by !== 'workload') {
    return (
      nameKept(
        clusters.flatMap(({ namespaces }) => namespaces),
        level,
      ).kept.size > mostBoxes
    );
  }
  return state.name === undefined && clusters.some(({ groups }) => groups() > mostGroups);
}

type SubjectPods = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;

/** Workloads that a graph is around, by the keys of their clusters and by namespaces; nothing for a graph of everything. */
function subjectOf({ partsOf }: GraphInput, { kind, cluster, namespace, name }: GraphState): SubjectPods | undefined {
  if (kind === undefined || name === undefined) return undefined;
  const at = { ...(cluster === undefined ? {} : { cluster }), ...(namespace === undefined ? {} : { namespace }) };
  const found = new Map<string, Map<string, Set<string>>>();
  for (const { cluster: one, namespace: own, workloads } of partsOf({ view: 'focus', kind, ...at, name })) {
    const names = remembered(found, clusterKey(one), () => new Map<string, Set<string>>());
    names.set(own.name, new Set(workloads.map(workloadText)));
  }
  return found;
}

function subjectBox({ kind = 'workload', namespace, name = '' }: GraphState): PodsBox {
  const label = kind === 'workload' ? name.slice(name.indexOf('/') + 1) : name;
  return { key: subjectKey, label, place: namespace ?? kind };
}
