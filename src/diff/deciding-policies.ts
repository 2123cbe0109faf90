import type { ClusterState } from '../clusters/cluster-state.ts';
import type { BreachedEnd, WitnessReason } from '../guardrails/guardrail-result.ts';
import { sha256OfText } from '../model/content-hash.ts';
import { canonicalSpec } from '../policy/canonical-policy.ts';

/**
 * Texts of the policies that decide about breaches, in the state after. An example shows the connections of one place only, so a person who
 * accepts a breach accepts these policies as they are.
 */
export class DecidingPolicies {
  readonly #clusters: ReadonlyMap<string, ClusterState>;

  constructor(clusters: Iterable<ClusterState>) {
    this.#clusters = new Map([...clusters].map((cluster) => [cluster.name ?? '', cluster]));
  }

  /** Returns the same text for an end whose policy of the reason is the same, or all its policies if the reason names none. */
  textOf(cluster: string, end: BreachedEnd, reason: WitnessReason | undefined): string {
    const namespace = end.kind === 'declared' ? end.namespace : end.kind === 'future' ? end.like : undefined;
    const { policies = [] } = this.#clusters.get(cluster)?.namespaces.get(namespace ?? '') ?? {};
    const deciding = policies.filter(
      ({ policy }) => reason?.policy === undefined || policy.metadata.name === reason.policy,
    );
    if (namespace === undefined || deciding.length === 0) return '';
    const texts = deciding.map(({ policy: { metadata, spec } }) => [metadata.name, canonicalSpec(spec)]);
    return sha256OfText(JSON.stringify(texts)).slice(0, 12);
  }
}
