import type { ClusterConnectivity, GroupConnection, PodGroup } from '../../connectivity/connectivity.ts';
import { grouped, listed, visible } from '../wording.ts';

export interface WordingOptions {
  /** Lists whatever there is instead of the first few. */
  readonly expand: boolean;
}

const mostNames = 4;
const mostNamespaces = 3;

/** Namespaces of one type, or of plain manifests. */
interface Place {
  readonly namespaceType?: string;
  /** Sorted. */
  readonly namespaces: readonly string[];
  readonly namespacesOfType: number;
}

/** Where pods are: `garden`, `each shoot-control-plane namespace`, `12 of 300 shoot-control-plane namespaces`. */
export function placeWords({ namespaceType, namespaces, namespacesOfType }: Place, { expand }: WordingOptions): string {
  const [only = '', second] = namespaces;
  if (second === undefined && (namespacesOfType === 1 || namespaceType === undefined || expand)) return visible(only);
  if (namespaceType === undefined) {
    if (expand || namespaces.length <= mostNamespaces) return visible(namespaces.join(', '));
    return `${grouped(namespaces.length)} namespaces`;
  }
  if (namespaces.length === namespacesOfType) return `each ${visible(namespaceType)} namespace`;
  if (namespaces.length <= mostNamespaces || expand) return visible(namespaces.join(', '));
  return `${grouped(namespaces.length)} of ${grouped(namespacesOfType)} ${visible(namespaceType)} namespaces`;
}

/** The names of a group's workloads, without their kinds. */
export function workloadNames({ workloads }: PodGroup): readonly string[] {
  return [...new Set(workloads.map((name) => name.slice(name.indexOf('/') + 1)))];
}

/** Groups in words: `garden: loki, prometheus · each shoot-control-plane namespace: loki`. */
export function groupsWords(cluster: ClusterConnectivity, indexes: readonly number[], options: WordingOptions): string {
  return groupsByPlace(cluster, indexes, options).join(' · ');
}

/** The same, place by place. What groups of one type have in common is said once, wherever they are. */
export function groupsByPlace(
  { groups }: ClusterConnectivity,
  indexes: readonly number[],
  options: WordingOptions,
): readonly string[] {
  if (indexes.length === groups.length && !options.expand && groups.length > mostNames) return ['every pod'];
  const workloads = new Map<
    string,
    { readonly name: string; readonly first: PodGroup; readonly namespaces: Set<string> }
  >();
  for (const index of indexes) {
    const first = groups[index];
    if (first === undefined) continue;
    for (const name of workloadNames(first)) {
      // Workloads of plain manifests have nothing in common but what policies see.
      const key = JSON.stringify([first.namespaceType ?? index, name]);
      const known = workloads.get(key) ?? { name, first, namespaces: new Set<string>() };
      workloads.set(key, known);
      for (const namespace of first.namespaces) known.namespaces.add(namespace);
    }
  }
  const places = new Map<string, Set<string>>();
  for (const { name, first, namespaces } of workloads.values()) {
    const words = placeWords({ ...first, namespaces: [...namespaces].sort() }, options);
    const names = places.get(words) ?? new Set<string>();
    places.set(words, names);
    names.add(visible(name));
  }
  return [...places].map(
    ([place, names]) => `${place}: ${listed([...names].sort(), options.expand ? names.size : mostNames)}`,
  );
}

/** Of the namespaces of a connection's pods; nothing where the groups leave no choice. */
export function relationWords({ groups }: ClusterConnectivity, { from, to, relation }: GroupConnection): string {
  const isFixed = [...from, ...to].every((index) => (groups[index]?.namespaces.length ?? 0) < 2);
  if (isFixed || relation === 'any') return '';
  return relation === 'same' ? 'in the same namespace' : 'in another namespace';
}
