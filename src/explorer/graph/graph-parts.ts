import { remembered } from '../../model/interned.ts';
import { type WorkloadName, workloadText } from '../../model/workload-name.ts';
import type { DrawingOptions, DrawnPart, DrawnRow, PodsBox } from '../../report/connectivity/drawn-cluster.ts';
import { mostBoxes } from '../../report/connectivity/picture.ts';
import type { Axis } from '../matrix-rows.ts';
import type { PageCluster, PageConnectivity, PageIndex } from '../page-data.ts';
import { subjectParts } from '../subject.ts';
import type { FocusState, GraphState } from '../view-state.ts';
import { grantedIn } from './granted-ports.ts';
import { boxName, boxOf, nameKept } from './graph-boxes.ts';
import type { GraphLevel } from './graph-levels.ts';
import { countUnconnected, rowsOfBoxes, splitGroups } from './split-groups.ts';

/** A page whose connections were read. */
export interface GraphInput {
  readonly index: PageIndex;
  readonly connectivityOf: (cluster: PageCluster) => PageConnectivity;
}

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
}

/** The key of the box that a graph is around. */
export const subjectKey = 'subject';

/** Returns what to draw at a level. Undefined: the page has no such cluster or focus. */
export function graphParts(
  { index, connectivityOf }: GraphInput,
  state: GraphState,
  level: GraphLevel,
): GraphParts | undefined {
  const subject = subjectOf(index, state);
  const clusters = [...index.clusters.entries()].filter(
    ([place, { name }]) => (state.cluster === undefined || name === state.cluster) && (subject?.has(place) ?? true),
  );
  if (clusters.length === 0) return undefined;
  const { kept, folded } = nameKept(
    clusters.flatMap(([, cluster]) => cluster.namespaces),
    level,
  );
  const byNames = splitsByNames(level.by);
  const links = new Map<string, FocusState>();
  const drawn = new Map<string, DrawnPart>();
  let unconnected = 0;
  for (const [place, cluster] of clusters) {
    const own = subject?.get(place);
    const names = new Map(cluster.namespaces.map((namespace) => [namespace.name, boxName(namespace, level.by)]));
    // Clusters that are alike, also in these, have one picture.
    const alike = JSON.stringify([
      ...[cluster.connectivity, level.by === 'tenant' ? [...names] : []],
      [...(own ?? [])].map(([name, workloads]) => [name, [...workloads].sort()]),
    ]);
    if (drawn.has(alike)) continue;
    const partOf = (namespace: string, workload: WorkloadName): string => {
      if (own?.get(namespace)?.has(workloadText(workload)) === true) return subjectKey;
      const name = names.get(namespace) ?? '';
      return byNames && !kept.has(name) ? othersPart : `${namePart}${name}`;
    };
    const { connectivity, parts } = splitGroups(connectivityOf(cluster), partOf);
    const at = state.cluster ?? (index.clusters.length === 1 ? cluster.name : undefined);
    const podsOf = (index: number): PodsBox => {
      const part = parts[index] ?? '';
      if (part === subjectKey) return subjectBox(state);
      const group = connectivity.groups[index];
      const name = part === othersPart ? undefined : part.slice(namePart.length);
      const found = boxOf(group, name, { level, kept, cluster: at });
      const { focus, ...box } = found;
      if (focus !== undefined) links.set(box.key, focus);
      return box;
    };
    const isOwn = (end: DrawnRow['from']): boolean => end.kind === 'group' && parts[end.group] === subjectKey;
    const keys = connectivity.groups.map((_, group) => podsOf(group).key);
    const about = own === undefined ? undefined : subjectKey;
    const rows = [...rowsOfBoxes(connectivity, keys, about)].filter(
      ({ from, to }) => own === undefined || isOwn(from) || isOwn(to),
    );
    drawn.set(alike, { cluster: connectivity, rows, podsOf });
    unconnected += countUnconnected(connectivity);
  }
  return {
    ...{ drawn: [...drawn.values()], links, folded, unconnected },
    ...(level.by === 'tenant' ? { isGranted: grantedIn(index.overview) } : {}),
  };
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
export function hasTooManyBoxes({ index, connectivityOf }: GraphInput, state: GraphState, level: GraphLevel): boolean {
  const clusters = index.clusters.filter(({ name }) => state.cluster === undefined || name === state.cluster);
  if (level.by !== 'workload') {
    return (
      nameKept(
        clusters.flatMap(({ namespaces }) => namespaces),
        level,
      ).kept.size > mostBoxes
    );
  }
  return state.name === undefined && clusters.some((cluster) => connectivityOf(cluster).groups.length > mostGroups);
}

type SubjectPods = ReadonlyMap<number, ReadonlyMap<string, ReadonlySet<string>>>;

/** Workloads that a graph is around, by the places of their clusters and by namespaces; nothing for a graph of everything. */
function subjectOf(index: PageIndex, { kind, cluster, namespace, name }: GraphState): SubjectPods | undefined {
  if (kind === undefined || name === undefined) return undefined;
  const at = { ...(cluster === undefined ? {} : { cluster }), ...(namespace === undefined ? {} : { namespace }) };
  const found = new Map<number, Map<string, Set<string>>>();
  for (const { place, namespace: own, workloads } of subjectParts(index, { view: 'focus', kind, ...at, name })) {
    const names = remembered(found, place, () => new Map<string, Set<string>>());
    names.set(own.name, new Set(workloads.map(workloadText)));
  }
  return found;
}

function subjectBox({ kind = 'workload', namespace, name = '' }: GraphState): PodsBox {
  const label = kind === 'workload' ? name.slice(name.indexOf('/') + 1) : name;
  return { key: subjectKey, label, place: namespace ?? kind };
}
