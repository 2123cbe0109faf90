import type { SeenCluster, SeenPort } from '../../connectivity/connectivity.ts';
import { isSeen, pairKey } from '../../connectivity/seen-rows.ts';
import { remembered } from '../../model/interned.ts';
import type { SeenParts } from '../../report/connectivity/arrow-seen.ts';
import type { PageConnectivity } from '../page-data.ts';

/** Leaves the marks of one part of a row, on some of its ports. */
export type MarksIn = (marks: readonly SeenPort[]) => readonly SeenPort[];

interface MarkedConnectivity {
  /** Before its groups were split. */
  readonly whole: PageConnectivity;
  readonly seen: SeenCluster;
  /** The group that each group was a part of. */
  readonly origins: readonly number[];
  /** Other clusters, which the graph does not draw, have the same connections: the records may be about them. */
  readonly isOfOthers: boolean;
}

/** Marks of recorded flows at the rows of connections whose groups were split. Places of rows and groups are those after the split. */
export class RowMarks {
  readonly #whole: PageConnectivity;
  readonly #seen: SeenCluster;
  readonly #origins: readonly number[];
  readonly #isOfOthers: boolean;
  readonly #parts = new Map<number, number>();
  /** Groups to which something was seen from a group, before the split. */
  readonly #targets = new Map<string, number[]>();

  constructor({ whole, seen, origins, isOfOthers }: MarkedConnectivity) {
    this.#whole = whole;
    this.#seen = seen;
    this.#origins = origins;
    this.#isOfOthers = isOfOthers;
    for (const origin of origins) this.#parts.set(origin, (this.#parts.get(origin) ?? 0) + 1);
    for (const key of seen.pairs.keys()) {
      const [from, to, relation] = key.split(' ');
      remembered(this.#targets, `${from} ${relation}`, () => []).push(Number(to));
    }
  }

  /** Returns what was seen between some groups of a row, each pair of which `isPossible`. */
  ofPairs(
    row: number,
    from: readonly number[],
    to: readonly number[],
    { marksIn, isPossible }: { marksIn: MarksIn; isPossible: (from: number, to: number) => boolean },
  ): SeenParts {
    const { relation = 'any' } = this.#whole.connections[row] ?? {};
    const marksOf = (source: number, target: number): readonly SeenPort[] =>
      marksIn(this.#seen.pairs.get(pairKey(this.#origin(source), this.#origin(target), relation)) ?? []);
    const found = new Parts();
    for (const source of from) {
      const targets = new Set(this.#targets.get(`${this.#origin(source)} ${relation}`));
      if (targets.size === 0) continue;
      for (const target of to) {
        if (!targets.has(this.#origin(target)) || !isPossible(source, target)) continue;
        found.add(marksOf(source, target), this.#isOfAlike(source) || this.#isOfAlike(target));
      }
    }
    // One is enough, and there can be millions of pairs.
    found.never ||= from.some((source) =>
      to.some((target) => isPossible(source, target) && !isSeen(marksOf(source, target))),
    );
    return found;
  }

  /** Returns what was seen between some groups of a row and a block of addresses. */
  atBlock(row: number, block: number, groups: readonly number[], marksIn: MarksIn): SeenParts {
    const { of = [], blocks = [] } = this.#whole.addresses[row] ?? {};
    const [at] = blocks.slice(block, block + 1);
    const byGroup = at && this.#seen.blocks.get(at);
    return this.#ofGroups(groups, (origin) => {
      const where = of.find(({ group }) => group === origin);
      return marksIn((where && byGroup?.get(where)) ?? []);
    });
  }

  /** Returns what was seen between some groups and pods that nothing declares. */
  withUndeclared(
    kind: 'undeclared' | 'undeclaredPods',
    row: number,
    groups: readonly number[],
    marksIn: MarksIn,
  ): SeenParts {
    const whole = this.#whole[kind][row];
    const byGroup = whole && this.#seen.undeclared.get(whole);
    return this.#ofGroups(groups, (origin) => marksIn(byGroup?.get(origin) ?? []));
  }

  #ofGroups(groups: readonly number[], marksOf: (origin: number) => readonly SeenPort[]): SeenParts {
    const found = new Parts();
    for (const group of groups) found.add(marksOf(this.#origin(group)), this.#isOfAlike(group));
    return found;
  }

  #origin(group: number): number {
    return this.#origins[group] ?? group;
  }

  /** Reports whether marks of a group may be about pods that are not in this part of it. */
  #isOfAlike(group: number): boolean {
    return this.#isOfOthers || (this.#parts.get(this.#origin(group)) ?? 0) > 1;
  }
}

class Parts implements SeenParts {
  seen = false;
  perhaps = false;
  never = false;

  add(marks: readonly SeenPort[], isOfAlike: boolean): void {
    const passed = marks.filter(({ forwarded }) => forwarded.flows > 0);
    if (passed.length === 0) this.never = true;
    else if (isOfAlike || passed.every(({ uncertain }) => uncertain)) this.perhaps = true;
    else this.seen = true;
  }
}
