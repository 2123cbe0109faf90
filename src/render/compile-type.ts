import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { NamespaceType, PolicyTemplate } from '../landscape/landscape.ts';
import { itemsAt } from '../landscape/read-sources.ts';
import type { Json, JsonObject } from '../model/json.ts';
import type { NetworkPolicy } from '../model/network-policy.ts';
import type { SourceNode } from '../source/node.ts';
import { compileTemplate } from './compile-template.ts';
import { scopeOf } from './context.ts';
import { EvaluatedTemplate } from './evaluated-template.ts';
import { type CompiledPolicyTemplate, compilePolicyTemplate } from './render-policies.ts';
import { booleanShape, labelsShape, workloadsShape } from './shape.ts';
import { type LabelsOfType, labelsOfTemplate } from './type-labels.ts';
import { finishWorkloads } from './workloads.ts';

/** A namespace type with all its templates checked and ready to render. */
export interface CompiledType {
  readonly type: NamespaceType;
  readonly labels?: EvaluatedTemplate<JsonObject>;
  /** The labels as the template shows them; absent where it has none. */
  readonly labelsOfType?: LabelsOfType;
  readonly policies: readonly CompiledPolicyTemplate[];
  readonly externalPolicies: readonly InventoryTemplate[];
  readonly workloads: readonly InventoryTemplate[];
  readonly defaultDeny: { readonly ingress: EvaluatedTemplate<boolean>; readonly egress: EvaluatedTemplate<boolean> };
  /** Dotted paths of the context that some template of the type reads. */
  readonly paths: ReadonlySet<string>;
}

/** A template whose results go into the inventory. */
export interface InventoryTemplate {
  /** Dotted paths of the context on which the results depend. */
  readonly paths: readonly string[];
  readonly compiled: EvaluatedTemplate<readonly Json[]>;
}

/** Checks every template of a type. The compiled type is there exactly when no diagnostic is an error. */
export function compileType(type: NamespaceType): { compiled?: CompiledType; diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const paths = new Set<string>();
  const scope = scopeOf(type, { labels: true });
  const labelTemplate =
    type.labels &&
    compileTemplate(type.labels, {
      shape: labelsShape,
      scope: scopeOf(type, { labels: false }),
      where: 'spec.labels',
    });
  const labels = labelTemplate && evaluated(labelTemplate, (values) => (values[0] ?? {}) as JsonObject);
  const policies = type.policies.map((template) => kept(compilePolicyTemplate(template, type, { external: false })));
  const externalPolicies = type.externalPolicies.map((template) => external(template));
  // Which of them a namespace has depends on its cluster; a mistake in one is a mistake everywhere.
  for (const template of type.toleratedPolicies) external(template);
  const workloads = itemsAt(type.workloads, []).map(workload);
  const defaultDeny = { ingress: direction('ingress'), egress: direction('egress') };
  const { ingress, egress } = defaultDeny;
  if (diagnostics.some(({ severity }) => severity === 'error') || ingress === undefined || egress === undefined)
    return { diagnostics };
  const compiled = {
    type,
    ...(labels === undefined ? {} : { labels }),
    ...(labelTemplate?.template === undefined ? {} : { labelsOfType: labelsOfTemplate(labelTemplate.template) }),
    policies: policies.filter((policy) => policy !== undefined),
    externalPolicies: externalPolicies.filter((policy) => policy !== undefined),
    workloads: workloads.filter((item) => item !== undefined),
    defaultDeny: { ingress, egress },
    paths,
  };
  return { compiled, diagnostics };

  function read(found: readonly string[]): void {
    for (const path of found) paths.add(path);
  }

  function kept(made: ReturnType<typeof compilePolicyTemplate>): CompiledPolicyTemplate | undefined {
    diagnostics.push(...made.diagnostics);
    read(made.paths);
    return made.compiled;
  }

  function external(template: PolicyTemplate): InventoryTemplate | undefined {
    const made = compileExternal(template, type);
    diagnostics.push(...made.diagnostics);
    read(made.compiled?.paths ?? []);
    return made.compiled;
  }

  function workload(item: SourceNode, index: number): InventoryTemplate | undefined {
    const made = compileWorkload(item, type, { where: `spec.workloads[${index}]`, reserved: [] });
    diagnostics.push(...made.diagnostics);
    read(made.compiled?.paths ?? []);
    return made.compiled;
  }

  function direction(name: 'ingress' | 'egress'): EvaluatedTemplate<boolean> | undefined {
    const result = compileTemplate(type.defaultDeny[name], {
      shape: booleanShape,
      scope,
      where: `spec.defaultDeny.${name}`,
    });
    return evaluated(result, ([value]) => value === true);
  }

  function evaluated<Value>(
    result: ReturnType<typeof compileTemplate>,
    take: (values: readonly Json[]) => Value,
  ): EvaluatedTemplate<Value> | undefined {
    diagnostics.push(...result.diagnostics);
    read(result.template?.paths ?? []);
    const finish = (values: readonly Json[]) => ({ value: take(values), problems: [] });
    return result.template === undefined ? undefined : new EvaluatedTemplate(result.template, finish);
  }
}

/** A declared workload as a template of the type. `reserved`: patterns of the labels that it cannot have. */
export function compileWorkload(
  item: SourceNode,
  type: NamespaceType,
  { where, reserved }: { readonly where: string; readonly reserved: readonly string[] },
): { compiled?: InventoryTemplate; diagnostics: readonly Diagnostic[] } {
  const { items: shape } = workloadsShape();
  if (shape === undefined) return { diagnostics: [] };
  const { template, diagnostics } = compileTemplate(item, { shape, scope: scopeOf(type, { labels: true }), where });
  if (template === undefined) return { diagnostics };
  const finish = (values: readonly Json[]) => finishWorkloads(values, reserved);
  return { compiled: { paths: template.paths, compiled: new EvaluatedTemplate(template, finish) }, diagnostics };
}

/** An external policy as a template of the type: what it renders is written into the inventory. */
export function compileExternal(
  template: PolicyTemplate,
  type: NamespaceType,
): { compiled?: InventoryTemplate; diagnostics: readonly Diagnostic[] } {
  const { compiled, paths, diagnostics } = compilePolicyTemplate(template, type, { external: true });
  if (compiled === undefined) return { diagnostics };
  return {
    compiled: {
      paths,
      compiled: compiled.map((rendered) => rendered.map(({ policy }) => policy satisfies NetworkPolicy)),
    },
    diagnostics,
  };
}

/** Templates that namespaces of a type may get beside those of the type. */
interface FurtherTemplates {
  readonly policies: readonly PolicyTemplate[];
  /** Declared workloads, as items of a `workloads` sequence. */
  readonly workloads: readonly SourceNode[];
}

/**
 * Dotted paths of the context, such as `hostedCluster.values.provider`, that the templates of a type read, and further
 * templates that its namespaces may get. Of templates with errors, what could be understood.
 */
export function pathsReadBy(type: NamespaceType, { policies, workloads }: FurtherTemplates): ReadonlySet<string> {
  const own = compileType(type).compiled?.paths ?? [];
  return new Set([
    ...own,
    ...policies.flatMap((template) => compilePolicyTemplate(template, type, { external: true }).paths),
    ...workloads.flatMap(
      (item) => compileWorkload(item, type, { where: 'this workload', reserved: [] }).compiled?.paths ?? [],
    ),
  ]);
}
