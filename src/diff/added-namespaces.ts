import type { ClusterState, NamespaceState } from '../clusters/cluster-state.ts';
import { tenantLabel } from '../policy/ringfence-labels.ts';

/**
 * Returns the state before with the namespaces that a change adds for tenants, as if they had been there without the
 * policies from the tenant's own folder. So what these policies open counts as opened, and what the type gives to each of
 * its namespaces does not. The same object where there is no such namespace.
 */
export function withAddedNamespaces(before: ClusterState, after: ClusterState): ClusterState {
  const added = [...after.namespaces.values()].flatMap((namespace) => {
    if (before.namespaces.has(namespace.name)) return [];
    const policies = namespace.policies.filter(({ policy }) => !isOfTenant(policy.metadata.labels, namespace));
    return policies.length === namespace.policies.length ? [] : [{ ...namespace, policies }];
  });
  if (added.length === 0) return before;
  const all = [...before.namespaces, ...added.map((namespace) => [namespace.name, namespace] as const)];
  return { ...before, namespaces: new Map(all.sort(([a], [b]) => (a < b ? -1 : 1))) };
}

function isOfTenant(labels: Readonly<Record<string, string>> | undefined, { tenant }: NamespaceState): boolean {
  return tenant !== undefined && labels?.[tenantLabel] === tenant;
}
