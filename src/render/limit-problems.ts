import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { error } from '../schema/wording.ts';
import type { SourceNode } from '../source/node.ts';
import { maxElements, maxExpressionParts, maxLets } from './budget.ts';

export function tooManyLets(node: SourceNode, count: number): Diagnostic {
  return error('expression-too-large', node, `$let gives ${count} names; a template has at most ${maxLets}.`, {
    hint: 'Put what they stand for into values.',
  });
}

/** At the expression with which the template has too many. */
export function tooManyParts(node: SourceNode): Diagnostic {
  const message = `With this expression, the template has more than ${maxExpressionParts} helpers, names and literals in its expressions.`;
  return error('expression-too-large', node, message, {
    hint: 'Put lists into values, or divide the template into several.',
  });
}

/** `expression`: the one that exceeded the budget, or whose elements did. */
export function tooManyElements(node: SourceNode, expression: string): Diagnostic {
  const shown = expression.length > 60 ? `${expression.slice(0, 57)}…` : expression;
  const message = `Here the template evaluates more than ${maxElements} elements: items of lists, values, and texts for each 64 characters. It stopped at ${shown}.`;
  return error('too-many-elements', node, message, {
    hint: 'A $each inside another multiplies: make one list of both with union or ipBlocks, or shorten the lists.',
  });
}
