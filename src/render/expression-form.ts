import { invariant } from '../diagnostics/invariant.ts';
import type { Json, JsonObject } from '../model/json.ts';
import { HelperFailure, helpers } from './template-helpers.ts';

/** The structure of a checked expression, for readers that ask which values an expression needs to have a result. */
export type ExpressionForm =
  | { readonly kind: 'path'; readonly segments: readonly string[] }
  | { readonly kind: 'literal'; readonly value: string | number | boolean }
  | { readonly kind: 'call'; readonly helper: string; readonly args: readonly ExpressionForm[] };

/** Returns the structure of an expression that was checked. */
export function formOf(ast: hbs.AST.Expression): ExpressionForm {
  switch (ast.type) {
    case 'PathExpression':
      return { kind: 'path', segments: (ast as hbs.AST.PathExpression).original.split('.') };
    case 'SubExpression': {
      const { path, params } = ast as hbs.AST.SubExpression;
      return { kind: 'call', helper: String((path as hbs.AST.PathExpression).original), args: params.map(formOf) };
    }
    default:
      return { kind: 'literal', value: (ast as hbs.AST.StringLiteral | hbs.AST.NumberLiteral).value };
  }
}

/** Calls a helper. Nothing if it refuses the values. */
export function callHelper(name: string, args: readonly Json[]): Json | undefined {
  const helper = helpers.get(name);
  invariant(helper !== undefined, `an expression that was checked calls the helper ${name}`);
  try {
    return helper.call(args);
  } catch (caught) {
    if (!(caught instanceof HelperFailure)) throw caught;
    return undefined;
  }
}

/** Returns the value at the segments below a value; nothing if there is none. */
export function valueBelow(value: Json | undefined, segments: readonly string[]): Json | undefined {
  let current = value;
  for (const segment of segments) {
    if (typeof current !== 'object' || current === null || Array.isArray(current)) return undefined;
    current = Object.hasOwn(current, segment) ? (current as JsonObject)[segment] : undefined;
  }
  return current;
}
