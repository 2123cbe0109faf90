import { isPublic } from '../flows/flow-side.ts';
import { includesAddresses } from '../model/address-set.ts';
import type { Direction } from '../model/network-policy.ts';
import type { PortSet } from '../model/port-set.ts';
import { internet } from '../model/special-addresses.ts';
import { type Explanation, explain, type SideExplanation } from '../questions/explain.ts';
import type { ResolvedPeer } from '../questions/resolved-peer.ts';
import { addressEnd } from '../verdicts/end.ts';
import { uniformAddresses } from '../verdicts/evaluator.ts';

/**
 * Explains a connection that was seen, without the public address of an end, which may be a person's: with all public
 * addresses that the policies treat like it, and so with no address that is not written in them. No change that would let
 * just these in is suggested.
 */
export function explainFlow(from: ResolvedPeer, to: ResolvedPeer, ports: PortSet): Explanation {
  const [source, destination] = [publicPart(from, to, 'Ingress'), publicPart(to, from, 'Egress')];
  const explanation = explain(source, destination, ports);
  if (source === from && destination === to) return explanation;
  const { Egress, Ingress } = explanation.sides;
  return { ...explanation, sides: { Egress: withoutBlocks(Egress), Ingress: withoutBlocks(Ingress) } };
}

/** Returns the end with the addresses that the policies of the other end, in this direction, treat as its own. */
function publicPart(peer: ResolvedPeer, other: ResolvedPeer, direction: Direction): ResolvedPeer {
  if (!isPublic(peer.end) || other.end.kind !== 'pod') return peer;
  const parts = uniformAddresses(peer.cluster, other.end, direction, internet);
  const part = parts.find((addresses) => includesAddresses(addresses, peer.end.addresses));
  // A block of which the policies hold a part: it is of a network, not of a person.
  return part === undefined ? peer : { ...peer, end: addressEnd(part) };
}

function withoutBlocks(side: SideExplanation): SideExplanation {
  return {
    ...side,
    nearMisses: side.nearMisses.filter(({ change }) => !('peer' in change && change.peer.ipBlock !== undefined)),
  };
}
