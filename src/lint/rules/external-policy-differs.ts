import { equalSpecs } from '../../policy/canonical-policy.ts';
import type { LintContext } from '../context.ts';
import { externalPolicies, locateExternal } from '../external-policies.ts';
import { foundInNamespaces } from '../observed-clusters.ts';
import type { Found } from '../rule.ts';

interface ExternalPolicyDiffers {
  readonly namespaceType: string;
  readonly policy: string;
  /** As `cluster/namespace`. */
  readonly namespaces: readonly string[];
}

/**
 * Rule: an external template describes the spec that the observed policy of its name has.
 *
 * Reason: the observed policy counts where it was observed, and the template counts in all other clusters.
 *
 * Breaks it: a template that isolates for ingress, and an observed policy that isolates for egress. Keeps it: rules in
 * another order.
 */
export function* externalPolicyDiffers(context: LintContext): Generator<Found<ExternalPolicyDiffers>> {
  yield* foundInNamespaces(facts(context));
}

function* facts(context: LintContext) {
  for (const { cluster, namespace, known, name } of externalPolicies(context)) {
    if (known.observed !== true || known.expected === undefined) continue;
    if (equalSpecs(known.policy, known.expected)) continue;
    yield {
      data: { namespaceType: namespace.type.name, policy: name },
      cluster: cluster.name,
      namespace: namespace.name,
      location: locateExternal(namespace, name),
      policy: name,
    };
  }
}
