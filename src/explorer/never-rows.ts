import type { ClusterState, NamespaceState } from '../clusters/cluster-state.ts';
import type { NeverStatement, PeerPattern, PodPattern } from '../guardrails/guardrail.ts';
import type { GuardrailResult } from '../guardrails/guardrail-result.ts';
import { matches } from '../labels/label-space.ts';
import { selectorWords } from '../labels/selector-words.ts';
import { remembered } from '../model/interned.ts';
import { fitsPattern } from '../model/name-pattern.ts';
import { withoutTenant } from '../model/tenant-name.ts';
import type { NeverRows } from './page-data.ts';

/**
 * Returns the rows of matrices between which a guardrail proves that no pod ever reaches another, on any port. Exceptions
 * and grants make holes in a proof, so a guardrail with any gives no rows.
 */
export function neverRows(result: GuardrailResult, clusters: readonly ClusterState[]): readonly NeverRows[] {
  const { guardrail, statements } = result;
  if (guardrail.except.length > 0 || guardrail.grants === 'Allowed') return [];
  return statements.flatMap(({ statement, answer, about }) => {
    if (statement.kind !== 'never' || answer !== 'holds' || about.reach === 'none') return [];
    if (about.hostNetwork.length > 0 || statement.ports !== 'all') return [];
    return (['type', 'tenant'] as const).flatMap((axis) => rowsOf(statement, axis, clusters));
  });
}

function rowsOf(
  { from, to, relation }: NeverStatement,
  axis: NeverRows['axis'],
  clusters: readonly ClusterState[],
): readonly NeverRows[] {
  if (relation === 'same' || relation === 'same-tenant') return [];
  // Different types are in different namespaces, and so are different tenants; different types may be of one tenant.
  if (relation === 'other-tenant' && axis === 'type') return [];
  const [sources, destinations] = [wholeRows(from, axis, clusters), wholeRows(to, axis, clusters)];
  if (sources.length === 0 || destinations.length === 0) return [];
  return [{ axis, from: sources, to: destinations, different: relation !== 'any' }];
}

/** Keys of the rows of which every pod fits a pattern. */
function wholeRows(
  pattern: PeerPattern,
  axis: NeverRows['axis'],
  clusters: readonly ClusterState[],
): readonly string[] {
  if (pattern.kind !== 'pods' || selectorWords(pattern.pods) !== 'any') return [];
  const fits = new Map<string, boolean>();
  for (const { namespaces } of clusters) {
    for (const namespace of namespaces.values()) {
      const key = axis === 'type' ? `type:${namespace.type ?? ''}` : `tenant:${namespace.tenant ?? withoutTenant}`;
      fits.set(key, remembered(fits, key, () => true) && fitsNamespace(pattern, namespace));
    }
  }
  return [...fits].flatMap(([key, all]) => (all ? [key] : [])).sort();
}

function fitsNamespace(pattern: PodPattern, { name, type, tenant, labels }: NamespaceState): boolean {
  if (pattern.namespace !== undefined && !fitsPattern(name, pattern.namespace)) return false;
  if (pattern.namespaceType !== undefined && !fitsPattern(type ?? '', pattern.namespaceType)) return false;
  if (pattern.tenant === withoutTenant && tenant !== undefined) return false;
  if (pattern.tenant !== undefined && pattern.tenant !== withoutTenant) {
    if (tenant === undefined || !fitsPattern(tenant, pattern.tenant)) return false;
  }
  return matches(pattern.namespaces, labels);
}
