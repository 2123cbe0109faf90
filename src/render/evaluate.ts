import type { FieldPath } from '../model/field-path.ts';
import type { Json, JsonObject } from '../model/json.ts';
import { elementsOf } from '../model/json-size.ts';
import { BudgetSpent } from './budget.ts';
import { type EvaluationProblem, EvaluationRun, type Variables } from './evaluation-run.ts';
import { goneRule, leftEmpty, type Made, nothing } from './left-empty.ts';
import type { CompiledItem, CompiledList, CompiledMap, CompiledNode, CompiledText, Template } from './template.ts';

/** One thing that a template renders, and what there is to say about it. */
interface Evaluation {
  readonly values: readonly Json[];
  readonly diagnostics: readonly EvaluationProblem[];
}

/** Receives every value that is made: its index, its path in the rendered object and the node it came from. */
type Trace = (value: number, path: FieldPath, node: CompiledNode) => void;

/**
 * Evaluates a checked template in a context: no value, one, or one for each element of the root's `$each`. "Nothing
 * left empty" is decided here, by what the shape says of each place. A value that an error touches is not made.
 */
export function evaluateTemplate(template: Template, context: JsonObject, trace?: Trace): Evaluation {
  const run = new EvaluationRun();
  const evaluator = new NodeEvaluator(run, { ...context }, trace);
  let values: readonly Json[] = [];
  try {
    values = evaluator.template(template);
  } catch (caught) {
    // The limit has been reported.
    if (!(caught instanceof BudgetSpent)) throw caught;
  }
  return { values: run.failed ? [] : values, diagnostics: run.problems };
}

/** Evaluates the nodes of one template in one context. */
class NodeEvaluator {
  readonly #run: EvaluationRun;
  /** No name hides another, and nothing outside of an item can name what its `$each` names: one map holds them all. */
  readonly #variables: Variables;
  readonly #trace: Trace | undefined;
  #valueIndex = 0;

  constructor(run: EvaluationRun, variables: Variables, trace: Trace | undefined) {
    this.#run = run;
    this.#variables = variables;
    this.#trace = trace;
  }

  template({ root, lets }: Template): readonly Json[] {
    for (const { name, expression } of lets) {
      const value = this.#run.expression(expression, this.#variables);
      if (value === nothing) return [];
      this.#variables[name] = value;
    }
    const made = this.#item(root, [], () => this.#valueIndex++);
    return made.filter((value) => value !== nothing && value !== goneRule) as readonly Json[];
  }

  /** An item once, or once for each element of its `$each`. `made` is called after each value. */
  #item({ each, when, never, body }: CompiledItem, path: FieldPath, made?: () => void): readonly Made[] {
    const list = each === undefined ? [null] : this.#run.expression(each.list, this.#variables);
    const elements = Array.isArray(list) ? list : [];
    const values: Made[] = [];
    this.#run.inLoop(each?.list, elements.length, () => {
      for (const element of elements) {
        if (each !== undefined) this.#variables[each.name] = element;
        if (!this.#isWanted(when)) continue;
        const at = made === undefined ? [...path.slice(0, -1), Number(path.at(-1)) + values.length] : path;
        const value = this.#node(body, at);
        if (value === goneRule) continue;
        if (never !== undefined && value !== nothing) this.#run.checkNever(never, value, this.#variables);
        made?.();
        if (body.kind === 'expression' && body.spliced && Array.isArray(value)) {
          for (const part of value) values.push(part as Json);
        } else values.push(value);
      }
    });
    return values;
  }

  #isWanted(when: CompiledItem['when']): boolean {
    if (when === undefined) return true;
    return (when.kind === 'constant' ? when.value : this.#run.expression(when, this.#variables)) === true;
  }

  #node(node: CompiledNode, path: FieldPath): Made {
    this.#trace?.(this.#valueIndex, path, node);
    this.#run.spend(node.kind === 'constant' ? elementsOf(node.value) : 1);
    switch (node.kind) {
      case 'constant':
        return node.value;
      case 'expression':
        return this.#run.expression(node, this.#variables);
      case 'text':
        return this.#text(node);
      case 'map':
        return this.#map(node, path);
      case 'list':
        return node.merged ? this.#merged(node, path) : this.#list(node, path);
    }
  }

  #text({ parts, node }: CompiledText): Made {
    let text = '';
    for (const part of parts) {
      const value =
        typeof part === 'string'
          ? part
          : this.#run.expression({ kind: 'expression', expression: part, spliced: false, node }, this.#variables);
      if (value === nothing) return nothing;
      text += String(value);
    }
    this.#run.spend(elementsOf(text));
    return text;
  }

  #list(list: CompiledList, path: FieldPath): Made {
    const items: Json[] = [];
    for (const item of list.items) {
      for (const made of this.#item(item, [...path, items.length])) {
        if (made !== nothing && made !== goneRule) items.push(made);
      }
    }
    return items.length === 0 ? nothing : items;
  }

  #merged(list: CompiledList, path: FieldPath): Made {
    const merged: Record<string, Json> = Object.create(null);
    for (const item of list.items) {
      for (const made of this.#item(item, [...path, 0])) {
        if (made !== nothing && made !== goneRule) Object.assign(merged, made);
      }
    }
    return merged;
  }

  #map(map: CompiledMap, path: FieldPath): Made {
    // Without prototype, so that a key such as __proto__ is only a key, and cannot vanish from a selector.
    const object: Record<string, Json> = Object.create(null);
    let gone = false;
    for (const entry of map.entries) {
      const value = this.#node(entry.value, [...path, entry.name]);
      // After a failure, which has been reported, emptiness says nothing.
      const empty = this.#run.failed ? undefined : leftEmpty(value, entry);
      if (empty?.problem !== undefined) this.#run.report(empty.problem.diagnostic, empty.problem.paths);
      const kept = empty === undefined ? value : empty.kept;
      if (kept === goneRule) gone = true;
      else if (kept !== nothing) object[entry.name] = kept;
    }
    return gone ? goneRule : object;
  }
}
