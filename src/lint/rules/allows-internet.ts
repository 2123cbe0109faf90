import { addressesInside, type NamespaceState, type Workload } from '../../clusters/cluster-state.ts';
import { noAddresses, uniteAddresses } from '../../model/address-set.ts';
import type { Direction } from '../../model/network-policy.ts';
import { formatPorts, includesPorts, noPorts, type PortSet, unitePorts } from '../../model/port-set.ts';
import { isWholeInternet } from '../../model/special-addresses.ts';
import { type AddressRule, addressRulesOf, portParts } from '../addresses-of-rules.ts';
import type { ClusterFacts, FactsOfPolicy } from '../cluster-facts.ts';
import type { PolicyInstance } from '../context.ts';
import type { Found, LintRule } from '../rule.ts';
import { listWords, rulePath, workloadWords } from '../words.ts';

/**
 * Law: no rule holds every address of the internet, of one family, and neither do the rules of all policies of a
 * workload together.
 *
 * Reason: outwards it is the way that stolen data takes, inwards the way that attackers take. Policies add up: two halves
 * of the address space are the whole, and `except` in one policy takes nothing from another.
 *
 * Breaks it: `0.0.0.0/0`; a rule without `to`; `0.0.0.0/1` in one policy and `128.0.0.0/1` in another. Keeps it: the
 * networks that are meant.
 */
export const allowsInternet: LintRule = {
  code: 'allows-internet',
  severity: 'warning',
  *check({ policies, clusters }): Generator<Found> {
    for (const { instances } of policies) {
      for (const instance of instances) {
        for (const rule of addressRulesOf(instance.compiled)) {
          if (isWhole(instance.facts, rule)) yield foundInRule(instance, rule);
        }
      }
    }
    for (const facts of clusters) {
      for (const namespace of facts.namespaces) {
        for (const workload of namespace.workloads) {
          for (const direction of ['Egress', 'Ingress'] as const) {
            yield* foundTogether(facts, namespace, workload, direction);
          }
        }
      }
    }
  },
};

function isWhole({ state }: ClusterFacts, { addresses }: Pick<AddressRule, 'addresses'>): boolean {
  return isWholeInternet(addresses, addressesInside(state.networks));
}

const ways: Readonly<Record<Direction, string>> = {
  Egress: 'lets pods out to the whole internet',
  Ingress: 'lets the whole internet in',
};

const dangers: Readonly<Record<Direction, string>> = {
  Egress: 'Whatever is stolen leaves that way.',
  Ingress: 'Whoever attacks comes that way.',
};

function foundInRule(instance: PolicyInstance, { direction, rule, ports, everybody }: AddressRule): Found {
  const on = formatPorts(ports);
  const list = direction === 'Egress' ? 'to' : 'from';
  const because = everybody ? `, since it has no "${list}"` : '';
  return {
    fact: { direction, on, everybody },
    message: (subject) =>
      `${subject} ${ways[direction]} on ${on === 'all' ? 'every port' : on}${because}. ${dangers[direction]}`,
    hint: `Name the networks that are meant, or accept the finding with the reason why it has to be everybody.`,
    at: { kind: 'policy', policy: instance.known, path: rulePath(direction, rule), place: { direction, rule } },
    places: [instance],
  };
}

/** What no single rule opens, and all of a workload's together do. */
function* foundTogether(
  facts: ClusterFacts,
  namespace: NamespaceState,
  workload: Workload,
  direction: Direction,
): Generator<Found> {
  const rules = facts.isolating(namespace, workload, direction).flatMap((policy) =>
    addressRulesOf(policy.compiled)
      .filter((rule) => rule.direction === direction)
      .map((rule) => ({ ...rule, policy })),
  );
  const partial = rules.filter((rule) => !isWhole(facts, rule));
  if (partial.length < 2 || !isWhole(facts, { addresses: united(partial) })) return;
  const told = unitePorts(noPorts, ...rules.filter((rule) => isWhole(facts, rule)).map(({ ports }) => ports));
  const parts = portParts(partial.map(({ ports }) => ports)).filter(
    (part) => !includesPorts(told, part) && isWhole(facts, { addresses: united(holding(partial, part)) }),
  );
  if (parts.length === 0) return;
  const names = parts.flatMap((part) => holding(partial, part).map(({ policy }) => policy.known.policy.metadata.name));
  const on = formatPorts(unitePorts(noPorts, ...parts));
  const policies = listWords(
    [...new Set(names)].sort().map((name) => `"${name}"`),
    6,
  );
  const way = direction === 'Egress' ? 'let it out to the whole internet' : 'let the whole internet in';
  yield {
    fact: { direction, on, policies, workload: workloadWords(namespace, workload) },
    message: () =>
      `The policies ${policies} of workload ${workloadWords(namespace, workload)} together ${way} on ${on === 'all' ? 'every port' : on}. Policies add up: what one of them leaves out another may allow.`,
    hint: 'Name the networks that are meant, or accept the finding with the reason why it has to be everybody.',
    at: { kind: 'workload', workload },
    places: [{ facts, namespace }],
  };
}

type RuleOfPolicy = AddressRule & { readonly policy: FactsOfPolicy };

function holding(rules: readonly RuleOfPolicy[], part: PortSet): readonly RuleOfPolicy[] {
  return rules.filter(({ ports }) => includesPorts(ports, part));
}

function united(rules: readonly AddressRule[]) {
  return rules.map(({ addresses }) => addresses).reduce(uniteAddresses, noAddresses);
}
