import { compareText } from '../diagnostics/compare.ts';
import { invariant } from '../diagnostics/invariant.ts';
import { grouped } from '../model/grouped.ts';
import { isJsonArray, isJsonObject, type Json } from '../model/json.ts';
import { canonical, constantPattern, type ItemPattern, type Pattern } from './pattern.ts';
import { levelled, skeletonOf } from './skeleton.ts';

/** How many different items of one skeleton are shown one by one, each where it is needed: if they recur, or anyway. */
const fewRecurring = 4;
const few = 2;

/**
 * Reports whether items of one skeleton are shown one by one and not as a run. Items with names that recur in many
 * policies are choices that a person would name. Blocks of addresses are a list, if there are several.
 */
export function isChoice(
  different: number,
  { items, hasBlocks }: { readonly items: number; readonly hasBlocks: boolean },
): boolean {
  if (different === 1) return true;
  return !hasBlocks && (different <= few || (different <= fewRecurring && items >= 3 * different));
}

/** Returns the pattern of values with the same shape: maps have the same keys, and scalars the same type. */
export function generalize(values: readonly Json[]): Pattern {
  const [first] = values;
  invariant(first !== undefined, 'a pattern is about at least one value');
  const text = canonical(first);
  if (values.every((value) => canonical(value) === text)) return constantPattern(first);
  if (!isJsonObject(first)) {
    const scalars = values.every((value) => typeof value === typeof first && isJsonArray(value) === isJsonArray(first));
    invariant(scalars, 'values of one pattern have one type');
    return { kind: 'hole', values };
  }
  return {
    kind: 'map',
    entries: Object.keys(first).map((key) => {
      const inner = values.map((value) => (isJsonObject(value) ? value[key] : undefined));
      invariant(
        inner.every((value) => value !== undefined),
        `values of one pattern have the same keys, but not ${key}`,
      );
      return [key, isRequirements(key, inner) ? requirements(inner) : generalize(inner)] as const;
    }),
  };
}

/** Requirements of a selector are a list of maps. All other lists inside peers and ports are of texts. */
function isRequirements(key: string, values: readonly Json[]): values is readonly (readonly Json[])[] {
  return key === 'matchExpressions' && values.every(isJsonArray);
}

/** Aligns the requirements of selectors of one skeleton, which have no directives: each has its counterpart. */
function requirements(lists: readonly (readonly Json[])[]): Pattern {
  const sorted = lists.map((list) => [...list].sort((a, b) => compareText(orderOf(a), orderOf(b))));
  const at = lists.map((_, index) => index);
  return wholeList(
    (sorted[0] ?? []).map((_, index): ItemPattern => {
      const counterparts = sorted.flatMap((list) => list[index] ?? []);
      return { kind: 'one', at, pattern: generalize(counterparts) };
    }),
    lists.length,
  );
}

function orderOf(requirement: Json): string {
  return `${skeletonOf(requirement)} ${canonical(requirement)}`;
}

/** Returns the pattern of lists of peers or ports, whose order does not matter. */
export function listPattern(lists: readonly (readonly Json[])[]): Pattern {
  return wholeList(alignItems(lists), lists.length);
}

/** Returns a list of items; a constant if every value has each item, and they are equal. */
export function wholeList(items: readonly ItemPattern[], length: number): Pattern {
  const constants = items.flatMap((item) =>
    item.kind === 'one' && item.at.length === length && item.pattern.kind === 'constant' ? [item.pattern.value] : [],
  );
  return constants.length === items.length ? constantPattern(constants) : { kind: 'list', items };
}

/** An item, the value of the domain that has it, and its place in the list there. */
interface Placed {
  readonly at: number;
  readonly index: number;
  readonly item: Json;
  readonly text: string;
}

/**
 * Aligns lists of peers, ports or requirements, whose order does not matter. Items that every list has stay as they are.
 * Others are aligned with those of the same skeleton: as one item, as a few items of which each list has some, or as a
 * run. In the order in which they are first met.
 */
function alignItems(lists: readonly (readonly Json[])[]): readonly ItemPattern[] {
  const placed = lists.flatMap((list, at) =>
    list.map((item, index): Placed => ({ at, index, item, text: canonical(item) })),
  );
  const byText = grouped(placed, ({ text }) => text);
  const everywhere: (readonly Placed[])[] = [];
  const others: Placed[] = [];
  for (const group of byText.values()) {
    if (new Set(group.map(({ at }) => at)).size === lists.length) everywhere.push(group);
    else others.push(...group);
  }
  const aligned = [
    ...everywhere.map((group) => ({ group, items: [oneItem(group)] })),
    ...[...grouped(others, ({ item }) => skeletonOf(item)).values()].map((group) => ({
      group,
      items: alignAlike(group, lists.length),
    })),
  ];
  return aligned.sort((a, b) => compareFirst(a.group, b.group)).flatMap(({ items }) => items);
}

/** Aligns items of one skeleton. */
function alignAlike(group: readonly Placed[], length: number): readonly ItemPattern[] {
  const counts = Array.from({ length }, () => 0);
  for (const { at } of group) counts[at] = (counts[at] ?? 0) + 1;
  if (counts.every((count) => count === 1)) return [oneItem(group)];
  const byText = grouped(group, ({ text }) => text);
  const hasBlocks = group.some(({ item }) => isJsonObject(item) && item.ipBlock !== undefined);
  if (isChoice(byText.size, { items: group.length, hasBlocks })) return [...byText.values()].map(oneItem);
  const ordered = [...group].sort((a, b) => a.at - b.at || a.index - b.index);
  return [{ kind: 'run', counts, pattern: generalize(ordered.map(({ item }) => levelled(item))) }];
}

/** Returns the pattern of items of which each list has one at most. */
function oneItem(group: readonly Placed[]): ItemPattern {
  const byPlace = [...new Map(group.map((placed) => [placed.at, placed])).values()].sort((a, b) => a.at - b.at);
  const same = new Set(byPlace.map(({ text }) => text)).size === 1;
  return {
    kind: 'one',
    at: byPlace.map(({ at }) => at),
    pattern: generalize(byPlace.map(({ item }) => (same ? item : levelled(item)))),
  };
}

function compareFirst(a: readonly Placed[], b: readonly Placed[]): number {
  return (a[0]?.at ?? 0) - (b[0]?.at ?? 0) || (a[0]?.index ?? 0) - (b[0]?.index ?? 0);
}
