import { boxText, type LabelBox } from './label-space.ts';

/** A box whose keys and values are numbers, which are faster to compare than texts. */
export interface NumberedBox {
  /** Equal for equal boxes. */
  readonly number: number;
  readonly text: string;
  readonly keys: readonly NumberedKey[];
}

export interface NumberedKey extends StatesOfKey {
  readonly key: number;
}

/** The states in which a key may be. */
export interface StatesOfKey {
  readonly absent: boolean;
  /** True if the values are those in the list; otherwise they are all others. */
  readonly isOnly: boolean;
  readonly listed: ReadonlySet<number>;
}

/** Numbers keys, values and boxes. Numbers have no meaning but that they are equal or not. */
export class BoxNumbers {
  readonly keys: string[] = [];
  readonly values: string[] = [];
  readonly #keyNumbers = new Map<string, number>();
  readonly #valueNumbers = new Map<string, number>();
  readonly #byText = new Map<string, NumberedBox>();
  readonly #byBox = new WeakMap<LabelBox, NumberedBox>();

  /** Returns the number of a value that some box lists. */
  valueOf(text: string): number | undefined {
    return this.#valueNumbers.get(text);
  }

  box(box: LabelBox): NumberedBox {
    const known = this.#byBox.get(box);
    if (known !== undefined) return known;
    const text = boxText(box);
    const made = this.#byText.get(text) ?? {
      ...{ number: this.#byText.size, text },
      keys: [...box.keys].map(
        ([key, { absent, values }]): NumberedKey => ({
          key: numberOf(key, this.keys, this.#keyNumbers),
          absent,
          isOnly: values.kind === 'only',
          listed: new Set([...values.listed].map((value) => numberOf(value, this.values, this.#valueNumbers))),
        }),
      ),
    };
    this.#byText.set(text, made);
    this.#byBox.set(box, made);
    return made;
  }
}

function numberOf(text: string, texts: string[], numbers: Map<string, number>): number {
  const known = numbers.get(text);
  if (known !== undefined) return known;
  numbers.set(text, texts.length);
  return texts.push(text) - 1;
}

/** Reports whether a state of the key is in both. */
export function statesOverlap(a: StatesOfKey, b: StatesOfKey): boolean {
  if (a.absent && b.absent) return true;
  // Values are too many for two finite lists of exceptions to leave none.
  if (!a.isOnly && !b.isOnly) return true;
  const [one, other] = !b.isOnly || (a.isOnly && a.listed.size <= b.listed.size) ? [a, b] : [b, a];
  for (const value of one.listed) if (other.listed.has(value) === other.isOnly) return true;
  return false;
}
