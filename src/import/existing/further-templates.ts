import { compareText } from '../../diagnostics/compare.ts';
import type { Landscape, Namespace, NamespaceType, PolicyTemplate } from '../../landscape/landscape.ts';
import type { NetworkPolicy } from '../../model/network-policy.ts';
import { nameIn } from '../../source/locate-field.ts';

/**
 * Returns the templates that namespaces of a type list beside those of the type, and that have the name of one of the
 * policies: the first that is fit for each. Sorted by their names.
 */
export function furtherTemplates(
  type: string,
  policies: readonly NetworkPolicy[],
  landscape: Landscape,
  isFit: (template: string) => boolean,
): readonly string[] {
  const own = landscape.types.get(type)?.policies ?? [];
  const listed = namespacesIn(landscape).filter((namespace) => namespace.type.name === type);
  const all = listed.flatMap((namespace) => namespace.policies.filter(({ tenant }) => tenant === undefined));
  return namedAs(policies, all, { own, isFit });
}

/** Returns the external templates, beside those of a type, that have the name of one of the policies: the first fit one. Sorted. */
export function externalTemplates(
  type: string,
  policies: readonly NetworkPolicy[],
  landscape: Landscape,
  isFit: (template: string) => boolean,
): readonly string[] {
  const known = landscape.types.get(type);
  const own = known === undefined ? [] : externalOf(known);
  return namedAs(policies, externalIn(landscape), { own, isFit });
}

/** Returns the names of the policies of templates with a name that namespaces or types list. */
export function namesOfTemplate(template: string, landscape: Landscape): readonly string[] {
  const namespaces = namespacesIn(landscape);
  const listed = [...namespaces.flatMap(({ policies }) => policies), ...externalIn(landscape)];
  return listed.flatMap(({ name, root }) => (name === template ? (nameIn(root) ?? []) : []));
}

function externalIn(landscape: Landscape): readonly PolicyTemplate[] {
  return [...landscape.types.values(), ...namespacesIn(landscape)].flatMap(externalOf);
}

/** A type lists the templates that it tolerates, too: what a namespace lists again would be expected there. */
function externalOf({
  externalPolicies,
  toleratedPolicies,
}: Pick<NamespaceType, 'externalPolicies' | 'toleratedPolicies'>): readonly PolicyTemplate[] {
  return [...externalPolicies, ...toleratedPolicies];
}

function namedAs(
  policies: readonly NetworkPolicy[],
  templates: readonly PolicyTemplate[],
  { own, isFit }: { readonly own: readonly PolicyTemplate[]; readonly isFit: (template: string) => boolean },
): readonly string[] {
  const names = new Set(policies.map(({ metadata }) => metadata.name));
  const taken = new Set(own.flatMap(({ root }) => nameIn(root) ?? []));
  const byPolicy = new Map<string, string>();
  for (const { name: template, root } of [...templates].sort((a, b) => compareText(a.name, b.name))) {
    const name = nameIn(root);
    if (name === undefined || !names.has(name) || taken.has(name) || !isFit(template)) continue;
    if (!byPolicy.has(name)) byPolicy.set(name, template);
  }
  return [...byPolicy.values()].sort(compareText);
}

function namespacesIn(landscape: Landscape): readonly Namespace[] {
  return [...landscape.clusters.values()].flatMap(({ namespaces }) => namespaces);
}
