import { compareText } from '../diagnostics/compare.ts';
import { memoised } from '../model/interned.ts';
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

/**
 * Returns the labels that a selector matches. Its operators are known, and In and NotIn have values: the API server
 * takes no other.
 */
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
export const boxText: (box: LabelBox) => string = memoised((box) =>
  JSON.stringify(
    [...box.keys].map(([key, { absent, values }]) => [key, absent, values.kind, [...values.listed].sort(compareText)]),
  ),
);

/** Reports whether the labels lie in the box. */
export function matches(box: LabelBox, labels: TextMap): boolean {
  for (const [key, states] of box.keys) {
    const value = Object.hasOwn(labels, key) ? labels[key] : undefined;
    if (value === undefined ? !states.absent : !hasValue(states.values, value)) return false;
  }
  return true;
}

/** Reports whether any labels lie in the box. */
export function isSatisfiable(box: LabelBox): boolean {
  return [...box.keys.values()].every((states) => !isEmpty(states));
}

/** Returns the box of the labels that are in both boxes. */
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

/** Returns whether some labels lie in both boxes. */
export function boxesOverlap(a: LabelBox, b: LabelBox): boolean {
  for (const [key, states] of a.keys) if (!statesOverlap(states, b.keys.get(key) ?? anyState)) return false;
  for (const [key, states] of b.keys) if (!a.keys.has(key) && isEmpty(states)) return false;
  return true;
}

/** Returns whether everything in `inner` lies in `outer`. */
export function includesBox(outer: LabelBox, inner: LabelBox): boolean {
  if (!isSatisfiable(inner)) return true;
  for (const [key, states] of outer.keys) {
    if (statesOverlap(inner.keys.get(key) ?? anyState, outsideOf(states))) return false;
  }
  return true;
}

/** The states of a key that a box does not list. */
export const anyState: KeyStates = { absent: true, values: everyValue };

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

/** Returns whether some state is in both. */
function statesOverlap(a: KeyStates, b: KeyStates): boolean {
  if (a.absent && b.absent) return true;
  const [one, other] = a.values.kind === 'only' ? [a.values, b.values] : [b.values, a.values];
  // Values are too many for two finite lists of exceptions to leave none.
  if (one.kind === 'allBut') return true;
  for (const value of one.listed) if (hasValue(other, value)) return true;
  return false;
}

/** Returns whether the value is one of the set. */
function hasValue({ kind, listed }: ValueSet, value: string): boolean {
  return listed.has(value) === (kind === 'only');
}

function isEmpty({ absent, values }: KeyStates): boolean {
  return !absent && values.kind === 'only' && values.listed.size === 0;
}

function sorted(keys: ReadonlyMap<string, KeyStates>): ReadonlyMap<string, KeyStates> {
  return new Map([...keys].sort(([a], [b]) => compareText(a, b)));
}
