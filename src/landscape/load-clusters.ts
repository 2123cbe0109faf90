import { compareText } from '../diagnostics/compare.ts';
import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import { invariant } from '../diagnostics/invariant.ts';
import * as schemaProblems from '../schema/problems.ts';
import { nodeAt, type SourceNode } from '../source/node.ts';
import { NamespaceBuilder, type NamespaceContext, type WrittenNamespace } from './build-namespace.ts';
import { type ClusterDraft, readClusterDrafts } from './cluster-drafts.ts';
import { readClusterFacts, readNetworks } from './cluster-facts.ts';
import type { DeclaredNames } from './declared-names.ts';
import { checkCompleteness, completeDelivery, defaultBranchOf } from './delivery.ts';
import { FolderLayers, LayerReader } from './folder-layers.ts';
import { type Hosting, linkHosts } from './hosting.ts';
import type { Cluster, Namespace } from './landscape.ts';
import { addLayer, noLayers } from './layers.ts';
import { readObservedFacts } from './observed/read-observed.ts';
import { OutsideJudge } from './outside.ts';
import * as problems from './problems.ts';
import { nameNodeOf, type Sources, scalarAt } from './read-sources.ts';
import type { SourceRole } from './source-paths.ts';
import { ClusterSelectors } from './tenants/cluster-selector.ts';
import { checkTargets } from './tenants/link-grants.ts';
import { loadTenants } from './tenants/load-tenants.ts';
import { Placements } from './tenants/place-namespaces.ts';
import type { Tenant } from './tenants/tenant.ts';
import { TenantValueJudge } from './tenants/tenant-values.ts';
import { ValueReader } from './value-reader.ts';
import { gatherMissing } from './values.ts';

/** A cluster and the list that its namespaces are added to, once every cluster is there. */
interface BuiltCluster {
  readonly cluster: Cluster;
  readonly namespaces: Namespace[];
}

/** Clusters by name, with their namespaces and the control planes they host. */
export function loadClusters(context: Omit<NamespaceContext, 'tenants'> & { readonly names: DeclaredNames }): {
  /** Those that have a folder, by name in code-unit order. */
  readonly tenants: ReadonlyMap<string, Tenant>;
  readonly clusters: Map<string, Cluster>;
  readonly diagnostics: Diagnostic[];
} {
  const { sources, types, sharedParameters } = context;
  const declarations = [sharedParameters, ...[...types.values()].map((type) => type.parameters)];
  const areRead = (...kinds: readonly SourceRole['kind'][]) => !sources.broken.some(({ kind }) => kinds.includes(kind));
  const everyClusterIsRead = areRead('cluster');
  const everyTypeIsRead = areRead('namespace-type');
  const layers = new LayerReader(sources);
  const folders = new FolderLayers(sources, declarations, layers);
  const values = new ValueReader();
  const outside = new OutsideJudge();
  const tenantValues = new TenantValueJudge();

  const { drafts, diagnostics: ofDrafts } = readClusterDrafts(sources, folders, layers, declarations);
  const hosting = linkHosts(drafts, everyClusterIsRead);
  const selectors = new ClusterSelectors(drafts, {
    everyCluster: everyClusterIsRead,
    everyLabel: areRead('cluster-group'),
  });
  const tenants = loadTenants(sources, selectors, context.names);
  const placements = new Placements(hosting.hostsFirst, selectors, everyClusterIsRead);
  placements.placeGroups(folders.namespaces());
  for (const folder of tenants.folders.values()) {
    const ofTenant = nodeAt(folder.sources.namespaces, ['spec', 'values']);
    layers.values(ofTenant, noLayers, declarations);
    if (everyTypeIsRead) tenantValues.judgeAnywhere(ofTenant, declarations);
    const { name } = folder.tenant;
    const isRead = !sources.broken.some((role) => role.kind === 'tenant-namespaces' && role.tenant === name);
    placements.placeTenant(folder, types, isRead);
  }
  const namespaces = new NamespaceBuilder(
    { ...context, tenants: tenants.folders },
    {
      ...{ layers, values, outside, tenantValues },
    },
  );
  const ofClusters: Diagnostic[] = [];
  const built = new Map<ClusterDraft, BuiltCluster>();
  for (const draft of hosting.hostsFirst) built.set(draft, build(draft));
  const sorted = [...built].sort(([a], [b]) => compareText(a.name, b.name));
  for (const [draft, cluster] of sorted) {
    const written = [
      ...writtenNamespaces(draft, hosting, (hosted) => built.get(hosted)?.cluster),
      ...placements.in(draft).map((placed) => ({ ...placed, nameNode: scalarAt(placed.node, 'name') })),
    ];
    ofClusters.push(...addNamespaces(cluster, written, (one) => namespaces.build(cluster.cluster, draft, one)));
  }
  const found = [
    ...layers.diagnostics,
    ...ofDrafts,
    ...hosting.diagnostics,
    ...selectors.diagnostics,
    ...tenants.diagnostics,
    ...placements.diagnostics,
    ...ofClusters,
    ...namespaces.diagnostics,
    ...outside.diagnostics(),
    ...tenantValues.diagnostics(),
    ...checkObserved(sources, drafts, everyClusterIsRead),
  ];
  const all = [...gatherMissing(found), ...values.diagnostics].filter(
    // A broken source can have the value.
    ({ code }) =>
      code !== 'value-missing' || areRead('landscape', 'cluster-group', 'tenant-namespaces', 'observed-values'),
  );
  return {
    tenants: new Map([...tenants.folders].map(([name, { tenant }]) => [name, tenant])),
    clusters: new Map(sorted.map(([{ name }, { cluster }]) => [name, cluster])),
    // After an error, a namespace may be missing, and with it what a grant is about.
    diagnostics:
      hasErrors(all) || sources.broken.length > 0
        ? all
        : [...all, ...checkTargets([...built.values()].map(({ cluster }) => cluster))],
  };

  /** A cluster without its namespaces, which may refer to any cluster. Its host is built. */
  function build(draft: ClusterDraft): BuiltCluster {
    const { name, nameNode, root, folder } = draft;
    const outer = folders.at(folder);
    const delivery = completeDelivery(layers.delivery(root, outer.delivery), name, defaultBranchOf(sources.landscape));
    ofClusters.push(...checkCompleteness(delivery, name, nameNode));
    const networksNode = nodeAt(root, ['spec', 'networks']);
    const tenantNode = nodeAt(root, ['spec', 'tenant']);
    const host = hosting.hostOf(draft);
    const hostCluster = host === undefined ? undefined : built.get(host)?.cluster;
    const observed = readObservedFacts(sources.observedFacts.get(name) ?? {});
    ofClusters.push(...observed.diagnostics);
    const own: Namespace[] = [];
    const cluster: Cluster = {
      name,
      nameNode,
      labels: draft.labels,
      networks: readNetworks(networksNode),
      ...(networksNode === undefined ? {} : { networksNode }),
      ...readClusterFacts(root, outer.facts),
      delivery,
      observed: observed.facts,
      values: values.read(addLayer(draft.layers, draft.observed), sharedParameters, `cluster "${name}"`, nameNode),
      ...(tenantNode?.kind === 'scalar' ? { tenant: tenantNode.text } : {}),
      ...(hostCluster === undefined || draft.host === undefined
        ? {}
        : { host: { cluster: hostCluster, namespace: scalarAt(draft.host.node, 'namespace').text } }),
      namespaces: own,
    };
    outside.judge(cluster.values, sharedParameters, cluster);
    return { cluster, namespaces: own };
  }
}

/** The namespaces that a cluster lists, then those of the control planes it hosts. */
function writtenNamespaces(
  draft: ClusterDraft,
  hosting: Hosting,
  clusterOf: (draft: ClusterDraft) => Cluster | undefined,
): readonly WrittenNamespace[] {
  const listed = nodeAt(draft.root, ['spec', 'namespaces']);
  const own = listed?.kind === 'sequence' ? listed.items : [];
  return [
    ...own.map((node) => ({ node, nameNode: scalarAt(node, 'name') })),
    ...hosting.hostedBy(draft).map((hosted) => {
      const hostedCluster = clusterOf(hosted);
      invariant(hosted.host !== undefined && hostedCluster !== undefined, `cluster "${hosted.name}" is built`);
      const { node } = hosted.host;
      return { node, nameNode: scalarAt(node, 'namespace'), hostedCluster };
    }),
  ];
}

/** Gives a cluster its namespaces, sorted by name; of two with one name the second is reported only. */
function addNamespaces(
  { cluster, namespaces }: BuiltCluster,
  written: readonly WrittenNamespace[],
  build: (written: WrittenNamespace) => Namespace | undefined,
): readonly Diagnostic[] {
  const byName = new Map<string, Namespace>();
  const diagnostics: Diagnostic[] = [];
  for (const namespace of written.flatMap((one) => build(one) ?? [])) {
    const first = byName.get(namespace.name);
    if (first === undefined) byName.set(namespace.name, namespace);
    else {
      const what = `In cluster "${cluster.name}", namespace`;
      diagnostics.push(schemaProblems.duplicate(namespace.nameNode, what, namespace.name, first.nameNode));
    }
  }
  const sorted = [...byName.values()].sort((a, b) => compareText(a.name, b.name));
  for (const namespace of sorted) namespaces.push(namespace);
  return diagnostics;
}

/** Reports observed files that are not named as their cluster, and those of clusters that do not exist. */
function checkObserved(
  sources: Sources,
  drafts: ReadonlyMap<string, ClusterDraft>,
  everyClusterIsRead: boolean,
): readonly Diagnostic[] {
  const facts = [...sources.observedFacts].flatMap(([cluster, files]) =>
    Object.values(files).map((root): readonly [string, SourceNode] => [cluster, root]),
  );
  return [...sources.observed, ...facts].flatMap(([file, root]) => {
    const nameNode = nameNodeOf(root);
    if (nameNode.text !== file) return [problems.nameIsNotPath(nameNode, 'the cluster', nameNode.text, file)];
    if (drafts.has(file) || !everyClusterIsRead) return [];
    return [schemaProblems.unknownReference(nameNode, 'Cluster', file, drafts.keys(), 'in policies/clusters/')];
  });
}
