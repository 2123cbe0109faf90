import type { SeenCluster } from '../connectivity/connectivity.ts';
import { remembered } from '../model/interned.ts';
import { workloadText } from '../model/workload-name.ts';
import type { Verdicts } from '../verdicts/verdicts.ts';
import type { SeenRows } from './packed-seen.ts';
import type { PageConnectivity } from './page-data.ts';

/** Connections of a cluster, to be looked up by two ends. */
export class GroupTable {
  readonly connectivity: PageConnectivity;
  /** Connections that were seen at the rows; absent where there are no records of these clusters. */
  readonly seen: (SeenCluster & Partial<Pick<SeenRows, 'more'>>) | undefined;
  /** Reports whether marks of a group may be about pods that it does not have. */
  readonly isPart: (group: number) => boolean;
  readonly #size: number;
  #groups: ReadonlyMap<string, ReadonlyMap<string, number>> | undefined;
  /** The place of the connection of each pair of groups in `connections`, plus one; zero: none. */
  readonly #same: Uint32Array;
  readonly #other: Uint32Array;

  constructor(connectivity: PageConnectivity, seen?: GroupTable['seen'], isPart: GroupTable['isPart'] = () => false) {
    this.connectivity = connectivity;
    this.isPart = isPart;
    this.seen = seen?.isRecorded === true ? seen : undefined;
    const { groups, connections } = connectivity;
    this.#size = groups.length;
    this.#same = new Uint32Array(groups.length ** 2);
    this.#other = new Uint32Array(groups.length ** 2);
    for (const [index, { from, to, relation }] of connections.entries()) {
      for (const source of from) {
        for (const destination of to) {
          if (relation !== 'other') this.#same[source * this.#size + destination] = index + 1;
          if (relation !== 'same') this.#other[source * this.#size + destination] = index + 1;
        }
      }
    }
  }

  /** The verdicts from a pod of one group to a pod of another; nothing if no connection is possible. */
  verdicts(from: number, to: number, relation: 'same' | 'other'): Verdicts | undefined {
    const table = relation === 'same' ? this.#same : this.#other;
    const place = table[from * this.#size + to] ?? 0;
    return place === 0 ? undefined : this.connectivity.connections[place - 1]?.verdicts;
  }

  /** The group of a workload, by its text `Kind/name`. */
  groupOf(namespace: string, workload: string): number | undefined {
    this.#groups ??= groupsByWorkload(this.connectivity);
    return this.#groups.get(namespace)?.get(workload);
  }
}

function groupsByWorkload({ groups }: PageConnectivity): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const found = new Map<string, Map<string, number>>();
  for (const [group, { places }] of groups.entries()) {
    for (const { namespaces, workloads } of places) {
      const texts = workloads.map(workloadText);
      for (const namespace of namespaces) {
        const names = remembered(found, namespace, () => new Map());
        for (const text of texts) names.set(text, group);
      }
    }
  }
  return found;
}
