import { addressesInside, type NamespaceState, type Workload } from '../../clusters/cluster-state.ts';
import { compareText } from '../../diagnostics/compare.ts';
import { noAddresses, uniteAddresses } from '../../model/address-set.ts';
import { directionsOnTheWay } from '../../model/directions.ts';
import type { Direction } from '../../model/network-policy.ts';
import { formatPorts, includesPorts, noPorts, type PortSet, unitePorts } from '../../model/port-set.ts';
import { isWholeInternet } from '../../model/special-addresses.ts';
import { rulePath } from '../../policy/rule-path.ts';
import { type AddressRule, addressRulesOf, portParts } from '../addresses-of-rules.ts';
import type { ClusterFacts, FactsOfPolicy } from '../cluster-facts.ts';
import type { LintContext, PolicyInstance } from '../context.ts';
import type { Found } from '../rule.ts';

/**
 * The whole internet as a peer of one rule, or of all policies of a workload together. Ports as `formatPorts` writes
 * them.
 */
type AllowsInternet =
  | {
      readonly by: 'rule';
      readonly direction: Direction;
      readonly ports: string;
      /** The rule has no peers at all. */
      readonly noPeers: boolean;
    }
  | {
      readonly by: 'policies';
      readonly direction: Direction;
      readonly ports: string;
      /** Sorted. */
      readonly policies: readonly string[];
    };

/**
 * Rule: no rule holds every address of the internet, of one family, and neither do the rules of all policies of a
 * workload together.
 *
 * Reason: stolen data leaves by such egress, and attackers come in by such ingress. Policies add up: two halves of the
 * address space are the whole, and `except` in one policy takes nothing from another.
 *
 * Breaks it: `0.0.0.0/0`; a rule without `to`; `0.0.0.0/1` in one policy and `128.0.0.0/1` in another. Keeps it: the
 * networks that are meant.
 */
export function* allowsInternet({ policies, clusters }: LintContext): Generator<Found<AllowsInternet>> {
  for (const { instances } of policies) {
    for (const instance of instances) {
      for (const rule of addressRulesOf(instance.compiled))
        if (isWhole(instance.facts, rule)) yield foundInRule(instance, rule);
    }
  }
  for (const facts of clusters) {
    for (const namespace of facts.namespaces) {
      for (const workload of namespace.workloads) {
        for (const direction of directionsOnTheWay) {
          yield* foundTogether(facts, namespace, workload, direction);
        }
      }
    }
  }
}

function isWhole({ state }: ClusterFacts, { addresses }: Pick<AddressRule, 'addresses'>): boolean {
  return isWholeInternet(addresses, addressesInside(state.networks));
}

function foundInRule(
  instance: PolicyInstance,
  { direction, rule, ports, everybody }: AddressRule,
): Found<AllowsInternet> {
  return {
    data: { by: 'rule', direction, ports: formatPorts(ports), noPeers: everybody },
    at: {
      kind: 'policy',
      policy: instance.known,
      path: rulePath(direction, rule),
      rule: { direction, index: rule },
    },
    places: [instance],
  };
}

/** Finds the whole internet where no single rule opens it, and all rules of a workload together do. */
function* foundTogether(
  facts: ClusterFacts,
  namespace: NamespaceState,
  workload: Workload,
  direction: Direction,
): Generator<Found<AllowsInternet>> {
  const rules = facts.isolating(namespace, workload, direction).flatMap((policy) =>
    addressRulesOf(policy.compiled)
      .filter((rule) => rule.direction === direction)
      .map((rule) => ({ ...rule, policy })),
  );
  const partial = rules.filter((rule) => !isWhole(facts, rule));
  if (partial.length < 2 || !isWhole(facts, { addresses: united(partial) })) return;
  const alone = unitePorts(noPorts, ...rules.filter((rule) => isWhole(facts, rule)).map(({ ports }) => ports));
  const parts = portParts(partial.map(({ ports }) => ports)).filter(
    (part) => !includesPorts(alone, part) && isWhole(facts, { addresses: united(holding(partial, part)) }),
  );
  if (parts.length === 0) return;
  const names = parts.flatMap((part) => holding(partial, part).map(({ policy }) => policy.known.policy.metadata.name));
  yield {
    data: {
      by: 'policies',
      direction,
      ports: formatPorts(unitePorts(noPorts, ...parts)),
      policies: [...new Set(names)].sort(compareText),
    },
    at: { kind: 'workload', workload },
    places: [{ facts, namespace }],
  };
}

type AddressRuleOfPolicy = AddressRule & { readonly policy: FactsOfPolicy };

function holding(rules: readonly AddressRuleOfPolicy[], part: PortSet): readonly AddressRuleOfPolicy[] {
  return rules.filter(({ ports }) => includesPorts(ports, part));
}

function united(rules: readonly AddressRule[]) {
  return rules.map(({ addresses }) => addresses).reduce(uniteAddresses, noAddresses);
}
