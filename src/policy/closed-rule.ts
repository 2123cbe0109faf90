import type { Direction, EgressRule, IngressRule, NetworkPolicy, NetworkPolicySpec } from '../model/network-policy.ts';

/**
 * The one place that knows the rule that no peer can match. Ringfence renders it where a policy isolates pods in a
 * direction and has no rule there, because a field that is absent from what is applied belongs to no one: rules that
 * another writer adds to it would stay. Everything that reads policies takes the rule for no rule.
 */
const noPeerKey = 'ringfence.dev/no-peer';

/** A selector that no set of labels satisfies: a pod cannot have a label and lack it. */
const noPeer = {
  podSelector: {
    matchExpressions: [
      { key: noPeerKey, operator: 'Exists' },
      { key: noPeerKey, operator: 'DoesNotExist' },
    ],
  },
} as const;

const closedIngress: readonly IngressRule[] = [{ from: [noPeer] }];
const closedEgress: readonly EgressRule[] = [{ to: [noPeer] }];

/** The policy as it is applied: with a closed rule in each direction that it isolates without a rule. */
export function withClosedRules(policy: NetworkPolicy): NetworkPolicy {
  const { podSelector, policyTypes, ingress, egress } = policy.spec;
  const isClosed = (direction: Direction, rules: readonly unknown[] = []): boolean =>
    policyTypes.includes(direction) && rules.length === 0;
  return {
    ...policy,
    spec: {
      podSelector,
      policyTypes,
      ...rulesOf('ingress', isClosed('Ingress', ingress) ? closedIngress : ingress),
      ...rulesOf('egress', isClosed('Egress', egress) ? closedEgress : egress),
    },
  };
}

/** The complete policy as it is meant: a direction that has a closed rule and no other has no rule. */
export function withoutClosedRules(policy: NetworkPolicy): NetworkPolicy {
  const { podSelector, policyTypes, ingress, egress } = policy.spec;
  const [closedIn, closedOut] = [isOnlyClosed(ingress), isOnlyClosed(egress)];
  if (!closedIn && !closedOut) return policy;
  return {
    ...policy,
    spec: {
      podSelector,
      policyTypes,
      ...rulesOf('ingress', closedIn ? undefined : ingress),
      ...rulesOf('egress', closedOut ? undefined : egress),
    },
  };
}

function rulesOf<Name extends 'ingress' | 'egress'>(name: Name, rules: NetworkPolicySpec[Name]) {
  return rules === undefined ? {} : ({ [name]: rules } as Pick<NetworkPolicySpec, Name>);
}

const closedTexts: ReadonlySet<string> = new Set([closedIngress, closedEgress].map((rules) => JSON.stringify(rules)));

/** Complete rules have their fields in one order, so equal rules have equal texts. */
function isOnlyClosed(rules: readonly (IngressRule | EgressRule)[] | undefined): boolean {
  return rules?.length === 1 && closedTexts.has(JSON.stringify(rules));
}
