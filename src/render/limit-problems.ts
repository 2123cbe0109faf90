import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { error } from '../schema/wording.ts';
import type { SourceNode } from '../source/node.ts';
import { maxElements, maxExpressionParts, maxLets } from './budget.ts';

export function tooManyLets(node: SourceNode, count: number): Diagnostic {
  return error('expression-too-large', node, `$let gives ${count} names; a template can have at most ${maxLets}.`, {
    hint: 'Declare parameters instead, and set them as values.',
  });
}

/** Reported at the expression that exceeds the limit. */
export function tooManyParts(node: SourceNode): Diagnostic {
  const message = `With this expression, the template has more than ${maxExpressionParts} helpers, names and literals in its expressions.`;
  return error('expression-too-large', node, message, {
    hint: 'Move lists into values, or split the template into several.',
  });
}

/** `expression`: the one that exceeded the budget, or whose elements did. */
export function tooManyElements(node: SourceNode, expression: string): Diagnostic {
  const shown = expression.length > 60 ? `${expression.slice(0, 57)}…` : expression;
  const message = `The template evaluates more than ${maxElements} elements here (list items, values, and every 64 characters of a string). It stopped at ${shown}.`;
  return error('too-many-elements', node, message, {
    hint: 'A $each inside another $each multiplies the elements. Combine both lists with union or ipBlocks, or shorten them.',
  });
}
