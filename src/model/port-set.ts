import {
  canonicalIntervals,
  type Interval,
  type Intervals,
  intersectIntervals,
  sameIntervals,
  subtractIntervals,
  uniteIntervals,
} from './interval.ts';
import type { Protocol } from './network-policy.ts';

/** Ports of each protocol, from 1 to 65535. Pure data, and canonical: equal sets are equal structures. */
export interface PortSet {
  readonly TCP: Intervals<number>;
  readonly UDP: Intervals<number>;
  readonly SCTP: Intervals<number>;
}

export const firstPort = 1;
export const lastPort = 65535;

/** In the order in which ports are shown. */
export const protocols = ['TCP', 'UDP', 'SCTP'] as const satisfies readonly Protocol[];

const everyNumber: Intervals<number> = [{ first: firstPort, last: lastPort }];

export const noPorts: PortSet = { TCP: [], UDP: [], SCTP: [] };

export const allPorts: PortSet = { TCP: everyNumber, UDP: everyNumber, SCTP: everyNumber };

/** Every port of one protocol. */
export function portsOf(protocol: Protocol): PortSet {
  return { ...noPorts, [protocol]: everyNumber };
}

/**
 * The ports from `first` to `last`, both inclusive; what lies outside 1 to 65535 is no port. None if `last` is less.
 */
export function portRange(protocol: Protocol, first: number, last: number = first): PortSet {
  if (first > last) return noPorts;
  return { ...noPorts, [protocol]: intersectIntervals([{ first, last }], everyNumber) };
}

/** Returns the union of the sets. */
export function unitePorts(...sets: readonly PortSet[]): PortSet {
  const [first = noPorts, second, ...rest] = sets;
  if (second === undefined) return first;
  if (rest.length === 0) return eachProtocol((protocol) => uniteIntervals(first[protocol], second[protocol]));
  return eachProtocol((protocol) => canonicalIntervals(sets.flatMap((set) => set[protocol])));
}

/** Returns what is in both `a` and `b`. */
export function intersectPorts(a: PortSet, b: PortSet): PortSet {
  if (a === b || b === allPorts) return a;
  if (a === allPorts) return b;
  return eachProtocol((protocol) => intersectIntervals(a[protocol], b[protocol]));
}

/** Returns what is in `a` and not in `b`. */
export function subtractPorts(a: PortSet, b: PortSet): PortSet {
  return a === b ? noPorts : eachProtocol((protocol) => subtractIntervals(a[protocol], b[protocol]));
}

export function samePorts(a: PortSet, b: PortSet): boolean {
  return a === b || protocols.every((protocol) => sameIntervals(a[protocol], b[protocol]));
}

export function hasNoPorts(set: PortSet): boolean {
  return protocols.every((protocol) => set[protocol].length === 0);
}

/** Reports whether every port of `inner` is in `outer`. */
export function includesPorts(outer: PortSet, inner: PortSet): boolean {
  return hasNoPorts(subtractPorts(inner, outer));
}

/** The set's one text: `443/TCP, 8000-8100/TCP, 53/UDP`; `all` and `none`; `all TCP` for a protocol's every port. */
export function formatPorts(set: PortSet): string {
  if (hasNoPorts(set)) return 'none';
  if (samePorts(set, allPorts)) return 'all';
  return protocols
    .flatMap((protocol) => set[protocol].map((interval) => formatInterval(interval, protocol)))
    .join(', ');
}

function formatInterval({ first, last }: Interval<number>, protocol: Protocol): string {
  if (first === firstPort && last === lastPort) return `all ${protocol}`;
  return first === last ? `${first}/${protocol}` : `${first}-${last}/${protocol}`;
}

function eachProtocol(intervals: (protocol: Protocol) => Intervals<number>): PortSet {
  return { TCP: intervals('TCP'), UDP: intervals('UDP'), SCTP: intervals('SCTP') };
}
