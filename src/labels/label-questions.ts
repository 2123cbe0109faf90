import { compareText } from '../diagnostics/compare.ts';
import type { TextMap } from '../model/network-policy.ts';
import { ChoiceSearch } from './choice-search.ts';
import { addState, type Clause, wordsFor } from './choice-trail.ts';
import { isSatisfiable, type LabelBox } from './label-space.ts';
import { BoxNumbers, type NumberedBox, type NumberedKey, type StatesOfKey, statesOverlap } from './numbered-boxes.ts';

/**
 * Labels that lie in one box and outside others. found: such labels · none: there are none, so that the others cover
 * the one · notDecided: the search was given up.
 */
export type Outside = { readonly kind: 'found'; readonly labels: TextMap } | { readonly kind: 'none' } | NotDecided;

/** An answer like any other: the caller must treat it as the worse of both. */
export interface NotDecided {
  readonly kind: 'notDecided';
  /** The budget that was not enough. */
  readonly steps: number;
}

/**
 * How much work questions may take, in steps of `ChoiceSearch`: never a time, so that the same input has the same
 * answers on every machine.
 */
export interface StepBudget {
  /** For one question. */
  readonly question: number;
  /** For all questions about one place, such as a namespace. */
  readonly place: number;
  /** For each further question about a place whose budget is used up, so that what is easy stays decided. */
  readonly further: number;
}

export const stepBudget: StepBudget = { question: 2_000_000, place: 20_000_000, further: 20_000 };

/** `2,000,000 steps`. */
export function stepWords(steps: number): string {
  return `${steps.toLocaleString('en')} steps`;
}

/** For how long fewer labels are searched for, once some are found. */
const stepsForFewer = 20_000;

/**
 * Answers which labels lie outside of boxes, and remembers the answers. Exact within the budget. The order in which
 * boxes are given does not matter.
 */
export class LabelQuestions {
  readonly #budget: StepBudget;
  readonly #numbers = new BoxNumbers();
  readonly #known = new Map<string, Outside>();

  constructor(budget: StepBudget = stepBudget) {
    this.#budget = budget;
  }

  /** Answers the questions about one place, which share a budget. */
  atPlace(): PlaceQuestions {
    const { question, place, further } = this.#budget;
    let left = place;
    const spend = (steps: number): void => {
      left -= steps;
    };
    return {
      outside: (required, forbidden) =>
        this.#ask(required, forbidden, { steps: Math.max(further, Math.min(question, left)), spend }),
      spend,
      spent: () => (left > 0 ? undefined : { kind: 'notDecided', steps: place }),
    };
  }

  #ask(
    required: LabelBox,
    forbidden: readonly LabelBox[],
    { steps, spend }: { readonly steps: number; readonly spend: (steps: number) => void },
  ): Outside {
    if (!isSatisfiable(required)) return { kind: 'none' };
    const inside = this.#numbers.box(required);
    const boxes = this.#overlapping(inside, forbidden);
    if (boxes.includes(inside)) return { kind: 'none' };
    const key = [inside, ...boxes].map(({ number }) => number).join();
    const known = this.#known.get(key);
    if (known !== undefined && (known.kind !== 'notDecided' || known.steps >= steps)) return known;
    const question = new ChoiceQuestion(this.#numbers, inside, boxes);
    const answer = question.answer(steps);
    // Each box is looked at once, and each way out of one that is near three times. That is no part of the question's
    // own budget, since it grows no faster than the input.
    spend(question.steps + forbidden.length + 3 * question.size);
    this.#known.set(key, answer);
    return answer;
  }

  /** The boxes that share labels with the required one, each once, in an order that depends on nothing else. */
  #overlapping({ keys }: NumberedBox, boxes: readonly LabelBox[]): readonly NumberedBox[] {
    const byKey: (NumberedKey | undefined)[] = [];
    for (const one of keys) byKey[one.key] = one;
    const found = new Set<NumberedBox>();
    for (const box of boxes) {
      const numbered = this.#numbers.box(box);
      if (numbered.keys.every((one) => statesOverlap(byKey[one.key] ?? anyStates, one))) found.add(numbered);
    }
    return [...found].sort((a, b) => compareText(a.text, b.text));
  }
}

export interface PlaceQuestions {
  /** Returns labels in the required box and in no forbidden one. None of these labels could be left out. */
  outside(required: LabelBox, forbidden: readonly LabelBox[]): Outside;
  /** Takes work of another kind off the budget of the place. */
  spend(steps: number): void;
  /** The answer to take for what is not even asked, once the budget of the place is used up; until then nothing. */
  spent(): NotDecided | undefined;
}

const anyStates: StatesOfKey = { absent: true, isOnly: false, listed: new Set() };

/** A key as far as a question is about it. */
interface Choice {
  readonly key: string;
  /** The value of each state, absent without; one of all values that no box tells apart. The preferred first. */
  readonly states: readonly (string | undefined)[];
  readonly stateOf: ReadonlyMap<number, number>;
  readonly hasFreeState: boolean;
}

class ChoiceQuestion {
  steps = 0;
  readonly #choices: readonly Choice[];
  /** For each forbidden box the ways to be outside of it, key by key. */
  readonly #clauses: readonly Clause[];
  readonly #words: number;

  /** Each forbidden box shares labels with the required one. */
  constructor(numbers: BoxNumbers, required: NumberedBox, forbidden: readonly NumberedBox[]) {
    const { keys } = numbers;
    const about = new Map<number, AboutKey>(
      required.keys.map((one) => [one.key, { key: keys[one.key] ?? '', required: one, forbidden: [] }]),
    );
    for (const box of forbidden) {
      for (const one of box.keys) {
        const known = about.get(one.key);
        if (known !== undefined) known.forbidden.push(one);
        else about.set(one.key, { key: keys[one.key] ?? '', required: anyStates, forbidden: [one] });
      }
    }
    const sorted = [...about].sort(([, a], [, b]) => compareText(a.key, b.key));
    this.#choices = sorted.map(([, one]) => choiceOf(one, numbers));
    this.#words = wordsFor(this.#choices.map(({ states }) => states.length));
    const variables = new Map(sorted.map(([key], variable) => [key, variable]));
    this.#clauses = forbidden.map((box) => this.#waysOut(box, variables));
  }

  /** How many ways out of boxes there are. */
  get size(): number {
    return this.#clauses.reduce((sum, { variables }) => sum + variables.length, 0);
  }

  answer(mostSteps: number): Outside {
    if (this.#clauses.some(({ variables }) => variables.length === 0)) return { kind: 'none' };
    const found = this.#choices.map(() => 0);
    let isDecided = true;
    for (const part of independentParts(this.#choices.length, this.#clauses)) {
      const states = this.#searchPart(part, mostSteps - this.steps);
      if (states === 'none') return { kind: 'none' };
      if (states === 'notDecided') isDecided = false;
      else for (const [index, variable] of part.variables.entries()) found[variable] = states[index] ?? 0;
    }
    if (!isDecided) return { kind: 'notDecided', steps: mostSteps };
    const labels = this.#choices.flatMap(({ key, states }, variable) => {
      const value = states[found[variable] ?? 0];
      return value === undefined ? [] : [[key, value] as const];
    });
    return { kind: 'found', labels: Object.fromEntries(labels) };
  }

  #waysOut({ keys }: NumberedBox, numbers: ReadonlyMap<number, number>): Clause {
    const words = this.#words;
    const variables = new Int32Array(keys.length);
    const sets = new Int32Array(keys.length * words);
    let count = 0;
    for (const { key, absent, isOnly, listed } of keys) {
      const variable = numbers.get(key) ?? 0;
      const { states, stateOf, hasFreeState } = this.#choices[variable] as Choice;
      const from = count * words;
      for (const value of listed) {
        const state = stateOf.get(value);
        if (state !== undefined) addState(sets, from, state);
      }
      if (isOnly) complement(sets, from, states.length);
      if (hasFreeState) {
        const first = sets[from] as number;
        sets[from] = absent ? first & ~1 : first | 1;
      }
      if (isEmpty(sets, from, words)) continue;
      variables[count++] = variable;
    }
    sets.fill(0, count * words);
    return count === keys.length
      ? { variables, sets }
      : { variables: variables.slice(0, count), sets: sets.slice(0, count * words) };
  }

  /** Returns the state of each of the part's variables. */
  #searchPart({ variables, clauses }: Part, mostSteps: number): Int32Array | 'none' | 'notDecided' {
    const choices = variables.map((variable) => this.#choices[variable] as Choice);
    const search = new ChoiceSearch(
      choices.map(({ states }) => states.length),
      choices.map(({ hasFreeState }) => hasFreeState),
      this.#words,
    );
    for (const clause of clauses) search.require(clause);
    const first = search.search(mostSteps);
    let best = search.found();
    if (first === 'found') {
      const end = search.steps + stepsForFewer;
      for (let answer: string = first; answer === 'found' && search.steps < end; ) {
        search.limit(costOf(best, choices));
        answer = search.search(end - search.steps);
        if (answer === 'found') best = search.found();
      }
    }
    this.steps += search.steps;
    return first === 'found' ? simplified(best, clauses, this.#words) : first;
  }
}

interface AboutKey {
  readonly key: string;
  readonly required: StatesOfKey;
  readonly forbidden: NumberedKey[];
}

/** The states of a key that the required box leaves: of those that no forbidden box tells apart, one. */
function choiceOf({ key, required, forbidden }: AboutKey, numbers: BoxNumbers): Choice {
  const listedBy = new Map<number, number[]>();
  if (required.isOnly) for (const value of required.listed) listedBy.set(value, []);
  for (const [index, { listed }] of forbidden.entries()) {
    for (const value of listed) {
      if (required.listed.has(value) !== required.isOnly) continue;
      const list = listedBy.get(value);
      if (list === undefined) listedBy.set(value, [index]);
      else list.push(index);
    }
  }
  const states: (string | undefined)[] = [];
  if (required.absent) states.push(undefined);
  if (!required.isOnly) states.push(unwrittenValue([required, ...forbidden], numbers));
  const alike = new Map<string, number>();
  const stateOf = new Map<number, number>();
  const sorted = [...listedBy].map(([value, boxes]) => ({
    value,
    text: numbers.values[value] ?? '',
    boxes: boxes.join(),
  }));
  for (const { value, text, boxes } of sorted.sort((a, b) => compareText(a.text, b.text))) {
    const known = alike.get(boxes);
    stateOf.set(value, known ?? states.length);
    if (known !== undefined) continue;
    alike.set(boxes, states.length);
    states.push(text);
  }
  return { key, states, stateOf, hasFreeState: required.absent };
}

/** A value that none of these lists. */
function unwrittenValue(all: readonly StatesOfKey[], numbers: BoxNumbers): string {
  const isWritten = (text: string): boolean => {
    const value = numbers.valueOf(text);
    return value !== undefined && all.some(({ listed }) => listed.has(value));
  };
  let text = 'any';
  for (let number = 2; isWritten(text); number++) text = `any-${number}`;
  return text;
}

/** Complements a set of `states` states in place, from a word on. */
function complement(sets: Int32Array, from: number, states: number): void {
  for (let word = 0; word * 32 < states; word++) {
    const left = states - word * 32;
    const all = left >= 32 ? -1 : (1 << left) - 1;
    sets[from + word] = ~(sets[from + word] as number) & all;
  }
}

function isEmpty(sets: Int32Array, from: number, words: number): boolean {
  for (let word = from; word < from + words; word++) if (sets[word] !== 0) return false;
  return true;
}

/** Variables that clauses tie together, and these clauses, which count the variables of the part. */
interface Part {
  /** Ascending. */
  readonly variables: number[];
  readonly clauses: Clause[];
}

/** Takes apart what is independent: keys that no box ties together. */
function independentParts(count: number, clauses: readonly Clause[]): readonly Part[] {
  const parents = Int32Array.from({ length: count }, (_, variable) => variable);
  const rootOf = (variable: number): number => {
    let root = variable;
    while (parents[root] !== root) root = parents[root] as number;
    for (let next = variable; next !== root; ) {
      const parent = parents[next] as number;
      parents[next] = root;
      next = parent;
    }
    return root;
  };
  for (const { variables } of clauses) {
    for (const variable of variables) parents[rootOf(variable)] = rootOf(variables[0] as number);
  }
  const parts = new Map<number, Part>();
  const places = new Int32Array(count);
  for (let variable = 0; variable < count; variable++) {
    const root = rootOf(variable);
    const part = parts.get(root);
    if (part === undefined) parts.set(root, { variables: [variable], clauses: [] });
    else places[variable] = part.variables.push(variable) - 1;
  }
  for (const { variables, sets } of clauses) {
    const part = parts.get(rootOf(variables[0] as number));
    part?.clauses.push({ variables: variables.map((variable) => places[variable] as number), sets });
  }
  return [...parts.values()];
}

function costOf(states: Int32Array, choices: readonly Choice[]): number {
  return choices.filter(({ hasFreeState }, variable) => !hasFreeState || states[variable] !== 0).length;
}

/** The same with each variable in the first state that will do, so that no label is left that could be left out. */
function simplified(states: Int32Array, clauses: readonly Clause[], words: number): Int32Array {
  const about = Array.from(states, (): Clause[] => []);
  for (const clause of clauses) for (const variable of clause.variables) about[variable]?.push(clause);
  const holds = ({ variables, sets }: Clause): boolean =>
    variables.some((variable, literal) => {
      const state = states[variable] as number;
      return ((sets[literal * words + (state >> 5)] as number) & (1 << (state & 31))) !== 0;
    });
  for (let isChanged = true; isChanged; ) {
    isChanged = false;
    for (const [variable, own] of about.entries()) {
      const before = states[variable] as number;
      for (let state = 0; state < before && !isChanged; state++) {
        states[variable] = state;
        if (own.every(holds)) isChanged = true;
        else states[variable] = before;
      }
    }
  }
  return states;
}
