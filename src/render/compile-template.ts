import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import * as sources from '../schema/problems.ts';
import { type SourceEntry, type SourceMapping, type SourceNode, type SourceSequence, toJson } from '../source/node.ts';
import { DirectiveCompiler, isDirective } from './compile-directives.ts';
import { ScalarCompiler, type ValuePlace } from './compile-scalar.ts';
import { ExpressionReader } from './expression-reader.ts';
import * as problems from './problems.ts';
import type { Scope } from './scope.ts';
import type { Shape } from './shape.ts';
import type { CompiledEntry, CompiledItem, CompiledNode, Template } from './template.ts';

interface CompileOptions {
  readonly shape: Shape;
  readonly scope: Scope;
  /** The path of the root in words, where it is not a whole file: `spec.labels`. */
  readonly where?: string;
  /** Refuses a field, known to the shape or not, of which there is more to say than that it is unknown. */
  readonly refuseField?: RefuseField;
}

type RefuseField = (where: string, entry: SourceEntry) => Diagnostic | undefined;

/**
 * Checks a template as written, branches that never run included, and makes it ready to evaluate. The template is
 * there exactly when there is no error among the diagnostics.
 */
export function compileTemplate(
  root: SourceNode,
  { shape, scope: outer, where = '', refuseField }: CompileOptions,
): { template?: Template; diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => void diagnostics.push(diagnostic);
  const expressions = new ExpressionReader(report);
  const directives = new DirectiveCompiler(expressions, report);
  const { lets, scope } = directives.lets(root, outer);
  const compiler = new StructureCompiler(directives, new ScalarCompiler(expressions, report), report, refuseField);
  const compiled = compiler.item(root, { shape, scope, where, isRoot: true, isRule: false });
  const failed = diagnostics.some((diagnostic) => diagnostic.severity === 'error');
  if (compiled === undefined || failed) return { diagnostics };
  return { template: { root: compiled, lets, paths: [...expressions.paths].sort() }, diagnostics };
}

/** Where an item of a list is, or the root. */
interface ItemPlace extends Omit<ValuePlace, 'isItem'> {
  readonly isRoot: boolean;
  readonly isRule: boolean;
}

/** Compiles maps and lists along their shapes. A method gives nothing after a mistake, which is reported. */
class StructureCompiler {
  readonly #directives: DirectiveCompiler;
  readonly #scalars: ScalarCompiler;
  readonly #report: (diagnostic: Diagnostic) => void;
  readonly #refuseField: RefuseField | undefined;

  constructor(
    directives: DirectiveCompiler,
    scalars: ScalarCompiler,
    report: (diagnostic: Diagnostic) => void,
    refuseField: RefuseField | undefined,
  ) {
    this.#directives = directives;
    this.#scalars = scalars;
    this.#report = report;
    this.#refuseField = refuseField;
  }

  /** An item of a list, or the root: the only places for directives. */
  item(node: SourceNode, place: ItemPlace): CompiledItem | undefined {
    const { shape, where } = place;
    if (node.kind !== 'mapping') {
      const body = this.#node(node, { shape, scope: place.scope, where, isItem: !place.isRoot });
      return body === undefined ? undefined : { body };
    }
    const rest = node.entries.filter((entry) => !isDirective(entry));
    this.#directives.check(node, place);
    if (rest.length === 0 && node.entries.length > 0) {
      this.#report(problems.directivesOnly(node));
      return undefined;
    }
    const { scope, directives } = this.#directives.item(node, place.scope);
    const body = this.#map(node, rest, { shape, scope, where, isItem: true });
    if (body === undefined) return undefined;
    return { ...directives, body: rest.length === node.entries.length ? asConstant(body) : body };
  }

  #node(node: SourceNode, place: ValuePlace): CompiledNode | undefined {
    if (node.kind === 'scalar') return this.#scalars.compile(node, place);
    if (node.kind === 'sequence') return this.#sequence(node, place);
    const directive = node.entries.find(isDirective);
    if (directive !== undefined) {
      this.#report(
        problems.directiveOutOfPlace(
          directive.key,
          directive.name,
          'directives belong in list items and at the root',
          'Move it to the list item that contains this field, or to the root of the template.',
        ),
      );
      return undefined;
    }
    const body = this.#map(node, node.entries, place);
    return body === undefined ? undefined : asConstant(body);
  }

  #map(
    node: SourceMapping,
    entries: readonly SourceEntry[],
    { shape, scope, where }: ValuePlace,
  ): CompiledNode | undefined {
    if (!shape.types.includes('object')) {
      this.#report(sources.wrongType(node, where || 'A template', shape.types));
      return undefined;
    }
    const compiled: CompiledEntry[] = [];
    let complete = true;
    for (const entry of entries) {
      const { name, value } = entry;
      const path = where === '' ? name : `${where}.${name}`;
      const refused = this.#refuseField?.(path, entry);
      const property = shape.properties.get(name) ?? shape.additional;
      if (refused !== undefined || property === undefined || name.includes('{{')) {
        this.#report(refused ?? problems.misplacedField(entry, where, shape));
        complete = false;
        continue;
      }
      const made = this.#node(value, { shape: property, scope, where: path, isItem: false });
      if (made === undefined) complete = false;
      else compiled.push({ name, value: made, whenEmpty: property.whenEmpty, where: path });
    }
    for (const name of shape.required) {
      if (entries.some((entry) => entry.name === name)) continue;
      complete = false;
      const isMisspelt = entries.some((entry) => nearest(entry.name, shape.properties.keys()) === name);
      if (!isMisspelt) this.#report(problems.missingInTemplate(node, name, where));
    }
    return complete ? { kind: 'map', entries: compiled, node } : undefined;
  }

  #sequence(node: SourceSequence, { shape, scope, where }: ValuePlace): CompiledNode | undefined {
    const { items: itemShape } = shape;
    const merged = shape.mergeable;
    if (!merged && (!shape.types.includes('array') || itemShape === undefined)) {
      this.#report(sources.wrongType(node, where || 'A template', shape.types));
      return undefined;
    }
    if (node.items.length === 0 && shape.whenEmpty === 'rule-goes') this.#report(problems.emptyPeers(node, where));
    const place = {
      shape: merged || itemShape === undefined ? shape : itemShape,
      scope,
      isRoot: false,
      isRule: shape.rules,
    };
    const takesDirectives = shape.directives || merged;
    const compiled = node.items.map((item, index) => {
      const directive = item.kind === 'mapping' && !takesDirectives ? item.entries.find(isDirective) : undefined;
      if (directive === undefined) return this.item(item, { ...place, where: `${where}[${index}]` });
      this.#report(
        problems.directiveOutOfPlace(
          directive.key,
          directive.name,
          'a selector must be the same in every namespace',
          'Write two templates, each with its own $when at the root.',
        ),
      );
      return undefined;
    });
    const items = compiled.filter((item) => item !== undefined);
    if (items.length < node.items.length) return undefined;
    return items.every(isConstantItem) && !merged
      ? { kind: 'constant', value: toJson(node), node }
      : { kind: 'list', items, merged, node };
  }
}

function isConstantItem({ each, when, never, body }: CompiledItem): boolean {
  return each === undefined && when === undefined && never === undefined && body.kind === 'constant';
}

/** A map of constants is a constant itself: it is evaluated and written once. */
function asConstant(node: CompiledNode): CompiledNode {
  if (node.kind !== 'map' || !node.entries.every(({ value }) => value.kind === 'constant')) return node;
  return { kind: 'constant', value: toJson(node.node), node: node.node };
}
