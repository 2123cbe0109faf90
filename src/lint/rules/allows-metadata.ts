import { metadataAddressesOf } from '../../connectivity/cluster-state.ts';
import { intersectAddresses, toCidrs } from '../../model/address-set.ts';
import { formatCidr } from '../../model/cidr.ts';
import { formatPorts } from '../../model/port-set.ts';
import { addressRulesOf } from '../addresses-of-rules.ts';
import type { Found, LintRule } from '../rule.ts';
import { listWords, rulePath, ruleWords } from '../words.ts';

/**
 * Rule: no egress rule holds an address of a metadata service, on any port: those that the cluster lists under
 * `metadataAddresses`, else every known one.
 *
 * Reason: a cloud's metadata service gives credentials of the node to whoever asks from it. Policies add up, so that one
 * rule that holds the address opens it to the pods, whatever all others leave out by `except`.
 *
 * Breaks it: `0.0.0.0/0`, `169.254.0.0/16`. Keeps it: `0.0.0.0/0` with `except: [169.254.169.254/32, 169.254.170.0/24, 100.100.100.200/32]`.
 */
export const allowsMetadata: LintRule = {
  code: 'allows-metadata',
  severity: 'error',
  *check({ policies }): Generator<Found> {
    for (const { name, instances } of policies) {
      for (const instance of instances) {
        for (const { direction, rule, addresses, ports } of addressRulesOf(instance.compiled)) {
          if (direction === 'Ingress') continue;
          const metadata = metadataAddressesOf(instance.facts.state.networks);
          const held = toCidrs(intersectAddresses(addresses, metadata)).map((one) =>
            formatCidr(one).replace(/\/.*/, ''),
          );
          if (held.length === 0) continue;
          const on = formatPorts(ports);
          yield {
            message: `Policy "${name}", ${ruleWords(direction, rule)}, lets pods out to ${listWords(held)} on ${on === 'all' ? 'every port' : on}: the metadata service of a cloud, which gives away the credentials of the node. No other policy can take that back.`,
            hint: 'Leave it out by except, or name the networks that are meant.',
            at: { kind: 'policy', policy: instance.known, path: rulePath(direction, rule), place: { direction, rule } },
            places: [instance],
          };
        }
      }
    }
  },
};
