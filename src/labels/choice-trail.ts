/** Literals, each about another variable. The search watches the first two. */
export interface Clause {
  readonly variables: Int32Array;
  /** Their sets of states, one after the other, each of the same number of words. */
  readonly sets: Int32Array;
}

/** A clause of which nothing can hold, or a cost that is too high. */
export type Conflict = Clause | 'cost';

export type Reason = Conflict | 'decision';

/**
 * The steps of a search, in order: which variable was narrowed. Flat arrays, since a search takes millions of steps.
 */
export class Trail {
  length = 0;
  readonly #words: number;
  readonly #reasons: Reason[] = [];
  readonly #variables: number[] = [];
  readonly #levels: number[] = [];
  readonly #previous: number[] = [];
  /** For each variable its last narrowing, or -1. */
  readonly #last: Int32Array;
  /** The states that were possible before, and those that the reason leaves. */
  #before: Int32Array;
  #left: Int32Array;

  constructor(count: number, words: number) {
    this.#words = words;
    this.#last = new Int32Array(count).fill(-1);
    this.#before = new Int32Array(count * words);
    this.#left = new Int32Array(count * words);
  }

  push(variable: number, possible: Int32Array, sets: Int32Array, from: number, reason: Reason, level: number): void {
    const words = this.#words;
    const index = this.length;
    if ((index + 1) * words > this.#before.length) {
      this.#before = grown(this.#before, words);
      this.#left = grown(this.#left, words);
    }
    for (let word = 0; word < words; word++) {
      this.#before[index * words + word] = at(possible, variable * words + word);
      this.#left[index * words + word] = at(sets, from + word);
    }
    this.#reasons[index] = reason;
    this.#variables[index] = variable;
    this.#levels[index] = level;
    this.#previous[index] = at(this.#last, variable);
    this.#last[variable] = index;
    this.length++;
  }

  /** Takes the last narrowing back. */
  pop(possible: Int32Array): void {
    const words = this.#words;
    this.length--;
    const variable = this.variableAt(this.length);
    for (let word = 0; word < words; word++) {
      possible[variable * words + word] = at(this.#before, this.length * words + word);
    }
    this.#last[variable] = this.previousTo(this.length);
  }

  variableAt(index: number): number {
    return this.#variables[index] as number;
  }

  reasonAt(index: number): Reason {
    return this.#reasons[index] as Reason;
  }

  levelAt(index: number): number {
    return this.#levels[index] as number;
  }

  lastOf(variable: number): number {
    return at(this.#last, variable);
  }

  /** The narrowing of the same variable before this one, or -1. */
  previousTo(index: number): number {
    return this.#previous[index] as number;
  }

  /** Reports whether the literal that a clause has of the variable was possible before a narrowing of it. */
  couldBe(index: number, literals: Int32Array, variable: number): boolean {
    return overlap(this.#before, index * this.#words, literals, variable * this.#words, this.#words);
  }

  /** Takes from the literal the states that a narrowing of the variable took. */
  intersectWithLeft(index: number, literals: Int32Array, variable: number): void {
    const words = this.#words;
    for (let word = 0; word < words; word++) {
      literals[variable * words + word] = at(literals, variable * words + word) & at(this.#left, index * words + word);
    }
  }

  /** The narrowing by which a variable lost state 0, or -1. */
  lostFirstState(variable: number): number {
    for (let one = this.lastOf(variable); one >= 0; one = this.previousTo(one)) {
      if ((at(this.#before, one * this.#words) & 1) === 0) continue;
      return (at(this.#left, one * this.#words) & 1) === 0 ? one : -1;
    }
    return -1;
  }
}

/** The number at a place that is known to be inside. For arrays of one kind only, since it is called in every step. */
export function at(numbers: Int32Array, index: number): number {
  return numbers[index] as number;
}

function grown(numbers: Int32Array, atLeast: number): Int32Array {
  const larger = new Int32Array(numbers.length * 2 + atLeast);
  larger.set(numbers);
  return larger;
}

/** Reports whether two sets of states, each of `words` words, share a state. */
export function overlap(a: Int32Array, fromA: number, b: Int32Array, fromB: number, words: number): boolean {
  for (let word = 0; word < words; word++) if ((at(a, fromA + word) & at(b, fromB + word)) !== 0) return true;
  return false;
}

/** How many numbers of 32 bits hold a set of states of any of these variables. */
export function wordsFor(states: readonly number[]): number {
  return states.reduce((most, count) => Math.max(most, Math.ceil(count / 32)), 1);
}

/** Adds a state to the set that begins at a place. */
export function addState(sets: Int32Array, from: number, state: number): void {
  const word = from + (state >> 5);
  sets[word] = at(sets, word) | (1 << (state & 31));
}

/** Exchanges two literals of a clause, whose sets have so many words. */
export function swap({ variables, sets }: Clause, a: number, b: number, words: number): void {
  const variable = at(variables, a);
  variables[a] = at(variables, b);
  variables[b] = variable;
  for (let word = 0; word < words; word++) {
    const states = at(sets, a * words + word);
    sets[a * words + word] = at(sets, b * words + word);
    sets[b * words + word] = states;
  }
}
