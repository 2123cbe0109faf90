/** Whole numbers from `first` to `last`, both inclusive: bigint for addresses, number for ports. */
export interface Interval<Value extends number | bigint> {
  readonly first: Value;
  readonly last: Value;
}

/** Sorted, disjoint and not even touching: every set of numbers has exactly one such list. */
export type Intervals<Value extends number | bigint> = readonly Interval<Value>[];

/** Brings intervals of any order and overlap into their canonical form. */
export function canonicalIntervals<Value extends number | bigint>(
  intervals: Iterable<Interval<Value>>,
): Intervals<Value> {
  const sorted = [...intervals].sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0));
  const merged: Interval<Value>[] = [];
  for (const interval of sorted) {
    const previous = merged.at(-1);
    if (previous === undefined || interval.first > after(previous.last)) merged.push(interval);
    else if (interval.last > previous.last) merged[merged.length - 1] = { first: previous.first, last: interval.last };
  }
  return merged;
}

export function uniteIntervals<Value extends number | bigint>(
  a: Intervals<Value>,
  b: Intervals<Value>,
): Intervals<Value> {
  if (a.length === 0 || a === b) return b;
  return b.length === 0 ? a : canonicalIntervals([...a, ...b]);
}

export function intersectIntervals<Value extends number | bigint>(
  a: Intervals<Value>,
  b: Intervals<Value>,
): Intervals<Value> {
  if (a === b) return a;
  const common: Interval<Value>[] = [];
  for (const interval of a) {
    for (let index = indexOfFirstReaching(b, interval.first); index < b.length; index++) {
      const other = b[index];
      if (other === undefined || other.first > interval.last) break;
      common.push({ first: larger(interval.first, other.first), last: smaller(interval.last, other.last) });
    }
  }
  return common;
}

export function subtractIntervals<Value extends number | bigint>(
  a: Intervals<Value>,
  b: Intervals<Value>,
): Intervals<Value> {
  if (b.length === 0) return a;
  const rest: Interval<Value>[] = [];
  for (const { first, last } of a) {
    let next = first;
    for (const hole of intersectIntervals([{ first, last }], b)) {
      if (hole.first > next) rest.push({ first: next, last: before(hole.first) });
      next = after(hole.last);
    }
    if (next <= last) rest.push({ first: next, last });
  }
  return rest;
}

export function sameIntervals<Value extends number | bigint>(a: Intervals<Value>, b: Intervals<Value>): boolean {
  if (a === b) return true;
  return a.length === b.length && a.every(({ first, last }, i) => first === b[i]?.first && last === b[i]?.last);
}

/** The index of the first interval that ends at `value` or behind it; the length where none does. */
function indexOfFirstReaching<Value extends number | bigint>(intervals: Intervals<Value>, value: Value): number {
  let low = 0;
  let high = intervals.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const interval = intervals[middle];
    if (interval !== undefined && interval.last < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function after<Value extends number | bigint>(value: Value): Value {
  return (typeof value === 'bigint' ? value + 1n : Number(value) + 1) as Value;
}

function before<Value extends number | bigint>(value: Value): Value {
  return (typeof value === 'bigint' ? value - 1n : Number(value) - 1) as Value;
}

function larger<Value extends number | bigint>(a: Value, b: Value): Value {
  return a > b ? a : b;
}

function smaller<Value extends number | bigint>(a: Value, b: Value): Value {
  return a < b ? a : b;
}
