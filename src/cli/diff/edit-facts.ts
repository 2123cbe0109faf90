import type { ClusterState } from '../../clusters/cluster-state.ts';
import { type LandscapeFacts, landscapeFacts } from '../../explorer/what-if/landscape-facts.ts';
import type { Comparison } from './comparison.ts';

/**
 * Collects the facts by which a page judges edits of the state after: those of its own sources, also its exceptions. Nothing
 * where they are not known.
 */
export async function editFacts(
  { after: { landscape: known }, guardrails, sources }: Comparison,
  clusters: readonly ClusterState[],
): Promise<LandscapeFacts | undefined> {
  const own = sources?.after;
  if (own === undefined || !(await own.fetch())) return undefined;
  const tests = await own.tests();
  const landscape = guardrails?.after.landscape();
  return landscapeFacts({
    ...{ known, clusters, exceptions: own.exceptions() },
    ...(guardrails === undefined ? {} : { guardrails: guardrails.after.guardrails }),
    ...(typeof tests === 'string' ? {} : { tests }),
    ...(landscape === undefined ? {} : { landscape }),
    // As the guardrails of the page are judged.
    typesElsewhere: new Set((known.namespaceTypes?.() ?? []).map(({ name }) => name)),
  });
}
