import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import { dnsLabelProblem, labelValueProblem, namespaceLabelKeyProblem } from '../model/kubernetes-names.ts';
import { fitsPattern } from '../model/name-pattern.ts';
import { tenantNameProblem } from '../model/tenant-name.ts';
import * as schemaProblems from '../schema/problems.ts';
import { locationOf, nodeAt, type SourceNode, type SourceScalar, toJson } from '../source/node.ts';
import { namesOfSeveral } from './check-layer.ts';
import { resolveExternalPolicies } from './external-policies.ts';
import type { LayerReader } from './folder-layers.ts';
import type { Cluster, Namespace, NamespaceType, PolicyTemplate } from './landscape.ts';
import { addLayer, type LayeredMap, type Layers, valuesFor } from './layers.ts';
import type { OutsideJudge } from './outside.ts';
import type { Parameter } from './parameter.ts';
import type { Pins } from './pins.ts';
import * as problems from './problems.ts';
import { itemsAt, type Sources, scalarAt } from './read-sources.ts';
import { exceptionsOf, type ScopedException } from './scope-of-namespace.ts';
import { GrantLinker } from './tenants/link-grants.ts';
import type { TenantFolder } from './tenants/load-tenants.ts';
import { listedPolicies } from './tenants/namespace-policies.ts';
import type { TenantValueJudge } from './tenants/tenant-values.ts';
import type { ValueReader } from './value-reader.ts';
import { checkComplete, checkMerged } from './values.ts';

/** Inputs of every namespace. */
export interface NamespaceContext {
  readonly sources: Sources;
  readonly types: ReadonlyMap<string, NamespaceType>;
  readonly sharedParameters: Parameter;
  readonly exceptions: readonly ScopedException[];
  readonly tenants: ReadonlyMap<string, TenantFolder>;
  /** Takes the key of every template that a namespace lists, as `Sources` has it. */
  readonly list: (key: string) => void;
}

/** One namespace as written. */
export interface WrittenNamespace {
  readonly node: SourceNode;
  readonly nameNode: SourceScalar;
  /** The cluster whose control plane the namespace holds. */
  readonly hostedCluster?: Cluster;
  /** The tenant whose file declares it. */
  readonly folder?: TenantFolder;
  /** `values` mappings for this cluster alone; a later one is on top. */
  readonly overrides?: readonly SourceNode[];
}

/** The layers outside of the namespaces of one cluster. */
interface ClusterLayers {
  /** Landscape ← groups ← cluster. */
  readonly layers: Layers;
  readonly observed?: SourceNode;
  readonly pins: Pins;
}

/** The readers and judges of the values of all namespaces. */
interface ValueJudges {
  readonly layers: LayerReader;
  readonly values: ValueReader;
  readonly outside: OutsideJudge;
  readonly tenantValues: TenantValueJudge;
}

/** Builds namespaces, and reports what is wrong with each of them. */
export class NamespaceBuilder {
  readonly diagnostics: Diagnostic[] = [];
  readonly #context: NamespaceContext;
  readonly #layers: LayerReader;
  readonly #values: ValueReader;
  readonly #outside: OutsideJudge;
  readonly #tenantValues: TenantValueJudge;
  readonly #grants: GrantLinker;
  /** Parameters that several types declare: a value was read for any of them and must fit the one that reads it. */
  readonly #contested: readonly string[];

  constructor(context: NamespaceContext, { layers, values, outside, tenantValues }: ValueJudges) {
    this.#context = context;
    this.#layers = layers;
    this.#values = values;
    this.#outside = outside;
    this.#tenantValues = tenantValues;
    const tenants = [...context.tenants.values()].map(({ tenant }) => tenant);
    this.#grants = new GrantLinker(context.sources, tenants);
    this.#contested = namesOfSeveral(context.types.values(), context.sharedParameters);
  }

  /** A namespace of `cluster`, over the layers of its cluster. None where its type is not known, or values failed. */
  build(cluster: Cluster, outer: ClusterLayers, written: WrittenNamespace): Namespace | undefined {
    const { node, nameNode, hostedCluster, folder } = written;
    const name = nameNode.text;
    const rule = dnsLabelProblem(name);
    if (rule !== undefined) this.diagnostics.push(problems.badName(nameNode, 'Namespace', name, rule));
    const type = this.#typeOf(written);
    if (type === undefined) return undefined;
    const place = `${cluster.name}/${name}`;
    const namedTenant = nodeAt(node, ['tenant']);
    const tenant =
      folder?.tenant.name ?? (namedTenant?.kind === 'scalar' ? namedTenant.text : tenantOf(cluster, hostedCluster));
    const tenantRule = tenant === undefined ? undefined : tenantNameProblem(tenant);
    if (tenant !== undefined && tenantRule !== undefined) {
      this.diagnostics.push(problems.badName(namedTenant ?? nameNode, 'Tenant', tenant, tenantRule));
    }
    const known = tenant === undefined ? undefined : this.#context.tenants.get(tenant);
    const tenantNode = nodeAt(known?.sources.namespaces, ['spec', 'values']);
    const reader = { type, cluster: cluster.name, pins: outer.pins };
    this.#tenantValues.judge(tenantNode, reader);
    const ofTenant = addLayer(addLayer(outer.layers, tenantNode), outer.observed);
    let layers = ofTenant;
    for (const own of [nodeAt(node, ['values']), ...(written.overrides ?? [])]) {
      if (folder !== undefined) this.#tenantValues.judge(own, reader);
      layers = this.#layers.values(own, layers, [type.parameters]);
    }
    const values = this.#values.read(layers, type.parameters, `namespace "${place}"`, nameNode);
    if (hasErrors(this.#values.diagnostics)) return undefined;
    this.diagnostics.push(...this.#checkContested(layers, type, place));
    this.diagnostics.push(...checkComplete(values, type.parameters, nameNode, place));
    this.#outside.judge(values, type.parameters, cluster, place);
    const external = resolveExternalPolicies(this.#context.sources, nodeAt(node, ['externalPolicies']));
    this.diagnostics.push(...external.diagnostics);
    external.keys.forEach(this.#context.list);
    const listed = listedPolicies(this.#context.sources, node, type, folder?.tenant.name);
    this.diagnostics.push(...listed.diagnostics);
    listed.keys.forEach(this.#context.list);
    const used = this.#grants.usesOf(node, { name, type: type.name, tenant });
    this.diagnostics.push(...used.diagnostics);
    const namespace: Omit<Namespace, 'exceptions'> = {
      name,
      nameNode,
      cluster,
      type,
      labels: this.#labels(nodeAt(node, ['labels'])),
      values,
      ...(hostedCluster === undefined ? {} : { hostedCluster }),
      ...(tenant === undefined ? {} : { tenant }),
      ...(known === undefined ? {} : { owner: known.tenant }),
      ...(tenant === undefined ? {} : { tenantValues: this.#valuesOfTenant(ofTenant, tenant, cluster, place) }),
      policies: listed.templates,
      uses: used.uses,
      workloads: known === undefined ? [] : workloadsOf(known, name),
      externalPolicies: [...external.present, ...countedPolicies(cluster, type, external.tolerated)],
      toleratedPolicies: external.tolerated,
    };
    const { exceptions, diagnostics } = exceptionsOf(namespace, this.#context.exceptions);
    this.diagnostics.push(...diagnostics);
    return { ...namespace, exceptions };
  }

  /** The type that a namespace names, if the namespace may have it. */
  #typeOf({ node, nameNode, hostedCluster }: WrittenNamespace): NamespaceType | undefined {
    const { sources, types } = this.#context;
    const name = nameNode.text;
    const typeNode = scalarAt(node, 'type');
    const type = types.get(typeNode.text);
    if (type === undefined) {
      const isBroken = sources.broken.some((role) => role.kind === 'namespace-type' && role.type === typeNode.text);
      const where = 'in policies/namespace-types/';
      if (!isBroken) {
        this.diagnostics.push(
          schemaProblems.unknownReference(typeNode, 'Namespace type', typeNode.text, types.keys(), where),
        );
      }
      return undefined;
    }
    if (type.namePattern !== undefined && !fitsPattern(name, type.namePattern)) {
      this.diagnostics.push(problems.nameOffPattern(nameNode, name, type.name, type.namePattern));
    }
    if (hostedCluster !== undefined && !type.hostsControlPlane) {
      this.diagnostics.push(problems.typeHostsNothing(typeNode, type.name));
    }
    if (hostedCluster === undefined && type.hostsControlPlane) {
      this.diagnostics.push(problems.typeNeedsHostedCluster(typeNode, type.name, name));
      return undefined;
    }
    return type;
  }

  /** Shared parameters up to the layer of the tenant. */
  #valuesOfTenant(layers: Layers, tenant: string, cluster: Cluster, place: string): LayeredMap {
    const owner = `tenant "${tenant}" in cluster "${cluster.name}"`;
    const { sharedParameters } = this.#context;
    const values = this.#values.read(layers, sharedParameters, owner, cluster.nameNode);
    this.#outside.judge(values, sharedParameters, cluster, place);
    return values;
  }

  #checkContested(layers: Layers, type: NamespaceType, namespace: string): Diagnostic[] {
    return this.#contested.flatMap((name) => {
      const parameter = type.parameters.properties.get(name);
      const value = valuesFor(layers, type.parameters).entries.get(name);
      if (parameter?.node === undefined || value === undefined) return [];
      const related = [
        { message: `Namespace type "${type.name}" declares it here.`, location: locationOf(parameter.node) },
      ];
      return checkMerged(value, parameter, [name]).map((found) => ({ ...found, related, namespaces: [namespace] }));
    });
  }

  #labels(node: SourceNode | undefined): Record<string, string> {
    if (node?.kind !== 'mapping') return {};
    for (const { key, name, value } of node.entries) {
      const keyRule = namespaceLabelKeyProblem(name);
      if (keyRule !== undefined) this.diagnostics.push(problems.badName(key, 'Label key', name, keyRule));
      if (value.kind !== 'scalar') continue;
      const valueRule = labelValueProblem(value.text);
      if (valueRule !== undefined) this.diagnostics.push(problems.badName(value, 'Label value', value.text, valueRule));
    }
    return toJson(node) as Record<string, string>;
  }
}

/** The workloads that a tenant declares for namespaces of a name. */
function workloadsOf({ sources }: TenantFolder, namespace: string): readonly SourceNode[] {
  return itemsAt(sources.workloads, ['spec', 'namespaces'])
    .filter((item) => fitsPattern(namespace, scalarAt(item, 'name').text))
    .flatMap((item) => itemsAt(item, ['workloads']));
}

/**
 * The tenant of a namespace that names none: the hosted cluster's, else its own cluster's. A cluster with a hosted
 * control plane is a tenant by itself where it names none; any other has none then.
 */
function tenantOf(cluster: Cluster, hostedCluster: Cluster | undefined): string | undefined {
  const owner = hostedCluster ?? cluster;
  return owner.tenant ?? (owner.host === undefined ? undefined : owner.name);
}

/** The tolerated policies that count: those of a cluster in which no one looked. What was observed counts by itself. */
function countedPolicies(
  { observed }: Cluster,
  { toleratedPolicies, externalPolicies }: NamespaceType,
  own: readonly PolicyTemplate[],
): readonly PolicyTemplate[] {
  if (observed.policies !== undefined) return [];
  return [...new Set([...toleratedPolicies, ...own])].filter((template) => !externalPolicies.includes(template));
}
