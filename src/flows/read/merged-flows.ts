import { compareText } from '../../diagnostics/compare.ts';
import type { Protocol } from '../../model/network-policy.ts';
import type { Flow, FlowVerdict, LeftOutReason } from '../flow.ts';
import { leftOutReasons } from '../flow.ts';
import type { KnownEnd } from './end-table.ts';
import type { SeenFlow } from './flow-reader.ts';

/** One distinct connection while it is counted. */
export interface MergedFlow {
  readonly from: KnownEnd;
  readonly to: KnownEnd;
  readonly protocol: Protocol;
  readonly port: number;
  readonly verdict: FlowVerdict;
  count: number;
  /** Infinity and -Infinity where no record has a time. */
  first: number;
  last: number;
}

/** Distinct connections of two ends, by port, protocol and verdict as one number. */
interface PairFlows {
  readonly flows: Map<number, MergedFlow>;
  /** The one that was asked for last: mostly, two ends have one. */
  last: MergedFlow | undefined;
  lastKey: number;
}

const protocolNumber: Readonly<Record<Protocol, number>> = { TCP: 0, UDP: 1, SCTP: 2 };
const verdictNumber: Readonly<Record<FlowVerdict, number>> = { FORWARDED: 0, DROPPED: 1, AUDIT: 2 };

/** The distinct connections of one cluster. */
export class MergedFlows {
  readonly #flows = new Map<KnownEnd, Map<KnownEnd, PairFlows>>();
  readonly #leftOut = new Map<LeftOutReason, number>();
  #first = Number.POSITIVE_INFINITY;
  #last = Number.NEGATIVE_INFINITY;
  #size = 0;

  /** The number of distinct connections. */
  get size(): number {
    return this.#size;
  }

  add({ from, to, protocol, port, verdict, count, firstSeen, lastSeen }: SeenFlow): MergedFlow {
    let ofFrom = this.#flows.get(from);
    if (ofFrom === undefined) {
      ofFrom = new Map();
      this.#flows.set(from, ofFrom);
    }
    let ofPair = ofFrom.get(to);
    if (ofPair === undefined) {
      ofPair = { flows: new Map(), last: undefined, lastKey: -1 };
      ofFrom.set(to, ofPair);
    }
    const key = port * 16 + protocolNumber[protocol] * 4 + verdictNumber[verdict];
    let flow = ofPair.lastKey === key ? ofPair.last : ofPair.flows.get(key);
    if (flow === undefined) {
      const first = Number.POSITIVE_INFINITY;
      flow = { from, to, protocol, port, verdict, count: 0, first, last: -first };
      ofPair.flows.set(key, flow);
      this.#size++;
    }
    ofPair.last = flow;
    ofPair.lastKey = key;
    // Beyond this, numbers are not whole any more.
    flow.count = Math.min(flow.count + count, Number.MAX_SAFE_INTEGER);
    const first = firstSeen ?? lastSeen;
    const last = lastSeen ?? firstSeen;
    if (first === undefined || last === undefined) return flow;
    if (first < flow.first) flow.first = first;
    if (last > flow.last) flow.last = last;
    this.widen(first, last);
    return flow;
  }

  /** Returns the same with other ends: flows whose ends are equal then are one. */
  mapped(map: (end: KnownEnd) => KnownEnd): MergedFlows {
    const mapped = new MergedFlows();
    for (const ofFrom of this.#flows.values()) {
      for (const ofPair of ofFrom.values()) {
        for (const { from, to, first, last, ...flow } of ofPair.flows.values()) {
          const times = first > last ? {} : { firstSeen: first, lastSeen: last };
          if (flow.count > 0) mapped.add({ ...flow, ...times, from: map(from), to: map(to) });
        }
      }
    }
    return mapped;
  }

  /** Takes the times between which flows were looked for. */
  widen(first: number, last: number): void {
    if (first < this.#first) this.#first = first;
    if (last > this.#last) this.#last = last;
  }

  leaveOut(reason: LeftOutReason, count: number): void {
    this.#leftOut.set(reason, Math.min((this.#leftOut.get(reason) ?? 0) + count, Number.MAX_SAFE_INTEGER));
  }

  window(): { readonly first: number; readonly last: number } | undefined {
    return this.#first > this.#last ? undefined : { first: this.#first, last: this.#last };
  }

  /** Returns the counts in the order in which reasons are listed. */
  leftOut(): ReadonlyMap<LeftOutReason, number> {
    const counts = leftOutReasons.map((reason) => [reason, this.#leftOut.get(reason) ?? 0] as const);
    return new Map(counts.filter(([, count]) => count > 0));
  }

  /** Returns the flows sorted by the keys of their ends, by port, protocol and verdict. */
  sorted(): readonly Flow[] {
    const byKey = <Value>(a: readonly [KnownEnd, Value], b: readonly [KnownEnd, Value]): number =>
      compareText(a[0].key, b[0].key);
    const flows: Flow[] = [];
    for (const [, ofFrom] of [...this.#flows].sort(byKey)) {
      for (const [, ofPair] of [...ofFrom].sort(byKey)) {
        for (const [, flow] of [...ofPair.flows].sort(([a], [b]) => a - b)) flows.push(toFlow(flow));
      }
    }
    return flows;
  }
}

function toFlow({ from, to, protocol, port, verdict, count, first, last }: MergedFlow): Flow {
  const times = first > last ? {} : { firstSeen: first, lastSeen: last };
  return { from: from.end, to: to.end, protocol, port, verdict, count, ...times };
}
