import { compareText } from '../diagnostics/compare.ts';
import type { LabelSelector, LabelSelectorRequirement, TextMap } from '../model/network-policy.ts';

/**
 * Exact reasoning over all sets of labels that could exist. A selector is a conjunction of requirements on single keys,
 * so what it matches is a box: for each key that it mentions, the states in which that key may be.
 */
export interface LabelBox {
  /** A key that is not listed may be in any state. In code-unit order of the keys; no state is `anyState`. */
  readonly keys: ReadonlyMap<string, KeyStates>;
}

/** The states in which one key may be: absent, or present with some of the values. */
export interface KeyStates {
  readonly absent: boolean;
  readonly values: ValueSet;
}

/** Finitely many values, or all but finitely many. Values are too many to be excluded one by one. */
export interface ValueSet {
  readonly kind: 'only' | 'allBut';
  readonly listed: ReadonlySet<string>;
}

const everyValue: ValueSet = { kind: 'allBut', listed: new Set() };
const noValue: ValueSet = { kind: 'only', listed: new Set() };

/** The box of every set of labels. */
export const everything: LabelBox = { keys: new Map() };

/** What a selector matches. Its operators are known, and In and NotIn have values: the API server takes no other. */
export function labelBox({ matchLabels = {}, matchExpressions = [] }: LabelSelector): LabelBox {
  const keys = new Map<string, KeyStates>();
  const require = (key: string, states: KeyStates): void => {
    const known = keys.get(key);
    keys.set(key, known === undefined ? states : intersectStates(known, states));
  };
  for (const [key, value] of Object.entries(matchLabels)) require(key, present('only', [value]));
  for (const { key, operator, values = [] } of matchExpressions) {
    if (operator === 'In') require(key, present('only', values));
    // The API: NotIn and DoesNotExist match what has no such key, too.
    else if (operator === 'NotIn') require(key, { absent: true, values: { kind: 'allBut', listed: new Set(values) } });
    else if (operator === 'Exists') require(key, present('allBut', []));
    else require(key, { absent: true, values: noValue });
  }
  return { keys: sorted(keys) };
}

/** A selector that matches what is in the box. The box must be satisfiable. */
export function asSelector({ keys }: LabelBox): LabelSelector {
  const matchLabels: [string, string][] = [];
  const matchExpressions: LabelSelectorRequirement[] = [];
  for (const [key, { absent, values }] of keys) {
    const listed = [...values.listed].sort(compareText);
    const [only, another] = listed;
    if (values.kind === 'only') {
      if (only === undefined) matchExpressions.push({ key, operator: 'DoesNotExist' });
      else if (another === undefined) matchLabels.push([key, only]);
      else matchExpressions.push({ key, operator: 'In', values: listed });
      continue;
    }
    if (!absent) matchExpressions.push({ key, operator: 'Exists' });
    if (only !== undefined) matchExpressions.push({ key, operator: 'NotIn', values: listed });
  }
  return {
    ...(matchLabels.length === 0 ? {} : { matchLabels: Object.fromEntries(matchLabels) }),
    ...(matchExpressions.length === 0 ? {} : { matchExpressions }),
  };
}

/** The box's one text: equal boxes have equal texts. */
export function boxText({ keys }: LabelBox): string {
  return JSON.stringify(
    [...keys].map(([key, { absent, values }]) => [key, absent, values.kind, [...values.listed].sort(compareText)]),
  );
}

/** Whether the labels lie in the box. */
export function matches(box: LabelBox, labels: TextMap): boolean {
  for (const [key, states] of box.keys) {
    const value = Object.hasOwn(labels, key) ? labels[key] : undefined;
    if (value === undefined ? !states.absent : !hasValue(states.values, value)) return false;
  }
  return true;
}

/** Whether any labels lie in the box. */
export function isSatisfiable(box: LabelBox): boolean {
  return [...box.keys.values()].every((states) => !isEmpty(states));
}

/** What both boxes hold. */
export function intersectBoxes(a: LabelBox, b: LabelBox): LabelBox {
  if (a.keys.size === 0) return b;
  if (b.keys.size === 0) return a;
  const keys = new Map(a.keys);
  for (const [key, states] of b.keys) {
    const known = keys.get(key);
    keys.set(key, known === undefined ? states : intersectStates(known, states));
  }
  return { keys: sorted(keys) };
}

/** Whether everything in `inner` lies in `outer`. */
export function includesBox(outer: LabelBox, inner: LabelBox): boolean {
  return witness([inner], [outer]) === undefined;
}

/**
 * Labels that lie in every required box and in no forbidden one, or nothing when there are none. Exact. Of all such
 * labels these are the fewest; the same boxes, in whatever order, give labels of the same number, and in the same order
 * the same labels.
 */
export function witness(required: readonly LabelBox[], forbidden: readonly LabelBox[]): TextMap | undefined {
  const start = required.reduce(intersectBoxes, everything);
  if (!isSatisfiable(start)) return undefined;
  const search: Search = { best: undefined, bestSize: Number.POSITIVE_INFINITY };
  narrow(start.keys, forbidden, search);
  return search.best === undefined ? undefined : labelsIn(search.best);
}

interface Search {
  best: ReadonlyMap<string, KeyStates> | undefined;
  /** How many labels `best` needs. */
  bestSize: number;
}

/**
 * Leaves a forbidden box through one of its keys, and goes on with the others: the one with the fewest ways out first,
 * so that what is forced is decided before anything is tried.
 */
function narrow(keys: ReadonlyMap<string, KeyStates>, forbidden: readonly LabelBox[], search: Search): void {
  const size = requiredSize(keys);
  if (size >= search.bestSize) return;
  let fewest: readonly WayOut[] | undefined;
  const open: LabelBox[] = [];
  let chosen: LabelBox | undefined;
  for (const box of forbidden) {
    const ways = waysOut(keys, box);
    if (ways === 'outside') continue;
    if (ways.length === 0) return;
    open.push(box);
    if (fewest === undefined || ways.length < fewest.length) {
      fewest = ways;
      chosen = box;
    }
  }
  if (fewest === undefined) {
    search.best = keys;
    search.bestSize = size;
    return;
  }
  const rest = open.filter((box) => box !== chosen);
  for (const { key, states } of fewest) narrow(new Map(keys).set(key, states), rest, search);
}

interface WayOut {
  readonly key: string;
  /** The states of the key that are still possible and lie outside the box. */
  readonly states: KeyStates;
}

/** How labels can be kept out of a box, those ways first that need no label; `outside` when they are out already. */
function waysOut(keys: ReadonlyMap<string, KeyStates>, box: LabelBox): readonly WayOut[] | 'outside' {
  const ways: WayOut[] = [];
  for (const [key, inBox] of box.keys) {
    const possible = keys.get(key) ?? anyState;
    if (isEmpty(intersectStates(possible, inBox))) return 'outside';
    const states = intersectStates(possible, outsideOf(inBox));
    if (!isEmpty(states)) ways.push({ key, states });
  }
  return ways.sort((a, b) => Number(b.states.absent) - Number(a.states.absent));
}

function requiredSize(keys: ReadonlyMap<string, KeyStates>): number {
  let size = 0;
  for (const states of keys.values()) if (!states.absent) size++;
  return size;
}

/** The fewest labels of a box, with the first value of those listed, or one that none of them is. */
function labelsIn(keys: ReadonlyMap<string, KeyStates>): TextMap {
  const labels: [string, string][] = [];
  for (const [key, { absent, values }] of keys) if (!absent) labels.push([key, firstValue(values)]);
  return Object.fromEntries(labels.sort(([a], [b]) => compareText(a, b)));
}

function firstValue({ kind, listed }: ValueSet): string {
  if (kind === 'only') return [...listed].sort(compareText)[0] ?? '';
  let value = 'any';
  for (let number = 2; listed.has(value); number++) value = `any-${number}`;
  return value;
}

const anyState: KeyStates = { absent: true, values: everyValue };

function present(kind: ValueSet['kind'], values: readonly string[]): KeyStates {
  return { absent: false, values: { kind, listed: new Set(values) } };
}

function intersectStates(a: KeyStates, b: KeyStates): KeyStates {
  return { absent: a.absent && b.absent, values: intersectValues(a.values, b.values) };
}

function intersectValues(a: ValueSet, b: ValueSet): ValueSet {
  if (a.kind === 'only') return { kind: 'only', listed: new Set([...a.listed].filter((value) => hasValue(b, value))) };
  if (b.kind === 'only') return intersectValues(b, a);
  return { kind: 'allBut', listed: new Set([...a.listed, ...b.listed]) };
}

function outsideOf({ absent, values }: KeyStates): KeyStates {
  return { absent: !absent, values: { kind: values.kind === 'only' ? 'allBut' : 'only', listed: values.listed } };
}

function hasValue({ kind, listed }: ValueSet, value: string): boolean {
  return listed.has(value) === (kind === 'only');
}

function isEmpty({ absent, values }: KeyStates): boolean {
  return !absent && values.kind === 'only' && values.listed.size === 0;
}

function sorted(keys: ReadonlyMap<string, KeyStates>): ReadonlyMap<string, KeyStates> {
  return new Map([...keys].sort(([a], [b]) => compareText(a, b)));
}
