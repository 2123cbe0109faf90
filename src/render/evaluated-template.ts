import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Namespace } from '../landscape/landscape.ts';
import type { FieldPath } from '../model/field-path.ts';
import type { Json, JsonObject } from '../model/json.ts';
import { nearestNode } from '../source/locate-field.ts';
import { locationOf } from '../source/node.ts';
import { fingerprint, sourceOfPath, valueAt } from './context.ts';
import { evaluateTemplate } from './evaluate.ts';
import * as problems from './problems.ts';
import type { CompiledNode, Template } from './template.ts';
import * as tenantProblems from './tenant-problems.ts';

/** The result of a template for one set of values, worked out once and shared by all namespaces that have them. */
interface EvaluatedValue<Value> {
  readonly value: Value;
  /** Without the namespaces in which they show. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Where a problem of a rendered value lies: its path, and what is wrong there. */
export interface ValueProblem {
  readonly index: number;
  readonly path: FieldPath;
  readonly describe: (node: CompiledNode) => Diagnostic;
}

/** Makes something of what a template renders, and says what is wrong with it. */
type Finish<Value> = (values: readonly Json[]) => {
  readonly value: Value;
  readonly problems: readonly ValueProblem[];
};

/**
 * A template that is evaluated once for each set of values it meets: equal values at the paths it reads, equal results.
 * So the work follows the distinct shapes of a landscape and not its copies.
 */
export class EvaluatedTemplate<Value> {
  readonly #template: Template;
  readonly #finish: Finish<Value>;
  readonly #known = new Map<string, EvaluatedValue<Value>>();

  constructor(template: Template, finish: Finish<Value>) {
    this.#template = template;
    this.#finish = finish;
  }

  /** The same template with something else made of its results. */
  map<Other>(change: (value: Value) => Other): EvaluatedTemplate<Other> {
    return new EvaluatedTemplate(this.#template, (values) => {
      const { value, problems: found } = this.#finish(values);
      return { value: change(value), problems: found };
    });
  }

  /** The result for a namespace; the diagnostics say where the values came from. */
  evaluate(context: JsonObject, namespace: Namespace): EvaluatedValue<Value> {
    const key = fingerprint(context, this.#template.paths);
    if (key === undefined) return { value: this.#finish([]).value, diagnostics: this.#missing(context, namespace) };
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const made = this.#make(context, namespace);
    this.#known.set(key, made);
    return made;
  }

  /** The paths without a value: shared values that no layer of the cluster set, and those of a tenant that there is not. */
  #missing(context: JsonObject, namespace: Namespace): Diagnostic[] {
    return this.#template.paths
      .filter((path) => valueAt(context, path) === undefined)
      .map((path) => {
        if (path.startsWith('tenant.') && namespace.tenant === undefined)
          return tenantProblems.tenantMissing(namespace.nameNode, namespace.name, path);
        const cluster = (path.startsWith('hostedCluster.') ? namespace.hostedCluster : undefined) ?? namespace.cluster;
        return problems.clusterValueMissing(cluster.nameNode, path, cluster.name);
      });
  }

  #make(context: JsonObject, namespace: Namespace): EvaluatedValue<Value> {
    const evaluation = evaluateTemplate(this.#template, context);
    const { value, problems: found } = this.#finish(evaluation.values);
    if (evaluation.diagnostics.length === 0 && found.length === 0) return { value, diagnostics: [] };
    // Something is wrong: evaluate again, this time noting where every value comes from.
    const nodes = new Map<string, CompiledNode>();
    if (found.length > 0)
      evaluateTemplate(this.#template, context, (index, path, node) =>
        nodes.set(JSON.stringify([index, ...path]), node),
      );
    const located = found.map(({ index, path, describe }) => {
      const node = nearestCompiled(nodes, index, path) ?? this.#template.root.body;
      return problems.withRelated(describe(node), originsOf(node, namespace));
    });
    const told = evaluation.diagnostics.map(({ diagnostic, paths }) =>
      problems.withRelated(diagnostic, originsOfPaths(paths, namespace)),
    );
    return { value, diagnostics: [...told, ...located] };
  }
}

function nearestCompiled(
  nodes: ReadonlyMap<string, CompiledNode>,
  index: number,
  path: FieldPath,
): CompiledNode | undefined {
  for (let length = path.length; length >= 0; length--) {
    const node = nodes.get(JSON.stringify([index, ...path.slice(0, length)]));
    if (node !== undefined) return inside(node, path.slice(length));
  }
  return undefined;
}

/** Returns the constant part at a path as it is written; the nearest part above it if the path leads further. */
function inside(node: CompiledNode, path: FieldPath): CompiledNode {
  if (node.kind !== 'constant') return node;
  return { ...node, node: nearestNode(node.node, path) };
}

/** The places of the values that the expressions of a node use. */
function originsOf(node: CompiledNode, namespace: Namespace) {
  const expressions =
    node.kind === 'expression'
      ? [node.expression]
      : node.kind === 'text'
        ? node.parts.filter((part) => typeof part !== 'string')
        : [];
  return originsOfPaths(new Set(expressions.flatMap((expression) => [...expression.paths])), namespace);
}

function originsOfPaths(paths: ReadonlySet<string>, namespace: Namespace) {
  return [...paths].flatMap((path) => {
    const source = sourceOfPath(path, namespace);
    return source === undefined
      ? []
      : [{ message: `The value of ${path} comes from here.`, location: locationOf(source) }];
  });
}
