import { clusterKey } from '../../clusters/cluster-key.ts';
import type { ClusterState } from '../../clusters/cluster-state.ts';
import type { PolicyPlaces } from '../../clusters/policy-places.ts';
import type { Location } from '../../diagnostics/diagnostic.ts';
import type { WitnessReason } from '../../guardrails/guardrail-result.ts';
import { rulePath } from '../../policy/rule-path.ts';

/** Places of what a reason is about; empty if it is about no policy. */
export interface ReasonPlaces {
  /** In the manifest. */
  readonly rendered?: Pick<Location, 'path' | 'line'>;
  /** In the source that rendered it. */
  readonly template?: Pick<Location, 'path' | 'line'>;
}

/** Finds the places of a reason of a witness, by the key of its cluster. */
export type LocateReason = (cluster: string, reason: WitnessReason) => ReasonPlaces;

/** Finds the lines of rules in manifests and templates. */
export function reasonPlaces(clusters: readonly ClusterState[], places: PolicyPlaces): LocateReason {
  const byKey = new Map(clusters.map((cluster) => [clusterKey(cluster), cluster]));
  return (cluster, reason) => {
    const written = reason.path === undefined ? {} : { rendered: { path: reason.path, line: reason.line ?? 1 } };
    const namespace = byKey.get(cluster)?.namespaces.get(reason.namespace);
    const known = namespace?.policies.find(({ policy }) => policy.metadata.name === reason.policy);
    if (namespace === undefined || known === undefined) return written;
    const path = reason.rule === undefined ? ['spec', 'policyTypes'] : rulePath(reason.direction, reason.rule);
    const rendered = places.rendered?.(known, namespace, path) ?? known;
    const template = places.template?.(known, namespace, path);
    return {
      rendered: { path: rendered.path, line: rendered.line },
      ...(template === undefined ? {} : { template: { path: template.path, line: template.line } }),
    };
  };
}
