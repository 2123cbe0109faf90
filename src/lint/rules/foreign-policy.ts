import { locationOf } from '../../source/node.ts';
import type { LintContext } from '../context.ts';
import { externalPolicies, isTolerated } from '../external-policies.ts';
import { foundInNamespaces } from '../observed-clusters.ts';
import type { Found } from '../rule.ts';

interface ForeignPolicy {
  readonly namespaceType: string;
  readonly policy: string;
  /** Programs that wrote its fields; empty if they are not known. Sorted. */
  readonly managers: readonly string[];
  /** As `cluster/namespace`. */
  readonly namespaces: readonly string[];
}

/**
 * Rule: an external template names each policy of other programs that was observed.
 *
 * Reason: policies add up, so a policy that no one reviewed opens connections beside those of the sources.
 *
 * Breaks it: an observed policy that no external template of its namespace names. Keeps it: one that a template names, with
 * `expect: Present` or `Tolerated`.
 */
export function* foreignPolicy(context: LintContext): Generator<Found<ForeignPolicy>> {
  yield* foundInNamespaces(facts(context));
}

function* facts(context: LintContext) {
  for (const { cluster, namespace, known, name } of externalPolicies(context)) {
    if (known.observed !== true || known.expected !== undefined || isTolerated(namespace, name)) continue;
    const observed = cluster.observed.policies?.get(namespace.name)?.find((one) => one.name === name);
    if (observed === undefined) continue;
    yield {
      data: { namespaceType: namespace.type.name, policy: name, managers: observed.managers },
      cluster: cluster.name,
      namespace: namespace.name,
      location: locationOf(observed.node),
      policy: name,
    };
  }
}
