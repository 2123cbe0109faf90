import type { FlowVerdict } from '../flow.ts';
import { ownCopy } from './own-copy.ts';

/** A record of a connection that can be told from other connections: by addresses, ports and protocol. */
interface ConnectionRecord<Counted> {
  /** Addresses, ports and protocol, from the end that opened it. */
  readonly key: string;
  readonly verdict: FlowVerdict;
  /** Milliseconds since 1970; absent where the record has no time. */
  readonly time: number | undefined;
  /** true: the end that is connected to reports it; what it says comes last. */
  readonly atDestination: boolean;
  /** true: the record shows the first packet of a connection. */
  readonly opens: boolean;
  /** Counts the connection, and returns what to take back if another record shows another verdict. */
  readonly count: () => Counted;
}

interface RecentConnection<Counted> {
  readonly verdict: FlowVerdict;
  readonly time: number | undefined;
  readonly atDestination: boolean;
  readonly counted: Counted;
}

/** Records of one connection at both of its ends are at most so far apart, with the error of the clocks: milliseconds. */
const apart = 5000;
/** Connections that are remembered; twice as many at most. */
const mostConnections = 100_000;

/** A drop is the last word on a connection; what a watched policy would refuse weighs more than that it went through. */
const weight: Readonly<Record<FlowVerdict, number>> = { FORWARDED: 0, AUDIT: 1, DROPPED: 2 };

/**
 * Counts each connection once, whichever ends report it, and however often: bounded, so that a connection that is
 * reported again much later counts again.
 */
export class RecentConnections<Counted> {
  readonly #takeBack: (counted: Counted) => void;
  #young = new Map<string, RecentConnection<Counted>>();
  #old = new Map<string, RecentConnection<Counted>>();

  constructor(takeBack: (counted: Counted) => void) {
    this.#takeBack = takeBack;
  }

  has(key: string): boolean {
    return this.#young.has(key) || this.#old.has(key);
  }

  /** Reports whether the record was counted: as a connection of its own, or in place of another record of the connection. */
  take({ key, verdict, time, atDestination, opens, count }: ConnectionRecord<Counted>): boolean {
    const known = this.#young.get(key) ?? this.#old.get(key);
    if (known !== undefined) {
      const isNear = time === undefined || known.time === undefined || Math.abs(time - known.time) <= apart;
      const isAnother = opens && !isNear;
      const isLater = time === undefined || known.time === undefined || time >= known.time;
      // A refused packet is sent again with the same ports; the policy may have changed meanwhile.
      const letsIn = known.verdict === 'DROPPED' && verdict !== 'DROPPED' && isLater && (atDestination || !isNear);
      if (!isAnother && !letsIn) {
        if (weight[verdict] <= weight[known.verdict]) return false;
        // What the destination let in was let in; its other records are about other packets.
        if (isNear && (verdict === 'AUDIT' || !known.atDestination)) this.#takeBack(known.counted);
      }
    }
    this.#remember(key, { verdict, time, atDestination, counted: count() });
    return true;
  }

  #remember(key: string, connection: RecentConnection<Counted>): void {
    if (this.#young.size >= mostConnections) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(ownCopy(key), connection);
  }
}
