import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { type LabelBox, labelBox, matches } from '../../labels/label-space.ts';
import type { LabelSelector, TextMap } from '../../model/network-policy.ts';
import { checkSelector } from '../../policy/check-selector.ts';
import * as schemaProblems from '../../schema/problems.ts';
import { nearestNode } from '../../source/locate-field.ts';
import { nodeAt, type SourceNode, toJson } from '../../source/node.ts';
import * as problems from './problems.ts';

/** A cluster, as far as a selector sees it. */
export interface LabelledCluster {
  readonly name: string;
  readonly labels: TextMap;
}

/** Labels that a cluster must have; `{}` is every cluster. */
export interface ClusterSelector {
  readonly node: SourceNode;
  readonly box: LabelBox;
}

export function selectsCluster({ box }: ClusterSelector, { labels }: LabelledCluster): boolean {
  return matches(box, labels);
}

/** The clusters that could be read. After a broken source, it is not known what does not exist. */
interface ReadClusters {
  readonly everyCluster: boolean;
  /** The labels of those that are read, which their groups can give. */
  readonly everyLabel: boolean;
}

/** Reads selectors of clusters, each once, and reports those that select none of the clusters. */
export class ClusterSelectors<Cluster extends LabelledCluster> {
  readonly diagnostics: Diagnostic[] = [];
  readonly #clusters: ReadonlyMap<string, Cluster>;
  readonly #isRead: ReadClusters;

  constructor(clusters: ReadonlyMap<string, Cluster>, isRead: ReadClusters) {
    this.#clusters = clusters;
    this.#isRead = isRead;
  }

  /** The selector as written; nothing where it is not valid, which is reported. */
  read(node: SourceNode): ClusterSelector | undefined {
    const written = toJson(node) as LabelSelector;
    const violations = checkSelector(written, []);
    for (const { code, path, message, hint } of violations) {
      this.diagnostics.push(problems.invalidSelector(code, nearestNode(node, path), message, hint));
    }
    return violations.length > 0 ? undefined : { node, box: labelBox(written) };
  }

  /**
   * The clusters that `clusters` or `clusterSelector` of a mapping say, among `within`. Nothing where it has neither, or
   * both, or what it has cannot be understood, which is reported.
   */
  placesOf(holder: SourceNode, what: string, within: readonly Cluster[]): readonly Cluster[] | undefined {
    const [list, selectorNode] = [nodeAt(holder, ['clusters']), nodeAt(holder, ['clusterSelector'])];
    if ((list === undefined) === (selectorNode === undefined)) {
      this.diagnostics.push(problems.unclearPlacement(selectorNode ?? holder, what, list !== undefined));
      return undefined;
    }
    if (list?.kind === 'sequence') return this.#named(list, what, within);
    if (selectorNode === undefined) return undefined;
    const selector = this.read(selectorNode);
    return selector === undefined ? undefined : this.select(selector, within);
  }

  /** The clusters among `within` that a selector matches; none is reported. */
  select(selector: ClusterSelector, within: readonly Cluster[]): readonly Cluster[] {
    const selected = within.filter((cluster) => selectsCluster(selector, cluster));
    if (selected.length === 0 && this.#isRead.everyCluster && this.#isRead.everyLabel) {
      this.diagnostics.push(problems.selectorMatchesNothing(selector.node, suggestionFor(selector, within)));
    }
    return selected;
  }

  #named(
    list: SourceNode & { readonly kind: 'sequence' },
    what: string,
    within: readonly Cluster[],
  ): readonly Cluster[] {
    return list.items.flatMap((item) => {
      if (item.kind !== 'scalar') return [];
      const cluster = this.#clusters.get(item.text);
      if (cluster !== undefined && within.includes(cluster)) return [cluster];
      if (cluster !== undefined) this.diagnostics.push(problems.clusterNotOfNamespace(item, item.text, what));
      else if (this.#isRead.everyCluster) {
        const where = 'in policies/clusters/';
        this.diagnostics.push(
          schemaProblems.unknownReference(item, 'Cluster', item.text, this.#clusters.keys(), where),
        );
      }
      return [];
    });
  }
}

/** The label of some cluster that is nearest to one that no cluster has; else the labels that there are. */
function suggestionFor({ node }: ClusterSelector, clusters: readonly LabelledCluster[]): string {
  const written = toJson(node) as LabelSelector;
  const there = new Set(
    clusters.flatMap(({ labels }) => Object.entries(labels).map(([key, value]) => `${key}=${value}`)),
  );
  const wanted = [
    ...Object.entries(written.matchLabels ?? {}).map(([key, value]) => `${key}=${value}`),
    ...(written.matchExpressions ?? []).flatMap(({ key, values = [] }) => values.map((value) => `${key}=${value}`)),
  ];
  for (const label of wanted) {
    const meant = there.has(label) ? undefined : nearest(label, there);
    if (meant !== undefined) return `Did you mean "${meant}"?`;
  }
  if (there.size === 0)
    return 'No cluster has labels. Give it some in metadata.labels, or in spec.clusterLabels of its group.';
  const most = 10;
  const shown = [...there].sort().slice(0, most);
  return `Clusters have these labels: ${shown.join(', ')}${there.size > most ? ', …' : ''}.`;
}
