import { anyState, type KeyStates, type LabelBox, type ValueSet } from '../../src/labels/label-space.ts';
import type { TextMap } from '../../src/model/network-policy.ts';

/**
 * Labels in the required box and in no forbidden one, the fewest there are: leaves one forbidden box after the other, in
 * every way there is. The judge of `LabelQuestions`; it learns nothing, and takes for ever where selectors are hard.
 */
export function naiveWitness(required: LabelBox, forbidden: readonly LabelBox[]): TextMap | undefined {
  if ([...required.keys.values()].some(isEmpty)) return undefined;
  let best: ReadonlyMap<string, KeyStates> | undefined;
  const leave = (keys: ReadonlyMap<string, KeyStates>, boxes: readonly LabelBox[]): void => {
    if (best !== undefined && sizeOf(keys) >= sizeOf(best)) return;
    const inside = boxes.filter((box) => waysOut(keys, box) !== 'outside');
    const [first] = inside.sort((a, b) => waysOut(keys, a).length - waysOut(keys, b).length);
    if (first === undefined) {
      best = keys;
      return;
    }
    const ways = waysOut(keys, first);
    if (ways === 'outside') return;
    for (const [key, states] of ways) leave(new Map(keys).set(key, states), inside.slice(1));
  };
  leave(required.keys, forbidden);
  return best === undefined ? undefined : labelsIn(best);
}

function waysOut(
  keys: ReadonlyMap<string, KeyStates>,
  box: LabelBox,
): readonly (readonly [string, KeyStates])[] | 'outside' {
  const ways: (readonly [string, KeyStates])[] = [];
  for (const [key, inBox] of box.keys) {
    const possible = keys.get(key) ?? anyState;
    if (isEmpty(intersect(possible, inBox))) return 'outside';
    const states = intersect(possible, outsideOf(inBox));
    if (!isEmpty(states)) ways.push([key, states]);
  }
  return ways;
}

function sizeOf(keys: ReadonlyMap<string, KeyStates>): number {
  return [...keys.values()].filter(({ absent }) => !absent).length;
}

function labelsIn(keys: ReadonlyMap<string, KeyStates>): TextMap {
  return Object.fromEntries(
    [...keys].flatMap(([key, { absent, values }]) => {
      const value = values.kind === 'only' ? [...values.listed][0] : `not ${[...values.listed].join()}`;
      return absent || value === undefined ? [] : [[key, value]];
    }),
  );
}

function intersect(a: KeyStates, b: KeyStates): KeyStates {
  return { absent: a.absent && b.absent, values: intersectValues(a.values, b.values) };
}

function intersectValues(a: ValueSet, b: ValueSet): ValueSet {
  if (a.kind === 'allBut' && b.kind === 'allBut')
    return { kind: 'allBut', listed: new Set([...a.listed, ...b.listed]) };
  if (a.kind === 'allBut') return intersectValues(b, a);
  const both = [...a.listed].filter((value) => b.listed.has(value) === (b.kind === 'only'));
  return { kind: 'only', listed: new Set(both) };
}

function outsideOf({ absent, values }: KeyStates): KeyStates {
  return { absent: !absent, values: { kind: values.kind === 'only' ? 'allBut' : 'only', listed: values.listed } };
}

function isEmpty({ absent, values }: KeyStates): boolean {
  return !absent && values.kind === 'only' && values.listed.size === 0;
}
