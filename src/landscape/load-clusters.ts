import { compareText } from '../diagnostics/compare.ts';
import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import { invariant } from '../diagnostics/invariant.ts';
import { dnsLabelProblem, labelValueProblem, namespaceLabelKeyProblem } from '../model/kubernetes-names.ts';
import { fitsParts } from '../model/name-pattern.ts';
import * as schemaProblems from '../schema/problems.ts';
import { locationOf, nodeAt, type SourceNode, type SourceScalar, toJson } from '../source/node.ts';
import { checkLayer, namesOfSeveral } from './check-layer.ts';
import { type ClusterFacts, readClusterFacts, readNetworks, unknownFacts } from './cluster-facts.ts';
import { checkCompleteness, checkDelivery, completeDelivery, defaultBranchOf, mergeDelivery } from './delivery.ts';
import type { Cluster, Exception, Namespace, NamespaceType } from './landscape.ts';
import { addLayer, type LayeredMap, type Layers, noLayers, noValues, valuesFor } from './layers.ts';
import { resolveTemplates } from './load-types.ts';
import type { Parameter } from './parameters.ts';
import * as problems from './problems.ts';
import { nameNodeOf, type Sources, scalarAt } from './read-sources.ts';
import { ValueReader } from './value-reader.ts';
import { checkComplete, checkMerged, gatherMissing } from './values.ts';

/** An exception with its scope, before it is known which namespaces that is. */
export interface ScopedException {
  readonly exception: Exception;
  readonly scopeNode: SourceNode;
  /** Whether everything that its scope names exists. */
  readonly isSound: boolean;
  includes(cluster: string, type: string, namespace: string): boolean;
}

interface Context {
  readonly sources: Sources;
  readonly types: ReadonlyMap<string, NamespaceType>;
  readonly sharedParameters: Parameter;
  readonly exceptions: readonly ScopedException[];
  /** Told of every external template that a namespace lists, by its key in `Sources`. */
  readonly list: (key: string) => void;
}

/** What a folder of clusters takes from the landscape and its groups. */
interface FolderLayer {
  readonly values: Layers;
  readonly facts: ClusterFacts;
  readonly delivery: LayeredMap;
}

/** What one cluster file says, before clusters are linked to each other. */
interface ClusterDraft {
  readonly name: string;
  readonly nameNode: SourceScalar;
  readonly root: SourceNode;
  readonly folder: string;
  /** Landscape ← groups ← cluster ← observed: what is set for any type, without defaults. */
  readonly layers: Layers;
  readonly host?: { readonly node: SourceNode; readonly clusterNode: SourceScalar };
}

/** Clusters by name, with their namespaces and the control planes they host. */
export function loadClusters(context: Context): { clusters: Map<string, Cluster>; diagnostics: Diagnostic[] } {
  const { sources, types, sharedParameters } = context;
  const diagnostics: Diagnostic[] = [];
  const declarations = [sharedParameters, ...[...types.values()].map((type) => type.parameters)];
  const contested = namesOfSeveral(types.values(), sharedParameters);
  const someTypeIsBroken = sources.broken.some((role) => role.kind === 'namespace-type');
  const someClusterIsBroken = sources.broken.some((role) => role.kind === 'cluster');

  const defaultBranch = defaultBranchOf(sources.landscape);
  const layerAt = layersByFolder();
  const drafts = readDrafts();
  const sorted = [...drafts.values()].sort((a, b) => compareText(a.name, b.name));
  const circles = findCircles();
  const hostedBy = linkHosts();
  const reader = new ValueReader();
  const built = new Map<ClusterDraft, { readonly cluster: Cluster; readonly namespaces: Namespace[] }>();
  for (const draft of sorted) buildWithHosts(draft);
  for (const draft of sorted) fill(draft);
  const clusters = new Map(sorted.flatMap((draft) => built.get(draft)?.cluster ?? []).map((one) => [one.name, one]));
  checkObservedClusters();
  return { clusters, diagnostics: [...gatherMissing(diagnostics), ...reader.diagnostics] };

  /** The layer of a folder: what the landscape sets, then each group from the outside in. Checked where written. */
  function layersByFolder(): (folder: string) => FolderLayer {
    const outermost = sources.landscape === undefined ? undefined : nodeAt(sources.landscape, ['spec', 'values']);
    const values = readLayer(outermost, noLayers, declarations, false);
    const known = new Map<string, FolderLayer>([
      [
        '',
        {
          values,
          facts: readClusterFacts(sources.landscape, unknownFacts),
          delivery: readDelivery(sources.landscape, noValues),
        },
      ],
    ]);
    const at = (folder: string): FolderLayer => {
      const found = known.get(folder);
      if (found !== undefined) return found;
      const outer = at(folder.slice(0, Math.max(0, folder.lastIndexOf('/'))));
      const group = sources.groups.get(folder);
      const made =
        group === undefined
          ? outer
          : {
              values: readLayer(nodeAt(group, ['spec', 'values']), outer.values, declarations, false),
              facts: readClusterFacts(group, outer.facts),
              delivery: readDelivery(group, outer.delivery),
            };
      known.set(folder, made);
      return made;
    };
    for (const folder of [...sources.groups.keys()].sort(compareText)) at(folder);
    return at;
  }

  function readDelivery(root: SourceNode | undefined, outer: LayeredMap): LayeredMap {
    const node = nodeAt(root, ['spec', 'delivery']);
    diagnostics.push(...checkDelivery(node));
    return mergeDelivery(outer, node);
  }

  function readLayer(
    node: SourceNode | undefined,
    outer: Layers,
    known: readonly Parameter[],
    observing: boolean,
  ): Layers {
    if (node?.kind !== 'mapping') return outer;
    diagnostics.push(...checkLayer(node, known, observing, someTypeIsBroken));
    return addLayer(outer, node);
  }

  function readDrafts(): Map<string, ClusterDraft> {
    const found = new Map<string, ClusterDraft>();
    for (const { folder, root } of sources.clusters) {
      const nameNode = nameNodeOf(root);
      const name = nameNode.text;
      const first = found.get(name);
      const law = dnsLabelProblem(name);
      if (law !== undefined) diagnostics.push(problems.badName(nameNode, 'Cluster', name, law));
      if (first !== undefined) {
        diagnostics.push(schemaProblems.duplicate(nameNode, 'Cluster', name, first.nameNode));
        continue;
      }
      const outer = layerAt(folder);
      const own = readLayer(nodeAt(root, ['spec', 'values']), outer.values, declarations, false);
      const observed = sources.observed.get(name);
      const layers =
        observed === undefined ? own : readLayer(nodeAt(observed, ['spec', 'values']), own, declarations, true);
      const hostNode = nodeAt(root, ['spec', 'controlPlane']);
      const host = hostNode === undefined ? undefined : { node: hostNode, clusterNode: scalarAt(hostNode, 'cluster') };
      found.set(name, { name, nameNode, root, folder, layers, ...(host === undefined ? {} : { host }) });
    }
    return found;
  }

  /** The circle that a cluster is in, for each that is in one: names in the order of hosting, the first by name first. */
  function findCircles(): ReadonlyMap<ClusterDraft, readonly string[]> {
    const found = new Map<ClusterDraft, readonly string[]>();
    const seen = new Set<ClusterDraft>();
    for (const draft of sorted) {
      const path = new Set<ClusterDraft>();
      let current: ClusterDraft | undefined = draft;
      while (current !== undefined && !seen.has(current)) {
        seen.add(current);
        path.add(current);
        current = hostOf(current);
      }
      if (current === undefined || !path.has(current)) continue;
      const walked = [...path];
      const circle = walked.slice(walked.indexOf(current));
      const names = circle.map(({ name }) => name);
      const first = names.indexOf([...names].sort(compareText)[0] ?? '');
      const turned = [...names.slice(first), ...names.slice(0, first)];
      for (const member of circle) found.set(member, turned);
    }
    return found;
  }

  /** For each hosting cluster the clusters whose control planes it runs, by name; circles and unknown hosts are left out. */
  function linkHosts(): Map<string, ClusterDraft[]> {
    const links = new Map<string, ClusterDraft[]>();
    for (const draft of sorted) {
      if (draft.host === undefined) continue;
      const { clusterNode } = draft.host;
      const circle = circles.get(draft);
      if (circle !== undefined) {
        if (circle[0] === draft.name) diagnostics.push(hostingCycle(clusterNode, [...circle, draft.name]));
      } else if (drafts.has(clusterNode.text)) {
        const hosted = links.get(clusterNode.text);
        if (hosted === undefined) links.set(clusterNode.text, [draft]);
        else hosted.push(draft);
      } else if (!someClusterIsBroken) {
        diagnostics.push(
          schemaProblems.unknownReference(
            clusterNode,
            'Cluster',
            clusterNode.text,
            drafts.keys(),
            'in policies/clusters/',
          ),
        );
      }
    }
    return links;
  }

  function hostingCycle(node: SourceNode, circle: readonly string[]): Diagnostic {
    const others = circle.slice(1, -1).flatMap((name) => drafts.get(name)?.host?.clusterNode ?? []);
    return problems.hostingCycle(node, circle, others);
  }

  function hostOf(draft: ClusterDraft): ClusterDraft | undefined {
    return draft.host === undefined ? undefined : drafts.get(draft.host.clusterNode.text);
  }

  /** The cluster, and those that host it, from the outermost in; all without their namespaces. */
  function buildWithHosts(draft: ClusterDraft): void {
    const chain: ClusterDraft[] = [];
    let current: ClusterDraft | undefined = draft;
    while (current !== undefined && !built.has(current)) {
      chain.push(current);
      current = circles.has(current) ? undefined : hostOf(current);
    }
    for (const member of chain.reverse()) build(member);
  }

  function build(draft: ClusterDraft): void {
    const { name, root } = draft;
    const networksNode = nodeAt(root, ['spec', 'networks']);
    const tenantNode = nodeAt(root, ['spec', 'tenant']);
    const namespaces: Namespace[] = [];
    const hostDraft = circles.has(draft) ? undefined : hostOf(draft);
    const hostCluster = hostDraft === undefined ? undefined : built.get(hostDraft)?.cluster;
    const delivery = completeDelivery(readDelivery(root, layerAt(draft.folder).delivery), name, defaultBranch);
    diagnostics.push(...checkCompleteness(delivery, name, draft.nameNode));
    const cluster: Cluster = {
      name,
      nameNode: draft.nameNode,
      networks: readNetworks(networksNode),
      ...(networksNode === undefined ? {} : { networksNode }),
      ...readClusterFacts(root, layerAt(draft.folder).facts),
      delivery,
      values: reader.read(draft.layers, sharedParameters, `cluster "${name}"`, draft.nameNode),
      ...(tenantNode?.kind === 'scalar' ? { tenant: tenantNode.text } : {}),
      ...(hostCluster === undefined || draft.host === undefined
        ? {}
        : { host: { cluster: hostCluster, namespace: scalarAt(draft.host.node, 'namespace').text } }),
      namespaces,
    };
    built.set(draft, { cluster, namespaces });
  }

  /** Gives a cluster its namespaces, which may refer to any cluster. */
  function fill(draft: ClusterDraft): void {
    const { root, name } = draft;
    const { cluster, namespaces } = built.get(draft) ?? {};
    invariant(cluster !== undefined && namespaces !== undefined, `cluster "${name}" is built`);
    const known = new Map<string, Namespace>();
    const add = (namespace: Namespace | undefined): void => {
      if (namespace === undefined) return;
      const first = known.get(namespace.name);
      if (first === undefined) {
        known.set(namespace.name, namespace);
        namespaces.push(namespace);
      } else {
        const what = `In cluster "${name}", namespace`;
        diagnostics.push(schemaProblems.duplicate(namespace.nameNode, what, namespace.name, first.nameNode));
      }
    };
    const listed = nodeAt(root, ['spec', 'namespaces']);
    for (const item of listed?.kind === 'sequence' ? listed.items : []) {
      add(buildNamespace(cluster, draft, item, scalarAt(item, 'name')));
    }
    for (const hosted of hostedBy.get(name) ?? []) {
      const hostedCluster = built.get(hosted)?.cluster;
      if (hosted.host === undefined || hostedCluster === undefined) continue;
      const { node } = hosted.host;
      add(buildNamespace(cluster, draft, node, scalarAt(node, 'namespace'), hostedCluster));
    }
    namespaces.sort((a, b) => compareText(a.name, b.name));
  }

  function buildNamespace(
    cluster: Cluster,
    draft: ClusterDraft,
    node: SourceNode,
    nameNode: SourceScalar,
    hostedCluster?: Cluster,
  ): Namespace | undefined {
    const name = nameNode.text;
    const typeNode = scalarAt(node, 'type');
    const law = dnsLabelProblem(name);
    if (law !== undefined) diagnostics.push(problems.badName(nameNode, 'Namespace', name, law));
    const type = types.get(typeNode.text);
    if (type === undefined) {
      const isBroken = sources.broken.some((role) => role.kind === 'namespace-type' && role.type === typeNode.text);
      if (!isBroken) {
        const where = 'in policies/namespace-types/';
        diagnostics.push(
          schemaProblems.unknownReference(typeNode, 'Namespace type', typeNode.text, types.keys(), where),
        );
      }
      return undefined;
    }
    if (type.namePattern !== undefined && !fitsPattern(name, type.namePattern)) {
      diagnostics.push(problems.nameOffPattern(nameNode, name, type.name, type.namePattern));
    }
    if (hostedCluster !== undefined && !type.hostsControlPlane)
      diagnostics.push(problems.typeHostsNothing(typeNode, type.name));
    if (hostedCluster === undefined && type.hostsControlPlane) {
      diagnostics.push(problems.typeNeedsHostedCluster(typeNode, type.name, name));
      return undefined;
    }
    const layers = readLayer(nodeAt(node, ['values']), draft.layers, [type.parameters], false);
    const owner = `${cluster.name}/${name}`;
    const values = reader.read(layers, type.parameters, `namespace "${owner}"`, nameNode);
    if (hasErrors(reader.diagnostics)) return undefined;
    diagnostics.push(...checkContested(layers, type, owner));
    diagnostics.push(...checkComplete(values, type.parameters, nameNode, owner));
    const external = resolveTemplates(sources, nodeAt(node, ['externalPolicies']), ['external']);
    diagnostics.push(...external.diagnostics);
    external.keys.forEach(context.list);
    const tenantNode = nodeAt(node, ['tenant']);
    const tenant = tenantNode?.kind === 'scalar' ? tenantNode.text : tenantOf(cluster, hostedCluster);
    return {
      name,
      nameNode,
      cluster,
      type,
      labels: readLabels(nodeAt(node, ['labels'])),
      values,
      ...(hostedCluster === undefined ? {} : { hostedCluster }),
      ...(tenant === undefined ? {} : { tenant }),
      externalPolicies: external.templates,
      exceptions: context.exceptions
        .filter((scoped) => scoped.includes(cluster.name, type.name, name))
        .map(({ exception }) => exception),
    };
  }

  /** A value for which several types have a parameter was read for any of them; now it must fit this one. */
  function checkContested(layers: Layers, type: NamespaceType, namespace: string): Diagnostic[] {
    return contested.flatMap((name) => {
      const parameter = type.parameters.properties.get(name);
      const value = valuesFor(layers, type.parameters).entries.get(name);
      if (parameter?.node === undefined || value === undefined) return [];
      const related = [
        { message: `Namespace type "${type.name}" declares it here.`, location: locationOf(parameter.node) },
      ];
      return checkMerged(value, parameter, [name]).map((found) => ({ ...found, related, namespaces: [namespace] }));
    });
  }

  function readLabels(node: SourceNode | undefined): Record<string, string> {
    if (node?.kind !== 'mapping') return {};
    for (const { key, name, value } of node.entries) {
      const keyLaw = namespaceLabelKeyProblem(name);
      if (keyLaw !== undefined) diagnostics.push(problems.badName(key, 'Label key', name, keyLaw));
      const valueLaw = value.kind === 'scalar' ? labelValueProblem(value.text) : undefined;
      if (valueLaw !== undefined && value.kind === 'scalar')
        diagnostics.push(problems.badName(value, 'Label value', value.text, valueLaw));
    }
    return toJson(node) as Record<string, string>;
  }

  function checkObservedClusters(): void {
    for (const [file, root] of sources.observed) {
      const nameNode = nameNodeOf(root);
      if (nameNode.text !== file)
        diagnostics.push(problems.nameIsNotPath(nameNode, 'the cluster', nameNode.text, file));
      else if (!drafts.has(file) && !someClusterIsBroken) {
        diagnostics.push(
          schemaProblems.unknownReference(nameNode, 'Cluster', file, drafts.keys(), 'in policies/clusters/'),
        );
      }
    }
  }
}

/**
 * The tenant of a namespace that names none: the hosted cluster's, else its own cluster's. A cluster with a hosted control
 * plane is a tenant by itself where it names none; any other has none then.
 */
function tenantOf(cluster: Cluster, hostedCluster: Cluster | undefined): string | undefined {
  const owner = hostedCluster ?? cluster;
  return owner.tenant ?? (owner.host === undefined ? undefined : owner.name);
}

/** `*` stands for any characters, also none; everything else for itself. */
export function fitsPattern(name: string, pattern: string): boolean {
  return fitsParts(name, pattern.split('*'), 0);
}
