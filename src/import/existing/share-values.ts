import { compareText } from '../../diagnostics/compare.ts';
import { invariant } from '../../diagnostics/invariant.ts';
import type { Landscape, Namespace, NamespaceType } from '../../landscape/landscape.ts';
import { type LayeredMap, plainOf } from '../../landscape/layers.ts';
import type { Parameter } from '../../landscape/parameter.ts';
import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../../model/json.ts';
import { type Bindings, setText } from './bindings.ts';

/** A namespace whose policies show some of its values. */
export interface SolvedNamespace {
  readonly name: string;
  /** As it is loaded without values of its own. */
  readonly namespace: Namespace;
  readonly bindings: Bindings;
  /** The sources of a group or a tenant declare it, so that the cluster's file cannot give it values. */
  readonly placed: boolean;
}

/** A value that no policy shows, and that other namespaces of the landscape have. */
export interface AssumedValue {
  readonly parameter: string;
  readonly value: Json;
  /** Absent: of the whole cluster. */
  readonly namespace?: string;
}

/** The values of a cluster, and where they are written. */
interface SharedValues {
  readonly values: JsonObject;
  /** Values of observed parameters. */
  readonly observed: JsonObject;
  /** Networks that policies show and the dump does not. */
  readonly networks: { readonly [kind: string]: readonly string[] };
  /** By namespace: its own values. */
  readonly own: ReadonlyMap<string, JsonObject>;
  readonly assumed: readonly AssumedValue[];
  /** By namespace: the required parameters for which there is no value. */
  readonly missing: ReadonlyMap<string, readonly string[]>;
}

/** Decides which values the cluster has and which its namespaces, so that most namespaces need none of their own. */
export function shareValues(solved: readonly SolvedNamespace[], landscape: Landscape): SharedValues {
  const parameters = new Map<string, { readonly parameter: Parameter; readonly base: Json | undefined }>();
  for (const { namespace } of solved) {
    const base = plainOf(namespace.values) as JsonObject;
    for (const [name, parameter] of namespace.type.parameters.properties) {
      if (!parameters.has(name)) parameters.set(name, { parameter, base: own(base, name) });
    }
  }
  const chosen = new Map<string, Json>();
  const assumed: AssumedValue[] = [];
  for (const [name, { parameter, base }] of [...parameters].sort(([a], [b]) => compareText(a, b))) {
    const value = clusterValue(name, parameter, solved) ?? assumedValue(name, parameter, base, solved, landscape);
    if (value === undefined) continue;
    if (value.assumed) assumed.push({ parameter: name, value: value.value });
    if (base === undefined || setText(value.value) !== setText(base)) chosen.set(name, value.value);
  }
  const written = { values: {} as Record<string, Json>, observed: {} as Record<string, Json> };
  for (const [name, value] of chosen) {
    const known = parameters.get(name);
    invariant(known !== undefined, 'a chosen value has a parameter');
    const target = known.parameter.observed ? written.observed : written.values;
    const difference = ownValue(known.parameter, known.base, value);
    if (difference !== undefined) target[name] = difference;
  }
  const ofNamespaces = ownValues(solved, chosen, landscape);
  return {
    ...written,
    networks: networksOf(solved),
    own: ofNamespaces.own,
    assumed: [...assumed, ...ofNamespaces.assumed],
    missing: ofNamespaces.missing,
  };
}

/** The value of the whole cluster: what namespaces need that cannot have their own; else what most others have. */
function clusterValue(
  name: string,
  parameter: Parameter,
  solved: readonly SolvedNamespace[],
): { readonly value: Json; readonly assumed: boolean } | undefined {
  const needed: Json[] = [];
  const wanted: Json[] = [];
  for (const one of solved) {
    const { bindings, namespace } = one;
    const base = plainOf(namespace.cluster.values) as JsonObject;
    const ofCluster = bindings.over(`cluster.values.${name}`, undefined);
    if (ofCluster !== undefined) needed.push(bindings.over(`cluster.values.${name}`, own(base, name)) ?? ofCluster);
    const effective = effectiveOf(one, name);
    if (effective === undefined || isOfTenant(one, name)) continue;
    (one.placed || parameter.observed ? needed : wanted).push(effective);
  }
  const most = mostCommon(needed.length > 0 ? needed : wanted);
  if (most === undefined) return undefined;
  // A shared parameter is one of the cluster, unless its namespaces differ.
  const isShared = solved.some(({ namespace }) => namespace.type.sharedParameters.properties.has(name));
  if (needed.length === 0 && ((!isShared && most.count < 2) || most.count * 2 <= wanted.length)) return undefined;
  return { value: most.value, assumed: false };
}

/** Reports whether the tenant of a namespace sets the parameter: its values are inside of what the cluster says. */
function isOfTenant({ namespace, placed }: SolvedNamespace, name: string): boolean {
  if (!placed || namespace.tenantValues === undefined) return false;
  const mine = own(plainOf(namespace.values) as JsonObject, name);
  const outer = own(plainOf(namespace.cluster.values) as JsonObject, name);
  return mine !== undefined && outer !== undefined && setText(mine) !== setText(outer);
}

/** The value of a required parameter that no policy shows: what most clusters have. */
function assumedValue(
  name: string,
  parameter: Parameter,
  base: Json | undefined,
  solved: readonly SolvedNamespace[],
  landscape: Landscape,
): { readonly value: Json; readonly assumed: boolean } | undefined {
  const lacking = solved.filter(
    (one) =>
      (one.placed || one.namespace.type.sharedParameters.properties.has(name)) &&
      isRequired(name, one.namespace.type) &&
      lacks(one, name),
  );
  if (base !== undefined || parameter.observed || lacking.length === 0) return undefined;
  const others = [...landscape.clusters.values()].flatMap(({ values, namespaces }) => {
    const ofCluster = valuesAt(name, [values]);
    return ofCluster.length > 0
      ? ofCluster
      : valuesAt(
          name,
          namespaces.map((namespace) => namespace.values),
        );
  });
  const most = mostCommon(others);
  return most === undefined ? undefined : { value: most.value, assumed: true };
}

function ownValues(solved: readonly SolvedNamespace[], chosen: ReadonlyMap<string, Json>, landscape: Landscape) {
  const values = new Map<string, JsonObject>();
  const missing = new Map<string, readonly string[]>();
  const assumed: AssumedValue[] = [];
  for (const one of solved) {
    const { type } = one.namespace;
    const base = plainOf(one.namespace.values) as JsonObject;
    const mine: Record<string, Json> = {};
    const lacking: string[] = [];
    for (const [name, parameter] of [...type.parameters.properties].sort(([a], [b]) => compareText(a, b))) {
      const outer = chosen.get(name) ?? own(base, name);
      const effective = effectiveOf(one, name);
      if (effective === undefined) {
        if (outer !== undefined || !isRequired(name, type)) continue;
        const sibling = one.placed || parameter.observed ? undefined : valueOfSiblings(name, type, landscape);
        if (sibling === undefined) lacking.push(name);
        else {
          mine[name] = sibling;
          assumed.push({ parameter: name, value: sibling, namespace: one.name });
        }
      } else if (!one.placed && !parameter.observed && (outer === undefined || setText(effective) !== setText(outer))) {
        const difference = ownValue(parameter, outer, effective);
        if (difference !== undefined) mine[name] = difference;
      }
    }
    if (lacking.length > 0) missing.set(one.name, lacking);
    if (Object.keys(mine).length > 0) values.set(one.name, mine);
  }
  return { own: values, missing, assumed };
}

/** The value that a namespace needs for a parameter; nothing if its policies do not show it. */
function effectiveOf({ bindings, namespace }: SolvedNamespace, name: string): Json | undefined {
  if (bindings.over(`values.${name}`, undefined) === undefined) return undefined;
  return bindings.over(`values.${name}`, own(plainOf(namespace.values) as JsonObject, name));
}

function lacks(one: SolvedNamespace, name: string): boolean {
  return own(plainOf(one.namespace.values) as JsonObject, name) === undefined && effectiveOf(one, name) === undefined;
}

function isRequired(name: string, { parameters }: NamespaceType): boolean {
  return parameters.required.has(name);
}

function valueOfSiblings(name: string, type: NamespaceType, landscape: Landscape): Json | undefined {
  const namespaces = [...landscape.clusters.values()].flatMap((cluster) => cluster.namespaces);
  const siblings = namespaces.filter((namespace) => namespace.type.name === type.name);
  return mostCommon(
    valuesAt(
      name,
      siblings.map(({ values }) => values),
    ),
  )?.value;
}

/** Returns what a layer has to say so that the merged value is the effective one; nothing if it has nothing to say. */
function ownValue(parameter: Parameter, outer: Json | undefined, effective: Json): Json | undefined {
  if (parameter.union && isJsonArray(outer) && isJsonArray(effective)) {
    const known = new Set(outer.map(setText));
    const added = effective.filter((item) => !known.has(setText(item)));
    return added.length === 0 ? undefined : added;
  }
  if (!isJsonObject(outer) || !isJsonObject(effective)) return effective;
  const entries = Object.entries(effective).flatMap(([name, value]): readonly (readonly [string, Json])[] => {
    const before = own(outer, name);
    if (before !== undefined && setText(before) === setText(value)) return [];
    const property = parameter.properties.get(name) ?? parameter.additional;
    const difference = property === undefined ? value : ownValue(property, before, value);
    return difference === undefined ? [] : [[name, difference]];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/** The networks on which most namespaces agree. */
function networksOf(solved: readonly SolvedNamespace[]): SharedValues['networks'] {
  const networks: Record<string, readonly string[]> = {};
  for (const kind of ['pods', 'services', 'nodes']) {
    const shown = solved.map(({ bindings }) => bindings.get(`cluster.networks.${kind}`));
    const most = mostCommon(shown.filter((list) => isJsonArray(list) && list.length > 0) as readonly Json[]);
    if (isJsonArray(most?.value) && most.value.length > 0) networks[kind] = most.value.map(String);
  }
  return networks;
}

/** Returns the values of a parameter, of those that have one. */
function valuesAt(name: string, all: readonly LayeredMap[]): readonly Json[] {
  return all.map((values) => own(plainOf(values) as JsonObject, name)).filter((value) => value !== undefined);
}

/** Returns the value that is there most often, and how often; of equals, the first by its text. */
function mostCommon(values: readonly Json[]): { readonly value: Json; readonly count: number } | undefined {
  const counts = new Map<string, { readonly value: Json; count: number }>();
  for (const value of values) {
    const text = setText(value);
    const known = counts.get(text);
    if (known === undefined) counts.set(text, { value, count: 1 });
    else known.count++;
  }
  const sorted = [...counts].sort(([a, x], [b, y]) => y.count - x.count || compareText(a, b));
  return sorted[0]?.[1];
}

function own(map: JsonObject, name: string): Json | undefined {
  return Object.hasOwn(map, name) ? map[name] : undefined;
}
