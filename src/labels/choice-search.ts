import { addState, at, type Clause, type Conflict, overlap, type Reason, swap, Trail } from './choice-trail.ts';

/**
 * Searches states for variables so that each clause has a literal that holds. Each variable has finitely many states,
 * from 0 to one below their number, and a literal is a set of states of one variable. Exact, and the same on every
 * machine.
 *
 * The method is that of solvers for propositional logic, with sets of states in the place of truth values: where a
 * clause leaves one choice, it is made at once; from each dead end a clause is learned, by resolution, that keeps the
 * search from every dead end of that kind; variables of recent dead ends are decided first; and the search starts over
 * from time to time, with all that it has learned.
 */
export class ChoiceSearch {
  /** How many numbers of 32 bits hold a set of states. */
  readonly #words: number;
  readonly #count: number;
  /** The states that each variable may still have. */
  readonly #possible: Int32Array;
  /** True if state 0 of a variable costs nothing. Every other state costs 1. */
  readonly #hasFreeState: readonly boolean[];
  /** For each variable the clauses to look at when it loses states. */
  readonly #watching: Clause[][];
  readonly #trail: Trail;
  /** For each level, where it begins in the trail. */
  readonly #levels: number[] = [];
  readonly #activity: Float64Array;
  #bump = 1;
  /** The state that each variable had last. */
  readonly #saved: Int32Array;
  /** How many narrowings have been followed up. */
  #followed = 0;
  /** How many variables are known to cost 1, and the cost that is too much. */
  #cost = 0;
  #limit = Number.POSITIVE_INFINITY;
  #conflicts = 0;
  #isImpossible = false;
  #steps = 0;

  // What a dead end is explained with.
  /** The literals of the clause that is being learned, one for each variable; empty sets for those without. */
  readonly #resolvent: Int32Array;
  readonly #inResolvent: number[] = [];
  readonly #isInResolvent: Int32Array;
  /** True if the variable's literal became impossible in the present level. */
  readonly #isRecent: Int32Array;
  #recent = 0;
  /** For each variable its first narrowing in the present level, or -1. */
  readonly #firstInLevel: Int32Array;
  readonly #set: Int32Array;

  /** `states` is how many states each variable has, at least one; `words` is no less than `wordsFor(states)`. */
  constructor(states: readonly number[], hasFreeState: readonly boolean[], words: number) {
    this.#count = states.length;
    this.#words = words;
    this.#possible = new Int32Array(this.#count * this.#words);
    for (const [variable, count] of states.entries()) {
      for (let state = 0; state < count; state++) addState(this.#possible, variable * this.#words, state);
      if (hasFreeState[variable] !== true) this.#cost++;
    }
    this.#hasFreeState = hasFreeState;
    this.#watching = states.map(() => []);
    this.#trail = new Trail(this.#count, this.#words);
    this.#activity = new Float64Array(this.#count);
    this.#saved = new Int32Array(this.#count);
    this.#resolvent = new Int32Array(this.#count * this.#words);
    this.#isInResolvent = new Int32Array(this.#count);
    this.#isRecent = new Int32Array(this.#count);
    this.#firstInLevel = new Int32Array(this.#count).fill(-1);
    this.#set = new Int32Array(this.#words);
  }

  /** How many steps were taken so far: each is one look at a clause, a literal or a variable. */
  get steps(): number {
    return this.#steps;
  }

  /** Asks for one of the literals to hold. To be called before the first search; changes their order in the clause. */
  require(clause: Clause): void {
    const { variables } = clause;
    for (const variable of variables)
      this.#activity[variable] = (this.#activity[variable] as number) + 1 / variables.length;
    this.#add(clause);
  }

  /** Continues the search for about this many steps at most. */
  search(mostSteps: number): 'found' | 'none' | 'notDecided' {
    const end = this.#steps + mostSteps;
    let restartAt = this.#conflicts + restartLength(this.#conflicts);
    while (!this.#isImpossible) {
      const conflict = this.#follow();
      if (conflict !== undefined) {
        this.#conflicts++;
        if (this.#levels.length === 0) this.#isImpossible = true;
        else this.#learn(conflict);
      } else if (this.#steps > end) {
        return 'notDecided';
      } else if (this.#conflicts >= restartAt) {
        restartAt = this.#conflicts + restartLength(this.#conflicts);
        this.#goBack(0);
      } else if (!this.#decide()) return 'found';
    }
    return 'none';
  }

  /** Returns the state of each variable in what was found. */
  found(): Int32Array {
    return Int32Array.from({ length: this.#count }, (_, variable) => this.#firstState(variable));
  }

  /** Asks for a cost below this one from now on. */
  limit(cost: number): void {
    this.#goBack(0);
    this.#limit = cost;
    this.#saved.fill(0);
  }

  #add(clause: Clause): void {
    const { variables } = clause;
    if (variables.length === 0) this.#isImpossible = true;
    else if (variables.length === 1) {
      if (!this.#narrow(clause, 0)) this.#isImpossible = true;
    } else {
      this.#watching[at(variables, 0)]?.push(clause);
      this.#watching[at(variables, 1)]?.push(clause);
    }
  }

  /** Follows up every narrowing; returns what cannot be. */
  #follow(): Conflict | undefined {
    for (;;) {
      if (this.#cost >= this.#limit) return 'cost';
      if (this.#followed === this.#trail.length) {
        if (this.#cost + 1 < this.#limit || !this.#narrowAllToFree()) return undefined;
        continue;
      }
      const conflict = this.#lookAround(this.#trail.variableAt(this.#followed));
      this.#followed++;
      if (conflict !== undefined) return conflict;
    }
  }

  /** Looks at the clauses that watch a variable, and finds each another literal to watch. */
  #lookAround(variable: number): Clause | undefined {
    const list = this.#watching[variable] as Clause[];
    let kept = 0;
    for (let index = 0; index < list.length; index++) {
      const clause = list[index] as Clause;
      const { variables } = clause;
      const own = variables[0] === variable ? 0 : 1;
      this.#steps++;
      if (this.#mayHold(clause, own) || this.#holds(clause, 1 - own)) {
        list[kept++] = clause;
        continue;
      }
      let next = 2;
      while (next < variables.length && !this.#mayHold(clause, next)) next++;
      this.#steps += next - 2;
      if (next < variables.length) {
        swap(clause, own, next, this.#words);
        this.#watching[at(variables, own)]?.push(clause);
        continue;
      }
      list[kept++] = clause;
      if (this.#narrow(clause, 1 - own)) continue;
      for (let rest = index + 1; rest < list.length; rest++) list[kept++] = list[rest] as Clause;
      list.length = kept;
      return clause;
    }
    list.length = kept;
    return undefined;
  }

  #mayHold({ variables, sets }: Clause, literal: number): boolean {
    return overlap(this.#possible, at(variables, literal) * this.#words, sets, literal * this.#words, this.#words);
  }

  #holds({ variables, sets }: Clause, literal: number): boolean {
    const from = at(variables, literal) * this.#words;
    for (let word = 0; word < this.#words; word++) {
      if ((at(this.#possible, from + word) & ~at(sets, literal * this.#words + word)) !== 0) return false;
    }
    return true;
  }

  /** Leaves a variable only the states of a literal. False where no state is left. */
  #narrow(clause: Clause, literal: number): boolean {
    if (this.#holds(clause, literal)) return true;
    if (!this.#mayHold(clause, literal)) return false;
    this.#push(at(clause.variables, literal), clause.sets, literal * this.#words, clause);
    return true;
  }

  #push(variable: number, sets: Int32Array, from: number, reason: Reason): void {
    const start = variable * this.#words;
    const couldBeFree = this.#mayBeFree(variable);
    this.#trail.push(variable, this.#possible, sets, from, reason, this.#levels.length);
    for (let word = 0; word < this.#words; word++) {
      this.#possible[start + word] = at(this.#possible, start + word) & at(sets, from + word);
    }
    if (couldBeFree && !this.#mayBeFree(variable)) this.#cost++;
  }

  /**
   * Keeps every variable that may still cost nothing from costing anything. False where all are kept from it already.
   */
  #narrowAllToFree(): boolean {
    let isAny = false;
    this.#steps += this.#count;
    for (let variable = 0; variable < this.#count; variable++) {
      if (!this.#mayBeFree(variable) || this.#isDecided(variable)) continue;
      this.#push(variable, this.#only(0), 0, 'cost');
      isAny = true;
    }
    return isAny;
  }

  #mayBeFree(variable: number): boolean {
    return this.#hasFreeState[variable] === true && (at(this.#possible, variable * this.#words) & 1) !== 0;
  }

  #isDecided(variable: number): boolean {
    const start = variable * this.#words;
    let isOne = false;
    for (let word = start; word < start + this.#words; word++) {
      const states = at(this.#possible, word);
      if (states === 0) continue;
      if (isOne || (states & (states - 1)) !== 0) return false;
      isOne = true;
    }
    return true;
  }

  #firstState(variable: number): number {
    const start = variable * this.#words;
    for (let word = 0; word < this.#words; word++) {
      const states = at(this.#possible, start + word);
      if (states !== 0) return word * 32 + 31 - Math.clz32(states & -states);
    }
    return 0;
  }

  /** The set of one state, until the next is asked for. */
  #only(state: number): Int32Array {
    this.#set.fill(0);
    addState(this.#set, 0, state);
    return this.#set;
  }

  /** Gives the most active undecided variable the state that it had last, or its first. False where all are decided. */
  #decide(): boolean {
    let chosen = -1;
    for (let variable = 0; variable < this.#count; variable++) {
      if (chosen >= 0 && (this.#activity[variable] as number) <= (this.#activity[chosen] as number)) continue;
      if (!this.#isDecided(variable)) chosen = variable;
    }
    this.#steps += this.#count;
    if (chosen < 0) return false;
    const saved = at(this.#saved, chosen);
    const isPossible = (at(this.#possible, chosen * this.#words + (saved >> 5)) & (1 << (saved & 31))) !== 0;
    this.#levels.push(this.#trail.length);
    this.#push(chosen, this.#only(isPossible ? saved : this.#firstState(chosen)), 0, 'decision');
    return true;
  }

  /** Learns from a dead end why it is one, and goes back to where that would have been seen first. */
  #learn(conflict: Conflict): void {
    const trail = this.#trail;
    const start = this.#levels.at(-1) ?? 0;
    this.#steps += trail.length - start;
    for (let index = trail.length - 1; index >= start; index--) this.#firstInLevel[trail.variableAt(index)] = index;
    this.#explain(conflict, -1);
    let index = trail.length - 1;
    for (; ; index--) {
      const variable = trail.variableAt(index);
      if (this.#isRecent[variable] !== 1 || !trail.couldBe(index, this.#resolvent, variable)) continue;
      if (this.#recent === 1) break;
      trail.intersectWithLeft(index, this.#resolvent, variable);
      this.#judgeRecent(variable);
      this.#explain(trail.reasonAt(index) as Conflict, index);
    }
    const forced = trail.variableAt(index);
    for (let one = start; one < trail.length; one++) this.#firstInLevel[trail.variableAt(one)] = -1;
    this.#goBackFrom(forced);
  }

  /** Adds the literals by which a narrowing was forced, or something cannot be: they are all impossible by then. */
  #explain(reason: Conflict, narrowing: number): void {
    const forced = narrowing < 0 ? -1 : this.#trail.variableAt(narrowing);
    if (reason === 'cost') {
      this.#steps += this.#count;
      for (let variable = 0; variable < this.#count; variable++) {
        if (variable === forced || this.#hasFreeState[variable] !== true) continue;
        const since = this.#trail.lostFirstState(variable);
        if (since >= 0 && (narrowing < 0 || since < narrowing)) this.#unite(variable, this.#only(0), 0);
      }
      return;
    }
    const { variables, sets } = reason;
    this.#steps += variables.length;
    for (let literal = 0; literal < variables.length; literal++) {
      const variable = at(variables, literal);
      if (variable !== forced) this.#unite(variable, sets, literal * this.#words);
    }
  }

  #unite(variable: number, sets: Int32Array, from: number): void {
    if (this.#isInResolvent[variable] !== 1) {
      this.#isInResolvent[variable] = 1;
      this.#inResolvent.push(variable);
    }
    const start = variable * this.#words;
    for (let word = 0; word < this.#words; word++) {
      this.#resolvent[start + word] = at(this.#resolvent, start + word) | at(sets, from + word);
    }
    this.#judgeRecent(variable);
  }

  #judgeRecent(variable: number): void {
    const first = at(this.#firstInLevel, variable);
    const isRecent = first >= 0 && this.#trail.couldBe(first, this.#resolvent, variable) ? 1 : 0;
    this.#recent += isRecent - at(this.#isRecent, variable);
    this.#isRecent[variable] = isRecent;
  }

  /** Adds what was learned, and goes back to the level at which it forces the variable. */
  #goBackFrom(forced: number): void {
    const words = this.#words;
    const literals: (readonly [variable: number, level: number])[] = [];
    for (const variable of this.#inResolvent) {
      this.#bumpActivity(variable);
      if (variable === forced) continue;
      const level = this.#impossibleSince(variable);
      if (level > 0) literals.push([variable, level]);
    }
    this.#bump /= 0.95;
    // The latest is watched, beside what is forced.
    literals.sort(([a, levelA], [b, levelB]) => levelB - levelA || a - b);
    const variables = Int32Array.from([forced, ...literals.map(([variable]) => variable)]);
    const sets = new Int32Array(variables.length * words);
    for (const [index, variable] of variables.entries()) {
      for (let word = 0; word < words; word++)
        sets[index * words + word] = at(this.#resolvent, variable * words + word);
    }
    for (const variable of this.#inResolvent) {
      this.#resolvent.fill(0, variable * words, (variable + 1) * words);
      this.#isInResolvent[variable] = 0;
      this.#isRecent[variable] = 0;
    }
    this.#inResolvent.length = 0;
    this.#recent = 0;
    this.#goBack(literals[0]?.[1] ?? 0);
    const clause: Clause = { variables, sets };
    this.#add(clause);
    if (variables.length > 1) this.#narrow(clause, 0);
  }

  /** The level in which the literal of the clause that is being learned became impossible. */
  #impossibleSince(variable: number): number {
    for (let one = this.#trail.lastOf(variable); one >= 0; one = this.#trail.previousTo(one)) {
      this.#steps++;
      if (this.#trail.couldBe(one, this.#resolvent, variable)) return this.#trail.levelAt(one);
    }
    return 0;
  }

  #bumpActivity(variable: number): void {
    this.#activity[variable] = (this.#activity[variable] as number) + this.#bump;
    if ((this.#activity[variable] as number) < 1e100) return;
    for (let one = 0; one < this.#count; one++) this.#activity[one] = (this.#activity[one] as number) * 1e-100;
    this.#bump *= 1e-100;
  }

  #goBack(level: number): void {
    const start = this.#levels[level];
    if (start === undefined) return;
    while (this.#trail.length > start) {
      const variable = this.#trail.variableAt(this.#trail.length - 1);
      if (this.#isDecided(variable)) this.#saved[variable] = this.#firstState(variable);
      const couldBeFree = this.#mayBeFree(variable);
      this.#trail.pop(this.#possible);
      if (!couldBeFree && this.#mayBeFree(variable)) this.#cost--;
    }
    this.#levels.length = level;
    this.#followed = start;
  }
}

/** How many dead ends the search takes before it starts over: more and more. */
function restartLength(conflicts: number): number {
  return 50 + Math.floor(conflicts / 10);
}
