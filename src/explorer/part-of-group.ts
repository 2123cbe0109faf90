import type { PodGroup } from '../connectivity/connectivity.ts';

/** Returns a group as some of its namespaces have it. */
export function inNamespaces(group: PodGroup, isIn: (namespace: string) => boolean): PodGroup {
  const places = group.places
    .map((place) => ({ ...place, namespaces: place.namespaces.filter(isIn) }))
    .filter((place) => place.namespaces.length > 0);
  return { ...group, namespaces: group.namespaces.filter(isIn), places };
}
