import { keysReadIn, type LabelDifference, labelDifferences } from '../../clusters/read-labels.ts';
import { namespaceNameLabel } from '../../model/kubernetes-names.ts';
import { locationOf } from '../../source/node.ts';
import type { LintContext } from '../context.ts';
import { observedClusters } from '../observed-clusters.ts';
import type { Found } from '../rule.ts';

interface NamespaceLabelsDiffer {
  readonly cluster: string;
  readonly namespace: string;
  /** By key. Never empty. */
  readonly labels: readonly LabelDifference[];
}

/**
 * Rule: the labels of a namespace that answers depend on are declared as the cluster has them.
 *
 * Reason: verdicts use the declared labels, and the cluster uses its own. Selectors then find other namespaces than the
 * verdicts show.
 *
 * Breaks it: `labels: {team: a}` in the sources and `{team: b}` in the observed file. Keeps it: a label whose key neither
 * a policy reads nor the observed file has.
 */
export function* namespaceLabelsDiffer(context: LintContext): Generator<Found<NamespaceLabelsDiffer>> {
  for (const { cluster, facts } of observedClusters(context)) {
    const observed = cluster.observed.namespaces;
    if (observed === undefined) continue;
    const keys = new Set(keysReadIn(facts.namespaces.values()).namespaces);
    for (const { labels } of observed.values()) for (const key of Object.keys(labels)) keys.add(key);
    // The API server sets this label, and no file repeats it.
    keys.delete(namespaceNameLabel);
    for (const { name, nameNode } of cluster.namespaces) {
      const [found, declared] = [observed.get(name)?.labels, facts.namespaces.get(name)?.labels];
      if (found === undefined || declared === undefined) continue;
      const labels = labelDifferences({ found, declared }, keys);
      if (labels.length === 0) continue;
      yield {
        data: { cluster: cluster.name, namespace: name, labels },
        at: { kind: 'source', location: locationOf(nameNode) },
        places: [],
      };
    }
  }
}
