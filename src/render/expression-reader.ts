import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { SourceScalar } from '../source/node.ts';
import { maxExpressionParts } from './budget.ts';
import { parseScalar, type ScalarParts } from './expression.ts';
import { isProblem } from './expression-problem.ts';
import * as limits from './limit-problems.ts';
import * as problems from './problems.ts';
import type { Scope } from './scope.ts';

/** Reads the scalars of one template, and limits how many expressions they may hold together. */
export class ExpressionReader {
  /** Dotted paths of the context that the expressions so far depend on. */
  readonly paths = new Set<string>();
  readonly #report: (diagnostic: Diagnostic) => void;
  /** Below zero once the template has too many, which has been reported; then no expression is read any more. */
  #partsLeft = maxExpressionParts;

  constructor(report: (diagnostic: Diagnostic) => void) {
    this.#report = report;
  }

  /** Nothing after a mistake, which has been reported. */
  read(node: SourceScalar, scope: Scope): ScalarParts | undefined {
    if (this.#partsLeft < 0) return undefined;
    const parts = parseScalar(node.text, scope);
    if (isProblem(parts)) {
      if (parts.isReported !== true) this.#report(problems.badExpression(node, parts));
      return undefined;
    }
    for (const part of parts) {
      if (typeof part === 'string') continue;
      for (const path of part.paths) this.paths.add(path);
      this.#partsLeft -= part.parts;
    }
    if (this.#partsLeft >= 0) return parts;
    this.#report(limits.tooManyParts(node));
    return undefined;
  }
}
