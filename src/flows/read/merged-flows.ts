import { compareText } from '../../diagnostics/compare.ts';
import type { Protocol } from '../../model/network-policy.ts';
import { type Flow, type FlowVerdict, type LeftOutReason, leftOutReasons } from '../flow.ts';
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

/** Distinct connections of two ends: mostly one, so that a map for each pair would take most of the memory. */
interface PairFlows {
  readonly code: number;
  readonly flow: MergedFlow;
  /** The others, by their codes. */
  more: Map<number, MergedFlow> | undefined;
}

const protocolNumber: Readonly<Record<Protocol, number>> = { TCP: 0, UDP: 1, SCTP: 2 };
const verdictNumber: Readonly<Record<FlowVerdict, number>> = { FORWARDED: 0, DROPPED: 1, AUDIT: 2 };

/** The distinct connections of one cluster. */
export class MergedFlows {
  /** By the numbers of the end that opens them and of the other end. */
  readonly #flows = new Map<number, Map<number, PairFlows>>();
  readonly #leftOut = new Map<LeftOutReason, number>();
  #first = Number.POSITIVE_INFINITY;
  #last = Number.NEGATIVE_INFINITY;
  #size = 0;

  /** The number of distinct connections. */
  get size(): number {
    return this.#size;
  }

  add({ from, to, protocol, port, verdict, count, firstSeen, lastSeen }: SeenFlow): MergedFlow {
    const flow = this.#flowOf(from, to, protocol, port, verdict);
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

  #flowOf(from: KnownEnd, to: KnownEnd, protocol: Protocol, port: number, verdict: FlowVerdict): MergedFlow {
    let ofFrom = this.#flows.get(from.id);
    if (ofFrom === undefined) {
      ofFrom = new Map();
      this.#flows.set(from.id, ofFrom);
    }
    const code = codeOf(protocol, port, verdict);
    const pair = ofFrom.get(to.id);
    const known = pair?.code === code ? pair.flow : pair?.more?.get(code);
    if (known !== undefined) return known;
    const never = Number.POSITIVE_INFINITY;
    const flow = { from, to, protocol, port, verdict, count: 0, first: never, last: -never };
    if (pair === undefined) ofFrom.set(to.id, { code, flow, more: undefined });
    else {
      pair.more ??= new Map();
      pair.more.set(code, flow);
    }
    this.#size++;
    return flow;
  }

  *#all(): Iterable<MergedFlow> {
    for (const ofFrom of this.#flows.values()) {
      for (const { flow, more } of ofFrom.values()) {
        yield flow;
        if (more !== undefined) yield* more.values();
      }
    }
  }

  /** Gives flows other ends, and joins those whose ends are equal then. */
  mapEnds(map: (end: KnownEnd) => KnownEnd): void {
    const moved = [...this.#all()].filter(({ from, to, count }) => count > 0 && (map(from) !== from || map(to) !== to));
    for (const flow of moved) {
      const { first, last, count, ...rest } = flow;
      flow.count = 0;
      const times = first > last ? {} : { firstSeen: first, lastSeen: last };
      this.add({ ...rest, ...times, count, from: map(flow.from), to: map(flow.to) });
    }
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
    return [...this.#all()]
      .filter(({ count }) => count > 0)
      .sort(
        (a, b) =>
          (a.from === b.from ? 0 : compareText(a.from.key, b.from.key)) ||
          (a.to === b.to ? 0 : compareText(a.to.key, b.to.key)) ||
          codeOf(a.protocol, a.port, a.verdict) - codeOf(b.protocol, b.port, b.verdict),
      )
      .map(toFlow);
  }
}

/** One number for port, protocol and verdict, in the order in which flows of two ends are sorted. */
function codeOf(protocol: Protocol, port: number, verdict: FlowVerdict): number {
  return port * 16 + protocolNumber[protocol] * 4 + verdictNumber[verdict];
}

function toFlow({ from, to, protocol, port, verdict, count, first, last }: MergedFlow): Flow {
  // Written out: there are as many as connections, and to spread another object is slow.
  return first > last
    ? { from: from.end, to: to.end, protocol, port, verdict, count }
    : { from: from.end, to: to.end, protocol, port, verdict, count, firstSeen: first, lastSeen: last };
}
