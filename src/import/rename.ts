import { compareText } from '../diagnostics/compare.ts';
import type {
  InferredLandscape,
  InferredParameter,
  InferredTemplate,
  InferredType,
} from '../inference/inferred-landscape.ts';
import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../model/json.ts';
import type { TextMap } from '../model/network-policy.ts';
import type { ImportNames } from './import-names.ts';

type Rename = (name: string) => string;

/** Renames types, templates and parameters wherever they are named, also in expressions. Changes nothing else. */
export function renamed(inferred: InferredLandscape, names: Omit<ImportNames, 'tenants'>): InferredLandscape {
  const typeName: Rename = (name) => names.types.get(name)?.name ?? name;
  const templateName =
    (folder: string): Rename =>
    (name) =>
      names.templates.get(`${folder}/${name}`)?.name ?? name;
  const [sharedName, externalName] = [templateName('shared'), templateName('external')];
  const sharedParameter: Rename = (name) => names.parameters.get(name)?.name ?? name;
  const types = new Map(
    inferred.types.map((type) => [type.name, new TypeNames(type, { names, sharedName, sharedParameter })]),
  );

  return {
    ...inferred,
    types: inferred.types
      .map((type): InferredType => {
        const of = types.get(type.name);
        if (of === undefined) return type;
        return {
          ...type,
          name: typeName(type.name),
          labels: inTexts(type.labels, of.parameter),
          policies: type.policies.map(of.template),
          templates: type.templates
            .map((template) => inTemplate(template, { name: of.template, parameter: of.parameter }))
            .sort(byName),
          parameters: type.parameters
            .map((parameter) => inParameter(parameter, { name: of.parameter, template: of.template }))
            .sort(byName),
          externalPolicies: type.externalPolicies.map(externalName),
          workloads: type.workloads.map((workload) => ({
            ...workload,
            labels: inTexts(workload.labels, of.parameter),
          })),
        };
      })
      .sort(byName),
    shared: inferred.shared
      .map((template) => inTemplate(template, { name: sharedName, parameter: sharedParameter }))
      .sort(byName),
    external: inferred.external
      .map((template) => inTemplate(template, { name: externalName, parameter: sharedParameter }))
      .sort(byName),
    parameters: inferred.parameters
      .map((parameter) => inParameter(parameter, { name: sharedParameter, template: readerName }))
      .sort(byName),
    clusters: inferred.clusters.map((cluster) => ({
      ...cluster,
      // A value of a cluster belongs to each parameter of the name.
      values: sortedMap(
        Object.entries(cluster.values).flatMap(([name, value]) =>
          namesOfValue(name).map((chosen): [string, Json] => [chosen, value]),
        ),
      ),
      namespaces: cluster.namespaces.map((namespace) => {
        const of = types.get(namespace.type);
        return {
          ...namespace,
          type: typeName(namespace.type),
          values: sortedMap(
            Object.entries(namespace.values).map(([name, value]) => [(of?.parameter ?? sharedParameter)(name), value]),
          ),
          policies: namespace.policies.map(of?.template ?? sharedName),
          externalPolicies: namespace.externalPolicies.map(externalName),
        };
      }),
    })),
  };

  function namesOfValue(name: string): readonly string[] {
    const declaring = [...types.values()].filter((type) => type.declares(name)).map((type) => type.parameter(name));
    const isShared = inferred.parameters.some((parameter) => parameter.name === name);
    return [...new Set([...(isShared ? [sharedParameter(name)] : []), ...declaring])];
  }

  /** A shared parameter is read by shared templates, and by those of types. */
  function readerName(name: string): string {
    if (inferred.shared.some((template) => template.name === name)) return sharedName(name);
    const type = [...types.values()].find((one) => one.owns(name));
    return type?.template(name) ?? name;
  }
}

/** The names of one type, as its templates and namespaces use them. */
class TypeNames {
  readonly #own: ReadonlySet<string>;
  readonly #parameters: ReadonlySet<string>;
  readonly template: Rename;
  readonly parameter: Rename;

  constructor(
    { name, templates, parameters }: InferredType,
    {
      names,
      sharedName,
      sharedParameter,
    }: { readonly names: Omit<ImportNames, 'tenants'>; readonly sharedName: Rename; readonly sharedParameter: Rename },
  ) {
    this.#own = new Set(templates.map((template) => template.name));
    this.#parameters = new Set(parameters.map((parameter) => parameter.name));
    this.template = (old) =>
      this.#own.has(old) ? (names.templates.get(`${name}/${old}`)?.name ?? old) : sharedName(old);
    this.parameter = (old) =>
      this.#parameters.has(old) ? (names.parameters.get(`${name}/${old}`)?.name ?? old) : sharedParameter(old);
  }

  owns(template: string): boolean {
    return this.#own.has(template);
  }

  declares(parameter: string): boolean {
    return this.#parameters.has(parameter);
  }
}

function inTemplate(
  template: InferredTemplate,
  { name, parameter }: { readonly name: Rename; readonly parameter: Rename },
): InferredTemplate {
  return { ...template, name: name(template.name), document: inJson(template.document, parameter) as JsonObject };
}

function inParameter(
  declared: InferredParameter,
  { name, template }: { readonly name: Rename; readonly template: Rename },
): InferredParameter {
  return { ...declared, name: name(declared.name), readBy: declared.readBy.map(template) };
}

/** Renames parameters in the expressions of every text. */
function inJson(value: Json, parameter: Rename): Json {
  if (typeof value === 'string') return inExpressions(value, parameter);
  if (isJsonArray(value)) return value.map((item) => inJson(item, parameter));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, inJson(item, parameter)]));
}

function inTexts(texts: TextMap, parameter: Rename): TextMap {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, inExpressions(text, parameter)]));
}

/** Renames the parameters that `values.<name>` names between braces, outside of quoted texts. */
function inExpressions(text: string, parameter: Rename): string {
  return text.replace(/\{\{.*?\}\}/gs, (expression) =>
    expression.replace(/'[^']*'|"[^"]*"|\bvalues\.([A-Za-z][A-Za-z0-9]*)/g, (found, name: string | undefined) =>
      name === undefined ? found : `values.${parameter(name)}`,
    ),
  );
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return compareText(a.name, b.name);
}

function sortedMap(entries: readonly (readonly [string, Json])[]): { readonly [name: string]: Json } {
  return Object.fromEntries([...entries].sort(([a], [b]) => compareText(a, b)));
}
