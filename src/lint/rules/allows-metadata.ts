import { addressesInside, metadataAddressesOf } from '../../clusters/cluster-state.ts';
import { intersectAddresses, toCidrs } from '../../model/address-set.ts';
import { formatCidr } from '../../model/cidr.ts';
import { formatPorts } from '../../model/port-set.ts';
import { isWholeInternet } from '../../model/special-addresses.ts';
import { addressRulesOf } from '../addresses-of-rules.ts';
import type { Found, LintRule } from '../rule.ts';
import { listWords, rulePath } from '../words.ts';

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
    for (const { instances } of policies) {
      for (const instance of instances) {
        for (const { direction, rule, addresses, ports: opened, everybody } of addressRulesOf(instance.compiled)) {
          if (direction === 'Ingress') continue;
          const metadata = metadataAddressesOf(instance.facts.state.networks);
          const held = toCidrs(intersectAddresses(addresses, metadata)).map((one) =>
            formatCidr(one).replace(/\/.*/, ''),
          );
          if (held.length === 0) continue;
          const on = formatPorts(opened);
          const addressWords = listWords(held);
          const ports = on === 'all' ? 'every port' : on;
          const whole = isWholeInternet(addresses, addressesInside(instance.facts.state.networks));
          const because = everybody ? ', since it has no "to"' : '';
          const to = whole
            ? `the whole internet on ${ports}${because}, and to the metadata service of a cloud (${addressWords}), which`
            : `${addressWords} on ${ports}: the metadata service of a cloud, which`;
          yield {
            fact: { held, on, everybody, whole },
            message: (subject) =>
              `${subject} lets pods out to ${to} gives away the credentials of the node. No other policy can take that back.`,
            hint: everybody
              ? 'Name in "to" where the pods need to go: pods by selectors, networks by ipBlock.'
              : 'Leave it out by except, or name the networks that are meant.',
            ...(whole ? { covers: 'allows-internet' } : {}),
            at: { kind: 'policy', policy: instance.known, path: rulePath(direction, rule), place: { direction, rule } },
            places: [instance],
          };
        }
      }
    }
  },
};
