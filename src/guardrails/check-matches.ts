import type { Cluster, Landscape, Namespace } from '../landscape/landscape.ts';
import { memoised } from '../model/interned.ts';
import { fitsPattern } from '../model/name-pattern.ts';
import { withoutTenant } from '../model/tenant-name.ts';
import { isOfTenants, type Relation } from '../questions/pairs.ts';
import type { PeerPattern, PodPattern, Statement } from './guardrail.ts';

/**
 * Returns why a statement is about nothing in any cluster of a landscape, as a whole sentence; nothing where it is about
 * something, or where a type that it names has no namespace yet. Labels of namespaces are not compared: only rendering
 * shows them all.
 */
export function matchesNothing(statement: Statement, landscape: Landscape): string | undefined {
  if (podsOf(statement).some((pods) => isOfTypeWithoutNamespace(pods, landscape))) return undefined;
  switch (statement.kind) {
    case 'isolated':
      return isSomewhere([statement.pods], 'any', landscape)
        ? undefined
        : 'No namespace of this landscape matches these pods.';
    case 'only': {
      const { subject, peers } = statement;
      if (!isSomewhere([subject], 'any', landscape)) return 'No namespace of this landscape matches these pods.';
      const unmatched = peers.findIndex(({ peer, relation }) => !isSomewhere([subject, peer], relation, landscape));
      return unmatched === -1
        ? undefined
        : `No cluster of this landscape has these pods and peer ${unmatched + 1} of the list.`;
    }
    case 'never':
    case 'always':
      return isSomewhere([statement.from, statement.to], statement.relation, landscape)
        ? undefined
        : 'No cluster of this landscape has namespaces that match both ends.';
  }
}

function podsOf(statement: Statement): readonly PodPattern[] {
  const peers = (): readonly PeerPattern[] => {
    if (statement.kind === 'isolated') return [statement.pods];
    if (statement.kind === 'only') return [statement.subject, ...statement.peers.map(({ peer }) => peer)];
    return [statement.from, statement.to];
  };
  return peers().flatMap((peer) => (peer.kind === 'pods' ? [peer] : []));
}

function isOfTypeWithoutNamespace({ namespaceType }: PodPattern, landscape: Landscape): boolean {
  if (namespaceType === undefined) return false;
  const used = usedTypes(landscape);
  const named = [...landscape.types.keys()].filter((type) => fitsPattern(type, namespaceType));
  return named.length > 0 && !named.some((type) => used.has(type));
}

const usedTypes: (landscape: Landscape) => ReadonlySet<string> = memoised(
  ({ clusters }) =>
    new Set([...clusters.values()].flatMap(({ namespaces }) => namespaces.map(({ type }) => type.name))),
);

/** Reports whether some cluster has namespaces for each of the ends, with the relation. */
function isSomewhere(ends: readonly PeerPattern[], relation: Relation, { clusters }: Landscape): boolean {
  const pods = ends.flatMap((end) => (end.kind === 'pods' ? [end] : []));
  if (!canBeRelated(pods, relation)) return false;
  return [...clusters.values()].some((cluster) => {
    const [from, to] = pods.map((end) => namespacesAt(end, cluster, relation));
    const are = [from, to].map((end) => end === undefined || end.found.length > 0);
    if (from === undefined || are.every((isFound) => !isFound)) return false;
    // No one asks about two namespaces that no source declares, nor about one of them and addresses.
    if (to === undefined) return are[0] === true || (ends.length === 1 && from.canBeUndeclared);
    const isThere = are.every((isFound, index) => isFound || [from, to][index]?.canBeUndeclared === true);
    return isThere && areRelated(from, to, relation);
  });
}

/** The namespaces of a cluster that an end matches, and those that it may match later. */
interface NamespacesAtEnd {
  readonly found: readonly Namespace[];
  /** There can be another namespace. */
  readonly canHaveMore: boolean;
  /** There can be another namespace, of a tenant that does not exist yet. */
  readonly canHaveTenants: boolean;
  /** A namespace that no source declares matches it, and not only by its name. */
  readonly canBeUndeclared: boolean;
}

function namespacesAt(
  end: PodPattern,
  { namespaces, declaredNamespaces }: Cluster,
  relation: Relation,
): NamespacesAtEnd {
  const found = namespaces.filter(
    (namespace) => fits(namespace, end) && (!isOfTenants(relation) || namespace.tenant !== undefined),
  );
  const isOpen = (pattern: string | undefined) => pattern === undefined || pattern.includes('*');
  const grows = isOpen(end.namespace) && found.some(({ type }) => isOpen(type.namePattern));
  const isOfAnyone = (end.tenant === undefined || end.tenant === withoutTenant) && end.namespaceType === undefined;
  const canBeUndeclared =
    isOfAnyone && declaredNamespaces === 'Open' && !isOfTenants(relation) && (end.namespace ?? '*') === '*';
  return {
    found,
    canBeUndeclared,
    canHaveMore: grows || (isOpen(end.namespace) && isOfAnyone && declaredNamespaces === 'Open'),
    canHaveTenants: grows && isOpen(end.tenant),
  };
}

function areRelated(from: NamespacesAtEnd, to: NamespacesAtEnd, relation: Relation): boolean {
  const namespaces = new Set([...from.found, ...to.found]);
  const tenants = new Set([...namespaces].map(({ tenant }) => tenant));
  switch (relation) {
    case 'any':
      return true;
    case 'same':
      return namespaces.size < from.found.length + to.found.length;
    case 'other':
      return namespaces.size > 1 || from.canHaveMore || to.canHaveMore;
    case 'other-tenant':
      return tenants.size > 1 || from.canHaveTenants || to.canHaveTenants;
    case 'same-tenant': {
      const ofSources = new Set(from.found.map(({ tenant }) => tenant));
      return to.found.some(({ tenant }) => ofSources.has(tenant)) || (from.canHaveTenants && to.canHaveTenants);
    }
  }
}

/** Reports whether the names of two ends admit a relation. */
function canBeRelated([one, other]: readonly PodPattern[], relation: Relation): boolean {
  if (one === undefined || other === undefined) return true;
  const tenants = [one.tenant, other.tenant];
  if (tenants.some((tenant) => tenant === undefined || tenant.includes('*'))) return true;
  if (relation === 'same-tenant') return one.tenant === other.tenant;
  return relation !== 'other-tenant' || one.tenant !== other.tenant;
}

function fits({ name, type, tenant }: Namespace, pods: PodPattern): boolean {
  return (
    (pods.namespace === undefined || fitsPattern(name, pods.namespace)) &&
    (pods.namespaceType === undefined || fitsPattern(type.name, pods.namespaceType)) &&
    (pods.tenant === undefined || fitsTenant(tenant, pods.tenant))
  );
}

function fitsTenant(tenant: string | undefined, pattern: string): boolean {
  if (pattern === withoutTenant) return tenant === undefined;
  return tenant !== undefined && fitsPattern(tenant, pattern);
}
