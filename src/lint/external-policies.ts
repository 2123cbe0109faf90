import type { ClusterState, KnownPolicy } from '../clusters/cluster-state.ts';
import type { Location } from '../diagnostics/diagnostic.ts';
import type { Cluster, Namespace, PolicyTemplate } from '../landscape/landscape.ts';
import { couldMake } from '../render/template-source.ts';
import { nameIn } from '../source/locate-field.ts';
import { locationOf, nodeAt } from '../source/node.ts';
import type { LintContext } from './context.ts';
import { isNotFound, observedClusters } from './observed-clusters.ts';

/** A policy of other programs in a namespace of a cluster whose policies were observed. */
interface ExternalPolicy {
  readonly cluster: Cluster;
  readonly namespace: Namespace;
  readonly known: KnownPolicy;
  readonly name: string;
}

/** Returns the policies of others that count where policies were observed: those that are expected, and observed ones. */
export function* externalPolicies(context: LintContext): Generator<ExternalPolicy> {
  for (const { cluster, facts } of observedClusters(context)) {
    if (cluster.observed.policies === undefined) continue;
    for (const namespace of cluster.namespaces) {
      if (isNotFound(cluster, namespace.name)) continue;
      for (const known of policiesOfOthers(facts, namespace.name)) {
        yield { cluster, namespace, known, name: known.policy.metadata.name };
      }
    }
  }
}

function policiesOfOthers({ namespaces }: ClusterState, namespace: string): readonly KnownPolicy[] {
  return (namespaces.get(namespace)?.policies ?? []).filter(({ origin }) => origin === 'external');
}

/** Reports whether a template that the namespace or its type tolerates could have the name of a policy. */
export function isTolerated({ type, toleratedPolicies }: Namespace, policy: string): boolean {
  return [...type.toleratedPolicies, ...toleratedPolicies].some(({ root }) => couldMake(root, policy));
}

/** Returns where an external template gives a policy its name; the name of the namespace if no template is found. */
export function locateExternal({ type, externalPolicies, nameNode }: Namespace, policy: string): Location {
  const templates: readonly PolicyTemplate[] = [...type.externalPolicies, ...externalPolicies];
  const found =
    templates.find(({ root }) => nameIn(root) === policy) ?? templates.find(({ root }) => couldMake(root, policy));
  return locationOf(found === undefined ? nameNode : (nodeAt(found.root, ['metadata', 'name']) ?? found.root));
}
