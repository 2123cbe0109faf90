import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { closesUnopened, opensExpression } from '../model/expression-braces.ts';
import * as sources from '../schema/problems.ts';
import type { SourceScalar } from '../source/node.ts';
import type { Expression } from './expression.ts';
import type { ExpressionReader } from './expression-reader.ts';
import { expectedOf, fitsShape } from './fits-shape.ts';
import * as problems from './problems.ts';
import type { Scope } from './scope.ts';
import type { Shape } from './shape.ts';
import type { CompiledNode } from './template.ts';

/** Where a value of a template is. */
export interface ValuePlace {
  readonly shape: Shape;
  readonly scope: Scope;
  /** The path in words; empty at the root. */
  readonly where: string;
  /** True for an item of a list: an expression of a list can fill its place with several items. */
  readonly isItem: boolean;
}

/** Compiles the scalars of templates: literals, one expression, and texts with expressions in them. */
export class ScalarCompiler {
  readonly #expressions: ExpressionReader;
  readonly #report: (diagnostic: Diagnostic) => void;

  constructor(expressions: ExpressionReader, report: (diagnostic: Diagnostic) => void) {
    this.#expressions = expressions;
    this.#report = report;
  }

  /** Nothing after a mistake, which is reported. */
  compile(node: SourceScalar, place: ValuePlace): CompiledNode | undefined {
    const { shape, scope, where } = place;
    if (node.value === null) {
      this.#report(problems.blankValue(node, where || 'The template'));
      return undefined;
    }
    if (closesUnopened(node.text)) this.#report(problems.neverOpened(node));
    if (typeof node.value !== 'string' || !opensExpression(node.text)) return this.#literal(node, place);
    const parts = this.#expressions.read(node, scope);
    const [first] = parts ?? [];
    if (parts === undefined || first === undefined) return undefined;
    if (parts.length === 1 && typeof first !== 'string') return this.#expression(node, first, place);
    for (const part of parts) {
      if (typeof part !== 'string' && part.type.kind !== 'string' && part.type.kind !== 'integer') {
        this.#report(problems.textFromWrongType(node, part.type));
        return undefined;
      }
    }
    if (shape.types.includes('string')) return { kind: 'text', parts, node };
    this.#report(sources.wrongType(node, where, shape.types));
    return undefined;
  }

  #literal(node: SourceScalar, { shape, where }: ValuePlace): CompiledNode | undefined {
    const type =
      typeof node.value === 'number' ? (Number.isSafeInteger(node.value) ? 'integer' : 'number') : typeof node.value;
    if (!shape.types.includes(type) || (shape.allowed === undefined && shape.types.length === 0)) {
      this.#report(sources.wrongType(node, where || 'A template', shape.types));
      return undefined;
    }
    if (shape.allowed !== undefined && !shape.allowed.includes(node.value)) {
      this.#report(sources.notAllowed(node, where, shape.allowed));
      return undefined;
    }
    return { kind: 'constant', value: node.value, node };
  }

  #expression(
    node: SourceScalar,
    expression: Expression,
    { shape, where, isItem }: ValuePlace,
  ): CompiledNode | undefined {
    const { type } = expression;
    const spliced = isItem && type.kind === 'list';
    const fits = spliced ? type.items === undefined || fitsShape(type.items, shape) : fitsShape(type, shape);
    if (!fits) {
      this.#report(problems.expressionOfWrongType(node, where || 'A template', type, expectedOf(shape, isItem)));
      return undefined;
    }
    if (type.kind === 'map' && shape.whenEmpty === 'refused' && type.minProperties === 0) {
      this.#report(problems.mapMayBeEmpty(node, where));
      return undefined;
    }
    return { kind: 'expression', expression, spliced, node };
  }
}
