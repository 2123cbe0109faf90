import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { isExpressionName } from '../landscape/parameters.ts';
import * as sources from '../schema/problems.ts';
import {
  entryOf,
  type SourceEntry,
  type SourceMapping,
  type SourceNode,
  type SourceScalar,
  type SourceSequence,
  toJson,
} from '../source/node.ts';
import { maxLets } from './budget.ts';
import type { Expression } from './expression.ts';
import { ExpressionReader } from './expression-reader.ts';
import { expectedOf, fitsShape } from './fits-shape.ts';
import * as limits from './limit-problems.ts';
import * as problems from './problems.ts';
import { extended, type Scope, spoilt } from './scope.ts';
import type { Shape } from './shape.ts';
import type {
  CompiledConstant,
  CompiledEntry,
  CompiledExpression,
  CompiledItem,
  CompiledNode,
  Template,
} from './template.ts';
import { describeType, isCidrList, type ValueType } from './value-type.ts';

export interface CompileOptions {
  readonly shape: Shape;
  readonly scope: Scope;
  /** The path of the root in words, where it is not a whole file: `spec.labels`. */
  readonly where?: string;
  /** Refuses a field, known to the shape or not, of which there is more to say than that it is unknown. */
  readonly refuseField?: (where: string, entry: SourceEntry) => Diagnostic | undefined;
}

/**
 * Checks a template as written, branches that never run included, and makes it ready to evaluate. The template is
 * there exactly when there is no error among the diagnostics.
 */
export function compileTemplate(
  root: SourceNode,
  options: CompileOptions,
): { template?: Template; diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => void diagnostics.push(diagnostic);
  const expressions = new ExpressionReader(report);
  const lets: { name: string; expression: CompiledExpression }[] = [];
  let { scope } = options;
  if (root.kind === 'mapping') readLets(root);
  const { shape: rootShape, where: rootPath = '' } = options;
  const compiled = compileItem(root, { shape: rootShape, scope, where: rootPath, isRoot: true, isRule: false });
  const failed = diagnostics.some((diagnostic) => diagnostic.severity === 'error');
  if (compiled === undefined || failed) return { diagnostics };
  return { template: { root: compiled, lets, paths: [...expressions.paths].sort() }, diagnostics };

  function readLets(mapping: SourceMapping): void {
    const entry = entryOf(mapping, '$let');
    if (entry === undefined) return;
    if (entry.value.kind !== 'mapping') {
      report(problems.letNotMap(entry.value));
      return;
    }
    const { entries } = entry.value;
    if (entries.length > maxLets) {
      report(limits.tooManyLets(entry.key, entries.length));
      // What follows from names that are left out is not reported.
      scope = spoilt(scope, undefined);
      return;
    }
    for (const { key, name, value } of entries) {
      const expression = readExpression(value, `$let.${name}`, 'one expression', scope);
      if (isFreeName(key, name, scope) && expression !== undefined) {
        lets.push({ name, expression });
        scope = extended(scope, name, expression.expression.type, expression.expression.paths);
      } else scope = spoilt(scope, name);
    }
  }

  function isFreeName(node: SourceNode, name: string, known: Scope): boolean {
    if (!isExpressionName(name)) report(problems.badLocalName(node));
    else if (known.names.has(name)) report(problems.nameTaken(node, name));
    else return true;
    return false;
  }

  /** A directive's value, which must be one expression. */
  function readExpression(
    node: SourceNode,
    name: string,
    expected: string,
    known: Scope,
  ): CompiledExpression | undefined {
    if (node.kind !== 'scalar' || !node.text.includes('{{')) {
      report(problems.directiveNotExpression(node, name, expected));
      return undefined;
    }
    const parts = expressions.read(node, known);
    const [expression] = parts ?? [];
    if (parts === undefined || expression === undefined) return undefined;
    if (typeof expression === 'string' || parts.length > 1) {
      report(problems.directiveNotExpression(node, name, expected));
      return undefined;
    }
    return { kind: 'expression', expression, spliced: false, node };
  }

  interface Place {
    readonly shape: Shape;
    readonly scope: Scope;
    /** The path in words; empty at the root. */
    readonly where: string;
    readonly isRoot: boolean;
    readonly isRule: boolean;
  }

  function compileItem(node: SourceNode, place: Place): CompiledItem | undefined {
    if (node.kind !== 'mapping') {
      const body = compileNode(node, place.shape, place.scope, place.where, !place.isRoot);
      return body === undefined ? undefined : { body };
    }
    const directives = node.entries.filter((entry) => entry.name.startsWith('$'));
    const rest = node.entries.filter((entry) => !entry.name.startsWith('$'));
    for (const entry of directives) checkDirective(entry, place);
    if (rest.length === 0 && directives.length > 0) {
      report(problems.directivesOnly(node));
      return undefined;
    }
    const each = readEach(node, place);
    const inner = each?.scope ?? place.scope;
    const when = readWhen(node, inner);
    const never = readNever(node, inner);
    const body = compileMap(node, rest, place.shape, inner, place.where);
    if (body === undefined) return undefined;
    return {
      ...(each?.directive === undefined ? {} : { each: each.directive }),
      ...(when === undefined ? {} : { when }),
      ...(never === undefined ? {} : { never }),
      body: directives.length === 0 ? asConstant(body) : body,
    };
  }

  function checkDirective({ key, name }: SourceEntry, place: Place): void {
    if (!problems.directives.includes(name)) report(problems.unknownDirective(key, name));
    else if (name === '$let' && !place.isRoot)
      report(problems.directiveOutOfPlace(key, name, 'names are given at the root of the template', 'Move it there.'));
    else if (name === '$never' && !place.isRule)
      report(
        problems.directiveOutOfPlace(key, name, 'it belongs on a rule, an item of ingress or egress', 'Move it there.'),
      );
  }

  /** After a mistake without the directive, in a scope that forgives what follows from it. */
  function readEach(
    node: SourceMapping,
    place: Place,
  ): { directive?: NonNullable<CompiledItem['each']>; scope: Scope } | undefined {
    const each = entryOf(node, '$each');
    const as = entryOf(node, '$as');
    if (each === undefined) {
      if (as === undefined) return undefined;
      report(problems.asWithoutEach(as.key));
      return { scope: spoilt(place.scope, toName(as.value)) };
    }
    const list = readExpression(each.value, '$each', 'an expression of a list', place.scope);
    if (as === undefined) {
      report(problems.eachWithoutAs(each.key));
      return { scope: spoilt(place.scope, undefined) };
    }
    const name = toName(as.value);
    const isFree = isFreeName(as.value, as.value.kind === 'scalar' ? as.value.text : '', place.scope);
    if (!isFree || list === undefined) return { scope: spoilt(place.scope, name) };
    const { type, paths: of } = list.expression;
    if (type.kind !== 'list') {
      report(problems.directiveOfWrongType(each.value, '$each', 'a list', describeType(type)));
      return { scope: spoilt(place.scope, name) };
    }
    const element: ValueType = type.items ?? { kind: 'string' };
    return { directive: { list, name }, scope: extended(place.scope, name, element, of) };
  }

  function readWhen(node: SourceMapping, known: Scope): CompiledExpression | CompiledConstant | undefined {
    const entry = entryOf(node, '$when');
    if (entry === undefined) return undefined;
    const { value } = entry;
    if (value.kind === 'scalar' && typeof value.value === 'boolean')
      return { kind: 'constant', value: value.value, node: value };
    const expression = readExpression(value, '$when', 'an expression of type boolean', known);
    if (expression === undefined) return undefined;
    const { type } = expression.expression;
    if (type.kind === 'boolean') return expression;
    report(problems.directiveOfWrongType(value, '$when', 'a boolean', describeType(type)));
    return undefined;
  }

  function readNever(node: SourceMapping, known: Scope): CompiledExpression | undefined {
    const entry = entryOf(node, '$never');
    if (entry === undefined) return undefined;
    const expression = readExpression(entry.value, '$never', 'an expression of a list of CIDRs', known);
    if (expression === undefined) return undefined;
    if (isCidrList(expression.expression.type)) return expression;
    report(
      problems.directiveOfWrongType(entry.value, '$never', 'a list of CIDRs', describeType(expression.expression.type)),
    );
    return undefined;
  }

  function compileNode(
    node: SourceNode,
    shape: Shape,
    known: Scope,
    where: string,
    isItem = false,
  ): CompiledNode | undefined {
    if (node.kind === 'scalar') return compileScalar(node, shape, known, where, isItem);
    if (node.kind === 'sequence') return compileSequence(node, shape, known, where);
    for (const entry of node.entries.filter(({ name }) => name.startsWith('$'))) {
      report(
        problems.directiveOutOfPlace(
          entry.key,
          entry.name,
          'directives belong in items of lists and at the root',
          'Move it to the item of a list that this belongs to, or to the root of the template.',
        ),
      );
      return undefined;
    }
    const body = compileMap(node, node.entries, shape, known, where);
    return body === undefined ? undefined : asConstant(body);
  }

  function compileMap(
    node: SourceMapping,
    entries: readonly SourceEntry[],
    shape: Shape,
    known: Scope,
    where: string,
  ): CompiledNode | undefined {
    if (!shape.types.includes('object')) {
      report(sources.wrongType(node, where || 'A template', shape.types));
      return undefined;
    }
    const compiled: CompiledEntry[] = [];
    let complete = true;
    for (const entry of entries) {
      const { name, value } = entry;
      const place = where === '' ? name : `${where}.${name}`;
      const refused = options.refuseField?.(place, entry);
      const property = shape.properties.get(name) ?? shape.additional;
      if (refused !== undefined || property === undefined || name.includes('{{')) {
        report(refused ?? problems.misplacedField(entry, where, shape));
        complete = false;
        continue;
      }
      const made = compileNode(value, property, known, place);
      if (made === undefined) complete = false;
      else compiled.push({ name, value: made, whenEmpty: property.whenEmpty, where: place });
    }
    for (const name of shape.required) {
      if (entries.some((entry) => entry.name === name)) continue;
      complete = false;
      const isMisspelt = entries.some((entry) => nearest(entry.name, shape.properties.keys()) === name);
      if (!isMisspelt) report(problems.missingInTemplate(node, name, where));
    }
    return complete ? { kind: 'map', entries: compiled, node } : undefined;
  }

  function compileSequence(node: SourceSequence, shape: Shape, known: Scope, where: string): CompiledNode | undefined {
    const { items: itemShape } = shape;
    const merged = shape.mergeable;
    if (!merged && (!shape.types.includes('array') || itemShape === undefined)) {
      report(sources.wrongType(node, where || 'A template', shape.types));
      return undefined;
    }
    if (node.items.length === 0 && shape.whenEmpty === 'rule-goes') report(problems.emptyPeers(node, where));
    const place = {
      shape: merged || itemShape === undefined ? shape : itemShape,
      scope: known,
      isRoot: false,
      isRule: shape.rules,
    };
    const compiled = node.items.map((item, index) => {
      const here = `${where}[${index}]`;
      const directive = item.kind === 'mapping' ? item.entries.find(({ name }) => name.startsWith('$')) : undefined;
      if (directive !== undefined && !shape.directives && !merged) {
        report(
          problems.directiveOutOfPlace(
            directive.key,
            directive.name,
            'a selector says the same in every namespace',
            'Write two templates, each with its own $when at the root.',
          ),
        );
        return undefined;
      }
      return compileItem(item, { ...place, where: here });
    });
    const items = compiled.filter((item) => item !== undefined);
    if (items.length < node.items.length) return undefined;
    return items.every(isConstantItem) && !merged
      ? { kind: 'constant', value: toJson(node), node }
      : { kind: 'list', items, merged, node };
  }

  function compileScalar(
    node: SourceScalar,
    shape: Shape,
    known: Scope,
    where: string,
    isItem: boolean,
  ): CompiledNode | undefined {
    if (node.value === null) {
      report(problems.blankValue(node, where || 'The template'));
      return undefined;
    }
    if (/^[^{]*\}\}/.test(node.text)) report(problems.neverOpened(node));
    if (typeof node.value !== 'string' || !node.text.includes('{{')) return compileLiteral(node, shape, where);
    const parts = expressions.read(node, known);
    const [first] = parts ?? [];
    if (parts === undefined || first === undefined) return undefined;
    if (parts.length === 1 && typeof first !== 'string') return compileExpression(node, first, shape, where, isItem);
    for (const part of parts) {
      if (typeof part !== 'string' && part.type.kind !== 'string' && part.type.kind !== 'integer') {
        report(problems.textFromWrongType(node, part.type));
        return undefined;
      }
    }
    if (shape.types.includes('string')) return { kind: 'text', parts, node };
    report(sources.wrongType(node, where, shape.types));
    return undefined;
  }

  function compileLiteral(node: SourceScalar, shape: Shape, where: string): CompiledNode | undefined {
    const type =
      typeof node.value === 'number' ? (Number.isSafeInteger(node.value) ? 'integer' : 'number') : typeof node.value;
    if (!shape.types.includes(type) || (shape.allowed === undefined && shape.types.length === 0)) {
      report(sources.wrongType(node, where || 'A template', shape.types));
      return undefined;
    }
    if (shape.allowed !== undefined && !shape.allowed.includes(node.value)) {
      report(sources.notAllowed(node, where, shape.allowed));
      return undefined;
    }
    return { kind: 'constant', value: node.value, node };
  }

  function compileExpression(
    node: SourceScalar,
    expression: Expression,
    shape: Shape,
    where: string,
    isItem: boolean,
  ): CompiledNode | undefined {
    const { type } = expression;
    const spliced = isItem && type.kind === 'list';
    const fits = spliced ? type.items === undefined || fitsShape(type.items, shape) : fitsShape(type, shape);
    if (!fits) {
      report(problems.expressionOfWrongType(node, where || 'A template', type, expectedOf(shape, isItem)));
      return undefined;
    }
    if (type.kind === 'map' && shape.whenEmpty === 'refused' && type.minProperties === 0) {
      report(problems.mapMayBeEmpty(node, where));
      return undefined;
    }
    return { kind: 'expression', expression, spliced, node };
  }
}

/** The name that braces may stand around by mistake. */
function toName(node: SourceNode): string {
  return node.kind === 'scalar' ? node.text.replace(/^\{\{\s*|\s*\}\}$/g, '') : '';
}

function isConstantItem(item: CompiledItem): boolean {
  return (
    item.each === undefined && item.when === undefined && item.never === undefined && item.body.kind === 'constant'
  );
}

/** A map of constants is a constant itself: it is evaluated and written once. */
function asConstant(node: CompiledNode): CompiledNode {
  if (node.kind !== 'map' || !node.entries.every(({ value }) => value.kind === 'constant')) return node;
  return { kind: 'constant', value: toJson(node.node), node: node.node };
}
