import { locationOf } from '../../source/node.ts';
import type { LintContext } from '../context.ts';
import { observedClusters } from '../observed-clusters.ts';
import type { Found } from '../rule.ts';

interface NamespaceNotDeclared {
  readonly cluster: string;
  readonly namespace: string;
}

/**
 * Rule: the sources declare each namespace that a cluster has, with a type.
 *
 * Reason: a namespace without a type has no policy. Every pod in it reaches every pod that lets other namespaces in.
 *
 * Breaks it: a namespace that only the observed file lists. Keeps it: one that a cluster, a group or a tenant declares.
 */
export function* namespaceNotDeclared(context: LintContext): Generator<Found<NamespaceNotDeclared>> {
  for (const { cluster } of observedClusters(context)) {
    const declared = new Set(cluster.namespaces.map(({ name }) => name));
    for (const [namespace, { node }] of cluster.observed.namespaces ?? []) {
      if (declared.has(namespace)) continue;
      yield {
        data: { cluster: cluster.name, namespace },
        at: { kind: 'source', location: locationOf(node) },
        places: [],
      };
    }
  }
}
