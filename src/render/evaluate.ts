import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { invariant } from '../diagnostics/invariant.ts';
import type { Json, JsonObject } from '../model/json.ts';
import { elementsOf } from '../model/json-size.ts';
import { Budget, BudgetSpent } from './budget.ts';
import * as limits from './limit-problems.ts';
import { checkNever } from './never.ts';
import * as problems from './problems.ts';
import type {
  CompiledEntry,
  CompiledExpression,
  CompiledItem,
  CompiledList,
  CompiledMap,
  CompiledNode,
  CompiledText,
  Template,
} from './template.ts';
import { HelperFailure } from './template-helpers.ts';

/** One thing that a template renders, and what there is to say about it. */
export interface Evaluation {
  readonly values: readonly Json[];
  readonly diagnostics: readonly EvaluationProblem[];
}

export interface EvaluationProblem {
  readonly diagnostic: Diagnostic;
  /** Dotted paths of the context that have to do with it. */
  readonly paths: ReadonlySet<string>;
}

/** Told of every value that is made: its path in the rendered object and the node it came from. */
export type Trace = (value: number, path: readonly (string | number)[], node: CompiledNode) => void;

/** Stands for a value of which expressions and directives left nothing. */
const nothing = Symbol('nothing');
/** Stands for a rule of which `from`, `to` or `ports` was left empty. */
const goneRule = Symbol('gone rule');
/** The values behind all names that are known at one moment. */
type Variables = Record<string, Json>;
type Made = Json | typeof nothing | typeof goneRule;

/**
 * Evaluates a checked template in a context: no value, one, or one for each element of the root's `$each`.
 * "Nothing left empty" is decided here, by what the shape says of each place. A value that an error touches is not made.
 */
export function evaluateTemplate(template: Template, context: JsonObject, trace?: Trace): Evaluation {
  const diagnostics: EvaluationProblem[] = [];
  let failed = false;
  let valueIndex = 0;
  const values: Json[] = [];
  const withLets: Variables = { ...context };
  const budget = new Budget();
  /** The `$each` for whose elements something is evaluated. */
  let loop: CompiledExpression | undefined;
  try {
    evaluateAll();
  } catch (caught) {
    if (!(caught instanceof BudgetSpent)) throw caught;
  }
  return { values: failed ? [] : values, diagnostics };

  function evaluateAll(): void {
    for (const { name, expression } of template.lets) {
      const value = evaluateExpression(expression, withLets);
      if (value === nothing) return;
      withLets[name] = value;
    }
    for (const made of evaluateItem(template.root, withLets, [], false)) {
      if (!failed && made !== nothing && made !== goneRule) values.push(made);
    }
  }

  function report(diagnostic: Diagnostic, paths: ReadonlySet<string>): void {
    if (diagnostic.severity === 'error') failed = true;
    diagnostics.push({ diagnostic, paths });
  }

  /** Ends the evaluation, with a diagnostic at the expression, where the template evaluates too much. */
  function within<Value>({ expression, node }: CompiledExpression, work: () => Value): Value {
    try {
      return work();
    } catch (caught) {
      if (caught instanceof BudgetSpent) report(limits.tooManyElements(node, expression.text), expression.paths);
      throw caught;
    }
  }

  /** What stands in a template once needs no limit; what is in a `$each` is evaluated for every element. */
  function spendInLoop(elements: number): void {
    if (loop !== undefined) within(loop, () => budget.spend(elements));
  }

  /** `nothing` after a failure, which has been reported. */
  function evaluateExpression(compiled: CompiledExpression, variables: Variables): Json | typeof nothing {
    const { expression, node } = compiled;
    try {
      return within(compiled, () => {
        const value = expression.evaluate(variables, budget);
        budget.spendOn(value);
        return value;
      });
    } catch (caught) {
      if (!(caught instanceof HelperFailure)) throw caught;
      report(problems.failedEvaluation(node, expression.text, caught.message), expression.paths);
      return nothing;
    }
  }

  function evaluateItem(
    item: CompiledItem,
    variables: Variables,
    path: readonly (string | number)[],
    inList: boolean,
  ): Made[] {
    const { each, when, never, body } = item;
    const outerLoop = loop;
    let elements: readonly Json[] = [null];
    if (each !== undefined) {
      const list = evaluateExpression(each.list, variables);
      elements = Array.isArray(list) ? list : [];
      loop = each.list;
      spendInLoop(elements.length);
    }
    const made: Made[] = [];
    for (const element of elements) {
      // No name hides another, and nothing outside of the item can name it, so that it need not be taken away again.
      if (each !== undefined) variables[each.name] = element;
      const wanted =
        when === undefined || (when.kind === 'constant' ? when.value : evaluateExpression(when, variables));
      if (wanted !== true) continue;
      const at = inList ? [...path.slice(0, -1), Number(path.at(-1)) + made.length] : path;
      const value = evaluate(body, variables, at);
      if (value === goneRule) continue;
      if (never !== undefined && value !== nothing) {
        const forbidden = evaluateExpression(never, variables);
        const found =
          forbidden === nothing ? [] : within(never, () => checkNever(value, forbidden, never.node, budget));
        for (const diagnostic of found) report(diagnostic, never.expression.paths);
      }
      if (!inList) valueIndex++;
      if (body.kind === 'expression' && body.spliced && Array.isArray(value)) {
        for (const part of value) made.push(part as Json);
      } else made.push(value);
    }
    loop = outerLoop;
    return made;
  }

  function evaluate(node: CompiledNode, variables: Variables, path: readonly (string | number)[]): Made {
    trace?.(valueIndex, path, node);
    spendInLoop(node.kind === 'constant' ? elementsOf(node.value) : 1);
    switch (node.kind) {
      case 'constant':
        return node.value;
      case 'expression':
        return evaluateExpression(node, variables);
      case 'text':
        return evaluateText(node, variables);
      case 'map':
        return evaluateMap(node, variables, path);
      case 'list':
        return node.merged ? evaluateMerged(node, variables, path) : evaluateList(node, variables, path);
    }
  }

  function evaluateText({ parts, node }: CompiledText, variables: Variables): Made {
    let text = '';
    for (const part of parts) {
      const value =
        typeof part === 'string'
          ? part
          : evaluateExpression({ kind: 'expression', expression: part, spliced: false, node }, variables);
      if (value === nothing) return nothing;
      text += String(value);
    }
    spendInLoop(elementsOf(text));
    return text;
  }

  function evaluateList(list: CompiledList, variables: Variables, path: readonly (string | number)[]): Made {
    const items: Json[] = [];
    for (const item of list.items) {
      for (const made of evaluateItem(item, variables, [...path, items.length], true)) {
        if (made !== nothing && made !== goneRule) items.push(made);
      }
    }
    return items.length === 0 ? nothing : items;
  }

  function evaluateMerged(list: CompiledList, variables: Variables, path: readonly (string | number)[]): Made {
    const merged: Record<string, Json> = Object.create(null);
    for (const item of list.items) {
      for (const made of evaluateItem(item, variables, [...path, 0], true)) {
        if (made !== nothing && made !== goneRule) Object.assign(merged, made);
      }
    }
    return merged;
  }

  function evaluateMap(map: CompiledMap, variables: Variables, path: readonly (string | number)[]): Made {
    // Without prototype, so that a key such as __proto__ is only a key, and cannot vanish from a selector.
    const object: Record<string, Json> = Object.create(null);
    let gone = false;
    for (const entry of map.entries) {
      const value = evaluate(entry.value, variables, [...path, entry.name]);
      // After a failure, which has been reported, emptiness says nothing.
      const kept = !failed && isEmpty(value, entry) ? keepEmpty(entry) : value;
      if (kept === goneRule) gone = true;
      else if (kept !== nothing) object[entry.name] = kept;
    }
    return gone ? goneRule : object;
  }

  /** What becomes of an entry that expressions and directives left empty. */
  function keepEmpty(entry: CompiledEntry): Made {
    const { value, where, whenEmpty } = entry;
    switch (whenEmpty) {
      case 'rule-goes':
        report(problems.ruleLeftOut(value.node, where), pathsOf(value));
        return goneRule;
      case 'refused':
        report(problems.leftEmpty(value.node, where, dangerOf(entry.name)), pathsOf(value));
        return nothing;
      case 'key-goes':
        return nothing;
      case 'stays':
        return value.kind === 'list' ? [] : nothing;
    }
  }
}

/** Only what was made empty counts: an empty list that the author wrote says what the API says it says. */
function isEmpty(value: Made, entry: CompiledEntry): boolean {
  if (value === nothing) return true;
  invariant(value !== goneRule, 'a rule is an item of a list');
  if (entry.value.kind === 'constant') return false;
  if (Array.isArray(value)) return value.length === 0 && entry.whenEmpty !== 'stays';
  return (
    entry.whenEmpty === 'refused' && typeof value === 'object' && value !== null && Object.keys(value).length === 0
  );
}

/** The paths on which it rests whether a list, or an expression's value, is empty. */
function pathsOf(node: CompiledNode): ReadonlySet<string> {
  if (node.kind === 'expression') return node.expression.paths;
  if (node.kind !== 'list') return new Set();
  const expressions = node.items.flatMap(({ each, when, body }) => [each?.list, when, body]);
  return new Set(expressions.flatMap((found) => (found?.kind === 'expression' ? [...found.expression.paths] : [])));
}

function dangerOf(name: string): string {
  if (name === 'policyTypes') return 'a policy without policyTypes gets those that its rules suggest';
  return 'a selector without it would select more than it says';
}
