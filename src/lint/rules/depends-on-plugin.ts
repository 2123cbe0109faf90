import type { Trait } from '../../clusters/cluster-state.ts';
import { type AddressSet, hasNoAddresses, intersectAddresses } from '../../model/address-set.ts';
import { addressRulesOf } from '../addresses-of-rules.ts';
import type { PolicyInstance } from '../context.ts';
import type { Found, LintRule } from '../rule.ts';
import { listWords, rulePath } from '../words.ts';

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
    for (const { instances } of policies) {
      for (const instance of instances) {
        for (const { direction, rule, addresses, everybody } of addressRulesOf(instance.compiled)) {
          const traits = everybody ? [] : unknownTraits(instance, addresses);
          if (traits.length === 0) continue;
          const setting =
            instance.namespace.type === undefined ? '--ipblock-matches-pods' : 'cni of the cluster or its group';
          yield {
            fact: { direction, traits },
            message: (subject) =>
              `${subject} has a block with ${listWords(traits)}, and it is not known whether the network plugin compares blocks with those. What the rule allows is not known either.`,
            hint: `Say it in ${setting}, or name pods by selectors.`,
            at: { kind: 'policy', policy: instance.known, path: rulePath(direction, rule), place: { direction, rule } },
            places: [instance],
          };
        }
      }
    }
  },
};

/** Whose addresses a block holds, or may hold, where it is not known whether those count. */
function unknownTraits({ facts }: PolicyInstance, block: AddressSet): readonly string[] {
  const { networks, traits } = facts.state;
  const held = (network: 'pods' | 'nodes', trait: Trait): readonly string[] => {
    const known = networks[network];
    if (trait !== 'unknown') return [];
    if (known === undefined) return [`perhaps addresses of the cluster's ${network}, whose network is not known`];
    return hasNoAddresses(intersectAddresses(known, block)) ? [] : [`addresses of the cluster's ${network}`];
  };
  return [...held('pods', traits.ipBlockMatchesPods), ...held('nodes', traits.ipBlockMatchesNodes)];
}
