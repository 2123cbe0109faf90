import type {
  ClusterConnectivity,
  GroupConnection,
  PodGroup,
  UndeclaredPodsConnection,
} from '../../connectivity/connectivity.ts';
import { grouped, listed } from '../../diagnostics/counted.ts';
import type { WorkloadName } from '../../model/workload-name.ts';
import { visible } from '../words/wording.ts';

interface WordingOptions {
  /** Lists all names instead of the first few. */
  readonly expand: boolean;
}

const mostNames = 4;
const mostNamespaces = 3;
/** Plain manifests may have a place for each workload. */
const mostPlaces = 12;

/** Namespaces of one type, or of plain manifests. */
interface NamespacesOfType {
  readonly namespaceType?: string;
  /** Sorted. */
  readonly namespaces: readonly string[];
  readonly namespacesOfType: number;
}

/** Where pods are: `garden`, `each shoot-control-plane namespace`, `12 of 300 shoot-control-plane namespaces`. */
export function placeWords(
  { namespaceType, namespaces, namespacesOfType }: NamespacesOfType,
  { expand }: WordingOptions,
): string {
  const [only = '', second] = namespaces;
  if (second === undefined && (namespacesOfType === 1 || namespaceType === undefined || expand)) return visible(only);
  if (namespaceType === undefined) {
    if (expand || namespaces.length <= mostNamespaces) return visible(namespaces.join(', '));
    return `${grouped(namespaces.length)} namespaces`;
  }
  if (!expand && namespaces.length === namespacesOfType) return `each ${visible(namespaceType)} namespace`;
  if (namespaces.length <= mostNamespaces || expand) return visible(namespaces.join(', '));
  return `${grouped(namespaces.length)} of ${grouped(namespacesOfType)} ${visible(namespaceType)} namespaces`;
}

/** The names of workloads, without their kinds. */
function withoutKinds(workloads: readonly WorkloadName[]): readonly string[] {
  return [...new Set(workloads.map(({ name }) => name))];
}

/**
 * The names of a group's workloads, without their kinds; with the namespace, as `left/web`, where the group's
 * namespaces do not all have the same. `only` leaves those of some namespaces.
 */
export function workloadNames({ places }: PodGroup, only?: readonly string[]): readonly string[] {
  const shown = places
    .map(({ namespaces, workloads }) => ({
      workloads: withoutKinds(workloads),
      namespaces: only === undefined ? namespaces : namespaces.filter((name) => only.includes(name)),
    }))
    .filter(({ namespaces }) => namespaces.length > 0);
  if (shown.length < 2) return shown[0]?.workloads ?? [];
  return shown
    .flatMap(({ namespaces, workloads }) => namespaces.flatMap((one) => workloads.map((name) => `${one}/${name}`)))
    .sort();
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
    for (const place of first.places) {
      for (const name of withoutKinds(place.workloads)) {
        // Workloads of plain manifests have nothing in common but what policies see.
        const key = JSON.stringify([first.namespaceType ?? index, name]);
        const known = workloads.get(key) ?? { name, first, namespaces: new Set<string>() };
        workloads.set(key, known);
        for (const namespace of place.namespaces) known.namespaces.add(namespace);
      }
    }
  }
  const places = new Map<string, Set<string>>();
  for (const { name, first, namespaces } of workloads.values()) {
    const words = placeWords({ ...first, namespaces: [...namespaces].sort() }, options);
    const names = places.get(words) ?? new Set<string>();
    places.set(words, names);
    names.add(visible(name));
  }
  const lines = [...places].map(
    ([place, names]) => `${place}: ${listed([...names].sort(), options.expand ? names.size : mostNames)}`,
  );
  if (options.expand || lines.length <= mostPlaces) return lines;
  return [...lines.slice(0, mostPlaces - 1), `workloads in ${grouped(lines.length - mostPlaces + 1)} more places`];
}

/** Relation of the namespaces of the pods of a connection; nothing if the groups allow only one. */
export function relationWords({ groups }: ClusterConnectivity, { from, to, relation }: GroupConnection): string {
  const isFixed = [...from, ...to].every((index) => (groups[index]?.namespaces.length ?? 0) < 2);
  if (isFixed || relation === 'any') return '';
  return relation === 'same' ? 'in the same namespace' : 'in another namespace';
}

/** Where undeclared pods are: `the same namespace`, `any declared namespace`, `left, right`. */
export function undeclaredPodsPlace(
  { relation, namespaces }: Pick<UndeclaredPodsConnection, 'relation' | 'namespaces'>,
  most: number,
): string {
  if (namespaces === undefined) {
    return { same: 'the same namespace', other: 'another declared namespace', any: 'any declared namespace' }[relation];
  }
  const names =
    namespaces.length <= most ? visible(namespaces.join(', ')) : `${grouped(namespaces.length)} declared namespaces`;
  return { same: `${names}, the same namespace`, other: `${names}, another namespace`, any: names }[relation];
}
