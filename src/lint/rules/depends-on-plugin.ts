import { hasNoAddresses, intersectAddresses } from '../../model/address-set.ts';
import { addressRulesOf } from '../addresses-of-rules.ts';
import type { PolicyInstance } from '../context.ts';
import type { Found, LintRule } from '../rule.ts';
import { rulePath, ruleWords } from '../words.ts';

/**
 * Law: what a block of addresses means is known: where it holds addresses of the cluster's pods, or of its nodes, it is
 * known whether the network plugin compares blocks with pods, or with nodes.
 *
 * Reason: Calico compares, Cilium by default does not. With `unknown` every verdict that rests on the block is
 * conditional, and no test can pass on it. A network that is not known may be in every block.
 *
 * Breaks it: a block with node addresses in a cluster that says nothing of its plugin. Keeps it: the same with
 * `cni: {ipBlockMatchesNodes: never}`.
 */
export const dependsOnPlugin: LintRule = {
  code: 'depends-on-plugin',
  severity: 'warning',
  *check({ policies }): Generator<Found> {
    for (const { name, instances } of policies) {
      for (const instance of instances) {
        for (const { direction, rule, addresses, everybody } of addressRulesOf(instance.compiled)) {
          const traits = everybody ? [] : unknownTraits(instance, addresses);
          if (traits.length === 0) continue;
          const setting =
            instance.namespace.type === undefined ? '--ipblock-matches-pods' : 'cni of the cluster or its group';
          yield {
            message: `Policy "${name}", ${ruleWords(direction, rule)}, has a block with addresses of the cluster's own ${traits.join(' and ')}, and it is not known whether the network plugin compares blocks with those. What the rule allows is not known either.`,
            hint: `Say it in ${setting}, or name pods by selectors.`,
            at: { kind: 'policy', policy: instance.known, path: rulePath(direction, rule), place: { direction, rule } },
            places: [instance],
          };
        }
      }
    }
  },
};

function unknownTraits({ facts }: PolicyInstance, block: Parameters<typeof intersectAddresses>[0]): readonly string[] {
  const { networks, traits } = facts.state;
  const holds = (network: 'pods' | 'nodes'): boolean => {
    const known = networks[network];
    return known === undefined || !hasNoAddresses(intersectAddresses(known, block));
  };
  return [
    ...(traits.ipBlockMatchesPods === 'unknown' && holds('pods') ? ['pods'] : []),
    ...(traits.ipBlockMatchesNodes === 'unknown' && holds('nodes') ? ['nodes'] : []),
  ];
}
