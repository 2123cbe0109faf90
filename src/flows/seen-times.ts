import type { FlowCount } from './evidence-basis.ts';
import { FlowCounter } from './evidence-basis.ts';
import type { Flow } from './flow.ts';

/** How often something was seen, and when. */
export interface SeenTimes {
  readonly forwarded: FlowCount;
  readonly dropped: FlowCount;
  /** Milliseconds since 1970, UTC; absent where no record has a time. */
  readonly firstSeen?: number;
  readonly lastSeen?: number;
}

/** Gathers flows, one after the other. */
export class SeenCounter {
  readonly #forwarded = new FlowCounter();
  readonly #dropped = new FlowCounter();
  #first = Number.POSITIVE_INFINITY;
  #last = Number.NEGATIVE_INFINITY;

  add({ verdict, count, firstSeen, lastSeen }: Pick<Flow, 'verdict' | 'count' | 'firstSeen' | 'lastSeen'>): void {
    (verdict === 'DROPPED' ? this.#dropped : this.#forwarded).add({ count });
    this.#first = Math.min(this.#first, firstSeen ?? lastSeen ?? this.#first);
    this.#last = Math.max(this.#last, lastSeen ?? firstSeen ?? this.#last);
  }

  times(): SeenTimes {
    const counts = { forwarded: this.#forwarded.count(), dropped: this.#dropped.count() };
    return Number.isFinite(this.#last) ? { ...counts, firstSeen: this.#first, lastSeen: this.#last } : counts;
  }
}

/** Returns the times of several things together. */
export function joinedTimes(all: readonly SeenTimes[]): SeenTimes {
  const sum = (of: 'forwarded' | 'dropped'): FlowCount => ({
    flows: all.reduce((total, one) => total + one[of].flows, 0),
    connections: all.reduce((total, one) => total + one[of].connections, 0),
  });
  const first = Math.min(...all.map(({ firstSeen = Number.POSITIVE_INFINITY }) => firstSeen));
  const last = Math.max(...all.map(({ lastSeen = Number.NEGATIVE_INFINITY }) => lastSeen));
  const counts = { forwarded: sum('forwarded'), dropped: sum('dropped') };
  return Number.isFinite(last) ? { ...counts, firstSeen: first, lastSeen: last } : counts;
}
