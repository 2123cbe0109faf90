import { compareText } from '../../diagnostics/compare.ts';
import type { Landscape, PolicyTemplate } from '../../landscape/landscape.ts';
import type { NetworkPolicy } from '../../model/network-policy.ts';
import { nameIn } from '../../source/locate-field.ts';

/**
 * Returns the templates that namespaces of a type list beside those of the type, and that have the name of one of the
 * policies. Sorted by their names.
 */
export function furtherTemplates(
  type: string,
  policies: readonly NetworkPolicy[],
  landscape: Landscape,
): readonly string[] {
  const names = new Set(policies.map(({ metadata }) => metadata.name));
  const own = new Set(landscape.types.get(type)?.policies.flatMap(({ root }) => nameIn(root) ?? []));
  const known = new Map(listedIn(landscape, type).map((template) => [template.name, template]));
  return [...known.values()]
    .filter(({ root }) => {
      const name = nameIn(root);
      return name !== undefined && names.has(name) && !own.has(name);
    })
    .map(({ name }) => name)
    .sort(compareText);
}

/** Returns the names of the policies of templates with a name that namespaces list. */
export function namesOfTemplate(template: string, landscape: Landscape): readonly string[] {
  return listedIn(landscape).flatMap(({ name, root }) => (name === template ? (nameIn(root) ?? []) : []));
}

/** The templates that namespaces list themselves; not those of a tenant's own folder. */
function listedIn(landscape: Landscape, type?: string): readonly PolicyTemplate[] {
  return [...landscape.clusters.values()]
    .flatMap(({ namespaces }) => namespaces)
    .filter((namespace) => type === undefined || namespace.type.name === type)
    .flatMap(({ policies }) => policies.filter(({ tenant }) => tenant === undefined));
}
