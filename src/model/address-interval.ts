/** Numbers from `first` to `last`, both inclusive. */
export interface Interval {
  readonly first: bigint;
  readonly last: bigint;
}

/** Sorted, disjoint and not even touching: every set of numbers has exactly one such list. */
export type Intervals = readonly Interval[];

/** Brings intervals of any order and overlap into their canonical form. */
export function canonicalIntervals(intervals: Iterable<Interval>): Intervals {
  const sorted = [...intervals].sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0));
  const merged: Interval[] = [];
  for (const interval of sorted) {
    const previous = merged.at(-1);
    if (previous === undefined || interval.first > previous.last + 1n) merged.push(interval);
    else if (interval.last > previous.last) merged[merged.length - 1] = { first: previous.first, last: interval.last };
  }
  return merged;
}

export function uniteIntervals(a: Intervals, b: Intervals): Intervals {
  if (a.length === 0) return b;
  return b.length === 0 ? a : canonicalIntervals([...a, ...b]);
}

export function intersectIntervals(a: Intervals, b: Intervals): Intervals {
  const common: Interval[] = [];
  for (const interval of a) {
    for (let index = indexOfFirstReaching(b, interval.first); index < b.length; index++) {
      const other = b[index];
      if (other === undefined || other.first > interval.last) break;
      common.push({ first: larger(interval.first, other.first), last: smaller(interval.last, other.last) });
    }
  }
  return common;
}

export function subtractIntervals(a: Intervals, b: Intervals): Intervals {
  const rest: Interval[] = [];
  for (const { first, last } of a) {
    let next = first;
    for (const hole of intersectIntervals([{ first, last }], b)) {
      if (hole.first > next) rest.push({ first: next, last: hole.first - 1n });
      next = hole.last + 1n;
    }
    if (next <= last) rest.push({ first: next, last });
  }
  return rest;
}

export function sameIntervals(a: Intervals, b: Intervals): boolean {
  return a.length === b.length && a.every(({ first, last }, i) => first === b[i]?.first && last === b[i]?.last);
}

/** The index of the first interval that ends at `value` or behind it; the length where none does. */
function indexOfFirstReaching(intervals: Intervals, value: bigint): number {
  let low = 0;
  let high = intervals.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((intervals[middle]?.last ?? 0n) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function larger(a: bigint, b: bigint): bigint {
  return a > b ? a : b;
}

function smaller(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}
