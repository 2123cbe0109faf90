import type { PodGroup } from '../connectivity/connectivity.ts';
import { type ExposedGroup, exposureOf } from '../connectivity/exposure.ts';
import { compareText } from '../diagnostics/compare.ts';
import { directions } from '../model/directions.ts';
import { remembered } from '../model/interned.ts';
import { workloadText } from '../model/workload-name.ts';
import { groupsByPlace } from '../report/connectivity/group-words.ts';
import { portsWords } from '../report/connectivity/verdict-words.ts';
import type { PageConnectivity, StandingOut, StandsOut } from './page-data.ts';

/** Finds the pods that a reviewer looks at first, in the connections of all clusters. What clusters share is one entry. */
export function standsOut(all: readonly PageConnectivity[]): StandsOut {
  const found = {
    openToEveryone: exposed(all, (one) => exposureOf(one).exposedToEveryone),
    reachingEverywhere: exposed(all, (one) => exposureOf(one).reachesEverywhere),
    notIsolated: all.flatMap((one) => {
      const { unselected } = exposureOf(one);
      const words = new Map<string, number[]>();
      for (const group of one.groups.keys()) {
        const open = directions.filter((direction) => unselected[direction].includes(group));
        if (open.length > 0)
          remembered(words, open.map((name) => name.toLowerCase()).join(' and '), () => []).push(group);
      }
      return [...words].flatMap(([detail, groups]) => standing(one, groups, detail));
    }),
    hostNetwork: all.flatMap((one) =>
      standing(
        one,
        indexesOf(one, ({ hostNetwork }) => hostNetwork),
        '',
      ),
    ),
    withoutWorkloads: all.flatMap(({ withoutWorkloads, clusters }) =>
      withoutWorkloads.map((namespace) => ({ words: namespace, detail: '', clusters, example: { namespace } })),
    ),
  };
  return eachList((kind) => joinedClusters(found[kind]));
}

/** Makes each list of what stands out. */
export function eachList(list: (kind: keyof StandsOut) => readonly StandingOut[]): StandsOut {
  return {
    openToEveryone: list('openToEveryone'),
    reachingEverywhere: list('reachingEverywhere'),
    notIsolated: list('notIsolated'),
    hostNetwork: list('hostNetwork'),
    withoutWorkloads: list('withoutWorkloads'),
  };
}

/** Joins entries that differ only in their clusters. Each is in the place of the first; clusters are sorted. */
export function joinedClusters(entries: readonly StandingOut[]): readonly StandingOut[] {
  const found = new Map<string, StandingOut>();
  for (const one of entries) {
    const key = JSON.stringify([one.words, one.detail]);
    const known = found.get(key);
    const clusters = [...new Set([...(known?.clusters ?? []), ...one.clusters])].sort(compareText);
    found.set(key, { ...(known ?? one), clusters });
  }
  return [...found.values()];
}

function exposed(
  all: readonly PageConnectivity[],
  find: (one: PageConnectivity) => readonly ExposedGroup[],
): readonly StandingOut[] {
  return all.flatMap((one) => {
    const byPorts = new Map<string, number[]>();
    for (const { group, ports } of find(one)) remembered(byPorts, portsWords(ports), () => []).push(group);
    return [...byPorts].flatMap(([ports, groups]) => standing(one, groups, ports));
  });
}

function indexesOf({ groups }: PageConnectivity, fits: (group: PodGroup) => boolean): readonly number[] {
  return groups.flatMap((group, index) => (fits(group) ? [index] : []));
}

/** One entry for each place: a namespace, or all namespaces of a type. */
function standing(one: PageConnectivity, groups: readonly number[], detail: string): readonly StandingOut[] {
  const byPlace = new Map<string, number[]>();
  for (const group of groups) {
    const first = one.groups[group];
    if (first !== undefined) remembered(byPlace, first.namespaces.join(), () => []).push(group);
  }
  return [...byPlace.values()].flatMap((alike) =>
    groupsByPlace(one, alike, { expand: false }).map((words) => {
      const place = one.groups[alike[0] ?? 0]?.places[0];
      const [namespace = ''] = place?.namespaces ?? [];
      const workload = place?.workloads[0];
      return {
        ...{ words, detail, clusters: one.clusters },
        example: { namespace, ...(workload === undefined ? {} : { workload: workloadText(workload) }) },
      };
    }),
  );
}
