import { compareText } from '../diagnostics/compare.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Cluster, Landscape, Namespace, NamespaceType } from '../landscape/landscape.ts';
import type { Parameter } from '../landscape/parameter.ts';
import type { AccessGrant, Tenant } from '../landscape/tenants/tenant.ts';
import { isJsonObject, type Json, type JsonObject } from '../model/json.ts';
import { toJson } from '../source/node.ts';
import { writeYaml } from '../source/write-yaml.ts';
import type { CompiledType, InventoryTemplate } from './compile-type.ts';
import { contextOf, valueAt } from './context.ts';
import { headerOf } from './header.ts';
import { needEntry } from './observed-needs.ts';
import { undeclaredWorkloads } from './observed-workloads.ts';
import { inventoryFolder } from './paths.ts';
import * as problems from './problems.ts';
import type { LabelOfType } from './type-labels.ts';

/** The version of the inventory's format: `schemas/inventory-*.schema.json`. */
export const inventoryVersion = 2;

/** One rendered file: its path inside the folder of manifests, and its whole text, made when it is asked for. */
export interface RenderedFile {
  readonly path: string;
  text(): string;
}

function file(path: string, content: JsonObject): RenderedFile {
  return lazyFile(path, () => content);
}

function lazyFile(path: string, content: () => JsonObject): RenderedFile {
  return { path, text: () => `${headerOf(path)}\n${writeYaml({ schemaVersion: inventoryVersion, ...content() })}` };
}

/** `compiled`: the types that could be compiled. */
export function landscapeFile(
  { name, internalPublic, protectedLabels, types, clusters }: Landscape,
  compiled: ReadonlyMap<NamespaceType, CompiledType>,
): RenderedFile {
  const namespaces = [...clusters.values()].flatMap((cluster) => cluster.namespaces);
  return lazyFile('inventory/landscape.yaml', () => ({
    landscape: name,
    ...(internalPublic === undefined ? {} : { networks: { internalPublic } }),
    ...(protectedLabels === undefined ? {} : { protectedLabels }),
    namespaceTypes: [...types.values()].map((type) => {
      const labels = labelEntries(compiled.get(type), namespaces);
      return {
        name: type.name,
        ...(type.namePattern === undefined ? {} : { namePattern: type.namePattern }),
        ...(labels.length === 0 ? {} : { labels }),
      };
    }),
  }));
}

/**
 * The labels that a type gives its namespaces. Where an expression makes labels, their keys are those of the namespaces
 * that there are.
 */
function labelEntries(compiled: CompiledType | undefined, namespaces: readonly Namespace[]): readonly LabelOfType[] {
  const { labels: template, labelsOfType: { labels = [], hasMore = false } = {} } = compiled ?? {};
  if (compiled === undefined || template === undefined || !hasMore) return labels;
  const keys = new Set<string>();
  for (const namespace of namespaces) {
    if (namespace.type !== compiled.type) continue;
    for (const key of Object.keys(template.evaluate(contextOf(namespace, {}), namespace).value)) keys.add(key);
  }
  const known = new Set(labels.map(({ key }) => key));
  const further = [...keys].filter((key) => !known.has(key)).map((key) => ({ key, varies: 'Namespace' as const }));
  return [...labels, ...further].sort((a, b) => compareText(a.key, b.key));
}

export function clusterFile(cluster: Cluster): RenderedFile {
  const { name, labels, networks, cni, metadataAddresses, declaredNamespaces, tenant, host, observed } = cluster;
  const { pods, services, nodes } = networks;
  return file(`${inventoryFolder(cluster)}/cluster.yaml`, {
    cluster: name,
    ...(Object.keys(labels).length === 0 ? {} : { labels }),
    ...(tenant === undefined ? {} : { tenant }),
    ...(host === undefined ? {} : { host: { cluster: host.cluster.name, namespace: host.namespace } }),
    networks: { pods, services, nodes },
    cni: {
      ipBlockMatchesPods: cni.ipBlockMatchesPods,
      ipBlockMatchesNodes: cni.ipBlockMatchesNodes,
      ...(cni.policiesApplyToOwnNode === undefined ? {} : { policiesApplyToOwnNode: cni.policiesApplyToOwnNode }),
    },
    ...(metadataAddresses === undefined ? {} : { metadataAddresses }),
    ...(declaredNamespaces === 'Open' ? {} : { declaredNamespaces }),
    ...(observed.apiServer === undefined ? {} : { apiServer: { ...observed.apiServer } }),
  });
}

/** The owners, labels and grants of a tenant that has a folder. */
export function tenantFile({ name, owners, contact, labels, grants }: Tenant): RenderedFile {
  return file(`inventory/tenants/${name}.yaml`, {
    tenant: name,
    owners,
    ...(contact === undefined ? {} : { contact }),
    ...(Object.keys(labels).length === 0 ? {} : { labels }),
    ...(grants.length === 0 ? {} : { grants: grants.map(grantEntry) }),
  });
}

function grantEntry({ name, reason, reviewBy, from, to, ports }: AccessGrant): JsonObject {
  const { tenants, namespaceTypes, podSelector } = from;
  return {
    ...{ name, reason, reviewBy },
    from: {
      tenants: [...tenants].sort(),
      namespaceTypes: [...namespaceTypes].sort(),
      ...(podSelector === undefined ? {} : { podSelector }),
    },
    to: { namespaceType: to.namespaceType, podSelector: to.podSelector },
    ports: ports.map(({ port, endPort, protocol }) => ({
      port,
      ...(endPort === undefined ? {} : { endPort }),
      protocol,
    })),
  };
}

/** A namespace's part of the inventory. */
interface InventoryEntry {
  readonly namespace: RenderedFile;
  /** Shared with every namespace of the type that has the same profile. */
  readonly profile: RenderedFile;
  readonly diagnostics: readonly Diagnostic[];
}

/** The part of a namespace's own file that its type does not give it. */
interface NamespaceExtras {
  readonly further: readonly FieldTemplate[];
  /** Complete policies that a program found in the cluster. */
  readonly observedPolicies: readonly Json[];
}

/**
 * Writes one namespace. Workloads and external policies that depend on nothing but switches (booleans, integers,
 * enumerated texts) go into the profile that namespaces with equal switches share; the others stand in its own file.
 */
export class InventoryWriter {
  readonly #type: CompiledType;
  readonly #shared: readonly FieldTemplate[];
  readonly #own: readonly FieldTemplate[];
  readonly #switches: readonly Switch[];
  readonly #profiles = new Map<string, Profile>();

  constructor(type: CompiledType) {
    this.#type = type;
    const templates = [
      ...type.workloads.map((template) => ({ ...template, field: 'workloads' as const })),
      ...type.externalPolicies.map((template) => ({ ...template, field: 'externalPolicies' as const })),
    ];
    const isShared = ({ paths }: InventoryTemplate) => paths.every((path) => switchAt(type, path) !== undefined);
    this.#shared = templates.filter(isShared);
    this.#own = templates.filter((template) => !isShared(template));
    const paths = [...new Set(this.#shared.flatMap((template) => template.paths))].sort();
    this.#switches = paths.flatMap((path) => switchAt(type, path) ?? []);
  }

  write(
    namespace: Namespace,
    context: JsonObject,
    labels: JsonObject,
    { further, observedPolicies }: NamespaceExtras,
  ): InventoryEntry {
    const diagnostics: Diagnostic[] = [];
    const declared = collect([...this.#own, ...further], context, namespace, diagnostics);
    const profileName = this.#profileName(context);
    const profile = this.#profile(profileName, context, namespace);
    const own = withObserved(declared, profile, namespace);
    const { cluster, type, hostedCluster, tenant, owner } = namespace;
    const needs = cluster.observed.needs?.get(namespace.name) ?? [];
    const path = `${inventoryFolder(cluster)}/namespaces/${namespace.name}.yaml`;
    const content = {
      cluster: cluster.name,
      namespace: namespace.name,
      type: type.name,
      ...(tenant === undefined ? {} : { tenant }),
      ...(owner === undefined || Object.keys(owner.labels).length === 0 ? {} : { tenantLabels: owner.labels }),
      ...(hostedCluster === undefined ? {} : { hostedCluster: hostedCluster.name }),
      labels,
      profile: profileName,
      ...own,
      ...(observedPolicies.length === 0 ? {} : { observedPolicies }),
      ...(needs.length === 0 ? {} : { needs: needs.map(({ need }) => needEntry(need)) }),
    };
    return {
      namespace: file(path, content),
      profile: profile.file,
      diagnostics: [
        ...diagnostics,
        ...profile.diagnostics,
        ...duplicateWorkloads(namespace, [...profile.workloads, ...(declared.workloads ?? [])]),
      ],
    };
  }

  #profile(name: string, context: JsonObject, namespace: Namespace): Profile {
    const known = this.#profiles.get(name);
    if (known !== undefined) return known;
    const diagnostics: Diagnostic[] = [];
    const content = collect(this.#shared, context, namespace, diagnostics);
    const type = this.#type.type.name;
    const made = {
      file: file(`inventory/namespace-types/${type}/${name}.yaml`, { type, profile: name, ...content }),
      workloads: content.workloads ?? [],
      diagnostics,
    };
    this.#profiles.set(name, made);
    return made;
  }

  /** The switches that differ from their defaults, so that the name says what is special: `highAvailability=true`. */
  #profileName(context: JsonObject): string {
    const set = this.#switches
      .filter(({ path, byDefault }) => valueAt(context, path) !== byDefault)
      .map(({ path, label }) => `${label}=${valueAt(context, path)}`);
    return set.length === 0 ? 'default' : inFolders(set);
  }
}

/** File systems allow names of 255 bytes; `.yaml` and temporary names need some of them. */
const longestName = 200;

/** The switches separated by commas, and by slashes where a file's name would become too long. */
function inFolders(switches: readonly string[]): string {
  const [first = '', ...rest] = switches;
  const names = [first];
  for (const text of rest) {
    const joined = `${names.at(-1)},${text}`;
    if (joined.length <= longestName) names[names.length - 1] = joined;
    else names.push(text);
  }
  return names.join('/');
}

interface Profile {
  readonly file: RenderedFile;
  readonly workloads: readonly Json[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A template whose results are in one of the lists of a namespace. */
export interface FieldTemplate extends InventoryTemplate {
  readonly field: InventoryField;
}

type InventoryField = 'workloads' | 'externalPolicies';

type InventoryLists = Readonly<Record<InventoryField, readonly Json[]>>;

/** Adds what a program found in the cluster and no source declares. */
function withObserved(own: Partial<InventoryLists>, profile: Profile, namespace: Namespace): Partial<InventoryLists> {
  const undeclared = undeclaredWorkloads(namespace, [...profile.workloads, ...(own.workloads ?? [])]);
  if (undeclared.length === 0) return own;
  const { externalPolicies } = own;
  return {
    workloads: [...(own.workloads ?? []), ...undeclared],
    ...(externalPolicies === undefined ? {} : { externalPolicies }),
  };
}

function collect(
  templates: readonly FieldTemplate[],
  context: JsonObject,
  namespace: Namespace,
  diagnostics: Diagnostic[],
): Partial<InventoryLists> {
  const found: Record<InventoryField, Json[]> = { workloads: [], externalPolicies: [] };
  for (const { compiled, field } of templates) {
    const result = compiled.evaluate(context, namespace);
    found[field].push(...result.value);
    diagnostics.push(...result.diagnostics);
  }
  const { workloads, externalPolicies } = found;
  return {
    ...(workloads.length > 0 ? { workloads } : {}),
    ...(externalPolicies.length > 0 ? { externalPolicies } : {}),
  };
}

function duplicateWorkloads({ type, nameNode }: Namespace, workloads: readonly Json[]): readonly Diagnostic[] {
  const names = workloads.map((workload) => String((workload as JsonObject).name));
  return names
    .filter((name, index) => names.indexOf(name) < index)
    .map((name) => problems.duplicateWorkload(type.workloads ?? nameNode, name));
}

/** A path whose value can stand in a profile's name: a boolean, an integer or one of a few plain texts. */
interface Switch {
  readonly path: string;
  /** Its part of the name of a profile. Only a cluster's switch has a hyphen: a parameter's name cannot have one. */
  readonly label: string;
  readonly byDefault: Json | undefined;
}

function switchAt({ type }: CompiledType, path: string): Switch | undefined {
  const [, root, rest] = /^(values|cluster\.values|hostedCluster\.values)\.(.+)$/.exec(path) ?? [];
  if (root === undefined || rest === undefined) return undefined;
  let parameter: Parameter | undefined = root === 'values' ? type.parameters : type.sharedParameters;
  let byDefault: Json | undefined;
  for (const segment of rest.split('.')) {
    parameter = parameter?.properties.get(segment);
    const inner: Json | undefined = isJsonObject(byDefault) ? byDefault[segment] : undefined;
    byDefault = inner ?? (parameter?.defaultNode === undefined ? undefined : toJson(parameter.defaultNode));
  }
  if (parameter === undefined || !isPlain(parameter)) return undefined;
  const label = root === 'values' ? rest : `${root.replace('.values', '')}-${rest}`;
  return label.length + longestValue < longestName ? { path, label, byDefault } : undefined;
}

const longestValue = 31;

function isPlain({ type, allowed }: Parameter): boolean {
  if (type === 'boolean' || type === 'integer') return true;
  if (type !== 'string' || allowed === undefined) return false;
  return allowed.every((value) => /^[A-Za-z0-9][A-Za-z0-9._-]{0,30}$/.test(String(value)));
}
