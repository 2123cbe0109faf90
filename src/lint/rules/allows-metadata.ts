import { addressesInside, type ClusterState, metadataAddressesOf } from '../../clusters/cluster-state.ts';
import {
  type AddressSet,
  intersectAddresses,
  noAddresses,
  subtractAddresses,
  toCidrs,
} from '../../model/address-set.ts';
import { formatCidr } from '../../model/cidr.ts';
import { formatPorts } from '../../model/port-set.ts';
import { isWholeInternet } from '../../model/special-addresses.ts';
import { rulePath } from '../../policy/rule-path.ts';
import { addressRulesOf } from '../addresses-of-rules.ts';
import type { LintContext } from '../context.ts';
import type { Found } from '../rule.ts';

interface AllowsMetadata {
  /** The addresses of metadata services that the rule allows. */
  readonly addresses: readonly string[];
  /** As `formatPorts` writes them. */
  readonly ports: string;
  /** The rule has no peers at all. */
  readonly noPeers: boolean;
  /** The rule allows the whole internet as well. */
  readonly wholeInternet: boolean;
}

/**
 * Rule: no egress rule holds an address of a metadata service, on any port: those that the cluster lists under
 * `metadataAddresses`, else every known one.
 *
 * Reason: a cloud's metadata service gives credentials of the node to any pod that asks for them. Policies add up, so
 * that one rule that holds the address opens it to the pods, regardless of what all others leave out by `except`.
 *
 * An address in the cluster's pod network is a pod's. A block holds no address of the cluster's nodes where the network
 * plugin never matches those.
 *
 * Breaks it: `0.0.0.0/0`, `169.254.0.0/16`. Keeps it: `0.0.0.0/0` with `except: [169.254.169.254/32, 169.254.170.0/24,
 * 100.100.100.200/32]`.
 */
export function* allowsMetadata({ policies }: LintContext): Generator<Found<AllowsMetadata>> {
  for (const { instances } of policies) {
    for (const instance of instances) {
      for (const { direction, rule, addresses, ports: opened, everybody } of addressRulesOf(instance.compiled)) {
        if (direction === 'Ingress') continue;
        const metadata = metadataAllowedBy(instance.facts.state, addresses, everybody);
        const held = toCidrs(metadata).map((one) => formatCidr(one).replace(/\/.*/, ''));
        if (held.length === 0) continue;
        const wholeInternet = isWholeInternet(addresses, addressesInside(instance.facts.state.networks));
        yield {
          data: { addresses: held, ports: formatPorts(opened), noPeers: everybody, wholeInternet },
          ...(wholeInternet ? { covers: 'allows-internet' } : {}),
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

/** Returns the addresses of metadata services that a rule allows, as the evaluator would answer for them. */
function metadataAllowedBy({ networks, traits }: ClusterState, rule: AddressSet, noPeers: boolean): AddressSet {
  const { pods = noAddresses, nodes = noAddresses } = networks;
  const services = subtractAddresses(intersectAddresses(rule, metadataAddressesOf(networks)), pods);
  return noPeers || traits.ipBlockMatchesNodes !== 'never' ? services : subtractAddresses(services, nodes);
}
