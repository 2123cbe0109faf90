import { arrange } from '../diagnostics/arrange.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { InferredLandscape, InferredTenant } from '../inference/inferred-landscape.ts';
import { isExpressionName } from '../landscape/parameter.ts';
import { badName } from '../landscape/problems.ts';
import { badParameterName } from '../landscape/value-problems.ts';
import { dnsLabelProblem, dnsSubdomainProblem } from '../model/kubernetes-names.ts';
import { tenantNameProblem } from '../model/tenant-name.ts';
import { duplicate, unknownReference } from '../schema/problems.ts';
import type { ChosenName, ImportNames } from './import-names.ts';

/**
 * Reports each entry of a file of names that names nothing that was inferred, each chosen name that is not valid, and
 * each that two things would have. `tenants` are those that were proposed before any was renamed.
 */
export function checkNames(
  names: ImportNames,
  inferred: InferredLandscape,
  tenants: readonly InferredTenant[],
): readonly Diagnostic[] {
  const { types, shared, external, parameters } = inferred;
  const typeNames = types.map(({ name }) => name);
  const sharedParameters = parameters.map(({ name }) => name);
  return arrange([
    ...unknown(names.types, 'Namespace type', typeNames),
    ...invalid(names.types, 'Namespace type', dnsLabelProblem),
    ...taken(names.types, 'Namespace type', [typeNames.map((name) => [name, name])]),
    ...unknown(names.templates, 'Template', [
      ...types.flatMap(({ name, templates }) => templates.map((template) => `${name}/${template.name}`)),
      ...shared.map(({ name }) => `shared/${name}`),
      ...external.map(({ name }) => `external/${name}`),
    ]),
    ...invalid(names.templates, 'Template', templateNameProblem),
    ...taken(names.templates, 'Template', [
      external.map(({ name }) => [`external/${name}`, name]),
      // A type cannot have a template of the name of a shared one.
      ...[{ name: '', templates: [] }, ...types].map((type) => [
        ...shared.map(({ name }) => [`shared/${name}`, name] as const),
        ...type.templates.map(({ name }) => [`${type.name}/${name}`, name] as const),
      ]),
    ]),
    ...unknown(names.parameters, 'Parameter', [
      ...sharedParameters,
      ...types.flatMap((type) => type.parameters.map(({ name }) => `${type.name}/${name}`)),
    ]),
    ...[...names.parameters.values()].flatMap(({ name, node }) =>
      isExpressionName(name) ? [] : [badParameterName(name, node)],
    ),
    // Also in two types: a cluster may set a value for each.
    ...taken(names.parameters, 'Parameter', [
      [
        ...sharedParameters.map((name) => [name, name] as const),
        ...types.flatMap((type) => type.parameters.map(({ name }) => [`${type.name}/${name}`, name] as const)),
      ],
    ]),
    ...unknown(
      names.tenants,
      'Tenant',
      tenants.map(({ name }) => name),
    ),
    ...[...names.tenants.values()].flatMap(({ name, node }) => {
      const problem = name === null ? undefined : (dnsLabelProblem(name) ?? tenantNameProblem(name));
      return problem === undefined ? [] : [badName(node, 'Tenant', name ?? '', problem)];
    }),
  ]);
}

function unknown(
  names: ReadonlyMap<string, Pick<ChosenName, 'key'>>,
  what: string,
  known: readonly string[],
): readonly Diagnostic[] {
  const inferred = new Set(known);
  return [...names].flatMap(([name, { key }]) =>
    inferred.has(name) ? [] : [unknownReference(key, what, name, inferred, 'in what was inferred')],
  );
}

function invalid(
  names: ReadonlyMap<string, ChosenName>,
  what: string,
  problemOf: (name: string, key: string) => string | undefined,
): readonly Diagnostic[] {
  return [...names].flatMap(([key, { name, node }]) => {
    const problem = problemOf(name, key);
    return problem === undefined ? [] : [badName(node, what, name, problem)];
  });
}

/** The folder of a type has files that are no templates; policies/shared and policies/external have none. */
function templateNameProblem(name: string, key: string): string | undefined {
  const isOfType = !/^(shared|external)\//.test(key);
  if (isOfType && (name === 'namespace-type' || name === 'workloads')) return 'the file of this name is not a template';
  return dnsSubdomainProblem(name);
}

/** Finds names that two things of one place would have. Each place lists its things by their keys and inferred names. */
function taken(
  names: ReadonlyMap<string, ChosenName>,
  what: string,
  places: readonly (readonly (readonly [key: string, inferred: string])[])[],
): readonly Diagnostic[] {
  const found = new Map<string, Diagnostic>();
  for (const place of places) {
    const users = new Map<string, { readonly key: string; readonly inferred: string }>();
    // Names that stay as they are come first, so that the problem is at a line that a person wrote.
    const isKept = (key: string, inferred: string) => (names.get(key)?.name ?? inferred) === inferred;
    const sorted = [...place.filter((one) => isKept(...one)), ...place.filter((one) => !isKept(...one))];
    for (const [key, inferred] of sorted) {
      const chosen = names.get(key);
      const name = chosen?.name ?? inferred;
      const user = users.get(name);
      if (user === undefined) users.set(name, { key, inferred });
      else if (chosen !== undefined && user.inferred !== inferred) {
        const first = names.get(user.key)?.node ?? chosen.node;
        found.set(key, duplicate(chosen.node, what, name, first));
      }
    }
  }
  return [...found.values()];
}
