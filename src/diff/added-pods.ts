import type { ClusterState, KnownPolicy, NamespaceState } from '../clusters/cluster-state.ts';
import { compareWorkloads, workloadText } from '../model/workload-name.ts';
import { tenantLabel } from '../policy/ringfence-labels.ts';
import type { ComparedStates } from './compared-states.ts';

/** Marks pods of the state before that only the state after has. */
const addedLabel = 'ringfence.dev/added';

/**
 * Returns two states in which pods of tenants do not escape the comparison because a change adds, removes or renames
 * them. A namespace that a change adds for a tenant was there before, without the policies that come from folders of
 * tenants: what those policies open counts as opened, and what its type gives to each of its namespaces does not. A
 * workload that is added where there are such policies was there, too, and they did not select it: otherwise one change
 * could add the policy for pods that no file declares, and a second the pods. In a namespace of which the labels or such
 * policies change, each workload of either state is in both. The same objects where nothing of this happens.
 */
export function withPodsOfTenants(before: ClusterState, after: ClusterState): ComparedStates {
  const [was, is] = [new Map<string, NamespaceState>(), new Map<string, NamespaceState>()];
  for (const now of after.namespaces.values()) {
    const old = before.namespaces.get(now.name);
    if (old === now) continue;
    if (old === undefined) {
      const policies = now.policies.filter((known) => !comesFromTenant(known));
      if (now.tenant !== undefined && policies.length < now.policies.length) was.set(now.name, { ...now, policies });
      continue;
    }
    if ((old.tenant ?? now.tenant) === undefined) continue;
    const [added, removed] = [lacking(now, old), lacking(old, now)];
    const isChanged = tenantText(old) !== tenantText(now);
    if (added.length > 0 && (isChanged || old.policies.some(comesFromTenant))) was.set(now.name, withAdded(old, added));
    if (isChanged && removed.length > 0)
      is.set(now.name, { ...now, workloads: sorted([...now.workloads, ...removed]) });
  }
  return { before: withNamespaces(before, was), after: withNamespaces(after, is) };
}

/** Puts workloads into a namespace in which the policies that come from folders of tenants do not select them. */
function withAdded(namespace: NamespaceState, added: NamespaceState['workloads']): NamespaceState {
  const marked = added.map((workload) => ({ ...workload, labels: { ...workload.labels, [addedLabel]: '' } }));
  return {
    ...namespace,
    workloads: sorted([...namespace.workloads, ...marked]),
    policies: namespace.policies.map((known) => (comesFromTenant(known) ? withoutAdded(known) : known)),
  };
}

function withoutAdded(known: KnownPolicy): KnownPolicy {
  const { spec } = known.policy;
  const { podSelector } = spec;
  const matchExpressions = [
    ...(podSelector.matchExpressions ?? []),
    { key: addedLabel, operator: 'DoesNotExist' as const },
  ];
  const policy = { ...known.policy, spec: { ...spec, podSelector: { ...podSelector, matchExpressions } } };
  return { ...known, policy };
}

function comesFromTenant({ policy: { metadata } }: KnownPolicy): boolean {
  return metadata.labels?.[tenantLabel] !== undefined;
}

/** Returns a key of what a tenant's folder can say about a namespace beside its workloads. */
function tenantText({ labels, policies }: NamespaceState): string {
  return JSON.stringify([
    Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1)),
    policies.filter(comesFromTenant).map(({ policy }) => [policy.metadata.name, policy.spec]),
  ]);
}

/** The workloads that another state of the namespace does not have. */
function lacking({ workloads }: NamespaceState, other: NamespaceState): NamespaceState['workloads'] {
  const known = new Set(other.workloads.map(workloadText));
  return workloads.filter((workload) => !known.has(workloadText(workload)));
}

function sorted(workloads: NamespaceState['workloads']): NamespaceState['workloads'] {
  return [...workloads].sort(compareWorkloads);
}

function withNamespaces(state: ClusterState, others: ReadonlyMap<string, NamespaceState>): ClusterState {
  if (others.size === 0) return state;
  const all = new Map([...state.namespaces, ...others]);
  return { ...state, namespaces: new Map([...all].sort(([a], [b]) => (a < b ? -1 : 1))) };
}
