import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Json } from '../model/json.ts';
import { Budget, BudgetSpent } from './budget.ts';
import { nothing } from './left-empty.ts';
import * as limits from './limit-problems.ts';
import { checkNever } from './never.ts';
import * as problems from './problems.ts';
import type { CompiledExpression } from './template.ts';
import { HelperFailure } from './template-helpers.ts';

export interface EvaluationProblem {
  readonly diagnostic: Diagnostic;
  /** Dotted paths of the context that have to do with it. */
  readonly paths: ReadonlySet<string>;
}

/** The values behind all names that are known at one moment. */
export type Variables = Record<string, Json>;

/** One evaluation of a template: its expressions, its budget, and what there is to say about it. */
export class EvaluationRun {
  readonly problems: EvaluationProblem[] = [];
  /** True once an error was reported; no value is made after it. */
  failed = false;
  readonly #budget = new Budget();
  /** The `$each` for whose elements something is evaluated. */
  #loop: CompiledExpression | undefined;

  report(diagnostic: Diagnostic, paths: ReadonlySet<string>): void {
    if (diagnostic.severity === 'error') this.failed = true;
    this.problems.push({ diagnostic, paths });
  }

  /** `nothing` after a failure, which has been reported. Throws `BudgetSpent` at the limit, which has been reported. */
  expression(compiled: CompiledExpression, variables: Variables): Json | typeof nothing {
    const { expression, node } = compiled;
    try {
      return this.#within(compiled, () => {
        const value = expression.evaluate(variables, this.#budget);
        this.#budget.spendOn(value);
        return value;
      });
    } catch (caught) {
      if (!(caught instanceof HelperFailure)) throw caught;
      this.report(problems.failedEvaluation(node, expression.text, caught.message), expression.paths);
      return nothing;
    }
  }

  /** Does `work` for the elements of a `$each`, or once where there is none. */
  inLoop<Value>(list: CompiledExpression | undefined, elements: number, work: () => Value): Value {
    if (list === undefined) return work();
    const outer = this.#loop;
    this.#loop = list;
    this.spend(elements);
    const value = work();
    this.#loop = outer;
    return value;
  }

  /** Counts elements against the budget. Only a `$each` can repeat work, so outside of one nothing is counted. */
  spend(elements: number): void {
    if (this.#loop !== undefined) this.#within(this.#loop, () => this.#budget.spend(elements));
  }

  /** Reports the addresses of a rule that its `$never` forbids. */
  checkNever(never: CompiledExpression, rule: Json, variables: Variables): void {
    const forbidden = this.expression(never, variables);
    if (forbidden === nothing) return;
    const found = this.#within(never, () => checkNever(rule, forbidden, never.node, this.#budget));
    for (const diagnostic of found) this.report(diagnostic, never.expression.paths);
  }

  /** Ends the evaluation, with a diagnostic at the expression, where the template evaluates too much. */
  #within<Value>({ expression, node }: CompiledExpression, work: () => Value): Value {
    try {
      return work();
    } catch (caught) {
      if (caught instanceof BudgetSpent) this.report(limits.tooManyElements(node, expression.text), expression.paths);
      throw caught;
    }
  }
}
