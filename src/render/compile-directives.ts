import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { isExpressionName } from '../landscape/parameter.ts';
import { entryOf, type SourceEntry, type SourceMapping, type SourceNode } from '../source/node.ts';
import { maxLets } from './budget.ts';
import type { ExpressionReader } from './expression-reader.ts';
import * as limits from './limit-problems.ts';
import * as problems from './problems.ts';
import { extended, type Scope, spoilt } from './scope.ts';
import type { CompiledConstant, CompiledExpression, CompiledItem, CompiledLet } from './template.ts';
import { describeType, isCidrList, type ValueType } from './value-type.ts';

/** Where a map with directives is. */
interface DirectivePlace {
  readonly isRoot: boolean;
  /** True for an item of `ingress` or `egress`. */
  readonly isRule: boolean;
}

/** The directives of one item, and the scope of what is in it. */
interface ItemDirectives {
  readonly scope: Scope;
  readonly directives: Omit<CompiledItem, 'body'>;
}

/**
 * Compiles `$let`, `$each`, `$when` and `$never`. What is wrong is reported and left out, with what follows from it.
 */
export class DirectiveCompiler {
  readonly #expressions: ExpressionReader;
  readonly #report: (diagnostic: Diagnostic) => void;

  constructor(expressions: ExpressionReader, report: (diagnostic: Diagnostic) => void) {
    this.#expressions = expressions;
    this.#report = report;
  }

  /** The names that `$let` gives at the root, in order; each expression may use those before it. */
  lets(root: SourceNode, outer: Scope): { readonly lets: readonly CompiledLet[]; readonly scope: Scope } {
    const entry = root.kind === 'mapping' ? entryOf(root, '$let') : undefined;
    if (entry === undefined) return { lets: [], scope: outer };
    if (entry.value.kind !== 'mapping') {
      this.#report(problems.letNotMap(entry.value));
      return { lets: [], scope: outer };
    }
    const { entries } = entry.value;
    if (entries.length > maxLets) {
      this.#report(limits.tooManyLets(entry.key, entries.length));
      // What follows from names that are left out is not reported.
      return { lets: [], scope: spoilt(outer, undefined) };
    }
    const lets: CompiledLet[] = [];
    let scope = outer;
    for (const { key, name, value } of entries) {
      const expression = this.#expression(value, `$let.${name}`, 'one expression', scope);
      if (this.#isFreeName(key, name, scope) && expression !== undefined) {
        lets.push({ name, expression });
        scope = extended(scope, name, expression.expression.type, expression.expression.paths);
      } else scope = spoilt(scope, name);
    }
    return { lets, scope };
  }

  /** Reports the directives of an item, or of the root, that do not exist or do not belong there. */
  check(node: SourceMapping, place: DirectivePlace): void {
    for (const entry of node.entries) if (isDirective(entry)) this.#check(entry, place);
  }

  /** The directives of an item of a list, or of the root. */
  item(node: SourceMapping, outer: Scope): ItemDirectives {
    const each = this.#each(node, outer);
    const scope = each?.scope ?? outer;
    const when = this.#when(node, scope);
    const never = this.#never(node, scope);
    return {
      scope,
      directives: {
        ...(each?.each === undefined ? {} : { each: each.each }),
        ...(when === undefined ? {} : { when }),
        ...(never === undefined ? {} : { never }),
      },
    };
  }

  #check({ key, name }: SourceEntry, { isRoot, isRule }: DirectivePlace): void {
    if (!problems.directives.includes(name)) this.#report(problems.unknownDirective(key, name));
    else if (name === '$let' && !isRoot) {
      const where = 'it belongs at the root of the template';
      this.#report(problems.directiveOutOfPlace(key, name, where, 'Move it there.'));
    } else if (name === '$never' && !isRule) {
      const where = 'it belongs on a rule, which is an item of ingress or egress';
      this.#report(problems.directiveOutOfPlace(key, name, where, 'Move it there.'));
    }
  }

  /** After a mistake without the directive, in a scope that forgives what follows from it. */
  #each(
    node: SourceMapping,
    outer: Scope,
  ): { readonly each?: NonNullable<CompiledItem['each']>; readonly scope: Scope } | undefined {
    const each = entryOf(node, '$each');
    const as = entryOf(node, '$as');
    if (each === undefined) {
      if (as === undefined) return undefined;
      this.#report(problems.asWithoutEach(as.key));
      return { scope: spoilt(outer, toName(as.value)) };
    }
    const list = this.#expression(each.value, '$each', 'an expression that gives a list', outer);
    if (as === undefined) {
      this.#report(problems.eachWithoutAs(each.key));
      return { scope: spoilt(outer, undefined) };
    }
    const name = toName(as.value);
    const isFree = this.#isFreeName(as.value, as.value.kind === 'scalar' ? as.value.text : '', outer);
    if (!isFree || list === undefined) return { scope: spoilt(outer, name) };
    const { type, paths } = list.expression;
    if (type.kind !== 'list') {
      this.#report(problems.directiveOfWrongType(each.value, '$each', 'a list', describeType(type)));
      return { scope: spoilt(outer, name) };
    }
    const element: ValueType = type.items ?? { kind: 'string' };
    return { each: { list, name }, scope: extended(outer, name, element, paths) };
  }

  #when(node: SourceMapping, scope: Scope): CompiledExpression | CompiledConstant | undefined {
    const entry = entryOf(node, '$when');
    if (entry === undefined) return undefined;
    const { value } = entry;
    if (value.kind === 'scalar' && typeof value.value === 'boolean')
      return { kind: 'constant', value: value.value, node: value };
    const expression = this.#expression(value, '$when', 'an expression that gives a boolean', scope);
    if (expression === undefined) return undefined;
    const { type } = expression.expression;
    if (type.kind === 'boolean') return expression;
    this.#report(problems.directiveOfWrongType(value, '$when', 'a boolean', describeType(type)));
    return undefined;
  }

  #never(node: SourceMapping, scope: Scope): CompiledExpression | undefined {
    const entry = entryOf(node, '$never');
    if (entry === undefined) return undefined;
    const expression = this.#expression(entry.value, '$never', 'an expression that gives a list of CIDRs', scope);
    if (expression === undefined) return undefined;
    const { type } = expression.expression;
    if (isCidrList(type)) return expression;
    this.#report(problems.directiveOfWrongType(entry.value, '$never', 'a list of CIDRs', describeType(type)));
    return undefined;
  }

  /** A directive's value, which must be one expression. */
  #expression(node: SourceNode, name: string, expected: string, scope: Scope): CompiledExpression | undefined {
    if (node.kind !== 'scalar' || !node.text.includes('{{')) {
      this.#report(problems.directiveNotExpression(node, name, expected));
      return undefined;
    }
    const parts = this.#expressions.read(node, scope);
    const [expression] = parts ?? [];
    if (parts === undefined || expression === undefined) return undefined;
    if (typeof expression === 'string' || parts.length > 1) {
      this.#report(problems.directiveNotExpression(node, name, expected));
      return undefined;
    }
    return { kind: 'expression', expression, spliced: false, node };
  }

  #isFreeName(node: SourceNode, name: string, scope: Scope): boolean {
    if (!isExpressionName(name)) this.#report(problems.badLocalName(node));
    else if (scope.names.has(name)) this.#report(problems.nameTaken(node, name));
    else return true;
    return false;
  }
}

/** Reports whether an entry of a map is a directive, known or not. */
export function isDirective({ name }: SourceEntry): boolean {
  return name.startsWith('$');
}

/** The name that braces may stand around by mistake. */
function toName(node: SourceNode): string {
  return node.kind === 'scalar' ? node.text.replace(/^\{\{\s*|\s*\}\}$/g, '') : '';
}
