import type { ClusterState, NamespaceState } from '../clusters/cluster-state.ts';
import type { ExceptedPath, NeverStatement, PeerPattern } from '../guardrails/guardrail.ts';
import type { GuardrailResult } from '../guardrails/guardrail-result.ts';
import { selectorWords } from '../labels/selector-words.ts';
import { fitsPattern } from '../model/name-pattern.ts';
import { withoutTenant } from '../model/tenant-name.ts';
import type { NeverRows } from './page-data.ts';

/**
 * Returns the rows of matrices between which a guardrail proves that no pod ever reaches another, on any port: also no pod of
 * a namespace that does not exist yet. Rows with declared pods in the host network are left out, because proofs are.
 */
export function neverRows(result: GuardrailResult, clusters: readonly ClusterState[]): readonly NeverRows[] {
  const { guardrail, statements } = result;
  return statements.flatMap(({ statement, answer, about }) => {
    if (statement.kind !== 'never' || answer !== 'holds' || about.reach === 'none' || statement.ports !== 'all')
      return [];
    const onHosts = new Set(about.hostNetwork.map((path) => path.slice(0, path.lastIndexOf('/'))));
    return (['type', 'tenant'] as const).flatMap((axis) => {
      const keys = keysOf(axis, clusters, onHosts);
      return rowsOf(statement, guardrail.except, axis, keys);
    });
  });
}

type NeverAxis = NeverRows['axis'];

/** Keys of the rows of an axis, without those that have pods in one of some namespaces. */
function keysOf(axis: NeverAxis, clusters: readonly ClusterState[], without: ReadonlySet<string>): readonly string[] {
  const keys = new Set<string>();
  const left = new Set<string>();
  for (const { name: cluster = '', namespaces } of clusters) {
    for (const namespace of namespaces.values()) {
      const key = keyOf(axis, namespace);
      keys.add(key);
      const hasHost = namespace.workloads.some(({ hostNetwork }) => hostNetwork);
      if (hasHost || without.has(`${cluster}/${namespace.name}`)) left.add(key);
    }
  }
  return [...keys].filter((key) => !left.has(key)).sort();
}

function keyOf(axis: NeverAxis, { type = '', tenant = withoutTenant }: NamespaceState): string {
  return axis === 'type' ? `type:${type}` : `tenant:${tenant}`;
}

function rowsOf(
  { from, to, relation }: NeverStatement,
  except: readonly ExceptedPath[],
  axis: NeverAxis,
  keys: readonly string[],
): readonly NeverRows[] {
  if (relation === 'same' || relation === 'same-tenant') return [];
  // Different types are in different namespaces, and so are different tenants; different types may be of one tenant.
  if (relation === 'other-tenant' && axis === 'type') return [];
  const sources = keys.filter(
    (key) => hasAll(from, axis, key) && !except.some((path) => mayHave(path.from, axis, key)),
  );
  const destinations = keys.filter(
    (key) => hasAll(to, axis, key) && !except.some((path) => mayHave(path.to, axis, key)),
  );
  const whole = [
    { from: keys.filter((key) => hasAll(from, axis, key)), to: destinations },
    { from: sources, to: keys.filter((key) => hasAll(to, axis, key)) },
  ];
  return whole
    .filter((rows) => rows.from.length > 0 && rows.to.length > 0)
    .map((rows) => ({ axis, ...rows, different: relation !== 'any' }));
}

/** Reports whether every pod that a row can have fits a pattern. */
function hasAll(pattern: PeerPattern, axis: NeverAxis, key: string): boolean {
  if (pattern.kind !== 'pods' || pattern.namespace !== undefined) return false;
  if (selectorWords(pattern.pods) !== 'any' || selectorWords(pattern.namespaces) !== 'any') return false;
  return axis === 'type'
    ? pattern.tenant === undefined && fitsRow(pattern.namespaceType, key)
    : pattern.namespaceType === undefined && fitsRow(pattern.tenant, key);
}

/** Reports whether some pod that a row can have may fit a pattern; without a pattern, every pod fits. */
function mayHave(pattern: PeerPattern | undefined, axis: NeverAxis, key: string): boolean {
  if (pattern === undefined) return true;
  if (pattern.kind !== 'pods') return false;
  return fitsRow(axis === 'type' ? pattern.namespaceType : pattern.tenant, key);
}

/** `*` for a tenant means that there is one. */
function fitsRow(pattern: string | undefined, key: string): boolean {
  if (pattern === undefined) return true;
  const name = key.slice(key.indexOf(':') + 1);
  if (key === `tenant:${withoutTenant}` || pattern === withoutTenant) return name === pattern;
  return fitsPattern(name, pattern);
}
