import type { ClusterState, NamespaceState } from '../clusters/cluster-state.ts';
import { listed } from '../diagnostics/counted.ts';
import { didYouMean } from '../diagnostics/nearest.ts';
import { fitsPattern } from '../model/name-pattern.ts';
import type { TextMap } from '../model/network-policy.ts';
import type { Result } from '../model/result.ts';
import { withoutTenant } from '../model/tenant-name.ts';
import type { PeerPlace, PeerProblem } from './peer-query.ts';

export interface FoundNamespace {
  readonly cluster: ClusterState;
  readonly namespace: NamespaceState;
}

/** One thing that a place asks of a namespace. */
interface Condition {
  readonly holds: (namespace: NamespaceState) => boolean;
  /** As it follows "namespace" in a sentence. */
  readonly words: string;
  /** The problem where no namespace of `all` has it. */
  readonly unmet: (all: readonly NamespaceState[]) => PeerProblem;
}

/** Finds the namespaces of a place in these clusters: at least one, or why there is none. */
export function findNamespaces(
  clusters: readonly ClusterState[],
  place: PeerPlace,
): Result<readonly FoundNamespace[], PeerProblem> {
  const asked = clustersNamed(clusters, place.cluster);
  if (asked.problem !== undefined) return asked;
  const all = asked.value.flatMap((cluster) =>
    [...cluster.namespaces.values()].map((namespace) => ({ cluster, namespace })),
  );
  const conditions = conditionsOf(place);
  const found = all.filter(({ namespace }) => conditions.every(({ holds }) => holds(namespace)));
  if (found.length > 0) return { value: found };
  const namespaces = all.map(({ namespace }) => namespace);
  const unmet = conditions.find(({ holds }) => !namespaces.some(holds));
  if (unmet !== undefined) return { problem: unmet.unmet(namespaces) };
  return { problem: { message: `There is no ${placeWords(place)}.` } };
}

/** Finds the clusters of a name, in which `*` stands for any characters; without one, all. */
export function clustersNamed(
  clusters: readonly ClusterState[],
  asked: string | undefined,
): Result<readonly ClusterState[], PeerProblem> {
  if (asked === undefined) return { value: clusters };
  const found = clusters.filter(({ name }) => name !== undefined && fitsPattern(name, asked));
  if (found.length > 0) return { value: found };
  const names = clusters.flatMap(({ name }) => name ?? []);
  return { problem: unknown('cluster', asked, names) };
}

/** A place in words: `namespace named "shop" of cluster "aws"`, `namespace of type "web" of tenant "fruit"`. */
export function placeWords(place: PeerPlace): string {
  const { cluster } = place;
  const within = cluster === undefined ? [] : [`of cluster "${cluster}"`];
  return ['namespace', ...conditionsOf(place).map(({ words }) => words), ...within].join(' ');
}

/** Suggests a name among these. */
export function hintOf(name: string, names: readonly string[]): { readonly hint?: string } {
  const distinct = [...new Set(names)].sort();
  const near = didYouMean(name, distinct);
  if (near !== undefined) return { hint: near };
  return distinct.length === 0 ? {} : { hint: `Available: ${listed(distinct, mostListed)}.` };
}

/** How many names a hint lists before it stops to help. */
const mostListed = 12;

function conditionsOf(place: PeerPlace): readonly Condition[] {
  const { namespace, namespaceType, tenant, tenantLabels, namespaceLabels } = place;
  return [
    ...(namespace === undefined ? [] : [ofName(namespace)]),
    ...(namespaceType === undefined ? [] : [ofType(namespaceType)]),
    ...(tenant === undefined ? [] : [tenant === withoutTenant ? ofNoTenant : ofTenant(tenant)]),
    ...(tenantLabels === undefined ? [] : [ofTenantWith(tenantLabels)]),
    ...(namespaceLabels === undefined ? [] : [withLabels(namespaceLabels)]),
  ];
}

function ofName(asked: string): Condition {
  return {
    holds: ({ name }) => fitsPattern(name, asked),
    words: `named "${asked}"`,
    unmet: (all) =>
      unknown(
        'namespace',
        asked,
        all.map(({ name }) => name),
      ),
  };
}

function ofType(asked: string): Condition {
  return {
    holds: ({ type }) => type !== undefined && fitsPattern(type, asked),
    words: `of type "${asked}"`,
    unmet: (all) => {
      const types = all.flatMap(({ type }) => type ?? []);
      if (types.length > 0) return unknown('namespace type', asked, types);
      return { message: 'Plain manifests have no namespace types.', hint: 'Name a namespace: shop/web.' };
    },
  };
}

function ofTenant(asked: string): Condition {
  return {
    holds: ({ tenant }) => tenant !== undefined && fitsPattern(tenant, asked),
    words: `of tenant "${asked}"`,
    unmet: (all) => {
      const tenants = all.flatMap(({ tenant }) => tenant ?? []);
      if (tenants.length === 0) return noTenants(all);
      return asked.includes('*')
        ? unknown('tenant', asked, tenants)
        : { message: `No namespace has tenant "${asked}".`, ...hintOf(asked, tenants) };
    },
  };
}

/** Plain manifests do not show whose a namespace is, so they do not show that it has no tenant. */
const ofNoTenant: Condition = {
  holds: ({ type, tenant }) => type !== undefined && tenant === undefined,
  words: 'without a tenant',
  unmet: (all) => (arePlain(all) ? noTenants(all) : { message: 'Every namespace has a tenant.' }),
};

function ofTenantWith(labels: TextMap): Condition {
  return {
    holds: ({ tenantLabels }) => tenantLabels !== undefined && hasLabels(tenantLabels, labels),
    words: `of a tenant with ${labelWords(labels)}`,
    unmet: (all) =>
      all.every(({ tenant }) => tenant === undefined)
        ? noTenants(all)
        : unknownLabels(
            'tenant of a namespace',
            labels,
            all.flatMap(({ tenantLabels }) => (tenantLabels === undefined ? [] : [tenantLabels])),
          ),
  };
}

function withLabels(labels: TextMap): Condition {
  return {
    holds: (namespace) => hasLabels(namespace.labels, labels),
    words: `with ${labelWords(labels)}`,
    unmet: (all) =>
      unknownLabels(
        'namespace',
        labels,
        all.map((namespace) => namespace.labels),
      ),
  };
}

function noTenants(all: readonly NamespaceState[]): PeerProblem {
  return arePlain(all)
    ? { message: 'Plain manifests have no tenants.', hint: 'Name a namespace: shop/web.' }
    : { message: 'No namespace has a tenant.' };
}

function arePlain(namespaces: readonly NamespaceState[]): boolean {
  return namespaces.every(({ type }) => type === undefined);
}

/** Reports whether every one of these labels is there. */
export function hasLabels(labels: TextMap, asked: TextMap): boolean {
  return Object.entries(asked).every(([key, value]) => Object.hasOwn(labels, key) && labels[key] === value);
}

function labelWords(labels: TextMap): string {
  return Object.entries(labels)
    .map(([key, value]) => `${key}=${value}`)
    .join(', ');
}

/** The problem of labels that nothing of a kind has. The hint shows the values of a key that is there, or a key that is near. */
export function unknownLabels(what: string, asked: TextMap, all: readonly TextMap[]): PeerProblem {
  const message = `No ${what} has ${labelWords(asked)}.`;
  for (const [key, value] of Object.entries(asked)) {
    const values = all.flatMap((labels) => (Object.hasOwn(labels, key) ? [labels[key] ?? ''] : []));
    if (values.length === 0) return { message, ...hintOf(key, all.flatMap(Object.keys)) };
    if (!values.includes(value)) return { message, ...hintOf(value, values) };
  }
  return { message };
}

function unknown(what: string, name: string, names: readonly string[]): PeerProblem {
  const message = name.includes('*') ? `No ${what} fits "${name}".` : `There is no ${what} "${name}".`;
  return { message, ...hintOf(name, names) };
}
