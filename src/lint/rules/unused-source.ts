import type { Landscape, NamespaceType } from '../../landscape/landscape.ts';
import type { LayeredMap } from '../../landscape/layers.ts';
import type { Parameter } from '../../landscape/parameter.ts';
import { pathsReadBy } from '../../render/compile-type.ts';
import { couldMake } from '../../render/template-source.ts';
import { locationOf, nodeAt, type SourceNode } from '../../source/node.ts';
import type { LintContext } from '../context.ts';
import type { Found } from '../rule.ts';

type UnusedSource =
  | { readonly kind: 'type'; readonly type: string }
  | { readonly kind: 'template'; readonly type: string; readonly template: string }
  /** `type`: the only type that has the parameter. */
  | { readonly kind: 'parameter'; readonly parameter: string; readonly type?: string }
  | { readonly kind: 'value'; readonly value: string };

/**
 * Rule: every namespace type has a namespace, every template that a type lists renders a policy in one at least, and
 * every parameter, and every value that is set, is read by some
 * template.
 *
 * Reason: no rendering checks a source that is not used, and a person who sets its value believes that it works.
 * Whether a template renders anything is seen in `manifests/`.
 *
 * Breaks it: a parameter that no expression names. Keeps it: one that a template reads.
 */
export function* unusedSource(context: LintContext): Generator<Found<UnusedSource>> {
  const { landscape } = context;
  if (landscape === undefined) return;
  const rendered = renderedNames(context);
  for (const type of landscape.types.values()) yield* unusedTemplates(type, rendered.get(type.name));
  const reads = readsOf(landscape);
  yield* unusedParameters(landscape, reads);
  yield* unusedValues(landscape, reads);
}

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

function* unusedTemplates(
  type: NamespaceType,
  rendered: ReadonlySet<string> | undefined,
): Generator<Found<UnusedSource>> {
  const node = type.defaultDeny.ingress;
  if (rendered === undefined) {
    yield {
      data: { kind: 'type', type: type.name },
      at: { kind: 'source', namespaceType: type.name, location: { path: node.file.path, line: 1, column: 1 } },
      places: [],
    };
    return;
  }
  for (const template of type.policies) {
    if ([...rendered].some((name) => couldMake(template.root, name))) continue;
    yield {
      data: { kind: 'template', type: type.name, template: template.name },
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

/** The values of the context that the templates of each type read. */
type Reads = ReadonlyMap<NamespaceType, readonly Read[]>;

interface Read {
  readonly from: 'values' | 'cluster.values' | 'hostedCluster.values' | 'tenant.values';
  readonly name: string;
}

function readsOf({ types, clusters, exceptions }: Landscape): Reads {
  const namespaces = [...clusters.values()].flatMap((cluster) => cluster.namespaces);
  const ofExceptions = exceptions.flatMap(({ policies }) => policies);
  const reads = new Map<NamespaceType, readonly Read[]>();
  for (const type of types.values()) {
    const ofType = namespaces.filter((one) => one.type === type);
    const bound = ofType.flatMap((one) => [...one.externalPolicies, ...one.toleratedPolicies, ...one.policies]);
    const paths = pathsReadBy(type, {
      policies: [...new Set([...bound, ...ofExceptions])],
      workloads: [...new Set(ofType.flatMap((one) => one.workloads))],
    });
    reads.set(
      type,
      [...paths].flatMap((path): readonly Read[] => {
        const [, from, name] = /^((?:cluster\.|hostedCluster\.|tenant\.)?values)\.([^.]+)/.exec(path) ?? [];
        return from === undefined || name === undefined ? [] : [{ from: from as Read['from'], name }];
      }),
    );
  }
  return reads;
}

function* unusedParameters({ types }: Landscape, reads: Reads): Generator<Found<UnusedSource>> {
  const shared = new Map<string, Parameter>();
  const read = new Set([...reads.values()].flatMap((all) => all.map(({ name }) => name)));
  for (const type of types.values()) {
    const own = new Set(reads.get(type)?.map(({ name }) => name));
    for (const [name, parameter] of type.parameters.properties) {
      if (type.sharedParameters.properties.has(name)) shared.set(name, parameter);
      else if (!own.has(name)) yield unread(name, parameter, type.name);
    }
  }
  for (const [name, parameter] of shared) {
    if (!read.has(name)) yield unread(name, parameter);
  }
}

/** Values that reach namespaces, and none of which any template there reads. */
function* unusedValues({ clusters }: Landscape, reads: Reads): Generator<Found<UnusedSource>> {
  const set = new Map<SourceNode, string>();
  const used = new Set<SourceNode>();
  const note = (values: LayeredMap, { properties }: Parameter): void => {
    for (const [name, { origin }] of values.entries) {
      const parameter = properties.get(name);
      // Lists that are united are not of one layer.
      if (origin === undefined || origin === parameter?.defaultNode || parameter?.union === true) continue;
      set.set(origin, name);
    }
  };
  for (const cluster of clusters.values()) {
    for (const namespace of cluster.namespaces) {
      const { type, values, hostedCluster, tenantValues } = namespace;
      note(values, type.parameters);
      note(cluster.values, type.sharedParameters);
      if (hostedCluster !== undefined) note(hostedCluster.values, type.sharedParameters);
      if (tenantValues !== undefined) note(tenantValues, type.sharedParameters);
      const maps = {
        values,
        'cluster.values': cluster.values,
        'hostedCluster.values': hostedCluster?.values,
        'tenant.values': tenantValues,
      };
      for (const { from, name } of reads.get(type) ?? []) {
        const origin = maps[from]?.entries.get(name)?.origin;
        if (origin !== undefined) used.add(origin);
      }
    }
  }
  const readAtAll = new Set([...reads.values()].flatMap((all) => all.map(({ name }) => name)));
  for (const [origin, name] of set) {
    // A parameter that no template reads is reported where it is declared.
    if (used.has(origin) || !readAtAll.has(name)) continue;
    yield {
      data: { kind: 'value', value: name },
      at: { kind: 'source', location: locationOf(origin) },
      places: [],
    };
  }
}

function unread(name: string, { node }: Parameter, type?: string): Found<UnusedSource> {
  return {
    data: { kind: 'parameter', parameter: name, ...(type === undefined ? {} : { type }) },
    at: {
      kind: 'source',
      ...(type === undefined ? {} : { namespaceType: type }),
      location: node === undefined ? { path: 'policies/landscape.yaml', line: 1, column: 1 } : locationOf(node),
    },
    places: [],
  };
}
