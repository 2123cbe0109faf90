import type { LabelBox, ValueSet } from './label-space.ts';

/** A label that a selector requires with one value. */
interface RequiredLabel {
  readonly key: string;
  readonly value: string;
}

/** Returns the labels that a selector requires with one value each. */
export function requiredLabels(box: LabelBox): readonly RequiredLabel[] {
  return [...box.keys].flatMap(([key, { absent, values }]) => {
    const value = absent ? undefined : onlyValue(values);
    return value === undefined ? [] : [{ key, value }];
  });
}

/** Returns the only value of a set; nothing if there are several. */
export function onlyValue({ kind, listed }: ValueSet): string | undefined {
  const [only, second] = listed;
  return kind === 'only' && second === undefined ? only : undefined;
}
