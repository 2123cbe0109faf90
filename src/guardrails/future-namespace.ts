import type { KnownPolicy, NamespaceState } from '../clusters/cluster-state.ts';
import { memoised } from '../model/interned.ts';
import { namespaceNameLabel } from '../model/kubernetes-names.ts';
import type { LabelSelector, NetworkPolicy, NetworkPolicyPeer, TextMap } from '../model/network-policy.ts';

/** Values of namespaces' labels that take the place of others, by key and former value. */
export type Renaming = ReadonlyMap<string, ReadonlyMap<string, string>>;

/**
 * Returns a namespace that is like another, with other values of labels: in its own labels, and wherever its policies
 * select namespaces by them. Policies that select none of these values stay the same objects,
 * and so does their list if none does.
 */
export function renamedNamespace(
  namespace: NamespaceState,
  name: string,
  renaming: Renaming,
  labels: TextMap,
): NamespaceState {
  const policies = namespace.policies.map((known) => renamedPolicy(known, renaming));
  const isSame = policies.every((known, index) => known === namespace.policies[index]);
  return {
    ...namespace,
    name,
    labels: { ...labels, [namespaceNameLabel]: name },
    policies: isSame ? namespace.policies : policies,
  };
}

function renamedPolicy(known: KnownPolicy, renaming: Renaming): KnownPolicy {
  if (!selectsAny(known.policy, renaming)) return known;
  const { spec } = known.policy;
  const peers = (list: readonly NetworkPolicyPeer[]) => list.map((peer) => renamedPeer(peer, renaming));
  const policy: NetworkPolicy = {
    ...known.policy,
    spec: {
      ...spec,
      ...(spec.ingress === undefined
        ? {}
        : {
            ingress: spec.ingress.map((rule) => (rule.from === undefined ? rule : { ...rule, from: peers(rule.from) })),
          }),
      ...(spec.egress === undefined
        ? {}
        : { egress: spec.egress.map((rule) => (rule.to === undefined ? rule : { ...rule, to: peers(rule.to) })) }),
    },
  };
  return { ...known, policy };
}

/** Reports whether a policy selects namespaces by values that others replace. */
function selectsAny(policy: NetworkPolicy, renaming: Renaming): boolean {
  const selected = valuesSelected(policy);
  for (const [key, values] of renaming) {
    const ofKey = selected.get(key);
    if (ofKey === undefined) continue;
    for (const value of values.keys()) if (ofKey.has(value)) return true;
  }
  return false;
}

function renamedPeer(peer: NetworkPolicyPeer, renaming: Renaming): NetworkPolicyPeer {
  const { namespaceSelector } = peer;
  return namespaceSelector === undefined
    ? peer
    : { ...peer, namespaceSelector: renamedSelector(namespaceSelector, renaming) };
}

function renamedSelector({ matchLabels, matchExpressions }: LabelSelector, renaming: Renaming): LabelSelector {
  const renamed = (key: string, value: string): string => renaming.get(key)?.get(value) ?? value;
  return {
    ...(matchLabels === undefined
      ? {}
      : {
          matchLabels: Object.fromEntries(
            Object.entries(matchLabels).map(([key, value]) => [key, renamed(key, value)]),
          ),
        }),
    ...(matchExpressions === undefined
      ? {}
      : {
          matchExpressions: matchExpressions.map(({ key, operator, values }) => ({
            key,
            operator,
            ...(values === undefined ? {} : { values: values.map((value) => renamed(key, value)) }),
          })),
        }),
  };
}

/** The values by which a policy selects namespaces, by key; a key that it selects without a value has none. */
export const valuesSelected = memoised(({ spec }: NetworkPolicy): ReadonlyMap<string, ReadonlySet<string>> => {
  const found = new Map<string, Set<string>>();
  const add = (key: string, values: readonly string[]): void => {
    const known = found.get(key) ?? new Set();
    for (const value of values) known.add(value);
    found.set(key, known);
  };
  const { ingress = [], egress = [] } = spec;
  for (const { namespaceSelector } of [
    ...ingress.flatMap(({ from = [] }) => from),
    ...egress.flatMap(({ to = [] }) => to),
  ]) {
    const { matchLabels = {}, matchExpressions = [] } = namespaceSelector ?? {};
    for (const [key, value] of Object.entries(matchLabels)) add(key, [value]);
    for (const { key, values = [] } of matchExpressions) add(key, values);
  }
  return found;
});
