import { isSatisfiable, type LabelBox, labelBox } from '../labels/label-space.ts';
import { type AddressSet, addressSet, hasNoAddresses, subtractAddresses } from '../model/address-set.ts';
import { parseCidr } from '../model/cidr.ts';
import type {
  Direction,
  IpBlock,
  NetworkPolicyPeer,
  NetworkPolicyPort,
  NetworkPolicySpec,
} from '../model/network-policy.ts';

/** One rule of a policy, of either direction. */
export interface RuleSpace {
  /** Equal for rules that say the same in the same words. */
  readonly text: string;
  /** Absent: everybody. */
  readonly peers?: readonly PeerSpace[];
  /** Absent: every port. */
  readonly ports?: readonly NetworkPolicyPort[];
  /** No peer and no port is named. */
  readonly allowsEverything: boolean;
  /** Whether anybody at all could use the rule: some peer could exist. */
  readonly allowsAnything: boolean;
}

export type PeerSpace =
  | { readonly kind: 'addresses'; readonly addresses: AddressSet }
  /** Without `namespaces`, pods of the policy's own namespace. */
  | { readonly kind: 'pods'; readonly pods: LabelBox; readonly namespaces?: LabelBox };

/** The rules of a complete policy in one direction; those of a direction that is no policy type do not count. */
export function ruleSpaces(
  { policyTypes, ingress = [], egress = [] }: NetworkPolicySpec,
  direction: Direction,
): readonly RuleSpace[] {
  if (!policyTypes.includes(direction)) return [];
  return direction === 'Ingress'
    ? ingress.map(({ from, ports }) => ruleSpace(from, ports))
    : egress.map(({ to, ports }) => ruleSpace(to, ports));
}

function ruleSpace(
  from: readonly NetworkPolicyPeer[] | undefined,
  ports: readonly NetworkPolicyPort[] | undefined,
): RuleSpace {
  const peers = from?.map(peerSpace);
  return {
    text: JSON.stringify([from, ports]),
    ...(peers === undefined ? {} : { peers }),
    ...(ports === undefined ? {} : { ports }),
    allowsEverything: from === undefined && ports === undefined,
    allowsAnything: peers?.some(couldExist) ?? true,
  };
}

function peerSpace({ podSelector = {}, namespaceSelector, ipBlock }: NetworkPolicyPeer): PeerSpace {
  if (ipBlock !== undefined) return { kind: 'addresses', addresses: blockAddresses(ipBlock) };
  const pods = labelBox(podSelector);
  return namespaceSelector === undefined
    ? { kind: 'pods', pods }
    : { kind: 'pods', pods, namespaces: labelBox(namespaceSelector) };
}

function blockAddresses({ cidr, except = [] }: IpBlock): AddressSet {
  return subtractAddresses(addressSet(cidrs([cidr])), addressSet(cidrs(except)));
}

function cidrs(texts: readonly string[]) {
  return texts.flatMap((text) => {
    const cidr = parseCidr(text);
    return cidr.kind === 'cidr' ? [cidr] : [];
  });
}

function couldExist(peer: PeerSpace): boolean {
  if (peer.kind === 'addresses') return !hasNoAddresses(peer.addresses);
  return isSatisfiable(peer.pods) && (peer.namespaces === undefined || isSatisfiable(peer.namespaces));
}
