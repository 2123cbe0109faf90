import type { AddressFamily } from '../model/address.ts';
import type { AddressSet } from '../model/address-set.ts';
import type { Protocol, TextMap } from '../model/network-policy.ts';
import { type PortSet, protocols } from '../model/port-set.ts';
import { type PartedLabels, partedLabels } from './connection-box.ts';
import type { Left } from './left.ts';

/** One connection of a region: the smallest example that others leave it. */
export interface Witness {
  /** The labels of the own pod. */
  readonly own: TextMap;
  /** Labels of its namespace, where they were not known. */
  readonly home: TextMap;
  readonly peer: WitnessPeer;
  readonly port: number;
  readonly protocol: Protocol;
  /** The destination's name for the port. */
  readonly names: readonly string[];
}

type WitnessPeer =
  | {
      readonly kind: 'pod';
      /** Its namespace: the own one, or another with these labels. */
      readonly namespace: 'own' | TextMap;
      readonly labels: TextMap;
      /** It may have each of these. */
      readonly addresses: AddressSet;
    }
  | { readonly kind: 'address'; readonly family: AddressFamily; readonly value: bigint }
  /** An end that selectors do not find, such as a node. It can have each of these addresses. */
  | { readonly kind: 'other'; readonly addresses: AddressSet };

/** Returns the first connection of what is left. */
export function witnessOf({ labels, addresses, ports }: Left): Witness {
  const { own, home, names, ...parts } = partedLabels(labels);
  return { own, home, names, peer: witnessPeer(parts, addresses), ...firstPort(ports) };
}

function witnessPeer(
  { peer, namespace, pod }: Pick<PartedLabels, 'peer' | 'namespace' | 'pod'>,
  addresses: AddressSet,
): WitnessPeer {
  if (peer === undefined) return { kind: 'other', addresses };
  if (peer !== 'address') {
    return { kind: 'pod', namespace: peer === 'own' ? 'own' : namespace, labels: pod, addresses };
  }
  const [IPv4, IPv6] = [addresses.IPv4[0], addresses.IPv6[0]];
  return IPv4 === undefined
    ? { kind: 'address', family: 'IPv6', value: IPv6?.first ?? 0n }
    : { kind: 'address', family: 'IPv4', value: IPv4.first };
}

function firstPort(ports: PortSet): Pick<Witness, 'port' | 'protocol'> {
  const protocol = protocols.find((one) => ports[one].length > 0) ?? 'TCP';
  return { protocol, port: ports[protocol][0]?.first ?? 0 };
}
