import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { fitsPattern } from '../../model/name-pattern.ts';
import * as schemaProblems from '../../schema/problems.ts';
import { nodeAt, type SourceNode } from '../../source/node.ts';
import type { NamespaceType } from '../landscape.ts';
import { itemsAt, scalarAt } from '../read-sources.ts';
import { checkCounts, checkTenantNamespace } from './check-tenant-namespace.ts';
import type { ClusterSelectors, LabelledCluster } from './cluster-selector.ts';
import type { TenantFolder } from './load-tenants.ts';
import * as problems from './problems.ts';

/** A namespace as a group or a tenant declares it, in one cluster. */
interface PlacedNamespace {
  readonly node: SourceNode;
  /** Absent for a namespace of a group. */
  readonly folder?: TenantFolder;
  /** `values` mappings for this cluster alone; a later one is on top. */
  readonly overrides: readonly SourceNode[];
}

/** A cluster to place namespaces in. */
interface PlaceableCluster extends LabelledCluster {
  /** Another cluster runs its control plane. */
  readonly isHosted: boolean;
  /** The items of `spec.namespaces` of its groups, from the outside in. */
  readonly ofGroups: readonly SourceNode[];
}

/** The namespaces of groups and tenants by the clusters that get them, each cluster's in the order of the sources. */
export class Placements<Cluster extends PlaceableCluster> {
  readonly diagnostics: Diagnostic[] = [];
  readonly #clusters: readonly Cluster[];
  readonly #selectors: ClusterSelectors<Cluster>;
  readonly #everyClusterIsRead: boolean;
  readonly #placed = new Map<Cluster, PlacedNamespace[]>();

  constructor(clusters: readonly Cluster[], selectors: ClusterSelectors<Cluster>, everyClusterIsRead: boolean) {
    this.#clusters = clusters;
    this.#selectors = selectors;
    this.#everyClusterIsRead = everyClusterIsRead;
  }

  in(cluster: Cluster): readonly PlacedNamespace[] {
    return this.#placed.get(cluster) ?? [];
  }

  /** Places the namespaces of all groups. `groups` are their items, those of groups without a cluster included. */
  placeGroups(groups: Iterable<SourceNode>): void {
    const members = new Map<SourceNode, Cluster[]>([...groups].map((node) => [node, []]));
    for (const cluster of this.#clusters) {
      for (const node of cluster.ofGroups) members.get(node)?.push(cluster);
    }
    for (const [node, clusters] of members) {
      const selectorNode = nodeAt(node, ['clusterSelector']);
      const selector = selectorNode === undefined ? undefined : this.#selectors.read(selectorNode);
      if (selectorNode !== undefined && selector === undefined) continue;
      const selected =
        selector === undefined
          ? clusters.filter(({ isHosted }) => !isHosted)
          : this.#selectors.select(selector, clusters);
      for (const cluster of selected) this.#place(cluster, { node, overrides: [] });
      const nameNode = scalarAt(node, 'name');
      if (selector === undefined && selected.length === 0 && this.#everyClusterIsRead) {
        this.diagnostics.push(problems.placedNowhere(nameNode, nameNode.text));
      }
    }
  }

  /**
   * Places the namespaces that a tenant's file declares, and checks each against what the tenant may have. `isRead`: false
   * if the file is broken, so that nothing is known about what it does not declare.
   */
  placeTenant(folder: TenantFolder, types: ReadonlyMap<string, NamespaceType>, isRead: boolean): void {
    const placed: { node: SourceNode; clusters: readonly Cluster[] }[] = [];
    for (const node of itemsAt(folder.sources.namespaces, ['spec', 'namespaces'])) {
      const name = scalarAt(node, 'name').text;
      const type = types.get(scalarAt(node, 'type').text);
      const clusters = this.#selectors.placesOf(node, `namespace "${name}"`, this.#clusters) ?? [];
      this.diagnostics.push(...checkTenantNamespace(node, folder, type, clusters));
      placed.push({ node, clusters });
      // Where it is placed nowhere, that is the mistake.
      const overrides = clusters.length === 0 ? [] : this.#overrides(node, name, clusters);
      for (const cluster of clusters) {
        this.#place(cluster, {
          node,
          folder,
          overrides: overrides.flatMap(({ values, within }) => (within.has(cluster) ? [values] : [])),
        });
      }
    }
    this.diagnostics.push(...checkCounts(folder, placed), ...(isRead ? checkWorkloads(folder) : []));
  }

  #place(cluster: Cluster, namespace: PlacedNamespace): void {
    const known = this.#placed.get(cluster);
    if (known === undefined) this.#placed.set(cluster, [namespace]);
    else known.push(namespace);
  }

  #overrides(
    node: SourceNode,
    name: string,
    clusters: readonly Cluster[],
  ): readonly { readonly values: SourceNode; readonly within: ReadonlySet<Cluster> }[] {
    return itemsAt(node, ['overrides']).flatMap((item) => {
      const within = this.#selectors.placesOf(item, `an override of namespace "${name}"`, clusters);
      const values = nodeAt(item, ['values']);
      return within === undefined || values === undefined ? [] : [{ values, within: new Set(within) }];
    });
  }
}

/** Reports the names in a tenant's `workloads.yaml` that no namespace of its file has. */
function checkWorkloads({ sources }: TenantFolder): readonly Diagnostic[] {
  const names = itemsAt(sources.namespaces, ['spec', 'namespaces']).map((item) => scalarAt(item, 'name').text);
  return itemsAt(sources.workloads, ['spec', 'namespaces']).flatMap((item) => {
    const node = scalarAt(item, 'name');
    if (names.some((name) => fitsPattern(name, node.text))) return [];
    return [schemaProblems.unknownReference(node, 'Namespace', node.text, names, 'in namespaces.yaml of the tenant')];
  });
}
