import type { AddressSet } from '../model/address-set.ts';
import type { PortSet } from '../model/port-set.ts';
import { type CompiledPolicy, type RuleAction, type Tier, tiers } from '../policy/compiled-policy.ts';
import { intersectTraffic, part, subtractTraffic, type Traffic } from './traffic.ts';

/** A policy that applies to a pod, with its rules in one direction as they are read of one other end. */
export interface ReadPolicy {
  readonly compiled: CompiledPolicy;
  readonly rules: readonly ReadRule[];
  readonly otherwise: 'deny' | 'undecided';
}

interface ReadRule {
  readonly action: RuleAction;
  readonly ports: PortSet;
  /** The addresses of the other end by which the rule finds it; empty: it does not. */
  readonly addresses: AddressSet;
}

/** One action on some traffic, and the rule or policy that takes it. */
export interface Decision {
  /** Absent: no policy decides, so everything is allowed. */
  readonly policy?: CompiledPolicy;
  /** The rule's place; absent: what the policy says otherwise. */
  readonly rule?: number;
  readonly action: RuleAction;
  readonly traffic: Traffic;
}

/**
 * Everything that the policies may decide of some traffic. Traffic that is in several decisions is decided by any of
 * them: those of the namespace tier agree, and those of policies of one priority may differ.
 */
export function decide(policies: readonly ReadPolicy[], all: Traffic): readonly Decision[] {
  const decisions: Decision[] = [];
  let open = all;
  // The API: "Policy tiers are evaluated in the following order: Admin tier, NetworkPolicy tier, Baseline tier".
  for (const tier of tiers) {
    if (open.length === 0) break;
    const found = decideTier(policies, tier, open);
    decisions.push(...found.decisions);
    open = found.open;
  }
  // The API: "If a given connection wasn't allowed or denied by any of the tiers, the default kubernetes policy is
  // applied, which says that all pods can communicate with each other."
  return open.length === 0 ? decisions : [...decisions, { action: 'allow', traffic: open }];
}

/** Lists what one tier may decide, with the traffic that it may leave to the next. */
function decideTier(
  policies: readonly ReadPolicy[],
  tier: Tier,
  traffic: Traffic,
): { readonly decisions: readonly Decision[]; readonly open: Traffic } {
  const inTier = policies.filter(({ compiled }) => compiled.tier === tier);
  const decisions: Decision[] = [];
  let open = traffic;
  let passed: Traffic = [];
  // The API: "Policies with lower priority values have higher precedence, and are checked before policies with higher
  // priority values in the same tier."
  for (const level of byPriority(inTier)) {
    // The API: "If two (or more) policies in the same tier with the same priority could match a connection, then the
    // implementation can apply any of the matching policies to the connection".
    const found = level.flatMap((policy) => decideByRules(policy, open));
    for (const { action, traffic: decided } of found) {
      // The API: "Pass: Skips all further ClusterNetworkPolicy rules in the current tier for the selected traffic, and
      // passes evaluation to the next tier."
      if (action === 'pass') passed = [...passed, ...subtractTraffic(decided, passed)];
    }
    open = found.reduce((left, decision) => subtractTraffic(left, decision.traffic), open);
    decisions.push(...found);
  }
  // The API: "v1.NetworkPolicy always makes a final decision for selected pods. Further evaluation only happens for Pods
  // not selected by a v1.NetworkPolicy."
  const denying = open.length === 0 ? [] : inTier.filter(({ otherwise }) => otherwise === 'deny');
  if (denying.length === 0) return { decisions, open: [...open, ...passed] };
  const denied = denying.map(({ compiled }): Decision => ({ policy: compiled, action: 'deny', traffic: open }));
  return { decisions: [...decisions, ...denied], open: passed };
}

/**
 * Lists what the rules of one policy decide. The API: "The relative precedence of ingress rules within a single CNP
 * object (all of which share the priority) will be determined by the order in which the rule is written." Those of a
 * NetworkPolicy have none: each that allows is one that decides.
 */
function decideByRules({ compiled, rules }: ReadPolicy, traffic: Traffic): readonly Decision[] {
  let left = traffic;
  return rules.flatMap(({ action, ports, addresses }, rule): readonly Decision[] => {
    const [matched] = part(ports, addresses);
    if (matched === undefined) return [];
    const decided = intersectTraffic(compiled.tier === 'namespace' ? traffic : left, matched);
    if (decided.length === 0) return [];
    left = subtractTraffic(left, [matched]);
    return [{ policy: compiled, rule, action, traffic: decided }];
  });
}

/** The policies of each priority, the lowest first. */
function byPriority(policies: readonly ReadPolicy[]): readonly (readonly ReadPolicy[])[] {
  const levels = new Map<number, ReadPolicy[]>();
  for (const policy of policies) {
    const { priority } = policy.compiled;
    const level = levels.get(priority);
    if (level === undefined) levels.set(priority, [policy]);
    else level.push(policy);
  }
  return [...levels].sort(([a], [b]) => a - b).map(([, level]) => level);
}
