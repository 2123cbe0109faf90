import type { Json, JsonObject } from '../../model/json.ts';
import { evaluateTemplate } from '../../render/evaluate.ts';
import { type ExpressionForm, valueBelow } from '../../render/expression-form.ts';
import type { CompiledItem, CompiledNode, Template } from '../../render/template.ts';
import { Bindings, setText, withValueAt } from './bindings.ts';
import { type OpenContext, SearchSpent } from './solve-expression.ts';
import { solveLabels, solveTemplate, type TemplateSolution } from './solve-template.ts';

/** How many ways to read the policies are followed at once. */
const beamWidth = 6;
/** How many ways to read a template are tried for each of them. */
const waysPerTemplate = 4;

/** The templates of a namespace, with everything that they can read. */
export interface OpenNamespace {
  readonly templates: readonly Template[];
  /** The labels of its type. */
  readonly labels?: Template;
  readonly context: OpenContext;
}

/**
 * Finds values with which the templates render as many of the policies as possible. Deterministic; it follows a few ways
 * at once, so a better one may exist. Policies have a name and a spec with the API server's defaults.
 */
export function solveNamespace(
  { templates, labels, context }: OpenNamespace,
  policies: readonly JsonObject[],
  labelsFound: JsonObject,
): TemplateSolution {
  let start = Bindings.none;
  if (labels !== undefined) [start = start] = first(1, solveLabels(labels, labelsFound, start, context));
  let ways: readonly TemplateSolution[] = [{ bindings: start, policies: new Set() }];
  // A plain name shows its value; what a helper makes of several names shows less.
  const byClarity = [...templates].sort((a, b) => helpersIn(a) - helpersIn(b));
  for (const template of byClarity) {
    const name = constantName(template);
    // Only policies of its name can come from a template that has a name.
    const others = new Set(
      policies.flatMap((policy, at) => (name === undefined || nameOf(policy) === name ? [] : [at])),
    );
    const isThere = name !== undefined && others.size < policies.length;
    const further = ways.flatMap((way) => {
      const narrowed = { ...way, policies: new Set([...way.policies, ...others]) };
      const found = first(waysPerTemplate, solveTemplate(template, policies, narrowed, context)).map((one) => ({
        ...one,
        policies: new Set([...one.policies].filter((at) => way.policies.has(at) || !others.has(at))),
      }));
      const more = found.filter((one) => one.policies.size > way.policies.size);
      const silent = found.filter((one) => one.policies.size === way.policies.size);
      // A policy that is there and differs is no sign that a switch is off.
      return isThere ? [...more, way, ...silent] : [...more, ...silent, way];
    });
    ways = best(further);
  }
  return ways[0] ?? { bindings: start, policies: new Set() };
}

/** Counts the policies that the templates render under the bindings; one for each template that lacks a value. */
export function countRendered({ templates, context }: OpenNamespace, bindings: Bindings): number {
  const values = bindings
    .entries()
    .reduce<Json>((so, [path, value]) => withValueAt(so, path.split('.'), value), context.base);
  return templates.reduce((sum, template) => {
    const isComplete = template.paths.every((path) => valueBelow(values, path.split('.')) !== undefined);
    return sum + (isComplete ? evaluateTemplate(template, values as JsonObject).values.length : 1);
  }, 0);
}

/** Counts the calls of helpers in a template that hide what they are called with. */
function helpersIn({ root, lets }: Template): number {
  const inForm = (form: ExpressionForm): number => {
    if (form.kind !== 'call') return 0;
    const own = form.helper === 'ipBlocks' || form.helper === 'union' ? 1 : 0;
    return form.args.reduce((sum, arg) => sum + inForm(arg), own);
  };
  const inItem = ({ each, when, body }: CompiledItem): number => {
    const directives = [each?.list, when].map((part) => (part === undefined ? 0 : inNode(part)));
    return directives.reduce((sum, count) => sum + count, inNode(body));
  };
  const inNode = (node: CompiledNode): number => {
    if (node.kind === 'expression') return inForm(node.expression.form);
    if (node.kind === 'map') return node.entries.reduce((sum, { value }) => sum + inNode(value), 0);
    return node.kind === 'list' ? node.items.reduce((sum, item) => sum + inItem(item), 0) : 0;
  };
  return lets.reduce((sum, { expression }) => sum + inForm(expression.expression.form), inItem(root));
}

function nameOf(policy: JsonObject): Json | undefined {
  return valueBelow(policy, ['metadata', 'name']);
}

/** Returns the name of the policies of a template; nothing if it depends on values. */
function constantName({ root: { body } }: Template): Json | undefined {
  if (body.kind === 'constant') return valueBelow(body.value, ['metadata', 'name']);
  const metadata = body.kind === 'map' ? body.entries.find(({ name }) => name === 'metadata')?.value : undefined;
  if (metadata?.kind === 'constant') return valueBelow(metadata.value, ['name']);
  const name = metadata?.kind === 'map' ? metadata.entries.find((entry) => entry.name === 'name')?.value : undefined;
  return name?.kind === 'constant' ? name.value : undefined;
}

/** Those that explain the most policies, the first of equal ones first; each way once. */
function best(ways: readonly TemplateSolution[]): readonly TemplateSolution[] {
  const known = new Set<string>();
  const distinct = ways.filter(({ bindings, policies }) => {
    const text = setText([bindings.entries().map(([path, value]) => [path, value]), [...policies]]);
    const isNew = !known.has(text);
    known.add(text);
    return isNew;
  });
  return distinct.sort((a, b) => b.policies.size - a.policies.size).slice(0, beamWidth);
}

/** Returns the first few of what is found within the budget. */
function first<Found>(count: number, found: Generator<Found>): Found[] {
  const taken: Found[] = [];
  try {
    for (const one of found) {
      taken.push(one);
      if (taken.length === count) break;
    }
  } catch (caught) {
    if (!(caught instanceof SearchSpent)) throw caught;
  }
  return taken;
}
