import type { Json } from '../model/json.ts';
import { elementsOf } from '../model/json-size.ts';

/** How many levels of helpers one expression may have, and of lists its value. */
export const maxExpressionDepth = 100;
/** How long a text with expressions may be, in characters. */
export const maxExpressionText = 10_000;
/**
 * How many helpers, names and literals the expressions of one template may have; a name of a map, for each of its
 * parts.
 */
export const maxExpressionParts = 10_000;
/** How many names one `$let` may give. */
export const maxLets = 100;
/** How many elements one template may evaluate for one namespace. */
export const maxElements = 100_000;

/** Thrown by a `Budget` that is spent; the evaluator turns it into a diagnostic. */
export class BudgetSpent extends Error {}

/**
 * The work that one evaluation of a template may do, in elements of values: steps and never seconds, so that it ends at
 * the same place on every machine.
 */
export class Budget {
  #left = maxElements;

  /** Throws `BudgetSpent` where fewer elements are left. */
  spend(elements: number): void {
    this.#left -= elements;
    if (this.#left < 0) throw new BudgetSpent();
  }

  spendOn(value: Json): void {
    this.spend(elementsOf(value));
  }
}
