import { hasNoAddresses, intersectAddresses } from '../../model/address-set.ts';
import { addressRulesOf } from '../addresses-of-rules.ts';
import type { Found, LintRule } from '../rule.ts';
import { listWords, rulePath } from '../words.ts';

/**
 * Law: no block of addresses holds an address of the cluster's own pod or service network.
 *
 * Reason: policies see the addresses of pods. A block with pods in it opens them, whoever they are, on plugins that
 * compare blocks with pods, and opens nothing on the others. A Service's address is replaced by a pod's before policies
 * look at it. Networks that are not known are not judged.
 *
 * Breaks it: `ipBlock: {cidr: 10.0.0.0/8}` where pods are in 10.4.0.0/16. Keeps it: a selector for pods, and `except`.
 */
export const blockHoldsOwnNetwork: LintRule = {
  code: 'block-holds-own-network',
  severity: 'warning',
  *check({ policies }): Generator<Found> {
    for (const { instances } of policies) {
      for (const instance of instances) {
        const { networks } = instance.facts.state;
        for (const { direction, rule, addresses, everybody } of addressRulesOf(instance.compiled)) {
          if (everybody) continue;
          const held = (['pods', 'services'] as const).filter((network) => {
            const known = networks[network];
            return known !== undefined && !hasNoAddresses(intersectAddresses(known, addresses));
          });
          if (held.length === 0) continue;
          const words = { pods: 'pod network', services: 'service network' };
          yield {
            fact: { direction, held },
            message: (subject) =>
              `${subject} has a block with addresses of the cluster's own ${listWords(held.map((network) => words[network]))}. Policies see the addresses of pods: a block opens whatever pod has one, or nothing, as the network plugin has it.`,
            hint: 'Name pods by selectors, and leave the networks of the cluster out by except.',
            at: { kind: 'policy', policy: instance.known, path: rulePath(direction, rule), place: { direction, rule } },
            places: [instance],
          };
        }
      }
    }
  },
};
