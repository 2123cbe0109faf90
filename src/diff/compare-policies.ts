import { directions } from '../model/directions.ts';
import type {
  Direction,
  NetworkPolicy,
  NetworkPolicyPeer,
  NetworkPolicyPort,
  NetworkPolicySpec,
} from '../model/network-policy.ts';
import type { PolicyDifference, RuleText } from './policy-difference.ts';

/**
 * Returns the differences between two complete policies, as objects: the pod selector, policy types, rules of both
 * directions, then metadata. Empty exactly when both say the same in the same order.
 */
export function comparePolicies(before: NetworkPolicy, after: NetworkPolicy): readonly PolicyDifference[] {
  const spec = compareSpecs(before.spec, after.spec);
  // Nothing but the order of lists is left.
  const onlyOrder = spec.length === 0 && !sameText(before.spec, after.spec);
  return [...spec, ...(onlyOrder ? [{ kind: 'order' as const }] : []), ...compareMetadata(before, after)];
}

function compareSpecs(before: NetworkPolicySpec, after: NetworkPolicySpec): readonly PolicyDifference[] {
  const differences: PolicyDifference[] = [];
  if (!sameText(before.podSelector, after.podSelector)) {
    differences.push({ kind: 'pod-selector', before: before.podSelector, after: after.podSelector });
  }
  const added = after.policyTypes.filter((type) => !before.policyTypes.includes(type));
  const removed = before.policyTypes.filter((type) => !after.policyTypes.includes(type));
  if (added.length > 0 || removed.length > 0) differences.push({ kind: 'policy-types', added, removed });
  for (const direction of directions) {
    differences.push(...compareRules(direction, rulesOf(before, direction), rulesOf(after, direction)));
  }
  return differences;
}

/** A rule with its place in the policy's list. */
interface PlacedRule extends RuleText {
  readonly place: number;
}

function rulesOf(spec: NetworkPolicySpec, direction: Direction): readonly PlacedRule[] {
  if (!spec.policyTypes.includes(direction)) return [];
  const rules: readonly RuleText[] =
    direction === 'Ingress'
      ? (spec.ingress ?? []).map(({ from, ports }) => ruleText(from, ports))
      : (spec.egress ?? []).map(({ to, ports }) => ruleText(to, ports));
  return rules.map((rule, place) => ({ ...rule, place }));
}

function ruleText(
  peers: readonly NetworkPolicyPeer[] | undefined,
  ports: readonly NetworkPolicyPort[] | undefined,
): RuleText {
  return { ...(peers === undefined ? {} : { peers }), ...(ports === undefined ? {} : { ports }) };
}

function compareRules(
  direction: Direction,
  before: readonly PlacedRule[],
  after: readonly PlacedRule[],
): readonly PolicyDifference[] {
  const old = [...before];
  const now = after.filter((rule) => {
    const same = old.findIndex((other) => sameSet(other.peers, rule.peers) && sameSet(other.ports, rule.ports));
    if (same !== -1) old.splice(same, 1);
    return same === -1;
  });
  const differences: PolicyDifference[] = [];
  for (const rule of now) {
    const partner = nearestRule(rule, old);
    if (partner === undefined)
      differences.push({ kind: 'rule-added', direction, rule: rule.place, value: withoutPlace(rule) });
    else {
      old.splice(old.indexOf(partner), 1);
      const at = { direction, rule: rule.place };
      const peers = compareLists(partner.peers, rule.peers);
      const ports = compareLists(partner.ports, rule.ports);
      if (peers !== undefined) differences.push({ kind: 'peers', ...at, ...peers });
      if (ports !== undefined) differences.push({ kind: 'ports', ...at, ...ports });
    }
  }
  const gone = old.map(
    (rule): PolicyDifference => ({ kind: 'rule-removed', direction, rule: rule.place, value: withoutPlace(rule) }),
  );
  return [...differences, ...gone];
}

function withoutPlace({ place: _, ...rule }: PlacedRule): RuleText {
  return rule;
}

/** Returns the rule with the most in common: the same peers, the same ports, then shared items of either. */
function nearestRule(rule: PlacedRule, others: readonly PlacedRule[]): PlacedRule | undefined {
  let nearest: PlacedRule | undefined;
  let most = 0;
  for (const other of others) {
    const score =
      (sameSet(rule.peers, other.peers) ? 1000 : 0) +
      (sameSet(rule.ports, other.ports) ? 500 : 0) +
      shared(rule.peers, other.peers) +
      shared(rule.ports, other.ports);
    if (score > most) {
      nearest = other;
      most = score;
    }
  }
  return nearest;
}

function shared(a: readonly object[] = [], b: readonly object[] = []): number {
  const texts = new Set(b.map((item) => JSON.stringify(item)));
  return a.filter((item) => texts.has(JSON.stringify(item))).length;
}

function compareLists<Item extends object>(
  before: readonly Item[] | undefined,
  after: readonly Item[] | undefined,
): { readonly added: readonly Item[] | 'all'; readonly removed: readonly Item[] | 'all' } | undefined {
  if (sameSet(before, after)) return undefined;
  return { added: listedIn(after, before), removed: listedIn(before, after) };
}

/** The items of a list that another lacks; `all` for a list that is absent. */
function listedIn<Item extends object>(
  list: readonly Item[] | undefined,
  other: readonly Item[] | undefined,
): readonly Item[] | 'all' {
  if (list === undefined) return 'all';
  const texts = new Set((other ?? []).map((item) => JSON.stringify(item)));
  return list.filter((item) => !texts.has(JSON.stringify(item)));
}

/** Reports whether two lists hold the same items, in any order; an absent list is empty. */
function sameSet(a: readonly object[] | undefined, b: readonly object[] | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  const texts = (list: readonly object[]): string =>
    [...new Set(list.map((item) => JSON.stringify(item)))].sort().join();
  return texts(a) === texts(b);
}

function compareMetadata(before: NetworkPolicy, after: NetworkPolicy): readonly PolicyDifference[] {
  const labels = changedKeys(before.metadata.labels, after.metadata.labels);
  const annotations = changedKeys(before.metadata.annotations, after.metadata.annotations);
  return labels.length === 0 && annotations.length === 0 ? [] : [{ kind: 'metadata', labels, annotations }];
}

function changedKeys(
  before: Readonly<Record<string, string>> = {},
  after: Readonly<Record<string, string>> = {},
): readonly string[] {
  const value = (map: Readonly<Record<string, string>>, key: string) =>
    Object.hasOwn(map, key) ? map[key] : undefined;
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].filter((key) => value(before, key) !== value(after, key)).sort();
}

function sameText(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
