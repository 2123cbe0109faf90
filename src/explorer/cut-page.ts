import type { ClusterState, NamespaceState } from '../clusters/cluster-state.ts';
import type { ClusterConnectivity } from '../connectivity/connectivity.ts';
import { directionsOnTheWay, ownFirst } from '../model/directions.ts';
import type { BeyondConnection, PageConnectivity } from './page-data.ts';

/** Leaves the namespaces that are shown, and the Services in them. */
export function cutCluster(cluster: ClusterState, shows: (namespace: NamespaceState) => boolean): ClusterState {
  const namespaces = new Map([...cluster.namespaces].filter(([, namespace]) => shows(namespace)));
  return { ...cluster, namespaces, services: cluster.services.filter(({ namespace }) => namespaces.has(namespace)) };
}

/**
 * Leaves the connections of the namespaces that are shown. Connections with others remain as connections with something
 * that has no name, so that the page does not claim that there are none.
 */
export function cutConnectivity(whole: ClusterConnectivity, shown: ReadonlySet<string>): PageConnectivity {
  const isShown = (name: string): boolean => shown.has(name);
  const numbers = new Map<number, number>();
  const groups = whole.groups.flatMap((group, index) => {
    const namespaces = group.namespaces.filter(isShown);
    if (namespaces.length === 0) return [];
    numbers.set(index, numbers.size);
    const places = group.places
      .map((place) => ({ ...place, namespaces: place.namespaces.filter(isShown) }))
      .filter((place) => place.namespaces.length > 0);
    const size = places.reduce((sum, place) => sum + place.namespaces.length * place.workloads.length, 0);
    const workloads = places.length === group.places.length ? group.workloads : places.flatMap((one) => one.workloads);
    return [{ ...group, namespaces, places, size, workloads, namespacesOfType: namespaces.length }];
  });
  const kept = (indexes: readonly number[]): readonly number[] => indexes.flatMap((index) => numbers.get(index) ?? []);
  const reachesBeyond = (index: number): boolean => !(whole.groups[index]?.namespaces.every(isShown) ?? true);
  const beyond: BeyondConnection[] = [];
  for (const { from, to, relation, verdicts } of whole.connections) {
    if (relation === 'same') continue;
    for (const direction of directionsOnTheWay) {
      const [own, other] = ownFirst(direction, from, to);
      if (!other.some(reachesBeyond)) continue;
      for (const group of kept(own)) beyond.push({ group, direction, verdicts });
    }
  }
  return {
    clusters: whole.clusters,
    groups,
    connections: whole.connections.flatMap((row) => {
      const [from, to] = [kept(row.from), kept(row.to)];
      return from.length === 0 || to.length === 0 ? [] : [{ ...row, from, to }];
    }),
    undeclared: whole.undeclared.flatMap((row) => {
      const of = kept(row.groups);
      return of.length === 0 ? [] : [{ ...row, groups: of }];
    }),
    undeclaredPods: whole.undeclaredPods.flatMap((row) => {
      const of = kept(row.groups);
      if (of.length === 0) return [];
      const namespaces = row.namespaces?.filter(isShown);
      if (namespaces?.length !== row.namespaces?.length) {
        for (const group of of) beyond.push({ group, direction: row.direction, verdicts: row.verdicts });
      }
      if (namespaces?.length === 0) return [];
      return [{ ...row, groups: of, ...(namespaces === undefined ? {} : { namespaces }) }];
    }),
    withoutWorkloads: whole.withoutWorkloads.filter(isShown),
    addresses: whole.addresses.flatMap(({ of, ...row }) => {
      const left = of.flatMap(({ group, namespaces }) => {
        const number = numbers.get(group);
        const names = namespaces?.filter(isShown);
        if (number === undefined || names?.length === 0) return [];
        return [{ group: number, ...(names === undefined ? {} : { namespaces: names }) }];
      });
      return left.length === 0 ? [] : [{ ...row, of: left }];
    }),
    beyond,
  };
}
