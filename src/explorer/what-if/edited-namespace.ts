import type { KnownPolicy, NamespaceState, Workload } from '../../clusters/cluster-state.ts';
import { compareText } from '../../diagnostics/compare.ts';
import { compareWorkloads, workloadText } from '../../model/workload-name.ts';

/** Returns a namespace with other labels. */
export function withNamespaceLabel(namespace: NamespaceState, key: string, value: string | undefined): NamespaceState {
  return { ...namespace, labels: withLabel(namespace.labels, key, value) };
}

/** Returns a namespace in which one workload has other labels. */
export function withWorkloadLabel(
  namespace: NamespaceState,
  changed: Workload,
  key: string,
  value: string | undefined,
): NamespaceState {
  const { differingLabels, ...workload } = changed;
  const differing = differingLabels?.filter((one) => one !== key) ?? [];
  return withWorkloads(namespace, [
    {
      ...workload,
      labels: withLabel(workload.labels, key, value),
      ...(differing.length === 0 ? {} : { differingLabels: differing }),
    },
  ]);
}

function withLabel(labels: NamespaceState['labels'], key: string, value: string | undefined): NamespaceState['labels'] {
  const others = Object.entries(labels).filter(([known]) => known !== key);
  return Object.fromEntries(value === undefined ? others : [...others, [key, value]]);
}

/** Returns a namespace with these workloads, which replace those of the same kind and name. */
export function withWorkloads(namespace: NamespaceState, workloads: readonly Workload[]): NamespaceState {
  const names = new Set(workloads.map(workloadText));
  const kept = namespace.workloads.filter((workload) => !names.has(workloadText(workload)));
  return { ...namespace, workloads: [...kept, ...workloads].sort(compareWorkloads) };
}

/** Returns a namespace without the policy of this name. */
export function withoutPolicy(namespace: NamespaceState, name: string): NamespaceState {
  return { ...namespace, policies: namespace.policies.filter(({ policy }) => policy.metadata.name !== name) };
}

/** Returns a namespace with these policies, which replace those of the same names. */
export function withPolicies(namespace: NamespaceState, policies: readonly KnownPolicy[]): NamespaceState {
  const names = new Set(policies.map(({ policy }) => policy.metadata.name));
  const kept = namespace.policies.filter(({ policy }) => !names.has(policy.metadata.name));
  return { ...namespace, policies: [...kept, ...policies].sort(asListed) };
}

/** By name, the external ones after all others. */
function asListed(a: KnownPolicy, b: KnownPolicy): number {
  const [first, second] = [a, b].map(({ origin }) => (origin === 'external' ? 1 : 0));
  return (first ?? 0) - (second ?? 0) || compareText(a.policy.metadata.name, b.policy.metadata.name);
}
