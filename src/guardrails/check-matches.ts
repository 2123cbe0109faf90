import type { Landscape, Namespace } from '../landscape/landscape.ts';
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

/**
 * Reports whether some cluster has namespaces for each of the ends. A type may get further namespaces and tenants, so
 * two ends can have another relation than those that are declared.
 */
function isSomewhere(ends: readonly PeerPattern[], relation: Relation, { clusters }: Landscape): boolean {
  const pods = ends.flatMap((end) => (end.kind === 'pods' ? [end] : []));
  if (!canBeRelated(pods, relation)) return false;
  return [...clusters.values()].some(({ namespaces }) => {
    if (relation === 'same') return namespaces.some((namespace) => pods.every((end) => fits(namespace, end)));
    return pods.every((end) =>
      namespaces.some(
        (namespace) => fits(namespace, end) && (!isOfTenants(relation) || namespace.tenant !== undefined),
      ),
    );
  });
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
