import { arrange } from '../diagnostics/arrange.ts';
import { compareText } from '../diagnostics/compare.ts';
import { type Diagnostic, hasErrors, type Outcome } from '../diagnostics/diagnostic.ts';
import type { Landscape, Namespace, NamespaceType, PolicyTemplate } from '../landscape/landscape.ts';
import { excludedAddresses } from '../landscape/outside.ts';
import { remembered } from '../model/interned.ts';
import type { JsonObject } from '../model/json.ts';
import { labelValueProblem, namespaceLabelKeyProblem } from '../model/kubernetes-names.ts';
import { TextsOnDemand } from '../model/texts-on-demand.ts';
import { nameIn, nearestNode } from '../source/locate-field.ts';
import { nodeAt, type SourceNode } from '../source/node.ts';
import {
  type CompiledType,
  compileExternal,
  compileType,
  compileWorkload,
  type InventoryTemplate,
} from './compile-type.ts';
import { contextOf } from './context.ts';
import { emptiedPolicies } from './emptied-policies.ts';
import { GrantPolicies, type HalfOfGrant } from './grant-policies.ts';
import { headerOf } from './header.ts';
import {
  clusterFile,
  type FieldTemplate,
  InventoryWriter,
  landscapeFile,
  type RenderedFile,
  tenantFile,
} from './inventory.ts';
import { readObservedPolicies } from './observed-policies.ts';
import { excludedIn, type OwnPolicyLimits } from './own-policy.ts';
import { policiesPath } from './paths.ts';
import * as problems from './problems.ts';
import {
  type CompiledPolicyTemplate,
  compilePolicyTemplate,
  policiesText,
  type RenderedPolicy,
} from './render-policies.ts';
import * as tenantProblems from './tenant-problems.ts';

/** Everything that `manifests/` holds. */
export interface Rendering {
  /** Path inside the folder of manifests → whole text, header included, made when it is asked for. Sorted by path. */
  readonly files: ReadonlyMap<string, string>;
  readonly clusters: number;
  readonly namespaces: number;
  readonly policies: number;
  /** How many policies each file of policies holds, by its path. */
  readonly policyCounts: ReadonlyMap<string, number>;
  /** The clusters that were rendered, in code-unit order. */
  readonly clusterNames: readonly string[];
}

export interface RenderOptions {
  /** Render these clusters only. Names that no cluster has render nothing. */
  readonly clusters?: readonly string[];
  readonly onProgress?: (done: number, total: number) => void;
}

/** Checks the templates of the types, whether or not the rest of the landscape could be understood. */
export function checkTypes(types: Iterable<NamespaceType>): readonly Diagnostic[] {
  return arrange([...types].flatMap((type) => compileType(type).diagnostics));
}

/** Renders a landscape: the policies of every namespace, and the inventory that analysis needs. Pure. */
export function renderLandscape(landscape: Landscape, options: RenderOptions = {}): Outcome<Rendering> {
  const diagnostics: Diagnostic[] = [];
  const types = new Map<NamespaceType, TypeRenderer>();
  const compiledTypes = new Map<NamespaceType, CompiledType>();
  for (const type of landscape.types.values()) {
    const { compiled, diagnostics: found } = compileType(type);
    diagnostics.push(...found);
    if (compiled === undefined) continue;
    compiledTypes.set(type, compiled);
    types.set(type, new TypeRenderer(compiled, landscape.reservedLabels));
  }
  const grants = new GrantPolicies();
  const clusters = [...landscape.clusters.values()].filter(({ name }) => options.clusters?.includes(name) ?? true);
  const total = clusters.reduce((sum, cluster) => sum + cluster.namespaces.length, 0);
  const files: RenderedFile[] = [
    landscapeFile(landscape, compiledTypes),
    ...[...landscape.tenants.values()].map(tenantFile),
  ];
  const profiles = new Set<RenderedFile>();
  let namespaces = 0;
  let policies = 0;
  const policyCounts = new Map<string, number>();
  for (const cluster of clusters) {
    files.push(clusterFile(cluster));
    const ofGrants = grants.in(cluster);
    for (const namespace of cluster.namespaces) {
      const rendered = types.get(namespace.type)?.render(namespace, ofGrants.get(namespace));
      namespaces++;
      options.onProgress?.(namespaces, total);
      if (rendered === undefined) continue;
      diagnostics.push(...rendered.diagnostics);
      policies += rendered.policies;
      if (rendered.policies > 0) policyCounts.set(policiesPath(namespace), rendered.policies);
      files.push(...rendered.files);
      profiles.add(rendered.profile);
    }
  }
  const arranged = arrange(diagnostics);
  if (hasErrors(arranged)) return { diagnostics: arranged };
  const sorted = [...files, ...profiles].sort((a, b) => compareText(a.path, b.path));
  const rendering = {
    files: new TextsOnDemand(new Map(sorted.map(({ path, text }) => [path, text]))),
    clusters: clusters.length,
    namespaces,
    policies,
    policyCounts,
    clusterNames: clusters.map(({ name }) => name),
  };
  return { value: rendering, diagnostics: arranged };
}

interface RenderedNamespace {
  readonly files: readonly RenderedFile[];
  readonly profile: RenderedFile;
  readonly policies: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** Renders the namespaces of one type, each distinct set of values once. */
class TypeRenderer {
  readonly #compiled: CompiledType;
  readonly #inventory: InventoryWriter;
  /** Templates of exceptions and of external policies bound to single namespaces, compiled when first met. */
  readonly #extra = new Map<PolicyTemplate, { policy?: CompiledPolicyTemplate; diagnostics: readonly Diagnostic[] }>();
  readonly #bound = new Map<PolicyTemplate, { compiled?: InventoryTemplate; diagnostics: readonly Diagnostic[] }>();
  /** Workloads that tenants declare, compiled when first met. */
  readonly #workloads = new Map<SourceNode, { compiled?: InventoryTemplate; diagnostics: readonly Diagnostic[] }>();
  readonly #reservedLabels: readonly string[];

  constructor(compiled: CompiledType, reservedLabels: readonly string[]) {
    this.#reservedLabels = reservedLabels;
    this.#compiled = compiled;
    this.#inventory = new InventoryWriter(compiled);
  }

  /** `grants`: the halves of grants that the namespace has. */
  render(namespace: Namespace, grants: readonly HalfOfGrant[] = []): RenderedNamespace {
    const diagnostics: Diagnostic[] = [];
    const owner = `${namespace.cluster.name}/${namespace.name}`;
    const report = (found: readonly Diagnostic[]) => {
      for (const diagnostic of found) diagnostics.push({ ...diagnostic, namespaces: [owner] });
    };
    const labels = this.#labels(namespace, report);
    const context = contextOf(namespace, labels);
    for (const half of grants) report(half.diagnostics);
    const policies = [...this.#policies(namespace, context, report), ...grants.map(({ policy }) => policy)].sort(
      (a, b) => compareText(a.name, b.name),
    );
    report(duplicates(policies));
    report(emptiedPolicies(policies));
    if (!hasErrors(diagnostics)) report(this.#checkDefaultDeny(namespace, context, policies));
    const observed = readObservedPolicies(namespace, new Set(policies.map(({ name }) => name)));
    report(observed.diagnostics);
    const inventory = this.#inventory.write(namespace, context, labels, {
      further: [...this.#boundPolicies(namespace, diagnostics), ...this.#tenantWorkloads(namespace, diagnostics)],
      observedPolicies: observed.policies,
    });
    report(inventory.diagnostics);
    const path = policiesPath(namespace);
    const file = { path, text: () => policiesText(headerOf(path), namespace, policies) };
    const files = policies.length === 0 ? [inventory.namespace] : [file, inventory.namespace];
    return { files, profile: inventory.profile, policies: policies.length, diagnostics };
  }

  #labels(namespace: Namespace, report: (found: readonly Diagnostic[]) => void): JsonObject {
    const result = this.#compiled.labels?.evaluate(contextOf(namespace, {}), namespace);
    if (result !== undefined) report(result.diagnostics);
    const labels = { ...result?.value, ...namespace.labels } as Record<string, string>;
    const node = namespace.type.labels ?? namespace.nameNode;
    for (const [key, value] of Object.entries(labels)) {
      const reason = namespaceLabelKeyProblem(key) ?? labelValueProblem(value);
      if (reason !== undefined) report([problems.badNamespaceLabel(nodeAt(node, [key]) ?? node, key, value, reason)]);
    }
    return Object.fromEntries(Object.entries(labels).sort(([a], [b]) => compareText(a, b)));
  }

  #policies(
    namespace: Namespace,
    context: JsonObject,
    report: (found: readonly Diagnostic[]) => void,
  ): RenderedPolicy[] {
    const rendered: RenderedPolicy[] = [];
    const add = (policy: CompiledPolicyTemplate) => {
      const result = policy.evaluate(context, namespace);
      report(result.diagnostics);
      rendered.push(...result.value);
    };
    this.#compiled.policies.forEach(add);
    const further = [...namespace.policies, ...namespace.exceptions.flatMap(({ policies }) => policies)];
    for (const template of further) {
      const before = rendered.length;
      const extra = this.#extra.get(template) ?? this.#compileExtra(template);
      report(extra.diagnostics);
      if (extra.policy !== undefined) add(extra.policy);
      if (template.tenant !== undefined) report(excludedBlocks(template, rendered.slice(before), namespace));
    }
    return rendered;
  }

  #compileExtra(template: PolicyTemplate) {
    const { compiled, diagnostics } = compilePolicyTemplate(template, this.#compiled.type, {
      external: false,
      ...(template.tenant === undefined ? {} : { limits: ownPolicyLimits(this.#compiled.type) }),
    });
    const extra = { ...(compiled === undefined ? {} : { policy: compiled }), diagnostics };
    this.#extra.set(template, extra);
    return extra;
  }

  #boundPolicies(namespace: Namespace, diagnostics: Diagnostic[]): readonly FieldTemplate[] {
    const bound = (template: PolicyTemplate): readonly FieldTemplate[] => {
      const { type } = this.#compiled;
      const made = remembered(this.#bound, template, () => compileExternal(template, type));
      diagnostics.push(...made.diagnostics);
      return made.compiled === undefined ? [] : [{ ...made.compiled, field: 'externalPolicies' as const }];
    };
    // Which of them count depends on the cluster; a mistake in one is a mistake everywhere.
    namespace.toleratedPolicies.forEach(bound);
    return namespace.externalPolicies.flatMap(bound);
  }

  #tenantWorkloads(namespace: Namespace, diagnostics: Diagnostic[]): readonly FieldTemplate[] {
    const { type } = this.#compiled;
    return namespace.workloads.flatMap((item) => {
      const made = remembered(this.#workloads, item, () =>
        compileWorkload(item, type, { where: 'this workload', reserved: this.#reservedLabels }),
      );
      diagnostics.push(...made.diagnostics);
      return made.compiled === undefined ? [] : [{ ...made.compiled, field: 'workloads' as const }];
    });
  }

  /**
   * A promised default deny must be kept by some rendered policy: selectors and rules could have been changed since.
   */
  #checkDefaultDeny(
    namespace: Namespace,
    context: JsonObject,
    policies: readonly RenderedPolicy[],
  ): readonly Diagnostic[] {
    const { defaultDeny, type } = this.#compiled;
    return (['ingress', 'egress'] as const).flatMap((direction) => {
      const promised = defaultDeny[direction].evaluate(context, namespace);
      const kept = promised.value !== true || policies.some(({ denies }) => denies[direction]);
      return kept
        ? promised.diagnostics
        : [...promised.diagnostics, problems.notDenied(type.defaultDeny[direction], type.name, direction)];
    });
  }
}

/** The limits that a type sets for the policies that tenants write. */
function ownPolicyLimits({ name, policies, tenantRules }: NamespaceType): OwnPolicyLimits {
  const { addresses } = tenantRules.policies;
  const names = policies.flatMap(({ root }) => nameIn(root) ?? []);
  return { type: name, taken: new Set(names), ...(addresses === undefined ? {} : { addresses }) };
}

/** The address blocks of a tenant's policies that contain addresses which the type excludes. */
function excludedBlocks(
  { root }: PolicyTemplate,
  policies: readonly RenderedPolicy[],
  { type, cluster, values }: Namespace,
): readonly Diagnostic[] {
  const names = type.tenantRules.policies.addresses?.outside ?? [];
  if (names.length === 0) return [];
  const excluded = new Map(names.map((name) => [name, excludedAddresses(name, cluster, values)]));
  return policies.flatMap(({ policy }) =>
    excludedIn(policy, excluded).map(({ path, problem, hint }) =>
      tenantProblems.ownPolicyTooWide(nearestNode(root, path), problem, hint),
    ),
  );
}

/** Two policies of one name in one namespace would overwrite each other. Sorted by name. */
function duplicates(policies: readonly RenderedPolicy[]): readonly Diagnostic[] {
  return policies.flatMap((policy, index) => {
    const previous = policies[index - 1];
    return previous?.name === policy.name
      ? [problems.duplicatePolicy(policy.nameNode, policy.name, previous.nameNode)]
      : [];
  });
}
