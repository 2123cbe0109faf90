import { remembered } from '../../model/interned.ts';
import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../../model/json.ts';
import type { ExpressionForm } from '../../render/expression-form.ts';
import type { CompiledItem, CompiledMap, CompiledNode, CompiledText, Template } from '../../render/template.ts';
import { type Bindings, setText } from './bindings.ts';
import { ExpressionSolver, type OpenContext } from './solve-expression.ts';

/** How many steps the search for the values of one template may take. */
const maxSteps = 20_000;

/** A way to read policies as renderings of templates. */
export interface TemplateSolution {
  readonly bindings: Bindings;
  /** Indices of the policies that the templates render then. */
  readonly policies: ReadonlySet<number>;
}

/**
 * Yields values with which a template renders some of the policies, in any order of their lists. They are candidates:
 * only rendering proves them. Throws `SearchSpent` at the budget.
 */
export function* solveTemplate(
  template: Template,
  policies: readonly JsonObject[],
  { bindings, policies: taken }: TemplateSolution,
  context: OpenContext,
): Generator<TemplateSolution> {
  const lets = new Map(template.lets.map(({ name, expression }) => [name, expression.expression.form]));
  const matcher = new TemplateMatcher(new ExpressionSolver(context, lets, maxSteps));
  for (const solved of matcher.items([template.root], policies, { bindings, taken })) {
    yield { bindings: solved.bindings, policies: solved.taken };
  }
}

/** A state of the search in one list: what names are bound to, and which values are explained. */
interface ListState {
  readonly bindings: Bindings;
  readonly taken: ReadonlySet<number>;
}

/** Matches nodes of a template with values that it may have rendered. */
class TemplateMatcher {
  readonly #expressions: ExpressionSolver;

  constructor(expressions: ExpressionSolver) {
    this.#expressions = expressions;
  }

  /** Yields the ways in which items explain values; values may be left over. */
  *items(items: readonly CompiledItem[], values: readonly Json[], state: ListState): Generator<ListState> {
    const [item, ...rest] = items;
    if (item === undefined) {
      yield state;
      return;
    }
    for (const next of this.#item(item, values, state)) yield* this.items(rest, values, next);
  }

  *#item(item: CompiledItem, values: readonly Json[], state: ListState): Generator<ListState> {
    this.#expressions.spend();
    const { each, body } = item;
    if (each !== undefined) {
      yield* this.#each({ ...item, each }, values, state);
      return;
    }
    for (const { wanted, bindings } of this.#wanted(item, state.bindings)) {
      if (!wanted) {
        yield { ...state, bindings };
        continue;
      }
      if (body.kind === 'expression' && body.spliced) yield* this.#spliced(body.expression.form, values, state);
      else yield* this.#one(body, values, { ...state, bindings });
      for (const gone of this.#gone(body, bindings)) yield { ...state, bindings: gone };
    }
  }

  /** Both answers to `$when`, the one that the layers give first. */
  *#wanted(
    { when }: Pick<CompiledItem, 'when'>,
    bindings: Bindings,
  ): Generator<{ readonly wanted: boolean; readonly bindings: Bindings }> {
    if (when === undefined) yield { wanted: true, bindings };
    else if (when.kind === 'constant') yield { wanted: when.value === true, bindings };
    else {
      const { form } = when.expression;
      const now = this.#expressions.value(form, bindings) === true;
      for (const wanted of [now, !now]) {
        for (const solved of this.#expressions.solve(form, wanted, bindings)) yield { wanted, bindings: solved };
      }
    }
  }

  /** The body explains one of the values that are left. */
  *#one(body: CompiledNode, values: readonly Json[], { bindings, taken }: ListState): Generator<ListState> {
    const tried = new Set<string>();
    for (const [index, value] of values.entries()) {
      if (taken.has(index)) continue;
      const text = setText(value);
      if (tried.has(text)) continue;
      tried.add(text);
      for (const solved of this.node(body, value, bindings)) {
        yield { bindings: solved, taken: new Set([...taken, index]) };
      }
    }
  }

  /** A list in the place of an item explains all values that are left. */
  *#spliced(form: ExpressionForm, values: readonly Json[], { bindings, taken }: ListState): Generator<ListState> {
    const left = [...values.keys()].filter((index) => !taken.has(index));
    const items = left.flatMap((index) => values[index] ?? []);
    for (const solved of this.#expressions.solve(form, items, bindings)) {
      yield { bindings: solved, taken: new Set(values.keys()) };
    }
  }

  *#each(
    item: CompiledItem & { readonly each: NonNullable<CompiledItem['each']> },
    values: readonly Json[],
    state: ListState,
  ): Generator<ListState> {
    const { list, name } = item.each;
    const { form } = list.expression;
    const known = this.#expressions.value(form, state.bindings);
    if (isJsonArray(known)) {
      // With the list that the layers give. That the list is this one, is a part of the solution.
      for (const pinned of this.#expressions.solve(form, known, state.bindings)) {
        yield* this.#elements(item, known, values, { ...state, bindings: pinned });
        break;
      }
    }
    yield* this.#unknownElements(item, name, form, values, state);
  }

  /** Each element of a known list in turn. */
  *#elements(
    item: CompiledItem & { readonly each: NonNullable<CompiledItem['each']> },
    elements: readonly Json[],
    values: readonly Json[],
    state: ListState,
  ): Generator<ListState> {
    const [element, ...rest] = elements;
    const { each, ...inner } = item;
    const outer = state.bindings.without(each.name);
    if (element === undefined) {
      yield { ...state, bindings: outer };
      return;
    }
    const bindings = outer.bind(each.name, element) ?? outer;
    for (const next of this.#item(inner, values, { ...state, bindings })) {
      yield* this.#elements(item, rest, values, next);
    }
  }

  /** Reads the elements from the values: all values that are left and fit the body; then fewer of them. */
  *#unknownElements(
    item: CompiledItem,
    name: string,
    list: ExpressionForm,
    values: readonly Json[],
    state: ListState,
  ): Generator<ListState> {
    const found: { readonly index: number; readonly element: Json; readonly bindings: Bindings }[] = [];
    let { bindings } = state;
    for (const [index, value] of values.entries()) {
      if (state.taken.has(index)) continue;
      const solved = this.#element(item, name, value, bindings);
      if (solved === undefined) continue;
      bindings = solved.bindings;
      found.push({ index, ...solved });
    }
    for (let count = found.length; count >= 0; count--) {
      const used = found.slice(0, count);
      const elements = used.map(({ element }) => element);
      const taken = new Set([...state.taken, ...used.map(({ index }) => index)]);
      const inside = used.at(-1)?.bindings ?? state.bindings;
      for (const solved of this.#expressions.solve(list, elements, inside)) yield { bindings: solved, taken };
    }
  }

  /** Returns the element with which the item renders a value. */
  #element(item: CompiledItem, name: string, value: Json, outer: Bindings) {
    for (const { wanted, bindings } of this.#wanted(item, outer.without(name))) {
      if (!wanted) continue;
      for (const solved of this.node(item.body, value, bindings)) {
        const element = solved.over(name, undefined);
        if (element !== undefined) return { element, bindings: solved.without(name) };
      }
    }
    return undefined;
  }

  /** Yields the bindings under which a node has the value, with the API server's defaults. */
  *node(node: CompiledNode, value: Json, bindings: Bindings): Generator<Bindings> {
    this.#expressions.spend();
    switch (node.kind) {
      case 'constant':
        if (plainText(node.value) === plainText(value)) yield bindings;
        return;
      case 'expression':
        yield* this.#expressions.solve(node.expression.form, value, bindings);
        return;
      case 'text':
        yield* this.#text(node, value, bindings);
        return;
      case 'map':
        if (isJsonObject(value)) yield* this.#map(node, value, bindings);
        return;
      case 'list':
        if (!isJsonArray(value) || node.merged) return;
        for (const state of this.items(inOrderOfSearch(node.items), value, { bindings, taken: new Set() })) {
          if (state.taken.size === value.length) yield state.bindings;
        }
    }
  }

  *#map(map: CompiledMap, value: JsonObject, bindings: Bindings): Generator<Bindings> {
    const names = new Set(map.entries.map(({ name }) => name));
    const extra = Object.entries(value).filter(([name, given]) => !names.has(name) && !isDefault(name, given));
    if (extra.length === 0) yield* this.#entries(map.entries, value, bindings);
  }

  *#entries([entry, ...rest]: CompiledMap['entries'], value: JsonObject, bindings: Bindings): Generator<Bindings> {
    if (entry === undefined) {
      yield bindings;
      return;
    }
    const given = Object.hasOwn(value, entry.name) ? value[entry.name] : undefined;
    const solutions =
      given === undefined && ignored.has(entry.name)
        ? [bindings]
        : given === undefined
          ? this.#empty(entry.value, bindings)
          : this.node(entry.value, given, bindings);
    for (const solved of solutions) yield* this.#entries(rest, value, solved);
  }

  /** Yields the bindings under which nothing is left of an entry. */
  *#empty(node: CompiledNode, bindings: Bindings): Generator<Bindings> {
    if (node.kind === 'constant') {
      if (isJsonArray(node.value) ? node.value.length === 0 : setText(node.value) === '{}') yield bindings;
    } else if (node.kind === 'expression') yield* this.#expressions.solve(node.expression.form, [], bindings);
    else if (node.kind === 'list') {
      yield* states(this.items(inOrderOfSearch(node.items), [], { bindings, taken: new Set() }));
    }
  }

  /** Yields the bindings under which a rule is left out, because one of its lists is left empty. */
  *#gone(body: CompiledNode, bindings: Bindings): Generator<Bindings> {
    if (body.kind !== 'map') return;
    for (const { whenEmpty, value } of body.entries) {
      if (whenEmpty === 'rule-goes' && value.kind !== 'constant') yield* this.#empty(value, bindings);
    }
  }

  *#text({ parts }: CompiledText, value: Json, bindings: Bindings): Generator<Bindings> {
    const known = parts.map((part) => (typeof part === 'string' ? part : this.#expressions.value(part.form, bindings)));
    if (known.every((part) => part !== undefined) && known.join('') === value) {
      yield* this.#parts(
        parts.flatMap((part, index) => (typeof part === 'string' ? [] : [[part.form, known[index] ?? null] as const])),
        bindings,
      );
      return;
    }
    if (typeof value !== 'string') return;
    // Facts first: `shop-{{values.part}}-{{namespace.name}}` leaves one part open.
    for (const open of [isFactOnly, () => true]) {
      const pattern = parts.map((part, index) => {
        if (typeof part === 'string') return escaped(part);
        const fact = known[index];
        if (open === isFactOnly && fact !== undefined && isFactOnly(part.form)) return escaped(String(fact));
        return part.type.kind === 'integer' ? '(\\d+)' : '(.+?)';
      });
      const groups = parts.flatMap((part, index) =>
        typeof part !== 'string' && pattern[index]?.startsWith('(') === true ? [part] : [],
      );
      const texts = new RegExp(`^${pattern.join('')}$`, 's').exec(value)?.slice(1);
      if (texts === undefined) continue;
      const wanted = groups.map(
        (part, index) =>
          [part.form, part.type.kind === 'integer' ? Number(texts[index]) : (texts[index] ?? '')] as const,
      );
      yield* this.#parts(wanted, bindings);
    }
  }

  *#parts([first, ...rest]: readonly (readonly [ExpressionForm, Json])[], bindings: Bindings): Generator<Bindings> {
    if (first === undefined) {
      yield bindings;
      return;
    }
    for (const solved of this.#expressions.solve(first[0], first[1], bindings)) yield* this.#parts(rest, solved);
  }
}

/** Fields of a policy that no meaning depends on. */
const ignored = new Set(['labels', 'annotations']);

/** Returns the items with those first that can explain the fewest values. */
function inOrderOfSearch(items: readonly CompiledItem[]): readonly CompiledItem[] {
  const rank = ({ each, when, body }: CompiledItem): number => {
    if (each !== undefined) return 3;
    if (body.kind === 'expression' && body.spliced) return 4;
    return when !== undefined ? 2 : body.kind === 'constant' ? 0 : 1;
  };
  return [...items].sort((a, b) => rank(a) - rank(b));
}

function* states(found: Generator<ListState>): Generator<Bindings> {
  for (const { bindings } of found) yield bindings;
}

/** Reports whether the API server adds the field where a policy has none. Rendering proves the rest. */
function isDefault(name: string, value: Json): boolean {
  return (name === 'protocol' && value === 'TCP') || name === 'policyTypes' || ignored.has(name);
}

const plainTexts = new WeakMap<object, string>();

/** Returns a text that is equal for parts of policies that the API server stores alike. */
function plainText(value: Json): string {
  if (!isJsonArray(value) && !isJsonObject(value)) return setText(value);
  return remembered(plainTexts, value, () => setText(withoutDefaults(value)));
}

/** Returns a part of a policy without what the API server adds or drops, and without labels and annotations. */
function withoutDefaults(value: Json): Json {
  if (isJsonArray(value)) return value.map(withoutDefaults);
  if (!isJsonObject(value)) return value;
  const isGone = (name: string, item: Json) =>
    (isJsonArray(item) && item.length === 0) || (name === 'matchLabels' && setText(item) === '{}');
  const kept = Object.entries(value).filter(([name, item]) => !isGone(name, item) && !isDefault(name, item));
  return Object.fromEntries(kept.map(([name, item]) => [name, withoutDefaults(item)]));
}

function isFactOnly(form: ExpressionForm): boolean {
  if (form.kind === 'literal') return true;
  if (form.kind === 'call') return form.args.every(isFactOnly);
  const [root, second] = form.segments;
  return root === 'namespace' || (root === 'cluster' && second !== 'values');
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Yields bindings under which a template of labels has the given values of its keys; keys without a value do not count. */
export function* solveLabels(
  template: Template,
  labels: JsonObject,
  bindings: Bindings,
  context: OpenContext,
): Generator<Bindings> {
  const { body } = template.root;
  if (body.kind !== 'map') return;
  const matcher = new TemplateMatcher(new ExpressionSolver(context, new Map(), maxSteps));
  let solved = bindings;
  for (const { name, value } of body.entries) {
    const given = Object.hasOwn(labels, name) ? labels[name] : undefined;
    if (given === undefined) continue;
    for (const next of matcher.node(value, given, solved)) {
      solved = next;
      break;
    }
  }
  yield solved;
}
