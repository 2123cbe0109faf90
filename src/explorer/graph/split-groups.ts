import type { PodGroup } from '../../connectivity/connectivity.ts';
import { compareText } from '../../diagnostics/compare.ts';
import { remembered } from '../../model/interned.ts';
import { type WorkloadName, workloadText } from '../../model/workload-name.ts';
import type { DrawnRow } from '../../report/connectivity/drawn-cluster.ts';
import { connectionRows } from '../../report/connectivity/rows.ts';
import { otherEndNames } from '../matrix-rows.ts';
import type { PageConnectivity } from '../page-data.ts';

/** Names the part of its group in which a workload is. */
type PartOf = (namespace: string, workload: WorkloadName) => string;

/** Connections of a cluster whose groups are split into parts. */
interface SplitConnectivity {
  readonly connectivity: PageConnectivity;
  /** The name of each group's part. */
  readonly parts: readonly string[];
}

/** Splits groups of pods, so that all pods of a group are in one part. The connections stay the same. */
export function splitGroups(whole: PageConnectivity, partOf: PartOf): SplitConnectivity {
  const groups: PodGroup[] = [];
  const parts: string[] = [];
  const split = whole.groups.map((group) =>
    [...partsOfGroup(group, partOf)].map(([part, places]) => {
      parts.push(part);
      return groups.push(restricted(group, places)) - 1;
    }),
  );
  const after = (indexes: readonly number[]): readonly number[] => indexes.flatMap((index) => split[index] ?? []);
  const isIn = (index: number, namespaces: readonly string[] | undefined): boolean =>
    namespaces === undefined || (groups[index]?.namespaces.some((name) => namespaces.includes(name)) ?? false);
  return {
    parts,
    connectivity: {
      ...whole,
      groups,
      connections: whole.connections.map((row) => ({ ...row, from: after(row.from), to: after(row.to) })),
      undeclared: whole.undeclared.map((row) => ({ ...row, groups: after(row.groups) })),
      undeclaredPods: whole.undeclaredPods.map((row) => ({
        ...row,
        groups: after(row.groups).filter((index) => row.relation !== 'same' || isIn(index, row.namespaces)),
      })),
      addresses: whole.addresses.map(({ of, ...row }) => ({
        ...row,
        of: of.flatMap(({ group, namespaces }) =>
          after([group])
            .filter((index) => isIn(index, namespaces))
            .map((index) => ({ group: index, ...(namespaces === undefined ? {} : { namespaces }) })),
        ),
      })),
      beyond: whole.beyond.flatMap((row) => after([row.group]).map((group) => ({ ...row, group }))),
    },
  };
}

function partsOfGroup({ places }: PodGroup, partOf: PartOf): ReadonlyMap<string, PodGroup['places']> {
  const parts = new Map<string, Map<string, { readonly namespaces: string[]; readonly workloads: WorkloadName[] }>>();
  for (const { namespaces, workloads } of places) {
    for (const namespace of namespaces) {
      const inPart = new Map<string, WorkloadName[]>();
      for (const workload of workloads) remembered(inPart, partOf(namespace, workload), () => []).push(workload);
      for (const [part, own] of inPart) {
        const key = JSON.stringify(own.map(workloadText));
        const known = remembered(parts, part, () => new Map());
        remembered(known, key, () => ({ namespaces: [], workloads: own })).namespaces.push(namespace);
      }
    }
  }
  return new Map([...parts].map(([part, places]) => [part, [...places.values()]]));
}

function restricted(group: PodGroup, places: PodGroup['places']): PodGroup {
  const names = new Map(places.flatMap(({ workloads }) => workloads.map((one) => [workloadText(one), one])));
  return {
    ...group,
    places,
    namespaces: [...new Set(places.flatMap(({ namespaces }) => namespaces))].sort(compareText),
    workloads: [...names.values()],
    size: places.reduce((sum, { namespaces, workloads }) => sum + namespaces.length * workloads.length, 0),
  };
}

/** Returns the rows of a cluster, also those with pods that the page does not have. */
export function* rowsOf(connectivity: PageConnectivity): Generator<DrawnRow> {
  const namespaces = connectivity.groups.map((group) => new Set(group.namespaces));
  for (const row of connectionRows(connectivity)) if (isPossible(row, namespaces)) yield row;
  for (const { group, direction, verdicts } of connectivity.beyond) {
    // Pods that have no name reach and are reached as undeclared namespaces are.
    const cluster = { ...nothing, undeclared: [{ ...unnamed, groups: [group], direction, verdicts }] };
    for (const row of connectionRows(cluster)) {
      const named = (end: DrawnRow['from']): DrawnRow['from'] =>
        end.kind === 'group' ? end : { kind: 'beyond', words: otherEndNames.beyond };
      yield { ...row, from: named(row.from), to: named(row.to) };
    }
  }
}

const nothing = {
  ...{ clusters: [], groups: [], connections: [], undeclared: [], undeclaredPods: [], withoutWorkloads: [] },
  ...{ addresses: [] },
};
const unnamed = { namespaces: 'any', pods: 'any', namedPorts: [], conditionalNames: [] };

/** Reports whether two groups that were split have namespaces of the relation of a row. */
function isPossible({ from, to, relation }: DrawnRow, namespaces: readonly ReadonlySet<string>[]): boolean {
  if (from.kind !== 'group' || to.kind !== 'group' || relation === 'any') return true;
  const [sources, targets] = [namespaces[from.group], namespaces[to.group]];
  if (sources === undefined || targets === undefined) return false;
  if (relation === 'other') return sources.size > 1 || targets.size > 1 || [...sources][0] !== [...targets][0];
  const [few, many] = sources.size < targets.size ? [sources, targets] : [targets, sources];
  return [...few].some((name) => many.has(name));
}
