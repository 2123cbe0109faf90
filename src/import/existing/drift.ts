import type { ClusterState, NamespaceState } from '../../clusters/cluster-state.ts';
import type { ClusterDump } from '../../clusters/dump/cluster-dump.ts';
import { type KnownLandscape, nothingLeftOut } from '../../clusters/known-landscape.ts';
import { labelDifferences } from '../../clusters/read-labels.ts';
import { compareText } from '../../diagnostics/compare.ts';
import type { NetworkPolicy } from '../../model/network-policy.ts';
import { equalSpecs } from '../../policy/canonical-policy.ts';
import type { LabelDrift, PolicyDrift } from './existing-import.ts';

/** Returns the policies of a namespace that the team writes: those of other programs stay theirs. */
export function policiesOfTeam({ policies }: ClusterDump, namespace: NamespaceState): readonly NetworkPolicy[] {
  const records = policies.get(namespace.name);
  return namespace.policies.flatMap(({ policy }) =>
    records?.get(policy.metadata.name)?.writer === undefined ? [policy] : [],
  );
}

/** Returns the policies of a namespace that other programs write. */
export function policiesOfOthers(dump: ClusterDump, namespace: NamespaceState): readonly NetworkPolicy[] {
  const ours = new Set(policiesOfTeam(dump, namespace));
  return namespace.policies.flatMap(({ policy }) => (ours.has(policy) ? [] : [policy]));
}

/** Compares the policies that a namespace has with those that are rendered for it. By name. */
export function policyDrift(
  namespace: string,
  found: readonly NetworkPolicy[],
  rendered: readonly NetworkPolicy[],
): readonly PolicyDrift[] {
  const [there, made] = [byName(found), byName(rendered)];
  const names = [...new Set([...there.keys(), ...made.keys()])].sort(compareText);
  return names.flatMap((policy): readonly PolicyDrift[] => {
    const [a, b] = [there.get(policy), made.get(policy)];
    if (a === undefined) return b === undefined ? [] : [{ namespace, policy, kind: 'missing', rendered: b }];
    if (b === undefined) return [{ namespace, policy, kind: 'extra', found: a }];
    return equalSpecs(a, b) ? [] : [{ namespace, policy, kind: 'differs', found: a, rendered: b }];
  });
}

function byName(policies: readonly NetworkPolicy[]): ReadonlyMap<string, NetworkPolicy> {
  return new Map(policies.map((policy) => [policy.metadata.name, policy]));
}

/** Compares the labels with these keys. By key. */
export function labelDrift(
  found: NamespaceState,
  rendered: NamespaceState,
  keys: ReadonlySet<string>,
): readonly LabelDrift[] {
  if (!found.defined) return [];
  return labelDifferences({ found: found.labels, declared: rendered.labels }, keys).map(
    ({ key, found: a, declared }) => ({
      namespace: found.name,
      key,
      ...(a === undefined ? {} : { found: a }),
      ...(declared === undefined ? {} : { rendered: declared }),
    }),
  );
}

/**
 * Returns the cluster with the rendered policies in place of those of the team, in the given namespaces. Everything else
 * is as the dump has it.
 */
export function withRenderedPolicies(
  dump: ClusterDump,
  rendered: ClusterState,
  mapped: ReadonlySet<string>,
): ClusterState {
  const namespaces = [...dump.state.namespaces].map(([name, found]) => {
    const made = rendered.namespaces.get(name);
    if (made === undefined || !mapped.has(name)) return [name, found] as const;
    const records = dump.policies.get(name);
    const others = found.policies.filter(({ policy }) => records?.get(policy.metadata.name)?.writer !== undefined);
    const ours = made.policies.filter(({ origin }) => origin === 'rendered');
    const policies = [...ours, ...others].sort((a, b) => compareText(a.policy.metadata.name, b.policy.metadata.name));
    return [name, { ...found, policies }] as const;
  });
  return { ...dump.state, namespaces: new Map(namespaces) };
}

/** Returns a landscape of one cluster that is known already. */
export function oneCluster(name: string, state: ClusterState): KnownLandscape {
  const cluster = { name, load: () => ({ value: { ...state, name }, diagnostics: [] }) };
  return { origin: 'given', clusters: new Map([[name, cluster]]), leftOut: nothingLeftOut };
}
