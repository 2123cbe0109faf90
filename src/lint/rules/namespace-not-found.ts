import { locationOf } from '../../source/node.ts';
import type { LintContext } from '../context.ts';
import { isNotFound, observedClusters } from '../observed-clusters.ts';
import type { Found } from '../rule.ts';

interface NamespaceNotFound {
  readonly cluster: string;
  readonly namespace: string;
}

/**
 * Rule: a cluster whose namespaces were observed has each namespace that the sources declare.
 *
 * Reason: a GitOps tool cannot apply policies to a namespace that is missing, and tests about its pods prove nothing.
 *
 * Breaks it: a declared namespace that the observed file does not list. Keeps it: a cluster without an observed file.
 */
export function* namespaceNotFound(context: LintContext): Generator<Found<NamespaceNotFound>> {
  for (const { cluster } of observedClusters(context)) {
    for (const { name, nameNode } of cluster.namespaces) {
      if (!isNotFound(cluster, name)) continue;
      yield {
        data: { cluster: cluster.name, namespace: name },
        at: { kind: 'source', location: locationOf(nameNode) },
        places: [],
      };
    }
  }
}
