import type { Landscape, NamespaceType } from '../../landscape/landscape.ts';
import type { Parameter } from '../../landscape/parameters.ts';
import { parametersReadBy } from '../../render/compile-type.ts';
import { couldMake } from '../../render/template-source.ts';
import { locationOf, nodeAt } from '../../source/node.ts';
import type { LintContext } from '../context.ts';
import type { Found, LintRule } from '../rule.ts';

/**
 * Law: every namespace type has a namespace, every template that a type lists renders a policy in one at least, and
 * every parameter is read by some template.
 *
 * Reason: what nothing uses is not checked by anything that happens, and whoever sets its value believes that it works.
 * Whether a template renders anything is seen in `manifests/`.
 *
 * Breaks it: a parameter that no expression names. Keeps it: one that a template reads.
 */
export const unusedSource: LintRule = {
  code: 'unused-source',
  severity: 'warning',
  *check(context): Generator<Found> {
    const { landscape } = context;
    if (landscape === undefined) return;
    const rendered = renderedNames(context);
    for (const type of landscape.types.values()) yield* unusedTemplates(type, rendered.get(type.name));
    yield* unusedParameters(landscape);
  },
};

/** The names of the policies that namespaces of each type have. */
function renderedNames({ clusters }: LintContext): ReadonlyMap<string, ReadonlySet<string>> {
  const names = new Map<string, Set<string>>();
  for (const { namespaces } of clusters) {
    for (const { type, policies } of namespaces) {
      if (type === undefined) continue;
      const known = names.get(type) ?? new Set();
      names.set(type, known);
      for (const { origin, policy } of policies) if (origin === 'rendered') known.add(policy.metadata.name);
    }
  }
  return names;
}

function* unusedTemplates(type: NamespaceType, rendered: ReadonlySet<string> | undefined): Generator<Found> {
  const node = type.defaultDeny.ingress;
  if (rendered === undefined) {
    yield {
      message: `No namespace is of type "${type.name}", so that its templates render nothing. Nobody sees what they would do.`,
      hint: 'Give some cluster a namespace of the type, or delete the type.',
      at: { kind: 'source', namespaceType: type.name, location: { path: node.file.path, line: 1, column: 1 } },
      places: [],
    };
    return;
  }
  for (const template of type.policies) {
    if ([...rendered].some((name) => couldMake(template.root, name))) continue;
    yield {
      message: `Template "${template.name}" renders no policy in any namespace of type "${type.name}". Nobody sees what it would do.`,
      hint: 'Take it from the list of the type, or set the values that it waits for.',
      at: {
        kind: 'source',
        namespaceType: type.name,
        policy: template.name,
        location: locationOf(nodeAt(template.root, ['metadata', 'name']) ?? template.root),
      },
      places: [],
    };
  }
}

function* unusedParameters({ types, clusters, exceptions }: Landscape): Generator<Found> {
  const shared = new Map<string, Parameter>();
  const read = new Set<string>();
  const bound = [...clusters.values()].flatMap(({ namespaces }) => namespaces);
  for (const type of types.values()) {
    const extra = bound
      .filter((namespace) => namespace.type === type)
      .flatMap((namespace) => namespace.externalPolicies);
    const names = parametersReadBy(type, [...new Set([...extra, ...exceptions.flatMap(({ policies }) => policies)])]);
    for (const name of names) read.add(name);
    for (const [name, parameter] of type.parameters.properties) {
      if (type.sharedParameters.properties.has(name)) shared.set(name, parameter);
      else if (!names.has(name))
        yield unread(name, parameter, `no template of type "${type.name}" reads it`, type.name);
    }
  }
  for (const [name, parameter] of shared) {
    if (!read.has(name)) yield unread(name, parameter, 'no template of any type reads it');
  }
}

function unread(name: string, { node }: Parameter, why: string, type?: string): Found {
  return {
    message: `Parameter "${name}" is declared, and ${why}. Whoever sets its value believes that it works.`,
    hint: 'Delete it with the values that are set for it, or read it in the template that it is for.',
    at: {
      kind: 'source',
      ...(type === undefined ? {} : { namespaceType: type }),
      location: node === undefined ? { path: 'policies/landscape.yaml', line: 1, column: 1 } : locationOf(node),
    },
    places: [],
  };
}
