import { clusterKey } from '../clusters/cluster-key.ts';
import { directionsOnTheWay } from '../model/directions.ts';
import { remembered } from '../model/interned.ts';
import { workloadText } from '../model/workload-name.ts';
import { type LineChange, lineChanges } from '../report/connectivity/line-change.ts';
import { type ConnectionsOfStates, connectionsOfStates } from './compared-connections.ts';
import { GroupTable } from './connection-table.ts';
import type { PageComparison } from './page-comparison.ts';
import type { PageModel } from './page-model.ts';
import { type PeerLine, peerLines } from './peer-lines.ts';
import { linesOfBefore, seenBefore } from './seen-before.ts';
import { type SubjectPart, subjectParts } from './subject.ts';
import type { FocusState } from './view-state.ts';

/** A line of a focus on two states. */
export interface ComparedLine extends PeerLine {
  readonly change: LineChange;
}

/** Content of a focus on two states. */
interface ComparedFocus {
  /** Parts of the state after; those that only the state before has come last. */
  readonly parts: readonly SubjectPart[];
  /** True if the state has none of it. */
  readonly isGone: boolean;
  readonly isNew: boolean;
  /** Connections, by the clusters that share them; changes first. */
  readonly lines: readonly { readonly clusters: readonly string[]; readonly lines: readonly ComparedLine[] }[];
}

/** Finds the connections of what a focus is about in two states; undefined if the page does not have them whole. */
export async function comparedFocus(
  { before, after }: PageComparison,
  state: FocusState,
): Promise<ComparedFocus | undefined> {
  const [old, now] = [subjectParts(before.index, state), subjectParts(after.index, state)];
  const read = async (model: PageModel, parts: readonly SubjectPart[]): Promise<boolean> =>
    model.readConnections(parts.map(({ cluster }) => cluster.connectivity));
  const names = new Set([...old, ...now].map(({ cluster }) => clusterKey(cluster)));
  const chunks = (model: PageModel): readonly SubjectPart[] =>
    model.index.clusters.flatMap((cluster, place) => {
      const namespace = cluster.namespaces[0];
      return names.has(clusterKey(cluster)) && namespace !== undefined
        ? [{ place, cluster, namespace, workloads: [] }]
        : [];
    });
  const whole = await Promise.all([read(before, chunks(before)), read(after, chunks(after))]);
  if (!whole.every(Boolean)) return undefined;
  const parts = unitedParts(old, now);
  const alike = new Map<string, { readonly clusters: string[]; readonly lines: readonly ComparedLine[] }>();
  for (const name of [...names].sort()) {
    const own = parts.filter(({ cluster }) => clusterKey(cluster) === name);
    const lines = linesOf(connectionsOfStates(before, after, name), own);
    const text = JSON.stringify(lines.map(({ example: _, ...line }) => line));
    remembered(alike, text, () => ({ clusters: [], lines })).clusters.push(name);
  }
  return { parts, isGone: now.length === 0, isNew: old.length === 0, lines: [...alike.values()] };
}

function linesOf(connections: ConnectionsOfStates, parts: readonly SubjectPart[]): readonly ComparedLine[] {
  const found = connections.ofPods(
    new Map(parts.map(({ namespace, workloads }) => [namespace.name, new Set(workloads.map(workloadText))])),
  );
  return lineChanges.flatMap((change) => {
    const connectivity = found.get(change);
    if (connectivity === undefined) return [];
    const marks = linesOfBefore.has(change)
      ? seenBefore(connectivity, connections.groups, connections.before)
      : undefined;
    const table = new GroupTable(connectivity, marks?.seen, marks?.isPart);
    return directionsOnTheWay.flatMap((direction) =>
      peerLines(table, parts, direction).map((line): ComparedLine => ({ ...line, change })),
    );
  });
}

/** The parts of two states: each namespace once, with the workloads of both. */
export function unitedParts(before: readonly SubjectPart[], after: readonly SubjectPart[]): readonly SubjectPart[] {
  const keyOf = ({ cluster, namespace }: SubjectPart): string => `${clusterKey(cluster)}/${namespace.name}`;
  const old = new Map(before.map((part) => [keyOf(part), part]));
  const joined = after.map((part) => {
    const known = new Set(part.workloads.map(workloadText));
    const gone = (old.get(keyOf(part))?.workloads ?? []).filter((workload) => !known.has(workloadText(workload)));
    return gone.length === 0 ? part : { ...part, workloads: [...part.workloads, ...gone] };
  });
  const keys = new Set(after.map(keyOf));
  return [...joined, ...before.filter((part) => !keys.has(keyOf(part)))];
}
