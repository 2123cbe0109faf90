import type { LintContext } from '../context.ts';
import { externalPolicies, locateExternal } from '../external-policies.ts';
import { foundInNamespaces } from '../observed-clusters.ts';
import type { Found } from '../rule.ts';

interface ExternalPolicyMissing {
  readonly namespaceType: string;
  readonly policy: string;
  /** As `cluster/namespace`. */
  readonly namespaces: readonly string[];
}

/**
 * Rule: each external policy with `expect: Present` runs, in each cluster whose policies were observed.
 *
 * Reason: verdicts count it, and the cluster does not. Pods that it isolates in the verdicts may be open.
 *
 * Breaks it: an external policy of a type that no observed file lists. Keeps it: one that the file lists; one with
 * `expect: Tolerated`; a cluster without observed policies.
 */
export function* externalPolicyMissing(context: LintContext): Generator<Found<ExternalPolicyMissing>> {
  yield* foundInNamespaces(facts(context));
}

function* facts(context: LintContext) {
  for (const { cluster, namespace, known, name } of externalPolicies(context)) {
    const observed = cluster.observed.policies?.get(namespace.name) ?? [];
    if (known.observed === true || observed.some((one) => one.name === name)) continue;
    yield {
      data: { namespaceType: namespace.type.name, policy: name },
      cluster: cluster.name,
      namespace: namespace.name,
      location: locateExternal(namespace, name),
      policy: name,
    };
  }
}
