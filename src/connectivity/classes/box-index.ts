import { type LabelBox, matches } from '../../labels/label-space.ts';
import { remembered } from '../../model/interned.ts';
import type { TextMap } from '../../model/network-policy.ts';

/**
 * Finds the boxes in which labels lie. Most selectors demand one value of some key, so that most boxes need not be
 * looked at: a thousand teams with selectors of their own cost each namespace a handful.
 */
export class BoxIndex {
  readonly #boxes: readonly LabelBox[];
  /** Numbers of boxes under one key and its values, of which they demand one. */
  readonly #demanding = new Map<string, Map<string, number[]>>();
  readonly #others: number[] = [];

  constructor(boxes: readonly LabelBox[]) {
    this.#boxes = boxes;
    const demands = boxes.map(demandsOf);
    const counts = new Map<string, number>();
    for (const { key, value } of demands.flat()) {
      const pair = pairText(key, value);
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
    for (const [number, demanded] of demands.entries()) {
      const key = rarestKey(demanded, counts);
      if (key === undefined) this.#others.push(number);
      for (const one of demanded) {
        if (one.key !== key) continue;
        const byValue = remembered(this.#demanding, key, () => new Map<string, number[]>());
        remembered(byValue, one.value, () => []).push(number);
      }
    }
  }

  /** Their numbers, ascending. */
  matching(labels: TextMap): ReadonlySet<number> {
    const candidates = [...this.#others];
    for (const [key, value] of Object.entries(labels)) {
      candidates.push(...(this.#demanding.get(key)?.get(value) ?? []));
    }
    const found = candidates.filter((number) => {
      const box = this.#boxes[number];
      return box !== undefined && matches(box, labels);
    });
    return new Set(found.sort((a, b) => a - b));
  }
}

interface Demand {
  readonly key: string;
  readonly value: string;
}

/** Each value of each key of which the box demands one among finitely many. */
function demandsOf({ keys }: LabelBox): readonly Demand[] {
  return [...keys].flatMap(([key, { absent, values }]) =>
    absent || values.kind === 'allBut' ? [] : [...values.listed].map((value) => ({ key, value })),
  );
}

/** The key whose values the fewest boxes demand. */
function rarestKey(demands: readonly Demand[], counts: ReadonlyMap<string, number>): string | undefined {
  const byKey = new Map<string, number>();
  for (const { key, value } of demands) {
    byKey.set(key, (byKey.get(key) ?? 0) + (counts.get(pairText(key, value)) ?? 0));
  }
  const [rarest] = [...byKey].sort(([, a], [, b]) => a - b);
  return rarest?.[0];
}

function pairText(key: string, value: string): string {
  return `${key}=${value}`;
}
