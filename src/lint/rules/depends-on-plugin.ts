import { type AddressSet, hasNoAddresses, intersectAddresses } from '../../model/address-set.ts';
import type { Direction } from '../../model/network-policy.ts';
import type { Trait } from '../../model/plugin-traits.ts';
import { rulePath } from '../../policy/rule-path.ts';
import { addressRulesOf } from '../addresses-of-rules.ts';
import type { LintContext, PolicyInstance } from '../context.ts';
import type { Found } from '../rule.ts';

interface DependsOnPlugin {
  readonly direction: Direction;
  /**
   * Whose addresses the block holds, where Ringfence does not know whether the network plugin matches those. Never
   * empty.
   */
  readonly holds: readonly HeldAddresses[];
}

interface HeldAddresses {
  readonly of: 'pods' | 'nodes';
  /** If not, the block may hold some of their network. */
  readonly isNetworkKnown: boolean;
}

/**
 * Rule: what a block of addresses means is known: where it holds addresses of the cluster's pods, or of its nodes, it
 * is known whether the network plugin compares blocks with pods, or with nodes.
 *
 * Reason: Calico compares, Cilium by default does not. With `unknown` every verdict that rests on the block is
 * conditional, and no test can pass on it. A network that is not known may be in every block.
 *
 * Breaks it: a block with node addresses in a cluster that says nothing of its plugin. Keeps it: the same with `cni:
 * {ipBlockMatchesNodes: never}`.
 */
export function* dependsOnPlugin({ policies }: LintContext): Generator<Found<DependsOnPlugin>> {
  for (const { instances } of policies) {
    for (const instance of instances) {
      for (const { direction, rule, addresses, everybody } of addressRulesOf(instance.compiled)) {
        const holds = everybody ? [] : unknownAddresses(instance, addresses);
        if (holds.length === 0) continue;
        yield {
          data: { direction, holds },
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

/** Returns whose addresses a block holds, or may hold, where no one said whether those count. */
function unknownAddresses({ facts }: PolicyInstance, block: AddressSet): readonly HeldAddresses[] {
  const { networks, traits } = facts.state;
  const held = (of: 'pods' | 'nodes', trait: Trait): readonly HeldAddresses[] => {
    const known = networks[of];
    if (trait !== 'unknown') return [];
    if (known === undefined) return [{ of, isNetworkKnown: false }];
    return hasNoAddresses(intersectAddresses(known, block)) ? [] : [{ of, isNetworkKnown: true }];
  };
  return [...held('pods', traits.ipBlockMatchesPods), ...held('nodes', traits.ipBlockMatchesNodes)];
}
