import { invariant } from '../diagnostics/invariant.ts';
import { type AddressSet, sameAddresses, toCidrs } from '../model/address-set.ts';
import { formatCidr } from '../model/cidr.ts';
import type { Direction } from '../model/network-policy.ts';
import { hasNoPorts, intersectPorts, type PortSet, subtractPorts } from '../model/port-set.ts';
import type { ResolvedPeer } from '../questions/resolved-peer.ts';
import { addressEnd, type PodEnd } from '../verdicts/end.ts';
import { evaluate, sideVerdicts, uniformAddresses } from '../verdicts/evaluator.ts';
import { possiblePorts, type Verdict, type Verdicts } from '../verdicts/verdicts.ts';

/** Connections from one end to another that all have one verdict. */
export interface JudgedConnection {
  readonly from: ResolvedPeer;
  readonly to: ResolvedPeer;
  /** Never empty. */
  readonly ports: PortSet;
  readonly verdict: Verdict;
}

/** The order puts first the verdict that explains most to a person who expected another one. */
const mostTelling: readonly Verdict[] = ['allowed', 'denied', 'conditional'];

/**
 * The connections on these ports between two ends of a cluster, split where verdicts differ: by address, where an end
 * is a range of addresses, then by verdict. One end at least is a pod, that of `side` where one side alone is judged;
 * there is at least one port.
 */
export function judgePair(
  from: ResolvedPeer,
  to: ResolvedPeer,
  ports: PortSet,
  side: Direction | undefined = undefined,
): readonly JudgedConnection[] {
  return uniformPairs(from, to).flatMap((pair) => {
    const [source, destination] = [pair.from.end, pair.to.end];
    const verdicts =
      side === undefined
        ? evaluate(from.cluster, source, destination)
        : sideVerdicts(from.cluster, side, source, destination);
    return mostTelling.flatMap((verdict) => {
      const concerned = intersectPorts(ports, portsWith(verdicts, verdict, ports));
      return hasNoPorts(concerned) ? [] : [{ ...pair, ports: concerned, verdict }];
    });
  });
}

function portsWith(verdicts: Verdicts, verdict: Verdict, asked: PortSet): PortSet {
  if (verdict === 'allowed') return verdicts.allowed;
  const possible = possiblePorts(verdicts);
  return verdict === 'denied' ? subtractPorts(asked, possible) : subtractPorts(possible, verdicts.allowed);
}

/** Splits an end that is a range of addresses into parts that the other end's policies treat as one. */
export function uniformPairs(
  from: ResolvedPeer,
  to: ResolvedPeer,
): readonly { readonly from: ResolvedPeer; readonly to: ResolvedPeer }[] {
  if (from.end.kind === 'pod' && to.end.kind === 'pod') return [{ from, to }];
  if (from.end.kind === 'pod') return parts(to, from.end, 'Egress').map((part) => ({ from, to: part }));
  invariant(to.end.kind === 'pod', 'two ranges of addresses are judged');
  return parts(from, to.end, 'Ingress').map((part) => ({ from: part, to }));
}

function parts(addresses: ResolvedPeer, pod: PodEnd, direction: Direction): readonly ResolvedPeer[] {
  const whole = addresses.end.addresses;
  const split = uniformAddresses(addresses.cluster, pod, direction, whole);
  return split.map((part) =>
    sameAddresses(part, whole)
      ? addresses
      : { ...addresses, end: addressEnd(part), subject: { kind: 'addresses', text: addressText(part) } },
  );
}

function addressText(addresses: AddressSet): string {
  return toCidrs(addresses).map(formatCidr).join(', ');
}
