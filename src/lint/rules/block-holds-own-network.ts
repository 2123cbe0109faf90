import { hasNoAddresses, intersectAddresses } from '../../model/address-set.ts';
import type { Direction } from '../../model/network-policy.ts';
import { rulePath } from '../../policy/rule-path.ts';
import { addressRulesOf } from '../addresses-of-rules.ts';
import type { LintContext } from '../context.ts';
import type { Found } from '../rule.ts';

interface BlockHoldsOwnNetwork {
  readonly direction: Direction;
  /** The networks of the cluster with addresses in the block. */
  readonly networks: readonly ('pods' | 'services')[];
}

/**
 * Rule: no block of addresses holds an address of the cluster's own pod or service network.
 *
 * Reason: policies see the addresses of pods. A block with pods in it matches them, regardless of their labels, on
 * plugins that compare blocks with pods, and matches nothing on the others. A Service's address is replaced by a pod's
 * before policies look at it. Networks that are not known are not judged.
 *
 * Breaks it: `ipBlock: {cidr: 10.0.0.0/8}` where pods are in 10.4.0.0/16. Keeps it: a selector for pods, and `except`.
 */
export function* blockHoldsOwnNetwork({ policies }: LintContext): Generator<Found<BlockHoldsOwnNetwork>> {
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
        yield {
          data: { direction, networks: held },
          at: {
            kind: 'policy',
            policy: instance.known,
            path: rulePath(direction, rule),
            rule: { direction, index: rule },
          },
          places: [instance],
        };
      }
    }
  }
}
