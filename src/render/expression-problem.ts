/** A problem with an expression, before its place is known. */
export interface ExpressionProblem {
  readonly kind: 'problem';
  readonly code:
    | 'invalid-expression'
    | 'unknown-name'
    | 'unknown-helper'
    | 'expression-of-wrong-type'
    | 'expression-too-large';
  readonly message: string;
  readonly hint?: string | undefined;
  /** It follows from another mistake, which has been reported. */
  readonly isReported?: boolean;
}

export function isProblem<Value>(value: Value | ExpressionProblem): value is ExpressionProblem {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'problem';
}

export function problem(code: ExpressionProblem['code'], message: string, hint?: string): ExpressionProblem {
  return { kind: 'problem', code, message, ...(hint === undefined ? {} : { hint }) };
}
